//! The client's own cost for a request and for a page, against reqwest and serde_json by hand, in one run.
//!
//! `cargo bench -p graph-client --bench client` prints the processor time of each, and the ratios; beside them stands the
//! same request through azure_core's pipeline and transport alone, which is what this client is built on. The server is another
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

use graph_client::azure_core::http::{ClientOptions, Context, Pipeline, Request as HttpRequest};
use graph_client::testing::TestCredential;
use graph_client::{Body, Get, GraphClient, List, Method, Operation, PathArg, Request};
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
    let single = format!("{address}/v1.0/me/messages/7");
    let pipeline = Pipeline::new(None, None, ClientOptions::default(), Vec::new(), Vec::new(), None);
    let works: [Work<'_>; 4] = [
        Box::new(|| Box::pin(async { drop(black_box(fetch::<derives::Message>(&http, &single).await)) })),
        Box::new(|| Box::pin(async { drop(black_box(fetch::<slots::Message>(&http, &single).await)) })),
        Box::new(|| Box::pin(async { drop(black_box(piped::<slots::Message>(&pipeline, &single).await)) })),
        Box::new(|| Box::pin(async { drop(black_box(message(&graph, "7").await.unwrap())) })),
    ];
    measure("request", SINGLE, &works).await;
    let page = format!("{address}/v1.0/me/messages");
    let works: [Work<'_>; 4] = [
        Box::new(|| Box::pin(async { drop(black_box(fetch::<Page<derives::Message>>(&http, &page).await.value)) })),
        Box::new(|| Box::pin(async { drop(black_box(fetch::<Page<slots::Message>>(&http, &page).await.value)) })),
        Box::new(|| Box::pin(async { drop(black_box(piped::<Page<slots::Message>>(&pipeline, &page).await.value)) })),
        Box::new(|| Box::pin(async { drop(black_box(messages(&graph).await.unwrap())) })),
    ];
    measure("page", PAGES, &works).await;
}

/// Who does the work, in the order of the works.
const NAMES: [&str; 4] =
    ["reqwest, serde's derives", "reqwest, same by serde", "azure_core, same by serde", "this client"];

/// Prints the medians of rounds that take turns, for one request each. Arguments are names: of what is asked for
/// (`request`, `page`) and of who does it, so that one of them can be looked at with a profiler.
async fn measure(name: &str, times: usize, works: &[Work<'_>; 4]) {
    let asked: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let wanted = |known: &[&str], name: &str| {
        asked.iter().any(|one| one == name) || !asked.iter().any(|one| known.contains(&one.as_str()))
    };
    if !wanted(&["request", "page"], name) {
        return;
    }
    let mut spent = [const { Vec::new() }; 4];
    for round in 0..ROUNDS + 3 {
        for ((work, _), spent) in works.iter().zip(NAMES).zip(&mut spent).filter(|((_, who), _)| wanted(&NAMES, who)) {
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
    let medians = spent.map(median);
    for (who, time) in NAMES.iter().zip(medians).filter(|(_, time)| !time.is_zero()) {
        let ratio = medians[3].as_secs_f64() / time.as_secs_f64();
        println!("{name:8} {who:26} {:>10} (this client {ratio:.2} of it)", format!("{time:.1?}"));
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
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

/// The same through azure_core's pipeline and transport alone.
async fn piped<T: DeserializeOwned>(pipeline: &Pipeline, url: &str) -> T {
    let mut request = HttpRequest::new(url.parse().unwrap(), Method::Get);
    request.insert_header("authorization", "Bearer test-token");
    request.insert_header("accept", "application/json");
    let response = pipeline.send(&Context::new(), &mut request, None).await.unwrap();
    serde_json::from_slice(response.body()).unwrap()
}

fn message(client: &GraphClient, id: &str) -> Request<Get<slots::Message>> {
    static OPERATION: Operation = Operation::new(graph_client::Method::Get, "v1.0", "/me/messages/{id}");
    Request::new(client, &OPERATION, &[PathArg::Key(id)], Body::none())
}

fn messages(client: &GraphClient) -> Request<List<slots::Message>> {
    static OPERATION: Operation = Operation::new(graph_client::Method::Get, "v1.0", "/me/messages");
    Request::new(client, &OPERATION, &[], Body::none())
}
