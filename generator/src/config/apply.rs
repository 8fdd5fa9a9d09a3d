//! Applies corrections to the models, after `resolve` and before `lower`.

mod add;
mod drop;
mod rename;
mod retype;
#[cfg(test)]
mod tests;

use super::Problem;
use super::corrections::Corrections;
use super::types::Target;
use crate::model::{Method, Model, Type, TypeName, path_shape};
use crate::source::Span;

/// Corrects all versions; the problems are the corrections that apply to none of them.
pub fn apply(corrections: &Corrections, models: &mut [Model]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for one in &corrections.add {
        problems.extend(correct(models, one.version.as_deref(), one.at.span(), |model| add::add(model, one)));
    }
    for one in &corrections.retype {
        problems.extend(correct(models, one.version.as_deref(), one.at.span(), |model| retype::retype(model, one)));
    }
    // A type goes after the properties that have it.
    let (types, rest): (Vec<_>, Vec<_>) =
        corrections.drop.iter().partition(|one| matches!(one.at.get_ref(), Target::Type(_)));
    for one in rest.into_iter().chain(types) {
        problems.extend(correct(models, one.version.as_deref(), one.at.span(), |model| {
            drop::remove(model, one.at.get_ref())
        }));
    }
    // A type's new name comes last, since the other corrections name its members by the docs' name of it.
    let (types, rest): (Vec<_>, Vec<_>) =
        corrections.rename.iter().partition(|one| matches!(one.at.get_ref(), Target::Type(_)));
    for one in rest.into_iter().chain(types) {
        problems.extend(correct(models, one.version.as_deref(), one.at.span(), |model| {
            rename::rename(model, one.at.get_ref(), &one.to)
        }));
    }
    problems
}

/// Why a correction cannot apply to a model, in words that go on after "this no longer applies: ".
type Refusal = String;

fn correct(
    models: &mut [Model],
    version: Option<&str>,
    span: Span,
    change: impl Fn(&mut Model) -> Result<(), Refusal>,
) -> Option<Problem> {
    let mut refusal = version.map(|version| format!("there is no version `{version}`"));
    let mut applied = false;
    let mut first = true;
    for model in models.iter_mut().filter(|model| version.is_none_or(|version| version == model.version)) {
        match change(model) {
            Ok(()) => applied = true,
            Err(why) if first => refusal = Some(why),
            Err(_) => {}
        }
        first = false;
    }
    if applied {
        return None;
    }
    let why = refusal.unwrap_or_else(|| "the docs have no version".to_owned());
    let message = format!("this no longer applies: {why}; mend the correction or take it out");
    Some(Problem { version: version.map(str::to_owned), ..Problem::new(span, message) })
}

/// A type and what it inherits from.
fn ancestors(model: &Model, name: &TypeName) -> Vec<TypeName> {
    let base = |name: &TypeName| model.types.get(name).and_then(|ty| ty.base.clone());
    std::iter::successors(Some(name.clone()), base).take(model.types.len() + 1).collect()
}

fn has_property(ty: &Type, name: &str) -> bool {
    ty.properties.iter().any(|property| property.name == name)
}

fn type_mut<'a>(model: &'a mut Model, name: &TypeName) -> Result<&'a mut Type, Refusal> {
    model.types.get_mut(name).ok_or_else(|| format!("there is no type `{name}`"))
}

fn no_member(name: &TypeName, member: &str) -> Refusal {
    format!("`{name}` has no property or member `{member}`")
}

/// The place of an operation in the model; the names of placeholders do not matter.
fn operation(model: &Model, method: Method, path: &str) -> Result<usize, Refusal> {
    let wanted = path_shape(path);
    model
        .operations
        .iter()
        .position(|operation| operation.method == method && path_shape(&operation.path.text) == wanted)
        .ok_or_else(|| format!("there is no operation `{} {path}`", method.as_str()))
}
