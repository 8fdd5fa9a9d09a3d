//! The ranges that an upload session still lacks.

use serde::Deserialize;

/// The first range that the service lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Expected {
    pub(crate) start: u64,
    /// Behind its last byte, where the service says so.
    pub(crate) end: Option<u64>,
}

impl From<u64> for Expected {
    fn from(start: u64) -> Self {
        Self { start, end: None }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Session {
    /// Outlook writes the other name's first letter large.
    #[serde(alias = "NextExpectedRanges")]
    next_expected_ranges: Vec<String>,
}

/// Reads the first of `nextExpectedRanges`, such as `12345-` or `12345-55232`, if it lies within the file.
pub(crate) fn expected(body: &[u8], size: u64) -> Option<Expected> {
    let session: Session = serde_json::from_slice(body).ok()?;
    let (start, last) = session.next_expected_ranges.first()?.split_once('-')?;
    let start = start.trim().parse().ok().filter(|start| *start < size)?;
    let end = last.trim().parse::<u64>().ok().and_then(|last| last.checked_add(1)).filter(|end| *end > start);
    Some(Expected { start, end })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_range_is_read() {
        let read = |text: &str| expected(format!(r#"{{"nextExpectedRanges": {text}}}"#).as_bytes(), 100);
        assert_eq!(read(r#"["26-"]"#), Some(Expected::from(26)));
        assert_eq!(read(r#"["12-55", "77-99"]"#), Some(Expected { start: 12, end: Some(56) }));
        assert_eq!(read(r#"["12-5"]"#), Some(Expected::from(12)));
        assert_eq!(read(r#"["0-18446744073709551615"]"#), Some(Expected::from(0)));
        for text in ["[]", "null", r#"["x-"]"#, r#"["7"]"#, r#"["100-"]"#, r#"["-5"]"#, "7"] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(expected(br#"{"NextExpectedRanges": ["5-"]}"#, 9), Some(Expected::from(5)));
        assert_eq!(expected(b"", 9), None);
    }
}
