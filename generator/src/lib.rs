//! Reads the markdown API reference of Microsoft Graph and generates a typed Rust crate from it.

pub mod config;
pub mod diagnostics;
pub mod json;
pub mod markdown;
pub mod model;
pub mod names;
pub mod page;
pub mod source;
