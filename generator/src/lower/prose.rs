//! Markdown of pages as markdown of rustdoc.
//!
//! The text is parsed and written anew, so that nothing in it can surprise rustdoc or the compiler: HTML, tests that
//! were never meant, brackets that look like links to items, bare addresses, control characters.

use super::links::Links;
use crate::model::Prose;
use crate::source::PageId;
use pulldown_cmark::{
    BlockQuoteKind, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream,
};
use regex::{Captures, Regex};
use std::borrow::Cow;
use std::sync::LazyLock;

static ADDRESS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"https?://[^\s<>"'`()\[\]|]*[^\s<>"'`()\[\]|.,;:!?*]"#).ok());
/// A tag, or a comment; and the breaks of lines that part paragraphs.
static TAG: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?s)<!--.*?(?:-->|$)|</?([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*|/)?>").ok());
static TAG_NAME: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^</?([A-Za-z][A-Za-z0-9]*)[\s/>]").ok());

/// Elements of HTML that pages use; other things in angle brackets are placeholders.
const ELEMENTS: &[&str] = &[
    "a",
    "b",
    "blockquote",
    "br",
    "caption",
    "center",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "li",
    "nobr",
    "ol",
    "p",
    "pre",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
    "video",
    "wbr",
];

/// Languages of code blocks that are shown as they are; all others are text, above all Rust's own, which would be tests.
const LANGUAGES: &[&str] = &["json", "http", "xml", "html", "csharp", "powershell", "javascript", "csv"];

/// What pages use of markdown beyond CommonMark, and rustdoc too.
const SYNTAX: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

/// The lines of a doc comment that say what the page says.
pub(crate) fn lines(prose: &Prose, links: &Links<'_>) -> Vec<String> {
    let text = clean(&prose.markdown);
    let events = TextMergeStream::new(Parser::new_ext(&text, SYNTAX | Options::ENABLE_GFM));
    let mut writer = Rewriter {
        links,
        page: &prose.source.page,
        out: Vec::new(),
        dropped: Vec::new(),
        in_link: 0,
        in_code: false,
        within: Vec::new(),
        block: None,
        in_html: false,
    };
    events.for_each(|event| writer.event(event));
    let events = trimmed(writer.out);
    let text = write(&events);
    let lines: Vec<&str> = text.trim_start_matches('\n').lines().map(str::trim_end).collect();
    let said = |at: &usize| !opens_quote(&lines, *at);
    (0..lines.len()).filter(said).filter_map(|at| lines.get(at)).map(|line| (*line).to_owned()).collect()
}

/// True for the empty line that the writer of markdown begins a quotation with.
fn opens_quote(lines: &[&str], at: usize) -> bool {
    let is_quote = |at: usize| lines.get(at).is_some_and(|line| line.starts_with(" >"));
    lines.get(at) == Some(&" >") && is_quote(at + 1) && !at.checked_sub(1).is_some_and(is_quote)
}

/// The lines of a list's item: a title, and then what the page says.
pub(crate) fn item(title: &str, prose: Option<&Prose>, links: &Links<'_>) -> Vec<String> {
    let said = prose.map(|prose| lines(prose, links)).unwrap_or_default();
    let mut lines = said.into_iter();
    let Some(first) = lines.next() else { return vec![format!("- {title}")] };
    // What is no paragraph begins in a line of its own.
    let is_block = ["```", "|", "- ", "1. ", " >"].iter().any(|mark| first.starts_with(mark));
    let begin = match is_block {
        true => vec![format!("- {title}:"), String::new(), indented(&first)],
        false => vec![format!("- {title}: {first}")],
    };
    begin.into_iter().chain(lines.map(|line| indented(&line))).collect()
}

fn indented(line: &str) -> String {
    if line.is_empty() { String::new() } else { format!("  {line}") }
}

/// Text of a page within a line of our own, so that none of it is markup.
pub(crate) fn escape(text: &str) -> String {
    let text = clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = Vec::new();
    push_text(&mut out, text.into());
    write(&out).trim().to_owned()
}

/// What a page says in words alone, for where no markup is read. Brackets are round, since rustdoc looks for items in
/// square ones there too.
pub(crate) fn words(markdown: &str) -> String {
    let mut said = String::new();
    for event in Parser::new_ext(&clean(markdown), SYNTAX | Options::ENABLE_GFM) {
        match event {
            Event::Text(text) | Event::Code(text) => said.push_str(&text),
            Event::InlineHtml(tag) if tag.starts_with("<br") => said.push(' '),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph) => said.push(' '),
            _ => {}
        }
    }
    let said = said.replace('[', "(").replace(']', ")");
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text of a page as code.
pub(crate) fn code(text: &str) -> String {
    let text = clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
    if !text.is_empty() && !text.contains('`') {
        return format!("`{text}`");
    }
    write(&[Event::Code(text.into())]).trim().to_owned()
}

