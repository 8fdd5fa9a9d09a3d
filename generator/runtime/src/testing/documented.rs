//! Answers from documented examples.

use azure_core::Uuid;
use azure_core::http::Method;
use serde_json::{Value, json};
use wiremock::matchers::{method, path};
use wiremock::{Mock, ResponseTemplate};

use super::target::Target;
use super::{Answer, Content, Example, Failure, MockGraph};
use crate::draft::Finished;
use crate::{Cloud, Operation, Request, Shape};

/// What the paths begin with that documented redirects lead to, in place of the file store of the documentation. They are
/// reached by another name of the host, so that the client takes it for another origin, which must not see the token.
pub(crate) const REDIRECTED: &str = "/redirected/";

/// The annotations of a page that lead to others.
const LINKS: [&str; 2] = ["@odata.nextLink", "@odata.deltaLink"];

impl MockGraph {
    /// Answers a request as the documentation of its operation does, whatever the request's own keys are. Generated
    /// request functions know their documented examples where the generated crate has its feature `testing`.
    ///
    /// Of several examples that with the request's own method, path, query and body is taken, else the first that is a
    /// success; none whose body the page does not show. To take another, see [`Answer::example`]. A page's link to the
    /// next one leads to an empty page, which ends a delta query with a link.
    ///
    /// ```
    /// # use graph_client::*;
    /// # mod connections {
    /// #     use graph_client::*;
    /// #     pub fn get(client: &GraphClient, id: &str) -> Request<Get<serde_json::Value>> {
    /// #         static EXAMPLE: testing::Example = testing::Example {
    /// #             target: "/v1.0/external/connections/contosohr",
    /// #             response: testing::Content::Json(r#"{"id": "contosohr", "state": "ready"}"#),
    /// #             ..testing::Example::DEFAULT
    /// #         };
    /// #         static OPERATION: Operation =
    /// #             Operation::new(Method::Get, "v1.0", "/external/connections/{id}").examples(&[&EXAMPLE]);
    /// #         Request::new(client, &OPERATION, &[PathArg::Key(id)], Body::none())
    /// #     }
    /// # }
    /// # tokio::runtime::Runtime::new()?.block_on(async {
    /// let graph = testing::MockGraph::start().await?;
    /// let client = graph.client();
    /// graph.answer_documented(connections::get(&client, "mine")).await?;
    /// assert_eq!(connections::get(&client, "mine").await?["state"], "ready");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// # })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The operation has no documented example that can be answered; or the request cannot be sent.
    pub async fn answer_documented<S: Shape>(&self, request: Request<S>) -> Result<(), Failure> {
        let draft = request.ready();
        let operation = draft.operation;
        let Finished { method, address, bytes, .. } = draft.finish()?;
        let target = self.target(&address)?;
        let body = bytes.unwrap_or_default();
        let asked = |example: &&&Example| {
            example.method == method
                && Target::parse(example.target) == Target::parse(target)
                && says_the_same(example.request, &body)
        };
        let mut examples = operation.examples.iter().filter(|example| example.response != Content::NotShown);
        let found = examples.clone().find(asked).or_else(|| examples.find(|example| example.status < 400));
        self.on(method, target).example(found.ok_or_else(|| no_example(operation))?).await
    }
}

fn no_example(operation: &Operation) -> Failure {
    let page = if operation.page.is_empty() { String::new() } else { format!(" ({})", operation.page) };
    Failure::new(format!(
        "{operation} has no documented example that can be answered{page}: the generated crate's EXAMPLES.md says which \
         there are and why others are left out, and its feature `testing` brings them; answer with a value of your own"
    ))
}

fn says_the_same(documented: Content, body: &[u8]) -> bool {
    match documented {
        Content::Json(json) => {
            let value = |text| serde_json::from_slice::<Value>(text).ok();
            value(json.as_bytes()).is_some_and(|documented| value(body) == Some(documented))
        }
        Content::None | Content::Bytes(..) => documented.bytes() == body,
        Content::NotShown => true,
    }
}

