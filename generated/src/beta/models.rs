// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! The types of `microsoft.graph`.
//!
//! Structs are written with `..Default::default()`, as later versions may add fields. What the service sends beyond the
//! fields, and annotations such as `@odata.etag`, is kept in the field `additional` of each, a
//! [`model::Additional`](graph_client::model::Additional); [`model::Model`](graph_client::model::Model) sets nulls.

pub mod external_connectors;
mod binary_operator;
mod entity;
mod public_error;
mod public_error_detail;
mod public_inner_error;

pub use self::binary_operator::BinaryOperator;
pub use self::entity::Entity;
pub use self::public_error::PublicError;
pub use self::public_error_detail::PublicErrorDetail;
pub use self::public_inner_error::PublicInnerError;
