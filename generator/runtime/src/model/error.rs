//! Why a model could not be read or written.

use std::fmt;

use serde_json::error::Category;

use super::Value;
use super::trail::{Step, Trail};

/// So many characters of the JSON at fault are shown.
const EXCERPT: usize = 60;

/// Text that does not have the form of its type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    expected: &'static str,
    text: String,
}

impl ParseError {
    pub(crate) fn unless<T>(value: Option<T>, expected: &'static str, text: &str) -> Result<T, Self> {
        value.ok_or_else(|| Self { expected, text: shorten(text) })
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, found `{}`", self.expected, self.text)
    }
}

impl std::error::Error for ParseError {}

/// JSON that could not be read into a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    kind: ReadErrorKind,
    path: String,
    excerpt: String,
}

/// What is wrong with the JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadErrorKind {
    /// It is not JSON, or ends too early.
    Syntax {
        /// What the parser says of it.
        message: String,
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
    },
    /// A value has another type than its property.
    Type {
        /// What the property takes.
        expected: &'static str,
        /// What stands there.
        found: &'static str,
    },
    /// Objects or lists nest too deep to be read safely.
    Depth,
}

impl ReadError {
    /// What is wrong.
    #[must_use]
    pub fn kind(&self) -> &ReadErrorKind {
        &self.kind
    }

    /// The way to the value at fault, such as `acl[0].type`; empty for the whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The JSON at fault, shortened. A secret is shown as `***`.
    #[must_use]
    pub fn excerpt(&self) -> &str {
        &self.excerpt
    }

    pub(crate) fn syntax(bytes: &[u8], error: &serde_json::Error) -> Self {
        let message = error.to_string();
        if message.starts_with("recursion limit exceeded") {
            return Self { kind: ReadErrorKind::Depth, path: String::new(), excerpt: String::new() };
        }
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        let (line, column) = (error.line(), error.column());
        let text = bytes.split(|byte| *byte == b'\n').nth(line.saturating_sub(1)).unwrap_or_default();
        let start = column.saturating_sub(EXCERPT / 2).min(text.len());
        let excerpt = shorten(String::from_utf8_lossy(&text[start..]).trim());
        Self { kind: ReadErrorKind::Syntax { message, line, column }, path: String::new(), excerpt }
    }

    /// Bytes that are not text; so many before the first at fault are.
    #[cold]
    pub(crate) fn not_text(bytes: &[u8], valid: usize) -> Self {
        let before = bytes.get(..valid).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n').count();
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let message = String::from("the text is not UTF-8");
        let excerpt = before.get(valid.saturating_sub(EXCERPT / 2).max(start)..).unwrap_or_default();
        let excerpt = shorten(&String::from_utf8_lossy(excerpt));
        let kind = ReadErrorKind::Syntax { message, line, column: valid - start + 1 };
        Self { kind, path: String::new(), excerpt }
    }

    /// Null, where the whole has to be a value.
    pub(crate) fn null(bytes: &[u8]) -> Self {
        let kind = ReadErrorKind::Type { expected: "a value", found: "null" };
        Self { kind, path: String::new(), excerpt: shorten(&String::from_utf8_lossy(bytes)) }
    }

    /// An error of the reader: what `trail` says of it, and what stands in the JSON there.
    pub(crate) fn new(bytes: &[u8], error: &serde_json::Error, trail: &Trail) -> Self {
        if trail.too_deep {
            return Self { kind: ReadErrorKind::Depth, path: trail.path(), excerpt: String::new() };
        }
        if error.classify() != Category::Data {
            return Self { path: trail.path(), ..Self::syntax(bytes, error) };
        }
        let whole: Value = match serde_json::from_slice(bytes) {
            Ok(whole) => whole,
            Err(error) => return Self::syntax(bytes, &error),
        };
        let found = walk(&whole, trail);
        let excerpt = if trail.secret { String::from("***") } else { found.map_or_else(String::new, excerpt) };
        let expected = trail.expected.unwrap_or("an object");
        let kind = ReadErrorKind::Type { expected, found: found.map_or("another value", describe) };
        Self { kind, path: trail.path(), excerpt }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.path.is_empty() { "the JSON" } else { &self.path };
        match &self.kind {
            ReadErrorKind::Syntax { message, line, column } => {
                write!(f, "{place} is not valid: {message} at line {line}, column {column}")?;
            }
            ReadErrorKind::Type { expected, found } => write!(f, "{place}: expected {expected}, found {found}")?,
            ReadErrorKind::Depth => write!(f, "{place} nests too deep to be read safely")?,
        }
        if self.excerpt.is_empty() { Ok(()) } else { write!(f, ": `{}`", self.excerpt) }
    }
}

impl std::error::Error for ReadError {}

/// A model that could not be written as JSON.
#[derive(Debug)]
pub struct WriteError(Option<serde_json::Error>);

impl WriteError {
    /// The models nest too deep to be written safely.
    #[cold]
    pub(crate) const fn too_deep() -> Self {
        Self(None)
    }
}

impl From<serde_json::Error> for WriteError {
    fn from(error: serde_json::Error) -> Self {
        Self(Some(error))
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(error) => write!(f, "the model cannot be written as JSON: {error}"),
            None => f.write_str("the model cannot be written as JSON: models nest too deep to be written safely"),
        }
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.as_ref().map(|error| error as _)
    }
}

fn walk<'a>(whole: &'a Value, trail: &Trail) -> Option<&'a Value> {
    trail.steps().try_fold(whole, |value, step| match step {
        Step::Name(name) => value.get(name),
        Step::Unknown(name) => value.get(name),
        Step::Index(index) => value.get(index),
    })
}

/// The kind of a JSON value, in words.
pub(crate) fn describe(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(number) if number.is_f64() => "a number with a fraction",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

/// The value's JSON, shortened.
pub(crate) fn excerpt(value: &Value) -> String {
    shorten(&value.to_string())
}

fn shorten(text: &str) -> String {
    match text.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
