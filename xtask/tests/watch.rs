//! `watch` as an author of docs meets it: a page or the settings are saved, and the crate is written.
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::io::{BufRead, BufReader, Lines, Read};
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};
use support::{Docs, text};

/// A watch that goes on until it is stopped.
struct Watch {
    run: Child,
    lines: Lines<BufReader<ChildStderr>>,
}

impl Watch {
    fn start(out: &Path, arguments: &[&str]) -> Self {
        let mut run = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args([&["watch", "--out", out.to_str().unwrap()], arguments].concat())
            .stderr(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(run.stderr.take().unwrap()).lines();
        let mut watch = Self { run, lines };
        watch.until("Watching");
        watch
    }

    /// Waits for a line of the summary.
    fn until(&mut self, word: &str) -> String {
        self.lines.by_ref().map(Result::unwrap).find(|line| line.contains(word)).unwrap()
    }

    /// Ends it; gives what it printed to standard output.
    fn stop(mut self) -> String {
        self.run.kill().unwrap();
        self.run.wait().unwrap();
        let mut found = Vec::new();
        self.run.stdout.take().unwrap().read_to_end(&mut found).unwrap();
        text(&found).to_owned()
    }
}

/// Saves a file as many editors do: another file takes its place.
fn save(path: &Path, text: &str) {
    let new = path.with_extension("new");
    fs::write(&new, text).unwrap();
    fs::rename(new, path).unwrap();
}

#[test]
fn a_page_that_is_saved_is_written_and_judged() {
    let (docs, out) = (Docs::new(), tempfile::tempdir().unwrap());
    let out = out.path().join("crate");
    docs.put("v1.0/api/bad.md", "# Do it\n\n<!-- { \"blockType\": \"x\", } -->\n");
    let mut watch = Watch::start(&out, &["--docs", docs.path()]);
    assert!(out.join("src/v1/models/lamp.rs").is_file());
    let page = "# torch resource type\n\n<!-- { \"blockType\": \"x\", } -->\n\n## Properties\n\n\
                |Property|Type|Description|\n|:---|:---|:---|\n|lit|Boolean|Is lit.|\n";
    save(&docs.root.join("v1.0/resources/torch.md"), page);
    let wrote = watch.until("Wrote");
    let found = watch.stop();
    assert!(wrote.contains(": 1 new, "), "{wrote}");
    assert!(found.contains("torch.md:3:"), "{found}");
    assert!(!found.contains("bad.md"), "only of the page that was saved: {found}");
}

#[test]
fn settings_that_an_editor_replaces_are_read_each_time() {
    let (docs, dir) = (Docs::new(), tempfile::tempdir().unwrap());
    let dir = dir.path().canonicalize().unwrap();
    let (out, config, version) = (dir.join("crate"), dir.join("mine.toml"), docs.root.join("v1.0"));
    let named = |name: &str| format!("[crate]\nname = \"{name}\"\n");
    let has_name = |name: &str| fs::read_to_string(out.join("Cargo.toml")).unwrap().contains(&format!("\"{name}\""));
    save(&config, &named("first"));
    let version = version.to_str().unwrap();
    // A file of any name and place, and the one beside a version's folder.
    let ways: [(&Path, &[&str]); 2] = [
        (&config, &["--docs", version, "--config", config.to_str().unwrap()]),
        (&docs.root.join("codegen.toml"), &["--docs", version]),
    ];
    for (file, arguments) in ways {
        let mut watch = Watch::start(&out, arguments);
        for name in ["second", "third"] {
            save(file, &named(name));
            watch.until("Wrote");
            assert!(has_name(name), "{name} in {}", file.display());
            watch.until("Watching");
        }
        watch.stop();
    }
}
