//! Downloads that go on where they broke off, by range (RFC 9110, section 14).

use std::time::Duration;

use azure_core::http::StatusCode;

use crate::draft::Draft;
use crate::resend::random;
use crate::send::stream;
use crate::{ByteStream, Error, ErrorKind, Response, Result};

/// A download, over as many requests as it takes.
pub(crate) struct Download {
    /// The request as it was made.
    request: Box<Draft>,
    /// So many bytes have arrived.
    pub(crate) size: u64,
    /// The state of the file that they are of; without one, the download begins anew.
    state: Option<State>,
    resumed: u32,
}

/// What a range is asked of.
struct State {
    /// The strong ETag: the file has not changed by a byte as long as it has this one.
    etag: String,
    /// Where in the file the download begins, and its last byte where the request asked for a part.
    first: u64,
    last: Option<u64>,
    /// So many bytes the download has when it is complete.
    expected: u64,
    /// So many the file has, unless the service leaves that open.
    total: Option<u64>,
}

/// `Content-Range: bytes 7-9/10`; the total may be `*`.
struct ContentRange {
    first: u64,
    last: u64,
    total: Option<u64>,
}

impl Download {
    /// Sends the request.
    pub(crate) async fn begin(mut request: Box<Draft>) -> Result<(Self, ByteStream)> {
        // Of a compressed answer, the transport gives the bytes that it stands for: they are not those that ranges count.
        request.default_header("accept-encoding", "identity");
        let again = request.again();
        let answer = stream(request).await?;
        let mut download = Self { request: again, size: 0, state: None, resumed: 0 };
        let body = download.begin_anew(answer);
        Ok((download, body))
    }

    /// Whether a body that ended without an error has brought the download to its end. A service may answer with a
    /// shorter range than was asked for.
    pub(crate) fn end(&self, body: &ByteStream) -> Result<()> {
        match self.state.as_ref().map(|state| state.expected) {
            Some(expected) if expected != self.size => {
                let message = format!("the download ended after {} bytes, {expected} were expected", self.size);
                Err(body.at_fault(Error::new(ErrorKind::Transport, message)))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// The bytes after those that arrived; or all of them where `size` is 0 afterwards, since the file has changed or the
    /// service gives no ranges.
    ///
    /// # Errors
    ///
    /// The error that broke the download off, where it was resumed as often as the client's settings allow or is not one
    /// of the network; those of the request.
    pub(crate) async fn go_on(&mut self, broken: Error) -> Result<ByteStream> {
        let of_network = matches!(broken.kind(), ErrorKind::Transport | ErrorKind::Connection | ErrorKind::Timeout);
        let settings = self.request.client.retry();
        let wait = settings.wait(self.resumed, None, Duration::ZERO, random());
        let Some(wait) = wait.filter(|_| of_network && self.request.is_repeatable()) else { return Err(broken) };
        azure_core::sleep(azure_core::time::Duration::try_from(wait).unwrap_or_default()).await;
        self.resumed += 1;
        if let Some(state) = self.state.as_ref().filter(|state| (1..state.expected).contains(&self.size)) {
            let next = state.first.saturating_add(self.size);
            let mut request = self.request.again();
            let last = state.last.map(|last| last.to_string()).unwrap_or_default();
            request.set_header("range", &format!("bytes={next}-{last}"));
            request.set_header("if-range", &state.etag);
            match stream(request).await {
                Ok(answer) if state.continues_in(&answer, next) => return Ok(answer.into_body()),
                // The whole of another state, where the whole was asked for.
                Ok(answer) if answer.status() == StatusCode::Ok && state.last.is_none() => {
                    return Ok(self.begin_anew(answer));
                }
                Ok(_) => {}
                Err(error) if error.status() == Some(StatusCode::RequestedRangeNotSatisfiable) => {}
                Err(error) => return Err(error),
            }
        }
        let answer = stream(self.request.again()).await?;
        Ok(self.begin_anew(answer))
    }

    fn begin_anew(&mut self, answer: Response<ByteStream>) -> ByteStream {
        self.size = 0;
        self.state = State::of(&answer);
        answer.into_body()
    }
}

impl State {
    fn of(answer: &Response<ByteStream>) -> Option<Self> {
        // A weak ETag, `W/"…"`, stands for files that mean the same, not for the same bytes.
        let etag = answer.header("etag").filter(|etag| etag.starts_with('"'))?.to_owned();
        let length = content_length(answer)?;
        match answer.status() {
            StatusCode::PartialContent => {
                let ContentRange { first, last, total } = ContentRange::of(answer)?;
                let expected = last.checked_sub(first)?.checked_add(1)?;
                Some(Self { etag, first, last: Some(last), expected, total })
            }
            _ => Some(Self { etag, first: 0, last: None, expected: length, total: Some(length) }),
        }
    }

    /// Whether an answer is of this state, begins at a position and goes not beyond what the download still lacks.
    fn continues_in(&self, answer: &Response<ByteStream>, position: u64) -> bool {
        let end = self.first.saturating_add(self.expected);
        answer.status() == StatusCode::PartialContent
            && content_length(answer).is_some()
            && answer.header("etag") == Some(self.etag.as_str())
            && ContentRange::of(answer)
                .is_some_and(|range| range.first == position && range.last < end && range.total == self.total)
    }
}

/// The length of the body, which the transport leaves out where it decompresses.
fn content_length(answer: &Response<ByteStream>) -> Option<u64> {
    answer.header("content-length")?.trim().parse().ok()
}

impl ContentRange {
    fn of(answer: &Response<ByteStream>) -> Option<Self> {
        let range = answer.header("content-range")?.trim().strip_prefix("bytes")?.trim_start();
        let (positions, total) = range.split_once('/')?;
        let (first, last) = positions.split_once('-')?;
        let total = match total.trim() {
            "*" => None,
            total => Some(total.parse().ok()?),
        };
        Some(Self { first: first.trim().parse().ok()?, last: last.trim().parse().ok()?, total })
    }
}
