//! Sending a request and reading its answer, once for all types.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use azure_core::Bytes;
use azure_core::http::headers::{HeaderName, Headers};
use azure_core::http::{Context as HttpContext, PipelineStreamOptions, StatusCode};

use crate::draft::Draft;
use crate::model::ReadError;
use crate::response::Response;
use crate::retry_after::retry_after;
use crate::{Error, Operation, Result};

/// An answer whose status is a success, still untyped.
pub struct Reply {
    operation: &'static Operation,
    pub(crate) status: StatusCode,
    pub(crate) headers: Headers,
    pub(crate) body: Bytes,
}

/// A future that is in the making or waits for the service.
pub(crate) type ReplyFuture = Pin<Box<dyn Future<Output = Result<Reply>> + Send>>;

/// Sends a request; does nothing until it is polled.
pub(crate) fn send(draft: Box<Draft>) -> ReplyFuture {
    Box::pin(async move {
        let operation = draft.operation;
        exchange(draft).await.map_err(|error| error.with_operation(operation))
    })
}

async fn exchange(draft: Box<Draft>) -> Result<Reply> {
    let client = draft.client.clone();
    let operation = draft.operation;
    let mut request = draft.into_http()?;
    // The check of azure_core loses the service's error code where the message has an escape; ours reads it all.
    let options = PipelineStreamOptions { skip_checks: true, ..Default::default() };
    let response = client.pipeline().stream(&HttpContext::new(), &mut request, Some(options)).await;
    let (status, headers, body) = response.map_err(Error::from_pipeline)?.deconstruct();
    let body = body.collect().await.map_err(|error| Error::from_pipeline(error).with_status(status))?;
    if status.is_success() {
        return Ok(Reply { operation, status, headers, body });
    }
    let request_id = headers.get_optional_str(&HeaderName::from_static("request-id"));
    let client_request_id = request.headers().get_optional_str(&HeaderName::from_static("client-request-id"));
    let error = Error::from_status(status, &body).with_ids(request_id, client_request_id);
    Err(error.with_retry_after(retry_after(&headers)))
}

impl Reply {
    /// An error about this answer's body.
    fn misfit(&self, error: ReadError) -> Error {
        let request_id = self.headers.get_optional_str(&HeaderName::from_static("request-id"));
        Error::from_read(error).with_operation(self.operation).with_status(self.status).with_ids(request_id, None)
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
