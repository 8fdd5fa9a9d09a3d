//! A small change of the docs is a small change of the crate: pages of this repository's docs are edited, and the files
//! are listed that change.
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::Path;
use support::{run, text, xtask};

/// The files that an edit of the docs changes, as `codegen --check` lists them, each with the first letter of what it does:
/// appears, changes, goes.
struct Edited {
    dir: tempfile::TempDir,
}

const DOCS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs");
const CONNECTION: &str = "resources/externalconnectors-externalconnection.md";
const DELETE: &str = "api/externalconnectors-externalconnection-delete.md";
const PAUSE: &str = "api/externalconnectors-externalconnection-pause.md";
const DELETE_GROUP: &str = "api/externalconnectors-externalgroup-delete.md";

impl Edited {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let edited = Self { dir };
        for (path, text) in support::files(&Path::new(DOCS).join("v1.0")) {
            edited.put(&path, &text);
        }
        xtask(&["codegen", "--quiet", "--docs", &edited.path("v1.0"), "--out", &edited.path("out")]);
        edited
    }

    fn path(&self, path: &str) -> String {
        self.dir.path().join(path).to_str().unwrap().to_owned()
    }

    fn put(&self, page: &str, text: &str) {
        let path = self.dir.path().join("v1.0").join(page);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn original(page: &str) -> String {
        fs::read_to_string(Path::new(DOCS).join("v1.0").join(page)).unwrap()
    }

    /// Puts another text in the place of one, checks what changes, and puts the page back.
    fn replace(&self, page: &str, from: &str, to: &str, expected: &[&str]) {
        let text = Self::original(page);
        assert!(text.contains(from), "`{from}` is not in {page}");
        self.put(page, &text.replacen(from, to, 1));
        self.check(expected);
        self.put(page, &text);
    }

    fn check(&self, expected: &[&str]) {
        let output = run(&["codegen", "--quiet", "--check", "--docs", &self.path("v1.0"), "--out", &self.path("out")]);
        let out = format!("{}/", self.path("out"));
        let lines = text(&output.stdout).lines().filter_map(|line| line.split_once(&out));
        let found: Vec<String> = lines.map(|(what, path)| format!("{} {path}", what.trim_end())).collect();
        assert_eq!(found, expected, "{}", text(&output.stderr));
    }
}

#[test]
fn a_small_change_of_a_page_changes_few_files() {
    let edited = Edited::new();
    let models = "changes src/v1/models/external_connectors";
    let (acl, connection) = (format!("{models}/acl.rs"), format!("{models}/external_connection.rs"));
    let (connections, tests) = ("changes src/v1/external/connections.rs", "changes tests/v1.rs");
    let groups = "changes src/v1/external/connections/groups.rs";
    let data = "changes src/examples/v1/external/connections.rs";
    let group_data = "changes src/examples/v1/external/connections/groups.rs";
    let (list, readme) = ("changes EXAMPLES.md", "changes README.md");

    // A property is new, and no example shows it.
    let acl_page = "resources/externalconnectors-acl.md";
    edited.replace(acl_page, "|value|String|", "|note|String|A note.|\n|value|String|", &[&acl]);
    // It has another description, or another type; it is no longer there. Examples show it, and the enum below it on the
    // page moves up.
    edited.replace(CONNECTION, "Identifier of the Teams app", "Name of the Teams app", &[&connection]);
    edited.replace(CONNECTION, "|connectorId|String|", "|connectorId|Guid|", &[connections, &connection, tests]);
    let page = Edited::original(CONNECTION);
    let row = page.lines().find(|line| line.starts_with("|connectorId|")).unwrap();
    let category = format!("{models}/content_category.rs");
    edited.replace(CONNECTION, &format!("{row}\n"), "", &[connections, &category, &connection, tests]);
    // A member is new.
    edited.replace(CONNECTION, "|wikis|", "|maps|Maps.|\n|wikis|", &[&category, &connection]);
    // A permission is another.
    let application = "|Application|ExternalConnection.ReadWrite.OwnedBy|";
    edited.replace(DELETE, application, "|Application|ExternalConnection.Manage|", &[connections]);
    // An example asks for something else.
    edited.replace(DELETE, "connections/contosohr", "connections/contosoit", &[data, connections, tests]);
    // The description of an operation is another.
    edited.replace(DELETE, "and all that it holds.\n\n##", "for good.\n\n##", &[connections]);

    // An operation is gone; its page has another name; there is a new one.
    let delete = Edited::original(DELETE_GROUP);
    fs::remove_file(edited.path("v1.0") + "/" + DELETE_GROUP).unwrap();
    edited.check(&[list, readme, group_data, groups, tests]);
    edited.put("api/externalconnectors-externalgroup-remove.md", &delete);
    edited.check(&[list, group_data, groups, tests]);
    fs::remove_file(edited.path("v1.0/api/externalconnectors-externalgroup-remove.md")).unwrap();
    edited.put(DELETE_GROUP, &delete);
    let pause = Edited::original(DELETE)
        .replace("DELETE /external/connections/{connection-id}", "POST /external/connections/{connection-id}/pause");
    let pause = pause.replace(
        "DELETE https://graph.microsoft.com/v1.0/external/connections/contosohr",
        "POST https://graph.microsoft.com/v1.0/external/connections/contosohr/pause",
    );
    edited.put(PAUSE, &pause.replace("delete_externalconnection", "pause_externalconnection"));
    edited.check(&[list, readme, data, connections, tests]);
    fs::remove_file(edited.path("v1.0") + "/" + PAUSE).unwrap();
    edited.check(&[]);
}
