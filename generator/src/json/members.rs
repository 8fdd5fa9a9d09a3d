//! Objects of which only some members are asked for: the others are passed over, and take no memory.

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;
use std::fmt;
use std::marker::PhantomData;

/// The members of an object that are asked for, in their order. `K` reads their names; its default stands for all others.
///
/// ```
/// use graph_codegen::json::{self, Members};
///
/// #[derive(Default, PartialEq, serde::Deserialize)]
/// #[serde(field_identifier, rename_all = "camelCase")]
/// enum Key {
///     DisplayName,
///     #[default]
///     #[serde(other)]
///     Other,
/// }
/// let members: Members<Key> = json::read(r#"{ "id": "1", "displayName": "a" }"#)?.value;
/// assert_eq!(members.get(Key::DisplayName), Some(&serde_json::json!("a")));
/// # Ok::<(), json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Members<K>(Vec<(K, Value)>);

impl<K: PartialEq> Members<K> {
    /// The value of a member; the last of several of one name, as in all JSON that is read.
    pub fn get(&self, key: K) -> Option<&Value> {
        self.0.iter().rfind(|(of, _)| *of == key).map(|(_, value)| value)
    }
}

impl<'de, K: Deserialize<'de> + Default + PartialEq> Deserialize<'de> for Members<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(AskedFor(PhantomData))
    }
}

struct AskedFor<K>(PhantomData<K>);

impl<'de, K: Deserialize<'de> + Default + PartialEq> Visitor<'de> for AskedFor<K> {
    type Value = Members<K>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<K>, A::Error> {
        let mut members = Vec::new();
        while let Some(key) = map.next_key::<K>()? {
            match key == K::default() {
                true => drop(map.next_value::<IgnoredAny>()?),
                false => members.push((key, map.next_value()?)),
            }
        }
        Ok(Members(members))
    }
}
