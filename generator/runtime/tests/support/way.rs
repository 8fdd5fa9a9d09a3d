//! The two ways of a request.

use std::sync::Arc;

use async_trait::async_trait;
use graph_client::azure_core::http::policies::{Policy, PolicyResult};
use graph_client::azure_core::http::{ClientOptions, Context, Request};

use super::seen::Seen;

/// How a client sends its requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Step by step, as long as nobody watches.
    Direct,
    /// Through azure_core's pipeline, with a policy of the application and a tracer.
    Pipeline,
}

impl Way {
    pub(crate) const ALL: [Self; 2] = [Self::Direct, Self::Pipeline];

    /// Options with which a client takes this way.
    pub(crate) fn options(self) -> ClientOptions {
        match self {
            Self::Direct => ClientOptions::default(),
            Self::Pipeline => ClientOptions { per_try_policies: vec![Arc::new(Nothing)], ..Seen::default().options() },
        }
    }
}

/// A policy of the application that does nothing.
#[derive(Debug)]
struct Nothing;

#[async_trait]
impl Policy for Nothing {
    async fn send(&self, ctx: &Context, request: &mut Request, next: &[Arc<dyn Policy>]) -> PolicyResult {
        next[0].send(ctx, request, &next[1..]).await
    }
}
