//! Short names for what a call mentions, with the imports that they need.

use crate::rust::{Call, CallArgument, Expr, Path, StructExpr};
use std::collections::{BTreeMap, BTreeSet};

/// Names that the code around a call uses.
const TAKEN: &[&str] = &["model", "testing", "client", "graph_client"];

/// Shortens the paths of a call: types to their names, the function to its module and name. A name that two types
/// have stays a path.
pub(crate) fn shorten(mut call: Call) -> Call {
    let mut types = BTreeSet::new();
    let Some(version) = call.function.0.first().cloned() else { return call };
    for argument in &mut call.arguments {
        visit(of_argument(argument), &mut |path| {
            if path.first() == Some(&version) {
                types.insert(path.clone());
            }
        });
    }
    let short = short_names(&types);
    for argument in &mut call.arguments {
        visit(of_argument(argument), &mut |path| {
            if let Some(name) = short.get(path) {
                *path = vec![name.clone()];
            }
        });
    }
    let mut imports: BTreeSet<Vec<String>> = short.keys().cloned().collect();
    if short.len() < types.len() {
        imports.insert(vec![version]);
    }
    imports.insert(shorten_function(&mut call.function));
    call.imports = imports.into_iter().map(Path).collect();
    call
}

/// Leaves the last module of a function's path, and gives what has to be imported.
fn shorten_function(function: &mut Path) -> Vec<String> {
    let parts = &function.0;
    let keep = match parts.get(parts.len().saturating_sub(2)) {
        Some(module) if !TAKEN.contains(&module.as_str()) && parts.len() > 2 => parts.len() - 2,
        Some(_) | None => 0,
    };
    let import = parts.get(..=keep).map(<[String]>::to_vec).unwrap_or_default();
    function.0.drain(..keep);
    import
}

fn short_names(types: &BTreeSet<Vec<String>>) -> BTreeMap<Vec<String>, String> {
    let mut owners: BTreeMap<&String, Vec<&Vec<String>>> = BTreeMap::new();
    for path in types {
        if let Some(name) = path.last() {
            owners.entry(name).or_default().push(path);
        }
    }
    let first = owners.into_iter().filter_map(|(name, paths)| Some(((*paths.first()?).clone(), name.clone())));
    first.collect()
}

fn of_argument(argument: &mut CallArgument) -> &mut Expr {
    match argument {
        CallArgument::Value(expr) | CallArgument::Body(expr) => expr,
    }
}

/// Visits the paths of all types in an expression.
fn visit(expr: &mut Expr, with: &mut dyn FnMut(&mut Vec<String>)) {
    match expr {
        Expr::Str(_)
        | Expr::Text(_)
        | Expr::Number(_)
        | Expr::Bool(_)
        | Expr::Parsed(..)
        | Expr::Json(_)
        | Expr::BoxedDefault => {}
        Expr::Some(inner) | Expr::Boxed(inner) | Expr::Value(inner) => visit(inner, with),
        Expr::List(items) | Expr::Array(items) | Expr::Slice(items) | Expr::Flags(items) => {
            items.iter_mut().for_each(|item| visit(item, with));
        }
        Expr::Struct(StructExpr { path, fields, open, additional, .. }) => {
            with(&mut path.0);
            let all = fields.iter_mut().chain(open).chain(additional);
            all.for_each(|(_, value)| visit(value, with));
        }
        Expr::Variant(path) => variant(path, with),
        Expr::Wrapped(path, inner) => {
            variant(path, with);
            visit(inner, with);
        }
    }
}

/// The type of a variant is all before its last part.
fn variant(path: &mut Path, with: &mut dyn FnMut(&mut Vec<String>)) {
    if let Some(name) = path.0.pop() {
        with(&mut path.0);
        path.0.push(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> Path {
        Path(text.split("::").map(str::to_owned).collect())
    }

    fn call(function: &str, types: &[&str]) -> Call {
        let variant = |text: &&str| CallArgument::Value(Expr::Variant(path(text)));
        Call {
            function: path(function),
            imports: Vec::new(),
            arguments: types.iter().map(variant).collect(),
            options: Vec::new(),
            download: false,
            answers: true,
        }
    }

    fn texts(call: &Call) -> (String, Vec<String>, Vec<String>) {
        let argument = |argument: &CallArgument| match argument {
            CallArgument::Value(Expr::Variant(path)) => path.text(),
            CallArgument::Value(_) | CallArgument::Body(_) => String::new(),
        };
        let imports = call.imports.iter().map(Path::text).collect();
        (call.function.text(), call.arguments.iter().map(argument).collect(), imports)
    }

    #[test]
    fn names_are_imported_once_each() {
        let made = shorten(call("v1::a::b::put", &["v1::models::A::X", "v1::models::n::A::Y", "f64::NAN"]));
        let (function, arguments, imports) = texts(&made);
        assert_eq!(function, "b::put");
        assert_eq!(arguments, ["A::X", "v1::models::n::A::Y", "f64::NAN"]);
        assert_eq!(imports, ["v1", "v1::a::b", "v1::models::A"]);
    }

    #[test]
    fn a_function_of_the_version_itself_keeps_its_path() {
        let (function, _, imports) = texts(&shorten(call("v1::batch", &[])));
        assert_eq!((function.as_str(), imports), ("v1::batch", vec!["v1".to_owned()]));
        let (function, _, imports) = texts(&shorten(call("v1::a::model::get", &[])));
        assert_eq!((function.as_str(), imports), ("v1::a::model::get", vec!["v1".to_owned()]));
    }
}
