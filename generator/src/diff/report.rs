//! Changes as people and programs read them: on a terminal, in a changelog, as JSON.

mod json;
mod markdown;
mod text;
mod words;

pub use json::to_json;
pub use markdown::{entry, to_markdown};
pub use text::to_text;

use super::{Area, Change, Diff, Level, What};
use semver::Version;
use std::collections::BTreeMap;

/// What a report says beside the changes.
#[derive(Debug, Clone)]
pub struct Heading {
    /// The crate's version before.
    pub from: Version,
    /// The version that the changes ask for.
    pub to: Version,
}

impl Heading {
    /// The heading for changes of a crate of some version.
    pub fn new(from: &Version, diff: &Diff) -> Self {
        Self { from: from.clone(), to: super::bump::next(from, diff.level()) }
    }
}

/// How many changes of a kind each area has.
fn counts<'d>(changes: impl IntoIterator<Item = &'d Change>) -> BTreeMap<Area, BTreeMap<&'static str, usize>> {
    let mut counts: BTreeMap<Area, BTreeMap<&'static str, usize>> = BTreeMap::new();
    for change in changes {
        *counts.entry(change.area()).or_default().entry(kind(&change.what)).or_default() += 1;
    }
    counts
}

/// The word for what happened.
fn kind(what: &What) -> &'static str {
    match what {
        What::Added => "added",
        What::Removed => "removed",
        What::Renamed(_) => "renamed",
        What::Changed(_) => "changed",
        What::Deprecated(_) => "deprecated",
        What::Undeprecated => "undeprecated",
        What::InRust => "changed in Rust",
        What::Described => "described",
    }
}

/// Descriptions are counted and not listed: they are many, and the files show them.
fn is_listed(change: &Change) -> bool {
    change.area() != Area::Descriptions
}

fn of_level(diff: &Diff, level: Level) -> impl Iterator<Item = &Change> {
    diff.changes.iter().filter(move |change| change.level == level && is_listed(change))
}
