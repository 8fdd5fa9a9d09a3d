// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Requests below `/connections`.

pub mod items;
