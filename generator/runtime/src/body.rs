//! The body of a request.

use azure_core::Bytes;
use serde_json::{Value, json};

use crate::model::{self, WriteError};

/// What a request sends. It is written when the request is made, so that the request borrows nothing.
pub struct Body<'a>(Source<'a>);

enum Source<'a> {
    None,
    Json(&'a dyn ToJson),
    List(&'a dyn ToJson),
    Value(Value),
    Reference(&'a str),
    Bytes { content_type: &'a str, bytes: Bytes },
}

/// The written body and its content type.
#[derive(Clone)]
pub(crate) struct Payload {
    pub(crate) content_type: String,
    pub(crate) bytes: Bytes,
}

impl<'a> Body<'a> {
    /// No body.
    pub const fn none() -> Self {
        Self(Source::None)
    }

    /// A model, the parameters of an action, or any other value, as JSON.
    pub fn json(value: &'a dyn ToJson) -> Self {
        Self(Source::Json(value))
    }

    /// A list, as JSON in the form `{"value": […]}`.
    pub fn list(value: &'a dyn ToJson) -> Self {
        Self(Source::List(value))
    }

    /// JSON of any form.
    pub fn value(value: Value) -> Self {
        Self(Source::Value(value))
    }

    /// A reference to another entity: `{"@odata.id": "…"}`. An address that begins with `/` is taken below the
    /// client's address and the operation's version: `/directoryObjects/{id}`.
    pub const fn reference(address: &'a str) -> Self {
        Self(Source::Reference(address))
    }

    /// Bytes, such as the content of a file.
    pub fn bytes(content_type: &'a str, bytes: impl Into<Bytes>) -> Self {
        Self(Source::Bytes { content_type, bytes: bytes.into() })
    }

    /// Text of a content type, such as `text/plain` or `text/html`.
    pub fn text(content_type: &'a str, text: &str) -> Self {
        Self::bytes(content_type, Bytes::copy_from_slice(text.as_bytes()))
    }

    /// Writes the body; `root` is the address that relative references are below.
    pub(crate) fn write(self, root: &str) -> Result<Option<Payload>, WriteError> {
        let bytes = match self.0 {
            Source::None => return Ok(None),
            Source::Bytes { content_type, bytes } => {
                return Ok(Some(Payload { content_type: content_type.to_owned(), bytes }));
            }
            Source::Json(value) => {
                let mut out = Vec::with_capacity(256);
                value.write_json(&mut out)?;
                out
            }
            Source::List(value) => {
                let mut out = b"{\"value\":".to_vec();
                value.write_json(&mut out)?;
                out.push(b'}');
                out
            }
            Source::Value(value) => serde_json::to_vec(&value)?,
            Source::Reference(address) if address.starts_with('/') => {
                serde_json::to_vec(&json!({"@odata.id": format!("{root}{address}")}))?
            }
            Source::Reference(address) => serde_json::to_vec(&json!({"@odata.id": address}))?,
        };
        Ok(Some(Payload { content_type: "application/json".to_owned(), bytes: bytes.into() }))
    }
}

/// A value that can be written as JSON: every generated type, the primitive types in OData's form, and lists of them.
pub trait ToJson {
    /// Appends the value to a buffer.
    ///
    /// # Errors
    ///
    /// The value nests too deep.
    fn write_json(&self, out: &mut Vec<u8>) -> Result<(), WriteError>;
}

impl<T: model::Payload> ToJson for T {
    fn write_json(&self, out: &mut Vec<u8>) -> Result<(), WriteError> {
        model::write_to(self, out)
    }
}

impl<T: model::Payload> ToJson for &[T] {
    fn write_json(&self, out: &mut Vec<u8>) -> Result<(), WriteError> {
        model::write_list(self, out)
    }
}

impl ToJson for &str {
    fn write_json(&self, out: &mut Vec<u8>) -> Result<(), WriteError> {
        serde_json::to_writer(out, self).map_err(WriteError::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(body: Body<'_>) -> (String, String) {
        let payload = body.write("https://graph.microsoft.com/v1.0").unwrap().unwrap();
        (payload.content_type, String::from_utf8(payload.bytes.to_vec()).unwrap())
    }

    #[test]
    fn bodies_are_written_in_their_form() {
        let json = "application/json".to_owned();
        assert!(Body::none().write("").unwrap().is_none());
        let list = ["a".to_owned()];
        assert_eq!(written(Body::json(&"a")), (json.clone(), r#""a""#.to_owned()));
        assert_eq!(written(Body::json(&list.to_vec())), (json.clone(), r#"["a"]"#.to_owned()));
        assert_eq!(written(Body::list(&list.as_slice())), (json.clone(), r#"{"value":["a"]}"#.to_owned()));
        assert_eq!(written(Body::value(json!({"a": 1}))), (json.clone(), r#"{"a":1}"#.to_owned()));
        assert_eq!(written(Body::text("text/plain", "hi")), ("text/plain".to_owned(), "hi".to_owned()));
        assert_eq!(
            written(Body::reference("/directoryObjects/7")).1,
            r#"{"@odata.id":"https://graph.microsoft.com/v1.0/directoryObjects/7"}"#
        );
        assert_eq!(written(Body::reference("https://x/y")).1, r#"{"@odata.id":"https://x/y"}"#);
    }
}
