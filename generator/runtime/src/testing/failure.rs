//! Why a test fails.

use std::error::Error as StdError;
use std::fmt;

use crate::model::{ParseError, ReadError};

/// Why a test fails: what differs, and on which page and line the documented side stands.
///
/// Tests return it; so `Debug`, which the test harness prints, is for people too.
pub struct Failure {
    message: String,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), source: None }
    }

    pub(crate) fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// The same failure, with the test's name and the page before it.
    pub(crate) fn of(self, test: &str, page: &str) -> Self {
        Self { message: format!("{test} ({page}): {}", self.message), source: self.source }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// For literals of dates and the like in a test: `rt::parse::date("…")?`.
impl From<ParseError> for Failure {
    fn from(error: ParseError) -> Self {
        Self::new(error.to_string()).with_source(error)
    }
}

/// For literals of JSON in a test: `rt::json("…")?`.
impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        Self::new(error.to_string()).with_source(error)
    }
}

impl From<crate::Error> for Failure {
    fn from(error: crate::Error) -> Self {
        Self::new(error.to_string()).with_source(error)
    }
}

impl StdError for Failure {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_ref().map(|source| source.as_ref() as _)
    }
}
