//! `Debug` of models: what is set, and no secrets.

use std::fmt;

use super::slot::scalars;
use super::{Model, Polymorphic, Slot, secret};

/// Shows a model; generated code calls it.
///
/// # Errors
/// Those of the formatter.
#[inline]
pub fn debug<T: Model>(model: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    debug_model(model, f)
}

fn debug_model(model: &dyn Model, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let schema = model.schema();
    let mut shown = f.debug_struct(&type_name(schema.short_name()));
    for (index, name) in schema.properties().iter().enumerate() {
        let slot = model.slot(index);
        if !slot.is_set() {
            if model.additional().is_null(index) {
                shown.field(name, &format_args!("null"));
            }
            continue;
        }
        if secret::in_slot(schema, name, &slot) {
            shown.field(name, &format_args!("***"));
        } else {
            shown.field(name, &Field(slot));
        }
    }
    for (name, value) in model.additional().iter() {
        if secret::in_json(schema, name, value) {
            shown.field(name, &format_args!("***"));
        } else {
            shown.field(name, &format_args!("{value}"));
        }
    }
    shown.finish()
}

/// Shows a value of one of several types; generated code calls it.
///
/// # Errors
/// Those of the formatter.
#[inline]
pub fn debug_any<T: Polymorphic>(value: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    debug_model(value.model(), f)
}

/// The name as a Rust type has it: `externalItem` is `ExternalItem`.
fn type_name(name: &str) -> String {
    let mut signs = name.chars();
    let first = signs.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(signs).collect()
}

struct Shown<'a>(&'a dyn Model);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug_model(self.0, f)
    }
}

/// Bytes are shown by their number: an attachment's would fill pages.
struct Bytes<'a>(&'a Vec<u8>);

impl fmt::Debug for Bytes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

struct Field<'a>(Slot<'a>);

macro_rules! fields {
    ([$($scalar:ident $list:ident $type:ty,)*]) => {
        impl fmt::Debug for Field<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self.0 {
                    Slot::Additional(_) => Ok(()),
                    $(
                        Slot::$scalar(field) => show(f, field.iter().map(fields!(@ $scalar))),
                        Slot::$list(field) => f.debug_list().entries(field.iter().flatten().map(fields!(@ $scalar))).finish(),
                    )*
                    Slot::Enum(field) => show(f, field.text()),
                    Slot::Flags(field) => show(f, field.text()),
                    Slot::EnumList(list) => show_list(f, list.count(), |index| list.text(index)),
                    Slot::FlagsList(list) => show_list(f, list.count(), |index| list.text(index)),
                    Slot::Model(field) => show(f, field.model().map(Shown)),
                    Slot::ModelList(list) => show_list(f, list.count(), |index| list.model(index).map(Shown)),
                    Slot::Any(field) => show(f, field.value().map(|value| Shown(value.model()))),
                    Slot::AnyList(list) => {
                        show_list(f, list.count(), |index| list.value(index).map(|value| Shown(value.model())))
                    }
                }
            }
        }
    };
    (@ Binary) => { Bytes };
    (@ $scalar:ident) => { std::convert::identity };
}
scalars!(fields);

fn show<T: fmt::Debug>(f: &mut fmt::Formatter<'_>, value: impl IntoIterator<Item = T>) -> fmt::Result {
    value.into_iter().try_for_each(|value| value.fmt(f))
}

fn show_list<T: fmt::Debug>(
    f: &mut fmt::Formatter<'_>,
    length: Option<usize>,
    element: impl Fn(usize) -> Option<T>,
) -> fmt::Result {
    f.debug_list().entries((0..length.unwrap_or(0)).filter_map(element)).finish()
}
