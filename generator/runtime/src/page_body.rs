//! Reading and writing the body of a page.

use serde::ser::{SerializeMap, Serializer};
use serde_json::value::RawValue;

use crate::model::{ElementCodec, Payload, ReadError, Value, WriteError, read_list, write_list};
use crate::{Page, ToJson};

/// Reads the body of a page. A service that has nothing to list may answer without one.
pub(crate) fn read_page<T: Payload<Kind: ElementCodec<T>>>(body: &[u8]) -> Result<Page<T>, ReadError> {
    if body.is_empty() {
        return Ok(Page::default());
    }
    let list = read_list(body)?;
    let mut page = Page { items: list.value, annotations: list.additional, ..Page::default() };
    page.count = take(&mut page, "@odata.count").and_then(|count| count.as_u64());
    page.next_link = take(&mut page, "@odata.nextLink").and_then(text);
    page.delta_link = take(&mut page, "@odata.deltaLink").and_then(text);
    Ok(page)
}

fn take<T>(page: &mut Page<T>, name: &str) -> Option<Value> {
    page.annotations.remove(name)
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Writes the page as the service would; what came beside the items goes first.
impl<T: Payload> ToJson for Page<T> {
    fn write_json(&self, out: &mut Vec<u8>) -> Result<(), WriteError> {
        let mut items = Vec::new();
        write_list(&self.items, &mut items)?;
        self.write_around(&items, out)
    }
}

impl<T> Page<T> {
    /// Writes the page around its written items.
    pub(crate) fn write_around(&self, items: &[u8], out: &mut Vec<u8>) -> Result<(), WriteError> {
        let items = RawValue::from_string(String::from_utf8_lossy(items).into_owned())?;
        let mut writer = serde_json::Serializer::new(out);
        let mut map = writer.serialize_map(None)?;
        for (name, value) in self.annotations.iter() {
            map.serialize_entry(name, value)?;
        }
        if let Some(count) = &self.count {
            map.serialize_entry("@odata.count", count)?;
        }
        map.serialize_entry("value", &items)?;
        if let Some(link) = &self.next_link {
            map.serialize_entry("@odata.nextLink", link)?;
        }
        if let Some(link) = &self.delta_link {
            map.serialize_entry("@odata.deltaLink", link)?;
        }
        Ok(map.end()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"{"@odata.context":"c","z":1,"a":[2],"@odata.count":7,"value":[1,2],"@odata.nextLink":"n"}"#;

    #[test]
    fn a_page_keeps_its_annotations_in_order() {
        let page = read_page::<i32>(PAGE.as_bytes()).unwrap();
        assert_eq!(page.items, [1, 2]);
        assert_eq!(page.count, Some(7));
        assert_eq!(page.next_link.as_deref(), Some("n"));
        let names: Vec<_> = page.annotations.iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["@odata.context", "z", "a"]);
        let mut written = Vec::new();
        page.write_json(&mut written).unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), PAGE);
    }

    #[test]
    fn a_page_without_items_is_empty_and_one_of_another_form_an_error() {
        assert_eq!(read_page::<i32>(b""), Ok(Page::default()));
        assert!(read_page::<i32>(br#"{"value": null}"#).unwrap().items.is_empty());
        assert!(read_page::<i32>(b"[1]").is_err());
        let error = read_page::<i32>(br#"{"value": [1, "x"]}"#).unwrap_err();
        assert_eq!(error.path(), "value[1]");
    }
}
