// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// The text of an [externalItem](crate::v1::models::external_connectors::ExternalItem), for full-text search.
///
/// Source: `resources/externalconnectors-externalitemcontent.md`, line 10
#[derive(Default)]
pub struct ExternalItemContent {
    /// How **value** is written. The possible values are: `text`, `html`, `unknownFutureValue`. Required.
    ///
    /// Source: `resources/externalconnectors-externalitemcontent.md`, line 19
    pub r#type: Option<super::ExternalItemContentType>,
    /// The text itself, up to the size that an item may have.
    ///
    /// Source: `resources/externalconnectors-externalitemcontent.md`, line 20
    pub value: Option<String>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for ExternalItemContent {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.externalItemContent",
            "type value",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::Enum(&self.r#type),
            1 => rt::Slot::String(&self.value),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::Enum(&mut self.r#type),
            1 => rt::SlotMut::String(&mut self.value),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for ExternalItemContent {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for ExternalItemContent {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for ExternalItemContent {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for ExternalItemContent {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ExternalItemContent {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for ExternalItemContent {
    type Kind = rt::kind::Model;
}
