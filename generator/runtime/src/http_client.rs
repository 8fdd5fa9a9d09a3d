//! reqwest as azure_core's transport.
//!
//! azure_core has such an implementation too. This one joins response headers that come several times rather than
//! keeping the last, and leaves addresses, which may hold keys and pre-authentication, out of errors.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use async_trait::async_trait;
use azure_core::Bytes;
use azure_core::error::ErrorKind as CoreErrorKind;
use azure_core::http::headers::{AUTHORIZATION, HeaderName, HeaderValue};
use azure_core::http::request::Body;
use azure_core::http::{AsyncRawResponse, HttpClient, Method, Request};
use futures_core::Stream;
use futures_util::TryStreamExt;
use http::HeaderMap;
use http::header::HeaderValue as Value;

use crate::endpoint::LOCALHOST;
use crate::headers::{joined, to_core};
use crate::message::Outgoing;
use crate::{Error, ErrorKind, Result};

/// A reqwest client that follows no redirects, as it would not know where the token may go.
#[derive(Clone, Debug)]
pub(crate) struct ReqwestClient(reqwest::Client);

impl ReqwestClient {
    /// A client; for a server on loopback, `plain`, without a proxy.
    pub(crate) fn new(plain: bool) -> Result<Self> {
        let builder = builder();
        build(if plain { builder.no_proxy() } else { builder })
    }

    /// Sends a request once, with these headers in place of its own.
    pub(crate) async fn carry(&self, request: &Outgoing, headers: HeaderMap) -> azure_core::Result<reqwest::Response> {
        let mut wire = reqwest::Request::new(method(request.method), request.url.clone());
        *wire.headers_mut() = headers;
        if !request.body.is_empty() {
            *wire.body_mut() = Some(request.body.clone().into());
        }
        self.0.execute(wire).await.map_err(failure)
    }

    /// A client for plain http on loopback only. It trusts no certificate, and so need not read those of the system,
    /// which takes longer than most tests.
    #[cfg(feature = "testing")]
    pub(crate) fn for_tests() -> Result<Self> {
        let builder = builder().no_proxy();
        #[cfg(any(feature = "rustls", feature = "native-tls"))]
        let builder = builder.tls_certs_only([]);
        // The other backend reads the certificates all the same.
        #[cfg(feature = "rustls")]
        let builder = builder.tls_backend_rustls();
        build(builder)
    }
}

impl From<reqwest::Client> for ReqwestClient {
    fn from(client: reqwest::Client) -> Self {
        Self(client)
    }
}

fn builder() -> reqwest::ClientBuilder {
    // The name may be trusted with the token only because nobody else is asked what it stands for.
    let loopback = [IpAddr::from(Ipv4Addr::LOCALHOST), IpAddr::from(Ipv6Addr::LOCALHOST)].map(|ip| (ip, 0).into());
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .resolve_to_addrs(LOCALHOST, &loopback)
        .connect_timeout(Duration::from_secs(20))
    // No read_timeout: it would run while a request is sent, too, and end a slow upload. The client has its own limit.
}

fn build(builder: reqwest::ClientBuilder) -> Result<ReqwestClient> {
    let client = builder.build().map_err(|error| {
        let message = format!("the HTTP client cannot be set up: {error}");
        Error::new(ErrorKind::Configuration, message).with_source(error)
    })?;
    Ok(ReqwestClient(client))
}

#[async_trait]
impl HttpClient for ReqwestClient {
    async fn execute_request(&self, request: &Request) -> azure_core::Result<AsyncRawResponse> {
        let mut wire = reqwest::Request::new(method(request.method()), request.url().clone());
        let wire_headers = wire.headers_mut();
        wire_headers.reserve(16);
        for (name, value) in request.headers().iter() {
            wire_headers.insert(wire_name(name)?, header_value(name, value)?);
        }
        match request.body() {
            Body::Bytes(bytes) if bytes.is_empty() => {}
            Body::Bytes(bytes) => *wire.body_mut() = Some(bytes.clone().into()),
            Body::SeekableStream(stream) => *wire.body_mut() = Some(reqwest::Body::wrap_stream(stream.clone())),
        }
        let mut response = self.0.execute(wire).await.map_err(failure)?;
        let headers = to_core(&joined(std::mem::take(response.headers_mut())));
        Ok(AsyncRawResponse::new(response.status().as_u16().into(), headers, Box::pin(pieces(response))))
    }
}

