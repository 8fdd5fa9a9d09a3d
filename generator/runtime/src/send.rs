//! Sending a request and reading its answer, once for all types.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use azure_core::Bytes;
use azure_core::http::{Method, StatusCode};
use http::HeaderMap;

use crate::bytes::ByteStream;
use crate::draft::Draft;
use crate::exchange::{Exchanged, exchange, request_id};
use crate::headers::header;
use crate::message::Incoming;
use crate::model::ReadError;
use crate::response::Response;
use crate::{Error, Operation, Result};

/// An answer whose status is a success, still untyped.
pub struct Reply {
    pub(crate) operation: &'static Operation,
    /// That of the request, which need not be the operation's.
    pub(crate) method: Method,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// The id that the client gave the request.
    pub(crate) client_request_id: Option<String>,
}

/// A future that is in the making or waits for the service.
pub(crate) type ReplyFuture = Pin<Box<dyn Future<Output = Result<Reply>> + Send>>;

/// Sends a request; does nothing until it is polled.
pub(crate) fn send(draft: Box<Draft>) -> ReplyFuture {
    Box::pin(async move {
        let (operation, method) = (draft.operation, draft.method);
        buffered(draft).await.map_err(|error| error.with_operation(operation).with_method(method))
    })
}

async fn buffered(draft: Box<Draft>) -> Result<Reply> {
    let (operation, method) = (draft.operation, draft.method);
    let Exchanged { answer: Incoming { status, headers, body }, client_request_id } = exchange(draft, false).await?;
    match body.whole().await {
        Ok(body) => Ok(Reply { operation, method, status, headers, body, client_request_id }),
        Err(error) => Err(Error::from_pipeline(error)
            .with_status(status)
            .with_ids(request_id(&headers), client_request_id.as_deref())),
    }
}

/// Sends a request whose answer is read piece by piece.
pub(crate) async fn stream(draft: Box<Draft>) -> Result<Response<ByteStream>> {
    let (operation, method) = (draft.operation, draft.method);
    match exchange(draft, true).await {
        Ok(exchanged) => Ok(ByteStream::response(operation, method, exchanged)),
        Err(error) => Err(error.with_operation(operation).with_method(method)),
    }
}

impl Reply {
    /// The service's id of the request.
    pub(crate) fn request_id(&self) -> Option<&str> {
        request_id(&self.headers)
    }

    /// The value of a header.
    pub(crate) fn header(&self, name: &'static str) -> Option<&str> {
        header(&self.headers, name)
    }

    /// An error about this answer's body.
    pub(crate) fn misfit(&self, error: ReadError) -> Error {
        self.at_fault(Error::from_read(error).with_status(self.status))
    }

    /// An error with the operation and the ids of this answer's request.
    pub(crate) fn at_fault(&self, error: Error) -> Error {
        let error = error.with_operation(self.operation).with_method(self.method);
        error.with_ids(self.request_id(), self.client_request_id.as_deref())
    }
}

/// From an answer to a typed value.
pub(crate) type Decode<T> = fn(&Reply) -> Result<T, ReadError>;

/// A request on its way, which gives a typed value. It is cancelled by dropping it.
#[must_use = "futures do nothing unless they are awaited"]
pub struct Pending<T> {
    reply: ReplyFuture,
    decode: Decode<T>,
}

impl<T> Pending<T> {
    pub(crate) fn new(draft: Box<Draft>, decode: Decode<T>) -> Self {
        Self { reply: send(draft), decode }
    }
}

impl<T> Future for Pending<T> {
    type Output = Result<T>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let decode = self.decode;
        self.reply.as_mut().poll(cx).map(|reply| decode_reply(reply?, decode).map(Response::into_body))
    }
}

/// A request on its way, which gives a typed [`Response`]. It is cancelled by dropping it.
#[must_use = "futures do nothing unless they are awaited"]
pub struct PendingResponse<T>(Pending<T>);

impl<T> PendingResponse<T> {
    pub(crate) fn new(draft: Box<Draft>, decode: Decode<T>) -> Self {
        Self(Pending::new(draft, decode))
    }
}

impl<T> Future for PendingResponse<T> {
    type Output = Result<Response<T>>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let decode = self.0.decode;
        self.0.reply.as_mut().poll(cx).map(|reply| decode_reply(reply?, decode))
    }
}

/// Types an answer.
pub(crate) fn decode_reply<T>(reply: Reply, decode: Decode<T>) -> Result<Response<T>> {
    match decode(&reply) {
        Ok(body) => Ok(Response::new(reply.status, reply.headers, body)),
        Err(error) => Err(reply.misfit(error)),
    }
}
