//! What one page states, as it is written: the only stage that knows the dialect of the docs.

mod annotation;
pub mod api;
mod deprecation;
pub mod links;
pub mod resource;
pub mod table;
pub mod type_cell;

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Block, BlockKind, Document};
use crate::model::Prose;
use crate::source::{PageId, Source, Span};
use std::collections::BTreeMap;

/// The pages that others include, parsed.
pub type Includes<'a> = BTreeMap<PageId, Document<'a>>;

/// What one page states.
#[derive(Debug)]
pub enum PageFacts {
    /// A page that describes types.
    Resource(Box<resource::ResourceFacts>),
    /// A page that describes operations.
    Api(Box<api::ApiFacts>),
}

/// Something with its place on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At<T> {
    /// What is there.
    pub value: T,
    /// Where.
    pub span: Span,
}

impl Document<'_> {
    /// The page and line of an offset.
    pub fn source_at(&self, offset: usize) -> Source {
        Source { page: self.page.id.clone(), line: self.page.line(offset) }
    }

    /// A piece of the page's markdown, which stands at an offset.
    fn prose(&self, markdown: &str, offset: usize) -> Prose {
        Prose { markdown: self.standing_alone(markdown).into(), source: self.source_at(offset) }
    }
}

/// The blocks of prose among others, each once: without the line that names the namespace, and without includes.
fn prose<'d, 'a: 'd>(document: &'d Document<'a>, blocks: impl Iterator<Item = &'d Block<'a>>) -> Vec<Prose> {
    let mut spans: Vec<Span> = Vec::new();
    for block in blocks {
        let BlockKind::Paragraph(inline) = &block.kind else { continue };
        let text = document.source(inline);
        let seen = spans.last().is_some_and(|last| last.end >= block.outer.end);
        if seen || text.contains("[!INCLUDE") || resource::is_namespace_line(text) {
            continue;
        }
        let first = text.split_inclusive('\n').next().unwrap_or_default();
        let own =
            block.outer.start == inline.span.start && first.len() < text.len() && resource::is_namespace_line(first);
        let start = if own { block.outer.start + first.len() } else { block.outer.start };
        spans.push(start..block.outer.end);
    }
    spans.into_iter().map(|span| document.prose(document.page.slice(&span).trim(), span.start)).collect()
}

/// Reads what a page states; its folder says what it is about.
pub fn read(document: &Document<'_>, includes: &Includes<'_>, diagnostics: &mut Diagnostics) -> PageFacts {
    missing_includes(document, includes, diagnostics);
    match document.page.id.as_str().starts_with("api/") {
        true => PageFacts::Api(Box::new(api::read(document, includes, diagnostics))),
        false => PageFacts::Resource(Box::new(resource::read(document, includes, diagnostics))),
    }
}

/// Reports includes of pages that are not there. A folder of which the tree has nothing was left out on purpose.
fn missing_includes(document: &Document<'_>, includes: &Includes<'_>, diagnostics: &mut Diagnostics) {
    for (page, span) in &document.includes {
        if !includes.contains_key(page) && includes.keys().any(|other| other.folder() == page.folder()) {
            let message = format!("`{page}`, which is included here, is not there");
            let finding = Diagnostic::new(Code::BrokenLink, &document.page.id, span.clone(), message);
            diagnostics.push(finding.with_help("correct the link, or add the page"));
        }
    }
}
