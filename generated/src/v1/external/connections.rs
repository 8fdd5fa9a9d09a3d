// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Requests to `/external/connections`.

pub mod groups;
pub mod items;
pub mod operations;
pub mod schema;

use crate::v1::models;

/// Add an [externalConnection](crate::v1::models::external_connectors::ExternalConnection) to the organization. It stays in the state `draft` until it has a [schema](crate::v1::models::external_connectors::Schema).
///
/// `POST /external/connections`
///
/// # Permissions
///
/// | Token | One of these permissions, from least to most privileged |
/// |---|---|
/// | Delegated (work or school account) | `ExternalConnection.ReadWrite.OwnedBy`, `ExternalConnection.ReadWrite.All` |
/// | Delegated (personal account) | – |
/// | Application | `ExternalConnection.ReadWrite.OwnedBy`, `ExternalConnection.ReadWrite.All` |
///
/// # Request body
///
/// In the request body, supply a JSON representation of the [externalConnection](crate::v1::models::external_connectors::ExternalConnection) object.
///
/// These properties can be set.
///
/// The page lists `activitySettings`, `configuration`, `connectorId`, `contentCategory`, `description`, `searchSettings`.
///
/// # Required properties
///
/// - `id`: Identifier of the connection, 3 to 32 letters and digits. Required.
/// - `name`: Name of the connection. Required.
///
/// # Response
///
/// If successful, this method returns a `201 Created` response code and an [externalConnection](crate::v1::models::external_connectors::ExternalConnection) object in the response body.
///
/// # Examples
///
/// Example 1: Create a connection:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::v1::external::connections;
/// use graph_connectors::v1::models::external_connectors::{
///     ContentCategory, ExternalConnection,
/// };
///
/// let body = ExternalConnection {
///     id: Some("contosohr".into()),
///     name: Some("Contoso HR".into()),
///     description: Some("Requests that employees send to the HR department".into()),
///     content_category: Some(ContentCategory::TaskManagement),
///     ..Default::default()
/// };
/// let answer = connections::create(&client, &body).await?;
/// # Ok(())
/// # }
/// ```
///
/// Example 2: Create a connection with a resolver and a result layout:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::model;
/// use graph_connectors::v1::external::connections;
/// use graph_connectors::v1::models::BinaryOperator;
/// use graph_connectors::v1::models::external_connectors::{
///     ActivitySettings, AnyUrlToItemResolverBase, DisplayTemplate, ExternalConnection,
///     ItemIdResolver, PropertyRule, RuleOperation, SearchSettings, UrlMatchInfo,
/// };
///
/// let body = ExternalConnection {
///     id: Some("contosotickets".into()),
///     name: Some("Contoso Tickets".into()),
///     description: Some("Trouble tickets of the web shop".into()),
///     connector_id: Some("2b9e6a74-0f1d-4c55-9d1a-3f8c7e20b6d1".into()),
///     activity_settings: Some(
///         Box::new(ActivitySettings {
///             url_to_item_resolvers: Some(
///                 vec![
///                     AnyUrlToItemResolverBase::ItemIdResolver(
///                         Box::new(ItemIdResolver {
///                             priority: Some(1),
///                             item_id: Some("{ticket}".into()),
///                             url_match_info: Some(
///                                 Box::new(UrlMatchInfo {
///                                     base_urls: Some(vec!["https://tickets.contoso.com".into()]),
///                                     url_pattern: Some("/browse/(?<ticket>[A-Z]+[0-9]+)".into()),
///                                     ..Default::default()
///                                 }),
///                             ),
///                             ..Default::default()
///                         }),
///                     ),
///                 ],
///             ),
///             ..Default::default()
///         }),
///     ),
///     search_settings: Some(
///         Box::new(SearchSettings {
///             search_result_templates: Some(
///                 vec![
///                     DisplayTemplate {
///                         id: Some("urgentTicket".into()),
///                         priority: Some(1),
///                         layout: Some(
///                             model::json(
///                                 r#"{"type":"AdaptiveCard","version":"1.3","body":[{"type":"TextBlock","text":"${title}","weight":"Bolder","wrap":true}]}"#,
///                             )?,
///                         ),
///                         rules: Some(
///                             vec![
///                                 PropertyRule {
///                                     property: Some("priority".into()),
///                                     operation: Some(RuleOperation::Equals),
///                                     values: Some(vec!["1".into(), "2".into()]),
///                                     values_joined_by: Some(BinaryOperator::Or),
///                                     ..Default::default()
///                                 },
///                             ],
///                         ),
///                         ..Default::default()
///                     },
///                 ],
///             ),
///             ..Default::default()
///         }),
///     ),
///     ..Default::default()
/// };
/// let answer = connections::create(&client, &body).await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-external-post-connections.md`, line 33
#[inline]
pub fn create(
    client: &graph_client::GraphClient,
    body: &models::external_connectors::ExternalConnection,
) -> graph_client::Request<
    graph_client::Send<models::external_connectors::ExternalConnection>,
> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Post,
            version: "v1.0",
            path: "/external/connections",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::CREATE_EXTERNALCONNECTION_FROM_CONNECTIONS,
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::CREATE_EXTERNALCONNECTION_WITH_SETTINGS,
            ],
        },
        &[],
        graph_client::Body::json(body),
    )
}

/// Remove an [externalConnection](crate::v1::models::external_connectors::ExternalConnection) and all that it holds.
///
/// `DELETE /external/connections/{connection-id}`
///
/// # Permissions
///
/// | Token | One of these permissions, from least to most privileged |
/// |---|---|
/// | Delegated (work or school account) | `ExternalConnection.ReadWrite.OwnedBy`, `ExternalConnection.ReadWrite.All` |
/// | Delegated (personal account) | – |
/// | Application | `ExternalConnection.ReadWrite.OwnedBy`, `ExternalConnection.ReadWrite.All` |
///
/// # Response
///
/// If successful, this method returns a `204 No Content` response code.
///
///  > **Note**
///  >
///  > This can't be undone. To keep the items and only change who may write them, [update](fn@crate::v1::external::connections::update) the **configuration**.
///
/// # Examples
///
/// Delete externalConnection:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::v1::external::connections;
///
/// connections::delete(&client, "contosohr").await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalconnection-delete.md`, line 28
#[inline]
pub fn delete(
    client: &graph_client::GraphClient,
    connection_id: &str,
) -> graph_client::Request<graph_client::Send<()>> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Delete,
            version: "v1.0",
            path: "/external/connections/{connection-id}",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::DELETE_EXTERNALCONNECTION,
            ],
        },
        &[graph_client::PathArg::Key(connection_id)],
        graph_client::Body::none(),
    )
}

/// Read one [externalConnection](crate::v1::models::external_connectors::ExternalConnection).
///
/// `GET /external/connections/{connection-id}`
///
/// # Permissions
///
/// | Token | One of these permissions, from least to most privileged |
/// |---|---|
/// | Delegated (work or school account) | `ExternalConnection.ReadWrite.OwnedBy`, `ExternalConnection.Read.All`, `ExternalConnection.ReadWrite.All` |
/// | Delegated (personal account) | – |
/// | Application | `ExternalConnection.ReadWrite.OwnedBy`, `ExternalConnection.Read.All`, `ExternalConnection.ReadWrite.All` |
///
/// # Response
///
/// If successful, this method returns a `200 OK` response code and an [externalConnection](crate::v1::models::external_connectors::ExternalConnection) object in the response body.
///
/// # Examples
///
/// Get externalConnection:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::v1::external::connections;
///
/// let answer = connections::get(&client, "contosohr").await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalconnection-get.md`, line 33
#[inline]
pub fn get(
    client: &graph_client::GraphClient,
    connection_id: &str,
) -> graph_client::Request<
    graph_client::Get<models::external_connectors::ExternalConnection>,
> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Get,
            version: "v1.0",
            path: "/external/connections/{connection-id}",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.Read.All ExternalConnection.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.Read.All ExternalConnection.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::GET_EXTERNALCONNECTION,
            ],
        },
        &[graph_client::PathArg::Key(connection_id)],
        graph_client::Body::none(),
    )
}

