//! Models: what every generated struct and enum stands on.
//!
//! A generated struct implements [`Model`]: a static [`Schema`] (the JSON names of its properties) and access to its
//! fields by their position ([`Slot`], [`SlotMut`]). All else is written once here, over `&dyn Model`: reading JSON,
//! writing it, `Clone`, `PartialEq` and `Debug`. So a crate of a thousand types stays quick to compile.
//!
//! What a service sends is never lost: unknown properties, annotations such as `@odata.etag`, and explicit nulls are
//! kept in [`Additional`] and written back.

mod additional;
mod compare;
mod debug;
mod duration;
mod enumeration;
mod error;
mod flags;
mod open;
pub mod parse;
mod payload;
mod polymorphic;
mod read;
#[cfg(any(test, feature = "testing"))]
mod same;
mod scalar;
mod schema;
mod secret;
mod slot;
mod trail;
mod write;

pub use additional::Additional;
pub use compare::{clone, clone_any, eq, eq_any};
pub use debug::{debug, debug_any};
pub use duration::IsoDuration;
pub use enumeration::{Enumeration, deserialize_enum, serialize_enum};
pub use error::{ParseError, ReadError, ReadErrorKind, WriteError};
pub use flags::Flags;
pub use open::OpenValue;
pub use payload::{Codec, ElementCodec, List, Payload, kind, read, read_list, write_list, write_to};
pub use polymorphic::Polymorphic;
pub use read::{deserialize, deserialize_any, read_into};
#[cfg(any(test, feature = "testing"))]
pub use same::{Difference, differences};
pub use schema::Schema;
pub use slot::{
    AnyList, AnyOption, EnumList, EnumOption, FlagsList, FlagsOption, ModelList, ModelOption, Slot, SlotMut,
};
pub use write::{serialize, serialize_any, write};

pub use rust_decimal::Decimal;
pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
pub use serde_json::Value;
pub use time::{Date, OffsetDateTime, Time};
pub use uuid::Uuid;

use std::ptr;

/// A type whose properties are read and written by position: every generated struct.
///
/// Generated code implements it; an application uses the provided methods.
pub trait Model: 'static {
    /// The name of the type and those of its properties.
    fn schema(&self) -> &'static Schema;

    /// The property at this position of the schema; [`Slot::Additional`] at every other position.
    fn slot(&self, index: usize) -> Slot<'_>;

    /// The property at this position of the schema, to be changed; [`SlotMut::Additional`] at every other position.
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_>;

    /// Clears a property and has it written as an explicit `null`, which tells the service to remove its value;
    /// a property that is only `None` is not written at all.
    ///
    /// ```
    /// # use graph_client::model::{Additional, Schema, Slot, SlotMut};
    /// # #[derive(Default)]
    /// # struct User { mobile_phone: Option<String>, additional: Additional }
    /// # impl Model for User {
    /// #     fn schema(&self) -> &'static Schema {
    /// #         static SCHEMA: Schema = Schema::new("microsoft.graph.user", "mobilePhone");
    /// #         &SCHEMA
    /// #     }
    /// #     fn slot(&self, index: usize) -> Slot<'_> {
    /// #         match index {
    /// #             0 => Slot::String(&self.mobile_phone),
    /// #             _ => Slot::Additional(&self.additional),
    /// #         }
    /// #     }
    /// #     fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
    /// #         match index {
    /// #             0 => SlotMut::String(&mut self.mobile_phone),
    /// #             _ => SlotMut::Additional(&mut self.additional),
    /// #         }
    /// #     }
    /// # }
    /// use graph_client::model::{self, Model};
    ///
    /// let mut user = User::default();
    /// assert_eq!(model::write(&user)?, b"{}");
    /// user.set_null(|user| &mut user.mobile_phone);
    /// assert_eq!(model::write(&user)?, br#"{"mobilePhone":null}"#);
    /// # Ok::<(), model::WriteError>(())
    /// ```
    fn set_null<T>(&mut self, field: impl FnOnce(&mut Self) -> &mut Option<T>)
    where
        Self: Sized,
    {
        let field = field(self);
        *field = None;
        let address = ptr::from_ref(field).cast::<()>();
        if let Some(index) = index_of(self, address) {
            let model: &mut dyn Model = self;
            model.mark_null(index);
        }
    }

    /// Whether a property is an explicit `null`: the service sent one, or [`set_null`](Model::set_null) made it one.
    fn is_null<T>(&self, field: impl FnOnce(&Self) -> &Option<T>) -> bool
    where
        Self: Sized,
    {
        let field = field(self);
        let address = ptr::from_ref(field).cast::<()>();
        field.is_none() && index_of(self, address).is_some_and(|index| additional(self).is_null(index))
    }
}

impl dyn Model {
    /// Unknown properties, annotations and explicit nulls.
    #[must_use]
    pub fn additional(&self) -> &Additional {
        static NONE: Additional = Additional::new();
        match self.slot(usize::MAX) {
            Slot::Additional(additional) => additional,
            _ => &NONE,
        }
    }

    /// Unknown properties, annotations and explicit nulls, to be changed; `None` for a model that has no place for them,
    /// which no generated one is.
    pub fn additional_mut(&mut self) -> Option<&mut Additional> {
        match self.slot_mut(usize::MAX) {
            SlotMut::Additional(additional) => Some(additional),
            _ => None,
        }
    }

    fn mark_null(&mut self, index: usize) {
        if let Some(additional) = self.additional_mut() {
            additional.mark_null(index);
        }
    }
}

/// What a model of a known type holds beyond its properties.
fn additional(model: &dyn Model) -> &Additional {
    model.additional()
}

/// The position of the property whose field lies at this address.
fn index_of(model: &dyn Model, address: *const ()) -> Option<usize> {
    (0..model.schema().properties().len()).find(|index| ptr::eq(model.slot(*index).address(), address))
}

/// JSON text as a [`Value`], for properties that have no declared type.
///
/// # Errors
/// The text is not JSON.
pub fn json(text: &str) -> Result<Value, ReadError> {
    serde_json::from_str(text).map_err(|error| ReadError::syntax(text.as_bytes(), &error))
}
