//! Writes the generated files into a folder, all of them or none.
//!
//! A file named [`manifest::NAME`] lists what the generator made there. Only that is ever replaced or removed; whatever
//! else is in the folder is the user's. A folder that holds something and no such list is refused.
//!
//! A new folder is written beside its place and moved there. In one that is there already the new files take the places
//! of the old ones in one step of the file system ([`switch`]), and files elsewhere with them, so that a run that is killed
//! leaves all as it was or as it should be. Where the file system has no such step, the changed files take their places
//! one after the other ([`in_place`]); a run that is killed then leaves the rest to the next run. Whatever a killed run left
//! beside or in the folder, the next run clears away. A power failure is not thought of: nothing is forced to the disk.

mod in_place;
mod manifest;
mod path;
mod plan;
mod switch;
mod system;
#[cfg(test)]
mod tests;

pub(crate) use plan::Plan;

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Files by their paths below the folder, with `/` between the parts.
pub(crate) type FileTree = BTreeMap<String, String>;

/// Says what `write` would do.
pub(crate) fn check(out: &Path, files: &FileTree) -> Result<Plan> {
    plan::plan(out, &manifest::with_manifest(files)?)
}

/// A file elsewhere that is written at the same moment.
#[derive(Debug)]
pub(crate) struct Also {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
}

/// Makes the folder hold the files, and says what was done there.
pub(crate) fn write(out: &Path, files: &FileTree, also: Vec<Also>) -> Result<Plan> {
    write_by_steps(Place::new(out)?, files, also, Way::Switch, &mut || Ok(()))
}

/// How the files take their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// All at once, if the file system can.
    Switch,
    /// One after the other.
    #[cfg(test)]
    InPlace,
}

/// Called before each change of the file system; tests stop a run with it.
type Step<'a> = &'a mut dyn FnMut() -> io::Result<()>;

fn write_by_steps(place: Place, files: &FileTree, also: Vec<Also>, way: Way, step: Step<'_>) -> Result<Plan> {
    let files = manifest::with_manifest(files)?;
    let _lock = system::lock(&place.parent);
    let out = place.out.display();
    place.recover(step).with_context(|| format!("cannot clear away what an earlier run left in `{out}`"))?;
    let also: Vec<Also> = also.into_iter().map(Also::in_full).collect::<Result<_>>()?;
    let also: Vec<Also> = also.into_iter().filter(Also::is_other).collect();
    let plan = plan::plan(&place.out, &files)?;
    if plan.is_empty() && also.is_empty() {
        return Ok(plan);
    }
    let failed = || format!("cannot write to `{out}`");
    let done = match way {
        Way::Switch if !plan.occupied && also.is_empty() && place.here.is_none() => place.fill(&files, step),
        Way::Switch => switch::run(&place, &files, &also, &plan, step),
        #[cfg(test)]
        Way::InPlace => Ok(false),
    };
    if !done.with_context(failed)? {
        in_place::run(&place, &files, &plan, step).with_context(failed)?;
        for file in &also {
            step()
                .and_then(|()| switch::replace(file))
                .with_context(|| format!("cannot write `{}`", file.path.display()))?;
        }
    }
    Ok(plan)
}

impl Also {
    /// By the file's own path, if there is a link to it.
    fn in_full(self) -> Result<Self> {
        let path = if self.path.exists() { self.path.canonicalize() } else { std::path::absolute(&self.path) };
        Ok(Self { path: path.with_context(|| format!("cannot find `{}`", self.path.display()))?, ..self })
    }

    /// The file has another text, or is not there.
    fn is_other(&self) -> bool {
        !fs::read(&self.path).is_ok_and(|now| now == self.text.as_bytes())
    }
}

/// The list comes first, so that what a killed run leaves is known to be the generator's.
fn manifest_first(files: &FileTree) -> impl Iterator<Item = (&String, &String)> {
    let (list, rest): (Vec<_>, Vec<_>) = files.iter().partition(|(path, _)| *path == manifest::NAME);
    list.into_iter().chain(rest)
}

/// Makes the folders above a file.
fn make_parents(root: &Path, path: &str) -> io::Result<()> {
    path::ancestors(path).last().map_or(Ok(()), |parent| fs::create_dir_all(root.join(parent)))
}

/// The folder, and the folders beside and in it that a run needs.
#[derive(Debug)]
struct Place {
    parent: PathBuf,
    out: PathBuf,
    /// Where the shell stands that started this run, if that is in the folder.
    here: Option<PathBuf>,
    /// A new folder while it is written.
    new: PathBuf,
    /// Changed files while they are written.
    part: PathBuf,
    /// Changed files that are complete and take their places one after the other.
    ready: PathBuf,
}

impl Place {
    fn new(out: &Path) -> Result<Self> {
        let out = if out.exists() { out.canonicalize() } else { std::path::absolute(out) };
        let out = out.context("cannot find the folder that `--out` names")?;
        let (Some(parent), Some(name)) = (out.parent(), out.file_name()) else {
            bail!("`{}` is no folder that can be written", out.display());
        };
        let name = name.to_string_lossy();
        fs::create_dir_all(parent).with_context(|| format!("cannot make the folder `{}`", parent.display()))?;
        let parent = parent.canonicalize().with_context(|| format!("cannot read `{}`", parent.display()))?;
        let out = parent.join(out.file_name().unwrap_or_default());
        Ok(Self {
            here: std::env::current_dir().ok().filter(|here| here.starts_with(&out)),
            new: parent.join(format!(".{name}.codegen-new")),
            part: out.join(".codegen-part"),
            ready: out.join(".codegen-ready"),
            out,
            parent,
        })
    }

    fn recover(&self, step: Step<'_>) -> io::Result<()> {
        if self.ready.is_dir() {
            in_place::finish(self, step)?;
        }
        if self.part.is_dir() {
            fs::remove_dir_all(&self.part)?;
        }
        if self.new.is_dir() {
            fs::remove_dir_all(&self.new)?;
        }
        switch::settle(&self.out, step)
    }

    /// Makes a folder that is not there, or holds nothing; false where the one that is there cannot be replaced.
    fn fill(&self, files: &FileTree, step: Step<'_>) -> io::Result<bool> {
        let write = |step: Step<'_>| {
            for (path, text) in files {
                step()?;
                fs::create_dir_all(&self.new)?;
                make_parents(&self.new, path)?;
                fs::write(self.new.join(path), text)?;
            }
            if let Ok(metadata) = fs::metadata(&self.out) {
                fs::set_permissions(&self.new, metadata.permissions())?;
            }
            step()
        };
        let is_moved = match write(step) {
            Ok(()) => fs::rename(&self.new, &self.out).is_ok(),
            Err(error) => {
                self.recover(step)?;
                return Err(error);
            }
        };
        if !is_moved {
            self.recover(step)?;
        }
        Ok(is_moved)
    }
}
