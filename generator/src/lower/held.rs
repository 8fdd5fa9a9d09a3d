//! The types that something holds, takes or gives.

use crate::model::{Body, Model, Operation, Parameter, TypeName};
use std::collections::BTreeSet;

/// The names of all types that a property, a body or an answer has.
pub(crate) fn held(model: &Model) -> BTreeSet<&TypeName> {
    let properties = model.types.values().flat_map(|ty| &ty.properties).map(|property| &property.ty.name);
    properties.chain(model.operations.iter().flat_map(of_operation)).collect()
}

fn of_operation(operation: &Operation) -> Vec<&TypeName> {
    let mut names: Vec<&TypeName> = operation.response.ty.iter().map(|ty| &ty.name).collect();
    match operation.request.as_ref().map(|request| &request.body) {
        Some(Body::Type(ty)) => names.push(&ty.name),
        Some(Body::Parameters(parameters)) => names.extend(parameters.iter().filter_map(of_parameter)),
        Some(Body::Bytes(_)) | None => {}
    }
    names
}

fn of_parameter(parameter: &Parameter) -> Option<&TypeName> {
    parameter.ty.as_ref().map(|ty| &ty.name)
}
