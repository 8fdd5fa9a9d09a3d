//! Several requests in one: each answer typed, more than twenty split, what was throttled sent again alone.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use graph_client::{Batch, Body, ErrorKind, Get, GraphClient, Operation, PathArg, Request, RetrySettings, StatusCode};
use serde_json::{Value, json};

use crate::support::script::{ADDRESS, Answer, Script, Sent};
use crate::support::{count, create, delete, get, get_content, list, put_content, update};
use crate::wire::Scripted;

/// Answers each request of a batch by a function of its address and of how often it was asked before.
fn answering(one: impl Fn(&str, usize) -> Value + Send + 'static) -> Arc<Script> {
    let asked = Mutex::new(HashMap::<String, usize>::new());
    Script::by(move |sent| {
        let respond = |request: &Value| {
            let url = request["url"].as_str().unwrap().to_owned();
            let mut asked = asked.lock().unwrap();
            let times = asked.entry(url.clone()).or_default();
            let mut response = one(&url, *times);
            *times += 1;
            response["id"] = request["id"].clone();
            response
        };
        // The order of answers means nothing.
        let responses: Vec<_> = sent.json()["requests"].as_array().unwrap().iter().rev().map(respond).collect();
        Answer::json(200, &json!({"responses": responses}))
    })
}

fn found(url: &str) -> Value {
    let headers = json!({"Content-Type": "application/json; charset=utf-8"});
    json!({"status": 200, "headers": headers, "body": {"id": url.rsplit('/').next()}})
}

fn failed(status: u16, code: &str, headers: Value) -> Value {
    json!({"status": status, "headers": headers, "body": {"error": {"code": code, "message": "No."}}})
}

