//! Links to pages that are not there.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::page::PageFacts;
use crate::source::PageId;
use std::collections::{BTreeSet, HashSet};

/// Reports links that lead to no page of the tree. Case does not count, as on the rendered site.
///
/// A folder that the tree does not have at all was left out on purpose; links into it are not looked at.
pub(super) fn check(facts: &[PageFacts], diagnostics: &mut Diagnostics) {
    let ids = || facts.iter().map(PageFacts::page);
    let exact: HashSet<&PageId> = ids().collect();
    let known: BTreeSet<String> = ids().map(|page| page.as_str().to_lowercase()).collect();
    let folders: BTreeSet<&str> = ids().map(|page| page.folder()).collect();
    for page in facts {
        for link in page.links() {
            let target = &link.value;
            if exact.contains(target)
                || !folders.contains(target.folder())
                || known.contains(&target.as_str().to_lowercase())
            {
                continue;
            }
            let message = format!("`{target}` is not there");
            let finding = Diagnostic::new(Code::BrokenLink, page.page(), link.span.clone(), message);
            diagnostics.push(finding.with_help("correct the link, or add the page"));
        }
    }
}
