//! What changed in examples.

use super::operations::Pairs;
use super::{Change, Subject, What};
use crate::model::{Example, ExampleBody, Model};
use std::collections::{BTreeMap, BTreeSet};

/// What an example belongs to: an operation of the new model, else its page. Those of operations that came or went are
/// left out, since the operation says it all.
fn groups(model: &Model, place: impl Fn(usize) -> Option<usize>) -> BTreeMap<String, Vec<&Example>> {
    let mut groups: BTreeMap<String, Vec<&Example>> = BTreeMap::new();
    for example in &model.examples {
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

/// Compares the examples of the operations that both models have.
pub(super) fn compare(before: &Model, after: &Model, pairs: &Pairs) -> Vec<Change> {
    let now: BTreeMap<usize, usize> = pairs.iter().copied().collect();
    let kept: BTreeSet<usize> = now.values().copied().collect();
    let olds = groups(before, |at| now.get(&at).copied());
    let mut news = groups(after, |at| kept.contains(&at).then_some(at));
    let mut changes = Vec::new();
    for (group, old) in olds {
        changes.extend(group_changes(&old, &news.remove(&group).unwrap_or_default(), &after.version));
    }
    for new in news.into_values() {
        changes.extend(group_changes(&[], &new, &after.version));
    }
    moved(changes)
}

/// One that is gone and new on the same page is the same, put down to another operation.
fn moved(changes: Vec<Change>) -> Vec<Change> {
    let gone = |change: &&Change| change.what == What::Removed;
    let gone: BTreeSet<Subject> = changes.iter().filter(gone).map(|change| change.subject.clone()).collect();
    let new = |change: &&Change| change.what == What::Added && gone.contains(&change.subject);
    let both: BTreeSet<Subject> = changes.iter().filter(new).map(|change| change.subject.clone()).collect();
    let once = |mut change: Change| match change.what {
        What::Removed if both.contains(&change.subject) => None,
        What::Added if both.contains(&change.subject) => {
            change.what = What::Changed(vec!["of another operation".to_owned()]);
            Some(change)
        }
        _ => Some(change),
    };
    changes.into_iter().filter_map(once).collect()
}

/// Pairs examples by name, then by what they ask, then by their order; what is left came or went.
fn group_changes(old: &[&Example], new: &[&Example], version: &str) -> Vec<Change> {
    let (mut old, mut new) = (old.to_vec(), new.to_vec());
    let mut changes = Vec::new();
    let ways: [fn(&Example, &Example) -> bool; 3] =
        [|a, b| a.name == b.name && a.title == b.title, |a, b| a.name == b.name, |a, b| asks(a) == asks(b)];
    for way in ways {
        old.retain(|before| {
            let Some(at) = new.iter().position(|after| way(before, after)) else { return true };
            let after = new.remove(at);
            let details = details(before, after);
            if !details.is_empty() {
                changes.push(Change::new(version, subject(after), What::Changed(details), &after.source));
            }
            false
        });
    }
    changes.extend(old.iter().map(|one| Change::new(version, subject(one), What::Removed, &one.source)));
    changes.extend(new.iter().map(|one| Change::new(version, subject(one), What::Added, &one.source)));
    changes
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
