//! What kind of token a request has, for naming the permissions that it may lack.

use std::borrow::Cow;
use std::fmt;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::Deserialize;
use serde::de::IgnoredAny;

/// On whose behalf a token speaks. Permissions are documented for each kind.
///
/// ```
/// use graph_client::{Permissions, TokenKind};
///
/// static PERMISSIONS: Permissions = Permissions::new("User.Read User.ReadWrite", "", "User.Read.All");
/// assert_eq!(PERMISSIONS.of(TokenKind::Application).next(), Some("User.Read.All"));
/// assert_eq!(PERMISSIONS.of(TokenKind::DelegatedPersonal).next(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TokenKind {
    /// A user with a work or school account.
    DelegatedWork,
    /// A user with a personal Microsoft account.
    DelegatedPersonal,
    /// The application itself.
    Application,
}

impl fmt::Display for TokenKind {
    /// `delegated`, `delegated (personal account)` or `application`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::DelegatedWork => "delegated",
            Self::DelegatedPersonal => "delegated (personal account)",
            Self::Application => "application",
        })
    }
}

/// The tenant of all personal accounts.
const PERSONAL: &str = "9188040d-6c67-4c5b-b112-36a304b66dad";

/// The claims that tell the kind. What else a token says is not even read.
#[derive(Deserialize)]
struct Claims<'a> {
    /// The permissions that a user granted, with blanks between them. Only users have it.
    #[serde(borrow)]
    scp: Option<Cow<'a, str>>,
    /// The roles of the application; or of the user, beside `scp`.
    roles: Option<Vec<IgnoredAny>>,
    /// `app` for an application.
    #[serde(borrow)]
    idtyp: Option<Cow<'a, str>>,
    /// The tenant's id.
    #[serde(borrow)]
    tid: Option<Cow<'a, str>>,
}

impl TokenKind {
    /// The kind of a token, if it is a JWT that tells. Nothing is verified, as nothing but the words of an error depends
    /// on it. The tokens of personal accounts are mostly opaque.
    pub(crate) fn of(token: &str) -> Option<Self> {
        let mut parts = token.split('.');
        let (Some(_), Some(payload), Some(_), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
            return None;
        };
        let payload = BASE64_URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).ok()?;
        let claims: Claims<'_> = serde_json::from_slice(&payload).ok()?;
        match claims {
            Claims { idtyp: Some(kind), .. } if kind == "app" => Some(Self::Application),
            Claims { scp: Some(_), tid: Some(tenant), .. } if tenant == PERSONAL => Some(Self::DelegatedPersonal),
            Claims { scp: Some(_), tid: Some(_), .. } => Some(Self::DelegatedWork),
            Claims { scp: None, roles: Some(roles), .. } if !roles.is_empty() => Some(Self::Application),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(claims: &str) -> Option<TokenKind> {
        TokenKind::of(&format!("e30.{}.c2ln", BASE64_URL_SAFE_NO_PAD.encode(claims)))
    }

    #[test]
    fn a_jwt_tells_on_whose_behalf_it_speaks() {
        let work = Some(TokenKind::DelegatedWork);
        assert_eq!(kind(r#"{"scp": "User.Read Mail.Read", "tid": "72f988bf", "name": "\u00e4"}"#), work);
        assert_eq!(kind(r#"{"scp": "User.Read", "roles": ["Admin"], "tid": "72f988bf", "idtyp": "user"}"#), work);
        let personal = format!(r#"{{"tid": "{PERSONAL}", "scp": "User.Read"}}"#);
        assert_eq!(kind(&personal), Some(TokenKind::DelegatedPersonal));
        for claims in [
            r#"{"idtyp": "app", "tid": "72f988bf"}"#,
            r#"{"roles": ["User.Read.All"], "tid": "72f988bf"}"#,
            r#"{"roles": ["User.Read.All"]}"#,
        ] {
            assert_eq!(kind(claims), Some(TokenKind::Application), "{claims}");
        }
    }

    #[test]
    fn other_tokens_tell_nothing() {
        for claims in ["{}", r#"{"tid": "72f988bf"}"#, r#"{"roles": []}"#, r#"{"scp": "a"}"#, r#"{"scp": 7}"#, "[]", ""]
        {
            assert_eq!(kind(claims), None, "{claims}");
        }
        let jwt = format!("e30.{}", BASE64_URL_SAFE_NO_PAD.encode(r#"{"idtyp": "app"}"#));
        for token in ["", "opaque", "..", "a.b.c", "e30.!!.c2ln", &jwt, &format!("{jwt}.a.b"), "ä.ö.ü"] {
            assert_eq!(TokenKind::of(token), None, "{token}");
        }
        // Padding, which the standard leaves out, does no harm.
        assert_eq!(TokenKind::of(&format!("{jwt}==.c2ln")), Some(TokenKind::Application));
    }
}
