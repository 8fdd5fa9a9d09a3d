// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// Names the apps that may manage an [externalConnection](crate::beta::models::external_connectors::ExternalConnection) and write to it, besides the one that created it.
///
/// Source: `resources/externalconnectors-configuration.md`, line 10
#[derive(Default)]
pub struct Configuration {
    /// Application IDs of apps that are registered in Microsoft Entra ID.
    ///
    /// Source: `resources/externalconnectors-configuration.md`, line 21
    pub authorized_app_ids: Option<Vec<String>>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for Configuration {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.configuration",
            "authorizedAppIds",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::StringList(&self.authorized_app_ids),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::StringList(&mut self.authorized_app_ids),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Configuration {
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

impl Clone for Configuration {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for Configuration {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for Configuration {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for Configuration {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for Configuration {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for Configuration {
    type Kind = rt::kind::Model;
}
