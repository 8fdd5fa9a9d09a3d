//! Splitting at a character that counts only outside brackets and quotes.

/// The pieces between the separators that stand outside brackets and quotes.
pub(crate) fn split_outside(text: &str, separator: char) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut brackets = Brackets::new(text);
    for (at, c) in text.char_indices() {
        if c == separator && brackets.outside() {
            pieces.push(&text[start..at]);
            start = at + c.len_utf8();
        } else {
            brackets.pass(c);
        }
    }
    pieces.push(&text[start..]);
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
        let count = |wanted: char| text.chars().filter(|c| *c == wanted).count();
        Self {
            depth: 0,
            quoted: false,
            round: count('(') == count(')'),
            angle: count('<') == count('>'),
            quotes: count('\'').is_multiple_of(2),
        }
    }

    fn outside(&self) -> bool {
        self.depth <= 0 && !self.quoted
    }

    fn pass(&mut self, c: char) {
        match c {
            '\'' if self.quotes => self.quoted = !self.quoted,
            _ if self.quoted => {}
            '(' if self.round => self.depth += 1,
            ')' if self.round => self.depth -= 1,
            '<' if self.angle => self.depth += 1,
            '>' if self.angle => self.depth -= 1,
            '{' => self.depth += 1,
            '}' => self.depth = (self.depth - 1).max(0),
            _ => {}
        }
    }
}

/// The parts of a path between its slashes, without blanks around them and without empty ones.
pub(super) fn segments(path: &str) -> Vec<&str> {
    split_outside(path, '/').into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// A path and what stands behind its question mark.
pub(super) fn query(text: &str) -> (&str, &str) {
    let path = split_outside(text, '?').first().map_or(0, |path| path.len());
    (&text[..path], text.get(path + 1..).unwrap_or_default())
}

/// A query's names and values; also of a page that writes a colon for the sign between them.
pub(super) fn parameters(query: &str) -> Vec<(String, String)> {
    let parts = split_outside(query, '&').into_iter().map(str::trim).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (name, value) = part.split_once('=').or_else(|| part.split_once(':')).unwrap_or((part, ""));
            (decode(name.trim()), decode(value.trim()))
        })
        .collect()
}

/// Percent-encoding undone; what is none stays.
pub(crate) fn decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}
