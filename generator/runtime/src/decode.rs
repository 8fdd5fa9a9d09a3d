//! From the bytes of a response to a typed value.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::Value;

/// A response that does not fit the documented type: where, and what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecodeError {
    /// What was expected and found.
    pub message: String,
    /// A short excerpt around the place.
    pub excerpt: String,
}

impl DecodeError {
    pub(crate) fn from_json(error: &serde_json::Error, body: &[u8]) -> Self {
        Self { message: error.to_string(), excerpt: excerpt(body, error.line(), error.column()) }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, near `{}`", self.message, self.excerpt)
    }
}

impl std::error::Error for DecodeError {}

/// Some characters before and after a place that serde_json names, lines and columns from one.
fn excerpt(body: &[u8], line: usize, column: usize) -> String {
    const BEFORE: usize = 32;
    const AFTER: usize = 8;
    let line_start: usize =
        body.split_inclusive(|&byte| byte == b'\n').take(line.saturating_sub(1)).map(<[u8]>::len).sum();
    let at = line_start.saturating_add(column).min(body.len());
    let part = body.get(at.saturating_sub(BEFORE)..at.saturating_add(AFTER).min(body.len())).unwrap_or_default();
    String::from_utf8_lossy(part).into_owned()
}

/// A type that the body of a response can be read as.
pub trait FromBody: Sized + Send + 'static {
    /// Reads the body.
    fn from_body(body: &[u8]) -> Result<Self, DecodeError>;
}

/// A type that stands in a response as a JSON object of its own: every model, and every enum of a type hierarchy.
pub trait Entity: DeserializeOwned + Send + 'static {}

impl<T: Entity> FromBody for T {
    fn from_body(body: &[u8]) -> Result<Self, DecodeError> {
        from_json(body)
    }
}

/// Reads JSON.
pub(crate) fn from_json<T: DeserializeOwned>(body: &[u8]) -> Result<T, DecodeError> {
    serde_json::from_slice(body).map_err(|error| DecodeError::from_json(&error, body))
}

/// The service's body is not of interest; often there is none.
impl FromBody for () {
    fn from_body(_: &[u8]) -> Result<Self, DecodeError> {
        Ok(())
    }
}

/// JSON of any form, whole. An empty body is null.
impl FromBody for Value {
    fn from_body(body: &[u8]) -> Result<Self, DecodeError> {
        if body.is_empty() { Ok(Value::Null) } else { from_json(body) }
    }
}

/// An answer that the service may leave out, with 204 or an empty body.
impl<T: FromBody> FromBody for Option<T> {
    fn from_body(body: &[u8]) -> Result<Self, DecodeError> {
        if body.is_empty() { Ok(None) } else { T::from_body(body).map(Some) }
    }
}

/// OData wraps a primitive value or a collection: `{"value": …}`.
#[derive(serde::Deserialize)]
struct Wrapped<T> {
    value: T,
}

/// A collection whose type cannot be paged.
impl<T: DeserializeOwned + Send + 'static> FromBody for Vec<T> {
    fn from_body(body: &[u8]) -> Result<Self, DecodeError> {
        from_json::<Wrapped<Vec<T>>>(body).map(|wrapped| wrapped.value)
    }
}

/// Primitive values come wrapped, or bare where the path ends in `$count` or `$value`.
macro_rules! primitive {
    ($($type:ty),*) => {$(
        impl FromBody for $type {
            fn from_body(body: &[u8]) -> Result<Self, DecodeError> {
                let bare = without_byte_order_mark(body);
                if bare.trim_ascii_start().first() == Some(&b'{') {
                    from_json::<Wrapped<$type>>(bare).map(|wrapped| wrapped.value)
                } else {
                    from_json(bare)
                }
            }
        }
    )*};
}
primitive!(bool, i8, u8, i16, i32, i64, f32, f64);

/// Text comes wrapped, as a JSON string, or bare.
impl FromBody for String {
    fn from_body(body: &[u8]) -> Result<Self, DecodeError> {
        let bare = without_byte_order_mark(body);
        if let Ok(wrapped) = from_json::<Wrapped<String>>(bare) {
            return Ok(wrapped.value);
        }
        if let Ok(text) = from_json(bare) {
            return Ok(text);
        }
        String::from_utf8(bare.to_vec()).map_err(|_| DecodeError {
            message: "expected text, found bytes that are not UTF-8".to_owned(),
            excerpt: String::new(),
        })
    }
}

/// The answer to `$count` begins with a byte order mark.
fn without_byte_order_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn primitive_values_come_wrapped_or_bare() {
        assert_eq!(i64::from_body(b"\xEF\xBB\xBF 42"), Ok(42));
        assert_eq!(i64::from_body(br#"{"@odata.context": "c", "value": 42}"#), Ok(42));
        assert_eq!(bool::from_body(br#"{"value": true}"#), Ok(true));
        assert_eq!(String::from_body(br#"{"value": "a"}"#), Ok("a".to_owned()));
        assert_eq!(String::from_body(br#""a""#), Ok("a".to_owned()));
        assert_eq!(String::from_body(b"plain"), Ok("plain".to_owned()));
        assert_eq!(Vec::<String>::from_body(br#"{"value": ["a", "b"]}"#), Ok(vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!(Option::<i64>::from_body(b""), Ok(None));
        assert_eq!(<()>::from_body(b"whatever"), Ok(()));
    }

    #[test]
    fn a_body_that_does_not_fit_is_shown_near_the_place() {
        let error = i32::from_body(b"{\n  \"value\": \"no number\"\n}").unwrap_err();
        assert!(error.message.contains("expected i32"), "{error}");
        assert!(error.excerpt.contains("no number"), "{error}");
    }
}
