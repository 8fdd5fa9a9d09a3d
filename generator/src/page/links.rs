//! Links to pages that are not there.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::markdown::{BlockKind, Document, Inline};
use crate::source::{Page, PageId};
use foldhash::HashSet;
use pulldown_cmark::{Event, Tag};

/// The pages that links can lead to.
#[derive(Debug)]
pub struct Targets<'p> {
    exact: HashSet<&'p str>,
    lower: HashSet<String>,
    folders: HashSet<&'p str>,
}

impl<'p> Targets<'p> {
    /// The pages of a tree.
    pub fn new(pages: &'p [Page]) -> Self {
        let ids = || pages.iter().map(|page| &page.id);
        Self {
            exact: ids().map(PageId::as_str).collect(),
            lower: ids().map(|id| id.as_str().to_lowercase()).collect(),
            folders: ids().map(PageId::folder).collect(),
        }
    }

    /// Case does not count, as on the rendered site. A folder that the tree does not have at all was left out on purpose;
    /// links into it are not looked at.
    fn lacks(&self, target: &str) -> bool {
        !self.exact.contains(target)
            && self.folders.contains(PageId::folder_of(target))
            && !self.lower.contains(&target.to_lowercase())
    }
}

/// Reports the links of a page that lead to no page of the tree.
pub fn check(document: &Document<'_>, targets: &Targets<'_>, diagnostics: &mut Diagnostics) {
    let page = &document.page.id;
    let mut target = String::with_capacity(64);
    let mut of_inline = |inline: &Inline| {
        for (event, span) in document.events(inline) {
            if let Event::Start(Tag::Link { dest_url, .. }) = event
                && dest_url.contains(".md")
                && page.join_to(dest_url, &mut target)
                && targets.lacks(&target)
            {
                let finding = Diagnostic::new(Code::BrokenLink, page, span.clone(), format!("`{target}` is not there"));
                diagnostics.push(finding.with_help("correct the link, or add the page"));
            }
        }
    };
    for block in &document.blocks {
        match &block.kind {
            BlockKind::Heading(_, inline) | BlockKind::Paragraph(inline) => of_inline(inline),
            BlockKind::Table(table) => {
                table.head.iter().chain(table.rows().flat_map(|row| row.cells)).for_each(&mut of_inline);
            }
            BlockKind::Code(_) | BlockKind::Comment(_) | BlockKind::Html | BlockKind::Rule => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown;

    #[test]
    fn links_in_text_headings_and_tables_lead_to_pages_in_any_case() {
        let text = "# [A](b.md)\n[x](../resources/C.md#x) [y](gone.md) [z](../concepts/d.md) [w](https://h/e.md)\n\n|a|\n|-|\n|[v](./lost.md)|\n";
        let page = |id: &str, text: &str| Page::new(PageId::new(id), text.as_bytes().to_vec());
        let pages = [page("api/a.md", text), page("api/b.md", ""), page("resources/c.md", "")];
        let mut diagnostics = Diagnostics::default();
        check(&markdown::parse(&pages[0]), &Targets::new(&pages), &mut diagnostics);
        let found: Vec<_> = diagnostics.iter().map(|finding| finding.message.as_str()).collect();
        assert_eq!(found, ["`api/gone.md` is not there", "`api/lost.md` is not there"]);
    }
}
