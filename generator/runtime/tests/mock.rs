//! The mock server, as an application's own tests use it.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use futures::TryStreamExt;
use graph_client::testing::{Content, Example, MockGraph};
use graph_client::{Body, Delta, Get, GraphClient, List, Method, Operation, Page, PathArg, Request, Send, StatusCode};
use serde_json::{Value, json};
use support::{count, delete, get, get_content, list, update};

fn tags(client: &GraphClient) -> Request<Get<Vec<String>>> {
    static OPERATION: Operation = Operation::new(Method::Get, "v1.0", "/tags");
    Request::new(client, &OPERATION, &[], Body::none())
}

#[tokio::test]
async fn requests_are_answered_with_values_of_their_own_types() {
    let graph = MockGraph::start().await.unwrap();
    let client = graph.client();
    let mut page = Page::<Value>::default();
    page.items = vec![json!({"id": "a"})];
    page.count = Some(1);
    graph.answer(get(&client, "a b"), &json!({"id": "a"})).await.unwrap();
    graph.answer(list(&client).top(5), &page).await.unwrap();
    graph.answer(count(&client), &893).await.unwrap();
    graph.answer(tags(&client), &vec!["red".to_owned()]).await.unwrap();
    graph.answer(delete(&client, "a"), &()).await.unwrap();
    graph.on_request(get_content(&client, "1")).unwrap().bytes(200, "image/png", &[0, 1]).await.unwrap();

    assert_eq!(get(&client, "a b").select(["id"]).await.unwrap()["id"], "a", "any options");
    assert_eq!(list(&client).top(5).await.unwrap(), page);
    assert_eq!(list(&client).top(6).await.unwrap_err().status(), Some(StatusCode::NotFound), "another option");
    assert_eq!(count(&client).await.unwrap(), 893);
    assert_eq!(tags(&client).await.unwrap(), ["red"]);
    assert_eq!(delete(&client, "a").send().await.unwrap().status(), StatusCode::NoContent);
    assert_eq!(get_content(&client, "1").await.unwrap().as_ref(), [0, 1]);
}

#[tokio::test]
async fn what_cannot_be_sent_cannot_be_answered() {
    let (graph, other) = (MockGraph::start().await.unwrap(), MockGraph::start().await.unwrap());
    let failure = graph.answer(get(&graph.client(), ".."), &json!({})).await.unwrap_err();
    assert!(failure.to_string().contains("{connection-id}"), "{failure}");
    let failure = graph.answer(get(&other.client(), "a"), &json!({})).await.unwrap_err();
    assert!(failure.to_string().contains("another server"), "{failure}");
}

#[tokio::test]
async fn answers_can_follow_each_other() {
    let graph = MockGraph::start().await.unwrap();
    let client = graph.client();
    let running = json!({"status": "inprogress"});
    graph.on_request(get(&client, "a")).unwrap().times(0).empty(500).await.unwrap();
    graph.on_request(get(&client, "a")).unwrap().times(2).json(200, &running).await.unwrap();
    graph.answer(get(&client, "a"), &json!({"status": "completed"})).await.unwrap();
    for status in ["inprogress", "inprogress", "completed", "completed"] {
        assert_eq!(get(&client, "a").await.unwrap()["status"], status);
    }
}

