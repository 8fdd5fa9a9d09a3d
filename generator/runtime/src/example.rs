//! A documented example. Its type is there without the feature `testing`, too, so that generated code need not tell.

use azure_core::http::Method;

/// A request and its response, as a page documents them. A generated crate has each in a `const`, in its module
/// `examples`.
///
/// Write it with `..Example::DEFAULT` at its end, so that it can learn further facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// The page and line of the example, `v1.0/api/user-get.md:42`.
    pub page: &'static str,
    /// The method of the request.
    pub method: Method,
    /// The path and query of the request, with the version and without the host: `/v1.0/users?$top=5`.
    /// Percent-encoded or not: both are understood.
    pub target: &'static str,
    /// The request's headers that must arrive, such as `Prefer`.
    pub request_headers: &'static [(&'static str, &'static str)],
    /// The request's body.
    pub request: Content,
    /// The response's status.
    pub status: u16,
    /// The response's headers, such as `Location`.
    pub response_headers: &'static [(&'static str, &'static str)],
    /// The response's body.
    pub response: Content,
}

impl Example {
    /// An example of which nothing is known, for `..Example::DEFAULT`.
    pub const DEFAULT: Example = Example {
        page: "",
        method: Method::Get,
        target: "",
        request_headers: &[],
        request: Content::None,
        status: 200,
        response_headers: &[],
        response: Content::None,
    };

    /// Whether the response sends the client to another address.
    #[cfg(feature = "testing")]
    pub(crate) fn redirects(&self) -> bool {
        (300..400).contains(&self.status)
    }
}

/// The body of a request or response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// No body.
    None,
    /// Of a response: there is a body, which the page does not show. The call is answered `{}`, and what it gives is
    /// not compared.
    NotShown,
    /// JSON, compared by what it says.
    Json(&'static str),
    /// Bytes or text of a content type, compared byte by byte.
    Bytes(&'static str, &'static [u8]),
}

#[cfg(feature = "testing")]
impl Content {
    /// The content type, where there is a body.
    pub(crate) fn content_type(&self) -> Option<&'static str> {
        match self {
            Content::None => None,
            Content::NotShown | Content::Json(_) => Some("application/json"),
            Content::Bytes(content_type, _) => Some(content_type),
        }
    }

    /// The body as it is sent.
    pub(crate) fn bytes(&self) -> &'static [u8] {
        match self {
            Content::None => &[],
            Content::NotShown => b"{}",
            Content::Json(json) => json.as_bytes(),
            Content::Bytes(_, bytes) => bytes,
        }
    }
}
