//! A credential that needs no authority.

use async_trait::async_trait;
use azure_core::credentials::{AccessToken, TokenCredential, TokenRequestOptions};
use azure_core::time::{Duration, OffsetDateTime};

/// Gives the token `test-token`, good for an hour, at once.
#[derive(Clone, Copy, Debug, Default)]
pub struct TestCredential;

#[async_trait]
impl TokenCredential for TestCredential {
    async fn get_token(&self, _: &[&str], _: Option<TokenRequestOptions<'_>>) -> azure_core::Result<AccessToken> {
        Ok(AccessToken::new("test-token", OffsetDateTime::now_utc() + Duration::hours(1)))
    }
}