/// Get the [externalConnection](crate::v1::models::external_connectors::ExternalConnection) objects that the app may see.
///
/// `GET /external/connections`
///
/// # Permissions
///
/// | Token | One of these permissions, from least to most privileged |
/// |---|---|
/// | Delegated (work or school account) | `ExternalConnection.ReadWrite.OwnedBy`, `ExternalConnection.Read.All`, `ExternalConnection.ReadWrite.All` |
/// | Delegated (personal account) | – |
/// | Application | `ExternalConnection.ReadWrite.OwnedBy`, `ExternalConnection.Read.All`, `ExternalConnection.ReadWrite.All` |
///
/// # Response
///
/// If successful, this method returns a `200 OK` response code and a collection of [externalConnection](crate::v1::models::external_connectors::ExternalConnection) objects in the response body.
///
/// # Examples
///
/// Example 1: List all connections:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::v1::external::connections;
///
/// let answer = connections::list(&client).await?;
/// # Ok(())
/// # }
/// ```
///
/// Example 2: List the first connections that are ready:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::v1::external::connections;
///
/// let answer = connections::list(&client)
///     .select(["id", "name", "state"])
///     .filter("state eq 'ready'")
///     .top(2)
///     .await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalconnection-list.md`, line 28
#[inline]
pub fn list(
    client: &graph_client::GraphClient,
) -> graph_client::Request<
    graph_client::List<models::external_connectors::ExternalConnection>,
> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Get,
            version: "v1.0",
            path: "/external/connections",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.Read.All ExternalConnection.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.Read.All ExternalConnection.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::LIST_EXTERNALCONNECTION,
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::LIST_EXTERNALCONNECTION_READY,
            ],
        },
        &[],
        graph_client::Body::none(),
    )
}

/// Change the name, description, or settings of an [externalConnection](crate::v1::models::external_connectors::ExternalConnection).
///
/// `PATCH /external/connections/{connection-id}`
///
/// # Permissions
///
/// | Token | One of these permissions, from least to most privileged |
/// |---|---|
/// | Delegated (work or school account) | `ExternalConnection.ReadWrite.OwnedBy`, `ExternalConnection.ReadWrite.All` |
/// | Delegated (personal account) | – |
/// | Application | `ExternalConnection.ReadWrite.OwnedBy`, `ExternalConnection.ReadWrite.All` |
///
/// # Request body
///
/// In the request body, supply a JSON representation of the [externalConnection](crate::v1::models::external_connectors::ExternalConnection) object with the properties to change, and no others. What is left out stays as it is.
///
/// The page lists `activitySettings`, `configuration`, `contentCategory`, `description`, `name`, `searchSettings`.
///
/// # Response
///
/// If successful, this method returns a `204 No Content` response code.
///
/// # Examples
///
/// Update externalConnection:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::v1::external::connections;
/// use graph_connectors::v1::models::external_connectors::{
///     Configuration, ExternalConnection,
/// };
///
/// let body = ExternalConnection {
///     name: Some("Contoso HR Service Desk".into()),
///     configuration: Some(
///         Box::new(Configuration {
///             authorized_app_ids: Some(
///                 vec![
///                     "7c3f9d0e-52a1-4b68-8d37-0b4e6a915f2c".into(),
///                     "c1a2f4de-9b60-47cf-a3c5-6e8f7d10b942".into(),
///                 ],
///             ),
///             ..Default::default()
///         }),
///     ),
///     ..Default::default()
/// };
/// connections::update(&client, "contosohr", &body).await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalconnection-update.md`, line 31
#[inline]
pub fn update(
    client: &graph_client::GraphClient,
    connection_id: &str,
    body: &models::external_connectors::ExternalConnection,
) -> graph_client::Request<graph_client::Send<()>> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Patch,
            version: "v1.0",
            path: "/external/connections/{connection-id}",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::UPDATE_EXTERNALCONNECTION,
            ],
        },
        &[graph_client::PathArg::Key(connection_id)],
        graph_client::Body::json(body),
    )
}
