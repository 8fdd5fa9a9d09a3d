//! A request that is not sent yet: everything of it that does not depend on a type.

use azure_core::http::{Method, Url};
use azure_core::{Bytes, Uuid};
use http::header::{HeaderMap, HeaderName, HeaderValue};

use crate::body::{Body, Payload};
use crate::links;
use crate::message::Outgoing;
use crate::path;
use crate::query::Query;
#[cfg(feature = "_reqwest")]
use crate::resend::is_repeatable;
use crate::{Error, ErrorKind, GraphClient, Operation, PathArg};

/// A request in the making. What is wrong with it is kept until it is awaited, so that building one stays a chain.
pub(crate) struct Draft {
    pub(crate) client: GraphClient,
    pub(crate) operation: &'static Operation,
    pub(crate) method: Method,
    /// The address without query options; or, of a following page, the whole link.
    address: String,
    query: Query,
    headers: HeaderMap,
    payload: Option<Payload>,
    problem: Option<Error>,
    /// Whether it goes to the client's own origin, and so with the token.
    pub(crate) own: bool,
}

impl Draft {
    pub(crate) fn new(
        client: &GraphClient,
        operation: &'static Operation,
        arguments: &[PathArg<'_>],
        body: Body<'_>,
    ) -> Box<Self> {
        let root = format!("{}/{}", client.endpoint().as_str(), operation.version);
        let mut draft = Box::new(Self {
            client: client.clone(),
            operation,
            method: operation.method,
            address: String::new(),
            query: Query::default(),
            headers: HeaderMap::new(),
            payload: None,
            problem: None,
            own: true,
        });
        match body.write(&root) {
            Ok(payload) => draft.payload = payload,
            Err(error) => {
                let message = format!("the body of the request cannot be written: {error}");
                draft.problem = Some(Error::new(ErrorKind::Request, message).with_source(error));
            }
        }
        match path::fill(operation.path, arguments) {
            Ok(path) => draft.address = root + &path,
            Err(message) => draft.problem = Some(Error::new(ErrorKind::Request, message)),
        }
        draft
    }

    /// The same request once more.
    #[cfg(feature = "_reqwest")]
    pub(crate) fn again(&self) -> Box<Self> {
        Box::new(Self {
            client: self.client.clone(),
            operation: self.operation,
            method: self.method,
            address: self.address.clone(),
            query: self.query.clone(),
            headers: self.headers.clone(),
            payload: self.payload.clone(),
            problem: None,
            own: self.own,
        })
    }

    /// Whether sending it twice does what sending it once does.
    #[cfg(feature = "_reqwest")]
    pub(crate) fn is_repeatable(&self) -> bool {
        is_repeatable(self.method)
    }

    /// A request for a link that a response to this one gave: with its headers, without its options and body.
    pub(crate) fn following(&self, link: &str) -> Box<Self> {
        Box::new(Self {
            client: self.client.clone(),
            operation: self.operation,
            method: Method::Get,
            address: link.to_owned(),
            query: Query::default(),
            headers: self.headers.clone(),
            payload: None,
            problem: None,
            own: true,
        })
    }

    /// A request for a whole address; `own` is whether it is of the client's own origin.
    pub(crate) fn at(
        client: &GraphClient,
        operation: &'static Operation,
        method: Method,
        address: &str,
        own: bool,
    ) -> Box<Self> {
        Box::new(Self {
            client: client.clone(),
            operation,
            method,
            address: address.to_owned(),
            query: Query::default(),
            headers: HeaderMap::new(),
            payload: None,
            problem: None,
            own,
        })
    }

    /// Leads the request to a link that a response gave, in place of its own address and options.
    pub(crate) fn go_to(&mut self, link: &str) {
        self.query = Query::default();
        self.address = link.to_owned();
        if let Err(error) = links::check(&self.client, link) {
            self.problem = Some(error);
        }
    }

    pub(crate) fn set_payload(&mut self, content_type: &str, bytes: Bytes) {
        self.payload = Some(Payload { content_type: content_type.to_owned(), bytes });
    }

    pub(crate) fn set_query(&mut self, name: &str, value: String) {
        self.query.set(name, value);
    }

    /// Sets a header. Names are case-insensitive.
    pub(crate) fn set_header(&mut self, name: &str, value: &str) {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(name), Ok(value)) => {
                if self.headers.try_insert(name, value).is_err() {
                    self.problem = Some(Error::new(ErrorKind::Request, "the request has too many headers"));
                }
            }
            (Err(_), _) => {
                self.problem = Some(Error::new(ErrorKind::Request, format!("`{name}` is not a header name")));
            }
            (_, Err(_)) => {
                let message = format!("the value of the header `{name}` has a control character");
                self.problem = Some(Error::new(ErrorKind::Request, message));
            }
        }
    }

    /// Sets a header unless there is one of its name.
    pub(crate) fn default_header(&mut self, name: &'static str, value: &str) {
        if !self.headers.contains_key(name) {
            self.set_header(name, value);
        }
    }

    /// Everything but the token, in its final form.
    pub(crate) fn finish(mut self) -> Result<Finished, Error> {
        if let Some(problem) = self.problem.take() {
            return Err(problem);
        }
        self.default_header("client-request-id", &Uuid::new_v4().to_string());
        self.query.write(&mut self.address);
        if let Some(payload) = &self.payload {
            let content_type = payload.content_type.clone();
            self.default_header("content-type", &content_type);
        }
        let bytes = self.payload.map(|payload| payload.bytes);
        Ok(Finished { method: self.method, address: self.address, headers: self.headers, bytes })
    }

    /// The request as it is sent.
    pub(crate) fn into_outgoing(self) -> Result<Outgoing, Error> {
        let Finished { method, address, headers, bytes } = self.finish()?;
        let url = Url::parse(&address).map_err(|error| {
            Error::new(ErrorKind::Request, "the address of the request is not a URL").with_source(error)
        })?;
        Ok(Outgoing { method, url, headers, body: bytes.unwrap_or_default() })
    }
}

/// A request that nothing is wrong with.
pub(crate) struct Finished {
    pub(crate) method: Method,
    pub(crate) address: String,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Option<Bytes>,
}

/// Whether a text is a token in the sense of RFC 9110.
pub(crate) fn is_header_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}
