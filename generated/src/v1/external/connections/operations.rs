// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Requests to `/external/connections/{connection-id}/operations`.

use crate::v1::models;

/// See how far long-running work on a connection has come. The URL is the one in the `Location` header of the response that started the work.
///
/// `GET /external/connections/{connection-id}/operations/{operation-id}`
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
/// If successful, this method returns a `200 OK` response code and a [connectionOperation](crate::v1::models::external_connectors::ConnectionOperation) object in the response body. The code is `200 OK` for an operation that failed, too.
///
/// # Examples
///
/// Example 1: The operation is under way:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::v1::external::connections::operations;
///
/// let answer = operations::get(
///         &client,
///         "contosohr",
///         "5f0e9b36-2d84-4c7a-b1c9-6a70d3e8f245",
///     )
///     .await?;
/// # Ok(())
/// # }
/// ```
///
/// Example 2: The operation failed:
///
/// ```no_run
/// # async fn example(client: graph_connectors::GraphClient) -> Result<(), Box<dyn std::error::Error>> {
/// use graph_connectors::v1::external::connections::operations;
///
/// let answer = operations::get(
///         &client,
///         "contosohr",
///         "c86d1f40-93e7-4b2a-a5f8-0e17b49d6c23",
///     )
///     .await?;
/// # Ok(())
/// # }
/// ```
///
/// Source: `api/externalconnectors-connectionoperation-get.md`, line 31
#[inline]
pub fn get(
    client: &graph_client::GraphClient,
    connection_id: &str,
    operation_id: &str,
) -> graph_client::Request<
    graph_client::Get<models::external_connectors::ConnectionOperation>,
> {
    graph_client::Request::new(
        client,
        &graph_client::Operation {
            method: graph_client::Method::Get,
            version: "v1.0",
            path: "/external/connections/{connection-id}/operations/{operation-id}",
            permissions: graph_client::Permissions {
                delegated_work: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.Read.All ExternalConnection.ReadWrite.All",
                delegated_personal: "",
                application: "ExternalConnection.ReadWrite.OwnedBy ExternalConnection.Read.All ExternalConnection.ReadWrite.All",
            },
            page: "",
            examples: &[
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::operations::GET_CONNECTIONOPERATION,
                #[cfg(feature = "testing")]
                &crate::examples::v1::external::connections::operations::GET_CONNECTIONOPERATION_FAILED,
            ],
        },
        &[
            graph_client::PathArg::Key(connection_id),
            graph_client::PathArg::Key(operation_id),
        ],
        graph_client::Body::none(),
    )
}
