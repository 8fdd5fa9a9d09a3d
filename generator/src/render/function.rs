//! Request functions.

use super::{doc_example, examples, tokens, types};
use crate::model::{Method, Permissions};
use crate::rust::{BodyArgument, Docs, Function, Parameter, PathKind, Scalar, Shape, Value};
use proc_macro2::TokenStream;
use quote::quote;

/// The content type of bytes of which the page says nothing.
const BYTES: &str = "application/octet-stream";

/// A request function: one call into the runtime over a `static` of what the docs say.
pub(crate) fn render(function: &Function, library: &str) -> TokenStream {
    let name = tokens::ident(&function.name);
    let docs = tokens::docs(&with_examples(function, library));
    let deprecated = tokens::deprecated(function.deprecated.as_ref());
    let path = function.path.iter().map(parameter);
    let query = function.query.iter().map(|argument| tokens::ident(&argument.name)).map(|name| quote!(#name: &str));
    let body = body_parameter(&function.body);
    let parameters = path.chain(query).chain(body);
    let shape = shape(&function.shape);
    let operation = operation(function);
    let arguments = function.path.iter().map(path_argument);
    let body = body_argument(&function.body);
    let queries = function.query.iter().map(|argument| {
        let (query, name) = (&argument.query, tokens::ident(&argument.name));
        quote!(.query(#query, #name))
    });
    quote! {
        #docs
        #deprecated
        #[inline]
        pub fn #name(client: &graph_client::GraphClient, #(#parameters),*) -> graph_client::Request<#shape> {
            #operation
            graph_client::Request::new(client, &OPERATION, &[#(#arguments),*], #body)#(#queries)*
        }
    }
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

fn parameter(parameter: &Parameter) -> TokenStream {
    let name = tokens::ident(&parameter.name);
    match parameter.kind {
        PathKind::Key | PathKind::Text | PathKind::Path | PathKind::Literal(Scalar::String) => quote!(#name: &str),
        PathKind::Literal(scalar) => {
            let ty = types::scalar(scalar, &quote!(graph_client::model));
            quote!(#name: #ty)
        }
    }
}

fn path_argument(parameter: &Parameter) -> TokenStream {
    let name = tokens::ident(&parameter.name);
    let kind = match parameter.kind {
        PathKind::Key => quote!(Key(#name)),
        PathKind::Text => quote!(Text(#name)),
        PathKind::Path => quote!(Path(#name)),
        PathKind::Literal(_) => quote!(Literal(&#name)),
    };
    quote!(graph_client::PathArg::#kind)
}

fn body_parameter(body: &BodyArgument) -> Option<TokenStream> {
    Some(match body {
        BodyArgument::None => return None,
        BodyArgument::Json(ty) => {
            let inner = types::value(&ty.value, &quote!(graph_client::model));
            match (&ty.value, ty.list) {
                (_, true) => quote!(body: &[#inner]),
                (Value::Scalar(Scalar::String), false) => quote!(body: &str),
                (_, false) => quote!(body: &#inner),
            }
        }
        BodyArgument::Parameters(name) => {
            let name = tokens::ident(name);
            quote!(parameters: &#name)
        }
        BodyArgument::Reference => quote!(reference: &str),
        BodyArgument::Bytes(_) => quote!(content: impl Into<graph_client::Bytes>),
    })
}

fn body_argument(body: &BodyArgument) -> TokenStream {
    match body {
        BodyArgument::None => quote!(graph_client::Body::none()),
        BodyArgument::Json(ty) if ty.list => quote!(graph_client::Body::list(&body)),
        BodyArgument::Json(ty) if ty.value == Value::Scalar(Scalar::String) => quote!(graph_client::Body::json(&body)),
        BodyArgument::Json(_) => quote!(graph_client::Body::json(body)),
        BodyArgument::Parameters(_) => quote!(graph_client::Body::json(parameters)),
        BodyArgument::Reference => quote!(graph_client::Body::reference(reference)),
        BodyArgument::Bytes(content_type) => {
            let content_type = content_type.as_deref().unwrap_or(BYTES);
            quote!(graph_client::Body::bytes(#content_type, content))
        }
    }
}

fn shape(shape: &Shape) -> TokenStream {
    let rt = quote!(graph_client::model);
    match shape {
        Shape::Get(ty) => {
            let ty = types::value(&ty.value, &rt);
            quote!(graph_client::Get<#ty>)
        }
        Shape::List(ty) => {
            let ty = types::value(&ty.value, &rt);
            quote!(graph_client::List<#ty>)
        }
        Shape::Delta(ty) => {
            let ty = types::value(&ty.value, &rt);
            quote!(graph_client::Delta<#ty>)
        }
        Shape::Send(Some(ty)) => {
            let ty = types::value(&ty.value, &rt);
            quote!(graph_client::Send<#ty>)
        }
        Shape::SendOptional(ty) => {
            let ty = types::value(&ty.value, &rt);
            quote!(graph_client::Send<Option<#ty>>)
        }
        Shape::Send(None) => quote!(graph_client::Send<()>),
        Shape::Download => quote!(graph_client::Download),
    }
}

fn operation(function: &Function) -> TokenStream {
    let method = method(function.method);
    let (version, template) = (&function.version, &function.template);
    let permissions = permissions(&function.permissions);
    let page = (!function.page.is_empty()).then_some(&function.page).into_iter();
    let operation = quote! {
        graph_client::Operation::new(graph_client::Method::#method, #version, #template)
        #permissions
        #(.page(#page))*
    };
    let operation = examples::named(operation, &function.examples);
    quote!(static OPERATION: graph_client::Operation = #operation;)
}

/// The variant of the runtime's `Method`.
pub(crate) fn method(method: Method) -> TokenStream {
    match method {
        Method::Get => quote!(Get),
        Method::Post => quote!(Post),
        Method::Patch => quote!(Patch),
        Method::Put => quote!(Put),
        Method::Delete => quote!(Delete),
    }
}

fn permissions(permissions: &Permissions) -> Option<TokenStream> {
    let Permissions { delegated_work, delegated_personal, application } = permissions;
    let [work, personal, application] = [delegated_work, delegated_personal, application].map(|names| names.join(" "));
    let none = work.is_empty() && personal.is_empty() && application.is_empty();
    (!none).then(|| quote!(.permissions(graph_client::Permissions::new(#work, #personal, #application))))
}
