// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// Says which URLs belong to items of a connection, and which parts of them matter.
///
/// Source: `resources/externalconnectors-urlmatchinfo.md`, line 10
#[derive(Default)]
pub struct UrlMatchInfo {
    /// What a URL may begin with: scheme and host, as in `https://tickets.contoso.com`.
    ///
    /// Source: `resources/externalconnectors-urlmatchinfo.md`, line 19
    pub base_urls: Option<Vec<String>>,
    /// Regular expression for what follows. Its named groups can be used in the **itemId** of an [itemIdResolver](crate::v1::models::external_connectors::ItemIdResolver).
    ///
    /// Source: `resources/externalconnectors-urlmatchinfo.md`, line 20
    pub url_pattern: Option<String>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for UrlMatchInfo {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.urlMatchInfo",
            "baseUrls urlPattern",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::StringList(&self.base_urls),
            1 => rt::Slot::String(&self.url_pattern),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::StringList(&mut self.base_urls),
            1 => rt::SlotMut::String(&mut self.url_pattern),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for UrlMatchInfo {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for UrlMatchInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for UrlMatchInfo {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for UrlMatchInfo {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for UrlMatchInfo {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for UrlMatchInfo {
    type Kind = rt::kind::Model;
}
