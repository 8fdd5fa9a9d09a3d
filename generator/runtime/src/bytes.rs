//! Answers that are read piece by piece.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use azure_core::Bytes;
use azure_core::http::AsyncRawResponse;
use azure_core::http::response::AsyncResponseBody;
use futures_core::Stream;

use crate::{Error, Operation, Response, Result};

/// The bytes of an answer, piece by piece: a [`Stream`](https://docs.rs/futures-core/0.3/futures_core/stream/trait.Stream.html) of `Result<Bytes>`. Dropping it closes the connection.
#[must_use = "streams do nothing unless they are polled"]
pub struct ByteStream {
    body: Pin<Box<AsyncResponseBody>>,
    operation: &'static Operation,
}

impl ByteStream {
    pub(crate) fn response(operation: &'static Operation, response: AsyncRawResponse) -> Response<Self> {
        let (status, headers, body) = response.deconstruct();
        Response::new(status, headers, Self { body: Box::pin(body), operation })
    }

    /// The next bytes, or none at the end.
    pub async fn try_next(&mut self) -> Result<Option<Bytes>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let operation = self.operation;
        let piece = self.body.as_mut().poll_next(cx);
        piece.map_err(|error| Error::from_pipeline(error).with_operation(operation))
    }
}