/// Takes out characters that a comment or a line cannot hold: control characters, and those that turn the
/// direction of text around.
fn clean(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b'\n' | b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let drop = |c: &char| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let plain = |c: char| match c {
        '\n' => '\n',
        c if c.is_control() || c == '\u{2028}' || c == '\u{2029}' => ' ',
        c => c,
    };
    Cow::Owned(text.replace("\r\n", "\n").chars().filter(drop).map(plain).collect())
}

fn write(events: &[Event<'_>]) -> String {
    let options = pulldown_cmark_to_cmark::Options { code_block_token_count: 3, list_token: '-', ..Default::default() };
    let mut text = String::new();
    match pulldown_cmark_to_cmark::cmark_with_options(events.iter(), &mut text, SYNTAX, options) {
        Ok(_) => text,
        Err(_) => plain(events),
    }
}

/// Words only, every mark with a backslash: for what the writer of markdown refuses.
fn plain(events: &[Event<'_>]) -> String {
    let mut text = String::new();
    for event in events {
        match event {
            Event::Text(part) | Event::Code(part) => {
                for c in part.chars() {
                    if c.is_ascii_punctuation() {
                        text.push('\\');
                    }
                    text.push(if c == '\n' { ' ' } else { c });
                }
            }
            Event::End(_) | Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text
}

/// Goes through the events of a page's text and writes those that rustdoc may have.
struct Rewriter<'a, 'l> {
    links: &'l Links<'l>,
    page: &'l PageId,
    out: Vec<Event<'a>>,
    /// For every link that is open: it leads nowhere, so only its text stays.
    dropped: Vec<bool>,
    in_link: usize,
    in_code: bool,
    /// The ends of what is open.
    within: Vec<TagEnd>,
    /// The text of a block of HTML that is open.
    block: Option<String>,
    /// The text comes from such a block.
    in_html: bool,
}

impl<'a> Rewriter<'a, '_> {
    fn event(&mut self, event: Event<'a>) {
        match event {
            Event::Start(tag) => {
                self.within.push(tag.to_end());
                self.start(tag);
            }
            Event::End(tag) => {
                self.within.pop();
                self.end(tag);
            }
            Event::Text(text) if self.in_code || self.in_link > 0 => self.out.push(Event::Text(text)),
            Event::Text(text) => push_text(&mut self.out, text),
            Event::Html(html) | Event::InlineHtml(html) => match &mut self.block {
                Some(block) => block.push_str(&html),
                None => self.html(html),
            },
            // One behind a break of lines would only part the two of them that begin a paragraph.
            Event::SoftBreak if self.ends_with_break() => {}
            Event::Code(_) | Event::SoftBreak | Event::HardBreak => self.out.push(event),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.out.push(Event::Code(text)),
            Event::FootnoteReference(_) | Event::Rule | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'a>) {
        match tag {
            Tag::Link { link_type, dest_url, .. } => self.link(link_type, &dest_url),
            Tag::Heading { .. } => self.out.extend([Event::Start(Tag::Paragraph), Event::Start(Tag::Strong)]),
            Tag::CodeBlock(kind) => {
                self.in_code = true;
                self.out.push(Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language(&kind).into()))));
            }
            Tag::BlockQuote(kind) => {
                self.out.push(Event::Start(Tag::BlockQuote(None)));
                if let Some(kind) = kind {
                    self.out.extend(alert(kind));
                }
            }
            Tag::HtmlBlock => self.block = Some(String::new()),
            Tag::Image { .. } | Tag::MetadataBlock(_) => {}
            tag => self.out.push(Event::Start(tag)),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link => {
                if self.dropped.pop() == Some(false) {
                    self.in_link = self.in_link.saturating_sub(1);
                    self.out.push(Event::End(TagEnd::Link));
                }
            }
            TagEnd::Heading(_) => self.out.extend([Event::End(TagEnd::Strong), Event::End(TagEnd::Paragraph)]),
            TagEnd::CodeBlock => {
                self.in_code = false;
                // A block that its page does not end with a line break would swallow its own end.
                if !matches!(self.out.last(), Some(Event::Text(text)) if text.ends_with('\n')) {
                    self.out.push(Event::Text("\n".into()));
                }
                self.out.push(Event::End(TagEnd::CodeBlock));
            }
            TagEnd::BlockQuote(_) => self.out.push(Event::End(TagEnd::BlockQuote(None))),
            TagEnd::HtmlBlock => {
                if let Some(block) = self.block.take() {
                    self.html_block(&block);
                }
            }
            TagEnd::Image | TagEnd::MetadataBlock(_) => {}
            tag => self.out.push(Event::End(tag)),
        }
    }

    fn link(&mut self, kind: LinkType, address: &str) {
        let target = self.links.resolve(self.page, address);
        self.dropped.push(target.is_none());
        let Some(target) = target else { return };
        self.in_link += 1;
        let kind = if kind == LinkType::Autolink { LinkType::Autolink } else { LinkType::Inline };
        self.out.push(Event::Start(Tag::Link {
            link_type: kind,
            dest_url: target.into(),
            title: "".into(),
            id: "".into(),
        }));
    }

    fn ends_with_break(&self) -> bool {
        matches!(self.out.last(), Some(Event::InlineHtml(_)))
    }

    /// What stands between the tags of a block is markdown as well, now that no tag begins it.
    fn html_block(&mut self, block: &str) {
        let text = without_tags(block);
        if self.in_html || text == block {
            // A placeholder alone in its line, for one.
            self.out.push(Event::Start(Tag::Paragraph));
            self.html(block.to_owned().into());
            self.out.push(Event::End(TagEnd::Paragraph));
            return;
        }
        let events = TextMergeStream::new(Parser::new_ext(&text, SYNTAX | Options::ENABLE_GFM));
        self.in_html = true;
        events.for_each(|event| self.event(event.into_static()));
        self.in_html = false;
    }

    /// Elements go, their text stays; a placeholder in angle brackets is shown as code.
    fn html(&mut self, html: CowStr<'a>) {
        let name = TAG_NAME.as_ref().and_then(|regex| regex.captures(&html)).map(|found| found[1].to_ascii_lowercase());
        match name.as_deref() {
            Some("br") if self.ends_with_break() && self.within.last() == Some(&TagEnd::Paragraph) => {
                self.out.pop();
                self.out.extend([Event::End(TagEnd::Paragraph), Event::Start(Tag::Paragraph)]);
            }
            Some("br") => self.out.push(Event::InlineHtml("<br>".into())),
            Some("li") if !html.starts_with("</") => {
                self.out.extend([Event::InlineHtml("<br>".into()), Event::Text("- ".into())]);
            }
            Some("p") => self.out.push(Event::Text(" ".into())),
            Some(name) if ELEMENTS.contains(&name) => {}
            None if html.starts_with("<!") => {}
            Some(_) | None => self.out.push(Event::Code(html.trim().to_owned().into())),
        }
    }
}

/// A block of HTML without its elements: those that begin a line of their own do so still, and items are items.
fn without_tags(block: &str) -> String {
    let Some(regex) = TAG.as_ref() else { return String::new() };
    let replaced = regex.replace_all(block, |found: &Captures<'_>| {
        let name = found.get(1).map_or("", |name| name.as_str()).to_ascii_lowercase();
        let opens = !found[0].starts_with("</");
        match name.as_str() {
            "" => String::new(),
            "li" if opens => "\n- ".to_owned(),
            "li" | "a" | "b" | "code" | "em" | "font" | "i" | "span" | "strong" | "sub" | "sup" | "u" => String::new(),
            "td" | "th" => " ".to_owned(),
            name if ELEMENTS.contains(&name) => "\n\n".to_owned(),
            _ => found[0].to_owned(),
        }
    });
    match replaced {
        Cow::Borrowed(_) => block.to_owned(),
        Cow::Owned(text) => text.lines().map(str::trim).collect::<Vec<_>>().join("\n"),
    }
}

