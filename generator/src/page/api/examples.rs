//! Requests with their responses.
//!
//! An annotation speaks of the code block that follows it. Blocks without one, or with `ignored`, are known by their
//! first line. A response answers the requests that its annotation names, else the last one before it that has none.

use super::message::{self, Message, Start};
use super::part::{Part, Piece};
use super::path::{self, Target};
use super::requests::RequestLine;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::json;
use crate::markdown::{Annotation, Block, BlockKind, Document, Key, Section};
use crate::model::{ExampleBody, Method};
use crate::page::annotation;
use crate::page::type_cell::TypeText;
use crate::source::Span;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A request with its response.
#[derive(Debug, Clone, PartialEq)]
pub struct ExampleFacts {
    /// The name that the annotation gives.
    pub name: Option<String>,
    /// The heading above it.
    pub title: Option<String>,
    /// The request.
    pub request: RequestMessage,
    /// The response.
    pub response: ResponseMessage,
}

/// A request as a page shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct RequestMessage {
    /// The method.
    pub method: Method,
    /// The address as it is written.
    pub url: String,
    /// The address, taken apart.
    pub target: Target,
    /// The annotation says that the address is made by the service.
    pub opaque: bool,
    /// It stands outside the examples and has a path as request lines have it, without host.
    pub is_template: bool,
    /// Headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: ExampleBody,
    /// Where the names of the body's members stand, in the order of the text.
    pub keys: Vec<usize>,
    /// Where it stands.
    pub span: Span,
    /// Its first line.
    pub line: usize,
}

/// A response as a page shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct ResponseMessage {
    /// The status; 200 where the block shows only a body.
    pub status: u16,
    /// Headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: ExampleBody,
    /// Where the names of the body's members stand, in the order of the text.
    pub keys: Vec<usize>,
    /// The type that the annotation names.
    pub ty: Option<TypeText>,
    /// The page says that it left something out.
    pub truncated: bool,
    /// Where it stands.
    pub span: Span,
}

/// What the examples of a page give.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) examples: Vec<ExampleFacts>,
    /// Requests that stand outside the HTTP request section, are annotated as such, and state what the page is about.
    pub(super) lines: Vec<RequestLine>,
}

struct Open {
    name: Option<String>,
    title: Option<String>,
    request: RequestMessage,
    /// The page means it for an example: by its annotation, or by where it stands.
    meant: bool,
    /// The section above the one that it stands in.
    above: Option<usize>,
    /// A section beside its own tells of its response: in words, or in a block that answers several requests.
    told: bool,
}

/// Parts whose requests without an annotation show how to write something, and are no examples.
const ASIDE: &[Part] = &[Part::Permissions, Part::Request, Part::QueryOptions, Part::QueryParameters, Part::Headers];

/// Pairs the requests and responses of a page. `is_line` tells which requests state what the page is about, too.
pub(super) fn read(
    document: &Document<'_>,
    pieces: &[Piece<'_, '_>],
    is_line: &dyn Fn(&RequestMessage) -> bool,
    diagnostics: &mut Diagnostics,
) -> Found {
    let (open, found) = (OpenRequests::default(), Found::default());
    let mut reader = Reader { document, is_line, diagnostics, open, found, headers_only: false };
    let mut annotation: Option<Annotation> = None;
    for piece in pieces {
        let above = document.sections.get(piece.section).and_then(|section| section.parent);
        if is_response(document, piece) {
            reader.open.tell(above);
        }
        for block in piece.blocks {
            match &block.kind {
                BlockKind::Comment(comment) => {
                    // What a page says of itself as a whole has no type of block.
                    let found = annotation::read(document, comment, reader.diagnostics);
                    annotation = found.filter(|found| !found.block_type().is_empty()).or(annotation);
                }
                BlockKind::Code(code) => {
                    let annotation = annotation.take();
                    let of = annotation.as_ref();
                    let kind = of.map(Annotation::block_type).unwrap_or_default();
                    let is_template = piece.part == Part::Request && kind != "request" && kind != "response";
                    if !is_template && kind != "example" && kind != "resource" {
                        let title = title(document, piece.section);
                        reader.block(code, of, title, (piece.part, above));
                    }
                }
                BlockKind::Heading(..)
                | BlockKind::Paragraph(_)
                | BlockKind::Table(_)
                | BlockKind::Html
                | BlockKind::Rule => {}
            }
        }
    }
    reader.finish()
}

struct Reader<'r, 'a> {
    document: &'r Document<'a>,
    is_line: &'r dyn Fn(&RequestMessage) -> bool,
    diagnostics: &'r mut Diagnostics,
    open: OpenRequests,
    found: Found,
    /// The block before this one is a response with JSON, of which it shows all but the body.
    headers_only: bool,
}

/// Requests that no response was found for yet.
#[derive(Default)]
struct OpenRequests {
    /// By their places in the page's order.
    requests: BTreeMap<usize, Open>,
    /// The places of those of a name.
    named: BTreeMap<String, BTreeSet<usize>>,
    /// The places of those below a section that is not told of yet, open or not.
    below: BTreeMap<Option<usize>, Vec<usize>>,
    /// How many there were.
    count: usize,
}

