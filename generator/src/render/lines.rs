//! Rust as text, where its lines are known.
//!
//! Most of a crate is the same few items over and over. Written as text they cost a small part of what tokens cost that
//! are parsed and printed again. The text is what prettyplease would make of it: [`formatted`] sees to lines that are too
//! long for that.

use super::{text, tokens};
use crate::rust::{Docs, Path};
use askama::Template;
use proc_macro2::{Literal, TokenStream};

/// The longest line of code that prettyplease leaves whole.
const MARGIN: usize = 89;

/// Text as prettyplease writes it, if only its long lines differ from that.
pub(crate) fn formatted(written: String) -> String {
    if written.lines().all(fits) { written } else { printed(&written) }
}

/// Rust of any layout as prettyplease writes it.
pub(crate) fn printed(written: &str) -> String {
    match written.parse::<TokenStream>() {
        Ok(tokens) => text(tokens),
        Err(error) => format!("compile_error!({:?});\n", error.to_string()),
    }
}

/// A statement as it stands in a function.
pub(crate) fn statement(written: &str) -> String {
    let function = printed(&format!("fn around() {{ {written} }}"));
    function.split_inclusive('\n').filter(|line| line.starts_with(' ')).collect()
}

/// A template with its values, and a line break at the end. A template over text cannot fail.
pub(crate) fn filled(template: &impl Template) -> String {
    template.render().unwrap_or_default() + "\n"
}

/// Pieces of a file with an empty line between them.
pub(crate) fn apart(pieces: impl IntoIterator<Item = String>) -> String {
    let pieces: Vec<String> = pieces.into_iter().filter(|piece| !piece.is_empty()).collect();
    pieces.join("\n")
}

/// True for a line that prettyplease does not break: comments, and texts that alone are too long.
pub(crate) fn fits(line: &str) -> bool {
    let code = line.trim_start();
    let text = || match code.split_once(": \"") {
        Some((field, text)) if is_word(field) => Some(text),
        _ => code.strip_prefix('"'),
    };
    let is_text = || text().is_some_and(is_rest_of_text);
    line.len() <= MARGIN || code.starts_with("//") || is_text()
}

fn is_word(field: &str) -> bool {
    field.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn is_rest_of_text(rest: &str) -> bool {
    rest.strip_suffix("\",").is_some_and(|text| !text.contains(['"', '\\']))
}

/// Items in brackets: in one line if that and the rest of the line fit, else each in a line of its own.
pub(crate) fn list(before: &str, items: &[String], after: &str) -> String {
    let flat = format!("{before}{}{after}", items.join(", "));
    let first = flat.lines().next().unwrap_or_default();
    if items.is_empty() || flat.len() == first.len() && first.len() <= MARGIN {
        return flat;
    }
    let indent = " ".repeat(before.len() - before.trim_start().len());
    let items: String = items.iter().map(|item| format!("{indent}    {item},\n")).collect();
    format!("{before}\n{items}{indent}{after}")
}

/// A doc comment before an item, line by line.
pub(crate) fn docs(docs: &Docs, indent: &str) -> String {
    comment(docs, indent, "///")
}

/// A doc comment at the beginning of a file.
pub(crate) fn inner_docs(docs: &Docs) -> String {
    comment(docs, "", "//!")
}

/// What stands in a line ends with it, whatever it is.
fn comment(docs: &Docs, indent: &str, mark: &str) -> String {
    let mut comment = String::new();
    for line in docs.0.iter().flat_map(|line| line.split(['\n', '\r'])) {
        let line = line.trim_end_matches(' ');
        let space = if line.is_empty() { "" } else { " " };
        comment.extend([indent, mark, space, line, "\n"]);
    }
    comment
}

/// The line of `#[deprecated]`, with its note where there is one.
pub(crate) fn deprecated(note: Option<&String>, indent: &str) -> String {
    match note {
        None => String::new(),
        Some(note) if note.is_empty() => format!("{indent}#[deprecated]\n"),
        Some(note) => format!("{indent}#[deprecated = {}]\n", literal(note)),
    }
}

/// An identifier, raw where it begins with `r#`.
pub(crate) fn ident(name: &str) -> String {
    tokens::ident(name).to_string()
}

/// A path.
pub(crate) fn path(path: &Path) -> String {
    let parts: Vec<String> = path.0.iter().map(|part| ident(part)).collect();
    parts.join("::")
}

/// Text in quotes.
pub(crate) fn literal(text: &str) -> String {
    Literal::string(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_a_page_stays_in_its_comment() {
        let lines = Docs(vec!["a\nfn b() {}\rfn c() {}  ".to_owned(), String::new(), "/ d".to_owned()]);
        assert_eq!(docs(&lines, "  "), "  /// a\n  /// fn b() {}\n  /// fn c() {}\n  ///\n  /// / d\n");
        assert_eq!(inner_docs(&Docs(vec!["a".to_owned()])), "//! a\n");
    }

    #[test]
    fn only_long_lines_of_code_are_printed_anew() {
        let long = "x".repeat(MARGIN);
        let kept = format!("/// {long}\nfn a( ) {{\n    B {{\n        c: \"{long}\",\n    }};\n}}\n");
        assert_eq!(formatted(kept.clone()), kept);
        assert_eq!(formatted(format!("fn  a() {{ \"{long}\"; }}\n")), format!("fn a() {{\n    \"{long}\";\n}}\n"));
    }

    #[test]
    fn a_list_is_broken_where_it_does_not_fit() {
        let items = ["a".repeat(40), "b".repeat(40)];
        let flat = list("  [", &items, "],");
        assert_eq!(flat.len(), 87);
        assert_eq!(
            list("     [", &items, "],"),
            format!("     [\n         {},\n         {},\n     ],", items[0], items[1])
        );
        assert_eq!(list("[", &[], "]"), "[]");
    }
}
