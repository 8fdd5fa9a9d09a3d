//! Work that is done after the answer: polled at the service's pace to its end.

use std::time::Duration;

use graph_client::{ErrorKind, Method, PollSettings, Poller, Progress, StatusCode};
use serde_json::{Value, json};

use crate::support::script::{ADDRESS, Answer, Script};
use crate::support::update;
use crate::wire::Scripted;

const WORK: &str = "https://graph.example/v1.0/external/connections/a/operations/7";

fn accepted() -> Answer {
    Answer::status(202).header("location", WORK)
}

fn running() -> Answer {
    Answer::json(200, &json!({"id": "7", "status": "inprogress", "error": null}))
}

fn completed() -> Answer {
    Answer::json(200, &json!({"id": "7", "status": "completed"}))
}

#[tokio::test(start_paused = true)]
async fn work_is_asked_for_at_the_services_pace_to_its_end() {
    let script = Script::of([
        accepted().header("retry-after", "7"),
        running().header("retry-after", "1.5"),
        Answer::status(202),
        running(),
        running().header("retry-after", "86400"),
        completed(),
    ]);
    let mut work = update(&script.client(), "a", &json!({})).start::<Value>().await.unwrap();
    assert_eq!(work.location(), WORK);
    assert_eq!(work.wait().await.unwrap()["status"], "completed");
    let sent = script.sent();
    let at: Vec<_> = sent.iter().map(|sent| sent.at.as_secs_f64()).collect();
    // 7 and 1.5 as asked, then 4 and 8 of its own; a day is cut to five minutes.
    assert_eq!(at, [0.0, 7.0, 8.5, 10.5, 14.5, 314.5]);
    for asked in &sent[1..] {
        assert_eq!((asked.method.as_str(), asked.url.as_str()), ("GET", WORK));
        assert_eq!(asked.header("authorization"), Some("Bearer test-token"));
    }
}

#[tokio::test(start_paused = true)]
async fn work_that_fails_is_an_error_with_the_services_own() {
    let failed = json!({"id": "7", "status": "failed", "error": {"code": "SchemaConflict", "message": "No."}});
    let script = Script::of([accepted(), running(), Answer::json(200, &failed).header("request-id", "r")]);
    let mut work = update(&script.client(), "a", &json!({})).start::<Value>().await.unwrap();
    let error = work.wait().await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Failed, Some("SchemaConflict")));
    assert_eq!(
        error.to_string(),
        "the work ended as `failed`, SchemaConflict: No. (GET for PATCH /v1.0/external/connections/{id}, request-id r)"
    );
    assert_eq!((error.method(), error.path()), (Some(Method::Get), Some("/external/connections/{id}")));
    assert_eq!(error.operation().map(|operation| operation.method), Some(Method::Patch));
    assert_eq!(error.client_request_id(), script.sent()[2].header("client-request-id"));
    assert_eq!(script.sent().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn waiting_ends_and_can_be_gone_on_with() {
    let script = Script::by(|sent| if sent.method == "PATCH" { accepted() } else { running() });
    let settings = PollSettings { max_total: Duration::from_secs(20), ..PollSettings::default() };
    let work = update(&script.client(), "a", &json!({})).start::<Value>().await.unwrap();
    let mut work = work.settings(settings);
    let error = work.wait().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.to_string().starts_with("the work did not end within 20 seconds (PATCH"), "{error}");
    assert_eq!(script.sent().len(), 4, "after 2, 6 and 14 seconds");
    let mut resumed = Poller::<Value>::resume(&script.client(), work.location()).unwrap();
    let Progress::Running(Some(told)) = resumed.poll().await.unwrap() else { panic!("it has ended") };
    assert_eq!(told["status"], "inprogress");
}

#[tokio::test(start_paused = true)]
async fn a_question_that_fails_for_a_moment_is_asked_again() {
    let script = Script::of([accepted(), Answer::broken(), Answer::status(503), completed()]);
    let mut work = update(&script.client(), "a", &json!({})).start::<Value>().await.unwrap();
    work.wait().await.unwrap();
    assert_eq!(script.sent().len(), 4);
}

#[tokio::test(start_paused = true)]
async fn another_origin_is_asked_without_the_token_and_over_https_only() {
    let elsewhere = "https://files.example/monitor/7?key=secret";
    let script = Script::of([Answer::status(202).header("location", elsewhere), completed()]);
    let started = update(&script.client(), "a", &json!({})).header("x-own", "secret").start::<Value>().await;
    let mut work = started.unwrap();
    assert!(!format!("{work:?}").contains("secret"));
    work.wait().await.unwrap();
    let sent = &script.sent()[1];
    assert_eq!(sent.url, elsewhere);
    assert_eq!((sent.header("authorization"), sent.header("x-own")), (None, None));
    for location in ["http://files.example/x", "http://127.0.0.1/x", "//files.example/x", "file:///etc/passwd", "x"] {
        let script = Script::of([Answer::status(202).header("location", location)]);
        let error = update(&script.client(), "a", &json!({})).start::<Value>().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Refused, "{location}");
        assert_eq!(Poller::<()>::resume(&script.client(), location).unwrap_err().kind(), ErrorKind::Refused);
        assert_eq!(script.sent().len(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn an_address_may_be_relative_and_in_another_header() {
    for (location, url) in [("/teams('1')/operations('2')", "/v1.0/teams('1')/operations('2')"), ("/v1.0/x", "/v1.0/x")]
    {
        let answer =
            Answer::status(202).header("location", "https://other.example").header("operation-location", location);
        let script = Script::of([answer, completed()]);
        let mut work = update(&script.client(), "a", &json!({})).start::<Value>().await.unwrap();
        work.wait().await.unwrap();
        assert_eq!(script.sent()[1].url, format!("{ADDRESS}{url}"));
        assert!(script.sent()[1].header("authorization").is_some());
    }
}

#[tokio::test(start_paused = true)]
async fn work_may_be_done_at_once_or_name_no_address() {
    let script = Script::of([completed(), Answer::status(202), Answer::status(409)]);
    let client = script.client();
    let mut work = update(&client, "a", &json!({})).start::<Value>().await.unwrap();
    assert_eq!(work.wait().await.unwrap()["status"], "completed");
    assert_eq!(work.wait().await.unwrap_err().kind(), ErrorKind::Request);
    let error = update(&client, "a", &json!({})).start::<Value>().await.unwrap_err();
    assert_eq!((error.kind(), error.status()), (ErrorKind::Decode, Some(StatusCode::Accepted)));
    assert_eq!(error.method(), Some(Method::Patch));
    let error = update(&client, "a", &json!({})).start::<Value>().await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::Conflict));
}
