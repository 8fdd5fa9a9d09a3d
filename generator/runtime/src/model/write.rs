//! Writing models as JSON: one writer for all of them.

use serde::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Value;

use super::additional::ODATA_TYPE;
use super::polymorphic::implied_type;
use super::scalar::Written;
use super::slot::scalars;
use super::trail::DEPTH;
use super::{Model, Polymorphic, Slot, WriteError};

/// Writes a model; generated code calls it.
///
/// # Errors
/// Those of the serializer, and models that nest too deep.
#[inline]
pub fn serialize<S: Serializer>(model: &dyn Model, serializer: S) -> Result<S::Ok, S::Error> {
    write_model(model, None, 0, serializer)
}

/// Writes a value with its `@odata.type`; generated code calls it.
///
/// # Errors
/// Those of the serializer, and models that nest too deep.
#[inline]
pub fn serialize_any<S: Serializer>(value: &dyn Polymorphic, serializer: S) -> Result<S::Ok, S::Error> {
    write_model(value.model(), implied_type(value), 0, serializer)
}

/// The JSON text of a model.
///
/// # Errors
/// The model nests too deep.
pub fn write(model: &dyn Model) -> Result<Vec<u8>, WriteError> {
    serde_json::to_vec(&Object { model, implied: None, depth: 0 }).map_err(WriteError)
}

/// The JSON text of a list of models as the service takes lists: `{"value": […]}`.
///
/// # Errors
/// A model nests too deep.
pub fn write_list<'a>(models: impl IntoIterator<Item = &'a dyn Model>) -> Result<Vec<u8>, WriteError> {
    let mut text = b"{\"value\":[".to_vec();
    for (index, model) in models.into_iter().enumerate() {
        if index > 0 {
            text.push(b',');
        }
        serde_json::to_writer(&mut text, &Object { model, implied: None, depth: 0 }).map_err(WriteError)?;
    }
    text.extend(b"]}");
    Ok(text)
}

pub(crate) fn to_value(model: &dyn Model) -> serde_json::Result<Value> {
    serde_json::to_value(Object { model, implied: None, depth: 0 })
}

/// The order: the type, the object's annotations, the declared properties each behind its own type specifier, and
/// what else there is.
fn write_model<S: Serializer>(
    model: &dyn Model,
    implied: Option<&'static str>,
    depth: usize,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if depth >= DEPTH {
        return Err(S::Error::custom("models nest too deep to be written safely"));
    }
    let additional = model.additional();
    let mut map = serializer.serialize_map(None)?;
    match (additional.get(ODATA_TYPE), implied) {
        (Some(told), _) => map.serialize_entry(ODATA_TYPE, told)?,
        (None, Some(name)) => map.serialize_entry(ODATA_TYPE, &format_args!("#{name}"))?,
        (None, None) => {}
    }
    for (name, value) in additional.iter().filter(|(name, _)| name.starts_with('@') && *name != ODATA_TYPE) {
        map.serialize_entry(name, value)?;
    }
    let specifiers = additional.has_specifiers();
    for (index, name) in model.schema().properties.iter().enumerate() {
        let slot = model.slot(index);
        let set = slot.is_set();
        if !set && !additional.is_null(index) {
            continue;
        }
        if specifiers && let Some((specifier, value)) = additional.specifier(name) {
            map.serialize_entry(specifier, value)?;
        }
        if set {
            map.serialize_entry(name, &Field { slot, depth: depth + 1 })?;
        } else {
            map.serialize_entry(name, &())?;
        }
    }
    for (name, value) in additional.iter().filter(|(name, _)| !name.starts_with('@')) {
        if specifiers {
            if let Some(property) = name.strip_suffix(ODATA_TYPE)
                && (additional.get(property).is_some() || is_written(model, property))
            {
                continue;
            }
            if let Some((specifier, value)) = additional.specifier(name) {
                map.serialize_entry(specifier, value)?;
            }
        }
        map.serialize_entry(name, value)?;
    }
    map.end()
}

/// Whether this declared property is written.
fn is_written(model: &dyn Model, property: &str) -> bool {
    let index = model.schema().find(property);
    index.is_some_and(|index| model.slot(index).is_set() || model.additional().is_null(index))
}

struct Object<'a> {
    model: &'a dyn Model,
    implied: Option<&'static str>,
    depth: usize,
}

impl<'a> Object<'a> {
    fn any(value: &'a dyn Polymorphic, depth: usize) -> Self {
        Self { model: value.model(), implied: implied_type(value), depth }
    }
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_model(self.model, self.implied, self.depth, serializer)
    }
}

struct Field<'a> {
    slot: Slot<'a>,
    depth: usize,
}

macro_rules! fields {
    ([$($scalar:ident $list:ident $type:ty,)*]) => {
        impl Serialize for Field<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let depth = self.depth;
                match self.slot {
                    Slot::Missing => serializer.serialize_unit(),
                    $(
                        Slot::$scalar(field) => field.as_ref().map(fields!(@ $scalar)).serialize(serializer),
                        Slot::$list(field) => {
                            write_elements(serializer, field.iter().flatten().map(fields!(@ $scalar)))
                        }
                    )*
                    Slot::Enum(field) => field.text().serialize(serializer),
                    Slot::EnumList(list) => write_list_of(serializer, list.count(), |index| list.text(index)),
                    Slot::Flags(field) => field.text().serialize(serializer),
                    Slot::FlagsList(list) => write_list_of(serializer, list.count(), |index| list.text(index)),
                    Slot::Model(field) => {
                        field.model().map(|model| Object { model, implied: None, depth }).serialize(serializer)
                    }
                    Slot::ModelList(list) => write_list_of(serializer, list.count(), |index| {
                        list.model(index).map(|model| Object { model, implied: None, depth })
                    }),
                    Slot::Any(field) => field.value().map(|value| Object::any(value, depth)).serialize(serializer),
                    Slot::AnyList(list) => write_list_of(serializer, list.count(), |index| {
                        list.value(index).map(|value| Object::any(value, depth))
                    }),
                }
            }
        }
    };
    (@ Untyped) => { std::convert::identity };
    (@ $scalar:ident) => { Written };
}
scalars!(fields);

fn write_elements<S: Serializer, T: Serialize>(
    serializer: S,
    elements: impl Iterator<Item = T>,
) -> Result<S::Ok, S::Error> {
    let mut list = serializer.serialize_seq(None)?;
    for element in elements {
        list.serialize_element(&element)?;
    }
    list.end()
}

fn write_list_of<S: Serializer, T: Serialize>(
    serializer: S,
    length: Option<usize>,
    element: impl Fn(usize) -> Option<T>,
) -> Result<S::Ok, S::Error> {
    write_elements(serializer, (0..length.unwrap_or(0)).filter_map(element))
}
