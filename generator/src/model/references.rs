//! Every place of a model that names a type.

use super::{Body, Model, Operation, Parameter, TypeName};

/// Shows each reference to a type, but for the casts in paths: those are what is sent, whatever the type is called.
pub(crate) fn each(model: &mut Model, visit: &mut dyn FnMut(&mut TypeName)) {
    for ty in model.types.values_mut() {
        ty.base.iter_mut().for_each(&mut *visit);
        ty.properties.iter_mut().for_each(|property| visit(&mut property.ty.name));
    }
    for operation in &mut model.operations {
        each_of_operation(operation, visit);
    }
    for example in &mut model.examples {
        example.response.ty.iter_mut().for_each(|ty| visit(&mut ty.name));
    }
}

/// The type is named somewhere.
pub(crate) fn exist(model: &mut Model, name: &TypeName) -> bool {
    let mut found = false;
    each(model, &mut |other| found |= other == name);
    found
}

fn each_of_operation(operation: &mut Operation, visit: &mut dyn FnMut(&mut TypeName)) {
    if let Some(request) = &mut operation.request {
        match &mut request.body {
            Body::Type(ty) => visit(&mut ty.name),
            Body::Parameters(parameters) => each_of_parameters(parameters, visit),
            Body::Bytes(_) => {}
        }
        each_of_parameters(&mut request.properties, visit);
    }
    operation.response.ty.iter_mut().for_each(|ty| visit(&mut ty.name));
    each_of_parameters(&mut operation.parameters, visit);
    each_of_parameters(&mut operation.headers, visit);
}

fn each_of_parameters(parameters: &mut [Parameter], visit: &mut dyn FnMut(&mut TypeName)) {
    parameters.iter_mut().filter_map(|parameter| parameter.ty.as_mut()).for_each(|ty| visit(&mut ty.name));
}
