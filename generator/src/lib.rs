//! Reads the markdown API reference of Microsoft Graph and generates a typed Rust crate from it.

pub mod config;
pub mod diagnostics;
pub mod diff;
pub mod json;
pub mod lower;
pub mod markdown;
pub mod model;
pub mod names;
pub mod page;
pub mod render;
pub mod resolve;
pub mod rust;
pub mod select;
pub mod source;

use diagnostics::{Code, Diagnostics};
use markdown::Document;
use model::Model;
use page::links::Targets;
use page::{Includes, PageFacts};
use rayon::prelude::*;
use source::{Page, Version};

/// Reads the pages of one version into its model; findings are added to `diagnostics`.
pub fn read(version: &Version, diagnostics: &mut Diagnostics) -> Model {
    let included: Vec<Document<'_>> = version.includes.par_iter().map(markdown::parse).collect();
    let includes: Includes<'_> = included.into_iter().map(|document| (document.page.id.clone(), document)).collect();
    let targets = Targets::new(&version.pages);
    let facts: Vec<(PageFacts, Diagnostics)> =
        version.pages.par_iter().map(|page| read_page(page, &includes, &targets)).collect();
    for page in version.pages.iter().chain(&version.includes) {
        if let Some(at) = page.invalid_utf8 {
            let message = "this is no UTF-8; it was replaced by U+FFFD";
            diagnostics.report(Code::NotUtf8, &page.id, at..at + '\u{fffd}'.len_utf8(), message);
        }
    }
    let mut pages = Vec::with_capacity(facts.len());
    for (facts, found) in facts {
        pages.push(facts);
        diagnostics.extend(found);
    }
    resolve::resolve(&version.name, pages, diagnostics)
}

/// Reads what one page states.
fn read_page(page: &Page, includes: &Includes<'_>, targets: &Targets<'_>) -> (PageFacts, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let document = markdown::parse(page);
    page::links::check(&document, targets, &mut diagnostics);
    let facts = page::read(&document, includes, &mut diagnostics);
    (facts, diagnostics)
}
