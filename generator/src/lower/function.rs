//! Operations as request functions.

use super::docs::{Comment, note, page};
use super::links::Links;
use super::prose;
use super::scope::{Place, Scope};
use crate::model::{Argument, Body, Method, Operation, Parameter as Described, Permissions, Prose, Segment, TypeName};
use crate::names;
use crate::rust::{BodyArgument, Docs, FieldType, Function, Parameter, PathKind, QueryArgument, Scalar, Shape, Value};
use regex::Regex;
use std::sync::LazyLock;

/// The request function of an operation; `parameters` names the struct of an action's parameters.
pub(crate) fn lower(operation: &Operation, parameters: Option<&str>, scope: &Scope<'_>, links: &Links<'_>) -> Function {
    let path = path_parameters(operation);
    Function {
        name: operation.function.last().cloned().unwrap_or_else(|| "unnamed".to_owned()),
        docs: docs(operation, &path, parameters, links),
        examples: Vec::new(),
        source: source(operation, links),
        deprecated: note(operation.deprecated.as_ref()),
        method: operation.method,
        version: scope.model.version.clone(),
        template: operation.path.text.clone(),
        query: query_arguments(operation, &path),
        path,
        body: body(operation, parameters, scope),
        shape: shape(operation, scope),
        permissions: Permissions::clone(&operation.permissions),
        page: links.address(&operation.source.page).unwrap_or_default(),
    }
}

/// The arguments for a path's placeholders, in its order.
pub(crate) fn path_parameters(operation: &Operation) -> Vec<Parameter> {
    let mut kinds = Vec::new();
    for segment in &operation.path.segments {
        match segment {
            Segment::Literal(_) | Segment::Cast(_) => {}
            Segment::Key(_) => kinds.push(PathKind::Key),
            Segment::ItemPath { .. } => kinds.push(PathKind::Path),
            Segment::AlternateKey(arguments) | Segment::Function { arguments, .. } => {
                let given = arguments.iter().filter(|one| one.is_placeholder());
                kinds.extend(given.map(|one| argument_kind(one, operation)));
            }
        }
    }
    let names = names::path_arguments(&operation.path);
    names.into_iter().zip(kinds).map(|(name, kind)| Parameter { name, kind }).collect()
}

fn argument_kind(argument: &Argument, operation: &Operation) -> PathKind {
    if argument.quoted {
        return PathKind::Text;
    }
    let described = operation.parameters.iter().find(|one| one.name.eq_ignore_ascii_case(&argument.name));
    let primitive = described.and_then(|one| one.ty.as_ref()).and_then(|ty| ty.name.primitive());
    PathKind::Literal(match primitive.map(Scalar::of) {
        Some(scalar @ (Scalar::Int16 | Scalar::Int32 | Scalar::Int64 | Scalar::Boolean | Scalar::Double)) => scalar,
        _ => Scalar::String,
    })
}

/// Query parameters that the request block itself leaves to be filled in, but for OData's own.
fn query_arguments(operation: &Operation, path: &[Parameter]) -> Vec<QueryArgument> {
    let asked = operation.query.iter().filter(|(name, value)| {
        let open = value.starts_with(['{', '<']) || value.trim_matches('\'').starts_with('{');
        open && !name.starts_with('$') && !name.is_empty()
    });
    let queries: Vec<&String> = asked.map(|(name, _)| name).collect();
    let taken: Vec<&str> = path.iter().map(|parameter| parameter.name.as_str()).collect();
    let wishes: Vec<_> = queries.iter().map(|name| (names::parameter(name), name.as_str())).collect();
    let names = names::unique(&wishes, &taken);
    queries.into_iter().cloned().zip(names).map(|(query, name)| QueryArgument { query, name }).collect()
}

/// True for a request that relates another entity by its address.
pub(crate) fn sends_reference(operation: &Operation) -> bool {
    let reference = matches!(operation.path.segments.last(), Some(Segment::Literal(word)) if word == "$ref");
    let sends = match operation.method {
        Method::Post | Method::Put | Method::Patch => true,
        Method::Get | Method::Delete => false,
    };
    reference && sends
}

fn body(operation: &Operation, parameters: Option<&str>, scope: &Scope<'_>) -> BodyArgument {
    if sends_reference(operation) {
        return BodyArgument::Reference;
    }
    match (operation.request.as_ref().map(|request| &request.body), parameters) {
        (Some(Body::Type(ty)), _) if ty.name.primitive() == Some("Stream") => BodyArgument::Bytes(None),
        (Some(Body::Type(ty)), _) => BodyArgument::Json(scope.field_type(ty, Place::Requests)),
        (Some(Body::Parameters(_)), Some(name)) => BodyArgument::Parameters(name.to_owned()),
        (Some(Body::Parameters(_)), None) | (None, _) => BodyArgument::None,
        (Some(Body::Bytes(content_type)), _) => BodyArgument::Bytes(content_type.clone()),
    }
}

