//! The policy that gives requests their token.

use std::sync::Arc;

use async_trait::async_trait;
use azure_core::credentials::{AccessToken, TokenCredential};
use azure_core::error::ErrorKind as CoreErrorKind;
use azure_core::http::headers::AUTHORIZATION;
use azure_core::http::policies::{Policy, PolicyResult};
use azure_core::http::{Context, Request, StatusCode};
use azure_core::time::{Duration, OffsetDateTime};
use futures_util::lock::Mutex;

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
    cached: Mutex<Option<AccessToken>>,
}

impl TokenPolicy {
    pub(crate) fn new(credential: Arc<dyn TokenCredential>, scopes: Vec<String>) -> Self {
        Self { credential, scopes, cached: Mutex::new(None) }
    }

    /// A token that is still good. `rejected` is one that the service did not accept: it is not given again from the
    /// cache.
    async fn token(&self, rejected: Option<&str>) -> azure_core::Result<AccessToken> {
        let mut cached = self.cached.lock().await;
        let now = OffsetDateTime::now_utc();
        let fit = cached.as_ref().filter(|token| rejected != Some(token.token.secret()));
        if let Some(token) = fit.filter(|token| token.expires_on > now + MARGIN) {
            return Ok(token.clone());
        }
        let scopes: Vec<&str> = self.scopes.iter().map(String::as_str).collect();
        match self.credential.get_token(&scopes, None).await {
            Ok(token) => Ok(cached.insert(token).clone()),
            // A token in its last minutes still serves.
            Err(error) => match fit.filter(|token| token.expires_on > now) {
                Some(token) => Ok(token.clone()),
                None => Err(credential_error(error)),
            },
        }
    }
}

fn credential_error(error: azure_core::Error) -> azure_core::Error {
    if matches!(error.kind(), CoreErrorKind::Credential) {
        error
    } else {
        azure_core::Error::with_error(CoreErrorKind::Credential, error, "the credential gave no token")
    }
}

#[async_trait]
impl Policy for TokenPolicy {
    async fn send(&self, ctx: &Context, request: &mut Request, next: &[Arc<dyn Policy>]) -> PolicyResult {
        let Some((policy, rest)) = next.split_first() else { return Err(misplaced()) };
        let token = self.token(None).await?;
        authorize(request, &token);
        let response = policy.send(ctx, request, rest).await?;
        if response.status() != StatusCode::Unauthorized {
            return Ok(response);
        }
        // The token may have been revoked before its time. With a new one the request, which the service did not
        // accept, is sent once more.
        let rejected = token.token.secret();
        match self.token(Some(rejected)).await {
            Ok(fresh) if fresh.token.secret() != rejected => {
                authorize(request, &fresh);
                request.body_mut().reset().await?;
                policy.send(ctx, request, rest).await
            }
            Ok(_) | Err(_) => Ok(response),
        }
    }
}

fn authorize(request: &mut Request, token: &AccessToken) {
    request.insert_header(AUTHORIZATION, format!("Bearer {}", token.token.secret()));
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
