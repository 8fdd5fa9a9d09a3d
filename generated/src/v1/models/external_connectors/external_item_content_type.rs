// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// The values of `microsoft.graph.externalConnectors.externalItemContentType`.
///
/// Source: `resources/externalconnectors-externalitemcontent.md`, line 19
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExternalItemContentType {
    /// The value `text`.
    ///
    /// Source: `resources/externalconnectors-externalitemcontent.md`, line 19
    Text,
    /// The value `html`.
    ///
    /// Source: `resources/externalconnectors-externalitemcontent.md`, line 19
    Html,
    /// The value `unknownFutureValue`.
    ///
    /// Source: `resources/externalconnectors-externalitemcontent.md`, line 19
    UnknownFutureValue,
    /// A member that the documentation does not list.
    Other(String),
}

impl rt::Enumeration for ExternalItemContentType {
    #[inline]
    fn from_name(name: &str) -> Self {
        match name {
            "text" => Self::Text,
            "html" => Self::Html,
            "unknownFutureValue" => Self::UnknownFutureValue,
            other => Self::Other(String::from(other)),
        }
    }
    #[inline]
    fn as_str(&self) -> &str {
        match self {
            Self::Text => "text",
            Self::Html => "html",
            Self::UnknownFutureValue => "unknownFutureValue",
            Self::Other(other) => other,
        }
    }
}

impl rt::Serialize for ExternalItemContentType {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize_enum(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ExternalItemContentType {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize_enum(deserializer)
    }
}

impl rt::Payload for ExternalItemContentType {
    type Kind = rt::kind::Enum;
}
