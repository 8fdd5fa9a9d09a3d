//! A batch and its answer as JSON.

use std::borrow::Cow;
use std::collections::HashMap;

use azure_core::Bytes;
use azure_core::http::{Method, StatusCode};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use http::header::{HeaderMap, HeaderName, HeaderValue};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::draft::{Draft, Finished};
use crate::headers::{header, set};
use crate::model::ReadError;
use crate::send::Reply;
use crate::{Error, ErrorKind, GraphClient, Operation, Result};

/// One request as it stands in a batch, without its place there.
#[derive(Default)]
pub(crate) struct Part {
    method: &'static str,
    /// The address below the version.
    url: String,
    headers: Vec<(String, String)>,
    body: Option<Box<RawValue>>,
}

impl Part {
    pub(crate) fn new(client: &GraphClient, draft: Draft) -> Result<Self> {
        let version = draft.operation.version;
        let Finished { method, address, headers, bytes } = draft.finish()?;
        let root = format!("{}/{version}", client.endpoint().as_str());
        let url = address.strip_prefix(&root).filter(|url| url.starts_with('/')).ok_or_else(|| {
            let message = "a request of a batch must be for the batch's own client and for its operation's version";
            Error::new(ErrorKind::Request, message)
        })?;
        let content_type = header(&headers, "content-type").unwrap_or_default();
        let body = bytes.map(|bytes| write_body(content_type, &bytes)).transpose().map_err(|error| {
            Error::new(ErrorKind::Request, "the body of the request is not the JSON that it says it is")
                .with_source(error)
        })?;
        let value_of = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let headers = headers.iter().map(|(name, value)| (name.as_str().to_owned(), value_of(value)));
        Ok(Self { method: method_name(method), url: url.to_owned(), headers: headers.collect(), body })
    }

    /// The id that the client gave the request.
    pub(crate) fn client_request_id(&self) -> Option<&str> {
        self.headers.iter().find(|(name, _)| name == "client-request-id").map(|(_, id)| id.as_str())
    }
}

fn method_name(method: Method) -> &'static str {
    match method {
        Method::Delete => "DELETE",
        Method::Head => "HEAD",
        Method::Patch => "PATCH",
        Method::Post => "POST",
        Method::Put => "PUT",
        // Method is another crate's enum, to which a variant may come.
        _ => "GET",
    }
}

/// JSON as it is, and all else in base 64.
fn write_body(content_type: &str, bytes: &[u8]) -> serde_json::Result<Box<RawValue>> {
    match is_json(content_type) {
        true => serde_json::from_slice(bytes),
        false => serde_json::value::to_raw_value(&BASE64_STANDARD.encode(bytes)),
    }
}

fn is_json(content_type: &str) -> bool {
    let media = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    media == "application/json" || media.ends_with("+json")
}

/// Of a batch nothing is documented that a request of its own would not say.
pub(crate) static V1: Operation = Operation::new(Method::Post, "v1.0", "/$batch");
static BETA: Operation = Operation { version: "beta", ..V1 };

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Written<'a> {
    id: String,
    method: &'a str,
    url: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    depends_on: Vec<String>,
    headers: serde_json::Map<String, Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<&'a RawValue>,
}

/// The request that holds others: each with its place, which is its id, and the places of those before it.
pub(crate) fn draft(client: &GraphClient, version: &str, parts: &[(usize, &Part, Vec<usize>)]) -> Result<Box<Draft>> {
    let requests: Vec<_> = parts.iter().map(|(index, part, after)| written(*index, part, after)).collect();
    let body = serde_json::to_vec(&HashMap::from([("requests", requests)]))
        .map_err(|error| Error::new(ErrorKind::Request, "the batch cannot be written").with_source(error))?;
    let operation = if version == BETA.version { &BETA } else { &V1 };
    let address = format!("{}/{version}/$batch", client.endpoint().as_str());
    let mut draft = Draft::at(client, operation, Method::Post, &address, true);
    draft.set_payload("application/json", Bytes::from(body));
    draft.default_header("accept", "application/json");
    Ok(draft)
}

