//! Which documented path an address fits.
//!
//! Paths are kept as a tree of steps. A word is preferred to a call, a call to a key, so that `/users/delta` is no user.

use crate::model::{ArgumentValue, PathTemplate, Segment};
use crate::page::api::path::decode;
use crate::resolve::operations::steps::{self, ITEM_PATH};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Bound::{Included, Unbounded};

/// The paths of the documented operations.
#[derive(Debug, Default)]
pub(crate) struct Tree<'s> {
    /// What follows, by step.
    next: BTreeMap<Cow<'s, str>, Tree<'s>>,
    /// What ends here: places among the operations.
    ends: Vec<usize>,
}

/// No service has more calls of one name and place that differ in the values that they always take.
const MOST_CALLS: usize = 64;

/// A path that an address fits, with what stands for its placeholders, a text for each step that has any.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Fit {
    /// Places of operations of this path.
    pub(crate) operations: Vec<usize>,
    values: Vec<String>,
}

/// A part of an address: `users('x')` is `users` with `'x'` in parentheses.
struct Part<'t> {
    word: &'t str,
    /// The word in lower case.
    low: Cow<'t, str>,
    call: Option<&'t str>,
    /// A colon stands behind it.
    colon: bool,
}

impl<'s> Tree<'s> {
    /// Makes a path known.
    pub(crate) fn add(&mut self, path: impl IntoIterator<Item: Into<Cow<'s, str>>>, operation: usize) {
        let mut tree = self;
        for step in path {
            tree = tree.next.entry(step.into()).or_default();
        }
        tree.ends.push(operation);
    }

    /// The paths that an address fits, the best first.
    pub(crate) fn find(&self, address: &str) -> Vec<Fit> {
        let parts = parts(address);
        let mut found = Vec::new();
        self.walk(&parts, &mut Vec::new(), &mut found);
        found
    }

    fn walk<'t>(&self, parts: &[Part<'t>], values: &mut Vec<Cow<'t, str>>, found: &mut Vec<Fit>) {
        // An address fits few paths; more than that come of a tree that is made to be slow.
        if found.len() >= 8 {
            return;
        }
        let Some((part, rest)) = parts.split_first() else {
            if !self.ends.is_empty() {
                let values = values.iter().map(|value| value.to_string()).collect();
                found.push(Fit { operations: self.ends.clone(), values });
            }
            return;
        };
        if let Some(tree) = self.next.get(&*part.low) {
            match part.call {
                None | Some("") => tree.after(part, rest, values, found),
                Some(key) => tree.key_in_parentheses(key, part, rest, values, found),
            }
        }
        if let Some(call) = part.call.filter(|_| !part.word.is_empty()) {
            self.calls(&part.low, call, part, rest, values, found);
        }
        if let Some(tree) = self.next.get(steps::KEY).filter(|_| !part.word.starts_with('$') && part.call.is_none()) {
            values.push(decode(part.word));
            tree.after(part, rest, values, found);
            values.pop();
        }
    }

    /// Goes on behind the calls of a name that stand here and take these arguments: the one with just their names
    /// first, then some with values that are always the same.
    fn calls<'t>(
        &self,
        name: &str,
        call: &'t str,
        part: &Part<'t>,
        rest: &[Part<'t>],
        values: &mut Vec<Cow<'t, str>>,
        found: &mut Vec<Fit>,
    ) {
        let same_names = same_names(name, call);
        let start = format!("{name}(");
        let others = self
            .next
            .range::<str, _>((Included(start.as_str()), Unbounded))
            .take_while(|(step, _)| step.starts_with(&start));
        let others = others.filter(|(step, _)| **step != same_names).take(MOST_CALLS);
        for (step, tree) in self.next.get_key_value(same_names.as_str()).into_iter().chain(others) {
            let kept = values.len();
            if arguments(step, call, values) {
                tree.after(part, rest, values, found);
            }
            values.truncate(kept);
        }
    }

    /// Goes on behind a part; a colon behind it leads into the path of an item.
    fn after<'t>(&self, part: &Part<'t>, rest: &[Part<'t>], values: &mut Vec<Cow<'t, str>>, found: &mut Vec<Fit>) {
        if !part.colon {
            return self.walk(rest, values, found);
        }
        let Some(tree) = self.next.get(ITEM_PATH) else { return };
        let end = rest.iter().position(|part| part.colon).map_or(rest.len(), |at| at + 1);
        let (path, rest) = rest.split_at(end);
        values.push(path.iter().map(|part| decode(part.word)).collect::<Vec<_>>().join("/").into());
        tree.walk(rest, values, found);
        values.pop();
    }

    /// `users('x')` is `users/x`, and `applications(appId='x')` has a key of its own.
    fn key_in_parentheses<'t>(
        &self,
        key: &'t str,
        part: &Part<'t>,
        rest: &[Part<'t>],
        values: &mut Vec<Cow<'t, str>>,
        found: &mut Vec<Fit>,
    ) {
        self.calls("", key, part, rest, values, found);
        let named = key.split('\'').next().is_some_and(|before| before.contains('='));
        if let Some(tree) = self.next.get(steps::KEY).filter(|_| !named) {
            values.push(unquoted(key));
            tree.after(part, rest, values, found);
            values.pop();
        }
    }
}

