// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// The values of `microsoft.graph.externalConnectors.identityType`.
///
/// Source: `resources/externalconnectors-identity.md`, line 28
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IdentityType {
    /// The value `user`.
    ///
    /// Source: `resources/externalconnectors-identity.md`, line 28
    User,
    /// The value `group`.
    ///
    /// Source: `resources/externalconnectors-identity.md`, line 28
    Group,
    /// The value `externalGroup`.
    ///
    /// Source: `resources/externalconnectors-identity.md`, line 28
    ExternalGroup,
    /// The value `unknownFutureValue`.
    ///
    /// Source: `resources/externalconnectors-identity.md`, line 28
    UnknownFutureValue,
    /// A member that the documentation does not list.
    Other(String),
}

impl rt::Enumeration for IdentityType {
    #[inline]
    fn from_name(name: &str) -> Self {
        match name {
            "user" => Self::User,
            "group" => Self::Group,
            "externalGroup" => Self::ExternalGroup,
            "unknownFutureValue" => Self::UnknownFutureValue,
            other => Self::Other(String::from(other)),
        }
    }
    #[inline]
    fn as_str(&self) -> &str {
        match self {
            Self::User => "user",
            Self::Group => "group",
            Self::ExternalGroup => "externalGroup",
            Self::UnknownFutureValue => "unknownFutureValue",
            Self::Other(other) => other,
        }
    }
}

impl rt::Serialize for IdentityType {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize_enum(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for IdentityType {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize_enum(deserializer)
    }
}

impl rt::Payload for IdentityType {
    type Kind = rt::kind::Enum;
}
