//! Sentences with the types that they name.
//!
//! A type is named by a link to its page, by bold words or code before "object" or "resource", by a word in camel case
//! there, or as a primitive behind an article. What stands around it says whether it is a list.

use crate::markdown::{Document, Inline};
use crate::page::type_cell::TypeText;
use crate::source::{PageId, Span};
use pulldown_cmark::{Event, Tag, TagEnd};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// Running text as one reads it, with the places of its marks.
#[derive(Debug, Default)]
pub(super) struct Flat {
    pub(super) text: String,
    pub(super) marks: Vec<Mark>,
}

/// A link, bold words or code in running text.
#[derive(Debug)]
pub(super) struct Mark {
    pub(super) kind: MarkKind,
    /// Its bytes in [`Flat::text`].
    pub(super) range: Range<usize>,
    /// Its bytes on the page.
    pub(super) span: Span,
}

#[derive(Debug)]
pub(super) enum MarkKind {
    Link(String),
    Strong,
    Code,
}

/// A type as a sentence names it.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub(super) ty: TypeText,
    /// Its bytes in [`Flat::text`].
    pub(super) range: Range<usize>,
}

/// Flattens running text.
pub(super) fn flat(document: &Document<'_>, inline: &Inline) -> Flat {
    let mut flat = Flat { text: String::with_capacity(inline.span.len()), marks: Vec::new() };
    let mut open: Vec<(MarkKind, usize, Span)> = Vec::new();
    for (event, span) in document.events(inline) {
        match event {
            Event::Text(text) => flat.text.push_str(text),
            Event::Code(code) => {
                let start = flat.text.len();
                flat.text.push_str(code);
                flat.marks.push(Mark { kind: MarkKind::Code, range: start..flat.text.len(), span: span.clone() });
            }
            Event::SoftBreak | Event::HardBreak => flat.text.push(' '),
            Event::Start(Tag::Link { dest_url, .. }) => {
                open.push((MarkKind::Link(dest_url.to_string()), flat.text.len(), span.clone()));
            }
            Event::Start(Tag::Strong | Tag::Emphasis) => open.push((MarkKind::Strong, flat.text.len(), span.clone())),
            Event::End(TagEnd::Link | TagEnd::Strong | TagEnd::Emphasis) => {
                if let Some((kind, start, span)) = open.pop() {
                    flat.marks.push(Mark { kind, range: start..flat.text.len(), span });
                }
            }
            _ => {}
        }
    }
    flat.marks.sort_by_key(|mark| mark.range.start);
    flat
}

impl Flat {
    /// The sentences, as bytes of the text.
    pub(super) fn sentences(&self) -> Vec<Range<usize>> {
        let mut sentences = Vec::new();
        let mut start = 0;
        for (at, c) in self.text.char_indices() {
            let next = at + c.len_utf8();
            let ends = match c {
                '。' => true,
                '.' | '!' | '?' => self.text[next..].starts_with(' ') && !self.in_mark(at),
                _ => false,
            };
            if ends {
                sentences.push(start..next);
                start = next;
            }
        }
        sentences.push(start..self.text.len());
        sentences.retain(|range| !self.text[range.clone()].trim().is_empty());
        sentences
    }

    fn in_mark(&self, at: usize) -> bool {
        self.marks_up_to(at).iter().any(|mark| mark.range.contains(&at))
    }

    /// The marks that a place can be in: as they stand in each other at most a few deep, the nearest that begin before it.
    pub(super) fn marks_up_to(&self, place: usize) -> &[Mark] {
        let end = self.marks.partition_point(|mark| mark.range.start <= place);
        self.marks.get(end.saturating_sub(NESTED_MARKS)..end).unwrap_or_default()
    }

    /// The marks that begin in a part of the text.
    fn marks_in(&self, range: &Range<usize>) -> &[Mark] {
        let start = self.marks.partition_point(|mark| mark.range.start < range.start);
        let end = self.marks.partition_point(|mark| mark.range.start < range.end);
        self.marks.get(start..end).unwrap_or_default()
    }

