//! A change in a sentence. What stems from pages is code or escaped.

use crate::diff::{Change, Subject, What};
use crate::lower::prose::{code, escape};

/// What it is about: "property `microsoft.graph.user/mail`".
pub(super) fn subject(subject: &Subject) -> String {
    match subject {
        Subject::Version => "the version".to_owned(),
        Subject::Type(name) => format!("type {}", code(name.as_str())),
        Subject::Property(of, name) => format!("property {}", code(&format!("{of}/{name}"))),
        Subject::Member(of, name) => format!("member {}", code(&format!("{of}/{name}"))),
        Subject::Operation(method, path) => format!("operation {}", code(&format!("{} {path}", method.as_str()))),
        Subject::Parameter(method, path, place, name) => {
            let of = code(&format!("{} {path}", method.as_str()));
            format!("parameter {} in the {} of {of}", code(name), place.as_str())
        }
        Subject::Permission(method, path, token) => {
            format!("permissions of {} for {}", code(&format!("{} {path}", method.as_str())), token.as_str())
        }
        Subject::Example(page, name) => format!("example {} of {}", code(name), code(page.as_str())),
    }
}

/// What happened: "is renamed, and was `email`".
pub(super) fn what(what: &What) -> String {
    match what {
        What::Added => "is new".to_owned(),
        What::Removed => "is gone".to_owned(),
        What::Renamed(from) => format!("has a new name, and was {}", code(from)),
        What::Changed(details) => details.join("; "),
        What::Deprecated(note) if note.trim().is_empty() => "is deprecated".to_owned(),
        What::Deprecated(note) => format!("is deprecated: {}", escape(note)),
        What::Undeprecated => "is no longer deprecated".to_owned(),
        What::InRust => "is the same in the docs, and another in Rust".to_owned(),
        What::Described => "is described in other words".to_owned(),
    }
}

/// A change in one line.
pub(super) fn line(change: &Change) -> String {
    format!("{} {}", subject(&change.subject), what(&change.what))
}
