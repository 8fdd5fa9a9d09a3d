//! Changes as JSON.

use super::{Heading, counts, kind};
use crate::diff::{Change, Diff, Subject, What};
use serde_json::{Value, json};

/// One object: the versions, the counts, and every change.
///
/// `level` is `breaking`, `addition` or `documentation`; the whole diff's is null where nothing changed.
pub fn to_json(diff: &Diff, heading: &Heading) -> Value {
    let counts = counts(&diff.changes);
    let counts: serde_json::Map<String, Value> =
        counts.into_iter().map(|(area, kinds)| (area.as_str().to_owned(), json!(kinds))).collect();
    json!({
        "format": 1,
        "level": diff.level().map(|level| level.as_str()),
        "version": { "from": heading.from.to_string(), "to": heading.to.to_string() },
        "counts": counts,
        "changes": diff.changes.iter().map(change).collect::<Vec<_>>(),
    })
}

fn change(change: &Change) -> Value {
    let source = change.source.as_ref().map(|source| json!({ "page": source.page.as_str(), "line": source.line }));
    let (from, details, note) = match &change.what {
        What::Renamed(from) => (Some(from), None, None),
        What::Changed(details) => (None, Some(details), None),
        What::Deprecated(note) => (None, None, Some(note)),
        What::Added | What::Removed | What::Undeprecated | What::InRust | What::Described => (None, None, None),
    };
    json!({
        "api": change.version,
        "area": change.area().as_str(),
        "subject": subject(&change.subject),
        "what": kind(&change.what),
        "from": from,
        "details": details,
        "note": note,
        "level": change.level.as_str(),
        "why": change.why,
        "source": source,
    })
}

fn subject(subject: &Subject) -> Value {
    match subject {
        Subject::Version => json!({}),
        Subject::Type(name) => json!({ "type": name.as_str() }),
        Subject::Property(of, name) => json!({ "type": of.as_str(), "property": name }),
        Subject::Member(of, name) => json!({ "type": of.as_str(), "member": name }),
        Subject::Operation(method, path) => json!({ "method": method.as_str(), "path": path }),
        Subject::Parameter(method, path, place, name) => {
            json!({ "method": method.as_str(), "path": path, "in": place.as_str(), "parameter": name })
        }
        Subject::Permission(method, path, token) => {
            json!({ "method": method.as_str(), "path": path, "token": token.as_str() })
        }
        Subject::Example(page, name) => json!({ "page": page.as_str(), "example": name }),
    }
}
