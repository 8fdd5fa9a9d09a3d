// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Requests to `/external/connections/{connection-id}/groups/{externalGroupId}/members`.

use crate::beta::models;

/// Put a user or another group into an [externalGroup](crate::beta::models::external_connectors::ExternalGroup).
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
/// In the request body, supply a JSON representation of the [externalGroupMember](crate::beta::models::external_connectors::ExternalGroupMember) object.
///
/// # Required properties
///
/// - `id`: The object ID of a user or group in Microsoft Entra ID, or the **id** of an external group. Required.
/// - `identitySource`: Where the member is known. The possible values are: `azureActiveDirectory`, `external`. Required.
/// - `type`: What kind of member it is. The possible values are: `user`, `group`, `unknownFutureValue`. Required.
///
/// # Response
///
/// If successful, this method returns a `201 Created` response code and an [externalGroupMember](crate::beta::models::external_connectors::ExternalGroupMember) object in the response body.
///
/// # Examples
///
/// Example 1: Add a user:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::beta::external::connections::groups::members;
/// use graph_connectors::beta::models::external_connectors::{
///     ExternalGroupMember, ExternalGroupMemberType, IdentitySourceType,
/// };
///
/// let body = ExternalGroupMember {
///     id: Some("9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3".into()),
///     r#type: Some(ExternalGroupMemberType::User),
///     identity_source: Some(IdentitySourceType::AzureActiveDirectory),
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
/// use graph_connectors::beta::external::connections::groups::members;
/// use graph_connectors::beta::models::external_connectors::{
///     ExternalGroupMember, ExternalGroupMemberType, IdentitySourceType,
/// };
///
/// let body = ExternalGroupMember {
///     id: Some("5b8e1f37-c4d2-4a06-b1e9-7d93f02a6c58".into()),
///     r#type: Some(ExternalGroupMemberType::Group),
///     identity_source: Some(IdentitySourceType::AzureActiveDirectory),
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
/// use graph_connectors::beta::external::connections::groups::members;
/// use graph_connectors::beta::models::external_connectors::{
///     ExternalGroupMember, ExternalGroupMemberType, IdentitySourceType,
/// };
///
/// let body = ExternalGroupMember {
///     id: Some("taxadvisors".into()),
///     r#type: Some(ExternalGroupMemberType::Group),
///     identity_source: Some(IdentitySourceType::External),
///     ..Default::default()
/// };
/// let answer = members::create(&client, "contosohr", "payrollteam", &body).await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalgroup-post-members.md`, line 33
#[inline]
pub fn create(
    client: &graph_client::GraphClient,
    connection_id: &str,
    external_group_id: &str,
    body: &models::external_connectors::ExternalGroupMember,
) -> graph_client::Request<
    graph_client::Send<models::external_connectors::ExternalGroupMember>,
> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Post,
            version: "beta",
            path: "/external/connections/{connection-id}/groups/{externalGroupId}/members",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::beta::external::connections::groups::members::CREATE_EXTERNALGROUPMEMBER_FROM_EXTERNALGROUP_1,
                #[cfg(feature = "testing")]
                &crate::examples::beta::external::connections::groups::members::CREATE_EXTERNALGROUPMEMBER_FROM_EXTERNALGROUP_2,
                #[cfg(feature = "testing")]
                &crate::examples::beta::external::connections::groups::members::CREATE_EXTERNALGROUPMEMBER_FROM_EXTERNALGROUP_3,
            ],
        },
        &[
            graph_client::PathArg::Key(connection_id),
            graph_client::PathArg::Key(external_group_id),
        ],
        graph_client::Body::json(body),
    )
}

/// Take a member out of an [externalGroup](crate::beta::models::external_connectors::ExternalGroup).
///
/// `DELETE /external/connections/{connection-id}/groups/{externalGroupId}/members/{externalGroupMemberId}`
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
/// Delete externalGroupMember:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::beta::external::connections::groups::members;
///
/// members::delete(&client, "contosohr", "payrollteam", "taxadvisors").await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalgroupmember-delete.md`, line 33
#[inline]
pub fn delete(
    client: &graph_client::GraphClient,
    connection_id: &str,
    external_group_id: &str,
    external_group_member_id: &str,
) -> graph_client::Request<graph_client::Send<()>> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Delete,
            version: "beta",
            path: "/external/connections/{connection-id}/groups/{externalGroupId}/members/{externalGroupMemberId}",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::beta::external::connections::groups::members::DELETE_EXTERNALGROUPMEMBER,
            ],
        },
        &[
            graph_client::PathArg::Key(connection_id),
            graph_client::PathArg::Key(external_group_id),
            graph_client::PathArg::Key(external_group_member_id),
        ],
        graph_client::Body::none(),
    )
}
