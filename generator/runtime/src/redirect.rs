//! Redirects: where to, and with what.

use azure_core::http::{Method, StatusCode, Url};
use http::HeaderMap;
use http::header::{ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, HeaderName, IF_RANGE, RANGE};

use crate::endpoint::{Endpoint, may_see_token};
use crate::headers::{header, set};
use crate::message::Outgoing;
use crate::{Error, ErrorKind, Result};

/// So many redirects are followed one after the other.
pub(crate) const MOST: usize = 5;

/// What goes along to another origin: nothing of the application's own headers, which may hold secrets.
const HARMLESS: [HeaderName; 4] = [ACCEPT, ACCEPT_ENCODING, RANGE, IF_RANGE];

/// The request that a redirect asks for, if it is one that is followed.
pub(crate) struct Redirect {
    pub(crate) request: Outgoing,
    /// Whether it goes to the client's own origin, and so with the token.
    pub(crate) own: bool,
}

/// Reads a redirect. Only requests that read are redirected: another method would be sent elsewhere with its body.
pub(crate) fn redirect(
    endpoint: &Endpoint,
    request: &Outgoing,
    status: StatusCode,
    headers: &HeaderMap,
) -> Result<Option<Redirect>> {
    let reads = matches!(request.method, Method::Get | Method::Head);
    let Some(location) = header(headers, "location").filter(|_| reads && is_redirect(status)) else {
        return Ok(None);
    };
    let url = request.url.join(location).map_err(|error| {
        Error::new(ErrorKind::Refused, "the address that the service redirects to is not a URL").with_source(error)
    })?;
    let own = is_own(endpoint, &url)?;
    let mut next = Outgoing::new(request.method, url);
    if own {
        next.headers = request.headers.clone();
        // It is given anew.
        next.headers.remove(AUTHORIZATION);
    } else {
        for name in HARMLESS {
            if let Some(value) = request.headers.get(&name) {
                set(&mut next.headers, name, value.clone());
            }
        }
    }
    Ok(Some(Redirect { request: next, own }))
}

/// Whether an address that the service names is of the client's own origin, and so gets the token. Others are gone to
/// without it, over https; a server on loopback, which is a test's, may lead to another on loopback.
pub(crate) fn is_own(endpoint: &Endpoint, url: &Url) -> Result<bool> {
    let own = endpoint.is_origin_of(url);
    if own || url.scheme() == "https" || (endpoint.is_plain() && may_see_token(url)) {
        return Ok(own);
    }
    let message = format!("the service leads to `{}://…`, which is not https", url.scheme());
    Err(Error::new(ErrorKind::Refused, message))
}

fn is_redirect(status: StatusCode) -> bool {
    matches!(
        status,
        StatusCode::MovedPermanently
            | StatusCode::Found
            | StatusCode::SeeOther
            | StatusCode::TemporaryRedirect
            | StatusCode::PermanentRedirect
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn followed(endpoint: &str, method: Method, location: &str) -> Result<Option<(String, bool, bool)>> {
        let endpoint = Endpoint::parse(endpoint).unwrap();
        let url = Url::parse(&format!("{}/v1.0/me/photo", endpoint.as_str())).unwrap();
        let mut request = Outgoing::new(method, url);
        for (name, value) in
            [("x-own", "secret"), ("range", "bytes=0-1"), ("if-range", "\"a\""), ("accept-encoding", "identity")]
        {
            request.headers.insert(name, value.parse().unwrap());
        }
        let mut headers = HeaderMap::new();
        headers.insert("location", location.parse().unwrap());
        let redirect = redirect(&endpoint, &request, StatusCode::Found, &headers)?;
        Ok(redirect.map(|Redirect { request, own }| {
            let has = |name| request.headers.contains_key(name);
            assert!(has("range") && has("if-range") && has("accept-encoding"));
            (request.url.to_string(), own, has("x-own"))
        }))
    }

    #[test]
    fn point_10_only_the_own_origin_gets_what_the_request_had() {
        let graph = "https://graph.microsoft.com";
        let get = |location| followed(graph, Method::Get, location).unwrap().unwrap();
        assert_eq!(get("https://cdn.example/x?auth=1"), ("https://cdn.example/x?auth=1".to_owned(), false, false));
        assert_eq!(get("/v1.0/x"), ("https://graph.microsoft.com/v1.0/x".to_owned(), true, true));
        assert!(!get("https://graph.microsoft.com:444/x").1);
        assert!(followed(graph, Method::Post, "https://cdn.example/x").unwrap().is_none());
    }

    #[test]
    fn point_10_what_is_not_https_is_refused() {
        for location in ["http://cdn.example/x", "http://127.0.0.1/x", "file:///etc/passwd", "https://", "//["] {
            let error = followed("https://graph.microsoft.com", Method::Get, location).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Refused, "{location}");
        }
        assert!(followed("http://127.0.0.1:1", Method::Get, "http://127.0.0.1:2/x").unwrap().is_some());
        assert!(followed("http://127.0.0.1:1", Method::Get, "http://example.com/x").is_err());
    }
}
