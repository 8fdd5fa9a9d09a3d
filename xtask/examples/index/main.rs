//! Puts the files of a folder into Microsoft Search: a connection, its schema, and an item for each file.
//!
//!     TENANT_ID=… CLIENT_ID=… CLIENT_SECRET=… CONNECTION_ID=contosofiles FOLDER=reports \
//!         cargo run -p xtask --example index
//!
//! The application needs the permission `ExternalConnection.ReadWrite.OwnedBy` and `ExternalItem.ReadWrite.OwnedBy`. With
//! `GROUP_ID`, only the members of that group find the files; without it, everyone of the tenant. Run it again whenever
//! files have changed, or after it was stopped: it goes on where it was. What it has done, it keeps in the file `RECORD`,
//! or `FOLDER.indexed`.

mod index;

use std::env::{VarError, var};
use std::path::PathBuf;

use anyhow::Context;
use azure_identity::ClientSecretCredential;
use graph_connectors::GraphClient;
use indicatif::{ProgressBar, ProgressStyle};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let folder = PathBuf::from(needed("FOLDER")?);
    let settings = index::Settings {
        connection: needed("CONNECTION_ID")?,
        tenant: needed("TENANT_ID")?,
        group: optional("GROUP_ID")?,
        record: optional("RECORD")?.map_or_else(|| folder.with_extension("indexed"), PathBuf::from),
        folder,
    };
    let secret = needed("CLIENT_SECRET")?.into();
    let credential = ClientSecretCredential::new(&settings.tenant, needed("CLIENT_ID")?, secret, None)?;
    let client = GraphClient::builder(credential).application_id("index-a-folder").build()?;
    let bar = ProgressBar::new(0).with_style(ProgressStyle::with_template("{msg} {wide_bar} {pos} of {len} {eta}")?);
    let summary = index::index(&client, &settings, &bar).await?;
    bar.finish_with_message(summary.to_string());
    Ok(())
}

fn needed(name: &str) -> anyhow::Result<String> {
    var(name).with_context(|| format!("the environment variable {name} is needed"))
}

fn optional(name: &str) -> anyhow::Result<Option<String>> {
    match var(name) {
        Ok(value) => Ok(Some(value)),
        Err(VarError::NotPresent) => Ok(None),
        Err(error) => Err(error).with_context(|| format!("the environment variable {name} is unusable")),
    }
}
