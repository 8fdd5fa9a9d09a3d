//! `cargo xtask watch`

use super::codegen::{Made, written};
use crate::docs::Docs;
use crate::input::{Reading, docs_dir};
use crate::terminal::{self, Terminal};
use crate::{Outcome, cli, output};
use anyhow::{Context, Result};
use graph_codegen::diagnostics::report::Report;
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// An editor saves a page in several steps; so long without a further one, it is done.
const QUIET: Duration = Duration::from_millis(50);

/// Writes the crate now and after each change of the docs.
pub(crate) fn run(options: &cli::Watch) -> Result<Outcome> {
    let dir = docs_dir(&options.input);
    let out = super::out_folder(options.out.as_deref(), options.input.docs.as_deref())?;
    let watched = Watched::new(&dir, options.input.config.as_deref())?;
    let (_watcher, events) = watched.watch()?;
    let mut changed = BTreeSet::new();
    loop {
        if !changed.is_empty() {
            Terminal::new(options.input.quiet).done("Changed", &names(&changed, &dir));
        }
        if let Err(error) = write(options, &out, &changed) {
            // A page that is half written must not end the watch.
            terminal::error(&error);
        }
        Terminal::new(options.input.quiet).done("Watching", &dir.display().to_string());
        changed = watched.next_change(&events)?;
    }
}

/// The files that the crate is made of.
struct Watched {
    /// The docs, and what stands beside a version's folder and is included.
    folders: Vec<PathBuf>,
    /// Where the settings are or could be.
    settings: BTreeSet<PathBuf>,
}

impl Watched {
    fn new(dir: &Path, config: Option<&Path>) -> Result<Self> {
        let full = |path: &Path| path.canonicalize().with_context(|| format!("cannot watch `{}`", path.display()));
        let mut folders = vec![full(dir)?];
        let beside = dir.join("../includes");
        if beside.is_dir() {
            folders.push(full(&beside)?);
        }
        let mut settings = BTreeSet::new();
        let names = match config {
            Some(file) => {
                settings.insert(full(file)?);
                vec![std::path::absolute(file).unwrap_or_else(|_| file.to_owned())]
            }
            None => vec![dir.join("codegen.toml"), dir.join("../codegen.toml")],
        };
        for name in names {
            if let (Some(parent), Some(file)) = (name.parent(), name.file_name()) {
                settings.insert(full(parent)?.join(file));
            }
        }
        Ok(Self { folders, settings })
    }

    /// Editors save by putting another file in the place of the old one, which a watch of the file would not outlive. So the
    /// settings are watched by the folders that hold them.
    fn watch(&self) -> Result<(RecommendedWatcher, Receiver<notify::Result<Event>>)> {
        let (sender, events) = channel();
        let mut watcher = notify::recommended_watcher(sender).context("cannot watch files on this system")?;
        let mut add =
            |path: &Path, mode| watcher.watch(path, mode).with_context(|| format!("cannot watch `{}`", path.display()));
        for folder in &self.folders {
            add(folder, RecursiveMode::Recursive)?;
        }
        let is_new = |parent: &&Path| !self.folders.iter().any(|folder| parent.starts_with(folder));
        let parents: BTreeSet<&Path> = self.settings.iter().filter_map(|file| file.parent()).filter(is_new).collect();
        for parent in parents {
            add(parent, RecursiveMode::NonRecursive)?;
        }
        Ok((watcher, events))
    }

    fn has(&self, path: &Path) -> bool {
        let is_page = || path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("md"));
        self.settings.contains(path) || is_page() && self.folders.iter().any(|folder| path.starts_with(folder))
    }

    /// The pages and settings that an event speaks of.
    fn changed(&self, event: notify::Result<Event>) -> Result<Vec<PathBuf>> {
        let event = event.context("cannot watch the docs any longer")?;
        let paths = if event.kind.is_access() { Vec::new() } else { event.paths };
        Ok(paths.into_iter().filter(|path| self.has(path)).collect())
    }

    /// Waits until a page or the settings change, and until no more changes follow.
    fn next_change(&self, events: &Receiver<notify::Result<Event>>) -> Result<BTreeSet<PathBuf>> {
        let mut changed = BTreeSet::new();
        while changed.is_empty() {
            changed.extend(self.changed(events.recv()?)?);
        }
        while let Ok(event) = events.recv_timeout(QUIET) {
            changed.extend(self.changed(event)?);
        }
        Ok(changed)
    }
}

/// How many of the files that changed are named.
const MOST_NAMED: usize = 3;

/// The files that changed, those of the docs without their folder.
fn names(changed: &BTreeSet<PathBuf>, dir: &Path) -> String {
    let dir = dir.canonicalize().unwrap_or_else(|_| dir.to_owned());
    let name = |path: &PathBuf| path.strip_prefix(&dir).unwrap_or(path).display().to_string();
    let named: Vec<String> = changed.iter().take(MOST_NAMED).map(name).collect();
    match changed.len() - named.len() {
        0 => named.join(", "),
        more => format!("{} and {more} more", named.join(", ")),
    }
}

fn write(options: &cli::Watch, out: &Path, changed: &BTreeSet<PathBuf>) -> Result<()> {
    let terminal = Terminal::new(options.input.quiet);
    let made = Made::new(&options.input, &options.selection, out, &terminal)?;
    let plan = output::write(out, &made.files, Vec::new())?;
    terminal.clear();
    print_findings(&made.input.docs, &made.reading, changed)?;
    terminal.done("Wrote", &format!("{} in {}", written(&plan, out), terminal.seconds()));
    Ok(())
}

/// Prints what is wrong in the pages that changed.
fn print_findings(docs: &Docs, reading: &Reading, changed: &BTreeSet<PathBuf>) -> Result<()> {
    let style = terminal::stdout_style();
    let mut text = io::stdout().lock();
    for (version, finding) in
        reading.findings.iter().flat_map(|(version, found)| found.iter().map(move |it| (version, it)))
    {
        let (path, page) = docs.page(version, &finding.page);
        if path.canonicalize().is_ok_and(|full| changed.contains(&full)) {
            writeln!(text, "{}\n", Report::new(finding, &path.display().to_string(), page).to_text(style))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_of_the_files_that_changed_are_named() {
        let changed = |names: &[&str]| names.iter().map(|name| Path::new("/docs").join(name)).collect();
        assert_eq!(names(&changed(&["v1.0/api/a.md"]), Path::new("/docs")), "v1.0/api/a.md");
        assert_eq!(
            names(&changed(&["a.md", "b.md", "c.md", "d.md"]), Path::new("/docs")),
            "a.md, b.md, c.md and 1 more"
        );
    }
}
