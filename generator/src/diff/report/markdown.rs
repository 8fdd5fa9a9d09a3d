//! Changes as an entry of a changelog.

use super::{Heading, counts, kind, of_level, words};
use crate::diff::{Area, Change, Diff, Level, What};

/// The entry with its heading.
pub fn to_markdown(diff: &Diff, heading: &Heading) -> String {
    format!("## {}\n\n{}", heading.to, entry(diff))
}

/// The entry without its heading: a section for each weight; examples, permissions and descriptions as numbers.
pub fn entry(diff: &Diff) -> String {
    let is_deprecation = |change: &&Change| change.area() == Area::Deprecations;
    let sections = [
        ("Breaking", list(of_level(diff, Level::Breaking))),
        ("Added", list(of_level(diff, Level::Addition).filter(|change| !is_deprecation(change)))),
        ("Deprecated", list(of_level(diff, Level::Addition).filter(is_deprecation))),
        ("Changed", list(of_level(diff, Level::Documentation).filter(|change| !is_number(change)))),
        ("Documentation", numbers(diff)),
    ];
    let sections = sections.into_iter().filter(|(_, lines)| !lines.is_empty());
    let text: Vec<String> = sections.map(|(title, lines)| format!("### {title}\n\n{}\n", lines.join("\n"))).collect();
    text.join("\n")
}

fn is_number(change: &Change) -> bool {
    match change.area() {
        Area::Permissions | Area::Examples | Area::Descriptions => change.level == Level::Documentation,
        Area::Versions
        | Area::Types
        | Area::Properties
        | Area::Members
        | Area::Operations
        | Area::Parameters
        | Area::Deprecations => false,
    }
}

fn list<'d>(changes: impl Iterator<Item = &'d Change>) -> Vec<String> {
    let line = |change: &Change| {
        let why = match (&change.what, change.why.as_slice()) {
            (_, []) => String::new(),
            (What::Added | What::Removed | What::Renamed(_), [why]) => format!(": {why}"),
            (_, whys) => format!(" ({})", whys.join("; ")),
        };
        format!("- {}: {}{why}", change.version, words::line(change))
    };
    changes.map(line).collect()
}

fn numbers(diff: &Diff) -> Vec<String> {
    let counts = counts(diff.changes.iter().filter(|change| is_number(change)));
    let line = |(area, kinds): (Area, std::collections::BTreeMap<&str, usize>)| {
        let kinds: Vec<String> = kinds.into_iter().map(|(kind, count)| format!("{count} {kind}")).collect();
        match area {
            Area::Descriptions => {
                format!("- descriptions: {}", kinds.join(", ").replace(kind(&What::Described), "changed"))
            }
            area => format!("- {}: {}", area.as_str(), kinds.join(", ")),
        }
    };
    counts.into_iter().map(line).collect()
}