/// Whether a path ends in the function `delta`, with parameters or without, perhaps in a namespace.
fn is_delta(path: &str) -> bool {
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let name = last.split('(').next().unwrap_or_default();
    name.rsplit('.').next().is_some_and(|name| name.eq_ignore_ascii_case("delta"))
}

impl Answer<'_> {
    /// Answers with the response of a documented example: status, headers, body. What it says of the service's own
    /// address (a `Location`, a link to the next page) is true of this server's. A page's link to the next one leads to
    /// an empty page, unless the next one was told before.
    pub async fn example(self, example: &Example) -> Result<(), Failure> {
        let Content::Json(json) = example.response else { return self.unchanged(example).await };
        let Ok(Value::Object(mut page)) = serde_json::from_str(json) else { return self.unchanged(example).await };
        let mut led = false;
        for name in LINKS {
            let Some(Value::String(link)) = page.get_mut(name) else { continue };
            let Some(mut target) = link.strip_prefix(Cloud::Global.endpoint()).map(str::to_owned) else { continue };
            if name == LINKS[0] {
                if self.is_for(&target) {
                    target.push_str(if target.contains('?') { "&" } else { "?" });
                    target.push_str("$skiptoken=next");
                }
                self.answer_last_page(&target).await?;
            }
            *link = format!("{}{target}", self.server.uri());
            led = true;
        }
        if !led {
            return self.unchanged(example).await;
        }
        let answer = self.documented_headers(example).await;
        answer.bytes(example.status, "application/json", Value::Object(page).to_string().as_bytes()).await
    }

    /// Whether a link leads to the request that this answer is for: the page behind it would hide the answer.
    fn is_for(&self, link: &str) -> bool {
        let (own, link) = (&self.expected, Target::parse(link));
        own.target.segments == link.segments
            && (own.target.query == link.query || (own.any_query && link.query.is_empty()))
    }

    /// Answers a link with an empty page. That of a delta query has the link that tells the next changes.
    async fn answer_last_page(&self, target: &str) -> Result<(), Failure> {
        let path = target.split('?').next().unwrap_or_default();
        let mut page = json!({"value": []});
        if is_delta(path) {
            page[LINKS[1]] = format!("{}{path}?$deltatoken=latest", self.server.uri()).into();
        }
        let mut answer = Answer::to(self.server, Method::Get, target);
        answer.expected.any_query = false;
        answer.bytes(200, "application/json", page.to_string().as_bytes()).await
    }

    /// Answers with an example's response, its body as it stands.
    pub(super) async fn unchanged(self, example: &Example) -> Result<(), Failure> {
        let answer = self.documented_headers(example).await;
        match example.response.content_type() {
            None => answer.empty(example.status).await,
            Some(content_type) => answer.bytes(example.status, content_type, example.response.bytes()).await,
        }
    }

    /// Adds the headers of an example's response, and serves the file that it may redirect to.
    async fn documented_headers(mut self, example: &Example) -> Self {
        // Each has its own, so that several redirects can lead to several files.
        let file_path = format!("{REDIRECTED}{}", Uuid::new_v4().simple());
        let elsewhere = format!("{}{file_path}", self.server.uri().replace("127.0.0.1", "localhost"));
        for (name, value) in example.response_headers {
            let moved = example.redirects() && name.eq_ignore_ascii_case("location");
            // What the documentation says of the service's own address is true of this server's.
            let own = value.strip_prefix(Cloud::Global.endpoint()).map(|path| format!("{}{path}", self.server.uri()));
            self = self.header(name, if moved { &elsewhere } else { own.as_deref().unwrap_or(value) });
        }
        if example.redirects() {
            let file = ResponseTemplate::new(200).set_body_raw(example.response.bytes(), "application/octet-stream");
            Mock::given(method("GET"))
                .and(path(file_path))
                .respond_with(file)
                .with_priority(1)
                .mount(self.server)
                .await;
        }
        self
    }
}
