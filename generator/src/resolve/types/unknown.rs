//! Types that pages name and none describes.

use super::{Types, blank, qualified};
use crate::model::{Kind, TypeName};
use crate::source::Source;

/// Adds an open type without properties, so that what is sent of it is kept whole.
pub(super) fn declare(types: &mut Types, word: &str, namespace: &str, source: Source) -> TypeName {
    if let Some(known) = types.names.word(word, namespace) {
        return known;
    }
    let name = qualified(word, namespace);
    let mut ty = blank(name.clone(), Kind::Complex, source.clone());
    ty.open = true;
    ty.documented = false;
    types.map.insert(name.clone(), ty);
    types.names.declare_unknown(&name);
    name
}
