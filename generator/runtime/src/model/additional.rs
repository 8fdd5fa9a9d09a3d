//! What a model holds beyond its declared properties.

use std::borrow::Cow;
use std::fmt;

use super::{OpenValue, Value};

/// The name of the annotation that tells an object's type.
pub(crate) const ODATA_TYPE: &str = "@odata.type";
/// What stands behind a property's name in the name of its type specifier.
const SPECIFIER: &str = "@odata.type";
/// So many declared properties have their explicit null remembered without an allocation.
const INLINE_NULLS: usize = 128;
/// From here on a table is used to find names that come twice.
const FEW: usize = 16;

/// What a model holds beyond its declared properties, in the order in which it came: unknown properties, annotations
/// such as `@odata.etag`, and which declared properties are explicitly `null`.
///
/// All of it is written back.
#[derive(Clone, Default)]
pub struct Additional {
    nulls: [u64; 2],
    more: Option<Box<More>>,
}

#[derive(Clone, Default)]
struct More {
    /// Explicit nulls of the properties from [`INLINE_NULLS`] on.
    nulls: Vec<u64>,
    entries: Vec<(Cow<'static, str>, Value)>,
}

/// The order of names means nothing in JSON.
impl PartialEq for Additional {
    fn eq(&self, other: &Self) -> bool {
        let beyond = |this: &Self| this.more.as_ref().map_or_else(Vec::new, |more| more.nulls.clone());
        self.nulls == other.nulls && beyond(self) == beyond(other) && self.same_entries(other)
    }
}

impl fmt::Debug for Additional {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl Additional {
    /// Holds nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self { nulls: [0; 2], more: None }
    }

    /// Adds a property or annotation and gives the whole back.
    ///
    /// ```
    /// use graph_client::model::Additional;
    ///
    /// let additional = Additional::new().with("owner@odata.bind", "https://graph.microsoft.com/v1.0/users/7");
    /// assert_eq!(additional.text("owner@odata.bind"), Some("https://graph.microsoft.com/v1.0/users/7"));
    /// ```
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.insert(name, value);
        self
    }

