//! From a request to an answer that is a success, or an error.

use azure_core::http::headers::{HeaderName, Headers};
use azure_core::http::{AsyncRawResponse, Context, PipelineStreamOptions, Request};
use azure_core::tracing::PublicApiInstrumentationInformation;

use crate::draft::Draft;
use crate::headers::header;
use crate::hidden::Hidden;
use crate::redirect::{MOST, Redirect, redirect};
use crate::retry_after::retry_after;
use crate::{Error, ErrorKind, GraphClient, Operation, Result};

/// Sends a request and follows redirects: to the client's own address with the token, to others without.
pub(crate) async fn exchange(draft: Box<Draft>, context: Context<'_>) -> Result<AsyncRawResponse> {
    let (client, operation) = (draft.client.clone(), draft.operation);
    // Where tracing is set up, the operation is a span named by its path template.
    let context = match client.is_traced() {
        true => context.with_value(PublicApiInstrumentationInformation::new(operation.to_string(), Vec::new())),
        false => context,
    };
    let mut own = draft.own;
    let mut request = draft.into_http()?;
    let id = text(request.headers(), "client-request-id").map(str::to_owned);
    for _ in 0..=MOST {
        let response = pipe(&client, operation, own, &mut request, &context).await?;
        if response.status().is_success() {
            return Ok(response);
        }
        let (status, headers) = (response.status(), response.headers());
        match redirect(client.endpoint(), &request, status, headers)? {
            Some(next) => Redirect { request, own } = next,
            None => return Err(failure(response, id.as_deref(), own).await),
        }
    }
    Err(Error::new(ErrorKind::Refused, format!("the service redirects more than {MOST} times")))
}

async fn pipe(
    client: &GraphClient,
    operation: &Operation,
    own: bool,
    request: &mut Request,
    context: &Context<'_>,
) -> Result<AsyncRawResponse> {
    // The check of azure_core loses the service's error code where the message has an escape; ours reads it all.
    let options = PipelineStreamOptions { skip_checks: true, ..Default::default() };
    let pipeline = if own { client.pipeline() } else { client.pipeline_without_token() };
    let hidden = Hidden::new(client.endpoint(), operation, own, request.url());
    *request.url_mut() = hidden.shown().clone();
    let real = hidden.real().clone();
    let context = context.clone().with_value(hidden);
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

/// The service's id of a request.
pub(crate) fn request_id(headers: &Headers) -> Option<&str> {
    text(headers, "request-id")
}

fn text<'a>(headers: &'a Headers, name: &'static str) -> Option<&'a str> {
    header(headers, &HeaderName::from_static(name))
}
