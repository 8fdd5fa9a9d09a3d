//! Doc comments, paragraph by paragraph.

use super::links::Links;
use super::prose;
use crate::model::Prose;
use crate::rust::Docs;
use crate::source::{PageId, Source};

/// Collects the paragraphs of a doc comment.
#[derive(Default)]
pub(crate) struct Comment(Vec<String>);

impl Comment {
    /// Adds a paragraph, or a block of lines, of our own.
    pub(crate) fn block(mut self, lines: impl IntoIterator<Item = String>) -> Self {
        let mut lines = lines.into_iter().skip_while(|line| line.is_empty()).peekable();
        if lines.peek().is_some() {
            if !self.0.is_empty() {
                self.0.push(String::new());
            }
            self.0.extend(lines);
        }
        self
    }

    /// Adds a paragraph of one line, if there is one.
    pub(crate) fn line(self, line: impl Into<Option<String>>) -> Self {
        self.block(line.into().filter(|line| !line.is_empty()))
    }

    /// Adds what pages say.
    pub(crate) fn prose<'p>(self, prose: impl IntoIterator<Item = &'p Prose>, links: &Links<'_>) -> Self {
        prose.into_iter().fold(self, |comment, prose| comment.block(prose::lines(prose, links)))
    }

    /// Adds what a page says of its subject: notes that stand above the first sentence come behind it, as that is what
    /// lists of items show.
    pub(crate) fn description(self, prose: &[Prose], links: &Links<'_>) -> Self {
        let is_note = |prose: &&Prose| prose.markdown.starts_with('>');
        let notes = prose.iter().take_while(is_note).count();
        let (notes, rest) = prose.split_at_checked(notes).unwrap_or((prose, &[]));
        let first = rest.iter().take(1);
        self.prose(first.chain(notes).chain(rest.iter().skip(1)), links)
    }

    /// Adds a section, if something is said in it.
    pub(crate) fn titled(self, title: &str, below: Self) -> Self {
        if below.is_empty() { self } else { self.line(title.to_owned()).block(below.0) }
    }

    /// Adds where the item is described.
    pub(crate) fn source(self, source: &Source, links: &Links<'_>) -> Self {
        let line = format!("Source: {}, line {}", page(&source.page, links), source.line);
        self.line(line)
    }

    /// Nothing was said yet.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The comment, with nothing left empty at its end.
    pub(crate) fn done(mut self) -> Docs {
        while self.0.last().is_some_and(String::is_empty) {
            self.0.pop();
        }
        Docs(self.0)
    }
}

/// A page as a link to where it is published.
pub(crate) fn page(page: &PageId, links: &Links<'_>) -> String {
    let name = prose::code(page.as_str());
    match links.address(page) {
        Some(address) => format!("[{name}](<{}>)", address.replace(['<', '>', '\n', ' '], "")),
        None => name,
    }
}

/// The note of a `#[deprecated]`; it says nothing where the page gives no reason.
pub(crate) fn note(deprecated: Option<&String>) -> Option<String> {
    deprecated.map(|text| prose::words(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::PageId;

    #[test]
    fn notes_come_behind_the_first_sentence() {
        let source = Source { page: PageId::new("api/a.md"), line: 1 };
        let prose = |markdown: &str| Prose { markdown: markdown.into(), source: source.clone() };
        let said = |texts: &[&str]| {
            let prose: Vec<Prose> = texts.iter().copied().map(prose).collect();
            Comment::default().description(&prose, &Links::for_tests()).done().0
        };
        assert_eq!(said(&["> Mind.", "Does it.", "More."]), ["Does it.", "", " > Mind.", "", "More."]);
        assert_eq!(said(&["> Mind."]), [" > Mind."]);
    }
}
