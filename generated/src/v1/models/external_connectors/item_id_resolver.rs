// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// Builds the identifier of an item from parts of a URL.
///
/// Inherits from [urlToItemResolverBase](crate::v1::models::external_connectors::UrlToItemResolverBase).
///
/// Source: `resources/externalconnectors-itemidresolver.md`, line 10
#[derive(Default)]
pub struct ItemIdResolver {
    /// The place of the rule in the order in which rules are tried. Inherited from [urlToItemResolverBase](crate::v1::models::external_connectors::UrlToItemResolverBase).
    ///
    /// Source: `resources/externalconnectors-itemidresolver.md`, line 22
    pub priority: Option<i32>,
    /// Template of the identifier. A name in braces stands for the group of that name in the pattern of **urlMatchInfo**, as in `{ticket}`. Required.
    ///
    /// Source: `resources/externalconnectors-itemidresolver.md`, line 21
    pub item_id: Option<String>,
    /// Which URLs the rule is for.
    ///
    /// Source: `resources/externalconnectors-itemidresolver.md`, line 23
    pub url_match_info: Option<Box<super::UrlMatchInfo>>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for ItemIdResolver {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.itemIdResolver",
            "priority itemId urlMatchInfo",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::Int32(&self.priority),
            1 => rt::Slot::String(&self.item_id),
            2 => rt::Slot::Model(&self.url_match_info),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::Int32(&mut self.priority),
            1 => rt::SlotMut::String(&mut self.item_id),
            2 => rt::SlotMut::Model(&mut self.url_match_info),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for ItemIdResolver {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for ItemIdResolver {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for ItemIdResolver {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for ItemIdResolver {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ItemIdResolver {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for ItemIdResolver {
    type Kind = rt::kind::Model;
}
