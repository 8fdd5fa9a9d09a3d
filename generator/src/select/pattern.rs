//! A pattern of `include` and `exclude`.

use crate::model::{Method, Model, Operation, Type, path_shape};
use crate::source::PageId;
use globset::{GlobBuilder, GlobMatcher};
use serde::Deserialize;
use std::fmt;
use std::str::FromStr;

/// What is picked: paths, pages or types. `*` stands for a part of a name, `**` for any number of segments.
///
/// | pattern | picks |
/// |---|---|
/// | `/me/messages/**` | operations on this path and below it; what stands between braces does not matter |
/// | `GET /users/{id}` | one operation |
/// | `api/message-*.md`, `message.md` | the operations and types that a page describes |
/// | `microsoft.graph.message`, `message`, `microsoft.graph.callRecords.*` | types |
///
/// The case of letters does not matter.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
pub struct Pattern {
    text: String,
    subject: Subject,
    glob: GlobMatcher,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    Path(Option<Method>),
    Page,
    Type,
}

impl Pattern {
    pub(super) fn matches_operation(&self, operation: &Operation) -> bool {
        match self.subject {
            Subject::Path(method) => {
                let shape = path_shape(&operation.path.text);
                // The slash lets `/me/messages/**` pick `/me/messages` too.
                method.is_none_or(|method| method == operation.method)
                    && (self.glob.is_match(&shape) || self.glob.is_match(format!("{shape}/")))
            }
            Subject::Page => operation.pages.iter().any(|page| self.matches_page(page)),
            Subject::Type => false,
        }
    }

    pub(super) fn matches_type(&self, ty: &Type) -> bool {
        match self.subject {
            Subject::Path(_) => false,
            Subject::Page => ty.documented && self.matches_page(&ty.source.page),
            Subject::Type => self.glob.is_match(ty.name.as_str()) || self.glob.is_match(ty.name.short()),
        }
    }

    pub(super) fn matches_in(&self, model: &Model) -> bool {
        model.operations.iter().any(|operation| self.matches_operation(operation))
            || model.types.values().any(|ty| self.matches_type(ty))
    }

    fn matches_page(&self, page: &PageId) -> bool {
        let file = page.as_str().rsplit('/').next().unwrap_or_default();
        self.glob.is_match(page.as_str()) || self.glob.is_match(file)
    }

    /// What would match, in words.
    pub fn subject(&self) -> &'static str {
        match self.subject {
            Subject::Path(_) => "the path of no operation",
            Subject::Page => "no page that describes a type or an operation",
            Subject::Type => "no type",
        }
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for Pattern {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (subject, glob) = split(text.trim())?;
        let built =
            GlobBuilder::new(&glob).literal_separator(true).case_insensitive(true).backslash_escape(true).build();
        let glob = built.map_err(|error| format!("`{text}` is no pattern: {}", error.kind()))?.compile_matcher();
        Ok(Self { text: text.trim().to_owned(), subject, glob })
    }
}

impl TryFrom<String> for Pattern {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

fn split(text: &str) -> Result<(Subject, String), String> {
    if text.is_empty() {
        return Err("a pattern is empty; name a path, a page or a type".to_owned());
    }
    if let Some((method, path)) = text.split_once(" /") {
        let method = Method::parse(method).ok_or_else(|| format!("`{method}` is no HTTP method"))?;
        return Ok((Subject::Path(Some(method)), literal(&path_shape(&format!("/{path}")))));
    }
    if text.starts_with('/') {
        return Ok((Subject::Path(None), literal(&path_shape(text))));
    }
    let is_page = text.len() > 3 && text.get(text.len() - 3..).is_some_and(|end| end.eq_ignore_ascii_case(".md"));
    if is_page {
        return Ok((Subject::Page, literal(text)));
    }
    if text.contains('/') {
        return Err(format!(
            "`{text}` is no pattern: a path begins with `/`, a page ends with `.md`, a type has no `/`"
        ));
    }
    Ok((Subject::Type, literal(text)))
}

/// Braces and brackets stand for themselves: paths have them.
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '{' | '}' | '[' | ']' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
