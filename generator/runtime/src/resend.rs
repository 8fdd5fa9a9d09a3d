//! The policy that sends a request again where that helps and does no harm.

use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use azure_core::Uuid;
use azure_core::error::ErrorKind as CoreErrorKind;
use azure_core::http::policies::{Policy, PolicyResult};
use azure_core::http::{AsyncRawResponse, Context, Method, Request, StatusCode};

use crate::auth::misplaced;
use crate::headers::from_core;
use crate::limits::{Limits, buffer, timed_out};
use crate::retry::RetrySettings;
use crate::retry_after::retry_after;
use crate::timeout::within;

/// In the context of a request whose answer is to be streamed.
pub(crate) struct Streamed;

/// What the requests of one call share, be they redirected. It goes along in their contexts.
pub(crate) struct Call {
    began: Instant,
    spent: Mutex<Spent>,
}

/// So much was spent on retries.
#[derive(Default)]
struct Spent {
    retries: u32,
    waited: Duration,
}

impl Call {
    /// A call that begins now.
    pub(crate) fn begin() -> Self {
        Self { began: Instant::now(), spent: Mutex::default() }
    }

    /// The wait before the next retry, which counts from here on; none where there is to be no other.
    fn next_wait(&self, settings: &RetrySettings, asked: Option<Duration>) -> Option<Duration> {
        let mut spent = self.spent.lock().unwrap_or_else(PoisonError::into_inner);
        // No clock is trusted to show less than what was waited.
        let elapsed = self.began.elapsed().max(spent.waited);
        let wait = settings.wait(spent.retries, asked, elapsed, random())?;
        spent.retries += 1;
        spent.waited = spent.waited.saturating_add(wait);
        Some(wait)
    }
}

/// Sends requests, again if need be, and reads their answers: an answer that breaks off is part of what is tried again.
///
/// azure_core's own policy sends a POST again after a reset, reads no fractions in `Retry-After` and waits for a day if
/// it is told to.
#[derive(Debug)]
pub(crate) struct ResendPolicy {
    retry: RetrySettings,
    limits: Limits,
}

impl ResendPolicy {
    pub(crate) fn new(retry: RetrySettings, limits: Limits) -> Self {
        Self { retry, limits }
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Sends the request, again if need be and as long as the call may be retried.
    pub(crate) async fn run<S: Sending>(&self, mut sending: S, call: &Call) -> azure_core::Result<S::Answer> {
        let repeatable = is_repeatable(sending.method());
        loop {
            let result = match within(self.limits.timeout, sending.send()).await {
                Some(result) => result,
                None => Err(timed_out("no complete answer", self.limits.timeout.unwrap_or_default())),
            };
            let Some(asked) = advice::<S>(&result, repeatable) else { return result };
            let Some(wait) = call.next_wait(&self.retry, asked) else { return result };
            // Nothing of the answer is held while waiting.
            drop(result);
            azure_core::sleep(azure_core::time::Duration::try_from(wait).unwrap_or_default()).await;
            sending.reset().await?;
        }
    }
}

/// A request that can be sent several times, on one of the two ways.
pub(crate) trait Sending: Send {
    /// An answer that was read, unless it is to be streamed.
    type Answer: Send;

    fn method(&self) -> Method;

    /// Sends it once.
    fn send(&mut self) -> impl Future<Output = azure_core::Result<Self::Answer>> + Send;

    /// Makes it as it was before it was sent.
    fn reset(&mut self) -> impl Future<Output = azure_core::Result<()>> + Send;

    fn status(answer: &Self::Answer) -> StatusCode;

    /// The wait that an answer asks for.
    fn asked(answer: &Self::Answer) -> Option<Duration>;
}

/// In azure_core's pipeline.
struct Piped<'a> {
    ctx: &'a Context<'a>,
    next: &'a [Arc<dyn Policy>],
    request: &'a mut Request,
    limits: &'a Limits,
}

