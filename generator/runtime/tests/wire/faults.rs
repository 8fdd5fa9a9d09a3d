//! Answers that do not fit, and what else may go wrong between client and service: each succeeds or ends in the right
//! error, with no item lost or seen twice.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use futures::TryStreamExt;
use graph_client::azure_core::time::Duration;
use graph_client::testing::MockGraph;
use graph_client::{ErrorKind, Method, StatusCode};
use serde_json::json;

use crate::support::{CountingCredential, count, get, list};
use crate::wire::{builder_with, client_of};

const LIST: &str = "/v1.0/external/connections";

#[tokio::test]
async fn invalid_json_a_wrong_content_type_and_another_form_tell_where() {
    let graph = MockGraph::start().await.unwrap();
    graph.on(Method::Get, "/v1.0/external/connections/a").bytes(200, "application/json", b"{\"id\": ").await.unwrap();
    graph.on(Method::Get, "/v1.0/external/connections/b").bytes(200, "text/html", b"<html>sign in").await.unwrap();
    graph.on(Method::Get, "/v1.0/users/$count").json(200, &json!({"value": "many"})).await.unwrap();
    graph.on(Method::Get, LIST).json(200, &json!({"value": {"id": 1}})).await.unwrap();
    let client = client_of(&graph);
    for key in ["a", "b"] {
        let error = get(&client, key).await.unwrap_err();
        assert_eq!((error.kind(), error.status()), (ErrorKind::Decode, Some(StatusCode::Ok)));
        assert!(error.to_string().starts_with("the response does not fit: "), "{error}");
        assert!(error.to_string().ends_with("(GET /v1.0/external/connections/{connection-id})"), "{error}");
    }
    assert_eq!(count(&client).await.unwrap_err().read_error().unwrap().path(), "value");
    assert_eq!(list(&client).await.unwrap_err().read_error().unwrap().path(), "value");
    assert_eq!(graph.requests().await.len(), 4, "it would be the same the next time");
}

#[tokio::test]
async fn a_page_that_does_not_fit_ends_the_stream_after_the_items_before() {
    let graph = MockGraph::start().await.unwrap();
    let link = format!("{}{LIST}?$skiptoken=2", graph.address());
    let first = json!({"value": [1, 2], "@odata.nextLink": link});
    graph.on(Method::Get, &format!("{LIST}?$top=2")).json(200, &first).await.unwrap();
    graph.on(Method::Get, &format!("{LIST}?$skiptoken=2")).bytes(200, "application/json", b"{").await.unwrap();
    let mut items = list(&client_of(&graph)).top(2).items();
    assert_eq!(items.try_next().await.unwrap(), Some(json!(1)));
    assert_eq!(items.try_next().await.unwrap(), Some(json!(2)));
    assert_eq!(items.try_next().await.unwrap_err().kind(), ErrorKind::Decode);
    assert_eq!(items.try_next().await.unwrap(), None);
    assert_eq!(graph.requests().await.len(), 2);
}

#[tokio::test]
async fn a_token_that_expires_between_pages_is_replaced() {
    let graph = MockGraph::start().await.unwrap();
    let link = format!("{}{LIST}?$skiptoken=2", graph.address());
    let first = json!({"value": [1], "@odata.nextLink": link});
    graph.on(Method::Get, &format!("{LIST}?$top=1")).json(200, &first).await.unwrap();
    graph.on(Method::Get, &format!("{LIST}?$skiptoken=2")).json(200, &json!({"value": [2]})).await.unwrap();
    let credential = Arc::new(CountingCredential { lifetime: Some(Duration::minutes(1)), ..Default::default() });
    let client = builder_with(credential.clone(), graph.address()).build().unwrap();
    let items: Vec<_> = list(&client).top(1).items().try_collect().await.unwrap();
    assert_eq!(items, [1, 2]);
    assert_eq!(credential.calls.load(Ordering::SeqCst), 2);
    let requests = graph.requests().await;
    let tokens: Vec<_> = requests.iter().map(|request| request.header("authorization").unwrap()).collect();
    assert_eq!(tokens, ["Bearer secret-1", "Bearer secret-2"]);
}

#[tokio::test]
async fn point_9_a_request_has_an_id_which_may_be_set() {
    let graph = MockGraph::start().await.unwrap();
    get(&client_of(&graph), "a").await.unwrap_err();
    get(&client_of(&graph), "a").header("client-request-id", "mine").await.unwrap_err();
    let requests = graph.requests().await;
    assert_eq!(requests[0].header("client-request-id").unwrap().len(), 36);
    assert_eq!(requests[1].header("client-request-id"), Some("mine"));
    assert_eq!(requests[1].header("x-ms-client-request-id"), None, "the name that azure_core gives it");
}

#[tokio::test]
async fn a_request_that_is_not_awaited_sends_nothing() {
    let graph = MockGraph::start().await.unwrap();
    drop(get(&client_of(&graph), "a").send());
    drop(list(&client_of(&graph)).items());
    assert!(graph.requests().await.is_empty());
}
