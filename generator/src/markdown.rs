//! Markdown as blocks: the events of pulldown-cmark gathered into headings, paragraphs, tables, code and comments.
//!
//! Nothing here knows what a page means. Blocks are flat and in the page's order; whatever stands in a list or a
//! quotation is found as well. Sections are made of them by [`Document::sections`].

mod comment;
mod include;
mod inline;
mod places;
mod section;
mod tabs;

pub use comment::{Annotation, Comment};
pub use include::{included_pages, includes_in};
pub use inline::{Inline, Link};
pub use places::Places;
pub use section::Section;

use crate::source::{Page, Span};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

/// A page's markdown.
#[derive(Debug)]
pub struct Document<'a> {
    /// The page.
    pub page: &'a Page,
    /// The front matter's lines, without the delimiters; empty without front matter.
    pub front_matter: &'a str,
    /// The blocks in the page's order; those in tabs of other languages than HTTP are left out.
    pub blocks: Vec<Block<'a>>,
    /// The headings with what stands below them.
    pub sections: Vec<Section>,
    /// The addresses that the page gives for labels: `[label]: address`, by the label in lower case.
    definitions: BTreeMap<String, String>,
    events: Vec<(Event<'a>, Span)>,
}

/// A piece of a page.
#[derive(Debug)]
pub struct Block<'a> {
    /// The bytes of the page.
    pub span: Span,
    /// The bytes of the list, quotation or table that it stands in, or its own.
    pub outer: Span,
    /// What it is.
    pub kind: BlockKind<'a>,
}

/// What a block is.
#[derive(Debug)]
pub enum BlockKind<'a> {
    /// A heading with its level.
    Heading(u8, Inline),
    /// Running text, also of a list's item.
    Paragraph(Inline),
    /// A table.
    Table(Table),
    /// A fenced or indented code block.
    Code(Code<'a>),
    /// An HTML comment.
    Comment(Comment<'a>),
    /// Other HTML.
    Html,
    /// A line across the page.
    Rule,
}

/// A table; every row has as many cells as the head.
#[derive(Debug)]
pub struct Table {
    /// The cells of the head.
    pub head: Vec<Inline>,
    /// The rows below it.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug)]
pub struct Row {
    /// The bytes of the page.
    pub span: Span,
    /// Its cells.
    pub cells: Vec<Inline>,
}

/// A code block.
#[derive(Debug)]
pub struct Code<'a> {
    /// The words behind the fence: `http`, `json`; empty for an indented block.
    pub info: Cow<'a, str>,
    /// The code.
    pub text: Cow<'a, str>,
    /// Where it stands in the page.
    pub places: Places,
}

/// Parses a page.
pub fn parse(page: &Page) -> Document<'_> {
    // Few pages have more events than one for eight bytes; a vector that grows copies all of them again and again.
    let mut events = Vec::with_capacity(page.text.len() / 8);
    let (front_matter, start) = front_matter(&page.text);
    let parser = Parser::new_ext(&page.text[start..], options());
    let definitions = parser.reference_definitions().iter();
    let definitions = definitions.map(|(label, found)| (label.to_lowercase(), found.dest.to_string())).collect();
    events.extend(parser.into_offset_iter().map(|(event, span)| (event, span.start + start..span.end + start)));
    let mut reader = Reader { events: &events, at: 0, outer: None, depth: 0, blocks: Vec::new() };
    reader.read();
    let mut blocks = reader.blocks;
    let mut document = Document { page, front_matter, blocks: Vec::new(), sections: Vec::new(), definitions, events };
    tabs::keep_http(&document, &mut blocks);
    document.sections = section::sections(&document, &blocks);
    document.blocks = blocks;
    document
}

/// The extensions that the docs use. Front matter is none of them, as pulldown-cmark takes what stands between two `---`
/// for such anywhere in a page.
pub fn options() -> Options {
    Options::ENABLE_TABLES
}

/// The lines of the front matter, which a page begins with or not at all, and where the page goes on behind it.
fn front_matter(text: &str) -> (&str, usize) {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else { return ("", 0) };
    let mut end = first.len();
    for line in lines {
        if matches!(line.trim_end(), "---" | "...") {
            return (&text[first.len()..end], end + line.len());
        }
        end += line.len();
    }
    ("", 0)
}

impl<'a> Document<'a> {
    /// A value of the front matter, without quotes.
    pub fn front_matter(&self, key: &str) -> Option<&'a str> {
        let line =
            self.front_matter.lines().find(|line| line.split(':').next().is_some_and(|name| name.trim() == key))?;
        let value = line.split_once(':')?.1.trim();
        Some(value.trim_matches(|c| c == '"' || c == '\'').trim())
    }

    /// Markdown of the page that can stand alone: with the definitions of the labels that its links name.
    pub fn standing_alone<'t>(&self, markdown: &'t str) -> Cow<'t, str> {
        let labels = markdown.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(label, _)| label);
        let known = |label: &str| self.definitions.get_key_value(&label.to_lowercase());
        let used: BTreeMap<&String, &String> = match self.definitions.is_empty() {
            true => BTreeMap::new(),
            false => labels.filter_map(known).filter(|(_, address)| !address.contains(['<', '>', '\n'])).collect(),
        };
        if used.is_empty() {
            return Cow::Borrowed(markdown);
        }
        let definitions = used.iter().map(|(label, address)| format!("\n[{label}]: <{address}>"));
        Cow::Owned(format!("{markdown}\n{}", definitions.collect::<String>()))
    }

    /// The events of an inline.
    pub fn events(&self, inline: &Inline) -> &[(Event<'a>, Span)] {
        self.events.get(inline.events.clone()).unwrap_or_default()
    }
}

