//! Large files in ranges, to the address of an upload session.

mod ranges;
mod source;

use std::fmt;
use std::io;
use std::marker::PhantomData;

use azure_core::Bytes;
use azure_core::http::{Method, StatusCode, Url};
use futures_core::Stream;

use crate::draft::Draft;
use crate::model::{Payload, read};
use crate::redirect::is_own;
use crate::send::{Reply, decode_reply, send};
use crate::text::read_json;
use crate::{Error, ErrorKind, GraphClient, Operation, Response, Result};
use ranges::{Expected, expected};
use source::Source;

/// Ranges must be multiples of this, but for the last.
const UNIT: usize = 320 * 1024;

/// So often the service may ask for the same range again.
const MOST_REPEATS: u32 = 3;

/// An upload in ranges, to the `uploadUrl` that `createUploadSession` gave. `T` is what the service answers at the end,
/// such as `DriveItem`; `()` where that is of no interest.
///
/// ```no_run
/// # use graph_client::*;
/// # type DriveItem = serde_json::Value;
/// # async fn program(client: GraphClient, upload_url: &str) -> Result<()> {
/// let item = Upload::<DriveItem>::new(&client, upload_url)
///     .progress(|progress| println!("{} of {} bytes", progress.sent, progress.size))
///     .file("report.pdf")
///     .await?;
/// # Ok(())
/// # }
/// ```
///
/// Ranges that get lost are sent again as other requests are. An upload that ended in an error, or with the program, can
/// be gone on with by [`resume`](Self::resume), for as long as the session lives. Who knows its address may write to the
/// file, so treat it as a secret; the token is never sent there.
#[must_use = "an upload does nothing until it is given bytes"]
pub struct Upload<T> {
    client: GraphClient,
    url: String,
    chunk: usize,
    resume: bool,
    progress: Option<Box<dyn FnMut(UploadProgress) + Send>>,
    end: PhantomData<fn() -> T>,
}

/// How far an upload has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UploadProgress {
    /// So many bytes from the beginning have arrived.
    pub sent: u64,
    /// The number of all bytes.
    pub size: u64,
}

/// For errors and spans: the address itself is a secret.
static OPERATION: Operation = Operation::new(Method::Put, "v1.0", "/{upload-session}");

impl<T: Payload> Upload<T> {
    /// An upload to the address of a session.
    pub fn new(client: &GraphClient, upload_url: impl Into<String>) -> Self {
        let (client, url) = (client.clone(), upload_url.into());
        // Outlook takes less than 4 MB at once, all others more.
        Self { client, url, chunk: 10 * UNIT, resume: false, progress: None, end: PhantomData }
    }

    /// The size of a range in bytes, which is held in memory. It is rounded down to a multiple of 320 KiB, and up to the
    /// first. The default is 3,276,800.
    pub fn chunk_size(mut self, bytes: usize) -> Self {
        self.chunk = (bytes / UNIT).max(1).saturating_mul(UNIT);
        self
    }

    /// Calls a function after each range that has arrived.
    pub fn progress(mut self, told: impl FnMut(UploadProgress) + Send + 'static) -> Self {
        self.progress = Some(Box::new(told));
        self
    }

    /// Asks the service first which ranges it still lacks, and sends only those. The bytes must be the same.
    pub fn resume(mut self) -> Self {
        self.resume = true;
        self
    }

    /// Uploads bytes.
    ///
    /// # Errors
    ///
    /// Those of the requests, with status 404 where the session is over. Nothing can be uploaded where there are no
    /// bytes: kind [`Request`](ErrorKind::Request).
    pub async fn bytes(self, bytes: impl Into<Bytes>) -> Result<T> {
        let bytes = bytes.into();
        let size = bytes.len() as u64;
        self.run(Source::Bytes(bytes), size).await
    }

    /// Uploads a file. It needs tokio.
    ///
    /// # Errors
    ///
    /// Those of [`bytes`](Self::bytes); kind [`Io`](ErrorKind::Io) where the file cannot be read.
    #[cfg(feature = "_reqwest")]
    pub async fn file(self, path: impl AsRef<std::path::Path>) -> Result<T> {
        let (source, size) = Source::file(path.as_ref()).await?;
        self.run(source, size).await
    }

