//! The mock server.

use std::sync::Arc;

use azure_core::http::Method;
use wiremock::{Match, Mock, MockServer, Request as WireRequest, ResponseTemplate};

use super::target::Target;
use super::{Example, Failure, TestCredential};
use crate::draft::Finished;
use crate::http_client::ReqwestClient;
use crate::model::WriteError;
use crate::transport::Carrier;
use crate::{GraphClient, Request, RetrySettings, Shape, ToJson};

/// A server on loopback that answers as it is told, and a client for it. What nothing was told of is answered 404.
pub struct MockGraph {
    server: MockServer,
    client: GraphClient,
}

impl MockGraph {
    /// Starts a server. It stops when it is dropped.
    pub async fn start() -> Result<Self, Failure> {
        let server = MockServer::start().await;
        let http_client = ReqwestClient::for_tests()?;
        let client = GraphClient::builder(Arc::new(TestCredential))
            .base_address(server.uri())
            .carrier(Carrier::Reqwest(http_client))
            .retry(RetrySettings::none())
            .build()?;
        Ok(Self { server, client })
    }

    /// A client for this server. It sends nothing again, so that each test sees its answer; for another, build one for
    /// [`address`](Self::address).
    pub fn client(&self) -> GraphClient {
        self.client.clone()
    }

    /// The server's address, for a client with settings of your own.
    pub fn address(&self) -> String {
        self.server.uri()
    }

    /// Begins an answer to requests of a method and path, `/v1.0/users/7`. With a query, `/v1.0/users?$top=5`, it must
    /// be that; without, any is answered.
    pub fn on(&self, method: Method, target: &str) -> Answer<'_> {
        Answer::to(&self.server, method, target)
    }

    /// Begins an answer to a request: what [`on`](Self::on) does, for its method, path and query. A request without
    /// query options is answered with any.
    ///
    /// # Errors
    ///
    /// The request cannot be sent, for example because a key is empty.
    pub fn on_request<S: Shape>(&self, request: Request<S>) -> Result<Answer<'_>, Failure> {
        let Finished { method, address, .. } = request.ready().finish()?;
        Ok(self.on(method, self.target(&address)?))
    }

    /// The path and query of an address of this server.
    pub(super) fn target<'a>(&self, address: &'a str) -> Result<&'a str, Failure> {
        let target = address.strip_prefix(self.address().as_str());
        target.ok_or_else(|| Failure::new("the request is of the client of another server"))
    }

    /// Answers a request with a value of the type that it gives: with status 200, or 204 where that is `()`.
    ///
    /// ```
    /// # use graph_client::*;
    /// # mod connections {
    /// #     use graph_client::*;
    /// #     pub fn get(client: &GraphClient, id: &str) -> Request<Get<serde_json::Value>> {
    /// #         static OPERATION: Operation = Operation::new(graph_client::Method::Get, "v1.0", "/external/connections/{id}");
    /// #         Request::new(client, &OPERATION, &[PathArg::Key(id)], Body::none())
    /// #     }
    /// # }
    /// # tokio::runtime::Runtime::new()?.block_on(async {
    /// let graph = testing::MockGraph::start().await?;
    /// let client = graph.client();
    /// graph.answer(connections::get(&client, "hr"), &serde_json::json!({"id": "hr"})).await?;
    /// assert_eq!(connections::get(&client, "hr").await?["id"], "hr");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// # })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The request cannot be sent, or the value not be written.
    pub async fn answer<S: Shape<Output: ToJson>>(
        &self,
        request: Request<S>,
        value: &S::Output,
    ) -> Result<(), Failure> {
        let answer = self.on_request(request)?;
        let mut body = Vec::new();
        value.write_json(&mut body).map_err(unwritten)?;
        match body.first() {
            _ if body == b"null" => answer.empty(204).await,
            // As OData answers what is no object.
            Some(b'[') => {
                let wrapped = [b"{\"value\":", body.as_slice(), b"}"].concat();
                answer.bytes(200, "application/json", &wrapped).await
            }
            _ => answer.bytes(200, "application/json", &body).await,
        }
    }

    /// Answers the request of a documented example, with any options, with the example's response.
    pub async fn example(&self, example: &Example) -> Result<(), Failure> {
        let mut answer = self.on(example.method, example.target);
        answer.expected.any_query = true;
        answer.example(example).await
    }

    /// Answers whatever arrives with an example's response.
    pub(crate) async fn example_for_any_request(&self, example: &Example) -> Result<(), Failure> {
        let mut answer = self.on(example.method, example.target);
        answer.expected.any_request = true;
        answer.unchanged(example).await
    }

    /// The requests that arrived, in order.
    pub async fn requests(&self) -> Vec<ReceivedRequest> {
        let requests = self.server.received_requests().await.unwrap_or_default();
        requests.into_iter().map(ReceivedRequest::new).collect()
    }
}

