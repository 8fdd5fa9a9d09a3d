// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// [`UrlToItemResolverBase`](crate::v1::models::external_connectors::UrlToItemResolverBase) or a type that derives from it, told apart by `@odata.type`.
///
/// A type that is not among them is held as the first, with all its properties.
#[non_exhaustive]
pub enum AnyUrlToItemResolverBase {
    /// [`UrlToItemResolverBase`](crate::v1::models::external_connectors::UrlToItemResolverBase).
    UrlToItemResolverBase(Box<super::UrlToItemResolverBase>),
    /// [`ItemIdResolver`](crate::v1::models::external_connectors::ItemIdResolver).
    ItemIdResolver(Box<super::ItemIdResolver>),
}

impl rt::Polymorphic for AnyUrlToItemResolverBase {
    #[inline]
    fn types(&self) -> &'static [&'static str] {
        &[
            "microsoft.graph.externalConnectors.urlToItemResolverBase",
            "microsoft.graph.externalConnectors.itemIdResolver",
        ]
    }
    #[inline]
    fn select(&mut self, index: usize) {
        *self = match index {
            1 => Self::ItemIdResolver(Box::default()),
            _ => Self::UrlToItemResolverBase(Box::default()),
        };
    }
    #[inline]
    fn model(&self) -> &dyn rt::Model {
        match self {
            Self::UrlToItemResolverBase(model) => &**model,
            Self::ItemIdResolver(model) => &**model,
        }
    }
    #[inline]
    fn model_mut(&mut self) -> &mut dyn rt::Model {
        match self {
            Self::UrlToItemResolverBase(model) => &mut **model,
            Self::ItemIdResolver(model) => &mut **model,
        }
    }
}

impl Default for AnyUrlToItemResolverBase {
    #[inline]
    fn default() -> Self {
        Self::UrlToItemResolverBase(Box::default())
    }
}

impl From<super::UrlToItemResolverBase> for AnyUrlToItemResolverBase {
    #[inline]
    fn from(model: super::UrlToItemResolverBase) -> Self {
        Self::UrlToItemResolverBase(Box::new(model))
    }
}

impl From<super::ItemIdResolver> for AnyUrlToItemResolverBase {
    #[inline]
    fn from(model: super::ItemIdResolver) -> Self {
        Self::ItemIdResolver(Box::new(model))
    }
}

impl Clone for AnyUrlToItemResolverBase {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone_any(self)
    }
}

impl PartialEq for AnyUrlToItemResolverBase {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq_any(self, other)
    }
}

impl std::fmt::Debug for AnyUrlToItemResolverBase {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug_any(self, f)
    }
}

impl rt::Serialize for AnyUrlToItemResolverBase {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize_any(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for AnyUrlToItemResolverBase {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize_any(deserializer)
    }
}

impl rt::Payload for AnyUrlToItemResolverBase {
    type Kind = rt::kind::Any;
}
