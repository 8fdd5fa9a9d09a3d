//! JSON as people write it in docs: read as it is where it is right, and mended where it is not.

mod members;
mod repair;

pub use members::Members;

use indexmap::IndexMap;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A value with what was mended to read it.
#[derive(Debug, Clone, PartialEq)]
pub struct Lenient<T> {
    /// The value; of [`serde_json::Value`], the members stand in their order.
    pub value: T,
    /// What was mended, in the order of the text; empty for JSON that was right.
    pub repairs: Vec<Repair>,
}

/// Something that was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The byte where it stands.
    pub offset: usize,
    /// What it was, in words.
    pub what: String,
}

/// Text that could not be read as JSON, even mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// The byte where reading ended.
    pub offset: usize,
    /// What is wrong there.
    pub message: String,
}

/// What has more mistakes than this was not meant to be JSON.
const MOST_REPAIRS: usize = 1_000;

/// Reads JSON, mending what is usually wrong with it.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<Lenient<T>, Error> {
    let strict = match serde_json::from_str(text) {
        Ok(value) => return Ok(Lenient { value, repairs: Vec::new() }),
        Err(error) => error,
    };
    let (mended, repairs) = repair::mend(text);
    match serde_json::from_str(&mended) {
        Ok(value) if !repairs.is_empty() && repairs.len() <= MOST_REPAIRS => Ok(Lenient { value, repairs }),
        _ => {
            // Of all that stands there, so that it does not matter what `T` passes over.
            let strict = serde_json::from_str::<Value>(text).err().unwrap_or(strict);
            Err(Error { offset: offset(text, strict.line(), strict.column()), message: reason(&strict) })
        }
    }
}

/// Each kind of mistake once, at its first place, with how often it was made: an editor that puts in no-break spaces puts in
/// hundreds.
pub fn by_kind(repairs: &[(usize, String)]) -> Vec<(usize, String)> {
    let mut kinds: IndexMap<&str, (usize, usize)> = IndexMap::new();
    for (place, what) in repairs {
        kinds.entry(what).or_insert((*place, 0)).1 += 1;
    }
    let told = |(what, (place, times))| match times {
        1 => (place, str::to_owned(what)),
        _ => (place, format!("{what}, {times} times")),
    };
    kinds.into_iter().map(told).collect()
}

/// What serde_json says, without its place, which counts within the block.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or_default().to_owned()
}

fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut offset = (start + column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn mended(text: &str) -> (Value, Vec<String>) {
        let lenient = read(text).unwrap();
        (lenient.value, lenient.repairs.into_iter().map(|repair| repair.what).collect())
    }

    #[test]
    fn right_json_is_not_touched() {
        assert_eq!(mended(r#"{"b": 1, "a": [true, null]}"#), (json!({"b": 1, "a": [true, null]}), vec![]));
    }

    #[test]
    fn usual_mistakes_are_mended_and_named() {
        for (text, value, what) in [
            (r#"{"a": 1,}"#, json!({"a": 1}), "trailing comma"),
            (r#"[1, 2, ]"#, json!([1, 2]), "trailing comma"),
            ("{\"a\": \"b\nc\"}", json!({"a": "b\nc"}), "line break inside a string"),
            (r#"{"a": 1 "b": 2}"#, json!({"a": 1, "b": 2}), "missing comma"),
            (r#"{“a”: “b”}"#, json!({"a": "b"}), "typographic quotes"),
            ("{\"a\": 1 // c\n}", json!({"a": 1}), "comment"),
            (r#"{"a": /* c */ 1}"#, json!({"a": 1}), "comment"),
            ("{\"a\":\u{a0}1}", json!({"a": 1}), "no-break space"),
            (r#"{'a': 'b'}"#, json!({"a": "b"}), "single quotes"),
            (r#"{a: 1}"#, json!({"a": 1}), "name without quotes"),
            (r#"{"a": [1, ...]}"#, json!({"a": [1]}), "elision"),
            (r#"{"a": 1"#, json!({"a": 1}), "missing closing bracket"),
        ] {
            let (got, repairs) = mended(text);
            assert_eq!(got, value, "{text}");
            assert!(repairs.iter().any(|repair| repair == what), "{text}: {repairs:?}");
        }
    }

    #[test]
    fn mistakes_of_one_kind_are_told_once() {
        let repairs = [(3, "comment"), (5, "elision"), (9, "comment")].map(|(place, what)| (place, what.to_owned()));
        assert_eq!(by_kind(&repairs), [(3, "comment, 2 times".to_owned()), (5, "elision".to_owned())]);
    }

    #[test]
    fn what_cannot_be_mended_says_where() {
        let error = read::<Value>("{\n  \"a\": @\n}").unwrap_err();
        assert_eq!(error.offset, 9);
        assert_eq!(error.message, "expected value");
        assert!(read::<Value>("").is_err());
        assert!(read::<Value>("[Zip file]").is_err());
    }
}
