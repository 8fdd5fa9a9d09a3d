//! The one error of this crate.

mod show;

pub(crate) use show::Logged;

use std::error::Error as StdError;
use std::sync::Arc;
use std::time::Duration;

use azure_core::http::{Method, StatusCode};

use crate::model::ReadError;
use crate::odata_error::ODataError;
use crate::operation::{Operation, Permissions};
use crate::token_kind::TokenKind;

/// The result of this crate's functions.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a request did not succeed.
///
/// It says the cause first, then where: `404 Not Found, itemNotFound: … (GET /v1.0/users/{id}, request-id …)`. It holds
/// neither the token nor the bodies; of a response that could not be read, a short excerpt.
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    message: String,
    operation: Option<&'static Operation>,
    /// That of the request, where there was one.
    method: Option<Method>,
    status: Option<StatusCode>,
    odata: Option<ODataError>,
    read: Option<ReadError>,
    request_id: Option<String>,
    client_request_id: Option<String>,
    retry_after: Option<Duration>,
    redirected: bool,
    token_kind: Option<TokenKind>,
    /// The failure of the batch that the request was in.
    batch: Option<Arc<Error>>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// What kind of failure it was, for programs that decide by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client was configured in a way that cannot work. Nothing was sent.
    Configuration,
    /// The request could not be written, for example because a path argument is empty. Nothing was sent.
    Request,
    /// The credential gave no token. Nothing was sent.
    Credential,
    /// The service could not be reached. Nothing was sent.
    Connection,
    /// The exchange broke off: the service may or may not have acted on the request.
    Transport,
    /// The time allowed was over: the service may or may not have acted on the request.
    Timeout,
    /// The service answered with a status that is not a success.
    Service,
    /// The response does not fit what is documented.
    Decode,
    /// The response is larger than the client allows.
    TooLarge,
    /// An address in a response leads where the client does not go.
    Refused,
    /// What was to be sent or kept could not be read or written on this side: a file, a stream of the application.
    Io,
    /// The service took the request on, and its work on it failed afterwards.
    Failed,
}

