// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Requests to `/external/connections/{connection-id}/schema`.

use crate::beta::models;

/// Register the [schema](crate::beta::models::external_connectors::Schema) of an [externalConnection](crate::beta::models::external_connectors::ExternalConnection). This is the older way; the newer one is a [PATCH](fn@crate::beta::external::connections::schema::update).
///
/// `POST /external/connections/{connection-id}/schema`
///
/// # Permissions
///
/// | Token | One of these permissions, from least to most privileged |
/// |---|---|
/// | Delegated (work or school account) | `ExternalConnection.ReadWrite.OwnedBy`, `ExternalConnection.ReadWrite.All` |
/// | Delegated (personal account) | – |
/// | Application | `ExternalConnection.ReadWrite.OwnedBy`, `ExternalConnection.ReadWrite.All` |
///
/// # Headers
///
/// - `Prefer`: Answer at once, and do the work afterwards. Optional.
///
/// # Request body
///
/// In the request body, supply a JSON representation of a [schema](crate::beta::models::external_connectors::Schema) object.
///
/// # Response
///
/// If successful, this method returns a `202 Accepted` response code and the URL of a [connectionOperation](crate::beta::models::external_connectors::ConnectionOperation) in the `Location` response header, provided that the request has the header `Prefer: respond-async`.
///
/// Without that header, it returns a `201 Created` response code and a [schema](crate::beta::models::external_connectors::Schema) object in the response body, once the schema is registered.
///
///  > **Note**
///  >
///  > Registration takes minutes, and gateways on the way may not wait for so long. Ask for `respond-async`.
///
/// # Examples
///
/// Example: Register a schema without waiting:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::beta::external::connections::schema;
/// use graph_connectors::beta::models::external_connectors::{
///     Label, Property, PropertyType, Schema,
/// };
///
/// let body = Schema {
///     base_type: Some("microsoft.graph.externalItem".into()),
///     properties: Some(
///         vec![
///             Property {
///                 name: Some("title".into()),
///                 r#type: Some(PropertyType::String),
///                 is_searchable: Some(true),
///                 is_retrievable: Some(true),
///                 labels: Some(vec![Label::Title]),
///                 ..Default::default()
///             },
///         ],
///     ),
///     ..Default::default()
/// };
/// let answer = schema::create(&client, "contosohr", &body)
///     .header("Prefer", "respond-async")
///     .await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalconnection-post-schema.md`, line 30
#[inline]
pub fn create(
    client: &graph_client::GraphClient,
    connection_id: &str,
    body: &models::external_connectors::Schema,
) -> graph_client::Request<
    graph_client::Send<Option<models::external_connectors::Schema>>,
> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Post,
            version: "beta",
            path: "/external/connections/{connection-id}/schema",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::beta::external::connections::schema::POST_SCHEMA_FROM_CONNECTION_ASYNC,
            ],
        },
        &[graph_client::PathArg::Key(connection_id)],
        graph_client::Body::json(body),
    )
}

/// Read the [schema](crate::beta::models::external_connectors::Schema) that is registered for an [externalConnection](crate::beta::models::external_connectors::ExternalConnection).
///
/// `GET /external/connections/{connection-id}/schema`
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
/// If successful, this method returns a `200 OK` response code and the requested [schema](crate::beta::models::external_connectors::Schema) object in the response body.
///
/// # Examples
///
/// Get schema:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::beta::external::connections::schema;
///
/// let answer = schema::get(&client, "contosohr").await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-schema-get.md`, line 30
#[inline]
pub fn get(
    client: &graph_client::GraphClient,
    connection_id: &str,
) -> graph_client::Request<graph_client::Get<models::external_connectors::Schema>> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Get,
            version: "beta",
            path: "/external/connections/{connection-id}/schema",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.Read.All ExternalConnection.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.Read.All ExternalConnection.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::beta::external::connections::schema::GET_SCHEMA,
            ],
        },
        &[graph_client::PathArg::Key(connection_id)],
        graph_client::Body::none(),
    )
}

/// Register the [schema](crate::beta::models::external_connectors::Schema) of an [externalConnection](crate::beta::models::external_connectors::ExternalConnection), or add properties to the one it has.
///
/// This takes several minutes. The response comes at once and names a [connectionOperation](crate::beta::models::external_connectors::ConnectionOperation) to ask for the outcome. Items can be written once its **status** is `completed`.
///
/// `PATCH /external/connections/{connection-id}/schema`
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
/// In the request body, supply a JSON representation of the [schema](crate::beta::models::external_connectors::Schema) object.
///
/// # Required properties
///
/// - `baseType`: Always `microsoft.graph.externalItem`. Required.
/// - `properties`: From 1 to 128 properties. Required.
///
/// # Response
///
/// If successful, this method returns a `202 Accepted` response code and a `Location` response header with the URL of the operation. [Get the operation](fn@crate::beta::external::connections::operations::get) from there until it has ended.
///
/// # Examples
///
/// Create schema:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::beta::external::connections::schema;
/// use graph_connectors::beta::models::external_connectors::{
///     Label, Property, PropertyType, Schema,
/// };
///
/// let body = Schema {
///     base_type: Some("microsoft.graph.externalItem".into()),
///     properties: Some(
///         vec![
///             Property {
///                 name: Some("title".into()),
///                 r#type: Some(PropertyType::String),
///                 description: Some("What the request is about, in one line".into()),
///                 is_searchable: Some(true),
///                 is_retrievable: Some(true),
///                 labels: Some(vec![Label::Title]),
///                 ..Default::default()
///             },
///             Property {
///                 name: Some("priority".into()),
///                 r#type: Some(PropertyType::Int64),
///                 is_queryable: Some(true),
///                 is_retrievable: Some(true),
///                 is_refinable: Some(true),
///                 aliases: Some(vec!["prio".into(), "urgency".into()]),
///                 labels: Some(vec![Label::Priority]),
///                 ..Default::default()
///             },
///             Property {
///                 name: Some("tags".into()),
///                 r#type: Some(PropertyType::StringCollection),
///                 is_queryable: Some(true),
///                 is_searchable: Some(true),
///                 is_retrievable: Some(true),
///                 labels: Some(vec![Label::Tags]),
///                 ..Default::default()
///             },
///             Property {
///                 name: Some("dueDate".into()),
///                 r#type: Some(PropertyType::DateTime),
///                 is_queryable: Some(true),
///                 is_retrievable: Some(true),
///                 labels: Some(vec![Label::DueDate]),
///                 ..Default::default()
///             },
///             Property {
///                 name: Some("requester".into()),
///                 r#type: Some(PropertyType::Principal),
///                 is_retrievable: Some(true),
///                 labels: Some(vec![Label::ReportedBy]),
///                 ..Default::default()
///             },
///         ],
///     ),
///     ..Default::default()
/// };
/// schema::update(&client, "contosohr", &body).await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalconnection-patch-schema.md`, line 37
#[inline]
pub fn update(
    client: &graph_client::GraphClient,
    connection_id: &str,
    body: &models::external_connectors::Schema,
) -> graph_client::Request<graph_client::Send<()>> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Patch,
            version: "beta",
            path: "/external/connections/{connection-id}/schema",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::beta::external::connections::schema::CREATE_SCHEMA_FROM_CONNECTION_ASYNC,
            ],
        },
        &[graph_client::PathArg::Key(connection_id)],
        graph_client::Body::json(body),
    )
}
