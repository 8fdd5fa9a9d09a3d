// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// The values of `microsoft.graph.externalConnectors.aclType`.
///
/// Source: `resources/enums-externalconnectors.md`, line 28
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AclType {
    /// A user of Microsoft Entra ID.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 28
    User,
    /// A group of Microsoft Entra ID.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 29
    Group,
    /// Everyone in the tenant.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 30
    Everyone,
    /// Everyone in the tenant but guests.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 31
    EveryoneExceptGuests,
    /// A group of the external system.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 32
    ExternalGroup,
    /// Marks values that came after this list.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 33
    UnknownFutureValue,
    /// A member that the documentation does not list.
    Other(String),
}

impl rt::Enumeration for AclType {
    #[inline]
    fn from_name(name: &str) -> Self {
        match name {
            "user" => Self::User,
            "group" => Self::Group,
            "everyone" => Self::Everyone,
            "everyoneExceptGuests" => Self::EveryoneExceptGuests,
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
            Self::Everyone => "everyone",
            Self::EveryoneExceptGuests => "everyoneExceptGuests",
            Self::ExternalGroup => "externalGroup",
            Self::UnknownFutureValue => "unknownFutureValue",
            Self::Other(other) => other,
        }
    }
}

impl rt::Serialize for AclType {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize_enum(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for AclType {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize_enum(deserializer)
    }
}

impl rt::Payload for AclType {
    type Kind = rt::kind::Enum;
}