fn urls(sent: &Sent) -> Vec<String> {
    let requests = sent.json()["requests"].clone();
    requests.as_array().unwrap().iter().map(|request| request["url"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test(start_paused = true)]
async fn each_answer_has_the_type_of_its_own_request() {
    let script = answering(|url, _| match url {
        "/external/connections?$top=2" => json!({"status": 200, "body": {"value": [{"id": "a"}], "@odata.count": 1}}),
        "/users/$count" => json!({"status": 200, "headers": {"Content-Type": "text/plain"}, "body": "893"}),
        "/me/drive/items/1/content" => json!({"status": 200, "headers": {"Content-Type": "image/png"}, "body": "AAEC"}),
        "/external/connections/gone" => failed(404, "itemNotFound", json!({"request-id": "r"})),
        "/external/connections/old" => json!({"status": 204}),
        _ => found(url),
    });
    let client = script.client();
    let mut batch = Batch::new(&client);
    let one = batch.add(get(&client, "a b").header("ConsistencyLevel", "eventual"));
    let page = batch.add(list(&client).top(2));
    let number = batch.add(count(&client));
    let bytes = batch.add(get_content(&client, "1"));
    let made = batch.add(create(&client, &json!({"id": "new"})));
    let put = batch.add(put_content(&client, "a.txt", "text"));
    let gone = batch.add(get(&client, "gone"));
    let old = batch.add(delete(&client, "old"));
    let unfit = batch.add(get(&client, ".."));
    assert_eq!(batch.len(), 9);
    let mut answers = batch.send().await;

    assert_eq!(answers.take(one).unwrap()["id"], "a%20b");
    let page = answers.take(page).unwrap();
    assert_eq!((page.items, page.count), (vec![json!({"id": "a"})], Some(1)));
    assert_eq!(answers.take(number).unwrap(), 893);
    assert_eq!(answers.take(bytes).unwrap().as_ref(), [0, 1, 2]);
    answers.take(made).unwrap();
    assert_eq!(answers.take_response(put).unwrap().header("content-type"), Some("application/json; charset=utf-8"));
    let error = answers.take(gone).unwrap_err();
    assert_eq!((error.status(), error.code()), (Some(StatusCode::NotFound), Some("itemNotFound")));
    assert!(error.to_string().ends_with("(GET /v1.0/external/connections/{connection-id}, request-id r)"), "{error}");
    answers.take(old).unwrap();
    assert_eq!(answers.take(unfit).unwrap_err().kind(), ErrorKind::Request);

    let sent = script.sent();
    assert_eq!(sent.len(), 1);
    assert_eq!((sent[0].method.as_str(), sent[0].url.clone()), ("POST", format!("{ADDRESS}/v1.0/$batch")));
    let requests = sent[0].json()["requests"].clone();
    assert_eq!(requests[0]["headers"]["consistencylevel"], "eventual");
    assert!(requests[0]["headers"].get("authorization").is_none() && requests[0].get("body").is_none());
    assert_eq!((&requests[4]["method"], &requests[4]["body"]), (&json!("POST"), &json!({"id": "new"})));
    assert_eq!(requests[4]["headers"]["content-type"], "application/json");
    assert_eq!(requests[5]["body"], "dGV4dA==");
    assert_eq!(requests.as_array().unwrap().len(), 8);
}

#[tokio::test(start_paused = true)]
async fn more_than_twenty_are_split() {
    let script = answering(|url, _| found(url));
    let client = script.client();
    let mut batch = Batch::new(&client);
    let tickets: Vec<_> = (0..45).map(|number| batch.add(get(&client, &number.to_string()))).collect();
    let mut answers = batch.send().await;
    for (number, ticket) in tickets.into_iter().enumerate() {
        assert_eq!(answers.take(ticket).unwrap()["id"], number.to_string());
    }
    assert_eq!(script.sent().iter().map(|sent| urls(sent).len()).collect::<Vec<_>>(), [20, 20, 5]);
    let empty = Batch::new(&client);
    assert!(empty.is_empty());
    empty.send().await;
    assert_eq!(script.sent().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn what_was_throttled_is_sent_again_alone_after_its_time() {
    let script = answering(|url, times| match (url, times) {
        ("/external/connections/1", 0) => failed(429, "TooManyRequests", json!({"Retry-After": "10"})),
        ("/external/connections/2", 0 | 1) => failed(429, "TooManyRequests", json!({"retry-after": 4})),
        ("/external/connections/3", _) => failed(429, "TooManyRequests", json!({"Retry-After": "86400"})),
        ("/external/connections/4", 0) => failed(503, "serviceNotAvailable", json!({})),
        ("/external/connections", _) => failed(503, "serviceNotAvailable", json!({})),
        _ => found(url),
    });
    let client = script.client();
    let mut batch = Batch::new(&client);
    let tickets = ["0", "1", "2", "3", "4"].map(|key| batch.add(get(&client, key)));
    let post = batch.add(create(&client, &json!({})));
    let mut answers = batch.send().await;
    let [zero, one, two, three, four] = tickets;
    for ticket in [zero, one, two, four] {
        answers.take(ticket).unwrap();
    }
    let error = answers.take(three).unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::TooManyRequests), "a day is not waited for");
    assert_eq!(error.retry_after().unwrap().as_secs(), 86400);
    assert_eq!(answers.take(post).unwrap_err().status(), Some(StatusCode::ServiceUnavailable), "it may have been done");
    let sent = script.sent();
    let below = |key: &str| format!("/external/connections/{key}");
    let again: Vec<_> = sent[1..].iter().map(|sent| (sent.at.as_secs(), urls(sent))).collect();
    assert_eq!(
        again,
        [(0, vec![below("4")]), (4, vec![below("2")]), (8, vec![below("2")]), (10, vec![below("1")])],
        "each at its own time"
    );
}

#[tokio::test(start_paused = true)]
async fn a_storm_of_throttling_ends() {
    let script = answering(|_, _| failed(429, "TooManyRequests", json!({"Retry-After": "1"})));
    let client = script.client();
    let mut batch = Batch::new(&client);
    let ticket = batch.add(get(&client, "a"));
    assert_eq!(batch.send().await.take(ticket).unwrap_err().status(), Some(StatusCode::TooManyRequests));
    assert_eq!(script.sent().len(), 6);
}

#[tokio::test(start_paused = true)]
async fn what_depends_on_others_waits_for_them_and_falls_with_them() {
    let script = answering(|url, times| match (url, times) {
        ("/external/connections/first", 0) => failed(429, "TooManyRequests", json!({"Retry-After": "1"})),
        ("/external/connections/second" | "/external/connections/third", 0) => {
            failed(424, "FailedDependency", json!({}))
        }
        ("/external/connections/broken", _) => failed(400, "invalidRequest", json!({})),
        ("/external/connections/fourth", _) => failed(424, "FailedDependency", json!({})),
        _ => found(url),
    });
    let client = script.client();
    let mut batch = Batch::new(&client);
    let first = batch.add(get(&client, "first"));
    let second = batch.add_after(get(&client, "second"), [first.id()]);
    let third = batch.add_after(get(&client, "third"), [second.id(), first.id()]);
    let broken = batch.add(get(&client, "broken"));
    let fourth = batch.add_after(get(&client, "fourth"), [broken.id()]);
    let refused = batch.add(get(&client, ""));
    let orphan = batch.add_after(get(&client, "orphan"), [refused.id()]);
    let mut answers = batch.send().await;
    for ticket in [first, second, third] {
        answers.take(ticket).unwrap();
    }
    assert_eq!(answers.take(broken).unwrap_err().code(), Some("invalidRequest"));
    assert_eq!(answers.take(fourth).unwrap_err().status(), Some(StatusCode::FailedDependency));
    assert_eq!(answers.take(refused).unwrap_err().kind(), ErrorKind::Request);
    let error = answers.take(orphan).unwrap_err();
    assert_eq!((error.kind(), error.status()), (ErrorKind::Request, Some(StatusCode::FailedDependency)));
    let sent = script.sent();
    assert_eq!(sent.len(), 2);
    let depends = |sent: &Sent| -> Vec<Value> {
        sent.json()["requests"].as_array().unwrap().iter().map(|request| request["dependsOn"].clone()).collect()
    };
    assert_eq!(depends(&sent[0]), [json!(null), json!(["0"]), json!(["1", "0"]), json!(null), json!(["3"])]);
    assert_eq!(depends(&sent[1]), [json!(null), json!(["0"]), json!(["1", "0"])]);
}

#[tokio::test(start_paused = true)]
async fn a_dependency_of_the_batch_before_is_kept_by_the_order() {
    let script = answering(|url, _| found(url));
    let client = script.client();
    let mut batch = Batch::new(&client);
    let first = batch.add(get(&client, "first"));
    let others: Vec<_> = (0..19).map(|number| batch.add(get(&client, &number.to_string()))).collect();
    let last = batch.add_after(get(&client, "last"), [first.id(), others[3].id()]);
    batch.send().await.take(last).unwrap();
    assert!(script.sent()[1].json()["requests"][0].get("dependsOn").is_none(), "it is not in the same batch");
}

#[tokio::test(start_paused = true)]
async fn a_batch_that_fails_as_a_whole_fails_each_of_its_requests() {
    for (answer, kind) in [
        (Answer::json(403, &json!({"error": {"code": "accessDenied"}})), ErrorKind::Service),
        (Answer::broken(), ErrorKind::Transport),
        (Answer::json(200, &json!({"value": []})), ErrorKind::Decode),
    ] {
        let script = Script::of([answer]);
        let client = script.client();
        let mut batch = Batch::new(&client);
        let tickets: Vec<_> = (0..21).map(|number| batch.add(get(&client, &number.to_string()))).collect();
        let mut answers = batch.send().await;
        for (number, ticket) in tickets.into_iter().enumerate() {
            let error = answers.take(ticket).unwrap_err();
            assert_eq!(error.kind(), if number < 20 { kind } else { ErrorKind::Request }, "{error}");
            assert!(error.to_string().contains("(POST /v1.0/$batch"), "{error}");
            assert!(error.to_string().contains("(GET /v1.0/external/connections/{connection-id})"), "{error}");
        }
        assert_eq!(script.sent().len(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn the_requests_of_a_refused_batch_have_its_code_and_ids() {
    let refused = json!({"error": {"code": "accessDenied", "message": "No."}});
    let script = Script::of([Answer::json(403, &refused).header("request-id", "r-1")]);
    let client = script.client();
    let mut batch = Batch::new(&client);
    let ticket = batch.add(get(&client, "a"));
    let error = batch.send().await.take(ticket).unwrap_err();
    assert_eq!((error.code(), error.request_id()), (Some("accessDenied"), Some("r-1")));
    assert_eq!(error.client_request_id(), script.sent()[0].header("client-request-id"));
    assert!(error.client_request_id().is_some());
    let shown = error.to_string();
    assert_eq!((shown.matches("accessDenied").count(), shown.matches("r-1").count()), (1, 1), "{shown}");
}

#[tokio::test(start_paused = true)]
async fn the_error_of_one_request_of_a_batch_has_its_own_id() {
    let script = answering(|_, _| failed(404, "itemNotFound", json!({})));
    let client = script.client();
    let mut batch = Batch::new(&client);
    let ticket = batch.add(get(&client, "a"));
    let error = batch.send().await.take(ticket).unwrap_err();
    let sent = script.sent()[0].json()["requests"][0]["headers"]["client-request-id"].clone();
    assert_eq!(error.client_request_id(), Some(sent.as_str().unwrap()));
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_is_missing_or_unfit_is_an_error() {
    let script =
        Script::of([Answer::json(200, &json!({"responses": [{"id": "1", "status": 200, "body": {"value": 1}}]}))]);
    let client = script.client();
    let mut batch = Batch::new(&client);
    let missing = batch.add(get(&client, "a"));
    let unfit = batch.add(list(&client));
    let mut answers = batch.send().await;
    assert_eq!(answers.take(missing).unwrap_err().kind(), ErrorKind::Decode);
    assert_eq!(answers.take(unfit).unwrap_err().read_error().unwrap().path(), "value");
}

#[tokio::test(start_paused = true)]
async fn a_ticket_is_good_for_its_own_batch() {
    let script = answering(|url, _| found(url));
    let client = script.client();
    let (mut one, mut other) = (Batch::new(&client), Batch::new(&client));
    let (a, _b) = (one.add(get(&client, "a")), one.add(get(&client, "b")));
    let of_other = other.add_after(get(&client, "c"), [_b.id()]);
    let a_id = a.id();
    let mut answers = other.send().await;
    assert_eq!(answers.take(a).unwrap_err().kind(), ErrorKind::Request);
    assert_eq!(answers.take(of_other).unwrap_err().kind(), ErrorKind::Request);
    let mut third = Batch::new(&client);
    let after = third.add_after(get(&client, "d"), [a_id]);
    assert_eq!(third.send().await.take(after).unwrap_err().kind(), ErrorKind::Request);
    assert!(script.sent().is_empty());
}

#[tokio::test(start_paused = true)]
async fn versions_do_not_mix_and_a_link_to_another_origin_is_refused() {
    fn beta(client: &GraphClient, id: &str) -> Request<Get<Value>> {
        static OPERATION: Operation = Operation::new(graph_client::Method::Get, "beta", "/users/{id}");
        Request::new(client, &OPERATION, &[PathArg::Key(id)], Body::none())
    }
    let script = answering(|url, _| found(url));
    let client = script.client();
    let mut batch = Batch::new(&client);
    let tickets = [batch.add(get(&client, "1")), batch.add(beta(&client, "2"))];
    let page = batch.add(list(&client).from_link("https://evil.example/v1.0/users"));
    let other = batch.add(update(
        &Script::of([]).builder().base_address("https://other.example").build().unwrap(),
        "a",
        &json!({}),
    ));
    let mut answers = batch.send().await;
    for ticket in tickets {
        answers.take(ticket).unwrap();
    }
    assert_eq!(answers.take(page).unwrap_err().kind(), ErrorKind::Refused);
    assert_eq!(answers.take(other).unwrap_err().kind(), ErrorKind::Request);
    let urls: Vec<_> = script.sent().iter().map(|sent| sent.url.clone()).collect();
    assert_eq!(urls, [format!("{ADDRESS}/v1.0/$batch"), format!("{ADDRESS}/beta/$batch")]);
}

#[tokio::test(start_paused = true)]
async fn a_redirect_in_a_batch_is_followed_without_the_token() {
    let script = Script::by(|sent| match sent.method.as_str() {
        "POST" => {
            let headers = json!({"Location": "https://files.example/1?auth=secret"});
            Answer::json(200, &json!({"responses": [{"id": "0", "status": 302, "headers": headers}]}))
        }
        _ => Answer::json(200, &json!("bytes")),
    });
    let client = script.builder().retry(RetrySettings::none()).build().unwrap();
    let mut batch = Batch::new(&client);
    let bytes = batch.add(get_content(&client, "1"));
    assert!(!format!("{batch:?}").contains("content"));
    assert_eq!(batch.send().await.take(bytes).unwrap().as_ref(), b"\"bytes\"");
    assert_eq!(script.sent()[1].header("authorization"), None);
    assert_eq!(script.sent().len(), 2);
}
