//! Bytes, up and down: redirects to pre-authenticated addresses, streams, ranges, and how uploads are sent.

use std::io::Write;

use futures::TryStreamExt;
use graph_client::{ErrorKind, RetrySettings, StatusCode};
use serde_json::json;
use wiremock::matchers::{header, method, path};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

use crate::support::{create, get, get_content, put_content};
use crate::wire::server::{Server, reset};
use crate::wire::{builder, client};

fn location(to: &str) -> ResponseTemplate {
    ResponseTemplate::new(302).insert_header("Location", to)
}

async fn answer(server: &MockServer, at: &str, answer: ResponseTemplate) {
    Mock::given(path(at)).respond_with(answer).mount(server).await;
}

fn has_token(request: &Request) -> bool {
    request.headers.contains_key("authorization")
}

const CONTENT: &str = "/v1.0/me/drive/items/1/content";

#[tokio::test]
async fn point_10_a_redirect_to_another_origin_is_followed_without_token_and_headers() {
    let (graph, files) = (MockServer::start().await, MockServer::start().await);
    answer(&graph, CONTENT, location(&format!("{}/file?auth=1", files.uri()))).await;
    answer(&files, "/file", ResponseTemplate::new(206).set_body_raw("bytes", "text/csv")).await;
    let request = get_content(&client(&graph.uri()), "1").header("X-Own", "secret").range(0, Some(5));
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), StatusCode::PartialContent);
    assert_eq!(response.body().as_ref(), b"bytes");
    let asked = graph.received_requests().await.unwrap();
    assert!(has_token(&asked[0]));
    let arrived = files.received_requests().await.unwrap();
    assert_eq!((asked.len(), arrived.len()), (1, 1));
    assert!(!has_token(&arrived[0]) && !arrived[0].headers.contains_key("x-own"));
    assert_eq!(arrived[0].headers["range"], "bytes=0-4");
}

#[tokio::test]
async fn point_10_a_redirect_to_the_own_origin_keeps_the_token() {
    let graph = MockServer::start().await;
    answer(&graph, CONTENT, location("/v1.0/elsewhere")).await;
    answer(&graph, "/v1.0/elsewhere", ResponseTemplate::new(200).set_body_raw("bytes", "text/csv")).await;
    assert_eq!(get_content(&client(&graph.uri()), "1").await.unwrap().as_ref(), b"bytes");
    let asked = graph.received_requests().await.unwrap();
    assert!(asked.len() == 2 && asked.iter().all(has_token));
}

#[tokio::test]
async fn point_10_redirects_end() {
    let graph = MockServer::start().await;
    answer(&graph, CONTENT, location(CONTENT)).await;
    let error = get_content(&client(&graph.uri()), "1").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Refused);
    assert_eq!(graph.received_requests().await.unwrap().len(), 6);
    for to in ["http://example.com/file", "ftp://example.com/file"] {
        let graph = MockServer::start().await;
        answer(&graph, CONTENT, location(to)).await;
        let error = get_content(&client(&graph.uri()), "1").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Refused, "{to}");
        assert_eq!(graph.received_requests().await.unwrap().len(), 1, "{to}");
    }
}

#[tokio::test]
async fn point_10_a_post_is_not_redirected() {
    let graph = MockServer::start().await;
    Mock::given(method("POST")).respond_with(location("/v1.0/elsewhere")).expect(1).mount(&graph).await;
    let error = create(&client(&graph.uri()), &json!({})).await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::Found));
    assert_eq!(graph.received_requests().await.unwrap().len(), 1);
}

#[tokio::test]
async fn point_10_an_error_of_the_file_store_names_no_permissions_and_no_address() {
    let (graph, files) = (MockServer::start().await, MockServer::start().await);
    answer(&graph, "/v1.0/external/connections/a", location(&format!("{}/file?auth=secret", files.uri()))).await;
    answer(&files, "/file", ResponseTemplate::new(403)).await;
    let error = get(&client(&graph.uri()), "a").await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::Forbidden));
    assert_eq!(error.permissions(), None);
    assert!(!format!("{error} {error:?}").contains("auth=secret"));
    assert_eq!(
        (graph.received_requests().await.unwrap().len(), files.received_requests().await.unwrap().len()),
        (1, 1)
    );
}

