//! A transport in memory that answers from a script. Nothing waits for a network, so tokio's paused time moves on only
//! where the client itself waits.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use graph_client::azure_core::error::ErrorKind as CoreErrorKind;
use graph_client::azure_core::http::headers::{HeaderName, Headers};
use graph_client::azure_core::http::request::Body;
use graph_client::azure_core::http::{AsyncRawResponse, HttpClient, Request, StatusCode, Transport};
use graph_client::azure_core::{Error, Result};
use serde_json::Value;

pub(crate) const ADDRESS: &str = "https://graph.example";

/// One answer of the script.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
    broken: Option<CoreErrorKind>,
}

impl Answer {
    pub(crate) fn status(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new(), broken: None }
    }

    pub(crate) fn json(status: u16, body: &Value) -> Self {
        Self { body: body.to_string().into_bytes(), ..Self::status(status) }.header("content-type", "application/json")
    }

    /// No answer: the exchange breaks off.
    pub(crate) fn broken() -> Self {
        Self { broken: Some(CoreErrorKind::Io), ..Self::status(500) }
    }

    /// No answer: there is not even a connection.
    pub(crate) fn unreachable() -> Self {
        Self { broken: Some(CoreErrorKind::Connection), ..Self::status(500) }
    }

    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

/// A request as it was sent, and when.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    pub(crate) method: String,
    pub(crate) url: String,
    pub(crate) headers: Headers,
    pub(crate) body: Vec<u8>,
    /// The time since the script began.
    pub(crate) at: Duration,
}

impl Sent {
    pub(crate) fn header(&self, name: &'static str) -> Option<&str> {
        self.headers.get_optional_str(&HeaderName::from_static(name))
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

type Answering = Box<dyn FnMut(&Sent) -> Answer + Send>;

/// Answers requests and keeps them.
pub(crate) struct Script {
    answering: Mutex<Answering>,
    sent: Mutex<Vec<Sent>>,
    began: tokio::time::Instant,
}

impl std::fmt::Debug for Script {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Script")
    }
}

impl Script {
    /// Gives the answers one after the other; a request too many is answered 599.
    pub(crate) fn of(answers: impl IntoIterator<Item = Answer>) -> Arc<Self> {
        let mut answers: VecDeque<Answer> = answers.into_iter().collect();
        Self::by(move |_| answers.pop_front().unwrap_or(Answer::status(599)))
    }

    /// Answers as a function says.
    pub(crate) fn by(answering: impl FnMut(&Sent) -> Answer + Send + 'static) -> Arc<Self> {
        let began = tokio::time::Instant::now();
        Arc::new(Self { answering: Mutex::new(Box::new(answering)), sent: Mutex::default(), began })
    }

    /// For a client's builder, with the address [`ADDRESS`].
    pub(crate) fn transport(self: &Arc<Self>) -> Transport {
        Transport::new(self.clone())
    }

    pub(crate) fn sent(&self) -> Vec<Sent> {
        self.sent.lock().unwrap().clone()
    }
}

#[async_trait]
impl HttpClient for Script {
    async fn execute_request(&self, request: &Request) -> Result<AsyncRawResponse> {
        let body = match request.body() {
            Body::Bytes(bytes) => bytes.to_vec(),
            Body::SeekableStream(_) => Vec::new(),
        };
        let sent = Sent {
            method: request.method().as_str().to_owned(),
            url: request.url().to_string(),
            headers: request.headers().clone(),
            body,
            at: self.began.elapsed(),
        };
        let answer = (self.answering.lock().unwrap())(&sent);
        self.sent.lock().unwrap().push(sent);
        if let Some(kind) = answer.broken {
            return Err(Error::with_message(kind, "the connection was reset"));
        }
        let mut headers = Headers::new();
        for (name, value) in answer.headers {
            headers.insert(name, value);
        }
        Ok(AsyncRawResponse::from_bytes(StatusCode::from(answer.status), headers, answer.body))
    }
}
