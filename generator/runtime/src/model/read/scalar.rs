//! Reading primitive values.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, Unexpected, Visitor};

use crate::model::scalar::Scalar;

/// Reads a primitive value, or nothing from null.
pub(super) struct ScalarSeed<T>(PhantomData<T>);

impl<T> ScalarSeed<T> {
    pub(super) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<'de, T: Scalar> DeserializeSeed<'de> for ScalarSeed<T> {
    type Value = Option<T>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<T: Scalar> Visitor<'_> for ScalarSeed<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    #[inline]
    fn visit_str<E: Error>(self, text: &str) -> Result<Option<T>, E> {
        some(T::from_text(text), || E::invalid_value(Unexpected::Str(text), &self))
    }

    #[inline]
    fn visit_bool<E: Error>(self, value: bool) -> Result<Option<T>, E> {
        some(T::from_bool(value), || E::invalid_type(Unexpected::Bool(value), &self))
    }

    #[inline]
    fn visit_i64<E: Error>(self, number: i64) -> Result<Option<T>, E> {
        some(T::from_signed(number), || E::invalid_value(Unexpected::Signed(number), &self))
    }

    #[inline]
    fn visit_u64<E: Error>(self, number: u64) -> Result<Option<T>, E> {
        some(T::from_unsigned(number), || E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    #[inline]
    fn visit_f64<E: Error>(self, number: f64) -> Result<Option<T>, E> {
        some(T::from_float(number), || E::invalid_value(Unexpected::Float(number), &self))
    }

    #[inline]
    fn visit_unit<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }
}

#[inline]
fn some<T, E>(value: Option<T>, error: impl FnOnce() -> E) -> Result<Option<T>, E> {
    match value {
        Some(value) => Ok(Some(value)),
        None => Err(error()),
    }
}

/// Gives a string to a function, and tells whether there was one rather than null.
pub(super) struct TextSeed<F>(pub(super) F);

impl<'de, F: FnOnce(&str)> DeserializeSeed<'de> for TextSeed<F> {
    type Value = bool;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<F: FnOnce(&str)> Visitor<'_> for TextSeed<F> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(ENUM)
    }

    #[inline]
    fn visit_str<E: Error>(self, text: &str) -> Result<bool, E> {
        (self.0)(text);
        Ok(true)
    }

    #[inline]
    fn visit_unit<E: Error>(self) -> Result<bool, E> {
        Ok(false)
    }
}

/// What is expected where an enumeration is read.
pub(super) const ENUM: &str = "a string with the name of an enumeration's member";
