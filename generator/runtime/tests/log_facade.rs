//! Without a subscriber, `tracing` hands on to the facade `log` if its feature `log` is on: nothing is lost there.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

#[path = "wire/server.rs"]
#[allow(dead_code)]
mod server;
mod support;

use std::sync::{Arc, Mutex};

use graph_client::testing::TestCredential;
use graph_client::{GraphClient, RetrySettings};
use server::{FOUND, Server};
use support::get;
use support::script::{ADDRESS, Answer, Script};

/// Keeps what is logged.
struct Kept(Mutex<Vec<String>>);

static KEPT: Kept = Kept(Mutex::new(Vec::new()));

impl log::Log for Kept {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }
    fn log(&self, record: &log::Record<'_>) {
        self.0.lock().unwrap().push(format!("{} {}", record.level(), record.args()));
    }
    fn flush(&self) {}
}

#[tokio::test]
async fn the_log_facade_gets_requests_at_debug_and_failures_at_info_and_no_secret() {
    log::set_logger(&KEPT).unwrap();
    for (level, requests, failures) in
        [(log::LevelFilter::Debug, 1, 1), (log::LevelFilter::Info, 0, 1), (log::LevelFilter::Off, 0, 0)]
    {
        log::set_max_level(level);
        let script = Script::of([Answer::status(404)]);
        let builder = GraphClient::builder(Arc::new(TestCredential)).base_address(ADDRESS);
        let client = builder.transport(script.transport()).retry(RetrySettings::none()).build().unwrap();
        get(&client, "secret").await.unwrap_err();
        let kept = std::mem::take(&mut *KEPT.0.lock().unwrap());
        let count = |begin: &str| kept.iter().filter(|line| line.starts_with(begin)).count();
        assert_eq!(count("DEBUG ==> Request: "), requests, "{kept:?}");
        assert_eq!(count("INFO GET /v1.0/external/connections/{connection-id} failed: 404 Not Found"), failures);
        assert!(kept.iter().all(|line| !line.contains("secret")), "{kept:?}");
    }

    // All that the layers below say, too.
    log::set_max_level(log::LevelFilter::Trace);
    let server = Server::answering([FOUND]);
    let client = GraphClient::builder(Arc::new(TestCredential)).base_address(server.address()).build().unwrap();
    get(&client, "secret").query("$filter", "secret").header("x-own", "secret").await.unwrap();
    let requests = server.requests().await;
    assert!(requests[0].contains("/secret?") && requests[0].contains("test-token"), "{requests:?}");
    let kept = std::mem::take(&mut *KEPT.0.lock().unwrap());
    assert!(kept.iter().any(|line| line.contains("starting new connection")), "the transport speaks, too: {kept:?}");
    let leaks: Vec<_> = kept.iter().filter(|line| line.contains("secret") || line.contains("test-token")).collect();
    assert!(leaks.is_empty(), "{leaks:#?}");
}
