// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// One of the problems behind a [publicError](crate::beta::models::PublicError).
///
/// Source: `resources/publicerrordetail.md`, line 10
#[derive(Default)]
pub struct PublicErrorDetail {
    /// Error code of this problem.
    ///
    /// Source: `resources/publicerrordetail.md`, line 21
    pub code: Option<String>,
    /// Explanation of this problem for a developer.
    ///
    /// Source: `resources/publicerrordetail.md`, line 22
    pub message: Option<String>,
    /// What this problem is about.
    ///
    /// Source: `resources/publicerrordetail.md`, line 23
    pub target: Option<String>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for PublicErrorDetail {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.publicErrorDetail",
            "code message target",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::String(&self.code),
            1 => rt::Slot::String(&self.message),
            2 => rt::Slot::String(&self.target),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::String(&mut self.code),
            1 => rt::SlotMut::String(&mut self.message),
            2 => rt::SlotMut::String(&mut self.target),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for PublicErrorDetail {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for PublicErrorDetail {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for PublicErrorDetail {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for PublicErrorDetail {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for PublicErrorDetail {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for PublicErrorDetail {
    type Kind = rt::kind::Model;
}
