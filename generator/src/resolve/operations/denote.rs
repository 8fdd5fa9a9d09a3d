//! What paths denote, learned from all pages together.
//!
//! A path begins with a set or a single thing of the service. A key leads from a set to one of it, a word to a property
//! of the type reached so far. What resource pages say of that property counts most; where they say nothing, what the
//! pages of the path itself state, those of few paths before those of many.

use super::draft::Group;
use super::stated::{Stated, is_a};
use super::steps::{self, ITEM_PATH};
use crate::model::{self, Method, Property, TypeName, TypeRef};
use crate::page::api::Says;
use crate::resolve::names::DEFAULT_NAMESPACE;
use crate::resolve::types::Types;
use crate::source::PageId;
use std::collections::{BTreeMap, BTreeSet};

/// What a path leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Denoted {
    /// The type; `None` where nothing tells it.
    pub(super) ty: Option<TypeRef>,
    /// What it is.
    pub(super) kind: Kind,
}

/// What kind of thing a path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A set, a single thing, or a property.
    Resource,
    /// A resource whose type a resource page states as a property's.
    Property,
    /// An action or a function.
    Call,
    /// `$ref`.
    Reference,
    /// `$value`.
    Value,
    /// `$count`.
    Count,
}

/// Finds what paths denote.
pub(super) struct Paths<'t> {
    types: &'t Types,
    children: BTreeMap<&'t TypeName, Vec<&'t TypeName>>,
    /// What pages state of a path, by its steps; with weights in thousandths.
    stated: BTreeMap<String, Vec<(TypeRef, u32)>>,
    /// What calls of a name give.
    calls: BTreeMap<String, Vec<(TypeRef, u32)>>,
    /// Paths that others go on from, or that are changed or removed.
    resources: BTreeSet<String>,
    /// Paths that keys go on from.
    sets: BTreeSet<String>,
    /// Paths whose own page calls them an action or a function.
    called: BTreeSet<String>,
    /// Words that stand somewhere with arguments.
    functions: BTreeSet<String>,
    /// The types that calls of a name are bound to.
    bound: BTreeMap<String, BTreeSet<TypeName>>,
    /// Properties that paths show and no page lists, by their owner and their name in lower case.
    learned: BTreeMap<(TypeName, String), TypeRef>,
    known: BTreeMap<String, Denoted>,
}

impl<'t> Paths<'t> {
    pub(super) fn new(groups: &[Group<'_>], stated: &BTreeMap<&PageId, Stated>, types: &'t Types) -> Self {
        let mut children: BTreeMap<&TypeName, Vec<&TypeName>> = BTreeMap::new();
        for ty in types.map.values() {
            if let Some(base) = &ty.base {
                children.entry(base).or_default().push(&ty.name);
            }
        }
        let mut paths = Self {
            types,
            children,
            stated: BTreeMap::new(),
            calls: BTreeMap::new(),
            resources: BTreeSet::new(),
            sets: BTreeSet::new(),
            called: BTreeSet::new(),
            functions: BTreeSet::new(),
            bound: BTreeMap::new(),
            learned: BTreeMap::new(),
            known: BTreeMap::new(),
        };
        for group in groups {
            paths.note_words(group);
        }
        for group in groups {
            paths.note_types(group, stated);
        }
        paths
    }

    fn note_words(&mut self, group: &Group<'_>) {
        let steps = group.steps();
        for end in 1..steps.len() {
            if !steps[end].starts_with('$') {
                self.resources.insert(steps::joined(&steps[..end]));
            }
            if steps::is_key(&steps[end]) {
                self.sets.insert(steps::joined(&steps[..end]));
            }
        }
        if group.method == Method::Post && steps.last().is_some_and(|last| names_call(group, steps::name(last))) {
            self.called.insert(steps::joined(steps));
        }
        if matches!(group.method, Method::Patch | Method::Put | Method::Delete) {
            self.resources.insert(steps::joined(steps));
        }
        for step in steps.iter().filter(|step| step.contains('(') && !steps::is_key(step)) {
            self.functions.insert(steps::name(step).to_owned());
        }
    }

    fn note_types(&mut self, group: &Group<'_>, stated: &BTreeMap<&PageId, Stated>) {
        let steps = group.steps();
        let Some((last, above)) = steps.split_last() else { return };
        for (at, draft) in group.drafts().enumerate() {
            let Some(of_page) = stated.get(&draft.page.page) else { continue };
            let weight = 1000
                / u32::try_from(draft.page.requests.len()).unwrap_or(u32::MAX).max(1)
                / if draft.query.is_empty() { 1 } else { 4 };
            let response = of_page.response.as_ref().or(of_page.annotated.as_ref());
            if let Some(ty) = response {
                self.calls.entry(call_name(steps)).or_default().push((ty.clone(), weight));
            }
            match group.method {
                Method::Get => {
                    let Some(ty) = response else { continue };
                    self.note(steps, ty.clone(), weight);
                    if steps::is_key(last) {
                        self.note(above, TypeRef { name: ty.name.clone(), collection: true }, weight);
                    }
                }
                // Only the path's own page tells what can be created there, and only where many can be.
                Method::Post if at == 0 && draft.page.body.says == Says::Resource && last.ends_with('s') => {
                    let Some(ty) = of_page.request.as_ref().or(response) else { continue };
                    self.note(steps, TypeRef { name: ty.name.clone(), collection: true }, weight);
                }
                Method::Patch | Method::Put => {
                    let Some(ty) = of_page.request.as_ref().or(response) else { continue };
                    self.note(steps, TypeRef { name: ty.name.clone(), collection: false }, weight);
                    if steps::is_key(last) {
                        self.note(above, TypeRef { name: ty.name.clone(), collection: true }, weight);
                    }
                }
                Method::Post | Method::Delete => {}
            }
        }
    }

    fn note(&mut self, steps: &[String], ty: TypeRef, weight: u32) {
        self.stated.entry(steps::joined(steps)).or_default().push((ty, weight));
    }

    /// What each beginning of a path denotes.
    pub(super) fn along(&mut self, steps: &[String]) -> Vec<Denoted> {
        (1..=steps.len()).map(|end| self.denoted(&steps[..end])).collect()
    }

    /// What a path denotes.
    pub(super) fn denoted(&mut self, steps: &[String]) -> Denoted {
        let key = steps::joined(steps);
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let denoted = match steps.split_last() {
            None => Denoted { ty: None, kind: Kind::Resource },
            Some((last, above)) => {
                let above = self.denoted(above);
                self.step(steps, last, &above)
            }
        };
        self.known.insert(key, denoted.clone());
        denoted
    }

    /// Paths go on from this one, or something at it is changed or removed: it is no function.
    pub(super) fn is_resource(&self, steps: &[String]) -> bool {
        self.resources.contains(&steps::joined(steps))
    }

    /// Takes properties that paths show and no page lists.
    pub(super) fn learn<'l>(&mut self, properties: impl Iterator<Item = (&'l TypeName, &'l Property)>) {
        for (owner, property) in properties {
            let key = (owner.clone(), property.name.to_ascii_lowercase());
            self.learned.entry(key).or_insert_with(|| property.ty.clone());
        }
        self.known.clear();
    }

