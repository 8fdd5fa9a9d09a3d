//! Enums of a base type and all that derive from it.

use super::tokens;
use crate::rust::Any;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

/// The enum with all that the runtime needs of it; `rt` is imported where it stands.
pub(crate) fn render(item: &Any) -> TokenStream {
    let name = tokens::ident(&item.name);
    let docs = tokens::docs(&item.docs);
    let variants = item.variants.iter().map(|variant| {
        let (name, docs, path) =
            (tokens::ident(&variant.name), tokens::docs(&variant.docs), tokens::path(&variant.path));
        quote!(#docs #name(Box<#path>),)
    });
    let polymorphic = polymorphic(item, &name);
    let from = item.variants.iter().map(|variant| {
        let (variant, path) = (tokens::ident(&variant.name), tokens::path(&variant.path));
        quote! {
            impl From<#path> for #name {
                #[inline]
                fn from(model: #path) -> Self {
                    Self::#variant(Box::new(model))
                }
            }
        }
    });
    let traits = traits(&name);
    quote! {
        #docs
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
        }
        #polymorphic
        #(#from)*
        #traits
    }
}

fn polymorphic(item: &Any, name: &Ident) -> TokenStream {
    let types = item.variants.iter().map(|variant| &variant.qualified);
    let variants: Vec<_> = item.variants.iter().map(|variant| tokens::ident(&variant.name)).collect();
    let base = variants.first().into_iter();
    let base = quote!(#(Self::#base(Box::default()))*);
    let selects = variants.iter().enumerate().skip(1).map(|(index, variant)| {
        let index = Literal::usize_unsuffixed(index);
        quote!(#index => Self::#variant(Box::default()),)
    });
    quote! {
        impl rt::Polymorphic for #name {
            #[inline]
            fn types(&self) -> &'static [&'static str] {
                &[#(#types),*]
            }
            #[inline]
            fn select(&mut self, index: usize) {
                *self = match index {
                    #(#selects)*
                    _ => #base,
                };
            }
            #[inline]
            fn model(&self) -> &dyn rt::Model {
                match self {
                    #(Self::#variants(model) => &**model,)*
                }
            }
            #[inline]
            fn model_mut(&mut self) -> &mut dyn rt::Model {
                match self {
                    #(Self::#variants(model) => &mut **model,)*
                }
            }
        }
        impl Default for #name {
            #[inline]
            fn default() -> Self {
                #base
            }
        }
    }
}

fn traits(name: &Ident) -> TokenStream {
    quote! {
        impl Clone for #name {
            #[inline]
            fn clone(&self) -> Self {
                rt::clone_any(self)
            }
        }
        impl PartialEq for #name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                rt::eq_any(self, other)
            }
        }
        impl std::fmt::Debug for #name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                rt::debug_any(self, f)
            }
        }
        impl rt::Serialize for #name {
            #[inline]
            fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                rt::serialize_any(self, serializer)
            }
        }
        impl<'de> rt::Deserialize<'de> for #name {
            #[inline]
            fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                rt::deserialize_any(deserializer)
            }
        }
        impl rt::Payload for #name {
            type Kind = rt::kind::Any;
        }
    }
}
