//! The way of a request without azure_core's pipeline.
//!
//! The pipeline calls each of its policies through a boxed future, hands values along in a map and copies headers into
//! types of its own, which costs a small request as much again as the rest of this client. Where all policies are the
//! client's own and nobody traces or logs, the same steps are taken one after the other.

use std::sync::Arc;
use std::time::Duration;

use azure_core::http::{Method, StatusCode};
use http::header::{AUTHORIZATION, CONTENT_LENGTH, HeaderMap, HeaderValue, USER_AGENT};
use tracing::level_filters::LevelFilter;

use crate::auth::{Bearing, TokenPolicy};
use crate::endpoint::Endpoint;
use crate::headers::set;
use crate::hidden::misdirected;
use crate::limits::flowing;
use crate::message::{Incoming, IncomingBody, Outgoing};
use crate::resend::{Call, ResendPolicy, Sending};
use crate::retry_after::retry_after;
use crate::transport::{Carried, Carrier};

/// The client's own policies.
pub(crate) struct Direct {
    pub(crate) resend: Arc<ResendPolicy>,
    pub(crate) token: Arc<TokenPolicy>,
    pub(crate) endpoint: Endpoint,
    pub(crate) carrier: Carrier,
    pub(crate) user_agent: HeaderValue,
}

impl Direct {
    /// Whether nobody reads what the pipeline would log.
    pub(crate) fn is_unwatched() -> bool {
        // What goes to `tracing`, its feature `log` may hand on to the facade of that name.
        LevelFilter::current() < LevelFilter::DEBUG && log::max_level() < log::LevelFilter::Debug
    }

    /// Sends a request; `own` is whether it goes to the client's own origin, and so with the token.
    pub(crate) async fn send(
        &self,
        own: bool,
        streamed: bool,
        call: &Call,
        request: &Outgoing,
    ) -> azure_core::Result<Incoming> {
        self.resend.run(Straight { direct: self, own, streamed, request }, call).await
    }
}

/// A request with its steps.
struct Straight<'a> {
    direct: &'a Direct,
    own: bool,
    streamed: bool,
    request: &'a Outgoing,
}

impl Sending for Straight<'_> {
    type Answer = Incoming;

    fn method(&self) -> Method {
        self.request.method
    }

    async fn send(&mut self) -> azure_core::Result<Incoming> {
        let mut once = Once { direct: self.direct, request: self.request, token: None };
        let mut answer = if self.own { self.direct.token.run(once).await? } else { once.send().await? };
        let limits = self.direct.resend.limits();
        let (status, headers) = (answer.status(), answer.take_headers());
        // The body of an error is short, and wanted also where the answer was to be streamed.
        let body = match self.streamed && status.is_success() {
            true => IncomingBody::Flowing(flowing(answer.pieces(), limits.timeout)),
            false => IncomingBody::Whole(answer.read(&headers, limits.size).await?),
        };
        Ok(Incoming { status, headers, body })
    }

    async fn reset(&mut self) -> azure_core::Result<()> {
        Ok(())
    }

    fn status(answer: &Incoming) -> StatusCode {
        answer.status
    }

    fn asked(answer: &Incoming) -> Option<Duration> {
        retry_after(&answer.headers)
    }
}

/// A request that is sent once, with a token or without.
struct Once<'a> {
    direct: &'a Direct,
    request: &'a Outgoing,
    token: Option<HeaderValue>,
}

impl Bearing for Once<'_> {
    type Answer = Carried;

    fn authorize(&mut self, value: &HeaderValue) {
        self.token = Some(value.clone());
    }

    async fn send(&mut self) -> azure_core::Result<Carried> {
        let headers = self.headers();
        if headers.contains_key(AUTHORIZATION) && !self.direct.endpoint.is_origin_of(&self.request.url) {
            return Err(misdirected());
        }
        self.direct.carrier.carry(self.request, headers).await
    }

    async fn reset(&mut self) -> azure_core::Result<()> {
        Ok(())
    }

    fn status(answer: &Carried) -> StatusCode {
        answer.status()
    }
}

impl Once<'_> {
    /// Those of the request, and those that it gets on the way.
    fn headers(&self) -> HeaderMap {
        // Room for those of the layers below.
        let mut headers = HeaderMap::with_capacity(self.request.headers.len() + 6);
        for (name, value) in &self.request.headers {
            set(&mut headers, name.clone(), value.clone());
        }
        set(&mut headers, USER_AGENT, self.direct.user_agent.clone());
        let writes = matches!(self.request.method, Method::Patch | Method::Post | Method::Put);
        if writes && self.request.body.is_empty() {
            set(&mut headers, CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        if let Some(token) = &self.token {
            set(&mut headers, AUTHORIZATION, token.clone());
        }
        headers
    }
}

/// The header `User-Agent` as azure_core writes it where it does not know the version of the compiler. The name of the
/// application is one that a header takes.
pub(crate) fn user_agent(application: Option<&str>) -> HeaderValue {
    use std::env::consts::{ARCH, OS};
    let (name, version) = (env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"));
    let application = application.map(|name| format!("{name} ")).unwrap_or_default();
    let text = format!("{application}azsdk-rust-{name}/{version} (unknown; {OS}; {ARCH})");
    HeaderValue::try_from(text).unwrap_or_else(|_| HeaderValue::from_static(name))
}
