//! Types that can be the body of a response, or an element of a list in one.

use std::marker::PhantomData;

use serde::Serialize;

use super::read::{Target, read_target};
use super::scalar::Written;
use super::write::{write_any, write_model};
use super::{
    Additional, Date, Decimal, Enumeration, Flags, IsoDuration, Model, OffsetDateTime, Polymorphic, ReadError, Schema,
    Slot, SlotMut, Time, Uuid, Value, WriteError,
};

/// A type that can be read from the body of a response: every generated type, the primitive types, and lists.
pub trait Payload: Sized + 'static {
    /// How it is read, one of [`kind`].
    type Kind: Codec<Self>;
}

/// The ways in which a [`Payload`] is read.
pub mod kind {
    /// A struct: the object itself.
    #[derive(Debug)]
    pub struct Model;
    /// An enum over a type and those derived from it: the object itself.
    #[derive(Debug)]
    pub struct Any;
    /// An enumeration, which comes wrapped as `{"value": …}`.
    #[derive(Debug)]
    pub struct Enum;
    /// A set of members of an enumeration, which comes wrapped as `{"value": …}`.
    #[derive(Debug)]
    pub struct Flags;
    /// A primitive value, which comes wrapped as `{"value": …}`.
    #[derive(Debug)]
    pub struct Scalar;
    /// Any JSON, taken as it is.
    #[derive(Debug)]
    pub struct Untyped;
    /// A list, which comes wrapped as `{"value": […]}`.
    #[derive(Debug)]
    pub struct List;
}

/// Reads a `T` from the bytes of a response, and writes it for a request.
pub trait Codec<T> {
    /// Reads the whole body.
    ///
    /// # Errors
    /// It is not JSON, or a value has another type than documented.
    fn read(bytes: &[u8]) -> Result<T, ReadError>;

    /// Appends the value as JSON text, without the wrapper that it is read from.
    ///
    /// # Errors
    /// It nests too deep.
    fn write(value: &T, out: &mut Vec<u8>) -> Result<(), WriteError>;
}

/// Tells how a `T` stands in a list.
pub trait ElementCodec<T>: Codec<T> {
    /// A list as a slot.
    fn slot(list: &Option<Vec<T>>) -> Slot<'_>;
    /// A list as a slot, to be changed.
    fn slot_mut(list: &mut Option<Vec<T>>) -> SlotMut<'_>;
    /// An annotation or unknown property of an element that is an object, such as `@removed`.
    fn annotation<'a>(_element: &'a T, _name: &str) -> Option<&'a Value> {
        None
    }
}

/// A list with what stands beside it: `{"value": […], "@odata.nextLink": "…"}`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List<T> {
    /// The elements.
    pub value: Vec<T>,
    /// Annotations such as `@odata.nextLink`, in order.
    pub additional: Additional,
}

/// Reads the body of a response.
///
/// # Errors
/// It is not JSON, or a value has another type than documented.
pub fn read<T: Payload>(bytes: &[u8]) -> Result<T, ReadError> {
    T::Kind::read(bytes)
}

/// Appends a value as JSON text; a list is written as an array.
///
/// # Errors
/// It nests too deep.
pub fn write_to<T: Payload>(value: &T, out: &mut Vec<u8>) -> Result<(), WriteError> {
    T::Kind::write(value, out)
}

/// Appends values as a JSON array.
///
/// # Errors
/// They nest too deep.
pub fn write_list<T: Payload>(values: &[T], out: &mut Vec<u8>) -> Result<(), WriteError> {
    out.push(b'[');
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        T::Kind::write(value, out)?;
    }
    out.push(b']');
    Ok(())
}

fn write_json(value: &impl Serialize, out: &mut Vec<u8>) -> Result<(), WriteError> {
    serde_json::to_writer(out, value).map_err(WriteError::from)
}

/// Reads a list and what stands beside it.
///
/// # Errors
/// It is not JSON, or a value has another type than documented.
pub fn read_list<T: Payload<Kind: ElementCodec<T>>>(bytes: &[u8]) -> Result<List<T>, ReadError> {
    let mut wrapper = Wrapper::<T> { value: None, additional: Additional::new() };
    read_target(Target::Model(&mut wrapper), bytes)?;
    Ok(List { value: wrapper.value.unwrap_or_default(), additional: wrapper.additional })
}

/// A type that comes wrapped in an object, as OData has no bare values.
trait Wrapped<T>: ElementCodec<T> {
    fn field(field: &Option<T>) -> Slot<'_>;
    fn field_mut(field: &mut Option<T>) -> SlotMut<'_>;
}

fn read_wrapped<T: Send + Sync + 'static, K: Wrapped<T> + 'static>(bytes: &[u8]) -> Result<T, ReadError> {
    let value = if bytes.trim_ascii_start().first() == Some(&b'{') {
        let mut single = Single::<T, K> { value: None, additional: Additional::new(), kind: PhantomData };
        read_target(Target::Model(&mut single), bytes)?;
        single.value
    } else {
        let mut value = None;
        read_target(Target::Slot(K::field_mut(&mut value)), bytes)?;
        value
    };
    value.ok_or_else(|| ReadError::null(bytes))
}

static WRAPPER: Schema = Schema::new("wrapper", "value");

/// `{"value": …}` around a single value.
struct Single<T, K> {
    value: Option<T>,
    additional: Additional,
    kind: PhantomData<fn() -> K>,
}

/// `{"value": […]}`, as it is for lists.
struct Wrapper<T> {
    value: Option<Vec<T>>,
    additional: Additional,
}

