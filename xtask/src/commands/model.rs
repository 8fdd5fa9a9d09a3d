//! `cargo xtask model`

use crate::input::Input;
use crate::terminal::Terminal;
use crate::{Outcome, cli};
use anyhow::{Result, bail};
use graph_codegen::model::json::to_json;
use std::io::{self, BufWriter, Write};

/// Prints the model of one version.
pub(crate) fn run(options: &cli::Model) -> Result<Outcome> {
    let terminal = Terminal::new(options.input.quiet);
    let input = Input::read(&options.input, &terminal)?;
    if input.docs.versions.len() > 1 {
        let folders = input.docs.versions.iter().map(|(folder, _)| format!("\n  --docs {}", folder.path.display()));
        bail!("a model is of one version, and there are several; take one of{}", folders.collect::<String>());
    }
    let mut reading = input.models(&terminal)?;
    reading.select(&options.selection, &input)?;
    terminal.clear();
    let mut out = BufWriter::new(io::stdout().lock());
    for model in &reading.models {
        serde_json::to_writer_pretty(&mut out, &to_json(model)).map_err(io::Error::from)?;
        writeln!(out)?;
    }
    out.flush()?;
    Ok(Outcome::Fine)
}
