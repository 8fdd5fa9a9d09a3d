//! Pages all the way to files: whatever they hold, nothing panics, and the Rust parses.
//!
//! ```text
//! cargo install cargo-fuzz
//! cd generator
//! mkdir -p fuzz/corpus/pages && cp ../docs/v1.0/*/*.md fuzz/corpus/pages
//! RUSTC_BOOTSTRAP=1 cargo fuzz run pages -- -max_len=20000 -timeout=20
//! ```
//! A nightly toolchain needs no `RUSTC_BOOTSTRAP`.
#![no_main]

use graph_codegen::config::Config;
use graph_codegen::diagnostics::Diagnostics;
use graph_codegen::lower::lower;
use graph_codegen::render::render;
use graph_codegen::source::{Page, PageId, Version};
use libfuzzer_sys::fuzz_target;

/// The pages that an input is cut into, at its NUL bytes; one that is in one piece is a page of both kinds.
const IDS: [&str; 5] = ["api/a.md", "resources/a.md", "includes/a.md", "api/b.md", "resources/b.md"];

fuzz_target!(|data: &[u8]| {
    let mut pieces: Vec<&[u8]> = data.splitn(IDS.len(), |byte| *byte == 0).collect();
    if pieces.len() == 1 {
        pieces.push(data);
    }
    let mut pages: Vec<Page> =
        IDS.iter().zip(pieces).map(|(id, text)| Page::new(PageId::new(*id), text.to_vec())).collect();
    pages.sort_by(|a, b| a.id.cmp(&b.id));
    let (includes, pages) = pages.into_iter().partition(|page| page.id.as_str().starts_with("includes/"));
    let version = Version { name: "v1.0".to_owned(), pages, includes };
    let mut diagnostics = Diagnostics::default();
    let model = graph_codegen::read(&version, &mut diagnostics);
    for finding in diagnostics.into_sorted() {
        let mut all = version.pages.iter().chain(&version.includes);
        let page = all.find(|page| page.id == finding.page).expect("a page of the version");
        assert!(finding.span.start <= page.text.len(), "{finding:?}");
    }
    let files = render(&lower(std::slice::from_ref(&model), &Config::default()));
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".rs")) {
        syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
});
