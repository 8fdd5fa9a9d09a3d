//! What paths denote, learned from all pages together.
//!
//! A path begins with a set or a single thing of the service. A key leads from a set to one of it, a word to a property
//! of the type reached so far. What resource pages say of that property counts most; where they say nothing, what the
//! pages of the path itself state, those of few paths before those of many.

mod evidence;

use super::draft::Group;
use super::stated::is_a;
use super::steps::{self, ITEM_PATH};
use crate::model::{self, Property, TypeName, TypeRef};
use crate::resolve::names::DEFAULT_NAMESPACE;
use crate::resolve::types::{Lookup, Types};
use evidence::{Evidence, Node};
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
    lookup: Lookup<'t>,
    children: BTreeMap<&'t TypeName, Vec<&'t TypeName>>,
    evidence: Evidence,
    /// The types that calls of a name are bound to.
    bound: BTreeMap<String, BTreeSet<TypeName>>,
    /// Properties that paths show and no page lists, by their owner and their name in lower case.
    learned: BTreeMap<(TypeName, String), TypeRef>,
    /// What was found already, by the place in the evidence.
    known: Vec<Option<Denoted>>,
}

impl<'t> Paths<'t> {
    pub(super) fn new(groups: &[Group<'_>], types: &'t Types) -> Self {
        let mut children: BTreeMap<&TypeName, Vec<&TypeName>> = BTreeMap::new();
        for ty in types.map.values() {
            if let Some(base) = &ty.base {
                children.entry(base).or_default().push(&ty.name);
            }
        }
        let evidence = Evidence::new(groups);
        let known = vec![None; evidence.len()];
        Self {
            types,
            lookup: Lookup::new(types),
            children,
            evidence,
            bound: BTreeMap::new(),
            learned: BTreeMap::new(),
            known,
        }
    }

    /// What each beginning of a path denotes.
    pub(super) fn along(&mut self, steps: &[String]) -> Vec<Denoted> {
        let mut found: Vec<Denoted> = Vec::with_capacity(steps.len());
        let mut place = Some(0);
        let start = Denoted { ty: None, kind: Kind::Resource };
        for (at, step) in steps.iter().enumerate() {
            place = place.and_then(|place| self.evidence.next(place, step));
            let known = place.and_then(|place| self.known.get(place)).cloned().flatten();
            let denoted = known.unwrap_or_else(|| {
                let node = place.and_then(|place| self.evidence.node(place));
                self.step(&steps[..=at], step, found.last().unwrap_or(&start), node)
            });
            if let Some(known) = place.and_then(|place| self.known.get_mut(place)) {
                *known = Some(denoted.clone());
            }
            found.push(denoted);
        }
        found
    }

    /// What a path denotes.
    pub(super) fn denoted(&mut self, steps: &[String]) -> Denoted {
        self.along(steps).pop().unwrap_or(Denoted { ty: None, kind: Kind::Resource })
    }

    /// Paths go on from this one, or something at it is changed or removed: it is no function.
    pub(super) fn is_resource(&self, steps: &[String]) -> bool {
        self.evidence.find(steps).is_some_and(|node| node.is_resource)
    }

    /// Takes properties that paths show and no page lists.
    pub(super) fn learn<'l>(&mut self, properties: impl Iterator<Item = (&'l TypeName, &'l Property)>) {
        for (owner, property) in properties {
            let key = (owner.clone(), property.name.to_ascii_lowercase());
            self.learned.entry(key).or_insert_with(|| property.ty.clone());
        }
        self.known.fill(None);
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
        let spoken_of = || self.evidence.find(steps).is_some_and(|node| node.is_stated() || node.is_resource);
        denoted.kind != Kind::Call && (denoted.kind == Kind::Property || spoken_of())
    }

    /// The type of a word with a namespace.
    pub(super) fn cast(&self, word: &str) -> Option<&'t TypeName> {
        self.types
            .names
            .full(word)
            .filter(|_| word.contains('.'))
            .and_then(|name| self.types.map.get_key_value(name).map(|(name, _)| name))
    }

    fn step(&self, steps: &[String], last: &str, above: &Denoted, node: Option<&Node>) -> Denoted {
        let resource = |ty: Option<TypeRef>| Denoted { ty, kind: Kind::Resource };
        let one = |ty: &TypeRef| TypeRef { name: ty.name.clone(), collection: false };
        match last {
            "$ref" => Denoted { ty: above.ty.clone(), kind: Kind::Reference },
            "$value" => Denoted { ty: above.ty.clone(), kind: Kind::Value },
            "$count" => Denoted { ty: above.ty.clone(), kind: Kind::Count },
            ITEM_PATH => Denoted { ty: above.ty.as_ref().map(one), kind: above.kind },
            last if steps::is_key(last) => match &above.ty {
                Some(ty) => Denoted { ty: Some(one(ty)), kind: above.kind },
                None => resource(node.and_then(Node::best).map(|ty| one(&ty))),
            },
            last if last.contains('.') && !last.contains('(') => match self.types.names.full(last) {
                Some(name) => {
                    let collection = above.ty.as_ref().is_some_and(|ty| ty.collection);
                    Denoted { ty: Some(TypeRef { name: name.clone(), collection }), kind: above.kind }
                }
                None => self.call(steps, node),
            },
            word => self.word(steps, word, above, node),
        }
    }

    fn word(&self, steps: &[String], word: &str, above: &Denoted, node: Option<&Node>) -> Denoted {
        if word.contains('(') {
            return self.call(steps, node);
        }
        let is_set = node.is_some_and(|node| node.is_set);
        if let Some(of) = &above.ty
            && let Some(property) = self.property(&of.name, word)
        {
            let collection = property.ty.collection || is_set;
            return Denoted { ty: Some(TypeRef { collection, ..property.ty.clone() }), kind: Kind::Property };
        }
        let stated = node.and_then(Node::best);
        if let Some(ty) = above.ty.as_ref().filter(|_| stated.is_none()).and_then(|of| self.learned(&of.name, word)) {
            return Denoted { ty: Some(ty.clone()), kind: Kind::Property };
        }
        if steps.len() > 1 && self.is_call(word, node) {
            return self.call(steps, node);
        }
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
        self.evidence.find(steps).is_some_and(|node| node.is_set)
    }

    /// A word that is no property, that nothing goes on from, and that no page creates into.
    fn is_call(&self, word: &str, node: Option<&Node>) -> bool {
        let Some(node) = node else { return true };
        self.evidence.is_function(steps::name(word)) || !node.is_resource && (node.is_called || !node.is_stated())
    }

    fn call(&self, steps: &[String], node: Option<&Node>) -> Denoted {
        let ty = node.and_then(Node::best).or_else(|| self.evidence.called(steps));
        Denoted { ty, kind: Kind::Call }
    }

    /// The property of a type or its bases; else the one that derived types have, if they agree.
    fn property(&self, of: &TypeName, word: &str) -> Option<&'t Property> {
        let own = |name: &TypeName| self.lookup.properties(name).in_any_case(word).next();
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
