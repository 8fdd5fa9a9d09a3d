// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Requests to `/external/connections/{connection-id}/groups/{externalGroupId}/members`.

use crate::v1::models;

/// Put a user or another group into an [externalGroup](crate::v1::models::external_connectors::ExternalGroup).
///
/// `POST /external/connections/{connection-id}/groups/{externalGroupId}/members`
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
/// In the request body, supply a JSON representation of the [identity](crate::v1::models::external_connectors::Identity) object.
///
/// # Required properties
///
/// - `id`: The object ID of a user or group in Microsoft Entra ID, or the **id** of an external group. Required.
/// - `type`: What kind of identity it is. The possible values are: `user`, `group`, `externalGroup`, `unknownFutureValue`. Required.
///
/// # Response
///
/// If successful, this method returns a `201 Created` response code and an [identity](crate::v1::models::external_connectors::Identity) object in the response body.
///
/// # Examples
///
/// Example 1: Add a user:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::v1::external::connections::groups::members;
/// use graph_connectors::v1::models::external_connectors::{Identity, IdentityType};
///
/// let body = Identity {
///     id: Some("9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3".into()),
///     r#type: Some(IdentityType::User),
///     ..Default::default()
/// };
/// let answer = members::create(&client, "contosohr", "payrollteam", &body).await?;
/// # Ok(())
/// # }
/// ```
///
/// Example 2: Add a group of Microsoft Entra ID:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::v1::external::connections::groups::members;
/// use graph_connectors::v1::models::external_connectors::{Identity, IdentityType};
///
/// let body = Identity {
///     id: Some("5b8e1f37-c4d2-4a06-b1e9-7d93f02a6c58".into()),
///     r#type: Some(IdentityType::Group),
///     ..Default::default()
/// };
/// let answer = members::create(&client, "contosohr", "payrollteam", &body).await?;
/// # Ok(())
/// # }
/// ```
///
/// Example 3: Add another external group:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::v1::external::connections::groups::members;
/// use graph_connectors::v1::models::external_connectors::{Identity, IdentityType};
///
/// let body = Identity {
///     id: Some("taxadvisors".into()),
///     r#type: Some(IdentityType::ExternalGroup),
///     ..Default::default()
/// };
/// let answer = members::create(&client, "contosohr", "payrollteam", &body).await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalgroup-post-members.md`, line 31
#[inline]
pub fn create(
    client: &graph_client::GraphClient,
    connection_id: &str,
    external_group_id: &str,
    body: &models::external_connectors::Identity,
) -> graph_client::Request<graph_client::Send<models::external_connectors::Identity>> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Post,
            version: "v1.0",
            path: "/external/connections/{connection-id}/groups/{externalGroupId}/members",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::groups::members::CREATE_IDENTITY_FROM_EXTERNALGROUP_1,
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::groups::members::CREATE_IDENTITY_FROM_EXTERNALGROUP_2,
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::groups::members::CREATE_IDENTITY_FROM_EXTERNALGROUP_3,
            ],
        },
        &[
            graph_client::PathArg::Key(connection_id),
            graph_client::PathArg::Key(external_group_id),
        ],
        graph_client::Body::json(body),
    )
}

/// Take a member out of an [externalGroup](crate::v1::models::external_connectors::ExternalGroup).
///
/// `DELETE /external/connections/{connection-id}/groups/{externalGroupId}/members/{identityId}`
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
/// Delete identity:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::v1::external::connections::groups::members;
///
/// members::delete(&client, "contosohr", "payrollteam", "taxadvisors").await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-identity-delete.md`, line 31
#[inline]
pub fn delete(
    client: &graph_client::GraphClient,
    connection_id: &str,
    external_group_id: &str,
    identity_id: &str,
) -> graph_client::Request<graph_client::Send<()>> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Delete,
            version: "v1.0",
            path: "/external/connections/{connection-id}/groups/{externalGroupId}/members/{identityId}",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::groups::members::DELETE_IDENTITY,
            ],
        },
        &[
            graph_client::PathArg::Key(connection_id),
            graph_client::PathArg::Key(external_group_id),
            graph_client::PathArg::Key(identity_id),
        ],
        graph_client::Body::none(),
    )
}
