//! What one page states, as it is written: the only stage that knows the dialect of the docs.

pub mod resource;
pub mod table;
pub mod type_cell;

use crate::markdown::Document;
use crate::source::{PageId, Source, Span};
use std::collections::BTreeMap;

/// The pages that others include, parsed.
pub type Includes<'a> = BTreeMap<PageId, Document<'a>>;

/// Something with its place on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At<T> {
    /// What is there.
    pub value: T,
    /// Where.
    pub span: Span,
}

impl Document<'_> {
    /// The page and line of an offset.
    pub fn source_at(&self, offset: usize) -> Source {
        Source { page: self.page.id.clone(), line: self.page.line(offset) }
    }
}
