//! Modules: of a version, of a namespace, of request functions.

use super::{function, structure, tokens};
use crate::rust::{BodyArgument, FieldType, Function, Module, Namespace, Shape, Struct, Value, Version};
use proc_macro2::TokenStream;
use quote::quote;

/// The module of a version.
pub(crate) fn version(version: &Version, library: &str) -> TokenStream {
    let docs = tokens::inner_docs(&version.docs);
    let rest = contents(&version.requests, &version.module, library);
    quote! {
        #docs
        pub mod models;
        #rest
    }
}

/// A module of types.
pub(crate) fn namespace(namespace: &Namespace) -> TokenStream {
    let docs = tokens::inner_docs(&namespace.docs);
    let inner = namespace.inner.iter().map(|inner| tokens::ident(&inner.name));
    let files: Vec<_> = namespace.items.iter().map(|item| tokens::ident(&item.file)).collect();
    let names = namespace.items.iter().map(|item| tokens::ident(item.kind.name()));
    quote! {
        #docs
        #(pub mod #inner;)*
        #(mod #files;)*
        #(pub use self::#files::#names;)*
    }
}

/// A module of request functions.
pub(crate) fn requests(module: &Module, version: &str, library: &str) -> TokenStream {
    let docs = tokens::inner_docs(&module.docs);
    let contents = contents(module, version, library);
    quote! {
        #docs
        #contents
    }
}

fn contents(module: &Module, version: &str, library: &str) -> TokenStream {
    let inner = module.inner.iter().map(|inner| tokens::ident(&inner.name));
    let rt = (!module.structs.is_empty()).then(|| {
        quote!(
            use graph_client::model as rt;
        )
    });
    let version = tokens::ident(version);
    let models = uses_models(module).then(|| quote!(use crate::#version::models;));
    let structs = module.structs.iter().map(structure::render);
    let functions = module.functions.iter().map(|function| function::render(function, library));
    quote! {
        #(pub mod #inner;)*
        #models
        #rt
        #(#functions)*
        #(#structs)*
    }
}

/// True where something in the module, but not below it, names a type of the models.
fn uses_models(module: &Module) -> bool {
    let functions = module.functions.iter().flat_map(of_function);
    let fields = module.structs.iter().flat_map(|item: &Struct| item.fields.iter().map(|field| &field.ty));
    functions.chain(fields).any(|ty| match &ty.value {
        Value::Scalar(_) => false,
        Value::Enum(_) | Value::Flags(_) | Value::Model(_) | Value::Any(_) => true,
    })
}

fn of_function(function: &Function) -> impl Iterator<Item = &FieldType> {
    let body = match &function.body {
        BodyArgument::Json(ty) => Some(ty),
        BodyArgument::None | BodyArgument::Parameters(_) | BodyArgument::Reference | BodyArgument::Bytes(_) => None,
    };
    let answer = match &function.shape {
        Shape::Get(ty) | Shape::List(ty) | Shape::Delta(ty) | Shape::Send(Some(ty)) | Shape::SendOptional(ty) => {
            Some(ty)
        }
        Shape::Send(None) | Shape::Download => None,
    };
    body.into_iter().chain(answer)
}
