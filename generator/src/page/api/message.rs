//! HTTP messages as code blocks show them.
//!
//! ```text
//! request  = method address *( line break ( "?" / "&" ) more address ) headers body
//! response = "HTTP" [ "/" version ] code words headers body
//! headers  = *( blank line ) *( name ":" value )
//! body     = [ blank line ] anything
//! ```

use super::path;
use super::requests::split_method;
use crate::json;
use crate::markdown::Code;
use crate::model::{ExampleBody, Method};
use crate::source::Span;
use serde_json::Value;

/// A message in a code block.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Message {
    pub(super) start: Start,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: ExampleBody,
    /// What was mended in the body, with its place on the page.
    pub(super) repairs: Vec<(usize, String)>,
    /// Where the names of members stand in the body, in the order of the text.
    pub(super) keys: Vec<usize>,
    /// Where the body could not be read.
    pub(super) broken_at: Option<usize>,
    /// The bytes of the page.
    pub(super) span: Span,
}

/// The first line of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Start {
    Request { method: Method, url: String },
    Response { status: Option<u16> },
}

/// A line with its offset in the block.
#[derive(Clone, Copy)]
struct Line<'t> {
    text: &'t str,
    at: usize,
}

/// The messages of a code block; most have one.
pub(super) fn messages(code: &Code<'_>) -> Vec<Message> {
    let mut messages = Vec::new();
    // Few lines are shorter than that.
    let mut lines: Vec<Line<'_>> = Vec::with_capacity(code.text.len() / 16);
    let mut at = 0;
    let ends = memchr::memchr_iter(b'\n', code.text.as_bytes()).map(|end| end + 1);
    let unended = (!code.text.ends_with('\n')).then_some(code.text.len());
    for end in ends.chain(unended) {
        let line = Line { text: &code.text[at..end], at };
        at = end;
        let text = line.text.trim_start();
        if start_of(text, lines.is_empty()).is_some() && !lines.is_empty() {
            messages.extend(message(&lines, code));
            lines.clear();
        }
        if !(lines.is_empty() && text.is_empty()) {
            lines.push(line);
        }
    }
    messages.extend(message(&lines, code));
    messages
}

/// A first line. Within a block only an absolute address or a status line begins another message.
fn start_of(line: &str, first: bool) -> Option<Start> {
    // Nearly all lines are JSON.
    if !line.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let line = line.trim_end();
    if let Some(rest) = line.strip_prefix("HTTP") {
        let known = rest.starts_with('/') || rest.starts_with(' ');
        return known.then(|| Start::Response { status: status(rest) });
    }
    let (method, address) = split_method(line)?;
    let url = || path::without_version(address).to_owned();
    (first || address.contains("://")).then(|| Start::Request { method, url: url() })
}

/// The code of a status line; the words where the number is missing.
fn status(line: &str) -> Option<u16> {
    let code =
        line.split(|c: char| !c.is_ascii_digit()).filter(|word| word.len() == 3).find_map(|word| word.parse().ok());
    code.or_else(|| {
        let lower = line.to_lowercase();
        [("no content", 204), ("created", 201), ("accepted", 202), ("ok", 200)]
            .into_iter()
            .find(|(words, _)| lower.contains(words))
            .map(|(_, code)| code)
    })
}

