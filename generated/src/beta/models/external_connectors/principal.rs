// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// A person, as the value of a property of an item. The type of the [property](crate::beta::models::external_connectors::Property) is `principal` for one person, and `principalCollection` for several. Give what is known; nothing of it is required.
///
/// Source: `resources/externalconnectors-principal.md`, line 10
#[derive(Default)]
pub struct Principal {
    /// E-mail address of the person in Microsoft Entra ID.
    ///
    /// Source: `resources/externalconnectors-principal.md`, line 21
    pub email: Option<String>,
    /// Name of the person in Microsoft Entra ID.
    ///
    /// Source: `resources/externalconnectors-principal.md`, line 22
    pub entra_display_name: Option<String>,
    /// Object ID of the person in Microsoft Entra ID.
    ///
    /// Source: `resources/externalconnectors-principal.md`, line 23
    pub entra_id: Option<String>,
    /// Identifier of the person in the external system. An e-mail address will do.
    ///
    /// Source: `resources/externalconnectors-principal.md`, line 24
    pub external_id: Option<String>,
    /// Name of the person in the external system.
    ///
    /// Source: `resources/externalconnectors-principal.md`, line 25
    pub external_name: Option<String>,
    /// Identifier of the tenant that the person belongs to.
    ///
    /// Source: `resources/externalconnectors-principal.md`, line 26
    pub tenant_id: Option<String>,
    /// User principal name of the person in Microsoft Entra ID.
    ///
    /// Source: `resources/externalconnectors-principal.md`, line 27
    pub upn: Option<String>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for Principal {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.principal",
            "email entraDisplayName entraId externalId externalName tenantId upn",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::String(&self.email),
            1 => rt::Slot::String(&self.entra_display_name),
            2 => rt::Slot::String(&self.entra_id),
            3 => rt::Slot::String(&self.external_id),
            4 => rt::Slot::String(&self.external_name),
            5 => rt::Slot::String(&self.tenant_id),
            6 => rt::Slot::String(&self.upn),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::String(&mut self.email),
            1 => rt::SlotMut::String(&mut self.entra_display_name),
            2 => rt::SlotMut::String(&mut self.entra_id),
            3 => rt::SlotMut::String(&mut self.external_id),
            4 => rt::SlotMut::String(&mut self.external_name),
            5 => rt::SlotMut::String(&mut self.tenant_id),
            6 => rt::SlotMut::String(&mut self.upn),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for Principal {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for Principal {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for Principal {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for Principal {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for Principal {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for Principal {
    type Kind = rt::kind::Model;
}
