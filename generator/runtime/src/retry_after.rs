//! Reading `Retry-After`.

use std::time::Duration;

use azure_core::time::{OffsetDateTime, parse_rfc7231};
use http::HeaderMap;

use crate::headers::header;

/// The time that a response asks to wait: whole seconds, seconds with a fraction (a form that Graph uses), or a date.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = header(headers, "retry-after")?.trim();
    if let Ok(seconds) = text.parse::<f64>() {
        return Duration::try_from_secs_f64(seconds).ok();
    }
    let until = parse_rfc7231(text).ok()?;
    // The service's own clock, where it tells it: ours may be wrong.
    let date = header(headers, "date");
    let now = date.and_then(|date| parse_rfc7231(date).ok()).unwrap_or_else(OffsetDateTime::now_utc);
    Some(Duration::try_from(until - now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(headers: &[(&'static str, &'static str)]) -> Option<Duration> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.insert(*name, value.parse().unwrap());
        }
        retry_after(&map)
    }

    #[test]
    fn point_2_all_forms_of_retry_after_are_read() {
        let seconds = |seconds| Some(Duration::from_secs_f64(seconds));
        assert_eq!(read(&[("retry-after", "120")]), seconds(120.0));
        assert_eq!(read(&[("retry-after", "2.128")]), seconds(2.128));
        assert_eq!(read(&[("retry-after", " 0 ")]), seconds(0.0));
        let date = ("date", "Fri, 01 Jan 2021 00:00:00 GMT");
        assert_eq!(read(&[("retry-after", "Fri, 01 Jan 2021 00:00:10 GMT"), date]), seconds(10.0));
        assert_eq!(read(&[("retry-after", "Thu, 31 Dec 2020 23:59:50 GMT"), date]), seconds(0.0));
        assert_eq!(read(&[("retry-after", "Thu, 31 Dec 2020 23:59:50 GMT")]), seconds(0.0));
        for text in ["", "-1", "NaN", "inf", "1e400", "soon", "2021-01-01"] {
            assert_eq!(read(&[("retry-after", text)]), None, "{text}");
        }
        assert_eq!(read(&[]), None);
    }
}