fn shape(operation: &Operation, scope: &Scope<'_>) -> Shape {
    let get = match operation.method {
        Method::Get => true,
        Method::Post | Method::Patch | Method::Put | Method::Delete => false,
    };
    let untyped = FieldType { value: Value::Scalar(Scalar::Untyped), list: false };
    match &operation.response.ty {
        Some(ty) if ty.name.primitive() == Some("Stream") => Shape::Download,
        Some(ty) => {
            let ty = scope.field_type(ty, Place::Requests);
            match (ty.list, get) {
                (true, true) if is_delta(operation) => Shape::Delta(ty),
                (true, _) => Shape::List(ty),
                (false, true) => Shape::Get(ty),
                (false, false) if operation.response.optional => Shape::SendOptional(ty),
                (false, false) => Shape::Send(Some(ty)),
            }
        }
        None if get => Shape::Get(untyped),
        None => Shape::Send(None),
    }
}

/// True for OData's function that tells the changes to a collection.
fn is_delta(operation: &Operation) -> bool {
    match operation.path.segments.last() {
        Some(Segment::Literal(name) | Segment::Function { name, .. }) => name == "delta" || name.ends_with(".delta"),
        Some(Segment::Key(_) | Segment::AlternateKey(_) | Segment::Cast(_) | Segment::ItemPath { .. }) | None => false,
    }
}

/// A paragraph that only announces a table, which the function's page has in a form of its own. Links may have dots.
static ANNOUNCES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^The following table (?:shows|lists) the (?:properties|parameters) (?:[^.(]|\([^)]*\))*\.$").ok()
});

fn docs(operation: &Operation, path: &[Parameter], parameters: Option<&str>, links: &Links<'_>) -> Docs {
    let request = format!("{} {}", operation.method.as_str(), operation.path.text);
    // What a module's page shows of it: a sentence if there is one, else what the page calls it.
    let sentence = operation.description.iter().any(|prose| !prose.markdown.starts_with('>'));
    let announces = |prose: &Prose| ANNOUNCES.as_ref().is_some_and(|regex| regex.is_match(prose.markdown.trim()));
    let sent = operation.request.iter().flat_map(|request| &request.description).filter(|prose| !announces(prose));
    let fields = parameters.map(|name| format!("The parameters are the fields of [`{name}`]."));
    Comment::default()
        .line((!sentence).then(|| prose::escape(&operation.title)))
        .description(&operation.description, links)
        .line(prose::code(&request))
        .block(section("# Permissions", permissions(&operation.permissions)))
        .block(section("# Parameters", described(operation.parameters.iter(), Some(path), links)))
        .block(section("# Headers", described(operation.headers.iter(), None, links)))
        .titled("# Request body", Comment::default().prose(sent, links).line(fields).line(optional(operation)))
        .block(section("# Required properties", required(operation, links)))
        .titled("# Response", Comment::default().prose(&operation.response.description, links))
        .done()
}

fn source(operation: &Operation, links: &Links<'_>) -> Docs {
    let more = operation.pages.iter().filter(|other| **other != operation.source.page).map(|other| page(other, links));
    let more: Vec<String> = more.collect();
    let also = (!more.is_empty()).then(|| format!("Documented on {} too.", more.join(", ")));
    Comment::default().source(&operation.source, links).line(also).done()
}

/// True for types whose values OData wraps in `{"value": …}` when they stand alone.
pub(crate) fn is_bare(name: &TypeName) -> bool {
    name.primitive().is_some_and(|name| Scalar::of(name) != Scalar::Untyped)
}

fn section(title: &str, lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() { lines } else { [title.to_owned(), String::new()].into_iter().chain(lines).collect() }
}

fn permissions(permissions: &Permissions) -> Vec<String> {
    let kinds = [
        ("Delegated (work or school account)", &permissions.delegated_work),
        ("Delegated (personal account)", &permissions.delegated_personal),
        ("Application", &permissions.application),
    ];
    if kinds.iter().all(|(_, names)| names.is_empty()) {
        return Vec::new();
    }
    let head =
        ["| Token | One of these permissions, from least to most privileged |".to_owned(), "|---|---|".to_owned()];
    let row = |(kind, names): (&str, &Vec<String>)| {
        let names: Vec<String> = names.iter().map(|name| prose::code(&name.replace('|', "/"))).collect();
        let names = if names.is_empty() { "–".to_owned() } else { names.join(", ") };
        format!("| {kind} | {names} |")
    };
    head.into_iter().chain(kinds.into_iter().map(row)).collect()
}

/// A list of parameters with what the page says of them; by the names of the arguments where they are arguments.
fn described<'p>(
    parameters: impl Iterator<Item = &'p Described>,
    arguments: Option<&[Parameter]>,
    links: &Links<'_>,
) -> Vec<String> {
    let item = |parameter: &Described| {
        let argument = names::parameter(&parameter.name);
        let known = arguments.is_some_and(|all| all.iter().any(|one| one.name == argument));
        let name = if known { argument } else { parameter.name.clone() };
        prose::item(&prose::code(&name), parameter.description.as_ref(), links)
    };
    parameters.flat_map(item).collect()
}

/// The names of the properties that a page lists for this request, but for those that it says more of.
fn optional(operation: &Operation) -> Option<String> {
    let properties = operation.request.iter().flat_map(|request| &request.properties);
    let names: Vec<String> = properties.filter(|one| !one.required).map(|one| prose::code(&one.name)).collect();
    (!names.is_empty()).then(|| format!("The page lists {}.", names.join(", ")))
}

fn required(operation: &Operation, links: &Links<'_>) -> Vec<String> {
    let properties = operation.request.iter().flat_map(|request| &request.properties);
    described(properties.filter(|property| property.required), None, links)
}
