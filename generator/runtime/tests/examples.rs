//! The harness of generated example tests: what fits passes, and each thing that does not fit is told.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use graph_client::testing::{Content, Example, Failure, run, run_bytes};
use graph_client::{Error, Method};
use serde_json::json;
use support::{add_ref, count, create, delete, get, get_content, list, put_content, update};

const LIST: Example = Example {
    page: "v1.0/api/connections-list.md:40",
    target: "/v1.0/external/connections?$select=id,name",
    response: Content::Json(r#"{"@odata.context": "c", "value": [{"id": "a"}], "@odata.nextLink": "https://x/y"}"#),
    ..Example::DEFAULT
};

#[test]
fn a_list() -> Result<(), Failure> {
    run(&LIST, |client| list(&client).select(["id", "name"]))
}

#[test]
fn a_call_in_an_async_block() -> Result<(), Failure> {
    run(&LIST, |client| async move { list(&client).select(["id", "name"]).await })
}

#[test]
fn a_change_with_a_body_and_a_header() -> Result<(), Failure> {
    static EXAMPLE: Example = Example {
        method: Method::Post,
        target: "/v1.0/external/connections",
        request_headers: &[("Prefer", "return=representation")],
        request: Content::Json(r#"{"name": "n", "id": "a"}"#),
        status: 201,
        response: Content::Json(r#"{"id": "a", "name": "n"}"#),
        ..Example::DEFAULT
    };
    let body = json!({"id": "a", "name": "n"});
    run(&EXAMPLE, move |client| create(&client, &body).header("Prefer", "return=representation"))
}

#[test]
fn answers_without_a_body() -> Result<(), Failure> {
    static UPDATE: Example = Example {
        method: Method::Patch,
        target: "/v1.0/external/connections/a",
        request: Content::Json("{}"),
        status: 204,
        ..Example::DEFAULT
    };
    static DELETE: Example = Example { method: Method::Delete, request: Content::None, ..UPDATE };
    run(&UPDATE, |client| update(&client, "a", &json!({})))?;
    run(&DELETE, |client| delete(&client, "a"))
}

#[test]
fn bytes_counts_and_references() -> Result<(), Failure> {
    static PUT: Example = Example {
        method: Method::Put,
        target: "/v1.0/me/drive/root:/a b/c.txt:/content",
        request: Content::Bytes("text/plain", b"content"),
        status: 201,
        response: Content::Json(r#"{"id": "1"}"#),
        ..Example::DEFAULT
    };
    static GET: Example = Example {
        target: "/v1.0/me/drive/items/1/content",
        response: Content::Bytes("application/octet-stream", &[0, 159, 146, 150]),
        ..Example::DEFAULT
    };
    static COUNT: Example =
        Example { target: "/v1.0/users/$count", response: Content::Bytes("text/plain", b"893"), ..Example::DEFAULT };
    static ADD_REF: Example = Example {
        method: Method::Post,
        target: "/v1.0/groups/g/members/$ref",
        request: Content::Json(r#"{"@odata.id": "https://graph.microsoft.com/v1.0/directoryObjects/7"}"#),
        status: 204,
        ..Example::DEFAULT
    };
    run(&PUT, |client| put_content(&client, "a b/c.txt", "content"))?;
    run_bytes(&GET, |client| get_content(&client, "1"))?;
    run(&COUNT, |client| count(&client))?;
    run(&ADD_REF, |client| add_ref(&client, "g", "https://graph.microsoft.com/v1.0/directoryObjects/7"))
}

#[test]
fn an_answer_that_the_page_does_not_show() -> Result<(), Failure> {
    static COUNT: Example = Example { target: "/v1.0/users/$count", response: Content::NotShown, ..Example::DEFAULT };
    static LIST: Example = Example { target: "/v1.0/external/connections", ..COUNT };
    run(&COUNT, |client| count(&client))?;
    run(&LIST, |client| list(&client))?;
    assert_fails(run(&LIST, |client| count(&client)), &["path: expected"]);
    Ok(())
}

#[test]
fn a_redirect_to_a_file() -> Result<(), Failure> {
    static EXAMPLE: Example = Example {
        target: "/v1.0/me/drive/items/1/content",
        status: 302,
        response_headers: &[("Location", "https://files.example/y23vmagahszhxzlcvhasdhasghasodfi")],
        ..Example::DEFAULT
    };
    run_bytes(&EXAMPLE, |client| get_content(&client, "1"))
}

#[test]
fn a_documented_error() -> Result<(), Failure> {
    static EXAMPLE: Example = Example {
        target: "/v1.0/external/connections/a",
        status: 404,
        response: Content::Json(r#"{"error": {"code": "itemNotFound", "message": "The item \"a\" is gone."}}"#),
        ..Example::DEFAULT
    };
    run(&EXAMPLE, |client| get(&client, "a"))
}

#[track_caller]
fn assert_fails(result: Result<(), Failure>, parts: &[&str]) {
    let message = format!("{:?}", result.unwrap_err());
    for part in parts {
        assert!(message.contains(part), "`{part}` is missing in: {message}");
    }
}

#[test]
fn a_failure_names_the_test_the_page_and_what_differs() {
    static METHOD: Example = Example { method: Method::Post, ..LIST };
    static RESPONSE: Example = Example { response: Content::Json(r#"{"value": 7}"#), ..LIST };
    let place = ["a_failure_names_the_test", "v1.0/api/connections-list.md:40"];
    assert_fails(
        run(&LIST, |client| list(&client)),
        &[place[0], place[1], "query: expected select=id,name, found nothing"],
    );
    assert_fails(run(&LIST, |client| get(&client, "x")), &["path: expected /v1.0/external/connections, found"]);
    assert_fails(run(&METHOD, |client| list(&client)), &["method: expected POST, found GET"]);
    assert_fails(run(&LIST, |client| get(&client, "")), &["the request was not sent", "{connection-id}"]);
    assert_fails(run(&RESPONSE, |client| list(&client).select(["id", "name"])), &["the response does not fit"]);
    assert_fails(run(&LIST, |_| async { Ok::<_, Error>(()) }), &["no request arrived"]);
}

#[test]
fn a_body_or_header_that_differs_fails() {
    static EXAMPLE: Example = Example {
        method: Method::Post,
        target: "/v1.0/external/connections",
        request: Content::Json(r#"{"a": [1, 2]}"#),
        response: Content::Json(r#"{"id": "a"}"#),
        ..Example::DEFAULT
    };
    static HEADER: Example = Example { request_headers: &[("Prefer", "x")], ..EXAMPLE };
    let body = json!({"a": [1, 3]});
    assert_fails(run(&EXAMPLE, move |client| create(&client, &body)), &["request body, a[1]: expected 2, found 3"]);
    let body = json!({"a": [1, 2]});
    assert_fails(run(&HEADER, move |client| create(&client, &body)), &["header Prefer: expected `x`"]);
}

#[test]
fn an_answer_that_says_something_else_fails() {
    static EXAMPLE: Example = Example {
        target: "/v1.0/external/connections/a",
        response: Content::Json(r#"{"id": "a", "extra": null}"#),
        ..Example::DEFAULT
    };
    static ERROR: Example = Example { status: 404, response: Content::None, ..EXAMPLE };
    let changed = |client| async move {
        get(&client, "a").await.map(|mut value| {
            value.as_object_mut().map(|object| object.remove("extra"));
            value
        })
    };
    assert_fails(run(&EXAMPLE, changed), &["response body, extra: expected null, found nothing"]);
    let swallowed = |client| async move { get(&client, "a").await.or(Ok(json!(null))) };
    assert_fails(run(&ERROR, swallowed), &["the answer 404 was no error"]);
}
