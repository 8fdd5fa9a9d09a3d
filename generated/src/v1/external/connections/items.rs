// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Requests to `/external/connections/{connection-id}/items`.

use crate::v1::models;
use graph_client::model as rt;

/// Tell the service what users did with an [externalItem](crate::v1::models::external_connectors::ExternalItem) in the external system.
///
/// `POST /external/connections/{connection-id}/items/{item-id}/addActivities`
///
/// # Permissions
///
/// | Token | One of these permissions, from least to most privileged |
/// |---|---|
/// | Delegated (work or school account) | – |
/// | Delegated (personal account) | – |
/// | Application | `ExternalItem.ReadWrite.OwnedBy`, `ExternalItem.ReadWrite.All` |
///
/// # Request body
///
/// In the request body, supply a JSON representation of the parameters.
///
/// The parameters are the fields of [`AddActivitiesParameters`].
///
/// # Response
///
/// If successful, this action returns a `200 OK` response code and a collection of [microsoft.graph.externalConnectors.externalActivityResult](crate::v1::models::external_connectors::ExternalActivityResult) objects in the response body.
///
/// If the service takes only some of the activities, the response code is `207 Multi-Status` instead, and the results of the others have an **error**.
///
/// # Examples
///
/// Example 1: Add activities of two users:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::model;
/// use graph_connectors::v1::external::connections::items;
/// use graph_connectors::v1::external::connections::items::AddActivitiesParameters;
/// use graph_connectors::v1::models::external_connectors::{
///     AnyExternalActivity, ExternalActivity, ExternalActivityType, Identity, IdentityType,
/// };
///
/// let body = AddActivitiesParameters {
///     activities: Some(
///         vec![
///             AnyExternalActivity::ExternalActivity(
///                 Box::new(ExternalActivity {
///                     r#type: Some(ExternalActivityType::Created),
///                     start_date_time: Some(
///                         model::parse::date_time("2026-03-31T08:15:00Z")?,
///                     ),
///                     performed_by: Some(
///                         Box::new(Identity {
///                             r#type: Some(IdentityType::User),
///                             id: Some("9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3".into()),
///                             ..Default::default()
///                         }),
///                     ),
///                     ..Default::default()
///                 }),
///             ),
///             AnyExternalActivity::ExternalActivity(
///                 Box::new(ExternalActivity {
///                     r#type: Some(ExternalActivityType::Viewed),
///                     start_date_time: Some(
///                         model::parse::date_time("2026-03-31T08:42:30.5Z")?,
///                     ),
///                     performed_by: Some(
///                         Box::new(Identity {
///                             r#type: Some(IdentityType::ExternalGroup),
///                             id: Some("payrollteam".into()),
///                             ..Default::default()
///                         }),
///                     ),
///                     ..Default::default()
///                 }),
///             ),
///         ],
///     ),
///     ..Default::default()
/// };
/// let answer = items::add_activities(&client, "contosohr", "TSP228082938", &body)
///     .await?;
/// # Ok(())
/// # }
/// ```
///
/// Example 2: An activity is refused:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::model;
/// use graph_connectors::v1::external::connections::items;
/// use graph_connectors::v1::external::connections::items::AddActivitiesParameters;
/// use graph_connectors::v1::models::external_connectors::{
///     AnyExternalActivity, ExternalActivity, ExternalActivityType, Identity, IdentityType,
/// };
///
/// let body = AddActivitiesParameters {
///     activities: Some(
///         vec![
///             AnyExternalActivity::ExternalActivity(
///                 Box::new(ExternalActivity {
///                     r#type: Some(ExternalActivityType::Commented),
///                     start_date_time: Some(
///                         model::parse::date_time("2026-03-31T09:05:00Z")?,
///                     ),
///                     performed_by: Some(
///                         Box::new(Identity {
///                             r#type: Some(IdentityType::User),
///                             id: Some("9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3".into()),
///                             ..Default::default()
///                         }),
///                     ),
///                     ..Default::default()
///                 }),
///             ),
///             AnyExternalActivity::ExternalActivity(
///                 Box::new(ExternalActivity {
///                     r#type: Some(ExternalActivityType::Modified),
///                     start_date_time: Some(
///                         model::parse::date_time("2036-03-31T09:05:00Z")?,
///                     ),
///                     performed_by: Some(
///                         Box::new(Identity {
///                             r#type: Some(IdentityType::User),
///                             id: Some("9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3".into()),
///                             ..Default::default()
///                         }),
///                     ),
///                     ..Default::default()
///                 }),
///             ),
///         ],
///     ),
///     ..Default::default()
/// };
/// let answer = items::add_activities(&client, "contosohr", "TSP228082938", &body)
///     .await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalitem-addactivities.md`, line 31
#[inline]
pub fn add_activities(
    client: &graph_client::GraphClient,
    connection_id: &str,
    item_id: &str,
    parameters: &AddActivitiesParameters,
) -> graph_client::Request<
    graph_client::List<models::external_connectors::ExternalActivityResult>,
> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Post,
            version: "v1.0",
            path: "/external/connections/{connection-id}/items/{item-id}/addActivities",
            permissions: graph_client::Permissions {
                delegated_work: "",
                delegated_personal: "",
                application: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::items::EXTERNALITEMTHIS_ADDACTIVITIES,
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::items::EXTERNALITEMTHIS_ADDACTIVITIES_PARTLY_REFUSED,
            ],
        },
        &[
            graph_client::PathArg::Key(connection_id),
            graph_client::PathArg::Key(item_id),
        ],
        graph_client::Body::json(parameters),
    )
}

/// Take an [externalItem](crate::v1::models::external_connectors::ExternalItem) out of its connection.
///
/// `DELETE /external/connections/{connection-id}/items/{item-id}`
///
/// # Permissions
///
/// | Token | One of these permissions, from least to most privileged |
/// |---|---|
/// | Delegated (work or school account) | `ExternalItem.ReadWrite.OwnedBy`, `ExternalItem.ReadWrite.All` |
/// | Delegated (personal account) | – |
/// | Application | `ExternalItem.ReadWrite.OwnedBy`, `ExternalItem.ReadWrite.All` |
///
/// # Parameters
///
/// - `connection_id`: The **id** of the [externalConnection](crate::v1::models::external_connectors::ExternalConnection) that holds the item.
/// - `item_id`: The **id** of the [externalItem](crate::v1::models::external_connectors::ExternalItem).
///
/// # Response
///
/// If successful, this method returns a `204 No Content` response code.
///
/// # Examples
///
/// Delete externalItem:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::v1::external::connections::items;
///
/// items::delete(&client, "contosohr", "TSP228082938").await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalitem-delete.md`, line 30
#[inline]
pub fn delete(
    client: &graph_client::GraphClient,
    connection_id: &str,
    item_id: &str,
) -> graph_client::Request<graph_client::Send<()>> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Delete,
            version: "v1.0",
            path: "/external/connections/{connection-id}/items/{item-id}",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::items::DELETE_EXTERNALITEM,
            ],
        },
        &[
            graph_client::PathArg::Key(connection_id),
            graph_client::PathArg::Key(item_id),
        ],
        graph_client::Body::none(),
    )
}

/// Read an [externalItem](crate::v1::models::external_connectors::ExternalItem). The method is there to find out what is wrong with an item, not to read content on a large scale; the service answers `429` to apps that try.
///
/// `GET /external/connections/{connection-id}/items/{item-id}`
///
/// # Permissions
///
/// | Token | One of these permissions, from least to most privileged |
/// |---|---|
/// | Delegated (work or school account) | `ExternalItem.ReadWrite.OwnedBy`, `ExternalItem.Read.All`, `ExternalItem.ReadWrite.All` |
/// | Delegated (personal account) | – |
/// | Application | `ExternalItem.ReadWrite.OwnedBy`, `ExternalItem.Read.All`, `ExternalItem.ReadWrite.All` |
///
/// # Parameters
///
/// - `connection_id`: The **id** of the [externalConnection](crate::v1::models::external_connectors::ExternalConnection) that holds the item.
/// - `item_id`: The **id** of the [externalItem](crate::v1::models::external_connectors::ExternalItem).
///
/// # Response
///
/// If successful, this method returns a `200 OK` response code and an [externalItem](crate::v1::models::external_connectors::ExternalItem) object in the response body.
///
/// # Examples
///
/// Get externalItem:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::v1::external::connections::items;
///
/// let answer = items::get(&client, "contosohr", "TSP228082938").await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalitem-get.md`, line 31
#[inline]
pub fn get(
    client: &graph_client::GraphClient,
    connection_id: &str,
    item_id: &str,
) -> graph_client::Request<
    graph_client::Get<models::external_connectors::ExternalItem>,
> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Get,
            version: "v1.0",
            path: "/external/connections/{connection-id}/items/{item-id}",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalItem.ReadWrite.OwnedBy ExternalItem.Read.All ExternalItem.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalItem.ReadWrite.OwnedBy ExternalItem.Read.All ExternalItem.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::items::GET_EXTERNALITEM,
            ],
        },
        &[
            graph_client::PathArg::Key(connection_id),
            graph_client::PathArg::Key(item_id),
        ],
        graph_client::Body::none(),
    )
}

/// Add an [externalItem](crate::v1::models::external_connectors::ExternalItem) to an [externalConnection](crate::v1::models::external_connectors::ExternalConnection). The connection needs a [schema](crate::v1::models::external_connectors::Schema) first. If there is an item with this identifier already, the new one takes its place.
///
/// `PUT /external/connections/{connection-id}/items/{item-id}`
///
/// # Permissions
///
/// | Token | One of these permissions, from least to most privileged |
/// |---|---|
/// | Delegated (work or school account) | `ExternalItem.ReadWrite.OwnedBy`, `ExternalItem.ReadWrite.All` |
/// | Delegated (personal account) | – |
/// | Application | `ExternalItem.ReadWrite.OwnedBy`, `ExternalItem.ReadWrite.All` |
///
/// # Parameters
///
/// - `connection_id`: The **id** of the [externalConnection](crate::v1::models::external_connectors::ExternalConnection) that is to hold the item.
/// - `item_id`: The **id** of the [externalItem](crate::v1::models::external_connectors::ExternalItem), chosen by the developer.
///
/// # Request body
///
/// In the request body, supply a JSON representation of an [externalItem](crate::v1::models::external_connectors::ExternalItem) object. It may take up to 4 MB.
///
/// The properties **acl** and **properties** are required, and **properties** needs at least one value. Some values need a type specifier right before them:
///
/// - a string with characters outside of ASCII:
///
///   ```json
///   "location@odata.type": "String",
///   "location": "Zürich"
///   ```
///
/// - a list:
///
///   ```json
///   "tags@odata.type": "Collection(String)",
///   "tags": ["payroll", "urgent"]
///   ```
///
///    >
///    > **Important**
///    >
///    > The specifier for a list of dates is `Collection(DateTimeOffset)`, although the schema calls the type `dateTimeCollection`.
///
/// # Response
///
/// If successful, this method returns a `200 OK` response code.
///
/// # Examples
///
/// Example 1: Create an item:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::v1::external::connections::items;
/// use graph_connectors::v1::models::external_connectors::{
///     AccessType, Acl, AclType, ExternalItem, ExternalItemContent, ExternalItemContentType,
///     Properties,
/// };
///
/// let body = ExternalItem {
///     acl: Some(
///         vec![
///             Acl {
///                 r#type: Some(AclType::Everyone),
///                 value: Some("f0a7c2b4-6d3e-4c19-95d8-2e41b7a8c603".into()),
///                 access_type: Some(AccessType::Grant),
///                 ..Default::default()
///             },
///             Acl {
///                 r#type: Some(AclType::ExternalGroup),
///                 value: Some("contractors".into()),
///                 access_type: Some(AccessType::Deny),
///                 ..Default::default()
///             },
///         ],
///     ),
///     properties: Some(
///         Box::new(
///             Properties::new()
///                 .with("title", "Payslip for March is missing")
///                 .with("priority", 1)
///                 .with("isOpen", true)
///                 .with("assignee", "megan@contoso.com"),
///         ),
///     ),
///     content: Some(
///         Box::new(ExternalItemContent {
///             value: Some(
///                 "The portal shows February, but no payslip for March.".into(),
///             ),
///             r#type: Some(ExternalItemContentType::Text),
///             ..Default::default()
///         }),
///     ),
///     ..Default::default()
/// };
/// items::put(&client, "contosohr", "TSP228082938", &body).await?;
/// # Ok(())
/// # }
/// ```
///
/// Example 2: Create an item with lists, dates, and persons:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::model;
/// use graph_connectors::v1::external::connections::items;
/// use graph_connectors::v1::models::external_connectors::{
///     AccessType, Acl, AclType, ExternalItem, ExternalItemContent, ExternalItemContentType,
///     ExternalItemInformationProtectionLabel, Properties,
/// };
///
/// let body = ExternalItem {
///     acl: Some(
///         vec![
///             Acl {
///                 r#type: Some(AclType::Group),
///                 value: Some("5b8e1f37-c4d2-4a06-b1e9-7d93f02a6c58".into()),
///                 access_type: Some(AccessType::Grant),
///                 ..Default::default()
///             },
///         ],
///     ),
///     properties: Some(
///         Box::new(
///             Properties {
///                 additional: model::Additional::new()
///                     .with(
///                         "requester",
///                         model::json(
///                             r##"{"@odata.type":"#microsoft.graph.externalConnectors.principal","externalName":"Lidia Holloway","externalId":"E-10442","upn":"lidia@contoso.com"}"##,
///                         )?,
///                     )
///                     .with(
///                         "approvers@odata.type",
///                         "Collection(microsoft.graph.externalConnectors.principal)",
///                     )
///                     .with(
///                         "approvers",
///                         model::json(
///                             r##"[{"@odata.type":"#microsoft.graph.externalConnectors.principal","externalName":"Megan Bowen","email":"megan@contoso.com"},{"@odata.type":"#microsoft.graph.externalConnectors.principal","entraDisplayName":"Pradeep Gupta","entraId":"9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3","tenantId":"f0a7c2b4-6d3e-4c19-95d8-2e41b7a8c603"}]"##,
///                         )?,
///                     ),
///             }
///                 .with("title", "New office chairs")
///                 .with("location", "Zürich, Löwenstraße 4")
///                 .with("dueDate", "2026-04-15T16:00:00Z")
///                 .with("tags", ["furniture", "ergonomics"])
///                 .with(
///                     "reviewedOn",
///                     [
///                         model::parse::date_time("2026-03-02T09:30:00Z")?,
///                         model::parse::date_time("2026-03-09T09:30:00Z")?,
///                     ],
///                 )
///                 .with("ratings", [4.5, 3.25])
///                 .with("rooms", [401, 402]),
///         ),
///     ),
///     content: Some(
///         Box::new(ExternalItemContent {
///             value: Some(
///                 "<h1>New office chairs</h1><p>Two rooms need chairs.</p>".into(),
///             ),
///             r#type: Some(ExternalItemContentType::Html),
///             ..Default::default()
///         }),
///     ),
///     information_protection_label: Some(
///         Box::new(ExternalItemInformationProtectionLabel {
///             sensitivity_label_id: Some(
///                 "d8e3b9c5-1a74-4f20-9c6b-52e07f8d3ab1".into(),
///             ),
///             ..Default::default()
///         }),
///     ),
///     ..Default::default()
/// };
/// items::put(&client, "contosohr", "TSP228082939", &body).await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalconnection-put-items.md`, line 32
#[inline]
pub fn put(
    client: &graph_client::GraphClient,
    connection_id: &str,
    item_id: &str,
    body: &models::external_connectors::ExternalItem,
) -> graph_client::Request<graph_client::Send<()>> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Put,
            version: "v1.0",
            path: "/external/connections/{connection-id}/items/{item-id}",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::items::CREATE_EXTERNALITEM,
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::items::CREATE_EXTERNALITEM_WITH_TYPE_SPECIFIERS,
            ],
        },
        &[
            graph_client::PathArg::Key(connection_id),
            graph_client::PathArg::Key(item_id),
        ],
        graph_client::Body::json(body),
    )
}