fn language(kind: &CodeBlockKind<'_>) -> String {
    let word = match kind {
        CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or_default().to_ascii_lowercase(),
        CodeBlockKind::Indented => String::new(),
    };
    if LANGUAGES.contains(&word.as_str()) { word } else { "text".to_owned() }
}

fn alert<'a>(kind: BlockQuoteKind) -> [Event<'a>; 5] {
    let word = match kind {
        BlockQuoteKind::Note => "Note",
        BlockQuoteKind::Tip => "Tip",
        BlockQuoteKind::Important => "Important",
        BlockQuoteKind::Warning => "Warning",
        BlockQuoteKind::Caution => "Caution",
    };
    [
        Event::Start(Tag::Paragraph),
        Event::Start(Tag::Strong),
        Event::Text(word.into()),
        Event::End(TagEnd::Strong),
        Event::End(TagEnd::Paragraph),
    ]
}

/// Text, with addresses in it made links, as rustdoc demands.
fn push_text<'a>(out: &mut Vec<Event<'a>>, text: CowStr<'a>) {
    let Some(regex) = ADDRESS.as_ref() else { return out.push(Event::Text(text)) };
    if !text.contains("http") {
        return out.push(Event::Text(text));
    }
    let mut at = 0;
    for found in regex.find_iter(&text) {
        let before = text.get(at..found.start()).unwrap_or_default();
        if !before.is_empty() {
            out.push(Event::Text(before.to_owned().into()));
        }
        let address: CowStr<'a> = found.as_str().to_owned().into();
        out.push(Event::Start(Tag::Link {
            link_type: LinkType::Autolink,
            dest_url: address.clone(),
            title: "".into(),
            id: "".into(),
        }));
        out.extend([Event::Text(address), Event::End(TagEnd::Link)]);
        at = found.end();
    }
    let rest = text.get(at..).unwrap_or_default();
    if !rest.is_empty() {
        out.push(Event::Text(rest.to_owned().into()));
    }
}

/// Leaves out paragraphs in which nothing is left.
fn trimmed(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let mut out: Vec<Event<'_>> = Vec::with_capacity(events.len());
    for event in events {
        if matches!(event, Event::End(TagEnd::Paragraph)) && matches!(out.last(), Some(Event::Start(Tag::Paragraph))) {
            out.pop();
        } else {
            out.push(event);
        }
    }
    out
}

#[cfg(test)]
mod tests;
