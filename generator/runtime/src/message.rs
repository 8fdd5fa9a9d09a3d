//! A request as it is sent, and the answer to it.

use std::pin::Pin;

use azure_core::Bytes;
use azure_core::http::{AsyncRawResponse, Method, Request, StatusCode, Url};
use futures_core::Stream;
use futures_util::TryStreamExt;
use http::HeaderMap;

use crate::headers::{from_core, to_core};

/// A request in its final form, but for the token. It can be sent several times.
pub(crate) struct Outgoing {
    pub(crate) method: Method,
    pub(crate) url: Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Outgoing {
    /// A request without headers and body.
    pub(crate) fn new(method: Method, url: Url) -> Self {
        Self { method, url, headers: HeaderMap::new(), body: Bytes::new() }
    }

    /// The same for azure_core, with these headers.
    pub(crate) fn to_core(&self, headers: &HeaderMap) -> Request {
        let mut request = Request::new(self.url.clone(), self.method);
        *request.headers_mut() = to_core(headers);
        if !self.body.is_empty() {
            request.set_body(self.body.clone());
        }
        request
    }
}

/// The pieces of an answer's body.
pub(crate) type Pieces = Pin<Box<dyn Stream<Item = azure_core::Result<Bytes>> + Send>>;

/// An answer, a success or not.
pub(crate) struct Incoming {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: IncomingBody,
}

/// A body that was read, or that flows yet.
pub(crate) enum IncomingBody {
    Whole(Bytes),
    Flowing(Pieces),
}

impl Incoming {
    /// An answer of azure_core, whose body flows yet.
    pub(crate) fn from_core(response: AsyncRawResponse) -> Self {
        let (status, headers, body) = response.deconstruct();
        Self { status, headers: from_core(&headers), body: IncomingBody::Flowing(Box::pin(body)) }
    }
}

impl IncomingBody {
    /// All of it. Of what was read before, nothing is copied.
    pub(crate) async fn whole(self) -> azure_core::Result<Bytes> {
        let mut pieces = match self {
            Self::Whole(bytes) => return Ok(bytes),
            Self::Flowing(pieces) => pieces,
        };
        let Some(first) = pieces.try_next().await? else { return Ok(Bytes::new()) };
        let mut all = Vec::new();
        while let Some(piece) = pieces.try_next().await? {
            if all.is_empty() {
                all.extend_from_slice(&first);
            }
            all.extend_from_slice(&piece);
        }
        Ok(if all.is_empty() { first } else { all.into() })
    }

    /// Piece by piece.
    pub(crate) fn pieces(self) -> Pieces {
        match self {
            Self::Whole(bytes) => Box::pin(futures_util::stream::once(std::future::ready(Ok(bytes)))),
            Self::Flowing(pieces) => pieces,
        }
    }
}
