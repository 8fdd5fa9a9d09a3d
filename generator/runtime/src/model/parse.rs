//! Text forms of the primitive types: parsing, and the text that is written.
//!
//! ```
//! use graph_client::model::parse;
//!
//! let time = parse::date_time("2021-06-01T09:30:00.1234567Z")?;
//! assert_eq!(time.nanosecond(), 123_456_700);
//! # Ok::<(), graph_client::model::ParseError>(())
//! ```

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig, general_purpose};
use rust_decimal::Decimal;
use time::format_description::well_known::Rfc3339;
use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};
use uuid::Uuid;

use super::{IsoDuration, ParseError};

const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
const STANDARD: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, LENIENT);
const URL_SAFE: GeneralPurpose = GeneralPurpose::new(&alphabet::URL_SAFE, LENIENT);

/// An `Edm.DateTimeOffset`: `2021-06-01T09:30:00.1234567Z`. Seconds may be absent.
///
/// # Errors
/// The text has another form.
pub fn date_time(text: &str) -> Result<OffsetDateTime, ParseError> {
    ParseError::unless(read_date_time(text), "a date and time such as 2021-06-01T09:30:00Z", text)
}

/// An `Edm.Date`: `2021-06-01`.
///
/// # Errors
/// The text has another form.
pub fn date(text: &str) -> Result<Date, ParseError> {
    ParseError::unless(read_date(text), "a date such as 2021-06-01", text)
}

/// An `Edm.TimeOfDay`: `09:30:00.1234567`. Seconds may be absent.
///
/// # Errors
/// The text has another form.
pub fn time(text: &str) -> Result<Time, ParseError> {
    ParseError::unless(read_time(text), "a time of day such as 09:30:00", text)
}

/// An `Edm.Duration`: `P1DT2H`, `PT0.5S`.
///
/// # Errors
/// The text has another form.
pub fn duration(text: &str) -> Result<IsoDuration, ParseError> {
    text.parse()
}

/// An `Edm.Guid`: `2f9d7c3e-7b1a-4c55-9d2e-0a1b2c3d4e5f`.
///
/// # Errors
/// The text has another form.
pub fn guid(text: &str) -> Result<Uuid, ParseError> {
    ParseError::unless(Uuid::try_parse(text).ok(), "a GUID", text)
}

/// An `Edm.Decimal`: `12.50`.
///
/// # Errors
/// The text has another form, or more than 28 digits.
pub fn decimal(text: &str) -> Result<Decimal, ParseError> {
    let exact = || Decimal::from_str_exact(text).ok();
    let scientific = || Decimal::from_scientific(text).ok();
    ParseError::unless(exact().or_else(scientific), "a decimal number of at most 28 digits", text)
}

/// An `Edm.Binary`: base64, in the standard alphabet or the one for addresses, with or without padding.
///
/// # Errors
/// The text has another form.
pub fn binary(text: &str) -> Result<Vec<u8>, ParseError> {
    ParseError::unless(read_binary(text), "base64", text)
}

pub(crate) fn read_date_time(text: &str) -> Option<OffsetDateTime> {
    if let Ok(time) = OffsetDateTime::parse(text, &Rfc3339) {
        return Some(time);
    }
    let (day, rest) = text.split_once(['T', 't'])?;
    let (clock, offset) = rest.split_at(rest.find(['Z', 'z', '+', '-'])?);
    let time = PrimitiveDateTime::new(read_date(day)?, read_time(clock)?);
    Some(time.assume_offset(read_offset(offset)?))
}

fn read_offset(text: &str) -> Option<UtcOffset> {
    let sign = match text.get(..1)? {
        "Z" | "z" => return (text.len() == 1).then_some(UtcOffset::UTC),
        "-" => -1,
        _ => 1,
    };
    let (hours, minutes) = text.get(1..)?.split_once(':')?;
    UtcOffset::from_hms(sign * digits::<i8>(hours, 2)?, sign * digits::<i8>(minutes, 2)?, 0).ok()
}

pub(crate) fn read_date(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let month = Month::try_from(digits::<u8>(month, 2)?).ok()?;
    Date::from_calendar_date(digits(year, 4)?, month, digits(day, 2)?).ok()
}

pub(crate) fn read_time(text: &str) -> Option<Time> {
    let mut parts = text.splitn(3, ':');
    let (hour, minute) = (parts.next()?, parts.next()?);
    let (second, fraction) = match parts.next() {
        None => ("00", ""),
        Some(seconds) => seconds.split_once('.').unwrap_or((seconds, "")),
    };
    if text.ends_with('.') || fraction.len() > 9 {
        return None;
    }
    let nanosecond = if fraction.is_empty() { 0 } else { digits::<u32>(fraction, fraction.len())? * scale(fraction) };
    Time::from_hms_nano(digits(hour, 2)?, digits(minute, 2)?, digits(second, 2)?, nanosecond).ok()
}

