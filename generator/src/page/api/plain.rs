//! Pages scraped as plain text from rendered ones: no headings, no tables, no fences, only lines.
//!
//! Lines that are the words of a known heading open its part. A cell may stand on a line of its own that ends in a bar,
//! and words that were marked up may stand on lines of their own.

use super::body::{self, Says};
use super::part::{self, Part};
use super::requests::RequestLine;
use super::{ApiFacts, ParameterFact, path, permissions, requests};
use crate::diagnostics::{Code, Diagnostics};
use crate::markdown::Document;
use crate::model::{Prose, Segment};
use crate::page::type_cell::TypeText;
use crate::page::{At, resource};
use crate::source::Span;
use regex::Regex;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

/// How many words the name of a placeholder can have.
const LONGEST_NAME: usize = 4;

/// A line that holds more is prose, though it may begin like a heading.
const LONGEST_HEADING: usize = 40;

/// "a JSON representation of an externalItem object".
static NAMED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"representation (?:of|for) (?:an?|the) ([A-Za-z][\w.]*)").ok());
/// "200 OK response code".
static STATUS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)([23][0-9][0-9])(?-u:\b)[ ,]*(?:OK|Ok|Created|Accepted|No|Found|Multi|Partial)").ok()
});

/// What begins the part of permissions on pages that lost its heading.
const PERMISSIONS: &[&str] = &["One of the following permissions", "Permission type"];

struct Line<'t> {
    text: &'t str,
    start: usize,
    part: Part,
    /// It ended in a bar.
    is_cell: bool,
}

impl Line<'_> {
    fn span(&self) -> Span {
        self.start..self.start + self.text.len()
    }
}

/// Fills in what lines give, with a finding for each part that they cannot give; leaves a page alone that has headings or
/// no request line.
pub(super) fn read(document: &Document<'_>, facts: &mut ApiFacts, diagnostics: &mut Diagnostics) {
    if document.sections.len() > 1 {
        return;
    }
    let lines = lines(&document.page.text);
    facts.requests = request_lines(document, &lines);
    if facts.requests.is_empty() {
        return;
    }
    if facts.namespace.is_none() {
        let line = lines.iter().find(|line| resource::is_namespace_line(line.text));
        let name = line.and_then(|line| line.text.split_once([':', '：']));
        facts.namespace = name.map(|(_, name)| name.trim().to_owned());
    }
    if let Some(first) = lines.iter().find(|line| line.part == Part::Intro && !line.text.is_empty())
        && !resource::is_namespace_line(first.text)
    {
        facts.title = At { value: first.text.to_owned(), span: first.span() };
    }
    facts.description = description(document, &lines, &facts.title.span);
    read_permissions(&lines, facts);
    facts.path_parameters = path_parameters(document, &lines, &facts.requests);
    read_body(document, &lines, facts);
    read_status(&lines, facts);
    report_lost(document, &lines, diagnostics);
}

/// What plain text cannot give, where the page would have had it.
fn report_lost(document: &Document<'_>, lines: &[Line<'_>], diagnostics: &mut Diagnostics) {
    for (part, message) in [
        (Part::Body, "the type of the body is known by its words alone, and what it must hold could not be read"),
        (Part::Examples, "the examples are plain text, so none of them was read"),
    ] {
        if let Some(line) = lines.iter().find(|line| line.part == part) {
            diagnostics.report(Code::UnreadablePage, &document.page.id, line.span(), message);
        }
    }
}

/// The lines with their parts. A part ends where the next heading stands, so a status may stand in any of the later ones.
fn lines(text: &str) -> Vec<Line<'_>> {
    let mut part = Part::Intro;
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        let trimmed = line.trim().trim_end_matches('|').trim_end();
        let heading = trimmed.len() <= LONGEST_HEADING && !trimmed.contains(" |") && !trimmed.ends_with('.');
        let own = part::part_of(&trimmed.to_lowercase()).filter(|_| heading && !line.contains('|'));
        part = own.unwrap_or(part);
        let is_cell = line.trim_end().ends_with('|');
        lines.push(Line { text: trimmed, start: start + indent, part, is_cell });
        start += line.len();
    }
    lines
}

fn request_lines(document: &Document<'_>, lines: &[Line<'_>]) -> Vec<RequestLine> {
    let of_part = lines.iter().filter(|line| line.part == Part::Request);
    let mut found = Vec::new();
    for line in of_part {
        let Some((method, address)) = requests::split_method(line.text) else { continue };
        let Some(target) = path::target(address).filter(|_| !address.contains(' ')) else { continue };
        let path = path::template(&target.path);
        found.push(RequestLine {
            method,
            path,
            query: target.query,
            span: line.span(),
            line: document.page.line(line.start),
        });
    }
    found
}