/// Lists connections, of which three examples are documented.
fn documented(client: &GraphClient, skip: u32) -> Request<List<Value>> {
    static THROTTLED: Example = Example {
        target: "/v1.0/external/connections",
        status: 429,
        response_headers: &[("Retry-After", "2")],
        ..Example::DEFAULT
    };
    static ALL: Example = Example {
        target: "/v1.0/external/connections",
        response: Content::Json(
            r#"{"value": [1, 2], "@odata.nextLink": "https://graph.microsoft.com/v1.0/external/connections?$skip=2"}"#,
        ),
        ..Example::DEFAULT
    };
    static REST: Example = Example {
        target: "/v1.0/external/connections?$skip=4",
        response: Content::Json(r#"{"value": [5]}"#),
        ..Example::DEFAULT
    };
    static OPERATION: Operation = Operation::new(Method::Get, "v1.0", "/external/connections")
        .page("https://docs.example/list")
        .examples(&[&THROTTLED, &ALL, &REST]);
    let list = Request::new(client, &OPERATION, &[], Body::none());
    if skip == 0 { list } else { list.skip(skip) }
}

#[tokio::test]
async fn a_request_is_answered_from_its_documented_examples() {
    let graph = MockGraph::start().await.unwrap();
    let client = graph.client();
    graph.answer_documented(documented(&client, 4)).await.unwrap();
    graph.answer_documented(documented(&client, 6)).await.unwrap();
    assert_eq!(documented(&client, 4).await.unwrap().items, [5], "the example of this very request");
    let page = documented(&client, 6).await.unwrap();
    assert_eq!(page.items, [1, 2], "the first example that is a success");
    let next = format!("{}/v1.0/external/connections?$skip=2", graph.address());
    assert_eq!(page.next_link.as_deref(), Some(next.as_str()));
    let items: Vec<Value> = documented(&client, 6).items().try_collect().await.unwrap();
    assert_eq!(items, [1, 2], "the next page is empty");
}

#[tokio::test]
async fn the_example_of_a_request_has_its_body_too() {
    fn create(client: &GraphClient, id: &str) -> Request<Send<Value>> {
        static A: Example = Example {
            method: Method::Post,
            target: "/v1.0/things",
            request: Content::Json(r#"{"id": "a"}"#),
            status: 201,
            response: Content::Json(r#"{"made": "a"}"#),
            ..Example::DEFAULT
        };
        static B: Example =
            Example { request: Content::Json(r#"{"id": "b"}"#), response: Content::Json(r#"{"made": "b"}"#), ..A };
        static OPERATION: Operation = Operation::new(Method::Post, "v1.0", "/things").examples(&[&A, &B]);
        Request::new(client, &OPERATION, &[], Body::json(&json!({"id": id})))
    }
    for (id, made) in [("a", "a"), ("b", "b"), ("c", "a")] {
        let graph = MockGraph::start().await.unwrap();
        graph.answer_documented(create(&graph.client(), id)).await.unwrap();
        let response = create(&graph.client(), id).send().await.unwrap();
        assert_eq!((response.status(), &response.body()["made"]), (StatusCode::Created, &json!(made)));
    }
}

#[tokio::test]
async fn an_operation_without_an_example_says_so() {
    let graph = MockGraph::start().await.unwrap();
    let failure = graph.answer_documented(get(&graph.client(), "a")).await.unwrap_err().to_string();
    assert!(
        failure.starts_with("GET /v1.0/external/connections/{connection-id} has no documented example"),
        "{failure}"
    );
    assert!(failure.contains("EXAMPLES.md"), "{failure}");
    assert!(graph.answer_documented(get(&graph.client(), "..")).await.is_err());
    assert_eq!(get(&graph.client(), "a").await.unwrap_err().status(), Some(StatusCode::NotFound));
}

#[tokio::test]
async fn an_address_of_the_service_in_an_example_is_the_servers_own() {
    static EXAMPLE: Example = Example {
        method: Method::Patch,
        target: "/v1.0/external/connections/a",
        status: 202,
        response_headers: &[("Location", "https://graph.microsoft.com/v1.0/external/connections/a/operations/7")],
        response: Content::None,
        ..Example::DEFAULT
    };
    let graph = MockGraph::start().await.unwrap();
    graph.example(&EXAMPLE).await.unwrap();
    let work = update(&graph.client(), "a", &json!({})).start::<Value>().await.unwrap();
    assert_eq!(work.location(), format!("{}/v1.0/external/connections/a/operations/7", graph.address()));
}

#[tokio::test]
async fn documented_redirects_lead_to_files_of_their_own() {
    fn file(id: &'static str, bytes: &'static [u8]) -> Example {
        Example {
            target: id,
            status: 302,
            response_headers: &[("Location", "https://store.example/7")],
            response: Content::Bytes("text/plain", bytes),
            ..Example::DEFAULT
        }
    }
    let graph = MockGraph::start().await.unwrap();
    graph.example(&file("/v1.0/me/drive/items/1/content", b"one")).await.unwrap();
    graph.example(&file("/v1.0/me/drive/items/2/content", b"two")).await.unwrap();
    assert_eq!(get_content(&graph.client(), "1").await.unwrap().as_ref(), b"one");
    assert_eq!(get_content(&graph.client(), "2").await.unwrap().as_ref(), b"two");
}

#[tokio::test]
async fn a_link_to_the_request_itself_does_not_hide_its_answer() {
    for (target, response) in [
        (
            "/v1.0/external/connections",
            r#"{"value": [1], "@odata.nextLink": "https://graph.microsoft.com/v1.0/external/connections"}"#,
        ),
        (
            "/v1.0/external/connections?$top=5",
            r#"{"value": [1], "@odata.nextLink": "https://graph.microsoft.com/v1.0/external/connections?$top=5"}"#,
        ),
        (
            "/v1.0/external/connections?$top=5",
            r#"{"value": [1], "@odata.nextLink": "https://graph.microsoft.com/v1.0/external/connections"}"#,
        ),
    ] {
        let graph = MockGraph::start().await.unwrap();
        let example = Example { target, response: Content::Json(response), ..Example::DEFAULT };
        let list = || if target.contains("top") { list(&graph.client()).top(5) } else { list(&graph.client()) };
        graph.on_request(list()).unwrap().example(&example).await.unwrap();
        let pages: Vec<Page<Value>> = list().pages().try_collect().await.unwrap();
        let items: Vec<_> = pages.into_iter().map(|page| page.items).collect();
        assert_eq!(items, [vec![json!(1)], vec![]], "{response}");
    }
}

#[tokio::test]
async fn a_documented_delta_query_ends_with_a_link() {
    fn delta(client: &GraphClient) -> Request<Delta<Value>> {
        static EXAMPLE: Example = Example {
            target: "/v1.0/users/delta",
            response: Content::Json(
                r#"{"value": [7], "@odata.nextLink": "https://graph.microsoft.com/v1.0/users/delta()?$skiptoken=x"}"#,
            ),
            ..Example::DEFAULT
        };
        static OPERATION: Operation = Operation::new(Method::Get, "v1.0", "/users/delta").examples(&[&EXAMPLE]);
        Request::new(client, &OPERATION, &[], Body::none())
    }
    let graph = MockGraph::start().await.unwrap();
    graph.answer_documented(delta(&graph.client())).await.unwrap();
    let mut changes = delta(&graph.client()).changes();
    assert!(changes.try_next().await.unwrap().is_some() && changes.try_next().await.unwrap().is_none());
    let expected = format!("{}/v1.0/users/delta()?$deltatoken=latest", graph.address());
    assert_eq!(changes.delta_link().unwrap().as_str(), expected);
}

#[tokio::test]
async fn an_example_whose_body_is_not_shown_answers_nothing() {
    static HIDDEN: Example = Example { target: "/v1.0/things/a", response: Content::NotShown, ..Example::DEFAULT };
    static SHOWN: Example =
        Example { target: "/v1.0/things/b", response: Content::Json(r#"{"id": "b"}"#), ..Example::DEFAULT };
    fn thing(client: &GraphClient) -> Request<Get<Value>> {
        static OPERATION: Operation = Operation::new(Method::Get, "v1.0", "/things/{id}").examples(&[&HIDDEN, &SHOWN]);
        Request::new(client, &OPERATION, &[PathArg::Key("mine")], Body::none())
    }
    fn hidden(client: &GraphClient) -> Request<Get<Value>> {
        static OPERATION: Operation = Operation::new(Method::Get, "v1.0", "/things/{id}").examples(&[&HIDDEN]);
        Request::new(client, &OPERATION, &[PathArg::Key("mine")], Body::none())
    }
    let graph = MockGraph::start().await.unwrap();
    let failure = graph.answer_documented(hidden(&graph.client())).await.unwrap_err();
    assert!(failure.to_string().contains("no documented example"), "{failure}");
    graph.answer_documented(thing(&graph.client())).await.unwrap();
    assert_eq!(thing(&graph.client()).await.unwrap()["id"], "b");
}
