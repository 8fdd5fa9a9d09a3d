//! Request functions.

use super::{Docs, FieldType, Path, Struct};
use crate::model::{Method, Permissions};

/// A module of request functions, each a file.
#[derive(Debug, Clone, Default)]
pub struct Module {
    /// Its name, which is its file's too.
    pub name: String,
    /// Its doc comment.
    pub docs: Docs,
    /// The parameters of its actions.
    pub parameters: Vec<ActionParameters>,
    /// Its functions.
    pub functions: Vec<Function>,
    /// Modules within it.
    pub inner: Vec<Module>,
}

/// The parameters of an action.
#[derive(Debug, Clone)]
pub struct ActionParameters {
    /// The struct.
    pub item: Struct,
    /// Where the same struct stands already, if the action is documented on several paths.
    pub declared: Option<Path>,
}

/// A request function.
#[derive(Debug, Clone)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// Its doc comment.
    pub docs: Docs,
    /// Its documented examples, which its doc comment ends with, before the source.
    pub examples: Vec<super::DocExample>,
    /// The last lines of its doc comment: where it is documented.
    pub source: Docs,
    /// The note of its `#[deprecated]`.
    pub deprecated: Option<String>,
    /// The method.
    pub method: Method,
    /// The version's name in addresses: `v1.0`.
    pub version: String,
    /// The template for the runtime: every `{name}` is filled by one of `path`, in order.
    pub template: String,
    /// The arguments that fill the path.
    pub path: Vec<Parameter>,
    /// The arguments that become query parameters.
    pub query: Vec<QueryArgument>,
    /// The body.
    pub body: BodyArgument,
    /// What it answers with.
    pub shape: Shape,
    /// Who may call it.
    pub permissions: Permissions,
    /// The address of its page; empty where nobody knows it.
    pub page: String,
}

/// An argument that fills a place of the path.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// How it is written.
    pub kind: PathKind,
}

/// How an argument is written in a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathKind {
    /// A segment or a part of one.
    Key,
    /// Text in quotes.
    Text,
    /// A literal without quotes: a number, a boolean, or anything else as text.
    Literal(super::Scalar),
    /// A path of several segments.
    Path,
}

/// An argument that becomes a query parameter.
#[derive(Debug, Clone)]
pub struct QueryArgument {
    /// The query parameter.
    pub query: String,
    /// The argument.
    pub name: String,
}

/// The body of a request.
#[derive(Debug, Clone)]
pub enum BodyArgument {
    /// None.
    None,
    /// A value as JSON; a list is wrapped in `{"value": […]}`.
    Json(FieldType),
    /// The parameters of an action: the name of a struct, or of a re-export, in the same module.
    Parameters(String),
    /// A reference to another entity.
    Reference,
    /// Bytes, with the content type where there is only one.
    Bytes(Option<String>),
}

/// What a request answers with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// One value.
    Get(FieldType),
    /// A collection in pages.
    List(FieldType),
    /// The changes to a collection, in pages.
    Delta(FieldType),
    /// A value after a change or an action; none for no content.
    Send(Option<FieldType>),
    /// The same, where the service may also answer without a body.
    SendOptional(FieldType),
    /// Bytes.
    Download,
}
