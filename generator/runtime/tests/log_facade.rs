//! Without a subscriber, `tracing` hands on to the facade `log` if its feature `log` is on: nothing is lost there.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::sync::{Arc, Mutex};

use graph_client::testing::TestCredential;
use graph_client::{GraphClient, RetrySettings};
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
async fn the_log_facade_gets_requests_at_debug_and_failures_at_info() {
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
}
