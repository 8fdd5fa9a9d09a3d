//! Types as modules and files.

use super::links::Links;
use super::scope::{Named, Scope};
use super::types;
use crate::model::Type;
use crate::names;
use crate::rust::{Docs, Item, Namespace};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The module `models` of a version, with all namespaces within it.
pub(crate) fn lower(scope: &Scope<'_>, links: &Links<'_>) -> Namespace {
    let mut modules: BTreeMap<Vec<String>, Vec<(&Type, &Named)>> = BTreeMap::from([(Vec::new(), Vec::new())]);
    for (ty, named) in scope.types() {
        for depth in 0..named.modules.len() {
            modules.entry(named.modules.get(..depth).unwrap_or_default().to_vec()).or_default();
        }
        modules.entry(named.modules.clone()).or_default().push((ty, named));
    }
    namespace(&[], &modules, scope, links)
}

fn namespace(
    at: &[String],
    modules: &BTreeMap<Vec<String>, Vec<(&Type, &Named)>>,
    scope: &Scope<'_>,
    links: &Links<'_>,
) -> Namespace {
    let children: Vec<&Vec<String>> =
        modules.keys().filter(|module| module.len() == at.len() + 1 && module.starts_with(at)).collect();
    let inner: Vec<Namespace> = children.into_iter().map(|child| namespace(child, modules, scope, links)).collect();
    let taken: Vec<&str> = inner.iter().map(|namespace| namespace.name.as_str()).collect();
    let types = modules.get(at).map_or(&[][..], Vec::as_slice);
    Namespace {
        name: at.last().cloned().unwrap_or_else(|| "models".to_owned()),
        docs: docs(at, types),
        items: items(types, &taken, scope, links),
        inner,
    }
}

fn items(types: &[(&Type, &Named)], taken: &[&str], scope: &Scope<'_>, links: &Links<'_>) -> Vec<Item> {
    let kinds: Vec<_> = types
        .par_iter()
        .flat_map_iter(|(ty, named)| {
            let any = types::any(ty, named, scope).map(crate::rust::ItemKind::Any);
            [types::lower(ty, named, scope, links)].into_iter().chain(any)
        })
        .collect();
    let wishes: Vec<_> = kinds.iter().map(|kind| (names::file(kind.name()), kind.name().to_owned())).collect();
    let files = names::unique(&wishes, taken);
    let mut items: Vec<Item> = kinds.into_iter().zip(files).map(|(kind, file)| Item { file, kind }).collect();
    items.sort_by(|a, b| a.file.cmp(&b.file));
    items
}

/// How all structs are made and what they keep; rustdoc does not show the field, so that adding another breaks nobody.
const FORM: [&str; 3] = [
    "Structs are written with `..Default::default()`, as later versions may add fields. What the service sends beyond the",
    "fields, and annotations such as `@odata.etag`, is kept in the field `additional` of each, a",
    "[`model::Additional`](graph_client::model::Additional); [`model::Model`](graph_client::model::Model) sets nulls.",
];

fn docs(at: &[String], types: &[(&Type, &Named)]) -> Docs {
    let namespaces: BTreeSet<&str> =
        types.iter().map(|(ty, _)| ty.name.namespace()).filter(|name| !name.is_empty()).collect();
    let names: Vec<String> = namespaces.into_iter().map(super::prose::code).collect();
    let line = match (names.is_empty(), at.is_empty()) {
        (true, true) => "The types.".to_owned(),
        (true, false) => "Types, by namespace.".to_owned(),
        (false, _) => format!("The types of {}.", names.join(" and ")),
    };
    let mut lines = vec![line];
    if at.is_empty() {
        lines.push(String::new());
        lines.extend(FORM.map(str::to_owned));
    }
    Docs(lines)
}
