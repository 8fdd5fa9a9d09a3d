//! What is known of a model's type before any value of it exists.

use std::sync::OnceLock;

use serde_json::Value;

/// The static description of a model's type.
pub struct Schema {
    /// The full name, such as `microsoft.graph.user`.
    pub name: &'static str,
    /// Whether the type accepts properties that the documentation does not list.
    pub open: bool,
    /// The JSON names of all properties, in the order of their slots.
    pub properties: &'static [&'static str],
    /// The way from a name to its slot.
    pub index: NameIndex,
}

impl Schema {
    /// The name without its namespace.
    #[must_use]
    pub fn short_name(&self) -> &'static str {
        self.name.rsplit('.').next().unwrap_or(self.name)
    }

    /// The slot of the property with this JSON name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<usize> {
        self.table().find(self.properties, name)
    }

    /// The name as it stands in JSON text behind another member: `,"name":`.
    #[inline]
    pub(crate) fn written_name(&self, index: usize) -> &str {
        self.table().written.get(index).map_or("", |name| name)
    }

    #[inline]
    fn table(&self) -> &Table {
        self.index.table.get_or_init(|| Table::new(self.properties))
    }
}

/// The names of a schema, prepared for reading and writing when the first value of the type is read or written.
pub struct NameIndex {
    table: OnceLock<Table>,
}

impl NameIndex {
    /// An index that is still to be made.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "only used in statics, where Default cannot be called")]
    pub const fn new() -> Self {
        Self { table: OnceLock::new() }
    }
}

/// Open addressing: `slots[hash & mask]` is a slot's number plus one, or zero where nothing stands.
struct Table {
    mask: usize,
    slots: Box<[u16]>,
    written: Box<[Box<str>]>,
}

impl Table {
    fn new(names: &[&str]) -> Self {
        let size = (names.len() * 4).next_power_of_two();
        let mask = size - 1;
        let mut slots = vec![0; size].into_boxed_slice();
        for (number, name) in (1..=u16::MAX).zip(names) {
            let mut place = hash(name.as_bytes()) & mask;
            while slots[place] != 0 {
                place = (place + 1) & mask;
            }
            slots[place] = number;
        }
        let written = names.iter().map(|name| format!(",{}:", Value::from(*name)).into()).collect();
        Self { mask, slots, written }
    }

    fn find(&self, names: &[&str], name: &str) -> Option<usize> {
        let mut place = hash(name.as_bytes()) & self.mask;
        loop {
            let number = usize::from(*self.slots.get(place)?);
            if number == 0 {
                return None;
            }
            if names.get(number - 1).is_some_and(|known| *known == name) {
                return Some(number - 1);
            }
            place = (place + 1) & self.mask;
        }
    }
}

/// Few instructions, and enough to keep the names of one type apart: the first and last eight bytes and the length.
fn hash(name: &[u8]) -> usize {
    let first = name.first_chunk::<8>();
    let last = name.last_chunk::<8>();
    let mixed = match (first, last) {
        (Some(first), Some(last)) => u64::from_le_bytes(*first) ^ u64::from_le_bytes(*last).rotate_left(29),
        _ => name.iter().fold(0, |sum, byte| (sum << 8) | u64::from(*byte)),
    };
    let mixed = (mixed ^ ((name.len() as u64) << 56)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed >> 40) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_name_and_no_other() {
        let names = ["id", "displayName", "displayNames", "mail", "", "a", "mailNickname", "ünïcode"];
        let table = Table::new(&names);
        for (index, name) in names.iter().enumerate() {
            assert_eq!(table.find(&names, name), Some(index), "{name}");
        }
        for name in ["ID", "displaynames", "b", "mailNicknam", "displayNameX"] {
            assert_eq!(table.find(&names, name), None, "{name}");
        }
    }

    #[test]
    fn a_type_without_properties_finds_nothing() {
        assert_eq!(Table::new(&[]).find(&[], "id"), None);
    }
}
