// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// The values of `microsoft.graph.externalConnectors.connectionOperationStatus`.
///
/// Source: `resources/externalconnectors-connectionoperation.md`, line 30
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConnectionOperationStatus {
    /// The value `unspecified`.
    ///
    /// Source: `resources/externalconnectors-connectionoperation.md`, line 30
    Unspecified,
    /// The value `inprogress`.
    ///
    /// Source: `resources/externalconnectors-connectionoperation.md`, line 30
    Inprogress,
    /// The value `completed`.
    ///
    /// Source: `resources/externalconnectors-connectionoperation.md`, line 30
    Completed,
    /// The value `failed`.
    ///
    /// Source: `resources/externalconnectors-connectionoperation.md`, line 30
    Failed,
    /// The value `unknownFutureValue`.
    ///
    /// Source: `resources/externalconnectors-connectionoperation.md`, line 30
    UnknownFutureValue,
    /// A member that the documentation does not list.
    Other(String),
}

impl rt::Enumeration for ConnectionOperationStatus {
    #[inline]
    fn from_name(name: &str) -> Self {
        match name {
            "unspecified" => Self::Unspecified,
            "inprogress" => Self::Inprogress,
            "completed" => Self::Completed,
            "failed" => Self::Failed,
            "unknownFutureValue" => Self::UnknownFutureValue,
            other => Self::Other(String::from(other)),
        }
    }
    #[inline]
    fn as_str(&self) -> &str {
        match self {
            Self::Unspecified => "unspecified",
            Self::Inprogress => "inprogress",
            Self::Completed => "completed",
            Self::Failed => "failed",
            Self::UnknownFutureValue => "unknownFutureValue",
            Self::Other(other) => other,
        }
    }
}

impl rt::Serialize for ConnectionOperationStatus {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize_enum(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ConnectionOperationStatus {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize_enum(deserializer)
    }
}

impl rt::Payload for ConnectionOperationStatus {
    type Kind = rt::kind::Enum;
}
