//! What can be asked of the service, and the documented examples of it.

use super::{Prose, TypeName, TypeRef};
use crate::source::{PageId, Source};
use std::sync::Arc;

/// An HTTP method that the docs use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// Reads.
    Get,
    /// Creates, or calls an action.
    Post,
    /// Changes what the body names.
    Patch,
    /// Replaces or creates.
    Put,
    /// Removes.
    Delete,
}

impl Method {
    /// The method as it stands in a request.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Patch => "PATCH",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }

    /// The method of a word, in any case.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Get, Self::Post, Self::Patch, Self::Put, Self::Delete]
            .into_iter()
            .find(|method| method.as_str().eq_ignore_ascii_case(word))
    }
}

/// One piece of a path, in the form that the docs show it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Segment {
    /// A word: `connections`; also a bound action or function without arguments, and `$ref`, `$value`, `$count`.
    Literal(String),
    /// A key in a segment of its own: `{connection-id}`; the text between the braces.
    Key(String),
    /// An alternate key: `applications(appId='{appId}')`, by property and placeholder.
    AlternateKey(Vec<Argument>),
    /// A function with its arguments: `getByPath(path='{path}')`.
    Function {
        /// The function's name, with its namespace where the path has it.
        name: String,
        /// Its arguments.
        arguments: Vec<Argument>,
    },
    /// A type as a segment: `microsoft.graph.user`.
    Cast(TypeName),
    /// A path below an item, between colons: `root:/{item-path}:`; the word before the colon and the placeholder.
    ItemPath {
        /// The word before the first colon; empty where a key stands there.
        before: String,
        /// The placeholder's name.
        name: String,
        /// A colon ends it, as more follows.
        closed: bool,
    },
}

/// An argument within a segment's parentheses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Argument {
    /// The parameter's name; the placeholder's where it is given by place.
    pub name: String,
    /// What the template has as value: a placeholder's name, or a literal.
    pub value: ArgumentValue,
    /// It stands in quotes, so it is text.
    pub quoted: bool,
}

impl Argument {
    /// True for one that a caller gives, false for one that is always the same.
    pub fn is_placeholder(&self) -> bool {
        matches!(self.value, ArgumentValue::Placeholder(_))
    }
}

/// The value of an argument in a path template.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ArgumentValue {
    /// To be filled in: `{path}`.
    Placeholder(String),
    /// Always this.
    Literal(String),
}

/// A path without host, version and query.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct PathTemplate {
    /// The path as the docs write it, tidied: a leading slash, no trailing one, no host, no version, no query.
    pub text: String,
    /// Its pieces.
    pub segments: Vec<Segment>,
}

/// A path in lower case without the names of its placeholders, by which two pages speak of one path.
///
/// ```
/// use graph_codegen::model::path_shape;
/// assert_eq!(path_shape("/users/{id}/sendMail"), "/users/{}/sendmail");
/// ```
pub fn path_shape(path: &str) -> String {
    let mut inside = false;
    path.chars()
        .filter(|c| {
            let keep = !inside || *c == '}';
            inside = if inside { *c != '}' } else { *c == '{' };
            keep
        })
        .collect::<String>()
        .to_lowercase()
}

/// An operation.
#[derive(Debug, Clone)]
pub struct Operation {
    /// The request function below its version's module: `["external", "connections", "items", "put"]`.
    pub function: Vec<String>,
    /// What the first page calls it.
    pub title: String,
    /// The method.
    pub method: Method,
    /// The path.
    pub path: PathTemplate,
    /// Query parameters that the request block itself states, as names and values.
    pub query: Vec<(String, String)>,
    /// What is sent.
    pub request: Option<Request>,
    /// What comes back in the success case.
    pub response: Response,
    /// Path, function and query parameters that tables describe.
    pub parameters: Vec<Parameter>,
    /// Request headers that the page describes, but for `Authorization` and `Content-Type`.
    pub headers: Vec<Parameter>,
    /// Who may call it.
    pub permissions: Arc<Permissions>,
    /// What the page says of it, a paragraph each.
    pub description: Vec<Prose>,
    /// Why it should no longer be used.
    pub deprecated: Option<String>,
    /// The line of the request block.
    pub source: Source,
    /// Every page that documents it, the one of `source` first.
    pub pages: Vec<PageId>,
}

