//! `cargo xtask codegen --changelog`: what changed goes into the crate's changelog, and the version that it asks for into
//! the settings and the crate.
//!
//! Crate, changelog and settings change at one moment (`output`). Where the file system cannot do that, the crate is written
//! first, then the changelog, then the settings, which the next version is counted from. A run that is killed between them
//! is made good by running it again: it comes to the same version, and an entry that is there already is not added twice.

use super::diff::{Place, State};
use crate::cli;
use crate::input::{Input, Reading, docs_dir};
use crate::output::Also;
use crate::terminal::Terminal;
use anyhow::{Context, Result, bail};
use graph_codegen::diff::report::{Heading, entry};
use graph_codegen::diff::{Side, diff};
use semver::Version;
use std::fs;
use std::path::Path;

const NAME: &str = "CHANGELOG.md";
const HEAD: &str = "# Changelog\n\nThe API's changes, by their weight for users of this crate.\n";

/// What is to be written besides the crate.
pub(super) struct Release {
    /// The version that the crate gets.
    pub(super) version: Version,
    /// The changelog, if it gets an entry.
    changelog: Option<Also>,
    settings: Also,
}

/// Compares the docs with former ones.
pub(super) fn prepare(
    options: &cli::Codegen,
    out: &Path,
    input: &Input,
    reading: &mut Reading,
    terminal: &Terminal,
) -> Result<Release> {
    let config = &input.settings.config;
    let Some(settings) = input.settings.path().map(Path::to_owned) else {
        bail!(
            "there are no settings to put the version into; make a `codegen.toml` in the docs folder, or name one with `--config`"
        );
    };
    let former = former(options, out)?;
    let (before, _) = State::read(&former, &options.input, &options.selection, terminal)?;
    terminal.progress("comparing");
    let side = Side::new(std::mem::take(&mut reading.models), config);
    let found = diff(&before.side, &side);
    reading.models = side.into_models();
    let path = out.join(NAME);
    let text = if path.exists() {
        fs::read_to_string(&path).with_context(|| format!("cannot read `{}`", path.display()))?
    } else {
        HEAD.to_owned()
    };
    let heading = Heading::new(&config.package.version, &found);
    let (mut version, mut changelog) = (heading.to, None);
    if found.level().is_some() {
        let entry = entry(&found);
        match newest(&text) {
            Some((newest, body)) if body.trim() == entry.trim() => version = newest,
            Some(_) | None => changelog = Some(Also { text: with_entry(&text, &version, &entry), path }),
        }
    }
    let settings = Also { text: with_version(&settings, &version)?, path: settings };
    Ok(Release { version, changelog, settings })
}

/// The docs to compare with: those that are named, else those that the crate was made from.
fn former(options: &cli::Codegen, out: &Path) -> Result<Place> {
    let docs = docs_dir(&options.input);
    match (&options.since, super::codegen::revision_of(out)) {
        (Some(since), _) => Ok(Place::new(since, &docs)),
        (None, Some(revision)) => Ok(Place::Revision(docs, revision)),
        (None, None) => bail!(
            "`{}` does not say which revision of the docs it was made from; say with `--since` what to compare with",
            out.display()
        ),
    }
}

/// The newest entry: its version and its text.
fn newest(text: &str) -> Option<(Version, &str)> {
    let (_, rest) = text.split_once("\n## ")?;
    let (version, body) = rest.split_once('\n')?;
    let body = body.split("\n## ").next().unwrap_or_default();
    Some((version.trim().parse().ok()?, body))
}

fn with_entry(text: &str, version: &Version, entry: &str) -> String {
    let (head, rest) = match text.find("\n## ") {
        Some(at) => (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default()),
        None => (text, ""),
    };
    format!("{}\n\n## {version}\n\n{}\n{rest}", head.trim_end(), entry.trim_end())
}

/// The settings with another version.
fn with_version(path: &Path, version: &Version) -> Result<String> {
    let context = || format!("cannot put the version into `{}`", path.display());
    let text = fs::read_to_string(path).with_context(context)?;
    let mut settings: toml_edit::DocumentMut = text.parse().with_context(context)?;
    let package = settings.entry("crate").or_insert_with(toml_edit::table);
    let Some(package) = package.as_table_like_mut() else { bail!("`crate` is no table in `{}`", path.display()) };
    let version = version.to_string();
    match package.get_mut("version").and_then(|item| item.as_value_mut()) {
        Some(value) if value.as_str() == Some(&version) => return Ok(text),
        // What stands around it stays.
        Some(value) => {
            let decor = value.decor().clone();
            *value = version.into();
            *value.decor_mut() = decor;
        }
        None => drop(package.insert("version", toml_edit::value(version))),
    }
    Ok(settings.to_string())
}

impl Release {
    /// What was done, in words.
    pub(super) fn summary(&self) -> String {
        match &self.changelog {
            Some(file) => format!("{} in {}", self.version, file.path.display()),
            None => "nothing to add".to_owned(),
        }
    }

    /// The files that are written with the crate's.
    pub(super) fn into_files(self) -> Vec<Also> {
        self.changelog.into_iter().chain([self.settings]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_entry_comes_first() {
        let first = with_entry(HEAD, &Version::new(0, 1, 1), "### Added\n\n- a\n");
        assert_eq!(newest(&first), Some((Version::new(0, 1, 1), "\n### Added\n\n- a\n")));
        let second = with_entry(&first, &Version::new(0, 2, 0), "### Breaking\n\n- b\n");
        let (version, body) = newest(&second).unwrap();
        assert_eq!((version, body.trim()), (Version::new(0, 2, 0), "### Breaking\n\n- b"));
        assert!(second.starts_with(HEAD) && second.ends_with("\n## 0.1.1\n\n### Added\n\n- a\n"), "{second}");
        assert_eq!(newest(HEAD), None);
    }
}
