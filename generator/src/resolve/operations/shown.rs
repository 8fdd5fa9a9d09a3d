//! Operations that only examples show: `…/$count`, a cast, an action on another parent than the request lines give.
//!
//! An example's address has values where a template has placeholders. What its beginning denotes tells which parts are
//! keys: those that follow a set. Every part has to lead to something known, else the address is taken for a mistake.

use super::denote::{Denoted, Kind, Paths};
use super::draft::{self, Draft, Gathered, Group, Stray};
use super::stated::Stated;
use super::steps;
use crate::diagnostics::Diagnostics;
use crate::model::{Method, PathTemplate, Segment};
use crate::page::api::{ApiFacts, ExampleFacts, path};
use crate::resolve::examples::{self, address::Tree};
use crate::source::PageId;
use std::collections::{BTreeMap, BTreeSet};

/// The operations that no request line gives.
pub(super) fn groups<'f>(
    pages: &[(&'f ApiFacts, &'f Stated)],
    documented: &Gathered<'f>,
    paths: &mut Paths<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<Group<'f>> {
    let Gathered { groups, tree, strays, .. } = documented;
    let host = examples::service_host(pages.iter().map(|(page, _)| *page));
    let mut shown: BTreeMap<(String, &'static str), (Method, Vec<Draft<'f>>)> = BTreeMap::new();
    for Stray { page, stated, example } in strays.iter().filter(|stray| examples::is_service(stray.example, host)) {
        let request = &example.request;
        if example.response.status >= 400 {
            continue;
        }
        let Some(draft) = draft(page, stated, example, paths) else { continue };
        let fits = tree.find(&request.target.path);
        let others = fits.iter().flat_map(|fit| &fit.operations).filter_map(|at| groups.get(*at));
        let methods = others.map(|group| group.method).collect();
        if !extends(&draft, tree)
            && let Some(finding) = examples::unknown_address(page, example, &methods)
        {
            let help = "it was taken for an operation of its own, as what it leads to is known";
            diagnostics.push(finding.with_help(help));
        }
        let key = (steps::joined(&draft.steps), request.method.as_str());
        shown.entry(key).or_insert_with(|| (request.method, Vec::new())).1.push(draft);
    }
    let groups: Vec<Group<'f>> =
        shown.into_values().filter_map(|(method, drafts)| Group::new(method, drafts)).collect();
    let own: BTreeSet<&PageId> = groups.iter().flat_map(Group::drafts).map(|draft| &draft.page.page).collect();
    let pages: Vec<_> = pages.iter().filter(|(page, _)| own.contains(&page.page)).copied().collect();
    draft::with_examples(groups, &pages).groups
}

/// True for a documented path with `$count`, `$value` or a type behind it, which every page leaves to OData's rules.
fn extends(draft: &Draft<'_>, documented: &Tree<'_>) -> bool {
    let own = draft.steps.iter().rposition(|step| !step.starts_with('$') && !step.contains('.'));
    let path = draft.steps.get(..own.map_or(0, |last| last + 1)).unwrap_or_default();
    path.len() < draft.steps.len() && !documented.find(&path.join("/").replace(steps::KEY, "x")).is_empty()
}

fn draft<'f>(
    page: &'f ApiFacts,
    stated: &'f Stated,
    example: &ExampleFacts,
    paths: &mut Paths<'_>,
) -> Option<Draft<'f>> {
    let mut segments: Vec<Segment> = Vec::new();
    let written = path::template(&example.request.target.path);
    let last = written.segments.len().checked_sub(1)?;
    for (at, segment) in written.segments.into_iter().enumerate() {
        let above = steps_of(&segments);
        let denoted = paths.denoted(&above);
        let segment = match segment {
            Segment::Key(_) if is_set(&denoted) => Segment::Key(key_name(&segments)),
            // A key where none can stand.
            Segment::Key(_) => return None,
            Segment::Literal(word) if is_key(&word, &denoted, paths, &above) => Segment::Key(key_name(&segments)),
            Segment::Cast(name) if is_key(name.as_str(), &denoted, paths, &above) => Segment::Key(key_name(&segments)),
            other => other,
        };
        segments.push(segment);
        if !leads_somewhere(&segments, at == last, &denoted, paths) {
            return None;
        }
    }
    let path = PathTemplate { text: path::render(&segments), segments };
    let steps = steps::of(&path);
    Some(Draft { page, stated, query: &[], line: example.request.line, path, steps })
}

fn steps_of(segments: &[Segment]) -> Vec<String> {
    steps::of(&PathTemplate { text: String::new(), segments: segments.to_vec() })
}

fn is_set(denoted: &Denoted) -> bool {
    denoted.kind != Kind::Call && denoted.ty.as_ref().is_some_and(|ty| ty.collection)
}

/// A part behind a set is a key, unless it is known to be something else there.
fn is_key(word: &str, above: &Denoted, paths: &mut Paths<'_>, steps: &[String]) -> bool {
    let Some(ty) = above.ty.as_ref().filter(|_| is_set(above)) else { return false };
    let low = word.to_ascii_lowercase();
    let mut with_word = steps.to_vec();
    with_word.push(low.clone());
    let denoted = paths.denoted(&with_word);
    !word.starts_with('$')
        && paths.cast(word).is_none()
        && !paths.has_call(&low, &ty.name)
        && !paths.is_known(&with_word, &denoted)
}

/// `{message-id}` behind `messages`.
fn key_name(segments: &[Segment]) -> String {
    match segments.last() {
        Some(Segment::Literal(word)) => format!("{}-id", word.strip_suffix('s').unwrap_or(word)),
        _ => "id".to_owned(),
    }
}

/// True if the path so far leads to something that pages know.
fn leads_somewhere(segments: &[Segment], last: bool, above: &Denoted, paths: &mut Paths<'_>) -> bool {
    let steps = steps_of(segments);
    let denoted = paths.denoted(&steps);
    let goes_on = last || denoted.ty.is_some();
    let call = |name: &str| above.ty.as_ref().is_some_and(|ty| goes_on && paths.has_call(name, &ty.name));
    match (segments.last(), denoted.kind) {
        (_, Kind::Reference | Kind::Value | Kind::Count) => last && above.ty.is_some(),
        (Some(Segment::Literal(word)), _) => call(&word.to_ascii_lowercase()) || paths.is_known(&steps, &denoted),
        (Some(Segment::Function { name, .. }), _) => call(&name.to_ascii_lowercase()),
        (Some(Segment::Key(_) | Segment::Cast(_) | Segment::ItemPath { .. } | Segment::AlternateKey(_)), _) => {
            denoted.ty.is_some()
        }
        (None, _) => false,
    }
}
