//! How an error shows itself.

use std::error::Error as StdError;
use std::fmt;

use super::{Error, ErrorKind};
use crate::operation::Permissions;

impl Error {
    fn write_cause(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(read) = &self.0.read {
            return write!(f, "the response does not fit: {read}");
        }
        // What stands for itself, and what is told of an answer.
        if self.0.kind != ErrorKind::Service || !self.0.message.is_empty() {
            f.write_str(&self.0.message)?;
            return self.0.odata.as_ref().map_or(Ok(()), |odata| write!(f, ", {odata}"));
        }
        if let Some(status) = self.0.status {
            write!(f, "{} {}", u16::from(status), status.canonical_reason())?;
        }
        match &self.0.odata {
            Some(odata) => write!(f, ", {odata}")?,
            None => f.write_str(", without an OData error in its body")?,
        }
        match self.0.retry_after {
            Some(wait) => write!(f, "; the service asks to wait {} seconds", wait.as_secs_f64()),
            None => Ok(()),
        }
    }

    fn write_place(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        parts.extend(self.0.operation.map(|operation| match self.0.method {
            Some(method) if method != operation.method => format!("{} for {operation}", method.as_str()),
            _ => operation.to_string(),
        }));
        // The words of a batch's failure have it already.
        let id = self.request_id().filter(|_| self.0.batch.is_none());
        parts.extend(id.map(|id| format!("request-id {id}")));
        if parts.is_empty() { Ok(()) } else { write!(f, " ({})", parts.join(", ")) }
    }
}

impl Error {
    /// Those of the token's kind, or of all kinds where it is not known.
    fn write_permissions(&self, permissions: &Permissions, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const NEEDS: &str = "; the operation needs one of these permissions, least privileged first";
        let Some(kind) = self.0.token_kind else { return write!(f, "{NEEDS}: {permissions}") };
        let names: Vec<_> = permissions.of(kind).collect();
        match names.is_empty() {
            false => write!(f, "{NEEDS}: {kind}: {}", names.join(", ")),
            true => {
                write!(f, "; the documentation lists no permission for this kind of token ({kind}), but {permissions}")
            }
        }
    }
}

/// An error as it is logged: without what the service says in its body, which may name keys.
pub(crate) struct Logged<'a>(pub(crate) &'a Error);

impl fmt::Display for Logged<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &self.0.0;
        match inner.status.filter(|_| inner.kind == ErrorKind::Service) {
            Some(status) => write!(f, "{} {}", u16::from(status), status.canonical_reason())?,
            None => f.write_str(&inner.message)?,
        }
        inner.request_id.as_ref().map_or(Ok(()), |id| write!(f, ", request-id {id}"))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_cause(f)?;
        self.write_place(f)?;
        self.permissions().map_or(Ok(()), |permissions| self.write_permissions(permissions, f))
    }
}

/// Leaves out the source: a transport may show the address in it, which may hold keys.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("message", &self.to_string())
            .field("status", &self.0.status)
            .field("odata", &self.0.odata)
            .finish_non_exhaustive()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        if let Some(batch) = &self.0.batch {
            return Some(&**batch);
        }
        match (&self.0.source, &self.0.odata, &self.0.read) {
            (Some(source), _, _) => Some(source.as_ref()),
            (None, Some(odata), _) => Some(odata),
            (None, None, Some(read)) => Some(read),
            (None, None, None) => None,
        }
    }
}
