//! Durations as ISO 8601 writes them.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use super::{ParseError, parse};

/// An ISO 8601 duration such as `P1M`, `P1DT2H` or `-PT0.5S`, unit by unit: a month has no length in seconds, and
/// `PT24H` is written again as it came.
///
/// ```
/// use graph_client::model::IsoDuration;
///
/// let duration: IsoDuration = "P1DT2H".parse()?;
/// assert_eq!((duration.days, duration.hours), (Some(1), Some(2)));
/// assert_eq!(duration.to_string(), "P1DT2H");
/// # Ok::<(), graph_client::model::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct IsoDuration {
    /// Whether the whole is taken backwards.
    pub negative: bool,
    /// The number before `Y`.
    pub years: Option<u32>,
    /// The number before `M` in the date's part.
    pub months: Option<u32>,
    /// The number before `W`.
    pub weeks: Option<u32>,
    /// The number before `D`.
    pub days: Option<u32>,
    /// The number before `H`.
    pub hours: Option<u64>,
    /// The number before `M` in the time's part.
    pub minutes: Option<u64>,
    /// The whole number before `S`.
    pub seconds: Option<u64>,
    /// The fraction of a second, in billionths; it is only written together with seconds.
    pub nanoseconds: u32,
}

impl IsoDuration {
    /// The length, where no unit without a fixed length (years, months) is used and the duration is not negative.
    /// A day counts 24 hours.
    #[must_use]
    pub fn to_std(&self) -> Option<Duration> {
        if self.negative || self.years.is_some_and(|n| n > 0) || self.months.is_some_and(|n| n > 0) {
            return None;
        }
        let days = u64::from(self.weeks.unwrap_or(0)) * 7 + u64::from(self.days.unwrap_or(0));
        let hours = self.hours.unwrap_or(0).checked_add(days * 24)?;
        let minutes = hours.checked_mul(60)?.checked_add(self.minutes.unwrap_or(0))?;
        let seconds = minutes.checked_mul(60)?.checked_add(self.seconds.unwrap_or(0))?;
        Some(Duration::new(seconds, self.nanoseconds.min(999_999_999)))
    }

    fn set(&mut self, unit: char, in_time: bool, number: &str) -> Option<()> {
        let (whole, fraction) = match number.split_once(['.', ',']) {
            Some((whole, fraction)) if unit == 'S' => (whole, Some(fraction)),
            Some(_) => return None,
            None => (number, None),
        };
        match (unit, in_time) {
            ('Y', false) => self.years = Some(whole.parse().ok()?),
            ('M', false) => self.months = Some(whole.parse().ok()?),
            ('W', false) => self.weeks = Some(whole.parse().ok()?),
            ('D', false) => self.days = Some(whole.parse().ok()?),
            ('H', true) => self.hours = Some(whole.parse().ok()?),
            ('M', true) => self.minutes = Some(whole.parse().ok()?),
            ('S', true) => self.seconds = Some(whole.parse().ok()?),
            _ => return None,
        }
        if let Some(fraction) = fraction {
            let fraction = fraction.trim_end_matches('0');
            self.nanoseconds = match fraction.len() {
                0 => 0,
                1..=9 => fraction.parse::<u32>().ok()? * parse::scale(fraction),
                _ => return None,
            };
        }
        Some(())
    }

    fn read(text: &str) -> Option<Self> {
        let mut duration = Self::default();
        let text = match text.strip_prefix('-') {
            Some(rest) => {
                duration.negative = true;
                rest
            }
            None => text,
        };
        let text = text.strip_prefix('P')?;
        let (date, time) = text.split_once('T').map_or((text, None), |(date, time)| (date, Some(time)));
        if time == Some("") || (date.is_empty() && time.is_none()) {
            return None;
        }
        for (part, in_time, units) in [(date, false, "YMWD"), (time.unwrap_or(""), true, "HMS")] {
            let (mut rest, mut units) = (part, units);
            while !rest.is_empty() {
                let end = rest.find(|c: char| c.is_ascii_uppercase())?;
                let (number, tail) = rest.split_at(end);
                let unit = tail.chars().next()?;
                if !number.starts_with(|c: char| c.is_ascii_digit()) || number.contains('+') {
                    return None;
                }
                // Each unit comes once, and in this order.
                units = units.split_once(unit)?.1;
                duration.set(unit, in_time, number)?;
                rest = tail.get(1..)?;
            }
        }
        Some(duration)
    }
}

impl FromStr for IsoDuration {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        ParseError::unless(Self::read(text), "an ISO 8601 duration such as P1DT2H", text)
    }
}

impl fmt::Display for IsoDuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.negative { "-P" } else { "P" })?;
        let date = [(self.years, 'Y'), (self.months, 'M'), (self.weeks, 'W'), (self.days, 'D')];
        for (number, unit) in date {
            if let Some(number) = number {
                write!(f, "{number}{unit}")?;
            }
        }
        let seconds = self.seconds.or((self.nanoseconds > 0).then_some(0));
        let empty = date.iter().all(|(number, _)| number.is_none());
        if empty && self.hours.is_none() && self.minutes.is_none() && seconds.is_none() {
            return f.write_str("T0S");
        }
        if self.hours.or(self.minutes).or(seconds).is_some() {
            f.write_str("T")?;
        }
        for (number, unit) in [(self.hours, 'H'), (self.minutes, 'M')] {
            if let Some(number) = number {
                write!(f, "{number}{unit}")?;
            }
        }
        match seconds {
            Some(seconds) => write!(f, "{seconds}{}S", parse::fraction_text(self.nanoseconds)),
            None => Ok(()),
        }
    }
}

impl From<Duration> for IsoDuration {
    fn from(duration: Duration) -> Self {
        let seconds = duration.as_secs();
        let some = |number: u64| (number > 0).then_some(number);
        Self {
            hours: some(seconds / 3600),
            minutes: some(seconds / 60 % 60),
            seconds: some(seconds % 60),
            nanoseconds: duration.subsec_nanos(),
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_again() {
        for text in
            ["P1M", "P1Y", "PT0.5S", "P1DT2H", "PT24H", "PT0S", "P0D", "-PT5H", "P1Y2M3W4DT5H6M7.891S", "P14D", "PT1M"]
        {
            assert_eq!(text.parse::<IsoDuration>().unwrap().to_string(), text);
        }
        assert_eq!("PT1.5000000S".parse::<IsoDuration>().unwrap().to_string(), "PT1.5S");
    }

    #[test]
    fn other_text_is_refused() {
        for text in [
            "",
            "P",
            "PT",
            "P1",
            "1D",
            "P1DT",
            "P1H",
            "PT1D",
            "PT1.5H",
            "PT+1S",
            "P1D1Y",
            "PT1S2S",
            "P1ü",
            "PTS",
            "PT.5S",
            "PT1.0000000001S",
            "P99999999999D",
        ] {
            assert!(text.parse::<IsoDuration>().is_err(), "{text}");
        }
    }

    #[test]
    fn lengths() {
        assert_eq!("P1DT1.5S".parse::<IsoDuration>().unwrap().to_std(), Some(Duration::new(86_401, 500_000_000)));
        assert_eq!("P1M".parse::<IsoDuration>().unwrap().to_std(), None);
        assert_eq!(IsoDuration::from(Duration::from_millis(3_661_500)).to_string(), "PT1H1M1.5S");
        assert_eq!(IsoDuration::default().to_string(), "PT0S");
    }
}
