//! What a model has to say, in the order in which it is written.

use serde_json::Value;

use super::Object;
use crate::model::additional::{Additional, ODATA_TYPE};
use crate::model::{Model, Slot};

/// Takes the members of an object.
pub(super) trait Sink {
    type Error;

    /// A declared property whose field is set.
    fn slot(&mut self, index: usize, name: &'static str, slot: Slot<'_>) -> Result<(), Self::Error>;
    /// A declared property that is explicitly null.
    fn null(&mut self, name: &'static str) -> Result<(), Self::Error>;
    /// An annotation or unknown property.
    fn value(&mut self, name: &str, value: &Value) -> Result<(), Self::Error>;
    /// The type's name.
    fn odata_type(&mut self, name: &'static str) -> Result<(), Self::Error>;
}

/// The order: the type, the object's annotations, the declared properties each behind its own type specifier, and what
/// else there is.
pub(super) fn walk<S: Sink>(object: Object<'_>, sink: &mut S) -> Result<(), S::Error> {
    let model = object.model;
    let additional = model.additional();
    if additional.is_empty() {
        if let Some(name) = object.implied {
            sink.odata_type(name)?;
        }
        return declared(model, additional, false, sink);
    }
    match (additional.get(ODATA_TYPE), object.implied) {
        (Some(told), _) => sink.value(ODATA_TYPE, told)?,
        (None, Some(name)) => sink.odata_type(name)?,
        (None, None) => {}
    }
    for (name, value) in additional.iter().filter(|(name, _)| name.starts_with('@') && *name != ODATA_TYPE) {
        sink.value(name, value)?;
    }
    let specifiers = additional.has_specifiers();
    declared(model, additional, specifiers, sink)?;
    for (name, value) in additional.iter().filter(|(name, _)| !name.starts_with('@')) {
        if specifiers {
            if stands_before_its_property(model, additional, name) {
                continue;
            }
            if let Some((specifier, value)) = additional.specifier(name) {
                sink.value(specifier, value)?;
            }
        }
        sink.value(name, value)?;
    }
    Ok(())
}

/// Wide types have few properties set, so what is done for those that are not has to be little.
fn declared<S: Sink>(
    model: &dyn Model,
    additional: &Additional,
    specifiers: bool,
    sink: &mut S,
) -> Result<(), S::Error> {
    let nulls = !additional.has_no_nulls();
    for (index, name) in model.schema().properties().iter().enumerate() {
        let slot = model.slot(index);
        let set = slot.is_set();
        let written = set || (nulls && additional.is_null(index));
        if !written {
            continue;
        }
        if specifiers && let Some((specifier, value)) = additional.specifier(name) {
            sink.value(specifier, value)?;
        }
        if set { sink.slot(index, name, slot) } else { sink.null(name) }?;
    }
    Ok(())
}

/// Whether this is a type specifier that was or will be written with its property.
fn stands_before_its_property(model: &dyn Model, additional: &Additional, name: &str) -> bool {
    let Some(property) = name.strip_suffix(ODATA_TYPE) else { return false };
    let is_written = |index| model.slot(index).is_set() || additional.is_null(index);
    additional.get(property).is_some() || model.schema().find(property).is_some_and(is_written)
}
