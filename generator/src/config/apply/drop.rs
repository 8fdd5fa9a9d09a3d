//! Takes out what is not there.

use super::super::types::Target;
use super::{Refusal, no_member, operation, type_mut};
use crate::model::{Model, TypeName, references};

pub(super) fn remove(model: &mut Model, target: &Target) -> Result<(), Refusal> {
    match target {
        Target::Type(name) => remove_type(model, name),
        Target::Member(name, member) => {
            let ty = type_mut(model, name)?;
            let before = (ty.properties.len(), ty.members.len());
            ty.properties.retain(|property| property.name != *member);
            ty.members.retain(|other| other.name != *member);
            if before == (ty.properties.len(), ty.members.len()) { Err(no_member(name, member)) } else { Ok(()) }
        }
        Target::Operation(method, path) => {
            let at = operation(model, *method, path)?;
            remove_operation(model, at);
            Ok(())
        }
    }
}

fn remove_type(model: &mut Model, name: &TypeName) -> Result<(), Refusal> {
    let Some(ty) = model.types.remove(name) else {
        return Err(format!("there is no type `{name}`"));
    };
    if references::exist(model, name) {
        model.types.insert(name.clone(), ty);
        return Err(format!("`{name}` is still the type of something; drop or retype that too"));
    }
    Ok(())
}

fn remove_operation(model: &mut Model, at: usize) {
    model.operations.remove(at);
    for example in &mut model.examples {
        example.operation = match example.operation {
            Some(operation) if operation == at => None,
            Some(operation) if operation > at => Some(operation - 1),
            other => other,
        };
    }
}
