//! Reading headers.

use azure_core::http::headers::{HeaderName, Headers};

/// The value of a header. azure_core's own way makes an error, with a backtrace where those are on, of each header that
/// is not there, and then throws it away; most are not there.
pub(crate) fn header<'a>(headers: &'a Headers, name: &HeaderName) -> Option<&'a str> {
    headers.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
}
