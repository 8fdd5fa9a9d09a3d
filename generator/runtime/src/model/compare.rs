//! `Clone` and `PartialEq` of models.

use super::polymorphic::position;
use super::slot::scalars;
use super::{Model, Polymorphic, Slot, SlotMut};

/// A copy of a model; generated code calls it.
#[inline]
#[must_use]
pub fn clone<T: Model + Default>(model: &T) -> T {
    let mut copy = T::default();
    copy_into(model, &mut copy);
    copy
}

/// A copy of a value of one of several types; generated code calls it.
#[inline]
#[must_use]
pub fn clone_any<T: Polymorphic + Default>(value: &T) -> T {
    let mut copy = T::default();
    copy_any_into(value, &mut copy);
    copy
}

/// Whether two models of one type hold the same; generated code calls it.
// It takes the type itself, as `debug` and `serialize` do: that none of a thousand callers has to make a `dyn Model` of it
// is less work for the compiler.
#[inline]
#[must_use]
pub fn eq<T: Model>(one: &T, two: &T) -> bool {
    eq_models(one, two)
}

fn eq_models(one: &dyn Model, two: &dyn Model) -> bool {
    if !std::ptr::eq(one.schema(), two.schema()) {
        return false;
    }
    let (mine, others) = (one.additional(), two.additional());
    let fields = 0..one.schema().properties().len();
    mine.same_entries(others)
        && fields.into_iter().all(|index| {
            let (slot, other) = (one.slot(index), two.slot(index));
            same(&slot, &other) && (slot.is_set() || mine.is_null(index) == others.is_null(index))
        })
}

/// Whether two values hold the same, and are of one type; generated code calls it.
#[inline]
#[must_use]
pub fn eq_any<T: Polymorphic>(one: &T, two: &T) -> bool {
    eq_models(one.model(), two.model())
}

fn copy_into(model: &dyn Model, copy: &mut dyn Model) {
    for index in 0..model.schema().properties().len() {
        copy_slot(&model.slot(index), copy.slot_mut(index));
    }
    if let Some(additional) = copy.additional_mut() {
        additional.clone_from(model.additional());
    }
}

fn copy_any_into(value: &dyn Polymorphic, copy: &mut dyn Polymorphic) {
    let name = value.model().schema().name();
    if let Some(index) = position(value.types(), name) {
        copy.select(index);
    }
    copy_into(value.model(), copy.model_mut());
}

macro_rules! over_slots {
    ([$($scalar:ident $list:ident $type:ty,)*]) => {
        fn copy_slot(slot: &Slot<'_>, copy: SlotMut<'_>) {
            match (slot, copy) {
                $(
                    (Slot::$scalar(field), SlotMut::$scalar(copy)) => copy.clone_from(field),
                    (Slot::$list(field), SlotMut::$list(copy)) => copy.clone_from(field),
                )*
                (Slot::Enum(field), SlotMut::Enum(copy)) => copy.set(field.text()),
                (Slot::Flags(field), SlotMut::Flags(copy)) => copy.set(field.text().as_deref()),
                (Slot::EnumList(list), SlotMut::EnumList(copy)) => {
                    copy.reset(list.count());
                    elements(list.count()).filter_map(|index| list.text(index)).for_each(|text| copy.push(text));
                }
                (Slot::FlagsList(list), SlotMut::FlagsList(copy)) => {
                    copy.reset(list.count());
                    elements(list.count()).filter_map(|index| list.text(index)).for_each(|text| copy.push(&text));
                }
                (Slot::Model(field), SlotMut::Model(copy)) => match field.model() {
                    Some(model) => copy_into(model, copy.insert()),
                    None => copy.clear(),
                },
                (Slot::ModelList(list), SlotMut::ModelList(copy)) => {
                    copy.reset(list.count());
                    let models = elements(list.count()).filter_map(|index| list.model(index));
                    models.for_each(|model| copy_into(model, copy.push()));
                }
                (Slot::Any(field), SlotMut::Any(copy)) => match field.value() {
                    Some(value) => copy_any_into(value, copy.insert()),
                    None => copy.clear(),
                },
                (Slot::AnyList(list), SlotMut::AnyList(copy)) => {
                    copy.reset(list.count());
                    let values = elements(list.count()).filter_map(|index| list.value(index));
                    values.for_each(|value| copy_any_into(value, copy.push()));
                }
                // Both sides are slots of one type, so they are of one kind.
                _ => {}
            }
        }

        fn same(slot: &Slot<'_>, other: &Slot<'_>) -> bool {
            match (slot, other) {
                $(
                    (Slot::$scalar(field), Slot::$scalar(other)) => field == other,
                    (Slot::$list(field), Slot::$list(other)) => field == other,
                )*
                (Slot::Enum(field), Slot::Enum(other)) => field.text() == other.text(),
                (Slot::Flags(field), Slot::Flags(other)) => same_flags(field.text(), other.text()),
                (Slot::EnumList(list), Slot::EnumList(other)) => {
                    list.count() == other.count() && elements(list.count()).all(|index| list.text(index) == other.text(index))
                }
                (Slot::FlagsList(list), Slot::FlagsList(other)) => {
                    let same = |index| same_flags(list.text(index), other.text(index));
                    list.count() == other.count() && elements(list.count()).all(same)
                }
                (Slot::Model(field), Slot::Model(other)) => same_models(field.model(), other.model()),
                (Slot::ModelList(list), Slot::ModelList(other)) => {
                    let same = |index| same_models(list.model(index), other.model(index));
                    list.count() == other.count() && elements(list.count()).all(same)
                }
                (Slot::Any(field), Slot::Any(other)) => {
                    same_models(field.value().map(Polymorphic::model), other.value().map(Polymorphic::model))
                }
                (Slot::AnyList(list), Slot::AnyList(other)) => {
                    let same = |index| {
                        same_models(
                            list.value(index).map(Polymorphic::model),
                            other.value(index).map(Polymorphic::model),
                        )
                    };
                    list.count() == other.count() && elements(list.count()).all(same)
                }
                (Slot::Additional(_), Slot::Additional(_)) => true,
                _ => false,
            }
        }
    };
}
scalars!(over_slots);

fn elements(length: Option<usize>) -> std::ops::Range<usize> {
    0..length.unwrap_or(0)
}

fn same_models(one: Option<&dyn Model>, two: Option<&dyn Model>) -> bool {
    match (one, two) {
        (Some(one), Some(two)) => eq_models(one, two),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// The order of a set's members means nothing.
fn same_flags(one: Option<String>, two: Option<String>) -> bool {
    let sorted = |text: Option<String>| {
        text.map(|text| {
            let mut names: Vec<String> = text.split(',').map(str::to_owned).collect();
            names.sort_unstable();
            names
        })
    };
    sorted(one) == sorted(two)
}
