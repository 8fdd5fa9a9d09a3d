// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// How activities of users, such as sharing a link in a chat, are matched to items of a connection.
///
/// Source: `resources/externalconnectors-activitysettings.md`, line 10
#[derive(Default)]
pub struct ActivitySettings {
    /// Rules that find the item that a URL belongs to. They are tried in the order of their **priority**. Optional.
    ///
    /// Source: `resources/externalconnectors-activitysettings.md`, line 21
    pub url_to_item_resolvers: Option<Vec<super::AnyUrlToItemResolverBase>>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for ActivitySettings {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.activitySettings",
            "urlToItemResolvers",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::AnyList(&self.url_to_item_resolvers),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::AnyList(&mut self.url_to_item_resolvers),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for ActivitySettings {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for ActivitySettings {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for ActivitySettings {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for ActivitySettings {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ActivitySettings {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for ActivitySettings {
    type Kind = rt::kind::Model;
}
