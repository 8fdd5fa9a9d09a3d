//! The client's own cost for a request and for a page, against reqwest and serde_json by hand, in one run.
//!
//! `cargo bench -p graph-client --bench client` prints the processor time of each, and the ratios. The server is another
//! process, so that its time is not counted. All sides use the same connection settings and one thread.

#![recursion_limit = "256"]
#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../models/derives.rs"]
#[allow(dead_code)]
mod derives;
#[path = "../models/pages.rs"]
#[allow(dead_code)]
mod pages;
mod server;
#[path = "../models/slots.rs"]
#[allow(dead_code)]
mod slots;
#[path = "../models/types.rs"]
mod types;

use std::future::Future;
use std::hint::black_box;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use graph_client::testing::TestCredential;
use graph_client::{Body, Get, GraphClient, List, Operation, PathArg, Request};
use serde::Deserialize;
use serde::de::DeserializeOwned;

const ROUNDS: usize = 40;
/// Requests a round.
const SINGLE: usize = 200;
const PAGES: usize = 10;

type Work<'a> = Box<dyn Fn() -> Pin<Box<dyn Future<Output = ()> + 'a>> + 'a>;

fn main() {
    if std::env::args().any(|argument| argument == server::ARGUMENT) {
        server::serve();
    } else {
        let server = server::Server::start();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(compare(server.address()));
    }
}

async fn compare(address: &str) {
    let graph = GraphClient::builder(Arc::new(TestCredential)).base_address(address).build().unwrap();
    let http = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .read_timeout(Duration::from_secs(60))
        .build()
        .unwrap();
    println!("{:8} {:>24} {:>24} {:>24}", "CPU", "reqwest, serde's derives", "reqwest, same by serde", "this client");
    let single = format!("{address}/v1.0/me/messages/7");
    let works: [Work<'_>; 3] = [
        Box::new(|| Box::pin(async { drop(black_box(fetch::<derives::Message>(&http, &single).await)) })),
        Box::new(|| Box::pin(async { drop(black_box(fetch::<slots::Message>(&http, &single).await)) })),
        Box::new(|| Box::pin(async { drop(black_box(message(&graph, "7").await.unwrap())) })),
    ];
    measure("request", SINGLE, &works).await;
    let page = format!("{address}/v1.0/me/messages");
    let works: [Work<'_>; 3] = [
        Box::new(|| Box::pin(async { drop(black_box(fetch::<Page<derives::Message>>(&http, &page).await.value)) })),
        Box::new(|| Box::pin(async { drop(black_box(fetch::<Page<slots::Message>>(&http, &page).await.value)) })),
        Box::new(|| Box::pin(async { drop(black_box(messages(&graph).await.unwrap())) })),
    ];
    measure("page", PAGES, &works).await;
}

/// Prints the medians of rounds that take turns, for one request each.
async fn measure(name: &str, times: usize, works: &[Work<'_>; 3]) {
    let mut spent = [Vec::new(), Vec::new(), Vec::new()];
    for round in 0..ROUNDS + 3 {
        for (work, spent) in works.iter().zip(&mut spent) {
            let start = cpu();
            for _ in 0..times {
                work().await;
            }
            // The first rounds open connections and warm up.
            if round >= 3 {
                spent.push((cpu() - start) / u32::try_from(times).unwrap());
            }
        }
    }
    let [derives, by_serde, own] = spent.map(median);
    let ratio = |of: Duration| own.as_secs_f64() / of.as_secs_f64();
    let told = |time: Duration| format!("{time:.1?} (own {:.2})", ratio(time));
    println!("{name:8} {:>24} {:>24} {:>24}", told(derives), told(by_serde), format!("{own:.1?}"));
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// The processor time of this process.
#[cfg(unix)]
fn cpu() -> Duration {
    use rustix::time::{ClockId, clock_gettime};
    let time = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(u64::try_from(time.tv_sec).unwrap(), u32::try_from(time.tv_nsec).unwrap())
}

/// Elsewhere the time itself must do.
#[cfg(not(unix))]
fn cpu() -> Duration {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed()
}

#[derive(Deserialize)]
struct Page<T> {
    value: Vec<T>,
}

/// What an application writes by hand.
async fn fetch<T: DeserializeOwned>(http: &reqwest::Client, url: &str) -> T {
    let request = http.get(url).header("authorization", "Bearer test-token").header("accept", "application/json");
    let response = request.send().await.unwrap().error_for_status().unwrap();
    serde_json::from_slice(&response.bytes().await.unwrap()).unwrap()
}

fn message(client: &GraphClient, id: &str) -> Request<Get<slots::Message>> {
    static OPERATION: Operation = Operation::new(graph_client::Method::Get, "v1.0", "/me/messages/{id}");
    Request::new(client, &OPERATION, &[PathArg::Key(id)], Body::none())
}

fn messages(client: &GraphClient) -> Request<List<slots::Message>> {
    static OPERATION: Operation = Operation::new(graph_client::Method::Get, "v1.0", "/me/messages");
    Request::new(client, &OPERATION, &[], Body::none())
}
