//! Running a documented example as a test.

use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::thread;

use azure_core::Bytes;
use serde_json::Value;

use super::json_diff::difference;
use super::request_check::check_request;
use super::{Content, Example, Failure, MockGraph};
use crate::{Error, ErrorKind, GraphClient, Result, ToJson};

/// What a call gave, in a form that does not depend on its type.
enum Given {
    Json(Box<dyn ToJson + Send>),
    Bytes(Bytes),
}

type Call = Box<dyn FnOnce(GraphClient) -> Pin<Box<dyn Future<Output = Result<Given>>>>>;

/// Runs an example: makes the typed call to a mock server, checks that exactly the documented request arrived, answers
/// with the documented response, and checks that the typed answer, written again, says the same as the page.
///
/// The call is a request, or an async block:
///
/// ```
/// use graph_client::testing::{self, Content, Example};
/// # mod connections {
/// #     use graph_client::*;
/// #     pub fn list(client: &GraphClient) -> Request<List<serde_json::Value>> {
/// #         static OPERATION: Operation = Operation::new(graph_client::Method::Get, "v1.0", "/external/connections");
/// #         Request::new(client, &OPERATION, &[], Body::none())
/// #     }
/// # }
///
/// static EXAMPLE: Example = Example {
///     page: "v1.0/api/connections-list.md:40",
///     target: "/v1.0/external/connections?$top=1",
///     response: Content::Json(r#"{"value": [{"id": "contosohr"}]}"#),
///     ..Example::DEFAULT
/// };
/// testing::run(&EXAMPLE, |client| connections::list(&client).top(1))?;
/// # Ok::<(), testing::Failure>(())
/// ```
///
/// # Errors
///
/// What differs, with the test's name, the page and line, and the JSON path.
pub fn run<R, T>(example: &'static Example, call: impl FnOnce(GraphClient) -> R + 'static) -> Result<(), Failure>
where
    R: IntoFuture<Output = Result<T>>,
    R::IntoFuture: 'static,
    T: ToJson + Send + 'static,
{
    run_call(example, Box::new(|client| Box::pin(give_json(call(client).into_future()))))
}

/// Like [`run`], for calls that give bytes.
///
/// # Errors
///
/// What differs, with the test's name and the page and line.
pub fn run_bytes<R>(example: &'static Example, call: impl FnOnce(GraphClient) -> R + 'static) -> Result<(), Failure>
where
    R: IntoFuture<Output = Result<Bytes>>,
    R::IntoFuture: 'static,
{
    run_call(example, Box::new(|client| Box::pin(give_bytes(call(client).into_future()))))
}

async fn give_json<T: ToJson + Send + 'static>(call: impl Future<Output = Result<T>>) -> Result<Given> {
    call.await.map(|value| Given::Json(Box::new(value)))
}

async fn give_bytes(call: impl Future<Output = Result<Bytes>>) -> Result<Given> {
    call.await.map(Given::Bytes)
}

/// All that does not depend on a type.
fn run_call(example: &'static Example, call: Call) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::new(format!("no runtime: {error}")))?;
    let name = thread::current().name().unwrap_or("an example").to_owned();
    runtime.block_on(exchange(example, call)).map_err(|failure| failure.of(&name, example.page))
}

async fn exchange(example: &Example, call: Call) -> Result<(), Failure> {
    let graph = MockGraph::start().await?;
    graph.example_for_any_request(example).await?;
    let result = call(graph.client()).await;
    // A request that was never made says more than the error about the answer to it.
    if let (Err(error), []) = (&result, graph.requests().await.as_slice()) {
        return Err(Failure::new(format!("the request was not sent: {error}")));
    }
    check_request(example, &graph.requests().await)?;
    match result {
        Ok(_) if example.status >= 400 => Err(Failure::new(format!("the answer {} was no error", example.status))),
        Ok(Given::Json(value)) => check_json(example.response, value.as_ref()).map_err(Failure::new),
        Ok(Given::Bytes(bytes)) => check_bytes(example.response, &bytes).map_err(Failure::new),
        Err(error) if example.status >= 400 => check_error(example, &error).map_err(Failure::new),
        // `{}` need not fit what the page does not show.
        Err(error) if example.response == Content::NotShown && error.kind() == ErrorKind::Decode => Ok(()),
        Err(error) => Err(Failure::new(error.to_string()).with_source(error)),
    }
}

/// Compares a typed answer with the documented one. Calls that give a bare value or list are compared with the `value`
/// that OData wraps it in; calls that give `()` with nothing.
fn check_json(expected: Content, value: &dyn ToJson) -> Result<(), String> {
    let mut written = Vec::new();
    value.write_json(&mut written).map_err(|error| format!("the typed answer cannot be written: {error}"))?;
    let found: Value =
        serde_json::from_slice(&written).map_err(|error| format!("the typed answer is not JSON: {error}"))?;
    let expected = match expected {
        _ if found.is_null() => return Ok(()),
        Content::NotShown => return Ok(()),
        Content::None => return Err("the documented response has no body".to_owned()),
        Content::Json(json) => {
            serde_json::from_str(json).map_err(|error| format!("the documented response is not JSON: {error}"))?
        }
        Content::Bytes(_, bytes) => bare(bytes),
    };
    let expected = match (&expected, &found) {
        (Value::Object(_), Value::Object(_)) => &expected,
        (Value::Object(object), _) => object.get("value").unwrap_or(&expected),
        _ => &expected,
    };
    difference(expected, &found).map_or(Ok(()), |difference| Err(format!("response body, {difference}")))
}

/// A response of text: a number or such, or the text itself.
fn bare(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap_or_else(|_| Value::String(String::from_utf8_lossy(bytes).into_owned()))
}

fn check_bytes(expected: Content, found: &[u8]) -> Result<(), String> {
    if expected == Content::NotShown || found == expected.bytes() {
        Ok(())
    } else {
        Err("the bytes are not the documented ones".to_owned())
    }
}

fn check_error(example: &Example, error: &Error) -> Result<(), String> {
    if error.status().map(u16::from) != Some(example.status) {
        return Err(format!("expected an error with status {}, found: {error}", example.status));
    }
    let documented = crate::ODataError::parse(example.response.bytes());
    match documented {
        Some(documented) if error.odata() != Some(&documented) => {
            Err(format!("expected the error {documented}, found: {error}"))
        }
        Some(_) | None => Ok(()),
    }
}
