//! The client that every crate generated from the Microsoft Graph documentation stands on.
//!
//! Applications depend on a generated crate, which re-exports what they need of this one. [`guide`] has a first program
//! for lists, delta queries, changes, long work, batches, files, errors and tests. A generated request function
//! returns a [`Request`], which is awaited as it is or first given options:
//!
//! ```no_run
//! # mod connections {
//! #     use graph_client::*;
//! #     pub fn list(client: &GraphClient) -> Request<List<serde_json::Value>> {
//! #         static OPERATION: Operation = Operation::new(graph_client::Method::Get, "v1.0", "/external/connections");
//! #         Request::new(client, &OPERATION, &[], Body::none())
//! #     }
//! # }
//! # async fn program(client: graph_client::GraphClient) -> graph_client::Result<()> {
//! let mut all = connections::list(&client).select(["id", "name"]).top(50).items();
//! while let Some(connection) = all.try_next().await? {
//!     // Following pages are asked for as they are needed.
//! #   let _: serde_json::Value = connection;
//! }
//! # Ok(())
//! # }
//! ```

mod auth;
mod batch;
mod body;
mod builder;
mod bytes;
mod client;
mod cloud;
mod delta;
mod direct;
#[cfg(feature = "_reqwest")]
mod download;
mod draft;
mod empty;
mod endpoint;
mod error;
mod example;
mod exchange;
#[cfg(feature = "_reqwest")]
mod file;
pub mod guide;
mod headers;
mod hidden;
#[cfg(feature = "_reqwest")]
mod http_client;
mod limits;
mod links;
mod message;
pub mod model;
mod odata_error;
mod operation;
mod page;
mod page_body;
mod path;
mod poller;
mod query;
mod redirect;
mod request;
mod resend;
mod response;
mod retry;
mod retry_after;
mod send;
mod shape;
#[cfg(feature = "testing")]
pub mod testing;
mod text;
mod timeout;
mod token_kind;
mod transport;
mod upload;

pub use azure_core::http::{Method, StatusCode, Url};
pub use azure_core::{self, Bytes};
pub use http::HeaderMap;

pub use batch::{Batch, BatchAnswers, BatchId, BatchTicket};
pub use body::{Body, ToJson};
pub use builder::GraphClientBuilder;
pub use bytes::ByteStream;
pub use client::GraphClient;
pub use cloud::Cloud;
pub use delta::{Change, Changes, DeltaLink, RemovedReason};
#[doc(hidden)]
pub use empty::{Ignored, Optional};
pub use error::{Error, ErrorKind, Result};
pub use odata_error::{InnerError, ODataError, ODataErrorDetail};
pub use operation::{Operation, Permissions};
pub use page::{Items, Page, Pages};
pub use path::PathArg;
pub use poller::{PollSettings, Poller, Progress};
pub use request::Request;
pub use response::Response;
pub use retry::RetrySettings;
#[doc(hidden)]
pub use send::Reply;
pub use send::{Pending, PendingResponse};
pub use shape::{Collection, Delta, Download, Get, List, Queried, Send, Shape};
pub use token_kind::TokenKind;
pub use upload::{Upload, UploadProgress};
