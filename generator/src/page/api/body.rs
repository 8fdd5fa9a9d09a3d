//! What the Request body section says.

use super::parameters::{self, ParameterFact};
use super::{phrases, prose};
use crate::diagnostics::Diagnostics;
use crate::json;
use crate::markdown::{Block, BlockKind, Document};
use crate::model::Prose;
use crate::page::table;
use crate::page::type_cell::TypeText;
use crate::source::Span;
use regex::Regex;
use serde_json::{Map, Value};
use std::sync::LazyLock;

/// What prose says of a request's body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Says {
    /// Nothing that is understood.
    #[default]
    Silent,
    /// That there is none.
    Nothing,
    /// That it holds named parameters.
    Parameters,
    /// That it holds what should be changed of the resource that the path denotes.
    Fields,
    /// That it holds the address of another resource.
    Reference,
    /// That it is bytes.
    Bytes,
    /// That it is a resource.
    Resource,
}

/// The Request body section.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BodyFacts {
    /// What its prose says.
    pub says: Says,
    /// The type that the prose names.
    pub ty: Option<TypeText>,
    /// The rows of its tables.
    pub rows: Vec<ParameterFact>,
    /// The JSON object that it shows.
    pub shown: Option<Map<String, Value>>,
    /// Its table calls the rows parameters.
    pub parameter_table: bool,
    /// Where it stands.
    pub span: Span,
    /// Its first line.
    pub line: usize,
    /// Its prose.
    pub prose: Vec<Prose>,
}

/// Phrases in lower case, by what they say; the first that the prose holds decides.
const PHRASES: &[(Says, &[&str])] = &[
    (
        Says::Nothing,
        &[
            "not supply a request body",
            "n't supply a request body",
            "not specify a request body",
            "no request body",
            "does not require any request body",
            "does not require a request body",
            "doesn't require a request body",
            "request body is not necessary",
            "request body is not required",
            "no request content",
            "leave the request body empty",
            "leave the body empty",
            "empty json",
            "specifying a request body is not",
            "do not supply a body",
            "请勿提供此方法的请求正文",
            "不提供请求正文",
            "不要为此方法提供请求正文",
            "无请求正文",
        ],
    ),
    (
        Says::Reference,
        &["@odata.id", "odata.id", "odata id of", "identifier of the", "a reference to", "`id` of a", "通过 id"],
    ),
    (
        Says::Parameters,
        &[
            "following parameter",
            "the parameters",
            "parameters that",
            "parameter in a json body",
            "following required parameter",
            "includes a **",
            "properties with the following",
            "json object with the following properties",
            "following optional parameters",
            "以下参数",
            "参数的 json",
        ],
    ),
    (
        Says::Bytes,
        &[
            "binary data",
            "binary stream",
            "binary contents",
            "zip manifest",
            "html content",
            "image/jpeg",
            "bytes of the",
            "raw content",
            "二进制",
        ],
    ),
    (
        Says::Fields,
        &[
            "relevant field",
            "relevant propert",
            "fields that should be updated",
            "properties that should be updated",
            "fields you want to update",
            "fields to update",
            "properties to update",
            "properties that need to be updated",
            "properties that can be updated",
            "supply the new value",
            "values of fields",
            "应更新的相关字段",
            "要更新的",
            "相关字段的值",
        ],
    ),
    (Says::Resource, &["json representation", "json body", "object", "resource", "json 表示"]),
];

static PATTERNS: LazyLock<Vec<(Says, Option<Regex>)>> =
    LazyLock::new(|| PHRASES.iter().map(|(says, words)| (*says, phrases::any_of(words))).collect());

