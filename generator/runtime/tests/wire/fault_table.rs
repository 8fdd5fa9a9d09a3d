//! The faults of the table in the README that need more than one answer: storms, tokens and clocks. Each succeeds or ends
//! in the right error, after the right number of requests, with no item lost or seen twice.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration as StdDuration;

use crate::support::script::{ADDRESS, Answer, Script};
use crate::support::{CountingCredential, create, get, list};
use crate::wire::Scripted;
use futures::TryStreamExt;
use graph_client::StatusCode;
use graph_client::azure_core::time::Duration;
use serde_json::json;

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
    let client = script.builder_with(credential.clone()).build().unwrap();
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
    let client = script.builder_with(credential.clone()).build().unwrap();
    for _ in 0..3 {
        get(&client, "a").await.unwrap();
    }
    assert_eq!((script.sent().len(), credential.calls.load(Ordering::SeqCst)), (3, 3));
}