fn parts(address: &str) -> Vec<Part<'_>> {
    crate::page::api::path::parts(address).into_iter().map(part).collect()
}

fn part(text: &str) -> Part<'_> {
    let colon = text.ends_with(':') && text.len() > 1;
    let text = if colon { &text[..text.len() - 1] } else { text };
    match text.split_once('(').filter(|(word, _)| !word.contains(['{', '<'])) {
        Some((word, call)) => Part { word, low: low(word), call: Some(call.strip_suffix(')').unwrap_or(call)), colon },
        None => Part { word: text, low: low(text), call: None, colon },
    }
}

fn low(word: &str) -> Cow<'_, str> {
    match word.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => Cow::Owned(word.to_ascii_lowercase()),
        false => Cow::Borrowed(word),
    }
}

/// The step of a call whose arguments have these names and no fixed values.
fn same_names(name: &str, call: &str) -> String {
    let given = crate::page::api::path::split_arguments(call);
    let names = given.iter().filter_map(|given| given.split_once('='));
    let mut names: Vec<String> = names.map(|(name, _)| name.trim().to_ascii_lowercase()).collect();
    names.sort();
    format!("{name}({})", names.join(","))
}

/// Adds the values of a call, in the order of the step's names, if its arguments are those of the step.
fn arguments<'t>(step: &str, call: &'t str, values: &mut Vec<Cow<'t, str>>) -> bool {
    let names = step.split_once('(').map_or("", |(_, names)| names.trim_end_matches(')'));
    let names: Vec<&str> = names.split(',').filter(|name| !name.is_empty()).collect();
    let given = crate::page::api::path::split_arguments(call);
    if names.len() != given.len() {
        return false;
    }
    for (at, name) in names.iter().enumerate() {
        let (name, fixed) = name.split_once('=').map_or((*name, None), |(name, value)| (name, Some(value)));
        let value = given.iter().enumerate().find_map(|(place, given)| match given.split_once('=') {
            Some((of, value)) => of.trim().eq_ignore_ascii_case(name).then_some(value),
            None => (place == at).then_some(*given),
        });
        let Some(value) = value.map(unquoted) else { return false };
        match fixed {
            Some(fixed) if !fixed.eq_ignore_ascii_case(&value) => return false,
            Some(_) => {}
            None => values.push(value),
        }
    }
    true
}

/// A value without its quotes, also of an enum's literal.
fn unquoted(value: &str) -> Cow<'_, str> {
    let value = value.trim();
    let inner = match (value.find('\''), value.rfind('\'')) {
        (Some(first), Some(last)) if first < last => &value[first + 1..last],
        _ => value,
    };
    match decode(inner) {
        text if text.contains("''") => text.replace("''", "'").into(),
        text => text,
    }
}

