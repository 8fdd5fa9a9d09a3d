//! Splitting at a character that counts only outside brackets and quotes.

use std::borrow::Cow;

/// The pieces between the separators that stand outside brackets and quotes. Separators are ASCII.
pub(crate) fn split_outside(text: &str, separator: u8) -> Vec<&str> {
    let mut pieces = Vec::with_capacity(8);
    // Most texts have nothing that could hide a separator.
    if !text.bytes().any(|byte| matches!(byte, b'(' | b'<' | b'{' | b'\'')) {
        pieces.extend(text.split(char::from(separator)));
        return pieces;
    }
    let mut rest = text;
    let mut brackets = Brackets::new(text);
    while let Some(at) = brackets.find(rest, separator) {
        pieces.push(&rest[..at]);
        rest = &rest[at + 1..];
    }
    pieces.push(rest);
    pieces
}

/// How deep in brackets and quotes a walk over a text is. Of unbalanced ones only curly braces are believed.
struct Brackets {
    depth: i32,
    quoted: bool,
    round: bool,
    angle: bool,
    quotes: bool,
}

impl Brackets {
    fn new(text: &str) -> Self {
        let (mut round, mut angle, mut quotes) = (0_i32, 0_i32, 0_i32);
        for byte in text.bytes() {
            match byte {
                b'(' => round += 1,
                b')' => round -= 1,
                b'<' => angle += 1,
                b'>' => angle -= 1,
                b'\'' => quotes += 1,
                _ => {}
            }
        }
        Self { depth: 0, quoted: false, round: round == 0, angle: angle == 0, quotes: quotes % 2 == 0 }
    }

    /// The next separator outside; what is passed over counts for those behind it.
    fn find(&mut self, text: &str, separator: u8) -> Option<usize> {
        text.bytes().position(|byte| {
            if byte == separator && self.depth <= 0 && !self.quoted {
                return true;
            }
            self.pass(byte);
            false
        })
    }

    fn pass(&mut self, byte: u8) {
        match byte {
            b'\'' if self.quotes => self.quoted = !self.quoted,
            _ if self.quoted => {}
            b'(' if self.round => self.depth += 1,
            b')' if self.round => self.depth -= 1,
            b'<' if self.angle => self.depth += 1,
            b'>' if self.angle => self.depth -= 1,
            b'{' => self.depth += 1,
            b'}' => self.depth = (self.depth - 1).max(0),
            _ => {}
        }
    }
}

/// The parts of a path between its slashes, without blanks around them and without empty ones.
pub(super) fn segments(path: &str) -> Vec<&str> {
    let mut parts = split_outside(path, b'/');
    parts.retain_mut(|part| {
        *part = part.trim();
        !part.is_empty()
    });
    parts
}

/// A path and what stands behind its question mark.
pub(super) fn query(text: &str) -> (&str, &str) {
    let end = if text.contains('?') { Brackets::new(text).find(text, b'?') } else { None };
    match end {
        Some(end) => (&text[..end], &text[end + 1..]),
        None => (text, ""),
    }
}

/// A query's names and values; also of a page that writes a colon for the sign between them.
pub(super) fn parameters(query: &str) -> Vec<(String, String)> {
    if query.is_empty() {
        return Vec::new();
    }
    let parts = split_outside(query, b'&').into_iter().map(str::trim).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (name, value) = part.split_once('=').or_else(|| part.split_once(':')).unwrap_or((part, ""));
            // In a query, a plus sign stands for a space.
            (decode(name.trim()).into_owned(), decode(&value.replace('+', " ")).trim().to_owned())
        })
        .collect()
}

/// Percent-encoding undone; what is none stays.
pub(crate) fn decode(text: &str) -> Cow<'_, str> {
    percent_encoding::percent_decode_str(text).decode_utf8().unwrap_or(Cow::Borrowed(text))
}
