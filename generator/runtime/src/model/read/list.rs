//! Reading lists. Null elements are left out: a list of typed values cannot hold them.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, SeqAccess, Visitor};

use crate::model::trail::{Step, Trail};

/// No more room than this is made before elements are there.
const ROOM: usize = 1024;

/// A list in the making.
pub(super) trait Elements {
    /// Makes an empty list.
    fn start(&mut self, room: usize);
    /// Leaves no list.
    fn clear(&mut self);
    /// Reads the next element, and tells whether there was one.
    fn next<'de, A: SeqAccess<'de>>(&mut self, items: &mut A, trail: &mut Trail) -> Result<bool, A::Error>;
}

/// Reads a list, and tells whether there was one rather than null.
pub(super) struct ListSeed<'a, L> {
    pub(super) list: L,
    pub(super) trail: &'a mut Trail,
}

impl<'de, L: Elements> DeserializeSeed<'de> for ListSeed<'_, L> {
    type Value = bool;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, L: Elements> Visitor<'de> for ListSeed<'_, L> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<bool, A::Error> {
        self.list.start(items.size_hint().unwrap_or(0).min(ROOM));
        let mut index = 0;
        loop {
            match self.list.next(&mut items, self.trail) {
                Ok(true) => index += 1,
                Ok(false) => return Ok(true),
                Err(error) => {
                    self.trail.push(Step::Index(index));
                    return Err(error);
                }
            }
        }
    }

    fn visit_unit<E: Error>(mut self) -> Result<bool, E> {
        self.list.clear();
        Ok(false)
    }
}
