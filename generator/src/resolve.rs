//! From what the pages state to one model: names resolved, pages that speak of one thing merged, contradictions decided.

pub mod names;
pub mod types;

use crate::diagnostics::Diagnostics;
use crate::model::Model;
use crate::page::PageFacts;

/// Makes the model of one version from what all its pages state, in the order of the pages.
pub fn resolve(version: &str, facts: &[PageFacts], diagnostics: &mut Diagnostics) -> Model {
    let resources: Vec<_> = facts.iter().filter_map(PageFacts::resource).collect();
    let types = types::resolve(&resources, diagnostics);
    Model { version: version.to_owned(), types: types.map, ..Model::default() }
}
