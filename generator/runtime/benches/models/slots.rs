//! The models as the generator makes them.

use graph_client::model as rt;
use serde::de::DeserializeOwned;

use crate::types::{each_enum, each_model};

pub(crate) fn round<T: rt::Payload<Kind: rt::ElementCodec<T>> + rt::Serialize>(page: &[u8]) -> Vec<u8> {
    let list = rt::read_list::<T>(page).expect("a page");
    let mut text = Vec::new();
    rt::write_list(&list.value, &mut text).expect("JSON");
    text
}

/// The same by way of serde's traits, as an application does that stores models in files of its own.
pub(crate) fn by_serde<T: DeserializeOwned + rt::Serialize>(page: &[u8]) -> Vec<u8> {
    #[derive(serde::Deserialize)]
    struct Page<T> {
        value: Vec<T>,
    }
    let page: Page<T> = serde_json::from_slice(page).expect("a page");
    serde_json::to_vec(&page.value).expect("JSON")
}

macro_rules! field_type {
    (String) => { String };
    (Boolean) => { bool };
    (Int32) => { i32 };
    (Int64) => { i64 };
    (Double) => { f64 };
    (DateTimeOffset) => { rt::OffsetDateTime };
    (Date) => { rt::Date };
    (TimeOfDay) => { rt::Time };
    (Binary) => { Vec<u8> };
    (Guid) => { rt::Uuid };
    (GuidList) => { Vec<rt::Uuid> };
    (Int16) => { i16 };
    (Untyped) => { rt::Value };
    (Enum $name:ident) => { $name };
    (Model $name:ident) => { Box<$name> };
    (StringList) => { Vec<String> };
    (EnumList $name:ident) => { Vec<$name> };
    (ModelList $name:ident) => { Vec<$name> };
}

macro_rules! define {
    ($($name:ident $full:literal {$($field:ident $json:literal $kind:ident $($of:ident)?,)*})*) => {$(
        #[derive(Default)]
        pub(crate) struct $name {
            $(pub(crate) $field: Option<field_type!($kind $($of)?)>,)*
            pub(crate) additional: rt::Additional,
        }

        const _: () = {
            #[allow(dead_code, non_camel_case_types)]
            enum At {
                $($field,)*
            }

            #[allow(dead_code)]
            #[allow(dead_code)]
            struct Index;

            #[allow(non_upper_case_globals)]
            impl Index {
                $(const $field: usize = At::$field as usize;)*
            }

            impl rt::Model for $name {
                #[inline]
                fn schema(&self) -> &'static rt::Schema {
                    static SCHEMA: rt::Schema = rt::Schema::new($full, concat!($($json, " "),*));
                    &SCHEMA
                }
                #[inline]
                fn slot(&self, index: usize) -> rt::Slot<'_> {
                    match index {
                        $(Index::$field => rt::Slot::$kind(&self.$field),)*
                        _ => rt::Slot::Additional(&self.additional),
                    }
                }
                #[inline]
                fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
                    match index {
                        $(Index::$field => rt::SlotMut::$kind(&mut self.$field),)*
                        _ => rt::SlotMut::Additional(&mut self.additional),
                    }
                }
            }
        };

        impl rt::Serialize for $name {
            #[inline]
            fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                rt::serialize(self, serializer)
            }
        }

        impl<'de> rt::Deserialize<'de> for $name {
            #[inline]
            fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                rt::deserialize(deserializer)
            }
        }

        impl rt::Payload for $name {
            type Kind = rt::kind::Model;
        }
    )*};
}
each_model!(define);

macro_rules! define_enums {
    ($($name:ident {$($member:ident $json:literal),*})*) => {$(
        pub(crate) enum $name {
            $($member,)*
            Other(String),
        }

        impl rt::Enumeration for $name {
            #[inline]
            fn from_name(name: &str) -> Self {
                match name {
                    $($json => Self::$member,)*
                    other => Self::Other(String::from(other)),
                }
            }
            #[inline]
            fn as_str(&self) -> &str {
                match self {
                    $(Self::$member => $json,)*
                    Self::Other(other) => other,
                }
            }
        }
    )*};
}
each_enum!(define_enums);
