//! What changed in types, properties and members.

use super::aliases::Aliases;
use super::rename;
use super::{Change, Subject, What};
use crate::model::{Member, Model, Property, Prose, Type, TypeRef};
use crate::source::Source;
use std::collections::BTreeSet;

/// Types of which one is likely the other score so much.
const SAME_TYPE: f64 = 0.7;
/// The same for properties, parameters and members.
pub(super) const SAME_FIELD: f64 = 0.7;

/// Compares the types of two models; renames are put into `aliases`.
pub(super) fn compare(before: &Model, after: &Model, aliases: &mut Aliases) -> Vec<Change> {
    let gone: Vec<&Type> = before.types.values().filter(|ty| !after.types.contains_key(&ty.name)).collect();
    let new: Vec<&Type> = after.types.values().filter(|ty| !before.types.contains_key(&ty.name)).collect();
    let renamed = rename::pair(&gone, &new, SAME_TYPE, |old, new| rename::types(old, new));
    for (old, new) in renamed.iter().filter_map(|(at, to)| Some((gone.get(*at)?, new.get(*to)?))) {
        aliases.add_type(&old.name, &new.name);
    }
    let kept = before.types.values().filter_map(|old| Some((old, after.types.get(aliases.of(&old.name))?)));
    let kept: Vec<(&Type, &Type)> = kept.collect();
    let mut news: BTreeSet<_> = new.iter().map(|ty| &ty.name).collect();
    let mut out = Changes { version: &after.version, changes: Vec::new() };
    for ty in &gone {
        match after.types.get(aliases.of(&ty.name)) {
            Some(new) => {
                news.remove(&new.name);
                out.push(Subject::Type(new.name.clone()), What::Renamed(ty.name.to_string()), &new.source);
            }
            None => out.push(Subject::Type(ty.name.clone()), What::Removed, &ty.source),
        }
    }
    for ty in new.iter().filter(|ty| news.contains(&ty.name)) {
        out.push(Subject::Type(ty.name.clone()), What::Added, &ty.source);
    }
    for (old, new) in &kept {
        out.types(old, new, aliases);
    }
    for (old, new) in kept {
        out.properties(old, new, aliases);
        out.members(old, new, aliases);
    }
    out.changes
}

struct Changes<'v> {
    version: &'v str,
    changes: Vec<Change>,
}

