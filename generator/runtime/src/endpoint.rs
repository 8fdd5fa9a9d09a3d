//! The base address of the service, and which addresses may see the token.

use std::net::IpAddr;

use azure_core::http::Url;

use crate::{Error, ErrorKind};

/// The one name that stands for loopback. Software may take it for that without asking (RFC 6761, section 6.3), and
/// browsers trust it only if they do (WHATWG URL, Secure Contexts); RFC 8252, section 8.3, warns of those that ask. So the
/// built-in transport resolves it itself, and with another one it is no base address in plain http.
pub(crate) const LOCALHOST: &str = "localhost";

/// A checked base address: https, or plain http on loopback.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Endpoint {
    url: Url,
    /// The address as text without a slash at its end, ready to have a path appended.
    base: String,
}

impl Endpoint {
    /// Reads a base address, which may have a path (a gateway in front of Graph) but no query, fragment or user.
    pub(crate) fn parse(address: &str) -> Result<Self, Error> {
        let url = Url::parse(address)
            .map_err(|error| refused("the base address is not a URL".to_owned()).with_source(error))?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(refused("the base address must not hold a user name or a password".to_owned()));
        }
        let shown = shown(&url).map(|origin| format!(" `{origin}`")).unwrap_or_default();
        if !may_see_token(&url) {
            return Err(refused(format!(
                "the base address{shown} must be https; plain http is only for loopback (127.0.0.1, [::1], localhost)"
            )));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(refused(format!("the base address{shown} must not have a query or a fragment")));
        }
        let base = url.as_str().trim_end_matches('/').to_owned();
        Ok(Self { url, base })
    }

    /// The address as text, without a slash at its end.
    pub(crate) fn as_str(&self) -> &str {
        &self.base
    }

    /// Its scheme, host and port.
    pub(crate) fn origin(&self) -> String {
        shown(&self.url).unwrap_or_default()
    }

    /// The path of the address, without a slash at its end: empty, or that of a gateway.
    pub(crate) fn path(&self) -> &str {
        self.url.path().trim_end_matches('/')
    }

    /// Whether it is `localhost` in plain http: a name, which means loopback only to who resolves it so.
    pub(crate) fn is_plain_name(&self) -> bool {
        self.is_plain() && self.url.host_str() == Some(LOCALHOST)
    }

    /// Whether it is reached in plain http, and so on loopback.
    pub(crate) fn is_plain(&self) -> bool {
        self.url.scheme() == "http"
    }

    /// Whether an address has the scheme, host and port of this one.
    pub(crate) fn is_origin_of(&self, url: &Url) -> bool {
        // What `Url::origin` compares, without its copies.
        may_see_token(url)
            && self.url.scheme() == url.scheme()
            && self.url.host() == url.host()
            && self.url.port_or_known_default() == url.port_or_known_default()
    }
}

/// What may be shown of an address, which may hold secrets anywhere else: its scheme, host and port, if it has them.
pub(crate) fn shown(url: &Url) -> Option<String> {
    let origin = url.origin();
    origin.is_tuple().then(|| origin.ascii_serialization())
}

fn refused(message: String) -> Error {
    Error::new(ErrorKind::Configuration, message)
}

/// Whether a token may travel to an address at all: over https, or in plain http on loopback.
pub(crate) fn may_see_token(url: &Url) -> bool {
    match url.scheme() {
        "https" => url.host_str().is_some_and(|host| !host.is_empty()),
        "http" => is_loopback(url),
        _ => false,
    }
}

/// Whether the host is `localhost` or a loopback address, decided on the parsed address: `127.0.0.1.evil.com` is a name.
fn is_loopback(url: &Url) -> bool {
    let Some(host) = url.host_str() else { return false };
    if host == LOCALHOST {
        return true;
    }
    let address = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    address.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn https_is_allowed_anywhere_and_http_on_loopback_only() {
        for address in [
            "https://graph.microsoft.com",
            "https://gateway.contoso.com/graph/",
            "http://127.0.0.1:8080",
            "http://127.9.9.9",
            "http://[::1]:1",
            "http://localhost:3000",
            "http://LOCALHOST",
            "http://127.1",
        ] {
            assert!(Endpoint::parse(address).is_ok(), "{address}");
        }
        for address in [
            "http://graph.microsoft.com",
            "http://127.0.0.1.evil.com",
            "http://localhost.evil.com",
            "http://localhost.",
            "http://app.localhost",
            "http://loopback",
            "http://10.0.0.1",
            "http://0.0.0.0",
            "http://[::ffff:7f00:1]",
            "ftp://127.0.0.1",
            "file:///etc/passwd",
            "https://user:secret@graph.microsoft.com",
            "https://graph.microsoft.com?x=1",
            "graph.microsoft.com",
            "",
        ] {
            assert!(Endpoint::parse(address).is_err(), "{address}");
        }
    }

    #[test]
    fn of_a_refused_address_scheme_and_host_are_told() {
        for (address, told) in [
            ("http://graph.example/secret", "the base address `http://graph.example` must be https"),
            ("https://graph.example:1/secret?a=1", "the base address `https://graph.example:1` must not have a query"),
            ("user:secret@graph.example", "the base address must be https"),
            ("http://user:secret@graph.example", "the base address must not hold a user name"),
            ("secret", "the base address is not a URL"),
        ] {
            let error = Endpoint::parse(address).unwrap_err();
            assert!(error.to_string().starts_with(told), "{error}");
        }
    }

    #[test]
    fn origin_is_scheme_host_and_port() {
        let endpoint = Endpoint::parse("https://graph.microsoft.com/").unwrap();
        assert_eq!(endpoint.as_str(), "https://graph.microsoft.com");
        for (url, same) in [
            ("https://graph.microsoft.com/v1.0/users?$skiptoken=x", true),
            ("https://GRAPH.microsoft.com:443/", true),
            ("https://graph.microsoft.com:444/", false),
            ("http://graph.microsoft.com/", false),
            ("https://graph.microsoft.com.evil.com/", false),
        ] {
            assert_eq!(endpoint.is_origin_of(&Url::parse(url).unwrap()), same, "{url}");
        }
    }
}
