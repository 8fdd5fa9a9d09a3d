//! From a request to an answer that is a success, or an error.

use azure_core::http::headers::{HeaderName, Headers};
use azure_core::http::{AsyncRawResponse, Context, PipelineStreamOptions, Request};
use azure_core::tracing::PublicApiInstrumentationInformation;

use crate::direct::Direct;
use crate::draft::Draft;
use crate::headers::header;
use crate::hidden::Hidden;
use crate::redirect::{MOST, Redirect, redirect};
use crate::resend::Streamed;
use crate::retry_after::retry_after;
use crate::{Error, ErrorKind, GraphClient, Operation, Result};

/// Sends a request and follows redirects: to the client's own address with the token, to others without. Of an answer
/// that is to be streamed, only the beginning is read.
pub(crate) async fn exchange(draft: Box<Draft>, streamed: bool) -> Result<AsyncRawResponse> {
    let (client, operation) = (draft.client.clone(), draft.operation);
    let mut own = draft.own;
    let mut request = draft.into_http()?;
    let mut first_id = None;
    for _ in 0..=MOST {
        let response = match client.direct().filter(|_| Direct::is_unwatched()) {
            Some(direct) => direct.send(operation, own, streamed, &mut request).await.map_err(Error::from_pipeline)?,
            None => pipe(&client, operation, own, streamed, &mut request).await?,
        };
        if response.status().is_success() {
            return Ok(response);
        }
        let (status, headers) = (response.status(), response.headers());
        match redirect(client.endpoint(), &request, status, headers)? {
            Some(next) => {
                // Another origin is not told it.
                first_id = first_id.or_else(|| client_request_id(&request).map(str::to_owned));
                Redirect { request, own } = next;
            }
            None => {
                let id = first_id.as_deref().or_else(|| client_request_id(&request));
                return Err(failure(response, id, own).await);
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
    request: &mut Request,
) -> Result<AsyncRawResponse> {
    // The check of azure_core loses the service's error code where the message has an escape; ours reads it all.
    let options = PipelineStreamOptions { skip_checks: true, ..Default::default() };
    let pipeline = if own { client.pipeline() } else { client.pipeline_without_token() };
    let hidden = Hidden::new(client.endpoint(), operation, own, request.url());
    *request.url_mut() = hidden.shown().clone();
    let real = hidden.real().clone();
    let mut context = Context::new().with_value(hidden);
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

async fn failure(response: AsyncRawResponse, id: Option<&str>, own: bool) -> Error {
    let (status, headers, body) = response.deconstruct();
    match body.collect().await {
        Ok(body) => Error::from_status(status, &body, own)
            .with_ids(request_id(&headers), id)
            .with_retry_after(retry_after(&headers)),
        Err(error) => Error::from_pipeline(error).with_status(status),
    }
}

fn client_request_id(request: &Request) -> Option<&str> {
    text(request.headers(), "client-request-id")
}

/// The service's id of a request.
pub(crate) fn request_id(headers: &Headers) -> Option<&str> {
    text(headers, "request-id")
}

fn text<'a>(headers: &'a Headers, name: &'static str) -> Option<&'a str> {
    header(headers, &HeaderName::from_static(name))
}
