//! Work that the service takes on with 202 and does later: a handle that waits for its end.

use std::fmt;
use std::time::Duration;

use azure_core::http::{Method, StatusCode, Url};
use http::HeaderMap;
use serde::Deserialize;
use serde_json::Value;

use crate::draft::Draft;
use crate::headers::header;
use crate::model::{Payload, read};
use crate::redirect::is_own;
use crate::retry_after::retry_after;
use crate::send::{Reply, decode_reply, send};
use crate::text::read_json;
use crate::{Error, ErrorKind, GraphClient, Operation, Response, Result};

/// Work that the service has taken on. `T` is the type that tells how far it has come.
///
/// [`Request::start`](crate::Request::start) gives it, [`wait`](Self::wait) waits for the end:
///
/// ```no_run
/// # use graph_client::*;
/// # type ConnectionOperation = serde_json::Value;
/// # async fn program(client: GraphClient, update_schema: Request<Send<()>>) -> Result<()> {
/// let mut work = update_schema.start::<ConnectionOperation>().await?;
/// let kept = work.location().to_owned(); // for a program that goes on after a restart
/// let end = work.wait().await?;
///
/// let mut work = Poller::<ConnectionOperation>::resume(&client, &kept)?;
/// # Ok(())
/// # }
/// ```
///
/// The work has ended when the service answers 200 and the `status` in its answer is not one of work under way.
/// `completed`, `succeeded` and `success` are good ends; `failed`, `cancelled` and the like are errors of kind
/// [`Failed`](ErrorKind::Failed) with the service's own error. An answer without `status` is an end, too.
#[must_use = "the work goes on by itself, but its end is only known to who waits for it"]
pub struct Poller<T> {
    client: GraphClient,
    operation: &'static Operation,
    /// Where to ask; none where the work was done at once.
    address: Option<(Url, bool)>,
    settings: PollSettings,
    /// What the service asked to wait at last.
    asked: Option<Duration>,
    /// How often the wait was of our own choice since the service last named one.
    unasked: u32,
    /// How long was waited in all.
    waited: Duration,
    last: Option<Reply>,
    end: std::marker::PhantomData<fn() -> T>,
}

/// The pace at which a [`Poller`] asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PollSettings {
    /// The wait before the first question, where the service names none; it doubles each time. The default is 2 seconds.
    pub initial_delay: Duration,
    /// It doubles up to this. The default is 30 seconds.
    pub max_delay: Duration,
    /// A longer `Retry-After` is cut to this. The default is 5 minutes.
    pub max_retry_after: Duration,
    /// So long is waited in all, without the time that the questions take. The default is one hour.
    pub max_total: Duration,
}

impl Default for PollSettings {
    fn default() -> Self {
        Self {
            initial_delay: Duration::from_secs(2),
            max_delay: Duration::from_secs(30),
            max_retry_after: Duration::from_secs(5 * 60),
            max_total: Duration::from_secs(60 * 60),
        }
    }
}

impl PollSettings {
    /// The wait before the next question; `unasked` counts the waits of our own choice before it.
    fn wait(&self, asked: Option<Duration>, unasked: u32) -> Duration {
        match asked {
            Some(asked) => asked.min(self.max_retry_after),
            None => self.initial_delay.saturating_mul(2_u32.saturating_pow(unasked)).min(self.max_delay),
        }
    }
}

/// How far the work has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress<T> {
    /// It is under way. What the service tells of it, if it does.
    Running(Option<T>),
    /// It is done.
    Done(T),
}

/// Of work that another program began, nothing more is known.
static RESUMED: Operation = Operation::new(Method::Get, "v1.0", "/{operation}");

impl<T: Payload> Poller<T> {
    pub(crate) async fn start(draft: Box<Draft>) -> Result<Self> {
        let client = draft.client.clone();
        let operation = draft.operation;
        let reply = send(draft).await?;
        if reply.status != StatusCode::Accepted {
            let mut done = Self::new(client, operation, None);
            done.last = Some(reply);
            return Ok(done);
        }
        let located = location(&client, operation, &reply.headers)
            .map_err(|error| reply.at_fault(error.with_status(reply.status)))?;
        let mut poller = Self::new(client, operation, Some(located));
        poller.asked = retry_after(&reply.headers);
        Ok(poller)
    }