    /// Notes of which types actions and functions are called, from what each beginning of each path denotes.
    pub(super) fn note_calls(&mut self, groups: &[Group<'_>], along: &[Vec<Denoted>]) {
        for (group, along) in groups.iter().zip(along) {
            if let ([.., last], [.., above, called]) = (group.steps(), &along[..])
                && called.kind == Kind::Call
                && let Some(ty) = &above.ty
            {
                self.bound.entry(steps::name(last).to_owned()).or_default().insert(ty.name.clone());
            }
        }
    }

    /// True if a page documents a call of this name on a type or its bases.
    pub(super) fn has_call(&self, name: &str, on: &TypeName) -> bool {
        self.bound.get(name).is_some_and(|types| types.iter().any(|ty| is_a(on, ty, self.types)))
    }

    /// True if a page speaks of what a path leads to, or a type has it as a property.
    pub(super) fn is_known(&self, steps: &[String], denoted: &Denoted) -> bool {
        let key = steps::joined(steps);
        denoted.kind != Kind::Call
            && (denoted.kind == Kind::Property || self.stated.contains_key(&key) || self.resources.contains(&key))
    }

    /// The type of a word with a namespace.
    pub(super) fn cast(&self, word: &str) -> Option<&'t TypeName> {
        self.types
            .names
            .full(word)
            .filter(|_| word.contains('.'))
            .and_then(|name| self.types.map.get_key_value(name).map(|(name, _)| name))
    }

    fn step(&self, steps: &[String], last: &str, above: &Denoted) -> Denoted {
        let resource = |ty: Option<TypeRef>| Denoted { ty, kind: Kind::Resource };
        let one = |ty: &TypeRef| TypeRef { name: ty.name.clone(), collection: false };
        match last {
            "$ref" => Denoted { ty: above.ty.clone(), kind: Kind::Reference },
            "$value" => Denoted { ty: above.ty.clone(), kind: Kind::Value },
            "$count" => Denoted { ty: above.ty.clone(), kind: Kind::Count },
            ITEM_PATH => Denoted { ty: above.ty.as_ref().map(one), kind: above.kind },
            last if steps::is_key(last) => match &above.ty {
                Some(ty) => Denoted { ty: Some(one(ty)), kind: above.kind },
                None => resource(self.best(steps).map(|ty| one(&ty))),
            },
            last if last.contains('.') && !last.contains('(') => match self.types.names.full(last) {
                Some(name) => {
                    let collection = above.ty.as_ref().is_some_and(|ty| ty.collection);
                    Denoted { ty: Some(TypeRef { name: name.clone(), collection }), kind: above.kind }
                }
                None => self.call(steps),
            },
            word => self.word(steps, word, above),
        }
    }

