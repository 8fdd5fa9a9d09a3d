//! Includes: `[!INCLUDE [title](path)]`, which stands for the text of another page.

use super::{Block, BlockKind, Document, Inline};
use crate::source::{PageId, Span};

/// The pages that blocks include, with the place of each.
pub(super) fn included_pages(document: &Document<'_>, blocks: &[Block<'_>]) -> Vec<(PageId, Span)> {
    let mut pages = Vec::new();
    for block in blocks {
        if let BlockKind::Paragraph(inline) = &block.kind {
            pages.extend(includes_in(document, inline));
        }
    }
    pages
}

/// The pages that a paragraph includes, with the place of each.
pub fn includes_in(document: &Document<'_>, inline: &Inline) -> Vec<(PageId, Span)> {
    let text = document.page.slice(&inline.span);
    // Nearly all paragraphs have no such bracket.
    if !text.contains("[!") || !MARKS.iter().any(|mark| text.contains(mark)) {
        return Vec::new();
    }
    let is_include = |span: &Span| {
        let before = document.page.slice(&(inline.span.start..span.start)).trim_end();
        MARKS.iter().any(|mark| before.ends_with(mark))
    };
    let links = document.links(inline).into_iter().filter(|link| is_include(&link.span));
    links.filter_map(|link| Some((document.page.id.join(&link.target)?, link.span))).collect()
}

/// What stands before the link to the other page.
const MARKS: [&str; 2] = ["[!INCLUDE", "[!include"];
