//! Arguments in parentheses.

use super::split::split_outside;
use super::{decode, key};
use crate::model::{Argument, ArgumentValue};

/// The arguments of a call, from behind its opening parenthesis; the closing one may be missing.
pub(super) fn list(text: &str) -> Vec<Argument> {
    let text = text.trim();
    let text = text.strip_suffix(')').unwrap_or(text);
    split_outside(text, b',').into_iter().map(str::trim).filter(|part| !part.is_empty()).map(argument).collect()
}

fn argument(part: &str) -> Argument {
    // A name holds no quote and no brace, so an equals sign behind one belongs to the value.
    let named = part.split_once('=').filter(|(name, _)| !name.contains(['\'', '"', '{', '<']));
    let (name, value) = named.map_or((None, part), |(name, value)| (Some(name.trim()), value.trim()));
    let (value, quoted) = unquoted(value);
    let placeholder = key(value).or_else(|| value.strip_prefix('@').map(str::to_owned));
    let value = match placeholder {
        Some(placeholder) => ArgumentValue::Placeholder(placeholder),
        None if is_stand_in(value, quoted, name.is_none()) => {
            ArgumentValue::Placeholder(name.unwrap_or(value).to_owned())
        }
        None => ArgumentValue::Literal(decode(value).into_owned()),
    };
    let name = match (name, &value) {
        (Some(name), _) => name.to_owned(),
        (None, ArgumentValue::Placeholder(placeholder)) => placeholder.clone(),
        (None, ArgumentValue::Literal(_)) => "id".to_owned(),
    };
    Argument { name, value, quoted }
}

/// The value within its quotes, also of an enum's literal `namespace.type'member'`.
fn unquoted(value: &str) -> (&str, bool) {
    let Some(first) = value.find('\'') else { return (value, false) };
    let inner = &value[first + 1..];
    (inner.rfind('\'').map_or(inner, |last| &inner[..last]), true)
}

/// A value that only shows where one goes: a word without quotes, a number, a date, nothing.
fn is_stand_in(value: &str, quoted: bool, positional: bool) -> bool {
    let date =
        value.len() >= 8 && value.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ':' | '.' | 'T' | 'Z'));
    let constant = matches!(value, "true" | "false" | "null");
    value.is_empty() || date || positional || (!quoted && !constant)
}

/// Arguments as they stand in a path, each by its name.
pub(super) fn render(arguments: &[Argument]) -> String {
    let one = |argument: &Argument| {
        let value = match &argument.value {
            ArgumentValue::Placeholder(name) => format!("{{{name}}}"),
            ArgumentValue::Literal(value) => value.clone(),
        };
        let quote = if argument.quoted { "'" } else { "" };
        format!("{}={quote}{value}{quote}", argument.name)
    };
    arguments.iter().map(one).collect::<Vec<_>>().join(",")
}
