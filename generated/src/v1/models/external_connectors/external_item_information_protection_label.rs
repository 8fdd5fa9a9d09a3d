// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// The sensitivity label that guards an [externalItem](crate::v1::models::external_connectors::ExternalItem).
///
/// Source: `resources/externalconnectors-externaliteminformationprotectionlabel.md`, line 10
#[derive(Default)]
pub struct ExternalItemInformationProtectionLabel {
    /// Identifier of a sensitivity label of the organization.
    ///
    /// Source: `resources/externalconnectors-externaliteminformationprotectionlabel.md`, line 19
    pub sensitivity_label_id: Option<String>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for ExternalItemInformationProtectionLabel {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.externalItemInformationProtectionLabel",
            "sensitivityLabelId",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::String(&self.sensitivity_label_id),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::String(&mut self.sensitivity_label_id),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for ExternalItemInformationProtectionLabel {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for ExternalItemInformationProtectionLabel {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for ExternalItemInformationProtectionLabel {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for ExternalItemInformationProtectionLabel {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ExternalItemInformationProtectionLabel {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for ExternalItemInformationProtectionLabel {
    type Kind = rt::kind::Model;
}