fn message(lines: &[Line<'_>], code: &Code<'_>) -> Option<Message> {
    let (first, mut rest) = lines.split_first()?;
    let mut start = start_of(first.text.trim(), true)?;
    if let Start::Request { url, .. } = &mut start {
        while let Some((next, after)) = rest.split_first().filter(|(next, _)| next.text.trim().starts_with(['?', '&']))
        {
            url.push_str(path::without_version(next.text.trim()));
            rest = after;
        }
    }
    let mut headers = Vec::new();
    while let Some((next, after)) = rest.split_first() {
        match header(next.text.trim()) {
            Some(header) => headers.push(header),
            // A blank line may stand before the headers too.
            None if next.text.trim().is_empty() && headers.is_empty() => {}
            None => break,
        }
        rest = after;
    }
    let end = lines.last().map_or(first.at, |line| line.at + line.text.len());
    let body_start = rest.first().map_or(end, |line| line.at);
    let text = code.text.get(body_start..end).unwrap_or_default();
    let offset = body_start + (text.len() - text.trim_start().len());
    let place = |at: usize| code.places.at(offset + at);
    let (body, repairs, broken_at) = body(text.trim(), &headers, place);
    let keys = if matches!(body, ExampleBody::Json { .. }) { keys(text.trim(), place) } else { Vec::new() };
    Some(Message { start, headers, body, repairs, keys, broken_at, span: code.places.span(&(first.at..end)) })
}

fn header(line: &str) -> Option<(String, String)> {
    let (name, value) = line.split_once(':')?;
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        && !value.starts_with("//");
    is_name.then(|| (name.to_owned(), value.trim().to_owned()))
}

type Read = (ExampleBody, Vec<(usize, String)>, Option<usize>);

fn body(text: &str, headers: &[(String, String)], place: impl Fn(usize) -> usize) -> Read {
    if text.is_empty() {
        return (ExampleBody::None, Vec::new(), None);
    }
    let content_type = headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    let content_type = content_type.map(|(_, value)| value.to_lowercase()).unwrap_or_default();
    let other_type = !content_type.is_empty() && !content_type.contains("json");
    if !text.starts_with(['{', '[', '"', '“']) || other_type && !text.starts_with("{\"") && !text.starts_with("{\n") {
        return plain(text, content_type.contains("json"));
    }
    match json::read(text).or_else(|error| json_before_text(text).ok_or(error)) {
        Ok(read) => {
            let repairs = read.repairs.iter().map(|repair| (place(repair.offset), repair.what.clone())).collect();
            let what = read.repairs.into_iter().map(|repair| repair.what).collect();
            (ExampleBody::Json { value: read.value, repairs: what }, repairs, None)
        }
        // `[Zip file]`, `{Raw bytes of the file}`
        Err(_) if stands_for_bytes(text) => (ExampleBody::Text(text.to_owned()), Vec::new(), None),
        Err(error) => {
            let broken = ExampleBody::Broken { text: text.to_owned(), reason: error.message };
            (broken, Vec::new(), Some(place(error.offset)))
        }
    }
}

/// Words in brackets that are no JSON and mean none: `[Zip file]`, `{Raw bytes of the file}`.
fn stands_for_bytes(text: &str) -> bool {
    let brackets = text.bytes().filter(|byte| matches!(byte, b'{' | b'[')).count();
    brackets == 1 && !text.contains(['"', '\'', '“']) && (text.starts_with('[') || !text.contains(':'))
}

/// A body that does not begin like an object: a number or a truth value is JSON, the rest is text.
fn plain(text: &str, json_said: bool) -> Read {
    if json_said && let Ok(value) = serde_json::from_str(text) {
        return (ExampleBody::Json { value, repairs: Vec::new() }, Vec::new(), None);
    }
    (ExampleBody::Text(text.to_owned()), Vec::new(), None)
}

/// A value with something behind it that is none of it.
fn json_before_text(text: &str) -> Option<json::Lenient<Value>> {
    let end = value_end(text).filter(|end| *end < text.len())?;
    let mut read = json::read(&text[..end]).ok()?;
    read.repairs.push(json::Repair { offset: end, what: "text after the value".to_owned() });
    Some(read)
}

/// Where the names of members stand: strings with a colon behind them.
fn keys(text: &str, place: impl Fn(usize) -> usize) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut keys = Vec::new();
    let mut at = 0;
    while let Some(start) = bytes.get(at..).and_then(|rest| memchr::memchr(b'"', rest)).map(|found| at + found) {
        let mut end = start + 1;
        while let Some(byte) = bytes.get(end).filter(|byte| **byte != b'"') {
            end += if *byte == b'\\' { 2 } else { 1 };
        }
        at = end + 1;
        if text.get(at..).is_some_and(|rest| rest.trim_start().starts_with(':')) {
            keys.push(place(start));
        }
    }
    keys
}

