//! What changed in the API between two states of the docs, and what that means for users of the generated crate.
//!
//! Two things are compared: the models, which say what changed in the docs' own terms ([`Change`]), and the crates
//! made from them, which say what a user's code meets (`surface`, `effects`). Each effect is put down to the change that
//! brings it about; one that no change explains is a change of its own. So the verdict is that of the crate, not a guess
//! from the docs.
//!
//! | stage | from → to |
//! |---|---|
//! | `types`, `operations`, `examples` | two models → changes; `rename` pairs what went with what came |
//! | `surface` | crate → what is public in it |
//! | `effects` | two surfaces → effects, each with its subject |
//! | `verdict` | changes and effects → changes with their level |
//! | [`bump`] | levels → the next version |
//! | [`report`] | all of it → text, markdown, JSON |

mod aliases;
pub mod bump;
mod change;
mod effects;
mod examples;
mod operations;
mod rename;
pub mod report;
mod surface;
mod types;
mod verdict;

pub use change::{Area, Change, Level, Place, Subject, Token, What};

use crate::config::Config;
use crate::lower::lower;
use crate::model::Model;
use aliases::Aliases;
use surface::Surface;

/// What changed.
#[derive(Debug, Clone, Default)]
pub struct Diff {
    /// The changes, by version, area and subject.
    pub changes: Vec<Change>,
}

impl Diff {
    /// The weight of the heaviest change; `None` if nothing changed.
    pub fn level(&self) -> Option<Level> {
        self.changes.iter().map(|change| change.level).max()
    }
}

/// One state of the docs.
#[derive(Debug)]
pub struct Side {
    models: Vec<Model>,
    surface: Surface,
}

impl Side {
    /// Takes what the docs say, corrected and selected, and the settings of the crate that is made of it.
    pub fn new(models: Vec<Model>, config: &Config) -> Self {
        let surface = surface::of(&lower(&models, config));
        Self { models, surface }
    }

    /// Gives the models back.
    pub fn into_models(self) -> Vec<Model> {
        self.models
    }
}

/// Compares two states of the docs.
///
/// Versions are compared with those of the same name. Where each side has one version only, those two are compared
/// whatever their names.
pub fn diff(old: &Side, new: &Side) -> Diff {
    let mut changes = Vec::new();
    for (before, after) in pairs(&old.models, &new.models) {
        match (before, after) {
            (Some(before), Some(after)) => changes.extend(version(before, after, old, new)),
            (Some(gone), None) => changes.push(change::of_version(&gone.version, What::Removed)),
            (None, Some(new)) => changes.push(change::of_version(&new.version, What::Added)),
            (None, None) => {}
        }
    }
    changes.sort_by(|a, b| a.order().cmp(&b.order()));
    Diff { changes }
}

fn version(before: &Model, after: &Model, old: &Side, new: &Side) -> Vec<Change> {
    let mut aliases = Aliases::default();
    let mut changes = types::compare(before, after, &mut aliases);
    let (of_operations, pairs) = operations::compare(before, after, &mut aliases);
    changes.extend(of_operations);
    changes.extend(examples::compare(before, after, &pairs, &mut aliases));
    let effects = effects::compare(old.surface.version(&before.version), new.surface.version(&after.version), &aliases);
    verdict::apply(changes, effects, before, after, &aliases)
}

fn pairs<'m>(old: &'m [Model], new: &'m [Model]) -> Vec<(Option<&'m Model>, Option<&'m Model>)> {
    if let ([old], [new]) = (old, new) {
        return vec![(Some(old), Some(new))];
    }
    let find = |models: &'m [Model], name: &str| models.iter().find(|model| model.version == name);
    let both = old.iter().map(|model| (Some(model), find(new, &model.version)));
    let added = new.iter().filter(|model| find(old, &model.version).is_none()).map(|model| (None, Some(model)));
    both.chain(added).collect()
}
