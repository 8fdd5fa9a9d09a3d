//! Documented examples as tests.

use super::{expr, tokens};
use crate::rust::{Test, TestFile};
use proc_macro2::TokenStream;
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
    let root = expr::root(&test.call, library);
    let example = tokens::path(&test.example);
    let imports = expr::imports(&test.call, library);
    let body = expr::body(&test.call);
    let request = expr::request(&test.call, &quote!(&client));
    let run = if test.call.download { quote!(run_bytes) } else { quote!(run) };
    quote! {
        #docs
        #[test]
        fn #name() -> Result<(), testing::Failure> {
            #imports
            #body
            testing::#run(&#root::#example, move |client| #request)
        }
    }
}
