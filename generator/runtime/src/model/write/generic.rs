//! Writing by way of any serde serializer.

use serde::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Value;

use super::Object;
use super::walk::{Sink, walk};
use crate::model::Slot;
use crate::model::additional::ODATA_TYPE;
use crate::model::scalar::Written;
use crate::model::slot::scalars;
use crate::model::trail::DEPTH;

pub(super) fn write_object<S: Serializer>(object: Object<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    write_at(object, 0, serializer)
}

fn write_at<S: Serializer>(object: Object<'_>, depth: usize, serializer: S) -> Result<S::Ok, S::Error> {
    if depth >= DEPTH {
        return Err(S::Error::custom("models nest too deep to be written safely"));
    }
    let mut sink = Members { map: serializer.serialize_map(None)?, depth: depth + 1 };
    walk(object, &mut sink)?;
    sink.map.end()
}

struct Members<M> {
    map: M,
    depth: usize,
}

impl<M: SerializeMap> Sink for Members<M> {
    type Error = M::Error;

    fn slot(&mut self, _: usize, name: &'static str, slot: Slot<'_>) -> Result<(), M::Error> {
        self.map.serialize_entry(name, &Field { slot, depth: self.depth })
    }

    fn null(&mut self, name: &'static str) -> Result<(), M::Error> {
        self.map.serialize_entry(name, &())
    }

    fn value(&mut self, name: &str, value: &Value) -> Result<(), M::Error> {
        self.map.serialize_entry(name, value)
    }

    fn odata_type(&mut self, name: &'static str) -> Result<(), M::Error> {
        self.map.serialize_entry(ODATA_TYPE, &format_args!("#{name}"))
    }
}

struct Nested<'a> {
    object: Object<'a>,
    depth: usize,
}

impl Serialize for Nested<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_at(self.object, self.depth, serializer)
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
                let nested = |object| Nested { object, depth };
                match self.slot {
                    Slot::Additional(_) => serializer.serialize_unit(),
                    $(
                        Slot::$scalar(field) => field.as_ref().map(fields!(@ $scalar)).serialize(serializer),
                        Slot::$list(field) => {
                            write_elements(serializer, field.iter().flatten().map(fields!(@ $scalar)))
                        }
                    )*
                    Slot::Enum(field) => field.text().serialize(serializer),
                    Slot::EnumList(list) => write_list(serializer, list.count(), |index| list.text(index)),
                    Slot::Flags(field) => field.text().serialize(serializer),
                    Slot::FlagsList(list) => write_list(serializer, list.count(), |index| list.text(index)),
                    Slot::Model(field) => field.model().map(Object::new).map(nested).serialize(serializer),
                    Slot::ModelList(list) => write_list(serializer, list.count(), |index| {
                        list.model(index).map(Object::new).map(nested)
                    }),
                    Slot::Any(field) => field.value().map(Object::any).map(nested).serialize(serializer),
                    Slot::AnyList(list) => write_list(serializer, list.count(), |index| {
                        list.value(index).map(Object::any).map(nested)
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

fn write_list<S: Serializer, T: Serialize>(
    serializer: S,
    count: Option<usize>,
    element: impl Fn(usize) -> Option<T>,
) -> Result<S::Ok, S::Error> {
    write_elements(serializer, (0..count.unwrap_or(0)).filter_map(element))
}
