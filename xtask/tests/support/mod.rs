//! A docs tree, and the command on it.
#![allow(dead_code, reason = "each test file uses what it needs")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "only tests come here")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// Runs the command; gives what it printed to standard output.
pub(crate) fn xtask(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
    text(&output.stdout).to_owned()
}

/// Runs the command, whatever comes of it.
pub(crate) fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output().unwrap()
}

pub(crate) fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// A folder with docs of lamps.
pub(crate) struct Docs {
    _dir: TempDir,
    pub(crate) root: PathBuf,
}

pub(crate) const LAMP: &str = "v1.0/resources/lamp.md";

impl Docs {
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let docs = Self { root: dir.path().canonicalize().unwrap(), _dir: dir };
        docs.put("codegen.toml", "# Ours.\n[crate]\nname = \"lamps\"\nversion = \"0.3.1\" # raised by the tool\n");
        docs.put(LAMP, &resource("lamp", "|id|String|The key.|\n|lit|Boolean|Is lit.|\n|bulb|bulb|What shines.|\n"));
        docs.put("v1.0/resources/bulb.md", &resource("bulb", "|watt|Int32|How bright.|\n"));
        docs.put("v1.0/resources/cat.md", &resource("cat", "|id|String|The key.|\n|owner|String|Who feeds it.|\n"));
        docs.put("v1.0/api/lamp-get.md", &operation("Get lamp", "GET /lamps/{id}", "lamp"));
        docs.put("v1.0/api/cat-get.md", &operation("Get cat", "GET /cats/{id}", "cat"));
        docs
    }

    pub(crate) fn path(&self) -> &str {
        self.root.to_str().unwrap()
    }

    pub(crate) fn put(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) {
        let path = self.root.join(path);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "`{from}` is not in {}", path.display());
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    }

    /// Makes a checkout of it, or a commit in it; gives the commit's name.
    pub(crate) fn commit(&self) -> String {
        let git = |arguments: &[&str]| {
            let names = ["-c", "user.name=Tester", "-c", "user.email=tester@example.com", "-c", "commit.gpgsign=false"];
            let mut command = Command::new("git");
            let output = command.arg("-C").arg(&self.root).args(names).args(arguments).output().unwrap();
            assert!(output.status.success(), "{}", text(&output.stderr));
            text(&output.stdout).trim().to_owned()
        };
        git(&["init", "-q"]);
        git(&["add", "-A"]);
        git(&["commit", "-q", "-m", "Pages"]);
        git(&["rev-parse", "HEAD"])
    }
}

pub(crate) fn resource(name: &str, rows: &str) -> String {
    format!(
        "---\ndoc_type: resourcePageType\n---\n# {name} resource type\n\nNamespace: microsoft.graph\n\nA {name}.\n\n\
         ## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n{rows}"
    )
}

pub(crate) fn operation(title: &str, request: &str, answer: &str) -> String {
    format!(
        "---\ndoc_type: apiPageType\n---\n# {title}\n\nNamespace: microsoft.graph\n\n## HTTP request\n\n\
         <!-- {{ \"blockType\": \"ignored\" }} -->\n```http\n{request}\n```\n\n## Response\n\n\
         If successful, this method returns a `200 OK` response code and a [{answer}](../resources/{answer}.md) object \
         in the response body.\n"
    )
}

/// All files below a folder with their texts, but for those that a killed run left for the next. A link that leads nowhere
/// is no file.
pub(crate) fn files(root: &Path) -> BTreeMap<String, String> {
    let is_left = |name: &str| name.ends_with(".codegen-part") || matches!(name, ".codegen-work" | ".codegen-done");
    let entries = walkdir::WalkDir::new(root).follow_links(true).into_iter();
    let entries = entries.filter_entry(|entry| !is_left(entry.file_name().to_str().unwrap()));
    let files = entries.filter_map(|entry| match entry {
        Ok(entry) => entry.file_type().is_file().then_some(entry),
        Err(error) if error.path().unwrap().is_symlink() => None,
        Err(error) => panic!("{error}"),
    });
    let path = |entry: &walkdir::DirEntry| entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
    files.map(|entry| (path(&entry), fs::read_to_string(entry.path()).unwrap())).collect()
}
