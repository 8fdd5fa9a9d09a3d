//! What goes over the wire: each test is run over the way of requests that the crate's root names.

mod batch;
mod bytes;
mod cancelling;
mod changes;
mod credentials;
mod delta;
mod download;
mod fault_table;
mod faults;
mod long_work;
mod points;
mod resend;
mod resets;
mod server;
mod upload;

use std::sync::Arc;
use std::time::Duration;

use graph_client::azure_core::credentials::TokenCredential;
use graph_client::testing::{MockGraph, TestCredential};
use graph_client::{GraphClient, GraphClientBuilder, RetrySettings};

use crate::WAY;
use crate::support::get;
use crate::support::script::{ADDRESS, Answer, Script};
use crate::support::way::Way;

/// A builder of clients that take the way under test.
fn builder_with(credential: Arc<dyn TokenCredential>, address: impl Into<String>) -> GraphClientBuilder {
    GraphClient::builder(credential).base_address(address).client_options(WAY.options())
}

/// The same with a token that does not matter.
fn builder(address: impl Into<String>) -> GraphClientBuilder {
    builder_with(Arc::new(TestCredential), address)
}

fn client(address: &str) -> GraphClient {
    builder(address).build().unwrap()
}

/// It sends nothing again, as the mock server's own.
fn client_of(graph: &MockGraph) -> GraphClient {
    builder(graph.address()).retry(RetrySettings::none()).build().unwrap()
}

/// Retries as often as by default, with waits too short to notice.
fn hasty() -> RetrySettings {
    RetrySettings { initial_delay: Duration::from_millis(1), ..RetrySettings::default() }
}

/// Clients of a script.
trait Scripted {
    fn builder_with(&self, credential: Arc<dyn TokenCredential>) -> GraphClientBuilder;

    fn builder(&self) -> GraphClientBuilder {
        self.builder_with(Arc::new(TestCredential))
    }

    fn client(&self) -> GraphClient {
        self.builder().build().unwrap()
    }
}

impl Scripted for Arc<Script> {
    fn builder_with(&self, credential: Arc<dyn TokenCredential>) -> GraphClientBuilder {
        builder_with(credential, ADDRESS).transport(self.transport())
    }
}

#[tokio::test]
async fn the_way_is_the_one_under_test() {
    let script = Script::of([Answer::status(404)]);
    get(&script.client(), "a").await.unwrap_err();
    let agent = script.sent()[0].header("user-agent").unwrap().to_owned();
    // Only azure_core knows the version of the compiler.
    assert_eq!(agent.contains("(unknown;"), WAY == Way::Direct, "{agent}");
}
