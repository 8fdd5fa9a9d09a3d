// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// Declares one property that items of a connection may have, and what search does with it. A [schema](crate::beta::models::external_connectors::Schema) is a list of these.
///
/// Source: `resources/externalconnectors-property.md`, line 10
#[derive(Default)]
pub struct Property {
    /// Other names for the property in queries. Each of at most 32 characters, without blanks or control characters. Optional.
    ///
    /// Source: `resources/externalconnectors-property.md`, line 22
    pub aliases: Option<Vec<String>>,
    /// Says in plain words what the property means, so that Copilot can make sense of it. Optional.
    ///
    /// Source: `resources/externalconnectors-property.md`, line 23
    pub description: Option<String>,
    /// `true` if queries may name the property, as in `priority:1`. Optional.
    ///
    /// Source: `resources/externalconnectors-property.md`, line 24
    pub is_queryable: Option<bool>,
    /// `true` if results can be filtered and counted by the property. Can't be combined with **isSearchable**. Optional.
    ///
    /// Source: `resources/externalconnectors-property.md`, line 25
    pub is_refinable: Option<bool>,
    /// `true` if results may show the property. A property that a display template uses has to be. Optional.
    ///
    /// Source: `resources/externalconnectors-property.md`, line 26
    pub is_retrievable: Option<bool>,
    /// `true` if the value goes into the full-text index. Only for the types `string` and `stringCollection`. Optional.
    ///
    /// Source: `resources/externalconnectors-property.md`, line 27
    pub is_searchable: Option<bool>,
    /// Well-known meanings that the property has, such as `title` or `url`. Optional.
    ///
    /// Source: `resources/externalconnectors-property.md`, line 28
    pub labels: Option<Vec<super::Label>>,
    /// Name of the property. Maximum length is 32 characters. No control characters, no blanks, and none of `:`, `;`, `,`, `(`, `)`, `[`, `]`, `{`, `}`, `%`, `$`, `+`, `!`, `*`, `=`, `&`, `?`, `@`, `#`, `~`, `'`, `"`, `<`, `>`, `\|`, `^`. Required.
    ///
    /// Source: `resources/externalconnectors-property.md`, line 29
    pub name: Option<String>,
    /// Type of the values. Required.
    ///
    /// Source: `resources/externalconnectors-property.md`, line 30
    pub r#type: Option<super::PropertyType>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for Property {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.property",
            "aliases description isQueryable isRefinable isRetrievable isSearchable labels name type",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::StringList(&self.aliases),
            1 => rt::Slot::String(&self.description),
            2 => rt::Slot::Boolean(&self.is_queryable),
            3 => rt::Slot::Boolean(&self.is_refinable),
            4 => rt::Slot::Boolean(&self.is_retrievable),
            5 => rt::Slot::Boolean(&self.is_searchable),
            6 => rt::Slot::EnumList(&self.labels),
            7 => rt::Slot::String(&self.name),
            8 => rt::Slot::Enum(&self.r#type),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::StringList(&mut self.aliases),
            1 => rt::SlotMut::String(&mut self.description),
            2 => rt::SlotMut::Boolean(&mut self.is_queryable),
            3 => rt::SlotMut::Boolean(&mut self.is_refinable),
            4 => rt::SlotMut::Boolean(&mut self.is_retrievable),
            5 => rt::SlotMut::Boolean(&mut self.is_searchable),
            6 => rt::SlotMut::EnumList(&mut self.labels),
            7 => rt::SlotMut::String(&mut self.name),
            8 => rt::SlotMut::Enum(&mut self.r#type),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for Property {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for Property {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for Property {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for Property {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for Property {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for Property {
    type Kind = rt::kind::Model;
}
