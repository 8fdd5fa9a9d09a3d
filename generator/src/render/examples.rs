//! Documented examples as data, for the generated tests and for those of an application.

use super::{function, lines, tokens};
use crate::rust::{Content, DocExample, Expected, Module, Version};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// True where a module or one below it has examples, and so a file of them.
pub(crate) fn is_shown(module: &Module) -> bool {
    module.functions.iter().any(|function| !function.examples.is_empty()) || module.inner.iter().any(is_shown)
}

/// The module of all examples.
pub(crate) fn root(versions: &[Version]) -> TokenStream {
    let versions = versions.iter().filter(|version| is_shown(&version.requests)).map(|version| {
        let (feature, name) = (&version.module, tokens::ident(&version.module));
        quote!(#[cfg(feature = #feature)] pub mod #name;)
    });
    quote! {
        #![doc = " The documented examples as data: what a page says that is sent and answered. They are named after the page's"]
        #![doc = " examples, and come and go with them."]
        #![doc = ""]
        #![doc = " [`MockGraph::answer_documented`](crate::testing::MockGraph::answer_documented) picks that of a request;"]
        #![doc = " [`Answer::example`](crate::testing::Answer::example) takes any."]
        #(#versions)*
    }
}

/// The examples of a module of request functions.
pub(crate) fn file(module: &Module) -> TokenStream {
    let about = match module.docs.0.first() {
        Some(line) => format!(" Examples: {}", line.replacen("Requests", "requests", 1)),
        None => " Examples of this version.".to_owned(),
    };
    let inner = module.inner.iter().filter(|inner| is_shown(inner)).map(|inner| tokens::ident(&inner.name));
    let examples = module.functions.iter().flat_map(|function| &function.examples).map(item);
    quote! {
        #![doc = #about]
        #(pub mod #inner;)*
        #(#examples)*
    }
}

/// The examples of an operation, as a list of the crate with the feature `testing`.
pub(crate) fn list(examples: &[DocExample]) -> String {
    let one = |example: &DocExample| format!("#[cfg(feature = \"testing\")] &crate::{}", lines::path(&example.path));
    let examples: Vec<String> = examples.iter().map(one).collect();
    format!("&[{}]", examples.join(", "))
}

fn item(example: &DocExample) -> TokenStream {
    let docs = tokens::docs(&example.docs);
    let name = tokens::ident(example.path.0.last().map_or("", String::as_str));
    let example = value(&example.expected);
    quote! {
        #docs
        pub const #name: crate::testing::Example = #example;
    }
}

/// What differs from the default: GET, no bodies, 200.
fn value(expected: &Expected) -> TokenStream {
    let Expected { page, method, target, headers, request, status, response_headers, response } = expected;
    let method = (*method != crate::model::Method::Get).then(|| {
        let method = tokens::ident(function::method(*method));
        quote!(method: graph_client::Method::#method,)
    });
    let headers = pairs(headers).map(|pairs| quote!(request_headers: #pairs,));
    let request = content(request).map(|content| quote!(request: #content,));
    let status = (*status != 200).then(|| {
        let status = Literal::u16_unsuffixed(*status);
        quote!(status: #status,)
    });
    let response_headers = pairs(response_headers).map(|pairs| quote!(response_headers: #pairs,));
    let response = content(response).map(|content| quote!(response: #content,));
    quote! {
        crate::testing::Example {
            page: #page,
            #method
            target: #target,
            #headers
            #request
            #status
            #response_headers
            #response
            ..crate::testing::Example::DEFAULT
        }
    }
}

fn pairs(pairs: &[(String, String)]) -> Option<TokenStream> {
    let parts = pairs.iter().map(|(name, value)| quote!((#name, #value)));
    (!pairs.is_empty()).then(|| quote!(&[#(#parts),*]))
}

fn content(content: &Content) -> Option<TokenStream> {
    match content {
        Content::None => None,
        Content::NotShown => Some(quote!(crate::testing::Content::NotShown)),
        Content::Json(text) => {
            let text = tokens::long_text(text);
            Some(quote!(crate::testing::Content::Json(#text)))
        }
        Content::Text(content_type, text) => {
            let text = tokens::long_text(text);
            Some(quote!(crate::testing::Content::Bytes(#content_type, #text.as_bytes())))
        }
    }
}
