//! Puts each effect down to the change that brings it about.

use super::aliases::Aliases;
use super::effects::Effect;
use super::{Change, Level, Place, Subject, What};
use crate::model::{Model, TypeName};
use crate::source::Source;
use std::collections::{BTreeMap, BTreeSet};

/// Gives the changes of a version their levels and reasons, and adds what no change of the docs explains.
pub(super) fn apply(
    changes: Vec<Change>,
    effects: Vec<Effect>,
    before: &Model,
    after: &Model,
    aliases: &Aliases,
) -> Vec<Change> {
    let mut causes = Causes::new(changes, before, after, aliases);
    let mut unexplained: BTreeMap<Subject, Vec<Effect>> = BTreeMap::new();
    let mut met: BTreeMap<(usize, Level), Vec<String>> = BTreeMap::new();
    for effect in effects {
        let found = causes.of(&effect);
        if found.is_empty() && effect.level == Level::Breaking {
            let subject = effect.part_of.clone().unwrap_or_else(|| causes.declared(&effect));
            unexplained.entry(subject).or_default().push(effect);
            continue;
        }
        for at in found {
            met.entry((at, effect.level)).or_default().push(effect.why.clone());
        }
    }
    for ((at, level), whys) in met {
        if let Some(change) = causes.changes.get_mut(at) {
            change.level = change.level.max(level);
            if level == Level::Breaking {
                change.why.extend(short_list(whys));
            }
        }
    }
    let mut changes = causes.changes;
    for change in &mut changes {
        mark_deprecation(change);
    }
    for (subject, effects) in unexplained {
        let source = source(&subject, after).or_else(|| source(&subject, before));
        let why = short_list(effects.into_iter().map(|effect| effect.why).collect());
        let (version, level) = (after.version.clone(), Level::Breaking);
        changes.push(Change { version, subject, what: What::InRust, level, why, source });
    }
    changes
}

/// The first of several that say the same of many types.
fn short_list(whys: Vec<String>) -> Vec<String> {
    const MOST: usize = 3;
    let more = whys.len().saturating_sub(MOST);
    let mut list: Vec<String> = whys.into_iter().take(MOST).collect();
    if more > 0 {
        list.push(format!("and {more} more of the kind"));
    }
    list
}

/// A deprecation makes the compiler warn where Rust has an attribute for it.
fn mark_deprecation(change: &mut Change) {
    let has_attribute = matches!(change.subject, Subject::Type(_) | Subject::Property(..) | Subject::Operation(..));
    if has_attribute && matches!(change.what, What::Deprecated(_)) {
        change.level = change.level.max(Level::Addition);
    }
}

/// The changes, and what leads to them.
struct Causes<'a> {
    changes: Vec<Change>,
    /// The changes that the crate's form may follow from, by what they are about.
    places: BTreeMap<Subject, Vec<usize>>,
    /// The changes of types that derive from a type.
    derived: BTreeMap<TypeName, Vec<usize>>,
    before: &'a Model,
    after: &'a Model,
    aliases: &'a Aliases,
}

impl<'a> Causes<'a> {
    fn new(changes: Vec<Change>, before: &'a Model, after: &'a Model, aliases: &'a Aliases) -> Self {
        let mut places: BTreeMap<Subject, Vec<usize>> = BTreeMap::new();
        let mut derived: BTreeMap<TypeName, Vec<usize>> = BTreeMap::new();
        for (at, change) in changes.iter().enumerate() {
            match &change.what {
                What::Deprecated(_) | What::Undeprecated | What::Described => continue,
                What::Added | What::Removed | What::Renamed(_) | What::Changed(_) | What::InRust => {}
            }
            places.entry(change.subject.clone().in_crate()).or_default().push(at);
            if let Subject::Type(name) = &change.subject {
                let bases: BTreeSet<TypeName> =
                    [before, after].into_iter().flat_map(|model| ancestors(model, name)).collect();
                bases.into_iter().for_each(|base| derived.entry(base).or_default().push(at));
            }
        }
        Self { changes, places, derived, before, after, aliases }
    }

