//! Properties that a type does not declare, in a struct literal.

use super::literal;
use super::value::untyped;
use crate::rust::{Expr, Scalar, StructExpr};
use serde_json::{Map, Value as Json};

/// The name of the annotation that tells a property's type.
const SPECIFIER: &str = "@odata.type";

/// Puts properties into a literal: by `with`, where the type is open and the specifier that `with` sets by itself is
/// the one that the page shows; else as they are.
pub(crate) fn distribute(unknown: &Map<String, Json>, is_open: bool, made: &mut StructExpr) {
    for (name, value) in unknown {
        if let Some(property) = name.strip_suffix(SPECIFIER)
            && is_open
            && with(property, unknown).is_some()
        {
            continue;
        }
        match with(name, unknown).filter(|_| is_open) {
            Some(expr) => made.open.push((name.clone(), expr)),
            None => made.additional.push((name.clone(), plain(value))),
        }
    }
}

/// What `with` takes for a property, if it then writes what the page shows.
fn with(name: &str, members: &Map<String, Json>) -> Option<Expr> {
    if name.contains('@') {
        return None;
    }
    let specifier = members.get(&format!("{name}{SPECIFIER}"));
    let specifier = match specifier {
        Some(Json::String(text)) => Some(text.trim_start_matches('#')),
        Some(_) => return None,
        None => None,
    };
    match (members.get(name)?, specifier) {
        (Json::String(text), Some("String")) if !text.is_ascii() => Some(Expr::Str(text.clone())),
        (Json::String(text), None) if text.is_ascii() => Some(Expr::Str(text.clone())),
        (Json::Bool(value), None) => Some(Expr::Bool(*value)),
        (Json::Number(number), None) => number_literal(number, false),
        (Json::Array(items), Some(collection)) if !items.is_empty() => {
            let items: Option<Vec<Expr>> = items.iter().map(|item| element(item, collection)).collect();
            items.map(Expr::Array)
        }
        _ => None,
    }
}

fn element(item: &Json, collection: &str) -> Option<Expr> {
    match (item, collection) {
        (Json::String(text), "Collection(String)") => Some(Expr::Str(text.clone())),
        (Json::String(text), "Collection(DateTimeOffset)")
            if literal::misfit(Scalar::DateTimeOffset, text).is_none() =>
        {
            Some(Expr::Parsed(Scalar::DateTimeOffset, text.clone()))
        }
        (Json::Number(number), "Collection(Int64)") => number_literal(number, false).filter(|_| number.is_i64()),
        (Json::Number(number), "Collection(Double)") => number_literal(number, true),
        (Json::Bool(value), "Collection(Boolean)") => Some(Expr::Bool(*value)),
        _ => None,
    }
}

/// An integer that needs no suffix to be one of 32 or 64 bits, or a float.
fn number_literal(number: &serde_json::Number, float: bool) -> Option<Expr> {
    match number.as_i64() {
        Some(integer) if !float && i32::try_from(integer).is_ok() => Some(Expr::Number(integer.to_string())),
        Some(integer) if !float => Some(Expr::Number(format!("{integer}_i64"))),
        _ => number.as_f64().filter(|one| one.is_finite()).map(|one| Expr::Number(format!("{one:?}"))),
    }
}

/// A value as it is.
fn plain(value: &Json) -> Expr {
    match value {
        Json::String(text) => Expr::Str(text.clone()),
        Json::Bool(value) => Expr::Bool(*value),
        Json::Number(number) if number.is_i64() => number_literal(number, false).unwrap_or_else(|| untyped(value)),
        value => untyped(value),
    }
}
