//! The blocks that give methods and path templates.

use super::{RequestMessage, path};
use crate::markdown::{BlockKind, Code, Document};
use crate::model::{Method, PathTemplate};
use crate::source::{Page, Span};

/// A line of a request block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestLine {
    /// The method.
    pub method: Method,
    /// The path.
    pub path: PathTemplate,
    /// The query that the line states.
    pub query: Vec<(String, String)>,
    /// The line's bytes.
    pub span: Span,
    /// The line, counted from 1.
    pub line: usize,
}

impl RequestLine {
    /// A request of an example as a template: pages without a section for the request have no other.
    pub(super) fn of_message(request: &RequestMessage) -> Self {
        Self {
            method: request.method,
            path: path::template(&request.target.path),
            query: Vec::new(),
            span: request.span.clone(),
            line: request.line,
        }
    }
}

/// The request lines of a code block; headers, bodies, blank lines and `or` between them are none.
pub(super) fn lines(page: &Page, code: &Code<'_>) -> Vec<RequestLine> {
    let mut found = Vec::new();
    let mut offset = 0;
    for line in code.text.split_inclusive('\n') {
        let start = offset + (line.len() - line.trim_start().len());
        offset += line.len();
        let line = line.trim();
        if let Some((method, rest)) = split_method(line)
            && let Some(target) = path::target(rest)
        {
            let span = code.places.span(&(start..start + line.len()));
            let path = path::template(&target.path);
            if !path.segments.is_empty() {
                let line = page.line(span.start);
                found.push(RequestLine { method, path, query: target.query, span, line });
            }
        }
    }
    found
}

/// `GET /me` as method and address; also `GET/me`, as one page in thousands has it.
pub(super) fn split_method(line: &str) -> Option<(Method, &str)> {
    let end = line.find(|c: char| !c.is_ascii_alphabetic())?;
    let (word, rest) = line.split_at(end);
    // A sentence may begin with one of the words; a method is written in capitals.
    let method = Method::parse(word).filter(|_| word.bytes().all(|byte| byte.is_ascii_uppercase()))?;
    let address = rest.trim();
    let is_address = address.starts_with(['/', '~', '{', '<']) || address.contains('/') || !address.contains(' ');
    (!address.is_empty() && is_address && !address.starts_with("**")).then_some((method, address))
}

/// The request lines of the code blocks of a run of blocks.
pub(super) fn of_blocks(document: &Document<'_>, blocks: &[crate::markdown::Block<'_>]) -> Vec<RequestLine> {
    let codes = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Code(code) => Some(code),
        BlockKind::Heading(..)
        | BlockKind::Paragraph(_)
        | BlockKind::Table(_)
        | BlockKind::Comment(_)
        | BlockKind::Html
        | BlockKind::Rule => None,
    });
    let mut lines: Vec<RequestLine> = codes.flat_map(|code| lines(document.page, code)).collect();
    lines.retain(|line| line.span.end <= document.page.text.len());
    lines
}
