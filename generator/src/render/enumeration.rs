//! Enums of text.

use super::tokens;
use crate::rust::Enum;
use proc_macro2::TokenStream;
use quote::quote;

/// An enum with all that the runtime needs of it; `rt` is imported where it stands.
pub(crate) fn render(item: &Enum) -> TokenStream {
    let (name, fallback) = (tokens::ident(&item.name), tokens::ident(&item.fallback));
    let docs = tokens::docs(&item.docs);
    let deprecated = tokens::deprecated(item.deprecated.as_ref());
    let variants = item.variants.iter().map(|variant| {
        let (name, docs) = (tokens::ident(&variant.name), tokens::docs(&variant.docs));
        quote!(#docs #name,)
    });
    let names: Vec<_> = item.variants.iter().map(|variant| tokens::ident(&variant.name)).collect();
    let texts: Vec<_> = item.variants.iter().map(|variant| &variant.json).collect();
    quote! {
        #docs
        #deprecated
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// A member that the documentation does not list.
            #fallback(String),
        }
        impl rt::Enumeration for #name {
            #[inline]
            fn from_name(name: &str) -> Self {
                match name {
                    #(#texts => Self::#names,)*
                    other => Self::#fallback(String::from(other)),
                }
            }
            #[inline]
            fn as_str(&self) -> &str {
                match self {
                    #(Self::#names => #texts,)*
                    Self::#fallback(other) => other,
                }
            }
        }
        impl rt::Serialize for #name {
            #[inline]
            fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                rt::serialize_enum(self, serializer)
            }
        }
        impl<'de> rt::Deserialize<'de> for #name {
            #[inline]
            fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                rt::deserialize_enum(deserializer)
            }
        }
        impl rt::Payload for #name {
            type Kind = rt::kind::Enum;
        }
    }
}
