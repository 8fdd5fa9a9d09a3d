//! What the documentation says of one operation.

use std::fmt;

use azure_core::http::Method;

/// The documented facts of one operation. Generated request functions hold one each, in a `static`.
///
/// Write it with `..Operation::DEFAULT` at its end, so that it can learn further facts:
///
/// ```
/// use graph_client::{Method, Operation, Permissions};
///
/// static OPERATION: Operation = Operation {
///     method: Method::Get,
///     version: "v1.0",
///     path: "/external/connections/{connection-id}",
///     permissions: Permissions {
///         application: &["ExternalConnection.Read.All"],
///         ..Permissions::NONE
///     },
///     page: "https://learn.microsoft.com/graph/api/externalconnectors-externalconnection-get",
///     ..Operation::DEFAULT
/// };
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
    /// The address of the page that documents it.
    pub page: &'static str,
    /// Its documented examples, of those that can be a test, in the order of the pages.
    #[cfg(feature = "testing")]
    pub examples: &'static [&'static crate::testing::Example],
}

impl Operation {
    /// An operation of which nothing is known, for `..Operation::DEFAULT`.
    pub const DEFAULT: Operation = Operation {
        method: Method::Get,
        version: "v1.0",
        path: "",
        permissions: Permissions::NONE,
        page: "",
        #[cfg(feature = "testing")]
        examples: &[],
    };
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} /{}{}", self.method.as_str(), self.version, self.path)
    }
}

/// Permissions by the kind of token, each list from the least to the most privileged. One of a list is enough.
///
/// An empty list says that the operation does not support that kind of token, or that nothing is documented.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Permissions {
    /// On behalf of a user with a work or school account.
    pub delegated_work: &'static [&'static str],
    /// On behalf of a user with a personal Microsoft account.
    pub delegated_personal: &'static [&'static str],
    /// As the application itself.
    pub application: &'static [&'static str],
}

impl Permissions {
    /// No permission is documented.
    pub const NONE: Permissions = Permissions { delegated_work: &[], delegated_personal: &[], application: &[] };

    /// Whether no permission is documented for any kind of token.
    pub const fn is_empty(&self) -> bool {
        self.delegated_work.is_empty() && self.delegated_personal.is_empty() && self.application.is_empty()
    }
}

impl fmt::Display for Permissions {
    /// `delegated: A, B; delegated (personal account): C; application: D`, without the kinds that have none.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds = [
            ("delegated", self.delegated_work),
            ("delegated (personal account)", self.delegated_personal),
            ("application", self.application),
        ];
        let mut separator = "";
        for (kind, names) in kinds.iter().filter(|(_, names)| !names.is_empty()) {
            write!(f, "{separator}{kind}: {}", names.join(", "))?;
            separator = "; ";
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn permissions_name_only_the_kinds_that_have_some() {
        let permissions = Permissions {
            delegated_work: &["User.Read", "User.ReadWrite"],
            delegated_personal: &[],
            application: &["User.Read.All"],
        };
        assert_eq!(permissions.to_string(), "delegated: User.Read, User.ReadWrite; application: User.Read.All");
        assert_eq!(Permissions::NONE.to_string(), "");
        assert!(Permissions::NONE.is_empty() && !permissions.is_empty());
    }
}
