// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// A user or a group that belongs to an [externalGroup](crate::beta::models::external_connectors::ExternalGroup).
///
/// Inherits from [entity](crate::beta::models::Entity).
///
/// Source: `resources/externalconnectors-externalgroupmember.md`, line 10
#[derive(Default)]
pub struct ExternalGroupMember {
    /// The object ID of a user or group in Microsoft Entra ID, or the **id** of an external group. Required. Inherited from [entity](crate::beta::models::Entity).
    ///
    /// Source: `resources/externalconnectors-externalgroupmember.md`, line 29
    pub id: Option<String>,
    /// Where the member is known. The possible values are: `azureActiveDirectory`, `external`. Required.
    ///
    /// Source: `resources/externalconnectors-externalgroupmember.md`, line 30
    pub identity_source: Option<super::IdentitySourceType>,
    /// What kind of member it is; an external one is always a group. The possible values are: `user`, `group`, `unknownFutureValue`. Required.
    ///
    /// Source: `resources/externalconnectors-externalgroupmember.md`, line 31
    pub r#type: Option<super::ExternalGroupMemberType>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for ExternalGroupMember {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.externalGroupMember",
            "id identitySource type",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::String(&self.id),
            1 => rt::Slot::Enum(&self.identity_source),
            2 => rt::Slot::Enum(&self.r#type),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::String(&mut self.id),
            1 => rt::SlotMut::Enum(&mut self.identity_source),
            2 => rt::SlotMut::Enum(&mut self.r#type),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for ExternalGroupMember {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for ExternalGroupMember {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for ExternalGroupMember {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for ExternalGroupMember {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ExternalGroupMember {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for ExternalGroupMember {
    type Kind = rt::kind::Model;
}
