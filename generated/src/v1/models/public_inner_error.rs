// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// A more specific error inside a [publicError](crate::v1::models::PublicError). Services may add members of their own, such as the identifier of the failed request.
///
/// Source: `resources/publicinnererror.md`, line 10
#[derive(Default)]
pub struct PublicInnerError {
    /// The more specific error code.
    ///
    /// Source: `resources/publicinnererror.md`, line 19
    pub code: Option<String>,
    /// The problems behind this inner error.
    ///
    /// Source: `resources/publicinnererror.md`, line 20
    pub details: Option<Vec<super::PublicErrorDetail>>,
    /// Explanation for a developer.
    ///
    /// Source: `resources/publicinnererror.md`, line 21
    pub message: Option<String>,
    /// What the inner error is about.
    ///
    /// Source: `resources/publicinnererror.md`, line 22
    pub target: Option<String>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for PublicInnerError {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.publicInnerError",
            "code details message target",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::String(&self.code),
            1 => rt::Slot::ModelList(&self.details),
            2 => rt::Slot::String(&self.message),
            3 => rt::Slot::String(&self.target),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::String(&mut self.code),
            1 => rt::SlotMut::ModelList(&mut self.details),
            2 => rt::SlotMut::String(&mut self.message),
            3 => rt::SlotMut::String(&mut self.target),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl PublicInnerError {
    /// An empty value, to be filled by `with`.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// Adds a property that the type does not declare.
    #[inline]
    pub fn with(
        mut self,
        name: impl Into<String>,
        value: impl Into<rt::OpenValue>,
    ) -> Self {
        self.additional.set(name, value);
        self
    }
    /// Sets a property that the type does not declare.
    #[inline]
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<rt::OpenValue>) {
        self.additional.set(name, value);
    }
    /// The value of a property that the type does not declare.
    #[inline]
    pub fn get(&self, name: &str) -> Option<&rt::Value> {
        self.additional.get(name)
    }
}

impl Clone for PublicInnerError {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for PublicInnerError {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for PublicInnerError {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for PublicInnerError {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for PublicInnerError {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for PublicInnerError {
    type Kind = rt::kind::Model;
}
