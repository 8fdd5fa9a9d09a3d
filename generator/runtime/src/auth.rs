//! The policy that gives requests their token.

use std::future::Future;
use std::sync::{Arc, PoisonError};

use async_trait::async_trait;
use azure_core::credentials::{AccessToken, TokenCredential};
use azure_core::error::ErrorKind as CoreErrorKind;
use azure_core::http::headers::AUTHORIZATION;
use azure_core::http::policies::{Policy, PolicyResult};
use azure_core::http::{AsyncRawResponse, Context, Request, StatusCode};
use azure_core::time::{Duration, OffsetDateTime};
use futures_util::lock::Mutex;
use http::HeaderValue;

use crate::Error;
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
                Ok(cached.insert(Arc::new(Bearer::new(&token)?)).clone())
            }
            // A token in its last minutes still serves.
            Err(error) => match fit.filter(|token| token.expires_on > now) {
                Some(token) => Ok(token.clone()),
                None => Err(credential_error(error)),
            },
        }
    }

    /// Sends the request with a token, and once more with another where the service does not accept it.
    pub(crate) async fn run<S: Bearing>(&self, mut bearing: S) -> azure_core::Result<S::Answer> {
        let token = self.token(None).await?;
        bearing.authorize(&token.header);
        let answer = bearing.send().await?;
        if S::status(&answer) != StatusCode::Unauthorized {
            return Ok(answer);
        }
        // The token may have been revoked before its time. With a new one the request, which the service did not
        // accept, is sent once more.
        match self.token(Some(&token)).await {
            Ok(fresh) if fresh.header != token.header => {
                bearing.authorize(&fresh.header);
                bearing.reset().await?;
                bearing.send().await
            }
            Ok(_) | Err(_) => Ok(answer),
        }
    }
}

/// A request that takes a token along, on one of the two ways.
pub(crate) trait Bearing: Send {
    /// An answer whose body was not read yet.
    type Answer: Send;

    /// Sets the header `Authorization`.
    fn authorize(&mut self, value: &HeaderValue);

    /// Sends it once.
    fn send(&mut self) -> impl Future<Output = azure_core::Result<Self::Answer>> + Send;

    /// Makes its body as it was before it was sent.
    fn reset(&mut self) -> impl Future<Output = azure_core::Result<()>> + Send;

    fn status(answer: &Self::Answer) -> StatusCode;
}

/// A token as it is sent.
struct Bearer {
    header: HeaderValue,
    expires_on: OffsetDateTime,
}

impl Bearer {
    fn new(token: &AccessToken) -> azure_core::Result<Self> {
        let header = HeaderValue::try_from(format!("Bearer {}", token.token.secret()));
        // The cause would show where it breaks.
        let mut header = header.map_err(|_| {
            azure_core::Error::with_message(
                CoreErrorKind::Credential,
                "the credential's token is none that a header takes",
            )
        })?;
        // For what the layers below may log.
        header.set_sensitive(true);
        Ok(Self { header, expires_on: token.expires_on })
    }
}

/// In azure_core's pipeline.
struct Piped<'a> {
    ctx: &'a Context<'a>,
    next: &'a [Arc<dyn Policy>],
    request: &'a mut Request,
}

impl Bearing for Piped<'_> {
    type Answer = AsyncRawResponse;

    fn authorize(&mut self, value: &HeaderValue) {
        self.request.insert_header(AUTHORIZATION, String::from_utf8_lossy(value.as_bytes()).into_owned());
    }

    async fn send(&mut self) -> PolicyResult {
        let (policy, rest) = self.next.split_first().ok_or_else(misplaced)?;
        policy.send(self.ctx, self.request, rest).await
    }

    async fn reset(&mut self) -> azure_core::Result<()> {
        self.request.body_mut().reset().await
    }

    fn status(answer: &AsyncRawResponse) -> StatusCode {
        answer.status()
    }
}

fn credential_error(error: azure_core::Error) -> azure_core::Error {
    azure_core::Error::new(CoreErrorKind::Credential, Error::from_credential(error))
}

#[async_trait]
impl Policy for TokenPolicy {
    async fn send(&self, ctx: &Context, request: &mut Request, next: &[Arc<dyn Policy>]) -> PolicyResult {
        self.run(Piped { ctx, next, request }).await
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
