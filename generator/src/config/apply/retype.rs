//! Gives properties, operations and types the type that the service has.

use super::super::corrections::{Part, Retype};
use super::super::types::Target;
use super::add::check_type;
use super::{Refusal, ancestors, has_property, no_member, operation, type_mut};
use crate::model::{Body, Kind, Model, Property, Request, Type, TypeName, TypeRef};

pub(super) fn retype(model: &mut Model, one: &Retype) -> Result<(), Refusal> {
    let to = &one.to.0;
    check_type(model, to)?;
    match (one.at.get_ref(), one.part) {
        (Target::Member(name, property), None) => {
            let properties = &mut type_mut(model, name)?.properties;
            let found = properties.iter_mut().find(|other| other.name == *property);
            replace(&mut found.ok_or_else(|| no_member(name, property))?.ty, to)
        }
        (Target::Operation(method, path), Some(Part::Response)) => {
            let at = operation(model, *method, path)?;
            let Some(operation) = model.operations.get_mut(at) else { return Ok(()) };
            change(operation.response.ty.replace(to.clone()).as_ref() != Some(to), to)
        }
        (Target::Operation(method, path), Some(Part::Request)) => {
            let at = operation(model, *method, path)?;
            let Some(operation) = model.operations.get_mut(at) else { return Ok(()) };
            let body = Body::Type(to.clone());
            let request = operation.request.get_or_insert_with(|| Request {
                body: Body::Bytes(None),
                properties: vec![],
                description: vec![],
            });
            change(std::mem::replace(&mut request.body, body.clone()) != body, to)
        }
        (Target::Type(name), Some(Part::Base)) => rebase(model, name, to),
        (Target::Member(..), Some(_)) => Err("a property has no `part`".to_owned()),
        (Target::Operation(..), _) => Err("`part` says which type: \"request\" or \"response\"".to_owned()),
        (Target::Type(_), _) => Err("of a type, `part` is \"base\"".to_owned()),
    }
}

fn replace(old: &mut TypeRef, to: &TypeRef) -> Result<(), Refusal> {
    change(std::mem::replace(old, to.clone()) != *to, to)
}

fn change(changed: bool, to: &TypeRef) -> Result<(), Refusal> {
    if changed { Ok(()) } else { Err(format!("the docs say `{}` too", to.name)) }
}

fn rebase(model: &mut Model, name: &TypeName, to: &TypeRef) -> Result<(), Refusal> {
    let usable = model.types.get(&to.name).is_some_and(|base| base.kind != Kind::Enum);
    if to.collection || !usable || ancestors(model, &to.name).contains(name) {
        return Err(format!("`{name}` cannot inherit from `{}`", to.name));
    }
    let ty = type_mut(model, name)?;
    if ty.kind == Kind::Enum {
        return Err(format!("`{name}` is an enum"));
    }
    change(ty.base.replace(to.name.clone()).as_ref() != Some(&to.name), to)?;
    // What the new base has is not repeated.
    let bases: Vec<&Type> = ancestors(model, &to.name).iter().filter_map(|name| model.types.get(name)).collect();
    let properties = model.types.get(name).map(|ty| ty.properties.clone()).unwrap_or_default();
    let (restated, own): (Vec<Property>, Vec<Property>) =
        properties.into_iter().partition(|property| bases.iter().any(|base| has_property(base, &property.name)));
    let ty = type_mut(model, name)?;
    ty.properties = own;
    ty.restated.extend(restated);
    Ok(())
}
