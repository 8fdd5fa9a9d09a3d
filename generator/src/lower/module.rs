//! Request functions as modules.

use super::docs::Comment;
use super::links::Links;
use super::scope::{Place, Scope};
use super::{function, prose, slots, types};
use crate::model::{Body, Operation, Parameter, Segment};
use crate::names;
use crate::page::api::path::render as render_path;
use crate::rust::{ActionParameters, BodyArgument, Docs, Function, Module, Path, Struct};
use crate::source::PageId;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// What stands in a module before it is a tree.
#[derive(Default)]
struct Flat {
    /// The path that it stands for, as the pages write it; the shortest of several.
    path: String,
    members: Vec<(Function, Option<ActionParameters>)>,
    inner: BTreeMap<String, Flat>,
}

/// Where the structs of actions stand, by their name, page and parameters.
#[derive(Default)]
struct Declared<'m>(BTreeMap<(String, &'m PageId), Alike<'m>>);

/// Structs of one name and page.
type Alike<'m> = Vec<(&'m [Parameter], Path)>;

impl<'m> Declared<'m> {
    /// Where the same struct stands already; if nowhere, it stands in the module of this operation from now on.
    fn elsewhere(&mut self, operation: &'m Operation, item: &Struct, scope: &Scope<'_>) -> Option<Path> {
        let parameters = action_parameters(operation)?;
        let alike = self.0.entry((item.name.clone(), &operation.source.page)).or_default();
        let known = alike.iter().find(|(others, _)| *others == parameters).map(|(_, path)| path.clone());
        if known.is_none() {
            alike.push((parameters, item_path(operation, &item.name, scope)));
        }
        known
    }
}

/// The path of an item in the module of an operation.
pub(crate) fn item_path(operation: &Operation, name: &str, scope: &Scope<'_>) -> Path {
    Path([scope.module.clone()].into_iter().chain(path(operation)).chain([name.to_owned()]).collect())
}

/// The request functions of a version, in the order of its operations.
pub(crate) fn functions(scope: &Scope<'_>, links: &Links<'_>) -> Vec<Function> {
    let operations = &scope.model.operations;
    let names = parameter_structs(operations);
    let lower =
        |(operation, name): (&Operation, &Option<String>)| function::lower(operation, name.as_deref(), scope, links);
    operations.par_iter().zip(&names).map(lower).collect()
}

/// The modules of the request functions of a version.
pub(crate) fn lower(functions: Vec<Function>, scope: &Scope<'_>, links: &Links<'_>) -> Module {
    let mut root = Flat::default();
    let mut declared = Declared::default();
    for (operation, function) in scope.model.operations.iter().zip(functions) {
        let mut at = &mut root;
        for (module, path) in path(operation).into_iter().zip(paths(operation)) {
            at = at.inner.entry(module).or_default();
            if at.path.is_empty() || (path.len(), &path) < (at.path.len(), &at.path) {
                at.path = path;
            }
        }
        let parameters = parameters(operation, &function, scope, links)
            .map(|item| ActionParameters { declared: declared.elsewhere(operation, &item, scope), item });
        at.members.push((function, parameters));
    }
    module(String::new(), Flat { path: "/".to_owned(), ..root })
}

/// The modules of an operation's function.
pub(crate) fn path(operation: &Operation) -> Vec<String> {
    operation.function.split_last().map(|(_, modules)| modules.to_vec()).unwrap_or_default()
}

/// The path that each module of an operation's function stands for, and then the operation's own again and again.
fn paths(operation: &Operation) -> impl Iterator<Item = String> {
    let segments = &operation.path.segments;
    let until = |at| {
        let (before, rest) = segments.split_at_checked(at).unwrap_or((segments, &[]));
        match rest.first() {
            // The module is that of the item; a path below it is an argument.
            Some(Segment::ItemPath { before: word, .. }) => format!("{}/{word}", render_path(before)),
            Some(_) | None => render_path(segments.get(..=at).unwrap_or(segments)),
        }
    };
    let all = names::module_segments(&operation.path).into_iter().map(until);
    all.chain(std::iter::repeat_with(|| operation.path.text.clone()))
}

fn module(name: String, flat: Flat) -> Module {
    let (mut functions, parameters): (Vec<_>, Vec<_>) = flat.members.into_iter().unzip();
    functions.sort_by(|a: &Function, b| a.name.cmp(&b.name));
    Module {
        docs: docs(&flat.path, &functions),
        name,
        functions,
        parameters: parameters.into_iter().flatten().collect(),
        inner: flat.inner.into_iter().map(|(name, flat)| module(name, flat)).collect(),
    }
}

fn docs(path: &str, functions: &[Function]) -> Docs {
    let below = if functions.is_empty() { "Requests below" } else { "Requests to" };
    Docs(vec![format!("{below} {}.", prose::code(path))])
}

/// The names of the structs that actions take, for the operations that are such; each unique in its module.
fn parameter_structs(operations: &[Operation]) -> Vec<Option<String>> {
    let actions = operations.iter().filter(|operation| action_parameters(operation).is_some());
    let wish = |operation: &Operation| {
        (format!("{}/{}", path(operation).join("/"), struct_name(operation)), operation.function.clone())
    };
    let wishes: Vec<_> = actions.map(wish).collect();
    let mut names = names::unique(&wishes, &[]).into_iter();
    let name = |operation| {
        action_parameters(operation)?;
        names.next().map(|name| name.rsplit('/').next().unwrap_or_default().to_owned())
    };
    operations.iter().map(name).collect()
}

/// The name of the struct that an action takes.
fn struct_name(operation: &Operation) -> String {
    let name = operation.function.last().map_or("", String::as_str);
    names::type_name(&format!("{}_parameters", name.trim_start_matches("r#")))
}

/// The parameters that an action takes in its body.
pub(crate) fn action_parameters(operation: &Operation) -> Option<&[Parameter]> {
    if function::sends_reference(operation) {
        return None;
    }
    match operation.request.as_ref().map(|request| &request.body) {
        Some(Body::Parameters(parameters)) => Some(parameters),
        Some(Body::Type(_) | Body::Bytes(_)) | None => None,
    }
}

fn parameters(operation: &Operation, made: &Function, scope: &Scope<'_>, links: &Links<'_>) -> Option<Struct> {
    let BodyArgument::Parameters(name) = &made.body else { return None };
    let slots = slots::of_parameters(action_parameters(operation)?);
    let function = operation.function.last()?;
    let function = function.strip_prefix("r#").unwrap_or(function);
    let comment = Comment::default().line(format!("The parameters of [`{function}`](fn@{function})."));
    Some(Struct {
        name: name.clone(),
        qualified: function.to_owned(),
        docs: comment.source(&operation.source, links).done(),
        deprecated: None,
        open: false,
        fields: types::fields(&slots, scope, links, Place::Requests),
    })
}
