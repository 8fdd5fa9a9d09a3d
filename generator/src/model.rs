//! The API as the docs describe it: what `resolve` makes of all pages together, and what `lower` turns into Rust.

pub mod json;
mod name;
mod operation;
pub(crate) mod references;

pub use name::TypeName;
pub use operation::{
    Argument, ArgumentValue, Body, Example, ExampleBody, ExampleRequest, ExampleResponse, Method, Operation, Parameter,
    PathTemplate, Permissions, Request, Response, Segment, path_shape,
};

use crate::source::{PageId, Source};
use std::collections::BTreeMap;
use std::sync::Arc;

/// One API version.
#[derive(Debug, Clone, Default)]
pub struct Model {
    /// The version's name: `v1.0`.
    pub version: String,
    /// The types by their qualified names.
    pub types: BTreeMap<TypeName, Type>,
    /// One operation for each distinct method and path, sorted by path and method.
    pub operations: Vec<Operation>,
    /// Every documented request that has its response, sorted by page and line.
    pub examples: Vec<Example>,
}

/// Markdown as it stands on a page, with the page, since its links are relative to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    /// The text; shared, since facts and model both have it.
    pub markdown: Arc<str>,
    /// Where it stands.
    pub source: Source,
}

/// What a type is in OData's terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Has a key and can be addressed.
    Entity,
    /// A value with properties.
    Complex,
    /// One of several members, or a set of them.
    Enum,
}

impl Kind {
    /// The word that the model's JSON uses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Entity => "entity",
            Self::Complex => "complex",
            Self::Enum => "enum",
        }
    }
}

/// A type.
#[derive(Debug, Clone)]
pub struct Type {
    /// Its qualified name.
    pub name: TypeName,
    /// What it is.
    pub kind: Kind,
    /// The type that it inherits from; always a type of the model that is no enum, and never in a cycle.
    pub base: Option<TypeName>,
    /// Accepts properties that the docs do not list.
    pub open: bool,
    /// Only its derived types occur.
    pub is_abstract: bool,
    /// An enum whose values are sets of members.
    pub flags: bool,
    /// What the page says of it, a paragraph each.
    pub description: Vec<Prose>,
    /// Why it should no longer be used.
    pub deprecated: Option<String>,
    /// Own properties, in the page's order; those of `base` are not repeated. No two have the same name.
    pub properties: Vec<Property>,
    /// Properties of a base that the page describes again, for what it says of them here.
    pub restated: Vec<Property>,
    /// An enum's members, in the page's order. No two have the same name.
    pub members: Vec<Member>,
    /// Where it is described; where it is named, if it is described nowhere.
    pub source: Source,
    /// The pages that are about it, the one of `source` first; none for an enum that a page of something else lists.
    pub pages: Vec<PageId>,
    /// False for a type that pages name but none describes: it keeps its JSON whole.
    pub documented: bool,
}

/// A type, or a list of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TypeRef {
    /// The type.
    pub name: TypeName,
    /// A list of it.
    pub collection: bool,
}

/// A property of an entity or a complex type.
#[derive(Debug, Clone)]
pub struct Property {
    /// The name in JSON.
    pub name: String,
    /// Its type: a primitive or a type of the model.
    pub ty: TypeRef,
    /// Leads to other entities, so that it is sent only when expanded.
    pub navigation: bool,
    /// What the page says of it.
    pub description: Option<Prose>,
    /// The page says that clients cannot set it.
    pub read_only: bool,
    /// The page says that it must be set on create.
    pub required: bool,
    /// Why it should no longer be used.
    pub deprecated: Option<String>,
    /// Its row.
    pub source: Source,
}

/// A member of an enum.
#[derive(Debug, Clone)]
pub struct Member {
    /// The name in JSON.
    pub name: String,
    /// Its number, where the page says it.
    pub value: Option<i64>,
    /// What the page says of it.
    pub description: Option<Prose>,
    /// Where it is listed.
    pub source: Source,
}
