//! Adds what the docs leave out.

use super::super::corrections::Add;
use super::super::types::Target;
use super::{Refusal, ancestors, has_property, type_mut};
use crate::model::{Kind, Member, Model, Property, Prose, Type, TypeName, TypeRef};
use crate::source::{PageId, Source};

pub(super) fn add(model: &mut Model, one: &Add) -> Result<(), Refusal> {
    match (one.at.get_ref(), &one.ty, one.kind) {
        (Target::Type(name), None, Some(kind)) => add_type(model, name, kind.0, one),
        (Target::Type(name), _, _) => Err(format!("to add the type `{name}`, give its `kind` and no `type`")),
        (Target::Member(name, property), Some(ty), None) => {
            check_type(model, &ty.0)?;
            let of = |name: &TypeName| model.types.get(name).is_some_and(|ty| has_property(ty, property));
            if let Some(listed) = ancestors(model, name).into_iter().find(of) {
                return Err(format!("the docs list `{property}` in `{listed}`"));
            }
            add_property(type_mut(model, name)?, property, &ty.0, one)
        }
        (Target::Member(name, member), None, None) => add_member(type_mut(model, name)?, member, one),
        (Target::Member(..), _, Some(_)) => Err("a property or member has no `kind`".to_owned()),
        (Target::Operation(..), _, _) => Err("an operation cannot be added; write a page for it".to_owned()),
    }
}

/// A type that the model has, or a primitive.
pub(super) fn check_type(model: &Model, ty: &TypeRef) -> Result<(), Refusal> {
    if ty.name.primitive().is_some() || model.types.contains_key(&ty.name) {
        return Ok(());
    }
    Err(format!("there is no type `{}`", ty.name))
}

fn add_type(model: &mut Model, name: &TypeName, kind: Kind, one: &Add) -> Result<(), Refusal> {
    if model.types.get(name).is_some_and(|ty| ty.documented) {
        return Err(format!("the docs describe `{name}`"));
    }
    let source = model
        .types
        .get(name)
        .map_or_else(|| Source { page: PageId::new("codegen.toml"), line: 1 }, |named| named.source.clone());
    let description = prose(one, &source).into_iter().collect();
    let ty = Type {
        name: name.clone(),
        kind,
        base: None,
        open: false,
        is_abstract: false,
        flags: false,
        description,
        deprecated: None,
        properties: Vec::new(),
        restated: Vec::new(),
        members: Vec::new(),
        source,
        pages: Vec::new(),
        documented: true,
    };
    model.types.insert(name.clone(), ty);
    Ok(())
}

fn add_property(ty: &mut Type, name: &str, property: &TypeRef, one: &Add) -> Result<(), Refusal> {
    if ty.kind == Kind::Enum {
        return Err(format!("`{}` is an enum, so what is added is a member and has no `type`", ty.name));
    }
    ty.properties.push(Property {
        name: name.to_owned(),
        ty: property.clone(),
        navigation: one.navigation,
        description: prose(one, &ty.source),
        read_only: false,
        required: false,
        deprecated: None,
        source: ty.source.clone(),
    });
    Ok(())
}

fn add_member(ty: &mut Type, name: &str, one: &Add) -> Result<(), Refusal> {
    if ty.kind != Kind::Enum {
        return Err(format!("`{}` is no enum, so what is added needs a `type`", ty.name));
    }
    if ty.members.iter().any(|other| other.name == name) {
        return Err(format!("the docs list `{name}`"));
    }
    let (description, source) = (prose(one, &ty.source), ty.source.clone());
    ty.members.push(Member { name: name.to_owned(), value: None, description, source });
    Ok(())
}

fn prose(one: &Add, source: &Source) -> Option<Prose> {
    one.description.as_ref().map(|markdown| Prose { markdown: markdown.as_str().into(), source: source.clone() })
}
