//! What comes back.

use super::denote::{Denoted, Kind};
use super::draft::{Draft, Group};
use super::stated::Stated;
use crate::model::{ExampleBody, Method, Response, Type, TypeName, TypeRef};
use crate::page::api::{ParameterFact, ResponseMessage, Says};
use crate::resolve::types::Types;
use std::collections::BTreeSet;

/// Codes with which nothing comes back.
const WITHOUT_BODY: [u16; 2] = [202, 204];
/// Codes that lead to another address, where bytes wait.
const REDIRECTS: std::ops::Range<u16> = 300..400;

/// The success case of an operation.
pub(super) fn resolve(group: &Group<'_>, denoted: &Denoted, stated: &[&Stated], types: &Types) -> Response {
    let status = status(group);
    let one = |name: TypeName| Some(TypeRef { name, collection: false });
    let prose = stated.iter().find_map(|stated| stated.response.clone());
    let annotated = stated.iter().find_map(|stated| stated.annotated.clone());
    let ty = match (denoted.kind, group.method) {
        (_, Method::Delete) => None,
        (Kind::Reference, Method::Get) => one(TypeName::edm("String")).map(|ty| TypeRef { collection: true, ..ty }),
        (Kind::Reference, _) => None,
        (Kind::Count, _) => one(TypeName::edm("Int32")),
        (Kind::Value, Method::Get) => one(TypeName::edm("Stream")),
        (Kind::Value, _) => None,
        _ if status.is_some_and(|status| WITHOUT_BODY.contains(&status)) && prose.is_none() => None,
        _ if status.is_some_and(|status| REDIRECTS.contains(&status)) => one(TypeName::edm("Stream")),
        (Kind::Call, _) => of_call(group, denoted, prose, annotated, types),
        (Kind::Resource | Kind::Property, _) => of_resource(group, denoted, prose, annotated),
    };
    Response { status, ty, optional: false, description: Vec::new() }
}

/// The success case, where examples show that nothing comes back. It is so where no page names a type, and each example
/// of success is without a body; elsewhere it is one of the cases.
pub(super) fn as_shown(response: Response, group: &Group<'_>, stated: &[&Stated]) -> Response {
    if group.method == Method::Get || response.ty.is_none() {
        return response;
    }
    let named = stated.iter().any(|stated| stated.response.is_some() || stated.annotated.is_some());
    let mut successes = group.examples.iter().map(|example| &example.response).filter(|shown| shown.status < 300);
    let none = |shown: &ResponseMessage| shown.body == ExampleBody::None;
    if !named && successes.clone().next().is_some() && successes.clone().all(none) {
        return Response { ty: None, ..response };
    }
    // A page that leaves a body out may still have 200 there.
    Response { optional: successes.any(|shown| WITHOUT_BODY.contains(&shown.status) && none(shown)), ..response }
}

/// The first code that prose states, page by page; else that of an example.
fn status(group: &Group<'_>) -> Option<u16> {
    let prose = group.drafts().find_map(|draft| draft.page.response.status());
    prose.or_else(|| {
        let shown = || group.examples.iter().map(|example| example.response.status).find(|code| *code < 400);
        // Paths of one page differ in what they begin with, not in how they answer.
        let of_page = |draft: &Draft<'_>| {
            let same = draft.page.examples.iter().find(|example| example.request.method == group.method);
            same.map(|example| example.response.status).filter(|code| *code < 400)
        };
        shown().or_else(|| group.drafts().find_map(of_page))
    })
}

/// What an action or a function gives, its own page says best.
fn of_call(
    group: &Group<'_>,
    denoted: &Denoted,
    prose: Option<TypeRef>,
    annotated: Option<TypeRef>,
    types: &Types,
) -> Option<TypeRef> {
    let page = group.first.page;
    let says_nothing = page.response.empty && prose.is_none();
    if says_nothing {
        return None;
    }
    let found = prose.or(annotated).or_else(|| page.response.ty.is_none().then(|| denoted.ty.clone())?);
    match found.or_else(|| described(&page.response.rows, types)) {
        Some(found) => Some(with_list(found, group)),
        None => page.response.bytes.then(stream),
    }
}

/// The only type whose own properties are those that the page lists for the body.
fn described(rows: &[ParameterFact], types: &Types) -> Option<TypeRef> {
    let names: BTreeSet<&str> = rows.iter().map(|row| row.name.value.as_str()).collect();
    if names.len() < 2 {
        return None;
    }
    let same = |ty: &&Type| {
        ty.properties.len() == names.len()
            && ty.properties.iter().all(|property| names.contains(property.name.as_str()))
    };
    let mut found = types.map.values().filter(same);
    let only = found.next().filter(|_| found.next().is_none())?;
    Some(TypeRef { name: only.name.clone(), collection: false })
}

fn of_resource(
    group: &Group<'_>,
    denoted: &Denoted,
    prose: Option<TypeRef>,
    annotated: Option<TypeRef>,
) -> Option<TypeRef> {
    let page = group.first.page;
    if group.method == Method::Get {
        if page.response.bytes && prose.is_none() && denoted.kind != Kind::Property {
            return Some(stream());
        }
        return denoted.ty.clone().or(prose).or(annotated).map(|ty| with_list(ty, group));
    }
    // What is created or changed comes back, unless the page says that nothing does.
    if page.response.empty && prose.is_none() || page.body.says == Says::Bytes && prose.is_none() && annotated.is_none()
    {
        return None;
    }
    let of_path = denoted
        .ty
        .clone()
        .filter(|ty| ty.name.primitive() != Some("Stream"))
        .map(|ty| TypeRef { collection: false, ..ty });
    of_path.or_else(|| prose.or(annotated).map(|ty| with_list(ty, group)))
}

fn stream() -> TypeRef {
    TypeRef { name: TypeName::edm("Stream"), collection: false }
}

/// Believes an example that shows a list, or one thing, over prose.
fn with_list(ty: TypeRef, group: &Group<'_>) -> TypeRef {
    let shown = group.examples.iter().find_map(|example| match &example.response.body {
        ExampleBody::Json { value, .. } if example.response.status < 300 => value.as_object().map(|object| {
            let only_value = object.keys().all(|key| key == "value" || key.starts_with('@'));
            (object.get("value").is_some_and(serde_json::Value::is_array), only_value)
        }),
        _ => None,
    });
    match shown {
        Some((true, true)) => TypeRef { collection: true, ..ty },
        Some((false, false)) => TypeRef { collection: false, ..ty },
        _ => ty,
    }
}
