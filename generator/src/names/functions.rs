//! Where a request function stands and what it is called, by its method and path.
//!
//! Literal segments are modules, keys are arguments, and the method names the function:
//!
//! | request | function |
//! |---|---|
//! | `GET /users`, `POST /users` | `users::list`, `users::create` |
//! | `GET`, `PATCH`, `PUT`, `DELETE /users/{id}` | `users::get`, `update`, `put`, `delete` |
//! | `POST /users/{id}/sendMail`, `GET /users/delta` | `users::send_mail`, `users::delta` |
//! | `GET`, `POST`, `PUT`, `DELETE …/members/$ref` | `members::list_refs`, `add_ref`, `set_ref`, `remove_ref` |
//! | `GET …/photo/$value`, `GET /users/$count` | `photo::get_value`, `users::count` |
//! | `GET …/members/microsoft.graph.user` | `members::as_user` |
//! | `GET /applications(appId='{id}')` | `applications::get_by_app_id` |
//! | `PUT …/root:/{path}:/content` | `root::content::put_by_path` |

use super::{clash::unique, ident};
use crate::model::{Argument, Method, PathTemplate, Segment};
use foldhash::{HashMap, HashSet};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What a word at the end of a path may be, as far as other paths tell.
#[derive(Default)]
struct Words {
    /// Words that something follows, or that are changed or removed: no actions or functions.
    resources: HashSet<String>,
    /// Words that stand somewhere with parentheses.
    functions: HashSet<String>,
}

/// A function's place and name before clashes are resolved.
struct Draft {
    /// With a slash behind each.
    modules: String,
    name: String,
    /// Names of function arguments, which tell functions of one name apart.
    arguments: Vec<String>,
}

/// The request function of each operation, given as method, path, and whether it responds with a collection:
/// the modules below the version's, then the function. No two are the same, and the order of the operations does
/// not matter. `is_property` says whether a request of that method may address a property of that name, in any case, of
/// some type; a word at a path's end that is none is an action or function.
pub fn function_paths(
    operations: &[(Method, &PathTemplate, bool)],
    is_property: impl Fn(Method, &str) -> bool,
) -> Vec<Vec<String>> {
    let words = words(operations);
    let is_function = |method, word: &str| {
        let low = word.to_ascii_lowercase();
        let is_resource = || words.resources.contains(&low) || is_property(method, word);
        words.functions.contains(&low) || word.contains('.') || !is_resource()
    };
    let mut modules = Modules::default();
    let mut drafts: Vec<Draft> =
        operations.iter().map(|(method, path, list)| draft(*method, path, *list, &is_function, &mut modules)).collect();
    tell_apart_by_arguments(&mut drafts);
    let wishes: Vec<_> = drafts.iter().map(Draft::joined).zip(operations.iter().map(order)).collect();
    unique(&wishes, &[]).iter().map(|path| finish(path)).collect()
}

impl Draft {
    fn joined(&self) -> String {
        [self.modules.as_str(), &self.name].concat()
    }
}

fn finish(joined: &str) -> Vec<String> {
    let (modules, name) = joined.rsplit_once('/').unwrap_or(("", joined));
    let modules = modules.split('/').filter(|module| !module.is_empty());
    modules.map(str::to_owned).chain([ident::function(name)]).collect()
}

/// Shorter paths come first; then the path with its placeholders' names left out decides.
fn order<'a>(operation: &(Method, &'a PathTemplate, bool)) -> (usize, String, Method, &'a str) {
    let (method, path, _) = operation;
    let mut shape = String::with_capacity(path.text.len());
    for (at, segment) in path.segments.iter().enumerate() {
        if at > 0 {
            shape.push('/');
        }
        match segment {
            Segment::Literal(word) => shape.push_str(word),
            Segment::Key(_) => shape.push_str("{}"),
            Segment::AlternateKey(arguments) => shape.push_str(&argument_names(arguments).join(",")),
            Segment::Function { name, arguments } => {
                shape.push_str(&format!("{name}({})", argument_names(arguments).join(",")));
            }
            Segment::Cast(name) => shape.push_str(name.as_str()),
            Segment::ItemPath { before, closed, .. } => shape.push_str(&format!("{before}:{closed}")),
        }
    }
    (path.segments.len(), shape, *method, &path.text)
}

