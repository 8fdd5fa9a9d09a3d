// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// The entry point to everything that an organization brings into Microsoft Graph from outside. There is exactly one, at `/external`.
///
/// Inherits from [`Entity`](crate::beta::models::Entity).
///
/// Source: `resources/externalconnectors-external.md`, line 10
#[derive(Default)]
pub struct External {
    /// Identifies the resource among others of its kind. Read-only unless a derived type says that the caller chooses it.
    ///
    /// Source: `resources/entity.md`, line 21
    pub id: Option<String>,
    /// The connections of the organization.
    ///
    /// A relationship: it is there only when it is expanded.
    ///
    /// Source: `resources/externalconnectors-external.md`, line 30
    pub connections: Option<Vec<super::ExternalConnection>>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for External {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.external",
            "id connections",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::String(&self.id),
            1 => rt::Slot::ModelList(&self.connections),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::String(&mut self.id),
            1 => rt::SlotMut::ModelList(&mut self.connections),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for External {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for External {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for External {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for External {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for External {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for External {
    type Kind = rt::kind::Model;
}
