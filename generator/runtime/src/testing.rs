//! A mock of Microsoft Graph on loopback, for the documented examples and for an application's own tests.
//!
//! ```
//! use graph_client::testing::MockGraph;
//! use graph_client::{Body, Get, GraphClient, Method, Operation, Request};
//! use serde_json::{Value, json};
//!
//! // Stands for a function of a generated crate.
//! fn get_connection(client: &GraphClient, id: &str) -> Request<Get<Value>> {
//!     static OPERATION: Operation = Operation::new(graph_client::Method::Get, "v1.0", "/external/connections/{id}");
//!     Request::new(client, &OPERATION, &[graph_client::PathArg::Key(id)], Body::none())
//! }
//!
//! # tokio::runtime::Runtime::new()?.block_on(async {
//! let graph = MockGraph::start().await?;
//! graph.on(Method::Get, "/v1.0/external/connections/hr").json(200, &json!({"id": "hr"})).await?;
//! let connection = get_connection(&graph.client(), "hr").await?;
//! assert_eq!(connection["id"], "hr");
//! assert_eq!(graph.requests().await.len(), 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # })?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! | An answer | by |
//! |---|---|
//! | from the operation's documented example | [`MockGraph::answer_documented`] |
//! | from a documented example that you choose | [`MockGraph::on_request`] and [`Answer::example`] |
//! | with a value of the type that the request gives | [`MockGraph::answer`] |
//! | with any status, headers and body; so many times | [`MockGraph::on_request`] or [`MockGraph::on`], and [`Answer`] |

mod credential;
mod documented;
mod failure;
mod json_diff;
mod mock;
mod request_check;
mod run;
mod target;

pub use crate::example::{Content, Example};
pub use credential::TestCredential;
pub use failure::Failure;
pub use mock::{Answer, MockGraph, ReceivedRequest};
pub use run::{run, run_bytes};
