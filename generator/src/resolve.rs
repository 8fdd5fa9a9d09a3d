//! From what the pages state to one model: names resolved, pages that speak of one thing merged, contradictions decided.

pub mod examples;
pub mod names;
pub mod operations;
pub mod types;

use crate::diagnostics::Diagnostics;
use crate::model::Model;
use crate::page::PageFacts;

/// Makes the model of one version from what all its pages state, in the order of the pages.
pub fn resolve(version: &str, facts: Vec<PageFacts>, diagnostics: &mut Diagnostics) -> Model {
    let (mut resources, mut pages) = (Vec::with_capacity(facts.len()), Vec::with_capacity(facts.len()));
    for facts in facts {
        match facts {
            PageFacts::Resource(facts) => resources.push(*facts),
            PageFacts::Api(facts) => pages.push(*facts),
        }
    }
    // The first that describes types, so that a page of another kind does not move what stands there.
    let first = resources.first().map(|facts| &facts.page).or(pages.first().map(|facts| &facts.page)).cloned();
    let mut types = types::resolve(&resources, first.as_ref(), diagnostics);
    // What is read already makes room for what comes.
    drop(resources);
    let operations = operations::resolve(&pages, &mut types, diagnostics);
    let examples = examples::resolve(pages, &operations, &types, diagnostics);
    Model { version: version.to_owned(), types: types.map, operations, examples }
}
