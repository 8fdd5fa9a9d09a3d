//! What the user sees while a command runs and when it is done. All of it goes to standard error, so that standard
//! output holds only what was asked for.

use anstyle::{AnsiColor, Style};
use graph_codegen::diagnostics::report;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{self, Write};
use std::time::{Duration, Instant};

const ERROR: Style = AnsiColor::BrightRed.on_default().bold();
const WARNING: Style = AnsiColor::BrightYellow.on_default().bold();
const DONE: Style = AnsiColor::BrightGreen.on_default().bold();

/// Prints why a command could not do its work.
pub(crate) fn error(error: &anyhow::Error) {
    print_line(format_args!("{ERROR}error{ERROR:#}: {error:#}"));
}

fn print_line(line: std::fmt::Arguments<'_>) {
    // Nobody is left to be told that standard error is closed.
    let _closed = writeln!(anstream::stderr(), "{line}");
}

/// The progress line and the summary of a run.
#[derive(Debug)]
pub(crate) struct Terminal {
    quiet: bool,
    bar: ProgressBar,
    start: Instant,
}

impl Terminal {
    /// Begins a run. The progress line shows on a terminal only.
    pub(crate) fn new(quiet: bool) -> Self {
        let bar = if quiet { ProgressBar::hidden() } else { ProgressBar::new_spinner() };
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {elapsed}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        Self { quiet, bar, start: Instant::now() }
    }

    /// Says what is being done.
    pub(crate) fn progress(&self, what: impl Into<String>) {
        self.bar.set_message(what.into());
    }

    /// Takes the progress line away.
    pub(crate) fn clear(&self) {
        self.bar.finish_and_clear();
    }

    /// A line of the summary: what was done, and to what.
    pub(crate) fn done(&self, verb: &str, what: &str) {
        if !self.quiet {
            self.bar.suspend(|| print_line(format_args!("{DONE}{verb:>12}{DONE:#} {what}")));
        }
    }

    /// Something that the user should know and that stops nothing.
    pub(crate) fn warning(&self, what: &str) {
        if !self.quiet {
            self.bar.suspend(|| print_line(format_args!("{WARNING}warning{WARNING:#}: {what}")));
        }
    }

    /// The time since the run began.
    pub(crate) fn seconds(&self) -> String {
        format!("{:.2} s", self.start.elapsed().as_secs_f64())
    }
}

impl Drop for Terminal {
    /// No progress line is left above an error.
    fn drop(&mut self) {
        self.clear();
    }
}

/// How standard output takes findings: with colours on a terminal, unless `NO_COLOR` is set.
pub(crate) fn stdout_style() -> report::Style {
    let choice = anstream::AutoStream::choice(&io::stdout());
    let width = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let plain = report::Style::default();
    report::Style { colour: choice != anstream::ColorChoice::Never, width: width.unwrap_or(plain.width) }
}
