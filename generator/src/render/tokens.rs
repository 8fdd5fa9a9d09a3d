//! Tokens for names, paths, comments and text.

use crate::rust::{Docs, Path};
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

/// An identifier, raw where it begins with `r#`. What is none becomes one.
pub(crate) fn ident(name: &str) -> Ident {
    let (plain, is_raw) = name.strip_prefix("r#").map_or((name, false), |plain| (plain, true));
    let starts = plain.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    let valid = starts && plain != "_" && plain.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    match (valid, is_raw) {
        (false, _) => Ident::new("unnamed", Span::call_site()),
        (true, true) if !["self", "Self", "super", "crate"].contains(&plain) => {
            Ident::new_raw(plain, Span::call_site())
        }
        (true, _) => Ident::new(plain, Span::call_site()),
    }
}

/// A path.
pub(crate) fn path(path: &Path) -> TokenStream {
    let parts = path.0.iter().map(|part| ident(part));
    quote!(#(#parts)::*)
}

/// A doc comment before an item.
pub(crate) fn docs(docs: &Docs) -> TokenStream {
    let lines = docs.0.iter().map(|line| doc_line(line));
    quote!(#(#[doc = #lines])*)
}

fn doc_line(line: &str) -> String {
    if line.is_empty() { String::new() } else { format!(" {line}") }
}

/// Text of several lines or with quotes, as a raw string where one can hold it.
pub(crate) fn long_text(text: &str) -> Literal {
    let plain =
        text.chars().all(|c| c == '\n' || (!c.is_control() && c.escape_debug().count() == 1) || "\"\\'".contains(c));
    let hashes = longest_run(text) + 1;
    if plain && text.contains(['"', '\n', '\\']) {
        let marks = "#".repeat(hashes);
        if let Ok(literal) = format!("r{marks}\"{text}\"{marks}").parse() {
            return literal;
        }
    }
    Literal::string(text)
}

/// The most `#` that follow each other.
fn longest_run(text: &str) -> usize {
    text.split(|c| c != '#').map(str::len).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_an_identifier() {
        assert_eq!(ident("r#type").to_string(), "r#type");
        assert_eq!(ident("r#self").to_string(), "self");
        for name in ["", "_", "a-b", "1", "ä"] {
            assert_eq!(ident(name).to_string(), "unnamed");
        }
    }

    #[test]
    fn long_text_means_the_text() {
        for text in ["a", "a\"b", "\"#\"##", "line\nline \\ \"", "\r\u{202e}\"", "é\""] {
            let literal: syn::LitStr = syn::parse_str(&long_text(text).to_string()).unwrap();
            assert_eq!(literal.value(), text);
        }
        assert_eq!(long_text("{\"a\"}").to_string(), "r#\"{\"a\"}\"#");
        assert!(!long_text("\u{202e}\"").to_string().contains('\u{202e}'));
    }
}