/// Where the bracket that opens a text is closed.
fn value_end(text: &str) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '{' | '[' if !quoted => depth += 1,
            '}' | ']' if !quoted => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::Places;
    use serde_json::json;

    fn read(text: &str) -> Vec<Message> {
        messages(&Code { info: "http".into(), text: text.into(), places: Places::from(100) })
    }

    fn json_of(message: &Message) -> serde_json::Value {
        match &message.body {
            ExampleBody::Json { value, .. } => value.clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn words_in_brackets_stand_for_bytes() {
        let body = |text: &str| read(&format!("HTTP/1.1 200 OK\n\n{text}")).remove(0).body;
        for text in ["{Raw bytes of the file}", "[Zip file: the report]"] {
            assert_eq!(body(text), ExampleBody::Text(text.to_owned()));
        }
        assert!(matches!(body("{ \"id\": @ }"), ExampleBody::Broken { .. }));
        assert!(matches!(body("{ id: @ }"), ExampleBody::Broken { .. }));
    }

    #[test]
    fn frames_vary() {
        for text in [
            "POST https://h/v1.0/a\nContent-type: application/json\n\n{\"b\": 1}\n",
            "POST https://h/v1.0/a\n\nContent-type: application/json\nContent-length: 3\n\n{\"b\": 1}\n",
            "POST https://h/v1.0/a\nContent-Type: application/json\n{\n\"b\": 1}",
            "\nPOST https://h/v1.0/a HTTP/1.1\n{\"b\": 1}",
        ] {
            let message = &read(text)[0];
            assert_eq!(message.start, Start::Request { method: Method::Post, url: "https://h/v1.0/a".to_owned() });
            assert_eq!(json_of(message), json!({"b": 1}), "{text}");
        }
        let wrapped = &read("GET https://h/a\n?$top=1\n&$skip=2\nPrefer: x\n")[0];
        assert_eq!(wrapped.start, Start::Request { method: Method::Get, url: "https://h/a?$top=1&$skip=2".to_owned() });
        assert_eq!(wrapped.headers, [("Prefer".to_owned(), "x".to_owned())]);
    }

    #[test]
    fn status_lines_vary() {
        for (text, want) in
            [("HTTP/1.1 204 No Content", 204), ("HTTP 201 Created", 201), ("HTTP/1.1 OK", 200), ("HTTP/2 302", 302)]
        {
            assert_eq!(read(text)[0].start, Start::Response { status: Some(want) }, "{text}");
        }
        assert!(read("HTTPS is a protocol").is_empty());
        assert!(read("{\"a\": 1}").is_empty());
    }

    #[test]
    fn bodies_are_json_text_or_broken() {
        let with_text = &read("HTTP/1.1 200 OK\nContent-Type: text/plain\n\n893")[0];
        assert_eq!(with_text.body, ExampleBody::Text("893".to_owned()));
        assert_eq!(json_of(&read("HTTP/1.1 200 OK\nContent-Type: application/json\n\n893")[0]), json!(893));
        assert_eq!(read("HTTP/1.1 200 OK\n\n[Zip file]")[0].body, ExampleBody::Text("[Zip file]".to_owned()));
        let broken = &read("HTTP/1.1 200 OK\n\n{\"a\": @}")[0];
        assert!(matches!(broken.body, ExampleBody::Broken { .. }));
        assert_eq!(broken.broken_at, Some(123));
        let mended = &read("HTTP/1.1 200 OK\n\n{\"a\": 1,}\nand so on")[0];
        assert_eq!(json_of(mended), json!({"a": 1}));
        assert_eq!(
            mended.repairs.iter().map(|(_, what)| what.as_str()).collect::<Vec<_>>(),
            ["trailing comma", "text after the value"]
        );
    }

    #[test]
    fn the_names_of_members_have_their_places() {
        let message = &read("HTTP/1.1 200 OK\n\n{\"a\": \"b: \\\"c\", \"d\" : [{\"e\": 1}]}")[0];
        let places: Vec<usize> = message.keys.iter().map(|key| key - 117).collect();
        assert_eq!(places, [1, 16, 24]);
    }

    #[test]
    fn a_block_may_hold_several_messages() {
        let two = read("GET https://h/a\n\nGET https://h/b\n");
        assert_eq!(two.len(), 2);
        let both = read("GET /a\n\nHTTP/1.1 200 OK\n\n{\"b\": 1}\n");
        assert!(matches!(both[1].start, Start::Response { status: Some(200) }));
    }
}
