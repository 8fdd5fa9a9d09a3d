//! The policy that gives requests their token.

use std::sync::{Arc, PoisonError};

use async_trait::async_trait;
use azure_core::credentials::{AccessToken, TokenCredential};
use azure_core::error::ErrorKind as CoreErrorKind;
use azure_core::http::headers::{AUTHORIZATION, HeaderValue};
use azure_core::http::policies::{Policy, PolicyResult};
use azure_core::http::{Context, Request, StatusCode};
use azure_core::time::{Duration, OffsetDateTime};
use futures_util::lock::Mutex;

use crate::Error;
use crate::hidden::RevealPolicy;
use crate::token_kind::TokenKind;

/// A token is replaced when it has less than this left, so that it does not expire on the way.
const MARGIN: Duration = Duration::minutes(5);

/// Adds `Authorization` to requests. That they go to the client's own origin is checked at the end of the pipeline, by
/// [`RevealPolicy`](crate::hidden::RevealPolicy).
///
/// azure_core's own policy refuses plain http everywhere, which shuts out servers on loopback, and gives up at a 401.
pub(crate) struct TokenPolicy {
    credential: Arc<dyn TokenCredential>,
    scopes: Vec<String>,
    /// Held while a token is fetched, so that one fetch serves all requests that wait for it.
    cached: Mutex<Option<Arc<Bearer>>>,
    /// The kind of the token that was fetched last. It has a lock of its own, so that telling it waits for no fetch.
    kind: std::sync::Mutex<Option<TokenKind>>,
}

impl TokenPolicy {
    pub(crate) fn new(credential: Arc<dyn TokenCredential>, scopes: Vec<String>) -> Self {
        Self { credential, scopes, cached: Mutex::new(None), kind: std::sync::Mutex::new(None) }
    }

    /// The kind of the tokens that the credential gives, as far as the last one tells.
    pub(crate) fn kind(&self) -> Option<TokenKind> {
        *self.kind.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A token that is still good. `rejected` is one that the service did not accept: it is not given again from the
    /// cache.
    async fn token(&self, rejected: Option<&Bearer>) -> azure_core::Result<Arc<Bearer>> {
        let mut cached = self.cached.lock().await;
        let now = OffsetDateTime::now_utc();
        let fit = cached.as_ref().filter(|token| rejected.is_none_or(|rejected| rejected.header != token.header));
        if let Some(token) = fit.filter(|token| token.expires_on > now + MARGIN) {
            return Ok(token.clone());
        }
        let scopes: Vec<&str> = self.scopes.iter().map(String::as_str).collect();
        match self.credential.get_token(&scopes, None).await {
            Ok(token) => {
                *self.kind.lock().unwrap_or_else(PoisonError::into_inner) = TokenKind::of(token.token.secret());
                Ok(cached.insert(Arc::new(Bearer::new(&token))).clone())
            }
            // A token in its last minutes still serves.
            Err(error) => match fit.filter(|token| token.expires_on > now) {
                Some(token) => Ok(token.clone()),
                None => Err(credential_error(error)),
            },
        }
    }

    /// Sends the request with a token, and once more with another where the service does not accept it.
    pub(crate) async fn run(&self, next: Last<'_>, request: &mut Request) -> PolicyResult {
        let token = self.token(None).await?;
        request.insert_header(AUTHORIZATION, token.header.clone());
        let response = next.send(request).await?;
        if response.status() != StatusCode::Unauthorized {
            return Ok(response);
        }
        // The token may have been revoked before its time. With a new one the request, which the service did not
        // accept, is sent once more.
        match self.token(Some(&token)).await {
            Ok(fresh) if fresh.header != token.header => {
                request.insert_header(AUTHORIZATION, fresh.header.clone());
                request.body_mut().reset().await?;
                next.send(request).await
            }
            Ok(_) | Err(_) => Ok(response),
        }
    }
}

/// A token as it is sent.
struct Bearer {
    header: HeaderValue,
    expires_on: OffsetDateTime,
}

impl Bearer {
    fn new(token: &AccessToken) -> Self {
        Self { header: format!("Bearer {}", token.token.secret()).into(), expires_on: token.expires_on }
    }
}

/// What comes after the token.
#[derive(Clone, Copy)]
pub(crate) enum Last<'a> {
    /// The rest of azure_core's pipeline.
    Policies(&'a Context<'a>, &'a [Arc<dyn Policy>]),
    /// The end of it at once.
    Reveal(&'a RevealPolicy),
}

impl Last<'_> {
    pub(crate) async fn send(self, request: &mut Request) -> PolicyResult {
        match self {
            Last::Policies(ctx, next) => {
                let (policy, rest) = next.split_first().ok_or_else(misplaced)?;
                policy.send(ctx, request, rest).await
            }
            Last::Reveal(last) => last.send_checked(&Context::new(), request).await,
        }
    }
}

/// Whatever the credential met, a connection that failed perhaps, it was not the request that met it.
fn credential_error(error: azure_core::Error) -> azure_core::Error {
    azure_core::Error::new(CoreErrorKind::Credential, Error::from_credential(error))
}

#[async_trait]
impl Policy for TokenPolicy {
    async fn send(&self, ctx: &Context, request: &mut Request, next: &[Arc<dyn Policy>]) -> PolicyResult {
        self.run(Last::Policies(ctx, next), request).await
    }
}

/// azure_core always puts the transport last.
pub(crate) fn misplaced() -> azure_core::Error {
    azure_core::Error::with_message(CoreErrorKind::Other, "a policy cannot be the last of a pipeline")
}

impl std::fmt::Debug for TokenPolicy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TokenPolicy").field("scopes", &self.scopes).finish_non_exhaustive()
    }
}
