//! The one builder for all requests.

use std::future::IntoFuture;
use std::marker::PhantomData;

use crate::body::Body;
use crate::delta::{Change, Changes, DeltaLink};
use crate::draft::Draft;
use crate::model::Payload;
use crate::page::{Items, Pages};
use crate::poller::Poller;
use crate::send::{self, Pending, PendingResponse};
use crate::shape::{Collection, Delta, Download, List, Queried, Send, Shape};
use crate::{ByteStream, GraphClient, Operation, PathArg, Response};

/// A request that is awaited as it is, or first given options. `S` says what it answers with, and so which options it
/// has: one of [`Get`](crate::Get), [`List`], [`Delta`], [`Send`](crate::Send),
/// [`Download`](crate::Download).
///
/// An error in building it, such as an empty path argument, is told when it is awaited.
#[must_use = "a request does nothing unless it is awaited"]
pub struct Request<S: Shape> {
    draft: Box<Draft>,
    shape: PhantomData<fn() -> S>,
}

impl<S: Shape> Request<S> {
    /// Makes a request; generated functions call it. The arguments fill the operation's path template in order.
    #[inline]
    pub fn new(client: &GraphClient, operation: &'static Operation, arguments: &[PathArg<'_>], body: Body<'_>) -> Self {
        Self { draft: Draft::new(client, operation, arguments, body), shape: PhantomData }
    }

    /// Sets a header, such as `Prefer` or `ConsistencyLevel`. The requests for following pages have it too.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.draft.set_header(name, value);
        self
    }

    /// Sets a query parameter that has no method of its own. The value is percent-encoded.
    pub fn query(mut self, name: &str, value: impl ToString) -> Self {
        self.draft.set_query(name, value.to_string());
        self
    }

    /// Sends the request for an answer with status and headers.
    pub fn send(self) -> PendingResponse<S::Output> {
        PendingResponse::new(self.ready(), S::decode)
    }

    pub(crate) fn ready(mut self) -> Box<Draft> {
        self.draft.default_header("accept", S::ACCEPT);
        self.draft
    }

    fn option(mut self, name: &str, value: String) -> Self {
        self.draft.set_query(name, value);
        self
    }

    fn names<N: AsRef<str>>(self, name: &str, values: impl IntoIterator<Item = N>) -> Self {
        let mut joined = String::new();
        for value in values {
            if !joined.is_empty() {
                joined.push(',');
            }
            joined.push_str(value.as_ref());
        }
        self.option(name, joined)
    }
}

impl<S: Shape> IntoFuture for Request<S> {
    type Output = crate::Result<S::Output>;
    type IntoFuture = Pending<S::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Pending::new(self.ready(), S::decode)
    }
}

impl<S: Queried> Request<S> {
    /// Asks for these properties only (`$select`). A delta query then tells changes of these only.
    pub fn select<N: AsRef<str>>(self, properties: impl IntoIterator<Item = N>) -> Self {
        self.names("$select", properties)
    }

    /// Asks for related resources along with each (`$expand`), each as `members` or `members($select=id)`.
    pub fn expand<N: AsRef<str>>(self, relationships: impl IntoIterator<Item = N>) -> Self {
        self.names("$expand", relationships)
    }
}

impl<S: Collection> Request<S> {
    /// Asks for the items that an OData expression is true of (`$filter`), such as `startswith(displayName,'A')`.
    pub fn filter(self, expression: impl Into<String>) -> Self {
        self.option("$filter", expression.into())
    }

    /// Asks for an order (`$orderby`), each as `displayName` or `displayName desc`.
    pub fn order_by<N: AsRef<str>>(self, properties: impl IntoIterator<Item = N>) -> Self {
        self.names("$orderby", properties)
    }

    /// Asks for at most this many items a page (`$top`).
    pub fn top(self, items: u32) -> Self {
        self.option("$top", items.to_string())
    }
}

impl Request<Download> {
    /// Asks for a part only, from a position on, of so many bytes or of all (`Range`). The answer's status is 206 where
    /// the service knows ranges.
    pub fn range(self, from: u64, length: Option<u64>) -> Self {
        let end = length.map(|length| from.saturating_add(length).saturating_sub(1).to_string());
        self.header("range", &format!("bytes={from}-{}", end.unwrap_or_default()))
    }

