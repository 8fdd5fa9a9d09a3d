//! Collections that come in pages, as streams.

use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use crate::draft::Draft;
use crate::links::Links;
use crate::model::Additional;
use crate::send::{Decode, decode_reply};
use crate::{Error, Response, Result};

/// One page of a collection.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Page<T> {
    /// The items of this page.
    pub items: Vec<T>,
    /// The number of all items, where it was asked for and the service tells it.
    pub count: Option<u64>,
    /// The address of the next page; none on the last.
    pub next_link: Option<String>,
    /// Of a delta query, on the last page: the address that will tell the changes from now on.
    pub delta_link: Option<String>,
    /// All else that stands beside the items, in the service's order: `@odata.context` and the like.
    pub annotations: Additional,
}

impl<T> fmt::Debug for Page<T> {
    /// Prints the numbers only: items may hold secrets, and so may links.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Page").field("items", &self.items.len()).field("count", &self.count).finish_non_exhaustive()
    }
}

impl<T> Default for Page<T> {
    fn default() -> Self {
        Self { items: Vec::new(), count: None, next_link: None, delta_link: None, annotations: Additional::new() }
    }
}

impl<T> IntoIterator for Page<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Page<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

/// The pages of a collection: a [`Stream`](https://docs.rs/futures-core/0.3/futures_core/stream/trait.Stream.html) of `Result<Page<T>>`, which ends after an error.
///
/// Links to following pages are followed to the client's own address only, and with the headers of the first request.
#[must_use = "streams do nothing unless they are polled"]
pub struct Pages<T> {
    links: Links,
    decode: Decode<Page<T>>,
    /// Why the link of the page before cannot be followed. It is told after that page, so that no item is lost.
    problem: Option<Error>,
}

impl<T> Pages<T> {
    pub(crate) fn new(first: Box<Draft>, decode: Decode<Page<T>>) -> Self {
        Self { links: Links::new(first), decode, problem: None }
    }

    /// The next page, or none after the last.
    pub async fn try_next(&mut self) -> Result<Option<Page<T>>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }
}

impl<T> Stream for Pages<T> {
    type Item = Result<Page<T>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(problem) = self.problem.take() {
            return Poll::Ready(Some(Err(problem)));
        }
        let Some(reply) = ready!(self.links.poll(cx)) else { return Poll::Ready(None) };
        let page = reply.and_then(|reply| decode_reply(reply, self.decode)).map(Response::into_body);
        if let Ok(Page { next_link: Some(link), .. }) = &page {
            self.problem = self.links.follow(link).err();
        }
        Poll::Ready(Some(page))
    }
}

/// The items of all pages of a collection: a [`Stream`](https://docs.rs/futures-core/0.3/futures_core/stream/trait.Stream.html) of `Result<T>`, which ends after an error.
#[must_use = "streams do nothing unless they are polled"]
pub struct Items<T> {
    pages: Pages<T>,
    buffer: VecDeque<T>,
}

/// Nothing is pinned inside: items are only moved out.
impl<T> Unpin for Items<T> {}

impl<T> Items<T> {
    pub(crate) fn new(pages: Pages<T>) -> Self {
        Self { pages, buffer: VecDeque::new() }
    }

    /// The next item, or none after the last of the last page.
    pub async fn try_next(&mut self) -> Result<Option<T>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }
}

impl<T> Stream for Items<T> {
    type Item = Result<T>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.buffer.pop_front() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(cx)) {
                Some(Ok(page)) => self.buffer = page.items.into(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}
