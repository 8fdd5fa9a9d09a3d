//! What a user's code meets: the differences of two crates, each with what it is about in the docs.
//!
//! The rules are cargo's for Rust, with two that the generated crate's form allows: a struct gets new fields without
//! breaking anyone, since it has a hidden field and so is built with `..Default::default()`; an enum gets new variants
//! without breaking anyone, since it is `#[non_exhaustive]`.

use super::aliases::Aliases;
use super::surface::{Item, Items, Key, Part, Ty};
use super::{Level, Place, Subject};
use crate::model::TypeName;
use crate::source::PageId;
use std::collections::BTreeSet;

/// Something that a user's code meets.
#[derive(Debug)]
pub(super) struct Effect {
    /// What it is about; by its new name, if it has one.
    pub(super) subject: Subject,
    /// For a property: its type and name in the old docs.
    pub(super) was: Option<(TypeName, String)>,
    /// For an example: its operation.
    pub(super) part_of: Option<Subject>,
    pub(super) level: Level,
    pub(super) why: String,
    /// The types whose change may be the cause, by their old names and their new ones.
    pub(super) types: Vec<TypeName>,
}

/// Compares what is public in one version.
pub(super) fn compare(old: &Items, new: &Items, aliases: &Aliases) -> Vec<Effect> {
    let mut effects = Vec::new();
    let mut met: BTreeSet<Key> = BTreeSet::new();
    for (key, before) in &old.0 {
        let now = key_now(key, aliases);
        match new.0.get(&now) {
            Some(after) => {
                Pair { key, now: &now, before, after, aliases }.compare(&mut effects);
                met.insert(now);
            }
            None => {
                let why = format!("`{}` is gone", before.path);
                // The operation may still be there, and its placeholders have other names.
                let still = match &now {
                    Key::Parameters(method, shape) => new.0.get(&Key::Operation(*method, shape.clone())),
                    Key::Type(_) | Key::Any(_) | Key::Operation(..) | Key::Example(_) => None,
                };
                let item = still.unwrap_or(before);
                let part_of = part_of(item, aliases);
                effects.push(Effect { part_of, ..effect(subject(key, item), Level::Breaking, why, types_of(key)) });
            }
        }
    }
    for (key, item) in new.0.iter().filter(|(key, _)| !met.contains(*key)) {
        let why = format!("`{}` is new", item.path);
        let part_of = part_of(item, &Aliases::default());
        effects.push(Effect { part_of, ..effect(subject(key, item), Level::Addition, why, types_of(key)) });
    }
    effects
}

fn key_now(key: &Key, aliases: &Aliases) -> Key {
    let path = |method, path: &String| aliases.operation(method, path).map_or_else(|| path.clone(), str::to_owned);
    match key {
        Key::Type(name) => Key::Type(aliases.of(name).clone()),
        Key::Any(name) => Key::Any(aliases.of(name).clone()),
        Key::Operation(method, shape) => Key::Operation(*method, path(*method, shape)),
        Key::Parameters(method, shape) => Key::Parameters(*method, path(*method, shape)),
        Key::Example(path) => Key::Example(path.clone()),
    }
}

fn subject(key: &Key, item: &Item) -> Subject {
    match key {
        Key::Type(name) | Key::Any(name) => Subject::Type(name.clone()),
        Key::Operation(method, _) | Key::Parameters(method, _) => Subject::Operation(*method, item.address.clone()),
        Key::Example(path) => {
            let page = item.example.as_ref().map(|(page, _)| page.as_str()).unwrap_or_default();
            Subject::Example(PageId::new(page), example_name(path))
        }
    }
}

/// An example by the last part of its data's path.
fn example_name(path: &str) -> String {
    path.rsplit("::").next().unwrap_or_default().to_lowercase()
}

/// The operation of an example, by the address that it has now.
fn part_of(item: &Item, aliases: &Aliases) -> Option<Subject> {
    let (_, method) = item.example.as_ref()?;
    Some(Subject::Operation(*method, aliases.address(*method, &item.address).to_owned()))
}

fn types_of(key: &Key) -> Vec<TypeName> {
    match key {
        Key::Type(name) | Key::Any(name) => vec![name.clone()],
        Key::Operation(..) | Key::Parameters(..) | Key::Example(_) => Vec::new(),
    }
}

fn effect(subject: Subject, level: Level, why: String, types: Vec<TypeName>) -> Effect {
    Effect { subject, was: None, part_of: None, level, why, types }
}

/// An item before and after.
struct Pair<'a> {
    key: &'a Key,
    now: &'a Key,
    before: &'a Item,
    after: &'a Item,
    aliases: &'a Aliases,
}

