//! What changed in operations, parameters and permissions.

use super::aliases::Aliases;
use super::rename;
use super::types::{SAME_FIELD, deprecation, flag, markdown, retyped, same};
use super::{Change, Place, Subject, Token, What};
use crate::lower::prose::code;
use crate::model::{Body, Model, Operation, Parameter, Permissions, TypeRef, path_shape};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Operations of which one is likely the other score so much.
const SAME_OPERATION: f64 = 0.7;

/// What one operation was and what it is: places in the old and the new model.
pub(super) type Pairs = Vec<(usize, usize)>;

/// What makes an operation one: its method and path, without the names of placeholders.
pub(super) fn key(operation: &Operation) -> (crate::model::Method, String) {
    (operation.method, path_shape(&operation.path.text))
}

/// Compares the operations of two models; gives too which are one.
pub(super) fn compare(before: &Model, after: &Model, aliases: &mut Aliases) -> (Vec<Change>, Pairs) {
    let places = |model: &Model| -> BTreeMap<_, usize> {
        model.operations.iter().enumerate().map(|(at, operation)| (key(operation), at)).collect()
    };
    let (olds, news) = (places(before), places(after));
    let mut pairs: Pairs = olds.iter().filter_map(|(key, at)| Some((*at, *news.get(key)?))).collect();
    let gone: Vec<usize> = olds.iter().filter(|(key, _)| !news.contains_key(*key)).map(|(_, at)| *at).collect();
    let added: Vec<usize> = news.iter().filter(|(key, _)| !olds.contains_key(*key)).map(|(_, at)| *at).collect();
    let score = |old: &usize, new: &usize| match (before.operations.get(*old), after.operations.get(*new)) {
        (Some(old), Some(new)) => alike(old, new),
        _ => 0.0,
    };
    let renamed = rename::pair(&gone, &added, SAME_OPERATION, score);
    let renamed: Pairs = renamed.iter().filter_map(|(at, to)| Some((*gone.get(*at)?, *added.get(*to)?))).collect();
    let mut changes = Vec::new();
    let version = after.version.as_str();
    let mut push = |operation: &Operation, what: What| {
        changes.push(Change::new(version, subject(operation), what, &operation.source));
    };
    for at in gone.iter().filter(|at| !renamed.iter().any(|(old, _)| old == *at)) {
        before.operations.get(*at).into_iter().for_each(|operation| push(operation, What::Removed));
    }
    for at in added.iter().filter(|at| !renamed.iter().any(|(_, new)| new == *at)) {
        after.operations.get(*at).into_iter().for_each(|operation| push(operation, What::Added));
    }
    for (at, to) in &renamed {
        if let (Some(old), Some(new)) = (before.operations.get(*at), after.operations.get(*to)) {
            aliases.add_operation(old.method, path_shape(&old.path.text), path_shape(&new.path.text));
            push(new, What::Renamed(old.path.text.clone()));
        }
    }
    pairs.extend(renamed);
    pairs.sort_unstable();
    for (at, to) in &pairs {
        if let (Some(old), Some(new)) = (before.operations.get(*at), after.operations.get(*to)) {
            aliases.add_address(old.method, &old.path.text, &new.path.text);
            changes.extend(operation(old, new, version, aliases));
        }
    }
    (changes, pairs)
}

pub(super) fn subject(operation: &Operation) -> Subject {
    Subject::Operation(operation.method, operation.path.text.clone())
}

/// How likely two operations of different paths are one: the same method on the same page, and like paths, or one path
/// below which the other was put.
fn alike(old: &Operation, new: &Operation) -> f64 {
    let shares_page = old.pages.iter().any(|page| new.pages.contains(page));
    if old.method != new.method || !shares_page {
        return 0.0;
    }
    let (before, after) = (path_shape(&old.path.text), path_shape(&new.path.text));
    let (short, long) = if before.len() < after.len() { (&before, &after) } else { (&after, &before) };
    if short.matches('/').count() > 1 && long.ends_with(short.as_str()) {
        // Of several places below which it was put, the nearest. Paths are short, so a float holds their lengths exactly.
        return SAME_OPERATION + (1.0 - SAME_OPERATION) * (short.len() as f64 / long.len() as f64);
    }
    let parts = |path: &str| -> Vec<String> { path.split('/').skip(1).map(str::to_owned).collect() };
    let (before, after) = (parts(&before), parts(&after));
    if before.len() != after.len() {
        return 0.0;
    }
    let score: f64 = before.iter().zip(&after).map(|(a, b)| if a == b { 1.0 } else { rename::names(a, b) }).sum();
    score / before.len().max(1) as f64
}

