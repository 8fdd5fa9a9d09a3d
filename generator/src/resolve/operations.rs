//! One operation for each method and path, from all pages that document it.
//!
//! Request lines are tidied and gathered ([`draft`]), the types that their pages name are resolved ([`stated`]), and all
//! pages together tell what each path denotes ([`denote`]). What a path denotes decides what is sent and what comes back
//! ([`request`], [`response`]), where the path says anything; prose and examples decide the rest. Requests that only
//! examples show are operations too, if their path leads to something known ([`shown`]).

mod denote;
mod draft;
mod findings;
mod learned;
mod parameters;
mod request;
mod response;
mod shown;
pub(crate) mod stated;
pub(crate) mod steps;

use super::types::Types;
use crate::diagnostics::Diagnostics;
use crate::model::{Method, Operation, Permissions, Request, Response, TypeRef};
use crate::names;
use crate::page::api::ApiFacts;
use crate::source::{PageId, Source};
use denote::{Denoted, Paths};
use draft::Group;
use foldhash::HashSet;
use stated::Stated;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Resolves the operations of all API pages.
pub fn resolve(pages: &[ApiFacts], types: &mut Types, diagnostics: &mut Diagnostics) -> Vec<Operation> {
    let mut stated = Vec::with_capacity(pages.len());
    for page in pages {
        stated.push(stated::of_page(page, types, diagnostics));
    }
    let pages: Vec<(&ApiFacts, &Stated)> = pages.iter().zip(&stated).collect();
    let gathered = draft::groups(&pages, types);
    let groups = &gathered.groups;
    let (only_shown, denoted, learned) = {
        let mut paths = Paths::new(groups, types);
        let along: Vec<Vec<Denoted>> = groups.iter().map(|group| paths.along(group.steps())).collect();
        let learned = learned::properties(groups, &along, &paths, types);
        paths.note_calls(groups, &along);
        paths.learn(learned.all());
        let only_shown = shown::groups(&pages, &gathered, &mut paths, diagnostics);
        let mut denoted: Vec<Denoted> = along.into_iter().filter_map(|mut along| along.pop()).collect();
        denoted.extend(only_shown.iter().map(|group| paths.denoted(group.steps())));
        (only_shown, denoted, learned)
    };
    findings::of_pages(&pages, &gathered, &denoted, types, diagnostics);
    let mut groups = gathered.groups;
    groups.extend(only_shown);
    for group in &groups {
        findings::of_group(group, types, diagnostics);
    }
    let of_groups = groups.into_iter().zip(&denoted);
    let mut operations: Vec<Operation> =
        of_groups.map(|(group, denoted)| operation(group, denoted, types, diagnostics)).collect();
    operations.sort_by(|a, b| (&a.path.text, a.method.as_str()).cmp(&(&b.path.text, b.method.as_str())));
    name(&mut operations, types);
    learned::add(learned, types);
    operations
}

fn operation(group: Group<'_>, denoted: &Denoted, types: &mut Types, diagnostics: &mut Diagnostics) -> Operation {
    let first = &group.first;
    let page = first.page;
    let of_group: Vec<&Stated> = group.drafts().map(|draft| draft.stated).collect();
    let response = response::resolve(&group, denoted, &of_group, types);
    let request = request::resolve(&group, denoted, &of_group, &response, types, diagnostics);
    let request = request.map(|request| Request { description: page.body.prose.clone(), ..request });
    let request = request.map(|request| request::with_required(request, group.method));
    let response = response::as_shown(response, &group, &of_group);
    let response = Response { description: page.response.prose.clone(), ..response };
    Operation {
        function: Vec::new(),
        title: page.title.value.clone(),
        method: group.method,
        query: first.query.to_vec(),
        request,
        response,
        parameters: parameters::of_path(&group, types, diagnostics),
        headers: parameters::headers(&group, types, diagnostics),
        permissions: permissions(&group),
        description: page.description.clone(),
        deprecated: page.deprecated.clone(),
        source: Source { page: page.page.clone(), line: first.line },
        pages: pages_of(&group),
        path: group.first.path,
    }
}

/// Those of the first page that says any.
fn permissions(group: &Group<'_>) -> Arc<Permissions> {
    let mut all = group.drafts().map(|draft| &draft.page.permissions);
    all.find(|permissions| ***permissions != Permissions::default()).cloned().unwrap_or_default()
}

fn pages_of(group: &Group<'_>) -> Vec<PageId> {
    let mut seen = BTreeSet::new();
    group.drafts().map(|draft| &draft.page.page).filter(|page| seen.insert(*page)).cloned().collect()
}

/// Gives every operation its request function.
fn name(operations: &mut [Operation], types: &Types) {
    let properties = || types.map.values().flat_map(|ty| &ty.properties);
    let all: HashSet<String> = properties().map(|property| property.name.to_ascii_lowercase()).collect();
    let navigation = properties().filter(|property| property.navigation);
    let navigation: HashSet<String> = navigation.map(|property| property.name.to_ascii_lowercase()).collect();
    // What is posted to becomes a related entity, so that a value of the same name says nothing.
    let is_property = |method, word: &str| match method {
        Method::Post => navigation.contains(&word.to_ascii_lowercase()),
        Method::Get | Method::Patch | Method::Put | Method::Delete => all.contains(&word.to_ascii_lowercase()),
    };
    let is_list = |ty: &Option<TypeRef>| ty.as_ref().is_some_and(|ty| ty.collection);
    let requests: Vec<_> = operations
        .iter()
        .map(|operation| (operation.method, &operation.path, is_list(&operation.response.ty)))
        .collect();
    let functions = names::function_paths(&requests, is_property);
    for (operation, function) in operations.iter_mut().zip(functions) {
        operation.function = function;
    }
}

#[cfg(test)]
pub(crate) mod tests;
