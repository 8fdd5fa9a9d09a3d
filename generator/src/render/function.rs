//! Request functions.

use super::{doc_example, examples, lines, types};
use crate::model::{Method, Permissions};
use crate::rust::{BodyArgument, Docs, Function, Parameter, PathKind, Scalar, Shape, Value};

/// The content type of bytes of which the page says nothing.
const BYTES: &str = "application/octet-stream";
/// The runtime's module of models.
const MODELS: &str = "graph_client::model";

/// A request function: one call into the runtime, with what the docs say of the operation.
pub(crate) fn render(function: &Function, library: &str) -> String {
    let docs = lines::docs(&with_examples(function, library), "");
    let (signature, call) = (signature(function), call(function));
    let code = |call: &str| format!("#[inline]\n{signature}\n{call}}}\n");
    // How a long call is broken is for prettyplease to say.
    let code = match signature.lines().all(lines::fits) {
        true => code(&lines::statement(&call)),
        false => lines::printed(&code(&call)),
    };
    docs + &lines::deprecated(function.deprecated.as_ref(), "") + &code
}

fn signature(function: &Function) -> String {
    let path = function.path.iter().map(parameter);
    let query = function.query.iter().map(|argument| format!("{}: &str", lines::ident(&argument.name)));
    let client = "client: &graph_client::GraphClient".to_owned();
    let all: Vec<String> =
        [client].into_iter().chain(path).chain(query).chain(body_parameter(&function.body)).collect();
    let after = format!(") -> graph_client::Request<{}> {{", shape(&function.shape));
    lines::list(&format!("pub fn {}(", lines::ident(&function.name)), &all, &after)
}

fn call(function: &Function) -> String {
    let path: Vec<String> = function.path.iter().map(path_argument).collect();
    let (operation, path, body) = (operation(function), path.join(", "), body_argument(&function.body));
    let queries = function
        .query
        .iter()
        .map(|argument| format!(".query({}, {})", lines::literal(&argument.query), lines::ident(&argument.name)));
    format!("graph_client::Request::new(client, &{operation}, &[{path}], {body})") + &queries.collect::<String>()
}

fn with_examples(function: &Function, library: &str) -> Docs {
    let mut lines = function.docs.0.clone();
    if !function.examples.is_empty() {
        lines.extend([String::new(), "# Examples".to_owned()]);
    }
    for example in &function.examples {
        lines.push(String::new());
        lines.extend(doc_example::lines(example, library));
    }
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.extend(function.source.0.iter().cloned());
    Docs(lines)
}

fn parameter(parameter: &Parameter) -> String {
    let name = lines::ident(&parameter.name);
    match parameter.kind {
        PathKind::Key | PathKind::Text | PathKind::Path | PathKind::Literal(Scalar::String) => format!("{name}: &str"),
        PathKind::Literal(scalar) => format!("{name}: {}", types::scalar(scalar, MODELS)),
    }
}

fn path_argument(parameter: &Parameter) -> String {
    let name = lines::ident(&parameter.name);
    let argument = match parameter.kind {
        PathKind::Key => format!("Key({name})"),
        PathKind::Text => format!("Text({name})"),
        PathKind::Path => format!("Path({name})"),
        PathKind::Literal(_) => format!("Literal(&{name})"),
    };
    format!("graph_client::PathArg::{argument}")
}

fn body_parameter(body: &BodyArgument) -> Option<String> {
    Some(match body {
        BodyArgument::None => return None,
        BodyArgument::Json(ty) => match (&ty.value, ty.list) {
            (value, true) => format!("body: &[{}]", types::value(value, MODELS)),
            (Value::Scalar(Scalar::String), false) => "body: &str".to_owned(),
            (value, false) => format!("body: &{}", types::value(value, MODELS)),
        },
        BodyArgument::Parameters(name) => format!("parameters: &{}", lines::ident(name)),
        BodyArgument::Reference => "reference: &str".to_owned(),
        BodyArgument::Bytes(_) => "content: impl Into<graph_client::Bytes>".to_owned(),
    })
}

fn body_argument(body: &BodyArgument) -> String {
    let argument = match body {
        BodyArgument::None => "none()",
        BodyArgument::Json(ty) if ty.list => "list(&body)",
        BodyArgument::Json(ty) if ty.value == Value::Scalar(Scalar::String) => "json(&body)",
        BodyArgument::Json(_) => "json(body)",
        BodyArgument::Parameters(_) => "json(parameters)",
        BodyArgument::Reference => "reference(reference)",
        BodyArgument::Bytes(content_type) => {
            let content_type = lines::literal(content_type.as_deref().unwrap_or(BYTES));
            return format!("graph_client::Body::bytes({content_type}, content)");
        }
    };
    format!("graph_client::Body::{argument}")
}

fn shape(shape: &Shape) -> String {
    let (shape, ty) = match shape {
        Shape::Get(ty) => ("Get", ty),
        Shape::List(ty) => ("List", ty),
        Shape::Delta(ty) => ("Delta", ty),
        Shape::Send(Some(ty)) => ("Send", ty),
        Shape::SendOptional(ty) => {
            return format!("graph_client::Send<Option<{}>>", types::value(&ty.value, MODELS));
        }
        Shape::Send(None) => return "graph_client::Send<()>".to_owned(),
        Shape::Download => return "graph_client::Download".to_owned(),
    };
    format!("graph_client::{shape}<{}>", types::value(&ty.value, MODELS))
}

/// The variant of the runtime's `Method`.
pub(crate) fn method(method: Method) -> &'static str {
    match method {
        Method::Get => "Get",
        Method::Post => "Post",
        Method::Patch => "Patch",
        Method::Put => "Put",
        Method::Delete => "Delete",
    }
}

/// What the docs say of the operation, as a literal: a `static` of each would take a tenth more time to compile.
fn operation(function: &Function) -> String {
    let method = method(function.method);
    let [version, path, page] =
        [&function.version, &function.template, &function.page].map(|text| lines::literal(text));
    let permissions = permissions(&function.permissions);
    let examples = examples::list(&function.examples);
    format!(
        "graph_client::Operation {{ method: graph_client::Method::{method}, version: {version}, path: {path}, \
         permissions: {permissions}, page: {page}, examples: {examples} }}"
    )
}

fn permissions(permissions: &Permissions) -> String {
    let Permissions { delegated_work, delegated_personal, application, is_guess: _ } = permissions;
    let all = [delegated_work, delegated_personal, application];
    if all.iter().all(|names| names.is_empty()) {
        return "graph_client::Permissions::NONE".to_owned();
    }
    let [work, personal, application] = all.map(|names| lines::literal(&names.join(" ")));
    format!(
        "graph_client::Permissions {{ delegated_work: {work}, delegated_personal: {personal}, \
         application: {application} }}"
    )
}
