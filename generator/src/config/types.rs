//! Kinds of text in `codegen.toml` that are checked where they are read.

use crate::diagnostics::Code;
use crate::model::{Kind, Method, TypeName, TypeRef};
use serde::Deserialize;

/// A name that cargo takes for a crate.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct CrateName(String);

impl CrateName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for CrateName {
    fn default() -> Self {
        Self("graph-api".to_owned())
    }
}

impl TryFrom<String> for CrateName {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        let letters = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        if letters && name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            Ok(Self(name))
        } else {
            Err(format!(
                "`{name}` is no name for a crate: it takes ASCII letters, digits, `-` and `_`, and begins with a letter"
            ))
        }
    }
}

/// Why a correction is right. Never empty.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Reason(String);

impl Reason {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Reason {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text.trim().is_empty() {
            return Err("the reason is empty; say how you know better than the docs");
        }
        Ok(Self(text))
    }
}

/// What a correction speaks of, by the docs' own names.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Target {
    /// A type: `microsoft.graph.user`.
    Type(TypeName),
    /// A property or an enum's member: `microsoft.graph.user/mail`.
    Member(TypeName, String),
    /// An operation: `GET /users/{id}`. What stands between the braces does not matter.
    Operation(Method, String),
}

impl TryFrom<String> for Target {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if let Some((method, path)) = text.split_once(" /") {
            let method = Method::parse(method).ok_or_else(|| format!("`{method}` is no HTTP method"))?;
            return Ok(Self::Operation(method, format!("/{path}")));
        }
        match text.split_once('/') {
            Some((name, member)) if !member.is_empty() => Ok(Self::Member(qualified(name)?, member.to_owned())),
            Some(_) => Err(format!("`{text}` names no property or member behind its `/`")),
            None => Ok(Self::Type(qualified(&text)?)),
        }
    }
}

/// A type, or a list of it: `Edm.String`, `Collection(microsoft.graph.user)`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct TypeSpec(pub TypeRef);

impl TryFrom<String> for TypeSpec {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let inner = text.strip_prefix("Collection(").and_then(|rest| rest.strip_suffix(')'));
        let name = qualified(inner.unwrap_or(&text))?;
        match name.primitive() {
            Some(primitive) if !PRIMITIVES.contains(&primitive) => {
                Err(format!("`{name}` is no primitive of OData; it has {}", PRIMITIVES.join(", ")))
            }
            _ => Ok(Self(TypeRef { name, collection: inner.is_some() })),
        }
    }
}

const PRIMITIVES: &[&str] = &[
    "Binary",
    "Boolean",
    "Byte",
    "Date",
    "DateTimeOffset",
    "Decimal",
    "Double",
    "Duration",
    "Guid",
    "Int16",
    "Int32",
    "Int64",
    "SByte",
    "Single",
    "Stream",
    "String",
    "TimeOfDay",
];

/// What a type is: `entity`, `complex` or `enum`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct KindName(pub Kind);

impl TryFrom<String> for KindName {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        [Kind::Entity, Kind::Complex, Kind::Enum]
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .map(Self)
            .ok_or_else(|| format!("`{text}` is no kind of type; take `entity`, `complex` or `enum`"))
    }
}

/// A kind of finding, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct CodeName(pub Code);

impl TryFrom<String> for CodeName {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Code::from_name(&text)
            .map(Self)
            .ok_or_else(|| format!("no finding is called `{text}`; `cargo xtask lint --explain` lists them"))
    }
}

/// True for what OData allows as the name of a type or a property.
pub(super) fn is_identifier(name: &str) -> bool {
    name.starts_with(|c: char| c.is_alphabetic() || c == '_') && name.chars().all(|c| c.is_alphanumeric() || c == '_')
}

/// Takes a name that has its namespace.
pub(super) fn qualified(name: &str) -> Result<TypeName, String> {
    if name.split('.').all(is_identifier) && name.contains('.') {
        Ok(TypeName::new(name))
    } else {
        Err(format!("`{name}` is no type with its namespace, such as `microsoft.graph.user` or `Edm.String`"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(text: &str) -> Result<Target, String> {
        Target::try_from(text.to_owned())
    }

    #[test]
    fn targets_are_types_members_and_operations() {
        let user = TypeName::new("microsoft.graph.user");
        assert_eq!(target("microsoft.graph.user"), Ok(Target::Type(user.clone())));
        assert_eq!(target("microsoft.graph.user/mail"), Ok(Target::Member(user, "mail".to_owned())));
        assert_eq!(target("get /users/{id}"), Ok(Target::Operation(Method::Get, "/users/{id}".to_owned())));
        assert!(target("user").unwrap_err().contains("`user` is no type with its namespace"));
        assert!(target("FETCH /users").unwrap_err().contains("`FETCH` is no HTTP method"));
        assert!(target("microsoft.graph.user/").is_err());
    }

    #[test]
    fn types_are_primitives_or_qualified() {
        let spec = |text: &str| TypeSpec::try_from(text.to_owned());
        let list = spec("Collection(Edm.String)").unwrap().0;
        assert_eq!((list.name.as_str(), list.collection), ("Edm.String", true));
        assert!(!spec("microsoft.graph.user").unwrap().0.collection);
        assert!(spec("Edm.Text").unwrap_err().contains("no primitive"));
        assert!(spec("Collection(String").is_err());
    }

    #[test]
    fn a_reason_says_something() {
        assert!(Reason::try_from("  ".to_owned()).is_err());
    }
}