/// What a request's body holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// A resource, or a list of them.
    Type(TypeRef),
    /// Named parameters of an action.
    Parameters(Vec<Parameter>),
    /// Bytes, with the content type where the page says it.
    Bytes(Option<String>),
}

/// What is sent.
#[derive(Debug, Clone)]
pub struct Request {
    /// The body.
    pub body: Body,
    /// Properties that the page lists for this request, with what it says of them here.
    pub properties: Vec<Parameter>,
    /// What the page says of the body.
    pub description: Vec<Prose>,
}

/// What comes back in the success case.
#[derive(Debug, Clone, Default)]
pub struct Response {
    /// The status, where the pages say it.
    pub status: Option<u16>,
    /// The type; `Edm.Stream` for bytes; `None` for no content.
    pub ty: Option<TypeRef>,
    /// The pages also show an answer that has no body.
    pub optional: bool,
    /// What the page says of the answer.
    pub description: Vec<Prose>,
}

/// A parameter of an action, a function, the path or the query; or a header.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// Its type, where the page says it.
    pub ty: Option<TypeRef>,
    /// The page says that it must be given.
    pub required: bool,
    /// What the page says of it.
    pub description: Option<Prose>,
    /// Its row.
    pub source: Source,
}

/// The permissions of an operation by kind of token, from least to most privileged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Permissions {
    /// Delegated, with a work or school account. `None` where the page does not say or says that it is not supported.
    pub delegated_work: Vec<String>,
    /// Delegated, with a personal account.
    pub delegated_personal: Vec<String>,
    /// Application.
    pub application: Vec<String>,
    /// The page does not say for which kind of token; that it means a signed-in user's is a guess.
    pub is_guess: bool,
}

/// A documented request with its response.
#[derive(Debug, Clone)]
pub struct Example {
    /// The name that the annotation gives, else one made from the page.
    pub name: String,
    /// The place of its operation in [`Model::operations`](super::Model::operations).
    pub operation: Option<usize>,
    /// The request.
    pub request: ExampleRequest,
    /// The response.
    pub response: ExampleResponse,
    /// The heading above it, or the title of the page.
    pub title: String,
    /// The first line of the request's block.
    pub source: Source,
    /// Problems that keep it from being a test, in the docs' own terms.
    pub problems: Vec<String>,
}

/// The request of an example.
#[derive(Debug, Clone)]
pub struct ExampleRequest {
    /// The method.
    pub method: Method,
    /// The address as the page writes it.
    pub url: String,
    /// The values for the placeholders of the operation's path, in the template's order, decoded.
    pub arguments: Vec<String>,
    /// The query, decoded, in the page's order.
    pub query: Vec<(String, String)>,
    /// Headers in the page's order.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: ExampleBody,
}

/// The response of an example.
#[derive(Debug, Clone)]
pub struct ExampleResponse {
    /// The status.
    pub status: u16,
    /// Headers in the page's order.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: ExampleBody,
    /// The type that the annotation names.
    pub ty: Option<TypeRef>,
    /// The page says that it left something out.
    pub truncated: bool,
}

/// A body as an example shows it.
#[derive(Debug, Clone, PartialEq)]
pub enum ExampleBody {
    /// Nothing.
    None,
    /// JSON; with what was mended to read it.
    Json {
        /// The value, its members in the page's order.
        value: serde_json::Value,
        /// What was mended, in words.
        repairs: Vec<String>,
    },
    /// Something that is no JSON: text, CSV, a description of bytes.
    Text(String),
    /// Looks like JSON and cannot be read.
    Broken {
        /// As the page has it.
        text: String,
        /// Why it cannot be read.
        reason: String,
    },
}
