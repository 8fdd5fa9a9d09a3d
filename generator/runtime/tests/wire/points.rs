//! What was seen of azure_core, point by point, over the wire: a test for each answer.

use std::error::Error as StdError;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use async_trait::async_trait;
use futures::TryStreamExt;
use graph_client::azure_core::http::policies::{Policy, PolicyResult};
use graph_client::azure_core::http::{ClientOptions, Context, Request};
use graph_client::azure_core::time::Duration;
use graph_client::testing::MockGraph;
use graph_client::{Body, Cloud, ErrorKind, GraphClient, Method, Operation, StatusCode, Url};
use serde_json::json;
use wiremock::matchers::{any, header, method, path, query_param};
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::script::{Answer, Script};
use crate::support::way::Way;
use crate::support::{CountingCredential, create, get, list};
use crate::wire::server::Server;
use crate::wire::{Scripted, builder, builder_with, client, client_of};

fn counting_client(address: &str, credential: &Arc<CountingCredential>) -> GraphClient {
    builder_with(credential.clone(), address).build().unwrap()
}

#[tokio::test]
async fn point_1_tokens_travel_in_plain_http_to_loopback_only() {
    let server = MockServer::start().await;
    let authorized = header("authorization", "Bearer test-token");
    let found = ResponseTemplate::new(200).set_body_json(json!({"id": "a"}));
    Mock::given(authorized).respond_with(found).mount(&server).await;
    assert_eq!(get(&client(&server.uri()), "a").await.unwrap()["id"], "a");
    let by_name = format!("http://localhost:{}", server.address().port());
    assert_eq!(get(&client(&by_name), "a").await.unwrap()["id"], "a");

    // Another transport may ask anybody what that name stands for.
    let own = builder(by_name).transport(Script::of([]).transport());
    assert_eq!(own.build().unwrap_err().kind(), ErrorKind::Configuration);
    for address in ["http://127.0.0.1.evil.com", "http://graph.microsoft.com", "http://192.168.0.1"] {
        assert_eq!(builder(address).build().unwrap_err().kind(), ErrorKind::Configuration, "{address}");
    }
}

#[tokio::test]
async fn point_1_a_401_is_tried_once_more_with_a_new_token() {
    let server = MockServer::start().await;
    let refused = ResponseTemplate::new(401);
    let found = ResponseTemplate::new(200).set_body_json(json!({"id": "a"}));
    Mock::given(header("authorization", "Bearer secret-1")).respond_with(refused).expect(1).mount(&server).await;
    Mock::given(header("authorization", "Bearer secret-2")).respond_with(found).expect(2).mount(&server).await;
    let credential = Arc::new(CountingCredential::default());
    let client = counting_client(&server.uri(), &credential);
    let created = create(&client, &json!({"id": "a"})).await.unwrap();
    assert_eq!(created["id"], "a");
    let requests = server.received_requests().await.unwrap();
    assert_eq!(requests[0].body, requests[1].body);
    get(&client, "a").await.unwrap();
    assert_eq!(credential.calls.load(Ordering::SeqCst), 2, "the new token is kept");
}

#[tokio::test]
async fn point_1_a_second_401_is_the_answer() {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(401)).expect(2).mount(&server).await;
    let credential = Arc::new(CountingCredential::default());
    let error = get(&counting_client(&server.uri(), &credential), "a").await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::Unauthorized));
    assert_eq!(
        error.permissions().unwrap().application().collect::<Vec<_>>(),
        ["ExternalConnection.ReadWrite.OwnedBy"]
    );
    assert!(error.to_string().contains("delegated: ExternalConnection.Read.All"), "{error}");
}