#[tokio::test]
async fn point_11_uploads_have_a_length_and_are_not_chunked() {
    let graph = MockServer::start().await;
    let done = ResponseTemplate::new(201).set_body_json(json!({"id": "1"}));
    Mock::given(header("content-length", "100000"))
        .and(header("content-type", "image/png"))
        .respond_with(done)
        .mount(&graph)
        .await;
    let content = vec![7; 100_000];
    let request = put_content(&client(&graph.uri()), "a/b.png", content.clone()).header("Content-Type", "image/png");
    assert_eq!(request.await.unwrap()["id"], "1");
    let arrived = graph.received_requests().await.unwrap();
    assert!(!arrived[0].headers.contains_key("transfer-encoding"));
    assert_eq!(arrived[0].body, content);
}

#[tokio::test]
async fn point_12_a_stream_has_no_limit_and_is_read_piece_by_piece() {
    let graph = MockServer::start().await;
    let content = vec![7; 3_000_000];
    answer(&graph, CONTENT, ResponseTemplate::new(200).set_body_bytes(content.clone())).await;
    let client = builder(graph.uri()).max_response_size(1000).build().unwrap();
    assert_eq!(get_content(&client, "1").await.unwrap_err().kind(), ErrorKind::TooLarge);
    let stream = get_content(&client, "1").stream().await.unwrap().into_body();
    let pieces: Vec<_> = stream.try_collect().await.unwrap();
    assert!(pieces.len() > 1);
    assert_eq!(pieces.concat(), content);
}

#[tokio::test]
async fn a_stream_that_breaks_off_ends_in_an_error_and_an_error_answer_is_read_whole() {
    for resets in [false, true] {
        let (read, goes_on) = std::sync::mpsc::channel();
        let server = Server::start(move |number, stream| match number {
            0 => {
                let head = b"HTTP/1.1 200 OK\r\nrequest-id: r-1\r\ncontent-length: 100\r\n\r\n";
                stream.write_all(&[&head[..], b"abc"].concat()).unwrap();
                goes_on.recv().unwrap();
                if resets {
                    reset(stream);
                }
            }
            _ => {
                let head = b"HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n";
                stream.write_all(&[&head[..], b"{\"error\": {\"code\": \"itemNotFound\"}}"].concat()).unwrap();
            }
        });
        let client = builder(server.address()).retry(RetrySettings::none()).build().unwrap();
        let request = get_content(&client, "1").header("client-request-id", "c-1");
        let mut stream = request.stream().await.unwrap().into_body();
        assert_eq!(stream.try_next().await.unwrap().unwrap().as_ref(), b"abc");
        read.send(()).unwrap();
        let error = stream.try_next().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Transport);
        assert_eq!(error.status(), Some(StatusCode::Ok));
        assert_eq!((error.request_id(), error.client_request_id()), (Some("r-1"), Some("c-1")));
        let place = "(GET /v1.0/me/drive/items/{id}/content, request-id r-1)";
        assert!(error.to_string().ends_with(place), "{error}");
        let error = get_content(&client, "1").stream().await.unwrap_err();
        assert_eq!(error.code(), Some("itemNotFound"));
        assert_eq!(server.requests().await.len(), 2);
    }
}

#[tokio::test]
async fn point_13_a_header_that_comes_twice_is_joined() {
    let graph = MockServer::start().await;
    let twice = ResponseTemplate::new(200).append_header("Warning", "a").append_header("Warning", "b");
    answer(&graph, CONTENT, twice).await;
    let response = get_content(&client(&graph.uri()), "1").send().await.unwrap();
    assert_eq!(response.header("warning"), Some("a, b"));
}
