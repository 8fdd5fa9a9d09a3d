//! Comparing JSON by what it says.

use std::borrow::Cow;

use azure_core::time::parse_rfc3339;
use serde_json::Value;

/// The first place at which two JSON values say different things, as `path: expected …, found …`.
///
/// The order of members means nothing. A number may be written in another way or in a string (as OData allows of large
/// ones), a time with other digits of its seconds, a GUID in another case, bytes in another base64 alphabet.
pub(crate) fn difference(expected: &Value, found: &Value) -> Option<String> {
    diff(&mut String::new(), expected, found)
}

fn diff(path: &mut String, expected: &Value, found: &Value) -> Option<String> {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            for (name, value) in expected {
                let there = found.get(name);
                if let Some(difference) = at(path, name, |path| diff_optional(path, Some(value), there)) {
                    return Some(difference);
                }
            }
            let extra = found.iter().find(|(name, _)| !expected.contains_key(*name));
            extra.and_then(|(name, value)| at(path, name, |path| diff_optional(path, None, Some(value))))
        }
        (Value::Array(expected), Value::Array(found)) => {
            for index in 0..expected.len().max(found.len()) {
                let step = format!("[{index}]");
                let pair = (expected.get(index), found.get(index));
                if let Some(difference) = at(path, &step, |path| diff_optional(path, pair.0, pair.1)) {
                    return Some(difference);
                }
            }
            None
        }
        _ if same_scalar(expected, found) => None,
        _ => Some(tell(path, Some(expected), Some(found))),
    }
}

fn diff_optional(path: &mut String, expected: Option<&Value>, found: Option<&Value>) -> Option<String> {
    match (expected, found) {
        (Some(expected), Some(found)) => diff(path, expected, found),
        (None, None) => None,
        _ => Some(tell(path, expected, found)),
    }
}

/// Runs a comparison one step deeper.
fn at(path: &mut String, step: &str, compare: impl FnOnce(&mut String) -> Option<String>) -> Option<String> {
    let length = path.len();
    if length > 0 && !step.starts_with('[') {
        path.push('.');
    }
    path.push_str(step);
    let difference = compare(path);
    path.truncate(length);
    difference
}

fn tell(path: &str, expected: Option<&Value>, found: Option<&Value>) -> String {
    let shown = |value: Option<&Value>| value.map_or(Cow::Borrowed("nothing"), |value| Cow::Owned(shorten(value)));
    let path = if path.is_empty() { "the whole" } else { path };
    format!("{path}: expected {}, found {}", shown(expected), shown(found))
}

fn shorten(value: &Value) -> String {
    const LENGTH: usize = 120;
    let text = value.to_string();
    match text.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

fn same_scalar(expected: &Value, found: &Value) -> bool {
    match (expected, found) {
        (Value::Number(a), Value::Number(b)) => a == b || a.as_f64() == b.as_f64(),
        (Value::Number(number), Value::String(text)) | (Value::String(text), Value::Number(number)) => {
            text.parse::<serde_json::Number>().is_ok_and(|parsed| parsed == *number)
        }
        (Value::String(a), Value::String(b)) => a == b || same_time(a, b) || same_guid(a, b) || same_bytes(a, b),
        _ => expected == found,
    }
}

fn same_time(a: &str, b: &str) -> bool {
    matches!((parse_rfc3339(a), parse_rfc3339(b)), (Ok(a), Ok(b)) if a == b)
}

fn same_guid(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b) && azure_core::Uuid::try_parse(a).is_ok()
}

fn same_bytes(a: &str, b: &str) -> bool {
    fn plain(text: &str) -> String {
        text.trim_end_matches('=').replace('-', "+").replace('_', "/")
    }
    a.len() >= 8 && plain(a) == plain(b)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_says_the_same_does_not_differ() {
        for (a, b) in [
            (json!({"a": 1, "b": [null]}), json!({"b": [null], "a": 1.0})),
            (json!("2021-01-01T00:00:00Z"), json!("2021-01-01T00:00:00.0000000Z")),
            (json!("2021-01-01T01:00:00+01:00"), json!("2021-01-01T00:00:00Z")),
            (json!(9_007_199_254_740_993_i64), json!("9007199254740993")),
            (json!("AB40D6F7-0D2E-4C2B-8C1B-1F2E3D4C5B6A"), json!("ab40d6f7-0d2e-4c2b-8c1b-1f2e3d4c5b6a")),
            (json!("AQID_-8_BAU="), json!("AQID/+8/BAU=")),
        ] {
            assert_eq!(difference(&a, &b), None);
        }
    }

    #[test]
    fn the_first_difference_is_told_with_its_path() {
        for (a, b, told) in [
            (json!({"a": [{"b": 1}]}), json!({"a": [{"b": 2}]}), "a[0].b: expected 1, found 2"),
            (json!({"a": null}), json!({}), "a: expected null, found nothing"),
            (json!({}), json!({"@odata.type": "x"}), "@odata.type: expected nothing, found \"x\""),
            (json!([1, 2]), json!([1]), "[1]: expected 2, found nothing"),
            (json!("a"), json!("A"), "the whole: expected \"a\", found \"A\""),
            (json!("1"), json!(2), "the whole: expected \"1\", found 2"),
        ] {
            assert_eq!(difference(&a, &b).as_deref(), Some(told));
        }
    }
}
