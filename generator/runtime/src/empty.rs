//! Answers that may have no body.

use crate::model::{Codec, Payload, ReadError, WriteError};

/// How a body is read that is of no interest.
#[derive(Debug)]
pub struct Ignored;

/// What the service answers is of no interest; often there is nothing.
impl Payload for () {
    type Kind = Ignored;
}

impl Codec<()> for Ignored {
    fn read(_: &[u8]) -> Result<(), ReadError> {
        Ok(())
    }

    fn write(_: &(), out: &mut Vec<u8>) -> Result<(), WriteError> {
        out.extend_from_slice(b"null");
        Ok(())
    }
}

/// How a body is read that may be missing.
#[derive(Debug)]
pub struct Optional;

/// An answer that the service may leave out, with 204 or an empty body.
impl<T: Payload> Payload for Option<T> {
    type Kind = Optional;
}

impl<T: Payload> Codec<Option<T>> for Optional {
    fn read(bytes: &[u8]) -> Result<Option<T>, ReadError> {
        if bytes.is_empty() { Ok(None) } else { T::Kind::read(bytes).map(Some) }
    }

    fn write(value: &Option<T>, out: &mut Vec<u8>) -> Result<(), WriteError> {
        match value {
            Some(value) => T::Kind::write(value, out),
            None => Ignored::write(&(), out),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::model::read;

    #[test]
    fn no_body_is_nothing() {
        assert_eq!(read::<()>(b"whatever"), Ok(()));
        assert_eq!(read::<Option<i64>>(b""), Ok(None));
        assert_eq!(read::<Option<i64>>(br#"{"value": 7}"#), Ok(Some(7)));
        assert!(read::<Option<i64>>(b"x").is_err());
    }
}
