// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// Declares the properties that the items of an [externalConnection](crate::v1::models::external_connectors::ExternalConnection) may have. It is a flat list, and it has to be registered before the first item is written.
///
/// Inherits from [entity](crate::v1::models::Entity).
///
/// Source: `resources/externalconnectors-schema.md`, line 10
#[derive(Default)]
pub struct Schema {
    /// Identifier of the schema. Read-only. Inherited from [entity](crate::v1::models::Entity).
    ///
    /// Source: `resources/externalconnectors-schema.md`, line 28
    pub id: Option<String>,
    /// Always `microsoft.graph.externalItem`. Required.
    ///
    /// Source: `resources/externalconnectors-schema.md`, line 27
    pub base_type: Option<String>,
    /// The declared properties, from 1 to 128 of them.
    ///
    /// Source: `resources/externalconnectors-schema.md`, line 29
    pub properties: Option<Vec<super::Property>>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for Schema {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.schema",
            "id baseType properties",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::String(&self.id),
            1 => rt::Slot::String(&self.base_type),
            2 => rt::Slot::ModelList(&self.properties),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::String(&mut self.id),
            1 => rt::SlotMut::String(&mut self.base_type),
            2 => rt::SlotMut::ModelList(&mut self.properties),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for Schema {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for Schema {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for Schema {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for Schema {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for Schema {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for Schema {
    type Kind = rt::kind::Model;
}