fn words(operations: &[(Method, &PathTemplate, bool)]) -> Words {
    let mut words = Words::default();
    let mut methods: BTreeMap<String, BTreeSet<Method>> = BTreeMap::new();
    for (method, path, _) in operations {
        for (at, segment) in path.segments.iter().enumerate() {
            match segment {
                Segment::Literal(word) => {
                    let word = word.to_ascii_lowercase();
                    if at == 0 || at + 1 < path.segments.len() {
                        words.resources.insert(word);
                    } else {
                        methods.entry(word).or_default().insert(*method);
                    }
                }
                Segment::Function { name, .. } => {
                    words.functions.insert(short(name).to_ascii_lowercase());
                }
                Segment::Key(_) | Segment::AlternateKey(_) | Segment::Cast(_) | Segment::ItemPath { .. } => {}
            }
        }
    }
    let changed = [Method::Patch, Method::Put, Method::Delete];
    for (word, methods) in methods {
        let both = methods.contains(&Method::Get) && methods.contains(&Method::Post);
        if both || changed.iter().any(|method| methods.contains(method)) {
            words.resources.insert(word);
        }
    }
    words
}

fn draft<'p>(
    method: Method,
    path: &'p PathTemplate,
    list: bool,
    is_function: &dyn Fn(Method, &str) -> bool,
    known: &mut Modules<'p>,
) -> Draft {
    let mut modules = String::with_capacity(path.text.len());
    let mut by = Vec::new();
    let mut arguments = Vec::new();
    let mut name = None;
    for (at, segment) in path.segments.iter().enumerate() {
        let last = at + 1 == path.segments.len();
        let called = match segment {
            Segment::Literal(word) if word.starts_with('$') => Some(system_name(method, word, list)),
            Segment::Literal(word) if last && called(method) && is_function(method, word) => {
                Some(short(word).to_owned())
            }
            Segment::Function { name, .. } if last => Some(short(name).to_owned()),
            Segment::Cast(ty) if last => Some(cast_name(method, ty.short())),
            Segment::Literal(_) | Segment::Function { .. } | Segment::Cast(_) => None,
            Segment::Key(_) | Segment::AlternateKey(_) | Segment::ItemPath { .. } => None,
        };
        match (called, module_word(segment)) {
            (Some(called), _) => name = Some(called),
            (None, Some(word)) => {
                modules.push_str(known.of(word));
                modules.push('/');
            }
            (None, None) => {}
        }
        match segment {
            Segment::AlternateKey(keys) => by.push(argument_names(keys).join("_and_")),
            Segment::Function { arguments: given, .. } => arguments.extend(argument_names(given)),
            Segment::ItemPath { .. } => by.push("path".to_owned()),
            Segment::Literal(_) | Segment::Key(_) | Segment::Cast(_) => {}
        }
    }
    // One that a key picks is no list, whatever the page says of it.
    let picked = matches!(path.segments.last(), Some(Segment::Key(_)));
    let name = name.unwrap_or_else(|| verb(method, list && !picked).to_owned());
    let name = if by.is_empty() { name } else { format!("{name}_by_{}", by.join("_and_")) };
    Draft { modules, name: plain(&ident::function(&name)), arguments }
}

