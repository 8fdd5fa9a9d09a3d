//! Includes: `[!INCLUDE [title](path)]`, which stands for the text of another page.

use super::{BlockKind, Document};
use crate::source::{PageId, Span};

/// The pages that a document includes outside tabs of other languages, with the place of each.
pub fn included_pages(document: &Document<'_>) -> Vec<(PageId, Span)> {
    let mut pages = Vec::new();
    for block in &document.blocks {
        let BlockKind::Paragraph(inline) = &block.kind else { continue };
        if !document.page.slice(&inline.span).contains("[!INCLUDE")
            && !document.page.slice(&inline.span).contains("[!include")
        {
            continue;
        }
        for link in document.links(inline) {
            let before = document.page.slice(&(inline.span.start..link.span.start)).trim_end();
            if before.ends_with("[!INCLUDE") || before.ends_with("[!include") {
                pages.extend(document.page.id.join(&link.target).map(|page| (page, link.span)));
            }
        }
    }
    pages
}
