//! Clears away a stage: one that was never finished, or the old tree after the exchange.

use super::{Step, manifest, path, system};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Gives what is the user's back to the folder, then removes the rest.
///
/// It can be killed at any moment and started again.
pub(super) fn retire(stage: &Path, out: &Path, step: Step<'_>) -> io::Result<()> {
    hand_back(stage, out, step)?.remove(step)
}

/// Gives what is the user's back to the folder; what is left is the generator's.
pub(super) fn hand_back(stage: &Path, out: &Path, step: Step<'_>) -> io::Result<Rest> {
    let owned = manifest::read_rest(stage)?;
    let folders: BTreeSet<&str> = owned.iter().flat_map(|path| path::ancestors(path)).collect();
    let mut stage = Stage { stage, out, owned: &owned, folders: &folders, files: Vec::new(), dirs: Vec::new() };
    stage.hand_back_all(Path::new(""), step)?;
    let Stage { stage, files, dirs, .. } = stage;
    Ok(Rest { stage: stage.to_owned(), files, dirs })
}

/// What the generator made in a stage.
pub(super) struct Rest {
    stage: PathBuf,
    files: Vec<PathBuf>,
    /// Each before those in it.
    dirs: Vec<PathBuf>,
}

impl Rest {
    /// Removes it and the stage. The list goes last, as it says what is the generator's.
    pub(super) fn remove(&self, step: Step<'_>) -> io::Result<()> {
        let is_list = |path: &&PathBuf| *path == Path::new(manifest::NAME);
        for path in self.files.iter().filter(|path| !is_list(path)) {
            step()?;
            fs::remove_file(self.stage.join(path))?;
        }
        for path in self.dirs.iter().rev() {
            step()?;
            fs::remove_dir(self.stage.join(path))?;
        }
        for path in self.files.iter().filter(is_list) {
            step()?;
            fs::remove_file(self.stage.join(path))?;
        }
        step()?;
        fs::remove_dir(&self.stage)
    }
}

struct Stage<'a> {
    stage: &'a Path,
    out: &'a Path,
    owned: &'a BTreeSet<String>,
    /// Folders that hold something of the generator's.
    folders: &'a BTreeSet<&'a str>,
    files: Vec<PathBuf>,
    dirs: Vec<PathBuf>,
}

impl Stage<'_> {
    fn hand_back_all(&mut self, dir: &Path, step: Step<'_>) -> io::Result<()> {
        for entry in fs::read_dir(self.stage.join(dir))?.collect::<io::Result<Vec<_>>>()? {
            let path = dir.join(entry.file_name());
            let kind = entry.file_type()?;
            let name = path.to_str();
            if kind.is_file() && name.is_some_and(|name| self.owned.contains(name)) {
                self.files.push(path);
            } else if kind.is_dir()
                && (name.is_some_and(|name| self.folders.contains(name)) || is_folder(&self.out.join(&path)))
            {
                self.dirs.push(path.clone());
                self.hand_back_all(&path, step)?;
            } else {
                self.hand_back(&path, step)?;
            }
        }
        Ok(())
    }

    /// Gives back one thing of the user's, or removes the link that stood for it.
    fn hand_back(&self, path: &Path, step: Step<'_>) -> io::Result<()> {
        let (staged, wanted) = (self.stage.join(path), self.out.join(path));
        let stands_for_it = |link: &Path| fs::read_link(link).is_ok_and(|target| target == staged);
        if !stands_for_it(&staged) {
            step()?;
            if stands_for_it(&wanted) {
                system::exchange(&staged, &wanted)?;
            } else if fs::symlink_metadata(&wanted).is_err() {
                wanted.parent().map_or(Ok(()), fs::create_dir_all)?;
                return fs::rename(&staged, &wanted);
            } else {
                let message = format!("both `{}` and `{}` are there; keep one", wanted.display(), staged.display());
                return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
            }
        }
        step()?;
        fs::remove_file(&staged)
    }
}

/// A folder, and no link to one.
fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir())
}
