//! What the workspace needs of the crate in `generated/`, which is a part of it.

use crate::input::repository;
use crate::output::FileTree;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;
use toml::Table;

const MANIFEST: &str = "Cargo.toml";

/// Refuses a crate in that folder which the workspace would not build with: of another name, or without a feature that
/// the tests ask for. Cargo could not even start this program again.
pub(crate) fn check(out: &Path, files: &FileTree) -> Result<()> {
    let own = repository("generated");
    if out.canonicalize().ok() != own.canonicalize().ok() || !own.join(MANIFEST).exists() {
        return Ok(());
    }
    let now = fs::read_to_string(own.join(MANIFEST)).with_context(|| format!("cannot read {MANIFEST}"))?;
    match files.get(MANIFEST).and_then(|new| differs(&now, new)) {
        Some(what) => bail!(
            "`{}` is a part of this workspace, which would not build with {what}; say with `--out DIR` where else the \
             crate goes, or change what xtask/Cargo.toml asks for first",
            out.display()
        ),
        None => Ok(()),
    }
}

/// What others miss in a new manifest.
fn differs(now: &str, new: &str) -> Option<String> {
    let (now, new) = (now.parse::<Table>().ok()?, new.parse::<Table>().ok()?);
    let name = |manifest: &Table| manifest.get("package")?.get("name")?.as_str().map(str::to_owned);
    if name(&now) != name(&new) {
        return Some(format!("a crate called `{}` there", name(&new).unwrap_or_default()));
    }
    let features = |manifest: &Table| -> Vec<String> {
        let table = manifest.get("features").and_then(|features| features.as_table());
        table.into_iter().flat_map(|features| features.keys().cloned()).collect()
    };
    let kept = features(&new);
    let missing = features(&now).into_iter().find(|feature| !kept.contains(feature));
    missing.map(|feature| format!("a crate that has no feature `{feature}` there"))
}

#[cfg(test)]
mod tests {
    use super::differs;

    const NOW: &str = "[package]\nname = \"a\"\nversion = \"1.0.0\"\n[features]\nv1 = []\nbeta = []\n";

    #[test]
    fn names_and_features_have_to_stay() {
        assert_eq!(differs(NOW, &NOW.replace("1.0.0", "1.1.0").replace("beta = []", "beta = []\nv2 = []")), None);
        assert_eq!(differs(NOW, &NOW.replace("\"a\"", "\"b\"")).as_deref(), Some("a crate called `b` there"));
        let without = NOW.replace("beta = []\n", "");
        assert_eq!(differs(NOW, &without).as_deref(), Some("a crate that has no feature `beta` there"));
    }
}
