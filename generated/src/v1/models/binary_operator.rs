// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// Joins two conditions into one.
///
/// Source: `resources/binaryoperator.md`, line 10
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BinaryOperator {
    /// One of the conditions has to hold.
    ///
    /// Source: `resources/binaryoperator.md`, line 19
    Or,
    /// Every condition has to hold.
    ///
    /// Source: `resources/binaryoperator.md`, line 20
    And,
    /// A member that the documentation does not list.
    Other(String),
}

impl rt::Enumeration for BinaryOperator {
    #[inline]
    fn from_name(name: &str) -> Self {
        match name {
            "or" => Self::Or,
            "and" => Self::And,
            other => Self::Other(String::from(other)),
        }
    }
    #[inline]
    fn as_str(&self) -> &str {
        match self {
            Self::Or => "or",
            Self::And => "and",
            Self::Other(other) => other,
        }
    }
}

impl rt::Serialize for BinaryOperator {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize_enum(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for BinaryOperator {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize_enum(deserializer)
    }
}

impl rt::Payload for BinaryOperator {
    type Kind = rt::kind::Enum;
}