impl Changes<'_> {
    fn push(&mut self, subject: Subject, what: What, source: &Source) {
        self.changes.push(Change::new(self.version, subject, what, source));
    }

    fn details(&mut self, subject: &Subject, details: Vec<Option<String>>, source: &Source) {
        let details: Vec<String> = details.into_iter().flatten().collect();
        if !details.is_empty() {
            self.push(subject.clone(), What::Changed(details), source);
        }
    }

    fn types(&mut self, old: &Type, new: &Type, aliases: &Aliases) {
        let subject = Subject::Type(new.name.clone());
        let base = old.base.as_ref().map(|name| aliases.of(name));
        let named = |name: Option<&_>| name.map_or_else(|| "nothing".to_owned(), |name| format!("`{name}`"));
        let inherits = (base != new.base.as_ref())
            .then(|| format!("inherits from {} instead of {}", named(new.base.as_ref()), named(base)));
        let details = vec![
            (old.kind != new.kind).then(|| format!("is {} instead of {}", new.kind.as_str(), old.kind.as_str())),
            inherits,
            flag(old.open, new.open, "open to other properties"),
            flag(old.is_abstract, new.is_abstract, "abstract"),
            flag(old.flags, new.flags, "a set of its members"),
            flag(old.documented, new.documented, "described by a page"),
        ];
        self.details(&subject, details, &new.source);
        self.deprecation(&subject, old.deprecated.as_ref(), new.deprecated.as_ref(), &new.source);
        let text = |ty: &Type| {
            let restated = ty.restated.iter().filter_map(|property| property.description.as_ref());
            ty.description.iter().chain(restated).map(|prose| prose.markdown.clone()).collect::<Vec<_>>()
        };
        if text(old) != text(new) {
            self.push(subject, What::Described, &new.source);
        }
    }

    fn deprecation(&mut self, subject: &Subject, old: Option<&String>, new: Option<&String>, source: &Source) {
        if let Some(what) = deprecation(old, new) {
            self.push(subject.clone(), what, source);
        }
    }

    fn properties(&mut self, old: &Type, new: &Type, aliases: &mut Aliases) {
        let find = |ty: &'_ Type, name: &str| ty.properties.iter().position(|one| one.name == name);
        let gone: Vec<&Property> = old.properties.iter().filter(|one| find(new, &one.name).is_none()).collect();
        let added: Vec<&Property> = new.properties.iter().filter(|one| find(old, &one.name).is_none()).collect();
        let score = |a: &&Property, b: &&Property| {
            let (name, other) = (a.name.as_str(), b.name.as_str());
            let alike = same(&a.ty, &b.ty, aliases) || name.eq_ignore_ascii_case(other);
            if alike { rename::fields((name, a.description.as_ref()), (other, b.description.as_ref())) } else { 0.0 }
        };
        let renamed = rename::pair(&gone, &added, SAME_FIELD, score);
        let mut left: BTreeSet<&str> = added.iter().map(|one| one.name.as_str()).collect();
        for (at, one) in gone.iter().enumerate() {
            let to = renamed.iter().find(|(old, _)| *old == at).and_then(|(_, to)| added.get(*to));
            match to {
                Some(to) => {
                    left.remove(to.name.as_str());
                    aliases.add_member(&old.name, &one.name, &to.name);
                    let subject = Subject::Property(new.name.clone(), to.name.clone());
                    self.push(subject, What::Renamed(one.name.clone()), &to.source);
                    self.property(one, to, new, aliases);
                }
                None => {
                    self.push(Subject::Property(new.name.clone(), one.name.clone()), What::Removed, &one.source);
                }
            }
        }
        for one in added.iter().filter(|one| left.contains(one.name.as_str())) {
            self.push(Subject::Property(new.name.clone(), one.name.clone()), What::Added, &one.source);
        }
        for one in &old.properties {
            if let Some(to) = find(new, &one.name).and_then(|at| new.properties.get(at)) {
                self.property(one, to, new, aliases);
            }
        }
    }

    fn property(&mut self, old: &Property, new: &Property, of: &Type, aliases: &Aliases) {
        let subject = Subject::Property(of.name.clone(), new.name.clone());
        let details = vec![
            (!same(&old.ty, &new.ty, aliases)).then(|| retyped(Some(&old.ty), Some(&new.ty), "type")),
            flag(old.navigation, new.navigation, "a navigation property"),
            flag(old.read_only, new.read_only, "read-only"),
            flag(old.required, new.required, "required"),
        ];
        self.details(&subject, details, &new.source);
        self.deprecation(&subject, old.deprecated.as_ref(), new.deprecated.as_ref(), &new.source);
        if markdown(old.description.as_ref()) != markdown(new.description.as_ref()) {
            self.push(subject, What::Described, &new.source);
        }
    }

    fn members(&mut self, old: &Type, new: &Type, aliases: &mut Aliases) {
        let find = |ty: &'_ Type, name: &str| ty.members.iter().position(|one| one.name == name);
        let gone: Vec<&Member> = old.members.iter().filter(|one| find(new, &one.name).is_none()).collect();
        let added: Vec<&Member> = new.members.iter().filter(|one| find(old, &one.name).is_none()).collect();
        let renamed = rename::pair(&gone, &added, SAME_FIELD, |a, b| rename::members(a, b));
        let mut left: BTreeSet<&str> = added.iter().map(|one| one.name.as_str()).collect();
        for (at, one) in gone.iter().enumerate() {
            let to = renamed.iter().find(|(old, _)| *old == at).and_then(|(_, to)| added.get(*to));
            let name = |member: &Member| Subject::Member(new.name.clone(), member.name.clone());
            match to {
                Some(to) => {
                    left.remove(to.name.as_str());
                    aliases.add_member(&old.name, &one.name, &to.name);
                    self.push(name(to), What::Renamed(one.name.clone()), &to.source);
                }
                None => self.push(name(one), What::Removed, &one.source),
            }
        }
        for one in added.iter().filter(|one| left.contains(one.name.as_str())) {
            self.push(Subject::Member(new.name.clone(), one.name.clone()), What::Added, &one.source);
        }
        for one in &old.members {
            let Some(to) = find(new, &one.name).and_then(|at| new.members.get(at)) else { continue };
            let subject = Subject::Member(new.name.clone(), to.name.clone());
            // A number that the docs begin to tell is no other one.
            if let (Some(a), Some(b)) = (one.value, to.value)
                && a != b
            {
                self.push(subject.clone(), What::Changed(vec![format!("is {b} instead of {a}")]), &to.source);
            }
            if markdown(one.description.as_ref()) != markdown(to.description.as_ref()) {
                self.push(subject, What::Described, &to.source);
            }
        }
    }
}

/// The same type, by its new name.
pub(super) fn same(old: &TypeRef, new: &TypeRef, aliases: &Aliases) -> bool {
    old.collection == new.collection && *aliases.of(&old.name) == new.name
}

/// A change of types in words.
pub(super) fn retyped(old: Option<&TypeRef>, new: Option<&TypeRef>, what: &str) -> String {
    let name = |ty: Option<&TypeRef>| match ty {
        Some(ty) if ty.collection => format!("`Collection({})`", ty.name),
        Some(ty) => format!("`{}`", ty.name),
        None => "nothing".to_owned(),
    };
    format!("{what} {} instead of {}", name(new), name(old))
}

/// A change of yes and no in words.
pub(super) fn flag(old: bool, new: bool, what: &str) -> Option<String> {
    match (old, new) {
        (false, true) => Some(format!("is now {what}")),
        (true, false) => Some(format!("is no longer {what}")),
        (true, true) | (false, false) => None,
    }
}

/// A change of a deprecation; another reason for the same is none.
pub(super) fn deprecation(old: Option<&String>, new: Option<&String>) -> Option<What> {
    match (old, new) {
        (None, Some(note)) => Some(What::Deprecated(note.clone())),
        (Some(_), None) => Some(What::Undeprecated),
        (Some(_), Some(_)) | (None, None) => None,
    }
}

pub(super) fn markdown(prose: Option<&Prose>) -> Option<&str> {
    prose.map(|prose| &*prose.markdown)
}