fn written<'a>(index: usize, part: &'a Part, after: &[usize]) -> Written<'a> {
    Written {
        id: index.to_string(),
        method: part.method,
        url: &part.url,
        depends_on: after.iter().map(usize::to_string).collect(),
        headers: part.headers.iter().map(|(name, value)| (name.clone(), Value::from(value.as_str()))).collect(),
        body: part.body.as_deref(),
    }
}

/// The answer to one request.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    body: Bytes,
}

impl Answer {
    /// `client_request_id` is that of the request that it answers.
    pub(crate) fn reply(self, operation: &'static Operation, client_request_id: Option<String>) -> Reply {
        let method = operation.method;
        Reply { operation, method, status: self.status, headers: self.headers, body: self.body, client_request_id }
    }
}

#[derive(Deserialize)]
struct Received<'a> {
    #[serde(borrow)]
    responses: Vec<Response<'a>>,
}

#[derive(Deserialize)]
struct Response<'a> {
    id: Value,
    status: u16,
    #[serde(default)]
    headers: Option<HashMap<String, Value>>,
    #[serde(borrow, default)]
    body: Option<&'a RawValue>,
}

/// The answers by the ids of their requests, whatever their order. What answers none is left out.
pub(crate) fn read(body: &[u8]) -> std::result::Result<HashMap<usize, Answer>, ReadError> {
    let received: Received<'_> = serde_json::from_slice(body).map_err(|error| ReadError::syntax(body, &error))?;
    let answers =
        received.responses.into_iter().filter_map(|response| Some((text(&response.id).parse().ok()?, response)));
    Ok(answers.map(|(id, response)| (id, answer(response))).collect())
}

fn answer(response: Response<'_>) -> Answer {
    let mut headers = HeaderMap::new();
    for (name, value) in response.headers.unwrap_or_default() {
        // What is no header is left out.
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(&name), HeaderValue::try_from(&*text(&value))) {
            set(&mut headers, name, value);
        }
    }
    let content_type = header(&headers, "content-type").unwrap_or_default();
    let body = response.body.map(|body| read_body(content_type, body)).unwrap_or_default();
    Answer { status: StatusCode::from(response.status), headers, body }
}

fn text(value: &Value) -> Cow<'_, str> {
    match value {
        Value::String(text) => Cow::Borrowed(text),
        other => Cow::Owned(other.to_string()),
    }
}

/// The body as it would have come alone: text and bytes stand in a string, bytes in base 64.
fn read_body(content_type: &str, body: &RawValue) -> Bytes {
    if content_type.is_empty() || is_json(content_type) {
        return Bytes::copy_from_slice(body.get().as_bytes());
    }
    let Ok(string) = serde_json::from_str::<String>(body.get()) else {
        return Bytes::copy_from_slice(body.get().as_bytes());
    };
    let decoded = (!content_type.starts_with("text/")).then(|| BASE64_STANDARD.decode(&string).ok()).flatten();
    Bytes::from(decoded.unwrap_or_else(|| string.into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_come_out_as_they_would_have_come_alone() {
        for (content_type, body, expected) in [
            ("application/json", r#"{"id": "a"}"#, &br#"{"id": "a"}"#[..]),
            ("", r#""a""#, br#""a""#),
            ("text/plain", r#""5""#, b"5"),
            ("text/plain", "5", b"5"),
            ("image/png", r#""AAEC""#, &[0, 1, 2]),
            ("image/png", r#""no base 64""#, b"no base 64"),
        ] {
            let body = RawValue::from_string(body.to_owned()).unwrap();
            assert_eq!(read_body(content_type, &body), expected, "{content_type}");
        }
    }

    #[test]
    fn answers_are_known_by_their_ids() {
        let answers = read(
            br#"{"responses": [{"id": 1, "status": 204}, {"id": "x", "status": 200}, {"id": "0", "status": 429,
                "headers": {"Retry-After": 7}, "body": {"error": null}}]}"#,
        )
        .unwrap();
        assert_eq!(answers.len(), 2);
        assert_eq!(answers[&1].status, StatusCode::NoContent);
        assert_eq!(header(&answers[&0].headers, "retry-after"), Some("7"));
        assert_eq!(&answers[&0].body[..], br#"{"error": null}"#);
        for body in ["", "[]", "{}", r#"{"responses": {}}"#, r#"{"responses": [{"id": "1"}]}"#] {
            assert!(read(body.as_bytes()).is_err(), "{body}");
        }
    }
}