#[tokio::test]
async fn point_1_one_token_serves_requests_until_it_is_about_to_expire() {
    let server = MockServer::start().await;
    let found = ResponseTemplate::new(200).set_body_json(json!({}));
    Mock::given(any()).respond_with(found).mount(&server).await;
    for (lifetime, calls) in [(Duration::minutes(6), 1), (Duration::minutes(4), 3)] {
        let credential = Arc::new(CountingCredential { lifetime: Some(lifetime), ..Default::default() });
        let client = counting_client(&server.uri(), &credential);
        for _ in 0..3 {
            get(&client, "a").await.unwrap();
        }
        assert_eq!(credential.calls.load(Ordering::SeqCst), calls);
    }
}

#[tokio::test]
async fn point_3_the_service_error_is_read_whole() {
    let server = MockServer::start().await;
    let body = r#"{"error": {"code": "itemNotFound", "message": "The \"item\" is gone.\nReally.", "target": "id",
        "details": null, "innerError": {"date": "2021-01-01T00:00:00", "request-id": "r-1", "client-request-id": "c-1"}}}"#;
    let answer = ResponseTemplate::new(404).set_body_raw(body, "application/json");
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let error = get(&client(&server.uri()), "very-secret-key").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Service);
    assert_eq!(error.status(), Some(StatusCode::NotFound));
    assert_eq!(error.code(), Some("itemNotFound"));
    let odata = error.odata().unwrap();
    assert_eq!(odata.message.as_deref(), Some("The \"item\" is gone.\nReally."));
    assert_eq!(odata.target.as_deref(), Some("id"));
    assert_eq!(odata.inner.as_ref().unwrap().date.as_deref(), Some("2021-01-01T00:00:00"));
    assert_eq!((error.request_id(), error.client_request_id()), (Some("r-1"), Some("c-1")));
    assert_eq!(error.method(), Some(Method::Get));
    assert_eq!(error.path(), Some("/external/connections/{connection-id}"));
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains("very-secret-key") && !shown.contains("test-token"), "{shown}");
}

#[tokio::test]
async fn point_3_an_answer_that_is_no_odata_error_keeps_status_and_request_id() {
    let server = MockServer::start().await;
    let answer = ResponseTemplate::new(502)
        .set_body_raw("<html><body>secret page</body></html>", "text/html")
        .insert_header("request-id", "r-2");
    Mock::given(any()).respond_with(answer).expect(1).mount(&server).await;
    let error = create(&client(&server.uri()), &json!({})).await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::BadGateway));
    assert_eq!(error.request_id(), Some("r-2"));
    assert_eq!(error.code(), None);
    assert!(!error.to_string().contains("secret page"), "{error}");
    assert!(error.client_request_id().is_some());
}

#[tokio::test]
async fn point_5_the_cause_of_a_failed_exchange_comes_first() {
    let server = Server::answering(["HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"id\""]);
    let error = create(&client(&server.address()), &json!({})).await.unwrap_err();
    assert_eq!(server.requests().await.len(), 1);
    assert_eq!(error.kind(), ErrorKind::Transport);
    let shown = error.to_string();
    assert!(shown.ends_with("(POST /v1.0/external/connections)"), "{shown}");
    assert!(!shown.contains("retry policy") && !shown.contains("reqwest"), "{shown}");
    assert!(error.source().is_some());
}

#[tokio::test]
async fn point_6_keys_arrive_as_one_segment() {
    let graph = MockGraph::start().await.unwrap();
    let key = "../a b/c?d#e%2f+ü";
    let target = "/v1.0/external/connections/..%2Fa%20b%2Fc%3Fd%23e%252f%2B%C3%BC";
    graph.on(Method::Get, target).json(200, &json!({"id": "a"})).await.unwrap();
    get(&client_of(&graph), key).await.unwrap();
    assert_eq!(graph.requests().await[0].target, target);
}

#[tokio::test]
async fn point_6_refused_keys_send_nothing() {
    let graph = MockGraph::start().await.unwrap();
    for key in ["", ".", ".."] {
        let error = get(&client_of(&graph), key).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Request);
        assert!(error.to_string().contains("{connection-id}"), "{error}");
    }
    assert!(graph.requests().await.is_empty());
}

