//! Whether two JSON documents say the same: a model that was read and written again may use another form for a value,
//! and must not say another thing.

use std::fmt::{self, Write};

use serde_json::{Number, Value};

use super::parse;
use super::trail::push_name;

/// A place at which two JSON documents say different things.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Where, such as `acl[0].type`; empty for the whole.
    pub path: String,
    /// What was expected there, if anything.
    pub expected: Option<Value>,
    /// What stands there, if anything.
    pub found: Option<Value>,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown =
            |value: &Option<Value>| value.as_ref().map_or_else(|| String::from("nothing"), super::error::excerpt);
        let path = if self.path.is_empty() { "the whole" } else { &self.path };
        write!(f, "{path}: expected {}, found {}", shown(&self.expected), shown(&self.found))
    }
}

/// The places at which two JSON documents say different things, in the order of the first.
///
/// The order of members means nothing. A null, an absent member and an empty list are three things. Equal are:
/// - numbers of one value: `1`, `1.0`, and `"1"`, as OData lets large numbers be written;
/// - moments, times of day and durations of one value: `09:30:00` and `09:30:00.0000000`; of a moment also the offset
///   must be the same;
/// - GUIDs in another case, base64 in another alphabet or without padding, and flags with blanks behind the commas.
#[must_use]
pub fn differences(expected: &Value, found: &Value) -> Vec<Difference> {
    let mut differences = Vec::new();
    compare(&mut String::new(), Some(expected), Some(found), &mut differences);
    differences
}

fn compare(path: &mut String, expected: Option<&Value>, found: Option<&Value>, differences: &mut Vec<Difference>) {
    match (expected, found) {
        (Some(Value::Object(one)), Some(Value::Object(two))) => {
            let added = two.keys().filter(|name| !one.contains_key(*name));
            for name in one.keys().chain(added) {
                let length = path.len();
                push_name(path, name);
                compare(path, one.get(name), two.get(name), differences);
                path.truncate(length);
            }
        }
        (Some(Value::Array(one)), Some(Value::Array(two))) => {
            for index in 0..one.len().max(two.len()) {
                let length = path.len();
                // Writing to a string does not fail.
                let _ = write!(path, "[{index}]");
                compare(path, one.get(index), two.get(index), differences);
                path.truncate(length);
            }
        }
        (Some(one), Some(two)) if same(one, two) => {}
        (None, None) => {}
        _ => differences.push(Difference { path: path.clone(), expected: expected.cloned(), found: found.cloned() }),
    }
}

fn same(one: &Value, two: &Value) -> bool {
    match (one, two) {
        (Value::Number(one), Value::Number(two)) => same_number(one, two),
        (Value::Number(number), Value::String(text)) | (Value::String(text), Value::Number(number)) => {
            text.parse().is_ok_and(|parsed| same_number(number, &parsed))
        }
        (Value::String(one), Value::String(two)) => one == two || same_text(one, two),
        _ => one == two,
    }
}

fn same_number(one: &Number, two: &Number) -> bool {
    // As floats, neighbours among large integers are equal.
    let integers = |number: &Number| !number.is_f64();
    if integers(one) && integers(two) { one == two } else { one.as_f64() == two.as_f64() }
}

/// Whether two different texts are forms of one value: what a model writes is always in one of these forms.
fn same_text(one: &str, two: &str) -> bool {
    let moment = |text: &str| parse::date_time(text).ok().map(|time| (time, time.offset()));
    let flags = |text: &str| text.contains(',').then(|| text.split(',').map(|name| name.trim().to_owned()).collect());
    agree(one, two, moment)
        || agree(one, two, |text| parse::time(text).ok())
        || agree(one, two, |text| parse::duration(text).ok())
        || agree(one, two, |text| parse::guid(text).ok())
        || agree(one, two, |text| parse::decimal(text).ok())
        || agree::<Vec<String>>(one, two, flags)
        || same_binary(one, two)
}

fn agree<T: PartialEq>(one: &str, two: &str, read: impl Fn(&str) -> Option<T>) -> bool {
    read(one).is_some_and(|one| read(two).is_some_and(|two| one == two))
}

/// One of them has to be the form that is written, so that not all texts with hyphens or spaces are taken for bytes.
fn same_binary(one: &str, two: &str) -> bool {
    let (Ok(first), Ok(second)) = (parse::binary(one), parse::binary(two)) else { return false };
    let written = parse::binary_text(&first);
    first == second && (one == written || two == written)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn other_forms_say_the_same() {
        for (one, two) in [
            (json!({"a": 1, "b": [null]}), json!({"b": [null], "a": 1.0})),
            (json!("2021-01-01T00:00:00Z"), json!("2021-01-01T00:00:00.0000000Z")),
            (json!("2021-01-01T00:00:00+00:00"), json!("2021-01-01T00:00:00Z")),
            (json!("08:00:00.0000000"), json!("08:00:00")),
            (json!("PT1.50S"), json!("PT1.5S")),
            (json!(9_007_199_254_740_993_i64), json!("9007199254740993")),
            (json!("0.10"), json!(0.1)),
            (json!("AB40D6F7-0D2E-4C2B-8C1B-1F2E3D4C5B6A"), json!("ab40d6f7-0d2e-4c2b-8c1b-1f2e3d4c5b6a")),
            (json!("AQID_-8_BAU"), json!("AQID/+8/BAU=")),
            (json!("read, write"), json!("read,write")),
        ] {
            assert_eq!(differences(&one, &two), [], "{one} {two}");
            assert_eq!(differences(&two, &one), [], "{two} {one}");
        }
    }

    #[test]
    fn all_differences_are_told_with_their_paths() {
        for (one, two, told) in [
            (
                json!({"a": [{"b": 1}], "c": 2}),
                json!({"a": [{"b": 2}]}),
                "a[0].b: expected 1, found 2; c: expected 2, found nothing",
            ),
            (json!({"a": null}), json!({}), "a: expected null, found nothing"),
            (json!({"a": []}), json!({}), "a: expected [], found nothing"),
            (json!({}), json!({"@odata.type": "x"}), "@odata.type: expected nothing, found \"x\""),
            (json!([1, 2]), json!([1]), "[1]: expected 2, found nothing"),
            (json!("a"), json!("A"), "the whole: expected \"a\", found \"A\""),
            (json!("1"), json!(2), "the whole: expected \"1\", found 2"),
            (json!("a-b+"), json!("a+b-"), "the whole: expected \"a-b+\", found \"a+b-\""),
            (
                json!("2021-01-01T01:00:00+01:00"),
                json!("2021-01-01T00:00:00Z"),
                "the whole: expected \"2021-01-01T01:00:00+01:00\", found \"2021-01-01T00:00:00Z\"",
            ),
            (
                json!(9_007_199_254_740_993_i64),
                json!(9_007_199_254_740_992_i64),
                "the whole: expected 9007199254740993, found 9007199254740992",
            ),
            (json!("P1M"), json!("PT1M"), "the whole: expected \"P1M\", found \"PT1M\""),
            (json!({"a b": {"c": true}}), json!({"a b": {"c": "true"}}), "['a b'].c: expected true, found \"true\""),
        ] {
            let differences: Vec<String> = differences(&one, &two).iter().map(Difference::to_string).collect();
            assert_eq!(differences.join("; "), told);
        }
    }
}
