//! Findings as people and programs read them.

use super::{Code, Diagnostic, Severity};
use crate::source::{Page, Position, Span};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// How findings look on a terminal.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// With colours, as escape sequences.
    pub colour: bool,
    /// The columns to write within.
    pub width: usize,
}

impl Default for Style {
    fn default() -> Self {
        Self { colour: false, width: 120 }
    }
}

/// What is shown of a finding, or of a mistake in `codegen.toml`.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// How much it weighs.
    pub severity: Severity,
    /// The name of its kind.
    pub code: Option<&'a str>,
    /// What is wrong.
    pub message: &'a str,
    /// What was decided, or what to do.
    pub help: Option<&'a str>,
    /// The file's path as the reader knows it.
    pub path: &'a str,
    /// The file and the place in it.
    pub place: Option<(&'a Page, &'a Span)>,
}

impl<'a> Report<'a> {
    /// The report of a finding on a page that is found at `path`.
    pub fn new(finding: &'a Diagnostic, path: &'a str, page: Option<&'a Page>) -> Self {
        Self {
            severity: finding.severity(),
            code: Some(finding.code.description().name),
            message: &finding.message,
            help: finding.help.as_deref(),
            path,
            place: page.map(|page| (page, &finding.span)),
        }
    }

    /// In the manner of rustc, with the place underlined.
    pub fn to_text(&self, style: Style) -> String {
        let level = match self.severity {
            Severity::Note => Level::NOTE,
            Severity::Warning => Level::WARNING,
            Severity::Error => Level::ERROR,
        };
        let mut title = level.primary_title(self.message);
        if let Some(code) = self.code {
            title = title.id(code);
        }
        let mut group = Group::with_title(title);
        let excerpt = self.place.map(|(page, span)| Excerpt::new(page, span));
        group = match &excerpt {
            Some(excerpt) => {
                let Position { line, column } = excerpt.position;
                let snippet = Snippet::source(excerpt.text).line_start(line);
                let snippet = snippet.annotation(AnnotationKind::Primary.span(excerpt.span.clone()));
                if excerpt.is_cut {
                    group.element(Origin::path(self.path).line(line).char_column(column)).element(snippet)
                } else {
                    group.element(snippet.path(self.path))
                }
            }
            None => group.element(Origin::path(self.path)),
        };
        if let Some(help) = self.help {
            group = group.element(Level::HELP.message(normalize_untrusted_str(help)));
        }
        let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() };
        renderer.term_width(style.width).render(&[group])
    }

    /// As one JSON object.
    pub fn to_json(&self) -> Value {
        let mut object = json!({
            "code": self.code,
            "severity": self.severity.as_str(),
            "message": self.message,
            "help": self.help,
            "path": self.path,
        });
        if let (Some((page, span)), Some(object)) = (self.place, object.as_object_mut()) {
            let (start, end) = (page.position(span.start), page.position(span.end));
            object.insert("line".to_owned(), start.line.into());
            object.insert("column".to_owned(), start.column.into());
            object.insert("end_line".to_owned(), end.line.into());
            object.insert("end_column".to_owned(), end.column.into());
            object.insert("excerpt".to_owned(), Excerpt::new(page, span).marked().into());
        }
        object
    }
}

/// The line in which a finding begins, with the finding's bytes in it.
///
/// A finding may span a whole table; its first line says where to look. Of a line that is very long, what is around the
/// place is taken: a page may be one line of megabytes with a thousand findings.
struct Excerpt<'a> {
    text: &'a str,
    position: Position,
    span: Span,
    /// The text is not the begin of the line.
    is_cut: bool,
}

impl<'a> Excerpt<'a> {
    fn new(page: &'a Page, span: &Span) -> Self {
        let position = page.position(span.start);
        let line = page.line_text(position.line);
        let in_line = |offset: usize| offset.saturating_sub(page.line_start(position.line));
        let from = floor(line, in_line(span.start).saturating_sub(BEFORE));
        let line = line.get(from..).unwrap_or_default();
        let text = line.get(..floor(line, LONGEST)).unwrap_or_default();
        let in_text = |offset: usize| floor(text, in_line(offset).saturating_sub(from));
        let (start, end) = (in_text(span.start), in_text(span.end));
        Self { text, position, span: start..end.max(start), is_cut: from > 0 }
    }

