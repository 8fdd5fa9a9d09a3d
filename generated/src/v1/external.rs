// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Requests below `/external`.

pub mod connections;
