//! The types that come along.

use super::Selection;
use crate::model::{Body, Model, Operation, Parameter, TypeName};
use std::collections::{BTreeMap, BTreeSet};

/// So many types that derive from one come along with it. A base of more, such as `entity`, would bring most of an API.
pub const MOST_DERIVED: usize = 12;

/// All types that are kept.
pub(super) fn reached<'m>(model: &'m Model, operations: &[bool], selection: &Selection) -> BTreeSet<&'m TypeName> {
    let mut walk = Walk { model, selection, derived: derived(model), reached: BTreeSet::new(), held: BTreeSet::new() };
    for (operation, _) in model.operations.iter().zip(operations).filter(|(_, taken)| **taken) {
        names_of(operation).into_iter().for_each(|name| walk.hold(name));
    }
    for ty in model.types.values().filter(|ty| selection.takes_type(ty)) {
        walk.hold(&ty.name);
    }
    walk.reached
}

/// The types that an operation takes and gives.
fn names_of(operation: &Operation) -> Vec<&TypeName> {
    let mut names: Vec<&TypeName> = operation.response.ty.iter().map(|ty| &ty.name).collect();
    match operation.request.as_ref().map(|request| &request.body) {
        Some(Body::Type(ty)) => names.push(&ty.name),
        Some(Body::Parameters(parameters)) => names.extend(names_in(parameters)),
        Some(Body::Bytes(_)) | None => {}
    }
    names.extend(names_in(&operation.parameters));
    names
}

fn names_in(parameters: &[Parameter]) -> impl Iterator<Item = &TypeName> {
    parameters.iter().filter_map(|parameter| parameter.ty.as_ref()).map(|ty| &ty.name)
}

struct Walk<'m, 's> {
    model: &'m Model,
    selection: &'s Selection,
    /// The types that derive from a type, directly or not.
    derived: BTreeMap<&'m TypeName, Vec<&'m TypeName>>,
    reached: BTreeSet<&'m TypeName>,
    held: BTreeSet<&'m TypeName>,
}

impl<'m> Walk<'m, '_> {
    /// A value of the type is taken or given, so it may be of a derived type.
    fn hold(&mut self, name: &'m TypeName) {
        let mut open = vec![name];
        while let Some(name) = open.pop() {
            let kept = self.model.types.get(name).is_some_and(|ty| !self.selection.refuses(ty));
            if !kept || !self.held.insert(name) {
                continue;
            }
            let derived = self.derived.get(name).map_or(&[][..], Vec::as_slice);
            let few = if derived.len() <= MOST_DERIVED { derived } else { &[] };
            let all: Vec<_> = [name].into_iter().chain(few.iter().copied()).collect();
            all.into_iter().for_each(|name| self.reach(name, &mut open));
        }
    }

    /// Takes a type and what it inherits from; what their properties hold is put on the list.
    fn reach(&mut self, name: &'m TypeName, open: &mut Vec<&'m TypeName>) {
        let mut next = Some(name);
        while let Some(ty) = next.and_then(|name| self.model.types.get(name)) {
            // The properties of a base that is left out become the type's own.
            if !self.selection.refuses(ty) && !self.reached.insert(&ty.name) {
                break;
            }
            open.extend(ty.properties.iter().filter(|property| !property.navigation).map(|one| &one.ty.name));
            next = ty.base.as_ref();
        }
    }
}

fn derived(model: &Model) -> BTreeMap<&TypeName, Vec<&TypeName>> {
    let mut derived: BTreeMap<&TypeName, Vec<&TypeName>> = BTreeMap::new();
    for ty in model.types.values() {
        let mut seen = BTreeSet::from([&ty.name]);
        let mut next = ty.base.as_ref();
        while let Some(base) = next.filter(|base| seen.insert(base)) {
            derived.entry(base).or_default().push(&ty.name);
            next = model.types.get(base).and_then(|base| base.base.as_ref());
        }
    }
    derived
}
