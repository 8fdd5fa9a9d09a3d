// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Version v1.0 of the API.

pub mod models;
pub mod external;
