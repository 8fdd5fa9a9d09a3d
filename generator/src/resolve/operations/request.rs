//! What is sent.

use super::denote::{Denoted, Kind};
use super::draft::Group;
use super::parameters;
use super::stated::Stated;
use crate::diagnostics::Diagnostics;
use crate::model::{Body, ExampleBody, Method, Parameter, Request, Response, TypeName, TypeRef};
use crate::page::api::Says;
use crate::resolve::types::Types;
use crate::source::Source;
use regex::Regex;
use serde_json::Value;
use std::sync::LazyLock;

/// The body of a request; `None` where nothing is sent.
pub(super) fn resolve(
    group: &Group<'_>,
    denoted: &Denoted,
    stated: &[&Stated],
    response: &Response,
    types: &mut Types,
    diagnostics: &mut Diagnostics,
) -> Option<Request> {
    if matches!(group.method, Method::Get | Method::Delete) {
        return None;
    }
    let page = group.first.page;
    let rows = parameters::of_rows(page, &page.body.rows, types, diagnostics);
    for draft in group.drafts().filter(|draft| draft.page.page != page.page) {
        // Its types are known then, if no page describes them.
        parameters::of_rows(draft.page, &draft.page.body.rows, types, diagnostics);
    }
    let plain = |body| Some(Request { body, properties: Vec::new(), description: Vec::new() });
    match denoted.kind {
        Kind::Count => None,
        Kind::Reference => plain(reference(group)),
        Kind::Value => plain(Body::Bytes(content_type(group))),
        // What a function gives can be changed in place.
        Kind::Call if group.method != Method::Post => {
            let ty = resource(denoted, stated)?;
            Some(Request { body: Body::Type(ty), properties: rows, description: Vec::new() })
        }
        Kind::Call => call(group, rows, response).map(|parameters| Request {
            body: Body::Parameters(parameters),
            properties: Vec::new(),
            description: Vec::new(),
        }),
        Kind::Resource | Kind::Property => {
            let is_stream = denoted.ty.as_ref().is_some_and(|ty| ty.name.primitive() == Some("Stream"));
            if is_stream || page.body.says == Says::Bytes {
                return plain(Body::Bytes(content_type(group)));
            }
            let ty = resource(denoted, stated)?;
            Some(Request { body: Body::Type(ty), properties: rows, description: Vec::new() })
        }
    }
}

/// How prose announces a table of what has to be sent on create.
static ALL_REQUIRED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\bfollowing table\b[^.]*\bproperties that are required").ok());

/// Where prose says of a whole table that it is required, so is each row. A table with the key in it lists all
/// that the type has, whatever prose says.
pub(super) fn with_required(mut request: Request, method: Method) -> Request {
    let announced = |text: &str| ALL_REQUIRED.as_ref().is_some_and(|pattern| pattern.is_match(text));
    let is_said = || request.description.iter().any(|prose| announced(&prose.markdown));
    let is_whole = |row: &Parameter| row.required || row.name.eq_ignore_ascii_case("id");
    if method == Method::Post && !request.properties.iter().any(is_whole) && is_said() {
        request.properties.iter_mut().for_each(|row| row.required = true);
    }
    request
}

/// What a path denotes is what is sent to it; prose decides where the path says nothing.
fn resource(denoted: &Denoted, stated: &[&Stated]) -> Option<TypeRef> {
    let prose = stated.iter().find_map(|stated| stated.request.clone().or_else(|| stated.response.clone()));
    let path = denoted.ty.clone().map(|ty| TypeRef { collection: false, ..ty });
    path.or(prose)
}

/// The address of what a reference leads to.
fn reference(group: &Group<'_>) -> Body {
    let first = &group.first;
    Body::Parameters(vec![Parameter {
        name: "@odata.id".to_owned(),
        ty: Some(TypeRef { name: TypeName::edm("String"), collection: false }),
        required: true,
        description: None,
        source: Source { page: first.page.page.clone(), line: first.line },
    }])
}

/// The parameters of an action: those of the page's table; of an example where there is none, or where the table turns
/// out to describe the value of the only parameter that examples have.
fn call(group: &Group<'_>, rows: Vec<Parameter>, response: &Response) -> Option<Vec<Parameter>> {
    let page = group.first.page;
    let shown = shown_parameters(group, response);
    if page.body.says == Says::Nothing && rows.is_empty() && shown.is_none() {
        return None;
    }
    let names_of_shown = |shown: &[Parameter]| shown.iter().any(|shown| rows.iter().any(|row| row.name == shown.name));
    match shown {
        None if rows.is_empty() => None,
        None => Some(rows),
        Some(shown) if rows.is_empty() => Some(shown),
        Some(shown) if shown.len() == 1 && !names_of_shown(&shown) => Some(shown),
        Some(_) => Some(rows),
    }
}

/// The members of the first example's body.
fn shown_parameters(group: &Group<'_>, response: &Response) -> Option<Vec<Parameter>> {
    let page = group.first.page;
    let example = group.examples.iter().find_map(|example| match &example.request.body {
        ExampleBody::Json { value: Value::Object(object), .. } => Some((object, example)),
        _ => None,
    });
    let in_section = || page.body.shown.as_ref().map(|object| (object, page.body.line));
    let (object, line) = example.map(|(object, example)| (object, example.request.line)).or_else(in_section)?;
    let parameters = object.iter().filter(|(name, _)| !name.contains('@')).map(|(name, value)| Parameter {
        name: name.clone(),
        ty: type_of(name, value, response),
        required: false,
        description: None,
        source: Source { page: page.page.clone(), line },
    });
    Some(parameters.collect())
}

/// The type that a value shows; that of the response for one that bears its name.
fn type_of(name: &str, value: &Value, response: &Response) -> Option<TypeRef> {
    let one = |name: &str| Some(TypeRef { name: TypeName::edm(name), collection: false });
    match value {
        Value::Bool(_) => one("Boolean"),
        Value::Number(number) if number.is_f64() => one("Double"),
        Value::Number(_) => one("Int32"),
        Value::String(_) => one("String"),
        Value::Array(items) => {
            let item = items.first().and_then(|item| type_of(name, item, response))?;
            Some(TypeRef { collection: true, ..item })
        }
        Value::Object(_) => response.ty.clone().filter(|ty| ty.name.short().eq_ignore_ascii_case(name)),
        Value::Null => None,
    }
}

/// The content type of an example that sends bytes.
fn content_type(group: &Group<'_>) -> Option<String> {
    let headers = group.examples.iter().flat_map(|example| &example.request.headers);
    let content = headers.filter(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    content.map(|(_, value)| value.clone()).find(|value| !value.to_lowercase().contains("json"))
}