/// Walks over the events of a page once.
struct Reader<'e, 'a> {
    events: &'e [(Event<'a>, Span)],
    at: usize,
    /// The span of the outermost list or quotation that is open.
    outer: Option<Span>,
    depth: usize,
    blocks: Vec<Block<'a>>,
}

impl<'e, 'a> Reader<'e, 'a> {
    fn read(&mut self) {
        while let Some((event, span)) = self.events.get(self.at) {
            self.at += 1;
            match event {
                Event::Start(tag) => self.start(tag, span.clone()),
                Event::End(TagEnd::List(_) | TagEnd::BlockQuote(_)) => self.leave(),
                Event::Rule => self.push(span.clone(), BlockKind::Rule),
                event if is_inline(event) => self.loose_text(span.clone()),
                _ => {}
            }
        }
    }

    fn start(&mut self, tag: &Tag<'a>, span: Span) {
        match tag {
            Tag::List(_) | Tag::BlockQuote(_) => {
                if self.depth == 0 {
                    self.outer = Some(span);
                }
                self.depth += 1;
            }
            Tag::Heading { level, .. } => {
                let inline = self.inline(span.clone(), |end| matches!(end, TagEnd::Heading(_)));
                self.push(span, BlockKind::Heading(level_number(*level), inline));
            }
            Tag::Paragraph => {
                let inline = self.inline(span.clone(), |end| *end == TagEnd::Paragraph);
                self.push(span, BlockKind::Paragraph(inline));
            }
            Tag::Table(_) => {
                let table = self.table();
                self.push(span, BlockKind::Table(table));
            }
            Tag::CodeBlock(kind) => {
                let code = self.code(kind, &span);
                self.push(span, BlockKind::Code(code));
            }
            Tag::HtmlBlock => {
                let inline = self.inline(span.clone(), |end| *end == TagEnd::HtmlBlock);
                let events = &self.events[inline.events];
                let places = Places::of(events, span.start);
                let kind = Comment::parse(joined(events), &places).map_or(BlockKind::Html, BlockKind::Comment);
                self.push(span, kind);
            }
            _ => {}
        }
    }

    fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0 {
            self.outer = None;
        }
    }

    /// Text of a tight list's item, which pulldown-cmark does not wrap in a paragraph.
    fn loose_text(&mut self, first: Span) {
        let start = self.at - 1;
        let mut end = first.end;
        let mut nested = usize::from(matches!(self.events[start].0, Event::Start(_)));
        while let Some((event, span)) = self.events.get(self.at) {
            match event {
                Event::Start(tag) if nested > 0 || is_inline_tag(tag) => nested += 1,
                Event::End(_) if nested > 0 => nested -= 1,
                event if nested > 0 || is_inline(event) => {}
                _ => break,
            }
            end = end.max(span.end);
            self.at += 1;
        }
        let span = first.start..end;
        self.push(span.clone(), BlockKind::Paragraph(Inline { span, events: start..self.at }));
    }

    /// The events up to the end that is asked for, which is passed over.
    fn inline(&mut self, span: Span, is_end: impl Fn(&TagEnd) -> bool) -> Inline {
        let start = self.at;
        while let Some((event, _)) = self.events.get(self.at) {
            self.at += 1;
            if matches!(event, Event::End(end) if is_end(end)) {
                return Inline { span, events: start..self.at - 1 };
            }
        }
        Inline { span, events: start..self.at }
    }

    fn table(&mut self) -> Table {
        let mut table = Table { head: Vec::new(), rows: Vec::new() };
        let mut in_head = false;
        while let Some((event, span)) = self.events.get(self.at) {
            self.at += 1;
            match event {
                Event::Start(Tag::TableHead) => in_head = true,
                Event::End(TagEnd::TableHead) => in_head = false,
                Event::Start(Tag::TableRow) => {
                    table.rows.push(Row { span: span.clone(), cells: Vec::with_capacity(table.head.len()) });
                }
                Event::Start(Tag::TableCell) => {
                    let cell = self.inline(span.clone(), |end| *end == TagEnd::TableCell);
                    match table.rows.last_mut() {
                        Some(row) if !in_head => row.cells.push(cell),
                        _ => table.head.push(cell),
                    }
                }
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        table
    }

    fn code(&mut self, kind: &CodeBlockKind<'a>, span: &Span) -> Code<'a> {
        let inline = self.inline(span.clone(), |end| *end == TagEnd::CodeBlock);
        let events = &self.events[inline.events];
        let info = match kind {
            CodeBlockKind::Fenced(info) => cow(info),
            CodeBlockKind::Indented => Cow::Borrowed(""),
        };
        Code { info, text: joined(events), places: Places::of(events, span.end) }
    }

    fn push(&mut self, span: Span, kind: BlockKind<'a>) {
        let outer = self.outer.clone().unwrap_or_else(|| span.clone());
        self.blocks.push(Block { span, outer, kind });
    }
}

/// The text of consecutive events, borrowed from the page where it is one piece.
fn joined<'a>(events: &[(Event<'a>, Range<usize>)]) -> Cow<'a, str> {
    match events {
        [] => Cow::Borrowed(""),
        [(Event::Text(text) | Event::Html(text), _)] => cow(text),
        events => events
            .iter()
            .filter_map(|(event, _)| match event {
                Event::Text(text) | Event::Html(text) => Some(&**text),
                _ => None,
            })
            .collect::<String>()
            .into(),
    }
}

fn cow<'a>(text: &pulldown_cmark::CowStr<'a>) -> Cow<'a, str> {
    text.clone().into()
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => is_inline_tag(tag),
        Event::Text(_) | Event::Code(_) | Event::InlineHtml(_) | Event::SoftBreak | Event::HardBreak => true,
        _ => false,
    }
}

fn is_inline_tag(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. })
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests;
