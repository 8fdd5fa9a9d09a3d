// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// A condition on a property of an item. A [displayTemplate](crate::v1::models::external_connectors::DisplayTemplate) applies to items for which all of its rules hold.
///
/// Source: `resources/externalconnectors-propertyrule.md`, line 10
#[derive(Default)]
pub struct PropertyRule {
    /// How the property is compared with **values**. Required.
    ///
    /// Source: `resources/externalconnectors-propertyrule.md`, line 19
    pub operation: Option<super::RuleOperation>,
    /// Name of a property of the [schema](crate::v1::models::external_connectors::Schema). Required.
    ///
    /// Source: `resources/externalconnectors-propertyrule.md`, line 20
    pub property: Option<String>,
    /// What the property is compared with. Required.
    ///
    /// Source: `resources/externalconnectors-propertyrule.md`, line 21
    pub values: Option<Vec<String>>,
    /// Whether one of several **values** has to match, or every one. The possible values are: `or`, `and`. Required.
    ///
    /// Source: `resources/externalconnectors-propertyrule.md`, line 22
    pub values_joined_by: Option<crate::v1::models::BinaryOperator>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for PropertyRule {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.propertyRule",
            "operation property values valuesJoinedBy",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::Enum(&self.operation),
            1 => rt::Slot::String(&self.property),
            2 => rt::Slot::StringList(&self.values),
            3 => rt::Slot::Enum(&self.values_joined_by),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::Enum(&mut self.operation),
            1 => rt::SlotMut::String(&mut self.property),
            2 => rt::SlotMut::StringList(&mut self.values),
            3 => rt::SlotMut::Enum(&mut self.values_joined_by),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for PropertyRule {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for PropertyRule {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for PropertyRule {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for PropertyRule {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for PropertyRule {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for PropertyRule {
    type Kind = rt::kind::Model;
}
