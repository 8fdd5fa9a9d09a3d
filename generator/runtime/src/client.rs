//! The client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use azure_core::credentials::TokenCredential;
use azure_core::http::Pipeline;

use crate::auth::TokenPolicy;
use crate::builder::GraphClientBuilder;
use crate::direct::Direct;
use crate::endpoint::Endpoint;
use crate::retry::RetrySettings;
use crate::{Result, TokenKind};

/// A client of Microsoft Graph. It is cheap to clone; clones share connections and token.
///
/// ```no_run
/// # fn main() -> Result<(), graph_client::Error> {
/// # let credential: std::sync::Arc<dyn azure_core::credentials::TokenCredential> = unimplemented!();
/// use graph_client::{Cloud, GraphClient};
///
/// let client = GraphClient::new(credential.clone())?;
/// let china = GraphClient::builder(credential).cloud(Cloud::China).build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct GraphClient(Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) endpoint: Endpoint,
    pub(crate) pipeline: Pipeline,
    /// For addresses that are not the service's own: redirects to files, upload sessions.
    pub(crate) without_token: Pipeline,
    /// In place of both, where there are no policies but ours.
    pub(crate) direct: Option<Direct>,
    pub(crate) token: Arc<TokenPolicy>,
    pub(crate) retry: RetrySettings,
    pub(crate) timeout: Option<Duration>,
    pub(crate) traced: bool,
}

impl GraphClient {
    /// A client of the worldwide service with default settings. Any credential of `azure_identity` will do.
    ///
    /// It fails where there is no transport: without the features `rustls` and `native-tls`, give one to the
    /// [`builder`](Self::builder).
    pub fn new(credential: Arc<dyn TokenCredential>) -> Result<Self> {
        Self::builder(credential).build()
    }

    /// A client with settings of your own.
    pub fn builder(credential: Arc<dyn TokenCredential>) -> GraphClientBuilder {
        GraphClientBuilder::new(credential)
    }

    pub(crate) fn from_parts(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    /// The address of the service, without a version.
    pub fn base_address(&self) -> &str {
        self.0.endpoint.as_str()
    }

    pub(crate) fn endpoint(&self) -> &Endpoint {
        &self.0.endpoint
    }

    /// Whether spans are made.
    pub(crate) fn is_traced(&self) -> bool {
        self.0.traced
    }

    pub(crate) fn retry(&self) -> &RetrySettings {
        &self.0.retry
    }

    /// On whose behalf the requests are sent, as far as the token tells.
    pub(crate) fn token_kind(&self) -> Option<TokenKind> {
        self.0.token.kind()
    }

    /// The longest wait for the next piece of a stream.
    pub(crate) fn timeout(&self) -> Option<Duration> {
        self.0.timeout
    }

    pub(crate) fn direct(&self) -> Option<&Direct> {
        self.0.direct.as_ref()
    }

    pub(crate) fn pipeline(&self) -> &Pipeline {
        &self.0.pipeline
    }

    pub(crate) fn pipeline_without_token(&self) -> &Pipeline {
        &self.0.without_token
    }
}

impl fmt::Debug for GraphClient {
    /// Prints scheme, host and port of the address only: the path of a gateway may be a key, and credential and policies
    /// may hold secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GraphClient").field("base_address", &self.0.endpoint.origin()).finish_non_exhaustive()
    }
}
