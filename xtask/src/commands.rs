//! The commands.

mod changelog;
pub(crate) mod codegen;
pub(crate) mod diff;
pub(crate) mod lint;
pub(crate) mod model;
pub(crate) mod watch;

use crate::input::repository;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// The folder that the crate goes to. Only the crate of this repository's own docs has one by default: the workspace
/// holds that crate and needs it to build.
fn out_folder(out: Option<&Path>, docs: Option<&Path>) -> Result<PathBuf> {
    let same = |docs: &Path| docs.canonicalize().ok() == repository("docs").canonicalize().ok();
    match (out, docs) {
        (Some(out), _) => Ok(out.to_owned()),
        (None, Some(docs)) if !same(docs) => {
            bail!("no folder to write to: say with `--out DIR` where the crate of `{}` goes", docs.display())
        }
        (None, _) => Ok(repository("generated")),
    }
}
