// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Examples: requests below `/external`.

pub mod connections;
