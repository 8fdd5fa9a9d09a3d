//! HTML comments and the JSON annotations in them.

use super::Places;
use crate::json::{self, Members};
use crate::source::Span;
use serde::Deserialize;
use serde_json::Value;
use std::borrow::Cow;

/// An HTML comment.
#[derive(Debug)]
pub struct Comment<'a> {
    /// What stands between its marks.
    pub text: Cow<'a, str>,
    /// Where that stands in the page.
    pub places: Places,
    /// It has its end mark.
    pub closed: bool,
}

/// A comment that holds a JSON object.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation {
    /// The members that are asked for.
    pub members: Members<Key>,
    /// Where the type stands that the block shows, if it is stated.
    pub type_place: Option<Span>,
    /// What was mended to read it, with the offset in the page.
    pub repairs: Vec<(usize, String)>,
}

impl<'a> Comment<'a> {
    /// Reads an HTML block that starts with a comment's mark.
    pub(super) fn parse(html: Cow<'a, str>, places: &Places) -> Option<Self> {
        let indent = html.len() - html.trim_start().len();
        html[indent..].strip_prefix("<!--")?;
        let from = indent + 4;
        let end = html[from..].find("-->").map(|at| from + at);
        let range = from..end.unwrap_or(html.len());
        let text = match html {
            Cow::Borrowed(html) => Cow::Borrowed(&html[range]),
            Cow::Owned(html) => Cow::Owned(html[range].to_owned()),
        };
        Some(Self { text, places: places.after(from), closed: end.is_some() })
    }

    /// True for a comment that means to hold a JSON object.
    pub fn looks_like_annotation(&self) -> bool {
        self.text.trim_start().starts_with('{')
    }

    /// The JSON object; an error says why there is none, with the offset in the page.
    pub fn annotation(&self) -> Result<Annotation, (usize, String)> {
        match json::read::<Members<Key>>(&self.text) {
            Ok(read) => Ok(Annotation {
                type_place: [(Key::OdataType, "@odata.type"), (Key::Type, "@type")]
                    .into_iter()
                    .find_map(|(key, name)| self.place(name, read.value.get(key)?.as_str()?)),
                members: read.value,
                repairs: read.repairs.into_iter().map(|repair| (self.places.at(repair.offset), repair.what)).collect(),
            }),
            Err(error) => Err((self.places.at(error.offset), error.message)),
        }
    }

    /// The place of a member's text, behind its name; that of the name for a text with escapes.
    fn place(&self, name: &str, text: &str) -> Option<Span> {
        let start = self.text.find(name)?;
        let behind = start + name.len();
        let part = match self.text[behind..].find(text) {
            Some(at) => behind + at..behind + at + text.len(),
            None => start..behind,
        };
        Some(self.places.span(&part))
    }
}

impl Annotation {
    /// The text of a key.
    pub fn str(&self, key: Key) -> Option<&str> {
        self.members.get(key).and_then(Value::as_str)
    }

    /// What the block is: `resource`, `request`, `response`, `ignored`.
    pub fn block_type(&self) -> &str {
        self.str(Key::BlockType).unwrap_or_default()
    }

    /// A flag, also one that is written as text.
    pub fn flag(&self, key: Key) -> Option<bool> {
        match self.members.get(key)? {
            Value::Bool(flag) => Some(*flag),
            Value::String(text) => Some(text.eq_ignore_ascii_case("true")),
            _ => None,
        }
    }
}

/// What is asked of annotations; they have more keys, which nobody reads.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(field_identifier, rename_all = "camelCase")]
pub enum Key {
    /// What the block is.
    BlockType,
    /// The names of the requests that it shows or answers.
    Name,
    /// The same, on some pages.
    Id,
    /// The type that the block shows.
    #[serde(rename = "@odata.type")]
    OdataType,
    /// The same, on some pages.
    #[serde(rename = "@type")]
    Type,
    /// It shows a list of that type.
    IsCollection,
    /// It leaves something out.
    Truncated,
    /// Its address is made by the service.
    OpaqueUrl,
    /// The type that this one inherits from.
    BaseType,
    /// Properties may be added to the type.
    OpenType,
    /// Only types that inherit from it have values.
    Abstract,
    /// The same, on some pages.
    IsAbstract,
    /// The property that identifies an entity.
    KeyProperty,
    /// None of these.
    #[default]
    #[serde(other)]
    Other,
}
