//! Pieces of real pages, cut anywhere, swapped and repeated: whatever comes of them, nothing panics, and the Rust parses.
#![allow(clippy::unwrap_used, clippy::panic)]

mod pages;

use proptest::prelude::*;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// The project's own pages and the samples.
static WHOLE: LazyLock<Vec<String>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["../docs/v1.0/api", "../docs/v1.0/resources", "../docs/v1.0/includes/permissions", "tests/samples"];
    let mut files: Vec<_> = folders
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).into_iter().flatten())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    files.sort();
    files.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
});

/// A piece of a page: some of its lines or of its characters, once or a few times.
#[derive(Debug, Clone)]
struct Piece {
    page: prop::sample::Index,
    by_lines: bool,
    from: prop::sample::Index,
    length: usize,
    times: usize,
}

fn piece() -> impl Strategy<Value = Piece> {
    let times = prop_oneof![9 => Just(1_usize), 1 => 2..20_usize];
    (any::<prop::sample::Index>(), any::<bool>(), any::<prop::sample::Index>(), 1..80_usize, times)
        .prop_map(|(page, by_lines, from, length, times)| Piece { page, by_lines, from, length, times })
}

impl Piece {
    fn text(&self) -> String {
        let page = self.page.get(&WHOLE);
        let text: String = match self.by_lines {
            true => {
                let lines: Vec<&str> = page.split_inclusive('\n').collect();
                lines.iter().skip(self.from.index(lines.len())).take(self.length).copied().collect()
            }
            false => {
                let characters = page.chars().count();
                page.chars().skip(self.from.index(characters)).take(self.length).collect()
            }
        };
        text.repeat(self.times)
    }
}

/// A whole page with pieces put into it.
fn torn() -> impl Strategy<Value = String> {
    let places = prop::collection::vec((any::<prop::sample::Index>(), piece()), 0..6);
    let start = prop_oneof![3 => any::<prop::sample::Index>().prop_map(Some), 1 => Just(None)];
    let include = prop::option::of(any::<prop::sample::Index>());
    (start, places, include).prop_map(|(page, places, include)| {
        let mut text = page.map_or_else(String::new, |page| page.get(&WHOLE).clone());
        for (place, piece) in places {
            let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            text.insert_str(*place.get(&ends), &piece.text());
        }
        if let Some(line) = include {
            let ends: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).chain([text.len()]).collect();
            text.insert_str(*line.get(&ends), "\n\n[!INCLUDE [a](../includes/one.md)]\n\n");
        }
        text
    })
}

proptest! {
    // What was found is a test of its own, not a file beside this one.
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn torn_pages_are_read_and_written(pages in prop::collection::vec(torn(), 5)) {
        let ids = ["api/one.md", "api/two.md", "includes/one.md", "resources/one.md", "resources/two.md"];
        let pages: Vec<(&str, &String)> = ids.into_iter().zip(&pages).collect();
        let made = pages::made(&pages);
        prop_assert!(made.files.contains_key("src/lib.rs"));
        // Every finding has a place on its page.
        prop_assert_eq!(made.found().len(), made.findings.len());
    }
}