    /// The types that a sentence names, in its order.
    pub(super) fn types(&self, document: &Document<'_>, sentence: &Range<usize>, whole: &Span) -> Vec<Named> {
        let mut found: Vec<Named> = Vec::new();
        for mark in self.marks_in(sentence).iter().filter(|mark| mark.range.end <= sentence.end) {
            let covered = found.last().is_some_and(|named| mark.range.end <= named.range.end);
            if !covered {
                found.extend(self.of_mark(document, mark, sentence));
            }
        }
        for captures in BARE.captures_iter(&self.text[sentence.clone()]) {
            if let Some(word) = captures.name("word").or_else(|| captures.name("primitive")) {
                let range = sentence.start + word.start()..sentence.start + word.end();
                let free = !self.in_mark(range.start) && !STOP_WORDS.contains(&word.as_str());
                if free {
                    found.push(self.named(word.as_str().to_owned(), None, range, whole.clone(), sentence));
                }
            }
        }
        found.sort_by_key(|named| named.range.start);
        found
    }

    fn of_mark(&self, document: &Document<'_>, mark: &Mark, sentence: &Range<usize>) -> Option<Named> {
        let text = self.text[mark.range.clone()].trim();
        let (name, link) = match &mark.kind {
            MarkKind::Link(target) => {
                let page = resource_page(document, target)?;
                (type_word(text).unwrap_or_else(|| page.stem().to_owned()), Some(page))
            }
            MarkKind::Strong | MarkKind::Code => {
                let after = head(&self.text[mark.range.end..], NEAR).trim_start().to_lowercase();
                let object = OBJECT_WORDS.iter().any(|word| after.starts_with(word));
                let before = tail(&self.text[..mark.range.start], NEAR).to_lowercase();
                let listed = before.trim_end().ends_with("collection of");
                let word = type_word(text).filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase()))?;
                if !(object || listed) {
                    return None;
                }
                (word, None)
            }
        };
        Some(self.named(name, link, mark.range.clone(), mark.span.clone(), sentence))
    }

    fn named(
        &self,
        name: String,
        link: Option<PageId>,
        range: Range<usize>,
        span: Span,
        sentence: &Range<usize>,
    ) -> Named {
        let collection = self.is_list(&range, sentence);
        Named { ty: TypeText { name, collection, link, or: Vec::new(), span }, range }
    }

    /// What stands around a type says that there are many.
    fn is_list(&self, range: &Range<usize>, sentence: &Range<usize>) -> bool {
        let before = self.text.get(sentence.start..range.start).unwrap_or_default();
        let after = self.text.get(range.end..sentence.end).unwrap_or_default();
        let (near, after) = (tail(before, NEAR).to_lowercase(), head(after, NEAR).to_lowercase());
        LISTS_BEFORE.iter().any(|words| near.contains(words))
            || LISTS_AFTER.iter().any(|words| after.trim_start().starts_with(words))
            || after.chars().take(12).collect::<String>().contains("集合")
    }
}

/// How many bytes around a name say what it means.
pub(super) const NEAR: usize = 60;
/// How many marks can stand in each other, as a link in bold words does.
const NESTED_MARKS: usize = 8;