#[tokio::test]
async fn point_7_options_arrive_as_the_documentation_writes_them() {
    let graph = MockGraph::start().await.unwrap();
    graph.on(Method::Get, "/v1.0/external/connections").json(200, &json!({"value": []})).await.unwrap();
    let request = list(&client_of(&graph))
        .select(["id", "name"])
        .filter("startswith(name,'a') and id ne 'b+c'")
        .order_by(["name desc"])
        .expand(["items($select=id)"])
        .search("\"name:x\"")
        .top(5)
        .skip(2)
        .count()
        .query("custom", true);
    request.await.unwrap();
    assert_eq!(
        graph.requests().await[0].target,
        "/v1.0/external/connections?$select=id,name&$filter=startswith(name,%27a%27)%20and%20id%20ne%20%27b%2Bc%27\
         &$orderby=name%20desc&$expand=items($select=id)&$search=%22name:x%22&$top=5&$skip=2&$count=true&custom=true"
    );
}

#[tokio::test]
async fn point_7_next_links_are_followed_verbatim() {
    let graph = MockGraph::start().await.unwrap();
    let next = "/v1.0/external/connections?%24skiptoken=a+b%2Fc%3D%3D&$TOP=1&x";
    let first = json!({"value": [{"id": "a"}], "@odata.nextLink": format!("{}{next}", graph.address())});
    graph.on(Method::Get, "/v1.0/external/connections?$top=1").json(200, &first).await.unwrap();
    graph.on(Method::Get, next).json(200, &json!({"value": [{"id": "b"}]})).await.unwrap();
    let items: Vec<_> = list(&client_of(&graph)).top(1).items().try_collect().await.unwrap();
    assert_eq!(items, [json!({"id": "a"}), json!({"id": "b"})]);
    assert_eq!(graph.requests().await[1].target, next);
}

