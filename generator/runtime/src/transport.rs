//! The built-in transport: reqwest, where a TLS feature is on.

use azure_core::http::Transport;

use crate::{Error, ErrorKind, Result};

/// The built-in transport. It follows no redirects, as it would not know where the token may go.
#[cfg(feature = "_reqwest")]
pub(crate) fn built_in() -> Result<Transport> {
    use std::sync::Arc;
    use std::time::Duration;

    let client = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(Duration::from_secs(20))
        .read_timeout(Duration::from_secs(60))
        .build()
        .map_err(|error| {
            Error::new(ErrorKind::Configuration, format!("the HTTP client cannot be set up: {error}"))
                .with_source(error)
        })?;
    Ok(Transport::new(Arc::new(client)))
}

/// There is none.
#[cfg(not(feature = "_reqwest"))]
pub(crate) fn built_in() -> Result<Transport> {
    let message = "there is no transport: turn on the feature `rustls` or `native-tls`, or give one to the builder";
    Err(Error::new(ErrorKind::Configuration, message))
}
