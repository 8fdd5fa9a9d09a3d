//! The primitive types: what JSON they are read from, and how they are written.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::ser::{Serialize, Serializer};
use serde_json::value::RawValue;
use time::{Date, OffsetDateTime, Time};
use uuid::Uuid;

use super::{IsoDuration, parse};

/// A primitive type. Each `from_…` gives nothing where the type has no such JSON.
pub(crate) trait Scalar: Sized {
    const EXPECTED: &'static str;

    fn from_text(_: &str) -> Option<Self> {
        None
    }
    fn from_bool(_: bool) -> Option<Self> {
        None
    }
    fn from_signed(_: i64) -> Option<Self> {
        None
    }
    fn from_unsigned(number: u64) -> Option<Self> {
        Self::from_signed(i64::try_from(number).ok()?)
    }
    fn from_float(_: f64) -> Option<Self> {
        None
    }
    /// What is written, where it is text that is there already.
    #[inline]
    fn plain_text(&self) -> Option<&str> {
        None
    }
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

impl Scalar for String {
    const EXPECTED: &'static str = "a string";
    #[inline]
    fn from_text(text: &str) -> Option<Self> {
        Some(Self::from(text))
    }
    #[inline]
    fn plain_text(&self) -> Option<&str> {
        Some(self)
    }
    #[inline]
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl Scalar for bool {
    const EXPECTED: &'static str = "a boolean";
    #[inline]
    fn from_bool(value: bool) -> Option<Self> {
        Some(value)
    }
    #[inline]
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bool(*self)
    }
}

/// A float that is a whole number, as some JSON writers write integers.
fn whole(number: f64) -> Option<i64> {
    const LIMIT: f64 = 9_007_199_254_740_992.0;
    (number.fract() == 0.0 && number.abs() <= LIMIT).then_some(number as i64)
}

macro_rules! integers {
    ($($type:ty, $write:ident, $expected:literal;)*) => {$(
        impl Scalar for $type {
            const EXPECTED: &'static str = $expected;
            #[inline]
            fn from_signed(number: i64) -> Option<Self> {
                Self::try_from(number).ok()
            }
            fn from_float(number: f64) -> Option<Self> {
                Self::try_from(whole(number)?).ok()
            }
            #[inline]
            fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.$write(*self)
            }
        }
    )*};
}
integers! {
    u8, serialize_u8, "an integer from 0 to 255";
    i8, serialize_i8, "an integer from -128 to 127";
    i16, serialize_i16, "an integer of 16 bits";
    i32, serialize_i32, "an integer of 32 bits";
}

/// A service that is asked for IEEE754-compatible JSON sends such integers as strings.
impl Scalar for i64 {
    const EXPECTED: &'static str = "an integer of 64 bits";
    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }
    #[inline]
    fn from_signed(number: i64) -> Option<Self> {
        Some(number)
    }
    fn from_float(number: f64) -> Option<Self> {
        whole(number)
    }
    #[inline]
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(*self)
    }
}

macro_rules! floats {
    ($($type:ty, $write:ident;)*) => {$(
        impl Scalar for $type {
            const EXPECTED: &'static str = "a number";
            fn from_text(text: &str) -> Option<Self> {
                match text {
                    "INF" => Some(Self::INFINITY),
                    "-INF" => Some(Self::NEG_INFINITY),
                    "NaN" => Some(Self::NAN),
                    _ => None,
                }
            }
            #[inline]
            fn from_signed(number: i64) -> Option<Self> {
                Some(number as Self)
            }
            #[inline]
            fn from_unsigned(number: u64) -> Option<Self> {
                Some(number as Self)
            }
            #[inline]
            fn from_float(number: f64) -> Option<Self> {
                Some(number as Self)
            }
            fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match parse::non_finite(f64::from(*self)) {
                    Some(name) => serializer.serialize_str(name),
                    None => serializer.$write(*self),
                }
            }
        }
    )*};
}
floats! {
    f32, serialize_f32;
    f64, serialize_f64;
}

/// Read from a number or, as in IEEE754-compatible JSON, a string; written as a number with all its digits.
impl Scalar for Decimal {
    const EXPECTED: &'static str = "a decimal number of at most 28 digits";
    fn from_text(text: &str) -> Option<Self> {
        parse::decimal(text).ok()
    }
    fn from_signed(number: i64) -> Option<Self> {
        Some(number.into())
    }
    fn from_unsigned(number: u64) -> Option<Self> {
        Some(number.into())
    }
    fn from_float(number: f64) -> Option<Self> {
        // The shortest text that means this float is the text that it was read from, up to 15 digits.
        parse::decimal(&number.to_string()).ok()
    }
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.to_i64(), self.to_f64()) {
            (Some(number), _) if self.scale() == 0 => serializer.serialize_i64(number),
            (_, Some(number)) if Self::from_float(number) == Some(*self) => serializer.serialize_f64(number),
            _ => match RawValue::from_string(self.to_string()) {
                Ok(number) => number.serialize(serializer),
                Err(error) => Err(serde::ser::Error::custom(error)),
            },
        }
    }
}

macro_rules! texts {
    ($($type:ty, $read:expr, $write:expr, $expected:literal;)*) => {$(
        impl Scalar for $type {
            const EXPECTED: &'static str = $expected;
            fn from_text(text: &str) -> Option<Self> {
                $read(text)
            }
            fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $write(self, serializer)
            }
        }
    )*};
}
texts! {
    OffsetDateTime, parse::read_date_time, |time: &Self, s: S| s.serialize_str(&parse::date_time_text(*time)),
        "a date and time such as 2021-06-01T09:30:00Z";
    Date, parse::read_date, |date: &Self, s: S| s.serialize_str(&parse::date_text(*date)), "a date such as 2021-06-01";
    Time, parse::read_time, |time: &Self, s: S| s.serialize_str(&parse::time_text(*time)),
        "a time of day such as 09:30:00";
    IsoDuration, |text: &str| text.parse().ok(), |duration: &Self, s: S| s.collect_str(duration),
        "an ISO 8601 duration such as P1DT2H";
    Uuid, |text| Self::try_parse(text).ok(), |guid: &Self, s: S| s.collect_str(guid), "a GUID";
    Vec<u8>, parse::read_binary, |bytes: &Self, s: S| s.serialize_str(&parse::binary_text(bytes)), "base64 text";
}

/// A scalar as serde takes it.
pub(crate) struct Written<'a, T>(pub(crate) &'a T);

impl<T: Scalar> Serialize for Written<'_, T> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer)
    }
}