    fn word(&self, steps: &[String], word: &str, above: &Denoted) -> Denoted {
        if word.contains('(') {
            return self.call(steps);
        }
        if let Some(of) = &above.ty
            && let Some(property) = self.property(&of.name, word)
        {
            let collection = property.ty.collection || self.sets.contains(&steps::joined(steps));
            return Denoted { ty: Some(TypeRef { collection, ..property.ty.clone() }), kind: Kind::Property };
        }
        let stated = self.best(steps);
        if let Some(ty) = above.ty.as_ref().filter(|_| stated.is_none()).and_then(|of| self.learned(&of.name, word)) {
            return Denoted { ty: Some(ty.clone()), kind: Kind::Property };
        }
        if steps.len() > 1 && self.is_call(steps, word) {
            return self.call(steps);
        }
        let is_set = self.sets.contains(&steps::joined(steps));
        let ty = stated.map(|ty| TypeRef { collection: ty.collection || is_set, ..ty });
        let ty = ty.or_else(|| self.namesake(word, above).filter(|_| !is_set));
        Denoted { ty, kind: Kind::Resource }
    }

    /// What other paths show of a type's property.
    fn learned(&self, of: &TypeName, word: &str) -> Option<&TypeRef> {
        let mut owners = self.types.ancestors(of);
        owners.find_map(|ty| self.learned.get(&(ty.name.clone(), word.to_owned())))
    }

    /// The entity that is called like a word, or like the type before it and the word: `/security/alerts` begins with
    /// the `security`, `/users/{id}/teamwork` leads to the `userTeamwork`.
    fn namesake(&self, word: &str, above: &Denoted) -> Option<TypeRef> {
        let owned = above.ty.as_ref().map(|owner| format!("{}{word}", owner.name.short()));
        let names = owned.iter().map(String::as_str).chain([word]);
        let mut entities = names.filter_map(|name| self.types.names.word(name, DEFAULT_NAMESPACE));
        let is_entity = |name: &TypeName| {
            self.types.map.get(name).is_some_and(|ty| ty.kind == model::Kind::Entity && ty.documented)
        };
        entities.find(is_entity).map(|name| TypeRef { name, collection: false })
    }

    /// A path goes on with a key from here.
    pub(super) fn is_set(&self, steps: &[String]) -> bool {
        self.sets.contains(&steps::joined(steps))
    }

    /// A word that is no property, that nothing goes on from, and that no page creates into.
    fn is_call(&self, steps: &[String], word: &str) -> bool {
        let key = steps::joined(steps);
        if self.functions.contains(steps::name(word)) {
            return true;
        }
        if self.resources.contains(&key) {
            return false;
        }
        self.called.contains(&key) || self.stated.get(&key).is_none_or(Vec::is_empty)
    }

    fn call(&self, steps: &[String]) -> Denoted {
        let ty = self.best(steps).or_else(|| weigh(self.calls.get(&call_name(steps))?));
        Denoted { ty, kind: Kind::Call }
    }

    fn best(&self, steps: &[String]) -> Option<TypeRef> {
        weigh(self.stated.get(&steps::joined(steps))?)
    }

    /// The property of a type or its bases; else the one that derived types have, if they agree.
    fn property(&self, of: &TypeName, word: &str) -> Option<&'t Property> {
        let own = |name: &TypeName| {
            let ty = self.types.map.get(name)?;
            ty.properties.iter().find(|property| property.name.eq_ignore_ascii_case(word))
        };
        if let Some(found) = self.types.ancestors(of).find_map(|ty| own(&ty.name)) {
            return Some(found);
        }
        let mut derived: Vec<&TypeName> = self.children.get(of).cloned().unwrap_or_default();
        let mut found: Option<&'t Property> = None;
        while let Some(name) = derived.pop() {
            if let Some(property) = own(name) {
                if found.is_some_and(|other| other.ty != property.ty) {
                    return None;
                }
                found = Some(property);
            }
            derived.extend(self.children.get(name).into_iter().flatten().copied());
        }
        found
    }
}

/// The last steps of a path, by which one call is known from another of its name.
fn call_name(steps: &[String]) -> String {
    steps::joined(steps.get(steps.len().saturating_sub(3)..).unwrap_or_default())
}

/// The title of a path's own page says that its last word is called: `user: sendMail`, `assign action`; or its prose
/// speaks of parameters.
fn names_call(group: &Group<'_>, word: &str) -> bool {
    let page = group.first.page;
    let title = page.title.value.to_lowercase();
    let named = title.rsplit_once(':').is_some_and(|(_, name)| name.trim() == word);
    named || title.ends_with(" action") || title.ends_with(" function") || page.body.says == Says::Parameters
}

/// The type with the most weight; the first of several.
fn weigh(stated: &Vec<(TypeRef, u32)>) -> Option<TypeRef> {
    let mut sums: Vec<(&TypeRef, u32)> = Vec::new();
    for (ty, weight) in stated {
        match sums.iter_mut().find(|(known, _)| *known == ty) {
            Some((_, sum)) => *sum += weight,
            None => sums.push((ty, *weight)),
        }
    }
    let most = sums.iter().map(|(_, weight)| *weight).max()?;
    sums.into_iter().find(|(_, weight)| *weight == most).map(|(ty, _)| ty.clone())
}
