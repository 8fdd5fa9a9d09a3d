//! Functions in the form of generated ones, credentials, and what stands for the service.
#![allow(dead_code, clippy::unwrap_used, reason = "helpers of tests, of which each uses a part")]

pub(crate) mod script;
pub(crate) mod seen;
pub(crate) mod way;

use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use graph_client::azure_core::credentials::{AccessToken, TokenCredential, TokenRequestOptions};
use graph_client::azure_core::time::{Duration, OffsetDateTime};
use graph_client::{
    Body, Bytes, Download, Get, GraphClient, List, Method, Operation, PathArg, Permissions, Request, Send,
};
use serde_json::Value;

pub(crate) fn get(client: &GraphClient, id: &str) -> Request<Get<Value>> {
    static OPERATION: Operation = Operation::new(Method::Get, "v1.0", "/external/connections/{connection-id}")
        .permissions(Permissions::new(
            "ExternalConnection.Read.All ExternalConnection.ReadWrite.All",
            "",
            "ExternalConnection.ReadWrite.OwnedBy",
        ));
    Request::new(client, &OPERATION, &[PathArg::Key(id)], Body::none())
}

pub(crate) fn list(client: &GraphClient) -> Request<List<Value>> {
    static OPERATION: Operation = Operation::new(Method::Get, "v1.0", "/external/connections");
    Request::new(client, &OPERATION, &[], Body::none())
}

pub(crate) fn create(client: &GraphClient, body: &Value) -> Request<Send<Value>> {
    static OPERATION: Operation = Operation::new(Method::Post, "v1.0", "/external/connections");
    Request::new(client, &OPERATION, &[], Body::json(body))
}

pub(crate) fn update(client: &GraphClient, id: &str, body: &Value) -> Request<Send<()>> {
    static OPERATION: Operation = Operation::new(Method::Patch, "v1.0", "/external/connections/{id}");
    Request::new(client, &OPERATION, &[PathArg::Key(id)], Body::json(body))
}

pub(crate) fn delete(client: &GraphClient, id: &str) -> Request<Send<()>> {
    static OPERATION: Operation = Operation::new(Method::Delete, "v1.0", "/external/connections/{id}");
    Request::new(client, &OPERATION, &[PathArg::Key(id)], Body::none())
}

pub(crate) fn put_content(client: &GraphClient, path: &str, content: impl Into<Bytes>) -> Request<Send<Value>> {
    static OPERATION: Operation = Operation::new(Method::Put, "v1.0", "/me/drive/root:/{path}:/content");
    Request::new(client, &OPERATION, &[PathArg::Path(path)], Body::bytes("text/plain", content))
}

pub(crate) fn get_content(client: &GraphClient, id: &str) -> Request<Download> {
    static OPERATION: Operation = Operation::new(Method::Get, "v1.0", "/me/drive/items/{id}/content");
    Request::new(client, &OPERATION, &[PathArg::Key(id)], Body::none())
}

pub(crate) fn count(client: &GraphClient) -> Request<Get<i64>> {
    static OPERATION: Operation = Operation::new(Method::Get, "v1.0", "/users/$count");
    Request::new(client, &OPERATION, &[], Body::none())
}

pub(crate) fn add_ref(client: &GraphClient, group: &str, reference: &str) -> Request<Send<()>> {
    static OPERATION: Operation = Operation::new(Method::Post, "v1.0", "/groups/{id}/members/$ref");
    Request::new(client, &OPERATION, &[PathArg::Key(group)], Body::reference(reference))
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
