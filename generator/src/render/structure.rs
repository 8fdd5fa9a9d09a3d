//! Structs.

use super::{tokens, types};
use crate::rust::{Field, Struct};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

/// A struct with all that the runtime needs of it; `rt` is imported where it stands.
pub(crate) fn render(item: &Struct) -> TokenStream {
    let name = tokens::ident(&item.name);
    let docs = tokens::docs(&item.docs);
    let deprecated = tokens::deprecated(item.deprecated.as_ref());
    let fields = item.fields.iter().map(field);
    let model = model(item, &name);
    let open = if item.open { open(&name) } else { TokenStream::new() };
    let traits = traits(&name);
    quote! {
        #docs
        #deprecated
        #[derive(Default)]
        pub struct #name {
            #(#fields)*
            /// Unknown properties, annotations and explicit nulls.
            #[doc(hidden)]
            pub additional: rt::Additional,
        }
        #model
        #open
        #traits
    }
}

fn field(field: &Field) -> TokenStream {
    let name = tokens::ident(&field.name);
    let docs = tokens::docs(&field.docs);
    let deprecated = tokens::deprecated(field.deprecated.as_ref());
    let ty = types::field(&field.ty, &quote!(rt));
    quote! {
        #docs
        #deprecated
        pub #name: #ty,
    }
}

fn model(item: &Struct, name: &Ident) -> TokenStream {
    let (qualified, open) = (&item.qualified, item.open);
    let secrets = item.fields.iter().filter(|field| field.secret).map(|field| &field.json);
    let properties = item.fields.iter().map(|field| &field.json);
    let slot = slot(item, &quote!(slot), &quote!(&self), &quote!(Slot), &quote!(&));
    let slot_mut = slot_mut(item);
    quote! {
        impl rt::Model for #name {
            #[inline]
            fn schema(&self) -> &'static rt::Schema {
                static SCHEMA: rt::Schema = rt::Schema {
                    name: #qualified,
                    open: #open,
                    secrets: &[#(#secrets),*],
                    properties: &[#(#properties),*],
                    index: rt::NameIndex::new(),
                };
                &SCHEMA
            }
            #slot
            #slot_mut
            #[inline]
            fn additional(&self) -> &rt::Additional {
                &self.additional
            }
            #[inline]
            fn additional_mut(&mut self) -> &mut rt::Additional {
                &mut self.additional
            }
        }
    }
}

fn slot_mut(item: &Struct) -> TokenStream {
    slot(item, &quote!(slot_mut), &quote!(&mut self), &quote!(SlotMut), &quote!(&mut))
}

/// The way from a position to a field.
fn slot(
    item: &Struct,
    method: &TokenStream,
    receiver: &TokenStream,
    slot: &TokenStream,
    borrow: &TokenStream,
) -> TokenStream {
    if item.fields.is_empty() {
        return quote! {
            #[inline]
            fn #method(#receiver, _: usize) -> rt::#slot<'_> {
                rt::#slot::Missing
            }
        };
    }
    let arms = item.fields.iter().enumerate().map(|(index, field)| {
        let (index, name) = (Literal::usize_unsuffixed(index), tokens::ident(&field.name));
        let variant = types::slot(&field.ty);
        quote!(#index => rt::#slot::#variant(#borrow self.#name),)
    });
    quote! {
        #[inline]
        fn #method(#receiver, index: usize) -> rt::#slot<'_> {
            match index {
                #(#arms)*
                _ => rt::#slot::Missing,
            }
        }
    }
}

/// What users of an open type need to reach properties that it does not declare.
fn open(name: &Ident) -> TokenStream {
    quote! {
        impl #name {
            /// An empty value, to be filled by `with`.
            #[inline]
            pub fn new() -> Self {
                Self::default()
            }
            /// Adds a property that the type does not declare.
            #[inline]
            pub fn with(mut self, name: impl Into<String>, value: impl Into<rt::OpenValue>) -> Self {
                self.additional.set(name, value);
                self
            }
            /// Sets a property that the type does not declare.
            #[inline]
            pub fn set(&mut self, name: impl Into<String>, value: impl Into<rt::OpenValue>) {
                self.additional.set(name, value);
            }
            /// The value of a property that the type does not declare.
            #[inline]
            pub fn get(&self, name: &str) -> Option<&rt::Value> {
                self.additional.get(name)
            }
        }
    }
}

fn traits(name: &Ident) -> TokenStream {
    quote! {
        impl Clone for #name {
            #[inline]
            fn clone(&self) -> Self {
                rt::clone(self)
            }
        }
        impl PartialEq for #name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                rt::eq(self, other)
            }
        }
        impl std::fmt::Debug for #name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                rt::debug(self, f)
            }
        }
        impl rt::Serialize for #name {
            #[inline]
            fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                rt::serialize(self, serializer)
            }
        }
        impl<'de> rt::Deserialize<'de> for #name {
            #[inline]
            fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                rt::deserialize(deserializer)
            }
        }
        impl rt::Payload for #name {
            type Kind = rt::kind::Model;
        }
    }
}
