//! Telling people how two JSON documents differ.

use serde_json::Value;

use crate::model::differences;

/// So many differences are told.
const TOLD: usize = 5;

/// The places at which two JSON values say different things, as `path: expected …, found …`.
pub(crate) fn difference(expected: &Value, found: &Value) -> Option<String> {
    let all = differences(expected, found);
    let told: Vec<String> = all.iter().take(TOLD).map(ToString::to_string).collect();
    match all.len() {
        0 => None,
        count if count > TOLD => Some(format!("{}; and {} more", told.join("; "), count - TOLD)),
        _ => Some(told.join("; ")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_first_differences_are_told() {
        assert_eq!(difference(&json!({"a": 1}), &json!({"a": 1.0})), None);
        assert_eq!(difference(&json!({"a": 1}), &json!({})).unwrap(), "a: expected 1, found nothing");
        let told = difference(&json!([1, 2, 3, 4, 5, 6, 7]), &json!([])).unwrap();
        assert!(told.ends_with("[4]: expected 5, found nothing; and 2 more"), "{told}");
    }
}
