//! Reads a docs tree: `<version>/{api,resources,includes}/**/*.md`.

mod locate;
mod read;
mod spoken;

pub(crate) use locate::{Folder, is_version, locate};

use anyhow::{Result, bail};
use graph_codegen::source::{Page, PageId, Version};
use std::path::{Path, PathBuf};

/// All pages of a docs tree.
#[derive(Debug)]
pub(crate) struct Docs {
    /// The folder that the user named.
    pub(crate) root: PathBuf,
    /// The versions with their folders, sorted by name.
    pub(crate) versions: Vec<(Folder, Version)>,
    /// There are more versions than the user asked for.
    pub(crate) is_part: bool,
    /// What was left out, for people.
    pub(crate) warnings: Vec<String>,
}

impl Docs {
    /// Reads the versions that `locate` finds in a folder. Pages alone in a folder of any name are of the version that their
    /// addresses have.
    pub(crate) fn read(dir: &Path) -> Result<Self> {
        let mut docs =
            Self { root: dir.to_owned(), versions: Vec::new(), is_part: locate::is_part(dir), warnings: Vec::new() };
        for folder in locate(dir)? {
            let version = read::version(&folder, &mut docs.warnings)?;
            if version.pages.is_empty() {
                docs.warnings.push(format!("`{}` holds no pages", folder.path.display()));
            } else {
                docs.versions.push((folder, version));
            }
        }
        if let [(folder, version)] = docs.versions.as_mut_slice()
            && folder.path == dir
            && let Some(spoken) = spoken::version(&folder.name, &version.pages)
        {
            folder.name.clone_from(&spoken);
            version.name = spoken;
        }
        if docs.versions.is_empty() {
            bail!("`{}` holds no pages: there is no `.md` file in its `api` and `resources` folders", dir.display());
        }
        Ok(docs)
    }

    /// How many pages there are, without those that are only included.
    pub(crate) fn page_count(&self) -> usize {
        self.versions.iter().map(|(_, version)| version.pages.len()).sum()
    }

    /// A page of a version, with the path at which the reader finds it.
    pub(crate) fn page(&self, version: &str, id: &PageId) -> (PathBuf, Option<&Page>) {
        let Some((folder, version)) = self.versions.iter().find(|(_, other)| other.name == version) else {
            return (PathBuf::from(id.as_str()), None);
        };
        let find = |pages: &'_ [Page]| pages.binary_search_by(|page| page.id.cmp(id)).ok();
        let page = find(&version.pages)
            .and_then(|at| version.pages.get(at))
            .or_else(|| find(&version.includes).and_then(|at| version.includes.get(at)));
        (folder.file(id), page)
    }
}
