//! Several requests in one.

mod schedule;
mod wire;

use std::fmt;
use std::sync::Arc;

use azure_core::http::{Method, StatusCode};

use crate::draft::Draft;
use crate::redirect::is_own;
use crate::resend::{is_repeatable, random, status_advice};
use crate::retry_after::retry_after;
use crate::send::{Decode, Reply, decode_reply, send};
use crate::shape::Shape;
use crate::{Error, ErrorKind, GraphClient, Operation, Request, Response, Result};
use schedule::{Next, Schedule};
use wire::Part;

/// Requests that are sent together, up to 20 in one (`$batch`); more are sent in several, one after the other.
///
/// ```no_run
/// # use graph_client::*;
/// # type Value = serde_json::Value;
/// # async fn program(client: GraphClient, me: Request<Get<Value>>, mail: Request<List<Value>>) -> Result<()> {
/// let mut batch = Batch::new(&client);
/// let me = batch.add(me);
/// let mail = batch.add(mail);
/// let mut answers = batch.send().await;
/// let me: Value = answers.take(me)?;
/// let mail: Page<Value> = answers.take(mail)?;
/// # Ok(())
/// # }
/// ```
///
/// Requests of a batch that were throttled, or failed in a way that sending them again may help, are sent again without
/// the others, after the time that the service asks for and as often as the client's
/// [`RetrySettings`](crate::RetrySettings) allow.
#[must_use = "a batch does nothing until it is sent"]
pub struct Batch {
    client: GraphClient,
    /// Tells its tickets from those of other batches.
    own: Arc<()>,
    requests: Vec<Member>,
}

struct Member {
    operation: &'static Operation,
    after: Vec<usize>,
    part: Result<Part>,
}

/// Stands for the answer to a request of a batch: [`BatchAnswers::take`] exchanges it.
#[must_use = "a ticket is what the answer is taken with"]
pub struct BatchTicket<T> {
    id: BatchId,
    batch: Arc<()>,
    decode: Decode<T>,
}

impl<T> BatchTicket<T> {
    /// Names the request, for those that are to be done after it.
    pub fn id(&self) -> BatchId {
        self.id
    }
}

/// Names a request of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct BatchId(usize);

impl Batch {
    /// A batch without requests.
    pub fn new(client: &GraphClient) -> Self {
        Self { client: client.clone(), own: Arc::new(()), requests: Vec::new() }
    }

    /// Adds a request, which is sent by this batch's client. The service may do the requests in any order.
    pub fn add<S: Shape>(&mut self, request: Request<S>) -> BatchTicket<S::Output> {
        self.add_after(request, [])
    }

    /// Adds a request that is done after others of this batch (`dependsOn`), and not at all if one of them fails: then
    /// its own error has the status 424.
    pub fn add_after<S: Shape>(
        &mut self,
        request: Request<S>,
        after: impl IntoIterator<Item = BatchId>,
    ) -> BatchTicket<S::Output> {
        let id = BatchId(self.requests.len());
        let after: Vec<usize> = after.into_iter().map(|BatchId(index)| index).collect();
        let member = self.member(*request.ready(), after);
        self.requests.push(member);
        BatchTicket { id, batch: Arc::clone(&self.own), decode: S::decode }
    }

    fn member(&self, draft: Draft, after: Vec<usize>) -> Member {
        let operation = draft.operation;
        let known = after.iter().all(|index| *index < self.requests.len());
        let part = match known {
            true => Part::new(&self.client, draft),
            false => Err(Error::new(ErrorKind::Request, "the request is to follow a request of another batch")),
        };
        Member { operation, after: if known { after } else { Vec::new() }, part }
    }

    /// How many requests it holds.
    pub fn len(&self) -> usize {
        self.requests.len()
    }

    /// Whether it holds no requests.
    pub fn is_empty(&self) -> bool {
        self.requests.is_empty()
    }

    /// Sends the requests and gives their answers, each a success or an error of its own.
    pub async fn send(self) -> BatchAnswers {
        let mut sending = Sending::new(self.client, self.requests);
        sending.run().await;
        BatchAnswers { batch: self.own, answers: sending.answers }
    }
}

/// The answers to the requests of a batch.
pub struct BatchAnswers {
    batch: Arc<()>,
    answers: Vec<Option<Result<Reply>>>,
}

impl BatchAnswers {
    /// The typed answer to a request.
    ///
    /// # Errors
    ///
    /// Those of the request itself, as if it had been sent alone; those of the batch that it was in.
    pub fn take<T>(&mut self, ticket: BatchTicket<T>) -> Result<T> {
        self.take_response(ticket).map(Response::into_body)
    }

    /// The typed answer to a request, with its status and headers.
    ///
    /// # Errors
    ///
    /// Those of [`take`](Self::take).
    pub fn take_response<T>(&mut self, ticket: BatchTicket<T>) -> Result<Response<T>> {
        let own = Arc::ptr_eq(&self.batch, &ticket.batch);
        let answer = self.answers.get_mut(ticket.id.0).filter(|_| own).and_then(Option::take);
        match answer {
            Some(answer) => decode_reply(answer?, ticket.decode),
            None => Err(Error::new(ErrorKind::Request, "the ticket is of another batch")),
        }
    }
}

/// A batch on its way.
struct Sending {
    client: GraphClient,
    requests: Vec<Member>,
    schedule: Schedule,
    answers: Vec<Option<Result<Reply>>>,
}

