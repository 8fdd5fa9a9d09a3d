// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Version beta of the API.

pub mod models;
pub mod connections;
pub mod external;
