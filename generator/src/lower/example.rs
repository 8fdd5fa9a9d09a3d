//! Documented examples as tests, or the reasons why they are none.

use super::scope::Scope;
use super::value::{self, Misfit};
use super::{call, function, module, options, prose};
use crate::model::{Example, ExampleBody, Operation};
use crate::names;
use crate::rust::{
    Call, Content, DocExample, Docs, Documented, Expected, Function, Outcome, Path, PathKind, Shape, Test, TestFile,
};
use rayon::prelude::*;
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// So many tests of one first segment make a file of their own.
const MANY: usize = 250;

/// All that comes of the examples of a version.
pub(crate) struct Lowered {
    /// Tests, in few files.
    pub(crate) files: Vec<TestFile>,
    /// What became of each example.
    pub(crate) documented: Vec<Documented>,
    /// By the operation's place, its examples that are tests.
    pub(crate) shown: BTreeMap<usize, Vec<DocExample>>,
}

/// An example that can be a test.
struct Usable {
    name: String,
    docs: Docs,
    expected: Expected,
    call: Call,
}

/// Makes tests of all examples that can be tests.
pub(crate) fn lower(functions: &[Function], scope: &Scope<'_>) -> Lowered {
    let all = &scope.model.examples;
    let usable: Vec<Result<Usable, Vec<String>>> =
        all.par_iter().map(|example| usable(example, functions, scope)).collect();
    let mut files: BTreeMap<String, Vec<Test>> = BTreeMap::new();
    let mut lowered = Lowered { files: Vec::new(), documented: Vec::new(), shown: BTreeMap::new() };
    for (example, (file, usable)) in all.iter().zip(named(all, usable, scope)) {
        let (version, source) = (scope.model.version.clone(), example.source.clone());
        let title = prose::escape(&example.title);
        let outcome = match &usable {
            Ok(Usable { name, expected, .. }) => Outcome::Test {
                file: file.clone(),
                name: name.clone(),
                request_only: expected.response == Content::NotShown,
            },
            Err(reasons) => Outcome::Left(reasons.clone()),
        };
        lowered.documented.push(Documented { version, source, title: title.clone(), outcome });
        if let (Some(at), Ok(Usable { name, docs, expected, call })) = (example.operation, usable) {
            let path = path(at, &name, scope);
            let (docs, test) = (docs.clone(), Test { name, docs, example: path.clone(), call: call.clone() });
            files.entry(file).or_default().push(test);
            lowered.shown.entry(at).or_default().push(DocExample { title, path, docs, expected, call });
        }
    }
    let file = |(name, tests)| TestFile { name, feature: scope.module.clone(), tests };
    lowered.files = files.into_iter().map(file).collect();
    lowered
}

/// Where the data of an example stand below the crate: in a module like that of the operation's function.
fn path(at: usize, test: &str, scope: &Scope<'_>) -> Path {
    let modules = scope.model.operations.get(at).map(module::path).unwrap_or_default();
    let name = test.trim_start_matches("r#").to_uppercase();
    let begin = ["examples".to_owned(), scope.module.clone()];
    Path(begin.into_iter().chain(modules).chain([name]).collect())
}

/// Gives each test its file and its name in it.
fn named(
    all: &[Example],
    tests: Vec<Result<Usable, Vec<String>>>,
    scope: &Scope<'_>,
) -> Vec<(String, Result<Usable, Vec<String>>)> {
    let first = |example: &Example| {
        let operation = example.operation.and_then(|at| scope.model.operations.get(at));
        operation.and_then(|operation| operation.function.first().cloned()).unwrap_or_default()
    };
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (example, _) in all.iter().zip(&tests).filter(|(_, test)| test.is_ok()) {
        *counts.entry(first(example)).or_default() += 1;
    }
    let file = |example: &Example| match counts.get(&first(example)) {
        Some(count) if *count > MANY => format!("{}_{}", scope.module, first(example).trim_matches('_')),
        Some(_) | None => scope.module.clone(),
    };
    let wishes: Vec<_> = all
        .iter()
        .map(|example| (format!("{}/{}", file(example), names::test(&example.name)), &example.source))
        .collect();
    let names = names::unique(&wishes, &[]);
    let name = |((example, test), name): ((&Example, Result<Usable, Vec<String>>), String)| {
        let name = name.rsplit('/').next().unwrap_or_default().to_owned();
        (file(example), test.map(|test| Usable { name, ..test }))
    };
    all.iter().zip(tests).zip(names).map(name).collect()
}

fn usable(example: &Example, functions: &[Function], scope: &Scope<'_>) -> Result<Usable, Vec<String>> {
    if !example.problems.is_empty() {
        return Err(example.problems.clone());
    }
    let found = example.operation.and_then(|at| Some((scope.model.operations.get(at)?, functions.get(at)?)));
    let Some((operation, function)) = found else {
        return Err(vec!["no documented operation has this method and path".to_owned()]);
    };
    let call = call::lower(example, operation, function, scope).map_err(|reason| vec![reason])?;
    let expected = expected(example, operation, function, scope).map_err(|reason| vec![reason])?;
    let line = format!("{}, line {}", prose::code(example.source.page.as_str()), example.source.line);
    let docs = Docs(vec![format!("{} ({line}).", prose::escape(&example.title))]);
    Ok(Usable { name: String::new(), docs, expected, call })
}

