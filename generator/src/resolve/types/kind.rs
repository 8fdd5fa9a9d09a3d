//! Entity or complex, by evidence in order; and the base of entities that state none.

use super::properties::{Row, Rows};
use super::{Declared, Types, entity};
use crate::model::{Kind, TypeName};
use std::collections::BTreeSet;

/// Decides which types are entities.
pub(super) fn resolve(declared: &[Declared<'_>], rows: &Rows, types: &mut Types) {
    let targets: BTreeSet<&TypeName> =
        rows.values().flatten().filter(|row| row.relationship).map(|row| &row.property.ty.name).collect();
    let mut entities: BTreeSet<TypeName> = declared
        .iter()
        .filter(|of| is_entity(of, rows.get(&of.name).map_or(&[], Vec::as_slice)))
        .map(|of| of.name.clone())
        .chain(targets.into_iter().cloned())
        .collect();
    entities.insert(entity());
    // What inherits from an entity is one, and so is what an entity inherits from.
    let found: Vec<TypeName> =
        types.map.keys().filter(|name| types.ancestors(name).any(|of| entities.contains(&of.name))).cloned().collect();
    for name in &found {
        entities.extend(types.ancestors(name).map(|of| of.name.clone()));
    }
    let found: Vec<TypeName> =
        types.map.keys().filter(|name| types.ancestors(name).any(|of| entities.contains(&of.name))).cloned().collect();
    for name in found {
        let Some(ty) = types.map.get_mut(&name) else { continue };
        if ty.kind == Kind::Enum {
            continue;
        }
        ty.kind = Kind::Entity;
        if ty.base.is_none() && name != entity() {
            ty.base = Some(entity());
        }
    }
}

fn has(rows: &[Row], name: &str) -> bool {
    rows.iter().any(|row| row.property.name == name)
}

/// What the type's own pages say of it.
fn is_entity(of: &Declared<'_>, rows: &[Row]) -> bool {
    let block = of.facts.block.as_ref();
    let has_id = has(rows, "id");
    let has_relationships = rows.iter().any(|row| row.relationship);
    if block.is_some_and(|block| block.key.is_some()) {
        return has_id || has_relationships || of.facts.has_methods;
    }
    if of.facts.has_methods {
        return true;
    }
    let read_only = || rows.iter().any(|row| row.property.name == "id" && row.property.read_only);
    let identifier = || {
        let shown = block.and_then(|block| block.shown_id.as_ref());
        shown.is_some_and(|id| id.contains("identifier"))
    };
    has_id && read_only() && identifier()
}
