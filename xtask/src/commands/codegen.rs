//! `cargo xtask codegen`

use super::changelog::{self, Release};
use crate::git;
use crate::input::{Input, Reading, repository};
use crate::output::{self, FileTree, Plan};
use crate::terminal::Terminal;
use crate::{Outcome, cli, workspace};
use anyhow::Result;
use graph_codegen::config::{Config, DocsRevision};
use graph_codegen::diagnostics::{Diagnostic, Severity};
use graph_codegen::lower::lower;
use graph_codegen::model::Model;
use graph_codegen::render::render;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes the crate, or checks that it is up to date.
pub(crate) fn run(options: &cli::Codegen) -> Result<Outcome> {
    let terminal = Terminal::new(options.input.quiet);
    let out = super::out_folder(options.out.as_deref(), options.input.docs.as_deref())?;
    let mut release = None;
    let made = Made::with(&options.input, &options.selection, &out, &terminal, |input, reading| {
        if options.changelog {
            let prepared = changelog::prepare(options, &out, input, reading, &terminal)?;
            input.settings.config.package.version = prepared.version.clone();
            release = Some(prepared);
        }
        Ok(())
    })?;
    terminal.progress(format!("comparing {}", out.display()));
    if options.check {
        let plan = output::check(&out, &made.files)?;
        terminal.clear();
        made.summarise(&terminal);
        return report_check(&plan, &out, &terminal);
    }
    let changelog = release.as_ref().map(Release::summary);
    let plan = output::write(&out, &made.files, release.map(Release::into_files).unwrap_or_default())?;
    terminal.clear();
    made.summarise(&terminal);
    terminal.done("Wrote", &written(&plan, &out));
    if let Some(changelog) = changelog {
        terminal.done("Changelog", &changelog);
    }
    terminal.done("Finished", &format!("in {}", terminal.seconds()));
    Ok(Outcome::Fine)
}

/// The files of the crate, and what they were made of.
pub(super) struct Made {
    pub(super) input: Input,
    pub(super) reading: Reading,
    pub(super) files: FileTree,
    /// How many examples are tests.
    tests: usize,
}

impl Made {
    /// Makes the files that belong into a folder.
    pub(super) fn new(
        options: &cli::Input,
        selection: &cli::Selection,
        out: &Path,
        terminal: &Terminal,
    ) -> Result<Self> {
        Self::with(options, selection, out, terminal, |_, _| Ok(()))
    }

    /// The same, with something done before the Rust is written.
    fn with(
        options: &cli::Input,
        selection: &cli::Selection,
        out: &Path,
        terminal: &Terminal,
        before: impl FnOnce(&mut Input, &mut Reading) -> Result<()>,
    ) -> Result<Self> {
        let mut input = Input::read(options, terminal)?;
        point_to_client(&mut input.settings.config, out);
        input.settings.config.docs = docs_revision(&input, out);
        let mut reading = input.models(terminal)?;
        reading.select(selection, &input)?;
        before(&mut input, &mut reading)?;
        terminal.progress("writing Rust");
        let lowered = lower(&reading.models, &input.settings.config);
        let tests = lowered.tests.iter().map(|file| file.tests.len()).sum();
        let files = render(&lowered);
        workspace::check(out, &files)?;
        Ok(Self { input, reading, tests, files })
    }

    fn summarise(&self, terminal: &Terminal) {
        let models = &self.reading.models;
        let names: Vec<&str> = models.iter().map(|model| model.version.as_str()).collect();
        let sum = |count: fn(&Model) -> usize| models.iter().map(count).sum::<usize>();
        let types = sum(|model| model.types.len());
        let operations = sum(|model| model.operations.len());
        let examples = sum(|model| model.examples.len());
        let files = self.files.len();
        terminal.done("Read", &format!("{} pages of {}", self.input.docs.page_count(), names.join(", ")));
        terminal.done(
            "Generated",
            &format!(
                "{types} types, {operations} operations, {examples} examples ({} of them tests) in {files} files",
                self.tests
            ),
        );
        let findings: Vec<&Diagnostic> = self.reading.findings.iter().flat_map(|(_, found)| found).collect();
        let count = |severity| findings.iter().filter(|finding| finding.severity() == severity).count();
        let (errors, warnings, notes) = (count(Severity::Error), count(Severity::Warning), count(Severity::Note));
        let hint = if findings.is_empty() { "" } else { "; `cargo xtask lint` shows them" };
        terminal.done("Found", &format!("{errors} errors, {warnings} warnings and {notes} notes in the docs{hint}"));
    }
}

/// Lets the crate find the client in this repository, unless the settings say where it is.
fn point_to_client(config: &mut Config, out: &Path) {
    if config.client.is_unset() {
        let full = |path: &Path| {
            let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
            path.canonicalize().unwrap_or(path)
        };
        let path = pathdiff::diff_paths(full(&repository("generator/runtime")), full(out));
        config.client.path = path.map(|path| path.to_string_lossy().replace('\\', "/"));
    }
}

/// The revision of the docs. Docs in the repository of the crate have none: a commit cannot name itself.
fn docs_revision(input: &Input, out: &Path) -> Option<DocsRevision> {
    let docs = &input.docs.root;
    let here = git::top(docs)?;
    if git::top_above(out).as_deref() == Some(&*here) {
        return None;
    }
    git::revision(docs)
}

/// The revision of the docs that a crate was made from, as its `Cargo.toml` says.
pub(super) fn revision_of(out: &Path) -> Option<String> {
    let text = std::fs::read_to_string(out.join("Cargo.toml")).ok()?;
    let table: toml::Table = text.parse().ok()?;
    let docs = table.get("package")?.get("metadata")?.get("graph-codegen")?.get("docs-revision")?;
    docs.as_str().map(str::to_owned)
}

pub(super) fn written(plan: &Plan, out: &Path) -> String {
    if plan.is_empty() {
        return format!("nothing: {} is up to date", out.display());
    }
    let (new, changed, gone) = (plan.appear.len(), plan.change.len(), plan.go.len());
    format!("files in {}: {new} new, {changed} changed, {gone} removed", out.display())
}

fn report_check(plan: &Plan, out: &Path, terminal: &Terminal) -> Result<Outcome> {
    if plan.is_empty() {
        terminal.done("Checked", &format!("{}: up to date, in {}", out.display(), terminal.seconds()));
        return Ok(Outcome::Fine);
    }
    let mut text = io::stdout().lock();
    for (word, paths) in [("appears", &plan.appear), ("changes", &plan.change), ("goes", &plan.go)] {
        for path in paths {
            let path: PathBuf = out.join(path);
            writeln!(text, "{word:<8}{}", path.display())?;
        }
    }
    writeln!(text, "`{}` is not up to date; the same command without `--check` brings it up to date", out.display())?;
    Ok(Outcome::Found)
}
