//! What carries requests to the service: reqwest, where a TLS feature is on, or a transport of the application.

#[cfg(feature = "_reqwest")]
use std::sync::Arc;

use azure_core::Bytes;
use azure_core::http::{AsyncRawResponse, Context, StatusCode, Transport};
use http::HeaderMap;

use crate::Result;
use crate::endpoint::Endpoint;
use crate::headers::from_core;
#[cfg(feature = "_reqwest")]
use crate::http_client::ReqwestClient;
use crate::limits::read;
use crate::message::{Outgoing, Pieces};
#[cfg(not(feature = "_reqwest"))]
use crate::{Error, ErrorKind};

/// What carries requests.
#[derive(Clone, Debug)]
pub(crate) enum Carrier {
    /// The built-in one, or an application's own client. It needs none of azure_core's types.
    #[cfg(feature = "_reqwest")]
    Reqwest(ReqwestClient),
    /// A transport as azure_core has them.
    Core(Transport),
}

/// An answer whose body was not read yet.
pub(crate) enum Carried {
    #[cfg(feature = "_reqwest")]
    Reqwest(reqwest::Response),
    Core(AsyncRawResponse),
}

impl Carrier {
    /// The built-in one for a client of this address.
    #[cfg(feature = "_reqwest")]
    pub(crate) fn built_in(endpoint: &Endpoint) -> Result<Self> {
        Ok(Self::Reqwest(ReqwestClient::new(endpoint.is_plain())?))
    }

    /// There is none.
    #[cfg(not(feature = "_reqwest"))]
    pub(crate) fn built_in(_: &Endpoint) -> Result<Self> {
        let message = "there is no transport: turn on the feature `rustls` or `native-tls`, or give one to the builder";
        Err(Error::new(ErrorKind::Configuration, message))
    }

    /// The same for azure_core's pipeline.
    pub(crate) fn transport(&self) -> Transport {
        match self {
            #[cfg(feature = "_reqwest")]
            Self::Reqwest(client) => Transport::new(Arc::new(client.clone())),
            Self::Core(transport) => transport.clone(),
        }
    }

    /// Sends a request once, with these headers in place of its own.
    pub(crate) async fn carry(&self, request: &Outgoing, headers: HeaderMap) -> azure_core::Result<Carried> {
        match self {
            #[cfg(feature = "_reqwest")]
            Self::Reqwest(client) => client.carry(request, headers).await.map(Carried::Reqwest),
            Self::Core(transport) => {
                let mut request = request.to_core(&headers);
                transport.send(&Context::new(), &mut request).await.map(Carried::Core)
            }
        }
    }
}

impl Carried {
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            #[cfg(feature = "_reqwest")]
            Self::Reqwest(response) => response.status().as_u16().into(),
            Self::Core(response) => response.status(),
        }
    }

    /// Takes the headers, each name once.
    pub(crate) fn take_headers(&mut self) -> HeaderMap {
        match self {
            #[cfg(feature = "_reqwest")]
            Self::Reqwest(response) => crate::headers::joined(std::mem::take(response.headers_mut())),
            Self::Core(response) => from_core(response.headers()),
        }
    }

    /// Reads the body to its end, unless it is larger than allowed.
    pub(crate) async fn read(self, headers: &HeaderMap, limit: usize) -> azure_core::Result<Bytes> {
        let status = self.status();
        match self {
            #[cfg(feature = "_reqwest")]
            Self::Reqwest(response) => {
                read(status, headers, std::pin::pin!(crate::http_client::pieces(response)), limit).await
            }
            Self::Core(response) => read(status, headers, Box::pin(response.into_body()), limit).await,
        }
    }

    /// The body piece by piece.
    pub(crate) fn pieces(self) -> Pieces {
        match self {
            #[cfg(feature = "_reqwest")]
            Self::Reqwest(response) => Box::pin(crate::http_client::pieces(response)),
            Self::Core(response) => Box::pin(response.into_body()),
        }
    }
}
