//! The arguments, with what `--help` says of them.

use clap::{Args, Parser, Subcommand, ValueEnum};
use graph_codegen::diagnostics::{Code, Diagnostic, Severity};
use graph_codegen::select::Pattern;
use std::path::PathBuf;
use std::str::FromStr;

/// Makes a typed Rust crate from the markdown reference of Microsoft Graph
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", after_help = EXIT)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXIT: &str = "Exit status: 0 if all is well; 1 if `codegen --check` finds differences or `lint` finds what is denied; \
                    2 if the work could not be done.";

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write the crate, or check that it is up to date
    Codegen(Codegen),
    /// Print the model of one version of the docs as JSON
    Model(Model),
    /// Print what is wrong in the docs
    Lint(Lint),
    /// Write the crate whenever a page is saved, and print what is wrong in that page
    Watch(Watch),
    /// Tell what changed in the API between two states of the docs, and whether it breaks users of the crate
    Diff(Diff),
}

/// Where the input is.
#[derive(Debug, Args)]
pub(crate) struct Input {
    /// The docs: one version's folder (`docs/v1.0`, or one of any name, whose version is then that of the pages' addresses),
    /// a folder of versions (`docs`), or a checkout of Microsoft's docs repository [default: this repository's `docs`]
    #[arg(long, value_name = "DIR")]
    pub(crate) docs: Option<PathBuf>,
    /// The settings and corrections [default: `codegen.toml` in the docs folder or in the one that holds it, if it is
    /// there]
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// Print nothing but errors and what was asked for
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

/// What is picked of the docs.
#[derive(Debug, Args)]
pub(crate) struct Selection {
    /// Take only what this matches and the types that it reaches: a path (`/me/messages/**`, `GET /users/{id}`), a page
    /// (`message-*.md`) or a type (`microsoft.graph.message`); can be given several times, and then takes the place of
    /// the settings' `include`
    #[arg(long, value_name = "PATTERN")]
    pub(crate) include: Vec<Pattern>,
    /// Of that, leave out what this matches; in the place of the settings' `exclude`
    #[arg(long, value_name = "PATTERN")]
    pub(crate) exclude: Vec<Pattern>,
}

/// `cargo xtask codegen`
#[derive(Debug, Args)]
#[command(
    after_help = "All files are written or none. Files that the generator did not make are never touched; what it made \
                        is listed in `.codegen-manifest`. A folder that is not empty and has no such list is refused."
)]
pub(crate) struct Codegen {
    #[command(flatten)]
    pub(crate) input: Input,
    #[command(flatten)]
    pub(crate) selection: Selection,
    /// The folder of the crate [default with this repository's docs: its `generated`]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// Write nothing; fail with the list of files that would change, appear or go
    #[arg(long)]
    pub(crate) check: bool,
    /// Write what changed in the API into the crate's `CHANGELOG.md`, and the version that this asks for into the settings
    /// and the crate
    #[arg(long, conflicts_with = "check")]
    pub(crate) changelog: bool,
    /// The docs to compare with: a folder, or a revision of the checkout that `--docs` is in [default: the revision that
    /// the crate was made from]
    #[arg(long, value_name = "OLD", requires = "changelog")]
    pub(crate) since: Option<String>,
}

/// `cargo xtask model`
#[derive(Debug, Args)]
pub(crate) struct Model {
    #[command(flatten)]
    pub(crate) input: Input,
    #[command(flatten)]
    pub(crate) selection: Selection,
}

/// `cargo xtask lint`
#[derive(Debug, Args)]
#[command(after_help = "A finding that is known can be silenced in `codegen.toml`, with a reason.")]
pub(crate) struct Lint {
    #[command(flatten)]
    pub(crate) input: Input,
    /// How to print the findings; JSON is one object a line, the counts last
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// Fail if there is a finding of this code, or of this severity or a higher one: `note`, `warning`, `error`
    #[arg(long, value_name = "CODE|SEVERITY", default_value = "error")]
    pub(crate) deny: Vec<Denial>,
    /// Show only findings of this code, or of this severity or a higher one
    #[arg(long, value_name = "CODE|SEVERITY")]
    pub(crate) only: Vec<Denial>,
    /// Explain a code with an example of wrong and right, or all codes, and read no docs
    #[arg(long, value_name = "CODE", num_args = 0..=1, exclusive = true)]
    pub(crate) explain: Option<Option<CodeName>>,
}

/// `cargo xtask watch`
#[derive(Debug, Args)]
#[command(after_help = "Made for writing docs. It ends with Ctrl-C.")]
pub(crate) struct Watch {
    #[command(flatten)]
    pub(crate) input: Input,
    #[command(flatten)]
    pub(crate) selection: Selection,
    /// The folder of the crate [default with this repository's docs: its `generated`]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

/// `cargo xtask diff`
#[derive(Debug, Args)]
#[command(after_help = "A verdict is about the Rust crate that either state gives, with that state's own settings. \
                        The version asked for is said in terms of semantic versioning.")]
pub(crate) struct Diff {
    /// The state before: a docs folder, or a revision of the checkout that `--docs` is in; `A..B` gives both states
    #[arg(value_name = "OLD")]
    pub(crate) old: String,
    /// The state after, in the same way [default: the docs as they are]
    #[arg(value_name = "NEW")]
    pub(crate) new: Option<String>,
    #[command(flatten)]
    pub(crate) input: Input,
    #[command(flatten)]
    pub(crate) selection: Selection,
    /// How to print the changes
    #[arg(long, value_enum, default_value_t = DiffFormat::Text)]
    pub(crate) format: DiffFormat,
}

/// How changes are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// For people on a terminal.
    Text,
    /// For a changelog.
    Markdown,
    /// For programs.
    Json,
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people, with the place underlined.
    Text,
    /// For programs.
    Json,
}

/// A code by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CodeName(pub(crate) Code);

impl FromStr for CodeName {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let unknown = || format!("no finding is called `{name}`; `cargo xtask lint --explain` lists them");
        Code::from_name(name).map(Self).ok_or_else(unknown)
    }
}

/// Findings by their code or severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Denial {
    /// Findings of a code.
    Code(Code),
    /// Findings that weigh so much or more.
    Severity(Severity),
}

impl Denial {
    /// The finding is one of those.
    pub(crate) fn covers(self, finding: &Diagnostic) -> bool {
        match self {
            Self::Code(code) => finding.code == code,
            Self::Severity(severity) => finding.severity() >= severity,
        }
    }
}

impl FromStr for Denial {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let severity = [Severity::Note, Severity::Warning, Severity::Error].into_iter().find(|it| it.as_str() == name);
        match severity {
            Some(severity) => Ok(Self::Severity(severity)),
            None => CodeName::from_str(name).map(|name| Self::Code(name.0)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn findings_are_denied_by_code_and_by_severity() {
        let finding = Diagnostic::new(Code::TornRow, &graph_codegen::source::PageId::new("a.md"), 0..0, "");
        assert!(Denial::from_str("torn-row").unwrap().covers(&finding));
        assert!(Denial::from_str("note").unwrap().covers(&finding));
        assert!(!Denial::from_str("error").unwrap().covers(&finding));
        assert!(!Denial::from_str("not-utf8").unwrap().covers(&finding));
        assert!(Denial::from_str("no-such").unwrap_err().contains("--explain"));
    }
}
