//! A first program for each thing that a client does.
//!
//! The functions in modules (`users::list`, `connections::get`) stand for those of a generated crate, which are made the
//! same way. All other names are re-exported by it.
//!
//! # Lists
//!
//! Awaiting a list gives its first page; `items` and `pages` are streams that ask for the following pages as they are
//! needed, at the client's own address only.
//!
//! ```no_run
//! # use graph_client::*;
//! # mod users {
//! #     use graph_client::*;
//! #     pub fn list(_: &GraphClient) -> Request<List<serde_json::Value>> { unimplemented!() }
//! # }
//! # async fn program(client: GraphClient) -> Result<()> {
//! let page = users::list(&client).filter("startswith(displayName,'A')").top(50).count().await?;
//! println!("{} of {:?}", page.items.len(), page.count);
//!
//! let mut all = users::list(&client).select(["displayName"]).header("ConsistencyLevel", "eventual").items();
//! while let Some(user) = all.try_next().await? {
//!     println!("{user:?}");
//! }
//!
//! // Later, or in another program, from where a page ended:
//! if let Some(link) = &page.next_link {
//!     let rest = users::list(&client).from_link(link).items();
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Delta queries
//!
//! [`Changes`](crate::Changes) tells items and removals, and at its end the link to go on from, which can be stored.
//!
//! ```no_run
//! # use graph_client::*;
//! # mod users {
//! #     use graph_client::*;
//! #     pub fn delta(_: &GraphClient) -> Request<Delta<serde_json::Value>> { unimplemented!() }
//! # }
//! # async fn program(client: GraphClient, stored: Option<DeltaLink>) -> Result<Option<DeltaLink>> {
//! let request = users::delta(&client);
//! let mut changes = match &stored {
//!     Some(link) => request.resume(link).changes(),
//!     None => request.select(["displayName"]).changes(),
//! };
//! while let Some(change) = changes.try_next().await? {
//!     match change {
//!         Change::Updated(user) => println!("{user:?}"),
//!         Change::Removed { item, reason: RemovedReason::Deleted } => println!("{item:?} is gone for good"),
//!         Change::Removed { item, .. } => println!("{item:?} is gone"),
//!     }
//! }
//! Ok(changes.delta_link().cloned())
//! # }
//! ```
//!
//! # Changes
//!
//! An update sends what is set and nothing else. A property is removed by [`set_null`](crate::model::Model::set_null),
//! by its typed name. With `if_match` it is done only if nobody else changed the resource since it was read.
//!
//! ```
//! # use graph_client::*;
//! # use graph_client::model::{self, Additional, Model, Schema, Slot, SlotMut};
//! # #[derive(Default)]
//! # struct User { mobile_phone: Option<String>, job_title: Option<String>, additional: Additional }
//! # impl Model for User {
//! #     fn schema(&self) -> &'static Schema {
//! #         static SCHEMA: Schema = Schema::new("microsoft.graph.user", "mobilePhone jobTitle");
//! #         &SCHEMA
//! #     }
//! #     fn slot(&self, index: usize) -> Slot<'_> {
//! #         match index {
//! #             0 => Slot::String(&self.mobile_phone),
//! #             1 => Slot::String(&self.job_title),
//! #             _ => Slot::Additional(&self.additional),
//! #         }
//! #     }
//! #     fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
//! #         match index {
//! #             0 => SlotMut::String(&mut self.mobile_phone),
//! #             1 => SlotMut::String(&mut self.job_title),
//! #             _ => SlotMut::Additional(&mut self.additional),
//! #         }
//! #     }
//! # }
//! # impl model::Payload for User { type Kind = model::kind::Model; }
//! # #[allow(non_camel_case_types)]
//! # struct users;
//! # impl users {
//! #     pub fn update(client: &GraphClient, id: &str, body: &User) -> Request<Send<()>> {
//! #         static OPERATION: Operation = Operation::new(Method::Patch, "v1.0", "/users/{id}");
//! #         Request::new(client, &OPERATION, &[PathArg::Key(id)], Body::json(body))
//! #     }
//! # }
//! # tokio::runtime::Runtime::new()?.block_on(async {
//! # let graph = testing::MockGraph::start().await?;
//! # let client = graph.client();
//! # graph.on(Method::Patch, "/v1.0/users/7").empty(204).await?;
//! let mut user = User { job_title: Some("Engineer".to_owned()), ..User::default() };
//! user.set_null(|user| &mut user.mobile_phone);
//! users::update(&client, "7", &user).if_match("W/\"1\"").await?;
//! # let sent = &graph.requests().await[0];
//! # assert_eq!((sent.body.as_slice(), sent.header("if-match")), (&br#"{"mobilePhone":null,"jobTitle":"Engineer"}"#[..], Some("W/\"1\"")));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # })?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Work that takes long
//!
//! Where the service answers 202 and works on, [`start`](crate::Request::start) gives a [`Poller`](crate::Poller).
//!
//! ```no_run
//! # use graph_client::*;
//! # type ConnectionOperation = serde_json::Value;
//! # mod schema {
//! #     use graph_client::*;
//! #     pub fn update(_: &GraphClient, _: &str, _: &serde_json::Value) -> Request<Send<()>> { unimplemented!() }
//! # }
//! # async fn program(client: GraphClient, body: serde_json::Value) -> Result<()> {
//! let mut work = schema::update(&client, "contosohr", &body).start::<ConnectionOperation>().await?;
//! match work.wait().await {
//!     Ok(done) => println!("{done:?}"),
//!     Err(error) if error.kind() == ErrorKind::Failed => println!("the service could not do it: {error}"),
//!     Err(error) => return Err(error),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Several requests in one
//!
//! A [`Batch`](crate::Batch) gives each answer with the type of its own request.
//!
//! ```no_run
//! # use graph_client::*;
//! # mod users {
//! #     use graph_client::*;
//! #     pub fn get(_: &GraphClient, _: &str) -> Request<Get<serde_json::Value>> { unimplemented!() }
//! #     pub fn delete(_: &GraphClient, _: &str) -> Request<Send<()>> { unimplemented!() }
//! # }
//! # async fn program(client: GraphClient) -> Result<()> {
//! let mut batch = Batch::new(&client);
//! let seven = batch.add(users::get(&client, "7"));
//! let gone = batch.add_after(users::delete(&client, "7"), [seven.id()]);
//! let mut answers = batch.send().await;
//! println!("{:?}", answers.take(seven)?);
//! answers.take(gone)?;
//! # Ok(())
//! # }
//! ```
//!
//! # Bytes
//!
//! Downloads are read as a whole, piece by piece, or into a file; large files go up in ranges by an
//! [`Upload`](crate::Upload). The token does not go along to the addresses of files.
//!
//! ```no_run
//! # use graph_client::*;
//! # type DriveItem = serde_json::Value;
//! # mod content {
//! #     use graph_client::*;
//! #     pub fn get(_: &GraphClient, _: &str) -> Request<Download> { unimplemented!() }
//! # }
//! # async fn program(client: GraphClient, upload_url: String) -> Result<()> {
//! let size = content::get(&client, "7").to_file("report.pdf").await?;
//! let mut stream = content::get(&client, "7").range(1024, None).stream().await?.into_body();
//! while let Some(bytes) = stream.try_next().await? {
//!     println!("{} bytes", bytes.len());
//! }
//!
//! let upload = Upload::<DriveItem>::new(&client, upload_url.as_str());
//! if upload.progress(|so_far| println!("{} of {}", so_far.sent, so_far.size)).file("report.pdf").await.is_err() {
//!     Upload::<DriveItem>::new(&client, upload_url).resume().file("report.pdf").await?;
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Errors
//!
//! There is one [`Error`](crate::Error). What may help is tried again before: see
//! [`RetrySettings`](crate::RetrySettings).
//!
//! ```no_run
//! # use graph_client::*;
//! # mod users {
//! #     use graph_client::*;
//! #     pub fn get(_: &GraphClient, _: &str) -> Request<Get<serde_json::Value>> { unimplemented!() }
//! # }
//! # async fn program(client: GraphClient) -> Result<()> {
//! match users::get(&client, "7").await {
//!     Ok(user) => println!("{user:?}"),
//!     Err(error) if error.status() == Some(StatusCode::NotFound) => println!("nobody"),
//!     Err(error) => {
//!         // 403 Forbidden, Authorization_RequestDenied: … (GET /v1.0/users/{id}, request-id …); the operation needs one
//!         // of these permissions, least privileged first: application: User.Read.All, …
//!         println!("{error}, code {:?}", error.code());
//!         if let (Some(permissions), Some(kind)) = (error.permissions(), error.token_kind()) {
//!             println!("least privileged: {:?}", permissions.of(kind).next());
//!         }
//!         return Err(error);
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Settings
//!
//! ```no_run
//! # use std::sync::Arc;
//! # use std::time::Duration;
//! # use graph_client::*;
//! # fn program(credential: Arc<dyn azure_core::credentials::TokenCredential>) -> Result<GraphClient> {
//! let retry = RetrySettings { max_retries: 3, max_total: Duration::from_secs(60), ..RetrySettings::default() };
//! GraphClient::builder(credential)
//!     .cloud(Cloud::UsGovernmentL4)
//!     .retry(retry)
//!     .timeout(Duration::from_secs(30))
//!     .max_response_size(10 << 20)
//!     .application_id("nightly-report")
//!     .build()
//! # }
//! ```
//!
//! # Cancelling
//!
//! A call is a future: dropped, it is cancelled, and its connection closed. What the service did of it by then is done.
//!
//! ```no_run
//! # use std::time::Duration;
//! # use graph_client::*;
//! # mod users {
//! #     use graph_client::*;
//! #     pub fn get(_: &GraphClient, _: &str) -> Request<Get<serde_json::Value>> { unimplemented!() }
//! # }
//! # async fn program(client: GraphClient) -> Result<()> {
//! // All tries and waits of this call together.
//! match tokio::time::timeout(Duration::from_secs(5), users::get(&client, "7")).await {
//!     Ok(user) => println!("{:?}", user?),
//!     Err(_) => println!("that took too long"),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Seen from outside
//!
//! With a tracer, each call is a span with one for each try below it. A subscriber of `tracing` gets requests at level
//! `debug` and calls that fail at level `info`. Both show the path template in place of keys.
//!
//! ```no_run
//! # use std::sync::Arc;
//! # use graph_client::*;
//! # use azure_core::{credentials::TokenCredential, tracing::TracerProvider};
//! use azure_core::http::{ClientOptions, InstrumentationOptions};
//! # fn program(credential: Arc<dyn TokenCredential>, provider: Arc<dyn TracerProvider>) -> Result<GraphClient> {
//! // Such as that of the crate azure_core_opentelemetry.
//! let instrumentation = InstrumentationOptions { tracer_provider: Some(provider) };
//! let options = ClientOptions { instrumentation, ..ClientOptions::default() };
//! GraphClient::builder(credential).client_options(options).build()
//! # }
//! ```
//!
//! # Security
//!
//! The token goes to the base address only, over https unless that is on loopback (an address, or `localhost` with the
//! built-in transport). A link of a list or a delta query that
//! leads elsewhere is kind [`Refused`](crate::ErrorKind::Refused); files and redirects of reads are followed there without
//! the token.
//!
//! ```no_run
//! # use std::sync::Arc;
//! # use graph_client::*;
//! # mod users {
//! #     use graph_client::*;
//! #     pub fn list(_: &GraphClient) -> Request<List<serde_json::Value>> { unimplemented!() }
//! # }
//! # async fn program(credential: Arc<dyn azure_core::credentials::TokenCredential>, link: &str) -> Result<()> {
//! let client = GraphClient::builder(credential)
//!     .base_address("https://gateway.contoso.com/graph")
//!     .scopes(["api://gateway/.default"])
//!     .build()?;
//! match users::list(&client).from_link(link).await {
//!     Err(error) if error.kind() == ErrorKind::Refused => println!("no request was sent: {error}"),
//!     page => println!("{} users", page?.items.len()),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Tests of your own
//!
//! The feature `testing` brings a mock server, `testing::MockGraph`, which answers requests with values of their types,
//! or as the documentation does: `graph.answer_documented(users::get(&client, "7"))` takes the documented example of the
//! operation, whatever the keys are. The generated module `examples` has every documented example that is a test;
//! `EXAMPLES.md` lists the others.
#![cfg_attr(
    feature = "testing",
    doc = r##"
```
# use graph_client::*;
# mod users {
#     use graph_client::*;
#     pub fn get(client: &GraphClient, id: &str) -> Request<Get<serde_json::Value>> {
#         static OPERATION: Operation = Operation::new(graph_client::Method::Get, "v1.0", "/users/{id}");
#         Request::new(client, &OPERATION, &[PathArg::Key(id)], Body::none())
#     }
# }
# tokio::runtime::Runtime::new()?.block_on(async {
let graph = testing::MockGraph::start().await?;
let client = graph.client();
graph.answer(users::get(&client, "7"), &serde_json::json!({"displayName": "Adele"})).await?;
graph.on_request(users::get(&client, "8"))?.header("Retry-After", "1").empty(429).await?;

assert_eq!(users::get(&client, "7").select(["displayName"]).await?["displayName"], "Adele");
assert!(users::get(&client, "8").await.is_err());
assert_eq!(graph.requests().await.len(), 2);
# Ok::<(), Box<dyn std::error::Error>>(())
# })?;
# Ok::<(), Box<dyn std::error::Error>>(())
```
"##
)]
