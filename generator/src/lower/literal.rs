//! Which texts are values of a primitive type, read and written by the runtime without loss.

use crate::rust::Scalar;
use regex::Regex;
use std::sync::LazyLock;

static DATE_TIME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d(?:\.\d{1,9})?)(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$").ok()
});
static DATE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^(\d{4})-(\d\d)-(\d\d)$").ok());
static TIME: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?$").ok());
static DURATION: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^-?P(?:\d{1,9}Y)?(?:\d{1,9}M)?(?:\d{1,9}W)?(?:\d{1,9}D)?(?:T(?:\d{1,9}H)?(?:\d{1,9}M)?(?:\d{1,9}(?:\.\d{0,8}[1-9])?S)?)?$").ok()
});
static GUID: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$").ok());

/// What a primitive that is text in JSON looks like, if this text is none.
pub(crate) fn misfit(scalar: Scalar, text: &str) -> Option<&'static str> {
    let (fits, expected) = match scalar {
        Scalar::DateTimeOffset => (is_date_time(text), "a date and time such as 2021-06-01T09:30:00Z"),
        Scalar::Date => (is_date(text), "a date such as 2021-06-01"),
        Scalar::TimeOfDay => (matches(&TIME, text), "a time of day such as 09:30:00"),
        Scalar::Duration => (is_duration(text), "an ISO 8601 duration such as P1DT2H"),
        Scalar::Guid => (matches(&GUID, text), "a GUID"),
        Scalar::Binary => (is_base64(text), "base64"),
        Scalar::Int64 => (text.parse::<i64>().is_ok_and(|number| number.to_string() == text), "an integer of 64 bits"),
        Scalar::Decimal => (is_decimal(text), "a decimal number"),
        Scalar::String | Scalar::Untyped => (true, ""),
        Scalar::Boolean => (false, "a boolean"),
        Scalar::Byte | Scalar::SByte | Scalar::Int16 | Scalar::Int32 => (false, "an integer"),
        Scalar::Single | Scalar::Double => (matches!(text, "INF" | "-INF" | "NaN"), "a number"),
    };
    (!fits).then_some(expected)
}

/// True where a number fits in an integer type.
pub(crate) fn is_in_range(scalar: Scalar, number: i64) -> bool {
    match scalar {
        Scalar::Byte => u8::try_from(number).is_ok(),
        Scalar::SByte => i8::try_from(number).is_ok(),
        Scalar::Int16 => i16::try_from(number).is_ok(),
        Scalar::Int32 => i32::try_from(number).is_ok(),
        _ => true,
    }
}

/// A number as a float of 32 bits, if that is written as the same number.
pub(crate) fn single(number: f64) -> Option<f32> {
    #[expect(clippy::cast_possible_truncation, reason = "what is lost is seen in the text")]
    let single = number as f32;
    let same = single.to_string().parse() == Ok(number);
    (single.is_finite() && same).then_some(single)
}

fn matches(regex: &LazyLock<Option<Regex>>, text: &str) -> bool {
    regex.as_ref().is_some_and(|regex| regex.is_match(text))
}

fn is_date_time(text: &str) -> bool {
    let Some(found) = DATE_TIME.as_ref().and_then(|regex| regex.captures(text)) else { return false };
    let part = |at| found.get(at).map_or("", |part| part.as_str());
    is_date(part(1)) && matches(&TIME, part(2))
}

fn is_date(text: &str) -> bool {
    let Some(found) = DATE.as_ref().and_then(|regex| regex.captures(text)) else { return false };
    let part = |at| found.get(at).and_then(|part| part.as_str().parse::<u32>().ok()).unwrap_or_default();
    let (year, month, day) = (part(1), part(2), part(3));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=last).contains(&day)
}

fn is_duration(text: &str) -> bool {
    matches(&DURATION, text) && !text.ends_with(['P', 'T'])
}

fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.chars().all(|c| c.is_ascii_digit() || c == '.') && digits.matches('.').count() <= 1;
    plain && digits.len() <= 28 && digits.starts_with(|c: char| c.is_ascii_digit()) && !digits.ends_with('.')
}

/// Base64 whose last character has no bits that a writer would leave out.
fn is_base64(text: &str) -> bool {
    let plain = text.trim_end_matches('=');
    let value = |c: u8| match c {
        b'A'..=b'Z' => Some(c - b'A'),
        b'a'..=b'z' => Some(c - b'a' + 26),
        b'0'..=b'9' => Some(c - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    };
    let mixed = plain.contains(['+', '/']) && plain.contains(['-', '_']);
    let last = plain.bytes().last().and_then(value).unwrap_or_default();
    let closed = match plain.len() % 4 {
        0 => true,
        2 => last & 0b1111 == 0,
        3 => last & 0b11 == 0,
        _ => false,
    };
    let padding = text.len() - plain.len();
    let padded = padding == 0 || padding <= 2 && text.len().is_multiple_of(4);
    // Shorter texts are compared by their characters, padding and alphabet included.
    let same = plain.len() >= 8 || (text.len().is_multiple_of(4) && !plain.contains(['-', '_']));
    !mixed && closed && padded && same && plain.bytes().all(|c| value(c).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_each_type() {
        for (scalar, good, bad) in [
            (Scalar::DateTimeOffset, "2021-02-28T23:59:59.1234567Z", "2021-02-29T00:00:00Z"),
            (Scalar::DateTimeOffset, "2020-02-29T00:00:00-08:00", "2021-01-01T00:00"),
            (Scalar::Date, "2021-12-31", "2021-13-01"),
            (Scalar::TimeOfDay, "09:30:00.0000000", "24:00:00"),
            (Scalar::Duration, "-P1DT2H0.5S", "PT"),
            (Scalar::Duration, "P1Y", "P"),
            (Scalar::Guid, "2f9d7c3e-7b1a-4c55-9d2e-0a1b2c3d4e5f", "2f9d7c3e"),
            (Scalar::Binary, "AQID/+8/BAU=", "binary"),
            (Scalar::Binary, "", "a b c"),
            (Scalar::Binary, "YmFzZTY0IQ", "YmFzZTY0YTQx=="),
            (Scalar::Int64, "-9007199254740993", "1.0"),
            (Scalar::Decimal, "-12.50", "1."),
            (Scalar::Double, "INF", "1.5"),
        ] {
            assert_eq!(misfit(scalar, good), None, "{good}");
            assert!(misfit(scalar, bad).is_some(), "{bad}");
        }
    }
}
