//! Documented requests with their responses, each with its operation.

pub(crate) mod address;
mod check;
mod finder;

use super::operations::stated;
use super::types::Types;
use crate::diagnostics::{Code, Diagnostics};
use crate::model::{Example, ExampleBody, ExampleRequest, ExampleResponse, Operation};
use crate::page::api::{ApiFacts, ExampleFacts};
use crate::source::{PageId, Source};
pub(crate) use finder::{is_service, service_host};

use check::Checker;
use finder::{Finder, Found};
use std::collections::BTreeSet;

/// True if an address, without host and version, fits a path.
pub(crate) fn fits(address: &str, path: &[String]) -> bool {
    address::fit(address, path).is_some()
}

/// Resolves the examples of all API pages, in the order of pages and lines.
pub fn resolve(
    pages: &[&ApiFacts],
    operations: &[Operation],
    types: &Types,
    diagnostics: &mut Diagnostics,
) -> Vec<Example> {
    let finder = Finder::new(pages, operations);
    let mut examples = Vec::new();
    let mut names: BTreeSet<String> = BTreeSet::new();
    let mut checker = Checker::new(types, operations);
    for page in pages {
        for facts in &page.examples {
            let found = finder.find(page, facts);
            if found.as_ref().is_none_or(|found| found.nearly) && finder.is_service(facts) {
                let message = format!("`{}` fits no documented path", facts.request.url);
                diagnostics.report(Code::UnknownAddress, &page.page, first_line(facts), message);
            }
            let name = unique(name(page, facts), &mut names);
            let example = example(page, facts, name, found, operations, types);
            checker.example(&page.page, facts, &example, diagnostics);
            examples.push(example);
        }
    }
    examples
}

/// The bytes of an example's first line.
pub(crate) fn first_line(facts: &ExampleFacts) -> crate::source::Span {
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

/// A name that no example before has.
fn unique(name: String, names: &mut BTreeSet<String>) -> String {
    let mut wanted = name.clone();
    let mut count = 1;
    while !names.insert(wanted.clone()) {
        count += 1;
        wanted = format!("{name}_{count}");
    }
    wanted
}

fn example(
    page: &ApiFacts,
    facts: &ExampleFacts,
    name: String,
    found: Option<Found>,
    operations: &[Operation],
    types: &Types,
) -> Example {
    let path = found.as_ref().and_then(|found| operations.get(found.operation)).map(|operation| &operation.path);
    let arguments = match (&found, path) {
        (Some(found), Some(path)) => address::values(&found.fit, path),
        _ => Vec::new(),
    };
    let (request, response) = (&facts.request, &facts.response);
    Example {
        name,
        problems: problems(facts, found.as_ref()),
        operation: found.map(|found| found.operation),
        request: ExampleRequest {
            method: request.method,
            url: request.url.clone(),
            arguments,
            query: request.target.query.clone(),
            headers: request.headers.clone(),
            body: request.body.clone(),
        },
        response: ExampleResponse {
            status: response.status,
            headers: response.headers.clone(),
            body: response.body.clone(),
            ty: stated::annotated(page, facts, types),
            truncated: response.truncated,
        },
        title: facts.title.clone().unwrap_or_else(|| page.title.value.clone()),
        source: Source { page: page.page.clone(), line: request.line },
    }
}

/// What keeps an example from being a test.
fn problems(facts: &ExampleFacts, found: Option<&Found>) -> Vec<String> {
    let mut problems = Vec::new();
    if found.is_some_and(|found| found.nearly) {
        problems.push(format!("its address `{}` begins otherwise than the documented path", facts.request.url));
    }
    for (what, body) in [("request", &facts.request.body), ("response", &facts.response.body)] {
        if let ExampleBody::Broken(why) = body {
            problems.push(format!("the JSON of the {what} cannot be read: {why}"));
        }
    }
    problems
}

#[cfg(test)]
mod tests;
