// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Requests to `/external/connections/{connection-id}/groups`.

pub mod members;

use crate::beta::models;

/// Add an [externalGroup](crate::beta::models::external_connectors::ExternalGroup) to a connection.
///
/// `POST /external/connections/{connection-id}/groups`
///
/// # Permissions
///
/// | Token | One of these permissions, from least to most privileged |
/// |---|---|
/// | Delegated (work or school account) | `ExternalItem.ReadWrite.OwnedBy`, `ExternalItem.ReadWrite.All` |
/// | Delegated (personal account) | – |
/// | Application | `ExternalItem.ReadWrite.OwnedBy`, `ExternalItem.ReadWrite.All` |
///
/// # Request body
///
/// In the request body, supply a JSON representation of the [externalGroup](crate::beta::models::external_connectors::ExternalGroup) object.
///
/// The page lists `description`, `displayName`.
///
/// # Required properties
///
/// - `id`: Identifier of the group, at most 128 letters and digits. Required.
///
/// # Response
///
/// If successful, this method returns a `201 Created` response code and an [externalGroup](crate::beta::models::external_connectors::ExternalGroup) object in the response body.
///
/// # Examples
///
/// Create externalGroup:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::beta::external::connections::groups;
/// use graph_connectors::beta::models::external_connectors::ExternalGroup;
///
/// let body = ExternalGroup {
///     id: Some("payrollteam".into()),
///     display_name: Some("Payroll team".into()),
///     description: Some("Everyone who works on pay and taxes".into()),
///     ..Default::default()
/// };
/// let answer = groups::create(&client, "contosohr", &body).await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalconnection-post-groups.md`, line 33
#[inline]
pub fn create(
    client: &graph_client::GraphClient,
    connection_id: &str,
    body: &models::external_connectors::ExternalGroup,
) -> graph_client::Request<
    graph_client::Send<models::external_connectors::ExternalGroup>,
> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Post,
            version: "beta",
            path: "/external/connections/{connection-id}/groups",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::beta::external::connections::groups::CREATE_EXTERNALGROUP_FROM_CONNECTION,
            ],
        },
        &[graph_client::PathArg::Key(connection_id)],
        graph_client::Body::json(body),
    )
}

/// Remove an [externalGroup](crate::beta::models::external_connectors::ExternalGroup) from its connection.
///
/// `DELETE /external/connections/{connection-id}/groups/{externalGroupId}`
///
/// # Permissions
///
/// | Token | One of these permissions, from least to most privileged |
/// |---|---|
/// | Delegated (work or school account) | `ExternalItem.ReadWrite.OwnedBy`, `ExternalItem.ReadWrite.All` |
/// | Delegated (personal account) | – |
/// | Application | `ExternalItem.ReadWrite.OwnedBy`, `ExternalItem.ReadWrite.All` |
///
/// # Response
///
/// If successful, this method returns a `204 No Content` response code.
///
/// # Examples
///
/// Delete externalGroup:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::beta::external::connections::groups;
///
/// groups::delete(&client, "contosohr", "payrollteam").await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalgroup-delete.md`, line 33
#[inline]
pub fn delete(
    client: &graph_client::GraphClient,
    connection_id: &str,
    external_group_id: &str,
) -> graph_client::Request<graph_client::Send<()>> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Delete,
            version: "beta",
            path: "/external/connections/{connection-id}/groups/{externalGroupId}",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::beta::external::connections::groups::DELETE_EXTERNALGROUP,
            ],
        },
        &[
            graph_client::PathArg::Key(connection_id),
            graph_client::PathArg::Key(external_group_id),
        ],
        graph_client::Body::none(),
    )
}

/// Read an [externalGroup](crate::beta::models::external_connectors::ExternalGroup).
///
/// `GET /external/connections/{connection-id}/groups/{externalGroupId}`
///
/// # Permissions
///
/// | Token | One of these permissions, from least to most privileged |
/// |---|---|
/// | Delegated (work or school account) | `ExternalItem.ReadWrite.OwnedBy`, `ExternalItem.ReadWrite.All` |
/// | Delegated (personal account) | – |
/// | Application | `ExternalItem.ReadWrite.OwnedBy`, `ExternalItem.ReadWrite.All` |
///
/// # Response
///
/// If successful, this method returns a `200 OK` response code and an [externalGroup](crate::beta::models::external_connectors::ExternalGroup) object in the response body.
///
/// # Examples
///
/// Get externalGroup:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::beta::external::connections::groups;
///
/// let answer = groups::get(&client, "contosohr", "payrollteam").await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalgroup-get.md`, line 33
#[inline]
pub fn get(
    client: &graph_client::GraphClient,
    connection_id: &str,
    external_group_id: &str,
) -> graph_client::Request<
    graph_client::Get<models::external_connectors::ExternalGroup>,
> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Get,
            version: "beta",
            path: "/external/connections/{connection-id}/groups/{externalGroupId}",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::beta::external::connections::groups::GET_EXTERNALGROUP,
            ],
        },
        &[
            graph_client::PathArg::Key(connection_id),
            graph_client::PathArg::Key(external_group_id),
        ],
        graph_client::Body::none(),
    )
}

/// Change the name or the description of an [externalGroup](crate::beta::models::external_connectors::ExternalGroup).
///
/// `PATCH /external/connections/{connection-id}/groups/{externalGroupId}`
///
/// # Permissions
///
/// | Token | One of these permissions, from least to most privileged |
/// |---|---|
/// | Delegated (work or school account) | `ExternalItem.ReadWrite.OwnedBy`, `ExternalItem.ReadWrite.All` |
/// | Delegated (personal account) | – |
/// | Application | `ExternalItem.ReadWrite.OwnedBy`, `ExternalItem.ReadWrite.All` |
///
/// # Request body
///
/// In the request body, supply a JSON representation of the [externalGroup](crate::beta::models::external_connectors::ExternalGroup) object with the properties to change.
///
/// The page lists `description`, `displayName`.
///
/// # Response
///
/// If successful, this method returns a `204 No Content` response code.
///
/// # Examples
///
/// Update externalGroup:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::beta::external::connections::groups;
/// use graph_connectors::beta::models::external_connectors::ExternalGroup;
///
/// let body = ExternalGroup {
///     display_name: Some("Payroll and tax team".into()),
///     ..Default::default()
/// };
/// groups::update(&client, "contosohr", "payrollteam", &body).await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalgroup-update.md`, line 33
#[inline]
pub fn update(
    client: &graph_client::GraphClient,
    connection_id: &str,
    external_group_id: &str,
    body: &models::external_connectors::ExternalGroup,
) -> graph_client::Request<graph_client::Send<()>> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Patch,
            version: "beta",
            path: "/external/connections/{connection-id}/groups/{externalGroupId}",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::beta::external::connections::groups::UPDATE_EXTERNALGROUP,
            ],
        },
        &[
            graph_client::PathArg::Key(connection_id),
            graph_client::PathArg::Key(external_group_id),
        ],
        graph_client::Body::json(body),
    )
}
