//! From what the pages state to one model: names resolved, pages that speak of one thing merged, contradictions decided.

pub mod examples;
mod links;
pub mod names;
pub mod operations;
pub mod types;

use crate::diagnostics::Diagnostics;
use crate::model::Model;
use crate::page::PageFacts;

/// Makes the model of one version from what all its pages state, in the order of the pages.
pub fn resolve(version: &str, facts: Vec<PageFacts>, diagnostics: &mut Diagnostics) -> Model {
    let resources: Vec<_> = facts.iter().filter_map(PageFacts::resource).collect();
    let pages: Vec<_> = facts.iter().filter_map(PageFacts::api).collect();
    links::check(&facts, diagnostics);
    // The first that describes types, so that a page of another kind does not move what stands there.
    let first = resources.first().map(|facts| &facts.page).or_else(|| facts.first().map(PageFacts::page));
    let mut types = types::resolve(&resources, first, diagnostics);
    let operations = operations::resolve(&pages, &mut types, diagnostics);
    let pages = facts.into_iter().filter_map(PageFacts::into_api).collect();
    let examples = examples::resolve(pages, &operations, &types, diagnostics);
    Model { version: version.to_owned(), types: types.map, operations, examples }
}
