//! Gives things the name that the service, or the maintainer, has for them.

use super::super::types::{Target, is_identifier, qualified};
use super::{Refusal, no_member, operation, type_mut};
use crate::model::{Method, Model, Type, TypeName, references};

pub(super) fn rename(model: &mut Model, target: &Target, to: &str) -> Result<(), Refusal> {
    match target {
        Target::Type(name) => rename_type(model, name, to),
        Target::Member(name, member) => rename_member(type_mut(model, name)?, member, to),
        Target::Operation(method, path) => rename_function(model, *method, path, to),
    }
}

fn rename_type(model: &mut Model, name: &TypeName, to: &str) -> Result<(), Refusal> {
    let to = qualified(to)?;
    if model.types.contains_key(&to) {
        return Err(format!("there is a type `{to}` already"));
    }
    let mut ty = model.types.remove(name).ok_or_else(|| format!("there is no type `{name}`"))?;
    ty.name = to.clone();
    model.types.insert(to.clone(), ty);
    references::each(model, &mut |other| {
        if other == name {
            *other = to.clone();
        }
    });
    Ok(())
}

fn rename_member(ty: &mut Type, member: &str, to: &str) -> Result<(), Refusal> {
    let taken = |name: &str| name == to;
    if ty.properties.iter().any(|other| taken(&other.name)) || ty.members.iter().any(|other| taken(&other.name)) {
        return Err(format!("`{}` has `{to}` already", ty.name));
    }
    if let Some(property) = ty.properties.iter_mut().find(|other| other.name == member) {
        if !is_identifier(to) {
            return Err(format!(
                "`{to}` is no name of a property: it takes letters, digits and `_`, and begins with no digit"
            ));
        }
        property.name = to.to_owned();
    } else if let Some(found) = ty.members.iter_mut().find(|other| other.name == member) {
        if to.is_empty() || to.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err(format!("`{to}` is no name of a member: it has no spaces"));
        }
        found.name = to.to_owned();
    } else {
        return Err(no_member(&ty.name, member));
    }
    Ok(())
}

fn rename_function(model: &mut Model, method: Method, path: &str, to: &str) -> Result<(), Refusal> {
    let function: Vec<String> = to.split("::").map(str::to_owned).collect();
    let is_name = |part: &String| {
        part.starts_with(|c: char| c.is_ascii_lowercase())
            && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    };
    if !function.iter().all(is_name) {
        return Err(format!("`{to}` is no path of a function, such as `users::messages::list`"));
    }
    if model.operations.iter().any(|other| other.function == function) {
        return Err(format!("there is a request function `{to}` already"));
    }
    let at = operation(model, method, path)?;
    if let Some(operation) = model.operations.get_mut(at) {
        operation.function = function;
    }
    Ok(())
}