/// Change parts of an [externalItem](crate::v1::models::external_connectors::ExternalItem).
///
/// `PATCH /external/connections/{connection-id}/items/{item-id}`
///
/// # Permissions
///
/// | Token | One of these permissions, from least to most privileged |
/// |---|---|
/// | Delegated (work or school account) | `ExternalItem.ReadWrite.OwnedBy`, `ExternalItem.ReadWrite.All` |
/// | Delegated (personal account) | – |
/// | Application | `ExternalItem.ReadWrite.OwnedBy`, `ExternalItem.ReadWrite.All` |
///
/// # Parameters
///
/// - `connection_id`: The **id** of the [externalConnection](crate::v1::models::external_connectors::ExternalConnection) that holds the item.
/// - `item_id`: The **id** of the [externalItem](crate::v1::models::external_connectors::ExternalItem).
///
/// # Request body
///
/// In the request body, supply a JSON representation of the [externalItem](crate::v1::models::external_connectors::ExternalItem) object with the properties to change. Each of them is replaced as a whole: **acl** with all of its entries, **properties** with all of its values.
///
/// The page lists `acl`, `content`, `properties`.
///
/// # Response
///
/// If successful, this method returns a `200 OK` response code and an updated [externalItem](crate::v1::models::external_connectors::ExternalItem) object in the response body.
///
/// # Examples
///
/// Update externalItem:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::v1::external::connections::items;
/// use graph_connectors::v1::models::external_connectors::{
///     AccessType, Acl, AclType, ExternalItem,
/// };
///
/// let body = ExternalItem {
///     acl: Some(
///         vec![
///             Acl {
///                 r#type: Some(AclType::EveryoneExceptGuests),
///                 value: Some("f0a7c2b4-6d3e-4c19-95d8-2e41b7a8c603".into()),
///                 access_type: Some(AccessType::Grant),
///                 ..Default::default()
///             },
///         ],
///     ),
///     ..Default::default()
/// };
/// let answer = items::update(&client, "contosohr", "TSP228082938", &body).await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalitem-update.md`, line 30
#[inline]
pub fn update(
    client: &graph_client::GraphClient,
    connection_id: &str,
    item_id: &str,
    body: &models::external_connectors::ExternalItem,
) -> graph_client::Request<
    graph_client::Send<models::external_connectors::ExternalItem>,
> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Patch,
            version: "v1.0",
            path: "/external/connections/{connection-id}/items/{item-id}",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::items::UPDATE_EXTERNALITEM,
            ],
        },
        &[
            graph_client::PathArg::Key(connection_id),
            graph_client::PathArg::Key(item_id),
        ],
        graph_client::Body::json(body),
    )
}

/// The parameters of [`add_activities`](fn@add_activities).
///
/// Source: `api/externalconnectors-externalitem-addactivities.md`, line 31
#[derive(Default)]
pub struct AddActivitiesParameters {
    /// What users did with the item. Required.
    ///
    /// Source: `api/externalconnectors-externalitem-addactivities.md`, line 45
    pub activities: Option<Vec<models::external_connectors::AnyExternalActivity>>,
    /// Unknown properties, annotations and explicit nulls.
    #[doc(hidden)]
    pub additional: rt::Additional,
}

impl rt::Model for AddActivitiesParameters {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        static SCHEMA: rt::Schema = rt::Schema::new("add_activities", "activities");
        &SCHEMA
    }
    #[inline]
    fn slot(&self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Slot::AnyList(&self.activities),
            _ => rt::Slot::Additional(&self.additional),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
        match index {
            0 => rt::SlotMut::AnyList(&mut self.activities),
            _ => rt::SlotMut::Additional(&mut self.additional),
        }
    }
}

impl Clone for AddActivitiesParameters {
    #[inline]
    fn clone(&self) -> Self {
        rt::clone(self)
    }
}

impl PartialEq for AddActivitiesParameters {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

impl std::fmt::Debug for AddActivitiesParameters {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl rt::Serialize for AddActivitiesParameters {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for AddActivitiesParameters {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize(deserializer)
    }
}

impl rt::Payload for AddActivitiesParameters {
    type Kind = rt::kind::Model;
}
