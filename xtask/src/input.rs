//! What every command begins with: the docs, the settings, and the models that come of them.

use crate::cli;
use crate::docs::Docs;
use crate::terminal::Terminal;
use anyhow::{Context, Result, bail};
use graph_codegen::config::{self, Config, Problem};
use graph_codegen::diagnostics::report::{Report, Style};
use graph_codegen::diagnostics::{Diagnostic, Diagnostics, Severity};
use graph_codegen::model::Model;
use graph_codegen::select::{Pattern, Selection, select};
use graph_codegen::source::{Page, PageId};
use std::fs;
use std::path::{Path, PathBuf};

/// The docs and the settings.
pub(crate) struct Input {
    pub(crate) docs: Docs,
    pub(crate) settings: Settings,
    /// The settings were written for another state of the docs, so that some corrections may not apply.
    pub(crate) of_another_state: bool,
}

/// A `codegen.toml`, or the defaults.
pub(crate) struct Settings {
    pub(crate) config: Config,
    file: Option<(PathBuf, Page)>,
}

/// What the docs say, corrected.
pub(crate) struct Reading {
    pub(crate) models: Vec<Model>,
    /// The findings of each version, sorted, without those that are silenced.
    pub(crate) findings: Vec<(String, Vec<Diagnostic>)>,
}

impl Reading {
    /// Takes out what was not asked for: by the arguments, else by the settings.
    pub(crate) fn select(&mut self, asked: &cli::Selection, input: &Input) -> Result<()> {
        let stale = self.pick(asked, input);
        // What picks nothing of some versions may pick something of the others.
        if stale.is_empty() || input.docs.is_part && asked.include.is_empty() && asked.exclude.is_empty() {
            return Ok(());
        }
        refuse_patterns(&stale)
    }

    /// The same; gives the patterns that pick nothing, each with what it should be.
    pub(crate) fn pick(&mut self, asked: &cli::Selection, input: &Input) -> Vec<String> {
        let package = &input.settings.config.package;
        let or = |asked: &[Pattern], set: &[Pattern]| if asked.is_empty() { set.to_vec() } else { asked.to_vec() };
        let include = or(&asked.include, &package.include);
        let selection = Selection { include, exclude: or(&asked.exclude, &package.exclude) };
        let stale = select(&selection, &mut self.models);
        stale.into_iter().map(|pattern| format!("`{pattern}` is {}", pattern.subject())).collect()
    }
}

/// The error for patterns that pick nothing.
pub(crate) fn refuse_patterns(stale: &[String]) -> Result<()> {
    let list: String = stale.iter().map(|pattern| format!("\n  {pattern}")).collect();
    bail!("nothing in the docs is picked by a pattern:{list}\nMend it in `include` or `exclude`, or take it out")
}

impl Input {
    /// Reads what the arguments name.
    pub(crate) fn read(options: &cli::Input, terminal: &Terminal) -> Result<Self> {
        let dir = docs_dir(options);
        let settings = Settings::read(options.config.as_deref(), &dir)?;
        terminal.progress(format!("reading {}", dir.display()));
        let docs = Docs::read(&dir)?;
        for warning in &docs.warnings {
            terminal.warning(warning);
        }
        Ok(Self { docs, settings, of_another_state: false })
    }

    /// Makes the models of all versions.
    pub(crate) fn models(&self, terminal: &Terminal) -> Result<Reading> {
        let mut reading = Reading { models: Vec::new(), findings: Vec::new() };
        for (_, version) in &self.docs.versions {
            terminal.progress(format!("understanding {} pages of {}", version.pages.len(), version.name));
            let mut diagnostics = Diagnostics::default();
            reading.models.push(graph_codegen::read(version, &mut diagnostics));
            reading.findings.push((version.name.clone(), diagnostics.into_sorted()));
        }
        let corrections = &self.settings.config.corrections;
        let mut problems = config::apply(corrections, &mut reading.models);
        problems.extend(config::silence(&corrections.silence, &mut reading.findings));
        if self.docs.is_part {
            // What applies to none of some versions may apply to the others, unless it names its own.
            let is_read = |name: &String| self.docs.versions.iter().any(|(_, version)| version.name == *name);
            problems.retain(|problem| problem.version.as_ref().is_some_and(is_read));
        }
        if !self.of_another_state {
            self.settings.refuse(&problems)?;
        }
        Ok(reading)
    }
}

impl Settings {
    fn read(file: Option<&Path>, docs: &Path) -> Result<Self> {
        let path = match file {
            Some(file) => Some(file.to_owned()),
            None => [docs.join("codegen.toml"), docs.join("../codegen.toml")].into_iter().find(|path| path.is_file()),
        };
        let Some(path) = path else {
            return Ok(Self { config: Config::default(), file: None });
        };
        let bytes = fs::read(&path).with_context(|| format!("cannot read the settings `{}`", path.display()))?;
        let page = Page::new(PageId::new("codegen.toml"), bytes);
        if page.invalid_utf8.is_some() {
            bail!("`{}` is not UTF-8", path.display());
        }
        let parsed = Config::parse(&page.text);
        let mut settings = Self { config: Config::default(), file: Some((path, page)) };
        match parsed {
            Ok(config) => settings.config = config,
            Err(problem) => settings.refuse(&[problem])?,
        }
        Ok(settings)
    }

    /// An error that shows where in the file the problems are, if there are any.
    fn refuse(&self, problems: &[Problem]) -> Result<()> {
        let (Some((path, page)), false) = (&self.file, problems.is_empty()) else { return Ok(()) };
        let path = path.display().to_string();
        let show = |problem: &Problem| {
            let (message, place) = (problem.message.as_str(), Some((page, &problem.span)));
            Report { severity: Severity::Error, code: None, message, help: None, path: &path, place }
                .to_text(Style::default())
        };
        let list: Vec<String> = problems.iter().map(show).collect();
        bail!("the settings cannot be used\n\n{}", list.join("\n\n"))
    }
}

impl Settings {
    /// The file, if there is one.
    pub(crate) fn path(&self) -> Option<&Path> {
        self.file.as_ref().map(|(path, _)| path.as_path())
    }
}

/// The folder of the docs.
pub(crate) fn docs_dir(options: &cli::Input) -> PathBuf {
    options.docs.clone().unwrap_or_else(|| repository("docs"))
}

/// A path of this repository, below the current folder if it is there.
pub(crate) fn repository(path: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let full = root.join(path);
    let here = std::env::current_dir().ok().and_then(|here| full.strip_prefix(here).ok().map(Path::to_owned));
    here.unwrap_or(full)
}