fn operation(old: &Operation, new: &Operation, version: &str, aliases: &mut Aliases) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut push = |subject: Subject, what: What| changes.push(Change::new(version, subject, what, &new.source));
    let details: Vec<String> =
        [query(old, new), body(old, new, aliases), response(old, new, aliases), status(old, new)]
            .into_iter()
            .chain([flag(old.response.optional, new.response.optional, "answered without a body at times")])
            .flatten()
            .collect();
    if !details.is_empty() {
        push(subject(new), What::Changed(details));
    }
    if let Some(what) = deprecation(old.deprecated.as_ref(), new.deprecated.as_ref()) {
        push(subject(new), what);
    }
    let text = |operation: &Operation| -> Vec<Arc<str>> {
        let of_request = operation.request.iter().flat_map(|request| &request.description);
        let all = operation.description.iter().chain(of_request).chain(&operation.response.description);
        all.map(|prose| prose.markdown.clone()).chain([operation.title.as_str().into()]).collect()
    };
    if text(old) != text(new) {
        push(subject(new), What::Described);
    }
    for (token, details) in permissions(&old.permissions, &new.permissions) {
        push(Subject::Permission(new.method, new.path.text.clone(), token), What::Changed(details));
    }
    let lists = [
        (Place::Address, &old.parameters, &new.parameters),
        (Place::Body, &in_body(old), &in_body(new)),
        (Place::Header, &old.headers, &new.headers),
    ];
    for (place, before, after) in lists {
        let (found, renamed) = parameters(place, before, after, new, version, aliases);
        changes.extend(found);
        if place == Place::Body {
            renamed.iter().for_each(|(from, to)| aliases.add_parameter(key(old), from, to));
        }
    }
    changes
}

fn in_body(operation: &Operation) -> Vec<Parameter> {
    match operation.request.as_ref().map(|request| &request.body) {
        Some(Body::Parameters(parameters)) => parameters.clone(),
        Some(Body::Type(_) | Body::Bytes(_)) | None => Vec::new(),
    }
}

fn body(old: &Operation, new: &Operation, aliases: &Aliases) -> Option<String> {
    let body = |operation: &'_ Operation| operation.request.as_ref().map(|request| request.body.clone());
    let words = |body: &Option<Body>| match body {
        Some(Body::Type(ty)) if ty.collection => format!("`Collection({})`", ty.name),
        Some(Body::Type(ty)) => format!("`{}`", ty.name),
        Some(Body::Parameters(_)) => "parameters".to_owned(),
        Some(Body::Bytes(_)) => "bytes".to_owned(),
        None => "nothing".to_owned(),
    };
    let (before, after) = (body(old), body(new));
    let is_same = match (&before, &after) {
        (Some(Body::Type(a)), Some(Body::Type(b))) => same(a, b, aliases),
        (Some(Body::Parameters(_)), Some(Body::Parameters(_))) | (None, None) => true,
        (Some(Body::Bytes(a)), Some(Body::Bytes(b))) => a == b,
        _ => false,
    };
    (!is_same).then(|| format!("takes {} instead of {}", words(&after), words(&before)))
}

fn response(old: &Operation, new: &Operation, aliases: &Aliases) -> Option<String> {
    let (before, after) = (old.response.ty.as_ref(), new.response.ty.as_ref());
    let is_same = match (before, after) {
        (Some(a), Some(b)) => same(a, b, aliases),
        (None, None) => true,
        _ => false,
    };
    (!is_same).then(|| retyped(before, after, "gives"))
}

fn query(old: &Operation, new: &Operation) -> Option<String> {
    let words = |operation: &Operation| {
        let pairs: Vec<String> = operation.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if pairs.is_empty() { "no query".to_owned() } else { format!("the query {}", code(&pairs.join("&"))) }
    };
    // What a placeholder is called says nothing.
    let shape = |operation: &Operation| -> Vec<(String, bool, String)> {
        let one = |(name, value): &(String, String)| {
            let open = value.contains('{');
            (name.clone(), open, if open { String::new() } else { value.clone() })
        };
        operation.query.iter().map(one).collect()
    };
    (shape(old) != shape(new)).then(|| format!("asks with {} instead of {}", words(new), words(old)))
}

fn status(old: &Operation, new: &Operation) -> Option<String> {
    match (old.response.status, new.response.status) {
        (Some(a), Some(b)) if a != b => Some(format!("answers {b} instead of {a}")),
        _ => None,
    }
}

