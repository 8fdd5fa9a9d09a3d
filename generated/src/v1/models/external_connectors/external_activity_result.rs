// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// What became of an activity that was sent to the service: the activity itself, and an error if it was refused.
///
/// Inherits from [externalActivity](crate::v1::models::external_connectors::ExternalActivity).
///
/// Source: `resources/externalconnectors-externalactivityresult.md`, line 10
#[derive(Default)]
pub struct ExternalActivityResult {
    /// Identifier of the activity. Read-only. Inherited from [entity](crate::v1::models::Entity).
    ///
    /// Source: `resources/externalconnectors-externalactivityresult.md`, line 22
    pub id: Option<String>,
    /// When the activity began, in UTC. Inherited from [externalActivity](crate::v1::models::external_connectors::ExternalActivity).
    ///
    /// Source: `resources/externalconnectors-externalactivityresult.md`, line 23
    pub start_date_time: Option<rt::OffsetDateTime>,
    /// What was done. Inherited from [externalActivity](crate::v1::models::external_connectors::ExternalActivity).
    ///
    /// Source: `resources/externalconnectors-externalactivityresult.md`, line 24
    pub r#type: Option<super::ExternalActivityType>,
    /// Who did it. Inherited from [externalActivity](crate::v1::models::external_connectors::ExternalActivity).
    ///
    /// A relationship: it is there only when it is expanded.
    ///
    /// Source: `resources/externalconnectors-externalactivityresult.md`, line 29
    pub performed_by: Option<Box<super::Identity>>,
    /// Why the activity was refused; `null` if it was taken.
    ///
    /// Source: `resources/externalconnectors-externalactivityresult.md`, line 21
    pub error: Option<Box<crate::v1::models::PublicError>>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for ExternalActivityResult {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.externalActivityResult",
            "id startDateTime type performedBy error",
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
            4 => rt::Slot::Model(&self.error),
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
            4 => rt::SlotMut::Model(&mut self.error),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for ExternalActivityResult {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for ExternalActivityResult {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for ExternalActivityResult {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for ExternalActivityResult {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ExternalActivityResult {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for ExternalActivityResult {
    type Kind = rt::kind::Model;
}
