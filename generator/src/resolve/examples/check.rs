//! Whether an example says the same as the pages that describe its types.

mod value;

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::{Body, ExampleBody, Operation, Parameter, TypeName, TypeRef};
use crate::page::api::ExampleFacts;
use crate::resolve::types::{Lookup, Types};
use crate::source::{PageId, Span};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The types that inherit from each type, at any depth.
type Children = BTreeMap<TypeName, Vec<TypeName>>;

/// Checks examples; what it has said of a page's type and property it does not say again.
pub(super) struct Checker<'t> {
    types: &'t Types,
    lookup: Lookup<'t>,
    children: Children,
    said: BTreeSet<(PageId, String)>,
}

impl<'t> Checker<'t> {
    pub(super) fn new(types: &'t Types) -> Self {
        let mut children = Children::new();
        for name in types.map.keys() {
            for base in types.ancestors(name).skip(1) {
                children.entry(base.name.clone()).or_default().push(name.clone());
            }
        }
        Self { types, lookup: Lookup::new(types), children, said: BTreeSet::new() }
    }

    /// Walks the bodies of an example with the types of its operation.
    pub(super) fn example(
        &mut self,
        page: &PageId,
        facts: &ExampleFacts,
        operation: &Operation,
        annotated: Option<&TypeRef>,
        diagnostics: &mut Diagnostics,
    ) {
        // References are addresses, whatever they lead to.
        if operation.path.text.ends_with("/$ref") {
            return;
        }
        let mut found = Vec::new();
        if let ExampleBody::Json { value, .. } = &facts.request.body {
            let mut walk = self.walk(page, &facts.request.keys, &facts.request.span);
            walk.request(value, operation.request.as_ref().map(|request| &request.body));
            found.append(&mut walk.found);
        }
        if let ExampleBody::Json { value, .. } = &facts.response.body
            && facts.response.status < 300
            && let Some(ty) = &operation.response.ty
        {
            let mut walk = self.walk(page, &facts.response.keys, &facts.response.span);
            walk.response(value, annotated, ty);
            found.append(&mut walk.found);
        }
        for (once, diagnostic) in found {
            if self.said.insert((page.clone(), once)) {
                diagnostics.push(diagnostic);
            }
        }
    }

    fn walk<'w>(&'w self, page: &'w PageId, keys: &'w [usize], span: &Span) -> Walk<'w> {
        Walk {
            page,
            types: self.types,
            lookup: &self.lookup,
            children: &self.children,
            keys,
            span: span.clone(),
            at: 0,
            place: None,
            found: Vec::new(),
        }
    }
}

/// A walk over a body in the order of its text.
struct Walk<'t> {
    page: &'t PageId,
    types: &'t Types,
    lookup: &'t Lookup<'t>,
    children: &'t Children,
    /// The places of all names, in the same order.
    keys: &'t [usize],
    /// The message, for bodies whose names could not be placed.
    span: Span,
    /// How many names were passed.
    at: usize,
    /// The name whose value is looked at.
    place: Option<Span>,
    found: Vec<(String, Diagnostic)>,
}

impl Walk<'_> {
    fn request(&mut self, body: &Value, of: Option<&Body>) {
        self.settle(body);
        match of {
            Some(Body::Type(ty)) if !ty.collection => self.value(body, ty, "the body"),
            Some(Body::Parameters(parameters)) => self.parameters(body, parameters),
            Some(Body::Type(_) | Body::Bytes(_)) | None => {}
        }
    }

    fn parameters(&mut self, body: &Value, parameters: &[Parameter]) {
        let Value::Object(members) = body else { return };
        let known: BTreeMap<&str, &Parameter> =
            parameters.iter().rev().map(|parameter| (parameter.name.as_str(), parameter)).collect();
        let in_any_case: BTreeSet<String> = known.keys().map(|name| name.to_ascii_lowercase()).collect();
        for (name, value) in members {
            let span = self.next_key(name);
            match known.get(name.as_str()) {
                Some(Parameter { ty: Some(ty), .. }) => {
                    self.place = Some(span.clone());
                    self.value(value, ty, name);
                }
                _ => self.skip(value),
            }
            if !name.contains('@') && !in_any_case.contains(&name.to_ascii_lowercase()) {
                let message = format!("the page lists no parameter `{name}`");
                self.report(Code::UnknownProperty, span, message, &format!("parameter {name}"));
            }
        }
    }

    /// A list stands under `value`, as a primitive does.
    fn response(&mut self, body: &Value, annotated: Option<&TypeRef>, ty: &TypeRef) {
        self.settle(body);
        // An annotation that names a type derived from the documented one is nearer to what is shown.
        let nearer = annotated.filter(|nearer| self.types.ancestors(&nearer.name).any(|base| base.name == ty.name));
        let item = TypeRef { name: nearer.unwrap_or(ty).name.clone(), collection: false };
        let Value::Object(members) = body else { return };
        let wrapped = members.get("value");
        let is_primitive = ty.name.primitive().is_some();
        let is_list = ty.collection && wrapped.is_some();
        if !(is_primitive || is_list) {
            if !ty.collection && !self.wraps_one(members, &item) {
                self.value(body, &item, "the body");
            }
            return;
        }
        for (name, value) in members {
            self.place = Some(self.next_key(name));
            match (name.as_str(), ty.collection) {
                ("value", true) => self.value(value, &TypeRef { collection: true, ..item.clone() }, "value"),
                ("value", false) => self.value(value, &item, "value"),
                _ => self.skip(value),
            }
        }
    }

    /// True for a body that has the one object under `value`, where only lists have theirs; which is a finding.
    fn wraps_one(&mut self, members: &serde_json::Map<String, Value>, item: &TypeRef) -> bool {
        let only = members.iter().all(|(name, _)| name == "value" || name.contains('@'));
        let wraps = only && members.get("value").is_some_and(|value| value.is_object() || value.is_array());
        let has_value = self.own_or_inherited(&item.name, "value").is_some();
        if !wraps || has_value {
            return false;
        }
        let span = self.next_key("value");
        let message =
            format!("one `{}` comes back, and the example shows it under `value`, as lists are", item.name.short());
        self.report(Code::CollectionDisagrees, span, message, "wrapped");
        true
    }

    /// Keeps the places of names only if every name of the body has one.
    fn settle(&mut self, body: &Value) {
        self.at = 0;
        if self.keys.len() != count(body) {
            self.keys = &[];
        }
    }

    /// The place of the name that comes next in the text.
    fn next_key(&mut self, name: &str) -> Span {
        let start = self.keys.get(self.at).copied();
        self.at += 1;
        start.map_or_else(|| self.span.clone(), |start| start..start + name.len() + 2)
    }

    /// Passes over the names in a value that is not looked at.
    fn skip(&mut self, value: &Value) {
        self.at += count(value);
    }

    fn report(&mut self, code: Code, span: Span, message: String, once: &str) {
        self.found.push((format!("{code} {once}"), Diagnostic::new(code, self.page, span, message)));
    }
}

/// How many members a value has, at any depth.
fn count(value: &Value) -> usize {
    match value {
        Value::Object(members) => members.values().map(|value| 1 + count(value)).sum(),
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => 0,
    }
}