impl OpenRequests {
    fn push(&mut self, open: Open) {
        if let Some(name) = &open.name {
            self.named.entry(name.clone()).or_default().insert(self.count);
        }
        self.below.entry(open.above).or_default().push(self.count);
        self.requests.insert(self.count, open);
        self.count += 1;
    }

    /// Takes the first of each name; the last of all where there is none of these.
    fn take(&mut self, names: &[&str]) -> Vec<Open> {
        let mut taken: Vec<Open> = Vec::new();
        for name in names {
            let first = self.named.get(*name).and_then(|places| places.first().copied());
            taken.extend(first.and_then(|at| self.remove(at)));
        }
        if taken.is_empty() {
            let last = self.requests.last_key_value().map(|(at, _)| *at);
            taken.extend(last.and_then(|at| self.remove(at)));
        }
        taken
    }

    fn remove(&mut self, at: usize) -> Option<Open> {
        let open = self.requests.remove(&at)?;
        if let Some(places) = open.name.as_ref().and_then(|name| self.named.get_mut(name)) {
            places.remove(&at);
        }
        Some(open)
    }

    /// Notes that a section tells of the response to the requests of the sections beside it.
    fn tell(&mut self, above: Option<usize>) {
        for at in self.below.remove(&above).unwrap_or_default() {
            if let Some(open) = self.requests.get_mut(&at) {
                open.told = true;
            }
        }
    }
}

/// A section that is headed as a response and says something.
fn is_response(document: &Document<'_>, piece: &Piece<'_, '_>) -> bool {
    const HEADINGS: &[&str] = &["response", "响应"];
    let named = |section: &Section| HEADINGS.iter().any(|word| section.name.starts_with(word));
    let says = |block: &Block<'_>| matches!(block.kind, BlockKind::Paragraph(_) | BlockKind::Code(_));
    document.sections.get(piece.section).is_some_and(named) && piece.blocks.iter().any(says)
}

impl Reader<'_, '_> {
    fn block(
        &mut self,
        code: &crate::markdown::Code<'_>,
        annotation: Option<&Annotation>,
        title: Option<String>,
        (part, above): (Part, Option<usize>),
    ) {
        let kind = annotation.map(Annotation::block_type).unwrap_or_default();
        let messages = message::messages(code);
        let headers_only = std::mem::take(&mut self.headers_only);
        if messages.is_empty() && kind == "response" {
            self.bare_response(code, annotation);
        } else if messages.is_empty() && kind.is_empty() && headers_only && code.info.starts_with("json") {
            self.body_of_last(code);
        }
        for message in messages {
            self.findings(&message);
            if let Start::Response { status } = message.start {
                self.answer(response(status.unwrap_or(200), message, annotation), annotation);
            } else if let Some(request) = request(self.document, message, annotation, part) {
                self.request(request, annotation, title.clone(), (part, above));
            }
        }
    }

    fn request(
        &mut self,
        request: RequestMessage,
        annotation: Option<&Annotation>,
        title: Option<String>,
        (part, above): (Part, Option<usize>),
    ) {
        let is_annotated = annotation.map(Annotation::block_type) == Some("request");
        if is_annotated && part != Part::Request && (self.is_line)(&request) {
            self.found.lines.push(RequestLine::of_message(&request));
        }
        let meant = is_annotated || part == Part::Examples;
        if meant || !ASIDE.contains(&part) {
            let name = annotation.and_then(|annotation| names(annotation).into_iter().next()).map(str::to_owned);
            self.open.push(Open { name, title, request, meant, above, told: false });
        }
    }

    /// A block that shows only a response's body.
    fn bare_response(&mut self, code: &crate::markdown::Code<'_>, annotation: Option<&Annotation>) {
        for message in bodies(code) {
            self.findings(&message);
            self.answer(response(200, message, annotation), annotation);
        }
    }

    /// A block that shows the body of the response above it, which shows all but that.
    fn body_of_last(&mut self, code: &crate::markdown::Code<'_>) {
        let Some(message) = bodies(code).into_iter().next() else { return };
        self.findings(&message);
        if let Some(last) = self.found.examples.last_mut() {
            (last.response.body, last.response.keys) = (message.body, message.keys);
        }
    }

    fn answer(&mut self, response: ResponseMessage, annotation: Option<&Annotation>) {
        let is_json = |(name, value): &(String, String)| {
            name.eq_ignore_ascii_case("content-type") && value.to_ascii_lowercase().contains("json")
        };
        let headers_only = response.body == ExampleBody::None && response.headers.iter().any(is_json);
        let named = annotation.map(names).unwrap_or_default();
        let mut answered = self.open.take(&named);
        let Some(Open { name, title, request, .. }) = answered.pop() else { return };
        self.headers_only = headers_only;
        for Open { name, title, request, .. } in answered {
            self.found.examples.push(ExampleFacts { name, title, request, response: response.clone() });
        }
        self.found.examples.push(ExampleFacts { name, title, request, response });
    }

