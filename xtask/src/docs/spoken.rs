//! The version that pages speak of, for a folder whose name is none.

use graph_codegen::source::Page;
use std::collections::BTreeMap;

/// What stands before the version in the addresses of examples.
const HOST: &str = "https://graph.microsoft.com/";

/// The version that most addresses have, unless some have the folder's name.
pub(super) fn version(folder: &str, pages: &[Page]) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for page in pages {
        for (at, host) in page.text.match_indices(HOST) {
            let rest = page.text.get(at + host.len()..).unwrap_or_default();
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '.').unwrap_or(rest.len());
            let word = rest.get(..end).unwrap_or_default();
            if word.starts_with(|c: char| c.is_ascii_alphabetic())
                && rest.get(end..).is_some_and(|it| it.starts_with('/'))
            {
                *counts.entry(word).or_default() += 1;
            }
        }
    }
    if counts.contains_key(folder) {
        return None;
    }
    let most = counts.into_iter().max_by_key(|(word, count)| (*count, std::cmp::Reverse(*word)));
    most.map(|(word, _)| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use graph_codegen::source::PageId;

    #[test]
    fn the_version_of_most_addresses_names_a_folder_that_none_has() {
        let text = "GET https://graph.microsoft.com/beta/a\nGET https://graph.microsoft.com/beta/b\n\
                    GET https://graph.microsoft.com/v1.0/a\nhttps://graph.microsoft.com/{x}/ https://graph.microsoft.com/";
        let pages = [Page::new(PageId::new("api/a.md"), text.as_bytes().to_vec())];
        assert_eq!(version("pages", &pages).as_deref(), Some("beta"));
        assert_eq!(version("v1.0", &pages), None);
        assert_eq!(version("pages", &[]), None);
    }
}
