// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// The values of `microsoft.graph.externalConnectors.externalActivityType`.
///
/// Source: `resources/enums-externalconnectors.md`, line 49
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExternalActivityType {
    /// The value `viewed`.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 49
    Viewed,
    /// The value `modified`.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 50
    Modified,
    /// The value `created`.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 51
    Created,
    /// The value `commented`.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 52
    Commented,
    /// The value `unknownFutureValue`.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 53
    UnknownFutureValue,
    /// A member that the documentation does not list.
    Other(String),
}

impl rt::Enumeration for ExternalActivityType {
    #[inline]
    fn from_name(name: &str) -> Self {
        match name {
            "viewed" => Self::Viewed,
            "modified" => Self::Modified,
            "created" => Self::Created,
            "commented" => Self::Commented,
            "unknownFutureValue" => Self::UnknownFutureValue,
            other => Self::Other(String::from(other)),
        }
    }
    #[inline]
    fn as_str(&self) -> &str {
        match self {
            Self::Viewed => "viewed",
            Self::Modified => "modified",
            Self::Created => "created",
            Self::Commented => "commented",
            Self::UnknownFutureValue => "unknownFutureValue",
            Self::Other(other) => other,
        }
    }
}

impl rt::Serialize for ExternalActivityType {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize_enum(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ExternalActivityType {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize_enum(deserializer)
    }
}

impl rt::Payload for ExternalActivityType {
    type Kind = rt::kind::Enum;
}
