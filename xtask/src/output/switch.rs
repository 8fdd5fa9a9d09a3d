//! The new files take the places of the old ones in one step of the file system.
//!
//! 1. The change is laid out in [`WORK`], a folder of its own: `after` holds the new things, `before` has room for the old
//!    ones, and the link `now` leads to `before`. A thing is a file, or a whole folder that holds nothing of the user's and
//!    that no shell stands in; what is unchanged in it is a hard link, so it keeps its time.
//! 2. Each old thing changes places with a link that leads through `now` to where the thing is then. Nothing else is to be
//!    read than before.
//! 3. `now` leads to `after`. From here on all is as it should be.
//! 4. Each link changes places with the thing that it leads to, and [`WORK`] goes.
//!
//! A run that is killed is brought to its end by the next one: back before the third step, on behind it ([`settle`]). Until
//! then a thing that is only before or only after may be a link that leads nowhere. What is the user's never moves, and
//! the folder stays the same folder for a shell that stands in it.

use super::{Also, FileTree, Place, Plan, Step, make_parents, manifest, path, system};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};
use walkdir::WalkDir;

/// The folder in which a change is laid out.
pub(super) const WORK: &str = ".codegen-work";
/// What that becomes when nothing leads into it any longer.
pub(super) const DONE: &str = ".codegen-done";

const BEFORE: &str = "before";
const AFTER: &str = "after";
const NOW: &str = "now";
/// The things of the folder, by their paths in it.
const TREE: &str = "tree";
/// The files elsewhere, by numbers.
const ALSO: &str = "also";
/// Links to the files elsewhere, by the same numbers.
const PLACES: &str = "places";
/// The list of the things.
const THINGS: &str = "things";

/// Writes all files at once; false where that cannot be, and nothing has changed.
pub(super) fn run(place: &Place, files: &FileTree, also: &[Also], plan: &Plan, step: Step<'_>) -> io::Result<bool> {
    let work = Work::new(&place.out);
    let things = things(place, plan);
    let switched = work.lay_out(files, &things, also, plan, step).and_then(|()| work.switch(step));
    work.settle(step)?;
    match switched {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(false),
        Err(error) => Err(error),
    }
}

/// Brings what a killed run began to its end.
pub(super) fn settle(out: &Path, step: Step<'_>) -> io::Result<()> {
    Work::new(out).settle(step)
}

/// What a path in the folder is. A link of a run that was killed is what it leads to, and nothing if that is not there.
pub(super) fn file_type(out: &Path, path: &str) -> io::Result<Option<fs::FileType>> {
    let full = out.join(path);
    if fs::read_link(&full).is_ok_and(|target| target == link(path)) {
        return match fs::metadata(full) {
            Ok(metadata) => Ok(Some(metadata.file_type())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        };
    }
    Ok(Some(fs::symlink_metadata(full)?.file_type()))
}

/// What a file system says that has no links, or lets nothing change places.
fn unsupported(_: io::Error) -> io::Error {
    io::ErrorKind::Unsupported.into()
}

/// The largest things that can change places as a whole, so that all changes are in them; the list among them, since it
/// says what of the old things is the generator's.
fn things(place: &Place, plan: &Plan) -> BTreeSet<String> {
    let stays = |folder: &&str| {
        let holds_shell = place.here.as_ref().is_some_and(|here| here.starts_with(place.out.join(folder)));
        holds_shell || plan.theirs.iter().any(|path| path.starts_with(folder))
    };
    let thing = |path: &String| path::ancestors(path).find(|folder| !stays(folder)).unwrap_or(path).to_owned();
    let mut things: BTreeSet<String> = plan.appear.iter().chain(&plan.change).chain(&plan.go).map(thing).collect();
    if !things.is_empty() {
        things.insert(manifest::NAME.to_owned());
    }
    things
}

/// Where the link leads that stands for a thing.
fn link(thing: &str) -> PathBuf {
    let up = "../".repeat(path::ancestors(thing).count());
    [up.as_str(), WORK, NOW, TREE, thing].iter().collect()
}

/// A name beside a file, for what takes its place.
fn beside(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!(".{name}.codegen-part"))
}

/// Puts a text in the place of a file in one step.
pub(super) fn replace(file: &Also) -> io::Result<()> {
    let part = beside(&file.path);
    fs::write(&part, &file.text)?;
    if let Ok(metadata) = fs::metadata(&file.path) {
        fs::set_permissions(&part, metadata.permissions())?;
    }
    fs::rename(part, &file.path)
}

struct Work {
    out: PathBuf,
    dir: PathBuf,
}

impl Work {
    fn new(out: &Path) -> Self {
        Self { out: out.to_owned(), dir: out.join(WORK) }
    }

    fn tree(&self, side: impl AsRef<Path>) -> PathBuf {
        self.dir.join(side).join(TREE)
    }

    fn also(&self, side: impl AsRef<Path>) -> PathBuf {
        self.dir.join(side).join(ALSO)
    }

