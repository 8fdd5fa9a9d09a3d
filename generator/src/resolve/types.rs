//! The types of all resource pages.
//!
//! The order matters: first every name is declared, then properties find their types, then the evidence of all pages
//! together says what is an entity and what inherits from what; inherited rows go last.

mod declare;
mod enums;
mod inheritance;
mod kind;
mod lookup;
mod properties;
mod unknown;

pub(crate) use lookup::Lookup;

use super::names::{DEFAULT_NAMESPACE, Names};
use crate::diagnostics::Diagnostics;
use crate::model::{Kind, Type, TypeName};
use crate::page::resource::{ResourceFacts, TypeFacts};
use crate::source::{PageId, Source};
use std::collections::BTreeMap;

/// The types of a version, with the ways to find them.
#[derive(Debug, Default)]
pub struct Types {
    /// By name.
    pub map: BTreeMap<TypeName, Type>,
    /// By what pages call them.
    pub names: Names,
}

/// How many bases a type can have above it. What no API needs would make every look at all bases of all types slow.
pub(crate) const DEEPEST: usize = 100;

/// The type that everything with a key inherits from.
pub fn entity() -> TypeName {
    TypeName::new("microsoft.graph.entity")
}

/// A type's page, with the name and the namespace that it was given.
struct Declared<'f> {
    name: TypeName,
    namespace: String,
    page: &'f ResourceFacts,
    facts: &'f TypeFacts,
}

/// Resolves the types of all resource pages. The first page of the version is where the type stands that every model has,
/// if no page describes it.
pub fn resolve(pages: &[ResourceFacts], first: Option<&PageId>, diagnostics: &mut Diagnostics) -> Types {
    let mut types = Types::default();
    let declared = declare::subjects(pages, &mut types, diagnostics);
    declare::add_entity(&mut types, first);
    enums::declare_sections(pages, &declared, &mut types, diagnostics);
    enums::declare_prose(&declared, &mut types, diagnostics);
    let rows = properties::resolve(&declared, &mut types, diagnostics);
    inheritance::resolve(&declared, &rows, &mut types, diagnostics);
    kind::resolve(&declared, &rows, &mut types);
    properties::finish(rows, &mut types);
    types
}

impl Types {
    /// The type and its bases, the nearest first.
    pub fn ancestors<'t>(&'t self, name: &TypeName) -> impl Iterator<Item = &'t Type> {
        let base = |ty: &&'t Type| ty.base.as_ref().and_then(|base| self.map.get(base));
        std::iter::successors(self.map.get(name), base).take(DEEPEST + 1)
    }

    /// Adds a type that pages name and none describes, and gives its name.
    pub fn declare_unknown(&mut self, word: &str, namespace: &str, source: Source) -> TypeName {
        unknown::declare(self, word, namespace, source)
    }

    fn add(&mut self, ty: Type) {
        self.names.declare(&ty.name, &ty.source.page);
        self.map.entry(ty.name.clone()).or_insert(ty);
    }
}

/// A type with nothing in it yet.
fn blank(name: TypeName, kind: Kind, source: Source) -> Type {
    Type {
        name,
        kind,
        base: None,
        open: false,
        is_abstract: false,
        flags: false,
        description: Vec::new(),
        deprecated: None,
        properties: Vec::new(),
        restated: Vec::new(),
        members: Vec::new(),
        source,
        pages: Vec::new(),
        documented: true,
    }
}

/// The qualified name of a word on a page of this namespace.
fn qualified(word: &str, namespace: &str) -> TypeName {
    match word.contains('.') {
        true => TypeName::new(word),
        false if namespace.is_empty() => TypeName::new(format!("{DEFAULT_NAMESPACE}.{word}")),
        false => TypeName::new(format!("{namespace}.{word}")),
    }
}

#[cfg(test)]
mod tests;
