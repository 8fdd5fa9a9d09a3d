//! Documented examples as tests.

use super::{Docs, Path, Scalar};
use crate::model::Method;
use crate::source::Source;

/// A file of tests.
#[derive(Debug, Clone)]
pub struct TestFile {
    /// Its name without ending.
    pub name: String,
    /// The cargo feature that it needs.
    pub feature: String,
    /// Its tests.
    pub tests: Vec<Test>,
}

/// A documented example as a test.
#[derive(Debug, Clone)]
pub struct Test {
    /// The test function's name.
    pub name: String,
    /// Its doc comment.
    pub docs: Docs,
    /// Where the data of the example stand below the generated crate, as in [`DocExample::path`].
    pub example: Path,
    /// The typed call.
    pub call: Call,
}

/// What the page says that is sent and answered.
#[derive(Debug, Clone)]
pub struct Expected {
    /// The page and line: `v1.0/api/user-get.md:42`.
    pub page: String,
    /// The method.
    pub method: Method,
    /// The path and query as the page writes them, with the version: `/v1.0/users?$top=5`.
    pub target: String,
    /// The headers that the call sets.
    pub headers: Vec<(String, String)>,
    /// The body that is sent.
    pub request: Content,
    /// The status of the answer.
    pub status: u16,
    /// Headers of the answer.
    pub response_headers: Vec<(String, String)>,
    /// The body of the answer.
    pub response: Content,
}

/// The body of a request or an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// None.
    None,
    /// There is one, which the page does not show.
    NotShown,
    /// JSON.
    Json(String),
    /// A content type with text.
    Text(String, String),
}

/// An example of a function: it is part of the function's documentation, and data for tests.
#[derive(Debug, Clone)]
pub struct DocExample {
    /// What it shows.
    pub title: String,
    /// Where its data stand below the generated crate: `examples::v1::external::connections::GET_CONNECTION`.
    pub path: Path,
    /// The doc comment of the data.
    pub docs: Docs,
    /// What the page says that is sent and answered.
    pub expected: Expected,
    /// The call.
    pub call: Call,
}

/// The typed call.
#[derive(Debug, Clone)]
pub struct Call {
    /// What has to be imported, below the generated crate: `v1::external::connections::items`.
    pub imports: Vec<Path>,
    /// The function by what is imported: `items::put`.
    pub function: Path,
    /// Its arguments behind the client.
    pub arguments: Vec<CallArgument>,
    /// Options put on the request, in order.
    pub options: Vec<CallOption>,
    /// It answers with bytes.
    pub download: bool,
    /// It answers with something.
    pub answers: bool,
}

/// An argument of a call.
#[derive(Debug, Clone)]
pub enum CallArgument {
    /// A value that is written where the call stands.
    Value(Expr),
    /// The body, which is made before the call and borrowed by it.
    Body(Expr),
}

/// A method of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallOption {
    /// `.select(["id", "name"])`, `.expand(…)`, `.order_by(…)`: the method and the names.
    Names(&'static str, Vec<String>),
    /// `.filter("…")`, `.search("…")`: the method and the text.
    Text(&'static str, String),
    /// `.top(5)`, `.skip(5)`: the method and the number.
    Number(&'static str, u32),
    /// `.count()`.
    Count,
    /// `.query("name", "value")`.
    Query(String, String),
    /// `.header("name", "value")`.
    Header(String, String),
}

/// A Rust expression.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    /// Text as `&str`: `"…"`.
    Str(String),
    /// Text as `String`: `"…".into()`.
    Text(String),
    /// A number as Rust writes it.
    Number(String),
    /// `true` or `false`.
    Bool(bool),
    /// `Some(…)`.
    Some(Box<Expr>),
    /// `vec![…]`.
    List(Vec<Expr>),
    /// `[…]`.
    Array(Vec<Expr>),
    /// `Box::new(…)`.
    Boxed(Box<Expr>),
    /// `Box::default()`.
    BoxedDefault,
    /// `vec![…]`, for a body that is a list, of which the call takes a slice.
    Slice(Vec<Expr>),
    /// A struct.
    Struct(StructExpr),
    /// A path to a variant: `AclType::Everyone`.
    Variant(Path),
    /// A variant with what it holds: `AclType::Other("…".into())`, `AnyAttachment::FileAttachment(Box::new(…))`.
    Wrapped(Path, Box<Expr>),
    /// A set of an enum's members.
    Flags(Vec<Expr>),
    /// A value that the runtime reads from text.
    Parsed(Scalar, String),
    /// Any JSON, from text or a boolean.
    Value(Box<Expr>),
    /// Any JSON, from its text.
    Json(String),
}

/// A struct literal with what goes beyond its fields.
#[derive(Debug, Clone, PartialEq)]
pub struct StructExpr {
    /// The type.
    pub path: Path,
    /// Its fields.
    pub fields: Vec<(String, Expr)>,
    /// There are more fields than these.
    pub rest: bool,
    /// Properties of an open type, by `with`.
    pub open: Vec<(String, Expr)>,
    /// Annotations and unknown properties, put in as they are.
    pub additional: Vec<(String, Expr)>,
    /// Fields that are an explicit null.
    pub nulls: Vec<String>,
}

impl StructExpr {
    /// True where nothing is set.
    pub fn is_default(&self) -> bool {
        let Self { path: _, fields, rest: _, open, additional, nulls } = self;
        fields.is_empty() && open.is_empty() && additional.is_empty() && nulls.is_empty()
    }

    /// The literal in a box.
    pub fn boxed(self) -> Expr {
        if self.is_default() { Expr::BoxedDefault } else { Expr::Boxed(Box::new(Expr::Struct(self))) }
    }
}

/// A documented example with what became of it.
#[derive(Debug, Clone)]
pub struct Documented {
    /// The API version.
    pub version: String,
    /// Where it stands.
    pub source: Source,
    /// The heading above it.
    pub title: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A test.
    Test {
        /// The file's name without ending.
        file: String,
        /// The function's name.
        name: String,
        /// The page does not show the body of the answer, so only the request is checked.
        request_only: bool,
    },
    /// None, for these reasons.
    Left(Vec<String>),
}
