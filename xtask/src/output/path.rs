//! Paths of generated files. They stem from the docs, so they are checked.

use anyhow::{Result, bail};
use std::collections::BTreeSet;

/// Refuses paths that lead out of the folder, that some system cannot have, or that stand in each other's way.
pub(super) fn check_all<'a>(paths: impl IntoIterator<Item = &'a String>) -> Result<()> {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let paths: Vec<&String> = paths.into_iter().collect();
    for path in &paths {
        if !is_plain(path) {
            bail!("the generator made the path `{}`, which is not written: it could lead astray", path.escape_debug());
        }
        if !seen.insert(path.to_lowercase()) {
            bail!("the generator made two files called `{path}` (but for upper and lower case)");
        }
    }
    for ancestor in paths.iter().flat_map(|path| ancestors(path)) {
        if seen.contains(&ancestor.to_lowercase()) {
            bail!("the generator made both a file and a folder called `{ancestor}`");
        }
    }
    Ok(())
}

/// A relative path of plain names.
pub(super) fn is_plain(path: &str) -> bool {
    path.split('/').all(|name| {
        !matches!(name, "" | "." | "..")
            && name.len() <= 255
            && !name.contains(['\\', ':'])
            && !name.contains(char::is_control)
    })
}

/// The folders above a path: `a` and `a/b` of `a/b/c`.
pub(super) fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').filter_map(|(at, _)| path.get(..at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(paths: &[&str]) -> Result<()> {
        let paths: Vec<String> = paths.iter().map(|path| (*path).to_owned()).collect();
        check_all(&paths)
    }

    #[test]
    fn only_plain_paths_are_written() {
        check(&["src/lib.rs", "src/v1/models/user.rs", ".gitignore", "src/café.rs"]).unwrap();
        for path in ["../x", "/etc/x", "a//b", "a/../b", "a/./b", "", "a/", "c:\\x", "a\\b", "a\nb", "a\0b"] {
            assert!(check(&[path]).is_err(), "{path:?}");
        }
        assert!(check(&[&"a".repeat(256)]).is_err());
    }

    #[test]
    fn paths_do_not_stand_in_each_others_way() {
        assert!(check(&["a.rs", "A.rs"]).is_err());
        assert!(check(&["a", "a/b.rs"]).is_err());
    }
}
