//! Reading the value of a property into its field.

use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, SeqAccess};
use serde_json::Value;

use super::decimal::read_exact;
use super::list::{Elements, ListSeed};
use super::object::{ObjectSeed, Place};
use super::scalar::{ENUM, ScalarSeed, TextSeed};
use crate::model::scalar::Scalar;
use crate::model::slot::scalars;
use crate::model::trail::Trail;
use crate::model::{AnyList, EnumList, FlagsList, ModelList, SlotMut};

/// Reads a property's value, and tells whether it was something else than null.
pub(super) struct SlotSeed<'a, 't> {
    pub(super) slot: SlotMut<'a>,
    pub(super) trail: &'t mut Trail,
}

macro_rules! seeds {
    ([$($scalar:ident $list:ident $type:ty,)*]) => {
        impl<'de> DeserializeSeed<'de> for SlotSeed<'_, '_> {
            type Value = bool;

            fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
                let trail = self.trail;
                match self.slot {
                    SlotMut::Decimal(field) if trail.from_text => {
                        *field = read_exact(deserializer)?;
                        Ok(field.is_some())
                    }
                    SlotMut::Additional(_) => PhantomData::<IgnoredAny>.deserialize(deserializer).map(|_| true),
                    $(
                        SlotMut::$scalar(field) => {
                            *field = <$type>::seed().deserialize(deserializer)?;
                            Ok(field.is_some())
                        }
                        SlotMut::$list(field) => ListSeed { list: Scalars(field), trail }.deserialize(deserializer),
                    )*
                    SlotMut::Enum(field) => {
                        let some = TextSeed(|text: &str| field.set(Some(text))).deserialize(deserializer)?;
                        if !some {
                            field.set(None);
                        }
                        Ok(some)
                    }
                    SlotMut::Flags(field) => {
                        let some = TextSeed(|text: &str| field.set(Some(text))).deserialize(deserializer)?;
                        if !some {
                            field.set(None);
                        }
                        Ok(some)
                    }
                    SlotMut::EnumList(list) => ListSeed { list: Enums(list), trail }.deserialize(deserializer),
                    SlotMut::FlagsList(list) => ListSeed { list: FlagSets(list), trail }.deserialize(deserializer),
                    SlotMut::Model(field) => {
                        ObjectSeed { place: Place::ModelOption(field), trail }.deserialize(deserializer)
                    }
                    SlotMut::Any(field) => {
                        ObjectSeed { place: Place::AnyOption(field), trail }.deserialize(deserializer)
                    }
                    SlotMut::ModelList(list) => ListSeed { list: Models(list), trail }.deserialize(deserializer),
                    SlotMut::AnyList(list) => ListSeed { list: Anys(list), trail }.deserialize(deserializer),
                }
            }
        }

        /// What a slot takes, or what its elements are, in words.
        #[cold]
        pub(super) fn expected(slot: &SlotMut<'_>, element: bool) -> &'static str {
            match slot {
                $(
                    SlotMut::$scalar(_) => <$type>::WORDS,
                    SlotMut::$list(_) if element => <$type>::WORDS,
                    SlotMut::$list(_) => ARRAY,
                )*
                SlotMut::Enum(_) | SlotMut::Flags(_) => ENUM,
                SlotMut::EnumList(_) | SlotMut::FlagsList(_) if element => ENUM,
                SlotMut::Model(_) | SlotMut::Any(_) => OBJECT,
                SlotMut::ModelList(_) | SlotMut::AnyList(_) if element => OBJECT,
                SlotMut::EnumList(_) | SlotMut::FlagsList(_) | SlotMut::ModelList(_) | SlotMut::AnyList(_) => ARRAY,
                SlotMut::Additional(_) => "any value",
            }
        }
    };
}
scalars!(seeds);

const ARRAY: &str = "an array";
const OBJECT: &str = "an object";

/// How a type is read: primitive types by [`ScalarSeed`], untyped values as they are.
trait Seeded: Sized {
    const WORDS: &'static str;
    fn seed<'de>() -> impl DeserializeSeed<'de, Value = Option<Self>>;
}

impl<T: Scalar> Seeded for T {
    const WORDS: &'static str = T::EXPECTED;
    #[inline]
    fn seed<'de>() -> impl DeserializeSeed<'de, Value = Option<Self>> {
        ScalarSeed::new()
    }
}

impl Seeded for Value {
    const WORDS: &'static str = "any value";
    fn seed<'de>() -> impl DeserializeSeed<'de, Value = Option<Self>> {
        PhantomData::<Option<Self>>
    }
}

struct Scalars<'a, T>(&'a mut Option<Vec<T>>);

impl<T: Seeded> Elements for Scalars<'_, T> {
    fn start(&mut self, room: usize) {
        *self.0 = Some(Vec::with_capacity(room));
    }
    fn clear(&mut self) {
        *self.0 = None;
    }
    fn next<'de, A: SeqAccess<'de>>(&mut self, items: &mut A, _: &mut Trail) -> Result<bool, A::Error> {
        let item = items.next_element_seed(T::seed())?;
        if let Some(Some(item)) = item {
            self.0.get_or_insert_default().push(item);
            return Ok(true);
        }
        Ok(item.is_some())
    }
}

macro_rules! dynamic_lists {
    ($($name:ident $list:ident |$items:ident, $trail:ident, $inner:ident| $seed:expr;)*) => {$(
        struct $name<'a>(&'a mut dyn $list);

        impl Elements for $name<'_> {
            fn start(&mut self, room: usize) {
                self.0.reset(Some(room));
            }
            fn clear(&mut self) {
                self.0.reset(None);
            }
            fn next<'de, A: SeqAccess<'de>>(&mut self, $items: &mut A, $trail: &mut Trail) -> Result<bool, A::Error> {
                let $inner = &mut *self.0;
                Ok($items.next_element_seed($seed)?.is_some())
            }
        }
    )*};
}
dynamic_lists! {
    Enums EnumList |items, _trail, list| TextSeed(|text: &str| list.push(text));
    FlagSets FlagsList |items, _trail, list| TextSeed(|text: &str| list.push(text));
    Models ModelList |items, trail, list| ObjectSeed { place: Place::ModelList(list), trail };
    Anys AnyList |items, trail, list| ObjectSeed { place: Place::AnyList(list), trail };
}
