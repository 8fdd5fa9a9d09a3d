//! Changes on condition that nobody else made one.

use graph_client::{ErrorKind, StatusCode};
use serde_json::json;

use crate::support::script::{Answer, Script};
use crate::support::{delete, update};
use crate::wire::Scripted;

#[tokio::test(start_paused = true)]
async fn an_etag_goes_along_as_it_is() {
    let script = Script::of([Answer::status(204), Answer::status(204)]);
    update(&script.client(), "a", &json!({})).if_match("W/\"JzEt\"").await.unwrap();
    delete(&script.client(), "a").if_match("*").await.unwrap();
    let sent = script.sent();
    let etags: Vec<_> = sent.iter().map(|sent| (sent.method.as_str(), sent.header("if-match"))).collect();
    assert_eq!(etags, [("PATCH", Some("W/\"JzEt\"")), ("DELETE", Some("*"))]);
}

#[tokio::test(start_paused = true)]
async fn a_change_that_comes_too_late_is_an_error_and_not_sent_again() {
    let stale = json!({"error": {"code": "conditionNotMet", "message": "It changed."}});
    let script = Script::by(move |_| Answer::json(412, &stale));
    let error = delete(&script.client(), "a").if_match("\"1\"").await.unwrap_err();
    assert_eq!((error.status(), error.code()), (Some(StatusCode::PreconditionFailed), Some("conditionNotMet")));
    assert_eq!(script.sent().len(), 1);
    let error = update(&script.client(), "a", &json!({})).if_match("\"1\"\r\nx: y").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Request);
    assert_eq!(script.sent().len(), 1);
}
