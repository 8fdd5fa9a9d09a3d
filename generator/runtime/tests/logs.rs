//! Logs and spans: a failure is told once and in the same way, whichever way the request takes.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::sync::Arc;

use graph_client::testing::TestCredential;
use graph_client::{GraphClient, GraphClientBuilder, RetrySettings};
use serde_json::json;
use support::get;
use support::script::{ADDRESS, Answer, Script};
use support::seen::Seen;
use support::way::Way;
use tracing::level_filters::LevelFilter;

fn builder(script: &Arc<Script>) -> GraphClientBuilder {
    let builder = GraphClient::builder(Arc::new(TestCredential)).base_address(ADDRESS).transport(script.transport());
    builder.retry(RetrySettings::none())
}

async fn an_operation_is_a_span_named_by_its_path_template() {
    let seen = Seen::default();
    let client = builder(&Script::of([Answer::status(404)])).client_options(seen.options()).build().unwrap();
    get(&client, "a").await.unwrap_err();
    assert_eq!(seen.spans(), ["GET /v1.0/external/connections/{connection-id}", "GET"]);
}

/// What is logged of the failure of a request as such, at a level and above it.
async fn logged(way: Way, answer: Answer, level: LevelFilter) -> Vec<String> {
    let seen = Seen::at(level);
    let _guard = tracing::subscriber::set_default(seen.clone());
    let client = builder(&Script::of([answer])).client_options(way.options()).build().unwrap();
    get(&client, "secret").query("$filter", "secret").await.unwrap_err();
    let text = seen.text();
    assert!(!text.contains("secret"), "{text}");
    text.lines().filter(|line| line.contains("/{connection-id} failed: ")).map(str::to_owned).collect()
}

/// One test, as `tracing` keeps for the whole process who wants to hear of what.
#[tokio::test]
async fn spans_and_logs_of_both_ways() {
    an_operation_is_a_span_named_by_its_path_template().await;
    a_failure_is_logged_by_its_operation_on_both_ways().await;
}

async fn a_failure_is_logged_by_its_operation_on_both_ways() {
    let denied = || {
        let message = json!({"error": {"code": "denied", "message": "`secret` is not yours."}});
        Answer::json(403, &message).header("request-id", "r-1")
    };
    for way in Way::ALL {
        for (answer, failure) in
            [(Answer::broken(), "the connection was reset"), (denied(), "403 Forbidden, request-id r-1")]
        {
            let lines = logged(way, answer.clone(), LevelFilter::INFO).await;
            let operation = "GET /v1.0/external/connections/{connection-id}";
            assert_eq!(
                lines,
                [format!("INFO graph_client::exchange message: {operation} failed: {failure}")],
                "{way:?}"
            );
            assert!(logged(way, answer, LevelFilter::WARN).await.is_empty(), "{way:?}");
        }
    }
}
