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

pub use comment::{Annotation, Comment, Key};
pub use include::includes_in;
pub use inline::{Inline, Link};
pub use places::Places;
pub use section::Section;

use crate::source::{Page, PageId, Span};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;
use std::collections::BTreeMap;

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
    /// The pages that it includes, with the place of each; those in tabs of other languages are left out.
    pub includes: Vec<(PageId, Span)>,
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
    /// The bytes of the page for each row below it.
    spans: Vec<Span>,
    /// The cells of all these rows, one row after the other.
    cells: Vec<Inline>,
}

/// A row of a table.
#[derive(Debug, Clone, Copy)]
pub struct Row<'t> {
    /// The bytes of the page.
    pub span: &'t Span,
    /// Its cells.
    pub cells: &'t [Inline],
}

impl Table {
    /// The rows below the head.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let cells = self.cells.chunks(self.head.len().max(1));
        self.spans.iter().zip(cells).map(|(span, cells)| Row { span, cells })
    }
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
    let (front_matter, start) = front_matter(&page.text);
    let parser = Parser::new_ext(&page.text[start..], options());
    let definitions = parser.reference_definitions().iter();
    let definitions = definitions.map(|(label, found)| (label.to_lowercase(), found.dest.to_string())).collect();
    let coming = parser.into_offset_iter().map(|(event, span)| (event, span.start + start..span.end + start));
    // Few pages have more of them than that; a vector that grows copies all that it has again and again.
    let (events, blocks) = (Vec::with_capacity(page.text.len() / 16), Vec::with_capacity(page.text.len() / 128));
    let mut reader = Reader { page, coming, events, outer: None, depth: 0, blocks };
    reader.read();
    let Reader { events, mut blocks, .. } = reader;
    let (sections, includes) = (Vec::new(), Vec::new());
    let mut document = Document { page, front_matter, blocks: Vec::new(), sections, includes, definitions, events };
    tabs::keep_http(&document, &mut blocks);
    document.sections = section::sections(&document, &blocks);
    document.includes = include::included_pages(&document, &blocks);
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

/// Walks over the events of a page once, and keeps those of running text.
struct Reader<'a, I: Iterator<Item = (Event<'a>, Span)>> {
    page: &'a Page,
    /// What the parser gives.
    coming: I,
    events: Vec<(Event<'a>, Span)>,
    /// The span of the outermost list or quotation that is open.
    outer: Option<Span>,
    depth: usize,
    blocks: Vec<Block<'a>>,
}

impl<'a, I: Iterator<Item = (Event<'a>, Span)>> Reader<'a, I> {
    fn read(&mut self) {
        let mut next = self.coming.next();
        while let Some((event, span)) = next {
            match event {
                event if is_inline(&event) => {
                    next = self.loose_text(event, span);
                    continue;
                }
                Event::Start(tag) => self.start(&tag, span),
                Event::End(TagEnd::List(_) | TagEnd::BlockQuote(_)) => self.leave(),
                Event::Rule => self.push(span, BlockKind::Rule),
                _ => {}
            }
            next = self.coming.next();
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
            Tag::Table(columns) => {
                let table = self.table(columns.len());
                self.push(span, BlockKind::Table(table));
            }
            Tag::CodeBlock(kind) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => cow(info),
                    CodeBlockKind::Indented => Cow::Borrowed(""),
                };
                let (text, places) = self.text(span.end, |end| *end == TagEnd::CodeBlock);
                self.push(span, BlockKind::Code(Code { info, text, places }));
            }
            Tag::HtmlBlock => {
                let (html, places) = self.text(span.start, |end| *end == TagEnd::HtmlBlock);
                let kind = Comment::parse(html, &places).map_or(BlockKind::Html, BlockKind::Comment);
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

    /// Text of a tight list's item, which pulldown-cmark does not wrap in a paragraph; gives the event behind it.
    fn loose_text(&mut self, first: Event<'a>, mut span: Span) -> Option<(Event<'a>, Span)> {
        let start = self.events.len();
        let mut nested = usize::from(matches!(first, Event::Start(_)));
        self.events.push((first, span.clone()));
        let behind = loop {
            let Some((event, of_event)) = self.coming.next() else { break None };
            match &event {
                Event::Start(tag) if nested > 0 || is_inline_tag(tag) => nested += 1,
                Event::End(_) if nested > 0 => nested -= 1,
                event if nested > 0 || is_inline(event) => {}
                _ => break Some((event, of_event)),
            }
            span.end = span.end.max(of_event.end);
            self.events.push((event, of_event));
        };
        self.push(span.clone(), BlockKind::Paragraph(Inline { span, events: start..self.events.len() }));
        behind
    }

    /// The events up to the end that is asked for, which is passed over.
    fn inline(&mut self, span: Span, is_end: impl Fn(&TagEnd) -> bool) -> Inline {
        let start = self.events.len();
        for (event, span) in self.coming.by_ref() {
            if matches!(&event, Event::End(end) if is_end(end)) {
                break;
            }
            self.events.push((event, span));
        }
        Inline { span, events: start..self.events.len() }
    }

    fn table(&mut self, columns: usize) -> Table {
        let mut table = Table { head: Vec::with_capacity(columns), spans: Vec::new(), cells: Vec::new() };
        let mut in_head = false;
        while let Some((event, span)) = self.coming.next() {
            match event {
                Event::Start(Tag::TableHead) => in_head = true,
                Event::End(TagEnd::TableHead) => in_head = false,
                Event::Start(Tag::TableRow) => table.spans.push(span),
                Event::Start(Tag::TableCell) => {
                    let cell = self.inline(span, |end| *end == TagEnd::TableCell);
                    if in_head { table.head.push(cell) } else { table.cells.push(cell) }
                }
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        table
    }

    /// The text up to the end that is asked for, with its places; `empty` is the place of one that has none.
    fn text(&mut self, empty: usize, is_end: impl Fn(&TagEnd) -> bool) -> (Cow<'a, str>, Places) {
        let start = self.events.len();
        self.inline(empty..empty, is_end);
        let pieces = &self.events[start..];
        let text = (joined(self.page, pieces), Places::of(pieces, empty));
        // Nobody asks for them again.
        self.events.truncate(start);
        text
    }

    fn push(&mut self, span: Span, kind: BlockKind<'a>) {
        let outer = self.outer.clone().unwrap_or_else(|| span.clone());
        self.blocks.push(Block { span, outer, kind });
    }
}

/// The text of consecutive events, borrowed from the page where it stands there in one piece.
fn joined<'a>(page: &'a Page, events: &[(Event<'a>, Span)]) -> Cow<'a, str> {
    let (first, last) = match events {
        [] => return Cow::Borrowed(""),
        [(Event::Text(text) | Event::Html(text), _)] => return cow(text),
        [(_, first), .., (_, last)] | [(_, first @ last)] => (first.start, last.end),
    };
    let pieces = || {
        events.iter().filter_map(|(event, _)| match event {
            Event::Text(text) | Event::Html(text) => Some(&**text),
            _ => None,
        })
    };
    let whole = page.slice(&(first..last));
    match pieces().try_fold(whole, |rest, piece| rest.strip_prefix(piece)) {
        Some("") => Cow::Borrowed(whole),
        _ => Cow::Owned(pieces().collect()),
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
