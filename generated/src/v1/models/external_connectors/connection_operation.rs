// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// Tells how far long-running work on a connection has come. Registering a [schema](crate::v1::models::external_connectors::Schema) is such work: it takes minutes.
///
/// Inherits from [entity](crate::v1::models::Entity).
///
/// Source: `resources/externalconnectors-connectionoperation.md`, line 10
#[derive(Default)]
pub struct ConnectionOperation {
    /// Identifier of the operation. Read-only. Inherited from [entity](crate::v1::models::Entity).
    ///
    /// Source: `resources/externalconnectors-connectionoperation.md`, line 27
    pub id: Option<String>,
    /// Why the operation failed. Set only if **status** is `failed`.
    ///
    /// Source: `resources/externalconnectors-connectionoperation.md`, line 26
    pub error: Option<Box<crate::v1::models::PublicError>>,
    /// How far the operation has come. The possible values are: `unspecified`, `inprogress`, `completed`, `failed`, `unknownFutureValue`.
    ///
    /// Source: `resources/externalconnectors-connectionoperation.md`, line 28
    pub status: Option<super::ConnectionOperationStatus>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for ConnectionOperation {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.connectionOperation",
            "id error status",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::String(&self.id),
            1 => rt::Slot::Model(&self.error),
            2 => rt::Slot::Enum(&self.status),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::String(&mut self.id),
            1 => rt::SlotMut::Model(&mut self.error),
            2 => rt::SlotMut::Enum(&mut self.status),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for ConnectionOperation {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for ConnectionOperation {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for ConnectionOperation {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for ConnectionOperation {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ConnectionOperation {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for ConnectionOperation {
    type Kind = rt::kind::Model;
}
