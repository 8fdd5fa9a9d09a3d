//! Navigation properties that no resource page lists and that paths show: `/users/{id}/chats` says that a user has chats.

use super::denote::{Denoted, Kind, Paths};
use super::draft::Group;
use super::steps;
use crate::model::{self, Method};
use crate::model::{Property, Segment, Type, TypeName, TypeRef};
use crate::resolve::types::Types;
use std::collections::{BTreeMap, BTreeSet};

/// What paths show of the types.
#[derive(Default)]
pub(super) struct Learned {
    /// Properties that no page lists, by the type that has them.
    properties: BTreeMap<TypeName, Vec<Property>>,
    /// Properties that a page says to be one thing and that paths go on from with a key.
    sets: BTreeSet<(TypeName, String)>,
}

impl Learned {
    /// The properties with the types that have them.
    pub(super) fn all(&self) -> impl Iterator<Item = (&TypeName, &Property)> {
        self.properties.iter().flat_map(|(owner, properties)| properties.iter().map(move |property| (owner, property)))
    }
}

/// Looks at every beginning of every path.
pub(super) fn properties(groups: &[Group<'_>], along: &[Vec<Denoted>], paths: &Paths<'_>, types: &Types) -> Learned {
    let mut learned = Learned::default();
    let mut known: BTreeSet<(TypeName, String)> = BTreeSet::new();
    for (group, along) in groups.iter().zip(along) {
        let steps = group.steps();
        for (end, pair) in (2..).zip(along.windows(2)) {
            let [above, found] = pair else { continue };
            let Some(owner) = above.ty.as_ref().filter(|ty| !ty.collection) else { continue };
            if found.kind == Kind::Property && paths.is_set(&steps[..end]) {
                learned.sets.insert((owner.name.clone(), steps[end - 1].clone()));
            }
            let Some(ty) = shown(&steps[end - 1], &owner.name, found, types) else { continue };
            // What is only read or posted to may be a function or an action; a list that is read is hardly ever one.
            let is_namesake = ty.name.short().eq_ignore_ascii_case(&steps[end - 1]);
            let is_list = group.method == Method::Get && ty.collection && !is_function_name(&steps[end - 1]);
            if end == steps.len() && !is_list && !is_namesake && !paths.is_resource(&steps[..end]) {
                continue;
            }
            let first = &group.first;
            let Some(name) = spelled(&first.path.segments, &steps[end - 1]) else { continue };
            if known.insert((owner.name.clone(), name.to_ascii_lowercase())) {
                learned.properties.entry(owner.name.clone()).or_default().push(property(name, ty, group));
            }
        }
    }
    learned
}

/// The type of what a step leads to from an entity, if it is another one that the entity's page does not list.
fn shown(step: &str, owner: &TypeName, found: &Denoted, types: &Types) -> Option<TypeRef> {
    if found.kind != Kind::Resource || steps::is_key(step) || step.contains(['(', '.', '$', ':']) {
        return None;
    }
    let is_entity = |ty: &&Type| ty.kind == model::Kind::Entity && ty.documented;
    types.map.get(owner).filter(is_entity)?;
    let ty = found.ty.as_ref()?;
    types.map.get(&ty.name).filter(is_entity)?;
    Some(ty.clone())
}

/// Words that functions begin with and properties do not.
fn is_function_name(word: &str) -> bool {
    ["get", "list", "delta", "find", "search", "filter", "recent", "export", "is", "has", "check", "shared"]
        .iter()
        .any(|verb| word.starts_with(verb))
}

/// The word as the path writes it.
fn spelled(segments: &[Segment], step: &str) -> Option<String> {
    segments.iter().find_map(|segment| match segment {
        Segment::Literal(word) if word.eq_ignore_ascii_case(step) => Some(word.clone()),
        _ => None,
    })
}

fn property(name: String, ty: TypeRef, group: &Group<'_>) -> Property {
    Property {
        name,
        ty,
        navigation: true,
        description: None,
        read_only: false,
        required: false,
        deprecated: None,
        source: crate::source::Source { page: group.first.page.page.clone(), line: group.first.line },
    }
}

/// Adds what was learned to the types.
pub(super) fn add(learned: Learned, types: &mut Types) {
    for (owner, name) in learned.sets {
        make_list(&owner, &name, types);
    }
    for (owner, properties) in learned.properties {
        for property in properties {
            let has = |ty: &Type| ty.properties.iter().any(|own| own.name.eq_ignore_ascii_case(&property.name));
            if types.ancestors(&owner).any(has) {
                continue;
            }
            if let Some(ty) = types.map.get_mut(&owner) {
                ty.properties.push(property);
            }
        }
    }
}

/// Makes a list of the navigation property that a type has or inherits.
fn make_list(owner: &TypeName, name: &str, types: &mut Types) {
    let is_it = |property: &Property| property.navigation && property.name.eq_ignore_ascii_case(name);
    let holder = types.ancestors(owner).find(|ty| ty.properties.iter().any(is_it)).map(|ty| ty.name.clone());
    let holder = holder.and_then(|holder| types.map.get_mut(&holder));
    if let Some(property) = holder.and_then(|ty| ty.properties.iter_mut().find(|property| is_it(property))) {
        property.ty.collection = true;
    }
}