/// The word that a segment's module is named after, where the segment does not name the function.
fn module_word(segment: &Segment) -> Option<Cow<'_, str>> {
    match segment {
        Segment::Literal(word) if word.starts_with('$') => None,
        Segment::Literal(word) | Segment::Function { name: word, .. } => Some(short(word).into()),
        Segment::Cast(ty) => Some(format!("as_{}", ty.short()).into()),
        Segment::ItemPath { before, .. } if !before.is_empty() => Some(before.into()),
        Segment::ItemPath { .. } | Segment::Key(_) | Segment::AlternateKey(_) => None,
    }
}

/// The places of a path's segments that modules are named after, in order; the last may name the function instead.
pub fn module_segments(path: &PathTemplate) -> Vec<usize> {
    let segments = path.segments.iter().enumerate();
    segments.filter_map(|(at, segment)| module_word(segment).map(|_| at)).collect()
}

/// Functions of one name that take different arguments say in their name which.
fn tell_apart_by_arguments(drafts: &mut [Draft]) {
    let mut counts: HashMap<(&str, &str), usize> = HashMap::default();
    for draft in drafts.iter() {
        *counts.entry((&draft.modules, &draft.name)).or_default() += 1;
    }
    let is_one_of_several =
        |draft: &Draft| counts.get(&(&*draft.modules, &*draft.name)).is_some_and(|count| *count > 1);
    let several: Vec<bool> = drafts.iter().map(is_one_of_several).collect();
    for (draft, is_one_of_several) in drafts.iter_mut().zip(several) {
        if is_one_of_several && !draft.arguments.is_empty() {
            draft.name = plain(&ident::function(&format!("{}_by_{}", draft.name, draft.arguments.join("_and_"))));
        }
    }
}

/// Names that the code of a module uses for something else.
const TAKEN_MODULES: &[&str] = &["models", "rt", "graph_client", "std"];

/// The modules of words, each made once: paths repeat their words many times.
#[derive(Default)]
struct Modules<'p>(HashMap<Cow<'p, str>, String>);

impl<'p> Modules<'p> {
    fn of(&mut self, word: Cow<'p, str>) -> &str {
        self.0.entry(word).or_insert_with_key(|word| {
            let name = ident::file(word);
            if TAKEN_MODULES.contains(&name.as_str()) { format!("{name}_") } else { name }
        })
    }
}

fn plain(name: &str) -> String {
    name.strip_prefix("r#").unwrap_or(name).to_owned()
}

fn called(method: Method) -> bool {
    matches!(method, Method::Get | Method::Post)
}

fn verb(method: Method, list: bool) -> &'static str {
    match method {
        Method::Get if list => "list",
        Method::Get => "get",
        Method::Post => "create",
        Method::Patch => "update",
        Method::Put => "put",
        Method::Delete => "delete",
    }
}

/// The name for `$ref`, `$value`, `$count` and others of OData's own segments.
fn system_name(method: Method, word: &str, list: bool) -> String {
    match (word, method) {
        ("$ref", Method::Get) if list => "list_refs".to_owned(),
        ("$ref", Method::Get) => "get_ref".to_owned(),
        ("$ref", Method::Post) => "add_ref".to_owned(),
        ("$ref", Method::Put) => "set_ref".to_owned(),
        ("$ref", Method::Patch) => "update_ref".to_owned(),
        ("$ref", Method::Delete) => "remove_ref".to_owned(),
        ("$value", _) => format!("{}_value", verb(method, false)),
        ("$count", Method::Get) => "count".to_owned(),
        _ => word.trim_start_matches('$').to_owned(),
    }
}

fn cast_name(method: Method, ty: &str) -> String {
    match method {
        Method::Get => format!("as_{ty}"),
        Method::Post | Method::Patch | Method::Put | Method::Delete => format!("{}_as_{ty}", verb(method, false)),
    }
}

fn argument_names(arguments: &[Argument]) -> Vec<String> {
    arguments.iter().map(|argument| plain(&ident::function(&argument.name))).collect()
}

fn short(word: &str) -> &str {
    word.rsplit('.').next().unwrap_or(word)
}

#[cfg(test)]
mod tests;