    /// What is wrong with a message's body.
    fn findings(&mut self, message: &Message) {
        let page = &self.document.page.id;
        for (offset, what) in json::by_kind(&message.repairs) {
            let message = format!("the example's JSON is not right: {what}");
            let finding = Diagnostic::new(Code::JsonMended, page, offset..offset + 1, message);
            self.diagnostics.push(finding.with_help("it was read as if it were right"));
        }
        if let (Some(offset), ExampleBody::Broken { reason: why, .. }) = (message.broken_at, &message.body) {
            let message = format!("the example's JSON cannot be read: {why}");
            self.diagnostics.report(Code::JsonBroken, page, offset..offset + 1, message);
        }
    }

    fn finish(mut self) -> Found {
        let page = &self.document.page.id;
        // What the service sends to an address of the reader's, its version not in it, needs no answer to be shown.
        let is_callback = |target: &Target| target.host.is_some() && target.version.is_none();
        let is_missing = |open: &&Open| open.meant && !open.told && !is_callback(&open.request.target);
        for open in self.open.requests.values().filter(is_missing) {
            let line_end = open.request.span.start
                + self.document.page.slice(&open.request.span).lines().next().map_or(0, str::len);
            let message = "no response follows this request, so it is no example";
            self.diagnostics.report(Code::RequestWithoutResponse, page, open.request.span.start..line_end, message);
        }
        self.found.examples.sort_by_key(|example| example.request.span.start);
        // A page keeps what it found until all are read, and few have as many examples as room was made for.
        self.found.examples.shrink_to_fit();
        self.found
    }
}

/// What a block of a body alone says, as messages.
fn bodies(code: &crate::markdown::Code<'_>) -> Vec<Message> {
    const FRAME: &str = "HTTP/1.1 200 OK\n\n";
    message::messages(&crate::markdown::Code {
        info: code.info.clone(),
        text: format!("{FRAME}{}", code.text).into(),
        places: code.places.behind(FRAME.len()),
    })
}

/// A request whose address can be read.
fn request(
    document: &Document<'_>,
    message: Message,
    annotation: Option<&Annotation>,
    part: Part,
) -> Option<RequestMessage> {
    let Start::Request { method, url } = message.start else { return None };
    let target = path::target(&url)?;
    Some(RequestMessage {
        method,
        url,
        is_template: target.host.is_none() && matches!(part, Part::Intro | Part::Other),
        target,
        opaque: annotation.and_then(|annotation| annotation.flag(Key::OpaqueUrl)) == Some(true),
        headers: message.headers,
        body: message.body,
        keys: message.keys,
        line: document.page.line(message.span.start),
        span: message.span,
    })
}

fn response(status: u16, message: Message, annotation: Option<&Annotation>) -> ResponseMessage {
    ResponseMessage {
        status,
        headers: message.headers,
        body: message.body,
        keys: message.keys,
        ty: annotation.and_then(stated_type),
        truncated: annotation.and_then(|annotation| annotation.flag(Key::Truncated)) == Some(true),
        span: message.span,
    }
}

/// `name`, or several of them; `id` where a page says that instead.
fn names(annotation: &Annotation) -> Vec<&str> {
    let names = match annotation.members.get(Key::Name).or_else(|| annotation.members.get(Key::Id)) {
        Some(Value::Array(items)) => items.iter().collect(),
        Some(only) => vec![only],
        None => Vec::new(),
    };
    names.into_iter().filter_map(Value::as_str).map(str::trim).filter(|name| !name.is_empty()).collect()
}

/// The type of an annotation: `microsoft.graph.x`, `Collection(x)`, with `isCollection`.
pub(super) fn stated_type(annotation: &Annotation) -> Option<TypeText> {
    let written = annotation.str(Key::OdataType).or_else(|| annotation.str(Key::Type))?.trim().trim_start_matches('#');
    let (name, listed) = match written.split_once('(') {
        Some((word, inner)) if word.trim().eq_ignore_ascii_case("collection") => {
            (inner.trim_end_matches(')').trim(), true)
        }
        _ => (written, false),
    };
    let collection = listed || annotation.flag(Key::IsCollection) == Some(true);
    let name = name.trim_start_matches('#').to_owned();
    let span = annotation.type_place.clone().unwrap_or_default();
    (!name.is_empty()).then_some(TypeText { name, collection, link: None, or: Vec::new(), span })
}

/// Headings that say nothing of their own.
const PLAIN_HEADINGS: &[&str] = &["request", "response", "example", "examples", "http request", "示例", "请求", "响应"];

/// The nearest heading above that says what an example shows.
fn title(document: &Document<'_>, section: usize) -> Option<String> {
    let above = |section: &&Section| section.parent.and_then(|parent| document.sections.get(parent));
    let mut sections =
        std::iter::successors(document.sections.get(section), above).filter(|section| section.level >= 2);
    let says_something = |section: &&Section| {
        let name = section.name.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
        !PLAIN_HEADINGS.contains(&name)
    };
    let heading = sections.find(says_something)?.heading.as_ref()?;
    Some(document.text(heading).into_owned())
}