impl Error {
    /// An error of a kind, with words that stand for themselves.
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            message: message.into(),
            operation: None,
            method: None,
            status: None,
            odata: None,
            read: None,
            request_id: None,
            client_request_id: None,
            retry_after: None,
            redirected: false,
            token_kind: None,
            batch: None,
            source: None,
        }))
    }

    /// An answer whose status is not a success; `own` is whether it came from the service's own address.
    pub(crate) fn from_status(status: StatusCode, body: &[u8], own: bool) -> Self {
        let mut error = Self::new(ErrorKind::Service, "");
        error.0.redirected = !own;
        error.0.status = Some(status);
        error.0.odata = ODataError::parse(body);
        error
    }

    /// Work that was taken on and failed; `body` is that of the answer that tells it.
    pub(crate) fn from_failed_work(status: &str, body: &[u8]) -> Self {
        let mut error = Self::new(ErrorKind::Failed, format!("the work ended as `{status}`"));
        error.0.odata = ODataError::parse(body);
        error
    }

    /// A response that does not fit.
    pub(crate) fn from_read(read: ReadError) -> Self {
        let mut error = Self::new(ErrorKind::Decode, "");
        error.0.read = Some(read);
        error
    }

    /// An error of the HTTP pipeline. Its words are those of the cause, not of the layers around it.
    pub(crate) fn from_pipeline(error: azure_core::Error) -> Self {
        use azure_core::error::ErrorKind as Core;
        let error = match unwrap(error) {
            Ok(ours) => return ours,
            Err(error) => error,
        };
        let kind = match error.kind() {
            Core::Credential => ErrorKind::Credential,
            Core::Connection => ErrorKind::Connection,
            Core::Io | Core::HttpResponse { .. } | Core::DataConversion | Core::Other => ErrorKind::Transport,
        };
        Self::new(kind, root_cause(&error).to_string()).with_source(error)
    }

    /// An error of the credential. Its words are those of the cause.
    pub(crate) fn from_credential(error: azure_core::Error) -> Self {
        Self::new(ErrorKind::Credential, root_cause(&error).to_string()).with_source(error)
    }

    /// The failure of a whole batch, as it is told to one of its requests.
    pub(crate) fn of_batch(failed: &Arc<Error>) -> Self {
        let message = match failed.0.kind {
            ErrorKind::Service => format!("the batch failed: {failed}"),
            _ => failed.to_string(),
        };
        let mut error = Self::new(failed.0.kind, message);
        error.0.batch = Some(Arc::clone(failed));
        error.0.status = failed.0.status;
        error.0.token_kind = failed.0.token_kind;
        error.0.retry_after = failed.0.retry_after;
        error
    }

    pub(crate) fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn with_operation(mut self, operation: &'static Operation) -> Self {
        self.0.operation = Some(operation);
        self
    }

    pub(crate) fn with_method(mut self, method: Method) -> Self {
        self.0.method = Some(method);
        self
    }

    pub(crate) fn with_status(mut self, status: StatusCode) -> Self {
        self.0.status = Some(status);
        self
    }

    pub(crate) fn with_ids(mut self, request_id: Option<&str>, client_request_id: Option<&str>) -> Self {
        self.0.request_id = request_id.map(str::to_owned);
        self.0.client_request_id = client_request_id.map(str::to_owned);
        self
    }

    /// The id that the client gave the request, unless there is one already.
    pub(crate) fn with_client_request_id(mut self, id: Option<String>) -> Self {
        self.0.client_request_id = self.0.client_request_id.or(id);
        self
    }

    pub(crate) fn with_retry_after(mut self, retry_after: Option<Duration>) -> Self {
        self.0.retry_after = retry_after;
        self
    }

    /// The kind of the token that the request had.
    pub(crate) fn with_token_kind(mut self, kind: Option<TokenKind>) -> Self {
        self.0.token_kind = kind;
        self
    }

    /// What kind of failure it was.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The status of the response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The error that the service stated, if it did.
    pub fn odata(&self) -> Option<&ODataError> {
        self.0.odata.as_ref().or_else(|| self.0.batch.as_ref()?.odata())
    }

    /// The service's error code, if it stated one.
    pub fn code(&self) -> Option<&str> {
        self.odata().map(|odata| odata.code.as_str()).filter(|code| !code.is_empty())
    }

    /// Where and how the response does not fit, if that is what went wrong.
    pub fn read_error(&self) -> Option<&ReadError> {
        self.0.read.as_ref()
    }

    /// The operation that failed; of work that takes long, that which began it.
    pub fn operation(&self) -> Option<&'static Operation> {
        self.0.operation
    }

    /// The method of the request. It may be another than that of the operation: what comes of a change is asked for by
    /// GET, and so are the following pages of an action.
    pub fn method(&self) -> Option<Method> {
        self.0.method.or(self.0.operation.map(|operation| operation.method))
    }

    /// The path template of the operation, without any key.
    pub fn path(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.path)
    }

    /// The service's id of the request, from the error body or the response's headers; where a batch failed as a whole,
    /// that of the batch.
    pub fn request_id(&self) -> Option<&str> {
        let inner = self.odata().and_then(|odata| odata.inner.as_deref());
        let told = inner.and_then(|inner| inner.request_id.as_deref()).or(self.0.request_id.as_deref());
        told.or_else(|| self.0.batch.as_ref()?.request_id())
    }

    /// The id that the client gave the request; where a batch failed as a whole, that of the batch.
    pub fn client_request_id(&self) -> Option<&str> {
        let inner = self.odata().and_then(|odata| odata.inner.as_deref());
        let told = inner.and_then(|inner| inner.client_request_id.as_deref()).or(self.0.client_request_id.as_deref());
        told.or_else(|| self.0.batch.as_ref()?.client_request_id())
    }

    /// The time that the service asks to wait before the next attempt, where it was too long for the client or there
    /// were no retries left.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Where the service answered 401 or 403: the permissions that the documentation demands, for every kind of token.
    ///
    /// [`Permissions::of`] gives those of a kind. The words of the error name those of the request's own
    /// [`token_kind`](Self::token_kind) only, where it is known.
    pub fn permissions(&self) -> Option<&'static Permissions> {
        let operation = self.0.operation.filter(|_| self.is_denied());
        operation.map(|operation| &operation.permissions).filter(|permissions| !permissions.is_empty())
    }

    /// Where the service answered 401 or 403: on whose behalf the token of the request speaks. None where the token does
    /// not tell, as those of personal accounts mostly do not. What it tells is not verified.
    ///
    /// ```no_run
    /// # use graph_client::*;
    /// # async fn program(request: Request<Send<()>>) {
    /// if let Err(error) = request.await
    ///     && let (Some(permissions), Some(kind)) = (error.permissions(), error.token_kind())
    /// {
    ///     println!("ask an administrator for {:?}", permissions.of(kind).next());
    /// }
    /// # }
    /// ```
    pub fn token_kind(&self) -> Option<TokenKind> {
        self.0.token_kind.filter(|_| self.is_denied())
    }

    /// Whether the service itself said that the token does not suffice.
    fn is_denied(&self) -> bool {
        matches!(self.0.status, Some(StatusCode::Unauthorized | StatusCode::Forbidden)) && !self.0.redirected
    }
}

