//! Types.

use super::{Docs, Path};

/// A module of types.
#[derive(Debug, Clone, Default)]
pub struct Namespace {
    /// The module's name.
    pub name: String,
    /// Its doc comment.
    pub docs: Docs,
    /// Its types, each a file.
    pub items: Vec<Item>,
    /// Namespaces within it.
    pub inner: Vec<Namespace>,
}

/// A type with its file.
#[derive(Debug, Clone)]
pub struct Item {
    /// The file's name without ending, which is its module's too.
    pub file: String,
    /// The type.
    pub kind: ItemKind,
}

/// What a type is in Rust.
#[derive(Debug, Clone)]
pub enum ItemKind {
    /// An entity or a complex type.
    Struct(Struct),
    /// An enum of text.
    Enum(Enum),
    /// A base type and all that derive from it.
    Any(Any),
}

impl ItemKind {
    /// The type's name.
    pub fn name(&self) -> &str {
        match self {
            Self::Struct(item) => &item.name,
            Self::Enum(item) => &item.name,
            Self::Any(item) => &item.name,
        }
    }
}

/// A struct.
#[derive(Debug, Clone)]
pub struct Struct {
    /// Its name.
    pub name: String,
    /// Its qualified name in the docs.
    pub qualified: String,
    /// Its doc comment.
    pub docs: Docs,
    /// The note of its `#[deprecated]`.
    pub deprecated: Option<String>,
    /// Accepts properties that are not declared.
    pub open: bool,
    /// Its fields, inherited ones first.
    pub fields: Vec<Field>,
}

/// A field.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// The property's name in JSON.
    pub json: String,
    /// Its type.
    pub ty: FieldType,
    /// Its doc comment.
    pub docs: Docs,
    /// The note of its `#[deprecated]`.
    pub deprecated: Option<String>,
}

/// The type of a field, a parameter or a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldType {
    /// What it holds.
    pub value: Value,
    /// Many of them.
    pub list: bool,
}

/// What a field holds, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A primitive.
    Scalar(Scalar),
    /// An enum.
    Enum(Path),
    /// A set of an enum's members.
    Flags(Path),
    /// A struct.
    Model(Path),
    /// A base type or one that derives from it.
    Any(Path),
}

/// The primitives, by their names in OData; their slots have these names too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scalar {
    /// Text.
    String,
    /// True or false.
    Boolean,
    /// 0 to 255.
    Byte,
    /// -128 to 127.
    SByte,
    /// 16 bits.
    Int16,
    /// 32 bits.
    Int32,
    /// 64 bits.
    Int64,
    /// A float of 32 bits.
    Single,
    /// A float of 64 bits.
    Double,
    /// A decimal number.
    Decimal,
    /// A point in time.
    DateTimeOffset,
    /// A day.
    Date,
    /// A time of day.
    TimeOfDay,
    /// A span of time.
    Duration,
    /// A GUID.
    Guid,
    /// Bytes.
    Binary,
    /// Any JSON.
    Untyped,
}

impl Scalar {
    const ALL: [Self; 17] = [
        Self::String,
        Self::Boolean,
        Self::Byte,
        Self::SByte,
        Self::Int16,
        Self::Int32,
        Self::Int64,
        Self::Single,
        Self::Double,
        Self::Decimal,
        Self::DateTimeOffset,
        Self::Date,
        Self::TimeOfDay,
        Self::Duration,
        Self::Guid,
        Self::Binary,
        Self::Untyped,
    ];

    /// The name in OData, and of the slot.
    pub fn name(self) -> &'static str {
        match self {
            Self::String => "String",
            Self::Boolean => "Boolean",
            Self::Byte => "Byte",
            Self::SByte => "SByte",
            Self::Int16 => "Int16",
            Self::Int32 => "Int32",
            Self::Int64 => "Int64",
            Self::Single => "Single",
            Self::Double => "Double",
            Self::Decimal => "Decimal",
            Self::DateTimeOffset => "DateTimeOffset",
            Self::Date => "Date",
            Self::TimeOfDay => "TimeOfDay",
            Self::Duration => "Duration",
            Self::Guid => "Guid",
            Self::Binary => "Binary",
            Self::Untyped => "Untyped",
        }
    }

    /// The primitive of an OData name; what is not known keeps its JSON.
    pub fn of(name: &str) -> Self {
        Self::ALL.into_iter().find(|scalar| scalar.name() == name).unwrap_or(Self::Untyped)
    }
}

/// An enum of text.
#[derive(Debug, Clone)]
pub struct Enum {
    /// Its name.
    pub name: String,
    /// Its qualified name in the docs.
    pub qualified: String,
    /// Its doc comment.
    pub docs: Docs,
    /// The note of its `#[deprecated]`.
    pub deprecated: Option<String>,
    /// Its variants.
    pub variants: Vec<Variant>,
    /// The variant for a member that the docs do not list.
    pub fallback: String,
}

/// A variant of an enum.
#[derive(Debug, Clone)]
pub struct Variant {
    /// Its name.
    pub name: String,
    /// The member's name in JSON.
    pub json: String,
    /// Its doc comment.
    pub docs: Docs,
}

/// An enum of a base type and the types that derive from it. The base is the first variant; the others are sorted by
/// their qualified names, among which the runtime searches.
#[derive(Debug, Clone)]
pub struct Any {
    /// Its name.
    pub name: String,
    /// Its doc comment.
    pub docs: Docs,
    /// Its variants.
    pub variants: Vec<AnyVariant>,
}

/// A variant of an [`Any`].
#[derive(Debug, Clone)]
pub struct AnyVariant {
    /// The variant's name.
    pub name: String,
    /// The type.
    pub path: Path,
    /// Its qualified name in the docs.
    pub qualified: String,
    /// Its doc comment.
    pub docs: Docs,
}
