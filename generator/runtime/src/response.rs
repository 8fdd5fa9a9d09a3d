//! An answer with its status and headers.

use azure_core::http::StatusCode;
use http::HeaderMap;

use crate::headers::header;

/// A typed answer, as [`Request::send`](crate::Request::send) gives it.
#[derive(Clone)]
pub struct Response<T> {
    status: StatusCode,
    headers: HeaderMap,
    body: T,
}

impl<T> Response<T> {
    pub(crate) fn new(status: StatusCode, headers: HeaderMap, body: T) -> Self {
        Self { status, headers, body }
    }

    /// The status, which is a success: other answers are errors.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The value of a header, where it is UTF-8; its name may be in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.headers, name)
    }

    /// All headers. The values of a header that came more than once are joined by `, `.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The typed body.
    pub fn body(&self) -> &T {
        &self.body
    }

    /// Gives the typed body away.
    pub fn into_body(self) -> T {
        self.body
    }
}

impl<T> std::fmt::Debug for Response<T> {
    /// Prints the status only: headers and body may hold secrets.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Response").field("status", &u16::from(self.status)).finish_non_exhaustive()
    }
}
