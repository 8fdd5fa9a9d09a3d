//! The list of what the generator made in a folder.

use super::{FileTree, path, switch};
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

/// The list's own name.
pub(super) const NAME: &str = ".codegen-manifest";

const HEAD: &str = "# The files that `cargo xtask codegen` made here. It replaces and removes these and no others.\n";

/// Adds the list of the files to the files.
pub(super) fn with_manifest(files: &FileTree) -> Result<FileTree> {
    path::check_all(files.keys())?;
    if files.contains_key(NAME) {
        bail!("the generator made a file `{NAME}`, which is the name of its own list");
    }
    let list: String = files.keys().map(|path| format!("{path}\n")).collect();
    let mut files = files.clone();
    files.insert(NAME.to_owned(), format!("{HEAD}{list}"));
    Ok(files)
}

/// The files that an earlier run made in a folder, the list with them; `None` without a list.
pub(super) fn read(folder: &Path) -> Result<Option<BTreeSet<String>>> {
    let file = folder.join(NAME);
    if !switch::file_type(folder, NAME).ok().flatten().is_some_and(|kind| kind.is_file()) {
        return Ok(None);
    }
    let text = fs::read_to_string(&file).with_context(|| format!("cannot read `{}`", file.display()))?;
    if let Some(bad) = paths(&text).find(|line| !path::is_plain(line)) {
        bail!(
            "`{}` lists `{}`, which is no path in its folder; mend or remove that line",
            file.display(),
            bad.escape_debug()
        );
    }
    Ok(Some(owned(&text)))
}

/// The same, of a folder that a killed run left, whose list may be cut short.
pub(super) fn read_rest(folder: &Path) -> io::Result<BTreeSet<String>> {
    match fs::read(folder.join(NAME)) {
        Ok(bytes) => Ok(owned(&String::from_utf8_lossy(&bytes))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(BTreeSet::new()),
        Err(error) => Err(error),
    }
}

fn owned(text: &str) -> BTreeSet<String> {
    let listed = paths(text).filter(|line| path::is_plain(line)).map(str::to_owned);
    listed.chain([NAME.to_owned()]).collect()
}

fn paths(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_listed_is_read_again() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(read(dir.path()).unwrap(), None);
        let files = FileTree::from([("src/lib.rs".to_owned(), String::new())]);
        let files = with_manifest(&files).unwrap();
        fs::write(dir.path().join(NAME), &files[NAME]).unwrap();
        let owned: Vec<String> = read(dir.path()).unwrap().unwrap().into_iter().collect();
        assert_eq!(owned, [NAME, "src/lib.rs"]);
    }

    #[test]
    fn a_list_cannot_name_files_outside() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(NAME), "../../notes\n").unwrap();
        assert!(read(dir.path()).unwrap_err().to_string().contains("no path in its folder"));
        assert_eq!(read_rest(dir.path()).unwrap().len(), 1);
    }

    #[test]
    fn the_list_is_no_generated_file() {
        assert!(with_manifest(&FileTree::from([(NAME.to_owned(), String::new())])).is_err());
    }
}
