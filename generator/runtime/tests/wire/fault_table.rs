//! The faults of the table in the README that need more than one answer: resets, storms, tokens and clocks. Each succeeds
//! or ends in the right error, after the right number of requests, with no item lost or seen twice.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::future::IntoFuture;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration as StdDuration;

use futures::TryStreamExt;
use graph_client::azure_core::time::Duration;
use graph_client::testing::TestCredential;
use graph_client::{GraphClient, RetrySettings, StatusCode};
use serde_json::json;
use support::script::{ADDRESS, Answer, Script};
use support::{CountingCredential, client, create, get, list};

fn page(number: u32, last: u32) -> Answer {
    let mut page = json!({"value": [10 * number, 10 * number + 1]});
    if number < last {
        page["@odata.nextLink"] = json!(format!("{ADDRESS}/v1.0/external/connections?$skiptoken={}", number + 1));
    }
    Answer::json(200, &page)
}

#[tokio::test(start_paused = true)]
async fn faults_between_pages_lose_no_item_and_repeat_none() {
    let script = Script::of([
        Answer::broken(),
        page(1, 3),
        Answer::status(503),
        Answer::status(429).header("retry-after", "3"),
        page(2, 3),
        Answer::status(504),
        Answer::broken(),
        page(3, 3),
    ]);
    let items: Vec<_> = list(&script.client()).items().try_collect().await.unwrap();
    assert_eq!(items, [10, 11, 20, 21, 30, 31].map(|item| json!(item)));
    assert_eq!(script.sent().len(), 8);
}

#[tokio::test(start_paused = true)]
async fn a_storm_of_429_with_retry_after_ends_with_the_number_or_the_time_of_retries() {
    for (asked, requests, seconds) in [("1", 6, 5), ("50", 4, 150), ("61", 1, 0)] {
        let script = Script::by(move |_| Answer::status(429).header("retry-after", asked));
        let error = get(&script.client(), "a").await.unwrap_err();
        assert_eq!(error.status(), Some(StatusCode::TooManyRequests));
        assert_eq!(error.retry_after(), Some(StdDuration::from_secs(asked.parse().unwrap())));
        let sent = script.sent();
        assert_eq!((sent.len(), sent.last().unwrap().at.as_secs()), (requests, seconds), "{asked}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_storm_of_429_without_retry_after_backs_off_and_ends() {
    let script = Script::by(|_| Answer::status(429));
    let error = create(&script.client(), &json!({})).await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::TooManyRequests));
    let at: Vec<_> = script.sent().iter().map(|sent| sent.at).collect();
    assert_eq!(at.len(), 6);
    for (retry, waited) in at.windows(2).map(|two| (two[1] - two[0]).as_secs_f64()).enumerate() {
        let full = 0.5 * f64::from(1 << retry);
        assert!((full / 2.0..=full + 0.002).contains(&waited), "{waited} of {full}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_token_that_is_revoked_between_pages_is_replaced() {
    let script = Script::by(|sent| match (sent.header("authorization"), sent.url.ends_with("=2")) {
        (Some("Bearer secret-1"), false) => page(1, 2),
        (Some("Bearer secret-2"), true) => page(2, 2),
        _ => Answer::status(401),
    });
    let credential = Arc::new(CountingCredential::default());
    let builder = GraphClient::builder(credential.clone()).base_address(ADDRESS);
    let transport = graph_client::azure_core::http::Transport::new(script.clone());
    let client = builder.transport(transport).build().unwrap();
    let items: Vec<_> = list(&client).items().try_collect().await.unwrap();
    assert_eq!(items.len(), 4);
    assert_eq!((script.sent().len(), credential.calls.load(Ordering::SeqCst)), (3, 2));
}

#[tokio::test(start_paused = true)]
async fn a_clock_that_jumps_changes_no_wait_and_costs_at_most_a_token() {
    // The service's clock is years away from ours: what counts is the time between its own two dates.
    let date = |second: u32| format!("Fri, 01 Jan 2038 00:00:{second:02} GMT");
    let script = Script::of([
        Answer::status(429).header("date", date(1)).header("retry-after", date(8)),
        Answer::status(503).header("date", date(9)).header("retry-after", date(2)),
        Answer::json(200, &json!({"id": "a"})),
    ]);
    get(&script.client(), "a").await.unwrap();
    let at: Vec<_> = script.sent().iter().map(|sent| sent.at.as_secs()).collect();
    assert_eq!(at, [0, 7, 7]);

    // Our clock jumped ahead: every token seems to be over, and is still sent. Back: see the revoked token above.
    let script = Script::by(|_| Answer::json(200, &json!({"id": "a"})));
    let credential = Arc::new(CountingCredential { lifetime: Some(Duration::hours(-5)), ..Default::default() });
    let builder = GraphClient::builder(credential.clone()).base_address(ADDRESS);
    let transport = graph_client::azure_core::http::Transport::new(script.clone());
    let client = builder.transport(transport).build().unwrap();
    for _ in 0..3 {
        get(&client, "a").await.unwrap();
    }
    assert_eq!((script.sent().len(), credential.calls.load(Ordering::SeqCst)), (3, 3));
}

/// A server on loopback that does to each connection what a function says, and then hangs up.
fn server(
    connections: usize,
    serve: impl Fn(usize, &mut TcpStream) + Send + 'static,
) -> (String, std::thread::JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        for number in 0..connections {
            let (mut stream, _) = listener.accept().unwrap();
            serve(number, &mut stream);
        }
    });
    (address, server)
}

