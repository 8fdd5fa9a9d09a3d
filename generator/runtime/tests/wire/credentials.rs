//! Credentials that fail, and the permissions that an error names by the kind of the token.

use std::error::Error as StdError;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use graph_client::azure_core;
use graph_client::azure_core::credentials::{AccessToken, TokenCredential, TokenRequestOptions};
use graph_client::azure_core::error::ErrorKind as CoreErrorKind;
use graph_client::azure_core::time::{Duration, OffsetDateTime};
use graph_client::{
    Batch, Body, Error, ErrorKind, Get, GraphClient, Method, Operation, Permissions, Request, TokenKind,
};
use serde_json::{Value, json};

use crate::support::script::{Answer, Script};
use crate::support::{create, get};
use crate::wire::Scripted;

/// Gives a token, or fails with an error of a kind.
#[derive(Debug)]
struct Fixed {
    token: Result<String, CoreErrorKind>,
    calls: AtomicUsize,
}

impl Fixed {
    fn giving(token: String) -> Arc<Self> {
        Arc::new(Self { token: Ok(token), calls: AtomicUsize::new(0) })
    }
}

#[derive(Debug)]
struct SignedOut;

impl std::fmt::Display for SignedOut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("nobody is signed in")
    }
}

impl StdError for SignedOut {}

#[async_trait]
impl TokenCredential for Fixed {
    async fn get_token(&self, _: &[&str], _: Option<TokenRequestOptions<'_>>) -> azure_core::Result<AccessToken> {
        self.calls.fetch_add(1, Ordering::SeqCst);
        match &self.token {
            Ok(token) => Ok(AccessToken::new(token.clone(), OffsetDateTime::now_utc() + Duration::hours(1))),
            Err(kind) => Err(azure_core::Error::with_error(kind.clone(), SignedOut, "no token")),
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_credential_that_fails_is_an_error_with_its_cause_and_nothing_is_sent() {
    for kind in [CoreErrorKind::Credential, CoreErrorKind::Io, CoreErrorKind::Connection, CoreErrorKind::Other] {
        let script = Script::of([]);
        let credential = Arc::new(Fixed { token: Err(kind), calls: AtomicUsize::new(0) });
        let client = script.builder_with(credential.clone()).build().unwrap();
        for error in [get(&client, "a").await.unwrap_err(), create(&client, &json!({})).await.unwrap_err()] {
            assert_eq!(error.kind(), ErrorKind::Credential);
            assert!(error.to_string().starts_with("nobody is signed in ("), "{error}");
            let mut causes = std::iter::successors(error.source(), |error| (*error).source());
            assert!(causes.any(|cause| cause.downcast_ref::<SignedOut>().is_some()), "{error:?}");
        }
        assert_eq!(credential.calls.load(Ordering::SeqCst), 2, "it is asked once a request");
        assert!(script.sent().is_empty());
    }
}

/// A token in the form of those of Microsoft Entra.
fn jwt(mut claims: Value) -> String {
    claims["preferred_username"] = "secret-user".into();
    let encode = |part: &str| BASE64_URL_SAFE_NO_PAD.encode(part);
    format!("{}.{}.{}", encode(r#"{"alg": "RS256"}"#), encode(&claims.to_string()), encode("signature"))
}

fn profile(client: &GraphClient) -> Request<Get<Value>> {
    static OPERATION: Operation = Operation::new(Method::Get, "v1.0", "/me").permissions(Permissions::new(
        "User.Read User.ReadWrite",
        "User.Read",
        "",
    ));
    Request::new(client, &OPERATION, &[], Body::none())
}

/// The errors of a request that is denied: alone, in a batch, and with its batch.
async fn denied(token: &str, status: u16) -> [Error; 3] {
    let alone = Answer::status(status);
    let part = Answer::json(200, &json!({"responses": [{"id": "0", "status": status}]}));
    let mut errors = Vec::new();
    for (answer, in_batch) in [(alone.clone(), false), (part, true), (alone, true)] {
        // A 401 is not sent again, as there is no other token.
        let script = Script::of([answer]);
        let client = script.builder_with(Fixed::giving(token.to_owned())).build().unwrap();
        let mut batch = Batch::new(&client);
        let ticket = batch.add(profile(&client));
        errors.push(match in_batch {
            true => batch.send().await.take(ticket).unwrap_err(),
            false => profile(&client).await.unwrap_err(),
        });
        assert_eq!(script.sent().len(), 1);
    }
    errors.try_into().unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_denied_request_names_the_permissions_of_its_tokens_kind() {
    let work = json!({"scp": "Mail.Read", "tid": "72f988bf-86f1-41af-91ab-2d7cd011db47"});
    let personal = json!({"scp": "Mail.Read", "tid": "9188040d-6c67-4c5b-b112-36a304b66dad"});
    let application = json!({"roles": ["Mail.Read"], "idtyp": "app", "tid": "72f988bf-86f1-41af-91ab-2d7cd011db47"});
    let needs = "; the operation needs one of these permissions, least privileged first: ";
    let of_work = format!("{needs}delegated: User.Read, User.ReadWrite");
    let of_personal = format!("{needs}delegated (personal account): User.Read");
    let all = "delegated: User.Read, User.ReadWrite; delegated (personal account): User.Read";
    let of_application =
        format!("; the documentation lists no permission for this kind of token (application), but {all}");
    let of_any = format!("{needs}{all}");
    for (token, kind, named) in [
        (jwt(work), Some(TokenKind::DelegatedWork), &of_work),
        (jwt(personal), Some(TokenKind::DelegatedPersonal), &of_personal),
        (jwt(application), Some(TokenKind::Application), &of_application),
        ("EwB4secret-opaque".to_owned(), None, &of_any),
        (jwt(json!({})), None, &of_any),
    ] {
        for status in [401, 403] {
            for error in denied(&token, status).await {
                assert_eq!(error.token_kind(), kind);
                assert!(error.to_string().ends_with(named), "{error}");
                let shown = format!("{error} {error:?} {:?}", error.source().map(|cause| (cause.to_string(), cause)));
                assert!(!shown.contains("secret") && !shown.contains(&token[..8]), "{shown}");
                assert!(!shown.contains("Mail.Read") && !shown.contains("72f988bf"), "{shown}");
            }
        }
        let other = denied(&token, 404).await;
        assert!(other.iter().all(|error| error.token_kind().is_none() && !error.to_string().contains("User.Read")));
    }
}
