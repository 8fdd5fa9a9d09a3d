//! Answers in plain text, which are read as the JSON that they stand for.

use std::borrow::Cow;

use http::HeaderMap;
use serde_json::Value;

use crate::headers::header;
use crate::model::ReadError;

/// Reads an answer as JSON. A byte order mark before it is left out. Of plain text, as `$count` and `$value` answer it,
/// a number or boolean is one, and all else, or a number where text is expected, is a string.
pub(crate) fn read_json<T>(
    headers: &HeaderMap,
    body: &[u8],
    read: fn(&[u8]) -> Result<T, ReadError>,
) -> Result<T, ReadError> {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    if !is_plain_text(headers) || body.is_empty() {
        return read(body);
    }
    let string = Value::String(String::from_utf8_lossy(body).into_owned()).to_string();
    let is_scalar = matches!(serde_json::from_slice(body), Ok(Value::Number(_) | Value::Bool(_)));
    let first = if is_scalar { Cow::Borrowed(body) } else { Cow::Borrowed(string.as_bytes()) };
    read(&first).or_else(|error| read(string.as_bytes()).or(Err(error)))
}

fn is_plain_text(headers: &HeaderMap) -> bool {
    let content_type = header(headers, "content-type").unwrap_or_default();
    content_type.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("text/plain")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Payload, read};

    fn plain<T: Payload>(body: &[u8]) -> Result<T, ReadError> {
        let mut headers = HeaderMap::new();
        headers.insert("content-type", "Text/Plain; charset=utf-8".parse().unwrap());
        read_json(&headers, body, read)
    }

    #[test]
    fn plain_text_is_what_is_expected() {
        assert_eq!(plain::<i64>(b"\xEF\xBB\xBF893"), Ok(893));
        assert_eq!(plain::<String>(b"893"), Ok("893".to_owned()));
        assert_eq!(plain::<String>(b"a \"b\""), Ok("a \"b\"".to_owned()));
        assert_eq!(plain::<bool>(b"true"), Ok(true));
        assert_eq!(plain::<Option<bool>>(b""), Ok(None));
        assert!(plain::<i64>(b"many").is_err());
    }

    #[test]
    fn other_answers_are_json() {
        let none = HeaderMap::new();
        assert_eq!(read_json(&none, b"\xEF\xBB\xBF{\"value\": 7}", read::<i64>), Ok(7));
        assert_eq!(read_json(&none, b"7", read::<i64>), Ok(7));
        assert!(read_json(&none, b"text", read::<String>).is_err());
    }
}
