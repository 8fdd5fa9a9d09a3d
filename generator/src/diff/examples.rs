//! What changed in examples.

use super::aliases::Aliases;
use super::operations::Pairs;
use super::{Change, Subject, What};
use crate::model::{Example, ExampleBody, Model};
use crate::source::PageId;
use std::collections::{BTreeMap, BTreeSet};

/// Compares the examples of both models: those of one page and name first, then those of an operation that both have.
/// What else belongs to an operation that came or went is left out, since the operation says it all.
pub(super) fn compare(before: &Model, after: &Model, pairs: &Pairs, aliases: &mut Aliases) -> Vec<Change> {
    let now: BTreeMap<usize, usize> = pairs.iter().copied().collect();
    let kept: BTreeSet<usize> = now.values().copied().collect();
    let key = |example: &'_ Example| (example.source.page.clone(), example.name.clone());
    let mut news: BTreeMap<(PageId, String), &Example> = after.examples.iter().map(|one| (key(one), one)).collect();
    let mut found = Found { changes: Vec::new(), version: &after.version, aliases };
    let mut olds = Vec::new();
    for old in &before.examples {
        match news.remove(&key(old)) {
            Some(new) => {
                let is_same = old.operation.map(|at| now.get(&at).copied()) == new.operation.map(Some);
                found.pair(old, new, !is_same);
            }
            None => olds.push(old),
        }
    }
    let rest: BTreeSet<(PageId, String)> = news.into_keys().collect();
    let news = after.examples.iter().filter(|one| rest.contains(&key(one)));
    let olds = groups(olds.into_iter(), |at| now.get(&at).copied());
    let mut news = groups(news, |at| kept.contains(&at).then_some(at));
    for (group, old) in olds {
        found.group(&old, &news.remove(&group).unwrap_or_default());
    }
    news.into_values().for_each(|new| found.group(&[], &new));
    found.changes
}

/// Examples by what they belong to: an operation of the new model, else their page.
fn groups<'m>(
    examples: impl Iterator<Item = &'m Example>,
    place: impl Fn(usize) -> Option<usize>,
) -> BTreeMap<String, Vec<&'m Example>> {
    let mut groups: BTreeMap<String, Vec<&Example>> = BTreeMap::new();
    for example in examples {
        let group = match example.operation {
            Some(at) => place(at).map(|at| format!("{at}")),
            None => Some(example.source.page.as_str().to_owned()),
        };
        if let Some(group) = group {
            groups.entry(group).or_default().push(example);
        }
    }
    groups
}

struct Found<'a> {
    changes: Vec<Change>,
    version: &'a str,
    aliases: &'a mut Aliases,
}

impl Found<'_> {
    /// Two states of one example; `elsewhere` is whether it is put down to another operation.
    fn pair(&mut self, old: &Example, new: &Example, elsewhere: bool) {
        let mut details = details(old, new);
        if elsewhere {
            details.push("of another operation".to_owned());
        }
        if old.name != new.name {
            details.push(format!("was called `{}`", old.name));
        }
        self.aliases.add_example(subject(old), subject(new));
        if !details.is_empty() {
            self.changes.push(Change::new(self.version, subject(new), What::Changed(details), &new.source));
        }
    }

    /// Pairs the examples of a group by name, then by what they ask; what is left came or went.
    fn group(&mut self, old: &[&Example], new: &[&Example]) {
        let (mut old, mut new) = (old.to_vec(), new.to_vec());
        let ways: [fn(&Example, &Example) -> bool; 3] =
            [|a, b| a.name == b.name && a.title == b.title, |a, b| a.name == b.name, |a, b| asks(a) == asks(b)];
        for way in ways {
            old.retain(|before| {
                let Some(at) = new.iter().position(|after| way(before, after)) else { return true };
                self.pair(before, new.remove(at), false);
                false
            });
        }
        let gone = old.iter().map(|one| (one, What::Removed));
        for (one, what) in gone.chain(new.iter().map(|one| (one, What::Added))) {
            self.changes.push(Change::new(self.version, subject(one), what, &one.source));
        }
    }
}

fn subject(example: &Example) -> Subject {
    Subject::Example(example.source.page.clone(), example.name.clone())
}

fn asks(example: &Example) -> (&str, &str) {
    (example.request.method.as_str(), &example.request.url)
}

fn details(old: &Example, new: &Example) -> Vec<String> {
    let (before, after) = (&old.request, &new.request);
    let (answered, answers) = (&old.response, &new.response);
    let different = [
        (asks(old) != asks(new), "another address"),
        (headers(&before.headers) != headers(&after.headers), "other request headers"),
        (!same_body(&before.body, &after.body), "another request body"),
        (answered.status != answers.status, "another status"),
        (headers(&answered.headers) != headers(&answers.headers), "other response headers"),
        (!same_body(&answered.body, &answers.body), "another response body"),
    ];
    different.into_iter().filter(|(is, _)| *is).map(|(_, words)| words.to_owned()).collect()
}

/// Headers but for the length, which the body tells.
fn headers(all: &[(String, String)]) -> Vec<(String, &str)> {
    let named = all.iter().map(|(name, value)| (name.to_ascii_lowercase(), value.as_str()));
    named.filter(|(name, _)| name != "content-length").collect()
}

/// Bodies that say the same; what was mended to read one is nothing of the API.
fn same_body(a: &ExampleBody, b: &ExampleBody) -> bool {
    match (a, b) {
        (ExampleBody::Json { value: a, .. }, ExampleBody::Json { value: b, .. }) => a == b,
        (ExampleBody::Broken { text: a, .. }, ExampleBody::Broken { text: b, .. }) => {
            let signs = |text: &'_ str| text.split_whitespace().collect::<String>();
            signs(a) == signs(b)
        }
        (a, b) => a == b,
    }
}
