//! JSON of a documented example as a Rust expression of its type.
//!
//! What cannot be typed is a misfit: the page shows a value that its own tables rule out. The same check tells whether
//! the runtime reads a documented response and writes it again without loss.

use super::literal;
use super::open;
use super::scope::{Place, Scope};
use super::slots::Slot;
use super::types;
use crate::model::{Type, TypeName, TypeRef};
use crate::rust::{Expr, Path, Scalar, StructExpr, Value};
use serde_json::{Map, Value as Json};

/// A value that does not fit its type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Misfit {
    path: String,
    message: String,
}

impl Misfit {
    /// Says what is wrong, at a place that callers tell.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { path: String::new(), message: message.into() }
    }

    fn expected(what: &str, found: &Json) -> Self {
        let found = match found {
            Json::Null => "null".to_owned(),
            Json::Bool(_) => "a boolean".to_owned(),
            Json::Number(number) => format!("the number {number}"),
            Json::String(text) => format!("the text `{}`", shortened(text).replace('`', "'")),
            Json::Array(_) => "a list".to_owned(),
            Json::Object(_) => "an object".to_owned(),
        };
        Self::new(format!("is {found} and not {what}"))
    }

    fn below(mut self, step: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{step}{dot}{}", self.path);
        self
    }

    /// The misfit as a reason: where, and what.
    pub(crate) fn reason(&self, whole: &str) -> String {
        let place = if self.path.is_empty() { "it ".to_owned() } else { format!("`{}` ", self.path) };
        format!("{whole} does not fit its type: {place}{}", self.message)
    }
}