    /// Goes on with work that was begun before; `location` is what [`location`](Self::location) gave.
    ///
    /// # Errors
    ///
    /// Kind [`Refused`](ErrorKind::Refused) where it is not an address that the client goes to.
    pub fn resume(client: &GraphClient, location: &str) -> Result<Self> {
        let located = resolve(client, &RESUMED, location)?;
        Ok(Self::new(client.clone(), &RESUMED, Some(located)))
    }

    fn new(client: GraphClient, operation: &'static Operation, address: Option<(Url, bool)>) -> Self {
        Self {
            client,
            operation,
            address,
            settings: PollSettings::default(),
            asked: None,
            unasked: 0,
            waited: Duration::ZERO,
            last: None,
            end: std::marker::PhantomData,
        }
    }

    /// Sets the pace.
    pub fn settings(mut self, settings: PollSettings) -> Self {
        self.settings = settings;
        self
    }

    /// The address to ask for the outcome, for a program that goes on later; empty where the work was done at once.
    /// Who knows an address outside of Microsoft Graph may ask there without a token, so treat it as a secret.
    pub fn location(&self) -> &str {
        self.address.as_ref().map_or("", |(url, _)| url.as_str())
    }

    /// Waits as long as the service asks, then asks once.
    ///
    /// # Errors
    ///
    /// Those of the request; kind [`Failed`](ErrorKind::Failed) where the work failed, and
    /// [`Timeout`](ErrorKind::Timeout) where [`max_total`](PollSettings::max_total) is over: the work may go on, and
    /// can be asked for again after [`settings`](Self::settings) allowed more.
    pub async fn poll(&mut self) -> Result<Progress<T>> {
        let Some((url, own)) = &self.address else { return self.done_at_once() };
        let wait = self.settings.wait(self.asked, self.unasked);
        if self.waited.saturating_add(wait) > self.settings.max_total {
            let message = format!("the work did not end within {} seconds", self.settings.max_total.as_secs_f64());
            return Err(Error::new(ErrorKind::Timeout, message).with_operation(self.operation));
        }
        let mut draft = Draft::at(&self.client, self.operation, Method::Get, url.as_str(), *own);
        draft.default_header("accept", "application/json");
        azure_core::sleep(azure_core::time::Duration::try_from(wait).unwrap_or_default()).await;
        self.waited = self.waited.saturating_add(wait);
        let reply = send(draft).await?;
        self.unasked = if self.asked.is_some() { 0 } else { self.unasked.saturating_add(1) };
        self.asked = retry_after(&reply.headers);
        self.judge(reply)
    }

    /// Waits for the end of the work, at the service's pace. Dropping it stops the waiting, not the work.
    ///
    /// # Errors
    ///
    /// Those of [`poll`](Self::poll).
    pub async fn wait(&mut self) -> Result<T> {
        loop {
            if let Progress::Done(end) = self.poll().await? {
                return Ok(end);
            }
        }
    }

    fn judge(&self, reply: Reply) -> Result<Progress<T>> {
        let state = match reply.status {
            StatusCode::Accepted => State::Running,
            _ => state(&reply.body),
        };
        match state {
            State::Running => Ok(Progress::Running(read::<T>(&reply.body).ok())),
            State::Done => {
                decode_reply(reply, decode::<T>).map(|response| Progress::Done(Response::into_body(response)))
            }
            State::Failed(status) => Err(reply.at_fault(Error::from_failed_work(&status, &reply.body))),
        }
    }

    fn done_at_once(&mut self) -> Result<Progress<T>> {
        match self.last.take() {
            Some(reply) => self.judge(reply),
            None => Err(Error::new(ErrorKind::Request, "the outcome of this work was given before")
                .with_operation(self.operation)),
        }
    }
}

fn decode<T: Payload>(reply: &Reply) -> Result<T, crate::model::ReadError> {
    read_json(&reply.headers, &reply.body, read)
}

