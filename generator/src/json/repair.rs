//! Mending: one pass over the text that writes strict JSON and notes each change.

use super::Repair;

/// The text as strict JSON, as far as it can be told, with what was changed.
pub(super) fn mend(text: &str) -> (String, Vec<Repair>) {
    let mut mender =
        Mender { text, at: 0, out: String::with_capacity(text.len() + 8), repairs: Vec::new(), open: Vec::new() };
    mender.run();
    (mender.out, mender.repairs)
}

struct Mender<'t> {
    text: &'t str,
    at: usize,
    out: String,
    repairs: Vec<Repair>,
    /// The closing brackets that are due, the innermost last.
    open: Vec<char>,
}

impl<'t> Mender<'t> {
    fn run(&mut self) {
        while let Some(c) = self.rest().chars().next() {
            match c {
                '"' => self.string('"', None),
                '“' | '”' => self.string('”', Some("typographic quotes")),
                '\'' | '‘' | '’' => self.string(if c == '\'' { '\'' } else { '’' }, Some("single quotes")),
                '{' | '[' => self.opening(c),
                '}' | ']' => self.closing(c),
                '\u{a0}' | '\u{200b}' | '\u{feff}' => {
                    self.note("no-break space");
                    self.blank(c);
                }
                '/' if self.rest().starts_with("//") => self.skip_comment(self.rest().find('\n')),
                '/' if self.rest().starts_with("/*") => self.skip_comment(self.rest().find("*/").map(|end| end + 2)),
                '.' if self.rest().starts_with("...") => self.elision("..."),
                '…' => self.elision("…"),
                ' ' | '\t' | '\n' | '\r' => self.blank(c),
                c if c.is_whitespace() || c == ',' || c == ':' => self.copy(c),
                _ => self.word(),
            }
        }
        if !self.open.is_empty() {
            self.note("missing closing bracket");
            self.drop_comma();
            while let Some(bracket) = self.open.pop() {
                self.out.push(bracket);
            }
        }
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn note(&mut self, what: &str) {
        self.note_at(self.at, what);
    }

    fn note_at(&mut self, offset: usize, what: &str) {
        // One more than is accepted says that there are too many.
        if self.repairs.len() <= super::MOST_REPAIRS {
            self.repairs.push(Repair { offset, what: what.to_owned() });
        }
    }

    /// One blank stands for any number, so that what stands before them is found at once.
    fn blank(&mut self, c: char) {
        if !self.out.ends_with(' ') {
            self.out.push(' ');
        }
        self.at += c.len_utf8();
    }

    fn copy(&mut self, c: char) {
        self.out.push(c);
        self.at += c.len_utf8();
    }

    fn opening(&mut self, c: char) {
        self.missing_comma();
        self.open.push(if c == '{' { '}' } else { ']' });
        self.copy(c);
    }

    fn closing(&mut self, c: char) {
        if self.drop_comma() {
            let offset = self.text[..self.at].rfind(',').unwrap_or(self.at);
            self.note_at(offset, "trailing comma");
        }
        if self.open.last() == Some(&c) {
            self.open.pop();
        }
        self.copy(c);
    }

    /// Takes back a comma that nothing follows.
    fn drop_comma(&mut self) -> bool {
        let kept = self.out.trim_end_matches(' ');
        if !kept.ends_with(',') {
            return false;
        }
        self.out.truncate(kept.len() - 1);
        true
    }

    /// Adds the comma that should stand between a finished value and what comes now.
    fn missing_comma(&mut self) {
        let kept = self.out.trim_end_matches(' ');
        if kept.ends_with(['"', '}', ']']) || kept.ends_with(|c: char| c.is_ascii_alphanumeric()) {
            let length = kept.len();
            self.out.insert(length, ',');
            self.note("missing comma");
        }
    }

    fn skip_comment(&mut self, length: Option<usize>) {
        self.note("comment");
        self.at += length.unwrap_or(self.rest().len());
    }

    /// Something that was left out: with the comma before it, so that no value is missing.
    fn elision(&mut self, mark: &str) {
        self.note("elision");
        self.at += mark.len();
        self.drop_comma();
    }

    /// A string up to its closing quote, written with straight double quotes and without raw control characters.
    fn string(&mut self, quote: char, odd: Option<&str>) {
        self.missing_comma();
        if let Some(what) = odd {
            self.note(what);
        }
        self.at += self.rest().chars().next().map_or(0, char::len_utf8);
        self.out.push('"');
        let mut escaped = false;
        while let Some(c) = self.rest().chars().next() {
            if !escaped && (c == quote || (quote == '”' && matches!(c, '“' | '"'))) {
                self.at += c.len_utf8();
                break;
            }
            match c {
                '\n' | '\r' | '\t' => self.control(c),
                '"' if !escaped => self.out.push_str("\\\""),
                c => self.out.push(c),
            }
            escaped = c == '\\' && !escaped;
            self.at += c.len_utf8();
        }
        self.out.push('"');
    }

    fn control(&mut self, c: char) {
        self.note(if c == '\t' { "tab inside a string" } else { "line break inside a string" });
        match c {
            '\n' => self.out.push_str("\\n"),
            '\r' => self.out.push_str("\\r"),
            _ => self.out.push_str("\\t"),
        }
    }

    /// A number, a word of JSON, or a name that lacks its quotes.
    fn word(&mut self) {
        let rest = self.rest();
        let end = rest
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '@' | '.' | '-' | '+' | '$')))
            .unwrap_or(rest.len());
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let word = &rest[..end.max(first)];
        let after = rest[word.len()..].trim_start();
        self.missing_comma();
        if after.starts_with(':')
            && self.open.last() == Some(&'}')
            && word.starts_with(|c: char| c.is_alphabetic() || c == '@' || c == '_')
        {
            self.note("name without quotes");
            self.out.push('"');
            self.out.push_str(word);
            self.out.push('"');
        } else {
            self.out.push_str(word);
        }
        self.at += word.len();
    }
}
