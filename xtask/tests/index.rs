//! The example that indexes a folder, against the mock server: from nothing, again, after changes and after failures.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../examples/index/index.rs"]
mod index;

use std::collections::BTreeSet;
use std::fs;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use graph_connectors::azure_core::http::headers::Headers;
use graph_connectors::azure_core::http::{AsyncRawResponse, HttpClient, Request, Transport};
use graph_connectors::testing::{MockGraph, ReceivedRequest, TestCredential};
use graph_connectors::v1::external::connections;
use graph_connectors::v1::models::external_connectors::{ConnectionState, ExternalConnection};
use graph_connectors::{GraphClient, Method, StatusCode, azure_core};
use index::{AT_ONCE, Settings, Summary, index, item_id};
use indicatif::ProgressBar;
use serde_json::{Value, json};
use tempfile::TempDir;

const CONNECTION: &str = "/v1.0/external/connections/contosofiles";

/// A folder of three files, beside which the record is kept.
fn folder() -> (TempDir, Settings) {
    let beside = tempfile::tempdir().unwrap();
    let folder = beside.path().join("reports");
    fs::create_dir_all(folder.join("2026")).unwrap();
    fs::write(folder.join("plan.txt"), "The plan").unwrap();
    fs::write(folder.join("2026/state of things.md"), "# The state").unwrap();
    fs::write(folder.join("logo.bin"), [0, 159, 146, 150]).unwrap();
    let settings = Settings {
        connection: "contosofiles".to_owned(),
        tenant: "72f988bf".to_owned(),
        group: None,
        record: beside.path().join("reports.indexed"),
        folder,
    };
    (beside, settings)
}

async fn run(graph: &MockGraph, settings: &Settings) -> anyhow::Result<Summary> {
    index(&graph.client(), settings, &ProgressBar::hidden()).await
}

/// A server on which the connection is ready.
async fn ready() -> MockGraph {
    let graph = MockGraph::start().await.unwrap();
    let connection = ExternalConnection { state: Some(ConnectionState::Ready), ..Default::default() };
    graph.answer(connections::get(&graph.client(), "contosofiles"), &connection).await.unwrap();
    graph
}

const FILES: [&str; 3] = ["2026/state of things.md", "logo.bin", "plan.txt"];

fn item(file: &str) -> String {
    format!("{CONNECTION}/items/{}", item_id(file))
}

/// Answers the items of these files.
async fn accept(graph: &MockGraph, files: &[&str]) {
    for file in files {
        graph.on(Method::Put, &item(file)).empty(200).await.unwrap();
    }
}

/// The files whose items were written.
async fn written(graph: &MockGraph) -> BTreeSet<&'static str> {
    let requests = graph.requests().await;
    let puts = requests.iter().filter(|request| request.method == "PUT");
    puts.map(|request| *FILES.iter().find(|file| item(file) == request.target).unwrap()).collect()
}

fn body(request: &ReceivedRequest) -> Value {
    serde_json::from_slice(&request.body).unwrap()
}

/// The schema is accepted; then the service tells how far it has come.
async fn schema(graph: &MockGraph, states: &[Value]) {
    let work = format!("{CONNECTION}/operations/7");
    let location = format!("{}{work}", graph.address());
    let accepted = graph.on(Method::Patch, &format!("{CONNECTION}/schema")).header("Location", &location);
    accepted.header("Retry-After", "0").empty(202).await.unwrap();
    for state in states {
        let told = graph.on(Method::Get, &work).header("Retry-After", "0").times(1);
        told.json(200, state).await.unwrap();
    }
}

#[tokio::test]
async fn a_folder_is_indexed_from_nothing() {
    let (_beside, mut settings) = folder();
    settings.group = Some("7c6f7b1e".to_owned());
    let graph = MockGraph::start().await.unwrap();
    graph.on(Method::Post, "/v1.0/external/connections").json(201, &json!({"id": "contosofiles"})).await.unwrap();
    schema(&graph, &[json!({"status": "inprogress"}), json!({"status": "completed"})]).await;
    accept(&graph, &FILES).await;
    let summary = run(&graph, &settings).await.unwrap();
    assert_eq!(summary, Summary { written: 3, ..Default::default() });
    assert_eq!(written(&graph).await, FILES.into());

    let requests = graph.requests().await;
    let order: Vec<_> = requests.iter().map(|request| request.method.as_str()).collect();
    assert_eq!(order, ["GET", "POST", "PATCH", "GET", "GET", "PUT", "PUT", "PUT"]);
    assert_eq!(body(&requests[1])["name"], "reports");
    let plan = body(requests.iter().find(|request| request.target == item("plan.txt")).unwrap());
    assert_eq!(plan["acl"], json!([{"type": "group", "value": "7c6f7b1e", "accessType": "grant"}]));
    assert_eq!(plan["content"], json!({"type": "text", "value": "The plan"}));
    assert_eq!(plan["properties"], json!({"title": "plan", "path": "plan.txt", "size": 8}));
    let logo = body(requests.iter().find(|request| request.target == item("logo.bin")).unwrap());
    assert_eq!((logo.get("content"), &logo["acl"][0]["type"]), (None, &json!("group")));
}

