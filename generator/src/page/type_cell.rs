//! The grammar of a type as pages write it, in a cell or in a sentence.
//!
//! ```text
//! type       = name [ "collection" ] | "Collection(" name ")" | type " or " type
//! name       = [ "Edm." ] primitive | [ namespace "." ] word
//! ```
//! Names stand bare, in backticks, in bold or as a link's text; the text is the type, the link's page only helps to
//! find its namespace. Nothing is resolved here.

use crate::markdown::{Document, Inline, Link};
use crate::source::{PageId, Span};
use regex::Regex;
use std::sync::LazyLock;

/// A type as a page writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeText {
    /// The name, with its namespace where the page writes it.
    pub name: String,
    /// It is a list.
    pub collection: bool,
    /// The page that the name links to.
    pub link: Option<PageId>,
    /// The other names of `A or B`.
    pub or: Vec<TypeText>,
    /// Where it stands.
    pub span: Span,
}

/// A link that the page does not close: `[text](target`.
static TORN_LINK: LazyLock<Regex> = LazyLock::new(|| regex(r"^\[([^\]]+)\](?:\(([^)\s]*)\)?|\[[^\]]*\])?"));

/// Patterns are part of the program and tested, so that a wrong one cannot reach anybody.
#[allow(clippy::expect_used)]
fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern of the program")
}

/// Reads a cell that holds a type; `None` where no name can be made out.
pub fn read(document: &Document<'_>, cell: &Inline) -> Option<TypeText> {
    let text = document.text(cell);
    let links = document.links(cell);
    if let [first, .., last] = &links[..]
        && document.page.slice(&(first.span.end..last.span.start)).trim_matches(['*', ' ']) == "or"
    {
        let mut types = links.iter().filter_map(|link| of_link(document, link, &text, cell));
        let mut first = types.next()?;
        first.or = types.collect();
        return Some(first);
    }
    match links.first().filter(|link| !link.target.starts_with("http")) {
        Some(link) => of_link(document, link, &text, cell),
        None => of_text(document, &text, cell),
    }
}

fn of_link(document: &Document<'_>, link: &Link<'_>, cell_text: &str, cell: &Inline) -> Option<TypeText> {
    let page = document.page.id.join(&link.target);
    let written = match link.text.trim() {
        // Translation sometimes loses a link's text.
        "" => page.as_ref()?.stem(),
        text => text,
    };
    let name = name(written)?;
    let collection = says_collection_around(cell_text, &link.text) || ends_with_collection(written);
    Some(TypeText { name, collection, link: page, or: Vec::new(), span: cell.span.clone() })
}

fn of_text(document: &Document<'_>, text: &str, cell: &Inline) -> Option<TypeText> {
    let torn = if text.starts_with('[') { TORN_LINK.captures(text) } else { None };
    let (written, link) = match torn {
        Some(found) => {
            let link = found.get(2).and_then(|target| document.page.id.join(target.as_str()));
            (found.get(1).map_or("", |name| name.as_str()), link)
        }
        None => (text, None),
    };
    let inner = strip_collection(written);
    let name = name(inner.trim_start_matches('['))?;
    let collection = says_collection_around(text, &name);
    Some(TypeText { name, collection, link, or: Vec::new(), span: cell.span.clone() })
}

/// True if the words around a name say that there are many.
fn says_collection_around(text: &str, name: &str) -> bool {
    // Most cells hold a name and no more.
    if text == name {
        return false;
    }
    let (before, behind) = text.split_once(name).unwrap_or((text, ""));
    let is_list_word = |word: &str| word.eq_ignore_ascii_case("collection") || word.eq_ignore_ascii_case("collections");
    [before, behind].iter().any(|text| text.contains("集合") || text.split(|c| !is_word(c)).any(is_list_word))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// What stands within `Collection(…)`, or behind `Collection of`.
fn strip_collection(text: &str) -> &str {
    let text = text.trim();
    let behind = |head: &str| {
        text.get(..head.len()).filter(|found| found.eq_ignore_ascii_case(head)).map(|_| text[head.len()..].trim())
    };
    ["collection(", "collection of "].into_iter().find_map(behind).unwrap_or(text)
}

/// `x collection` as a link's text: the last word of several.
fn ends_with_collection(text: &str) -> bool {
    text.rsplit_once(char::is_whitespace).is_some_and(|(_, last)| last.eq_ignore_ascii_case("collection"))
        || strip_collection(text).len() != text.trim().len()
}

fn name(written: &str) -> Option<String> {
    // What a docs generator writes where it knows no type.
    if written.trim_matches(['*', ' ']).starts_with("Unknown Type") {
        return None;
    }
    let written =
        strip_collection(written).trim_matches(|c: char| matches!(c, '*' | '`' | '"' | '\'') || c.is_whitespace());
    let found = dotted_words(written.strip_prefix('#').unwrap_or(written));
    if found.is_empty() {
        return None;
    }
    Some(found.strip_suffix("集合").filter(|name| !name.is_empty()).unwrap_or(found).to_owned())
}

/// The words with dots between them that a text begins with.
fn dotted_words(text: &str) -> &str {
    let mut end = 0;
    let mut first = true;
    for (at, c) in text.char_indices() {
        match c {
            c if c.is_alphabetic() || c == '_' => (end, first) = (at + c.len_utf8(), false),
            c if c.is_numeric() && !first => end = at + c.len_utf8(),
            '.' if !first => first = true,
            _ => break,
        }
    }
    &text[..end]
}

/// The primitive that a word of the docs means, behind `Edm.`; `Json` for JSON of any shape.
pub fn primitive(word: &str) -> Option<&'static str> {
    let word = match word.get(..4) {
        Some(head) if head.eq_ignore_ascii_case("edm.") => &word[4..],
        _ => word,
    };
    PRIMITIVES.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|(_, primitive)| *primitive)
}