impl Sending for Piped<'_> {
    type Answer = AsyncRawResponse;

    fn method(&self) -> Method {
        self.request.method()
    }

    async fn send(&mut self) -> PolicyResult {
        let (policy, rest) = self.next.split_first().ok_or_else(misplaced)?;
        let response = policy.send(self.ctx, self.request, rest).await?;
        // The body of an error is short, and wanted also where the answer was to be streamed.
        match self.ctx.value::<Streamed>().is_some() && response.status().is_success() {
            true => Ok(response),
            false => buffer(response, self.limits.size).await,
        }
    }

    async fn reset(&mut self) -> azure_core::Result<()> {
        self.request.body_mut().reset().await
    }

    fn status(answer: &AsyncRawResponse) -> StatusCode {
        answer.status()
    }

    fn asked(answer: &AsyncRawResponse) -> Option<Duration> {
        retry_after(&from_core(answer.headers()))
    }
}

#[async_trait]
impl Policy for ResendPolicy {
    async fn send(&self, ctx: &Context, request: &mut Request, next: &[Arc<dyn Policy>]) -> PolicyResult {
        let call = ctx.value::<Arc<Call>>().map_or_else(|| Arc::new(Call::begin()), Arc::clone);
        self.run(Piped { ctx, next, request, limits: &self.limits }, &call).await
    }
}

/// Whether sending the request again may help and does no harm; and if so, the wait that the service asks for.
fn advice<S: Sending>(result: &azure_core::Result<S::Answer>, repeatable: bool) -> Option<Option<Duration>> {
    match result {
        Ok(answer) if S::status(answer).is_success() => None,
        Ok(answer) => status_advice(S::status(answer), S::asked(answer), repeatable),
        Err(error) => match error.kind() {
            CoreErrorKind::Connection => Some(None),
            CoreErrorKind::Io => repeatable.then_some(None),
            CoreErrorKind::HttpResponse { .. }
            | CoreErrorKind::DataConversion
            | CoreErrorKind::Credential
            | CoreErrorKind::Other => None,
        },
    }
}

/// The same of an answer; `asked` is the wait that it asks for.
pub(crate) fn status_advice(status: StatusCode, asked: Option<Duration>, repeatable: bool) -> Option<Option<Duration>> {
    match status {
        StatusCode::TooManyRequests => Some(asked),
        StatusCode::ServiceUnavailable if asked.is_some() => Some(asked),
        StatusCode::RequestTimeout
        | StatusCode::InternalServerError
        | StatusCode::BadGateway
        | StatusCode::ServiceUnavailable
        | StatusCode::GatewayTimeout => repeatable.then_some(asked),
        _ => None,
    }
}

/// Whether sending a request twice does what sending it once does (RFC 9110, idempotent methods).
pub(crate) fn is_repeatable(method: Method) -> bool {
    matches!(method, Method::Get | Method::Head | Method::Put | Method::Delete)
}

/// A number from 0 to 1 that differs from client to client.
pub(crate) fn random() -> f64 {
    let (bits, ..) = Uuid::new_v4().as_fields();
    f64::from(bits) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_random_part_of_waits_varies_over_all_of_its_range() {
        let drawn: Vec<f64> = (0..1000).map(|_| random()).collect();
        assert!(drawn.iter().all(|one| (0.0..=1.0).contains(one)));
        for tenth in 0..10 {
            let from = f64::from(tenth) / 10.0;
            assert!(drawn.iter().any(|one| (from..=from + 0.1).contains(one)), "none from {from}");
        }
    }

    #[test]
    fn a_call_has_one_number_of_retries() {
        let (call, settings) = (Call::begin(), RetrySettings::default());
        let waits =
            |times: usize| (0..times).filter(|_| call.next_wait(&settings, Some(Duration::ZERO)).is_some()).count();
        assert_eq!((waits(3), waits(9)), (3, 2));
    }
}
