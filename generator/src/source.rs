//! The input: pages of one docs tree, each with its text and its place in the tree.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// A page's path below its version's folder, with `/` between the parts: `resources/user.md`.
///
/// A page of another folder that a page includes is written from that folder too: `../includes/note.md`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(Arc<str>);

impl PageId {
    /// Makes an id from a path that is relative to the version's folder.
    pub fn new(path: impl Into<Arc<str>>) -> Self {
        Self(path.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder that holds the page: `api`, `resources`, or empty.
    pub fn folder(&self) -> &str {
        Self::folder_of(&self.0)
    }

    /// The folder that a path names before its file.
    pub(crate) fn folder_of(path: &str) -> &str {
        memchr::memrchr(b'/', path.as_bytes()).map_or("", |slash| &path[..slash])
    }

    /// The file's name without folder and ending: `user-list-messages`.
    pub fn stem(&self) -> &str {
        let file = self.0.rsplit_once('/').map_or(&*self.0, |(_, file)| file);
        file.strip_suffix(".md").unwrap_or(file)
    }

    /// The page that a relative link on this page leads to, without query and fragment.
    ///
    /// `None` for links that leave the tree: absolute ones, site paths and bare fragments.
    pub fn join(&self, link: &str) -> Option<PageId> {
        let mut path = String::with_capacity(self.0.len() + link.len());
        self.join_to(link, &mut path).then(|| PageId::new(path))
    }

    /// Like [`PageId::join`], but leaves the page's path in a text that can serve again; false without such a page.
    pub(crate) fn join_to(&self, link: &str, path: &mut String) -> bool {
        let end = memchr::memchr2(b'#', b'?', link.as_bytes()).unwrap_or(link.len());
        let link = link[..end].trim();
        if link.is_empty() || link.starts_with('/') || link.contains(':') && is_absolute(link) {
            return false;
        }
        path.clear();
        path.push_str(self.folder());
        let mut rest = Some(link);
        while let Some(parts) = rest {
            let end = memchr::memchr2(b'/', b'\\', parts.as_bytes());
            rest = end.map(|end| &parts[end + 1..]);
            match &parts[..end.unwrap_or(parts.len())] {
                "" | "." => {}
                ".." if leave_folder(path) => {}
                part => {
                    path.push_str(if path.is_empty() { "" } else { "/" });
                    path.push_str(part);
                }
            }
        }
        true
    }
}

fn is_absolute(link: &str) -> bool {
    link.contains("://") || link.starts_with("mailto:")
}

/// Takes away the last part of a path; false where there is none to leave.
fn leave_folder(path: &mut String) -> bool {
    let slash = memchr::memrchr(b'/', path.as_bytes());
    if matches!(&path[slash.map_or(0, |slash| slash + 1)..], "" | "..") {
        return false;
    }
    path.truncate(slash.unwrap_or_default());
    true
}

impl fmt::Display for PageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for PageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

/// Bytes of a page's text, as offsets into it.
pub type Span = Range<usize>;

/// A line and column of a page, both counted from 1; a column is a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

/// One markdown file.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its place in the tree.
    pub id: PageId,
    /// Its text, with `\n` between its lines; what is not UTF-8 was replaced when it was read.
    pub text: String,
    /// Offset of the first byte that was not UTF-8.
    pub invalid_utf8: Option<usize>,
    /// How many lines end before each block of the text.
    lines_before: Vec<usize>,
}

/// The bytes of a block: few enough to count the lines in it whenever one is asked for.
const BLOCK: usize = 1024;

impl Page {
    /// Takes a file's bytes; a byte-order mark is dropped, `\r\n` becomes `\n`, and bytes that are not UTF-8 become U+FFFD.
    pub fn new(id: PageId, bytes: Vec<u8>) -> Self {
        let (text, invalid_utf8) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(at))
            }
        };
        let (text, invalid_utf8) = match text.strip_prefix('\u{feff}') {
            Some(rest) => (rest.to_owned(), invalid_utf8.map(|at| at.saturating_sub('\u{feff}'.len_utf8()))),
            None => (text, invalid_utf8),
        };
        // Some editors and checkouts end lines so. It says nothing, and what follows counts places in the text.
        let (text, invalid_utf8) = match memchr::memchr(b'\r', text.as_bytes()).is_some() {
            true => {
                let dropped = |at: usize| text.get(..at).map_or(0, |before| before.matches("\r\n").count());
                (text.replace("\r\n", "\n"), invalid_utf8.map(|at| at - dropped(at)))
            }
            false => (text, invalid_utf8),
        };
        let text = blanks_in_delimiter_rows(text);
        let mut lines = 0;
        let lines_behind = text.as_bytes().chunks_exact(BLOCK).map(|block| {
            lines += line_ends(block).count();
            lines
        });
        let lines_before = std::iter::once(0).chain(lines_behind).collect();
        Self { id, text, invalid_utf8, lines_before }
    }

    /// The text of a span; empty where the span is none of this page's.
    pub fn slice(&self, span: &Span) -> &str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    /// The line and column of an offset; the end of the text for what lies behind it.
    pub fn position(&self, offset: usize) -> Position {
        let line = self.line(offset);
        let before = self.text.get(self.line_start(line)..offset.min(self.text.len())).unwrap_or_default();
        Position { line, column: before.chars().count() + 1 }
    }

    /// The line of an offset, counted from 1.
    pub fn line(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        let block = offset / BLOCK;
        let before = self.lines_before.get(block).copied().unwrap_or_default();
        before + line_ends(&self.text.as_bytes()[block * BLOCK..offset]).count() + 1
    }

    /// The offset at which a line, counted from 1, begins.
    pub fn line_start(&self, line: usize) -> usize {
        let Some(last) = line.checked_sub(2) else { return 0 };
        // The block in which the line before ends.
        let block = self.lines_before.partition_point(|before| *before <= last).saturating_sub(1);
        let before = self.lines_before.get(block).copied().unwrap_or_default();
        let rest = self.text.as_bytes().get(block * BLOCK..).unwrap_or_default();
        line_ends(rest).nth(last - before).map_or(self.text.len(), |end| block * BLOCK + end + 1)
    }

    /// The text of a line, counted from 1, without its end.
    pub fn line_text(&self, line: usize) -> &str {
        let start = self.line_start(line);
        let end = self.line_start(line + 1);
        self.slice(&(start..end)).trim_end_matches(['\n', '\r'])
    }
}

