//! Pages that describe operations: what to send, what comes back, who may ask, and examples of it.
//!
//! ```text
//! page     = front matter, "# " title, "Namespace: " name, prose, section*
//! section  = permissions | request block+ | parameters | headers | body | response | example* | other
//! ```
//! Sections are known by their headings ([`part`]); what is in them is read as it is written. A page that is plain
//! text, scraped from a rendered one, has no headings and is read line by line ([`plain`]).

mod body;
mod examples;
mod message;
mod parameters;
mod part;
pub(crate) mod path;
mod permissions;
mod phrases;
mod plain;
mod prose;
mod requests;
mod response;

pub use body::{BodyFacts, Says};
pub use examples::{ExampleFacts, RequestMessage, ResponseMessage};
pub use parameters::ParameterFact;
pub use path::Target;
pub use requests::RequestLine;
pub use response::ResponseFacts;

use super::{At, Includes, deprecation, resource, table};
use crate::diagnostics::{Code, Diagnostics};
use crate::markdown::{self, Block, BlockKind, Document};
use crate::model::{Permissions, Prose};
use crate::source::PageId;
use part::{Part, Piece};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What an API page states.
#[derive(Debug)]
pub struct ApiFacts {
    /// The page.
    pub page: PageId,
    /// Its heading, else the title of its front matter, else its file's name.
    pub title: At<String>,
    /// The namespace that the page names.
    pub namespace: Option<String>,
    /// The prose below the heading.
    pub description: Vec<Prose>,
    /// Why it should no longer be used.
    pub deprecated: Option<String>,
    /// The methods and paths that it documents.
    pub requests: Vec<RequestLine>,
    /// Who may ask.
    pub permissions: Arc<Permissions>,
    /// The placeholders of the path.
    pub path_parameters: Vec<ParameterFact>,
    /// The arguments of a function.
    pub function_parameters: Vec<ParameterFact>,
    /// Query parameters of this operation alone.
    pub query_parameters: Vec<ParameterFact>,
    /// Request headers.
    pub headers: Vec<ParameterFact>,
    /// What to send.
    pub body: BodyFacts,
    /// What comes back.
    pub response: ResponseFacts,
    /// Requests with their responses.
    pub examples: Vec<ExampleFacts>,
}

/// Reads an API page.
pub fn read(document: &Document<'_>, includes: &Includes<'_>, diagnostics: &mut Diagnostics) -> ApiFacts {
    let pieces = part::pieces(document);
    let mut reader = Reader { document, includes, pieces: &pieces, diagnostics };
    let mut facts = reader.facts();
    if facts.requests.is_empty() {
        plain::read(document, &mut facts, reader.diagnostics);
        let message = match facts.requests.is_empty() {
            true => "no HTTP request was found on this page, so it documents no operation",
            false => "this page is plain text without headings, so only what its lines say was read",
        };
        let span = facts.title.span.clone();
        reader.diagnostics.report(Code::UnreadablePage, &document.page.id, span, message);
    }
    facts
}

/// Headers that every request has.
const USUAL_HEADERS: &[&str] = &["Authorization", "Content-Type", "Accept", "Content-Length"];

struct Reader<'r, 'a> {
    document: &'r Document<'a>,
    includes: &'r Includes<'a>,
    pieces: &'r [Piece<'r, 'a>],
    diagnostics: &'r mut Diagnostics,
}

