//! Where the bytes of an upload come from.

use std::io;
use std::pin::Pin;

use azure_core::Bytes;
use futures_core::Stream;
use futures_util::StreamExt;

use crate::{Error, ErrorKind, Result};

type ByteParts = Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>;

/// Bytes by their positions.
pub(crate) enum Source {
    Bytes(Bytes),
    #[cfg(feature = "_reqwest")]
    File(tokio::fs::File),
    Stream(Window),
}

/// A stream, and what was read of it last.
pub(crate) struct Window {
    stream: ByteParts,
    /// The position of the first byte that is still held.
    start: u64,
    held: Vec<u8>,
}

impl Source {
    pub(crate) fn stream(stream: impl Stream<Item = io::Result<Bytes>> + Send + 'static) -> Self {
        Self::Stream(Window { stream: Box::pin(stream), start: 0, held: Vec::new() })
    }

    /// A file and its size.
    #[cfg(feature = "_reqwest")]
    pub(crate) async fn file(path: &std::path::Path) -> Result<(Self, u64)> {
        let unread = |error: io::Error| {
            Error::new(ErrorKind::Io, format!("{}: the file cannot be read: {error}", path.display()))
                .with_source(error)
        };
        let file = tokio::fs::File::open(path).await.map_err(unread)?;
        let size = file.metadata().await.map_err(unread)?.len();
        Ok((Self::File(file), size))
    }

    /// The bytes from one position to another.
    pub(crate) async fn read(&mut self, start: u64, end: u64) -> Result<Bytes> {
        let unread = |error: io::Error| {
            let message = format!("the bytes from {start} to {end} cannot be read: {error}");
            Error::new(ErrorKind::Io, message).with_source(error)
        };
        match self {
            Self::Bytes(bytes) => {
                let range = usize::try_from(start).ok().zip(usize::try_from(end).ok());
                let slice = range.filter(|(start, end)| start <= end && *end <= bytes.len());
                slice.map(|(start, end)| bytes.slice(start..end)).ok_or_else(|| unread(ended()))
            }
            #[cfg(feature = "_reqwest")]
            Self::File(file) => read_file(file, start, end).await.map_err(unread),
            Self::Stream(window) => window.read(start, end).await.map_err(unread),
        }
    }
}

#[cfg(feature = "_reqwest")]
async fn read_file(file: &mut tokio::fs::File, start: u64, end: u64) -> io::Result<Bytes> {
    use tokio::io::{AsyncReadExt, AsyncSeekExt};
    file.seek(io::SeekFrom::Start(start)).await?;
    let mut bytes = vec![0; length(start, end)?];
    file.read_exact(&mut bytes).await?;
    Ok(Bytes::from(bytes))
}

impl Window {
    async fn read(&mut self, start: u64, end: u64) -> io::Result<Bytes> {
        if start < self.start {
            return Err(io::Error::other("the stream has gone by it"));
        }
        while self.start + (self.held.len() as u64) < end {
            // What lies before is not wanted again.
            self.skip_to(start);
            let bytes = self.stream.next().await.ok_or_else(ended)??;
            self.held.extend_from_slice(&bytes);
        }
        self.skip_to(start);
        let bytes = self.held.get(..length(start, end)?).ok_or_else(ended)?;
        Ok(Bytes::copy_from_slice(bytes))
    }

    fn skip_to(&mut self, start: u64) {
        let before = start.saturating_sub(self.start).min(self.held.len() as u64);
        self.held.drain(..usize::try_from(before).unwrap_or(self.held.len()));
        self.start += before;
    }
}

fn length(start: u64, end: u64) -> io::Result<usize> {
    usize::try_from(end.saturating_sub(start)).map_err(io::Error::other)
}

fn ended() -> io::Error {
    io::Error::new(io::ErrorKind::UnexpectedEof, "they end before")
}

#[cfg(test)]
mod tests {
    use futures_util::stream;

    use super::*;

    fn pieces() -> Source {
        Source::stream(stream::iter(["ab", "cde", "", "f"].map(|piece| Ok(Bytes::from_static(piece.as_bytes())))))
    }

    #[tokio::test]
    async fn a_stream_is_read_forward_and_its_last_range_again() {
        for mut source in [pieces(), Source::Bytes(Bytes::from_static(b"abcdef"))] {
            assert_eq!(source.read(0, 4).await.unwrap(), "abcd");
            assert_eq!(source.read(0, 4).await.unwrap(), "abcd");
            assert_eq!(source.read(2, 6).await.unwrap(), "cdef");
            let error = source.read(5, 7).await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Io);
            assert_eq!(error.to_string(), "the bytes from 5 to 7 cannot be read: they end before");
        }
        let mut source = pieces();
        assert_eq!(source.read(3, 5).await.unwrap(), "de");
        assert!(source.read(0, 1).await.unwrap_err().to_string().contains("has gone by"));
    }

    #[tokio::test]
    async fn a_stream_that_fails_tells_why() {
        let mut source = Source::stream(stream::iter([Err(io::Error::other("unplugged"))]));
        assert!(source.read(0, 1).await.unwrap_err().to_string().ends_with("unplugged"));
    }
}
