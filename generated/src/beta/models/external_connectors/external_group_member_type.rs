// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// The values of `microsoft.graph.externalConnectors.externalGroupMemberType`.
///
/// Source: `resources/enums-externalconnectors.md`, line 59
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExternalGroupMemberType {
    /// A user.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 59
    User,
    /// A group.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 60
    Group,
    /// Marks values that came after this list.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 61
    UnknownFutureValue,
    /// A member that the documentation does not list.
    Other(String),
}

impl rt::Enumeration for ExternalGroupMemberType {
    #[inline]
    fn from_name(name: &str) -> Self {
        match name {
            "user" => Self::User,
            "group" => Self::Group,
            "unknownFutureValue" => Self::UnknownFutureValue,
            other => Self::Other(String::from(other)),
        }
    }
    #[inline]
    fn as_str(&self) -> &str {
        match self {
            Self::User => "user",
            Self::Group => "group",
            Self::UnknownFutureValue => "unknownFutureValue",
            Self::Other(other) => other,
        }
    }
}

impl rt::Serialize for ExternalGroupMemberType {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize_enum(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ExternalGroupMemberType {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize_enum(deserializer)
    }
}

impl rt::Payload for ExternalGroupMemberType {
    type Kind = rt::kind::Enum;
}
