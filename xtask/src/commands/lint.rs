//! `cargo xtask lint`

use crate::Outcome;
use crate::cli::{self, Denial, Format};
use crate::docs::Docs;
use crate::input::Input;
use crate::terminal::{self, Terminal};
use anyhow::Result;
use graph_codegen::diagnostics::report::{Report, counts};
use graph_codegen::diagnostics::{Code, Diagnostic, list};
use serde_json::{Map, Value, json};
use std::io::{self, BufWriter, Write};

/// Prints the findings and says whether one of them is denied.
pub(crate) fn run(options: &cli::Lint) -> Result<Outcome> {
    let mut out = BufWriter::new(io::stdout().lock());
    if let Some(code) = options.explain {
        explain(code.map(|name| name.0), &mut out)?;
        out.flush()?;
        return Ok(Outcome::Fine);
    }
    let terminal = Terminal::new(options.input.quiet);
    let input = Input::read(&options.input, &terminal)?;
    let reading = input.models(&terminal)?;
    terminal.clear();
    let is_shown = |finding: &(&str, &Diagnostic)| covers(&options.only, finding.1) || options.only.is_empty();
    let all = reading.findings.iter().flat_map(|(version, found)| found.iter().map(|one| (version.as_str(), one)));
    let shown: Vec<(&str, &Diagnostic)> = all.clone().filter(is_shown).collect();
    match options.format {
        Format::Text => print_text(&shown, &input.docs, &mut out)?,
        Format::Json => print_json(&shown, &input.docs, &mut out)?,
    }
    out.flush()?;
    terminal.done("Read", &format!("{} pages in {}", input.docs.page_count(), terminal.seconds()));
    let denied = all.filter(|(_, finding)| covers(&options.deny, finding)).count();
    Ok(if denied == 0 { Outcome::Fine } else { Outcome::Found })
}

fn covers(denials: &[Denial], finding: &Diagnostic) -> bool {
    denials.iter().any(|denial| denial.covers(finding))
}

fn print_text(findings: &[(&str, &Diagnostic)], docs: &Docs, out: &mut impl Write) -> io::Result<()> {
    let style = terminal::stdout_style();
    for (version, finding) in findings {
        let (path, page) = docs.page(version, &finding.page);
        writeln!(out, "{}\n", Report::new(finding, &path.display().to_string(), page).to_text(style))?;
    }
    for (code, count) in counts(findings.iter().map(|(_, finding)| *finding)) {
        writeln!(out, "{count:>7} {:<8}{code}", code.description().severity.as_str())?;
    }
    writeln!(out, "{:>7} {}", findings.len(), if findings.len() == 1 { "finding" } else { "findings" })
}

fn print_json(findings: &[(&str, &Diagnostic)], docs: &Docs, out: &mut impl Write) -> io::Result<()> {
    for (version, finding) in findings {
        let (path, page) = docs.page(version, &finding.page);
        let mut object = Report::new(finding, &path.display().to_string(), page).to_json();
        if let Value::Object(object) = &mut object {
            object.insert("version".to_owned(), (*version).into());
            object.insert("page".to_owned(), finding.page.as_str().into());
        }
        writeln!(out, "{object}")?;
    }
    let counts = counts(findings.iter().map(|(_, finding)| *finding));
    let counts: Map<String, Value> = counts.into_iter().map(|(code, count)| (code.to_string(), count.into())).collect();
    writeln!(out, "{}", json!({ "findings": findings.len(), "counts": counts }))
}

fn explain(code: Option<Code>, out: &mut impl Write) -> io::Result<()> {
    write!(out, "{}", code.map_or_else(list, Code::explanation))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_explained() {
        let mut text = Vec::new();
        explain(None, &mut text).unwrap();
        let text = String::from_utf8(text).unwrap();
        for code in Code::ALL {
            assert!(text.contains(&format!("## {code} (")), "{code}");
        }
        assert!(Code::TornRow.explanation().contains("Wrong:\n\n    |id|String|"));
    }
}
