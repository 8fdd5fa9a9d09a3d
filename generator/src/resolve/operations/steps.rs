//! A path as steps that can be compared: without placeholders' names, and case left out.

use crate::model::{Argument, ArgumentValue, PathTemplate, Segment};

/// A key, whatever it is called.
pub(crate) const KEY: &str = "{}";
/// A path below an item, between colons.
pub(crate) const ITEM_PATH: &str = ":";

/// The steps of a path.
pub(crate) fn of(path: &PathTemplate) -> Vec<String> {
    let mut steps = Vec::with_capacity(path.segments.len());
    for segment in &path.segments {
        match segment {
            Segment::Literal(word) => steps.push(word.to_ascii_lowercase()),
            Segment::Key(_) => steps.push(KEY.to_owned()),
            Segment::AlternateKey(arguments) => steps.push(call("", arguments)),
            // A call without arguments is the same with and without its parentheses.
            Segment::Function { name, arguments } if arguments.is_empty() => steps.push(name.to_ascii_lowercase()),
            Segment::Function { name, arguments } => steps.push(call(&name.to_ascii_lowercase(), arguments)),
            Segment::Cast(name) => steps.push(name.as_str().to_ascii_lowercase()),
            Segment::ItemPath { before, .. } => {
                if !before.is_empty() {
                    steps.push(before.to_ascii_lowercase());
                }
                steps.push(ITEM_PATH.to_owned());
            }
        }
    }
    steps
}

/// A call with the names of its arguments, and the values that are always the same.
fn call(name: &str, arguments: &[Argument]) -> String {
    let mut arguments: Vec<String> = arguments
        .iter()
        .map(|argument| {
            let name = argument.name.to_ascii_lowercase();
            match &argument.value {
                ArgumentValue::Placeholder(_) => name,
                ArgumentValue::Literal(value) => format!("{name}={value}"),
            }
        })
        .collect();
    arguments.sort();
    format!("{name}({})", arguments.join(","))
}

/// True for a step that gives one of a set.
pub(crate) fn is_key(step: &str) -> bool {
    step == KEY || step.starts_with('(')
}

/// The name of a call or a word, without arguments and namespace.
pub(crate) fn name(step: &str) -> &str {
    let word = step.split('(').next().unwrap_or(step);
    word.rsplit('.').next().unwrap_or(word)
}

/// Steps as one text, to be sorted and looked up.
pub(crate) fn joined(steps: &[String]) -> String {
    steps.join("/")
}
