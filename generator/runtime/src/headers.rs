//! Headers as the `http` crate holds them, which is what the client uses, and as azure_core's pipeline does.

use azure_core::http::headers::Headers;
#[cfg(any(test, feature = "_reqwest"))]
use http::header::Entry;
use http::header::{HeaderMap, HeaderName, HeaderValue};

/// The value of a header. One that is no UTF-8 is none.
pub(crate) fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    std::str::from_utf8(headers.get(name)?.as_bytes()).ok()
}

/// Sets a header in place of those of its name. What is more than the map takes, some 24,000, is left out; an
/// application is told of that where it sets them.
pub(crate) fn set(headers: &mut HeaderMap, name: HeaderName, value: HeaderValue) {
    let _ = headers.try_insert(name, value);
}

/// One value a name: several are joined, as RFC 9110 allows.
#[cfg(any(test, feature = "_reqwest"))]
pub(crate) fn joined(headers: HeaderMap) -> HeaderMap {
    if headers.len() == headers.keys_len() {
        return headers;
    }
    let mut joined = HeaderMap::with_capacity(headers.keys_len());
    for (name, value) in &headers {
        match joined.entry(name) {
            Entry::Vacant(entry) => drop(entry.insert(value.clone())),
            Entry::Occupied(mut entry) => {
                let values = [entry.get().as_bytes(), b", ", value.as_bytes()].concat();
                if let Ok(value) = HeaderValue::from_bytes(&values) {
                    entry.insert(value);
                }
            }
        }
    }
    joined
}

/// For azure_core's pipeline.
pub(crate) fn to_core(headers: &HeaderMap) -> Headers {
    let mut core = Headers::new();
    for (name, value) in headers {
        core.insert(name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned());
    }
    core
}

/// From azure_core's pipeline; what is no header is left out.
pub(crate) fn from_core(core: &Headers) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in core.iter() {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name.as_str()), HeaderValue::try_from(value.as_str())) {
            set(&mut headers, name, value);
        }
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_that_come_several_times_are_joined_and_all_keep_their_values() {
        let mut headers = HeaderMap::new();
        headers.append("link", HeaderValue::from_static("a"));
        headers.append("date", HeaderValue::from_static("b"));
        headers.append("link", HeaderValue::from_static("c"));
        headers.append("odd", HeaderValue::from_bytes(b"\xff").unwrap());
        let headers = joined(headers);
        assert_eq!(header(&headers, "LINK"), Some("a, c"));
        assert_eq!((header(&headers, "date"), header(&headers, "odd")), (Some("b"), None));
        let core = to_core(&headers);
        assert_eq!(from_core(&core).len(), 3);
        assert_eq!(header(&from_core(&core), "link"), Some("a, c"));
    }
}
