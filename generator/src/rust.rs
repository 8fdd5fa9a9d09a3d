//! The generated crate as data: every name, path, type and text decided, nothing left but to write it.

mod example;
mod function;
mod model;

pub use example::{
    Call, CallArgument, CallOption, Content, DocExample, Documented, Expected, Expr, Outcome, StructExpr, Test,
    TestFile,
};
pub use function::{ActionParameters, BodyArgument, Function, Module, Parameter, PathKind, QueryArgument, Shape};
pub use model::{Any, AnyVariant, Enum, Field, FieldType, Item, ItemKind, Namespace, Scalar, Struct, Value, Variant};

use crate::config::{Client, DocsRevision};

/// A path of Rust identifiers, as it is written where it is used: `super::Acl`, `models::Entity`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(pub Vec<String>);

impl Path {
    /// The path as Rust text.
    pub fn text(&self) -> String {
        self.0.join("::")
    }
}

/// A doc comment: lines of markdown in which nothing can end the comment or be taken for Rust.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Docs(pub Vec<String>);

/// The crate.
#[derive(Debug, Clone, Default)]
pub struct Crate {
    /// Its package name.
    pub name: String,
    /// Its name in Rust code.
    pub library: String,
    /// Its version.
    pub version: String,
    /// What it is.
    pub description: String,
    /// Its licence.
    pub license: Option<String>,
    /// Where its source is.
    pub repository: Option<String>,
    /// Where it finds the client.
    pub client: Client,
    /// The revision of the docs that it is made from.
    pub docs: Option<DocsRevision>,
    /// The API versions, in the order of the docs tree.
    pub versions: Vec<Version>,
    /// Tests, in few files.
    pub tests: Vec<TestFile>,
    /// Every documented example with what became of it.
    pub examples: Vec<Documented>,
}

/// An API version.
#[derive(Debug, Clone, Default)]
pub struct Version {
    /// Its folder in the docs: `v1.0`.
    pub name: String,
    /// Its module and cargo feature: `v1`.
    pub module: String,
    /// What its module says of it.
    pub docs: Docs,
    /// The feature is on without being asked for.
    pub default: bool,
    /// The types.
    pub models: Namespace,
    /// The request functions.
    pub requests: Module,
}
