// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// A group of an external system, for use in the access lists of items. It stands for whatever decides over access there and isn't known to Microsoft Entra ID: a team, a role, a business unit.
///
/// Inherits from [entity](crate::beta::models::Entity).
///
/// Source: `resources/externalconnectors-externalgroup.md`, line 10
#[derive(Default)]
pub struct ExternalGroup {
    /// Identifier of the group, chosen by the developer and unique in its connection. Letters and digits only. Maximum length is 128 characters. Required. Inherited from [entity](crate::beta::models::Entity).
    ///
    /// Source: `resources/externalconnectors-externalgroup.md`, line 35
    pub id: Option<String>,
    /// What the group is for. Optional.
    ///
    /// Source: `resources/externalconnectors-externalgroup.md`, line 33
    pub description: Option<String>,
    /// Name of the group for people to read. Optional.
    ///
    /// Source: `resources/externalconnectors-externalgroup.md`, line 34
    pub display_name: Option<String>,
    /// Users and groups of Microsoft Entra ID, and other external groups, that belong to the group.
    ///
    /// A relationship: it is there only when it is expanded.
    ///
    /// Source: `resources/externalconnectors-externalgroup.md`, line 40
    pub members: Option<Vec<super::ExternalGroupMember>>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for ExternalGroup {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.externalGroup",
            "id description displayName members",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::String(&self.id),
            1 => rt::Slot::String(&self.description),
            2 => rt::Slot::String(&self.display_name),
            3 => rt::Slot::ModelList(&self.members),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::String(&mut self.id),
            1 => rt::SlotMut::String(&mut self.description),
            2 => rt::SlotMut::String(&mut self.display_name),
            3 => rt::SlotMut::ModelList(&mut self.members),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for ExternalGroup {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for ExternalGroup {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for ExternalGroup {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for ExternalGroup {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ExternalGroup {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for ExternalGroup {
    type Kind = rt::kind::Model;
}
