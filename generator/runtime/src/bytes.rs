//! Answers that are read piece by piece.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use azure_core::Bytes;
use azure_core::http::{Method, StatusCode};
use futures_core::Stream;

use crate::exchange::{Exchanged, request_id};
use crate::message::{Incoming, Pieces};
use crate::{Error, Operation, Response, Result};

/// The bytes of an answer, piece by piece: a [`Stream`](https://docs.rs/futures-core/0.3/futures_core/stream/trait.Stream.html) of `Result<Bytes>`. Dropping it closes the connection.
#[must_use = "streams do nothing unless they are polled"]
pub struct ByteStream {
    body: Pieces,
    origin: Origin,
}

/// Where the bytes come from, for what goes wrong among them.
struct Origin {
    operation: &'static Operation,
    method: Method,
    status: StatusCode,
    request_id: Option<String>,
    client_request_id: Option<String>,
}

impl Origin {
    fn at_fault(&self, error: Error) -> Error {
        let error = error.with_operation(self.operation).with_method(self.method).with_status(self.status);
        error.with_ids(self.request_id.as_deref(), self.client_request_id.as_deref())
    }
}

impl ByteStream {
    pub(crate) fn response(operation: &'static Operation, method: Method, exchanged: Exchanged) -> Response<Self> {
        let Exchanged { answer: Incoming { status, headers, body }, client_request_id } = exchanged;
        let request_id = request_id(&headers).map(str::to_owned);
        let origin = Origin { operation, method, status, request_id, client_request_id };
        Response::new(status, headers, Self { body: body.pieces(), origin })
    }

    /// An error about these bytes, with the ids of their request.
    #[cfg(feature = "_reqwest")]
    pub(crate) fn at_fault(&self, error: Error) -> Error {
        self.origin.at_fault(error)
    }

    /// The next bytes, or none at the end.
    pub async fn try_next(&mut self) -> Result<Option<Bytes>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let piece = self.body.as_mut().poll_next(cx);
        piece.map_err(|error| self.origin.at_fault(Error::from_pipeline(error)))
    }
}
