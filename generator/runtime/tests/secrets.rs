//! What is seen from outside: no secret, token, key or body is in any log, span or `Debug`.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::sync::Arc;

use graph_client::{Batch, GraphClient, PathArg, Upload};
use serde_json::{Value, json};
use support::seen::Seen;
use support::{CountingCredential, create, delete, get, get_content, list, update};
use wiremock::matchers::{method, path, path_regex, query_param};
use wiremock::{Mock, MockServer, ResponseTemplate};

fn client(graph: &MockServer, seen: &Seen) -> GraphClient {
    let builder = GraphClient::builder(Arc::new(CountingCredential::default())).base_address(graph.uri());
    builder.client_options(seen.options()).build().unwrap()
}

/// Two servers, whose every answer holds something that must not be seen.
async fn servers() -> (MockServer, MockServer) {
    let (graph, files) = (MockServer::start().await, MockServer::start().await);
    let answer =
        |status| ResponseTemplate::new(status).insert_header("X-Answer", "secret").insert_header("Request-Id", "r");
    let found = |body: &Value| answer(200).set_body_json(body);
    let link = format!("{}/v1.0/external/connections?$skiptoken=secret", graph.uri());
    let at = |verb: &str, place: &str| Mock::given(method(verb)).and(path(place));
    let denied = answer(403).set_body_json(json!({"error": {"code": "accessDenied", "message": "No."}}));
    Mock::given(method("GET"))
        .and(query_param("$skiptoken", "secret"))
        .respond_with(found(&json!({"value": ["secret"]})))
        .mount(&graph)
        .await;
    at("GET", "/v1.0/external/connections")
        .respond_with(found(&json!({"value": ["secret"], "@odata.nextLink": link})))
        .mount(&graph)
        .await;
    at("GET", "/v1.0/external/connections/secret").respond_with(found(&json!({"id": "secret"}))).mount(&graph).await;
    at("POST", "/v1.0/external/connections").respond_with(denied).mount(&graph).await;
    let moved = answer(302).insert_header("Location", format!("{}/secret/file?auth=secret", files.uri()).as_str());
    at("GET", "/v1.0/me/drive/items/secret/content").respond_with(moved).mount(&graph).await;
    at("POST", "/v1.0/$batch")
        .respond_with(found(&json!({"responses": [{"id": "0", "status": 400, "body": "secret"}]})))
        .mount(&graph)
        .await;
    let accepted = answer(202).insert_header("Location", format!("{}/secret/work?key=secret", files.uri()).as_str());
    at("PATCH", "/v1.0/external/connections/secret")
        .respond_with(accepted.insert_header("Retry-After", "0"))
        .mount(&graph)
        .await;
    let done = found(&json!({"status": "completed", "result": "secret"}));
    Mock::given(path_regex("^/secret/")).respond_with(done).mount(&files).await;
    (graph, files)
}

#[tokio::test]
async fn no_secret_is_in_logs_spans_and_debug() {
    let (graph, files) = servers().await;
    let seen = Seen::default();
    let _guard = tracing::subscriber::set_default(seen.clone());
    let client = client(&graph, &seen);
    let get = || get(&client, "secret").header("X-Own", "secret").query("$filter", "id eq 'secret'");
    let response = get().send().await.unwrap();
    seen.add(&(&client, &response));
    let page = list(&client).await.unwrap();
    assert!(page.next_link.as_ref().unwrap().contains("secret"));
    seen.add(&page);
    for argument in
        [PathArg::Key("secret"), PathArg::Text("secret"), PathArg::Literal(&"secret"), PathArg::Path("secret")]
    {
        seen.add(&argument);
    }
    let mut items = list(&client).search("secret").items();
    while items.try_next().await.unwrap().is_some() {}
    seen.add(&create(&client, &json!({"password": "secret"})).await.unwrap_err());
    seen.add(&delete(&client, "secret").await.unwrap_err());
    let response = get_content(&client, "secret").send().await.unwrap();
    seen.add(&response);
    let mut work = update(&client, "secret", &json!({"password": "secret"})).start::<Value>().await.unwrap();
    seen.add(&work);
    work.wait().await.unwrap();
    let upload = Upload::<Value>::new(&client, format!("{}/secret/up?key=secret", files.uri()));
    seen.add(&upload);
    upload.bytes("secret").await.unwrap();
    let mut batch = Batch::new(&client);
    let ticket = batch.add(get());
    seen.add(&(&batch, &ticket));
    let mut answers = batch.send().await;
    seen.add(&answers);
    seen.add(&answers.take(ticket).unwrap_err());

    let seen = seen.text();
    let leaks: Vec<_> = seen.lines().filter(|line| line.contains("secret")).collect();
    assert!(leaks.is_empty(), "{leaks:#?}");
    // It was looked at the right places.
    let files = files.uri();
    for part in [
        "span GET /v1.0/external/connections/{connection-id} ",
        "span PUT /v1.0/{upload-session} ",
        "/v1.0/external/connections/%7Bconnection-id%7D",
        "sending request",
        "==> Request",
        &format!("{files}/"),
        "authorization: REDACTED",
        "http.response.status_code",
    ] {
        assert!(seen.contains(part), "{part}\n{seen}");
    }
}

#[test]
fn of_a_base_address_that_is_refused_scheme_and_host_are_seen_at_most() {
    for address in [
        "http://user:secret@graph.example",
        "https://user:secret@graph.example",
        "https://graph.example/?code=secret",
        "https://graph.example/#secret",
        "http://graph.example/secret",
        "ftp://user:secret@graph.example/secret",
        "user:secret@graph.example",
        "https://user:secret@graph.example:port",
        "secret",
    ] {
        let builder = GraphClient::builder(Arc::new(CountingCredential::default())).base_address(address);
        let shown = format!("{builder:?}");
        let error = builder.build().unwrap_err();
        let all = format!("{shown} {error} {error:?} {:?}", std::error::Error::source(&error));
        assert!(!all.contains("secret"), "{all}");
    }
    let builder =
        GraphClient::builder(Arc::new(CountingCredential::default())).base_address("https://graph.example:1/a");
    assert!(format!("{builder:?}").contains(r#"base_address: Some("https://graph.example:1")"#), "{builder:?}");
}

#[tokio::test]
async fn a_reqwest_client_of_ones_own_logs_no_address() {
    let (graph, _files) = servers().await;
    let seen = Seen::default();
    let _guard = tracing::subscriber::set_default(seen.clone());
    let own = reqwest::Client::builder().default_headers(
        [(reqwest::header::FROM, reqwest::header::HeaderValue::from_static("own"))].into_iter().collect(),
    );
    let builder = GraphClient::builder(Arc::new(CountingCredential::default())).base_address(graph.uri());
    let client = builder.client_options(seen.options()).reqwest_client(own.build().unwrap()).build().unwrap();
    get(&client, "secret").await.unwrap();
    assert_eq!(graph.received_requests().await.unwrap()[0].headers["from"], "own");
    let seen = seen.text();
    assert!(!seen.contains("secret"), "{seen}");
}
