//! Types of fields and values, as text.

use super::lines;
use crate::rust::{FieldType, Scalar, Value};

/// The type of a field; `rt` is the path of the runtime's module of models.
pub(crate) fn field(ty: &FieldType, rt: &str) -> String {
    let inner = value(&ty.value, rt);
    match (&ty.value, ty.list) {
        (_, true) => format!("Option<Vec<{inner}>>"),
        (Value::Model(_), false) => format!("Option<Box<{inner}>>"),
        (Value::Scalar(_) | Value::Enum(_) | Value::Flags(_) | Value::Any(_), false) => format!("Option<{inner}>"),
    }
}

/// The type of one value.
pub(crate) fn value(value: &Value, rt: &str) -> String {
    match value {
        Value::Scalar(one) => scalar(*one, rt),
        Value::Enum(path) | Value::Model(path) | Value::Any(path) => lines::path(path),
        Value::Flags(path) => format!("{rt}::Flags<{}>", lines::path(path)),
    }
}

/// The type of a primitive: `String`, `rt::Uuid`, `Vec<u8>`.
pub(crate) fn scalar(scalar: Scalar, rt: &str) -> String {
    let plain = match scalar {
        Scalar::String => "String",
        Scalar::Boolean => "bool",
        Scalar::Byte => "u8",
        Scalar::SByte => "i8",
        Scalar::Int16 => "i16",
        Scalar::Int32 => "i32",
        Scalar::Int64 => "i64",
        Scalar::Single => "f32",
        Scalar::Double => "f64",
        Scalar::Binary => "Vec<u8>",
        Scalar::Decimal => return format!("{rt}::Decimal"),
        Scalar::DateTimeOffset => return format!("{rt}::OffsetDateTime"),
        Scalar::Date => return format!("{rt}::Date"),
        Scalar::TimeOfDay => return format!("{rt}::Time"),
        Scalar::Duration => return format!("{rt}::IsoDuration"),
        Scalar::Guid => return format!("{rt}::Uuid"),
        Scalar::Untyped => return format!("{rt}::Value"),
    };
    plain.to_owned()
}

/// The variant of the runtime's `Slot` and `SlotMut` for a field.
pub(crate) fn slot(ty: &FieldType) -> String {
    let name = match &ty.value {
        Value::Scalar(scalar) => scalar.name(),
        Value::Enum(_) => "Enum",
        Value::Flags(_) => "Flags",
        Value::Model(_) => "Model",
        Value::Any(_) => "Any",
    };
    if ty.list { format!("{name}List") } else { name.to_owned() }
}
