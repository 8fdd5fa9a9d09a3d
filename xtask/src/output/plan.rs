//! What has to happen to a folder.

use super::{FileTree, manifest, path, switch};
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The differences between a folder and the files that it should hold, and what else is in it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Plan {
    /// Files that are not there yet.
    pub(crate) appear: Vec<String>,
    /// Files whose text is another.
    pub(crate) change: Vec<String>,
    /// Files that an earlier run made and this one does not.
    pub(crate) go: Vec<String>,
    /// Files that stay as they are.
    pub(super) keep: Vec<String>,
    /// What is the user's: files, and folders that hold nothing of the generator's.
    pub(super) theirs: Vec<PathBuf>,
    /// The folder is there and holds something.
    pub(super) occupied: bool,
}

impl Plan {
    /// Nothing has to happen.
    pub(crate) fn is_empty(&self) -> bool {
        self.appear.is_empty() && self.change.is_empty() && self.go.is_empty()
    }
}

/// Compares a folder with the files that it should hold, their list among them.
pub(super) fn plan(out: &Path, files: &FileTree) -> Result<Plan> {
    let owned = owned(out)?;
    let wanted: BTreeSet<&str> = files.keys().flat_map(|path| path::ancestors(path)).collect();
    let folders: BTreeSet<&str> =
        owned.iter().flat_map(|path| path::ancestors(path)).chain(wanted.iter().copied()).collect();
    let mut found = Found { out, owned: &owned, folders: &folders, ours: BTreeSet::new(), theirs: Vec::new() };
    if out.is_dir() {
        found.scan(out, "")?;
    }
    let in_the_way =
        |path: &&PathBuf| path.to_str().is_some_and(|path| files.contains_key(path) || wanted.contains(path));
    refuse(out, found.theirs.iter().filter(in_the_way))?;
    let occupied = !found.ours.is_empty() || !found.theirs.is_empty();
    let mut plan = Plan { occupied, theirs: found.theirs, ..Plan::default() };
    plan.go.extend(found.ours.iter().filter(|path| !files.contains_key(*path)).cloned());
    for (path, text) in files {
        let list = if !found.ours.contains(path) {
            &mut plan.appear
        } else if fs::read(out.join(path)).with_context(|| format!("cannot read `{}`", out.join(path).display()))?
            == text.as_bytes()
        {
            &mut plan.keep
        } else {
            &mut plan.change
        };
        list.push(path.clone());
    }
    Ok(plan)
}

/// The files that the generator may replace and remove.
fn owned(out: &Path) -> Result<BTreeSet<String>> {
    if out.exists() && !out.is_dir() {
        bail!("`{}` is a file; `--out` takes a folder", out.display());
    }
    if let Some(owned) = manifest::read(out)? {
        return Ok(owned);
    }
    // A run that was to fill it was killed.
    if out.join(switch::WORK).is_dir() {
        return Ok(BTreeSet::new());
    }
    let holds_something =
        out.is_dir() && fs::read_dir(out).with_context(|| format!("cannot read `{}`", out.display()))?.next().is_some();
    if holds_something {
        bail!(
            "`{}` is not empty, and no earlier run made it, so nothing was written.\n\
             Take an empty or new folder. If it is the right one, make an empty file `{}` in it: \
             what is there now stays as it is",
            out.display(),
            manifest::NAME
        );
    }
    Ok(BTreeSet::new())
}

fn refuse<'a>(out: &Path, in_the_way: impl Iterator<Item = &'a PathBuf>) -> Result<()> {
    let list: String = in_the_way.map(|path| format!("\n  {}", out.join(path).display())).collect();
    if list.is_empty() {
        return Ok(());
    }
    bail!("the generator did not make these, and needs their names; nothing was written. Move them away:{list}")
}

struct Found<'a> {
    out: &'a Path,
    owned: &'a BTreeSet<String>,
    /// Folders that hold something of the generator's, before or after.
    folders: &'a BTreeSet<&'a str>,
    ours: BTreeSet<String>,
    theirs: Vec<PathBuf>,
}

impl Found<'_> {
    fn scan(&mut self, dir: &Path, prefix: &str) -> Result<()> {
        let context = || format!("cannot read the folder `{}`", dir.display());
        let mut entries =
            fs::read_dir(dir).with_context(context)?.collect::<Result<Vec<_>, _>>().with_context(context)?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name();
            let path = name.to_str().map(|name| format!("{prefix}{name}"));
            let kind = match &path {
                Some(path) if [switch::WORK, switch::DONE].contains(&path.as_str()) => None,
                Some(path) => switch::file_type(self.out, path).with_context(context)?,
                None => Some(entry.file_type().with_context(context)?),
            };
            let Some(kind) = kind else { continue };
            match path {
                Some(path) if kind.is_dir() && self.folders.contains(path.as_str()) => {
                    self.scan(&entry.path(), &format!("{path}/"))?;
                }
                Some(path) if kind.is_file() && self.owned.contains(&path) => {
                    self.ours.insert(path);
                }
                Some(_) | None => self.theirs.push(Path::new(prefix).join(name)),
            }
        }
        Ok(())
    }
}
