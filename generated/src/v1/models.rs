// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! The types of `microsoft.graph`.

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
