//! The way of a request without azure_core's pipeline.
//!
//! The pipeline calls each of its policies through a boxed future and hands values along in a map, which costs a small
//! request as much again as the rest of this client. Where all policies are the client's own and nobody traces or logs,
//! the same steps are taken one after the other.

use std::sync::Arc;

use azure_core::http::headers::{CONTENT_LENGTH, HeaderValue, USER_AGENT};
use azure_core::http::policies::PolicyResult;
use azure_core::http::{Method, Request};
use tracing::level_filters::LevelFilter;

use crate::auth::{Last, TokenPolicy};
use crate::hidden::RevealPolicy;
use crate::resend::{Call, Next, ResendPolicy};

/// The client's own policies.
pub(crate) struct Direct {
    pub(crate) resend: Arc<ResendPolicy>,
    pub(crate) token: Arc<TokenPolicy>,
    pub(crate) last: Arc<RevealPolicy>,
    pub(crate) user_agent: HeaderValue,
}

impl Direct {
    /// Whether nobody reads what the pipeline would log.
    pub(crate) fn is_unwatched() -> bool {
        // What goes to `tracing`, its feature `log` may hand on to the facade of that name.
        LevelFilter::current() < LevelFilter::DEBUG && log::max_level() < log::LevelFilter::Debug
    }

    /// Sends a request; `own` is whether it goes to the client's own origin, and so with the token.
    pub(crate) async fn send(&self, own: bool, streamed: bool, call: &Call, request: &mut Request) -> PolicyResult {
        request.insert_header(USER_AGENT, self.user_agent.clone());
        let writes = matches!(request.method(), Method::Patch | Method::Post | Method::Put);
        if writes && request.body().is_empty() == Some(true) {
            request.insert_header(CONTENT_LENGTH, "0");
        }
        self.resend.run(Next::Direct(self, own), streamed, call, request).await
    }

    /// Sends a request once.
    pub(crate) async fn send_once(&self, own: bool, request: &mut Request) -> PolicyResult {
        let last = Last::Reveal(&self.last);
        if own { self.token.run(last, request).await } else { last.send(request).await }
    }
}

/// The header `User-Agent` as azure_core writes it where it does not know the version of the compiler.
pub(crate) fn user_agent(application: Option<&str>) -> HeaderValue {
    use std::env::consts::{ARCH, OS};
    let (name, version) = (env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"));
    let application = application.map(|name| format!("{name} ")).unwrap_or_default();
    format!("{application}azsdk-rust-{name}/{version} (unknown; {OS}; {ARCH})").into()
}
