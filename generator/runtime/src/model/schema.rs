//! What is known of a model's type before any value of it exists.

use std::sync::OnceLock;

use serde_json::Value;

/// The static description of a model's type.
///
/// ```
/// use graph_client::model::Schema;
///
/// static SCHEMA: Schema = Schema::new("microsoft.graph.user", "displayName mail");
/// assert_eq!(SCHEMA.properties(), ["displayName", "mail"]);
/// assert_eq!(SCHEMA.find("mail"), Some(1));
/// ```
pub struct Schema {
    name: &'static str,
    properties: &'static str,
    table: OnceLock<Table>,
}

impl Schema {
    /// A type with this full name, such as `microsoft.graph.user`, and these properties: their names in JSON with a blank
    /// between them, in the order of their slots. One behind the last ends it.
    // One text is quicker to compile than a list of texts, which counts where there are a thousand types.
    #[must_use]
    pub const fn new(name: &'static str, properties: &'static str) -> Self {
        Self { name, properties, table: OnceLock::new() }
    }

    /// The full name, such as `microsoft.graph.user`.
    #[inline]
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The name without its namespace.
    #[must_use]
    pub fn short_name(&self) -> &'static str {
        self.name.rsplit('.').next().unwrap_or(self.name)
    }

    /// The names of all properties in JSON, in the order of their slots.
    #[inline]
    #[must_use]
    pub fn properties(&self) -> &[&'static str] {
        &self.table().names
    }

    /// The slot of the property with this JSON name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<usize> {
        self.table().find(name)
    }

    /// The name as it stands in JSON text behind another member: `,"name":`.
    #[inline]
    pub(crate) fn written_name(&self, index: usize) -> &str {
        self.table().written.get(index).map_or("", |name| name)
    }

    #[inline]
    fn table(&self) -> &Table {
        self.table.get_or_init(|| Table::new(self.properties))
    }
}

/// The names of a schema, prepared for reading and writing when the first value of the type is read or written.
///
/// Open addressing: `slots[hash & mask]` is a slot's number plus one, or zero where nothing stands.
struct Table {
    names: Box<[&'static str]>,
    written: Box<[Box<str>]>,
    mask: usize,
    slots: Box<[u16]>,
}

impl Table {
    fn new(properties: &'static str) -> Self {
        let names: Box<[&str]> = properties.split_terminator(' ').collect();
        let size = (names.len() * 4).next_power_of_two();
        let mask = size - 1;
        let mut slots = vec![0; size].into_boxed_slice();
        for (number, name) in (1..=u16::MAX).zip(&names) {
            let mut place = hash(name.as_bytes()) & mask;
            while slots[place] != 0 {
                place = (place + 1) & mask;
            }
            slots[place] = number;
        }
        let written = names.iter().map(|name| format!(",{}:", Value::from(*name)).into()).collect();
        Self { names, written, mask, slots }
    }

    fn find(&self, name: &str) -> Option<usize> {
        let mut place = hash(name.as_bytes()) & self.mask;
        loop {
            let number = usize::from(*self.slots.get(place)?);
            if number == 0 {
                return None;
            }
            if self.names.get(number - 1).is_some_and(|known| *known == name) {
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
        let table = Table::new("id displayName displayNames mail a mailNickname ünïcode");
        assert_eq!(table.names.len(), 7);
        for (index, name) in table.names.iter().enumerate() {
            assert_eq!(table.find(name), Some(index), "{name}");
        }
        for name in ["ID", "displaynames", "b", "", "mailNicknam", "displayNameX"] {
            assert_eq!(table.find(name), None, "{name}");
        }
    }

    #[test]
    fn a_type_without_properties_finds_nothing() {
        let table = Table::new("");
        assert!(table.names.is_empty());
        assert_eq!(table.find("id"), None);
    }

    #[test]
    fn a_blank_behind_the_last_name_ends_it() {
        for (properties, names) in [("a ", &["a"][..]), ("a  ", &["a", ""]), (" ", &[""]), (" a", &["", "a"])] {
            let table = Table::new(properties);
            assert_eq!(*table.names, *names, "{properties:?}");
            assert!(names.iter().enumerate().all(|(at, name)| table.find(name) == Some(at)), "{properties:?}");
        }
    }
}
