//! From a request to an answer that is a success, or an error.

use std::sync::Arc;

use azure_core::http::headers::CLIENT_REQUEST_ID;
use azure_core::http::{Context, PipelineStreamOptions};
use azure_core::tracing::PublicApiInstrumentationInformation;
use http::HeaderMap;

use crate::direct::Direct;
use crate::draft::Draft;
use crate::error::Logged;
use crate::headers::header;
use crate::hidden::Hidden;
use crate::limits::flowing;
use crate::message::{Incoming, IncomingBody, Outgoing};
use crate::redirect::{MOST, Redirect, redirect};
use crate::resend::{Call, Streamed};
use crate::retry_after::retry_after;
use crate::{Error, ErrorKind, GraphClient, Operation, Result};

/// A success, and the id that the client gave the request.
pub(crate) struct Exchanged {
    pub(crate) answer: Incoming,
    pub(crate) client_request_id: Option<String>,
}

/// Sends a request and follows redirects: to the client's own address with the token, to others without. Of an answer
/// that is to be streamed, only the beginning is read.
pub(crate) async fn exchange(draft: Box<Draft>, streamed: bool) -> Result<Exchanged> {
    let (client, operation, own) = (draft.client.clone(), draft.operation, draft.own);
    let request = draft.into_outgoing()?;
    // Whatever goes wrong from here on has the id; another origin is not told it.
    let client_request_id = header(&request.headers, CLIENT_ID).map(str::to_owned);
    match follow(&client, operation, own, streamed, request).await {
        Ok(answer) => Ok(Exchanged { answer, client_request_id }),
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
    mut request: Outgoing,
) -> Result<Incoming> {
    let call = Arc::new(Call::begin());
    for _ in 0..=MOST {
        let answer = match client.direct().filter(|_| Direct::is_unwatched()) {
            Some(direct) => {
                let sent = direct.send(own, streamed, &call, &request).await;
                sent.map_err(Error::from_pipeline)?
            }
            None => pipe(client, operation, own, streamed, &call, &request).await?,
        };
        if answer.status.is_success() {
            return Ok(answer);
        }
        match redirect(client.endpoint(), &request, answer.status, &answer.headers)? {
            Some(next) => Redirect { request, own } = next,
            None => {
                let error = failure(answer, own).await;
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
    outgoing: &Outgoing,
) -> Result<Incoming> {
    // The check of azure_core loses the service's error code where the message has an escape; ours reads it all.
    let options = PipelineStreamOptions { skip_checks: true, ..Default::default() };
    let pipeline = if own { client.pipeline() } else { client.pipeline_without_token() };
    let mut request = outgoing.to_core(&outgoing.headers);
    // Else azure_core would give the request another id under this name.
    if let Some(id) = header(&outgoing.headers, CLIENT_ID) {
        request.insert_header(CLIENT_REQUEST_ID, id.to_owned());
    }
    let hidden = Hidden::new(client.endpoint(), operation, own, request.url());
    *request.url_mut() = hidden.shown().clone();
    let mut context = Context::new().with_value(hidden).with_value(Arc::clone(call));
    if streamed {
        context.insert(Streamed);
    }
    // Where tracing is set up, the operation is a span named by its path template.
    if client.is_traced() {
        context.insert(PublicApiInstrumentationInformation::new(operation.to_string(), Vec::new()));
    }
    let response = pipeline.stream(&context, &mut request, Some(options)).await.map_err(Error::from_pipeline)?;
    let answer = Incoming::from_core(response);
    let (status, id) = (answer.status, request_id(&answer.headers).map(str::to_owned));
    let body = match streamed && status.is_success() {
        true => IncomingBody::Flowing(flowing(answer.body.pieces(), client.timeout())),
        // The policy that sends again has read it.
        false => IncomingBody::Whole(
            answer
                .body
                .whole()
                .await
                .map_err(|error| Error::from_pipeline(error).with_status(status).with_ids(id.as_deref(), None))?,
        ),
    };
    Ok(Incoming { body, ..answer })
}

async fn failure(answer: Incoming, own: bool) -> Error {
    let error = match answer.body.whole().await {
        Ok(body) => Error::from_status(answer.status, &body, own).with_retry_after(retry_after(&answer.headers)),
        Err(error) => Error::from_pipeline(error).with_status(answer.status),
    };
    error.with_ids(request_id(&answer.headers), None)
}

/// The header by which the client names a request.
const CLIENT_ID: &str = "client-request-id";

/// The service's id of a request.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    header(headers, "request-id")
}
