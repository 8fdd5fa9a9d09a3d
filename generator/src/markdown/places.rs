//! Where the text of a block stands in its page.

use crate::source::Span;
use pulldown_cmark::Event;

/// The places of a text in its page. A page may indent the lines of a block, as those of a list's item are; the text has
/// them without.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// Where the text starts.
    start: usize,
    /// Where it goes on somewhere else: offsets in the text and in the page.
    breaks: Vec<(usize, usize)>,
}

impl Places {
    /// A text that stands in the page in one piece.
    pub fn from(start: usize) -> Self {
        Self { start, breaks: Vec::new() }
    }

    /// The text of consecutive events; `empty` is the place of one that has none.
    pub(super) fn of(events: &[(Event<'_>, Span)], empty: usize) -> Self {
        let mut places = Self::from(events.first().map_or(empty, |(_, span)| span.start));
        let mut offset = 0;
        for (event, span) in events {
            if let Event::Text(text) | Event::Html(text) = event {
                if places.at(offset) != span.start {
                    places.breaks.push((offset, span.start));
                }
                offset += text.len();
            }
        }
        places
    }

    /// The same text behind another, which stands nowhere in the page.
    pub(crate) fn behind(&self, length: usize) -> Self {
        let breaks = self.breaks.iter().map(|(text, page)| (text + length, *page));
        Self { start: self.start, breaks: [(length, self.start)].into_iter().chain(breaks).collect() }
    }

    /// A part of the text, from an offset on.
    pub(super) fn after(&self, offset: usize) -> Self {
        let breaks = self.breaks.iter().filter(|(text, _)| *text > offset);
        Self { start: self.at(offset), breaks: breaks.map(|(text, page)| (text - offset, *page)).collect() }
    }

    /// The place of an offset of the text.
    pub fn at(&self, offset: usize) -> usize {
        let before = self.breaks.partition_point(|(text, _)| *text <= offset);
        let (text, page) = before.checked_sub(1).and_then(|at| self.breaks.get(at)).copied().unwrap_or((0, self.start));
        page + (offset - text)
    }

    /// The bytes of the page for a part of the text.
    pub fn span(&self, part: &Span) -> Span {
        let start = self.at(part.start);
        // A line's end is where the line ends, not where the next begins.
        let end = if part.is_empty() { start } else { self.at(part.end - 1) + 1 };
        start..end
    }
}

#[cfg(test)]
mod tests {
    use crate::markdown::{self, BlockKind};
    use crate::source::{Page, PageId};

    #[test]
    fn indented_lines_have_their_own_places() {
        let page = "- item\n\n  ```json\n  {\n    \"a\": 1\n  }\n  ```\n\n  <!-- {\n  \"b\": 2 } -->\n";
        let page = Page::new(PageId::new("api/a.md"), page.as_bytes().to_vec());
        let document = markdown::parse(&page);
        let code = document.blocks.iter().find_map(|block| match &block.kind {
            BlockKind::Code(code) => Some(code),
            _ => None,
        });
        let code = code.unwrap();
        assert_eq!(code.text, "{\n  \"a\": 1\n}\n");
        let key = code.text.find("\"a\"").unwrap();
        assert_eq!(code.places.at(key), page.text.find("\"a\"").unwrap());
        assert_eq!(page.slice(&code.places.span(&(key..code.text.len() - 3))), "\"a\": 1");
        let behind = code.places.behind(10);
        assert_eq!(behind.at(10 + key), code.places.at(key));
        let comment = document.blocks.iter().find_map(|block| match &block.kind {
            BlockKind::Comment(comment) => Some(comment),
            _ => None,
        });
        let comment = comment.unwrap();
        let key = comment.text.find("\"b\"").unwrap();
        assert_eq!(comment.places.at(key), page.text.find("\"b\"").unwrap());
    }
}
