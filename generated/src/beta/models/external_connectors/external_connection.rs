// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// Holds what one external system contributes to Microsoft Graph: a [schema](crate::beta::models::external_connectors::Schema), the [items](crate::beta::models::external_connectors::ExternalItem) that follow it, and the [groups](crate::beta::models::external_connectors::ExternalGroup) that their access lists refer to.
///
/// Inherits from [entity](crate::beta::models::Entity).
///
/// Source: `resources/externalconnectors-externalconnection.md`, line 10
#[derive(Default)]
pub struct ExternalConnection {
    /// Identifier of the connection, chosen by the developer and unique in the tenant. Letters and digits only, 3 to 32 of them. It can't start with `Microsoft`. These names are reserved: `None`, `Directory`, `Exchange`, `ExchangeArchive`, `LinkedIn`, `Mailbox`, `OneDriveBusiness`, `SharePoint`, `Teams`, `Yammer`, `Connectors`, `TaskFabric`, `PowerBI`, `Assistant`, `TopicEngine`, `MSFT_All_Connectors`. Required. Inherited from [entity](crate::beta::models::Entity).
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 44
    pub id: Option<String>,
    /// How activities of users are matched to items. Optional.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 38
    pub activity_settings: Option<Box<super::ActivitySettings>>,
    /// How items show in compliance tools. Optional.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 39
    pub compliance_settings: Option<Box<super::ComplianceSettings>>,
    /// Which other apps may manage the connection and write to it. Optional.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 40
    pub configuration: Option<Box<super::Configuration>>,
    /// Identifier of the Teams app that comes with the connection. Optional.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 41
    pub connector_id: Option<String>,
    /// The kind of content that the connection holds. Search and Copilot use it to rank and to interpret queries. Not nullable. The default value is `uncategorized`.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 42
    pub content_category: Option<super::ContentCategory>,
    /// Tells administrators, in the Microsoft 365 admin center, and Copilot what the connection holds. Optional.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 43
    pub description: Option<String>,
    /// How many items the connection holds by now. Read-only.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 45
    pub ingested_items_count: Option<i64>,
    /// Name of the connection in the Microsoft 365 admin center. Maximum length is 128 characters. Required.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 46
    pub name: Option<String>,
    /// How items show in search results. Optional.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 47
    pub search_settings: Option<Box<super::SearchSettings>>,
    /// Where the connection is in its life. The possible values are: `draft`, `ready`, `obsolete`, `limitExceeded`, `unknownFutureValue`. Read-only.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 48
    pub state: Option<super::ConnectionState>,
    /// Groups of the external system, for use in access lists.
    ///
    /// A relationship: it is there only when it is expanded.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 72
    pub groups: Option<Vec<super::ExternalGroup>>,
    /// The content of the connection. Read-only. Nullable.
    ///
    /// A relationship: it is there only when it is expanded.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 73
    pub items: Option<Vec<super::ExternalItem>>,
    /// Long-running work on the connection. Read-only. Nullable.
    ///
    /// A relationship: it is there only when it is expanded.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 74
    pub operations: Option<Vec<super::ConnectionOperation>>,
    /// The properties that items may have. Read-only. Nullable.
    ///
    /// A relationship: it is there only when it is expanded.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 75
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
            "id activitySettings complianceSettings configuration connectorId contentCategory description ingestedItemsCount name searchSettings state groups items operations schema",
        );
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::String(&self.id),
            1 => rt::Slot::Model(&self.activity_settings),
            2 => rt::Slot::Model(&self.compliance_settings),
            3 => rt::Slot::Model(&self.configuration),
            4 => rt::Slot::String(&self.connector_id),
            5 => rt::Slot::Enum(&self.content_category),
            6 => rt::Slot::String(&self.description),
            7 => rt::Slot::Int64(&self.ingested_items_count),
            8 => rt::Slot::String(&self.name),
            9 => rt::Slot::Model(&self.search_settings),
            10 => rt::Slot::Enum(&self.state),
            11 => rt::Slot::ModelList(&self.groups),
            12 => rt::Slot::ModelList(&self.items),
            13 => rt::Slot::ModelList(&self.operations),
            14 => rt::Slot::Model(&self.schema),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::String(&mut self.id),
            1 => rt::SlotMut::Model(&mut self.activity_settings),
            2 => rt::SlotMut::Model(&mut self.compliance_settings),
            3 => rt::SlotMut::Model(&mut self.configuration),
            4 => rt::SlotMut::String(&mut self.connector_id),
            5 => rt::SlotMut::Enum(&mut self.content_category),
            6 => rt::SlotMut::String(&mut self.description),
            7 => rt::SlotMut::Int64(&mut self.ingested_items_count),
            8 => rt::SlotMut::String(&mut self.name),
            9 => rt::SlotMut::Model(&mut self.search_settings),
            10 => rt::SlotMut::Enum(&mut self.state),
            11 => rt::SlotMut::ModelList(&mut self.groups),
            12 => rt::SlotMut::ModelList(&mut self.items),
            13 => rt::SlotMut::ModelList(&mut self.operations),
            14 => rt::SlotMut::Model(&mut self.schema),
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
