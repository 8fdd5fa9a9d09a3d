//! The first program of the README: its text there is this file, from the first `use` on.
#![allow(clippy::print_stdout, reason = "that is what a first program does")]

use azure_identity::ClientSecretCredential;
use graph_connectors::GraphClient;
use graph_connectors::v1::external::connections;
use graph_connectors::v1::models::external_connectors::{AccessType, Acl, AclType, ExternalItem, Properties};
use std::env::var;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Any credential of azure_identity will do; this one is an application's own.
    let secret = var("CLIENT_SECRET")?.into();
    let credential = ClientSecretCredential::new(&var("TENANT_ID")?, var("CLIENT_ID")?, secret, None)?;
    publish(&GraphClient::new(credential)?).await?;
    Ok(())
}

/// Puts a ticket into the index and prints the connections that are there.
pub async fn publish(client: &GraphClient) -> graph_connectors::Result<()> {
    let everyone = Acl {
        r#type: Some(AclType::Everyone),
        access_type: Some(AccessType::Grant),
        value: Some("<the tenant's ID>".into()),
        ..Default::default()
    };
    let ticket = ExternalItem {
        acl: Some(vec![everyone]),
        properties: Some(Box::new(
            Properties::new().with("title", "Error in the payment gateway").with("tags", ["red", "blue"]),
        )),
        ..Default::default()
    };
    // PUT /external/connections/contosohr/items/TSP228082938
    connections::items::put(client, "contosohr", "TSP228082938", &ticket).await?;

    // GET /external/connections?$select=id,name&$top=50, and the pages that follow
    let mut all = connections::list(client).select(["id", "name"]).top(50).items();
    while let Some(connection) = all.try_next().await? {
        println!("{}", connection.name.unwrap_or_default());
    }
    Ok(())
}
