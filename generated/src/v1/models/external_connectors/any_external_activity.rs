// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// [`ExternalActivity`](crate::v1::models::external_connectors::ExternalActivity) or a type that derives from it, told apart by `@odata.type`.
///
/// A type that is not among them is held as the first, with all its properties.
#[non_exhaustive]
pub enum AnyExternalActivity {
    /// [`ExternalActivity`](crate::v1::models::external_connectors::ExternalActivity).
    ExternalActivity(Box<super::ExternalActivity>),
    /// [`ExternalActivityResult`](crate::v1::models::external_connectors::ExternalActivityResult).
    ExternalActivityResult(Box<super::ExternalActivityResult>),
}

impl rt::Polymorphic for AnyExternalActivity {
    #[inline]
    fn types(&self) -> &'static [&'static str] {
        &[
            "microsoft.graph.externalConnectors.externalActivity",
            "microsoft.graph.externalConnectors.externalActivityResult",
        ]
    }
    #[inline]
    fn select(&mut self, index: usize) {
        *self = match index {
            1 => Self::ExternalActivityResult(Box::default()),
            _ => Self::ExternalActivity(Box::default()),
        };
    }
    #[inline]
    fn model(&self) -> &dyn rt::Model {
        match self {
            Self::ExternalActivity(model) => &**model,
            Self::ExternalActivityResult(model) => &**model,
        }
    }
    #[inline]
    fn model_mut(&mut self) -> &mut dyn rt::Model {
        match self {
            Self::ExternalActivity(model) => &mut **model,
            Self::ExternalActivityResult(model) => &mut **model,
        }
    }
}

impl Default for AnyExternalActivity {
    #[inline]
    fn default() -> Self {
        Self::ExternalActivity(Box::default())
    }
}

impl From<super::ExternalActivity> for AnyExternalActivity {
    #[inline]
    fn from(model: super::ExternalActivity) -> Self {
        Self::ExternalActivity(Box::new(model))
    }
}

impl From<super::ExternalActivityResult> for AnyExternalActivity {
    #[inline]
    fn from(model: super::ExternalActivityResult) -> Self {
        Self::ExternalActivityResult(Box::new(model))
    }
}

impl Clone for AnyExternalActivity {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone_any(self)
    }
}

impl PartialEq for AnyExternalActivity {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq_any(self, other)
    }
}

impl std::fmt::Debug for AnyExternalActivity {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug_any(self, f)
    }
}

impl rt::Serialize for AnyExternalActivity {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize_any(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for AnyExternalActivity {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize_any(deserializer)
    }
}

impl rt::Payload for AnyExternalActivity {
    type Kind = rt::kind::Any;
}
