//! From a request to an answer that is a success, or an error.

use std::sync::Arc;

use azure_core::http::headers::{HeaderName, Headers};
use azure_core::http::{AsyncRawResponse, Context, PipelineStreamOptions, Request};
use azure_core::tracing::PublicApiInstrumentationInformation;

use crate::direct::Direct;
use crate::draft::Draft;
use crate::error::Logged;
use crate::headers::header;
use crate::hidden::Hidden;
use crate::redirect::{MOST, Redirect, redirect};
use crate::resend::{Call, Streamed};
use crate::retry_after::retry_after;
use crate::{Error, ErrorKind, GraphClient, Operation, Result};

/// A success, and the id that the client gave the request.
pub(crate) struct Exchanged {
    pub(crate) response: AsyncRawResponse,
    pub(crate) client_request_id: Option<String>,
}

/// Sends a request and follows redirects: to the client's own address with the token, to others without. Of an answer
/// that is to be streamed, only the beginning is read.
pub(crate) async fn exchange(draft: Box<Draft>, streamed: bool) -> Result<Exchanged> {
    let (client, operation, own) = (draft.client.clone(), draft.operation, draft.own);
    let request = draft.into_http()?;
    // Whatever goes wrong from here on has the id; another origin is not told it.
    let client_request_id = text(request.headers(), "client-request-id").map(str::to_owned);
    match follow(&client, operation, own, streamed, request).await {
        Ok(response) => Ok(Exchanged { response, client_request_id }),
        Err(error) => {
            tracing::info!("{operation} failed: {}", Logged(&error));
            Err(error.with_client_request_id(client_request_id))
        }
    }
}

async fn follow(
    client: &GraphClient,
    operation: &Operation,
    mut own: bool,
    streamed: bool,
    mut request: Request,
) -> Result<AsyncRawResponse> {
    let call = Arc::new(Call::begin());
    for _ in 0..=MOST {
        let response = match client.direct().filter(|_| Direct::is_unwatched()) {
            Some(direct) => {
                let sent = direct.send(own, streamed, &call, &mut request).await;
                sent.map_err(Error::from_pipeline)?
            }
            None => pipe(client, operation, own, streamed, &call, &mut request).await?,
        };
        if response.status().is_success() {
            return Ok(response);
        }
        let (status, headers) = (response.status(), response.headers());
        match redirect(client.endpoint(), &request, status, headers)? {
            Some(next) => Redirect { request, own } = next,
            None => {
                let error = failure(response, own).await;
                return Err(if own { error.with_token_kind(client.token_kind()) } else { error });
            }
        }
    }
    Err(Error::new(ErrorKind::Refused, format!("the service redirects more than {MOST} times")))
}

/// Sends a request through azure_core's pipeline.
async fn pipe(
    client: &GraphClient,
    operation: &Operation,
    own: bool,
    streamed: bool,
    call: &Arc<Call>,
    request: &mut Request,
) -> Result<AsyncRawResponse> {
    // The check of azure_core loses the service's error code where the message has an escape; ours reads it all.
    let options = PipelineStreamOptions { skip_checks: true, ..Default::default() };
    let pipeline = if own { client.pipeline() } else { client.pipeline_without_token() };
    let hidden = Hidden::new(client.endpoint(), operation, own, request.url());
    *request.url_mut() = hidden.shown().clone();
    let real = hidden.real().clone();
    let mut context = Context::new().with_value(hidden).with_value(Arc::clone(call));
    if streamed {
        context.insert(Streamed);
    }
    // Where tracing is set up, the operation is a span named by its path template.
    if client.is_traced() {
        context.insert(PublicApiInstrumentationInformation::new(operation.to_string(), Vec::new()));
    }
    let result = pipeline.stream(&context, request, Some(options)).await.map_err(Error::from_pipeline);
    *request.url_mut() = real;
    result
}

async fn failure(response: AsyncRawResponse, own: bool) -> Error {
    let (status, headers, body) = response.deconstruct();
    let error = match body.collect().await {
        Ok(body) => Error::from_status(status, &body, own).with_retry_after(retry_after(&headers)),
        Err(error) => Error::from_pipeline(error).with_status(status),
    };
    error.with_ids(request_id(&headers), None)
}

/// The service's id of a request.
pub(crate) fn request_id(headers: &Headers) -> Option<&str> {
    text(headers, "request-id")
}

fn text<'a>(headers: &'a Headers, name: &'static str) -> Option<&'a str> {
    header(headers, &HeaderName::from_static(name))
}
