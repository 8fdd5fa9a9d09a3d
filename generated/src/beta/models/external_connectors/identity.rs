// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// A user or a group, of Microsoft Entra ID or of an external system: who performed an [externalActivity](crate::beta::models::external_connectors::ExternalActivity).
///
/// Inherits from [entity](crate::beta::models::Entity).
///
/// Source: `resources/externalconnectors-identity.md`, line 10
#[derive(Default)]
pub struct Identity {
    /// The object ID of a user or group in Microsoft Entra ID, or the **id** of an external group. Required. Inherited from [entity](crate::beta::models::Entity).
    ///
    /// Source: `resources/externalconnectors-identity.md`, line 23
    pub id: Option<String>,
    /// What kind of identity it is. The possible values are: `user`, `group`, `externalGroup`, `unknownFutureValue`.
    ///
    /// Source: `resources/externalconnectors-identity.md`, line 24
    pub r#type: Option<super::IdentityType>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for Identity {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.identity",
            "id type",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::String(&self.id),
            1 => rt::Slot::Enum(&self.r#type),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::String(&mut self.id),
            1 => rt::SlotMut::Enum(&mut self.r#type),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for Identity {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for Identity {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for Identity {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for Identity {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for Identity {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for Identity {
    type Kind = rt::kind::Model;
}
