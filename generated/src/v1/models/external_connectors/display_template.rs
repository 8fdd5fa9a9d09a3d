// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// A layout for items in search results, and the rules for when to use it.
///
/// Source: `resources/externalconnectors-displaytemplate.md`, line 10
#[derive(Default)]
pub struct DisplayTemplate {
    /// Name of the template, unique in its connection. Letters and digits only. Maximum length is 16 characters. Required.
    ///
    /// Source: `resources/externalconnectors-displaytemplate.md`, line 19
    pub id: Option<String>,
    /// The layout: an Adaptive Card, as JSON. Required.
    ///
    /// Source: `resources/externalconnectors-displaytemplate.md`, line 20
    pub layout: Option<rt::Value>,
    /// Decides which template is tried first: the one with the smallest number. Required.
    ///
    /// Source: `resources/externalconnectors-displaytemplate.md`, line 21
    pub priority: Option<i32>,
    /// What has to hold for an item to be shown with this layout. Optional.
    ///
    /// Source: `resources/externalconnectors-displaytemplate.md`, line 22
    pub rules: Option<Vec<super::PropertyRule>>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for DisplayTemplate {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.displayTemplate",
            "id layout priority rules",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::String(&self.id),
            1 => rt::Slot::Untyped(&self.layout),
            2 => rt::Slot::Int32(&self.priority),
            3 => rt::Slot::ModelList(&self.rules),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::String(&mut self.id),
            1 => rt::SlotMut::Untyped(&mut self.layout),
            2 => rt::SlotMut::Int32(&mut self.priority),
            3 => rt::SlotMut::ModelList(&mut self.rules),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for DisplayTemplate {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for DisplayTemplate {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for DisplayTemplate {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for DisplayTemplate {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for DisplayTemplate {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for DisplayTemplate {
    type Kind = rt::kind::Model;
}
