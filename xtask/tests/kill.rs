//! A run of `codegen` that is killed leaves the folder as it was or as it should be.
#![allow(clippy::unwrap_used)]

mod support;

use notify::{RecursiveMode, Watcher};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
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
fn is_killed(docs: &Docs, out: &Path, at: usize) -> bool {
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
        .args(["codegen", "--quiet", "--docs", docs.path(), "--out", out.to_str().unwrap()])
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

#[test]
fn the_folder_is_as_before_or_as_after() {
    let (before, after) = (Docs::new(), Docs::new());
    after.edit(LAMP, "|lit|Boolean|Is lit.|\n", "");
    after.put("v1.0/resources/dog.md", &resource("dog", "|id|String|The key.|\n"));
    after.put("v1.0/api/dog-get.md", &operation("Get dog", "GET /dogs/{id}", "dog"));
    std::fs::remove_file(after.root.join("v1.0/resources/cat.md")).unwrap();
    std::fs::remove_file(after.root.join("v1.0/api/cat-get.md")).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().canonicalize().unwrap().join("crate");
    let written = |docs: &Docs| -> BTreeMap<String, String> {
        xtask(&["codegen", "--quiet", "--docs", docs.path(), "--out", out.to_str().unwrap()]);
        files(&out)
    };
    let states = [written(&after), written(&before)];
    let mut kills = 0;
    for at in (1..).step_by(5) {
        let killed = is_killed(&after, &out, at);
        let found = files(&out);
        assert!(states.contains(&found), "killed at {at}, and the folder is neither: {:?}", found.keys());
        kills += usize::from(killed);
        // The next run clears away what is left, and does its own work.
        assert!(written(&before) == states[1], "after the kill at {at}");
        let beside: Vec<_> = std::fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(beside, ["crate"]);
        if !killed {
            break;
        }
    }
    // How many kills come before the exchange is the scheduler's; the tests of `output` meet each step for certain.
    assert!(kills >= 1, "no run was killed before it ended");
}
