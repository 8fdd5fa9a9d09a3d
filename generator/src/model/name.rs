//! Qualified names of types.

use std::fmt;
use std::sync::Arc;

/// A type's name with its namespace: `microsoft.graph.user`, `Edm.String`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeName(Arc<str>);

impl TypeName {
    /// Takes a qualified name.
    pub fn new(name: impl Into<Arc<str>>) -> Self {
        Self(name.into())
    }

    /// A primitive: `TypeName::edm("String")`.
    pub fn edm(name: &str) -> Self {
        Self(["Edm.", name].concat().into())
    }

    /// The qualified name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands before the last dot; empty without one.
    pub fn namespace(&self) -> &str {
        self.0.rsplit_once('.').map_or("", |(namespace, _)| namespace)
    }

    /// What stands behind the last dot.
    pub fn short(&self) -> &str {
        self.0.rsplit_once('.').map_or(&*self.0, |(_, short)| short)
    }

    /// The primitive's name behind `Edm.`, for a primitive.
    pub fn primitive(&self) -> Option<&str> {
        self.0.strip_prefix("Edm.")
    }
}

impl fmt::Display for TypeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for TypeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}
