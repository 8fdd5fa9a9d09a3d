//! The commands.

pub(crate) mod codegen;
pub(crate) mod lint;
pub(crate) mod model;
pub(crate) mod watch;
