use super::*;
use std::collections::BTreeSet;

fn tree(files: &[(&str, &str)]) -> FileTree {
    files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

fn before() -> FileTree {
    tree(&[
        ("Cargo.toml", "1"),
        ("benches/b.rs", "1"),
        ("examples/e.rs", "1"),
        ("examples/same.rs", "1"),
        ("src/lib.rs", "1"),
        ("src/gone/a.rs", "1"),
        ("src/same.rs", "1"),
        ("tests/t.rs", "1"),
    ])
}

fn after() -> FileTree {
    tree(&[
        ("Cargo.toml", "2"),
        ("README.md", "2"),
        ("examples/e.rs", "2"),
        ("examples/same.rs", "1"),
        ("src/lib.rs", "2"),
        ("src/new/b.rs", "2"),
        ("src/same.rs", "1"),
    ])
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
        folder.write(before(), Way::Switch);
        for (path, text) in THEIRS {
            folder.put(path, text);
        }
        fs::create_dir(folder.settings().parent().unwrap()).unwrap();
        fs::write(folder.settings(), "1").unwrap();
        folder
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.out.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// All files with their texts as a reader sees them, but for what a run keeps for the next in the folder. A link that
    /// leads nowhere is no file.
    fn files(&self) -> FileTree {
        let is_kept = |name: &str| name.starts_with(".codegen-") || name.ends_with(".codegen-part");
        let all = walkdir::WalkDir::new(&self.out).follow_links(true).into_iter();
        let mut files = FileTree::new();
        if !self.out.exists() {
            return files;
        }
        for entry in all.filter_entry(|entry| !is_kept(entry.file_name().to_str().unwrap())) {
            match entry {
                Ok(entry) if entry.file_type().is_file() => {
                    let path = entry.path().strip_prefix(&self.out).unwrap().to_str().unwrap().to_owned();
                    files.insert(path, fs::read_to_string(entry.path()).unwrap());
                }
                Ok(_) => {}
                Err(error) => assert!(error.path().unwrap().is_symlink(), "{error}"),
            }
        }
        files
    }

    fn settings(&self) -> PathBuf {
        self.parent.join("docs/codegen.toml")
    }

    /// A changelog that is new in the folder, and settings elsewhere that change.
    fn also(&self) -> Vec<Also> {
        let file = |path: PathBuf, text: &str| Also { path, text: text.to_owned() };
        vec![file(self.out.join("CHANGELOG.md"), "2"), file(self.settings(), "2")]
    }

    /// The same with the settings.
    fn all(&self) -> FileTree {
        let settings = fs::read_to_string(self.settings()).unwrap();
        self.files().into_iter().chain([("../settings".to_owned(), settings)]).collect()
    }

    fn write(&self, files: FileTree, way: Way) -> Plan {
        write_by_steps(Place::new(&self.out).unwrap(), &files, Vec::new(), way, &mut || Ok(())).unwrap()
    }

    /// What lies beside the folder and links or leftovers in it.
    fn litter(&self) -> Vec<PathBuf> {
        let is_odd = |entry: &walkdir::DirEntry| {
            let name = entry.file_name().to_string_lossy();
            entry.path_is_symlink() || name.contains(".codegen-") && name != manifest::NAME
        };
        let all = walkdir::WalkDir::new(&self.parent).into_iter().map(Result::unwrap);
        all.filter(is_odd).map(walkdir::DirEntry::into_path).collect()
    }
}

fn with_theirs(files: FileTree) -> FileTree {
    files.into_iter().chain(tree(THEIRS)).collect()
}

/// What is to be read before and after a run that writes files elsewhere too.
fn states() -> [FileTree; 2] {
    let all = |files, also: &[(&str, &str)]| with_theirs(files).into_iter().chain(tree(also)).collect();
    [all(before(), &[("../settings", "1")]), all(after(), &[("../settings", "2"), ("CHANGELOG.md", "2")])]
}

fn write(out: &Path, files: &FileTree) -> Result<Plan> {
    super::write(out, files, Vec::new())
}

#[test]
fn files_appear_change_and_go_and_the_users_stay() {
    for way in [Way::Switch, Way::InPlace] {
        let folder = Folder::used();
        assert_eq!(folder.files(), with_theirs(before()));
        let modified = |path: &str| fs::metadata(folder.out.join(path)).unwrap().modified().unwrap();
        let same = ["src/same.rs", "examples/same.rs"].map(modified);
        let plan = folder.write(after(), way);
        assert_eq!(plan.appear, ["README.md", "src/new/b.rs"]);
        assert_eq!(plan.change, [manifest::NAME, "Cargo.toml", "examples/e.rs", "src/lib.rs"]);
        assert_eq!(plan.go, ["benches/b.rs", "src/gone/a.rs", "tests/t.rs"]);
        assert_eq!(folder.files(), with_theirs(after()), "{way:?}");
        assert_eq!(["src/same.rs", "examples/same.rs"].map(modified), same, "an unchanged file is not written");
        assert_eq!(folder.litter(), Vec::<PathBuf>::new(), "{way:?}");
        assert!(check(&folder.out, &after()).unwrap().is_empty());
        assert!(write(&folder.out, &after()).unwrap().is_empty());
    }
}

#[test]
fn folders_that_become_empty_go() {
    for way in [Way::Switch, Way::InPlace] {
        let folder = Folder::new();
        folder.write(before(), way);
        folder.write(after(), way);
        assert!(!folder.out.join("src/gone").exists() && !folder.out.join("tests").exists(), "{way:?}");
    }
}

#[test]
fn check_changes_nothing() {
    let folder = Folder::used();
    let plan = check(&folder.out, &after()).unwrap();
    assert_eq!(plan.appear.len() + plan.change.len() + plan.go.len(), 9);
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

#[test]
fn files_elsewhere_are_written_at_the_same_moment() {
    for way in [Way::Switch, Way::InPlace] {
        let folder = Folder::used();
        let place = || Place::new(&folder.out).unwrap();
        write_by_steps(place(), &after(), folder.also(), way, &mut || Ok(())).unwrap();
        assert_eq!(folder.all(), states()[1], "{way:?}");
        assert_eq!(folder.litter(), Vec::<PathBuf>::new(), "{way:?}");
        // And without a change in the folder, or where there was none.
        fs::write(folder.settings(), "1").unwrap();
        write_by_steps(place(), &after(), folder.also(), way, &mut || Ok(())).unwrap();
        assert_eq!(folder.all(), states()[1], "{way:?}");
        fs::remove_dir_all(&folder.out).unwrap();
        write_by_steps(place(), &after(), folder.also(), way, &mut || Ok(())).unwrap();
        assert_eq!(folder.files(), after().into_iter().chain(tree(&[("CHANGELOG.md", "2")])).collect(), "{way:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_elsewhere_is_written_where_a_link_leads() {
    let folder = Folder::used();
    let link = folder.parent.join("link.toml");
    std::os::unix::fs::symlink(folder.settings(), &link).unwrap();
    super::write(&folder.out, &after(), vec![Also { path: link.clone(), text: "2".to_owned() }]).unwrap();
    assert!(link.is_symlink() && !folder.settings().is_symlink());
    assert_eq!(fs::read_to_string(link).unwrap(), "2");
}

#[cfg(unix)]
#[test]
fn folders_that_a_shell_stands_in_stay_the_same() {
    use std::os::unix::fs::MetadataExt;
    let folder = Folder::used();
    let inode = |path: &str| fs::metadata(folder.out.join(path)).unwrap().ino();
    let (was, examples) = (inode(""), inode("examples"));
    let place = Place { here: Some(folder.out.join("examples")), ..Place::new(&folder.out).unwrap() };
    write_by_steps(place, &after(), Vec::new(), Way::Switch, &mut || Ok(())).unwrap();
    assert_eq!((inode(""), inode("examples")), (was, examples));
    assert_eq!(folder.files(), with_theirs(after()));
    folder.write(before(), Way::Switch);
    assert!(inode("") == was && inode("examples") != examples, "else a whole folder is put in its place");
}

/// What the user saves while a run writes, in folders that change or go as a whole. One that is about to go may refuse it.
#[test]
fn what_is_saved_meanwhile_stays() {
    for at in 1.. {
        let folder = Folder::used();
        let mut step = 0;
        let mut late = FileTree::new();
        let save = |path: &str| {
            let full = folder.out.join(path);
            fs::create_dir_all(full.parent().unwrap()).and_then(|()| fs::write(full, "late")).is_ok()
        };
        let place = Place::new(&folder.out).unwrap();
        let each = &mut || {
            step += 1;
            if step == at {
                assert!(save("examples/late.rs"));
                late = tree(&[("examples/late.rs", "late")]);
                late.extend(save("benches/late.rs").then(|| ("benches/late.rs".to_owned(), "late".to_owned())));
            }
            Ok(())
        };
        write_by_steps(place, &after(), Vec::new(), Way::Switch, each).unwrap();
        assert_eq!(folder.files(), with_theirs(after()).into_iter().chain(late).collect(), "step {at}");
        assert_eq!(folder.litter(), Vec::<PathBuf>::new(), "step {at}");
        if step < at {
            break;
        }
    }
}

/// Runs with an error at each step in turn: all is as before or as after, and nothing lies around it.
#[test]
fn a_failing_step_leaves_all_or_nothing() {
    let mut met = BTreeSet::new();
    for fail_at in 1.. {
        let folder = Folder::used();
        let mut step = 0;
        let place = Place::new(&folder.out).unwrap();
        let result = write_by_steps(place, &after(), folder.also(), Way::Switch, &mut || {
            step += 1;
            if step == fail_at { Err(io::Error::other("full")) } else { Ok(()) }
        });
        let state = states().into_iter().position(|state| state == folder.all());
        assert!(state.is_some(), "step {fail_at}: {:#?}", folder.all());
        assert!(state == Some(1) || result.is_err(), "step {fail_at}");
        met.insert(state);
        write(&folder.out, &after()).unwrap();
        assert_eq!(folder.litter(), Vec::<PathBuf>::new(), "step {fail_at}");
        if step < fail_at {
            break;
        }
    }
    assert_eq!(met.len(), 2);
}

const OUT: &str = "XTASK_TEST_OUT";
const DIE_AT: &str = "XTASK_TEST_DIE_AT";
const WAY: &str = "XTASK_TEST_WAY";

/// Starts this test once more in a process of its own, which dies at a step; false if it came to its end.
fn dies(folder: &Folder, way: Way, step: usize) -> bool {
    let status = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "output::tests::a_killed_run_leaves_all_or_nothing"])
        .env(OUT, &folder.parent)
        .env(DIE_AT, step.to_string())
        .env(WAY, format!("{way:?}"))
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .status()
        .unwrap();
    !status.success()
}

fn die_if_told() -> bool {
    let Ok(parent) = std::env::var(OUT) else { return false };
    let dir = tempfile::tempdir().unwrap();
    let folder = Folder { out: Path::new(&parent).join("out"), parent: PathBuf::from(parent), _dir: dir };
    let die_at: usize = std::env::var(DIE_AT).unwrap().parse().unwrap();
    let way = if std::env::var(WAY).unwrap() == "InPlace" { Way::InPlace } else { Way::Switch };
    let mut step = 0;
    let die = &mut || {
        step += 1;
        if step == die_at { std::process::abort() } else { Ok(()) }
    };
    write_by_steps(Place::new(&folder.out).unwrap(), &after(), folder.also(), way, die).unwrap();
    true
}

#[test]
fn a_killed_run_leaves_all_or_nothing() {
    if die_if_told() {
        return;
    }
    let mut met = BTreeSet::new();
    for step in 1.. {
        let folder = Folder::used();
        let died = dies(&folder, Way::Switch, step);
        let state = states().into_iter().position(|state| state == folder.all());
        assert!(state.is_some(), "step {step}: {:#?}", folder.all());
        assert_eq!(check(&folder.out, &after()).unwrap().is_empty(), state == Some(1), "step {step}");
        met.insert(state);
        let next = if step % 2 == 0 { after() } else { before() };
        write(&folder.out, &next).unwrap();
        let log = if state == Some(1) { tree(&[("CHANGELOG.md", "2")]) } else { FileTree::new() };
        assert_eq!(folder.files(), with_theirs(next).into_iter().chain(log).collect(), "step {step}");
        assert_eq!(folder.litter(), Vec::<PathBuf>::new(), "step {step}");
        if !died {
            break;
        }
    }
    assert_eq!(met.len(), 2);
}

#[test]
fn a_run_that_fails_in_a_new_folder_leaves_all_or_nothing() {
    for fail_at in 1.. {
        let folder = Folder::new();
        let mut step = 0;
        let place = Place::new(&folder.out).unwrap();
        let result = write_by_steps(place, &after(), Vec::new(), Way::Switch, &mut || {
            step += 1;
            if step == fail_at { Err(io::Error::other("full")) } else { Ok(()) }
        });
        assert_eq!(folder.out.exists(), result.is_ok());
        assert!([FileTree::new(), after()].contains(&folder.files()), "step {fail_at}: {:#?}", folder.files());
        write(&folder.out, &before()).unwrap();
        assert_eq!(folder.files(), before(), "step {fail_at}");
        assert_eq!(folder.litter(), Vec::<PathBuf>::new(), "step {fail_at}");
        if step < fail_at {
            break;
        }
    }
}

#[test]
fn what_a_killed_run_leaves_in_place_the_next_run_mends() {
    for step in 1.. {
        let folder = Folder::used();
        let died = dies(&folder, Way::InPlace, step);
        let files = folder.files();
        assert!(THEIRS.iter().all(|(path, text)| files.get(*path).is_some_and(|found| found == text)), "step {step}");
        let next = if step % 2 == 0 { after() } else { before() };
        folder.write(next.clone(), Way::InPlace);
        let mut files = folder.files();
        files.remove("CHANGELOG.md");
        assert_eq!(files, with_theirs(next), "step {step}");
        assert_eq!(folder.litter(), Vec::<PathBuf>::new(), "step {step}");
        if !died {
            break;
        }
    }
}
