//! What one page states, as it is written: the only stage that knows the dialect of the docs.

mod annotation;
pub mod api;
mod deprecation;
pub mod resource;
pub mod table;
pub mod type_cell;

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::markdown::{self, Block, BlockKind, Document};
use crate::model::Prose;
use crate::source::{PageId, Source, Span};
use pulldown_cmark::{Event, Tag};
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

impl PageFacts {
    /// The facts of a resource page.
    pub fn resource(&self) -> Option<&resource::ResourceFacts> {
        match self {
            Self::Resource(facts) => Some(facts),
            Self::Api(_) => None,
        }
    }

    /// The page.
    pub fn page(&self) -> &PageId {
        match self {
            Self::Resource(facts) => &facts.page,
            Self::Api(facts) => &facts.page,
        }
    }

    /// The pages that it links to.
    pub fn links(&self) -> &[At<PageId>] {
        match self {
            Self::Resource(facts) => &facts.links,
            Self::Api(facts) => &facts.links,
        }
    }

    /// The facts of an API page, to keep.
    pub fn into_api(self) -> Option<api::ApiFacts> {
        match self {
            Self::Api(facts) => Some(*facts),
            Self::Resource(_) => None,
        }
    }

    /// The facts of an API page.
    pub fn api(&self) -> Option<&api::ApiFacts> {
        match self {
            Self::Api(facts) => Some(facts),
            Self::Resource(_) => None,
        }
    }
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
        let own = block.outer.start == inline.span.start && resource::is_namespace_line(first);
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
    for (page, span) in markdown::included_pages(document) {
        if !includes.contains_key(&page) && includes.keys().any(|other| other.folder() == page.folder()) {
            let message = format!("`{page}`, which is included here, is not there");
            let finding = Diagnostic::new(Code::BrokenLink, &document.page.id, span, message);
            diagnostics.push(finding.with_help("correct the link, or add the page"));
        }
    }
}

/// The pages of the tree that a page links to.
fn links(document: &Document<'_>) -> Vec<At<PageId>> {
    let mut links = Vec::new();
    let mut of_inline = |inline: &markdown::Inline| {
        for (event, span) in document.events(inline) {
            if let Event::Start(Tag::Link { dest_url, .. }) = event
                && dest_url.contains(".md")
                && let Some(page) = document.page.id.join(dest_url)
            {
                links.push(At { value: page, span: span.clone() });
            }
        }
    };
    for block in &document.blocks {
        match &block.kind {
            BlockKind::Heading(_, inline) | BlockKind::Paragraph(inline) => of_inline(inline),
            BlockKind::Table(table) => {
                table.head.iter().chain(table.rows.iter().flat_map(|row| &row.cells)).for_each(&mut of_inline);
            }
            BlockKind::Code(_) | BlockKind::Comment(_) | BlockKind::Html | BlockKind::Rule => {}
        }
    }
    links
}
