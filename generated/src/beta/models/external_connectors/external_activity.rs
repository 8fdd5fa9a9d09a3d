// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// Something that a user did with an [externalItem](crate::beta::models::external_connectors::ExternalItem) in the external system. Search uses this to rank items.
///
/// Inherits from [entity](crate::beta::models::Entity).
///
/// With the types that derive from it: [`AnyExternalActivity`](crate::beta::models::external_connectors::AnyExternalActivity).
///
/// Source: `resources/externalconnectors-externalactivity.md`, line 10
#[derive(Default)]
pub struct ExternalActivity {
    /// Identifier of the activity, given by the service. Read-only. Inherited from [entity](crate::beta::models::Entity).
    ///
    /// Source: `resources/externalconnectors-externalactivity.md`, line 23
    pub id: Option<String>,
    /// When the activity began, in UTC. Required.
    ///
    /// Source: `resources/externalconnectors-externalactivity.md`, line 24
    pub start_date_time: Option<rt::OffsetDateTime>,
    /// What was done. The possible values are: `viewed`, `modified`, `created`, `commented`, `unknownFutureValue`. Required.
    ///
    /// Source: `resources/externalconnectors-externalactivity.md`, line 25
    pub r#type: Option<super::ExternalActivityType>,
    /// Who did it.
    ///
    /// A relationship: it is there only when it is expanded.
    ///
    /// Source: `resources/externalconnectors-externalactivity.md`, line 30
    pub performed_by: Option<Box<super::Identity>>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for ExternalActivity {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.externalActivity",
            "id startDateTime type performedBy",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::String(&self.id),
            1 => rt::Slot::DateTimeOffset(&self.start_date_time),
            2 => rt::Slot::Enum(&self.r#type),
            3 => rt::Slot::Model(&self.performed_by),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::String(&mut self.id),
            1 => rt::SlotMut::DateTimeOffset(&mut self.start_date_time),
            2 => rt::SlotMut::Enum(&mut self.r#type),
            3 => rt::SlotMut::Model(&mut self.performed_by),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for ExternalActivity {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for ExternalActivity {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for ExternalActivity {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for ExternalActivity {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ExternalActivity {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for ExternalActivity {
    type Kind = rt::kind::Model;
}