fn expected(
    example: &Example,
    operation: &Operation,
    function: &Function,
    scope: &Scope<'_>,
) -> Result<Expected, String> {
    let response = response(example, operation, function, scope)?;
    Ok(Expected {
        page: format!("{}/{}:{}", scope.model.version, example.source.page, example.source.line),
        method: example.request.method,
        target: target(example, function, scope)?,
        headers: options::headers(&example.request.headers),
        request: content(&example.request.body, &content_type(&example.request.headers)),
        status: example.response.status,
        response_headers: options::response_headers(&example.response.headers),
        response,
    })
}

/// The address below the host; it must be what the function makes of the arguments.
fn target(example: &Example, function: &Function, scope: &Scope<'_>) -> Result<String, String> {
    let url = example.request.url.trim();
    let below = match url.split_once("://") {
        Some((_, rest)) => rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/"),
        None => url,
    };
    let below = below.trim_start_matches('/');
    let version = format!("{}/", scope.model.version);
    let path = match below.strip_prefix(&version) {
        Some(path) => path,
        None if !url.contains("://") => below,
        None => {
            return Err(format!(
                "the address is of another version: `{}`",
                below.split('/').next().unwrap_or_default()
            ));
        }
    };
    let (path, query) = path.split_once('?').map_or((path, None), |(path, query)| (path, Some(query)));
    let path = path.trim_end_matches('/');
    let made = fill(function, &example.request.arguments);
    let shown = decoded(path);
    if shown != made.trim_start_matches('/') {
        let case = shown.eq_ignore_ascii_case(made.trim_start_matches('/'));
        let what = if case {
            "the address is spelled in another case than the path"
        } else {
            "the address is not what the path gives"
        };
        return Err(format!("{what}: `/{shown}`, not `{made}`"));
    }
    if example.request.method != function.method {
        return Err("the method is not the operation's".to_owned());
    }
    let query = query.map(|query| format!("?{}", query.trim())).unwrap_or_default();
    Ok(format!("/{version}{path}{query}"))
}

/// A path with its arguments, before anything is encoded.
fn fill(function: &Function, arguments: &[String]) -> String {
    let mut made = String::new();
    let mut rest = function.template.as_str();
    let mut values = arguments.iter().zip(&function.path);
    while let Some((before, (_, after))) =
        rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    {
        made.push_str(before);
        if let Some((value, parameter)) = values.next() {
            match parameter.kind {
                PathKind::Text => made.push_str(&value.replace('\'', "''")),
                PathKind::Key | PathKind::Path | PathKind::Literal(_) => made.push_str(value),
            }
        }
        rest = after;
    }
    made.push_str(rest);
    made
}

fn decoded(path: &str) -> String {
    percent_encoding::percent_decode_str(path).decode_utf8_lossy().into_owned()
}

fn content_type(headers: &[(String, String)]) -> String {
    let found = headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    found.map_or_else(|| "text/plain".to_owned(), |(_, value)| value.clone())
}

fn content(body: &ExampleBody, content_type: &str) -> Content {
    match body {
        ExampleBody::None | ExampleBody::Broken { .. } => Content::None,
        ExampleBody::Json { value, .. } => Content::Json(pretty(value)),
        ExampleBody::Text(text) => Content::Text(content_type.to_owned(), text.clone()),
    }
}

fn pretty(value: &Json) -> String {
    serde_json::to_string_pretty(value).unwrap_or_else(|_| value.to_string())
}

/// The documented answer, if the function's type reads it and writes it again without loss.
fn response(
    example: &Example,
    operation: &Operation,
    function: &Function,
    scope: &Scope<'_>,
) -> Result<Content, String> {
    let shown = &example.response;
    let content = content(&shown.body, &content_type(&shown.headers));
    if let ExampleBody::Broken { reason, .. } = &shown.body {
        return Err(format!("the response's body is broken JSON: {reason}"));
    }
    if shown.status >= 400 {
        return Ok(content);
    }
    let redirects = (300..400).contains(&shown.status);
    let located = shown.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("location"));
    if shown.status < 200 || redirects && !(located && function.shape == Shape::Download) {
        return Err(format!("the response's status {} is no answer to this request", shown.status));
    }
    match &function.shape {
        Shape::Send(None) | Shape::Download => return Ok(content),
        Shape::SendOptional(_) if shown.body == ExampleBody::None => return Ok(content),
        Shape::Get(_) | Shape::List(_) | Shape::Delta(_) | Shape::Send(Some(_)) | Shape::SendOptional(_) => {}
    }
    let json = match &shown.body {
        ExampleBody::Json { value, .. } => value,
        ExampleBody::None if [200, 201].contains(&shown.status) => return Ok(Content::NotShown),
        ExampleBody::None | ExampleBody::Broken { .. } => return Err("the response has no body".to_owned()),
        ExampleBody::Text(_) => return Err("the response's body is no JSON".to_owned()),
    };
    fits(json, operation, scope).map_err(|misfit| misfit.reason("the response's body"))?;
    Ok(content)
}

fn fits(json: &Json, operation: &Operation, scope: &Scope<'_>) -> Result<(), Misfit> {
    let Some(ty) = &operation.response.ty else { return Ok(()) };
    let wrapped = json.as_object().and_then(|members| members.get("value"));
    if ty.collection {
        let list = wrapped.ok_or_else(|| Misfit::new("has no list in `value`"))?;
        return value::elements(list, &ty.name, scope).map(drop);
    }
    let bare = if function::is_bare(&ty.name) { wrapped.unwrap_or(json) } else { json };
    value::element(bare, &ty.name, scope).map(drop)
}
