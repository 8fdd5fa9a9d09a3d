//! Findings about the docs: what a page says wrongly, or what could not be read from it.
//!
//! Stages collect them and go on; nothing here prints.

mod code;
pub mod report;

pub use code::{Code, Description, list};

use crate::source::{PageId, Span};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A fact was read, in a way that the page could say better.
    Note,
    /// The page is wrong or contradicts another; a decision was made.
    Warning,
    /// Nothing could be made of what the page says here.
    Error,
}

impl Severity {
    /// The word that stands before a finding.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The page.
    pub page: PageId,
    /// The bytes of the page that it speaks of.
    pub span: Span,
    /// What kind of finding it is.
    pub code: Code,
    /// What is wrong, as a sentence without its full stop.
    pub message: String,
    /// What was decided, or what to do.
    pub help: Option<String>,
}

/// Findings on the way through the stages.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    items: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.items.push(diagnostic);
    }

    /// Adds a finding that needs no help.
    pub fn report(&mut self, code: Code, page: &PageId, span: Span, message: impl Into<String>) {
        self.push(Diagnostic::new(code, page, span, message));
    }

    /// Takes the findings of another stage or page.
    pub fn extend(&mut self, other: Diagnostics) {
        self.items.extend(other.items);
    }

    /// The findings sorted by page, place and code, each once.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.items.sort_by(|a, b| {
            (&a.page, a.span.start, a.span.end, a.code, &a.message).cmp(&(
                &b.page,
                b.span.start,
                b.span.end,
                b.code,
                &b.message,
            ))
        });
        self.items.dedup();
        self.items
    }

    /// The findings in the order in which they were made.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.items.iter()
    }
}

impl Diagnostic {
    /// A finding without help.
    pub fn new(code: Code, page: &PageId, span: Span, message: impl Into<String>) -> Self {
        Self { page: page.clone(), span, code, message: message.into(), help: None }
    }

    /// Says what was decided, or what to do.
    pub fn with_help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// How much it weighs.
    pub fn severity(&self) -> Severity {
        self.code.description().severity
    }
}
