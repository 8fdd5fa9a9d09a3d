//! Takes out of a model what is not kept.

use crate::model::references::each;
use crate::model::{Model, Property, Type, TypeName};
use std::collections::BTreeSet;

/// Leaves the operations that are marked and the types that are named; what refers to others holds any JSON.
pub(super) fn cut(model: &mut Model, operations: &[bool], types: &BTreeSet<TypeName>) {
    let bases: Vec<(TypeName, Base)> =
        types.iter().filter_map(|name| Some((name.clone(), base(model, name, types)?))).collect();
    for (name, base) in bases {
        if let Some(ty) = model.types.get_mut(&name) {
            ty.base = base.kept;
            ty.properties.splice(0..0, base.inherited);
        }
    }
    model.types.retain(|name, _| types.contains(name));
    cut_operations(model, operations);
    each(model, &mut |name| {
        if name.primitive().is_none() && !types.contains(name) {
            *name = TypeName::edm("Untyped");
        }
    });
}

/// What a type inherits where a type that it inherits from is left out.
struct Base {
    kept: Option<TypeName>,
    /// The properties of those that are left out, the furthest first.
    inherited: Vec<Property>,
}

/// Nothing where the base is kept, or where there is none.
fn base(model: &Model, name: &TypeName, types: &BTreeSet<TypeName>) -> Option<Base> {
    let ty = model.types.get(name)?;
    let mut next = ty.base.as_ref().filter(|base| !types.contains(base))?;
    let mut left_out: Vec<&Type> = Vec::new();
    let kept = loop {
        left_out.extend(model.types.get(next));
        match left_out.last().and_then(|ty| ty.base.as_ref()) {
            Some(base) if types.contains(base) => break Some(base.clone()),
            Some(base) => next = base,
            None => break None,
        }
    };
    let mut own: BTreeSet<&str> = ty.properties.iter().map(|property| property.name.as_str()).collect();
    let mut inherited = Vec::new();
    for ty in left_out {
        let new: Vec<Property> = ty.properties.iter().filter(|one| own.insert(&one.name)).cloned().collect();
        inherited.splice(0..0, new);
    }
    Some(Base { kept, inherited })
}

/// An example stays with its operation. One that fits no operation stays with its page.
fn cut_operations(model: &mut Model, kept: &[bool]) {
    let mut count = 0;
    let places: Vec<Option<usize>> = kept
        .iter()
        .map(|kept| {
            count += usize::from(*kept);
            kept.then(|| count - 1)
        })
        .collect();
    let mut kept = kept.iter();
    model.operations.retain(|_| kept.next().copied().unwrap_or_default());
    let pages: BTreeSet<_> = model.operations.iter().flat_map(|operation| &operation.pages).collect();
    model.examples.retain_mut(|example| match example.operation {
        Some(at) => {
            example.operation = places.get(at).copied().flatten();
            example.operation.is_some()
        }
        None => pages.contains(&example.source.page),
    });
}