#[tokio::test]
async fn the_next_run_does_what_has_changed() {
    let (_beside, settings) = folder();
    let graph = ready().await;
    accept(&graph, &FILES).await;
    run(&graph, &settings).await.unwrap();
    let plan = body(graph.requests().await.iter().find(|request| request.target == item("plan.txt")).unwrap());
    assert_eq!(plan["acl"], json!([{"type": "everyone", "value": "72f988bf", "accessType": "grant"}]));
    let graph = ready().await;
    assert_eq!(run(&graph, &settings).await.unwrap(), Summary { unchanged: 3, ..Default::default() });
    assert_eq!(graph.requests().await.len(), 1);

    fs::write(settings.folder.join("plan.txt"), "Another plan").unwrap();
    fs::remove_file(settings.folder.join("logo.bin")).unwrap();
    let graph = ready().await;
    accept(&graph, &["plan.txt"]).await;
    graph.on(Method::Delete, &item("logo.bin")).empty(204).await.unwrap();
    let summary = run(&graph, &settings).await.unwrap();
    assert_eq!(summary, Summary { written: 1, unchanged: 1, deleted: 1 });
    assert_eq!(graph.requests().await.len(), 3);
    assert_eq!(run(&ready().await, &settings).await.unwrap().unchanged, 2);
}

#[tokio::test]
async fn a_run_that_fails_is_gone_on_with() {
    let (_beside, settings) = folder();
    let graph = ready().await;
    accept(&graph, &["plan.txt", "2026/state of things.md"]).await;
    graph.on(Method::Put, &item("logo.bin")).empty(400).await.unwrap();
    let error = format!("{:#}", run(&graph, &settings).await.unwrap_err());
    assert!(error.contains("logo.bin: 400 Bad Request"), "{error}");
    let graph = ready().await;
    accept(&graph, &["logo.bin"]).await;
    assert_eq!(run(&graph, &settings).await.unwrap(), Summary { written: 1, unchanged: 2, deleted: 0 });
    assert_eq!(written(&graph).await, ["logo.bin"].into());
}

#[tokio::test]
async fn waiting_for_the_schema_is_gone_on_with_and_its_failure_told() {
    let (_beside, settings) = folder();
    let graph = MockGraph::start().await.unwrap();
    let draft = ExternalConnection { state: Some(ConnectionState::Draft), ..Default::default() };
    graph.answer(connections::get(&graph.client(), "contosofiles"), &draft).await.unwrap();
    // What a run leaves that was stopped while it waited, and while it wrote a line.
    let work = format!("{CONNECTION}/operations/7");
    fs::write(&settings.record, format!("work\t{}{work}\nitem\tbroken off", graph.address())).unwrap();
    let failed = json!({"status": "failed", "error": {"code": "SchemaConflict", "message": "No."}});
    graph.on(Method::Get, &work).times(1).json(200, &failed).await.unwrap();
    let error = format!("{:#}", run(&graph, &settings).await.unwrap_err());
    assert!(
        error.starts_with("the schema was not registered: the work ended as `failed`, SchemaConflict: No."),
        "{error}"
    );
    let targets: Vec<_> = graph.requests().await.into_iter().map(|request| request.target).collect();
    assert_eq!(targets, [CONNECTION, &work], "the work was not begun again");

    // That is over, so the next run begins anew.
    schema(&graph, &[json!({"status": "completed"})]).await;
    accept(&graph, &FILES).await;
    assert_eq!(run(&graph, &settings).await.unwrap().written, 3);
    let begun = graph.requests().await.into_iter().filter(|request| request.method == "PATCH");
    assert_eq!(begun.count(), 1);
}

