//! Only what is needed: the operations and types that a maintainer picks, with every type that they reach.
//!
//! It runs on corrected models, before `lower`. Names do not change: a function or type of the small crate has the path
//! that it has in the whole one.
//!
//! | reached from a kept operation or type | what becomes of it |
//! |---|---|
//! | the types that a request or response holds | come along |
//! | the types of their properties, but for navigation properties | come along |
//! | the types that they inherit from | come along |
//! | the types that derive from one that is held | come along, if there are no more than [`MOST_DERIVED`] |
//! | any other type, and one that is excluded | is left out: what had the type holds any JSON |

mod cut;
mod pattern;
mod reach;

pub use pattern::Pattern;
pub use reach::MOST_DERIVED;

use crate::model::{Model, Operation, Type, TypeName};
use std::collections::BTreeSet;

/// What a crate shall hold.
///
/// ```
/// use graph_codegen::select::{Pattern, Selection};
/// let include = vec!["/me/messages/**".parse::<Pattern>()?];
/// assert!(!Selection { include, ..Selection::default() }.is_everything());
/// # Ok::<(), String>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// What is kept, with all that it reaches; everything where there is no pattern.
    pub include: Vec<Pattern>,
    /// What is left out of that. It wins over `include`.
    pub exclude: Vec<Pattern>,
}

impl Selection {
    /// Nothing is left out.
    pub fn is_everything(&self) -> bool {
        self.include.is_empty() && self.exclude.is_empty()
    }

    fn takes_operation(&self, operation: &Operation) -> bool {
        let any = |patterns: &[Pattern]| patterns.iter().any(|pattern| pattern.matches_operation(operation));
        (self.include.is_empty() || any(&self.include)) && !any(&self.exclude)
    }

    fn takes_type(&self, ty: &Type) -> bool {
        (self.include.is_empty() || self.include.iter().any(|pattern| pattern.matches_type(ty))) && !self.refuses(ty)
    }

    fn refuses(&self, ty: &Type) -> bool {
        self.exclude.iter().any(|pattern| pattern.matches_type(ty))
    }
}

/// Takes everything out of the models that is not selected; gives the patterns that match nothing in any of them.
pub fn select<'s>(selection: &'s Selection, models: &mut [Model]) -> Vec<&'s Pattern> {
    if selection.is_everything() {
        return Vec::new();
    }
    let all = selection.include.iter().chain(&selection.exclude);
    let stale = all.filter(|pattern| !models.iter().any(|model| pattern.matches_in(model))).collect();
    for model in models {
        let operations: Vec<bool> =
            model.operations.iter().map(|operation| selection.takes_operation(operation)).collect();
        let types: BTreeSet<TypeName> = reach::reached(model, &operations, selection).into_iter().cloned().collect();
        cut::cut(model, &operations, &types);
    }
    stale
}
