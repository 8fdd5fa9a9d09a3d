// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// Holds what one external system contributes to Microsoft Graph: a [schema](crate::v1::models::external_connectors::Schema), the [items](crate::v1::models::external_connectors::ExternalItem) that follow it, and the [groups](crate::v1::models::external_connectors::ExternalGroup) that their access lists refer to.
///
/// Inherits from [entity](crate::v1::models::Entity).
///
/// Source: `resources/externalconnectors-externalconnection.md`, line 10
#[derive(Default)]
pub struct ExternalConnection {
    /// Identifier of the connection, chosen by the developer and unique in the tenant. Letters and digits only, 3 to 32 of them. It can't start with `Microsoft`. These names are reserved: `None`, `Directory`, `Exchange`, `ExchangeArchive`, `LinkedIn`, `Mailbox`, `OneDriveBusiness`, `SharePoint`, `Teams`, `Yammer`, `Connectors`, `TaskFabric`, `PowerBI`, `Assistant`, `TopicEngine`, `MSFT_All_Connectors`. Required. Inherited from [entity](crate::v1::models::Entity).
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 40
    pub id: Option<String>,
    /// How activities of users are matched to items. Optional.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 35
    pub activity_settings: Option<Box<super::ActivitySettings>>,
    /// Which other apps may manage the connection and write to it. Optional.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 36
    pub configuration: Option<Box<super::Configuration>>,
    /// Identifier of the Teams app that comes with the connection. Optional.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 37
    pub connector_id: Option<String>,
    /// The kind of content that the connection holds. Search and Copilot use it to rank and to interpret queries. Not nullable. The default value is `uncategorized`.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 38
    pub content_category: Option<super::ContentCategory>,
    /// Tells administrators, in the Microsoft 365 admin center, and Copilot what the connection holds. Optional.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 39
    pub description: Option<String>,
    /// Name of the connection in the Microsoft 365 admin center. Maximum length is 128 characters. Required.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 41
    pub name: Option<String>,
    /// How items show in search results. Optional.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 42
    pub search_settings: Option<Box<super::SearchSettings>>,
    /// Where the connection is in its life. The possible values are: `draft`, `ready`, `obsolete`, `limitExceeded`, `unknownFutureValue`. Read-only.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 43
    pub state: Option<super::ConnectionState>,
    /// Groups of the external system, for use in access lists.
    ///
    /// A relationship: it is there only when it is expanded.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 67
    pub groups: Option<Vec<super::ExternalGroup>>,
    /// The content of the connection. Read-only. Nullable.
    ///
    /// A relationship: it is there only when it is expanded.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 68
    pub items: Option<Vec<super::ExternalItem>>,
    /// Long-running work on the connection. Read-only. Nullable.
    ///
    /// A relationship: it is there only when it is expanded.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 69
    pub operations: Option<Vec<super::ConnectionOperation>>,
    /// The properties that items may have. Read-only. Nullable.
    ///
    /// A relationship: it is there only when it is expanded.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 70
    pub schema: Option<Box<super::Schema>>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for ExternalConnection {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new(
            "microsoft.graph.externalConnectors.externalConnection",
            "id activitySettings configuration connectorId contentCategory description name searchSettings state groups items operations schema",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::String(&self.id),
            1 => rt::Slot::Model(&self.activity_settings),
            2 => rt::Slot::Model(&self.configuration),
            3 => rt::Slot::String(&self.connector_id),
            4 => rt::Slot::Enum(&self.content_category),
            5 => rt::Slot::String(&self.description),
            6 => rt::Slot::String(&self.name),
            7 => rt::Slot::Model(&self.search_settings),
            8 => rt::Slot::Enum(&self.state),
            9 => rt::Slot::ModelList(&self.groups),
            10 => rt::Slot::ModelList(&self.items),
            11 => rt::Slot::ModelList(&self.operations),
            12 => rt::Slot::Model(&self.schema),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::String(&mut self.id),
            1 => rt::SlotMut::Model(&mut self.activity_settings),
            2 => rt::SlotMut::Model(&mut self.configuration),
            3 => rt::SlotMut::String(&mut self.connector_id),
            4 => rt::SlotMut::Enum(&mut self.content_category),
            5 => rt::SlotMut::String(&mut self.description),
            6 => rt::SlotMut::String(&mut self.name),
            7 => rt::SlotMut::Model(&mut self.search_settings),
            8 => rt::SlotMut::Enum(&mut self.state),
            9 => rt::SlotMut::ModelList(&mut self.groups),
            10 => rt::SlotMut::ModelList(&mut self.items),
            11 => rt::SlotMut::ModelList(&mut self.operations),
            12 => rt::SlotMut::Model(&mut self.schema),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for ExternalConnection {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for ExternalConnection {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for ExternalConnection {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for ExternalConnection {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ExternalConnection {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for ExternalConnection {
    type Kind = rt::kind::Model;
}