impl<'r, 'a> Reader<'r, 'a> {
    fn facts(&mut self) -> ApiFacts {
        let document = self.document;
        let mut requests: Vec<RequestLine> =
            self.blocks_of(Part::Request).flat_map(|blocks| requests::of_blocks(document, blocks)).collect();
        // Beside a section for requests, a section of its own may show one more.
        let is_line = |request: &RequestMessage| requests.is_empty() || request.is_template;
        let found = examples::read(document, self.pieces, &is_line, self.diagnostics);
        requests.extend(found.lines);
        let description = self.prose(Part::Intro);
        let body_blocks: Vec<&[Block<'a>]> = self.blocks_of(Part::Body).collect();
        ApiFacts {
            page: document.page.id.clone(),
            title: title(document),
            namespace: resource::namespace(document),
            deprecated: deprecation::of_page(document, false, &description),
            description,
            requests,
            permissions: Arc::new(self.permissions()),
            path_parameters: self.rows(Part::PathParameters),
            function_parameters: self.rows(Part::FunctionParameters),
            query_parameters: self.rows(Part::QueryParameters),
            headers: self.rows(Part::Headers),
            body: BodyFacts { prose: self.prose(Part::Body), ..body::read(document, &body_blocks, self.diagnostics) },
            response: ResponseFacts { prose: self.prose(Part::Response), ..self.response() },
            examples: found.examples,
        }
    }

    /// The Response section; of a page without one, what stands below the headings of responses in its examples.
    fn response(&self) -> ResponseFacts {
        let document = self.document;
        let section: Vec<&Block<'a>> = self.blocks_of(Part::Response).flatten().collect();
        if !section.is_empty() {
            return response::read(document, section.into_iter());
        }
        let of_examples = self.pieces.iter().filter(|piece| {
            piece.part == Part::Examples
                && document.sections.get(piece.section).is_some_and(|section| section.name.starts_with("response"))
        });
        let blocks: Vec<&Block<'a>> = of_examples.flat_map(|piece| piece.blocks).collect();
        response::read(document, blocks.into_iter())
    }

    fn blocks_of(&self, part: Part) -> impl Iterator<Item = &'r [Block<'a>]> + use<'r, 'a> {
        self.pieces.iter().filter(move |piece| piece.part == part).map(|piece| piece.blocks)
    }

    /// The prose of a part.
    fn prose(&self, part: Part) -> Vec<Prose> {
        super::prose(self.document, self.blocks_of(part).flatten())
    }

    /// The tables of the part, and those of pages that it includes; prose where there is none.
    fn permissions(&self) -> Permissions {
        let mut permissions = Permissions::default();
        let mut included = BTreeSet::new();
        let mut has_table = false;
        for block in self.blocks_of(Part::Permissions).flatten() {
            match &block.kind {
                BlockKind::Table(table) => {
                    has_table = true;
                    permissions::read(self.document, table, &mut permissions);
                }
                BlockKind::Paragraph(inline) => {
                    let pages = markdown::includes_in(self.document, inline).into_iter().map(|(page, _)| page);
                    let new = pages.filter(|page| included.insert(page.clone()));
                    for document in new.filter_map(|page| self.includes.get(&page)) {
                        for block in &document.blocks {
                            if let BlockKind::Table(table) = &block.kind {
                                permissions::read(document, table, &mut permissions);
                            }
                        }
                    }
                }
                BlockKind::Heading(..)
                | BlockKind::Code(_)
                | BlockKind::Comment(_)
                | BlockKind::Html
                | BlockKind::Rule => {}
            }
        }
        if !has_table && included.is_empty() {
            let prose = self.blocks_of(Part::Permissions).flat_map(response::paragraphs);
            prose.for_each(|inline| permissions::read_prose(&self.document.text(inline), &mut permissions));
        }
        permissions::each_once(&mut permissions);
        permissions
    }

    /// The rows of a part's tables; of headers without those that every request has.
    fn rows(&mut self, part: Part) -> Vec<ParameterFact> {
        let skipped = if part == Part::Headers { USUAL_HEADERS } else { &[] };
        let mut rows = Vec::new();
        let mut unread = None;
        for block in self.blocks_of(part).flatten() {
            let BlockKind::Table(table) = &block.kind else { continue };
            table::report_torn(self.document, table, self.diagnostics);
            match parameters::rows_but(self.document, table, skipped) {
                Some(found) => rows.extend(found),
                None => unread = unread.or(Some(block.span.clone())),
            }
        }
        if let Some(span) = unread.filter(|_| rows.is_empty()) {
            table::report_unread(&self.document.page.id, span, self.diagnostics);
        }
        rows
    }
}

fn title(document: &Document<'_>) -> At<String> {
    let heading = document.sections.iter().filter(|section| section.level == 1).find_map(|section| {
        let heading = section.heading.as_ref()?;
        Some(At { value: document.text(heading).into_owned(), span: heading.span.clone() })
    });
    let front = || document.front_matter("title").filter(|title| !title.is_empty()).map(str::to_owned);
    heading.unwrap_or_else(|| {
        let first_line = 0..document.page.line_text(1).len();
        At { value: front().unwrap_or_else(|| document.page.id.stem().to_owned()), span: first_line }
    })
}

#[cfg(test)]
mod tests;
