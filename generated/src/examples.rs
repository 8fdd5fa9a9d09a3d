// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! The documented examples as data: what a page says that is sent and answered. They are named after the page's
//! examples, and come and go with them.
//!
//! [`MockGraph::answer_documented`](crate::testing::MockGraph::answer_documented) picks that of a request;
//! [`Answer::example`](crate::testing::Answer::example) takes any.

#[cfg(feature = "beta")]
pub mod beta;
#[cfg(feature = "v1")]
pub mod v1;
