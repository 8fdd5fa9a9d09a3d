//! Text with its links, as it stands in a paragraph, a heading or a cell.

use super::Document;
use crate::source::Span;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::borrow::Cow;
use std::ops::Range;

/// A run of text; its words are asked of the document.
#[derive(Debug, Clone)]
pub struct Inline {
    /// The bytes of the page.
    pub span: Span,
    pub(super) events: Range<usize>,
}

/// A link in a run of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link<'a> {
    /// The words that one reads.
    pub text: String,
    /// Where it leads.
    pub target: Cow<'a, str>,
    /// The bytes of the page.
    pub span: Span,
}

impl<'a> Document<'a> {
    /// The words that one reads: without marks, links as their text, HTML tags left out but for `<br>`, which is a blank.
    pub fn text(&self, inline: &Inline) -> Cow<'a, str> {
        match self.events(inline) {
            [] => Cow::Borrowed(""),
            [(Event::Text(text) | Event::Code(text), _)] => tidy(text.clone().into()),
            events => tidy(Cow::Owned(plain(events))),
        }
    }

    /// The markdown of a run of text, as it stands on the page.
    pub fn source(&self, inline: &Inline) -> &'a str {
        self.page.slice(&inline.span).trim()
    }

    /// The links in a run of text.
    pub fn links(&self, inline: &Inline) -> Vec<Link<'a>> {
        let events = self.events(inline);
        let mut links = Vec::new();
        for (at, (event, span)) in events.iter().enumerate() {
            if let Event::Start(Tag::Link { dest_url, .. }) = event {
                let inner = &events[at + 1..];
                let end = inner.iter().position(|(event, _)| matches!(event, Event::End(TagEnd::Link)));
                let text = plain(&inner[..end.unwrap_or(inner.len())]);
                links.push(Link { text: text.trim().to_owned(), target: dest_url.clone().into(), span: span.clone() });
            }
        }
        links
    }

    /// The pieces of code in a run of text: what stands between backticks.
    pub fn code_spans<'d>(&'d self, inline: &Inline) -> impl Iterator<Item = (&'d str, &'d Span)> {
        self.events(inline).iter().filter_map(|(event, span)| match event {
            Event::Code(code) => Some((&**code, span)),
            _ => None,
        })
    }
}

fn plain(events: &[(Event<'_>, Span)]) -> String {
    let length =
        events.first().zip(events.last()).map_or(0, |((_, first), (_, last))| last.end.saturating_sub(first.start));
    let mut text = String::with_capacity(length);
    for (event, _) in events {
        match event {
            Event::Text(piece) | Event::Code(piece) => text.push_str(piece),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::InlineHtml(tag) if tag.starts_with("<br") => text.push(' '),
            _ => {}
        }
    }
    text
}

/// Without blanks at the ends; no-break spaces become blanks and zero-width ones vanish.
fn tidy(text: Cow<'_, str>) -> Cow<'_, str> {
    const ODD: [char; 3] = ['\u{a0}', '\u{200b}', '\t'];
    // Nearly all text is plain ASCII, which is told faster.
    // Looks at all bytes, which is quicker than to stop at one.
    let plain = text.bytes().fold(true, |plain, byte| plain & byte.is_ascii() & (byte != b'\t'));
    if !plain && text.contains(ODD) {
        let text = text.replace(['\u{a0}', '\t'], " ").replace('\u{200b}', "");
        return Cow::Owned(text.trim().to_owned());
    }
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) if text.trim().len() == text.len() => Cow::Owned(text),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}