fn shortened(text: &str) -> String {
    const LENGTH: usize = 60;
    match text.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// A value of a type, or a list of them.
pub(crate) fn typed(json: &Json, ty: &TypeRef, scope: &Scope<'_>) -> Result<Expr, Misfit> {
    if !ty.collection {
        return single(json, &ty.name, scope);
    }
    elements(json, &ty.name, scope).map(Expr::List)
}

/// The elements of a list.
pub(crate) fn elements(json: &Json, name: &TypeName, scope: &Scope<'_>) -> Result<Vec<Expr>, Misfit> {
    let Json::Array(items) = json else { return Err(Misfit::expected("a list", json)) };
    let element =
        |(at, item): (usize, &Json)| element(item, name, scope).map_err(|misfit| misfit.below(&format!("[{at}]")));
    items.iter().enumerate().map(element).collect()
}

/// One value; a struct that is no variant is not boxed.
pub(crate) fn element(json: &Json, name: &TypeName, scope: &Scope<'_>) -> Result<Expr, Misfit> {
    match scope.value(name, Place::Outside) {
        Value::Scalar(scalar) => primitive(json, scalar),
        Value::Enum(path) => member(json, name, &path, scope),
        Value::Flags(path) => flags(json, name, &path, scope),
        Value::Model(path) => object(json, name, path, scope).map(Expr::Struct),
        Value::Any(path) => any(json, name, path, scope),
    }
}

fn single(json: &Json, name: &TypeName, scope: &Scope<'_>) -> Result<Expr, Misfit> {
    let expr = element(json, name, scope)?;
    Ok(match expr {
        Expr::Struct(made) => made.boxed(),
        expr => expr,
    })
}

fn primitive(json: &Json, scalar: Scalar) -> Result<Expr, Misfit> {
    let fail = |what: &str| Err(Misfit::expected(what, json));
    match (scalar, json) {
        (Scalar::Untyped, Json::Null) => fail("a value"),
        (Scalar::Untyped, _) => Ok(untyped(json)),
        (Scalar::String, Json::String(text)) => Ok(Expr::Text(text.clone())),
        (Scalar::String, _) => fail("text"),
        (Scalar::Boolean, Json::Bool(value)) => Ok(Expr::Bool(*value)),
        (Scalar::Boolean, _) => fail("a boolean"),
        (Scalar::Byte | Scalar::SByte | Scalar::Int16 | Scalar::Int32 | Scalar::Int64, Json::Number(number)) => {
            match number.as_i64().filter(|number| literal::is_in_range(scalar, *number)) {
                Some(number) => Ok(Expr::Number(number.to_string())),
                None => fail("an integer"),
            }
        }
        (Scalar::Single, Json::Number(number)) => match number.as_f64().and_then(literal::single) {
            Some(number) => Ok(Expr::Number(format!("{number:?}"))),
            None => fail("a number of 32 bits"),
        },
        (Scalar::Double, Json::Number(number)) => match number.as_f64().filter(|one| one.is_finite()) {
            Some(number) => Ok(Expr::Number(format!("{number:?}"))),
            None => fail("a number"),
        },
        (Scalar::Decimal, Json::Number(number)) if literal::misfit(scalar, &number.to_string()).is_none() => {
            Ok(Expr::Parsed(scalar, number.to_string()))
        }
        (_, Json::String(text)) => match (literal::misfit(scalar, text), scalar) {
            (Some(what), _) => fail(what),
            (None, Scalar::Int64) => Ok(Expr::Number(text.clone())),
            (None, Scalar::Single | Scalar::Double) => Ok(Expr::Variant(not_finite(scalar, text))),
            (None, _) => Ok(Expr::Parsed(scalar, text.clone())),
        },
        (_, _) => fail(literal::misfit(scalar, "").unwrap_or("text")),
    }
}

fn not_finite(scalar: Scalar, text: &str) -> Path {
    let ty = if scalar == Scalar::Single { "f32" } else { "f64" };
    let name = match text {
        "INF" => "INFINITY",
        "-INF" => "NEG_INFINITY",
        _ => "NAN",
    };
    Path(vec![ty.to_owned(), name.to_owned()])
}

/// A value that is put in as JSON; text, integers and booleans need no parsing.
pub(crate) fn untyped(json: &Json) -> Expr {
    match json {
        Json::String(text) => Expr::Value(Box::new(Expr::Str(text.clone()))),
        Json::Bool(value) => Expr::Value(Box::new(Expr::Bool(*value))),
        Json::Null | Json::Number(_) | Json::Array(_) | Json::Object(_) => Expr::Json(json.to_string()),
    }
}

fn member(json: &Json, name: &TypeName, path: &Path, scope: &Scope<'_>) -> Result<Expr, Misfit> {
    let Json::String(text) = json else { return Err(Misfit::expected("text", json)) };
    Ok(variant(text, scope.model.types.get(name), path))
}

fn variant(text: &str, ty: Option<&Type>, path: &Path) -> Expr {
    let (names, fallback) = ty.map_or((Vec::new(), "Other"), types::variants);
    let members = ty.map_or(&[][..], |ty| &ty.members);
    let inner = |name: &str| Path(path.0.iter().cloned().chain([name.to_owned()]).collect());
    match members.iter().zip(&names).find(|(member, _)| member.name == text) {
        Some((_, name)) => Expr::Variant(inner(name)),
        None => Expr::Wrapped(inner(fallback), Box::new(Expr::Text(text.to_owned()))),
    }
}

fn flags(json: &Json, name: &TypeName, path: &Path, scope: &Scope<'_>) -> Result<Expr, Misfit> {
    let Json::String(text) = json else { return Err(Misfit::expected("text", json)) };
    let names: Vec<&str> = text.split(',').collect();
    let plain = names.iter().enumerate().all(|(at, name)| {
        !name.is_empty() && name.trim() == *name && !names.iter().take(at).any(|before| before == name)
    });
    if !plain {
        return Err(Misfit::expected("names with commas between them", json));
    }
    let ty = scope.model.types.get(name);
    Ok(Expr::Flags(names.into_iter().map(|name| variant(name, ty, path)).collect()))
}

/// A struct of a type itself.
pub(crate) fn object(json: &Json, name: &TypeName, path: Path, scope: &Scope<'_>) -> Result<StructExpr, Misfit> {
    let Json::Object(members) = json else { return Err(Misfit::expected("an object", json)) };
    let is_open = scope.model.types.get(name).is_some_and(|ty| ty.open || !ty.documented);
    structure(members, scope.slots(name), path, is_open, scope)
}

/// A struct of slots.
pub(crate) fn structure(
    members: &Map<String, Json>,
    slots: &[Slot<'_>],
    path: Path,
    is_open: bool,
    scope: &Scope<'_>,
) -> Result<StructExpr, Misfit> {
    let mut made = StructExpr {
        path,
        fields: Vec::new(),
        rest: true,
        open: Vec::new(),
        additional: Vec::new(),
        nulls: Vec::new(),
    };
    let mut unknown = Map::new();
    for (name, value) in members {
        match slots.iter().find(|slot| slot.json == name) {
            Some(slot) if value.is_null() => made.nulls.push(slot.field.clone()),
            Some(slot) => {
                let expr = typed(value, &slot.ty, scope).map_err(|misfit| misfit.below(name))?;
                made.fields.push((slot.field.clone(), Expr::Some(Box::new(expr))));
            }
            None => {
                unknown.insert(name.clone(), value.clone());
            }
        }
    }
    open::distribute(&unknown, is_open, &mut made);
    made.rest = made.fields.len() < slots.len() || made.additional.is_empty();
    Ok(made)
}

/// A value of a type or one that derives from it, by its `@odata.type`.
fn any(json: &Json, declared: &TypeName, path: Path, scope: &Scope<'_>) -> Result<Expr, Misfit> {
    let Json::Object(members) = json else { return Err(Misfit::expected("an object", json)) };
    let told = members.get("@odata.type").and_then(Json::as_str);
    let told_name = told.map(|text| text.rsplit('#').next().unwrap_or(text));
    let all: Vec<&TypeName> = [declared].into_iter().chain(scope.derived(declared).iter().copied()).collect();
    let known: Vec<_> = all.into_iter().filter_map(|name| Some((name, scope.named(name)?))).collect();
    let variants = types::any_variants(known.iter().map(|(_, named)| named.name.as_str()));
    let at = known.iter().position(|(name, _)| told_name == Some(name.as_str())).unwrap_or(0);
    let (Some((name, named)), Some(variant)) = (known.get(at), variants.get(at)) else {
        return Err(Misfit::new("has a type without variants"));
    };
    let mut made = object(json, name, scope.type_path(named, Place::Outside), scope)?;
    if at > 0 && told.is_some_and(|told| told.strip_prefix('#') == Some(name.as_str())) {
        made.additional.retain(|(name, _)| name != "@odata.type");
        made.rest = made.rest || made.additional.is_empty();
    }
    let inner = Path(path.0.into_iter().chain([variant.clone()]).collect());
    Ok(Expr::Wrapped(inner, Box::new(made.boxed())))
}