impl Sending {
    fn new(client: GraphClient, mut requests: Vec<Member>) -> Self {
        let schedule = Schedule::new(requests.iter().map(|one| (one.operation.version, one.after.clone())));
        let mut sending = Self { client, schedule, answers: requests.iter().map(|_| None).collect(), requests: vec![] };
        for (index, member) in requests.iter_mut().enumerate() {
            let problem = std::mem::replace(&mut member.part, Ok(Part::default()));
            match problem {
                Ok(part) => member.part = Ok(part),
                Err(error) => sending.answer(index, Err(error.with_operation(member.operation))),
            }
        }
        sending.requests = requests;
        sending
    }

    fn answer(&mut self, index: usize, answer: Result<Reply>) {
        self.schedule.answered(index, answer.is_ok());
        self.answers[index] = Some(answer);
    }

    async fn run(&mut self) {
        loop {
            match self.schedule.next() {
                Next::Send(chunk) => {
                    if let Err(error) = self.exchange(&chunk).await {
                        return self.give_up(&chunk, error);
                    }
                }
                Next::Wait(wait) => {
                    azure_core::sleep(azure_core::time::Duration::try_from(wait).unwrap_or_default()).await;
                    self.schedule.waited(wait);
                }
                Next::Orphan(index) => {
                    let message = "the request was not sent, as one that it depends on failed";
                    let error = Error::new(ErrorKind::Request, message).with_status(StatusCode::FailedDependency);
                    self.answer(index, Err(error.with_operation(self.requests[index].operation)));
                }
                Next::Done => return,
            }
        }
    }

    /// Sends some of the requests in one.
    async fn exchange(&mut self, chunk: &[usize]) -> Result<()> {
        let parts: Vec<_> = chunk
            .iter()
            .filter_map(|index| {
                let member = &self.requests[*index];
                let after = member.after.iter().filter(|after| chunk.contains(after)).copied().collect();
                Some((*index, member.part.as_ref().ok()?, after))
            })
            .collect();
        let version = chunk.first().map_or(wire::V1.version, |index| self.requests[*index].operation.version);
        let reply = send(wire::draft(&self.client, version, &parts)?).await?;
        let mut replies = wire::read(&reply.body).map_err(|error| reply.misfit(error))?;
        // Those that others depend on first, to know of others whether they are sent again.
        let mut dependent = Vec::new();
        for index in chunk.iter().copied() {
            match replies.remove(&index) {
                Some(answer) if answer.status == StatusCode::FailedDependency => dependent.push((index, answer)),
                Some(answer) => self.receive(index, answer).await,
                None => {
                    let message = "the answer to the batch does not answer this request";
                    let error = reply.at_fault(Error::new(ErrorKind::Decode, message));
                    self.answer(index, Err(error.with_operation(self.requests[index].operation)));
                }
            }
        }
        for (index, answer) in dependent {
            let again = self.requests[index].after.iter().any(|after| self.schedule.is_open(*after));
            match again {
                true => self.schedule.again(index),
                false => self.receive(index, answer).await,
            }
        }
        Ok(())
    }

    /// Takes the answer to one request, or has it sent again.
    async fn receive(&mut self, index: usize, answer: wire::Answer) {
        let member = &self.requests[index];
        let asked = retry_after(&answer.headers);
        let method = member.operation.method;
        if let Some(asked) = status_advice(answer.status, asked, is_repeatable(method))
            && let Some(wait) = self.schedule.retry(index, self.client.retry(), asked, random())
        {
            return self.schedule.later(index, wait);
        }
        let id = member.part.as_ref().ok().and_then(Part::client_request_id).map(str::to_owned);
        let reply = answer.reply(member.operation, id);
        let reply = match redirected(&self.client, &reply) {
            Some(Ok(draft)) => send(draft).await,
            Some(Err(error)) => Err(reply.at_fault(error)),
            None if reply.status.is_success() => Ok(reply),
            None => {
                let error = Error::from_status(reply.status, &reply.body, true).with_retry_after(asked);
                Err(reply.at_fault(error.with_token_kind(self.client.token_kind())))
            }
        };
        self.answer(index, reply);
    }

    /// Tells all requests that are not answered yet what happened to those that were sent at last.
    fn give_up(&mut self, chunk: &[usize], error: Error) {
        let error = Arc::new(error);
        for index in 0..self.requests.len() {
            if self.answers[index].is_some() {
                continue;
            }
            let own = match chunk.contains(&index) {
                true => Error::of_batch(&error),
                false => {
                    let message = format!("the request was not sent, as the batch before it failed: {error}");
                    Error::new(ErrorKind::Request, message).with_source(Arc::clone(&error))
                }
            };
            self.answer(index, Err(own.with_operation(self.requests[index].operation)));
        }
    }
}

/// The request for a file that the answer leads to.
fn redirected(client: &GraphClient, reply: &Reply) -> Option<Result<Box<Draft>>> {
    let moved = matches!(
        reply.status,
        StatusCode::Found | StatusCode::SeeOther | StatusCode::TemporaryRedirect | StatusCode::PermanentRedirect
    );
    let location = reply.header("location").filter(|_| moved && reply.operation.method == Method::Get)?;
    let draft = azure_core::http::Url::parse(location)
        .map_err(|error| {
            Error::new(ErrorKind::Refused, "the address that the service redirects to is not a URL").with_source(error)
        })
        .and_then(|url| is_own(client.endpoint(), &url))
        .map(|own| Draft::at(client, reply.operation, Method::Get, location, own));
    Some(draft)
}

impl fmt::Debug for Batch {
    /// Prints the number of requests only: they may hold secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Batch").field("len", &self.len()).finish_non_exhaustive()
    }
}

impl fmt::Debug for BatchAnswers {
    /// Prints the number of answers only: they may hold secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BatchAnswers").field("len", &self.answers.len()).finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for BatchTicket<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BatchTicket").field("id", &self.id).finish_non_exhaustive()
    }
}
