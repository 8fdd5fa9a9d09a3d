//! What is sent again, and what is not: throttling, failures of the service and of the network.

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use graph_client::{ErrorKind, GraphClient, GraphClientBuilder, RetrySettings, StatusCode};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::script::{Answer, Script};
use crate::support::{create, delete, get, get_content, list, update};
use crate::wire::server::{FOUND, Server};
use crate::wire::{Scripted, hasty};

fn builder(address: &str) -> GraphClientBuilder {
    crate::wire::builder(address).retry(hasty())
}

fn client(address: &str) -> GraphClient {
    builder(address).build().unwrap()
}

/// A server that answers the first `times` requests in one way and all others with `{"id": "a"}`.
async fn failing(times: u64, answer: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    let found = ResponseTemplate::new(200).set_body_json(json!({"id": "a"}));
    Mock::given(any()).respond_with(answer).up_to_n_times(times).mount(&server).await;
    Mock::given(any()).respond_with(found).mount(&server).await;
    server
}

async fn arrived(server: &MockServer) -> usize {
    server.received_requests().await.unwrap().len()
}

const TRUNCATED: &[u8] = b"HTTP/1.1 200 OK\r\nrequest-id: r-1\r\ncontent-length: 100\r\n\r\n{\"id\"";
const NOTHING: &[u8] = b"";

#[tokio::test]
async fn point_2_a_fraction_in_retry_after_is_waited_for() {
    for status in [429, 503] {
        let server = failing(2, ResponseTemplate::new(status).insert_header("Retry-After", "0.05")).await;
        let began = Instant::now();
        create(&client(&server.uri()), &json!({})).await.unwrap();
        assert!(began.elapsed() >= Duration::from_millis(100));
        assert_eq!(arrived(&server).await, 3);
    }
}

#[tokio::test]
async fn point_2_a_day_is_not_waited_for() {
    let answer = ResponseTemplate::new(429)
        .insert_header("Retry-After", "86400")
        .set_body_json(json!({"error": {"code": "TooManyRequests", "message": "Wait."}}));
    let server = failing(1, answer).await;
    let error = get(&client(&server.uri()), "a").await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::TooManyRequests));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(86400)));
    assert!(error.to_string().contains("the service asks to wait 86400 seconds"), "{error}");
    assert_eq!(arrived(&server).await, 1);
}

#[tokio::test]
async fn point_2_throttling_without_a_time_is_retried_a_limited_number_of_times() {
    let server = failing(100, ResponseTemplate::new(429)).await;
    let error = create(&client(&server.uri()), &json!({})).await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::TooManyRequests));
    assert_eq!(arrived(&server).await, 6);
}

#[tokio::test]
async fn point_4_failures_of_the_service_are_retried_where_that_does_no_harm() {
    for status in [408, 500, 502, 503, 504] {
        let server = failing(2, ResponseTemplate::new(status)).await;
        let client = client(&server.uri());
        delete(&client, "a").await.unwrap();
        assert_eq!(arrived(&server).await, 3, "{status}");

        let server = failing(1, ResponseTemplate::new(status)).await;
        let client = builder(&server.uri()).build().unwrap();
        let error = create(&client, &json!({})).await.unwrap_err();
        assert_eq!(error.status().map(u16::from), Some(status));
        update(&client, "a", &json!({})).await.unwrap();
        assert_eq!(arrived(&server).await, 2, "{status}");
    }
    for status in [400, 404, 409, 412, 501, 507] {
        let server = failing(1, ResponseTemplate::new(status)).await;
        get(&client(&server.uri()), "a").await.unwrap_err();
        assert_eq!(arrived(&server).await, 1, "{status}");
    }
}

#[tokio::test]
async fn point_4_a_post_is_not_sent_again_after_a_broken_exchange() {
    for answer in [NOTHING, TRUNCATED] {
        let server = Server::answering([answer, FOUND]);
        let error = create(&client(&server.address()), &json!({})).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Transport);
        // Of an answer that began, status and id are known.
        let begun = !answer.is_empty();
        assert_eq!((error.status().is_some(), error.request_id()), (begun, begun.then_some("r-1")));
        assert_eq!(server.requests().await.len(), 1);
    }
}