    fn marked(&self) -> &'a str {
        self.text.get(self.span.clone()).unwrap_or_default()
    }
}

/// The most bytes of a line that are shown.
const LONGEST: usize = 4000;

/// The most bytes of a line that are shown before a finding.
const BEFORE: usize = 2000;

/// The last begin of a character at or before an offset.
fn floor(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// How many findings each kind has, the kinds in their own order.
pub fn counts<'a>(findings: impl IntoIterator<Item = &'a Diagnostic>) -> BTreeMap<Code, usize> {
    let mut counts = BTreeMap::new();
    for finding in findings {
        *counts.entry(finding.code).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::PageId;

    const TEXT: &str = "# A\n\n|Property|Type|\n|é\tid|Strin|\n";

    fn page() -> Page {
        Page::new(PageId::new("resources/a.md"), TEXT.into())
    }

    fn finding(words: &str) -> Diagnostic {
        let start = TEXT.find(words).unwrap();
        Diagnostic::new(Code::TornRow, &page().id, start..start + words.len(), "no type `Strin`")
            .with_help("say `String`")
    }

    #[test]
    fn the_place_is_underlined() {
        let text = Report::new(&finding("Strin|"), "docs/a.md", Some(&page())).to_text(Style::default());
        let expected = "\
note[torn-row]: no type `Strin`
 --> docs/a.md:4:7
  |
4 | |é    id|Strin|
  |          ^^^^^^
  |
  = help: say `String`";
        assert_eq!(text, expected);
    }

    #[test]
    fn of_many_lines_the_first_is_shown() {
        let text = Report::new(&finding("|Property|Type|\n|é"), "a.md", Some(&page())).to_text(Style::default());
        assert!(text.contains("3 | |Property|Type|\n  | ^^^^^^^^^^^^^^^"), "{text}");
        assert!(!text.contains("4 |"), "{text}");
    }

    #[test]
    fn a_page_that_is_not_there_is_named() {
        let text = Report::new(&finding("id"), "docs/gone.md", None).to_text(Style::default());
        assert!(text.contains("--> docs/gone.md"), "{text}");
    }

    #[test]
    fn spans_outside_the_text_do_no_harm() {
        let page = page();
        for span in [0..0, 900..950, 21..22, 22..900] {
            let finding = Diagnostic::new(Code::TornRow, &page.id, span, "odd");
            let report = Report::new(&finding, "a.md", Some(&page));
            assert!(report.to_text(Style::default()).contains("odd"));
            assert_eq!(report.to_json()["message"], "odd");
        }
    }

    #[test]
    fn escape_sequences_of_a_page_stay_off_the_terminal() {
        let page = Page::new(PageId::new("a.md"), b"\x1b[31mred".to_vec());
        let finding = Diagnostic::new(Code::TornRow, &page.id, 0..3, "bad \x1b[31m").with_help("not \x1b[31m");
        let text = Report::new(&finding, "a.md", Some(&page)).to_text(Style::default());
        assert!(!text.contains('\x1b'), "{text:?}");
    }

    #[test]
    fn of_a_very_long_line_the_part_around_the_place_is_shown() {
        let text = format!("{}HERE{}", "é".repeat(100_000), "é".repeat(100_000));
        let page = Page::new(PageId::new("a.md"), text.into_bytes());
        let finding = Diagnostic::new(Code::TornRow, &page.id, 200_000..200_004, "bad");
        let report = Report::new(&finding, "a.md", Some(&page));
        assert!(Excerpt::new(&page, &finding.span).text.len() <= LONGEST);
        assert_eq!((&report.to_json()["excerpt"], &report.to_json()["column"]), (&"HERE".into(), &100_001.into()));
        assert!(report.to_text(Style::default()).contains("a.md:1:100001"));
    }

    #[test]
    fn json_has_place_and_excerpt() {
        let json = Report::new(&finding("Strin|"), "docs/a.md", Some(&page())).to_json();
        assert_eq!((&json["line"], &json["column"]), (&4.into(), &7.into()));
        assert_eq!((&json["excerpt"], &json["code"]), (&"Strin|".into(), &"torn-row".into()));
        assert_eq!(json["severity"], "note");
    }

    #[test]
    fn findings_are_counted_by_code() {
        let counts = counts(&[finding("id"), finding("Strin")]);
        assert_eq!(counts.into_iter().collect::<Vec<_>>(), [(Code::TornRow, 2)]);
    }
}
