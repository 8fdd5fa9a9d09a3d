//! The commands as a user meets them: arguments in; output, errors and status out.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::Path;
use std::process::{Command, Output};

fn xtask(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output().unwrap()
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

/// A docs tree with a page that is right and one that has a finding.
fn docs() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let pages = [
        (
            "v1.0/resources/lamp.md",
            "---\ndoc_type: resourcePageType\n---\n# lamp resource type\n\nNamespace: microsoft.graph\n\n\
             ## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n|id|String|The key.|\n|lit|Boolean|Is lit.|\n",
        ),
        (
            "v1.0/api/lamp-get.md",
            "---\ndoc_type: apiPageType\n---\n# Get lamp\n\nNamespace: microsoft.graph\n\n<!-- { \"blockType\": \"x\", } -->\n\n\
             ## HTTP request\n\n<!-- { \"blockType\": \"ignored\" } -->\n```http\nGET /lamps/{id}\n```\n",
        ),
    ];
    for (path, text) in pages {
        write(dir.path(), path, text.as_bytes());
    }
    dir
}

fn write(root: &Path, path: &str, bytes: &[u8]) {
    let path = root.join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn model_prints_json_and_nothing_else() {
    let docs = docs();
    let output = xtask(&["model", "--docs", docs.path().to_str().unwrap()]);
    assert!(output.status.success(), "{}", stderr(&output));
    let model: serde_json::Value = serde_json::from_str(stdout(&output)).unwrap();
    assert_eq!(model["format"], 1);
    let types = model["types"].as_array().unwrap();
    let lamp = types.iter().find(|ty| ty["name"] == "microsoft.graph.lamp").unwrap();
    assert_eq!(lamp["source"]["page"], "resources/lamp.md");
    assert_eq!(stderr(&output), "");
}

#[test]
fn a_model_is_of_one_version() {
    let docs = docs();
    write(docs.path(), "beta/resources/a.md", b"# a");
    let output = xtask(&["model", "--docs", docs.path().to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("take one of\n"), "{}", stderr(&output));
}

#[test]
fn findings_are_printed_with_their_place_and_counted() {
    let docs = docs();
    let path = docs.path().to_str().unwrap();
    let output = xtask(&["lint", "--docs", path]);
    let text = stdout(&output);
    assert!(text.contains("warning[bad-annotation]: "), "{text}");
    assert!(text.contains("v1.0/api/lamp-get.md:8:"), "{text}");
    assert!(text.contains("      1 warning bad-annotation\n"), "{text}");
    assert!(!text.contains('\u{1b}'), "no colours where nobody sees them");
    assert_eq!(output.status.code(), Some(0), "a warning is not denied unless asked for");
    assert_eq!(xtask(&["lint", "--docs", path, "--deny", "bad-annotation"]).status.code(), Some(1));
    assert_eq!(xtask(&["lint", "--docs", path, "--deny", "warning"]).status.code(), Some(1));
    assert_eq!(xtask(&["lint", "--docs", path, "--deny", "not-utf8"]).status.code(), Some(0));
}

#[test]
fn findings_are_json_lines_on_demand() {
    let docs = docs();
    let output =
        xtask(&["lint", "--format", "json", "--only", "bad-annotation", "--docs", docs.path().to_str().unwrap()]);
    let lines: Vec<serde_json::Value> =
        stdout(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let [finding, counts] = lines.as_slice() else { panic!("{lines:?}") };
    assert_eq!((&finding["version"], &finding["page"]), (&"v1.0".into(), &"api/lamp-get.md".into()));
    assert_eq!((&finding["line"], &finding["severity"]), (&8.into(), &"warning".into()));
    assert_eq!(counts["counts"]["bad-annotation"], 1);
}

#[test]
fn a_known_finding_is_silenced_until_it_is_gone() {
    let docs = docs();
    let path = docs.path().to_str().unwrap();
    write(docs.path(), "codegen.toml", b"[[silence]]\ncode = 'bad-annotation'\nreason = 'known'\n");
    let output = xtask(&["lint", "--docs", path, "--deny", "bad-annotation"]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    std::fs::remove_file(docs.path().join("v1.0/api/lamp-get.md")).unwrap();
    let output = xtask(&["lint", "--docs", path]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("this no longer applies"), "{}", stderr(&output));
    assert!(stderr(&output).contains("codegen.toml:2:8"), "{}", stderr(&output));
}

#[test]
fn codes_are_explained_without_docs() {
    let output = xtask(&["lint", "--explain", "torn-row"]);
    assert!(output.status.success() && stdout(&output).starts_with("## torn-row (note)\n"));
    let output = xtask(&["lint", "--explain", "no-such"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("no finding is called `no-such`"), "{}", stderr(&output));
}

#[test]
fn what_is_no_docs_tree_is_an_error() {
    let empty = tempfile::tempdir().unwrap();
    for (path, words) in
        [(empty.path(), "is no docs tree"), (&empty.path().join("gone"), "cannot read the docs folder")]
    {
        for command in ["codegen", "model", "lint"] {
            let output = xtask(&[command, "--docs", path.to_str().unwrap()]);
            assert_eq!(output.status.code(), Some(2));
            assert!(stderr(&output).contains(words), "{}", stderr(&output));
            assert_eq!(stdout(&output), "");
        }
    }
}

#[test]
fn a_page_that_is_no_text_is_a_finding() {
    let docs = docs();
    write(docs.path(), "v1.0/resources/bad.md", b"# caf\xe9 resource type\n");
    let output = xtask(&["lint", "--only", "not-utf8", "--docs", docs.path().to_str().unwrap()]);
    assert!(stdout(&output).contains("bad.md:1:6"), "{}", stdout(&output));
}
