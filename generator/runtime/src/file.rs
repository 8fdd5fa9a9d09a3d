//! Answers that become files.

use std::io;
use std::path::{Path, PathBuf};

use azure_core::Uuid;
use tokio::fs::{self, File, OpenOptions};
use tokio::io::AsyncWriteExt;

use crate::draft::Draft;
use crate::send::stream;
use crate::{ByteStream, Error, ErrorKind, Result};

/// Writes the bytes of an answer to a file, which is there with all of them or not at all.
pub(crate) async fn write(draft: Box<Draft>, path: &Path) -> Result<u64> {
    let operation = draft.operation;
    let body = stream(draft).await?.into_body();
    let unwritten = |error: io::Error| {
        let message = format!("{}: the download cannot be written: {error}", path.display());
        Error::new(ErrorKind::Io, message).with_source(error).with_operation(operation)
    };
    let part = Part::beside(path).map_err(unwritten)?;
    let mut file = OpenOptions::new().write(true).create_new(true).open(&part.0).await.map_err(unwritten)?;
    let size = copy(body, &mut file, &unwritten).await?;
    // On the disk before it has its name: after a power failure too, what has the name is complete.
    file.sync_all().await.map_err(unwritten)?;
    drop(file);
    fs::rename(&part.0, path).await.map_err(unwritten)?;
    Ok(size)
}

async fn copy(mut body: ByteStream, file: &mut File, unwritten: &impl Fn(io::Error) -> Error) -> Result<u64> {
    let mut size = 0;
    while let Some(bytes) = body.try_next().await? {
        file.write_all(&bytes).await.map_err(unwritten)?;
        size += bytes.len() as u64;
    }
    file.flush().await.map_err(unwritten)?;
    Ok(size)
}

/// A file that is removed unless it got another name.
struct Part(PathBuf);

impl Part {
    fn beside(path: &Path) -> io::Result<Self> {
        let name =
            path.file_name().ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "it is no file's name"))?;
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{}.part", Uuid::new_v4().simple()));
        Ok(Self(path.with_file_name(hidden)))
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // After the rename there is none; and nobody is left to be told of another failure.
        let _ = std::fs::remove_file(&self.0);
    }
}
