// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// The values of `microsoft.graph.externalConnectors.connectionState`.
///
/// Source: `resources/enums-externalconnectors.md`, line 39
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConnectionState {
    /// The connection has no schema yet.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 39
    Draft,
    /// The connection takes items.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 40
    Ready,
    /// The connection is no longer served.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 41
    Obsolete,
    /// The connection takes no more items, as a limit of the tenant is reached.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 42
    LimitExceeded,
    /// Marks values that came after this list.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 43
    UnknownFutureValue,
    /// A member that the documentation does not list.
    Other(String),
}

impl rt::Enumeration for ConnectionState {
    #[inline]
    fn from_name(name: &str) -> Self {
        match name {
            "draft" => Self::Draft,
            "ready" => Self::Ready,
            "obsolete" => Self::Obsolete,
            "limitExceeded" => Self::LimitExceeded,
            "unknownFutureValue" => Self::UnknownFutureValue,
            other => Self::Other(String::from(other)),
        }
    }
    #[inline]
    fn as_str(&self) -> &str {
        match self {
            Self::Draft => "draft",
            Self::Ready => "ready",
            Self::Obsolete => "obsolete",
            Self::LimitExceeded => "limitExceeded",
            Self::UnknownFutureValue => "unknownFutureValue",
            Self::Other(other) => other,
        }
    }
}

impl rt::Serialize for ConnectionState {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize_enum(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ConnectionState {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize_enum(deserializer)
    }
}

impl rt::Payload for ConnectionState {
    type Kind = rt::kind::Enum;
}
