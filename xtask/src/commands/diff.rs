//! `cargo xtask diff`

use crate::Outcome;
use crate::cli::{self, DiffFormat};
use crate::git::{self, Extracted};
use crate::input::{Input, docs_dir, refuse_patterns};
use crate::terminal::{Terminal, stdout_style};
use anyhow::{Result, bail};
use graph_codegen::diff::report::{Heading, to_json, to_markdown, to_text};
use graph_codegen::diff::{Side, diff};
use semver::Version;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Prints what changed.
pub(crate) fn run(options: &cli::Diff) -> Result<Outcome> {
    let terminal = Terminal::new(options.input.quiet);
    let (old, new) = states(options)?;
    let (before, mut stale) = State::read(&old, &options.input, &options.selection, &terminal)?;
    let (after, of_new) = State::read(&new, &options.input, &options.selection, &terminal)?;
    stale.retain(|pattern| of_new.contains(pattern));
    if !stale.is_empty() {
        refuse_patterns(&stale)?;
    }
    terminal.progress("comparing");
    let found = diff(&before.side, &after.side);
    let heading = Heading::new(&before.version, &found);
    terminal.clear();
    let text = match options.format {
        DiffFormat::Text => to_text(&found, &heading, stdout_style()),
        DiffFormat::Markdown => to_markdown(&found, &heading),
        DiffFormat::Json => format!("{:#}\n", to_json(&found, &heading)),
    };
    io::stdout().lock().write_all(text.as_bytes())?;
    terminal.done("Compared", &format!("{old} with {new} in {}", terminal.seconds()));
    Ok(Outcome::Fine)
}

/// Where a state of the docs is.
#[derive(Debug, Clone)]
pub(super) enum Place {
    /// A folder.
    Folder(PathBuf),
    /// A revision of the checkout that a docs folder is in.
    Revision(PathBuf, String),
}

impl Place {
    /// A folder that is there, else a revision.
    pub(super) fn new(text: &str, docs: &Path) -> Self {
        if Path::new(text).is_dir() {
            Self::Folder(PathBuf::from(text))
        } else {
            Self::Revision(docs.to_owned(), text.to_owned())
        }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Folder(path) => write!(f, "{}", path.display()),
            Self::Revision(_, name) => f.write_str(name),
        }
    }
}

fn states(options: &cli::Diff) -> Result<(Place, Place)> {
    let docs = docs_dir(&options.input);
    let place = |text: &str| Place::new(text, &docs);
    let is_folder = Path::new(&options.old).is_dir();
    match (options.old.split_once(".."), &options.new) {
        (Some(_), Some(_)) if !is_folder => bail!("`{}` gives both states already; leave out the second", options.old),
        (Some((old, new)), None) if !is_folder => {
            let or_head = |text: &str| if text.is_empty() { "HEAD".to_owned() } else { text.to_owned() };
            Ok((place(&or_head(old)), place(&or_head(new.trim_start_matches('.')))))
        }
        (_, Some(new)) => Ok((place(&options.old), place(new))),
        (_, None) => Ok((place(&options.old), Place::Folder(docs.clone()))),
    }
}

/// A state of the docs, with the version that its settings give the crate.
pub(super) struct State {
    pub(super) side: Side,
    pub(super) version: Version,
}

impl State {
    /// Reads a state; gives too the patterns that pick nothing of it.
    pub(super) fn read(
        place: &Place,
        options: &cli::Input,
        selection: &cli::Selection,
        terminal: &Terminal,
    ) -> Result<(Self, Vec<String>)> {
        let extracted: Extracted;
        let docs = match place {
            Place::Folder(path) => path.clone(),
            Place::Revision(docs, name) => {
                terminal.progress(format!("asking git for {name}"));
                extracted = git::extract(docs, name)?;
                extracted.docs.clone()
            }
        };
        let options = cli::Input { docs: Some(docs), config: options.config.clone(), quiet: options.quiet };
        let mut input = Input::read(&options, terminal)?;
        // Corrections and patterns of one state need not apply to the other.
        input.of_another_state = true;
        input.docs.is_part = true;
        let mut reading = input.models(terminal)?;
        let stale = reading.pick(selection, &input);
        let config = &input.settings.config;
        Ok((Self { side: Side::new(reading.models, config), version: config.package.version.clone() }, stale))
    }
}
