//! Values of the properties of open types.

use time::OffsetDateTime;

use super::write::to_value;
use super::{Model, Value, WriteError, parse};
use std::borrow::Cow;

/// The value of a property that its type does not declare, with the type specifier that it needs in JSON.
///
/// It is made from text, numbers, booleans and times, from arrays, slices and `Vec`s of these, and from any [`Value`];
/// by [`OpenValue::model`] and [`OpenValue::models`] from generated types.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenValue {
    pub(crate) value: Value,
    pub(crate) specifier: Option<Cow<'static, str>>,
}

impl OpenValue {
    /// A model, with its type before its properties: `"@odata.type": "#microsoft.graph.externalConnectors.principal"`.
    ///
    /// # Errors
    /// The model cannot be written: it nests too deep.
    pub fn model(model: &dyn Model) -> Result<Self, WriteError> {
        Ok(Self { value: with_type(model)?, specifier: None })
    }

    /// Models of one type as a collection, each with its type.
    ///
    /// # Errors
    /// One of the models cannot be written: it nests too deep.
    pub fn models<'m, M: Model + Default>(models: impl IntoIterator<Item = &'m M>) -> Result<Self, WriteError> {
        let specifier = format!("Collection({})", M::default().schema().name());
        let values = models.into_iter().map(|model| with_type(model)).collect::<Result<_, _>>()?;
        Ok(Self { value: Value::Array(values), specifier: Some(specifier.into()) })
    }
}

fn with_type(model: &dyn Model) -> Result<Value, WriteError> {
    let own = ("@odata.type".to_owned(), Value::from(format!("#{}", model.schema().name())));
    Ok(match to_value(model)? {
        Value::Object(members) => Value::Object(std::iter::once(own).chain(members).collect()),
        other => other,
    })
}

/// A single value of an open property.
trait Single {
    /// What a collection of such values is called.
    const COLLECTION: &'static str;
    /// The value, and the type specifier that it needs alone.
    fn single(self) -> (Value, Option<&'static str>);
}

impl Single for &str {
    const COLLECTION: &'static str = "Collection(String)";
    fn single(self) -> (Value, Option<&'static str>) {
        String::from(self).single()
    }
}

impl Single for String {
    const COLLECTION: &'static str = "Collection(String)";
    fn single(self) -> (Value, Option<&'static str>) {
        let specifier = (!self.is_ascii()).then_some("String");
        (Value::String(self), specifier)
    }
}

impl Single for bool {
    const COLLECTION: &'static str = "Collection(Boolean)";
    fn single(self) -> (Value, Option<&'static str>) {
        (Value::Bool(self), None)
    }
}

impl Single for f64 {
    const COLLECTION: &'static str = "Collection(Double)";
    fn single(self) -> (Value, Option<&'static str>) {
        match parse::non_finite(self) {
            Some(name) => (Value::from(name), Some("Double")),
            None => (Value::from(self), None),
        }
    }
}

impl Single for OffsetDateTime {
    const COLLECTION: &'static str = "Collection(DateTimeOffset)";
    fn single(self) -> (Value, Option<&'static str>) {
        (Value::String(parse::date_time_text(self)), None)
    }
}

macro_rules! integers {
    ($($type:ty)*) => {$(
        impl Single for $type {
            const COLLECTION: &'static str = "Collection(Int64)";
            fn single(self) -> (Value, Option<&'static str>) {
                (Value::from(self), None)
            }
        }
    )*};
}
integers!(i8 i16 i32 i64 u8 u16 u32);

macro_rules! conversions {
    ($($type:ty)*) => {$(
        impl From<$type> for OpenValue {
            fn from(value: $type) -> Self {
                let (value, specifier) = value.single();
                Self { value, specifier: specifier.map(Cow::Borrowed) }
            }
        }
        impl<const N: usize> From<[$type; N]> for OpenValue {
            fn from(values: [$type; N]) -> Self {
                collection(values)
            }
        }
        impl From<&[$type]> for OpenValue {
            fn from(values: &[$type]) -> Self {
                collection(values.iter().cloned())
            }
        }
        impl From<Vec<$type>> for OpenValue {
            fn from(values: Vec<$type>) -> Self {
                collection(values)
            }
        }
    )*};
}
conversions!(&str String bool f64 OffsetDateTime i8 i16 i32 i64 u8 u16 u32);

impl From<Value> for OpenValue {
    /// Any JSON, with the specifier that can be told from it: collections of text, integers and other numbers, and
    /// text beyond ASCII.
    fn from(value: Value) -> Self {
        let specifier = match &value {
            Value::String(text) if !text.is_ascii() => Some("String"),
            Value::Array(items) if items.is_empty() => None,
            Value::Array(items) if items.iter().all(Value::is_string) => Some(<&str>::COLLECTION),
            Value::Array(items) if items.iter().all(|item| item.is_i64()) => Some(i64::COLLECTION),
            Value::Array(items) if items.iter().all(Value::is_number) => Some(f64::COLLECTION),
            _ => None,
        };
        Self { value, specifier: specifier.map(Cow::Borrowed) }
    }
}

fn collection<T: Single>(values: impl IntoIterator<Item = T>) -> OpenValue {
    let values = values.into_iter().map(|value| value.single().0).collect();
    OpenValue { value: Value::Array(values), specifier: Some(T::COLLECTION.into()) }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn check(value: impl Into<OpenValue>, json: Value, specifier: Option<&str>) {
        let value = value.into();
        assert_eq!(value.value, json);
        assert_eq!(value.specifier.as_deref(), specifier);
    }

    #[test]
    fn specifiers_stand_where_json_does_not_tell_the_type() {
        let time = parse::date_time("2021-01-01T00:00:00Z").unwrap();
        check("text", json!("text"), None);
        check("größer", json!("größer"), Some("String"));
        check(5, json!(5), None);
        check(5.5, json!(5.5), None);
        check(true, json!(true), None);
        check(time, json!("2021-01-01T00:00:00Z"), None);
        check(f64::NAN, json!("NaN"), Some("Double"));
        check(["a", "b"], json!(["a", "b"]), Some("Collection(String)"));
        check(vec![String::from("a")], json!(["a"]), Some("Collection(String)"));
        check([1, 2], json!([1, 2]), Some("Collection(Int64)"));
        check([1.0, 2.5], json!([1.0, 2.5]), Some("Collection(Double)"));
        check([time], json!(["2021-01-01T00:00:00Z"]), Some("Collection(DateTimeOffset)"));
        check(Vec::<String>::new(), json!([]), Some("Collection(String)"));
        check(json!([1, 2.5]), json!([1, 2.5]), Some("Collection(Double)"));
        check(json!([{"a": 1}]), json!([{"a": 1}]), None);
    }
}
