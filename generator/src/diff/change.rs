//! A change as data.

use crate::model::{Method, TypeName};
use crate::names;
use crate::source::{PageId, Source};

/// One difference between two states of the docs.
#[derive(Debug, Clone)]
pub struct Change {
    /// The API version: `v1.0`.
    pub version: String,
    /// What changed; by its new name, if it has one.
    pub subject: Subject,
    /// What happened to it.
    pub what: What,
    /// How much it weighs for users of the crate.
    pub level: Level,
    /// What a user's code meets, a sentence each.
    pub why: Vec<String>,
    /// Where the new docs say it; for what is gone, where the old docs did.
    pub source: Option<Source>,
}

/// What a change is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A whole version.
    Version,
    /// A type.
    Type(TypeName),
    /// A property, by its type and name.
    Property(TypeName, String),
    /// A member of an enum, by its type and name.
    Member(TypeName, String),
    /// An operation, by method and path.
    Operation(Method, String),
    /// A parameter of an operation.
    Parameter(Method, String, Place, String),
    /// The permissions of an operation for one kind of token.
    Permission(Method, String, Token),
    /// An example, by its page and name.
    Example(PageId, String),
}

impl Subject {
    /// The same, an example as the crate calls it.
    pub(super) fn in_crate(self) -> Self {
        match self {
            Self::Example(page, name) => Self::Example(page, names::test(&name).trim_start_matches("r#").to_owned()),
            other => other,
        }
    }
}

/// Where a parameter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In the path or the query.
    Address,
    /// In the body of an action.
    Body,
    /// A header.
    Header,
}

/// A kind of token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Token {
    /// Delegated, with a work or school account.
    DelegatedWork,
    /// Delegated, with a personal account.
    DelegatedPersonal,
    /// Application.
    Application,
    /// Any of these: the docs do not say which, before or after.
    Any,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It has another name; the former one. That it is the same thing is a guess, from its form.
    Renamed(String),
    /// Other things about it, each in words.
    Changed(Vec<String>),
    /// It should no longer be used, with the reason that the docs give.
    Deprecated(String),
    /// It may be used again.
    Undeprecated,
    /// The docs say the same as before, but the crate is another, for a reason that stands elsewhere.
    InRust,
    /// Its description is another.
    Described,
}

/// How much a change weighs for users of the crate, the lightest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Only documentation, examples or permissions are others.
    Documentation,
    /// Something is there that was not; or something is deprecated.
    Addition,
    /// Code that compiled may no longer do so, or may do something else.
    Breaking,
}

/// What a change belongs to, for counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// Whole versions.
    Versions,
    /// Types.
    Types,
    /// Properties.
    Properties,
    /// Members of enums.
    Members,
    /// Operations.
    Operations,
    /// Parameters.
    Parameters,
    /// Permissions.
    Permissions,
    /// Examples.
    Examples,
    /// Deprecations of any of these.
    Deprecations,
    /// Descriptions of any of these.
    Descriptions,
}

impl Area {
    /// All areas, in their order.
    pub const ALL: [Self; 10] = [
        Self::Versions,
        Self::Types,
        Self::Properties,
        Self::Members,
        Self::Operations,
        Self::Parameters,
        Self::Permissions,
        Self::Examples,
        Self::Deprecations,
        Self::Descriptions,
    ];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Versions => "versions",
            Self::Types => "types",
            Self::Properties => "properties",
            Self::Members => "members",
            Self::Operations => "operations",
            Self::Parameters => "parameters",
            Self::Permissions => "permissions",
            Self::Examples => "examples",
            Self::Deprecations => "deprecations",
            Self::Descriptions => "descriptions",
        }
    }
}

impl Level {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Documentation => "documentation",
            Self::Addition => "addition",
            Self::Breaking => "breaking",
        }
    }
}

impl Place {
    /// Where, in words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Body => "body",
            Self::Header => "header",
        }
    }
}

impl Token {
    /// The kind, in words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::DelegatedWork => "delegated (work or school account)",
            Self::DelegatedPersonal => "delegated (personal account)",
            Self::Application => "application",
            Self::Any => "any kind of token",
        }
    }
}

impl Change {
    /// A change that has no verdict yet.
    pub(super) fn new(version: &str, subject: Subject, what: What, source: &Source) -> Self {
        let level = Level::Documentation;
        Self { version: version.to_owned(), subject, what, level, why: Vec::new(), source: Some(source.clone()) }
    }

    /// What it counts as.
    pub fn area(&self) -> Area {
        match (&self.what, &self.subject) {
            (What::Deprecated(_) | What::Undeprecated, _) => Area::Deprecations,
            (What::Described, _) => Area::Descriptions,
            (_, Subject::Version) => Area::Versions,
            (_, Subject::Type(_)) => Area::Types,
            (_, Subject::Property(..)) => Area::Properties,
            (_, Subject::Member(..)) => Area::Members,
            (_, Subject::Operation(..)) => Area::Operations,
            (_, Subject::Parameter(..)) => Area::Parameters,
            (_, Subject::Permission(..)) => Area::Permissions,
            (_, Subject::Example(..)) => Area::Examples,
        }
    }

    pub(super) fn order(&self) -> (&str, Area, &Subject, &What) {
        (&self.version, self.area(), &self.subject, &self.what)
    }
}

/// A version that came or went, with its cargo feature.
pub(super) fn of_version(name: &str, what: What) -> Change {
    let (level, word) = match what {
        What::Removed => (Level::Breaking, "gone"),
        _ => (Level::Addition, "new"),
    };
    let why = vec![format!("the module and feature `{}` is {word}", crate::names::version_module(name))];
    Change { version: name.to_owned(), subject: Subject::Version, what, level, why, source: None }
}