/// Reads the section.
pub(super) fn read(document: &Document<'_>, runs: &[&[Block<'_>]], diagnostics: &mut Diagnostics) -> BodyFacts {
    let mut facts = BodyFacts::default();
    let mut words = String::new();
    let mut of_part = false;
    let mut unread = None;
    for block in runs.iter().flat_map(|run| run.iter()) {
        facts.span = if facts.span.is_empty() { block.span.clone() } else { facts.span.start..block.span.end };
        match &block.kind {
            BlockKind::Paragraph(inline) => {
                let text = document.text(inline).to_lowercase();
                // What follows the table speaks of single values.
                if facts.rows.is_empty() && !text.contains("[!include") {
                    words.push_str(&text);
                    words.push('\n');
                    if facts.ty.is_none() {
                        facts.ty = first_type(document, inline);
                    }
                }
            }
            BlockKind::Table(table) => match parameters::rows(document, table) {
                Some(rows) if facts.rows.is_empty() => {
                    table::report_torn(document, table, diagnostics);
                    facts.rows = rows;
                    let head = table.head.first().map(|head| document.text(head).to_lowercase()).unwrap_or_default();
                    facts.parameter_table = head.starts_with("parameter") || head.starts_with("参数");
                }
                // Later tables describe the parts of a value.
                Some(_) => {}
                None => unread = unread.or(Some(block.span.clone())),
            },
            BlockKind::Comment(comment) => {
                // The JSON of a resource is a part of the body.
                let annotation = comment.looks_like_annotation().then(|| comment.annotation().ok()).flatten();
                of_part = annotation.is_some_and(|annotation| annotation.block_type() == "resource");
            }
            BlockKind::Code(code) => {
                if !std::mem::take(&mut of_part) && facts.shown.is_none() {
                    facts.shown = object(&code.text);
                }
            }
            BlockKind::Heading(..) | BlockKind::Html | BlockKind::Rule => {}
        }
    }
    if let Some(span) = unread.filter(|_| facts.rows.is_empty()) {
        table::report_unread(&document.page.id, span, diagnostics);
    }
    facts.says = says(&words);
    facts.line = document.page.line(facts.span.start);
    facts
}

fn object(text: &str) -> Option<Map<String, Value>> {
    match json::read(text).ok()?.value {
        Value::Object(object) => Some(object),
        _ => None,
    }
}

/// What the words of the section's prose, in lower case, say.
pub(super) fn says(words: &str) -> Says {
    let phrase = PATTERNS.iter().find(|(_, pattern)| phrases::has(pattern, words));
    match phrase {
        Some((says, _)) => *says,
        None if matches!(words.trim().trim_end_matches('.'), "none" | "empty" | "无") => Says::Nothing,
        None => Says::Silent,
    }
}

fn first_type(document: &Document<'_>, inline: &crate::markdown::Inline) -> Option<TypeText> {
    let flat = prose::flat(document, inline);
    flat.sentences().iter().find_map(|sentence| prose::joined(&flat, flat.types(document, sentence, &inline.span)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown;
    use crate::source::{Page, PageId};

    fn shown(text: &str) -> String {
        let page = Page::new(PageId::new("api/a.md"), text.as_bytes().to_vec());
        let document = markdown::parse(&page);
        let facts = read(&document, &[&document.blocks], &mut Diagnostics::default());
        let rows: Vec<_> = facts.rows.iter().map(|row| row.name.value.as_str()).collect();
        format!("{:?} {} {}", facts.says, facts.ty.map_or("-".to_owned(), |ty| ty.name), rows.join(","))
    }

    #[test]
    fn prose_says_what_to_send() {
        const TABLE: &str = "\n\n|Parameter|Type|Description|\n|-|-|-|\n|x|String|y|\n";
        for (text, want) in [
            ("Do not supply a request body for this method.", "Nothing - "),
            ("None.", "Nothing - "),
            ("In the request body, supply a JSON representation of [a](../resources/a.md) object.", "Resource a "),
            ("In the request body, supply the values for relevant fields that should be updated.", "Fields - "),
            ("In the request body, supply a JSON representation for the aB object.", "Resource aB "),
            ("Give the `@odata.id` of a [a](../resources/a.md).", "Reference a "),
            ("Send the binary data of the photo.", "Bytes - "),
        ] {
            assert_eq!(shown(text), want, "{text}");
        }
        assert_eq!(shown(&format!("Provide a JSON object with the following parameters.{TABLE}")), "Parameters - x");
        assert_eq!(shown(&format!("Supply JSON representation of the parameters.{TABLE}{TABLE}")), "Parameters - x");
    }
}