/// All primitives that words mean, behind `Edm.`; some several times.
pub fn primitives() -> impl Iterator<Item = &'static str> {
    PRIMITIVES.iter().map(|(_, primitive)| *primitive)
}

/// The words that the docs use for primitives; case does not count.
const PRIMITIVES: &[(&str, &str)] = &[
    ("String", "String"),
    ("Boolean", "Boolean"),
    ("DateTimeOffset", "DateTimeOffset"),
    ("Int32", "Int32"),
    ("Int64", "Int64"),
    ("Int16", "Int16"),
    ("Double", "Double"),
    ("Guid", "Guid"),
    ("Date", "Date"),
    ("Bool", "Boolean"),
    ("Int", "Int32"),
    ("Integer", "Int32"),
    ("Number", "Int32"),
    ("Long", "Int64"),
    ("Byte", "Byte"),
    ("SByte", "SByte"),
    ("Single", "Single"),
    ("Float", "Single"),
    ("Decimal", "Decimal"),
    ("Numeric", "Decimal"),
    ("DateTime", "DateTimeOffset"),
    ("Timestamp", "DateTimeOffset"),
    ("TimeOfDay", "TimeOfDay"),
    ("Duration", "Duration"),
    ("Binary", "Binary"),
    ("Stream", "Stream"),
    ("Url", "String"),
    ("Uri", "String"),
    ("Text", "String"),
    ("字符串", "String"),
    ("布尔", "Boolean"),
    ("布尔值", "Boolean"),
    ("整数", "Int32"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{self, BlockKind};
    use crate::source::Page;

    /// The type of a cell as `name`, `[]` for a list, `<page>` for a link, and others behind `|`.
    fn shown(cell: &str) -> String {
        let page =
            Page::new(PageId::new("resources/a.md"), format!("|a|b|\n|-|-|\n|x|{cell}|\n\n[r]: r.md\n").into_bytes());
        let document = markdown::parse(&page);
        let BlockKind::Table(table) = &document.blocks[0].kind else { panic!() };
        let Some(ty) = read(&document, &table.rows().next().unwrap().cells[1]) else { return "-".to_owned() };
        let one = |ty: &TypeText| {
            let link = ty.link.as_ref().map_or(String::new(), |link| format!("<{}>", link.stem()));
            format!("{}{}{link}", ty.name, if ty.collection { "[]" } else { "" })
        };
        std::iter::once(&ty).chain(&ty.or).map(one).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn every_counted_form_is_read() {
        for (cell, want) in [
            ("String", "String"),
            ("`DateTimeOffset`", "DateTimeOffset"),
            ("String collection", "String[]"),
            ("Collection(String)", "String[]"),
            ("collection(string)", "string[]"),
            ("Collection([b](b.md))", "b[]<b>"),
            ("Collection(microsoft.graph.b)", "microsoft.graph.b[]"),
            ("[b](../resources/b.md)", "b<b>"),
            ("[b](b.md) collection", "b[]<b>"),
            ("[b collection](b.md)", "b[]<b>"),
            ("[bCollection](b.md) collection", "bCollection[]<b>"),
            ("[siteCollection](b.md)", "siteCollection<b>"),
            ("[microsoft.graph.x.b](b.md)", "microsoft.graph.x.b<b>"),
            ("[b](enums.md#b-values)", "b<enums>"),
            ("[b](#b-values)", "b"),
            ("[r][]", "r<r>"),
            ("[**c**][r] collection", "c[]<r>"),
            ("[identitySet]", "identitySet"),
            ("[identitySet][] collection", "identitySet[]"),
            ("**b**", "b"),
            ("Edm.Binary", "Edm.Binary"),
            ("string (url)", "string"),
            ("string, maximum size 20", "string"),
            ("[b](b.md", "b<b>"),
            ("[b](b.md) or [c](c.md)", "b<b>|c<c>"),
            ("[](../resources/b.md) 集合", "b[]<b>"),
            ("字符串集合", "字符串[]"),
            ("[b](b.md) collection. Holds what grew.", "b[]<b>"),
            ("", "-"),
            ("** Unknown Type `x` **", "-"),
            ("Collection of String", "String[]"),
        ] {
            assert_eq!(shown(cell), want, "{cell}");
        }
    }

    #[test]
    fn primitives_are_known_in_any_case() {
        assert_eq!(primitive("edm.binary"), Some("Binary"));
        assert_eq!(primitive("BOOL"), Some("Boolean"));
        assert_eq!(primitive("user"), None);
        assert_eq!(primitive("edm"), None);
    }
}
