// Generated from the documentation by graph-codegen. Edits are lost at the next run.

#![doc = include_str!("../README.md")]
#![allow(deprecated, reason = "what the service deprecates is still part of it")]
#![allow(
    clippy::enum_variant_names,
    clippy::module_inception,
    clippy::new_without_default,
    clippy::too_many_arguments,
    rustdoc::redundant_explicit_links,
    reason = "names and arguments are the service's"
)]

pub use graph_client::{
    Batch, BatchAnswers, BatchId, BatchTicket, ByteStream, Bytes, Change, Changes, Cloud, Collection, Delta, DeltaLink, Download, Error,
    ErrorKind, Get, GraphClient, GraphClientBuilder, HeaderMap, InnerError, Items, List, Method, ODataError, ODataErrorDetail, Operation, Page, Pages, Permissions,
    PollSettings, Poller, Progress, Queried, RemovedReason, Request, Response, Result, RetrySettings, Send, Shape, StatusCode, TokenKind, Upload,
    UploadProgress, Url, azure_core, guide, model,
};

#[cfg(feature = "testing")]
pub mod examples;
#[cfg(feature = "testing")]
pub use graph_client::testing;

#[cfg(feature = "beta")]
pub mod beta;
#[cfg(feature = "v1")]
pub mod v1;
