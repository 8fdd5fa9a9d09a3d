//! Changes on a terminal.

use super::{Heading, counts, of_level, words};
use crate::diagnostics::report::Style;
use crate::diff::{Diff, Level};
use anstyle::{AnsiColor, Style as Colour};

/// The changes by weight, what users meet below each, then the counts and the version; the heaviest last, where the
/// reader of a long list ends.
pub fn to_text(diff: &Diff, heading: &Heading, style: Style) -> String {
    let mut out = String::new();
    for level in [Level::Documentation, Level::Addition, Level::Breaking] {
        let (title, colour) = match level {
            Level::Documentation => ("documentation, examples and permissions", AnsiColor::Cyan),
            Level::Addition => ("additions and deprecations", AnsiColor::Green),
            Level::Breaking => ("breaking changes", AnsiColor::Red),
        };
        let colour = if style.colour { colour.on_default().bold() } else { Colour::new() };
        let mut changes = of_level(diff, level).peekable();
        if changes.peek().is_some() {
            out.push_str(&format!("{colour}{title}{colour:#}\n"));
        }
        for change in changes {
            out.push_str(&format!("  {}: {}", change.version, words::line(change)));
            if let Some(source) = &change.source {
                out.push_str(&format!(" ({}:{})", source.page, source.line));
            }
            out.push('\n');
            change.why.iter().for_each(|why| out.push_str(&format!("      {why}\n")));
        }
    }
    if diff.changes.is_empty() {
        return "Nothing changed.\n".to_owned();
    }
    out.push('\n');
    for (area, kinds) in counts(&diff.changes) {
        let kinds: Vec<String> = kinds.into_iter().map(|(kind, count)| format!("{count} {kind}")).collect();
        out.push_str(&format!("{:>12}  {}\n", area.as_str(), kinds.join(", ")));
    }
    let level = diff.level().map_or("none", Level::as_str);
    out.push_str(&format!("\n{} after {}: the heaviest change is of level `{level}`\n", heading.to, heading.from));
    out
}