#[tokio::test]
async fn a_get_is_sent_again_after_a_broken_exchange() {
    let server = Server::answering([NOTHING, TRUNCATED, FOUND]);
    assert_eq!(get(&client(&server.address()), "a").await.unwrap()["id"], "a");
    assert_eq!(server.requests().await.len(), 3);
}

#[tokio::test]
async fn a_service_that_is_not_there_is_a_connection_error() {
    let address = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    };
    let error = create(&client(&address), &json!({})).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connection);
    assert!(error.to_string().to_lowercase().contains("connection refused"), "{error}");
}

#[tokio::test]
async fn point_14_an_answer_that_does_not_come_is_a_timeout() {
    let server = failing(9, ResponseTemplate::new(200).set_delay(Duration::from_secs(60))).await;
    let client = builder(&server.uri()).timeout(Duration::from_millis(50)).build().unwrap();
    let error = create(&client, &json!({})).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.to_string().contains("within 0.05 seconds"), "{error}");
    assert_eq!(arrived(&server).await, 1);
    let error = get(&client, "a").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert_eq!(arrived(&server).await, 7);
}

/// Answers every request with a body that never ends, a byte a second of tokio's time, until the client hangs up. Gives
/// the number of requests.
async fn dripping_server() -> (String, Arc<AtomicUsize>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let requests = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&requests);
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let _ = stream.read(&mut [0; 8192]).await.unwrap();
            counted.fetch_add(1, Ordering::SeqCst);
            tokio::spawn(async move {
                stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n").await.unwrap();
                while stream.write_all(b" ").await.is_ok() {
                    tokio::time::sleep(Duration::from_secs(1)).await;
                }
            });
        }
    });
    (address, requests)
}

#[tokio::test(start_paused = true)]
async fn point_14_a_body_that_drips_is_a_timeout_and_the_request_sent_again_where_that_does_no_harm() {
    let (address, requests) = dripping_server().await;
    let error = create(&client(&address), &json!({})).await.unwrap_err();
    assert_eq!((error.kind(), requests.load(Ordering::SeqCst)), (ErrorKind::Timeout, 1));
    assert!(error.to_string().contains("no complete answer within 100 seconds"), "the default: {error}");
    let client = builder(&address).timeout(Duration::from_secs(20)).build().unwrap();
    let error = get(&client, "a").await.unwrap_err();
    assert_eq!((error.kind(), requests.load(Ordering::SeqCst)), (ErrorKind::Timeout, 1 + 6));
}

/// Takes one request, then sends a piece of the answer every 60 seconds of tokio's time, and then nothing more.
async fn slow_server(pieces: Vec<&'static [u8]>) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let _ = stream.read(&mut [0; 8192]).await.unwrap();
        for piece in pieces {
            stream.write_all(piece).await.unwrap();
            tokio::time::sleep(Duration::from_secs(60)).await;
        }
        std::future::pending::<()>().await;
    });
    address
}

#[tokio::test(start_paused = true)]
async fn no_other_limit_ends_a_try_before_the_setting_does() {
    let client = builder(&slow_server(vec![]).await).timeout(Duration::from_secs(900)).build().unwrap();
    let error = create(&client, &json!({})).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
    assert!(error.to_string().contains("within 900 seconds"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_stream_may_last_longer_than_the_limit_and_ends_where_it_stalls() {
    let head = b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n";
    let client = client(&slow_server(vec![head, b"a", b"b", b"c", b"d"]).await);
    let mut stream = get_content(&client, "1").stream().await.unwrap().into_body();
    for piece in ["a", "b", "c", "d"] {
        assert_eq!(stream.try_next().await.unwrap().unwrap(), piece);
    }
    let error = stream.try_next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.to_string().contains("no more of the answer within 100 seconds"), "{error}");
    assert!(stream.try_next().await.unwrap().is_none(), "the stream has ended");
}

#[tokio::test(start_paused = true)]
async fn errors_without_a_readable_answer_have_the_clients_id() {
    let unfit = Answer::json(200, &json!([])).header("request-id", "r-1");
    for (answer, kind) in [(Answer::broken(), ErrorKind::Transport), (unfit, ErrorKind::Decode)] {
        let script = Script::of([answer]);
        let error = list(&script.builder().retry(RetrySettings::none()).build().unwrap()).await.unwrap_err();
        assert_eq!(error.kind(), kind);
        assert!(error.client_request_id().is_some());
        assert_eq!(error.client_request_id(), script.sent()[0].header("client-request-id"));
    }
}

#[tokio::test]
async fn redirects_do_not_make_the_time_for_retries_longer() {
    let second = failing(9, ResponseTemplate::new(503).insert_header("Retry-After", "9.9")).await;
    let first = MockServer::start().await;
    let throttled = ResponseTemplate::new(429).insert_header("Retry-After", "0.2");
    let moved = ResponseTemplate::new(302).insert_header("Location", second.uri());
    Mock::given(any()).respond_with(throttled).up_to_n_times(1).mount(&first).await;
    Mock::given(any()).respond_with(moved).mount(&first).await;
    let retry = RetrySettings { max_total: Duration::from_secs(10), ..RetrySettings::default() };
    let error = get(&builder(&first.uri()).retry(retry).build().unwrap(), "a").await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::ServiceUnavailable));
    assert_eq!((arrived(&first).await, arrived(&second).await), (2, 1));
}

