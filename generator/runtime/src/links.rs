//! Following the links from page to page, once for all types.

use std::task::{Context, Poll};

use azure_core::http::Url;

use crate::draft::Draft;
use crate::send::{Reply, ReplyFuture, send};
use crate::{Error, ErrorKind, Result};

/// The pages of a collection, still untyped: poll for one, then say what its link to the next is.
pub(crate) struct Links {
    /// Has the headers that every page is asked for with.
    template: Box<Draft>,
    /// The link of the page that was asked for last; none for the first page.
    current: Option<String>,
    state: State,
}

enum State {
    Ready(Box<Draft>),
    Waiting(ReplyFuture),
    Done,
}

impl Links {
    pub(crate) fn new(first: Box<Draft>) -> Self {
        Self { template: first.following(""), current: None, state: State::Ready(first) }
    }

    /// The next page. After it, and after an error, there is none until [`follow`](Self::follow) names one.
    pub(crate) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Reply>>> {
        loop {
            match std::mem::replace(&mut self.state, State::Done) {
                State::Done => return Poll::Ready(None),
                State::Ready(draft) => self.state = State::Waiting(send(draft)),
                State::Waiting(mut reply) => match reply.as_mut().poll(cx) {
                    Poll::Ready(reply) => return Poll::Ready(Some(reply)),
                    Poll::Pending => {
                        self.state = State::Waiting(reply);
                        return Poll::Pending;
                    }
                },
            }
        }
    }

    /// Goes on with a link, verbatim, if the client may go there: the request will carry the token.
    pub(crate) fn follow(&mut self, link: &str) -> Result<()> {
        let refused =
            |message: &str| Err(Error::new(ErrorKind::Refused, message).with_operation(self.template.operation));
        let Ok(url) = Url::parse(link) else {
            return refused("the link to the next page is not a URL");
        };
        if !self.template.client.endpoint().is_origin_of(&url) {
            let host = url.host_str().unwrap_or_default();
            return refused(&format!("the link to the next page leads to another origin, `{}://{host}`", url.scheme()));
        }
        if self.current.as_deref() == Some(link) {
            return refused("the link to the next page leads to the same page again");
        }
        self.state = State::Ready(self.template.following(link));
        self.current = Some(link.to_owned());
        Ok(())
    }
}
