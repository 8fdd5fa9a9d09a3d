//! Documented examples as tests.

use super::{expr, function, tokens};
use crate::rust::{Content, Expected, Test, TestFile};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// A file of tests.
pub(crate) fn file(file: &TestFile, library: &str) -> TokenStream {
    let tests = file.tests.iter().map(|one| test(one, library));
    let feature = &file.feature;
    quote! {
        #![doc = " The examples of the documentation, each against a server that knows what the page says."]
        #![cfg(feature = #feature)]
        #![allow(deprecated, unused_imports, reason = "what an example needs depends on the example")]
        #![allow(clippy::approx_constant, clippy::excessive_precision, reason = "numbers stand as the pages have them")]
        use graph_client::{model, testing};
        #(#tests)*
    }
}

fn test(test: &Test, library: &str) -> TokenStream {
    let name = tokens::ident(&test.name);
    let docs = tokens::docs(&test.docs);
    let example = example(&test.expected);
    let imports = expr::imports(&test.call, library);
    let body = expr::body(&test.call);
    let request = expr::request(&test.call, &quote!(&client));
    let run = if test.call.download { quote!(run_bytes) } else { quote!(run) };
    quote! {
        #docs
        #[test]
        fn #name() -> Result<(), testing::Failure> {
            #imports
            static EXAMPLE: testing::Example = #example;
            #body
            testing::#run(&EXAMPLE, move |client| #request)
        }
    }
}

/// What differs from the default: GET, no bodies, 200.
fn example(expected: &Expected) -> TokenStream {
    let Expected { page, method, target, headers, request, status, response_headers, response } = expected;
    let method = (*method != crate::model::Method::Get).then(|| {
        let method = function::method(*method);
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
        testing::Example {
            page: #page,
            #method
            target: #target,
            #headers
            #request
            #status
            #response_headers
            #response
            ..testing::Example::DEFAULT
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
        Content::NotShown => Some(quote!(testing::Content::NotShown)),
        Content::Json(text) => {
            let text = tokens::long_text(text);
            Some(quote!(testing::Content::Json(#text)))
        }
        Content::Text(content_type, text) => {
            let text = tokens::long_text(text);
            Some(quote!(testing::Content::Bytes(#content_type, #text.as_bytes())))
        }
    }
}
