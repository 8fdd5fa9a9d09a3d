// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// The values of `microsoft.graph.externalConnectors.propertyType`.
///
/// Source: `resources/enums-externalconnectors.md`, line 117
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PropertyType {
    /// Text.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 117
    String,
    /// A whole number.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 118
    Int64,
    /// A number with a fraction.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 119
    Double,
    /// A point in time.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 120
    DateTime,
    /// Yes or no.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 121
    Boolean,
    /// Several texts.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 122
    StringCollection,
    /// Several whole numbers.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 123
    Int64Collection,
    /// Several numbers with fractions.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 124
    DoubleCollection,
    /// Several points in time.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 125
    DateTimeCollection,
    /// Marks values that came after the first ones.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 126
    UnknownFutureValue,
    /// A person.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 127
    Principal,
    /// Several persons.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 128
    PrincipalCollection,
    /// A member that the documentation does not list.
    Other(String),
}

impl rt::Enumeration for PropertyType {
    #[inline]
    fn from_name(name: &str) -> Self {
        match name {
            "string" => Self::String,
            "int64" => Self::Int64,
            "double" => Self::Double,
            "dateTime" => Self::DateTime,
            "boolean" => Self::Boolean,
            "stringCollection" => Self::StringCollection,
            "int64Collection" => Self::Int64Collection,
            "doubleCollection" => Self::DoubleCollection,
            "dateTimeCollection" => Self::DateTimeCollection,
            "unknownFutureValue" => Self::UnknownFutureValue,
            "principal" => Self::Principal,
            "principalCollection" => Self::PrincipalCollection,
            other => Self::Other(String::from(other)),
        }
    }
    #[inline]
    fn as_str(&self) -> &str {
        match self {
            Self::String => "string",
            Self::Int64 => "int64",
            Self::Double => "double",
            Self::DateTime => "dateTime",
            Self::Boolean => "boolean",
            Self::StringCollection => "stringCollection",
            Self::Int64Collection => "int64Collection",
            Self::DoubleCollection => "doubleCollection",
            Self::DateTimeCollection => "dateTimeCollection",
            Self::UnknownFutureValue => "unknownFutureValue",
            Self::Principal => "principal",
            Self::PrincipalCollection => "principalCollection",
            Self::Other(other) => other,
        }
    }
}

impl rt::Serialize for PropertyType {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize_enum(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for PropertyType {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize_enum(deserializer)
    }
}

impl rt::Payload for PropertyType {
    type Kind = rt::kind::Enum;
}
