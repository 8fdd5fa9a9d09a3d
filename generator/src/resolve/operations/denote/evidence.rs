//! What the pages of a path state of it, kept as a tree of steps.

use super::super::draft::{Draft, Group};
use super::super::steps;
use crate::model::{Method, TypeRef};
use crate::page::api::Says;
use std::collections::{BTreeMap, BTreeSet};

/// A type that pages state, with the sum of its weights in thousandths.
type Weighted = (TypeRef, u32);

/// What is known of all paths.
pub(super) struct Evidence {
    nodes: Vec<Node>,
    /// What calls give, by the last steps of their paths.
    calls: BTreeMap<String, Vec<Weighted>>,
    /// Words that stand somewhere with arguments.
    functions: BTreeSet<String>,
}

/// What is known of one path.
#[derive(Default)]
pub(super) struct Node {
    next: BTreeMap<String, usize>,
    stated: Vec<Weighted>,
    /// Others go on from it, or it is changed or removed.
    pub(super) is_resource: bool,
    /// Keys go on from it.
    pub(super) is_set: bool,
    /// Its own page calls it an action or a function.
    pub(super) is_called: bool,
}

impl Node {
    /// The type with the most weight.
    pub(super) fn best(&self) -> Option<TypeRef> {
        weigh(&self.stated)
    }

    /// Some page says what it gives or takes.
    pub(super) fn is_stated(&self) -> bool {
        !self.stated.is_empty()
    }
}

impl Evidence {
    pub(super) fn new(groups: &[Group<'_>]) -> Self {
        let mut evidence = Self { nodes: vec![Node::default()], calls: BTreeMap::new(), functions: BTreeSet::new() };
        for group in groups {
            let path = evidence.enter(group.steps());
            evidence.note_words(group, &path);
            evidence.note_types(group, &path);
        }
        evidence
    }

    /// The place of what follows a place; 0 is where all paths begin.
    pub(super) fn next(&self, at: usize, step: &str) -> Option<usize> {
        self.nodes.get(at)?.next.get(step).copied()
    }

    pub(super) fn node(&self, at: usize) -> Option<&Node> {
        self.nodes.get(at)
    }

    /// The node of a path.
    pub(super) fn find(&self, path: &[String]) -> Option<&Node> {
        self.node(path.iter().try_fold(0, |at, step| self.next(at, step))?)
    }

    /// How many paths there are, their beginnings included.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// True for a word that stands somewhere with arguments.
    pub(super) fn is_function(&self, word: &str) -> bool {
        self.functions.contains(word)
    }

    /// What calls give whose paths end alike.
    pub(super) fn called(&self, path: &[String]) -> Option<TypeRef> {
        weigh(self.calls.get(&call_name(path))?)
    }

    /// The places of the beginnings of a path, each made known.
    fn enter(&mut self, path: &[String]) -> Vec<usize> {
        let mut at = 0;
        let mut places = Vec::with_capacity(path.len());
        for step in path {
            at = self.next(at, step).unwrap_or_else(|| self.add(at, step));
            places.push(at);
        }
        places
    }

    fn add(&mut self, above: usize, step: &str) -> usize {
        let new = self.nodes.len();
        self.nodes.push(Node::default());
        if let Some(above) = self.nodes.get_mut(above) {
            above.next.insert(step.to_owned(), new);
        }
        new
    }

    fn note_words(&mut self, group: &Group<'_>, path: &[usize]) {
        let steps = group.steps();
        for (place, next) in path.iter().zip(steps.iter().skip(1)) {
            let Some(node) = self.nodes.get_mut(*place) else { continue };
            node.is_resource |= !next.starts_with('$');
            node.is_set |= steps::is_key(next);
        }
        let (Some(last), Some(node)) = (steps.last(), path.last().and_then(|place| self.nodes.get_mut(*place))) else {
            return;
        };
        node.is_called |= group.method == Method::Post && names_call(group, steps::name(last));
        node.is_resource |= matches!(group.method, Method::Patch | Method::Put | Method::Delete);
        for step in steps.iter().filter(|step| step.contains('(') && !steps::is_key(step)) {
            self.functions.insert(steps::name(step).to_owned());
        }
    }

    fn note_types(&mut self, group: &Group<'_>, path: &[usize]) {
        for (at, draft) in group.drafts().enumerate() {
            let of_page = draft.stated;
            let weight = weight(draft);
            let response = of_page.response.as_ref().or(of_page.annotated.as_ref());
            if let Some(ty) = response {
                add_weight(self.calls.entry(call_name(group.steps())).or_default(), ty.clone(), weight);
            }
            let sent = of_page.request.as_ref().or(response);
            match group.method {
                Method::Get => self.note(group, path, response, false, weight),
                // Only the path's own page tells what can be created there, and only where many can be.
                Method::Post if at == 0 && draft.page.body.says == Says::Resource && is_plural(group) => {
                    let many = sent.map(|ty| TypeRef { name: ty.name.clone(), collection: true });
                    self.note(group, path, many.as_ref(), false, weight);
                }
                Method::Patch | Method::Put => self.note(group, path, sent, true, weight),
                Method::Post | Method::Delete => {}
            }
        }
    }

    /// Notes the type of a path; the set of a key has many of it.
    fn note(&mut self, group: &Group<'_>, path: &[usize], ty: Option<&TypeRef>, one: bool, weight: u32) {
        let Some(ty) = ty else { return };
        let mut add = |place: Option<&usize>, collection: bool| {
            if let Some(node) = place.and_then(|place| self.nodes.get_mut(*place)) {
                add_weight(&mut node.stated, TypeRef { name: ty.name.clone(), collection }, weight);
            }
        };
        add(path.last(), ty.collection && !one);
        if group.steps().last().is_some_and(|last| steps::is_key(last)) {
            add(path.len().checked_sub(2).and_then(|above| path.get(above)), true);
        }
    }
}

/// A page that documents few paths means each of them more than one that documents many.
fn weight(draft: &Draft<'_>) -> u32 {
    let requests = u32::try_from(draft.page.requests.len()).unwrap_or(u32::MAX).max(1);
    1000 / requests / if draft.query.is_empty() { 1 } else { 4 }
}

fn is_plural(group: &Group<'_>) -> bool {
    group.steps().last().is_some_and(|last| last.ends_with('s'))
}

/// The last steps of a path, by which one call is known from another of its name.
fn call_name(steps: &[String]) -> String {
    steps::joined(steps.get(steps.len().saturating_sub(3)..).unwrap_or_default())
}

/// The title of a path's own page says that its last word is called: `user: sendMail`, `assign action`; or its prose
/// speaks of parameters.
fn names_call(group: &Group<'_>, word: &str) -> bool {
    let page = group.first.page;
    let title = page.title.value.to_lowercase();
    let named = title.rsplit_once(':').is_some_and(|(_, name)| name.trim() == word);
    named || title.ends_with(" action") || title.ends_with(" function") || page.body.says == Says::Parameters
}

/// Adds to the weight of a type.
fn add_weight(weights: &mut Vec<Weighted>, ty: TypeRef, weight: u32) {
    match weights.iter_mut().find(|(known, _)| *known == ty) {
        Some((_, sum)) => *sum = sum.saturating_add(weight),
        None => weights.push((ty, weight)),
    }
}

/// The type with the most weight; the first of several.
fn weigh(weights: &[Weighted]) -> Option<TypeRef> {
    let most = weights.iter().map(|(_, weight)| *weight).max()?;
    weights.iter().find(|(_, weight)| *weight == most).map(|(ty, _)| ty.clone())
}
