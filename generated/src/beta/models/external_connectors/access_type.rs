// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// The values of `microsoft.graph.externalConnectors.accessType`.
///
/// Source: `resources/enums-externalconnectors.md`, line 20
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AccessType {
    /// The value `grant`.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 20
    Grant,
    /// The value `deny`.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 21
    Deny,
    /// The value `unknownFutureValue`.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 22
    UnknownFutureValue,
    /// A member that the documentation does not list.
    Other(String),
}

impl rt::Enumeration for AccessType {
    #[inline]
    fn from_name(name: &str) -> Self {
        match name {
            "grant" => Self::Grant,
            "deny" => Self::Deny,
            "unknownFutureValue" => Self::UnknownFutureValue,
            other => Self::Other(String::from(other)),
        }
    }
    #[inline]
    fn as_str(&self) -> &str {
        match self {
            Self::Grant => "grant",
            Self::Deny => "deny",
            Self::UnknownFutureValue => "unknownFutureValue",
            Self::Other(other) => other,
        }
    }
}

impl rt::Serialize for AccessType {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize_enum(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for AccessType {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize_enum(deserializer)
    }
}

impl rt::Payload for AccessType {
    type Kind = rt::kind::Enum;
}
