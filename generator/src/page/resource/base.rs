//! The type that a type inherits from, as prose says it.

use super::Reader;
use crate::markdown::{BlockKind, Document, Inline};
use crate::page::type_cell::{self, TypeText};
use regex::Regex;
use std::sync::LazyLock;

/// The words before the base's name, at the start of a sentence or behind the type's own name.
static INHERITS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?ix)
        (?-u:\b)(?: inherits? | derived | derives? | inherited | extends ) (?:\s+(?:the\s+)?(?:propert(?:y|ies)|relationships?|methods?|all|and|its|,)){0,5} \s+ (?: from | of )
        | (?-u:\b) (?: derivative | subclass | subtype | specialization ) \s+ of (?-u:\b)
        | 继承自 ",
    )
    .ok()
});
/// What may stand between those words and a name that is no link.
static NAME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?i:\s*(?:the|an?|abstract|base|class|type|resource|entity)\b)*\s*[\[*`]*(?:microsoft\.graph\.)?([A-Za-z]\w*)").ok()
});

impl Reader<'_, '_> {
    /// The base that the page's prose states: below the heading, or above the table of properties.
    pub(super) fn base(&self) -> Option<TypeText> {
        let document = self.document;
        let intro = document.sections.iter().find(|section| section.level <= 1 && section.heading.is_some());
        let properties = document.sections.iter().find(|section| section.name.as_str() == "properties");
        intro.into_iter().chain(properties).flat_map(|section| document.own_blocks(section)).find_map(|block| {
            match &block.kind {
                BlockKind::Paragraph(inline) => stated(document, inline),
                _ => None,
            }
        })
    }

    /// The types of a `Derived types` table, and those that the prose below the heading calls so.
    pub(super) fn derived(&self) -> Vec<TypeText> {
        let document = self.document;
        let mut types = Vec::new();
        let intro = document.sections.iter().find(|section| section.level <= 1 && section.heading.is_some());
        for block in intro.map(|section| document.own_blocks(section)).unwrap_or_default() {
            if let BlockKind::Paragraph(inline) = &block.kind {
                types.extend(derived_in(document, inline));
            }
        }
        for section in document.sections.iter().filter(|section| section.name.as_str() == "derived types") {
            for block in document.own_blocks(section) {
                let BlockKind::Table(table) = &block.kind else { continue };
                types.extend(
                    table.rows().filter_map(|row| row.cells.first()).filter_map(|cell| type_cell::read(document, cell)),
                );
            }
        }
        types
    }
}

/// The links behind the words, within their sentence: `the derived types are [a](a.md) and [b](b.md)`.
fn derived_in(document: &Document<'_>, inline: &Inline) -> Vec<TypeText> {
    let source = document.source(inline);
    // Nearly all paragraphs speak of none.
    if !source.contains("derived types") {
        return Vec::new();
    }
    let behind = |words: &&str| source.find(*words).map(|at| at + words.len());
    let Some(start) = ["derived types are", "derived types include"].iter().find_map(behind) else { return Vec::new() };
    let sentence = source[start..].split_inclusive(". ").next().unwrap_or_default();
    let span = inline.span.start + start..inline.span.start + start + sentence.len();
    let links = document.links(inline).into_iter().filter(|link| span.contains(&link.span.start));
    let ty = |link: crate::markdown::Link<'_>| TypeText {
        name: link.text.trim().trim_matches(['*', '`']).to_owned(),
        collection: false,
        link: document.page.id.join(&link.target),
        or: Vec::new(),
        span: link.span,
    };
    links.map(ty).filter(|ty| !ty.name.is_empty()).collect()
}

/// The base in a paragraph: the first link behind the words, within their sentence, or a name in bold or backticks.
fn stated(document: &Document<'_>, inline: &Inline) -> Option<TypeText> {
    let source = document.source(inline);
    let found = INHERITS.as_ref()?.find(source)?;
    // `Resources that derive from …` speaks of others.
    let before = source[..found.start()].trim_end();
    if before.ends_with(['/', '[']) || before.ends_with("that") {
        return None;
    }
    let rest = &source[found.end()..];
    let sentence = rest.split_inclusive(". ").next().unwrap_or(rest);
    let from = inline.span.start + found.end();
    let link = document.links(inline).into_iter().find(|link| {
        link.span.start >= from && link.span.start < from + sentence.len() && !link.target.starts_with("http")
    });
    let start = inline.span.start + found.start();
    let span = start..from + sentence.trim_end().len();
    if let Some(link) = link {
        let page = document.page.id.join(&link.target);
        let name = match link.text.trim().trim_matches(['*', '`']) {
            "" => page.as_ref()?.stem().to_owned(),
            text => text.split_whitespace().next()?.to_owned(),
        };
        return Some(TypeText { name, collection: false, link: page, or: Vec::new(), span });
    }
    let name = NAME.as_ref()?.captures(sentence)?.get(1)?.as_str();
    let marked = sentence.contains(['*', '`', '[']) || sentence.contains("microsoft.graph.");
    (marked || name == "entity").then(|| TypeText {
        name: name.to_owned(),
        collection: false,
        link: None,
        or: Vec::new(),
        span,
    })
}