/// The sentences between the title and the first part, a paragraph each. A line that goes on in lower case or with a mark
/// of punctuation belongs to the one before it, which ended in words that were marked up.
fn description(document: &Document<'_>, lines: &[Line<'_>], title: &Span) -> Vec<Prose> {
    let intro = lines
        .iter()
        .take_while(|line| line.part == Part::Intro && !PERMISSIONS.iter().any(|words| line.text.starts_with(words)));
    let mut paragraphs: Vec<(String, usize)> = Vec::new();
    for line in intro {
        let skipped = line.text.is_empty() || line.span() == *title || resource::is_namespace_line(line.text);
        if line.is_cell {
            // The sentence above a table speaks of it.
            paragraphs.pop_if(|(text, _)| text.contains("following"));
        } else if !skipped {
            match paragraphs.last_mut().filter(|_| goes_on(line.text)) {
                Some((before, _)) => before.extend([" ", line.text]),
                None => paragraphs.push((line.text.to_owned(), line.start)),
            }
        }
    }
    let sentences = paragraphs.into_iter().filter(|(text, _)| text.ends_with('.'));
    sentences.map(|(text, start)| Prose { markdown: text.into(), source: document.source_at(start) }).collect()
}

fn goes_on(line: &str) -> bool {
    line.starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | '.' | ';' | ')'))
}

/// Rows in one line each, or cells in a line each.
fn read_permissions(lines: &[Line<'_>], facts: &mut ApiFacts) {
    let permissions = Arc::make_mut(&mut facts.permissions);
    let mut words = "";
    for line in lines.iter().take_while(|line| line.part <= Part::Permissions) {
        match permissions::plain_row(line.text) {
            Some(rest) => {
                words = &line.text[..line.text.len() - rest.len()];
                permissions::add_plain(permissions, words, rest);
            }
            None if !words.is_empty() && !line.text.is_empty() => {
                permissions::add_plain(permissions, words, line.text);
            }
            None => {}
        }
    }
    permissions::each_once(permissions);
}

/// For each placeholder the line that begins with its name, with what follows.
fn path_parameters(document: &Document<'_>, lines: &[Line<'_>], requests: &[RequestLine]) -> Vec<ParameterFact> {
    let rows: Vec<&Line<'_>> = lines.iter().filter(|line| line.part == Part::PathParameters).collect();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, line) in rows.iter().enumerate() {
        let blanks = line.text.match_indices(' ').map(|(blank, _)| blank).take(LONGEST_NAME);
        for end in blanks.chain([line.text.len()]) {
            places.entry(&line.text[..end]).or_insert(at);
        }
    }
    let mut parameters: Vec<ParameterFact> = Vec::new();
    for segment in requests.iter().flat_map(|request| &request.path.segments) {
        let Segment::Key(name) = segment else { continue };
        // Taken out, so that a placeholder that stands in several paths is one parameter.
        let Some(at) = places.remove(name.as_str()) else { continue };
        let line = rows[at];
        let rest = line.text[name.len()..].trim();
        let (ty, prose) = match rest.split_once(' ') {
            Some((ty, prose)) => (ty, prose),
            None => (rows.get(at + 1).map_or("", |line| line.text), rows.get(at + 2).map_or("", |line| line.text)),
        };
        parameters.push(ParameterFact {
            name: At { value: name.clone(), span: line.span() },
            ty: (!ty.is_empty()).then(|| type_text(ty, line.span())),
            required: None,
            both: false,
            description: (!prose.is_empty())
                .then(|| crate::model::Prose { markdown: prose.into(), source: document.source_at(line.start) }),
            line: document.page.line(line.start),
        });
    }
    parameters
}

fn read_body(document: &Document<'_>, lines: &[Line<'_>], facts: &mut ApiFacts) {
    let body = || lines.iter().filter(|line| line.part == Part::Body);
    let words: String = body().map(|line| line.text.to_lowercase() + "\n").collect();
    facts.body.says = body::says(&words);
    if let Some(line) = body().next() {
        facts.body.span = line.span();
        facts.body.line = document.page.line(line.start);
    }
    if facts.body.says == Says::Resource {
        facts.body.ty = body().find_map(|line| {
            let name = NAMED.as_ref()?.captures(line.text)?.get(1)?;
            Some(type_text(name.as_str(), line.start + name.start()..line.start + name.end()))
        });
    }
}

/// The first code of success behind the request.
fn read_status(lines: &[Line<'_>], facts: &mut ApiFacts) {
    let from = facts.requests.first().map_or(0, |request| request.span.end);
    let status = lines.iter().filter(|line| line.start > from).find_map(|line| {
        let code = STATUS.as_ref()?.captures(line.text)?.get(1)?.as_str().parse().ok()?;
        Some(At { value: code, span: line.span() })
    });
    facts.response.statuses.extend(status.filter(|_| facts.response.statuses.is_empty()));
}

fn type_text(name: &str, span: Span) -> TypeText {
    TypeText { name: name.to_owned(), collection: false, link: None, or: Vec::new(), span }
}
