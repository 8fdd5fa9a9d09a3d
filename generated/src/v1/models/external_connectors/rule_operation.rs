// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// The values of `microsoft.graph.externalConnectors.ruleOperation`.
///
/// Source: `resources/externalconnectors-propertyrule.md`, line 27
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RuleOperation {
    /// The item has no value for the property.
    ///
    /// Source: `resources/externalconnectors-propertyrule.md`, line 27
    Null,
    /// Both are the same.
    ///
    /// Source: `resources/externalconnectors-propertyrule.md`, line 28
    Equals,
    /// They differ.
    ///
    /// Source: `resources/externalconnectors-propertyrule.md`, line 29
    NotEquals,
    /// The text, or list, of the item contains the value.
    ///
    /// Source: `resources/externalconnectors-propertyrule.md`, line 30
    Contains,
    /// It doesn't contain the value.
    ///
    /// Source: `resources/externalconnectors-propertyrule.md`, line 31
    NotContains,
    /// The number or date of the item is smaller.
    ///
    /// Source: `resources/externalconnectors-propertyrule.md`, line 32
    LessThan,
    /// The number or date of the item is larger.
    ///
    /// Source: `resources/externalconnectors-propertyrule.md`, line 33
    GreaterThan,
    /// The text of the item begins with the value.
    ///
    /// Source: `resources/externalconnectors-propertyrule.md`, line 34
    StartsWith,
    /// Marks values that came after this list.
    ///
    /// Source: `resources/externalconnectors-propertyrule.md`, line 35
    UnknownFutureValue,
    /// A member that the documentation does not list.
    Other(String),
}

impl rt::Enumeration for RuleOperation {
    #[inline]
    fn from_name(name: &str) -> Self {
        match name {
            "null" => Self::Null,
            "equals" => Self::Equals,
            "notEquals" => Self::NotEquals,
            "contains" => Self::Contains,
            "notContains" => Self::NotContains,
            "lessThan" => Self::LessThan,
            "greaterThan" => Self::GreaterThan,
            "startsWith" => Self::StartsWith,
            "unknownFutureValue" => Self::UnknownFutureValue,
            other => Self::Other(String::from(other)),
        }
    }
    #[inline]
    fn as_str(&self) -> &str {
        match self {
            Self::Null => "null",
            Self::Equals => "equals",
            Self::NotEquals => "notEquals",
            Self::Contains => "contains",
            Self::NotContains => "notContains",
            Self::LessThan => "lessThan",
            Self::GreaterThan => "greaterThan",
            Self::StartsWith => "startsWith",
            Self::UnknownFutureValue => "unknownFutureValue",
            Self::Other(other) => other,
        }
    }
}

impl rt::Serialize for RuleOperation {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize_enum(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for RuleOperation {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize_enum(deserializer)
    }
}

impl rt::Payload for RuleOperation {
    type Kind = rt::kind::Enum;
}
