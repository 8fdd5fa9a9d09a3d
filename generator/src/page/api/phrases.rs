//! Phrases that say something, looked for all at once.

use regex::Regex;

/// A pattern that finds any of some phrases; they are words, not patterns.
///
/// Phrases are part of the program and escaped, so that there is always a pattern.
pub(super) fn any_of(phrases: &[&str]) -> Option<Regex> {
    let escaped: Vec<String> = phrases.iter().map(|phrase| regex::escape(phrase)).collect();
    Regex::new(&escaped.join("|")).ok()
}

/// True if a text has one of the phrases.
pub(super) fn has(pattern: &Option<Regex>, text: &str) -> bool {
    pattern.as_ref().is_some_and(|pattern| pattern.is_match(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_words_and_not_patterns() {
        let pattern = any_of(&["a.b", "(c)"]);
        assert!(has(&pattern, "x a.b"));
        assert!(has(&pattern, "(c)"));
        assert!(!has(&pattern, "axb c"));
    }
}
