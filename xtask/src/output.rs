//! Writes the generated files into a folder, all of them or none.
//!
//! A file named [`manifest::NAME`] lists what the generator made there. Only that is ever replaced or removed; whatever
//! else is in the folder is the user's. A folder that holds something and no such list is refused.
//!
//! The new tree is built beside the folder and then takes its place in one step of the file system ([`exchange`]), so
//! that a run that is killed leaves the folder as it was or as it should be. Where the file system has no such step, or
//! the folder cannot be moved, or the shell stands in it, the changed files take their places one after the other
//! ([`in_place`]); a run that is killed then leaves the rest to the next run. Whatever a killed run left beside or in the
//! folder, the next run clears away. A power failure is not thought of: nothing is forced to the disk.

mod exchange;
mod in_place;
mod manifest;
mod path;
mod plan;
mod retire;
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

/// Makes the folder hold the files, and says what was done.
pub(crate) fn write(out: &Path, files: &FileTree) -> Result<Plan> {
    write_by_steps(out, files, Mode::of(out), &mut || Ok(()))
}

/// How the files take their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// All at once, if the file system can.
    Exchange,
    /// One after the other.
    InPlace,
}

impl Mode {
    /// The shell that started this run may stand in the folder, and would stand in a removed one after an exchange.
    fn of(out: &Path) -> Self {
        let holds = |dir: PathBuf| out.canonicalize().is_ok_and(|out| dir.starts_with(out));
        if std::env::current_dir().is_ok_and(holds) { Self::InPlace } else { Self::Exchange }
    }
}

/// Called before each change of the file system; tests stop a run with it.
type Step<'a> = &'a mut dyn FnMut() -> io::Result<()>;

fn write_by_steps(out: &Path, files: &FileTree, mode: Mode, step: Step<'_>) -> Result<Plan> {
    let files = manifest::with_manifest(files)?;
    let place = Place::new(out)?;
    let _lock = system::lock(&place.parent);
    place
        .recover(step)
        .with_context(|| format!("cannot clear away what an earlier run left (`{}`)", place.stage.display()))?;
    let plan = plan::plan(&place.out, &files)?;
    if plan.is_empty() {
        return Ok(plan);
    }
    let failed = || format!("cannot write to `{}`", out.display());
    let done = match mode {
        Mode::Exchange => exchange::run(&place, &files, &plan, step).with_context(failed)?,
        Mode::InPlace => false,
    };
    if !done {
        in_place::run(&place, &files, &plan, step).with_context(failed)?;
    }
    Ok(plan)
}

/// The folder, and the folders beside and in it that a run needs.
#[derive(Debug)]
struct Place {
    parent: PathBuf,
    out: PathBuf,
    /// The new tree while it is built; what is left of the old one after the exchange.
    stage: PathBuf,
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
            stage: parent.join(format!(".{name}.codegen-stage")),
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
        if self.stage.is_dir() { retire::retire(&self.stage, &self.out, step) } else { Ok(()) }
    }
}
