//! From a folder to a connection with its items.

#[path = "record.rs"]
mod record;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use graph_connectors::v1::external::connections;
use graph_connectors::v1::models::external_connectors::{
    AccessType, Acl, AclType, ConnectionOperation, ConnectionState, ExternalConnection, ExternalItem,
    ExternalItemContent, ExternalItemContentType, Label, Properties, Property, PropertyType, Schema,
};
use graph_connectors::{ErrorKind, GraphClient, Poller, StatusCode};
use indicatif::ProgressBar;
use record::Record;
use tokio::task::JoinSet;
use walkdir::WalkDir;

/// So many items are written at the same time; the service throttles a connection above some 25 a second, and the client
/// then waits as long as it is told.
pub(crate) const AT_ONCE: usize = 4;
/// Of a file's text, so many bytes are indexed: an item may have 4 MB in all.
const MOST_TEXT: usize = 3 << 20;

/// What is indexed, and where to.
#[derive(Debug)]
pub(crate) struct Settings {
    /// The id of the connection, which is made if there is none.
    pub(crate) connection: String,
    /// The tenant's id.
    pub(crate) tenant: String,
    /// Whose members find the files; without it, everyone of the tenant.
    pub(crate) group: Option<String>,
    /// The file that keeps what was done.
    pub(crate) record: PathBuf,
    /// The folder.
    pub(crate) folder: PathBuf,
}

/// What was done.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Summary {
    /// Items that were written.
    pub(crate) written: usize,
    /// Items that were as they should be.
    pub(crate) unchanged: usize,
    /// Items whose files are gone.
    pub(crate) deleted: usize,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} written, {} unchanged, {} deleted", self.written, self.unchanged, self.deleted)
    }
}

/// Brings a connection to the state of a folder.
pub(crate) async fn index(client: &GraphClient, settings: &Settings, bar: &ProgressBar) -> Result<Summary> {
    let mut record = Record::open(&settings.record)?;
    bar.set_message("Connection");
    if !is_ready(client, settings).await? {
        bar.set_message("Schema, which takes some minutes");
        register_schema(client, settings, &mut record).await?;
    }
    bar.set_message("Items");
    let files = files(&settings.folder)?;
    let gone: Vec<String> = record.items().filter(|id| files.iter().all(|file| file.id != **id)).cloned().collect();
    let (todo, unchanged): (Vec<File>, Vec<File>) =
        files.into_iter().partition(|file| !record.has(&file.id, &file.stamp));
    bar.set_length((todo.len() + gone.len()) as u64);
    let written = write_items(client, settings, todo, &mut record, bar).await?;
    for id in &gone {
        let deleted = connections::items::delete(client, &settings.connection, id).await;
        if let Err(error) = deleted
            && error.status() != Some(StatusCode::NotFound)
        {
            return Err(error.into());
        }
        record.forget(id)?;
        bar.inc(1);
    }
    Ok(Summary { written, unchanged: unchanged.len(), deleted: gone.len() })
}

/// Makes the connection if there is none, and tells whether it takes items.
async fn is_ready(client: &GraphClient, settings: &Settings) -> Result<bool> {
    match connections::get(client, &settings.connection).await {
        Ok(connection) => return Ok(connection.state == Some(ConnectionState::Ready)),
        Err(error) if error.status() == Some(StatusCode::NotFound) => {}
        Err(error) => return Err(error.into()),
    }
    let name = settings.folder.file_name().unwrap_or(settings.folder.as_os_str()).to_string_lossy();
    let connection = ExternalConnection {
        id: Some(settings.connection.clone()),
        name: Some(name.clone().into_owned()),
        description: Some(format!("The files of the folder {name}")),
        ..Default::default()
    };
    connections::create(client, &connection).await?;
    Ok(false)
}

/// Registers the schema, or goes on with waiting for it, and waits until the service has taken it in.
async fn register_schema(client: &GraphClient, settings: &Settings, record: &mut Record) -> Result<()> {
    let mut work = match record.work() {
        Some(address) => Poller::<ConnectionOperation>::resume(client, address)?,
        None => {
            let schema = schema();
            let work = connections::schema::update(client, &settings.connection, &schema).start().await?;
            record.begin_work(work.location())?;
            work
        }
    };
    let outcome = work.wait().await;
    // Where only the asking failed, the next run goes on with it.
    let ended = match &outcome {
        Ok(_) => true,
        Err(error) => error.kind() == ErrorKind::Failed || error.status() == Some(StatusCode::NotFound),
    };
    if ended {
        record.end_work()?;
    }
    outcome.map(|_| ()).context("the schema was not registered")
}

