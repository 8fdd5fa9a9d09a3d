// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Examples: requests below `/`.

pub mod external;
