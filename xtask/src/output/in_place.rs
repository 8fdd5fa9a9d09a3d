//! The changed files take their places one after the other.
//!
//! They are complete in a folder of their own before the first of them moves; a run that is killed leaves that folder,
//! and the next run goes on where it stopped.

use super::{FileTree, Place, Plan, Step, make_parents, manifest, manifest_first, path};
use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

/// Writes the files that appear and change, and removes those that go.
pub(super) fn run(place: &Place, files: &FileTree, plan: &Plan, step: Step<'_>) -> io::Result<()> {
    if let Err(error) = build(&place.part, files, plan, step) {
        fs::remove_dir_all(&place.part)?;
        return Err(error);
    }
    step()?;
    fs::rename(&place.part, &place.ready)?;
    finish(place, step)
}

fn build(part: &Path, files: &FileTree, plan: &Plan, step: Step<'_>) -> io::Result<()> {
    fs::create_dir_all(part)?;
    let new: BTreeSet<&String> = plan.appear.iter().chain(&plan.change).collect();
    // The list is needed also where it stays the same: it says which files go.
    for (path, text) in manifest_first(files).filter(|(path, _)| new.contains(path) || *path == manifest::NAME) {
        step()?;
        make_parents(part, path)?;
        fs::write(part.join(path), text)?;
    }
    Ok(())
}

/// Moves what is ready to its place. It can be killed at any moment and started again; the list moves last.
pub(super) fn finish(place: &Place, step: Step<'_>) -> io::Result<()> {
    let Place { out, ready, .. } = place;
    let (before, after) = (manifest::read_rest(out)?, manifest::read_rest(ready)?);
    for path in after.iter().filter(|path| *path != manifest::NAME && ready.join(path).exists()) {
        if !before.contains(path) && fs::symlink_metadata(out.join(path)).is_ok() {
            let message =
                format!("`{}` appeared meanwhile, and no run made it; move it away", out.join(path).display());
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
        }
        step()?;
        make_parents(out, path)?;
        step()?;
        fs::rename(ready.join(path), out.join(path))?;
    }
    // Without its list, everything has moved but the empty folders.
    if ready.join(manifest::NAME).exists() {
        for path in before.difference(&after) {
            step()?;
            remove(out, path)?;
        }
        step()?;
        fs::rename(ready.join(manifest::NAME), out.join(manifest::NAME))?;
    }
    step()?;
    fs::remove_dir_all(ready)
}

/// Removes a file and the folders that it leaves empty.
fn remove(out: &Path, path: &str) -> io::Result<()> {
    let is_file = fs::symlink_metadata(out.join(path)).is_ok_and(|metadata| metadata.is_file());
    if is_file {
        fs::remove_file(out.join(path))?;
    }
    let mut folders: Vec<&str> = path::ancestors(path).collect();
    while let Some(folder) = folders.pop() {
        if fs::remove_dir(out.join(folder)).is_err() {
            break;
        }
    }
    Ok(())
}
