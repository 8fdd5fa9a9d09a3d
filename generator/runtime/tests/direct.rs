//! What goes over the wire, on the direct way of a request around azure_core's pipeline.
//!
//! No test here may set a subscriber that wants level `debug`: the client would take the other way for all.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod support;
mod wire;

const WAY: support::way::Way = support::way::Way::Direct;