    /// The first step. Nothing has happened as long as there is no `now`.
    fn lay_out(
        &self,
        files: &FileTree,
        things: &BTreeSet<String>,
        also: &[Also],
        plan: &Plan,
        step: Step<'_>,
    ) -> io::Result<()> {
        step()?;
        for folder in [self.tree(BEFORE), self.also(BEFORE), self.tree(AFTER), self.also(AFTER), self.dir.join(PLACES)]
        {
            fs::create_dir_all(folder)?;
        }
        for thing in things {
            step()?;
            make_parents(&self.tree(BEFORE), thing)?;
            if fs::symlink_metadata(self.out.join(thing)).is_ok() {
                system::link_to(&link(thing), &self.tree(BEFORE).join(thing)).map_err(unsupported)?;
            }
        }
        let kept: BTreeSet<&String> = plan.keep.iter().collect();
        let is_in_one = |path: &str| things.contains(path) || path::ancestors(path).any(|it| things.contains(it));
        for (path, text) in files.iter().filter(|(path, _)| is_in_one(path)) {
            step()?;
            make_parents(&self.tree(AFTER), path)?;
            let new = self.tree(AFTER).join(path);
            if !kept.contains(path) || fs::hard_link(self.out.join(path), &new).is_err() {
                fs::write(new, text)?;
            }
        }
        for (number, file) in also.iter().enumerate() {
            step()?;
            let number = number.to_string();
            let (old, new) = (self.also(BEFORE).join(&number), self.also(AFTER).join(&number));
            fs::write(&new, &file.text)?;
            if file.path.exists() {
                fs::copy(&file.path, old)?;
                fs::set_permissions(new, fs::metadata(&file.path)?.permissions())?;
            }
            system::link_to(&file.path, &self.dir.join(PLACES).join(number))?;
        }
        step()?;
        let list: String = things.iter().map(|thing| format!("{thing}\n")).collect();
        fs::write(self.dir.join(THINGS), list)?;
        step()?;
        system::link_to(Path::new(BEFORE), &self.dir.join(NOW)).map_err(unsupported)
    }

    /// The second step and the third.
    fn switch(&self, step: Step<'_>) -> io::Result<()> {
        for thing in self.things()? {
            step()?;
            let (here, stored) = (self.out.join(&thing), self.tree(BEFORE).join(&thing));
            if fs::symlink_metadata(&stored).is_ok() {
                system::exchange(&stored, &here).map_err(unsupported)?;
            } else {
                system::link_to(&link(&thing), &here)?;
            }
        }
        for (number, file) in self.places()? {
            step()?;
            system::link_to(&self.also(NOW).join(number), &beside(&file))?;
            step()?;
            fs::rename(beside(&file), file)?;
        }
        let next = self.dir.join("next");
        system::link_to(Path::new(AFTER), &next)?;
        step()?;
        fs::rename(next, self.dir.join(NOW))
    }

    /// The fourth step, or the way back. It can be killed at any moment and started again.
    fn settle(&self, step: Step<'_>) -> io::Result<()> {
        let done = self.out.join(DONE);
        if done.is_dir() {
            fs::remove_dir_all(&done)?;
        }
        if !self.dir.is_dir() {
            return Ok(());
        }
        if let Ok(side) = fs::read_link(self.dir.join(NOW)) {
            self.put_things(&self.tree(&side), step)?;
            self.put_files(&self.also(&side), step)?;
            self.hand_back(step)?;
        }
        step()?;
        fs::rename(&self.dir, &done)?;
        step()?;
        fs::remove_dir_all(done)
    }

    fn put_things(&self, tree: &Path, step: Step<'_>) -> io::Result<()> {
        for thing in self.things()? {
            let (here, stored) = (self.out.join(&thing), tree.join(&thing));
            if !fs::read_link(&here).is_ok_and(|target| target == link(&thing)) {
                continue;
            }
            step()?;
            if fs::symlink_metadata(&stored).is_ok() {
                system::exchange(&stored, &here)?;
            } else {
                fs::remove_file(here)?;
            }
        }
        Ok(())
    }

    fn put_files(&self, also: &Path, step: Step<'_>) -> io::Result<()> {
        for (number, file) in self.places()? {
            let part = beside(&file);
            if fs::symlink_metadata(&part).is_ok() {
                step()?;
                fs::remove_file(&part)?;
            }
            let stored = also.join(&number);
            if !fs::read_link(&file).is_ok_and(|target| target == self.also(NOW).join(&number)) {
                continue;
            }
            step()?;
            if stored.exists() {
                fs::copy(stored, &part)?;
                step()?;
                fs::rename(part, file)?;
            } else {
                fs::remove_file(file)?;
            }
        }
        Ok(())
    }

    /// Moves what the user put into a thing while it was about to go.
    fn hand_back(&self, step: Step<'_>) -> io::Result<()> {
        let tree = self.tree(BEFORE);
        let owned = manifest::read_rest(&tree)?;
        for entry in WalkDir::new(&tree) {
            let entry = entry?;
            let path = entry.path().strip_prefix(&tree).unwrap_or(entry.path());
            let is_link = |path: &str| fs::read_link(entry.path()).is_ok_and(|target| target == link(path));
            let is_ours = |path: &str| owned.contains(path) || is_link(path);
            if entry.file_type().is_dir() || path.to_str().is_some_and(is_ours) {
                continue;
            }
            let wanted = self.out.join(path);
            if fs::symlink_metadata(&wanted).is_ok() {
                let message =
                    format!("both `{}` and `{}` are there; keep one", wanted.display(), entry.path().display());
                return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
            }
            step()?;
            wanted.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::rename(entry.path(), wanted)?;
        }
        Ok(())
    }

    fn things(&self) -> io::Result<Vec<String>> {
        let list = fs::read_to_string(self.dir.join(THINGS))?;
        Ok(list.lines().filter(|line| path::is_plain(line)).map(str::to_owned).collect())
    }

    fn places(&self) -> io::Result<Vec<(String, PathBuf)>> {
        let mut places = Vec::new();
        for entry in fs::read_dir(self.dir.join(PLACES))? {
            let entry = entry?;
            places.push((entry.file_name().to_string_lossy().into_owned(), fs::read_link(entry.path())?));
        }
        places.sort();
        Ok(places)
    }
}