/// At most so many of the first bytes of a text.
pub(super) fn head(text: &str, length: usize) -> &str {
    let mut end = text.len().min(length);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// At most so many of the last bytes of a text.
pub(super) fn tail(text: &str, length: usize) -> &str {
    let mut start = text.len().saturating_sub(length);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

/// Before a type: a list of it.
const LISTS_BEFORE: &[&str] =
    &["collection of", "collections of", "list of", "array of", "set of", "arrays of", "集合", "列表", "数组"];
/// Directly behind a type: a list of it.
const LISTS_AFTER: &[&str] = &[
    "collection",
    "objects",
    "items",
    "resources",
    "entities",
    "object collection",
    "array",
    "list",
    "s in the response",
    "对象集合",
    "集合",
];
/// Behind words that name a type.
const OBJECT_WORDS: &[&str] =
    &["object", "resource", "collection", "entity", "entities", "in json", "in the response", "对象", "资源"];
/// Words that stand before "object" and name no type.
const STOP_WORDS: &[&str] = &[
    "json",
    "response",
    "request",
    "object",
    "the",
    "this",
    "that",
    "an",
    "a",
    "new",
    "updated",
    "returned",
    "of",
    "each",
    "single",
    "same",
    "directory",
    "odata",
    "empty",
    "parent",
    "target",
    "following",
    "requested",
    "created",
    "relevant",
    "any",
    "all",
    "collection",
    "related",
    "existing",
    "specified",
    "resulting",
    "your",
    "these",
    "those",
    "non",
    "string",
    "other",
];

/// A word in camel case before "object", or a primitive behind an article.
static BARE: LazyLock<Regex> = LazyLock::new(|| {
    #[allow(clippy::expect_used)]
    Regex::new(
        r"(?-u:\b)(?P<word>[a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*) (?:objects?|resource|entity)(?-u:\b)|(?-u:\b)(?:an?|new|and) (?P<primitive>String|Boolean|Stream|Int32|Int64|Double|Guid|Binary|DateTimeOffset|Edm\.[A-Za-z0-9]+)(?-u:\b)",
    )
    .expect("a pattern of the program")
});

/// The page of a type that a link leads to.
pub(super) fn resource_page(document: &Document<'_>, target: &str) -> Option<PageId> {
    let target = target.split(['#', '?']).next().unwrap_or_default();
    if let Some((_, name)) = target.rsplit_once("/api/resources/") {
        // Links of the rendered site have no ending.
        return Some(PageId::new(format!("resources/{}.md", name.trim_end_matches(".md"))));
    }
    document.page.id.join(target).filter(|page| page.folder().split('/').next_back() == Some("resources"))
}

/// A name in the words of a link: `user`, `user object`, `microsoft.graph.user`; nothing where several words stand.
fn type_word(text: &str) -> Option<String> {
    let text = text.trim().trim_matches(['*', '`', '[', ']']);
    let mut words = text.split_whitespace();
    let first = words.next()?;
    let rest_is_kind = words.all(|word| {
        let word = word.to_lowercase();
        ["object", "objects", "resource", "resources", "collection", "type", "entity"].contains(&word.as_str())
    });
    let name = first.trim_start_matches('#');
    let is_name = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_'));
    (rest_is_kind && is_name).then(|| name.trim_end_matches('.').to_owned())
}

/// The types of one enumeration, `[a], [b] or [c]`, as one with alternatives.
pub(super) fn joined(flat: &Flat, mut named: Vec<Named>) -> Option<TypeText> {
    let mut rest = named.split_off(named.len().min(1)).into_iter();
    let mut first = named.pop()?;
    let mut end = first.range.end;
    for next in rest.by_ref() {
        let between = flat.text.get(end..next.range.start).unwrap_or_default().trim().to_lowercase();
        let words = between.trim_matches([',', ' ']).trim_start_matches("object").trim_start_matches('s').trim();
        if !matches!(words, "" | "or" | "and/or" | "or a" | "or an" | "," | ", or" | "或") {
            break;
        }
        end = next.range.end;
        first.ty.collection |= next.ty.collection;
        first.ty.or.push(next.ty);
    }
    Some(first.ty)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{self, BlockKind};
    use crate::source::Page;

    fn shown(text: &str) -> String {
        let page = Page::new(PageId::new("api/a.md"), text.as_bytes().to_vec());
        let document = markdown::parse(&page);
        let BlockKind::Paragraph(inline) = &document.blocks[0].kind else { panic!() };
        let flat = flat(&document, inline);
        let sentences = flat.sentences();
        let one = |sentence: &Range<usize>| {
            let named = flat.types(&document, sentence, &inline.span);
            joined(&flat, named).map_or("-".to_owned(), |ty| {
                let or: String = ty.or.iter().map(|ty| format!("|{}", ty.name)).collect();
                format!("{}{}{or}", ty.name, if ty.collection { "[]" } else { "" })
            })
        };
        sentences.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn types_are_named_in_many_ways() {
        for (text, want) in [
            ("returns `200 OK` and a [user](../resources/user.md) object in the body.", "user"),
            ("a collection of [user](../resources/user.md) objects", "user[]"),
            ("and [user](../resources/user.md) collection object", "user[]"),
            ("the requested [user](../resources/user.md) objects", "user[]"),
            ("a [user](../resources/user.md) or [group](../resources/group.md) object", "user|group"),
            ("of the [organizational contact](../resources/orgcontact.md)", "orgcontact"),
            ("an **alert** object. Ask for **subject**.", "alert -"),
            ("collection of **secureScores** objects", "secureScores[]"),
            ("a JSON representation for the iosLobApp object. Give a JSON object.", "iosLobApp -"),
            ("a String collection in the response body", "String[]"),
            ("and a Stream in the response body", "Stream"),
            ("see [how to call](/graph/x) and [list](user-list.md)", "-"),
            ("a [site][] here\n\n[site]: ../resources/site.md", "site"),
            ("a [](../resources/site.md) 对象集合", "site[]"),
            ("and a [user](/graph/api/resources/user?view=x) object", "user"),
        ] {
            assert_eq!(shown(text), want, "{text}");
        }
    }
}