#[tokio::test]
async fn a_schema_under_way_is_not_sent_again_where_only_asking_failed() {
    let (_beside, settings) = folder();
    let graph = MockGraph::start().await.unwrap();
    let draft = ExternalConnection { state: Some(ConnectionState::Draft), ..Default::default() };
    graph.answer(connections::get(&graph.client(), "contosofiles"), &draft).await.unwrap();
    let work = format!("{CONNECTION}/operations/7");
    fs::write(&settings.record, format!("work\t{}{work}\n", graph.address())).unwrap();
    for status in [429, 503, 403] {
        graph.on(Method::Get, &work).times(1).empty(status).await.unwrap();
        run(&graph, &settings).await.unwrap_err();
    }
    graph.on(Method::Get, &work).times(1).json(200, &json!({"status": "completed"})).await.unwrap();
    accept(&graph, &FILES).await;
    assert_eq!(run(&graph, &settings).await.unwrap().written, 3);
    assert!(graph.requests().await.iter().all(|request| request.method != "PATCH"));
}

#[tokio::test]
async fn a_schema_that_the_service_has_forgotten_is_sent_again() {
    let (_beside, settings) = folder();
    let graph = MockGraph::start().await.unwrap();
    let draft = ExternalConnection { state: Some(ConnectionState::Draft), ..Default::default() };
    graph.answer(connections::get(&graph.client(), "contosofiles"), &draft).await.unwrap();
    let work = format!("{CONNECTION}/operations/7");
    fs::write(&settings.record, format!("work\t{}{work}\n", graph.address())).unwrap();
    graph.on(Method::Get, &work).times(1).empty(404).await.unwrap();
    run(&graph, &settings).await.unwrap_err();
    schema(&graph, &[json!({"status": "completed"})]).await;
    accept(&graph, &FILES).await;
    assert_eq!(run(&graph, &settings).await.unwrap().written, 3);
}

#[tokio::test]
async fn a_throttled_item_is_written_again_and_the_bar_comes_to_its_end() {
    let (_beside, settings) = folder();
    let graph = ready().await;
    let throttled = graph.on(Method::Put, &item("logo.bin")).header("Retry-After", "0").times(1);
    throttled.empty(429).await.unwrap();
    accept(&graph, &FILES).await;
    // The client of the mock server does not retry.
    let client = GraphClient::builder(Arc::new(TestCredential)).base_address(graph.address()).build().unwrap();
    let bar = ProgressBar::hidden();
    assert_eq!(index(&client, &settings, &bar).await.unwrap().written, 3);
    assert_eq!((bar.position(), bar.length()), (3, Some(3)));
    let puts = graph.requests().await.into_iter().filter(|request| request.target == item("logo.bin"));
    assert_eq!(puts.count(), 2);
}

/// A service on which the connection is ready. It takes its time over each item, and counts how many are under way.
#[derive(Debug, Default)]
struct Busy {
    under_way: AtomicUsize,
    most: AtomicUsize,
}

impl HttpClient for Busy {
    fn execute_request<'a, 'b, 'c>(
        &'a self,
        request: &'b Request,
    ) -> Pin<Box<dyn Future<Output = azure_core::Result<AsyncRawResponse>> + Send + 'c>>
    where
        'a: 'c,
        'b: 'c,
    {
        Box::pin(async move {
            if request.method() == Method::Put {
                let under_way = self.under_way.fetch_add(1, Ordering::SeqCst) + 1;
                self.most.fetch_max(under_way, Ordering::SeqCst);
                // Time enough for all others to come.
                for _ in 0..100 {
                    tokio::task::yield_now().await;
                }
                self.under_way.fetch_sub(1, Ordering::SeqCst);
            }
            let body = json!({"state": "ready"}).to_string();
            Ok(AsyncRawResponse::from_bytes(StatusCode::Ok, Headers::new(), body))
        })
    }
}

#[tokio::test]
async fn so_many_items_are_written_at_once_and_no_more() {
    let (_beside, settings) = folder();
    for number in 0..3 * AT_ONCE {
        fs::write(settings.folder.join(format!("{number}.txt")), "text").unwrap();
    }
    let busy = Arc::new(Busy::default());
    let builder = GraphClient::builder(Arc::new(TestCredential)).transport(Transport::new(busy.clone()));
    let written = index(&builder.build().unwrap(), &settings, &ProgressBar::hidden()).await.unwrap().written;
    assert_eq!((written, busy.most.load(Ordering::SeqCst)), (3 + 3 * AT_ONCE, AT_ONCE));
}