/// What the digits of a fraction are multiplied by to give nanoseconds.
pub(crate) fn scale(fraction: &str) -> u32 {
    10_u32.pow(9_u32.saturating_sub(u32::try_from(fraction.len()).unwrap_or(9)))
}

/// So many digits and nothing else.
fn digits<T: std::str::FromStr>(text: &str, count: usize) -> Option<T> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

pub(crate) fn read_binary(text: &str) -> Option<Vec<u8>> {
    if text.contains(|c: char| c.is_ascii_whitespace()) {
        return read_binary(&text.replace(|c: char| c.is_ascii_whitespace(), ""));
    }
    if text.contains(['-', '_']) { URL_SAFE.decode(text).ok() } else { STANDARD.decode(text).ok() }
}

/// The text of a date and time. One that RFC 3339 cannot say (an offset with seconds) is written in UTC.
pub(crate) fn date_time_text(time: OffsetDateTime) -> String {
    let utc = || time.to_offset(UtcOffset::UTC).format(&Rfc3339);
    time.format(&Rfc3339).or_else(|_| utc()).unwrap_or_else(|_| time.to_string())
}

pub(crate) fn date_text(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

pub(crate) fn time_text(time: Time) -> String {
    let (hour, minute, second, nanosecond) = time.as_hms_nano();
    format!("{hour:02}:{minute:02}:{second:02}{}", fraction_text(nanosecond))
}

/// The fraction of a second with its point and without closing zeros; nothing where there is none.
pub(crate) fn fraction_text(nanosecond: u32) -> String {
    if nanosecond == 0 { String::new() } else { format!(".{nanosecond:09}").trim_end_matches('0').to_owned() }
}

pub(crate) fn binary_text(bytes: &[u8]) -> String {
    general_purpose::STANDARD.encode(bytes)
}

/// How OData writes numbers that JSON cannot.
pub(crate) fn non_finite(number: f64) -> Option<&'static str> {
    match number {
        _ if number.is_nan() => Some("NaN"),
        f64::INFINITY => Some("INF"),
        f64::NEG_INFINITY => Some("-INF"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_times_keep_instant_and_offset() {
        for (text, written) in [
            ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
            ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
            ("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z"),
            ("2021-06-01T09:30:00.1234567Z", "2021-06-01T09:30:00.1234567Z"),
            ("2021-06-01T09:30:00.5000000+02:00", "2021-06-01T09:30:00.5+02:00"),
            ("2021-06-01T09:30-08:00", "2021-06-01T09:30:00-08:00"),
            ("0001-01-01T00:00:00+05:00", "0001-01-01T00:00:00+05:00"),
        ] {
            assert_eq!(date_time_text(date_time(text).unwrap()), written, "{text}");
        }
    }

    #[test]
    fn what_is_no_date_time_is_refused() {
        for text in [
            "",
            "2021-06-01",
            "2021-06-01T09:30:00",
            "2021-13-01T00:00:00Z",
            "T",
            "2021-06-01TZ",
            "2021-06-01T09:30ü+",
            "2021-06-01T09:30Zz",
        ] {
            assert!(date_time(text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_offset_that_cannot_be_written_becomes_utc() {
        let time = date_time("2021-06-01T09:30:00Z").unwrap().to_offset(UtcOffset::from_hms(1, 0, 30).unwrap());
        assert_eq!(date_time_text(time), "2021-06-01T09:30:00Z");
    }

    #[test]
    fn dates_and_times() {
        assert_eq!(date_text(date("2021-06-01").unwrap()), "2021-06-01");
        assert_eq!(time_text(time("08:05").unwrap()), "08:05:00");
        assert_eq!(time_text(time("08:05:09.0500000").unwrap()), "08:05:09.05");
        for text in ["", "2021-6-1", "2021-06-31", "+021-06-01", "2021-06-01T", "20210601"] {
            assert!(date(text).is_err(), "{text}");
        }
        for text in ["", "8:05", "24:00:00", "08:05:00.", "08:05:00.0000000001", "08", "08:05:+1"] {
            assert!(time(text).is_err(), "{text}");
        }
    }

    #[test]
    fn base64_of_both_alphabets() {
        for text in ["+/8=", "-_8=", "-_8", "+/8", "+/\r\n8="] {
            assert_eq!(binary(text).unwrap(), [0xfb, 0xff], "{text}");
        }
        assert!(binary("a").is_err());
        assert!(binary("+-8=").is_err());
        assert_eq!(binary_text(&[0xfb, 0xff]), "+/8=");
    }

    #[test]
    fn decimals() {
        assert_eq!(decimal("12.50").unwrap().to_string(), "12.50");
        assert_eq!(decimal("1e3").unwrap(), Decimal::from(1000));
        assert!(decimal("x").is_err());
    }
}
