//! The built-in transport: reqwest, where a TLS feature is on.

use azure_core::http::Transport;

use crate::Result;
use crate::endpoint::Endpoint;
#[cfg(not(feature = "_reqwest"))]
use crate::{Error, ErrorKind};

/// The built-in transport for a client of this address.
#[cfg(feature = "_reqwest")]
pub(crate) fn built_in(endpoint: &Endpoint) -> Result<Transport> {
    let client = crate::http_client::ReqwestClient::new(endpoint.is_plain())?;
    Ok(Transport::new(std::sync::Arc::new(client)))
}

/// The transport of an application's own client.
#[cfg(feature = "_reqwest")]
pub(crate) fn of(client: reqwest::Client) -> Transport {
    Transport::new(std::sync::Arc::new(crate::http_client::ReqwestClient::from(client)))
}

/// There is none.
#[cfg(not(feature = "_reqwest"))]
pub(crate) fn built_in(_: &Endpoint) -> Result<Transport> {
    let message = "there is no transport: turn on the feature `rustls` or `native-tls`, or give one to the builder";
    Err(Error::new(ErrorKind::Configuration, message))
}
