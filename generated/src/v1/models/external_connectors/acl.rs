// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// One entry of the access list of an [externalItem](crate::v1::models::external_connectors::ExternalItem): who it is about, and whether they may see the item.
///
/// Source: `resources/externalconnectors-acl.md`, line 10
#[derive(Default)]
pub struct Acl {
    /// Whether the entry lets in or keeps out. The possible values are: `grant`, `deny`, `unknownFutureValue`. Required.
    ///
    /// Source: `resources/externalconnectors-acl.md`, line 19
    pub access_type: Option<super::AccessType>,
    /// What kind of identity **value** names. The possible values are: `user`, `group`, `everyone`, `everyoneExceptGuests`, `externalGroup`, `unknownFutureValue`. Required.
    ///
    /// Source: `resources/externalconnectors-acl.md`, line 20
    pub r#type: Option<super::AclType>,
    /// Identifier of whom the entry is about:<br>- the object ID of a user or group in Microsoft Entra ID for `user` and `group`,<br>- the tenant ID for `everyone` and `everyoneExceptGuests`,<br>- the **id** of an [externalGroup](crate::v1::models::external_connectors::ExternalGroup) for `externalGroup`.<br>Required.
    ///
    /// Source: `resources/externalconnectors-acl.md`, line 21
    pub value: Option<String>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for Acl {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.acl",
            "accessType type value",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::Enum(&self.access_type),
            1 => rt::Slot::Enum(&self.r#type),
            2 => rt::Slot::String(&self.value),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::Enum(&mut self.access_type),
            1 => rt::SlotMut::Enum(&mut self.r#type),
            2 => rt::SlotMut::String(&mut self.value),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for Acl {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for Acl {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for Acl {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for Acl {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for Acl {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for Acl {
    type Kind = rt::kind::Model;
}