    /// The changes that bring an effect about: those of the same thing, else of the types that it holds, else of those
    /// that derive from them, else of the type that has it.
    fn of(&self, effect: &Effect) -> Vec<usize> {
        let of = |subject: &Subject| self.places.get(subject).cloned().unwrap_or_default();
        let of_type = |name: &TypeName| of(&Subject::Type(name.clone()));
        let mut found = of(&self.declared(effect));
        if found.is_empty() {
            found = effect.part_of.as_ref().map(of).unwrap_or_default();
        }
        let (owner, parameters) = match &effect.subject {
            Subject::Property(name, _) | Subject::Member(name, _) => (Some(name), None),
            Subject::Operation(method, path) => (None, Some((*method, path))),
            Subject::Parameter(method, path, ..) => {
                found = if found.is_empty() { of(&Subject::Operation(*method, path.clone())) } else { found };
                (None, None)
            }
            Subject::Version | Subject::Type(_) | Subject::Permission(..) | Subject::Example(..) => (None, None),
        };
        if found.is_empty()
            && let Some((method, path)) = parameters
        {
            let is_one = |subject: &Subject| match subject {
                Subject::Parameter(other, at, place, _) => *other == method && at == path && *place != Place::Header,
                _ => false,
            };
            found = self.places.iter().filter(|(one, _)| is_one(one)).flat_map(|(_, at)| at.clone()).collect();
        }
        let now: Vec<&TypeName> = effect.types.iter().map(|name| self.aliases.of(name)).collect();
        if found.is_empty() {
            found = now.iter().map(|name| of_type(name)).find(|found| !found.is_empty()).unwrap_or_default();
        }
        if found.is_empty() {
            found = now.iter().find_map(|name| self.derived.get(*name)).cloned().unwrap_or_default();
        }
        if found.is_empty()
            && let Some(owner) = owner
        {
            let all =
                [owner.clone()].into_iter().chain(ancestors(self.before, owner)).chain(ancestors(self.after, owner));
            found = all.map(|name| of_type(&name)).find(|found| !found.is_empty()).unwrap_or_default();
        }
        found
    }

    /// What an effect is about; an inherited property by the type that declares it.
    fn declared(&self, effect: &Effect) -> Subject {
        let Subject::Property(name, property) = &effect.subject else {
            return self.aliases.example(&effect.subject).clone();
        };
        match &effect.was {
            Some((old, was)) => {
                let owner = declaring(self.before, old, was);
                let now = self.aliases.member(owner, was).unwrap_or(was);
                Subject::Property(self.aliases.of(owner).clone(), now.to_owned())
            }
            None => Subject::Property(declaring(self.after, name, property).clone(), property.clone()),
        }
    }
}

/// The types that a type inherits from, the nearest first.
fn ancestors(model: &Model, name: &TypeName) -> Vec<TypeName> {
    let mut all: Vec<TypeName> = Vec::new();
    let mut next = model.types.get(name).and_then(|ty| ty.base.as_ref());
    while let Some(base) = next.filter(|base| !all.contains(base)) {
        all.push(base.clone());
        next = model.types.get(base).and_then(|ty| ty.base.as_ref());
    }
    all
}

/// The nearest type that has a property as its own.
fn declaring<'m>(model: &'m Model, name: &'m TypeName, property: &str) -> &'m TypeName {
    let has =
        |name: &TypeName| model.types.get(name).is_some_and(|ty| ty.properties.iter().any(|one| one.name == property));
    let mut seen: BTreeSet<&TypeName> = BTreeSet::new();
    let mut next = Some(name);
    while let Some(one) = next.filter(|one| seen.insert(one)) {
        if has(one) {
            return one;
        }
        next = model.types.get(one).and_then(|ty| ty.base.as_ref());
    }
    name
}

fn source(subject: &Subject, model: &Model) -> Option<Source> {
    match subject {
        Subject::Type(name) => model.types.get(name).map(|ty| ty.source.clone()),
        Subject::Property(name, property) => {
            let ty = model.types.get(name)?;
            let found = ty.properties.iter().find(|one| one.name == *property);
            Some(found.map_or_else(|| ty.source.clone(), |one| one.source.clone()))
        }
        Subject::Member(name, member) => {
            let ty = model.types.get(name)?;
            let found = ty.members.iter().find(|one| one.name == *member);
            Some(found.map_or_else(|| ty.source.clone(), |one| one.source.clone()))
        }
        Subject::Operation(method, path)
        | Subject::Parameter(method, path, ..)
        | Subject::Permission(method, path, _) => {
            let is_it = |one: &&crate::model::Operation| one.method == *method && one.path.text == *path;
            model.operations.iter().find(is_it).map(|one| one.source.clone())
        }
        Subject::Version | Subject::Example(..) => None,
    }
}
