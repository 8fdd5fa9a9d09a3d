//! Typed references to the fields of a model.

use super::{Additional, Enumeration, Flags, Model, Polymorphic};

/// Runs `$with!` over all scalar kinds: the name of the slot, that of its list, and the Rust type.
macro_rules! scalars {
    ($with:ident $($rest:tt)*) => {
        $with! {
            [
                String StringList String,
                Boolean BooleanList bool,
                Byte ByteList u8,
                SByte SByteList i8,
                Int16 Int16List i16,
                Int32 Int32List i32,
                Int64 Int64List i64,
                Single SingleList f32,
                Double DoubleList f64,
                Decimal DecimalList $crate::model::Decimal,
                DateTimeOffset DateTimeOffsetList $crate::model::OffsetDateTime,
                Date DateList $crate::model::Date,
                TimeOfDay TimeOfDayList $crate::model::Time,
                Duration DurationList $crate::model::IsoDuration,
                Guid GuidList $crate::model::Uuid,
                Binary BinaryList Vec<u8>,
                Untyped UntypedList $crate::model::Value,
            ]
            $($rest)*
        }
    };
}
pub(crate) use scalars;

macro_rules! define_slots {
    ([$($scalar:ident $list:ident $type:ty,)*]) => {
        /// A field of a model, named by the type that its documentation gives it.
        #[derive(Clone, Copy)]
        pub enum Slot<'a> {
            /// No property has this position: unknown properties, annotations and explicit nulls.
            Additional(&'a Additional),
            $(
                #[doc = concat!("A property of type `Edm.", stringify!($scalar), "`.")]
                $scalar(&'a Option<$type>),
                #[doc = concat!("A collection of `Edm.", stringify!($scalar), "`.")]
                $list(&'a Option<Vec<$type>>),
            )*
            /// A member of an enumeration.
            Enum(&'a dyn EnumOption),
            /// A collection of members of an enumeration.
            EnumList(&'a dyn EnumList),
            /// A set of members of an enumeration.
            Flags(&'a dyn FlagsOption),
            /// A collection of sets of members of an enumeration.
            FlagsList(&'a dyn FlagsList),
            /// A structured value.
            Model(&'a dyn ModelOption),
            /// A collection of structured values.
            ModelList(&'a dyn ModelList),
            /// A structured value of the declared type or a type derived from it.
            Any(&'a dyn AnyOption),
            /// A collection of structured values of the declared type or types derived from it.
            AnyList(&'a dyn AnyList),
        }

        /// A field of a model, to be changed. The variants are those of [`Slot`].
        pub enum SlotMut<'a> {
            /// No property has this position: unknown properties, annotations and explicit nulls.
            Additional(&'a mut Additional),
            $(
                #[doc = concat!("A property of type `Edm.", stringify!($scalar), "`.")]
                $scalar(&'a mut Option<$type>),
                #[doc = concat!("A collection of `Edm.", stringify!($scalar), "`.")]
                $list(&'a mut Option<Vec<$type>>),
            )*
            /// A member of an enumeration.
            Enum(&'a mut dyn EnumOption),
            /// A collection of members of an enumeration.
            EnumList(&'a mut dyn EnumList),
            /// A set of members of an enumeration.
            Flags(&'a mut dyn FlagsOption),
            /// A collection of sets of members of an enumeration.
            FlagsList(&'a mut dyn FlagsList),
            /// A structured value.
            Model(&'a mut dyn ModelOption),
            /// A collection of structured values.
            ModelList(&'a mut dyn ModelList),
            /// A structured value of the declared type or a type derived from it.
            Any(&'a mut dyn AnyOption),
            /// A collection of structured values of the declared type or types derived from it.
            AnyList(&'a mut dyn AnyList),
        }

        impl Slot<'_> {
            /// Whether the field holds a value.
            #[inline]
            pub(crate) fn is_set(&self) -> bool {
                match self {
                    Self::Additional(_) => false,
                    $(
                        Self::$scalar(field) => field.is_some(),
                        Self::$list(field) => field.is_some(),
                    )*
                    Self::Enum(field) => field.text().is_some(),
                    Self::EnumList(field) => field.count().is_some(),
                    Self::Flags(field) => field.text().is_some(),
                    Self::FlagsList(field) => field.count().is_some(),
                    Self::Model(field) => field.model().is_some(),
                    Self::ModelList(field) => field.count().is_some(),
                    Self::Any(field) => field.value().is_some(),
                    Self::AnyList(field) => field.count().is_some(),
                }
            }

            /// Where the field lies, to tell which one it is.
            pub(crate) fn address(&self) -> *const () {
                match self {
                    Self::Additional(additional) => std::ptr::from_ref(*additional).cast(),
                    $(
                        Self::$scalar(field) => std::ptr::from_ref(*field).cast(),
                        Self::$list(field) => std::ptr::from_ref(*field).cast(),
                    )*
                    Self::Enum(field) => std::ptr::from_ref(*field).cast(),
                    Self::EnumList(field) => std::ptr::from_ref(*field).cast(),
                    Self::Flags(field) => std::ptr::from_ref(*field).cast(),
                    Self::FlagsList(field) => std::ptr::from_ref(*field).cast(),
                    Self::Model(field) => std::ptr::from_ref(*field).cast(),
                    Self::ModelList(field) => std::ptr::from_ref(*field).cast(),
                    Self::Any(field) => std::ptr::from_ref(*field).cast(),
                    Self::AnyList(field) => std::ptr::from_ref(*field).cast(),
                }
            }
        }
    };
}
scalars!(define_slots);

/// A field that may hold a member of an enumeration.
pub trait EnumOption {
    /// The member's name.
    fn text(&self) -> Option<&str>;
    /// Puts in the member with this name, or nothing.
    fn set(&mut self, text: Option<&str>);
}

impl<E: Enumeration> EnumOption for Option<E> {
    #[inline]
    fn text(&self) -> Option<&str> {
        self.as_ref().map(E::as_str)
    }
    #[inline]
    fn set(&mut self, text: Option<&str>) {
        *self = text.map(E::from_name);
    }
}

/// A field that may hold a list of members of an enumeration.
pub trait EnumList {
    /// The number of members, where there is a list.
    fn count(&self) -> Option<usize>;
    /// The name of a member.
    fn text(&self, index: usize) -> Option<&str>;
    /// Makes the field an empty list with this much room, or takes it away.
    fn reset(&mut self, room: Option<usize>);
    /// Adds the member with this name.
    fn push(&mut self, text: &str);
}

impl<E: Enumeration> EnumList for Option<Vec<E>> {
    #[inline]
    fn count(&self) -> Option<usize> {
        self.as_ref().map(Vec::len)
    }
    #[inline]
    fn text(&self, index: usize) -> Option<&str> {
        self.as_ref()?.get(index).map(E::as_str)
    }
    #[inline]
    fn reset(&mut self, room: Option<usize>) {
        *self = room.map(Vec::with_capacity);
    }
    #[inline]
    fn push(&mut self, text: &str) {
        self.get_or_insert_default().push(E::from_name(text));
    }
}

/// A field that may hold a set of members of an enumeration.
pub trait FlagsOption {
    /// The members' names, with commas between them.
    fn text(&self) -> Option<String>;
    /// Puts in the members with these names, or nothing.
    fn set(&mut self, text: Option<&str>);
}

impl<E: Enumeration> FlagsOption for Option<Flags<E>> {
    #[inline]
    fn text(&self) -> Option<String> {
        self.as_ref().map(Flags::to_string)
    }
    #[inline]
    fn set(&mut self, text: Option<&str>) {
        *self = text.map(Flags::from_names);
    }
}

/// A field that may hold a list of sets of members of an enumeration.
pub trait FlagsList {
    /// The number of sets, where there is a list.
    fn count(&self) -> Option<usize>;
    /// The names of a set's members, with commas between them.
    fn text(&self, index: usize) -> Option<String>;
    /// Makes the field an empty list with this much room, or takes it away.
    fn reset(&mut self, room: Option<usize>);
    /// Adds the set of the members with these names.
    fn push(&mut self, text: &str);
}

impl<E: Enumeration> FlagsList for Option<Vec<Flags<E>>> {
    #[inline]
    fn count(&self) -> Option<usize> {
        self.as_ref().map(Vec::len)
    }
    #[inline]
    fn text(&self, index: usize) -> Option<String> {
        self.as_ref()?.get(index).map(Flags::to_string)
    }
    #[inline]
    fn reset(&mut self, room: Option<usize>) {
        *self = room.map(Vec::with_capacity);
    }
    #[inline]
    fn push(&mut self, text: &str) {
        self.get_or_insert_default().push(Flags::from_names(text));
    }
}

/// A field that may hold a boxed model.
pub trait ModelOption {
    /// The model.
    fn model(&self) -> Option<&dyn Model>;
    /// Puts in an empty model, to be filled.
    fn insert(&mut self) -> &mut dyn Model;
    /// Takes the model away.
    fn clear(&mut self);
}

impl<T: Model + Default> ModelOption for Option<Box<T>> {
    #[inline]
    fn model(&self) -> Option<&dyn Model> {
        match self {
            Some(model) => Some(&**model),
            None => None,
        }
    }
    #[inline]
    fn insert(&mut self) -> &mut dyn Model {
        &mut **Option::insert(self, Box::default())
    }
    #[inline]
    fn clear(&mut self) {
        *self = None;
    }
}

/// A field that may hold a list of models.
pub trait ModelList {
    /// The number of models, where there is a list.
    fn count(&self) -> Option<usize>;
    /// One of the models.
    fn model(&self, index: usize) -> Option<&dyn Model>;
    /// Makes the field an empty list with this much room, or takes it away.
    fn reset(&mut self, room: Option<usize>);
    /// Adds an empty model, to be filled.
    fn push(&mut self) -> &mut dyn Model;
}

impl<T: Model + Default> ModelList for Option<Vec<T>> {
    #[inline]
    fn count(&self) -> Option<usize> {
        self.as_ref().map(Vec::len)
    }
    #[inline]
    fn model(&self, index: usize) -> Option<&dyn Model> {
        match self.as_ref()?.get(index) {
            Some(model) => Some(model),
            None => None,
        }
    }
    #[inline]
    fn reset(&mut self, room: Option<usize>) {
        *self = room.map(Vec::with_capacity);
    }
    #[inline]
    fn push(&mut self) -> &mut dyn Model {
        push_default::<T>(self)
    }
}

/// A field that may hold a value of a type or of one derived from it.
pub trait AnyOption {
    /// The value.
    fn value(&self) -> Option<&dyn Polymorphic>;
    /// Puts in an empty value of the declared type, to be filled.
    fn insert(&mut self) -> &mut dyn Polymorphic;
    /// Takes the value away.
    fn clear(&mut self);
}

impl<T: Polymorphic + Default> AnyOption for Option<T> {
    #[inline]
    fn value(&self) -> Option<&dyn Polymorphic> {
        match self {
            Some(value) => Some(value),
            None => None,
        }
    }
    #[inline]
    fn insert(&mut self) -> &mut dyn Polymorphic {
        Option::<T>::insert(self, T::default())
    }
    #[inline]
    fn clear(&mut self) {
        *self = None;
    }
}

/// A field that may hold a list of values of a type or of ones derived from it.
pub trait AnyList {
    /// The number of values, where there is a list.
    fn count(&self) -> Option<usize>;
    /// One of the values.
    fn value(&self, index: usize) -> Option<&dyn Polymorphic>;
    /// Makes the field an empty list with this much room, or takes it away.
    fn reset(&mut self, room: Option<usize>);
    /// Adds an empty value of the declared type, to be filled.
    fn push(&mut self) -> &mut dyn Polymorphic;
}

impl<T: Polymorphic + Default> AnyList for Option<Vec<T>> {
    #[inline]
    fn count(&self) -> Option<usize> {
        self.as_ref().map(Vec::len)
    }
    #[inline]
    fn value(&self, index: usize) -> Option<&dyn Polymorphic> {
        match self.as_ref()?.get(index) {
            Some(value) => Some(value),
            None => None,
        }
    }
    #[inline]
    fn reset(&mut self, room: Option<usize>) {
        *self = room.map(Vec::with_capacity);
    }
    #[inline]
    fn push(&mut self) -> &mut dyn Polymorphic {
        push_default::<T>(self)
    }
}

/// Adds an empty element and gives it.
fn push_default<T: Default>(list: &mut Option<Vec<T>>) -> &mut T {
    let list = list.get_or_insert_default();
    let index = list.len();
    list.push(T::default());
    &mut list[index]
}
