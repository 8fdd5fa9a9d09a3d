//! Documented requests with their responses, each with its operation.

pub(crate) mod address;
mod check;

use super::operations::{stated, steps};
use super::types::Types;
use crate::diagnostics::{Code, Diagnostics};
use crate::model::{Example, ExampleBody, ExampleRequest, ExampleResponse, Method, Operation};
use crate::page::api::{ApiFacts, ExampleFacts};
use crate::source::{PageId, Source};
use address::{Fit, Tree};
use check::Checker;
use std::collections::BTreeMap;

/// True if an address, without host and version, fits a path.
pub(crate) fn fits(address: &str, path: &[String]) -> bool {
    address::fits(address, path)
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
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    let mut checker = Checker::new(types, operations);
    for page in pages {
        for facts in &page.examples {
            let found = finder.find(page, facts);
            if found.is_none() && finder.is_service(facts) {
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

struct Finder<'o> {
    tree: Tree,
    operations: &'o [Operation],
    /// The host that most examples call.
    host: String,
}

/// The host that most examples call: the service's.
pub(crate) fn service_host<'f>(pages: &[&'f ApiFacts]) -> &'f str {
    let mut hosts: BTreeMap<&str, usize> = BTreeMap::new();
    let all = pages.iter().flat_map(|page| &page.examples);
    for host in all.filter_map(|example| example.request.target.host.as_deref()) {
        *hosts.entry(host).or_default() += 1;
    }
    hosts.into_iter().max_by_key(|(_, count)| *count).map_or("", |(host, _)| host)
}

/// True for an address of the service itself, not of an upload or a callback.
pub(crate) fn is_service(example: &ExampleFacts, host: &str) -> bool {
    let target = &example.request.target;
    !example.request.opaque && target.host.as_ref().is_none_or(|of| of == host || target.version.is_some())
}

impl<'o> Finder<'o> {
    fn new(pages: &[&ApiFacts], operations: &'o [Operation]) -> Self {
        let mut tree = Tree::default();
        for (at, operation) in operations.iter().enumerate() {
            tree.add(&steps::of(&operation.path), at);
        }
        Self { tree, operations, host: service_host(pages).to_owned() }
    }

    fn is_service(&self, example: &ExampleFacts) -> bool {
        is_service(example, &self.host)
    }

    /// The operation of an example: of the paths that its address fits, those of its own page first.
    fn find(&self, page: &ApiFacts, example: &ExampleFacts) -> Option<(usize, Fit)> {
        if !self.is_service(example) {
            return None;
        }
        let fits = self.tree.find(&example.request.target.path);
        let of_method = |at: &&usize| self.method(**at) == Some(example.request.method);
        let candidates: Vec<(usize, &Fit)> =
            fits.iter().flat_map(|fit| fit.operations.iter().filter(of_method).map(move |at| (*at, fit))).collect();
        let own = candidates
            .iter()
            .find(|(at, _)| self.operations.get(*at).is_some_and(|operation| operation.pages.contains(&page.page)));
        own.or(candidates.first()).map(|(at, fit)| (*at, (*fit).clone()))
    }

    fn method(&self, at: usize) -> Option<Method> {
        self.operations.get(at).map(|operation| operation.method)
    }
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
fn unique(name: String, names: &mut BTreeMap<String, usize>) -> String {
    let count = names.entry(name.clone()).or_default();
    *count += 1;
    match *count {
        1 => name,
        count => format!("{name}_{count}"),
    }
}

fn example(
    page: &ApiFacts,
    facts: &ExampleFacts,
    name: String,
    found: Option<(usize, Fit)>,
    operations: &[Operation],
    types: &Types,
) -> Example {
    let path = found.as_ref().and_then(|(at, _)| operations.get(*at)).map(|operation| &operation.path);
    let arguments = match (&found, path) {
        (Some((_, fit)), Some(path)) => address::values(fit, path),
        _ => Vec::new(),
    };
    let (request, response) = (&facts.request, &facts.response);
    Example {
        name,
        operation: found.map(|(at, _)| at),
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
        problems: problems(facts),
    }
}

/// What keeps an example from being a test.
fn problems(facts: &ExampleFacts) -> Vec<String> {
    let mut problems = Vec::new();
    for (what, body) in [("request", &facts.request.body), ("response", &facts.response.body)] {
        if let ExampleBody::Broken(why) = body {
            problems.push(format!("the JSON of the {what} cannot be read: {why}"));
        }
    }
    problems
}

#[cfg(test)]
mod tests;