/// An error of ours that travelled through the pipeline, as it was; else the innermost of azure_core's errors.
fn unwrap(error: azure_core::Error) -> std::result::Result<Error, azure_core::Error> {
    let mut error = error;
    loop {
        error = match error.into_downcast::<Error>() {
            Ok(ours) => return Ok(ours),
            Err(error) => error.into_downcast::<azure_core::Error>()?,
        };
    }
}

/// The last error of a chain.
fn root_cause<'a>(error: &'a (dyn StdError + 'static)) -> &'a (dyn StdError + 'static) {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error
}

#[cfg(test)]
mod tests {
    use super::*;

    static OPERATION: Operation = Operation::new(azure_core::http::Method::Get, "v1.0", "/users/{id}")
        .permissions(Permissions::new("User.Read User.Read.All", "User.Read", ""));

    #[test]
    fn point_5_the_cause_comes_first() {
        let reset = std::io::Error::new(std::io::ErrorKind::ConnectionReset, "connection reset by peer");
        let error = azure_core::Error::new(azure_core::error::ErrorKind::Io, reset)
            .with_context("retry policy expired and the request will no longer be retried");
        let error = Error::from_pipeline(error).with_operation(&OPERATION);
        assert_eq!(error.to_string(), "connection reset by peer (GET /v1.0/users/{id})");
        assert_eq!(error.kind(), ErrorKind::Transport);
        let mut chain = std::iter::successors(error.source(), |error| (*error).source());
        assert!(chain.any(|error| error.downcast_ref::<std::io::Error>().is_some()));
    }

    #[test]
    fn a_denied_request_names_the_documented_permissions() {
        let body = br#"{"error": {"code": "Authorization_RequestDenied", "message": "Insufficient privileges."}}"#;
        let error = Error::from_status(StatusCode::Forbidden, body, true).with_operation(&OPERATION);
        assert_eq!(
            error.to_string(),
            "403 Forbidden, Authorization_RequestDenied: Insufficient privileges. (GET /v1.0/users/{id}); \
             the operation needs one of these permissions, least privileged first: \
             delegated: User.Read, User.Read.All; delegated (personal account): User.Read"
        );
        let needs = |kind| {
            let error = Error::from_status(StatusCode::Unauthorized, body, true).with_operation(&OPERATION);
            let words = error.with_token_kind(Some(kind)).to_string();
            words.split_once("; ").map(|(_, needs)| needs.to_owned()).unwrap()
        };
        assert_eq!(
            needs(TokenKind::DelegatedWork),
            "the operation needs one of these permissions, least privileged first: delegated: User.Read, User.Read.All"
        );
        assert_eq!(
            needs(TokenKind::Application),
            "the documentation lists no permission for this kind of token (application), but delegated: User.Read, \
             User.Read.All; delegated (personal account): User.Read"
        );
        let error = Error::from_status(StatusCode::NotFound, body, true).with_operation(&OPERATION);
        assert_eq!(error.permissions(), None);
        let error = Error::from_status(StatusCode::Forbidden, body, false).with_operation(&OPERATION);
        assert_eq!(error.permissions(), None, "they are about the service itself");
    }
}
