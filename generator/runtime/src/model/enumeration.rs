//! Enumerations whose unknown members keep their text.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serializer};

/// A generated enum: its members by name, and a fallback that keeps the text of any other.
pub trait Enumeration: Send + Sync + 'static {
    /// The member with this name, which is looked up as it is written.
    fn from_name(name: &str) -> Self
    where
        Self: Sized;

    /// The member's name.
    fn as_str(&self) -> &str;
}

/// Writes a member as its name; generated code calls it.
///
/// # Errors
/// Those of the serializer.
pub fn serialize_enum<S: Serializer>(member: &dyn Enumeration, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(member.as_str())
}

/// Reads a member from its name; generated code calls it.
///
/// # Errors
/// What was read is not a string, or those of the deserializer.
pub fn deserialize_enum<'de, E: Enumeration, D: Deserializer<'de>>(deserializer: D) -> Result<E, D::Error> {
    Cow::<str>::deserialize(deserializer).map(|name| E::from_name(&name))
}
