//! Writing JSON text without a detour: what requests are made with.
//!
//! Each member is written with a comma before it, and the first comma becomes the opening brace in the end.

use serde::Serialize;
use serde_json::Value;

use super::Object;
use super::escape::write_string;
use super::walk::{Sink, walk};
use crate::model::additional::ODATA_TYPE;
use crate::model::scalar::{Scalar, Written};
use crate::model::slot::scalars;
use crate::model::trail::DEPTH;
use crate::model::{Schema, Slot, WriteError};

pub(super) fn write_object(object: Object<'_>, depth: usize, out: &mut Vec<u8>) -> Result<(), WriteError> {
    if depth >= DEPTH {
        return Err(WriteError::too_deep());
    }
    let start = out.len();
    walk(object, &mut Members { schema: object.model.schema(), depth: depth + 1, out })?;
    close(start, [b'{', b'}'], out);
    Ok(())
}

/// Makes the first comma a bracket, and adds the other bracket.
fn close(start: usize, [open, close]: [u8; 2], out: &mut Vec<u8>) {
    match out.get_mut(start) {
        Some(comma) => *comma = open,
        None => out.push(open),
    }
    out.push(close);
}

struct Members<'a> {
    schema: &'static Schema,
    depth: usize,
    out: &'a mut Vec<u8>,
}

impl Members<'_> {
    fn name(&mut self, name: &str) {
        self.out.push(b',');
        write_string(name, self.out);
        self.out.push(b':');
    }
}

impl Sink for Members<'_> {
    type Error = WriteError;

    fn slot(&mut self, index: usize, _: &'static str, slot: Slot<'_>) -> Result<(), WriteError> {
        self.out.extend_from_slice(self.schema.written_name(index).as_bytes());
        write_slot(slot, self.depth, self.out)
    }

    fn null(&mut self, name: &'static str) -> Result<(), WriteError> {
        self.name(name);
        self.out.extend_from_slice(b"null");
        Ok(())
    }

    fn value(&mut self, name: &str, value: &Value) -> Result<(), WriteError> {
        self.name(name);
        write_value(value, self.out)
    }

    fn odata_type(&mut self, name: &'static str) -> Result<(), WriteError> {
        self.name(ODATA_TYPE);
        self.out.extend_from_slice(b"\"#");
        self.out.extend_from_slice(name.as_bytes());
        self.out.push(b'"');
        Ok(())
    }
}

fn write_value(value: &Value, out: &mut Vec<u8>) -> Result<(), WriteError> {
    match value {
        Value::String(text) => {
            write_string(text, out);
            Ok(())
        }
        _ => by_serde(value, out),
    }
}

fn by_serde<T: Serialize>(value: &T, out: &mut Vec<u8>) -> Result<(), WriteError> {
    serde_json::to_writer(out, value).map_err(WriteError::from)
}

/// How a type is written: strings at once, all else by its serde form.
trait Direct {
    fn direct(&self, out: &mut Vec<u8>) -> Result<(), WriteError>;
}

impl<T: Scalar> Direct for T {
    #[inline]
    fn direct(&self, out: &mut Vec<u8>) -> Result<(), WriteError> {
        match self.plain_text() {
            Some(text) => {
                write_string(text, out);
                Ok(())
            }
            None => by_serde(&Written(self), out),
        }
    }
}

impl Direct for Value {
    fn direct(&self, out: &mut Vec<u8>) -> Result<(), WriteError> {
        write_value(self, out)
    }
}

macro_rules! fields {
    ([$($scalar:ident $list:ident $type:ty,)*]) => {
        /// Writes the value of a field that is set.
        fn write_slot(slot: Slot<'_>, depth: usize, out: &mut Vec<u8>) -> Result<(), WriteError> {
            match slot {
                Slot::Additional(_) => Ok(()),
                $(
                    Slot::$scalar(field) => field.iter().try_for_each(|value| value.direct(out)),
                    Slot::$list(field) => {
                        write_list(field.iter().flatten(), |value, out| value.direct(out), out)
                    }
                )*
                Slot::Enum(field) => write_text(field.text(), out),
                Slot::Flags(field) => write_text(field.text().as_deref(), out),
                Slot::EnumList(list) => {
                    write_list(elements(list.count()), |index, out| write_text(list.text(index), out), out)
                }
                Slot::FlagsList(list) => {
                    write_list(elements(list.count()), |index, out| write_text(list.text(index).as_deref(), out), out)
                }
                Slot::Model(field) => write_nested(field.model().map(Object::new), depth, out),
                Slot::Any(field) => write_nested(field.value().map(Object::any), depth, out),
                Slot::ModelList(list) => write_list(elements(list.count()), |index, out| {
                    write_nested(list.model(index).map(Object::new), depth, out)
                }, out),
                Slot::AnyList(list) => write_list(elements(list.count()), |index, out| {
                    write_nested(list.value(index).map(Object::any), depth, out)
                }, out),
            }
        }
    };
}
scalars!(fields);

fn elements(count: Option<usize>) -> std::ops::Range<usize> {
    0..count.unwrap_or(0)
}

fn write_text(text: Option<&str>, out: &mut Vec<u8>) -> Result<(), WriteError> {
    if let Some(text) = text {
        write_string(text, out);
    }
    Ok(())
}

fn write_nested(object: Option<Object<'_>>, depth: usize, out: &mut Vec<u8>) -> Result<(), WriteError> {
    object.map_or(Ok(()), |object| write_object(object, depth, out))
}

fn write_list<T>(
    elements: impl Iterator<Item = T>,
    element: impl Fn(T, &mut Vec<u8>) -> Result<(), WriteError>,
    out: &mut Vec<u8>,
) -> Result<(), WriteError> {
    let start = out.len();
    for value in elements {
        out.push(b',');
        element(value, out)?;
    }
    close(start, [b'[', b']'], out);
    Ok(())
}
