//! Settings of a client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use azure_core::credentials::TokenCredential;
use azure_core::http::policies::Policy;
use azure_core::http::{ClientOptions, Pipeline, RetryOptions, Transport, Url, UserAgentOptions};

use crate::auth::TokenPolicy;
use crate::client::Inner;
use crate::direct::{Direct, user_agent};
use crate::draft::is_header_name;
use crate::endpoint::{self, Endpoint};
use crate::hidden::RevealPolicy;
use crate::limits::Limits;
use crate::resend::ResendPolicy;
use crate::retry::RetrySettings;
use crate::transport::Carrier;
use crate::{Cloud, Error, ErrorKind, GraphClient, Result};

/// Makes a [`GraphClient`] with settings of your own.
#[must_use = "a builder does nothing until `build` is called"]
pub struct GraphClientBuilder {
    credential: Arc<dyn TokenCredential>,
    cloud: Cloud,
    base_address: Option<String>,
    scopes: Option<Vec<String>>,
    carrier: Option<Carrier>,
    retry: RetrySettings,
    limits: Limits,
    options: ClientOptions,
}

impl GraphClientBuilder {
    pub(crate) fn new(credential: Arc<dyn TokenCredential>) -> Self {
        Self {
            credential,
            cloud: Cloud::default(),
            base_address: None,
            scopes: None,
            carrier: None,
            retry: RetrySettings::default(),
            limits: Limits::default(),
            options: ClientOptions::default(),
        }
    }

    /// The national cloud to talk to. The default is [`Cloud::Global`].
    pub fn cloud(mut self, cloud: Cloud) -> Self {
        self.cloud = cloud;
        self
    }

    /// Another address in place of the cloud's, such as a gateway or a server of your tests. It must be https; plain
    /// http is allowed on loopback: `127.0.0.0/8`, `[::1]`, and the name `localhost`, which the built-in transport takes
    /// for these without asking. With a transport or `reqwest::Client` of your own write the address, as that may ask
    /// somebody else what the name stands for. Tokens are still those of the cloud, unless [`scopes`](Self::scopes) says
    /// otherwise.
    pub fn base_address(mut self, address: impl Into<String>) -> Self {
        self.base_address = Some(address.into());
        self
    }

