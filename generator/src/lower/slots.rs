//! The properties of structs with the fields that hold them.

use crate::model::{Model, Parameter, Property, Type, TypeName, TypeRef};
use crate::names;
use indexmap::IndexMap;
use std::collections::BTreeSet;

/// A property and its field.
#[derive(Debug, Clone)]
pub(crate) struct Slot<'a> {
    /// The name in JSON.
    pub(crate) json: &'a str,
    /// The type.
    pub(crate) ty: TypeRef,
    /// The field's name.
    pub(crate) field: String,
    /// What the docs say of it.
    pub(crate) described: Described<'a>,
}

/// Where a slot comes from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Described<'a> {
    /// A type's property.
    Property(&'a Property),
    /// An action's parameter.
    Parameter(&'a Parameter),
}

/// The slots of a type, those of its ancestors first, each name once. Annotations are no properties.
pub(crate) fn of_type<'a>(model: &'a Model, ty: &'a Type) -> Vec<Slot<'a>> {
    let mut all: IndexMap<&str, (&Property, &Property)> = IndexMap::new();
    for ty in ancestors(model, ty).into_iter().rev().chain([ty]) {
        for property in ty.properties.iter().filter(|property| !property.name.contains("@odata.")) {
            all.insert(&property.name, (property, property));
        }
        // The page of the type knows best what a property means there.
        for property in ty.restated.iter().filter(|property| property.description.is_some()) {
            if let Some((_, described)) = all.get_mut(&*property.name) {
                *described = property;
            }
        }
    }
    let slot = |(property, described): (&'a Property, &'a Property)| {
        (&*property.name, property.ty.clone(), Described::Property(described))
    };
    named(all.into_values().map(slot))
}

/// The slots of an action's parameters; any JSON where the page does not say the type.
pub(crate) fn of_parameters(parameters: &[Parameter]) -> Vec<Slot<'_>> {
    let all: IndexMap<&str, &Parameter> = parameters.iter().map(|one| (one.name.as_str(), one)).collect();
    let untyped = || TypeRef { name: TypeName::edm("Untyped"), collection: false };
    named(all.into_values().map(|one| (&*one.name, one.ty.clone().unwrap_or_else(untyped), Described::Parameter(one))))
}

/// A schema's names have blanks between them. Of names in pages none has one; of those that only an example's JSON shows,
/// one may, and what has it is additional.
fn named<'a>(all: impl Iterator<Item = (&'a str, TypeRef, Described<'a>)>) -> Vec<Slot<'a>> {
    let all: Vec<_> = all.filter(|(json, ..)| !json.contains(' ')).collect();
    let wishes: Vec<_> = all.iter().map(|(json, ..)| (names::field(json), *json)).collect();
    let fields = names::unique(&wishes, &[]);
    all.into_iter().zip(fields).map(|((json, ty, described), field)| Slot { json, ty, field, described }).collect()
}

/// The types that a type inherits from, the nearest first. Ends where a type would come again.
pub(crate) fn ancestors<'a>(model: &'a Model, ty: &'a Type) -> Vec<&'a Type> {
    let mut seen = BTreeSet::from([&ty.name]);
    let mut all = Vec::new();
    let mut next = ty.base.as_ref();
    while let Some(base) = next.and_then(|name| model.types.get(name)) {
        if !seen.insert(&base.name) {
            break;
        }
        all.push(base);
        next = base.base.as_ref();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{PageId, Source};

    #[test]
    fn a_name_that_a_schema_cannot_hold_is_no_slot() {
        let source = Source { page: PageId::new("api/a.md"), line: 1 };
        let parameters = ["first", "two words", "last"].map(|name| Parameter {
            name: name.to_owned(),
            ty: None,
            required: false,
            description: None,
            source: source.clone(),
        });
        let names: Vec<_> = of_parameters(&parameters).into_iter().map(|slot| slot.json).collect();
        assert_eq!(names, ["first", "last"]);
    }
}