fn schema() -> Schema {
    let property = |name: &str, r#type, labels| Property {
        name: Some(name.to_owned()),
        r#type: Some(r#type),
        is_retrievable: Some(true),
        is_queryable: Some(true),
        labels,
        ..Default::default()
    };
    let mut title = property("title", PropertyType::String, Some(vec![Label::Title]));
    title.is_searchable = Some(true);
    Schema {
        base_type: Some("microsoft.graph.externalItem".to_owned()),
        properties: Some(vec![
            title,
            property("path", PropertyType::String, None),
            property("size", PropertyType::Int64, None),
        ]),
        ..Default::default()
    }
}

/// Writes items, several at once. Those that were written before another failed are remembered.
async fn write_items(
    client: &GraphClient,
    settings: &Settings,
    files: Vec<File>,
    record: &mut Record,
    bar: &ProgressBar,
) -> Result<usize> {
    let connection: Arc<str> = settings.connection.as_str().into();
    let (mut files, mut writing) = (files.into_iter(), JoinSet::new());
    let (mut written, mut failed) = (0, None);
    loop {
        while writing.len() < AT_ONCE && failed.is_none() {
            let Some(file) = files.next() else { break };
            let (client, connection, acl) = (client.clone(), Arc::clone(&connection), acl(settings));
            writing.spawn(async move {
                let item = item(&file, acl).with_context(|| file.path.display().to_string())?;
                let put = connections::items::put(&client, &connection, &file.id, &item).await;
                put.with_context(|| file.path.display().to_string()).map(|()| file)
            });
        }
        match writing.join_next().await.transpose()? {
            Some(Ok(file)) => {
                record.keep(&file.id, &file.stamp)?;
                written += 1;
                bar.inc(1);
            }
            Some(Err(error)) => failed = failed.or(Some(error)),
            None => return failed.map_or(Ok(written), Err),
        }
    }
}

/// Who finds the files.
fn acl(settings: &Settings) -> Acl {
    let (kind, who) = match &settings.group {
        Some(group) => (AclType::Group, group),
        None => (AclType::Everyone, &settings.tenant),
    };
    Acl { r#type: Some(kind), access_type: Some(AccessType::Grant), value: Some(who.clone()), ..Default::default() }
}

fn item(file: &File, acl: Acl) -> Result<ExternalItem> {
    let properties = Properties::new()
        .with("title", file.path.file_stem().unwrap_or_default().to_string_lossy().into_owned())
        .with("path", file.name.clone())
        .with("size", file.size);
    // What is no text is found by its properties.
    let text = String::from_utf8(std::fs::read(&file.path)?).ok();
    let content = text.map(|mut text| {
        let end = (0..=MOST_TEXT.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
        text.truncate(end.unwrap_or(0));
        Box::new(ExternalItemContent {
            r#type: Some(ExternalItemContentType::Text),
            value: Some(text),
            ..Default::default()
        })
    });
    Ok(ExternalItem { acl: Some(vec![acl]), properties: Some(Box::new(properties)), content, ..Default::default() })
}

/// A file of the folder.
struct File {
    path: PathBuf,
    /// The path below the folder, with `/`.
    name: String,
    /// The item's id.
    id: String,
    size: i64,
    /// Changes with the file.
    stamp: String,
}

/// All files of a folder and those in it, in order.
fn files(folder: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.context("the folder cannot be read")?;
        if !entry.file_type().is_file() {
            continue;
        }
        let about = entry.metadata()?;
        let parts = entry.path().strip_prefix(folder)?.components();
        let name = parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        let modified = about.modified()?.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        files.push(File {
            id: item_id(&name),
            stamp: format!("{}-{}", about.len(), modified.as_nanos()),
            size: i64::try_from(about.len())?,
            path: entry.into_path(),
            name,
        });
    }
    Ok(files)
}

/// An id of at most 128 letters, digits and the like: what the name has of them, and a hash (FNV-1a) of the whole name.
pub(crate) fn item_id(name: &str) -> String {
    let hash = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let readable: String = name.chars().filter(char::is_ascii_alphanumeric).take(100).collect();
    format!("{readable}-{hash:016x}")
}
