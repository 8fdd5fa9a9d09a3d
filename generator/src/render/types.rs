//! Types of fields and values.

use super::tokens;
use crate::rust::{FieldType, Scalar, Value};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

/// The type of a field; `rt` is the path of the runtime's module of models.
pub(crate) fn field(ty: &FieldType, rt: &TokenStream) -> TokenStream {
    let inner = value(&ty.value, rt);
    match (&ty.value, ty.list) {
        (_, true) => quote!(Option<Vec<#inner>>),
        (Value::Model(_), false) => quote!(Option<Box<#inner>>),
        (Value::Scalar(_) | Value::Enum(_) | Value::Flags(_) | Value::Any(_), false) => quote!(Option<#inner>),
    }
}

/// The type of one value.
pub(crate) fn value(value: &Value, rt: &TokenStream) -> TokenStream {
    match value {
        Value::Scalar(one) => scalar(*one, rt),
        Value::Enum(path) | Value::Model(path) | Value::Any(path) => tokens::path(path),
        Value::Flags(path) => {
            let inner = tokens::path(path);
            quote!(#rt::Flags<#inner>)
        }
    }
}

/// The type of a primitive.
pub(crate) fn scalar(scalar: Scalar, rt: &TokenStream) -> TokenStream {
    match scalar {
        Scalar::String => quote!(String),
        Scalar::Boolean => quote!(bool),
        Scalar::Byte => quote!(u8),
        Scalar::SByte => quote!(i8),
        Scalar::Int16 => quote!(i16),
        Scalar::Int32 => quote!(i32),
        Scalar::Int64 => quote!(i64),
        Scalar::Single => quote!(f32),
        Scalar::Double => quote!(f64),
        Scalar::Decimal => quote!(#rt::Decimal),
        Scalar::DateTimeOffset => quote!(#rt::OffsetDateTime),
        Scalar::Date => quote!(#rt::Date),
        Scalar::TimeOfDay => quote!(#rt::Time),
        Scalar::Duration => quote!(#rt::IsoDuration),
        Scalar::Guid => quote!(#rt::Uuid),
        Scalar::Binary => quote!(Vec<u8>),
        Scalar::Untyped => quote!(#rt::Value),
    }
}

/// The variant of the runtime's `Slot` and `SlotMut` for a field.
pub(crate) fn slot(ty: &FieldType) -> Ident {
    let name = match &ty.value {
        Value::Scalar(scalar) => scalar.name(),
        Value::Enum(_) => "Enum",
        Value::Flags(_) => "Flags",
        Value::Model(_) => "Model",
        Value::Any(_) => "Any",
    };
    let name = Ident::new(name, Span::call_site());
    if ty.list { format_ident!("{name}List") } else { name }
}
