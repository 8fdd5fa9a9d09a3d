//! Whether `diff` is right about what breaks: `cargo-semver-checks` compares the two crates that the docs before and after an
//! edit give, and knows nothing of the docs.
//!
//! It needs that tool (`cargo install cargo-semver-checks --locked`) and minutes, so it runs on demand:
//!
//!     cargo test -p xtask --test semver_checks -- --ignored --nocapture
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use support::{run, text, xtask};

const DOCS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs");
const ACL: &str = "resources/externalconnectors-acl.md";
const CONNECTION: &str = "resources/externalconnectors-externalconnection.md";
const PROPERTIES: &str = "resources/externalconnectors-properties.md";
const ADD_ACTIVITIES: &str = "api/externalconnectors-externalitem-addactivities.md";
const DELETE: &str = "api/externalconnectors-externalconnection-delete.md";
const DELETE_GROUP: &str = "api/externalconnectors-externalgroup-delete.md";

/// What breaks by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Breaks {
    Nothing,
    /// And the tool sees it.
    Seen,
    /// What the tool has no rule for: it knows the names of fields, variants and functions, and how many arguments a
    /// function has, but not the types of fields, arguments and answers.
    Unseen,
}

use Breaks::{Nothing, Seen, Unseen};

type Edit = (&'static str, fn(&State), &'static str, Breaks);

/// Edits of each kind, with the verdict of `diff` and whether that breaks users of the crate.
const EDITS: [Edit; 24] = [
    ("property added", |docs| docs.replace(ACL, "|value|", "|note|String|A note.|\n|value|"), "addition", Nothing),
    ("property removed", |docs| docs.remove_row(CONNECTION, "connectorId"), "breaking", Seen),
    ("property renamed", |docs| docs.replace(CONNECTION, "connectorId", "connectorIds"), "breaking", Seen),
    (
        "property retyped",
        |docs| docs.replace(CONNECTION, "|connectorId|String|", "|connectorId|Guid|"),
        "breaking",
        Unseen,
    ),
    ("property now a list", |docs| docs.replace(ACL, "|value|String|", "|value|String collection|"), "breaking", Seen),
    ("property deprecated", |docs| docs.replace(ACL, "Identifier of whom", "Deprecated. Of whom"), "addition", Nothing),
    ("member added", |docs| docs.replace(CONNECTION, "|wikis|", "|maps|Maps.|\n|wikis|"), "addition", Nothing),
    ("member removed", |docs| docs.remove_row(CONNECTION, "wikis"), "breaking", Seen),
    ("member renamed", |docs| docs.replace(CONNECTION, "|wikis|", "|wikiPages|"), "breaking", Seen),
    ("type added", |docs| docs.copy(ACL, "resources/rule.md", &[("acl", "rule")]), "addition", Nothing),
    ("type removed", |docs| docs.remove("resources/externalconnectors-propertyrule.md"), "breaking", Seen),
    ("type renamed", |docs| docs.replace_everywhere("propertyRule", "propertyLimit"), "breaking", Seen),
    (
        "type deprecated",
        |docs| docs.replace(ACL, "acl resource type\n", "acl resource type (deprecated)\n"),
        "addition",
        Nothing,
    ),
    ("type that has heirs now", heir, "breaking", Unseen),
    (
        "type no longer open",
        |docs| docs.replace(PROPERTIES, "\"openType\": true", "\"openType\": false"),
        "breaking",
        Seen,
    ),
    ("operation added", pause, "addition", Nothing),
    ("operation removed", |docs| docs.remove(DELETE_GROUP), "breaking", Seen),
    ("operation moved", |docs| docs.replace(DELETE_GROUP, "/groups/", "/teams/"), "breaking", Seen),
    (
        "operation deprecated",
        |docs| docs.replace(DELETE, "\nRemove a", "\nThis API is deprecated. Remove a"),
        "addition",
        Nothing,
    ),
    (
        "parameter added",
        |docs| docs.replace(ADD_ACTIVITIES, "|activities|", "|note|String|A note.|\n|activities|"),
        "addition",
        Nothing,
    ),
    ("parameter renamed", |docs| docs.replace(ADD_ACTIVITIES, "activities", "acts"), "breaking", Seen),
    ("key added to a path", |docs| docs.replace(DELETE_GROUP, "groups/", "groups/{part}/"), "breaking", Seen),
    (
        "permission changed",
        |docs| {
            docs.replace(
                DELETE,
                "|Application|ExternalConnection.ReadWrite.OwnedBy",
                "|Application|ExternalConnection.Manage",
            )
        },
        "documentation",
        Nothing,
    ),
    (
        "described otherwise",
        |docs| docs.replace(CONNECTION, "Identifier of the Teams app", "Name of the Teams app"),
        "documentation",
        Nothing,
    ),
];

/// A type derives from one that others hold, which therefore hold either from now on.
fn heir(docs: &State) {
    let of = "\"@odata.type\": \"microsoft.graph.externalConnectors.";
    let (from, to) =
        (format!("{of}acl\""), format!("{of}smartAcl\", \"baseType\": \"microsoft.graph.externalConnectors.acl\""));
    docs.copy(ACL, "resources/smartacl.md", &[("# acl resource", "# smartAcl resource"), (&from, &to)]);
}

