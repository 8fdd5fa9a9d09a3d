//! What git knows of a docs folder, by its command line.

use crate::docs::is_version;
use anyhow::{Context, Result, bail};
use graph_codegen::config::DocsRevision;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// The docs of a revision, in a folder that goes when this does.
pub(crate) struct Extracted {
    _folder: TempDir,
    /// The folder that stands for the docs folder.
    pub(crate) docs: PathBuf,
}

/// Writes the docs of a revision of the checkout that a docs folder is in to a temporary folder.
pub(crate) fn extract(docs: &Path, revision: &str) -> Result<Extracted> {
    let top = text(docs, &["rev-parse", "--show-toplevel"])
        .with_context(|| format!("`{}` is in no git checkout, so `{revision}` is no revision of it", docs.display()))?;
    let prefix = text(docs, &["rev-parse", "--show-prefix"])?;
    let (top, prefix) = (Path::new(&top), Path::new(&prefix));
    let commit = commit(top, revision)?;
    let folder = tempfile::tempdir().context("cannot make a temporary folder")?;
    let mut arguments = vec!["archive", "--format=tar", &commit, "--"];
    let wanted = wanted(docs, top, prefix, &commit)?;
    arguments.extend(wanted.iter().map(String::as_str));
    let tar = run(top, &arguments)?;
    tar::Archive::new(tar.as_slice()).unpack(folder.path()).context("cannot unpack what `git archive` gives")?;
    Ok(Extracted { docs: folder.path().join(prefix), _folder: folder })
}

/// The commit that a name stands for.
fn commit(top: &Path, revision: &str) -> Result<String> {
    let name = format!("{revision}^{{commit}}");
    text(top, &["rev-parse", "--verify", "--quiet", "--end-of-options", &name])
        .with_context(|| format!("`{revision}` is neither a folder nor a revision of `{}`", top.display()))
}

/// What is needed of a revision: a version's folder with what stands beside it; of a whole repository with an
/// `api-reference`, that and the settings.
fn wanted(docs: &Path, top: &Path, prefix: &Path, commit: &str) -> Result<Vec<String>> {
    let root = if is_version(docs) { prefix.parent().unwrap_or(prefix) } else { prefix };
    let candidates = ["api-reference", "codegen.toml"].map(|name| in_git(&root.join(name)));
    let mut arguments = vec!["ls-tree", "--name-only", commit, "--"];
    arguments.extend(candidates.iter().map(String::as_str));
    let found = text(top, &arguments)?;
    let has = |path: &String| found.lines().any(|line| line == path);
    if candidates.first().is_some_and(has) {
        return Ok(candidates.into_iter().filter(has).collect());
    }
    let root = in_git(root);
    Ok(vec![if root.is_empty() { ".".to_owned() } else { root }])
}

/// A path as git writes it.
fn in_git(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/").trim_end_matches('/').to_owned()
}

/// The root of the checkout that a folder is in.
pub(crate) fn top(dir: &Path) -> Option<String> {
    text(dir, &["rev-parse", "--show-toplevel"]).ok()
}

/// The same of a folder that need not be there yet.
pub(crate) fn top_above(dir: &Path) -> Option<String> {
    let full = std::path::absolute(dir).ok()?;
    full.ancestors().find(|folder| folder.is_dir()).and_then(top)
}

/// The last commit that changed a docs folder, with its day; and whether files in it are others than there.
pub(crate) fn revision(docs: &Path) -> Option<DocsRevision> {
    let found = text(docs, &["log", "-1", "--format=%H %cs", "--", "."]).ok()?;
    let (commit, day) = found.split_once(' ')?;
    let is_edited = !text(docs, &["status", "--porcelain", "--", "."]).ok()?.is_empty();
    Some(DocsRevision { commit: commit.to_owned(), day: day.to_owned(), is_edited })
}

fn text(dir: &Path, arguments: &[&str]) -> Result<String> {
    let bytes = run(dir, arguments)?;
    Ok(String::from_utf8_lossy(&bytes).trim_end_matches(['\n', '\r']).to_owned())
}

/// Runs git in a folder; gives what it prints.
fn run(dir: &Path, arguments: &[&str]) -> Result<Vec<u8>> {
    let output = Command::new("git").arg("-C").arg(dir).args(arguments).output().context("cannot run `git`")?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`git {}` failed: {}", arguments.first().unwrap_or(&""), said.trim());
    }
    Ok(output.stdout)
}
