// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// How items of a connection show in search results.
///
/// Source: `resources/externalconnectors-searchsettings.md`, line 10
#[derive(Default)]
pub struct SearchSettings {
    /// Layouts for results. The first whose rules all hold for an item is used. Optional.
    ///
    /// Source: `resources/externalconnectors-searchsettings.md`, line 19
    pub search_result_templates: Option<Vec<super::DisplayTemplate>>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for SearchSettings {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.searchSettings",
            "searchResultTemplates",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::ModelList(&self.search_result_templates),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::ModelList(&mut self.search_result_templates),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for SearchSettings {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for SearchSettings {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for SearchSettings {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for SearchSettings {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for SearchSettings {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for SearchSettings {
    type Kind = rt::kind::Model;
}
