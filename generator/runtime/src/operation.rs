//! What the documentation says of one operation.

use std::fmt;

use azure_core::http::Method;

use crate::TokenKind;
use crate::example::Example;

/// The documented facts of one operation. Generated request functions hold one each, as a literal that lives as long as
/// the program: that is quicker to compile than a `static`.
///
/// ```
/// use graph_client::{Method, Operation, Permissions};
///
/// static OPERATION: Operation = Operation::new(Method::Get, "v1.0", "/external/connections/{connection-id}")
///     .permissions(Permissions::new("", "", "ExternalConnection.Read.All"))
///     .page("https://learn.microsoft.com/graph/api/externalconnectors-externalconnection-get");
/// assert_eq!(OPERATION.to_string(), "GET /v1.0/external/connections/{connection-id}");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operation {
    /// The HTTP method.
    pub method: Method,
    /// The version, which is the first segment of the path: `v1.0` or `beta`.
    pub version: &'static str,
    /// The path template below the version, with `{name}` where an argument goes.
    pub path: &'static str,
    /// The permissions that the operation demands.
    pub permissions: Permissions,
    /// The address of the page that documents it; empty where none is known.
    pub page: &'static str,
    /// Its documented examples, of those that can be a test, in the order of the pages. Without the feature `testing`,
    /// generated functions have none.
    pub examples: &'static [&'static Example],
}

impl Operation {
    /// An operation of which only the request is known.
    #[must_use]
    pub const fn new(method: Method, version: &'static str, path: &'static str) -> Self {
        Self { method, version, path, permissions: Permissions::NONE, page: "", examples: &[] }
    }

    /// With the permissions that it demands.
    #[must_use]
    pub const fn permissions(self, permissions: Permissions) -> Self {
        Self { permissions, ..self }
    }

    /// With its documented examples.
    #[must_use]
    pub const fn examples(self, examples: &'static [&'static Example]) -> Self {
        Self { examples, ..self }
    }

    /// With the address of the page that documents it.
    #[must_use]
    pub const fn page(self, page: &'static str) -> Self {
        Self { page, ..self }
    }
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} /{}{}", self.method.as_str(), self.version, self.path)
    }
}

/// Permissions by the kind of token, each list from the least to the most privileged. One of a list is enough.
///
/// An empty list says that the operation does not support that kind of token, or that nothing is documented.
///
/// ```
/// use graph_client::Permissions;
///
/// static PERMISSIONS: Permissions = Permissions::new("User.Read User.ReadWrite", "", "User.Read.All");
/// assert_eq!(PERMISSIONS.delegated_work().next(), Some("User.Read"));
/// assert_eq!(PERMISSIONS.delegated_personal().count(), 0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permissions {
    /// On behalf of a user with a work or school account: a list with a blank between the names, as scopes have it in
    /// OAuth.
    pub delegated_work: &'static str,
    /// On behalf of a user with a personal Microsoft account.
    pub delegated_personal: &'static str,
    /// As the application itself.
    pub application: &'static str,
}

impl Permissions {
    /// No permission is documented.
    pub const NONE: Permissions = Permissions::new("", "", "");

    /// Permissions of a work or school account, of a personal account, and of an application: lists with a blank between
    /// the names, as scopes have it in OAuth.
    #[must_use]
    pub const fn new(
        delegated_work: &'static str,
        delegated_personal: &'static str,
        application: &'static str,
    ) -> Self {
        Self { delegated_work, delegated_personal, application }
    }

    /// On behalf of a user with a work or school account.
    pub fn delegated_work(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.of(TokenKind::DelegatedWork)
    }

    /// On behalf of a user with a personal Microsoft account.
    pub fn delegated_personal(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.of(TokenKind::DelegatedPersonal)
    }

    /// As the application itself.
    pub fn application(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.of(TokenKind::Application)
    }

    /// Those of a kind of token, from the least to the most privileged.
    pub fn of(&self, kind: TokenKind) -> impl Iterator<Item = &'static str> + use<> {
        let names = match kind {
            TokenKind::DelegatedWork => self.delegated_work,
            TokenKind::DelegatedPersonal => self.delegated_personal,
            TokenKind::Application => self.application,
        };
        names.split_ascii_whitespace()
    }

    /// Whether no permission is documented for any kind of token.
    pub const fn is_empty(&self) -> bool {
        self.delegated_work.is_empty() && self.delegated_personal.is_empty() && self.application.is_empty()
    }
}

impl fmt::Display for Permissions {
    /// `delegated: A, B; delegated (personal account): C; application: D`, without the kinds that have none.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for kind in [TokenKind::DelegatedWork, TokenKind::DelegatedPersonal, TokenKind::Application] {
            let names: Vec<_> = self.of(kind).collect();
            if !names.is_empty() {
                write!(f, "{separator}{kind}: {}", names.join(", "))?;
                separator = "; ";
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn permissions_name_only_the_kinds_that_have_some() {
        let permissions = Permissions::new("User.Read User.ReadWrite", "", "User.Read.All");
        assert_eq!(permissions.to_string(), "delegated: User.Read, User.ReadWrite; application: User.Read.All");
        assert_eq!(Permissions::NONE.to_string(), "");
        assert!(Permissions::NONE.is_empty() && !permissions.is_empty());
    }
}
