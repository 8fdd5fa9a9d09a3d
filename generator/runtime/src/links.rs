//! Following the links from page to page, once for all types.

use std::collections::HashSet;
use std::task::{Context, Poll};

use azure_core::http::Url;

use crate::draft::Draft;
use crate::send::{Reply, ReplyFuture, send};
use crate::{Error, ErrorKind, GraphClient, Result};

/// The pages of a collection, still untyped: poll for one, then say what its link to the next is.
pub(crate) struct Links {
    /// Has the headers that every page is asked for with.
    template: Box<Draft>,
    /// The links that were followed: one that comes again leads in a circle.
    followed: HashSet<String>,
    state: State,
}

enum State {
    Ready(Box<Draft>),
    Waiting(ReplyFuture),
    Done,
}

impl Links {
    pub(crate) fn new(first: Box<Draft>) -> Self {
        Self { template: first.following(""), followed: HashSet::new(), state: State::Ready(first) }
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
        check(&self.template.client, link).map_err(|error| error.with_operation(self.template.operation))?;
        if !self.followed.insert(link.to_owned()) {
            let error =
                Error::new(ErrorKind::Refused, "the link to the next page leads to a page that was read before");
            return Err(error.with_operation(self.template.operation));
        }
        self.state = State::Ready(self.template.following(link));
        Ok(())
    }
}

/// Whether a link from page to page is one that the client follows: of its own origin, as the token goes along.
pub(crate) fn check(client: &GraphClient, link: &str) -> Result<()> {
    let url = Url::parse(link)
        .map_err(|error| Error::new(ErrorKind::Refused, "the link to the next page is not a URL").with_source(error))?;
    if client.endpoint().is_origin_of(&url) {
        return Ok(());
    }
    let host = url.host_str().unwrap_or_default();
    let message = format!("the link to the next page leads to another origin, `{}://{host}`", url.scheme());
    Err(Error::new(ErrorKind::Refused, message))
}
