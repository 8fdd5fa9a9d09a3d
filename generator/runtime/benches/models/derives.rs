//! The models as serde's derives make them: the measure.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::types::{each_enum, each_model};

#[derive(Deserialize)]
struct Page<T> {
    value: Vec<T>,
}

pub(crate) fn round<T: DeserializeOwned + Serialize>(page: &[u8]) -> Vec<u8> {
    let page: Page<T> = serde_json::from_slice(page).expect("a page");
    serde_json::to_vec(&page.value).expect("JSON")
}

#[derive(Serialize, Deserialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
pub(crate) struct Moment(#[serde(with = "time::serde::rfc3339")] OffsetDateTime);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bytes(Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        STANDARD.decode(text.as_bytes()).map(Self).map_err(serde::de::Error::custom)
    }
}

/// A date, a duration and the like are text here: the pages have few of them.
macro_rules! field_type {
    (String) => { String };
    (Boolean) => { bool };
    (Int32) => { i32 };
    (Int64) => { i64 };
    (Double) => { f64 };
    (DateTimeOffset) => { Moment };
    (Date) => { String };
    (TimeOfDay) => { String };
    (Binary) => { Bytes };
    (Guid) => { String };
    (GuidList) => { Vec<String> };
    (Int16) => { i16 };
    (Untyped) => { serde_json::Value };
    (Enum $name:ident) => { $name };
    (Model $name:ident) => { Box<$name> };
    (StringList) => { Vec<String> };
    (EnumList $name:ident) => { Vec<$name> };
    (ModelList $name:ident) => { Vec<$name> };
}

macro_rules! define {
    ($($name:ident $full:literal {$($field:ident $json:literal $kind:ident $($of:ident)?,)*})*) => {$(
        #[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
        pub(crate) struct $name {
            $(
                #[serde(rename = $json, skip_serializing_if = "Option::is_none")]
                $field: Option<field_type!($kind $($of)?)>,
            )*
        }
    )*};
}
each_model!(define);

macro_rules! define_enums {
    ($($name:ident {$($member:ident $json:literal),*})*) => {$(
        #[derive(Clone, Debug, PartialEq)]
        pub(crate) enum $name {
            $($member,)*
            Other(String),
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(match self {
                    $(Self::$member => $json,)*
                    Self::Other(other) => other,
                })
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Name;
                impl serde::de::Visitor<'_> for Name {
                    type Value = $name;
                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str("a name")
                    }
                    fn visit_str<E>(self, name: &str) -> Result<$name, E> {
                        Ok(match name {
                            $($json => $name::$member,)*
                            other => $name::Other(other.to_owned()),
                        })
                    }
                }
                deserializer.deserialize_str(Name)
            }
        }
    )*};
}
each_enum!(define_enums);