#[tokio::test(start_paused = true)]
async fn redirects_do_not_make_more_retries() {
    let elsewhere = "https://files.example/1";
    let mut asked = 0;
    let script = Script::by(move |sent| {
        asked += 1;
        match asked {
            1..=3 => Answer::status(429).header("retry-after", "1"),
            4 => Answer::status(302).header("location", elsewhere),
            _ if sent.url == elsewhere => Answer::broken(),
            _ => Answer::status(599),
        }
    });
    let error = get_content(&script.client(), "1").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
    let first: Vec<_> = script.sent().iter().map(|sent| sent.url != elsewhere).collect();
    // Of five retries, three were spent before the redirect.
    assert_eq!(first, [true, true, true, true, false, false, false]);
}

#[tokio::test(start_paused = true)]
async fn clients_that_fail_together_do_not_come_back_together() {
    let mut waits = std::collections::BTreeSet::new();
    for _ in 0..20 {
        let script = Script::of([Answer::broken(), Answer::json(200, &json!({"id": "a"}))]);
        get(&script.client(), "a").await.unwrap();
        let wait = script.sent()[1].at;
        assert!((0.25..=0.502).contains(&wait.as_secs_f64()), "{wait:?}");
        waits.insert(wait.as_millis());
    }
    // That all of 250 milliseconds are the same is as good as impossible.
    assert!(waits.len() > 1, "{waits:?}");
}

#[tokio::test]
async fn point_12_an_answer_beyond_the_limit_is_refused() {
    let page = json!({"value": ["a".repeat(1000)]});
    let server = failing(9, ResponseTemplate::new(200).set_body_json(&page)).await;
    let small = builder(&server.uri()).max_response_size(1000).build().unwrap();
    let error = list(&small).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    assert!(error.to_string().contains("max_response_size"), "{error}");
    assert_eq!(arrived(&server).await, 1, "it would be as large the next time");
    let large = builder(&server.uri()).max_response_size(2000).build().unwrap();
    assert_eq!(list(&large).await.unwrap().items.len(), 1);
}

#[tokio::test]
async fn point_15_retries_can_be_set() {
    let server = failing(9, ResponseTemplate::new(503)).await;
    let none = builder(&server.uri()).retry(RetrySettings::none()).build().unwrap();
    get(&none, "a").await.unwrap_err();
    assert_eq!(arrived(&server).await, 1);
    let retry =
        RetrySettings { initial_delay: Duration::from_secs(5), max_total: Duration::ZERO, ..Default::default() };
    get(&builder(&server.uri()).retry(retry).build().unwrap(), "a").await.unwrap_err();
    assert_eq!(arrived(&server).await, 2, "the time is over before the first wait is");
}

#[tokio::test]
async fn a_request_that_is_sent_again_keeps_body_and_id() {
    let server = failing(1, ResponseTemplate::new(429).insert_header("Retry-After", "0")).await;
    create(&client(&server.uri()), &json!({"id": "a"})).await.unwrap();
    let requests = server.received_requests().await.unwrap();
    assert_eq!(requests[0].body, br#"{"id":"a"}"#);
    assert_eq!(requests[0].body, requests[1].body);
    assert_eq!(requests[0].headers.get("client-request-id"), requests[1].headers.get("client-request-id"));
}
