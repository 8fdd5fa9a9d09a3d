// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// Says what went wrong, in a form that is safe to show to a caller.
///
/// Source: `resources/publicerror.md`, line 10
#[derive(Default)]
pub struct PublicError {
    /// Short error code for programs to act on.
    ///
    /// Source: `resources/publicerror.md`, line 19
    pub code: Option<String>,
    /// One entry for each of the problems behind this error.
    ///
    /// Source: `resources/publicerror.md`, line 20
    pub details: Option<Vec<super::PublicErrorDetail>>,
    /// A more specific error than this one, where the service has one.
    ///
    /// Source: `resources/publicerror.md`, line 21
    pub inner_error: Option<Box<super::PublicInnerError>>,
    /// Explanation for a developer; it isn't translated.
    ///
    /// Source: `resources/publicerror.md`, line 22
    pub message: Option<String>,
    /// What the error is about, such as the name of a property.
    ///
    /// Source: `resources/publicerror.md`, line 23
    pub target: Option<String>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for PublicError {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.publicError",
            "code details innerError message target",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::String(&self.code),
            1 => rt::Slot::ModelList(&self.details),
            2 => rt::Slot::Model(&self.inner_error),
            3 => rt::Slot::String(&self.message),
            4 => rt::Slot::String(&self.target),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::String(&mut self.code),
            1 => rt::SlotMut::ModelList(&mut self.details),
            2 => rt::SlotMut::Model(&mut self.inner_error),
            3 => rt::SlotMut::String(&mut self.message),
            4 => rt::SlotMut::String(&mut self.target),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for PublicError {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for PublicError {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for PublicError {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for PublicError {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for PublicError {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for PublicError {
    type Kind = rt::kind::Model;
}
