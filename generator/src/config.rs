//! `codegen.toml`: what a crate maintainer decides, and where they know better than the docs.
//!
//! ```toml
//! [crate]
//! name = "graph-connectors"
//! version = "0.1.0"
//! description = "A client for the external connectors of Microsoft Graph"
//! license = "MIT OR Apache-2.0"
//! repository = "https://github.com/me/graph-connectors"
//! page-url = "https://learn.microsoft.com/graph/api/{page}?view=graph-rest-{view}"
//! include = ["/me/messages/**", "microsoft.graph.user"]   # only these, and the types that they reach
//! exclude = ["/me/messages/delta"]                        # and of them, not these
//!
//! [client]
//! version = "0.1"
//!
//! [[retype]]
//! at = "microsoft.graph.user/birthday"
//! to = "Edm.Date"
//! reason = "The service sends a day without a time"
//! ```
//!
//! Everything has a default. The corrections are described in [`corrections`].

mod apply;
pub mod corrections;
mod silencing;
mod types;

pub use apply::apply;
pub use corrections::Corrections;
pub use silencing::silence;
pub use types::{CrateName, Reason};

use crate::select::{Pattern, Selection};
use crate::source::{Page, PageId, Position, Span};
use serde::Deserialize;
use std::fmt;

/// What `codegen.toml` says.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// The generated crate.
    pub package: Package,
    /// Where the generated crate finds the client that it stands on.
    pub client: Client,
    /// Where the docs are wrong.
    pub corrections: Corrections,
    /// What git says of the docs. The file does not say it; whoever reads the docs does.
    pub docs: Option<DocsRevision>,
}

/// The revision of a docs checkout that a crate is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocsRevision {
    /// The commit's full name.
    pub commit: String,
    /// Its day: `2026-03-31`.
    pub day: String,
    /// Files were edited since.
    pub is_edited: bool,
}

/// The file's own shape; serde's `flatten` would lose the places of the corrections.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct File {
    #[serde(rename = "crate")]
    package: Package,
    client: Client,
    add: Vec<corrections::Add>,
    retype: Vec<corrections::Retype>,
    drop: Vec<corrections::Remove>,
    rename: Vec<corrections::Rename>,
    silence: Vec<corrections::Silence>,
}

/// What the generated crate's own `Cargo.toml` says of it, and what it holds.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Package {
    /// Its name.
    pub name: CrateName,
    /// Its version.
    pub version: semver::Version,
    /// What it is, in a sentence.
    pub description: String,
    /// Its licence, as an SPDX expression.
    pub license: Option<String>,
    /// Where its source is.
    pub repository: Option<String>,
    /// Address of a published page; see [`Package::page_url`].
    pub page_url: Option<String>,
    /// The operations and types that it holds, with all types that they reach; see [`Pattern`].
    pub include: Vec<Pattern>,
    /// What it does not hold of them.
    pub exclude: Vec<Pattern>,
}

impl Default for Package {
    fn default() -> Self {
        Self {
            name: CrateName::default(),
            version: semver::Version::new(0, 1, 0),
            description: "A typed client for Microsoft Graph, generated from its documentation".to_owned(),
            license: None,
            repository: None,
            page_url: None,
            include: Vec::new(),
            exclude: Vec::new(),
        }
    }
}

impl Package {
    /// What the crate holds.
    pub fn selection(&self) -> Selection {
        Selection { include: self.include.clone(), exclude: self.exclude.clone() }
    }

    /// The address at which people read a page, if `page-url` is set.
    ///
    /// `{version}` stands for the version's folder (`v1.0`), `{view}` for the same without its `v` (`1.0`), and `{page}`
    /// for the page without its ending and without a leading `api/`, which is how Microsoft's site places pages.
    pub fn page_url(&self, version: &str, page: &PageId) -> Option<String> {
        let path = page.as_str();
        let path = path.strip_suffix(".md").unwrap_or(path);
        let path = path.strip_prefix("api/").unwrap_or(path);
        let view = version.strip_prefix('v').unwrap_or(version);
        let template = self.page_url.as_ref()?;
        Some(template.replace("{version}", version).replace("{view}", view).replace("{page}", path))
    }
}

/// The dependency on `graph-client`, as cargo understands it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Client {
    /// A version requirement.
    pub version: Option<String>,
    /// A folder, relative to the generated crate's.
    pub path: Option<String>,
    /// A git repository.
    pub git: Option<String>,
    /// A commit of that repository.
    pub rev: Option<String>,
}

impl Client {
    /// The file does not say where the client is.
    pub fn is_unset(&self) -> bool {
        *self == Self::default()
    }
}

/// Something wrong in `codegen.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The bytes of the file that it speaks of.
    pub span: Span,
    /// What is wrong, and what to do.
    pub message: String,
    /// The only version that it is about.
    pub version: Option<String>,
}

impl Problem {
    /// A problem of the file as such.
    fn new(span: Span, message: impl Into<String>) -> Self {
        Self { span, message: message.into(), version: None }
    }

    /// Where it begins in the file.
    pub fn position(&self, file: &Page) -> Position {
        file.position(self.span.start)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Config {
    /// Reads the file's text.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let file: File =
            toml::from_str(text).map_err(|error| Problem::new(error.span().unwrap_or(0..0), error.message()))?;
        let File { package, client, add, retype, drop, rename, silence } = file;
        Ok(Self { package, client, corrections: Corrections { add, retype, drop, rename, silence }, docs: None })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_has_a_default() {
        let config = Config::parse("").unwrap();
        assert_eq!(config.package.name.as_str(), "graph-api");
        assert!(config.client.is_unset());
        assert!(config.corrections.is_empty());
    }

    #[test]
    fn pages_are_linked_as_the_template_says() {
        let text = "[crate]\npage-url = 'https://x/{page}?view={view}&v={version}'";
        let package = Config::parse(text).unwrap().package;
        let url = |page: &str| package.page_url("v1.0", &PageId::new(page)).unwrap();
        assert_eq!(url("api/user-get.md"), "https://x/user-get?view=1.0&v=v1.0");
        assert_eq!(url("resources/user.md"), "https://x/resources/user?view=1.0&v=v1.0");
        assert_eq!(Package::default().page_url("beta", &PageId::new("api/a.md")), None);
    }

    #[test]
    fn mistakes_are_shown_where_they_stand() {
        let at = |text: &str| {
            let problem = Config::parse(text).unwrap_err();
            (text[problem.span.clone()].to_owned(), problem.message)
        };
        let (place, message) = at("[crate]\nnmae = 'x'");
        assert_eq!(place, "nmae");
        assert!(message.contains("unknown field `nmae`"), "{message}");
        let (place, message) = at("[crate]\nname = 'a b'");
        assert_eq!(place, "'a b'");
        assert!(message.contains("`a b` is no name for a crate"), "{message}");
        let (place, _) = at("[crate]\nversion = '1'");
        assert_eq!(place, "'1'");
        let (_, message) = at("[crat]\nname = 'a'");
        assert!(message.contains("unknown field `crat`"), "{message}");
    }
}
