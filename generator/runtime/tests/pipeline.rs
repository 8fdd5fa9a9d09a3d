//! What goes over the wire, through azure_core's pipeline: the same tests as on the direct way.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod support;
mod wire;

const WAY: support::way::Way = support::way::Way::Pipeline;
