//! Expressions of examples.

use super::tokens;
use crate::rust::{Call, CallArgument, CallOption, Expr, Scalar, StructExpr};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use std::collections::BTreeMap;

/// An expression; the runtime's module of models is imported as `model`.
pub(crate) fn expr(value: &Expr) -> TokenStream {
    match value {
        Expr::Str(text) => {
            let text = tokens::long_text(text);
            quote!(#text)
        }
        Expr::Text(text) => {
            let text = tokens::long_text(text);
            quote!(#text.into())
        }
        // Numbers are checked where they are made; what is none would be a mistake there, for the compiler to tell.
        Expr::Number(number) => number.parse().unwrap_or_else(|_| quote!(compile_error!("no number"))),
        Expr::Bool(value) => quote!(#value),
        Expr::Some(inner) => call(&quote!(Some), inner),
        Expr::List(items) | Expr::Slice(items) => {
            let items = items.iter().map(expr);
            quote!(vec![#(#items),*])
        }
        Expr::Array(items) => {
            let items = items.iter().map(expr);
            quote!([#(#items),*])
        }
        Expr::Boxed(inner) => call(&quote!(Box::new), inner),
        Expr::BoxedDefault => quote!(Box::default()),
        Expr::Struct(made) => structure(made),
        Expr::Variant(path) => tokens::path(path),
        Expr::Wrapped(path, inner) => call(&tokens::path(path), inner),
        Expr::Flags(items) => {
            let items = items.iter().map(expr);
            quote!(model::Flags::from([#(#items),*]))
        }
        Expr::Parsed(scalar, text) => parsed(*scalar, text),
        Expr::Value(inner) => call(&quote!(model::Value::from), inner),
        Expr::Json(text) => {
            let text = tokens::long_text(text);
            quote!(model::json(#text)?)
        }
    }
}

fn call(function: &TokenStream, inner: &Expr) -> TokenStream {
    let inner = expr(inner);
    quote!(#function(#inner))
}

fn parsed(scalar: Scalar, text: &str) -> TokenStream {
    let parse = match scalar {
        Scalar::DateTimeOffset => quote!(date_time),
        Scalar::Date => quote!(date),
        Scalar::TimeOfDay => quote!(time),
        Scalar::Duration => quote!(duration),
        Scalar::Guid => quote!(guid),
        Scalar::Decimal => quote!(decimal),
        Scalar::Binary => quote!(binary),
        Scalar::String
        | Scalar::Boolean
        | Scalar::Byte
        | Scalar::SByte
        | Scalar::Int16
        | Scalar::Int32
        | Scalar::Int64
        | Scalar::Single
        | Scalar::Double
        | Scalar::Untyped => return quote!(#text.into()),
    };
    quote!(model::parse::#parse(#text)?)
}

fn structure(made: &StructExpr) -> TokenStream {
    let literal = literal(made);
    let open = made.open.iter().map(|(name, value)| {
        let value = expr(value);
        quote!(.with(#name, #value))
    });
    let value = quote!(#literal #(#open)*);
    if made.nulls.is_empty() {
        return value;
    }
    let nulls = made.nulls.iter().map(|field| {
        let field = tokens::ident(field);
        quote!(model::Model::set_null(&mut value, |value| &mut value.#field);)
    });
    quote! {{
        let mut value = #value;
        #(#nulls)*
        value
    }}
}

fn literal(made: &StructExpr) -> TokenStream {
    let path = tokens::path(&made.path);
    if made.fields.is_empty() && made.additional.is_empty() {
        let new = if made.open.is_empty() { quote!(default) } else { quote!(new) };
        return quote!(#path::#new());
    }
    let fields = made.fields.iter().map(|(name, value)| {
        let (name, value) = (tokens::ident(name), expr(value));
        quote!(#name: #value,)
    });
    let additional = (!made.additional.is_empty()).then(|| {
        let entries = made.additional.iter().map(|(name, value)| {
            let value = expr(value);
            quote!(.with(#name, #value))
        });
        quote!(additional: model::Additional::new()#(#entries)*,)
    });
    let rest = made.rest.then(|| quote!(..Default::default()));
    quote!(#path { #(#fields)* #additional #rest })
}

/// Names that a test imports.
const IMPORTED: &[&str] = &["model", "testing"];

/// The generated crate where a call imports from it: beyond doubt where something that is imported is named like it.
pub(crate) fn root(made: &Call, library: &str) -> TokenStream {
    let mut imported = made.imports.iter().filter_map(|path| path.0.last());
    let is_ambiguous = IMPORTED.contains(&library) || imported.any(|name| name == library);
    let library = tokens::ident(library);
    if is_ambiguous { quote!(::#library) } else { quote!(#library) }
}

/// The imports of a call.
pub(crate) fn imports(made: &Call, library: &str) -> TokenStream {
    let library = root(made, library);
    let mut modules: BTreeMap<&[String], Vec<&String>> = BTreeMap::new();
    for import in &made.imports {
        if let Some((name, module)) = import.0.split_last() {
            modules.entry(module).or_default().push(name);
        }
    }
    let lines = modules.into_iter().map(|(module, names)| {
        let module = module.iter().map(|part| tokens::ident(part));
        let names: Vec<_> = names.into_iter().map(|name| tokens::ident(name)).collect();
        match names.as_slice() {
            [name] => quote!(use #library::#(#module::)*#name;),
            names => quote!(use #library::#(#module::)*{#(#names),*};),
        }
    });
    quote!(#(#lines)*)
}

/// The body that is made before a call.
pub(crate) fn body(made: &Call) -> Option<TokenStream> {
    made.arguments.iter().find_map(|argument| match argument {
        CallArgument::Body(value) => {
            let value = expr(value);
            Some(quote!(let body = #value;))
        }
        CallArgument::Value(_) => None,
    })
}

/// The call with its options; `client` is an expression for the client.
pub(crate) fn request(made: &Call, client: &TokenStream) -> TokenStream {
    let function = tokens::path(&made.function);
    let arguments = made.arguments.iter().map(|argument| match argument {
        CallArgument::Body(_) => quote!(&body),
        CallArgument::Value(value) => expr(value),
    });
    let options = made.options.iter().map(option);
    quote!(#function(#client, #(#arguments),*)#(#options)*)
}

fn option(option: &CallOption) -> TokenStream {
    match option {
        CallOption::Names(method, names) => {
            let method = tokens::ident(method);
            quote!(.#method([#(#names),*]))
        }
        CallOption::Text(method, text) => {
            let method = tokens::ident(method);
            quote!(.#method(#text))
        }
        CallOption::Number(method, number) => {
            let (method, number) = (tokens::ident(method), Literal::u32_unsuffixed(*number));
            quote!(.#method(#number))
        }
        CallOption::Count => quote!(.count()),
        CallOption::Query(name, value) => quote!(.query(#name, #value)),
        CallOption::Header(name, value) => quote!(.header(#name, #value)),
    }
}
