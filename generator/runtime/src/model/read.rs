//! Reading JSON into models: one reader for all of them.

mod decimal;
mod list;
mod object;
mod scalar;
mod slot;

use serde::de::{DeserializeSeed, Deserializer, Error};

use super::trail::Trail;
use super::{Model, Polymorphic, ReadError, SlotMut};
use object::{ObjectSeed, Place};
use slot::SlotSeed;

/// Reads a model; generated code calls it.
///
/// # Errors
/// Those of the deserializer, and values of another type than documented, with their JSON path.
#[inline]
pub fn deserialize<'de, T: Model + Default, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut model = T::default();
    deserialize_place(Place::Model(&mut model), deserializer)?;
    Ok(model)
}

/// Reads a value of a type or of one derived from it; generated code calls it.
///
/// # Errors
/// Those of the deserializer, and values of another type than documented, with their JSON path.
#[inline]
pub fn deserialize_any<'de, T: Polymorphic + Default, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = T::default();
    deserialize_place(Place::Any(&mut value), deserializer)?;
    Ok(value)
}

fn deserialize_place<'de, D: Deserializer<'de>>(place: Place<'_>, deserializer: D) -> Result<(), D::Error> {
    let mut trail = Trail::default();
    let seed = ObjectSeed { place, trail: &mut trail };
    let outcome = deserializer.deserialize_map(seed);
    outcome.map(|_| ()).map_err(|error| if trail.is_empty() { error } else { told(&error, &trail) })
}

#[cold]
fn told<E: Error>(error: &E, trail: &Trail) -> E {
    E::custom(format_args!("{}: {error}", trail.path()))
}

/// Where JSON text is read into.
pub(crate) enum Target<'a> {
    Model(&'a mut dyn Model),
    Any(&'a mut dyn Polymorphic),
    Slot(SlotMut<'a>),
}

/// Reads the JSON text of an object into a model. What the model held before and the JSON does not name is kept.
///
/// # Errors
/// The text is not JSON, or a value has another type than documented.
pub fn read_into(model: &mut dyn Model, bytes: &[u8]) -> Result<(), ReadError> {
    read_target(Target::Model(model), bytes).map(|_| ())
}

/// Reads JSON text, and tells whether it was something else than null.
pub(crate) fn read_target(target: Target<'_>, bytes: &[u8]) -> Result<bool, ReadError> {
    // Text that was checked as a whole need not be checked string by string.
    let text = std::str::from_utf8(bytes).map_err(|error| ReadError::not_text(bytes, error.valid_up_to()))?;
    let mut trail = Trail::default();
    trail.from_text = true;
    let mut source = serde_json::Deserializer::from_str(text);
    let outcome = target.read(&mut source, &mut trail);
    outcome.and_then(|some| source.end().map(|()| some)).map_err(|error| ReadError::new(bytes, &error, &trail))
}

impl Target<'_> {
    fn read<'de, D: Deserializer<'de>>(self, source: D, trail: &mut Trail) -> Result<bool, D::Error> {
        match self {
            Self::Model(model) => source.deserialize_map(ObjectSeed { place: Place::Model(model), trail }),
            Self::Any(value) => source.deserialize_map(ObjectSeed { place: Place::Any(value), trail }),
            Self::Slot(slot) => {
                let expected = slot::expected(&slot, false);
                let outcome = SlotSeed { slot, trail: &mut *trail }.deserialize(source);
                if outcome.is_err() {
                    trail.expected.get_or_insert(expected);
                }
                outcome
            }
        }
    }
}
