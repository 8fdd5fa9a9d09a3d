// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// The values of `microsoft.graph.externalConnectors.identitySourceType`.
///
/// Source: `resources/enums-externalconnectors.md`, line 67
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IdentitySourceType {
    /// The value `azureActiveDirectory`.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 67
    AzureActiveDirectory,
    /// The value `external`.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 68
    External,
    /// A member that the documentation does not list.
    Other(String),
}

impl rt::Enumeration for IdentitySourceType {
    #[inline]
    fn from_name(name: &str) -> Self {
        match name {
            "azureActiveDirectory" => Self::AzureActiveDirectory,
            "external" => Self::External,
            other => Self::Other(String::from(other)),
        }
    }
    #[inline]
    fn as_str(&self) -> &str {
        match self {
            Self::AzureActiveDirectory => "azureActiveDirectory",
            Self::External => "external",
            Self::Other(other) => other,
        }
    }
}

impl rt::Serialize for IdentitySourceType {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize_enum(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for IdentitySourceType {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize_enum(deserializer)
    }
}

impl rt::Payload for IdentitySourceType {
    type Kind = rt::kind::Enum;
}
