// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// A rule that finds the item that a URL belongs to. This is an abstract type; [itemIdResolver](crate::v1::models::external_connectors::ItemIdResolver) is the one that exists so far.
///
/// With the types that derive from it: [`AnyUrlToItemResolverBase`](crate::v1::models::external_connectors::AnyUrlToItemResolverBase).
///
/// Source: `resources/externalconnectors-urltoitemresolverbase.md`, line 10
#[derive(Default)]
pub struct UrlToItemResolverBase {
    /// The place of the rule in the order in which rules are tried.
    ///
    /// Source: `resources/externalconnectors-urltoitemresolverbase.md`, line 19
    pub priority: Option<i32>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for UrlToItemResolverBase {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.urlToItemResolverBase",
            "priority",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::Int32(&self.priority),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::Int32(&mut self.priority),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for UrlToItemResolverBase {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for UrlToItemResolverBase {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for UrlToItemResolverBase {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for UrlToItemResolverBase {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for UrlToItemResolverBase {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for UrlToItemResolverBase {
    type Kind = rt::kind::Model;
}
