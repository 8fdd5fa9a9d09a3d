//! Answers that become files.

use std::fs::OpenOptions;
use std::io;
use std::path::{Path, PathBuf};

use azure_core::Uuid;
use tokio::fs::{self, File};
use tokio::io::{AsyncSeekExt, AsyncWriteExt};
use tokio::task::spawn_blocking;

use crate::download::Download;
use crate::draft::Draft;
use crate::{ByteStream, Error, ErrorKind, Result};

/// Writes the bytes of an answer to a file, which is there with all of them or not at all. Where the answer breaks off,
/// the download goes on from there.
pub(crate) async fn write(draft: Box<Draft>, path: &Path) -> Result<u64> {
    let operation = draft.operation;
    let (mut download, mut body) = Download::begin(draft).await?;
    let unwritten = |error: io::Error| {
        let message = format!("{}: the download cannot be written: {error}", path.display());
        Error::new(ErrorKind::Io, message).with_source(error).with_operation(operation)
    };
    let (part, mut file) = Part::beside(path).await.map_err(unwritten)?;
    while let Err(error) = copy(&mut body, &mut file, &mut download, &unwritten).await {
        body = download.go_on(error).await?;
        if download.size == 0 {
            file.rewind().await.map_err(unwritten)?;
            file.set_len(0).await.map_err(unwritten)?;
        }
    }
    // On the disk before it has its name: after a power failure too, what has the name is complete.
    file.sync_all().await.map_err(unwritten)?;
    drop(file);
    fs::rename(&part.0, path).await.map_err(unwritten)?;
    Ok(download.size)
}

async fn copy(
    body: &mut ByteStream,
    file: &mut File,
    download: &mut Download,
    unwritten: &impl Fn(io::Error) -> Error,
) -> Result<()> {
    let copied = async {
        while let Some(bytes) = body.try_next().await? {
            file.write_all(&bytes).await.map_err(unwritten)?;
            download.size += bytes.len() as u64;
        }
        download.end(body)
    };
    let copied = copied.await;
    file.flush().await.map_err(unwritten)?;
    copied
}

/// A file that is removed unless it got another name.
struct Part(PathBuf);

impl Part {
    /// Makes a file beside another. If nobody waits for it any more when it is there, it is removed.
    async fn beside(path: &Path) -> io::Result<(Self, File)> {
        let name =
            path.file_name().ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "it is no file's name"))?;
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{}.part", Uuid::new_v4().simple()));
        let part = Self(path.with_file_name(hidden));
        let made = spawn_blocking(move || {
            let file = OpenOptions::new().write(true).create_new(true).open(&part.0)?;
            Ok::<_, io::Error>((part, file))
        });
        let (part, file) = made.await.map_err(io::Error::other)??;
        Ok((part, File::from_std(file)))
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // After the rename there is none; and nobody is left to be told of another failure.
        let _ = std::fs::remove_file(&self.0);
    }
}
