//! Prose that says that what it speaks of should no longer be used.

use crate::markdown::Document;
use crate::model::Prose;

/// The sentence that says so.
pub(super) fn sentence(markdown: &str) -> Option<&str> {
    // Most prose says nothing of the kind, and is only looked through.
    if !WORDS.iter().any(|word| markdown.contains(word)) {
        return None;
    }
    markdown.split_inclusive(". ").find(|sentence| says(sentence)).map(str::trim)
}

/// Why a page says that what it is about should no longer be used: in its first paragraphs, by its heading, or by a
/// page of that name that it includes.
pub(super) fn of_page(document: &Document<'_>, in_heading: bool, description: &[Prose]) -> Option<String> {
    let said = description.iter().find(|prose| sentence(&prose.markdown).is_some());
    let included = || document.includes.iter().any(|(page, _)| page.stem().contains("deprecat"));
    match said {
        Some(prose) => Some(prose.markdown.to_string()),
        None => (in_heading || included()).then(|| "Deprecated.".to_owned()),
    }
}

/// One of them stands in all prose that says so.
const WORDS: &[&str] = &["eprecated", "DEPRECATED", "will be retired"];

fn says(sentence: &str) -> bool {
    let low = sentence.to_lowercase();
    low.contains("will be retired")
        || low.match_indices("deprecated").any(|(at, word)| is_said(&low[..at], &low[at + word.len()..]))
}

/// Whether the word is said of the subject, and not one of the states that something may have, or a part of a name.
fn is_said(before: &str, behind: &str) -> bool {
    const MARKS: &[char] = &['*', '_', '\\', ' ', '\n', '>', '#', '~', '!'];
    const VERBS: &[&str] =
        &["is", "are", "was", "were", "be", "been", "being", "becomes", "become", "marked", "considered"];
    const CONDITIONS: &[&str] = &["if", "whether", "when", "once", "until", "unless"];
    if behind.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '`' | '"')) {
        return false;
    }
    let before = before.trim_end_matches(MARKS);
    // `> [!NOTE]` stands above what is said.
    let is_callout = before.ends_with(']') && before.rsplit('[').next().is_some_and(|word| word.starts_with('!'));
    if before.is_empty() || is_callout || before.ends_with(['(', '[', ':', '.', '。', '|', '-', '–', '—']) {
        // `Deprecated, in use or new`: the first of several states.
        return !behind.trim_start_matches(MARKS).starts_with(',');
    }
    let mut words = before.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty());
    if words.clone().any(|word| CONDITIONS.contains(&word)) {
        return false;
    }
    let mut nearest =
        words.by_ref().rev().skip_while(|word| word.ends_with("ly") || ["now", "also", "as"].contains(word));
    nearest.next().is_some_and(|word| VERBS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_the_subject_counts() {
        for text in [
            "Deprecated.",
            "**Deprecated**. Use b.",
            "(Deprecated) The name.",
            r"\[Deprecated\] Configuring this does nothing.",
            "[DEPRECATED: use b]",
            "The name. This property is deprecated. Use b.",
            "It is now deprecated and will go.",
            "It has been officially deprecated since May",
            "This property will be deprecated in July 2019",
            "It is in the process of being deprecated.",
            "Note: deprecated in favour of b.",
            "> [!NOTE]\n> Deprecated in May.",
            "The API is marked as deprecated.",
            "This will be retired in May.",
        ] {
            assert!(sentence(text).is_some(), "{text}");
        }
        assert_eq!(sentence("The name. It is deprecated. Use b."), Some("It is deprecated."));
    }

    #[test]
    fn states_and_parts_of_names_do_not() {
        for text in [
            "Its states are **InDevelopment**, **Available**, and **Deprecated**. Set by the service.",
            "One of `available`, `deprecated`.",
            "They may use their deprecated version of TLS.",
            "Whether the control is deprecated.",
            "Possible values: Deprecated, Available.",
            "True if it has been deprecated.",
            "Call deprecatedThings for it.",
            "It isn't deprecated.",
            "It is not deprecated.",
            "The name.",
        ] {
            assert!(sentence(text).is_none(), "{text}");
        }
    }
}
