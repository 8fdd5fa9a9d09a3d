//! Reading JSON objects into models.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;

use super::slot::{SlotSeed, expected};
use crate::model::additional::ODATA_TYPE;
use crate::model::polymorphic::position;
use crate::model::trail::{DEPTH, Step, Trail};
use crate::model::{AnyList, AnyOption, Model, ModelList, ModelOption, Polymorphic, Schema, secret};

/// Where an object goes.
pub(super) enum Place<'a> {
    Model(&'a mut dyn Model),
    ModelOption(&'a mut dyn ModelOption),
    ModelList(&'a mut dyn ModelList),
    Any(&'a mut dyn Polymorphic),
    AnyOption(&'a mut dyn AnyOption),
    AnyList(&'a mut dyn AnyList),
}

/// Reads an object, and tells whether there was one rather than null.
pub(super) struct ObjectSeed<'a, 't> {
    pub(super) place: Place<'a>,
    pub(super) trail: &'t mut Trail,
}

impl<'de> DeserializeSeed<'de> for ObjectSeed<'_, '_> {
    type Value = bool;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ObjectSeed<'_, '_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<bool, A::Error> {
        let trail = self.trail;
        if trail.depth >= DEPTH {
            trail.too_deep = true;
            return Err(A::Error::custom("objects nest too deep to be read safely"));
        }
        trail.depth += 1;
        match self.place {
            Place::Model(model) => fill(model, map, trail),
            Place::ModelOption(field) => fill(field.insert(), map, trail),
            Place::ModelList(list) => fill(list.push(), map, trail),
            Place::Any(value) => fill_any(value, map, trail),
            Place::AnyOption(field) => fill_any(field.insert(), map, trail),
            Place::AnyList(list) => fill_any(list.push(), map, trail),
        }?;
        trail.depth -= 1;
        Ok(true)
    }

    fn visit_unit<E: Error>(self) -> Result<bool, E> {
        match self.place {
            Place::ModelOption(field) => field.clear(),
            Place::AnyOption(field) => field.clear(),
            // A null element is left out; a null as a whole is told to whom asked.
            Place::Model(_) | Place::ModelList(_) | Place::Any(_) | Place::AnyList(_) => {}
        }
        Ok(false)
    }
}

fn fill<'de, A: MapAccess<'de>>(model: &mut dyn Model, mut map: A, trail: &mut Trail) -> Result<(), A::Error> {
    while let Some((name, value)) = properties(model, &mut map, trail)? {
        keep(model, name, value);
    }
    settle(model);
    Ok(())
}

/// Reads into the declared type until `@odata.type` tells another one; it commonly stands first. If it does not, what
/// was read so far moves over.
fn fill_any<'de, A: MapAccess<'de>>(
    value: &mut dyn Polymorphic,
    mut map: A,
    trail: &mut Trail,
) -> Result<(), A::Error> {
    while let Some((name, entry)) = properties(value.model_mut(), &mut map, trail)? {
        let told = match &entry {
            Value::String(text) if name == ODATA_TYPE => position(value.types(), text),
            _ => None,
        };
        keep(value.model_mut(), name, entry);
        if let Some(index) = told.filter(|index| value.types().get(*index) != Some(&value.model().schema().name())) {
            retype(value, index).map_err(A::Error::custom)?;
        }
    }
    settle(value.model_mut());
    Ok(())
}

fn keep(model: &mut dyn Model, name: Cow<'static, str>, value: Value) {
    if let Some(additional) = model.additional_mut() {
        additional.push(name, value);
    }
}

fn settle(model: &mut dyn Model) {
    if let Some(additional) = model.additional_mut() {
        additional.settle();
    }
}

/// Makes the value one of another type, with the properties that it has.
fn retype(value: &mut dyn Polymorphic, index: usize) -> serde_json::Result<()> {
    let model = value.model();
    let untouched = (0..model.schema().properties().len()).all(|slot| !model.slot(slot).is_set());
    if untouched
        && model.additional().has_no_nulls()
        && model.additional().iter().all(|(name, _)| name.starts_with('@'))
    {
        let told = value.model_mut().additional_mut().map(std::mem::take).unwrap_or_default();
        value.select(index);
        if let Some(additional) = value.model_mut().additional_mut() {
            *additional = told;
        }
        return Ok(());
    }
    let json = crate::model::write::to_value(model)?;
    value.select(index);
    super::deserialize_place(Place::Model(value.model_mut()), json)
}

/// Reads declared properties, and gives the first that is not.
fn properties<'de, A: MapAccess<'de>>(
    model: &mut dyn Model,
    map: &mut A,
    trail: &mut Trail,
) -> Result<Option<(Cow<'static, str>, Value)>, A::Error> {
    let schema = model.schema();
    loop {
        let index = match map.next_key_seed(NameSeed(schema))? {
            Some(Name::Slot(index)) => index,
            Some(Name::Other(name)) => match map.next_value() {
                Ok(value) => return Ok(Some((name, value))),
                Err(error) => {
                    trail.push(Step::Unknown(name.into_owned()));
                    return Err(error);
                }
            },
            None => return Ok(None),
        };
        match map.next_value_seed(SlotSeed { slot: model.slot_mut(index), trail }) {
            Ok(true) => {}
            Ok(false) => model.mark_null(index),
            Err(error) => {
                note(model, index, trail);
                return Err(error);
            }
        }
    }
}

/// Notes on the way up where the reader failed.
#[cold]
fn note(model: &mut dyn Model, index: usize, trail: &mut Trail) {
    let schema = model.schema();
    let name = schema.properties().get(index).copied().unwrap_or_default();
    if trail.expected.is_none() {
        trail.expected = Some(expected(&model.slot_mut(index), trail.in_list()));
    }
    trail.secret |= secret::in_slot(schema, name, &model.slot(index));
    trail.push(Step::Name(name));
}

enum Name {
    Slot(usize),
    Other(Cow<'static, str>),
}

struct NameSeed(&'static Schema);

impl<'de> DeserializeSeed<'de> for NameSeed {
    type Value = Name;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Name, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for NameSeed {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a property's name")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
        Ok(match self.0.find(name) {
            Some(index) => Name::Slot(index),
            None => Name::Other(known(name)),
        })
    }
}

/// The common annotations need no allocation for their name.
fn known(name: &str) -> Cow<'static, str> {
    let known = match name {
        ODATA_TYPE => ODATA_TYPE,
        "@odata.etag" => "@odata.etag",
        "@odata.id" => "@odata.id",
        "@odata.context" => "@odata.context",
        _ => return Cow::Owned(name.to_owned()),
    };
    Cow::Borrowed(known)
}
