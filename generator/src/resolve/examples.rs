//! Documented requests with their responses, each with its operation.

pub(crate) mod address;
mod check;
mod finder;

use super::operations::{stated, steps};
use super::types::Types;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::{Example, ExampleBody, ExampleRequest, ExampleResponse, Method, Operation, TypeRef};
use crate::page::api::{ApiFacts, ExampleFacts};
use crate::source::{PageId, Source};
pub(crate) use finder::{is_service, service_host};

use check::Checker;
use finder::{Finder, Found};
use std::collections::{BTreeMap, BTreeSet};

/// Resolves the examples of all API pages, in the order of pages and lines.
pub fn resolve(
    pages: Vec<ApiFacts>,
    operations: &[Operation],
    types: &Types,
    diagnostics: &mut Diagnostics,
) -> Vec<Example> {
    let finder = Finder::new(&pages, operations);
    let mut examples = Vec::new();
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    let mut checker = Checker::new(types);
    for mut page in pages {
        for facts in std::mem::take(&mut page.examples) {
            let found = finder.find(&page.page, &facts);
            if found.as_ref().is_none_or(|found| found.nearly) && finder.is_service(&facts) {
                let methods = finder.methods(&facts.request.target.path);
                unknown_address(&page, &facts, &methods).into_iter().for_each(|finding| diagnostics.push(finding));
            }
            let ty = stated::annotated(&page, &facts, types);
            let operation = found.as_ref().and_then(|found| operations.get(found.operation));
            if let Some(operation) = operation {
                checker.example(&page.page, &facts, operation, ty.as_ref(), diagnostics);
            }
            let arguments = match (&found, operation) {
                (Some(found), Some(operation)) => address::values(&found.fit, &operation.path),
                _ => Vec::new(),
            };
            let name = unique(name(&page, &facts), &mut names);
            examples.push(example(&page, facts, name, found, arguments, ty));
        }
    }
    examples
}

/// A finding for an example whose address is not documented, or only for other methods; none where a request line of
/// its page is written in the same way.
pub(crate) fn unknown_address(page: &ApiFacts, facts: &ExampleFacts, methods: &BTreeSet<Method>) -> Option<Diagnostic> {
    let (method, url) = (facts.request.method, &facts.request.url);
    let own = page.requests.iter().take(finder::MOST_NEAR).filter(|line| line.method == method);
    let mut as_written = own.map(|line| steps::of(&line.path));
    if as_written.any(|steps| address::fit(&facts.request.target.path, &steps).is_some()) {
        return None;
    }
    let others: Vec<&str> = methods.iter().map(|method| method.as_str()).collect();
    let message = match others.is_empty() {
        true => format!("`{url}` fits no documented path"),
        false => format!("`{url}` is documented for {}, not for {}", others.join(" and "), method.as_str()),
    };
    Some(Diagnostic::new(Code::UnknownAddress, &page.page, first_line(facts), message))
}

/// The bytes of an example's first line.
fn first_line(facts: &ExampleFacts) -> crate::source::Span {
    let start = facts.request.span.start;
    start..start + facts.request.method.as_str().len() + 1 + facts.request.url.len()
}

/// The name that the page gives, else one made from the page's.
fn name(page: &ApiFacts, facts: &ExampleFacts) -> String {
    facts.name.clone().unwrap_or_else(|| page_name(&page.page))
}

fn page_name(page: &PageId) -> String {
    page.stem().replace('-', "_")
}

/// A name that no example before has. Of each name it is known which number was given out last.
fn unique(name: String, names: &mut BTreeMap<String, usize>) -> String {
    let Some(last) = names.get(&name).copied() else {
        names.insert(name.clone(), 1);
        return name;
    };
    let free = (last + 1..).find(|number| !names.contains_key(&format!("{name}_{number}")));
    let number = free.unwrap_or(last);
    let numbered = format!("{name}_{number}");
    names.insert(name, number);
    names.insert(numbered.clone(), 1);
    numbered
}

fn example(
    page: &ApiFacts,
    facts: ExampleFacts,
    name: String,
    found: Option<Found>,
    arguments: Vec<String>,
    ty: Option<TypeRef>,
) -> Example {
    let problems = problems(&facts, found.as_ref());
    let (request, response) = (facts.request, facts.response);
    Example {
        name,
        problems,
        operation: found.map(|found| found.operation),
        title: facts.title.unwrap_or_else(|| page.title.value.clone()),
        source: Source { page: page.page.clone(), line: request.line },
        request: ExampleRequest {
            method: request.method,
            url: request.url,
            arguments,
            query: request.target.query,
            headers: request.headers,
            body: request.body,
        },
        response: ExampleResponse {
            status: response.status,
            headers: response.headers,
            body: response.body,
            ty,
            truncated: response.truncated,
        },
    }
}

/// What keeps an example from being a test.
fn problems(facts: &ExampleFacts, found: Option<&Found>) -> Vec<String> {
    let mut problems = Vec::new();
    if found.is_some_and(|found| found.nearly) {
        problems.push(format!("its address `{}` begins otherwise than the documented path", facts.request.url));
    }
    for (what, body) in [("request", &facts.request.body), ("response", &facts.response.body)] {
        if let ExampleBody::Broken { reason: why, .. } = body {
            problems.push(format!("the JSON of the {what} cannot be read: {why}"));
        }
    }
    problems
}

#[cfg(test)]
mod tests;
