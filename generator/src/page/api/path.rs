//! The grammar of a path as the docs write it, in a template or in an example's address.
//!
//! ```text
//! target   = [ host ] [ "/" version ] path [ "?" query ]
//! path     = [ "~" ] [ "/" ] segment *( "/" segment ) [ "/" ]
//! segment  = word | key | word "(" arguments ")" | word ":" "/" item-path [ ":" ] | word "=" key | "..."
//! key      = "{" name "}" | "<" name ">" | "(" name ")" | "'" key "'" | a sample: a GUID, a number, an address
//! argument = [ name "=" ] ( key | "'" text "'" | word )
//! ```

use crate::model::{Argument, PathTemplate, Segment, TypeName};

mod argument;
mod split;

pub(crate) use split::decode;

/// What stands behind the method of a request line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Target {
    /// The host, for an absolute address.
    pub host: Option<String>,
    /// The version that an address names before its path.
    pub version: Option<String>,
    /// The path without host, version and query; as it is written, but for slashes at its ends.
    pub path: String,
    /// The query as names and values, decoded.
    pub query: Vec<(String, String)>,
}

/// A line that is longer holds no address that could be meant for a reader.
const LONGEST: usize = 8_000;
/// An address with more parts is none either. Each beginning of a path is looked at, so that many parts would be slow.
const MOST_PARTS: usize = 100;

/// Takes an address apart.
pub(crate) fn target(text: &str) -> Option<Target> {
    let text = text.trim();
    let text = without_version(text);
    let slashes = || text.bytes().filter(|byte| *byte == b'/').count();
    if text.is_empty() || text.len() > LONGEST || slashes() > MOST_PARTS {
        return None;
    }
    let (host, rest) = match text.split_once("://") {
        Some((scheme, rest)) if scheme.chars().all(|c| c.is_ascii_alphabetic()) => {
            let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
            (Some(host.to_owned()), path)
        }
        _ => (None, text.trim_start_matches('~')),
    };
    let (path, query) = split::query(rest);
    let path = path.trim().trim_matches('/');
    let (version, path) = split_version(path);
    Some(Target { host, version, path: path.trim_matches('/').to_owned(), query: split::parameters(query) })
}

/// An address without the version of HTTP that may stand behind it.
pub(super) fn without_version(text: &str) -> &str {
    // Looking from behind is slow, and few addresses have one.
    match text.contains(" HTTP/") {
        true => text.rsplit_once(" HTTP/").map_or(text, |(address, _)| address).trim(),
        false => text.trim(),
    }
}

/// `v1.0/me` as `v1.0` and `me`.
fn split_version(path: &str) -> (Option<String>, &str) {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let digits = first.trim_start_matches(['v', 'V']);
    let numbered = digits.len() < first.len() && digits.starts_with(|c: char| c.is_ascii_digit());
    if first.eq_ignore_ascii_case("beta") || numbered && digits.chars().all(|c| c.is_ascii_digit() || c == '.') {
        (Some(first.to_owned()), rest)
    } else {
        (None, path)
    }
}

/// Reads a path into its pieces.
pub(crate) fn template(path: &str) -> PathTemplate {
    let parts = split::segments(path);
    let mut segments = Vec::with_capacity(parts.len());
    let mut parts = parts.into_iter();
    while let Some(part) = parts.next() {
        match part.strip_suffix(':') {
            Some(before) => item_path(before, &mut parts, &mut segments),
            // Repeated segments; one level of them is what the page shows.
            None if part == "..." || part == "…" => {}
            None => segment(part, &mut segments),
        }
    }
    PathTemplate { text: render(&segments), segments }
}

/// `root:` with the parts behind it, up to the one that a colon ends.
fn item_path<'t>(before: &str, parts: &mut impl Iterator<Item = &'t str>, segments: &mut Vec<Segment>) {
    let mut names = Vec::new();
    let mut closed = false;
    for part in parts {
        closed = part.ends_with(':');
        names.push(part.trim_end_matches(':'));
        if closed {
            break;
        }
    }
    let before = match key(before) {
        Some(name) => {
            segments.push(Segment::Key(name));
            String::new()
        }
        None => before.to_owned(),
    };
    let name = match names.as_slice() {
        [] => "item-path".to_owned(),
        [one] => key(one).unwrap_or_else(|| "item-path".to_owned()),
        [.., last] => key(last).map_or_else(|| "item-path".to_owned(), |name| format!("path-and-{name}")),
    };
    segments.push(Segment::ItemPath { before, name, closed });
}

