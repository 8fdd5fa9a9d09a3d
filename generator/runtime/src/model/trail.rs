//! Where in the JSON a reader fails.

use std::fmt::Write;

/// So deep may objects nest; JSON from a service is read with the same limit.
pub(crate) const DEPTH: usize = 128;

/// Kept while reading; only a failure writes to it, on the way back up.
#[derive(Default)]
pub(crate) struct Trail {
    /// Whether the reader stands over JSON text, rather than over any source that serde has.
    pub(crate) from_text: bool,
    /// How deep the reader is.
    pub(crate) depth: usize,
    /// From the innermost to the outermost.
    steps: Vec<Step>,
    /// What was expected at the innermost step.
    pub(crate) expected: Option<&'static str>,
    /// Whether a step leads through a property that holds a secret.
    pub(crate) secret: bool,
    /// Whether the objects nest too deep.
    pub(crate) too_deep: bool,
}

pub(crate) enum Step {
    Name(&'static str),
    Unknown(String),
    Index(usize),
}

impl Trail {
    #[cold]
    pub(crate) fn push(&mut self, step: Step) {
        self.steps.push(step);
    }

    /// Whether no step was noted.
    pub(crate) fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// Whether the innermost step is an element of a list.
    pub(crate) fn in_list(&self) -> bool {
        matches!(self.steps.as_slice(), [Step::Index(_)])
    }

    /// From the outermost to the innermost.
    pub(crate) fn steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().rev()
    }

    /// Such as `acl[0].type`.
    pub(crate) fn path(&self) -> String {
        let mut path = String::new();
        for step in self.steps() {
            let name = match step {
                Step::Index(index) => {
                    // Writing to a string does not fail.
                    let _ = write!(path, "[{index}]");
                    continue;
                }
                Step::Name(name) => name,
                Step::Unknown(name) => name.as_str(),
            };
            push_name(&mut path, name);
        }
        path
    }
}

/// Adds a property's name to a path; one with signs that mean something in paths is put in quotes.
pub(crate) fn push_name(path: &mut String, name: &str) {
    if name.is_empty() || name.contains(['.', '[', ']', '\'', ' ']) && !name.contains('@') {
        let _ = write!(path, "['{name}']");
        return;
    }
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(name);
}
