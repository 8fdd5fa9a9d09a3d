//! Comparing the request that arrived with the documented one.

use azure_core::http::Method;
use serde_json::Value;

use super::documented::REDIRECTED;
use super::json_diff::difference;
use super::target::Target;
use super::{Content, Example, Failure, ReceivedRequest};

/// Checks that exactly the documented request arrived.
pub(crate) fn check_request(example: &Example, requests: &[ReceivedRequest]) -> Result<(), Failure> {
    let request = match requests {
        [request] => request,
        [request, file] if example.redirects() && file.target.starts_with(REDIRECTED) => {
            match file.header("authorization") {
                None => request,
                Some(_) => return Err(Failure::new("the token went along with the redirect")),
            }
        }
        [] => return Err(Failure::new("no request arrived")),
        _ => return Err(Failure::new(format!("expected one request, {} arrived", requests.len()))),
    };
    if request.method != example.method.as_str() {
        let expected: Method = example.method;
        return Err(Failure::new(format!("method: expected {}, found {}", expected.as_str(), request.method)));
    }
    if let Some(difference) = Target::parse(example.target).difference(&Target::parse(&request.target)) {
        return Err(Failure::new(difference));
    }
    for (name, value) in example.request_headers {
        let found = request.header(name);
        if found != Some(*value) {
            return Err(Failure::new(format!("header {name}: expected `{value}`, found {found:?}")));
        }
    }
    check_body(example.request, request).map_err(Failure::new)
}

fn check_body(expected: Content, request: &ReceivedRequest) -> Result<(), String> {
    match expected {
        Content::None if request.body.is_empty() => Ok(()),
        Content::None => Err("the request has a body, the documented one has none".to_owned()),
        Content::NotShown => Ok(()),
        Content::Json(json) => {
            let expected: Value =
                serde_json::from_str(json).map_err(|error| format!("the documented request is not JSON: {error}"))?;
            let found: Value = serde_json::from_slice(&request.body)
                .map_err(|error| format!("the request's body is not JSON: {error}"))?;
            difference(&expected, &found).map_or(Ok(()), |difference| Err(format!("request body, {difference}")))
        }
        Content::Bytes(_, bytes) if request.body == bytes => Ok(()),
        Content::Bytes(..) => Err("the request's bytes are not the documented ones".to_owned()),
    }
}
