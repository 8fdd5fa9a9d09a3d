//! Delta queries: items and removals of all pages, and a link that is stored and gone on from.

use futures::TryStreamExt;
use graph_client::{
    Body, Change, Delta, DeltaLink, ErrorKind, GraphClient, Operation, RemovedReason, Request, StatusCode, ToJson,
};
use serde_json::{Value, json};

use crate::support::list;
use crate::support::script::{ADDRESS, Answer, Script};
use crate::wire::Scripted;

fn delta(client: &GraphClient) -> Request<Delta<Value>> {
    static OPERATION: Operation = Operation::new(graph_client::Method::Get, "v1.0", "/users/delta");
    Request::new(client, &OPERATION, &[], Body::none())
}

fn link(token: &str) -> String {
    format!("{ADDRESS}/v1.0/users/delta?$deltatoken={token}")
}

fn first() -> Value {
    let removed = json!({"id": "2", "@removed": {"reason": "changed"}});
    json!({"value": [{"id": "1", "displayName": "A"}, removed], "@odata.nextLink": link("skip")})
}

fn last(token: &str) -> Value {
    let removed = json!({"id": "3", "@removed": {"reason": "deleted"}});
    json!({"value": [removed, {"id": "4", "@removed": {}}], "@odata.deltaLink": link(token)})
}

#[tokio::test]
async fn items_and_removals_come_in_order_and_end_with_a_link() {
    let script = Script::of([Answer::json(200, &first()), Answer::json(200, &last("next"))]);
    let mut changes = delta(&script.client()).select(["displayName"]).header("Prefer", "return=minimal").changes();
    let mut seen = Vec::new();
    while let Some(change) = changes.try_next().await.unwrap() {
        // Not before the last change is dealt with.
        assert_eq!(changes.delta_link().is_some(), seen.len() == 3);
        seen.push(change);
    }
    let removed =
        |id: &str, removed: Value, reason| Change::Removed { item: json!({"id": id, "@removed": removed}), reason };
    let expected = [
        Change::Updated(json!({"id": "1", "displayName": "A"})),
        removed("2", json!({"reason": "changed"}), RemovedReason::Changed),
        removed("3", json!({"reason": "deleted"}), RemovedReason::Deleted),
        removed("4", json!({}), RemovedReason::Other(String::new())),
    ];
    assert_eq!(seen, expected);
    assert_eq!(changes.delta_link(), Some(&DeltaLink::new(link("next"))));
    let sent = script.sent();
    assert_eq!(sent[0].url, format!("{ADDRESS}/v1.0/users/delta?$select=displayName"));
    assert_eq!((sent[1].url.clone(), sent[1].header("prefer")), (link("skip"), Some("return=minimal")));
}

#[tokio::test]
async fn a_stored_link_is_gone_on_from() {
    let script = Script::of([Answer::json(200, &last("newer"))]);
    let stored = serde_json::to_string(&DeltaLink::new(link("old"))).unwrap();
    assert_eq!(stored, format!("{:?}", link("old")));
    let stored: DeltaLink = serde_json::from_str(&stored).unwrap();
    assert_eq!(format!("{stored:?}"), "DeltaLink(..)");
    let changes: Vec<_> = delta(&script.client()).top(5).resume(&stored).changes().try_collect().await.unwrap();
    assert_eq!(changes.len(), 2);
    assert_eq!(script.sent()[0].url, link("old"), "as it is, without further options");
}

#[tokio::test]
async fn links_to_another_origin_are_refused() {
    let stored = DeltaLink::new("https://graph.example.evil.com/v1.0/users/delta?$deltatoken=x");
    let script = Script::of([Answer::json(200, &json!({"value": [{"id": "1"}], "@odata.nextLink": stored.as_str()}))]);
    let client = script.client();
    for error in [
        delta(&client).resume(&stored).await.unwrap_err(),
        delta(&client).resume(&DeltaLink::new("/v1.0/users/delta")).changes().try_next().await.unwrap_err(),
        list(&client).from_link(stored.as_str()).await.unwrap_err(),
    ] {
        assert_eq!(error.kind(), ErrorKind::Refused);
    }
    assert!(script.sent().is_empty());
    let mut changes = delta(&client).changes();
    assert!(changes.try_next().await.unwrap().is_some());
    assert_eq!(changes.try_next().await.unwrap_err().kind(), ErrorKind::Refused);
    assert_eq!(changes.delta_link(), None);
    assert_eq!(script.sent().len(), 1);
}

#[tokio::test]
async fn a_link_that_is_too_old_is_an_error_with_its_status() {
    let gone = json!({"error": {"code": "resyncRequired", "message": "Begin anew."}});
    let script = Script::of([Answer::json(410, &gone)]);
    let error = delta(&script.client()).resume(&DeltaLink::new(link("old"))).await.unwrap_err();
    assert_eq!((error.status(), error.code()), (Some(StatusCode::Gone), Some("resyncRequired")));
}

#[tokio::test]
async fn a_page_is_written_as_it_was_read_and_a_list_goes_on_from_a_link() {
    let script = Script::of([Answer::json(200, &first()), Answer::json(200, &json!({"value": [1]}))]);
    let page = delta(&script.client()).await.unwrap();
    let mut written = Vec::new();
    page.write_json(&mut written).unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&written).unwrap(), first());
    let items: Vec<_> = list(&script.client()).from_link(&link("x")).items().try_collect().await.unwrap();
    assert_eq!(items, [json!(1)]);
    assert_eq!(script.sent()[1].url, link("x"));
}
