//! The commands as a user meets them: arguments in; output, errors and status out.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};
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

/// All files below a folder with their texts, sorted.
fn files(root: &Path) -> Vec<(PathBuf, String)> {
    let entries = walkdir::WalkDir::new(root).sort_by_file_name().into_iter().map(Result::unwrap);
    let file = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(root).unwrap().to_owned();
        entry.file_type().is_file().then(|| (path, std::fs::read_to_string(entry.path()).unwrap()))
    };
    entries.filter_map(file).collect()
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
fn a_stale_correction_of_the_only_version_that_is_read_is_an_error() {
    let docs = docs();
    write(docs.path(), "beta/resources/a.md", b"# a resource type\n");
    let path = docs.path().join("v1.0");
    let path = path.to_str().unwrap();
    for (version, status) in [("version = 'v1.0'\n", Some(2)), ("version = 'beta'\n", Some(0)), ("", Some(0))] {
        let correction = format!("[[drop]]\nat = 'microsoft.graph.nobody'\n{version}reason = 'r'\n");
        write(docs.path(), "codegen.toml", correction.as_bytes());
        let output = xtask(&["lint", "--docs", path]);
        assert_eq!(output.status.code(), status, "{version} {}", stderr(&output));
    }
}

#[test]
fn a_correction_of_another_version_is_no_error() {
    let docs = docs();
    write(docs.path(), "beta/resources/a.md", b"# a resource type\n");
    write(docs.path(), "codegen.toml", b"[[drop]]\nat = 'microsoft.graph.lamp'\nreason = 'r'\n");
    for version in ["v1.0", "beta"] {
        let output = xtask(&["lint", "--docs", docs.path().join(version).to_str().unwrap()]);
        assert!(output.status.success(), "{}", stderr(&output));
    }
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
            let mut arguments = vec![command, "--docs", path.to_str().unwrap()];
            if command == "codegen" {
                arguments.extend(["--out", path.to_str().unwrap()]);
            }
            let output = xtask(&arguments);
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

#[test]
fn codegen_writes_and_check_compares() {
    let (docs, out) = (docs(), tempfile::tempdir().unwrap());
    let out = out.path().join("crate");
    let arguments = ["codegen", "--docs", docs.path().to_str().unwrap(), "--out", out.to_str().unwrap()];
    let output = xtask(&arguments);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(stderr(&output).contains("Read 2 pages of v1.0"), "{}", stderr(&output));
    assert!(out.join("src/lib.rs").is_file() && out.join(".codegen-manifest").is_file());
    let check = [&arguments[..], &["--check", "--quiet"]].concat();
    let output = xtask(&check);
    assert!(output.status.success());
    assert_eq!((stdout(&output), stderr(&output)), ("", ""));
    write(&out, "src/lib.rs", b"edited");
    let output = xtask(&check);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stdout(&output).contains(&format!("changes {}\n", out.join("src/lib.rs").display())),
        "{}",
        stdout(&output)
    );
    assert_eq!(std::fs::read(out.join("src/lib.rs")).unwrap(), b"edited");
}

#[test]
fn check_lists_what_would_appear_change_and_go() {
    let (docs, out) = (docs(), tempfile::tempdir().unwrap());
    let out = out.path().join("crate");
    let arguments = ["codegen", "--quiet", "--docs", docs.path().to_str().unwrap(), "--out", out.to_str().unwrap()];
    assert!(xtask(&arguments).status.success());
    write(&out, "notes.txt", b"mine");
    let torch = std::fs::read_to_string(docs.path().join("v1.0/resources/lamp.md")).unwrap().replace("lamp", "torch");
    write(docs.path(), "v1.0/resources/torch.md", torch.as_bytes());
    std::fs::remove_file(docs.path().join("v1.0/resources/lamp.md")).unwrap();
    let before = files(&out);
    let output = xtask(&[&arguments[..], &["--check"]].concat());
    assert_eq!((output.status.code(), stderr(&output)), (Some(1), ""));
    let prefix = format!("{}/", out.display());
    let lines: Vec<String> = stdout(&output).lines().map(|line| line.replace(&prefix, "")).collect();
    let (last, lines) = lines.split_last().unwrap();
    assert_eq!(
        lines,
        [
            "appears src/v1/models/torch.rs",
            "changes .codegen-manifest",
            "changes src/v1/models.rs",
            "changes src/v1/models/entity.rs",
            "goes    src/v1/models/lamp.rs",
        ]
    );
    assert!(last.contains("is not up to date; the same command without `--check`"), "{last}");
    assert!(files(&out) == before, "it writes nothing");
}

#[test]
fn the_crate_in_this_repository_is_what_its_docs_give() {
    let output = xtask(&["codegen", "--check"]);
    assert!(output.status.success(), "run `cargo xtask codegen`:\n{}{}", stdout(&output), stderr(&output));
}

#[test]
fn two_runs_write_the_same_bytes() {
    let (docs, out) = (docs(), tempfile::tempdir().unwrap());
    let run = |name: &str| {
        let out = out.path().join(name);
        let output = xtask(&["codegen", "--docs", docs.path().to_str().unwrap(), "--out", out.to_str().unwrap()]);
        assert!(output.status.success(), "{}", stderr(&output));
        files(&out)
    };
    assert_eq!(run("a"), run("b"));
}

#[test]
fn codegen_refuses_a_folder_that_it_did_not_make() {
    let (docs, out) = (docs(), tempfile::tempdir().unwrap());
    write(out.path(), "notes.txt", b"mine");
    let output = xtask(&["codegen", "--docs", docs.path().to_str().unwrap(), "--out", out.path().to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("no earlier run made it"), "{}", stderr(&output));
    assert_eq!(std::fs::read_dir(out.path()).unwrap().count(), 1);
}

/// Another folder in its place would leave the user's shell in a removed one.
#[test]
fn the_folder_stays_the_same_folder_for_a_shell_that_stands_in_it() {
    let (docs, out) = (docs(), tempfile::tempdir().unwrap());
    let run = |docs: &Path| {
        let arguments = ["codegen", "--docs", docs.to_str().unwrap(), "--out", "."];
        let output =
            Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).current_dir(out.path()).output().unwrap();
        assert!(output.status.success(), "{}", stderr(&output));
    };
    run(docs.path());
    let folder = std::fs::File::open(out.path()).unwrap();
    write(out.path(), "target/x", b"mine");
    std::fs::remove_file(docs.path().join("v1.0/resources/lamp.md")).unwrap();
    run(docs.path());
    assert_eq!(std::fs::read(out.path().join("target/x")).unwrap(), b"mine");
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let same = std::fs::metadata(out.path()).unwrap().ino();
        assert_eq!(folder.metadata().unwrap().ino(), same);
    }
}

#[test]
fn a_mistake_in_the_settings_is_shown_where_it_stands() {
    let docs = docs();
    write(docs.path(), "codegen.toml", b"[crate]\nnmae = 'x'\n");
    let path = docs.path().to_str().unwrap();
    let output = xtask(&["codegen", "--docs", path]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("say with `--out DIR`"), "{}", stderr(&output));
    let output = xtask(&["codegen", "--docs", path, "--out", path]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("unknown field `nmae`"), "{}", stderr(&output));
    assert!(stderr(&output).contains("codegen.toml:2:1"), "{}", stderr(&output));
}
