//! Writing models as JSON: one walk over all of them, and two writers that follow it.

mod bytes;
mod escape;
mod generic;
mod walk;

use serde::ser::Serializer;
use serde_json::Value;

use super::polymorphic::implied_type;
use super::{Model, Polymorphic, WriteError};

/// Writes a model; generated code calls it.
///
/// # Errors
/// Those of the serializer, and models that nest too deep.
#[inline]
pub fn serialize<T: Model, S: Serializer>(model: &T, serializer: S) -> Result<S::Ok, S::Error> {
    generic::write_object(Object::new(model), serializer)
}

/// Writes a value with its `@odata.type`; generated code calls it.
///
/// # Errors
/// Those of the serializer, and models that nest too deep.
#[inline]
pub fn serialize_any<T: Polymorphic, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    generic::write_object(Object::any(value), serializer)
}

/// The JSON text of a model.
///
/// # Errors
/// The model nests too deep.
pub fn write(model: &dyn Model) -> Result<Vec<u8>, WriteError> {
    let mut out = Vec::with_capacity(256);
    bytes::write_object(Object::new(model), 0, &mut out)?;
    Ok(out)
}

pub(crate) fn write_model(model: &dyn Model, out: &mut Vec<u8>) -> Result<(), WriteError> {
    bytes::write_object(Object::new(model), 0, out)
}

pub(crate) fn write_any(value: &dyn Polymorphic, out: &mut Vec<u8>) -> Result<(), WriteError> {
    bytes::write_object(Object::any(value), 0, out)
}

pub(crate) fn to_value(model: &dyn Model) -> serde_json::Result<Value> {
    generic::write_object(Object::new(model), serde_json::value::Serializer)
}

/// What is written as a JSON object.
#[derive(Clone, Copy)]
struct Object<'a> {
    model: &'a dyn Model,
    /// The type that has to be told, if the model does not tell one itself.
    implied: Option<&'static str>,
}

impl<'a> Object<'a> {
    fn new(model: &'a dyn Model) -> Self {
        Self { model, implied: None }
    }

    fn any(value: &'a dyn Polymorphic) -> Self {
        Self { model: value.model(), implied: implied_type(value) }
    }
}
