// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// How items of an [externalConnection](crate::beta::models::external_connectors::ExternalConnection) show in compliance tools.
///
/// Source: `resources/externalconnectors-compliancesettings.md`, line 10
#[derive(Default)]
pub struct ComplianceSettings {
    /// Layouts for items that an eDiscovery search finds. Optional.
    ///
    /// Source: `resources/externalconnectors-compliancesettings.md`, line 21
    pub e_discovery_result_templates: Option<Vec<super::DisplayTemplate>>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for ComplianceSettings {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.complianceSettings",
            "eDiscoveryResultTemplates",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::ModelList(&self.e_discovery_result_templates),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::ModelList(&mut self.e_discovery_result_templates),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for ComplianceSettings {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for ComplianceSettings {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for ComplianceSettings {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for ComplianceSettings {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ComplianceSettings {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for ComplianceSettings {
    type Kind = rt::kind::Model;
}
