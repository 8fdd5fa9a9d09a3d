//! Reading the body of a page.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

use crate::Page;
use crate::decode::{DecodeError, FromBody, from_json};

impl<T: DeserializeOwned + Send + 'static> FromBody for Page<T> {
    fn from_body(body: &[u8]) -> Result<Self, DecodeError> {
        // A service that has nothing to list may answer 204.
        if body.is_empty() { Ok(Page::default()) } else { from_json(body) }
    }
}

impl<'de, T: DeserializeOwned> serde::Deserialize<'de> for Page<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PageVisitor(PhantomData))
    }
}

/// Writes the page as the service would; what came beside the items goes first.
impl<T: Serialize> Serialize for Page<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in &self.annotations {
            map.serialize_entry(name, value)?;
        }
        if let Some(count) = &self.count {
            map.serialize_entry("@odata.count", count)?;
        }
        map.serialize_entry("value", &self.items)?;
        if let Some(link) = &self.next_link {
            map.serialize_entry("@odata.nextLink", link)?;
        }
        if let Some(link) = &self.delta_link {
            map.serialize_entry("@odata.deltaLink", link)?;
        }
        map.end()
    }
}

struct PageVisitor<T>(PhantomData<T>);

impl<'de, T: DeserializeOwned> Visitor<'de> for PageVisitor<T> {
    type Value = Page<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a page, an object with the list `value`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Page<T>, A::Error> {
        let mut page = Page::default();
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "value" => map.next_value_seed(ItemsSeed(&mut page.items))?,
                "@odata.nextLink" => page.next_link = map.next_value()?,
                "@odata.deltaLink" => page.delta_link = map.next_value()?,
                "@odata.count" => page.count = map.next_value()?,
                _ => page.annotations.push((name, map.next_value::<Value>()?)),
            }
        }
        Ok(page)
    }
}

/// Reads a list into a vector; null elements and a null list are left out.
struct ItemsSeed<'a, T>(&'a mut Vec<T>);

impl<'de, T: DeserializeOwned> DeserializeSeed<'de> for ItemsSeed<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: DeserializeOwned> Visitor<'de> for ItemsSeed<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the list of a page's items")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while let Some(item) = items.next_element::<Option<T>>()? {
            self.0.extend(item);
        }
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_keeps_its_annotations_in_order() {
        let page = Page::<i32>::from_body(
            br#"{"@odata.context": "c", "@odata.count": 7, "value": [1, null, 2], "@odata.nextLink": "n", "z": 1, "a": [2]}"#,
        )
        .unwrap();
        assert_eq!(page.items, [1, 2]);
        assert_eq!(page.count, Some(7));
        assert_eq!(page.next_link.as_deref(), Some("n"));
        let names: Vec<_> = page.annotations.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["@odata.context", "z", "a"]);
    }

    #[test]
    fn a_page_without_items_is_empty_and_one_of_another_form_an_error() {
        assert_eq!(Page::<i32>::from_body(b""), Ok(Page::default()));
        assert_eq!(Page::<i32>::from_body(br#"{"value": null}"#), Ok(Page::default()));
        assert!(Page::<i32>::from_body(b"[1]").is_err());
        assert!(Page::<i32>::from_body(br#"{"value": {}}"#).is_err());
    }
}
