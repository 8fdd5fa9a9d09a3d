//! Finds the versions in the folder that the user names.

use anyhow::{Context, Result, bail};
use graph_codegen::source::PageId;
use std::fs;
use std::path::{Path, PathBuf};

/// A version's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Folder {
    /// The version's name.
    pub(crate) name: String,
    /// Its path, as the user would write it.
    pub(crate) path: PathBuf,
}

impl Folder {
    /// The path of a page, as the user would write it.
    pub(crate) fn file(&self, id: &PageId) -> PathBuf {
        let parent = self.path.file_name().and(self.path.parent());
        match (id.as_str().strip_prefix("../"), parent) {
            (Some(beside), Some(parent)) => parent.join(beside),
            (Some(_), None) | (None, _) => self.path.join(id.as_str()),
        }
    }
}

/// The versions of a docs tree, sorted by name.
///
/// The folder is a version's own (it has `api` or `resources`), one that holds versions, or the root of Microsoft's docs
/// repository, whose versions are in `api-reference`.
pub(crate) fn locate(dir: &Path) -> Result<Vec<Folder>> {
    let metadata = fs::metadata(dir).with_context(|| format!("cannot read the docs folder `{}`", dir.display()))?;
    if !metadata.is_dir() {
        bail!("`{}` is a file; `--docs` takes a folder", dir.display());
    }
    if is_version(dir) {
        return Ok(vec![Folder { name: name(dir)?, path: dir.to_owned() }]);
    }
    let reference = dir.join("api-reference");
    let versions = if reference.is_dir() { children(&reference)? } else { children(dir)? };
    if versions.is_empty() {
        bail!(
            "`{}` is no docs tree: it has neither a folder `api` or `resources` of its own, nor one that has \
             (such as `v1.0/api`), nor an `api-reference`",
            dir.display()
        );
    }
    Ok(versions)
}

/// The folder is a version's own, and other versions are beside it.
pub(crate) fn is_part(dir: &Path) -> bool {
    let beside = || dir.canonicalize().ok().and_then(|full| children(full.parent()?).ok());
    is_version(dir) && beside().is_some_and(|versions| versions.len() > 1)
}

/// The folder is a version's own.
pub(crate) fn is_version(dir: &Path) -> bool {
    dir.join("api").is_dir() || dir.join("resources").is_dir()
}

fn children(dir: &Path) -> Result<Vec<Folder>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).with_context(|| format!("cannot read the folder `{}`", dir.display()))? {
        let path = entry.with_context(|| format!("cannot read the folder `{}`", dir.display()))?.path();
        if is_version(&path) {
            found.push(Folder { name: name(&path)?, path });
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

/// The folder's own name, also where the user writes `.`.
fn name(dir: &Path) -> Result<String> {
    let full = dir.canonicalize().with_context(|| format!("cannot read the folder `{}`", dir.display()))?;
    match full.file_name().and_then(|name| name.to_str()) {
        Some(name) => Ok(name.to_owned()),
        None => bail!("the name of `{}` is no UTF-8 text, so it names no version", dir.display()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(folders: &[&str]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for folder in folders {
            fs::create_dir_all(dir.path().join(folder)).unwrap();
        }
        dir
    }

    fn names(dir: &Path) -> Vec<String> {
        locate(dir).unwrap().into_iter().map(|folder| folder.name).collect()
    }

    #[test]
    fn one_version_several_or_a_whole_repository() {
        let dir = tree(&["v1.0/api", "beta/resources", "includes", ".git/x"]);
        assert_eq!(names(dir.path()), ["beta", "v1.0"]);
        assert_eq!(names(&dir.path().join("v1.0")), ["v1.0"]);
        assert!(is_part(&dir.path().join("v1.0")) && !is_part(dir.path()));
        let dir = tree(&["api-reference/v1.0/api", "api-reference/includes", "concepts/api"]);
        assert_eq!(names(dir.path()), ["v1.0"]);
        assert!(!is_part(&dir.path().join("api-reference/v1.0")));
    }

    #[test]
    fn what_is_no_docs_tree_is_said() {
        let dir = tree(&["src"]);
        let message = |path: &Path| format!("{:#}", locate(path).unwrap_err());
        assert!(message(dir.path()).contains("is no docs tree"));
        assert!(message(&dir.path().join("gone")).contains("cannot read the docs folder"));
        fs::write(dir.path().join("file"), "").unwrap();
        assert!(message(&dir.path().join("file")).contains("is a file"));
    }

    #[test]
    fn included_pages_are_beside_the_version() {
        let folder = Folder { name: "v1.0".to_owned(), path: PathBuf::from("docs/v1.0") };
        assert_eq!(folder.file(&PageId::new("api/a.md")), PathBuf::from("docs/v1.0/api/a.md"));
        assert_eq!(folder.file(&PageId::new("../includes/a.md")), PathBuf::from("docs/includes/a.md"));
        let here = Folder { path: PathBuf::from("."), ..folder };
        assert_eq!(here.file(&PageId::new("../includes/a.md")), PathBuf::from("./../includes/a.md"));
    }
}