macro_rules! wrapper_model {
    ([$($generics:tt)*] $name:ty, $slot:path, $slot_mut:path) => {
        impl<$($generics)*> Model for $name {
            fn schema(&self) -> &'static Schema {
                &WRAPPER
            }
            fn slot(&self, index: usize) -> Slot<'_> {
                if index == 0 { $slot(&self.value) } else { Slot::Additional(&self.additional) }
            }
            fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
                if index == 0 { $slot_mut(&mut self.value) } else { SlotMut::Additional(&mut self.additional) }
            }
        }
    };
}
wrapper_model!([T: Send + Sync + 'static, K: Wrapped<T> + 'static] Single<T, K>, K::field, K::field_mut);
wrapper_model!([T: Payload<Kind: ElementCodec<T>>] Wrapper<T>, T::Kind::slot, T::Kind::slot_mut);

macro_rules! objects {
    ($kind:ty, $bound:ident, $target:path, $write:ident, $list:ident, |$element:ident| $additional:expr) => {
        impl<T: $bound + Default> Codec<T> for $kind {
            fn read(bytes: &[u8]) -> Result<T, ReadError> {
                let mut value = T::default();
                read_target($target(&mut value), bytes).map(|_| value)
            }
            fn write(value: &T, out: &mut Vec<u8>) -> Result<(), WriteError> {
                $write(value, out)
            }
        }

        impl<T: $bound + Default> ElementCodec<T> for $kind {
            fn slot(list: &Option<Vec<T>>) -> Slot<'_> {
                Slot::$list(list)
            }
            fn slot_mut(list: &mut Option<Vec<T>>) -> SlotMut<'_> {
                SlotMut::$list(list)
            }
            fn annotation<'a>($element: &'a T, name: &str) -> Option<&'a Value> {
                $additional.get(name)
            }
        }
    };
}
objects!(kind::Model, Model, Target::Model, write_model, ModelList, |element| super::additional(element));
objects!(kind::Any, Polymorphic, Target::Any, write_any, AnyList, |element| element.model().additional());

macro_rules! wrapped {
    ([$($generics:tt)*] $type:ty, $kind:ty, $field:ident, $list:ident, $written:expr) => {
        impl<$($generics)*> Codec<$type> for $kind {
            fn read(bytes: &[u8]) -> Result<$type, ReadError> {
                read_wrapped::<$type, Self>(bytes)
            }
            fn write(value: &$type, out: &mut Vec<u8>) -> Result<(), WriteError> {
                write_json(&$written(value), out)
            }
        }

        impl<$($generics)*> ElementCodec<$type> for $kind {
            fn slot(list: &Option<Vec<$type>>) -> Slot<'_> {
                Slot::$list(list)
            }
            fn slot_mut(list: &mut Option<Vec<$type>>) -> SlotMut<'_> {
                SlotMut::$list(list)
            }
        }

        impl<$($generics)*> Wrapped<$type> for $kind {
            fn field(field: &Option<$type>) -> Slot<'_> {
                Slot::$field(field)
            }
            fn field_mut(field: &mut Option<$type>) -> SlotMut<'_> {
                SlotMut::$field(field)
            }
        }
    };
}
wrapped!([E: Enumeration] E, kind::Enum, Enum, EnumList, E::as_str);
wrapped!([E: Enumeration] Flags<E>, kind::Flags, Flags, FlagsList, std::convert::identity);

impl<E: Enumeration> Payload for Flags<E> {
    type Kind = kind::Flags;
}

macro_rules! primitives {
    ($($type:ty, $field:ident, $list:ident;)*) => {$(
        wrapped!([] $type, kind::Scalar, $field, $list, Written);

        impl Payload for $type {
            type Kind = kind::Scalar;
        }
    )*};
}
// `u8` is not among them, so that `Vec<u8>` is bytes.
primitives! {
    String, String, StringList;
    bool, Boolean, BooleanList;
    i8, SByte, SByteList;
    i16, Int16, Int16List;
    i32, Int32, Int32List;
    i64, Int64, Int64List;
    f32, Single, SingleList;
    f64, Double, DoubleList;
    Decimal, Decimal, DecimalList;
    OffsetDateTime, DateTimeOffset, DateTimeOffsetList;
    Date, Date, DateList;
    Time, TimeOfDay, TimeOfDayList;
    IsoDuration, Duration, DurationList;
    Uuid, Guid, GuidList;
    Vec<u8>, Binary, BinaryList;
}

impl Codec<Value> for kind::Untyped {
    fn read(bytes: &[u8]) -> Result<Value, ReadError> {
        serde_json::from_slice(bytes).map_err(|error| ReadError::syntax(bytes, &error))
    }
    fn write(value: &Value, out: &mut Vec<u8>) -> Result<(), WriteError> {
        write_json(value, out)
    }
}

impl ElementCodec<Value> for kind::Untyped {
    fn slot(list: &Option<Vec<Value>>) -> Slot<'_> {
        Slot::UntypedList(list)
    }
    fn slot_mut(list: &mut Option<Vec<Value>>) -> SlotMut<'_> {
        SlotMut::UntypedList(list)
    }
    fn annotation<'a>(element: &'a Value, name: &str) -> Option<&'a Value> {
        element.get(name)
    }
}

impl Payload for Value {
    type Kind = kind::Untyped;
}

impl<T: Payload<Kind: ElementCodec<T>>> Codec<Vec<T>> for kind::List {
    fn read(bytes: &[u8]) -> Result<Vec<T>, ReadError> {
        read_list(bytes).map(|list| list.value)
    }
    fn write(value: &Vec<T>, out: &mut Vec<u8>) -> Result<(), WriteError> {
        write_list(value, out)
    }
}

impl<T: Payload<Kind: ElementCodec<T>>> Payload for Vec<T> {
    type Kind = kind::List;
}