fn line_ends(text: &[u8]) -> memchr::Memchr<'_> {
    memchr::memchr_iter(b'\n', text)
}

/// Tabs in the row below a table's head become blanks, since pulldown-cmark takes no such row for one.
fn blanks_in_delimiter_rows(text: String) -> String {
    let is_such_row = |line: &str| {
        line.contains('\t')
            && line.contains("--")
            && line.trim_end().chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
    };
    let mut out = String::new();
    let (mut done, mut seen) = (0, 0);
    for tab in memchr::memchr_iter(b'\t', text.as_bytes()) {
        if tab < seen {
            continue;
        }
        let start = text[..tab].rfind('\n').map_or(0, |at| at + 1);
        let end = text[tab..].find('\n').map_or(text.len(), |at| tab + at);
        seen = end;
        if is_such_row(&text[start..end]) {
            out.push_str(&text[done..start]);
            out.push_str(&text[start..end].replace('\t', " "));
            done = end;
        }
    }
    if done == 0 {
        return text;
    }
    out.push_str(&text[done..]);
    out
}

/// All pages of one API version.
#[derive(Debug, Clone, Default)]
pub struct Version {
    /// The folder's name: `v1.0`, `beta`.
    pub name: String,
    /// The pages below `api/` and `resources/`, sorted by id.
    pub pages: Vec<Page>,
    /// The pages that others include, sorted by id.
    pub includes: Vec<Page>,
}

/// Where a fact stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source {
    /// The page.
    pub page: PageId,
    /// The line, counted from 1.
    pub line: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_lines_and_characters_from_one() {
        let page = Page::new(PageId::new("api/a.md"), "å\nbc\n".as_bytes().to_vec());
        assert_eq!(page.position(0), Position { line: 1, column: 1 });
        assert_eq!(page.position(2), Position { line: 1, column: 2 });
        assert_eq!(page.position(4), Position { line: 2, column: 2 });
        assert_eq!(page.position(99), Position { line: 3, column: 1 });
        assert_eq!(page.line_text(2), "bc");
        assert_eq!(page.line_text(9), "");
    }

    #[test]
    fn lines_of_long_pages_are_found_from_both_sides() {
        for text in ["ab\n".repeat(BLOCK), "\n".repeat(2 * BLOCK), "a".repeat(3 * BLOCK) + "\nb", "a".repeat(BLOCK)] {
            let page = Page::new(PageId::new("api/a.md"), text.clone().into_bytes());
            let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
            for (line, start) in (1..).zip(starts) {
                assert_eq!((page.line(start), page.line_start(line)), (line, start));
                let end = text[start..].find('\n').map_or(text.len(), |length| start + length);
                assert_eq!((page.line(end), page.line_text(line)), (line, &text[start..end]));
            }
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_replaced_and_their_place_is_known() {
        let page = Page::new(PageId::new("api/a.md"), b"ab\xffc".to_vec());
        assert_eq!(page.text, "ab\u{fffd}c");
        assert_eq!(page.invalid_utf8, Some(2));
    }

    #[test]
    fn the_ends_of_lines_are_all_the_same() {
        let page = Page::new(PageId::new("api/a.md"), b"a\r\nb\r\n\xffc\rd".to_vec());
        assert_eq!(page.text, "a\nb\n\u{fffd}c\rd");
        assert_eq!(page.invalid_utf8, Some(4));
    }

    #[test]
    fn tabs_in_a_delimiter_row_do_not_hide_the_table() {
        let page = Page::new(PageId::new("api/a.md"), b"|a\t|b|\n|---\t|---|\n".to_vec());
        assert_eq!(page.text, "|a\t|b|\n|--- |---|\n");
    }

    #[test]
    fn links_are_resolved_from_the_page() {
        let page = PageId::new("api/user-get.md");
        assert_eq!(page.join("../resources/user.md#x"), Some(PageId::new("resources/user.md")));
        assert_eq!(page.join("./b.md"), Some(PageId::new("api/b.md")));
        assert_eq!(page.join("../../includes/n.md"), Some(PageId::new("../includes/n.md")));
        assert_eq!(page.join("../resources\\/x.md"), Some(PageId::new("resources/x.md")));
        assert_eq!(page.join("/graph/x"), None);
        assert_eq!(page.join("https://x/y"), None);
        assert_eq!(page.join("#a"), None);
    }
}