    /// Sends the request and writes the bytes to a file, piece by piece; gives their number. They are written to another
    /// file beside it, which takes the file's name when it is complete: a download that fails or is cancelled leaves the
    /// file as it was. It needs tokio.
    ///
    /// A download that breaks off goes on from there, as often as [`RetrySettings::max_retries`] allows: by `Range` and
    /// `If-Range` with the answer's ETag, so that no bytes of another state of the file are put behind it. Where the file
    /// has changed meanwhile, or the service gives no strong ETag, no length or no ranges, it begins anew.
    ///
    /// [`RetrySettings::max_retries`]: crate::RetrySettings::max_retries
    ///
    /// # Errors
    ///
    /// Those of the request; kind [`Io`](crate::ErrorKind::Io) where the file cannot be written.
    #[cfg(feature = "_reqwest")]
    pub async fn to_file(self, path: impl AsRef<std::path::Path>) -> crate::Result<u64> {
        crate::file::write(self.ready(), path.as_ref()).await
    }

    /// Sends the request for an answer that is read piece by piece, however large it is.
    ///
    /// # Errors
    ///
    /// Those of the answer's beginning; the stream has its own.
    pub async fn stream(self) -> crate::Result<Response<ByteStream>> {
        send::stream(self.ready()).await
    }
}

impl<T> Request<Send<T>>
where
    Send<T>: Shape,
{
    /// Demands that the resource is still in the state that this ETag names (`If-Match`).
    pub fn if_match(self, etag: &str) -> Self {
        self.header("if-match", etag)
    }

    /// Sends the request where the service answers at once and works on (202): gives a handle that waits for the end.
    /// `W` is the type that tells how far the work has come, such as `ConnectionOperation`.
    ///
    /// # Errors
    ///
    /// Those of the request; kind [`Refused`](crate::ErrorKind::Refused) where the address to ask for the outcome is
    /// not one that the client goes to.
    pub async fn start<W: Payload>(self) -> crate::Result<Poller<W>> {
        Poller::start(self.ready()).await
    }
}

impl<T> Request<List<T>>
where
    List<T>: Shape<Output = crate::Page<T>>,
{
    /// Leaves out the first items (`$skip`).
    pub fn skip(self, items: u32) -> Self {
        self.option("$skip", items.to_string())
    }

    /// Asks for the items that match a search (`$search`), written as it is: most services want it in double quotes,
    /// `"displayName:wa"`.
    pub fn search(self, expression: impl Into<String>) -> Self {
        self.option("$search", expression.into())
    }

    /// Asks for the number of all items, which [`Page::count`](crate::Page::count) then holds (`$count=true`).
    pub fn count(self) -> Self {
        self.option("$count", "true".to_owned())
    }

    /// Goes on from a link that a page gave, [`Page::next_link`](crate::Page::next_link), in place of the beginning. The
    /// link holds the options of the request that gave it.
    ///
    /// A link to another origin is an error, as the token goes along.
    pub fn from_link(mut self, link: &str) -> Self {
        self.draft.go_to(link);
        self
    }

    /// The pages, one after the other, as a stream.
    pub fn pages(self) -> Pages<T> {
        Pages::new(self.ready(), <List<T> as Shape>::decode)
    }

    /// The items of all pages, one after the other, as a stream. A following page is asked for when it is needed.
    pub fn items(self) -> Items<T> {
        Items::new(self.pages())
    }
}

impl<T> Request<Delta<T>>
where
    Delta<T>: Shape<Output = crate::Page<Change<T>>>,
{
    /// Asks for the changes since the link was given, in place of all items. The link holds the options of the request
    /// that gave it.
    ///
    /// A link to another origin is an error, as the token goes along.
    pub fn resume(mut self, link: &DeltaLink) -> Self {
        self.draft.go_to(link.as_str());
        self
    }

    /// The pages, one after the other, as a stream. The last has the link that tells the next changes.
    pub fn pages(self) -> Pages<Change<T>> {
        Pages::new(self.ready(), <Delta<T> as Shape>::decode)
    }

    /// The changes of all pages, one after the other, as a stream.
    pub fn changes(self) -> Changes<T> {
        Changes::new(self.pages())
    }
}
