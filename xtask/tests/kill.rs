//! A run of `codegen` that is killed leaves all as it was or as it should be.
#![allow(clippy::unwrap_used)]

mod support;

use notify::{RecursiveMode, Watcher};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use support::{Docs, LAMP, files, operation, resource, xtask};

/// What is waited for.
enum Event {
    /// Something happened to a file beside or in the folder.
    File,
    /// The run is over.
    End,
}

/// Kills a run at the nth thing that happens to files; false if so many never happened.
fn is_killed(arguments: &[&str], out: &Path, at: usize) -> bool {
    let (sender, events) = channel();
    let files = sender.clone();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| !event.kind.is_access()) {
            // Nobody listens any longer when the run is over.
            let _closed = files.send(Event::File);
        }
    })
    .unwrap();
    watcher.watch(out.parent().unwrap(), RecursiveMode::Recursive).unwrap();
    let mut run = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(arguments)
        .current_dir(out)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut stdout = run.stdout.take().unwrap();
    let waiter = std::thread::spawn(move || {
        // It prints nothing, so this waits for its end.
        stdout.read_to_end(&mut Vec::new()).unwrap();
        let _closed = sender.send(Event::End);
    });
    let mut seen = 0;
    let killed = loop {
        match events.recv().unwrap() {
            Event::File => seen += 1,
            Event::End => break false,
        }
        if seen == at {
            run.kill().unwrap();
            break true;
        }
    };
    run.wait().unwrap();
    waiter.join().unwrap();
    killed
}

/// Docs before a change and after it, and a folder for their crate.
struct Change {
    before: Docs,
    after: Docs,
    dir: tempfile::TempDir,
}

type Files = BTreeMap<String, String>;

impl Change {
    fn new() -> Self {
        let (before, after) = (Docs::new(), Docs::new());
        after.edit(LAMP, "|lit|Boolean|Is lit.|\n", "");
        after.put("v1.0/resources/dog.md", &resource("dog", "|id|String|The key.|\n"));
        after.put("v1.0/api/dog-get.md", &operation("Get dog", "GET /dogs/{id}", "dog"));
        std::fs::remove_file(after.root.join("v1.0/resources/cat.md")).unwrap();
        std::fs::remove_file(after.root.join("v1.0/api/cat-get.md")).unwrap();
        Self { before, after, dir: tempfile::tempdir().unwrap() }
    }

    fn out(&self) -> PathBuf {
        self.dir.path().canonicalize().unwrap().join("crate")
    }

    /// The crate, and the settings that belong to it.
    fn all(&self) -> Files {
        let settings = std::fs::read_to_string(self.after.root.join("codegen.toml")).unwrap();
        files(&self.out()).into_iter().chain([("settings".to_owned(), settings)]).collect()
    }

    /// All as it is before.
    fn reset(&self) -> Files {
        let (out, settings) = (self.out(), "codegen.toml");
        xtask(&["codegen", "--quiet", "--docs", self.before.path(), "--out", out.to_str().unwrap()]);
        // What the user made stays where it is.
        let _missing = std::fs::remove_file(out.join("CHANGELOG.md"));
        std::fs::copy(self.before.root.join(settings), self.after.root.join(settings)).unwrap();
        self.all()
    }

    /// Kills runs at one moment after another, until one comes to its end.
    fn kill(&self, more: &[&str]) {
        let out = self.out();
        let arguments = [&["codegen", "--quiet", "--docs", self.after.path(), "--out"], more].concat();
        self.reset();
        assert!(
            Command::new(env!("CARGO_BIN_EXE_xtask")).args(&arguments).current_dir(&out).status().unwrap().success()
        );
        let after = self.all();
        let before = self.reset();
        let mut kills = 0;
        for at in (1..).step_by(7) {
            let killed = is_killed(&arguments, &out, at);
            let found = self.all();
            let differs = |path: &&String| found.get(*path) != after.get(*path);
            assert!(
                found == before || found == after,
                "killed at {at}, and the folder is neither; not as after are {:?}",
                found.keys().chain(after.keys()).filter(differs).collect::<Vec<_>>()
            );
            kills += usize::from(killed);
            // The next run clears away what is left, and does its own work.
            assert!(self.reset() == before, "after the kill at {at}");
            let count = |path: &Path| std::fs::read_dir(path).unwrap().count();
            assert_eq!((count(self.dir.path()), count(&self.after.root)), (1, 2), "nothing lies about");
            if !killed {
                break;
            }
        }
        // How many kills come before the last step is the scheduler's; the tests of `output` meet each step for certain.
        assert!(kills >= 1, "no run was killed before it ended");
    }
}

#[test]
fn the_folder_is_as_before_or_as_after() {
    let change = Change::new();
    change.kill(&[change.out().to_str().unwrap()]);
}

#[test]
fn so_it_is_for_a_shell_that_stands_in_it() {
    Change::new().kill(&["."]);
}

#[test]
fn so_it_is_with_the_changelog_and_the_settings() {
    let change = Change::new();
    change.kill(&[change.out().to_str().unwrap(), "--changelog", "--since", change.before.path()]);
}