    /// The scopes that a token is asked for. The default is the cloud's `/.default`.
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.scopes = Some(scopes.into_iter().map(Into::into).collect());
        self
    }

    /// A transport in place of the built-in one. It must not follow redirects, as it would take the token along.
    ///
    /// It sees whole addresses, with keys and all that they hold. That of azure_core, which
    /// `Transport::new(Arc::new(client))` makes of a `reqwest::Client`, logs them at level `debug`, and drops headers that
    /// come twice: give that client to `reqwest_client` instead, which there is with the feature `rustls` or
    /// `native-tls`.
    pub fn transport(mut self, transport: Transport) -> Self {
        self.carrier = Some(Carrier::Core(transport));
        self
    }

    /// A `reqwest::Client` of your own, for proxies, certificates and the like, in place of the built-in one. It must not
    /// follow redirects, as it would take the token along.
    ///
    /// ```
    /// # use graph_client::{GraphClientBuilder, Result};
    /// # fn program(builder: GraphClientBuilder) -> std::result::Result<(), Box<dyn std::error::Error>> {
    /// let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build()?;
    /// let graph = builder.reqwest_client(client).build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "_reqwest")]
    pub fn reqwest_client(self, client: reqwest::Client) -> Self {
        self.carrier(Carrier::Reqwest(client.into()))
    }

    /// What carries the requests.
    #[cfg(feature = "_reqwest")]
    pub(crate) fn carrier(mut self, carrier: Carrier) -> Self {
        self.carrier = Some(carrier);
        self
    }

    /// How often a request is sent again, and how long is waited before.
    pub fn retry(mut self, settings: RetrySettings) -> Self {
        self.retry = settings;
        self
    }

    /// The time that sending a request once may take, from its beginning to the end of the answer, the upload of its body
    /// included. Of a stream it is the time to its beginning, and then the longest wait for its next piece. What takes
    /// longer ends with an error of kind [`Timeout`](ErrorKind::Timeout). A connection is made within 20 seconds or not
    /// at all.
    ///
    /// The default is 100 seconds; with a transport of your own and neither `rustls` nor `native-tls`, none.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.limits.timeout = Some(limit);
        self
    }

    /// The largest answer that is read as a whole, in bytes. The default is 100 MiB. Streams have no limit.
    pub fn max_response_size(mut self, bytes: usize) -> Self {
        self.limits.size = bytes;
        self
    }

    /// A name of your application, which goes before the client's own in `User-Agent`: at most 24 letters, digits and
    /// marks such as `-`, `_` and `.`. Another is an error of [`build`](Self::build).
    pub fn application_id(mut self, id: impl Into<String>) -> Self {
        self.options.user_agent = UserAgentOptions { application_id: Some(id.into()) };
        self
    }

    /// Options of azure_core's pipeline: policies of your own, logging, tracing. What the methods of this builder set
    /// (transport, application id) and its retries do not come from here.
    ///
    /// Policies, logs and spans see the path template in place of the path, `/v1.0/users/{id}`, and of other addresses
    /// than the service's own the host only: what they stand for is put in at the very end.
    pub fn client_options(mut self, options: ClientOptions) -> Self {
        let user_agent = std::mem::take(&mut self.options.user_agent);
        self.options = ClientOptions { user_agent, ..options };
        self
    }

    /// Checks the settings and makes the client.
    ///
    /// # Errors
    ///
    /// Kind [`Configuration`](ErrorKind::Configuration) where the base address or the application's name cannot be used,
    /// or there is no transport.
    pub fn build(self) -> Result<GraphClient> {
        // azure_core would panic.
        if self.options.user_agent.application_id.as_ref().is_some_and(|id| id.len() > 24 || !is_header_name(id)) {
            let message = "the application's name must be one to 24 letters, digits and marks that a header takes";
            return Err(Error::new(ErrorKind::Configuration, message));
        }
        let endpoint = Endpoint::parse(self.base_address.as_deref().unwrap_or(self.cloud.endpoint()))?;
        let scopes = self.scopes.unwrap_or_else(|| vec![self.cloud.scope().to_owned()]);
        let carrier = match self.carrier {
            Some(_) if endpoint.is_plain_name() => {
                let message = "with a transport of your own, the base address must be 127.0.0.1 or [::1] in place of \
                               localhost: what that name stands for is for the transport to say";
                return Err(Error::new(ErrorKind::Configuration, message));
            }
            Some(carrier) => carrier,
            None => Carrier::built_in(&endpoint)?,
        };
        let resend = Arc::new(ResendPolicy::new(self.retry.clone(), self.limits));
        let token = Arc::new(TokenPolicy::new(self.credential, scopes));
        let last = Arc::new(RevealPolicy::new(carrier.transport(), endpoint.clone()));
        let transport = Transport::with_policy(last);
        let mut options = ClientOptions { retry: RetryOptions::none(), transport: Some(transport), ..self.options };
        let traced = options.instrumentation.tracer_provider.is_some();
        let all_own = !traced && options.per_call_policies.is_empty() && options.per_try_policies.is_empty();
        let user_agent = user_agent(options.user_agent.application_id.as_deref());
        options.per_call_policies.push(resend.clone());
        let without_token = pipeline(options.clone(), Vec::new());
        let with_token = pipeline(options, vec![token.clone()]);
        let direct =
            all_own.then(|| Direct { resend, token: token.clone(), endpoint: endpoint.clone(), carrier, user_agent });
        Ok(GraphClient::from_parts(Inner {
            endpoint,
            pipeline: with_token,
            without_token,
            direct,
            token,
            retry: self.retry,
            timeout: self.limits.timeout,
            traced,
        }))
    }
}

fn pipeline(options: ClientOptions, per_try: Vec<Arc<dyn Policy>>) -> Pipeline {
    let (name, version) = (option_env!("CARGO_PKG_NAME"), option_env!("CARGO_PKG_VERSION"));
    Pipeline::new(name, version, options, Vec::new(), per_try, None)
}

impl fmt::Debug for GraphClientBuilder {
    /// Leaves out credential and policies, which may hold secrets, and shows scheme, host and port of the base address.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // It is not yet checked.
        let address = self.base_address.as_deref();
        let base_address = address.map(|address| Url::parse(address).ok().as_ref().and_then(endpoint::shown));
        f.debug_struct("GraphClientBuilder")
            .field("cloud", &self.cloud)
            .field("base_address", &base_address.map(Option::unwrap_or_default))
            .field("scopes", &self.scopes)
            .finish_non_exhaustive()
    }
}