    /// Uploads a stream of this many bytes.
    ///
    /// # Errors
    ///
    /// Those of [`bytes`](Self::bytes); kind [`Io`](ErrorKind::Io) where the stream fails or has another size, and where
    /// the service asks for a range again that has gone by.
    pub async fn stream(self, stream: impl Stream<Item = io::Result<Bytes>> + Send + 'static, size: u64) -> Result<T> {
        self.run(Source::stream(stream), size).await
    }

    /// Ends the session: the service forgets what has arrived.
    ///
    /// # Errors
    ///
    /// Those of the request.
    pub async fn cancel(self) -> Result<()> {
        send(self.draft(Method::Delete)?).await.map(|_| ())
    }

    async fn run(mut self, mut source: Source, size: u64) -> Result<T> {
        if size == 0 {
            let message = "there are no bytes to upload: an empty file is put by one request";
            return Err(Error::new(ErrorKind::Request, message).with_operation(&OPERATION));
        }
        let mut next = match self.resume {
            true => self.ask(size).await?.0,
            false => Expected::from(0),
        };
        let mut repeats = 0;
        loop {
            let end = next.start.saturating_add(self.chunk as u64).min(next.end.unwrap_or(size)).min(size);
            let bytes = source.read(next.start, end).await.map_err(|error| error.with_operation(&OPERATION))?;
            let (after, reply) = match self.put(bytes, next.start, end, size).await? {
                Put::Done(reply) => {
                    self.tell(size, size);
                    return decode_reply(reply, |reply| read_json(&reply.headers, &reply.body, read))
                        .map(Response::into_body);
                }
                Put::Next(after, reply) => (after, reply),
                Put::Ask => self.ask(size).await?,
            };
            repeats = if after.start > next.start { 0 } else { repeats + 1 };
            if repeats > MOST_REPEATS {
                let message = format!("the service asks for the range from {} again and again", after.start);
                return Err(reply.at_fault(Error::new(ErrorKind::Decode, message).with_status(reply.status)));
            }
            next = after;
            self.tell(next.start, size);
        }
    }

    async fn put(&self, bytes: Bytes, start: u64, end: u64, size: u64) -> Result<Put> {
        let mut draft = self.draft(Method::Put)?;
        draft.set_header("content-range", &format!("bytes {start}-{}/{size}", end.saturating_sub(1)));
        draft.set_payload("application/octet-stream", bytes);
        let reply = match send(draft).await {
            Ok(reply) => reply,
            // It has arrived before, and the answer got lost.
            Err(error) if error.status() == Some(StatusCode::RequestedRangeNotSatisfiable) => return Ok(Put::Ask),
            Err(error) => return Err(error),
        };
        match reply.status {
            StatusCode::Accepted => {
                let after = expected(&reply.body, size).unwrap_or(Expected::from(end));
                Ok(Put::Next(after, reply))
            }
            _ => Ok(Put::Done(reply)),
        }
    }

    /// Which range the service lacks, and the answer that tells it.
    async fn ask(&self, size: u64) -> Result<(Expected, Reply)> {
        let reply = send(self.draft(Method::Get)?).await?;
        match expected(&reply.body, size) {
            Some(lacking) => Ok((lacking, reply)),
            None => {
                let message = "the service does not say which ranges of the upload it lacks";
                Err(reply.at_fault(Error::new(ErrorKind::Decode, message).with_status(reply.status)))
            }
        }
    }

    /// A request to the session's address, without the token.
    fn draft(&self, method: Method) -> Result<Box<Draft>> {
        let url = Url::parse(&self.url).map_err(|error| {
            Error::new(ErrorKind::Refused, "the address of the upload session is not a URL").with_source(error)
        });
        url.and_then(|url| is_own(self.client.endpoint(), &url)).map_err(|error| error.with_operation(&OPERATION))?;
        Ok(Draft::at(&self.client, &OPERATION, method, &self.url, false))
    }

    fn tell(&mut self, sent: u64, size: u64) {
        if let Some(progress) = &mut self.progress {
            progress(UploadProgress { sent, size });
        }
    }
}

/// What the service answered to a range.
enum Put {
    /// It has all.
    Done(Reply),
    /// It wants this one next; with the answer that tells it.
    Next(Expected, Reply),
    /// It must be asked what it wants.
    Ask,
}

impl<T> fmt::Debug for Upload<T> {
    /// Leaves out the address, which is a secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload").field("chunk_size", &self.chunk).finish_non_exhaustive()
    }
}
