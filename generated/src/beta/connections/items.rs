// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Requests to `/connections/{connectionsId}/items`.

use crate::beta::models;

/// Add an [externalItem](crate::beta::models::external_connectors::ExternalItem) by the path that older apps use.
///
///  > **Note**
///  >
///  > New apps should [put the item](fn@crate::beta::external::connections::items::put) instead.
///
/// `POST /connections/{connectionsId}/items`
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
/// In the request body, supply a JSON representation of the [externalItem](crate::beta::models::external_connectors::ExternalItem) object.
///
/// The page lists `content`.
///
/// # Required properties
///
/// - `acl`: Who may find the item.
/// - `id`: Identifier of the item.
/// - `properties`: Values for the properties that the schema declares.
///
/// # Response
///
/// If successful, this method returns a `201 Created` response code and an [externalItem](crate::beta::models::external_connectors::ExternalItem) object in the response body.
///
/// # Examples
///
/// Create externalItem (older path):
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::model;
/// use graph_connectors::beta::connections::items;
/// use graph_connectors::beta::models::external_connectors::{
///     AccessType, Acl, AclType, ExternalItem, ExternalItemContent, ExternalItemContentType,
///     IdentitySourceType, Properties,
/// };
///
/// let body = ExternalItem {
///     id: Some("TSP228082940".into()),
///     acl: Some(
///         vec![
///             Acl {
///                 r#type: Some(AclType::Group),
///                 value: Some("taxadvisors".into()),
///                 access_type: Some(AccessType::Deny),
///                 identity_source: Some(IdentitySourceType::External),
///                 ..Default::default()
///             },
///         ],
///     ),
///     properties: Some(
///         Box::new(Properties::new().with("title", "Tax form for a second job")),
///     ),
///     content: Some(
///         Box::new(ExternalItemContent {
///             value: Some("Which form is the right one?".into()),
///             r#type: Some(ExternalItemContentType::Text),
///             ..Default::default()
///         }),
///     ),
///     additional: model::Additional::new()
///         .with("@odata.type", "#microsoft.graph.externalConnectors.externalItem"),
///     ..Default::default()
/// };
/// let answer = items::create(&client, "contosohr", &body).await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-externalconnection-post-items.md`, line 37
#[inline]
pub fn create(
    client: &graph_client::GraphClient,
    connections_id: &str,
    body: &models::external_connectors::ExternalItem,
) -> graph_client::Request<
    graph_client::Send<models::external_connectors::ExternalItem>,
> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Post,
            version: "beta",
            path: "/connections/{connectionsId}/items",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::beta::connections::items::CREATE_EXTERNALITEM_FROM_CONNECTIONS,
            ],
        },
        &[graph_client::PathArg::Key(connections_id)],
        graph_client::Body::json(body),
    )
}
