//! What a maintainer corrects in the docs.
//!
//! Each correction names what it speaks of by the docs' own names, and why it is right. `version` limits it to one
//! version. One that applies nowhere is a [`Problem`](super::Problem): the docs were mended, or the name is mistyped.
//! They apply in the order add, retype, drop, rename.
//!
//! ```toml
//! [[add]]                                     # a property, a member of an enum, or a whole type
//! at = "microsoft.graph.user/nickName"
//! type = "Edm.String"
//! reason = "The service sends it since May"
//!
//! [[add]]
//! at = "microsoft.graph.mood"
//! kind = "enum"
//! reason = "Described nowhere"
//!
//! [[retype]]                                  # a property; or a part of an operation: "request", "response"; or "base" of a type
//! at = "GET /users/{id}/photo"
//! part = "response"
//! to = "microsoft.graph.profilePhoto"
//! reason = "The page names the bytes, the service sends what describes them"
//!
//! [[drop]]                                    # a type, property, member or operation
//! at = "microsoft.graph.user/secret"
//! version = "beta"
//! reason = "Was never there"
//!
//! [[rename]]                                  # a type, property or member; an operation's request function
//! at = "GET /users/{id}"
//! to = "users::fetch"
//! reason = "Reads better beside our other crates"
//!
//! [[silence]]                                 # findings of a kind; `page` and `contains` narrow it down
//! code = "unknown-type"
//! page = "resources/user.md"
//! reason = "Known, and open as an issue with the docs"
//! ```

use super::types::{CodeName, KindName, Reason, Target, TypeSpec};
use serde::Deserialize;
use toml::Spanned;

/// All corrections of a `codegen.toml`.
#[derive(Debug, Clone, Default)]
pub struct Corrections {
    /// What the docs leave out.
    pub add: Vec<Add>,
    /// What has another type.
    pub retype: Vec<Retype>,
    /// What is not there.
    pub drop: Vec<Remove>,
    /// What has another name.
    pub rename: Vec<Rename>,
    /// Findings that nobody needs to see.
    pub silence: Vec<Silence>,
}

impl Corrections {
    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.add.is_empty()
            && self.retype.is_empty()
            && self.drop.is_empty()
            && self.rename.is_empty()
            && self.silence.is_empty()
    }
}

/// Adds a property (with `type`), a member of an enum (without), or a type (with `kind`).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Add {
    /// What is added.
    pub at: Spanned<Target>,
    /// A property's type.
    #[serde(rename = "type")]
    pub ty: Option<TypeSpec>,
    /// A type's kind.
    pub kind: Option<KindName>,
    /// A property that leads to other entities.
    #[serde(default)]
    pub navigation: bool,
    /// What is to be said of it, as markdown.
    pub description: Option<String>,
    /// The only version to which it applies.
    pub version: Option<String>,
    /// Why it is right.
    pub reason: Reason,
}

/// Gives another type.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retype {
    /// What has another type.
    pub at: Spanned<Target>,
    /// Which type of it; left out for a property.
    pub part: Option<Part>,
    /// The type.
    pub to: TypeSpec,
    /// The only version to which it applies.
    pub version: Option<String>,
    /// Why it is right.
    pub reason: Reason,
}

/// The type of an operation or of a type that is corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// The body that an operation takes.
    Request,
    /// What an operation answers.
    Response,
    /// What a type inherits from.
    Base,
}

/// Takes out a type, property, member or operation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remove {
    /// What is not there.
    pub at: Spanned<Target>,
    /// The only version to which it applies.
    pub version: Option<String>,
    /// Why it is right.
    pub reason: Reason,
}

/// Gives another name.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rename {
    /// What has another name.
    pub at: Spanned<Target>,
    /// The name: qualified for a type, with `::` for a request function.
    pub to: String,
    /// The only version to which it applies.
    pub version: Option<String>,
    /// Why it is right.
    pub reason: Reason,
}

/// Hides findings.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Silence {
    /// Their kind.
    pub code: Spanned<CodeName>,
    /// The only page on which they are hidden.
    pub page: Option<String>,
    /// Words that their message has.
    pub contains: Option<String>,
    /// The only version in which they are hidden.
    pub version: Option<String>,
    /// Why it is right.
    pub reason: Reason,
}
