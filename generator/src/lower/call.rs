//! The request of an example as a typed call.

use super::import::shorten;
use super::literal::is_in_range;
use super::scope::Scope;
use super::value::{self, Misfit};
use super::{function, module, options, slots};
use crate::model::{Body, Example, ExampleBody, Operation};
use crate::rust::{Call, CallArgument, CallOption, Expr, Function, Path, PathKind, Scalar, Shape};
use serde_json::Value as Json;

/// Makes the call, or says why it cannot be made.
pub(crate) fn lower(
    example: &Example,
    operation: &Operation,
    function: &Function,
    scope: &Scope<'_>,
) -> Result<Call, String> {
    let mut arguments = path_arguments(example, function)?;
    let mut query = example.request.query.clone();
    for argument in &function.query {
        let at = query.iter().position(|(name, _)| *name == argument.query);
        let at = at.ok_or_else(|| {
            format!("the address has no query parameter `{}`, which the request needs", argument.query)
        })?;
        arguments.push(CallArgument::Value(Expr::Str(query.remove(at).1)));
    }
    arguments.extend(body(example, operation, function, scope)?);
    let mut made: Vec<CallOption> =
        query.iter().map(|(name, value)| options::query(name, value, &function.shape)).collect();
    made.extend(
        options::headers(&example.request.headers).into_iter().map(|(name, value)| CallOption::Header(name, value)),
    );
    Ok(shorten(Call {
        imports: Vec::new(),
        function: Path([scope.module.clone()].into_iter().chain(operation.function.iter().cloned()).collect()),
        arguments,
        options: made,
        download: function.shape == Shape::Download,
        answers: function.shape != Shape::Send(None),
    }))
}

fn path_arguments(example: &Example, function: &Function) -> Result<Vec<CallArgument>, String> {
    let values = &example.request.arguments;
    if values.len() != function.path.len() {
        return Err(format!(
            "the address gives {} of the {} values that the path needs",
            values.len(),
            function.path.len()
        ));
    }
    let argument = |(value, parameter): (&String, &crate::rust::Parameter)| match parameter.kind {
        PathKind::Key | PathKind::Path
            if value.is_empty() || value.split('/').any(|part| part == "." || part == "..") =>
        {
            Err(format!("the address has no value for `{}`", parameter.name))
        }
        PathKind::Key | PathKind::Text | PathKind::Path | PathKind::Literal(Scalar::String) => {
            Ok(Expr::Str(value.clone()))
        }
        PathKind::Literal(scalar) => literal(value, scalar).ok_or_else(|| {
            format!("an argument in the address is of another type: `{value}` for `{}`", parameter.name)
        }),
    };
    values.iter().zip(&function.path).map(|pair| argument(pair).map(CallArgument::Value)).collect()
}

fn literal(value: &str, scalar: Scalar) -> Option<Expr> {
    match scalar {
        Scalar::Boolean => value.parse().ok().map(Expr::Bool),
        Scalar::Double => {
            value.parse::<f64>().ok().filter(|one| one.to_string() == value).map(|one| Expr::Number(format!("{one:?}")))
        }
        _ => {
            let number = value.parse::<i64>().ok().filter(|one| one.to_string() == value);
            number.filter(|one| is_in_range(scalar, *one)).map(|one| Expr::Number(one.to_string()))
        }
    }
}

/// What a call takes for the body; nothing where the operation sends none.
fn body(
    example: &Example,
    operation: &Operation,
    function: &Function,
    scope: &Scope<'_>,
) -> Result<Vec<CallArgument>, String> {
    use crate::rust::BodyArgument;
    let shown = &example.request.body;
    match &function.body {
        BodyArgument::None => match shown {
            ExampleBody::None => Ok(Vec::new()),
            ExampleBody::Json { .. } | ExampleBody::Text(_) | ExampleBody::Broken { .. } => {
                Err("the request shows a body, but the page does not say what its type is".to_owned())
            }
        },
        BodyArgument::Bytes(_) => bytes(shown).map(|expr| vec![CallArgument::Value(expr)]),
        BodyArgument::Reference => reference(json(shown)?).map(|expr| vec![CallArgument::Value(expr)]),
        BodyArgument::Json(_) | BodyArgument::Parameters(_) => {
            let expr = typed(json(shown)?, operation, function, scope);
            expr.map(|expr| vec![CallArgument::Body(expr)]).map_err(|misfit| misfit.reason("the request's body"))
        }
    }
}

fn json(body: &ExampleBody) -> Result<&Json, String> {
    match body {
        ExampleBody::Json { value, .. } => Ok(value),
        ExampleBody::None => Err("the request shows no body".to_owned()),
        ExampleBody::Text(_) => Err("the request's body is no JSON".to_owned()),
        ExampleBody::Broken { reason, .. } => Err(format!("the request's body is broken JSON: {reason}")),
    }
}

fn bytes(body: &ExampleBody) -> Result<Expr, String> {
    match body {
        ExampleBody::Text(text) => Ok(Expr::Str(text.clone())),
        ExampleBody::Json { value, .. } => Ok(Expr::Str(value.to_string())),
        ExampleBody::None => Err("the request shows no body".to_owned()),
        ExampleBody::Broken { reason, .. } => Err(format!("the request's body is broken JSON: {reason}")),
    }
}

fn reference(json: &Json) -> Result<Expr, String> {
    let address = json.as_object().filter(|members| members.len() == 1).and_then(|members| members.get("@odata.id"));
    let address = address.and_then(Json::as_str);
    address
        .map(|text| Expr::Str(text.to_owned()))
        .ok_or_else(|| "the request's body is not one reference: `@odata.id`".to_owned())
}

fn typed(json: &Json, operation: &Operation, function: &Function, scope: &Scope<'_>) -> Result<Expr, Misfit> {
    match operation.request.as_ref().map(|request| &request.body) {
        Some(Body::Parameters(parameters)) => {
            let crate::rust::BodyArgument::Parameters(name) = &function.body else {
                return Err(Misfit::new("is of an operation without parameters"));
            };
            let Json::Object(members) = json else { return Err(Misfit::new("is no object")) };
            let path = module::item_path(operation, name, scope);
            value::structure(members, &slots::of_parameters(parameters), path, false, scope).map(Expr::Struct)
        }
        Some(Body::Type(ty)) if ty.collection => {
            let list = json.as_object().filter(|members| members.len() == 1).and_then(|members| members.get("value"));
            let list = list.ok_or_else(|| Misfit::new("is not a list in `value` and nothing else"))?;
            value::elements(list, &ty.name, scope).map(Expr::Slice)
        }
        Some(Body::Type(ty)) => {
            let expr = value::element(json, &ty.name, scope)?;
            match function::is_bare(&ty.name) {
                true => Err(Misfit::new("is a bare value, which pages send in several forms")),
                false => Ok(expr),
            }
        }
        Some(Body::Bytes(_)) | None => Err(Misfit::new("is of an operation that sends no JSON")),
    }
}