async fn joined(server: std::thread::JoinHandle<()>) {
    tokio::task::spawn_blocking(|| server.join().unwrap()).await.unwrap();
}

fn read_some(stream: &mut TcpStream) -> usize {
    stream.read(&mut [0; 8192]).unwrap()
}

#[tokio::test]
async fn a_connection_that_is_reset_after_the_body_harms_neither_this_request_nor_the_next() {
    let (address, server) = server(3, |_, stream| {
        assert!(read_some(stream) > 0);
        // It promises to stay open, and hangs up.
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{\"id\":\"a\"}").unwrap();
    });
    let builder = GraphClient::builder(Arc::new(TestCredential)).base_address(address);
    let client = builder.retry(RetrySettings { initial_delay: StdDuration::from_millis(1), ..Default::default() });
    let client = client.build().unwrap();
    for _ in 0..3 {
        assert_eq!(get(&client, "a").await.unwrap()["id"], "a");
    }
    joined(server).await;
}

#[tokio::test]
async fn a_reset_before_the_body_is_retried() {
    let (address, server) = server(2, |number, stream| {
        if number == 0 {
            // To hang up on what was not read is a reset.
            assert!(stream.read(&mut [0; 1]).unwrap() > 0);
            return;
        }
        assert!(read_some(stream) > 0);
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{\"id\":\"a\"}").unwrap();
    });
    assert_eq!(get(&client(&address), "a").await.unwrap()["id"], "a");
    joined(server).await;
}

#[tokio::test]
async fn a_call_that_is_dropped_leaves_no_connection_behind() {
    let (arrived, seen) = tokio::sync::oneshot::channel();
    let arrived = std::sync::Mutex::new(Some(arrived));
    let (address, server) = server(1, move |_, stream| {
        assert!(read_some(stream) > 0);
        arrived.lock().unwrap().take().unwrap().send(()).unwrap();
        // The end of the stream: the client hung up.
        assert!(matches!(stream.read(&mut [0; 1]), Ok(0) | Err(_)));
    });
    let client = client(&address);
    let mut call = Box::pin(create(&client, &json!({})).into_future());
    tokio::select! {
        result = &mut call => panic!("{result:?}"),
        arrived = seen => arrived.unwrap(),
    }
    drop(call);
    joined(server).await;
}
