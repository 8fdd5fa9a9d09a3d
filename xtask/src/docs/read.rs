//! Reads the pages of one version.

use super::Folder;
use anyhow::{Context, Result};
use graph_codegen::source::{Page, PageId, Version};
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// A file that is to be read.
struct Found {
    id: PageId,
    path: PathBuf,
}

/// Reads a version's pages and what they can include, sorted by id.
///
/// Links are followed. A link that leads in a circle or nowhere, and a name that is no text, are left out with a warning;
/// a file that cannot be read is an error, since a crate without what it says would be wrong.
pub(super) fn version(folder: &Folder, warnings: &mut Vec<String>) -> Result<Version> {
    let mut pages = find(&folder.path.join("api"), "api", warnings)?;
    pages.extend(find(&folder.path.join("resources"), "resources", warnings)?);
    let mut includes = find(&folder.path.join("includes"), "includes", warnings)?;
    includes.extend(find(&beside(&folder.path)?.join("includes"), "../includes", warnings)?);
    Ok(Version { name: folder.name.clone(), pages: read(pages)?, includes: read(includes)? })
}

/// The folder that holds the version's.
fn beside(version: &Path) -> Result<PathBuf> {
    let full = version.canonicalize().with_context(|| format!("cannot read the folder `{}`", version.display()))?;
    Ok(full.parent().map_or_else(|| full.clone(), Path::to_owned))
}

fn find(dir: &Path, prefix: &str, warnings: &mut Vec<String>) -> Result<Vec<Found>> {
    let mut found = Vec::new();
    if !dir.is_dir() {
        return Ok(found);
    }
    for entry in WalkDir::new(dir).follow_links(true) {
        match entry {
            Ok(entry) if is_page(&entry) => match relative(dir, entry.path()) {
                Some(below) => {
                    found.push(Found { id: PageId::new(format!("{prefix}/{below}")), path: entry.into_path() });
                }
                None => warnings.push(format!("`{}` was left out: its name is no UTF-8", entry.path().display())),
            },
            Ok(_) => {}
            Err(error) => warnings.push(excuse(error)?),
        }
    }
    Ok(found)
}

fn is_page(entry: &DirEntry) -> bool {
    entry.file_type().is_file() && entry.path().extension().is_some_and(|ending| ending.eq_ignore_ascii_case("md"))
}

/// The path below a folder, with `/` between its parts.
fn relative(dir: &Path, path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.strip_prefix(dir).ok()?.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}

/// The warning for what can be left out; everything else stays an error.
fn excuse(error: walkdir::Error) -> Result<String> {
    let path = error.path().unwrap_or(Path::new("")).display().to_string();
    let is_link = error.path().is_some_and(Path::is_symlink);
    let is_missing = error.io_error().is_some_and(|error| error.kind() == std::io::ErrorKind::NotFound);
    if error.loop_ancestor().is_some() {
        Ok(format!("`{path}` was left out: the link leads in a circle"))
    } else if is_link && is_missing {
        Ok(format!("`{path}` was left out: the link leads nowhere"))
    } else {
        Err(error).with_context(|| format!("cannot read `{path}`"))
    }
}

fn read(found: Vec<Found>) -> Result<Vec<Page>> {
    let mut pages = found
        .into_par_iter()
        .map(|Found { id, path }| {
            let bytes = std::fs::read(&path).with_context(|| format!("cannot read the page `{}`", path.display()))?;
            Ok(Page::new(id, bytes))
        })
        .collect::<Result<Vec<Page>>>()?;
    pages.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(pages)
}

#[cfg(test)]
mod tests {
    use crate::docs::Docs;
    use graph_codegen::source::{Page, PageId};
    use std::fs;
    use std::path::Path;

    fn write(root: &Path, path: &str, text: impl AsRef<[u8]>) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn ids(pages: &[Page]) -> Vec<&str> {
        pages.iter().map(|page| page.id.as_str()).collect()
    }

    #[test]
    fn pages_and_includes_are_sorted_and_know_their_place() {
        let dir = tempfile::tempdir().unwrap();
        write(dir.path(), "v1.0/resources/b.md", "b");
        write(dir.path(), "v1.0/api/sub/c.MD", "c");
        write(dir.path(), "v1.0/api/a.md", b"\xff");
        write(dir.path(), "v1.0/api/toc.yml", "");
        write(dir.path(), "v1.0/includes/permissions/p.md", "p");
        write(dir.path(), "includes/note.md", "n");
        let docs = Docs::read(&dir.path().join("v1.0")).unwrap();
        let version = &docs.versions[0].1;
        assert_eq!(ids(&version.pages), ["api/a.md", "api/sub/c.MD", "resources/b.md"]);
        assert_eq!(ids(&version.includes), ["../includes/note.md", "includes/permissions/p.md"]);
        assert_eq!(version.pages[0].invalid_utf8, Some(0));
        assert_eq!(docs.page_count(), 3);
        let (path, page) = docs.page("v1.0", &PageId::new("../includes/note.md"));
        assert_eq!((path, page.unwrap().text.as_str()), (dir.path().join("includes/note.md"), "n"));
    }

    #[test]
    fn an_empty_tree_is_an_error_and_an_empty_version_a_warning() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("v1.0/api")).unwrap();
        let error = Docs::read(dir.path()).unwrap_err().to_string();
        assert!(error.contains("holds no pages"), "{error}");
        write(dir.path(), "beta/api/a.md", "a");
        let docs = Docs::read(dir.path()).unwrap();
        assert_eq!((docs.versions.len(), docs.warnings.len()), (1, 1));
    }

    #[cfg(unix)]
    #[test]
    fn links_in_a_circle_or_to_nowhere_are_left_out() {
        let dir = tempfile::tempdir().unwrap();
        write(dir.path(), "v1.0/api/a.md", "a");
        std::os::unix::fs::symlink(dir.path().join("v1.0/api"), dir.path().join("v1.0/api/loop")).unwrap();
        std::os::unix::fs::symlink("gone.md", dir.path().join("v1.0/api/b.md")).unwrap();
        let mut docs = Docs::read(dir.path()).unwrap();
        docs.warnings.sort();
        assert_eq!(ids(&docs.versions[0].1.pages), ["api/a.md"]);
        assert!(docs.warnings[0].contains("leads nowhere"), "{:?}", docs.warnings);
        assert!(docs.warnings[1].contains("leads in a circle"), "{:?}", docs.warnings);
    }
}