#[tokio::test]
async fn point_8_following_pages_keep_the_headers() {
    let server = MockServer::start().await;
    let next = format!("{}/v1.0/external/connections?$skiptoken=2", server.uri());
    let last = ResponseTemplate::new(200).set_body_json(json!({"value": [{"id": "b"}]}));
    let first = ResponseTemplate::new(200)
        .set_body_json(json!({"value": [{"id": "a"}], "@odata.count": 2, "@odata.nextLink": next}));
    let here = || {
        Mock::given(method("GET"))
            .and(path("/v1.0/external/connections"))
            .and(header("consistencylevel", "eventual"))
            .and(header("prefer", "x"))
            .and(header("authorization", "Bearer test-token"))
    };
    here().and(query_param("$skiptoken", "2")).respond_with(last).expect(1).mount(&server).await;
    here().and(query_param("$count", "true")).respond_with(first).expect(1).mount(&server).await;
    let request = list(&client(&server.uri())).count().header("ConsistencyLevel", "eventual").header("Prefer", "x");
    let mut pages = request.pages();
    let page = pages.try_next().await.unwrap().unwrap();
    assert_eq!((page.items.len(), page.count), (1, Some(2)));
    let page = pages.try_next().await.unwrap().unwrap();
    assert_eq!((page.items.len(), page.next_link), (1, None));
    assert!(pages.try_next().await.unwrap().is_none());
    assert!(pages.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn point_8_a_next_link_to_another_origin_is_not_followed() {
    let elsewhere = MockServer::start().await;
    let graph = MockGraph::start().await.unwrap();
    let links = [
        format!("{}/v1.0/external/connections?$skiptoken=2", elsewhere.uri()),
        "https://graph.microsoft.com.evil.com/v1.0/users".to_owned(),
        format!("{}@evil.com/", graph.address()),
        "/v1.0/external/connections".to_owned(),
        "file:///etc/passwd".to_owned(),
    ];
    for link in links {
        let graph = MockGraph::start().await.unwrap();
        let page = json!({"value": [{"id": "a"}], "@odata.nextLink": link});
        graph.on(Method::Get, "/v1.0/external/connections").json(200, &page).await.unwrap();
        let mut items = list(&client_of(&graph)).items();
        assert_eq!(items.try_next().await.unwrap(), Some(json!({"id": "a"})), "no item is lost");
        let error = items.try_next().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Refused, "{link}");
        assert!(!error.to_string().contains("skiptoken"), "{error}");
        assert_eq!(items.try_next().await.unwrap(), None, "the stream has ended");
        assert_eq!(graph.requests().await.len(), 1);
    }
    assert!(elsewhere.received_requests().await.unwrap().is_empty());
}

/// A policy of the application that leads requests elsewhere.
#[derive(Debug)]
struct Astray(Url);

#[async_trait]
impl Policy for Astray {
    async fn send(&self, ctx: &Context, request: &mut Request, next: &[Arc<dyn Policy>]) -> PolicyResult {
        *request.url_mut() = self.0.clone();
        next[0].send(ctx, request, &next[1..]).await
    }
}

#[tokio::test]
async fn point_8_no_policy_takes_the_token_elsewhere() {
    let (graph, elsewhere) = (MockServer::start().await, MockServer::start().await);
    let astray: Arc<dyn Policy> = Arc::new(Astray(Url::parse(&elsewhere.uri()).unwrap()));
    for options in [
        ClientOptions { per_call_policies: vec![astray.clone()], ..Default::default() },
        ClientOptions { per_try_policies: vec![astray], ..Default::default() },
    ] {
        let error = get(&builder(graph.uri()).client_options(options).build().unwrap(), "a").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Refused);
    }
    for server in [graph, elsewhere] {
        assert!(server.received_requests().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn point_8_a_next_link_that_leads_in_a_circle_ends() {
    let graph = MockGraph::start().await.unwrap();
    let page = json!({"value": [1], "@odata.nextLink": format!("{}/v1.0/external/connections?x=1", graph.address())});
    graph.on(Method::Get, "/v1.0/external/connections").json(200, &page).await.unwrap();
    let pages: Vec<_> =
        list(&client_of(&graph)).pages().map_ok(|page| page.items.len()).into_stream().collect_all().await;
    assert_eq!(pages.len(), 3);
    assert_eq!(pages[2].as_ref().unwrap_err().kind(), ErrorKind::Refused);
}

#[tokio::test]
async fn point_8_a_circle_over_several_links_ends() {
    let graph = MockGraph::start().await.unwrap();
    let page = |next: &str| {
        let next = format!("{}/v1.0/external/connections?x={next}", graph.address());
        json!({"value": [1], "@odata.nextLink": next})
    };
    for (at, next) in [("?$top=1", "a"), ("?x=a", "b"), ("?x=b", "a")] {
        graph.on(Method::Get, &format!("/v1.0/external/connections{at}")).json(200, &page(next)).await.unwrap();
    }
    let pages: Vec<_> = list(&client_of(&graph)).top(1).pages().collect_all().await;
    assert_eq!(pages.iter().filter(|page| page.is_ok()).count(), 3, "no item comes twice");
    assert_eq!(pages.last().unwrap().as_ref().unwrap_err().kind(), ErrorKind::Refused);
    assert_eq!(graph.requests().await.len(), 3);
}

/// Collects results, errors among them.
trait CollectAll: futures::Stream + Sized {
    async fn collect_all(self) -> Vec<Self::Item> {
        futures::StreamExt::collect(self).await
    }
}
impl<S: futures::Stream> CollectAll for S {}

/// An action without a body.
fn act(client: &GraphClient) -> graph_client::Request<graph_client::Send<()>> {
    static OPERATION: Operation = Operation::new(Method::Post, "v1.0", "/act");
    graph_client::Request::new(client, &OPERATION, &[], Body::none())
}

#[tokio::test]
async fn requests_are_the_same_with_and_without_the_pipeline() {
    let graph = MockGraph::start().await.unwrap();
    let mut sent = Vec::new();
    for way in Way::ALL {
        let client = builder(graph.address()).application_id("test").client_options(way.options()).build().unwrap();
        get(&client, "a").header("client-request-id", "7").await.unwrap_err();
        create(&client, &json!({"id": "a"})).header("client-request-id", "7").await.unwrap_err();
        act(&client).header("client-request-id", "7").await.unwrap_err();
        let requests = graph.requests().await;
        let all: Vec<_> = requests[3 * sent.len()..]
            .iter()
            .map(|request| {
                let mut headers = request.headers.clone();
                headers.sort();
                let agent = headers.iter_mut().find(|(name, _)| name == "user-agent").unwrap();
                // Only azure_core knows the version of the compiler.
                let (begin, rest) = agent.1.split_once('(').unwrap();
                agent.1 = format!("{begin}{}", rest.split_once(';').unwrap().1);
                (request.method.clone(), request.target.clone(), headers, request.body.clone())
            })
            .collect();
        sent.push(all);
    }
    assert_eq!(sent[0].len(), 3);
    assert_eq!(sent[0], sent[1]);
}

#[test]
fn an_application_name_at_which_azure_core_panics_is_an_error() {
    let build = |id: &str| GraphClient::builder(Arc::new(CountingCredential::default())).application_id(id).build();
    assert!(build("nightly-report").is_ok() && build(&"a".repeat(24)).is_ok());
    for id in ["", "two words", "n\u{e4}me", &"a".repeat(25)] {
        assert_eq!(build(id).unwrap_err().kind(), ErrorKind::Configuration, "{id}");
    }
}

#[tokio::test]
async fn point_13_header_names_may_be_in_any_case_and_bad_ones_are_errors() {
    let graph = MockGraph::start().await.unwrap();
    let answer = graph.on(Method::Get, "/v1.0/external/connections/a").header("ETag", "\"1\"");
    answer.json(200, &json!({"id": "a"})).await.unwrap();
    let response = get(&client_of(&graph), "a").header("ConsistencyLevel", "eventual").send().await.unwrap();
    assert_eq!(response.status(), StatusCode::Ok);
    assert_eq!(response.header("eTag"), Some("\"1\""));
    assert_eq!(graph.requests().await[0].header("consistencylevel"), Some("eventual"));
    for (name, value) in [("Bad Name", "x"), ("", "x"), ("X", "a\r\nInjected: b"), ("Ünï", "x")] {
        let error = get(&client_of(&graph), "a").header(name, value).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Request, "{name}");
    }
    assert_eq!(graph.requests().await.len(), 1);
}

#[test]
fn debug_prints_no_secret() {
    let credential = Arc::new(CountingCredential::default());
    let builder = GraphClient::builder(credential).cloud(Cloud::China);
    let client = GraphClient::builder(Arc::new(CountingCredential::default())).build().unwrap();
    assert_eq!(format!("{client:?}"), r#"GraphClient { base_address: "https://graph.microsoft.com", .. }"#);
    assert!(!format!("{builder:?}").contains("Credential"));
    let gateway = builder_with(Arc::new(CountingCredential::default()), "https://gateway.example:1/secret");
    let client = gateway.build().unwrap();
    assert_eq!(format!("{client:?}"), r#"GraphClient { base_address: "https://gateway.example:1", .. }"#);
    assert_eq!(client.base_address(), "https://gateway.example:1/secret");
}

#[tokio::test(start_paused = true)]
async fn a_service_that_cannot_be_reached_is_tried_six_times() {
    let script = Script::by(|_| Answer::unreachable());
    assert_eq!(get(&script.client(), "a").await.unwrap_err().kind(), ErrorKind::Connection);
    assert_eq!(script.sent().len(), 6);
    // No request arrived, so any may be repeated.
    assert_eq!(create(&script.client(), &json!({})).await.unwrap_err().kind(), ErrorKind::Connection);
    assert_eq!(script.sent().len(), 12);
}