/// The values for the placeholders of a path, in the template's order. Those of a call came in the order of its step.
pub(super) fn values(fit: &Fit, path: &PathTemplate) -> Vec<String> {
    let mut given = fit.values.iter().cloned();
    let mut values = Vec::new();
    for segment in &path.segments {
        match segment {
            Segment::Key(_) | Segment::ItemPath { .. } => values.extend(given.next()),
            Segment::AlternateKey(arguments) | Segment::Function { arguments, .. } => {
                let open = arguments.iter().filter(|argument| matches!(argument.value, ArgumentValue::Placeholder(_)));
                let names: Vec<&str> = open.map(|argument| argument.name.as_str()).collect();
                let mut sorted = names.clone();
                sorted.sort_by_key(|name| name.to_ascii_lowercase());
                let of: BTreeMap<&str, String> = sorted.into_iter().zip(given.by_ref()).collect();
                values.extend(names.iter().filter_map(|name| of.get(name).cloned()));
            }
            Segment::Literal(_) | Segment::Cast(_) => {}
        }
    }
    values
}

/// How an address fits a path, if it does.
pub(super) fn fit(address: &str, path: &[String]) -> Option<Fit> {
    // Parts and steps are as many, but where one part holds a key in parentheses or several are the path of an item.
    let slashes = address.bytes().filter(|byte| *byte == b'/').count();
    if !address.contains(['(', ':']) && slashes + 1 != path.len() {
        return None;
    }
    let mut tree = Tree::default();
    tree.add(path, 0);
    tree.find(address).into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::api::path;

    fn found(templates: &[&str], address: &str) -> Option<(String, Vec<String>)> {
        let templates: Vec<PathTemplate> = templates.iter().map(|text| path::template(text)).collect();
        let mut tree = Tree::default();
        for (at, template) in templates.iter().enumerate() {
            tree.add(steps::of(template), at);
        }
        let fit = tree.find(address).into_iter().next()?;
        let template = &templates[fit.operations[0]];
        Some((template.text.clone(), values(&fit, template)))
    }

    #[test]
    fn addresses_find_their_paths_with_the_values() {
        let templates = [
            "/users/{id}",
            "/users/delta",
            "/users/{id}/messages/{message-id}",
            "/applications(appId='{id}')/owners",
            "/reports/get(period='{period}')",
            "/x/by(start='{b}',end={a},kind='day')",
            "/me/drive/root:/{item-path}:/content",
            "/me/drive/root:/{item-path}",
            "/sites/{host}:/{path}",
            "/teams/{id}",
        ];
        for (address, want, values) in [
            ("users/a%40b.c", "/users/{id}", vec!["a@b.c"]),
            ("Users/Delta", "/users/delta", vec![]),
            ("users/delta()", "/users/delta", vec![]),
            ("users/{id}/messages/AB=", "/users/{id}/messages/{message-id}", vec!["{id}", "AB="]),
            ("applications(appId='x')/owners", "/applications(appId='{id}')/owners", vec!["x"]),
            ("reports/get(period='D7')", "/reports/get(period='{period}')", vec!["D7"]),
            ("x/by(end=2,kind='day',start='1')", "/x/by(start='{b}',end={a},kind='day')", vec!["1", "2"]),
            ("me/drive/root:/a/b.docx:/content", "/me/drive/root:/{item-path}:/content", vec!["a/b.docx"]),
            ("me/drive/root:/a/b.docx", "/me/drive/root:/{item-path}", vec!["a/b.docx"]),
            ("sites/h.com:/teams/a", "/sites/{host}:/{path}", vec!["h.com", "teams/a"]),
            ("teams('x=')", "/teams/{id}", vec!["x="]),
        ] {
            let values: Vec<String> = values.into_iter().map(str::to_owned).collect();
            assert_eq!(found(&templates, address), Some((want.to_owned(), values)), "{address}");
        }
        assert_eq!(found(&templates, "users/a/b"), None);
        assert_eq!(found(&templates, "x/by(end=2,kind='week',start='1')"), None);
    }
}
