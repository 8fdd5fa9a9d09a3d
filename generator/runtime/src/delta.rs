//! Delta queries: the changes to a collection since a moment.

use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use serde::{Deserialize, Serialize};

use crate::model::{ElementCodec, Payload, Value, WriteError, write_to};
use crate::page::{Page, Pages};
use crate::{Result, ToJson};

/// What a delta query tells of one item.
#[derive(Clone, Debug, PartialEq)]
pub enum Change<T> {
    /// The item is there: it was there at the first query, or was created or changed since. After the first query it may
    /// have the changed properties only.
    Updated(T),
    /// The item is no longer there.
    Removed {
        /// What the service still tells of it, mostly its `id` alone.
        item: T,
        /// Why it is no longer there.
        reason: RemovedReason,
    },
}

/// Why an item is no longer there.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RemovedReason {
    /// It was deleted and can be restored, or it no longer fits the query (`changed`).
    Changed,
    /// It was deleted for good (`deleted`).
    Deleted,
    /// Another reason, in the service's word; empty where it names none.
    Other(String),
}

impl RemovedReason {
    /// Reads the annotation `@removed`.
    fn of(removed: &Value) -> Self {
        match removed.get("reason").and_then(Value::as_str).unwrap_or_default() {
            "changed" => Self::Changed,
            "deleted" => Self::Deleted,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl<T> Change<T> {
    /// The item, removed or not.
    pub fn item(&self) -> &T {
        match self {
            Self::Updated(item) | Self::Removed { item, .. } => item,
        }
    }

    /// Gives the item away, removed or not.
    pub fn into_item(self) -> T {
        match self {
            Self::Updated(item) | Self::Removed { item, .. } => item,
        }
    }

    /// Whether the item is no longer there.
    pub fn is_removed(&self) -> bool {
        matches!(self, Self::Removed { .. })
    }
}

impl<T: Payload<Kind: ElementCodec<T>>> Change<T> {
    fn of(item: T) -> Self {
        match T::Kind::annotation(&item, "@removed").filter(|removed| !removed.is_null()).map(RemovedReason::of) {
            Some(reason) => Self::Removed { item, reason },
            None => Self::Updated(item),
        }
    }

    /// Tells removals from other items.
    pub(crate) fn page(page: Page<T>) -> Page<Self> {
        let Page { items, count, next_link, delta_link, annotations } = page;
        Page { items: items.into_iter().map(Self::of).collect(), count, next_link, delta_link, annotations }
    }
}

/// Writes the page as the service would.
impl<T: Payload> ToJson for Page<Change<T>> {
    fn write_json(&self, out: &mut Vec<u8>) -> Result<(), WriteError> {
        let mut items = b"[".to_vec();
        for (index, change) in self.items.iter().enumerate() {
            if index > 0 {
                items.push(b',');
            }
            write_to(change.item(), &mut items)?;
        }
        items.push(b']');
        self.write_around(&items, out)
    }
}

/// The moment that a delta query goes on from: a link that the service gave. It can be stored, as it is or by serde.
///
/// ```
/// use graph_client::DeltaLink;
///
/// let link = DeltaLink::new("https://graph.microsoft.com/v1.0/users/delta?$deltatoken=x");
/// let stored = serde_json::to_string(&link)?;
/// assert_eq!(serde_json::from_str::<DeltaLink>(&stored)?, link);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DeltaLink(String);

impl DeltaLink {
    /// A link that was stored as text: [`Page::delta_link`], or [`Page::next_link`] to go on within a round.
    pub fn new(link: impl Into<String>) -> Self {
        Self(link.into())
    }

    /// The link as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for DeltaLink {
    /// Leaves out the link, whose token says what was asked for and when.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeltaLink(..)")
    }
}

/// The changes of all pages of a delta query: a [`Stream`](https://docs.rs/futures-core/0.3/futures_core/stream/trait.Stream.html) of `Result<Change<T>>`, which ends after an error.
///
/// After the last change, [`delta_link`](Self::delta_link) gives the link that tells the next ones. Store it when the
/// changes are dealt with: who stops before asks again with the link of the round before, and loses nothing.
///
/// ```no_run
/// # use graph_client::*;
/// # type User = serde_json::Value;
/// # mod users {
/// #     pub fn delta(client: &graph_client::GraphClient) -> graph_client::Request<graph_client::Delta<super::User>> { unimplemented!() }
/// # }
/// # fn main() {}
/// # async fn program(client: GraphClient, stored: Option<DeltaLink>) -> Result<()> {
/// let request = match &stored {
///     Some(link) => users::delta(&client).resume(link),
///     None => users::delta(&client).select(["displayName"]),
/// };
/// let mut changes = request.changes();
/// while let Some(change) = changes.try_next().await? {
///     match change {
///         Change::Updated(user) => println!("there is {user:?}"),
///         Change::Removed { item, reason } => println!("{item:?} went: {reason:?}"),
///     }
/// }
/// let link = changes.delta_link(); // to be stored
/// # Ok(())
/// # }
/// ```
///
/// Links grow old. Then the service answers 410, and the query begins anew without a link.
#[must_use = "streams do nothing unless they are polled"]
pub struct Changes<T> {
    pages: Pages<Change<T>>,
    buffer: VecDeque<Change<T>>,
    link: Option<DeltaLink>,
}

/// Nothing is pinned inside: changes are only moved out.
impl<T> Unpin for Changes<T> {}

impl<T> Changes<T> {
    pub(crate) fn new(pages: Pages<Change<T>>) -> Self {
        Self { pages, buffer: VecDeque::new(), link: None }
    }

    /// The next change, or none after the last of the last page.
    pub async fn try_next(&mut self) -> Result<Option<Change<T>>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }

    /// The link that tells the next changes; none before all changes of this round were given.
    pub fn delta_link(&self) -> Option<&DeltaLink> {
        self.link.as_ref().filter(|_| self.buffer.is_empty())
    }
}

impl<T> Stream for Changes<T> {
    type Item = Result<Change<T>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(change) = self.buffer.pop_front() {
                return Poll::Ready(Some(Ok(change)));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(cx)) {
                Some(Ok(page)) => {
                    self.link = page.delta_link.map(DeltaLink);
                    self.buffer = page.items.into();
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}