fn segment(part: &str, segments: &mut Vec<Segment>) {
    // Most parts are words.
    let one = if part.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        Segment::Literal(part.to_owned())
    } else if let Some(name) = key(part) {
        Segment::Key(name)
    } else if let Some((name, arguments)) = part.split_once('(') {
        let (name, arguments) = (name.trim().to_owned(), argument::list(arguments));
        if name.is_empty() {
            Segment::Key(arguments.into_iter().next().map_or_else(|| "id".to_owned(), |only| only.name))
        } else if segments.is_empty() && !arguments.is_empty() {
            // No function is bound to the service itself: this is a set with a key.
            segments.push(Segment::Literal(name));
            Segment::AlternateKey(arguments)
        } else {
            Segment::Function { name, arguments }
        }
    } else if part.split('=').skip(1).any(|value| value.starts_with(['{', '<', '\''])) {
        let quoted = |one: Argument| Argument { quoted: true, ..one };
        Segment::AlternateKey(argument::list(part).into_iter().map(quoted).collect())
    } else if is_namespaced(part) {
        Segment::Cast(TypeName::new(part))
    } else if let Some(name) = inner_key(part) {
        Segment::Key(name)
    } else if is_sample(part) {
        Segment::Key("id".to_owned())
    } else {
        Segment::Literal(part.to_owned())
    };
    segments.push(one);
}

/// The name in a key that fills its segment.
fn key(part: &str) -> Option<String> {
    // Most parts are words.
    if !part.bytes().any(|byte| matches!(byte, b'{' | b'<')) {
        return None;
    }
    let part = part.trim().trim_matches(['\'', '"', '‘', '’', '“', '”']).trim();
    let inner = match (part.strip_prefix('{'), part.strip_prefix('<')) {
        (Some(rest), _) => rest.split('}').next(),
        (_, Some(rest)) => rest.split('>').next(),
        (None, None) => None,
    }?;
    Some(tidy_name(inner))
}

/// The name in a key that something stands before: `id={id}`, `prefix-{id}`.
fn inner_key(part: &str) -> Option<String> {
    let (_, rest) = part.split_once('{')?;
    rest.split_once('}').map(|(name, _)| tidy_name(name))
}

fn tidy_name(name: &str) -> String {
    let name = name.trim_matches(|c: char| matches!(c, '{' | '}' | '<' | '>' | '\'' | '"') || c.is_whitespace());
    if name.is_empty() { "id".to_owned() } else { name.to_owned() }
}

/// `microsoft.graph.user`: a type, or a bound operation with its namespace.
pub(crate) fn is_namespaced(part: &str) -> bool {
    part.split_once('.').is_some_and(|(first, _)| matches!(first, "microsoft" | "graph" | "Microsoft"))
}

/// A value that stands in a template where a placeholder should: a GUID, a number, a mail address, a domain, a `$`.
pub(crate) fn is_sample(part: &str) -> bool {
    let guid = part.len() == 36
        && part.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_alphanumeric(),
        });
    guid || part == "$"
        || part.bytes().all(|byte| byte.is_ascii_digit())
        || part.contains(['@', '.', '%', '|', ' ', '='])
}

/// The path of its pieces, in the one way that this project writes paths.
pub(crate) fn render(segments: &[Segment]) -> String {
    // Most segments are no longer than this with their slash.
    let mut text = String::with_capacity(segments.len() * 24);
    for segment in segments {
        match segment {
            Segment::Literal(word) => push(&mut text, &["/", word]),
            Segment::Key(name) => push(&mut text, &["/{", name, "}"]),
            Segment::AlternateKey(arguments) => push(&mut text, &["(", &argument::render(arguments), ")"]),
            Segment::Function { name, arguments } => {
                push(&mut text, &["/", name, "(", &argument::render(arguments), ")"]);
            }
            Segment::Cast(name) => push(&mut text, &["/", name.as_str()]),
            Segment::ItemPath { before, name, closed } => {
                let slash = if before.is_empty() { "" } else { "/" };
                push(&mut text, &[slash, before, ":/{", name, "}", if *closed { ":" } else { "" }]);
            }
        }
    }
    text
}

fn push(text: &mut String, pieces: &[&str]) {
    for piece in pieces {
        text.push_str(piece);
    }
}

/// The parts of a path between its slashes.
pub(crate) fn parts(path: &str) -> Vec<&str> {
    split::segments(path)
}

/// The arguments of a call, as they are written.
pub(crate) fn split_arguments(call: &str) -> Vec<&str> {
    split::split_outside(call, b',').into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests;
