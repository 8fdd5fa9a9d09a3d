//! The error body that OData services answer with.

use std::fmt;

use serde_json::{Map, Value};

/// The error that the service stated in its response.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ODataError {
    /// What went wrong, for programs: `itemNotFound`.
    pub code: String,
    /// What went wrong, for people.
    pub message: Option<String>,
    /// The part of the request that the error is about.
    pub target: Option<String>,
    /// Further errors.
    pub details: Vec<ODataErrorDetail>,
    /// More specific information, innermost last.
    pub inner: Option<Box<InnerError>>,
}

/// One of the further errors in [`ODataError::details`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ODataErrorDetail {
    /// What went wrong, for programs.
    pub code: Option<String>,
    /// What went wrong, for people.
    pub message: Option<String>,
    /// The part of the request that the detail is about.
    pub target: Option<String>,
}

/// The inner error: a more specific code, and what Microsoft's support asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct InnerError {
    /// A code more specific than the outer one.
    pub code: Option<String>,
    /// What went wrong, for people.
    pub message: Option<String>,
    /// The service's id of the request.
    pub request_id: Option<String>,
    /// The id that the client gave the request.
    pub client_request_id: Option<String>,
    /// When the service saw the request.
    pub date: Option<String>,
    /// A still more specific error.
    pub inner: Option<Box<InnerError>>,
}

impl ODataError {
    /// Reads `{"error": {…}}`. Parts that are null, missing or of another type are left out rather than making the
    /// error unreadable; without an error object or an error code there is nothing to tell.
    pub fn parse(body: &[u8]) -> Option<Self> {
        let Value::Object(body) = serde_json::from_slice(body).ok()? else { return None };
        match body.get("error")? {
            Value::Object(error) => Some(Self::from_object(error)),
            // The form of OAuth, which gateways in front of the service use.
            Value::String(code) => {
                Some(Self { code: code.clone(), message: text(&body, "error_description"), ..Self::default() })
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => None,
        }
    }

    fn from_object(error: &Map<String, Value>) -> Self {
        let details = error.get("details").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        Self {
            code: text(error, "code").unwrap_or_default(),
            message: text(error, "message"),
            target: text(error, "target"),
            details: details.iter().filter_map(Value::as_object).map(ODataErrorDetail::from_object).collect(),
            inner: InnerError::in_object(error),
        }
    }
}

impl ODataErrorDetail {
    fn from_object(detail: &Map<String, Value>) -> Self {
        Self { code: text(detail, "code"), message: text(detail, "message"), target: text(detail, "target") }
    }
}

impl InnerError {
    /// The inner error of an object, under either of the names that services write.
    fn in_object(object: &Map<String, Value>) -> Option<Box<Self>> {
        let inner = object.get("innerError").or_else(|| object.get("innererror"))?.as_object()?;
        Some(Box::new(Self {
            code: text(inner, "code"),
            message: text(inner, "message"),
            request_id: text(inner, "request-id"),
            client_request_id: text(inner, "client-request-id"),
            date: text(inner, "date"),
            inner: Self::in_object(inner),
        }))
    }
}

/// A member as text. Codes are sometimes numbers.
fn text(object: &Map<String, Value>, name: &str) -> Option<String> {
    match object.get(name)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

impl fmt::Display for ODataError {
    /// `code: message`, or the one of them that is there.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.message.as_deref().filter(|message| !message.is_empty()) {
            Some(message) if self.code.is_empty() => f.write_str(message),
            Some(message) => write!(f, "{}: {message}", self.code),
            None => f.write_str(&self.code),
        }
    }
}

impl std::error::Error for ODataError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn point_3_escapes_and_null_details_lose_nothing() {
        let error = ODataError::parse(
            br#"{"error": {"code": "itemNotFound", "message": "No \"item\" \u00e4t C:\\x", "target": "id", "details": null,
                "innerError": {"date": "2021-07-01T10:00:00", "request-id": "r", "client-request-id": "c",
                    "innererror": {"code": "deeper"}}}}"#,
        )
        .unwrap();
        assert_eq!(error.code, "itemNotFound");
        assert_eq!(error.message.as_deref(), Some("No \"item\" ät C:\\x"));
        assert_eq!(error.target.as_deref(), Some("id"));
        assert_eq!(error.details, []);
        let inner = error.inner.unwrap();
        assert_eq!(inner.request_id.as_deref(), Some("r"));
        assert_eq!(inner.client_request_id.as_deref(), Some("c"));
        assert_eq!(inner.date.as_deref(), Some("2021-07-01T10:00:00"));
        assert_eq!(inner.inner.unwrap().code.as_deref(), Some("deeper"));
    }

    #[test]
    fn details_are_read() {
        let error = ODataError::parse(
            br#"{"error": {"code": "badRequest", "message": "m", "details": [{"code": "a", "target": "x", "message": "y"}, null]}}"#,
        )
        .unwrap();
        assert_eq!(error.details.len(), 1);
        assert_eq!(error.details[0].target.as_deref(), Some("x"));
        assert_eq!(error.to_string(), "badRequest: m");
    }

    #[test]
    fn other_bodies_are_no_odata_error() {
        for body in ["", "<html>", "[]", "{}", r#"{"error": null}"#, r#"{"error": [1]}"#] {
            assert_eq!(ODataError::parse(body.as_bytes()), None, "{body}");
        }
        let oauth = ODataError::parse(br#"{"error": "invalid_grant", "error_description": "expired"}"#).unwrap();
        assert_eq!(oauth.to_string(), "invalid_grant: expired");
    }
}