/// The body of an answer.
pub(crate) fn pieces(response: reqwest::Response) -> impl Stream<Item = azure_core::Result<Bytes>> + Send {
    response.bytes_stream().map_err(failure)
}

fn wire_name(name: &HeaderName) -> azure_core::Result<http::header::HeaderName> {
    name.as_str().parse().map_err(|error| {
        azure_core::Error::with_error(CoreErrorKind::Other, error, format!("header `{}`", name.as_str()))
    })
}

/// The token is marked as a secret, for what the layers below may log.
fn header_value(name: &HeaderName, value: &HeaderValue) -> azure_core::Result<Value> {
    let mut written = Value::from_str(value.as_str()).map_err(|error| {
        azure_core::Error::with_error(CoreErrorKind::Other, error, format!("header `{}`", name.as_str()))
    })?;
    written.set_sensitive(*name == AUTHORIZATION);
    Ok(written)
}

fn failure(error: reqwest::Error) -> azure_core::Error {
    let error = error.without_url();
    if error.is_timeout() && !error.is_connect() {
        let error = Error::new(ErrorKind::Timeout, "the time that the transport allows is over").with_source(error);
        return azure_core::Error::new(CoreErrorKind::Io, error);
    }
    let kind = match () {
        () if error.is_builder() => CoreErrorKind::Other,
        () if error.is_connect() => CoreErrorKind::Connection,
        () => CoreErrorKind::Io,
    };
    azure_core::Error::new(kind, error)
}

fn method(method: Method) -> reqwest::Method {
    match method {
        Method::Delete => reqwest::Method::DELETE,
        Method::Head => reqwest::Method::HEAD,
        Method::Patch => reqwest::Method::PATCH,
        Method::Post => reqwest::Method::POST,
        Method::Put => reqwest::Method::PUT,
        // Method is another crate's enum, to which a variant may come.
        _ => reqwest::Method::GET,
    }
}

#[cfg(test)]
mod tests {
    use azure_core::http::Url;
    use tokio::net::TcpListener;

    use super::*;

    /// Knows no name.
    struct Nameless;

    impl reqwest::dns::Resolve for Nameless {
        fn resolve(&self, name: reqwest::dns::Name) -> reqwest::dns::Resolving {
            Box::pin(async move { Err(format!("asked for {}", name.as_str()).into()) })
        }
    }

    #[tokio::test]
    async fn nobody_is_asked_what_localhost_stands_for() {
        let server = wiremock::MockServer::start().await;
        let client = build(builder().no_proxy().dns_resolver(std::sync::Arc::new(Nameless))).unwrap();
        let port = server.address().port();
        let get = |host: &str| Request::new(Url::parse(&format!("http://{host}:{port}")).unwrap(), Method::Get);
        assert_eq!(
            client.execute_request(&get("localhost")).await.unwrap().status(),
            azure_core::http::StatusCode::NotFound
        );
        let error = client.execute_request(&get("app.localhost")).await.unwrap_err();
        assert_eq!(*error.kind(), CoreErrorKind::Connection);
        assert_eq!(Error::from_pipeline(error).to_string(), "asked for app.localhost");
    }

    #[tokio::test]
    async fn a_timeout_of_the_transport_is_a_timeout() {
        // It takes connections and answers none.
        let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = Url::parse(&format!("http://{}/?key=secret", silent.local_addr().unwrap())).unwrap();
        let client = build(builder().no_proxy().timeout(Duration::from_millis(50))).unwrap();
        let error = client.execute_request(&Request::new(url, Method::Get)).await.unwrap_err();
        assert_eq!(*error.kind(), CoreErrorKind::Io, "it may be sent again where that does no harm");
        let error = Error::from_pipeline(error);
        assert_eq!(error.kind(), ErrorKind::Timeout);
        assert!(!format!("{error:?} {:?}", std::error::Error::source(&error)).contains("secret"));
    }
}