/// An answer in the making; it is in force once one of the methods that give it a body was awaited.
#[must_use = "an answer is in force once it has a status and body"]
pub struct Answer<'a> {
    pub(super) server: &'a MockServer,
    pub(super) expected: Expected,
    headers: Vec<(String, String)>,
    times: Option<u64>,
}

impl<'a> Answer<'a> {
    pub(super) fn to(server: &'a MockServer, method: Method, target: &str) -> Self {
        let expected =
            Expected { method, target: Target::parse(target), any_query: !target.contains('?'), any_request: false };
        Self { server, expected, headers: Vec::new(), times: None }
    }

    /// Answers so many requests in this way; those after them get the answer that was told next. Without it, all.
    pub fn times(mut self, requests: u64) -> Self {
        self.times = Some(requests);
        self
    }

    /// Adds a header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Answers with a status and JSON: a model, or anything that serde can serialize.
    pub async fn json(self, status: u16, value: &dyn ToJson) -> Result<(), Failure> {
        let mut body = Vec::new();
        value.write_json(&mut body).map_err(unwritten)?;
        self.bytes(status, "application/json", &body).await
    }

    /// Answers with a status and no body.
    pub async fn empty(self, status: u16) -> Result<(), Failure> {
        let template = self.template(status)?;
        self.mount(template).await
    }

    /// Answers with a status and bytes of a content type.
    pub async fn bytes(self, status: u16, content_type: &str, bytes: &[u8]) -> Result<(), Failure> {
        let template = self.template(status)?.set_body_raw(bytes, content_type);
        self.mount(template).await
    }

    /// The answer without a body. wiremock panics at what is no header and no status, so those are refused before.
    fn template(&self, status: u16) -> Result<ResponseTemplate, Failure> {
        if !(200..600).contains(&status) {
            return Err(Failure::new(format!("{status} is not the status of an answer")));
        }
        let mut template = ResponseTemplate::new(status);
        for (name, value) in &self.headers {
            let fits = crate::draft::is_header_name(name) && value.bytes().all(|byte| (b' '..0x7f).contains(&byte));
            if !fits {
                return Err(Failure::new(format!("the answer's header `{name}: {value}` cannot be sent")));
            }
            template = template.insert_header(name.as_str(), value.as_str());
        }
        Ok(template)
    }

    async fn mount(self, template: ResponseTemplate) -> Result<(), Failure> {
        let mock = Mock::given(self.expected).respond_with(template);
        match self.times {
            Some(0) => {}
            Some(times) => mock.up_to_n_times(times).mount(self.server).await,
            None => mock.mount(self.server).await,
        }
        Ok(())
    }
}

fn unwritten(error: WriteError) -> Failure {
    Failure::new(format!("the answer cannot be written: {error}")).with_source(error)
}

/// Which requests an answer is for.
pub(super) struct Expected {
    method: Method,
    pub(super) target: Target,
    pub(super) any_query: bool,
    any_request: bool,
}

impl Match for Expected {
    fn matches(&self, request: &WireRequest) -> bool {
        let found = Target::parse(&target_of(request));
        if self.any_request {
            return true;
        }
        request.method.as_str() == self.method.as_str()
            && found.segments == self.target.segments
            && (self.any_query || found.query == self.target.query)
    }
}

fn target_of(request: &WireRequest) -> String {
    let query = request.url.query().map(|query| format!("?{query}")).unwrap_or_default();
    format!("{}{query}", request.url.path())
}

/// A request that arrived.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReceivedRequest {
    /// The method, in capitals.
    pub method: String,
    /// The path and query as they were sent.
    pub target: String,
    /// The headers, their names in small letters.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl ReceivedRequest {
    fn new(request: WireRequest) -> Self {
        let value = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
        let headers = request.headers.iter().map(|(name, v)| (name.as_str().to_owned(), value(v.as_bytes()))).collect();
        Self { method: request.method.to_string(), target: target_of(&request), headers, body: request.body }
    }

    /// The value of a header; its name may be in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

impl std::fmt::Debug for ReceivedRequest {
    /// Leaves out headers and body, which hold the token and perhaps other secrets.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReceivedRequest")
            .field("method", &self.method)
            .field("target", &self.target)
            .finish_non_exhaustive()
    }
}
