//! What logs and spans see of an address: the path template, without keys, and of other origins the host only.

use std::sync::Arc;

use async_trait::async_trait;
use azure_core::error::ErrorKind as CoreErrorKind;
use azure_core::http::headers::{AUTHORIZATION, CLIENT_REQUEST_ID};
use azure_core::http::policies::{Policy, PolicyResult};
use azure_core::http::{Context, Request, Transport, Url};

use crate::endpoint::Endpoint;
use crate::{Error, ErrorKind, Operation};

/// An address, and what is shown in its place. It goes along in the context of a request.
#[derive(Clone, Debug)]
pub(crate) struct Hidden {
    shown: Url,
    real: Url,
}

impl Hidden {
    /// Hides an address; `own` is whether it is of the client's own origin.
    pub(crate) fn new(endpoint: &Endpoint, operation: &Operation, own: bool, real: &Url) -> Self {
        let mut shown = real.clone();
        if own {
            shown.set_path(&format!("{}/{}{}", endpoint.path(), operation.version, operation.path));
        } else {
            // Who knows the rest may read or write there.
            shown.set_path("");
            shown.set_query(None);
            shown.set_fragment(None);
        }
        Self { shown, real: real.clone() }
    }

    pub(crate) fn shown(&self) -> &Url {
        &self.shown
    }

    /// Puts the address back. What a policy of the application changed stays changed.
    fn reveal(&self, url: &mut Url) {
        if *url == self.shown {
            *url = self.real.clone();
        } else if url.path() == self.shown.path() {
            url.set_path(self.real.path());
        }
    }
}

/// The last policy: puts the address back, and lets no token pass to another origin than the client's own.
#[derive(Debug)]
pub(crate) struct RevealPolicy {
    transport: Transport,
    endpoint: Endpoint,
}

impl RevealPolicy {
    pub(crate) fn new(transport: Transport, endpoint: Endpoint) -> Self {
        Self { transport, endpoint }
    }

    /// Sends the request to the address that it has, unless the token would go elsewhere.
    async fn send_checked(&self, ctx: &Context<'_>, request: &mut Request) -> PolicyResult {
        let has_token = request.headers().iter().any(|(name, _)| *name == AUTHORIZATION);
        if has_token && !self.endpoint.is_origin_of(request.url()) {
            return Err(misdirected());
        }
        self.transport.send(ctx, request).await
    }
}

/// The token would go elsewhere.
pub(crate) fn misdirected() -> azure_core::Error {
    let error = Error::new(ErrorKind::Refused, "the token goes to the client's own address only");
    azure_core::Error::new(CoreErrorKind::Other, error)
}

#[async_trait]
impl Policy for RevealPolicy {
    async fn send(&self, ctx: &Context, request: &mut Request, _: &[Arc<dyn Policy>]) -> PolicyResult {
        let Some(hidden) = ctx.value::<Hidden>() else { return self.send_checked(ctx, request).await };
        let shown = request.url().clone();
        hidden.reveal(request.url_mut());
        // azure_core's name for the id that Graph knows as `client-request-id`.
        request.headers_mut().remove(CLIENT_REQUEST_ID);
        let result = self.send_checked(ctx, request).await;
        *request.url_mut() = shown;
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(own: bool, url: &str) -> Hidden {
        static OPERATION: Operation = Operation::new(azure_core::http::Method::Get, "v1.0", "/users/{id}");
        let endpoint = Endpoint::parse("https://gateway.example/graph").unwrap();
        Hidden::new(&endpoint, &OPERATION, own, &Url::parse(url).unwrap())
    }

    #[test]
    fn keys_are_not_shown_and_of_others_the_host_only() {
        let own = hidden(true, "https://gateway.example/graph/v1.0/users/a%2Fb?$top=5");
        assert_eq!(own.shown().as_str(), "https://gateway.example/graph/v1.0/users/%7Bid%7D?$top=5");
        let other = hidden(false, "https://files.example/up/secret?key=secret#secret");
        assert_eq!(other.shown().as_str(), "https://files.example/");
    }

    #[test]
    fn the_address_comes_back_and_changes_stay() {
        let own = hidden(true, "https://gateway.example/graph/v1.0/users/a%2Fb?$top=5");
        let revealed = |url: &str| {
            let mut url = Url::parse(url).unwrap();
            own.reveal(&mut url);
            url.to_string()
        };
        assert_eq!(revealed(own.shown().as_str()), own.real.as_str());
        assert_eq!(
            revealed("https://proxy.example/graph/v1.0/users/%7Bid%7D?x=1"),
            "https://proxy.example/graph/v1.0/users/a%2Fb?x=1"
        );
        assert_eq!(revealed("https://proxy.example/other"), "https://proxy.example/other");
    }
}
