//! Functions in the form of generated ones, and clients for servers on loopback.
#![allow(dead_code, clippy::unwrap_used, reason = "helpers of tests, of which each uses a part")]

pub(crate) mod script;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use graph_client::azure_core::credentials::{AccessToken, TokenCredential, TokenRequestOptions};
use graph_client::azure_core::http::{Context, Request as HttpRequest};
use graph_client::azure_core::time::{Duration, OffsetDateTime};
use graph_client::azure_core::tracing::{AsAny, AttributeValue, Span, SpanGuard, SpanStatus};
use graph_client::testing::TestCredential;
use graph_client::{
    Body, Bytes, Download, Get, GraphClient, List, Method, Operation, PathArg, Permissions, Request, Send,
};
use serde_json::Value;

pub(crate) fn client(address: &str) -> GraphClient {
    GraphClient::builder(Arc::new(TestCredential)).base_address(address).build().unwrap()
}

pub(crate) fn get(client: &GraphClient, id: &str) -> Request<Get<Value>> {
    static OPERATION: Operation = Operation {
        path: "/external/connections/{connection-id}",
        permissions: Permissions {
            delegated_work: &["ExternalConnection.Read.All", "ExternalConnection.ReadWrite.All"],
            application: &["ExternalConnection.ReadWrite.OwnedBy"],
            ..Permissions::NONE
        },
        ..Operation::DEFAULT
    };
    Request::new(client, &OPERATION, &[PathArg::key(id)], Body::none())
}

pub(crate) fn list(client: &GraphClient) -> Request<List<Value>> {
    static OPERATION: Operation = Operation { path: "/external/connections", ..Operation::DEFAULT };
    Request::new(client, &OPERATION, &[], Body::none())
}

pub(crate) fn create(client: &GraphClient, body: &Value) -> Request<Send<Value>> {
    static OPERATION: Operation =
        Operation { method: Method::Post, path: "/external/connections", ..Operation::DEFAULT };
    Request::new(client, &OPERATION, &[], Body::json(body))
}

pub(crate) fn update(client: &GraphClient, id: &str, body: &Value) -> Request<Send<()>> {
    static OPERATION: Operation =
        Operation { method: Method::Patch, path: "/external/connections/{id}", ..Operation::DEFAULT };
    Request::new(client, &OPERATION, &[PathArg::key(id)], Body::json(body))
}

pub(crate) fn delete(client: &GraphClient, id: &str) -> Request<Send<()>> {
    static OPERATION: Operation =
        Operation { method: Method::Delete, path: "/external/connections/{id}", ..Operation::DEFAULT };
    Request::new(client, &OPERATION, &[PathArg::key(id)], Body::none())
}

pub(crate) fn put_content(client: &GraphClient, path: &str, content: impl Into<Bytes>) -> Request<Send<Value>> {
    static OPERATION: Operation =
        Operation { method: Method::Put, path: "/me/drive/root:/{path}:/content", ..Operation::DEFAULT };
    Request::new(client, &OPERATION, &[PathArg::path(path)], Body::bytes("text/plain", content))
}

pub(crate) fn get_content(client: &GraphClient, id: &str) -> Request<Download> {
    static OPERATION: Operation = Operation { path: "/me/drive/items/{id}/content", ..Operation::DEFAULT };
    Request::new(client, &OPERATION, &[PathArg::key(id)], Body::none())
}

pub(crate) fn count(client: &GraphClient) -> Request<Get<i64>> {
    static OPERATION: Operation = Operation { path: "/users/$count", ..Operation::DEFAULT };
    Request::new(client, &OPERATION, &[], Body::none())
}

pub(crate) fn add_ref(client: &GraphClient, group: &str, reference: &str) -> Request<Send<()>> {
    static OPERATION: Operation =
        Operation { method: Method::Post, path: "/groups/{id}/members/$ref", ..Operation::DEFAULT };
    Request::new(client, &OPERATION, &[PathArg::key(group)], Body::reference(reference))
}

/// Gives `secret-1`, `secret-2`, … and counts how often it was asked.
#[derive(Debug, Default)]
pub(crate) struct CountingCredential {
    pub(crate) calls: AtomicUsize,
    /// How long tokens are good for; nothing stands for an hour.
    pub(crate) lifetime: Option<Duration>,
}

#[async_trait]
impl TokenCredential for CountingCredential {
    async fn get_token(
        &self,
        scopes: &[&str],
        _: Option<TokenRequestOptions<'_>>,
    ) -> graph_client::azure_core::Result<AccessToken> {
        assert_eq!(scopes, ["https://graph.microsoft.com/.default"]);
        let number = self.calls.fetch_add(1, Ordering::SeqCst) + 1;
        let lifetime = self.lifetime.unwrap_or(Duration::hours(1));
        Ok(AccessToken::new(format!("secret-{number}"), OffsetDateTime::now_utc() + lifetime))
    }
}

/// A span that keeps nothing.
pub(crate) struct NoSpan;

impl AsAny for NoSpan {
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl Span for NoSpan {
    fn is_recording(&self) -> bool {
        false
    }
    fn span_id(&self) -> [u8; 8] {
        [0; 8]
    }
    fn end(&self) {}
    fn set_status(&self, _: SpanStatus) {}
    fn set_attribute(&self, _: &'static str, _: AttributeValue) {}
    fn record_error(&self, _: &dyn std::error::Error) {}
    fn set_current(&self, _: &Context) -> Box<dyn SpanGuard> {
        Box::new(NoGuard)
    }
    fn propagate_headers(&self, _: &mut HttpRequest) {}
}

struct NoGuard;

impl SpanGuard for NoGuard {
    fn end(self) {}
}
