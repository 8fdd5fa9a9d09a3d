// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// The values that an [externalItem](crate::v1::models::external_connectors::ExternalItem) has for the properties of its connection's [schema](crate::v1::models::external_connectors::Schema). This is an open type: its members are the names that the schema declares.
///
/// Some values need a type specifier, a member named after the property with `@odata.type` at the end. It has to stand directly before its property.
///
/// Dates are written as ISO 8601 says, for example `2026-03-31T08:15:00Z`.
///
/// Source: `resources/externalconnectors-properties.md`, line 10
#[derive(Default)]
pub struct Properties {
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for Properties {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.properties",
            "",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, _: usize) -> rt::Slot<'_> {
        rt::Slot::Additional(&self.additional)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> rt::SlotMut<'_> {
        rt::SlotMut::Additional(&mut self.additional)
    }
}

impl Properties {
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

impl Clone for Properties {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for Properties {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for Properties {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for Properties {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for Properties {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for Properties {
    type Kind = rt::kind::Model;
}
