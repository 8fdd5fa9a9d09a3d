//! The new tree takes the old one's place in one step.
//!
//! 1. The whole new tree is built in the stage, beside the folder: new texts are written, unchanged files are hard links
//!    (so they keep their times), and for each thing of the user's there is a symbolic link that leads to the place
//!    where that thing will be after the exchange.
//! 2. Stage and folder change places. From here on the folder is as it should be: what is the user's is reached through
//!    the links.
//! 3. Each of these links and the thing that it leads to change places; then what is left in the stage is removed.

use super::retire::{hand_back, retire};
use super::{FileTree, Place, Plan, Step, manifest, path, system};
use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

/// Writes all files at once; false where that cannot be, and nothing has changed.
pub(super) fn run(place: &Place, files: &FileTree, plan: &Plan, step: Step<'_>) -> io::Result<bool> {
    let Place { out, stage, .. } = place;
    if let Err(error) = build(place, files, plan, step) {
        retire(stage, out, step)?;
        return if is_unsupported(&error) { Ok(false) } else { Err(error) };
    }
    step()?;
    if !plan.occupied {
        if fs::rename(stage, out).is_ok() {
            return Ok(true);
        }
        retire(stage, out, step)?;
        return Ok(false);
    }
    if system::exchange(stage, out).is_err() {
        retire(stage, out, step)?;
        return Ok(false);
    }
    match hand_back(stage, out, step) {
        Ok(rest) => rest.remove(step).map(|()| true),
        Err(error) => {
            // Something of the user's cannot be moved. The old tree goes back; the other way moves nothing of theirs.
            system::exchange(stage, out).map_err(|_| error)?;
            retire(stage, out, step)?;
            Ok(false)
        }
    }
}

fn is_unsupported(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::PermissionDenied)
}

fn build(place: &Place, files: &FileTree, plan: &Plan, step: Step<'_>) -> io::Result<()> {
    let Place { out, stage, .. } = place;
    step()?;
    fs::create_dir(stage)?;
    if let Ok(metadata) = fs::metadata(out) {
        fs::set_permissions(stage, metadata.permissions())?;
    }
    let kept: BTreeSet<&String> = plan.keep.iter().collect();
    for (path, text) in manifest_first(files) {
        step()?;
        make_parents(stage, path)?;
        if !kept.contains(path) || fs::hard_link(out.join(path), stage.join(path)).is_err() {
            fs::write(stage.join(path), text)?;
        }
    }
    for path in &plan.theirs {
        step()?;
        if let Some(parent) = stage.join(path).parent() {
            fs::create_dir_all(parent)?;
        }
        system::link_to(&stage.join(path), &stage.join(path))?;
    }
    Ok(())
}

/// The list comes first, so that whatever is in a stage that a killed run leaves is known to be the generator's.
pub(super) fn manifest_first(files: &FileTree) -> impl Iterator<Item = (&String, &String)> {
    let (list, rest): (Vec<_>, Vec<_>) = files.iter().partition(|(path, _)| *path == manifest::NAME);
    list.into_iter().chain(rest)
}

/// Makes the folders above a file.
pub(super) fn make_parents(root: &Path, path: &str) -> io::Result<()> {
    path::ancestors(path).last().map_or(Ok(()), |parent| fs::create_dir_all(root.join(parent)))
}