/// What changed for each kind of token; for any where one of the two does not say for which kind it is.
fn permissions(old: &Permissions, new: &Permissions) -> Vec<(Token, Vec<String>)> {
    if old.is_guess != new.is_guess {
        let said = flag(old.is_guess, new.is_guess, "said without the kind of token");
        return vec![(Token::Any, names(&all(old), &all(new)).chain(said).collect())];
    }
    let lists = [
        (Token::DelegatedWork, &old.delegated_work, &new.delegated_work),
        (Token::DelegatedPersonal, &old.delegated_personal, &new.delegated_personal),
        (Token::Application, &old.application, &new.application),
    ];
    let differ = lists.into_iter().filter(|(_, old, new)| old != new);
    let details = |(token, old, new): (Token, &Vec<String>, &Vec<String>)| {
        let details: Vec<String> = names(old, new).collect();
        (token, if details.is_empty() { vec!["another order".to_owned()] } else { details })
    };
    differ.map(details).collect()
}

fn all(permissions: &Permissions) -> Vec<String> {
    [&permissions.delegated_work, &permissions.delegated_personal, &permissions.application]
        .into_iter()
        .flatten()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .cloned()
        .collect()
}

/// The permissions that came and those that went, in words.
fn names<'p>(old: &'p [String], new: &'p [String]) -> impl Iterator<Item = String> + 'p {
    let added = new.iter().filter(|name| !old.contains(name)).map(|name| format!("now {}", code(name)));
    let gone = old.iter().filter(|name| !new.contains(name)).map(|name| format!("no longer {}", code(name)));
    added.chain(gone)
}

/// Compares the parameters of one place; gives too which have another name, the old one and the new one.
fn parameters(
    place: Place,
    old: &[Parameter],
    new: &[Parameter],
    of: &Operation,
    version: &str,
    aliases: &Aliases,
) -> (Vec<Change>, Vec<(String, String)>) {
    let find = |list: &'_ [Parameter], name: &str| list.iter().position(|one| one.name == name);
    let gone: Vec<&Parameter> = old.iter().filter(|one| find(new, &one.name).is_none()).collect();
    let added: Vec<&Parameter> = new.iter().filter(|one| find(old, &one.name).is_none()).collect();
    let is_same = |a: &Parameter, b: &Parameter| match (&a.ty, &b.ty) {
        (Some(a), Some(b)) => same(a, b, aliases),
        (None, None) => true,
        _ => false,
    };
    let score = |a: &&Parameter, b: &&Parameter| {
        let (name, other) = (a.name.as_str(), b.name.as_str());
        let score = rename::fields((name, a.description.as_ref()), (other, b.description.as_ref()));
        if is_same(a, b) || name.eq_ignore_ascii_case(other) { score } else { 0.0 }
    };
    let renamed = rename::pair(&gone, &added, SAME_FIELD, score);
    let name = |name: &str| Subject::Parameter(of.method, of.path.text.clone(), place, name.to_owned());
    let mut changes = Vec::new();
    let mut push =
        |subject: Subject, what, one: &Parameter| changes.push(Change::new(version, subject, what, &one.source));
    let news: BTreeSet<usize> = renamed.iter().map(|(_, to)| *to).collect();
    let mut kept: Vec<(&Parameter, &Parameter)> = Vec::new();
    let mut names: Vec<(String, String)> = Vec::new();
    for (at, one) in gone.iter().enumerate() {
        match renamed.iter().find(|(old, _)| *old == at).and_then(|(_, to)| added.get(*to)) {
            Some(to) => {
                push(name(&to.name), What::Renamed(one.name.clone()), to);
                names.push((one.name.clone(), to.name.clone()));
                kept.push((one, to));
            }
            None => push(name(&one.name), What::Removed, one),
        }
    }
    for (_, one) in added.iter().enumerate().filter(|(at, _)| !news.contains(at)) {
        push(name(&one.name), What::Added, one);
    }
    kept.extend(old.iter().filter_map(|one| Some((one, new.get(find(new, &one.name)?)?))));
    for (one, to) in kept {
        let ty = |one: &'_ Parameter| one.ty.clone();
        let (before, after): (Option<TypeRef>, Option<TypeRef>) = (ty(one), ty(to));
        let retyped = (!is_same(one, to)).then(|| retyped(before.as_ref(), after.as_ref(), "type"));
        let details: Vec<String> =
            [retyped, flag(one.required, to.required, "required")].into_iter().flatten().collect();
        if !details.is_empty() {
            push(name(&to.name), What::Changed(details), to);
        }
        if markdown(one.description.as_ref()) != markdown(to.description.as_ref()) {
            push(name(&to.name), What::Described, to);
        }
    }
    (changes, names)
}