impl Pair<'_> {
    fn compare(&self, effects: &mut Vec<Effect>) {
        let Self { before, after, .. } = self;
        let mut breaking = |why: String, types| {
            effects.push(effect(subject(self.now, after), Level::Breaking, why, types));
        };
        if before.path != after.path {
            breaking(format!("`{}` is now `{}`", before.path, after.path), Vec::new());
        }
        if before.kind != after.kind {
            breaking(format!("`{}` is now {}, and was {}", after.path, after.kind, before.kind), Vec::new());
            return;
        }
        if before.open && !after.open {
            let why = format!("`{}` has no `new`, `with`, `set` and `get` any longer", after.path);
            breaking(why, Vec::new());
        }
        if !self.same_list(&before.signature, &after.signature) {
            let types = before.signature.iter().chain(&after.signature).filter_map(|ty| ty.of.clone()).collect();
            let (was, is) = (signature(&before.signature), signature(&after.signature));
            breaking(format!("`{}` is {is}, and was {was}", after.path), types);
        }
        self.parts(effects);
    }

    fn parts(&self, effects: &mut Vec<Effect>) {
        let mut met: BTreeSet<&str> = BTreeSet::new();
        for part in &self.before.parts {
            let docs = self.docs_now(&part.docs);
            match self.after.parts.iter().find(|one| one.docs == docs) {
                Some(now) => {
                    met.insert(&now.docs);
                    effects.extend(self.part(part, now));
                }
                None => {
                    let why = format!("{} is gone", self.full(self.before, part));
                    effects.push(self.of_part(&docs, Some(part), Level::Breaking, why));
                }
            }
        }
        for part in self.after.parts.iter().filter(|part| !met.contains(part.docs.as_str())) {
            let why = format!("{} is new", self.full(self.after, part));
            effects.push(self.of_part(&part.docs, None, Level::Addition, why));
        }
    }

    fn part(&self, before: &Part, after: &Part) -> Option<Effect> {
        let (was, is) = (self.full(self.before, before), self.full(self.after, after));
        let mut effect = self.of_part(&after.docs, Some(before), Level::Breaking, String::new());
        if before.name != after.name {
            effect.why = format!("{was} is now {is}");
            return Some(effect);
        }
        match (&before.ty, &after.ty) {
            (Some(old), Some(new)) if !self.same(old, new) => {
                effect.why = format!("{is} is `{}`, and was `{}`", new.text(), old.text());
                effect.types = [old, new].into_iter().filter_map(|ty| ty.of.clone()).collect();
                Some(effect)
            }
            _ => None,
        }
    }

    /// The name that a property, member, derived type or parameter has in the new docs.
    fn docs_now(&self, docs: &str) -> String {
        match self.key {
            Key::Type(name) => self.aliases.member(name, docs).unwrap_or(docs).to_owned(),
            Key::Any(_) => self.aliases.of(&TypeName::new(docs)).to_string(),
            Key::Parameters(method, path) => self.aliases.parameter(*method, path, docs).unwrap_or(docs).to_owned(),
            Key::Operation(..) | Key::Example(_) => docs.to_owned(),
        }
    }

    fn of_part(&self, docs: &str, old: Option<&Part>, level: Level, why: String) -> Effect {
        let (subject, was) = match (self.now, self.key) {
            // The variant for what the docs do not list.
            (Key::Type(name), _) if docs.is_empty() => (Subject::Type(name.clone()), None),
            (Key::Type(name), Key::Type(old_name)) if self.before.kind == "a struct" => {
                let was = old.map(|part| (old_name.clone(), part.docs.clone()));
                (Subject::Property(name.clone(), docs.to_owned()), was)
            }
            (Key::Type(name), _) => (Subject::Member(name.clone(), docs.to_owned()), None),
            (Key::Any(_), _) => (Subject::Type(TypeName::new(docs)), None),
            // It has no parts.
            (Key::Example(_), _) => (subject(self.now, self.after), None),
            (Key::Operation(method, _) | Key::Parameters(method, _), _) => {
                let address = self.after.address.clone();
                (Subject::Parameter(*method, address, Place::Body, docs.to_owned()), None)
            }
        };
        Effect { was, ..effect(subject, level, why, Vec::new()) }
    }

    fn full(&self, item: &Item, part: &Part) -> String {
        format!("`{}::{}`", item.path, part.name)
    }

    fn same_list(&self, old: &[Ty], new: &[Ty]) -> bool {
        old.len() == new.len() && old.iter().zip(new).all(|(old, new)| self.same(old, new))
    }

    /// The same type; that one has another name is said where the type stands.
    fn same(&self, old: &Ty, new: &Ty) -> bool {
        let of = old.of.as_ref().map(|name| self.aliases.of(name));
        old.frame == new.frame && of == new.of.as_ref() && old.any == new.any
    }
}

fn signature(all: &[Ty]) -> String {
    let (answer, arguments) = all.split_last().map_or((String::new(), all), |(last, rest)| (last.text(), rest));
    let arguments: Vec<String> = arguments.iter().map(Ty::text).collect();
    format!("`({}) -> {answer}`", arguments.join(", "))
}
