//! Tabs: headings such as `# [C#](#tab/csharp)` that hold one thing in several languages, up to a line across the page.
//!
//! What is below the HTTP tab stays and reads as if there were no tabs; the other languages' tabs go.

use super::{Block, BlockKind, Document, Inline};
use pulldown_cmark::{Event, Tag};

enum Tab {
    Http,
    Other,
}

pub(super) fn keep_http(document: &Document<'_>, blocks: &mut Vec<Block<'_>>) {
    let mut tab = None;
    blocks.retain(|block| match &block.kind {
        BlockKind::Heading(_, inline) => match tab_of(document, inline) {
            Some(of) => {
                tab = Some(of);
                false
            }
            // A line across the page directly below a paragraph makes a heading of it.
            None if tab.is_some() && document.text(inline).starts_with("[!INCLUDE") => {
                tab = None;
                false
            }
            None => {
                tab = None;
                true
            }
        },
        BlockKind::Rule => tab.take().is_none(),
        _ => !matches!(tab, Some(Tab::Other)),
    });
}

fn tab_of(document: &Document<'_>, heading: &Inline) -> Option<Tab> {
    document.events(heading).iter().find_map(|(event, _)| match event {
        Event::Start(Tag::Link { dest_url, .. }) => dest_url.strip_prefix("#tab/").map(|name| match name {
            "http" | "HTTP" => Tab::Http,
            _ => Tab::Other,
        }),
        _ => None,
    })
}
