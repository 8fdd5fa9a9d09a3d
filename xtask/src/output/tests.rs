use super::*;
use std::collections::BTreeSet;

fn tree(files: &[(&str, &str)]) -> FileTree {
    files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

fn before() -> FileTree {
    tree(&[("Cargo.toml", "1"), ("src/lib.rs", "1"), ("src/gone/a.rs", "1"), ("src/same.rs", "1"), ("tests/t.rs", "1")])
}

fn after() -> FileTree {
    tree(&[("Cargo.toml", "2"), ("src/lib.rs", "2"), ("src/new/b.rs", "2"), ("src/same.rs", "1"), ("README.md", "2")])
}

/// What is the user's in a folder that [`before`] was written to.
const THEIRS: &[(&str, &str)] = &[
    ("notes.txt", "n"),
    ("target/debug/x", "x"),
    ("src/mine.rs", "m"),
    ("src/gone/mine.rs", "m"),
    ("tests/mine/t.rs", "t"),
];

struct Folder {
    _dir: tempfile::TempDir,
    parent: PathBuf,
    out: PathBuf,
}

impl Folder {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let parent = dir.path().canonicalize().unwrap();
        Self { out: parent.join("out"), parent, _dir: dir }
    }

    /// One that holds what was before, and things of the user's.
    fn used() -> Self {
        let folder = Self::new();
        write(&folder.out, &before()).unwrap();
        for (path, text) in THEIRS {
            folder.put(path, text);
        }
        folder
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.out.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// All files with their texts as a reader sees them, but for what a run keeps for the next in the folder.
    fn files(&self) -> FileTree {
        let mut files = FileTree::new();
        for entry in walkdir::WalkDir::new(&self.out).follow_links(true) {
            let entry = entry.unwrap();
            let path = entry.path().strip_prefix(&self.out).unwrap().to_str().unwrap().to_owned();
            if entry.file_type().is_file() && !path.starts_with(".codegen-") {
                files.insert(path, fs::read_to_string(entry.path()).unwrap());
            }
        }
        files
    }

    /// What lies beside the folder and links or leftovers in it.
    fn litter(&self) -> Vec<PathBuf> {
        let is_odd = |entry: &walkdir::DirEntry| {
            let name = entry.file_name().to_string_lossy();
            entry.path_is_symlink() || name.ends_with("-stage") || name.ends_with("-part") || name.ends_with("-ready")
        };
        let all = walkdir::WalkDir::new(&self.parent).into_iter().map(Result::unwrap);
        all.filter(is_odd).map(walkdir::DirEntry::into_path).collect()
    }
}

fn with_theirs(files: FileTree) -> FileTree {
    files.into_iter().chain(tree(THEIRS)).collect()
}

#[test]
fn files_appear_change_and_go_and_the_users_stay() {
    for mode in [Mode::Exchange, Mode::InPlace] {
        let folder = Folder::used();
        assert_eq!(folder.files(), with_theirs(before()));
        let modified = |path: &str| fs::metadata(folder.out.join(path)).unwrap().modified().unwrap();
        let same = modified("src/same.rs");
        let plan = write_by_steps(&folder.out, &after(), mode, &mut || Ok(())).unwrap();
        assert_eq!(plan.appear, ["README.md", "src/new/b.rs"]);
        assert_eq!(plan.change, [manifest::NAME, "Cargo.toml", "src/lib.rs"]);
        assert_eq!(plan.go, ["src/gone/a.rs", "tests/t.rs"]);
        assert_eq!(folder.files(), with_theirs(after()), "{mode:?}");
        assert_eq!(modified("src/same.rs"), same, "an unchanged file is not written");
        assert_eq!(folder.litter(), Vec::<PathBuf>::new(), "{mode:?}");
        assert!(check(&folder.out, &after()).unwrap().is_empty());
        assert!(write(&folder.out, &after()).unwrap().is_empty());
    }
}

#[test]
fn folders_that_become_empty_go() {
    for mode in [Mode::Exchange, Mode::InPlace] {
        let folder = Folder::new();
        write(&folder.out, &before()).unwrap();
        write_by_steps(&folder.out, &after(), mode, &mut || Ok(())).unwrap();
        assert!(!folder.out.join("src/gone").exists() && !folder.out.join("tests").exists(), "{mode:?}");
    }
}

#[test]
fn check_changes_nothing() {
    let folder = Folder::used();
    let plan = check(&folder.out, &after()).unwrap();
    assert_eq!(plan.appear.len() + plan.change.len() + plan.go.len(), 7);
    assert_eq!(folder.files(), with_theirs(before()));
    let nowhere = folder.parent.join("a/b");
    assert_eq!(check(&nowhere, &after()).unwrap().appear.len(), after().len() + 1);
    assert!(!folder.parent.join("a").exists());
}

#[test]
fn a_folder_that_no_run_made_is_refused() {
    let folder = Folder::new();
    folder.put("notes.txt", "n");
    let error = write(&folder.out, &after()).unwrap_err().to_string();
    assert!(error.contains("is not empty, and no earlier run made it"), "{error}");
    assert_eq!(folder.files(), tree(&[("notes.txt", "n")]));
    folder.put(manifest::NAME, "");
    write(&folder.out, &after()).unwrap();
    assert_eq!(folder.files().len(), after().len() + 1);
}

#[test]
fn an_empty_folder_is_taken() {
    let folder = Folder::new();
    fs::create_dir(&folder.out).unwrap();
    write(&folder.out, &after()).unwrap();
    assert_eq!(folder.files(), after());
}

#[test]
fn a_users_file_in_the_way_stays() {
    for (path, needed) in [("README.md", "README.md"), ("src/new", "src/new"), ("README.md/x", "README.md")] {
        let folder = Folder::used();
        folder.put(path, "theirs");
        let was = folder.files();
        let error = write(&folder.out, &after()).unwrap_err().to_string();
        assert!(error.contains(&folder.out.join(needed).display().to_string()), "{error}");
        assert_eq!(folder.files(), was);
    }
}

#[test]
fn a_path_of_a_page_cannot_leave_the_folder() {
    let folder = Folder::new();
    assert!(write(&folder.out, &tree(&[("../evil", "x")])).is_err());
    assert_eq!(fs::read_dir(&folder.parent).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_users_link() {
    let folder = Folder::used();
    fs::create_dir(folder.parent.join("elsewhere")).unwrap();
    std::os::unix::fs::symlink(folder.parent.join("elsewhere"), folder.out.join("src/new")).unwrap();
    assert!(write(&folder.out, &after()).is_err());
    assert_eq!(fs::read_dir(folder.parent.join("elsewhere")).unwrap().count(), 0);
}

/// Runs with an error at each step in turn: the folder is as before or as after, and nothing lies around it.
#[test]
fn a_failing_step_leaves_all_or_nothing() {
    let mut states = BTreeSet::new();
    for fail_at in 1.. {
        let folder = Folder::used();
        let mut step = 0;
        let result = write_by_steps(&folder.out, &after(), Mode::Exchange, &mut || {
            step += 1;
            if step == fail_at { Err(io::Error::other("full")) } else { Ok(()) }
        });
        let files = folder.files();
        let is_after = files == with_theirs(after());
        assert!(is_after || files == with_theirs(before()), "step {fail_at}: {files:#?}");
        assert!(is_after || result.is_err(), "step {fail_at}");
        states.insert(is_after);
        write(&folder.out, &after()).unwrap();
        assert_eq!(folder.files(), with_theirs(after()), "step {fail_at}");
        assert_eq!(folder.litter(), Vec::<PathBuf>::new(), "step {fail_at}");
        if step < fail_at {
            break;
        }
    }
    assert_eq!(states.len(), 2);
}

const OUT: &str = "XTASK_TEST_OUT";
const DIE_AT: &str = "XTASK_TEST_DIE_AT";
const MODE: &str = "XTASK_TEST_MODE";

/// Starts this test once more in a process of its own, which dies at a step; false if it came to its end.
fn dies(folder: &Folder, mode: Mode, step: usize) -> bool {
    let status = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "output::tests::a_killed_run_leaves_all_or_nothing"])
        .env(OUT, &folder.out)
        .env(DIE_AT, step.to_string())
        .env(MODE, format!("{mode:?}"))
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .status()
        .unwrap();
    !status.success()
}

fn die_if_told() -> bool {
    let Ok(out) = std::env::var(OUT) else { return false };
    let die_at: usize = std::env::var(DIE_AT).unwrap().parse().unwrap();
    let mode = if std::env::var(MODE).unwrap() == "InPlace" { Mode::InPlace } else { Mode::Exchange };
    let mut step = 0;
    let die = &mut || {
        step += 1;
        if step == die_at { std::process::abort() } else { Ok(()) }
    };
    write_by_steps(Path::new(&out), &after(), mode, die).unwrap();
    true
}

#[test]
fn a_killed_run_leaves_all_or_nothing() {
    if die_if_told() {
        return;
    }
    let mut states = BTreeSet::new();
    for step in 1.. {
        let folder = Folder::used();
        let died = dies(&folder, Mode::Exchange, step);
        let files = folder.files();
        let is_after = files == with_theirs(after());
        assert!(is_after || files == with_theirs(before()), "step {step}: {files:#?}");
        assert_eq!(check(&folder.out, &after()).unwrap().is_empty(), is_after, "step {step}");
        states.insert(is_after);
        let next = if step % 2 == 0 { after() } else { before() };
        write(&folder.out, &next).unwrap();
        assert_eq!(folder.files(), with_theirs(next), "step {step}");
        assert_eq!(folder.litter(), Vec::<PathBuf>::new(), "step {step}");
        if !died {
            break;
        }
    }
    assert_eq!(states.len(), 2);
}

#[test]
fn what_a_killed_run_leaves_in_place_the_next_run_mends() {
    for step in 1.. {
        let folder = Folder::used();
        let died = dies(&folder, Mode::InPlace, step);
        let files = folder.files();
        assert!(THEIRS.iter().all(|(path, text)| files.get(*path).is_some_and(|found| found == text)), "step {step}");
        let next = if step % 2 == 0 { after() } else { before() };
        write_by_steps(&folder.out, &next, Mode::InPlace, &mut || Ok(())).unwrap();
        assert_eq!(folder.files(), with_theirs(next), "step {step}");
        assert_eq!(folder.litter(), Vec::<PathBuf>::new(), "step {step}");
        if !died {
            break;
        }
    }
}