/// Where the answer says to ask for the outcome.
fn location(client: &GraphClient, operation: &'static Operation, headers: &HeaderMap) -> Result<(Url, bool)> {
    let named = |name| header(headers, name);
    match named("operation-location").or_else(|| named("location")) {
        Some(location) => resolve(client, operation, location),
        None => Err(Error::new(
            ErrorKind::Decode,
            "the service took the request on, and names no address to ask for its outcome",
        )),
    }
}

/// A whole address, or one below the client's own, with the version or without. Tells whether the token may go there.
fn resolve(client: &GraphClient, operation: &Operation, location: &str) -> Result<(Url, bool)> {
    let root = client.endpoint().as_str();
    let version = operation.version;
    let relative = location.starts_with('/') && !location.starts_with("//");
    let absolute = match relative {
        true if location.starts_with(&format!("/{version}/")) => format!("{root}{location}"),
        true => format!("{root}/{version}{location}"),
        false => location.to_owned(),
    };
    let url = Url::parse(&absolute).map_err(|error| {
        Error::new(ErrorKind::Refused, "the address to ask for the outcome is not a URL").with_source(error)
    })?;
    let own = is_own(client.endpoint(), &url)?;
    Ok((url, own))
}

#[derive(Debug, PartialEq, Eq)]
enum State {
    Running,
    Done,
    /// With the status that says so.
    Failed(String),
}

/// Reads how far the work has come. The words are those that the services of Microsoft Graph use; a word that is none of
/// them is of work under way, as services learn new ones.
fn state(body: &[u8]) -> State {
    #[derive(Deserialize)]
    struct Told {
        status: Option<Value>,
    }
    let told = serde_json::from_slice::<Told>(body).ok().and_then(|told| told.status);
    let Some(Value::String(status)) = told else { return State::Done };
    match status.to_ascii_lowercase().as_str() {
        "completed" | "complete" | "succeeded" | "success" | "successful" | "partiallysucceeded" => State::Done,
        "failed" | "failure" | "error" | "cancelled" | "canceled" | "skipped" | "invalid" | "timeout" => {
            State::Failed(status)
        }
        _ => State::Running,
    }
}

impl<T> fmt::Debug for Poller<T> {
    /// Leaves out the address, which may need no token.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Poller").field("operation", &self.operation.to_string()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_services_are_understood() {
        let of = |status: &str| state(format!(r#"{{"id": 1, "status": "{status}"}}"#).as_bytes());
        for status in ["inprogress", "inProgress", "notStarted", "running", "unspecified", "unknownFutureValue", "new"]
        {
            assert_eq!(of(status), State::Running, "{status}");
        }
        for status in ["completed", "Succeeded", "success"] {
            assert_eq!(of(status), State::Done, "{status}");
        }
        for status in ["failed", "Failed", "cancelled", "canceled", "skipped"] {
            assert_eq!(of(status), State::Failed(status.to_owned()));
        }
        for body in ["", "{}", "[]", r#"{"status": null}"#, r#"{"status": 7}"#] {
            assert_eq!(state(body.as_bytes()), State::Done, "{body}");
        }
    }

    #[test]
    fn the_defaults_are_as_documented() {
        let PollSettings { initial_delay, max_delay, max_retry_after, max_total } = PollSettings::default();
        let seconds = [initial_delay, max_delay, max_retry_after, max_total].map(|limit| limit.as_secs());
        assert_eq!(seconds, [2, 30, 5 * 60, 60 * 60]);
    }

    #[test]
    fn the_pace_is_the_services_own_or_doubles() {
        let settings = PollSettings::default();
        let seconds = Duration::from_secs;
        assert_eq!(settings.wait(Some(seconds(7)), 9), seconds(7));
        assert_eq!(settings.wait(Some(seconds(86400)), 0), seconds(300));
        let doubling: Vec<_> = (0..6).map(|unasked| settings.wait(None, unasked).as_secs()).collect();
        assert_eq!(doubling, [2, 4, 8, 16, 30, 30]);
        assert_eq!(settings.wait(None, u32::MAX), seconds(30));
    }
}