    /// Puts a property or annotation in as it is, and gives the value that had this name before.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<Value>) -> Option<Value> {
        let (name, value) = (name.into(), value.into());
        let entries = self.entries_mut();
        match entries.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => Some(std::mem::replace(known, value)),
            None => {
                entries.push((Cow::Owned(name), value));
                None
            }
        }
    }

    /// Sets a property of an open type. Where its JSON does not tell its type (collections, text beyond ASCII), the
    /// type specifier that the service demands is set too: `name@odata.type`.
    ///
    /// ```
    /// use graph_client::model::Additional;
    ///
    /// let mut additional = Additional::new();
    /// additional.set("tags", ["red", "blue"]);
    /// assert_eq!(additional.text("tags@odata.type"), Some("Collection(String)"));
    /// ```
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<OpenValue>) {
        let (name, value) = (name.into(), value.into());
        let specifier = format!("{name}{SPECIFIER}");
        match value.specifier {
            Some(text) => self.insert(specifier, text.into_owned()),
            None => self.remove(&specifier),
        };
        self.insert(name, value.value);
    }

    /// The value of an unknown property or annotation.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.entries().iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The value, to be changed, of an unknown property or annotation.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Value> {
        let more = self.more.as_mut()?;
        more.entries.iter_mut().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The text of an unknown property or annotation whose value is a string.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_str()
    }

    /// Takes an unknown property or annotation away.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let more = self.more.as_mut()?;
        let place = more.entries.iter().position(|(known, _)| known == name)?;
        Some(more.entries.remove(place).1)
    }

    /// The unknown properties and annotations, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.entries().iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// The number of unknown properties and annotations.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries().len()
    }

    /// Whether there are no unknown properties and no annotations. Explicit nulls do not count.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries().is_empty()
    }

    /// The value of `@odata.type`, such as `#microsoft.graph.user`.
    #[must_use]
    pub fn odata_type(&self) -> Option<&str> {
        self.text(ODATA_TYPE)
    }

    /// The value of `@odata.id`, the address of the object.
    #[must_use]
    pub fn odata_id(&self) -> Option<&str> {
        self.text("@odata.id")
    }

    /// The value of `@odata.etag`, the version of the object.
    #[must_use]
    pub fn odata_etag(&self) -> Option<&str> {
        self.text("@odata.etag")
    }

    /// The value of `@odata.context`.
    #[must_use]
    pub fn odata_context(&self) -> Option<&str> {
        self.text("@odata.context")
    }

    /// Relates the object to another one by its address: `property@odata.bind`.
    pub fn bind(&mut self, property: &str, address: impl Into<String>) {
        self.insert(format!("{property}@odata.bind"), address.into());
    }

    /// The type specifier that stands before a property.
    pub(crate) fn specifier(&self, property: &str) -> Option<(&str, &Value)> {
        self.iter().find(|(name, _)| is_specifier_of(name, property))
    }

    /// Whether some name is a type specifier of a property.
    pub(crate) fn has_specifiers(&self) -> bool {
        self.iter().any(|(name, _)| name.len() > SPECIFIER.len() && name.ends_with(SPECIFIER))
    }

    /// Adds what was read. Names that come twice are left to [`settle`](Self::settle).
    pub(crate) fn push(&mut self, name: Cow<'static, str>, value: Value) {
        self.entries_mut().push((name, value));
    }

    /// Of entries with one name the last stands, as everywhere in JSON.
    pub(crate) fn settle(&mut self) {
        let Some(more) = self.more.as_mut() else { return };
        let entries = &mut more.entries;
        if entries.len() <= FEW {
            for place in (1..entries.len()).rev() {
                if entries[place..].iter().any(|(name, _)| *name == entries[place - 1].0) {
                    entries.remove(place - 1);
                }
            }
            return;
        }
        let mut seen = std::collections::HashSet::new();
        let mut last: Vec<bool> = entries.iter().rev().map(|(name, _)| seen.insert(name.as_ref())).collect();
        entries.retain(|_| last.pop().unwrap_or(true));
    }

    /// Remembers an explicit null of the declared property at this position.
    pub(crate) fn mark_null(&mut self, index: usize) {
        if let Some(word) = self.nulls.get_mut(index / 64) {
            *word |= 1 << (index % 64);
            return;
        }
        let place = (index - INLINE_NULLS) / 64;
        let nulls = &mut self.more.get_or_insert_default().nulls;
        if nulls.len() <= place {
            nulls.resize(place + 1, 0);
        }
        nulls[place] |= 1 << (index % 64);
    }

    /// Whether no declared property is an explicit null.
    pub(crate) fn has_no_nulls(&self) -> bool {
        self.nulls == [0, 0] && self.more.as_ref().is_none_or(|more| more.nulls.is_empty())
    }

    /// Whether both hold the same unknown properties and annotations.
    pub(crate) fn same_entries(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|(name, value)| other.get(name) == Some(value))
    }

    /// Whether the declared property at this position is an explicit null, if it has no value.
    pub(crate) fn is_null(&self, index: usize) -> bool {
        let word = match self.nulls.get(index / 64) {
            Some(word) => Some(word),
            None => self.more.as_ref().and_then(|more| more.nulls.get((index - INLINE_NULLS) / 64)),
        };
        word.is_some_and(|word| word & (1 << (index % 64)) != 0)
    }

    fn entries(&self) -> &[(Cow<'static, str>, Value)] {
        self.more.as_ref().map_or(&[], |more| &more.entries)
    }

    fn entries_mut(&mut self) -> &mut Vec<(Cow<'static, str>, Value)> {
        &mut self.more.get_or_insert_default().entries
    }
}

fn is_specifier_of(name: &str, property: &str) -> bool {
    name.strip_suffix(SPECIFIER) == Some(property)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_of_two_stands_in_its_own_place() {
        for many in [0, 100] {
            let mut additional = Additional::new();
            additional.push("a".into(), 1.into());
            additional.push("b".into(), 2.into());
            additional.push("a".into(), 3.into());
            for number in 0..many {
                additional.push(format!("x{number}").into(), number.into());
            }
            additional.settle();
            assert_eq!(additional.len(), 2 + many);
            assert_eq!(additional.get("a"), Some(&3.into()));
            assert_eq!(additional.iter().next(), Some(("b", &2.into())));
        }
    }

    #[test]
    fn nulls_are_remembered_beyond_the_first_words() {
        let mut additional = Additional::new();
        for index in [0, 63, 64, 127, 128, 400] {
            assert!(!additional.is_null(index), "{index}");
            additional.mark_null(index);
            assert!(additional.is_null(index), "{index}");
        }
        assert!(!additional.is_null(129));
        assert!(!additional.is_null(4000));
        assert!(additional.is_empty());
    }

    #[test]
    fn setting_anew_mends_the_type_specifier() {
        let mut additional = Additional::new();
        additional.set("tags", [1_i64, 2]);
        assert_eq!(additional.text("tags@odata.type"), Some("Collection(Int64)"));
        additional.set("tags", [1.5, 2.5]);
        assert_eq!(additional.text("tags@odata.type"), Some("Collection(Double)"));
        additional.set("tags", "plain");
        assert_eq!(additional.get("tags@odata.type"), None);
        assert_eq!(additional.len(), 1);
    }

    #[test]
    fn equality_does_not_depend_on_order() {
        let one = Additional::new().with("a", 1).with("b", 2);
        let two = Additional::new().with("b", 2).with("a", 1);
        assert!(one == two);
        assert!(one != Additional::new().with("a", 1).with("b", 3));
    }
}
