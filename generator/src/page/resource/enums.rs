//! Members of enums: in the table of an enum page, in a section of their own, or in a property's prose.

use super::{EnumFacts, MemberFact, Reader};
use crate::markdown::{Block, BlockKind, Document, Inline, Row, Table};
use crate::page::At;
use crate::page::table::{self, Column};
use foldhash::fast::RandomState;
use indexmap::IndexSet;
use regex::Regex;
use std::sync::LazyLock;

/// The words before a list of values in prose.
static VALUES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?ix)
        (?-u:\b)(?: (?:possible|supported|allowed|valid|accepted) \s+ values? (?:\s+ (?:are|is|include|for \s+ \w+ \s+ are))? (?:\s+as\s+follows)?
            | can \s+ be \s+ one \s+ of | (?:is|must\s+be) \s+ one \s+ of | set \s+ of \s+ values | (?:the\s+)? value \s+ can \s+ be | values \s+ (?:can \s+ be|are)
            | possible \s+ types? \s+ are )
        (?: \s+ the \s+ following (?:\s+values?)? )? \s* [:：]? \s*
        | 可取值为 \s* [:：]? \s* | 可能的值(?:为|是|包括) \s* [:：]? \s* ",
    )
    .ok()
});

/// What the heading of a section of members is about: `printQuality values` gives `printquality`.
pub(super) fn section_subject(name: &str) -> Option<&str> {
    let subject = [" values", " options", " enum", " enumeration", " members", " 值"]
        .iter()
        .find_map(|suffix| name.strip_suffix(suffix))?;
    let subject = subject.trim().trim_matches(['*', '`']);
    (!subject.is_empty() && !subject.contains(' ')).then_some(subject)
}

impl Reader<'_, '_> {
    /// The sections that list an enum's members.
    pub(super) fn enum_sections(&mut self) -> Vec<EnumFacts> {
        let document = self.document;
        let mut enums = Vec::new();
        for section in document.sections.iter().filter(|section| section.level >= 2) {
            let Some(heading) = &section.heading else { continue };
            if section_subject(section.name.as_str()).is_none() {
                continue;
            }
            let words = document.text(heading);
            let name =
                words.split_whitespace().next().unwrap_or_default().trim_matches(['*', '`', '“', '”', '"']).to_owned();
            let members = self.members_of(document.own_blocks(section));
            if !members.is_empty() && !name.is_empty() {
                enums.push(EnumFacts { name: At { value: name, span: heading.span.clone() }, members });
            }
        }
        enums
    }

    /// The members of an enum page: its section `Members`, else any table of members on it.
    pub(super) fn members(&mut self, is_enum: bool) -> Vec<MemberFact> {
        let document = self.document;
        let section = document.sections.iter().find(|section| matches!(section.name.as_str(), "members" | "成员"));
        match section {
            Some(section) => self.members_of(document.own_blocks(section)),
            None if is_enum => {
                let first = document.blocks.iter().position(|block| matches!(block.kind, BlockKind::Table(_)));
                first.map(|at| self.members_of(&document.blocks[at..=at])).unwrap_or_default()
            }
            None => Vec::new(),
        }
    }

    fn members_of(&mut self, blocks: &[Block<'_>]) -> Vec<MemberFact> {
        let document = self.document;
        blocks
            .iter()
            .filter_map(|block| match &block.kind {
                BlockKind::Table(table) => Some(table),
                _ => None,
            })
            .flat_map(|table| {
                if table.head.len() > 1 {
                    table::report_torn(document, table, self.diagnostics);
                }
                members(document, table)
            })
            .collect()
    }
}

/// The rows of a table of members. A table whose only name is `Value` has the members there.
fn members(document: &Document<'_>, table: &Table) -> Vec<MemberFact> {
    let mut columns = table::columns(document, table);
    if columns.contains(&Some(Column::Type)) {
        return Vec::new();
    }
    if !columns.contains(&Some(Column::Name)) {
        let Some(first) = columns.first_mut() else { return Vec::new() };
        *first = Some(Column::Name);
    }
    let mut members: Vec<MemberFact> = Vec::new();
    let torn = |row: &Row<'_>| columns.len() > 1 && table::is_continuation(document, *row);
    for row in table.rows().filter(|row| !torn(row)) {
        let Some(cell) = table::cell(&columns, row, Column::Name) else { continue };
        let text = document.text(cell);
        let name = text.trim_matches(['*', '`', '"', '\'', '.', ',']).trim();
        if name.is_empty() || name.contains(' ') {
            continue;
        }
        let markdown =
            table::cell(&columns, row, Column::Description).map(|cell| document.source(cell)).unwrap_or_default();
        members.push(MemberFact {
            line: document.page.line(row.span.start),
            name: At { value: name.to_owned(), span: cell.span.clone() },
            value: table::cell(&columns, row, Column::Value).and_then(|cell| document.text(cell).parse().ok()),
            description: (!markdown.is_empty()).then(|| document.prose(markdown, row.span.start)),
        });
    }
    members
}

/// The members that prose lists: the pieces of code behind the words, up to the sentence's end; or bare words with commas.
pub(super) fn values(document: &Document<'_>, cell: &Inline) -> Vec<String> {
    let source = document.source(cell);
    let Some(found) = VALUES.as_ref().and_then(|pattern| pattern.find(source)) else { return Vec::new() };
    let offset = document.page.text[cell.span.clone()].len() - document.page.text[cell.span.clone()].trim_start().len();
    let from = cell.span.start + offset + found.end();
    let rest = &source[found.end()..];
    let end = from + sentence_end(rest);
    let mut values = Words::default();
    for (code, span) in document.code_spans(cell) {
        if span.start >= from && span.start < end {
            add_words(code, &mut values);
        }
    }
    if values.is_empty() && found.as_str().trim_end().ends_with([':', '：']) {
        add_words(&rest[..sentence_end(rest)].replace(['*', '"', '\''], ""), &mut values);
    }
    if values.len() < 2 { Vec::new() } else { values.into_iter().collect() }
}

/// The end of a sentence: a full stop outside code that a blank or the end follows.
fn sentence_end(text: &str) -> usize {
    let mut in_code = false;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '`' => in_code = !in_code,
            '.' | '。' if !in_code && chars.peek().is_none_or(|(_, next)| next.is_whitespace() || *next == '<') => {
                return at;
            }
            _ => {}
        }
    }
    text.len()
}

/// Words in their order, each once.
type Words = IndexSet<String, RandomState>;

/// Adds the words of a list; nothing of it if one of them is no member's name.
fn add_words(list: &str, values: &mut Words) {
    // Most pieces of code hold one word. Where `null` may stand, nothing stands.
    let mut add = |word: &str| {
        if word != "null" {
            values.insert(word.to_owned());
        }
    };
    if is_name(list) {
        return add(list);
    }
    let words = list
        .split([',', ';', '|', '、'])
        .flat_map(|word| word.split(" or "))
        .flat_map(|word| word.split(" and "))
        .map(|word| word.trim().trim_start_matches("or ").trim_start_matches("and ").trim())
        .filter(|word| !word.is_empty());
    if words.clone().all(is_name) {
        words.for_each(add);
    }
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}
