//! The command line: the only part of the project that reads and writes files.

mod cli;
mod commands;
mod docs;
mod git;
mod input;
mod output;
mod terminal;
mod workspace;

use clap::Parser;
use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = cli::Arguments::parse();
    let result = match &arguments.command {
        cli::Command::Codegen(options) => commands::codegen::run(options),
        cli::Command::Model(options) => commands::model::run(options),
        cli::Command::Lint(options) => commands::lint::run(options),
        cli::Command::Watch(options) => commands::watch::run(options),
        cli::Command::Diff(options) => commands::diff::run(options),
    };
    match result {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            terminal::error(&error);
            ExitCode::from(2)
        }
    }
}

/// What a command came to, if nothing kept it from its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Nothing to complain of.
    Fine,
    /// `--check` found differences, or `lint` found what is denied.
    Found,
}

/// Whoever read our output has seen enough: `xtask lint | head`.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
