//! Limits of time and size.

use std::time::Duration;

use azure_core::Bytes;
use azure_core::error::ErrorKind as CoreErrorKind;
use azure_core::http::{AsyncRawResponse, StatusCode};
use futures_core::Stream;
use futures_util::{StreamExt, stream};
use http::HeaderMap;

use crate::exchange::request_id;
use crate::headers::{from_core, header};
use crate::message::Pieces;
use crate::timeout::within;
use crate::{Error, ErrorKind};

/// What one sending of a request may take. Retries have their own, see [`RetrySettings`](crate::RetrySettings).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limits {
    /// From sending the request to the end of its answer; of a stream, to its beginning and then from piece to piece.
    pub(crate) timeout: Option<Duration>,
    /// The size of an answer that is not streamed, in bytes.
    pub(crate) size: usize,
}

impl Default for Limits {
    fn default() -> Self {
        // Without the built-in transport there may be no timer other than a thread: the transport then has its own.
        let timeout = cfg!(feature = "_reqwest").then_some(Duration::from_secs(100));
        Self { timeout, size: 100 * 1024 * 1024 }
    }
}

/// Reads an answer of azure_core to its end, as [`read`] does.
pub(crate) async fn buffer(response: AsyncRawResponse, limit: usize) -> azure_core::Result<AsyncRawResponse> {
    let (status, headers, body) = response.deconstruct();
    let bytes = read(status, &from_core(&headers), Box::pin(body), limit).await?;
    Ok(AsyncRawResponse::from_bytes(status, headers, bytes))
}

/// Reads an answer's body to its end, unless it is larger than allowed. What goes wrong has status and id of the answer.
pub(crate) async fn read(
    status: StatusCode,
    headers: &HeaderMap,
    body: impl Stream<Item = azure_core::Result<Bytes>> + Unpin,
    limit: usize,
) -> azure_core::Result<Bytes> {
    collect(headers, body, limit).await.map_err(|error| {
        // By its kind it is decided whether the request is sent again.
        let kind = error.kind().clone();
        let error = Error::from_pipeline(error).with_status(status).with_ids(request_id(headers), None);
        azure_core::Error::new(kind, error)
    })
}

async fn collect(
    headers: &HeaderMap,
    mut body: impl Stream<Item = azure_core::Result<Bytes>> + Unpin,
    limit: usize,
) -> azure_core::Result<Bytes> {
    let told: Option<u64> = header(headers, "content-length").and_then(|length| length.parse().ok());
    let encoded = headers.contains_key("content-encoding");
    let length = usize::try_from(told.filter(|_| !encoded).unwrap_or(0)).unwrap_or(usize::MAX);
    if length > limit {
        return Err(too_large(limit));
    }
    // Mostly there is one piece, which need not be copied.
    let first = body.next().await.transpose()?.unwrap_or_default();
    if first.len() > limit {
        return Err(too_large(limit));
    }
    let mut next = body.next().await.transpose()?;
    if next.is_none() {
        return Ok(first);
    }
    let mut bytes = Vec::with_capacity(length.max(first.len()));
    bytes.extend_from_slice(&first);
    while let Some(chunk) = next {
        if chunk.len() > limit - bytes.len().min(limit) {
            return Err(too_large(limit));
        }
        bytes.extend_from_slice(&chunk);
        next = body.next().await.transpose()?;
    }
    Ok(Bytes::from(bytes))
}

/// A body that is read piece by piece, each of which comes within the limit. What the reader takes for itself between two
/// pieces does not count: the time runs while it waits.
pub(crate) fn flowing(body: Pieces, limit: Option<Duration>) -> Pieces {
    let Some(limit) = limit else { return body };
    Box::pin(stream::unfold(Some(body), move |body| async move {
        let mut body = body?;
        match within(Some(limit), body.next()).await {
            Some(Some(Ok(piece))) => Some((Ok(piece), Some(body))),
            Some(Some(Err(error))) => Some((Err(error), None)),
            Some(None) => None,
            None => Some((Err(timed_out("no more of the answer", limit)), None)),
        }
    }))
}

/// What did not come within the limit.
pub(crate) fn timed_out(what: &str, limit: Duration) -> azure_core::Error {
    let message = format!("{what} within {} seconds, the limit of this client", limit.as_secs_f64());
    azure_core::Error::new(CoreErrorKind::Io, Error::new(ErrorKind::Timeout, message))
}

fn too_large(limit: usize) -> azure_core::Error {
    let message = format!(
        "the response is larger than {limit} bytes, the limit of this client: raise it by `max_response_size`, or \
         stream the response"
    );
    azure_core::Error::new(CoreErrorKind::Other, Error::new(ErrorKind::TooLarge, message))
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn buffered(chunks: &[&'static str], length: Option<&str>, limit: usize) -> Result<String, ErrorKind> {
        let mut headers = HeaderMap::new();
        if let Some(length) = length {
            headers.insert("content-length", length.parse().unwrap());
        }
        let chunks: Vec<_> = chunks.iter().map(|chunk| Ok(Bytes::from_static(chunk.as_bytes()))).collect();
        match read(StatusCode::Ok, &headers, stream::iter(chunks), limit).await {
            Ok(bytes) => Ok(String::from_utf8(bytes.to_vec()).unwrap()),
            Err(error) => Err(Error::from_pipeline(error).kind()),
        }
    }

    #[test]
    fn the_defaults_are_as_documented() {
        let limits = Limits::default();
        assert_eq!(limits.size, 104_857_600, "100 MiB");
        let timeout = if cfg!(feature = "_reqwest") { Some(Duration::from_secs(100)) } else { None };
        assert_eq!(limits.timeout, timeout);
    }

    #[tokio::test]
    async fn point_12_answers_are_read_up_to_the_limit() {
        assert_eq!(buffered(&["abc", "def"], None, 6).await.as_deref(), Ok("abcdef"));
        assert_eq!(buffered(&["abc", "def"], None, 5).await, Err(ErrorKind::TooLarge));
        assert_eq!(buffered(&[], Some("7"), 6).await, Err(ErrorKind::TooLarge), "the told length is enough");
        assert_eq!(buffered(&["abc"], Some("no number"), 6).await.as_deref(), Ok("abc"));
    }
}
