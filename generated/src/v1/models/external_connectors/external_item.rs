// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// One piece of content from an external system, such as a ticket or a page, together with who may see it. Items live in an [externalConnection](crate::v1::models::external_connectors::ExternalConnection).
///
/// Inherits from [entity](crate::v1::models::Entity).
///
/// Source: `resources/externalconnectors-externalitem.md`, line 10
#[derive(Default)]
pub struct ExternalItem {
    /// Identifier of the item, chosen by the developer and unique in its connection. Letters and digits only. Maximum length is 128 characters. Required. Inherited from [entity](crate::v1::models::Entity).
    ///
    /// Source: `resources/externalconnectors-externalitem.md`, line 32
    pub id: Option<String>,
    /// Who may find the item. An entry that denies wins over one that grants. Required.
    ///
    /// Source: `resources/externalconnectors-externalitem.md`, line 30
    pub acl: Option<Vec<super::Acl>>,
    /// The text of the item, for full-text search. Optional.
    ///
    /// Source: `resources/externalconnectors-externalitem.md`, line 31
    pub content: Option<Box<super::ExternalItemContent>>,
    /// The sensitivity label that guards the item. Optional.
    ///
    /// Source: `resources/externalconnectors-externalitem.md`, line 33
    pub information_protection_label: Option<
        Box<super::ExternalItemInformationProtectionLabel>,
    >,
    /// Values for the properties that the [schema](crate::v1::models::external_connectors::Schema) of the connection declares. At least one is needed. Required.
    ///
    /// Source: `resources/externalconnectors-externalitem.md`, line 34
    pub properties: Option<Box<super::Properties>>,
    /// What users did with the item. Write-only: send them with [addActivities](fn@crate::v1::external::connections::items::add_activities).
    ///
    /// A relationship: it is there only when it is expanded.
    ///
    /// Source: `resources/externalconnectors-externalitem.md`, line 39
    pub activities: Option<Vec<super::AnyExternalActivity>>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for ExternalItem {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.externalItem",
            "id acl content informationProtectionLabel properties activities",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::String(&self.id),
            1 => rt::Slot::ModelList(&self.acl),
            2 => rt::Slot::Model(&self.content),
            3 => rt::Slot::Model(&self.information_protection_label),
            4 => rt::Slot::Model(&self.properties),
            5 => rt::Slot::AnyList(&self.activities),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::String(&mut self.id),
            1 => rt::SlotMut::ModelList(&mut self.acl),
            2 => rt::SlotMut::Model(&mut self.content),
            3 => rt::SlotMut::Model(&mut self.information_protection_label),
            4 => rt::SlotMut::Model(&mut self.properties),
            5 => rt::SlotMut::AnyList(&mut self.activities),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for ExternalItem {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for ExternalItem {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for ExternalItem {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for ExternalItem {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ExternalItem {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for ExternalItem {
    type Kind = rt::kind::Model;
}