fn pause(docs: &State) {
    let lines = [
        ("DELETE /external/connections/{connection-id}", "POST /external/connections/{connection-id}/pause"),
        (
            "DELETE https://graph.microsoft.com/v1.0/external/connections/contosohr",
            "POST https://graph.microsoft.com/v1.0/external/connections/contosohr/pause",
        ),
        ("delete_externalconnection", "pause_externalconnection"),
    ];
    docs.copy(DELETE, "api/externalconnectors-externalconnection-pause.md", &lines);
}

/// A copy of this repository's docs, and the crate that they give.
struct State {
    dir: PathBuf,
}

impl State {
    fn new(dir: PathBuf) -> Self {
        let state = Self { dir };
        for (path, text) in support::files(&Path::new(DOCS).join("v1.0")) {
            state.put(&path, &text);
        }
        fs::copy(Path::new(DOCS).join("codegen.toml"), state.dir.join("codegen.toml")).unwrap();
        state
    }

    fn path(&self, path: &str) -> String {
        self.dir.join(path).to_str().unwrap().to_owned()
    }

    fn get(&self, page: &str) -> String {
        fs::read_to_string(self.dir.join("v1.0").join(page)).unwrap()
    }

    fn put(&self, page: &str, text: &str) {
        let path = self.dir.join("v1.0").join(page);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn replace(&self, page: &str, from: &str, to: &str) {
        let text = self.get(page);
        assert!(text.contains(from), "`{from}` is not in {page}");
        self.put(page, &text.replace(from, to));
    }

    fn replace_everywhere(&self, from: &str, to: &str) {
        for (page, text) in support::files(&self.dir.join("v1.0")) {
            self.put(&page, &text.replace(from, to));
        }
    }

    fn remove_row(&self, page: &str, name: &str) {
        let text = self.get(page);
        let row = text.lines().find(|line| line.starts_with(&format!("|{name}|"))).unwrap();
        self.put(page, &text.replace(&format!("{row}\n"), ""));
    }

    fn copy(&self, page: &str, new: &str, edits: &[(&str, &str)]) {
        self.put(new, &edits.iter().fold(self.get(page), |text, (from, to)| text.replace(from, to)));
    }

    fn remove(&self, page: &str) {
        fs::remove_file(self.dir.join("v1.0").join(page)).unwrap();
    }

    fn write_crate(&self) {
        xtask(&["codegen", "--quiet", "--docs", &self.path("v1.0"), "--out", &self.path("crate")]);
    }
}

/// What the tool asks for, and the rules that say so.
fn tool(old: &State, new: &State) -> (&'static str, Vec<String>) {
    let output = Command::new("cargo")
        .args(["semver-checks", "--all-features", "--release-type", "patch", "--color", "never"])
        .args(["--baseline-root", &old.path("crate"), "--manifest-path", &new.path("crate/Cargo.toml")])
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("semver-checks"))
        .output()
        .unwrap();
    let said = format!("{}{}", text(&output.stdout), text(&output.stderr));
    let rules = said
        .lines()
        .filter_map(|line| line.strip_prefix("--- failure "))
        .map(|line| line.split(':').next().unwrap_or_default().to_owned());
    let asked = if said.contains("semver requires new major version") {
        "breaking"
    } else if said.contains("semver requires new minor version") {
        "addition"
    } else {
        assert!(output.status.success() && said.contains("no semver update required"), "{said}");
        "nothing"
    };
    (asked, rules.collect())
}

#[test]
#[ignore = "needs cargo-semver-checks, and minutes"]
fn the_tool_that_compares_crates_agrees() {
    let is_there =
        Command::new("cargo").args(["semver-checks", "--version"]).output().is_ok_and(|it| it.status.success());
    if !is_there {
        println!("skipped: there is no cargo-semver-checks; `cargo install cargo-semver-checks --locked` installs it");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let only = std::env::var("EDIT").unwrap_or_default();
    let old = State::new(dir.path().join("old"));
    old.write_crate();
    let mut wrong = Vec::new();
    for (at, (name, edit, level, breaks)) in EDITS.iter().enumerate().filter(|(_, edit)| edit.0.contains(&only)) {
        let new = State::new(dir.path().join(format!("new{at}")));
        edit(&new);
        new.write_crate();
        let (old_docs, new_docs) = (old.path("v1.0"), new.path("v1.0"));
        let ours = run(&["diff", "--quiet", "--format", "json", &old_docs, &new_docs]);
        let ours: serde_json::Value = serde_json::from_str(text(&ours.stdout)).unwrap();
        let ours = ours["level"].as_str().unwrap_or("nothing");
        let (theirs, rules) = tool(&old, &new);
        println!("{name:<30} {ours:<14} {theirs:<10} {}", rules.join(", "));
        if ours != *level || (theirs == "breaking") != (*breaks == Seen) || (ours == "breaking") != (*breaks != Nothing)
        {
            wrong.push(format!("{name}: `diff` says {ours}, the tool {theirs} ({})", rules.join(", ")));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
