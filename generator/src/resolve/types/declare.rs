//! The names of the types that pages are about.

use super::{Declared, Types, blank, entity, qualified};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::{Kind, TypeName};
use crate::page::resource::{KindWord, ResourceFacts, TypeFacts};
use crate::resolve::names::DEFAULT_NAMESPACE;
use crate::source::{PageId, Source};
use std::collections::{BTreeMap, BTreeSet};

/// Declares the type of every page that has one. Several pages may speak of one type.
pub(super) fn subjects<'f>(
    pages: &'f [ResourceFacts],
    types: &mut Types,
    diagnostics: &mut Diagnostics,
) -> Vec<Declared<'f>> {
    let namespaces = Namespaces::of(pages);
    let mut declared = Vec::new();
    for page in pages {
        let Some(facts) = &page.subject else { continue };
        let namespace = page.namespace.clone().unwrap_or_else(|| namespaces.guess(page));
        let Some(name) = name(page, facts, &namespace) else { continue };
        if let Some(title) = &facts.title
            && title.value != name.short()
            && title.value.eq_ignore_ascii_case(name.short())
        {
            let message = format!("the heading spells `{}`, the metadata block `{}`", title.value, name.short());
            diagnostics.report(Code::NameCase, &page.page, title.span.clone(), message);
        }
        declared.push(Declared { name, namespace, page, facts });
    }
    unify_case(&mut declared);
    let longest = longest(&declared);
    let says_less = |of: &Declared<'_>| longest.get(&of.name).is_some_and(|most| said(of) < *most);
    declared.sort_by_cached_key(|of| (!is_named_like_its_page(of), says_less(of)));
    for of in &declared {
        add(of, types, diagnostics);
    }
    declared
}

/// The metadata block's name, else the heading's.
fn name(page: &ResourceFacts, facts: &TypeFacts, namespace: &str) -> Option<TypeName> {
    let title = facts.title.as_ref().map(|title| title.value.as_str()).filter(|title| is_word(title));
    let word = facts.block.as_ref().and_then(|block| block.name.as_deref()).filter(|name| name.split('.').all(is_word));
    match word.or(title).unwrap_or_else(|| page.page.stem()) {
        word if word.split('.').all(is_word) => Some(qualified(word, namespace)),
        _ => None,
    }
}

fn is_word(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_') && text.chars().all(|c| c.is_alphanumeric() || c == '_')
}

/// The namespaces that pages name, the default one left out, by their last words in lower case; the first of several.
pub(super) struct Namespaces<'f>(BTreeMap<String, &'f str>);

impl<'f> Namespaces<'f> {
    pub(super) fn of(pages: &'f [ResourceFacts]) -> Self {
        let named: BTreeSet<&str> = pages.iter().filter_map(|page| page.namespace.as_deref()).collect();
        let others = named.into_iter().rev().filter(|namespace| *namespace != DEFAULT_NAMESPACE);
        let last = |namespace: &str| namespace.rsplit('.').next().unwrap_or_default().to_lowercase();
        Self(others.map(|namespace| (last(namespace), namespace)).collect())
    }

    /// The namespace of a page that names none: the one that its file name speaks of, else the default one.
    pub(super) fn guess(&self, page: &ResourceFacts) -> String {
        let stem = page.page.stem().to_lowercase();
        let spoken_of = stem.split('-').filter_map(|part| self.0.get(part)).min();
        spoken_of.map_or(DEFAULT_NAMESPACE, |namespace| namespace).to_owned()
    }
}

/// Pages of one type that spell it differently speak of the spelling that comes first.
fn unify_case(declared: &mut [Declared<'_>]) {
    let mut spellings = BTreeMap::new();
    for of in declared {
        of.name = spellings.entry(of.name.as_str().to_lowercase()).or_insert_with(|| of.name.clone()).clone();
    }
}

/// How much the page of each type that says most of it says.
fn longest(declared: &[Declared<'_>]) -> BTreeMap<TypeName, usize> {
    let mut longest = BTreeMap::new();
    for of in declared {
        let most = longest.entry(of.name.clone()).or_default();
        *most = said(of).max(*most);
    }
    longest
}

/// How much a page says of its type.
fn said(of: &Declared<'_>) -> usize {
    of.facts.description.iter().map(|prose| prose.markdown.len()).sum()
}

/// Of several pages that are about a type, the one that bears its name describes it; others say what it is to them.
/// Where none does, the one that says most of it.
fn is_named_like_its_page(of: &Declared<'_>) -> bool {
    of.page.page.stem().eq_ignore_ascii_case(of.name.short())
}

fn add(of: &Declared<'_>, types: &mut Types, diagnostics: &mut Diagnostics) {
    let facts = of.facts;
    let block = facts.block.as_ref();
    let is_enum = facts.kind_word == Some(KindWord::Enum) || facts.properties.is_empty() && !facts.members.is_empty();
    let kind = if is_enum { Kind::Enum } else { Kind::Complex };
    let source = Source { page: of.page.page.clone(), line: facts.line };
    if let Some(known) = types.map.get_mut(&of.name) {
        known.pages.push(of.page.page.clone());
        known.open |= block.and_then(|block| block.open).unwrap_or(false);
        if known.kind != kind {
            let message = format!(
                "`{}` is described as {} here and as {} in {}",
                of.name,
                kind.as_str(),
                known.kind.as_str(),
                known.source.page
            );
            let place = facts.span.clone();
            diagnostics.push(
                Diagnostic::new(Code::TypeTwice, &of.page.page, place, message)
                    .with_help("the first page was believed"),
            );
        }
        types.names.declare(&of.name, &of.page.page);
        return;
    }
    let mut ty = blank(of.name.clone(), kind, source);
    ty.pages = vec![of.page.page.clone()];
    ty.open = block.and_then(|block| block.open).unwrap_or(false)
        || block.is_none_or(|block| block.open.is_none()) && facts.open_in_prose;
    ty.is_abstract = block.is_some_and(|block| block.is_abstract);
    ty.description = facts.description.clone();
    ty.deprecated = facts.deprecated.clone();
    types.add(ty);
}

/// The type with the key, which every model has.
pub(super) fn add_entity(types: &mut Types, first: Option<&PageId>) {
    let name = entity();
    if types.map.contains_key(&name) {
        return;
    }
    let Some(first) = first else { return };
    let mut ty = blank(name, Kind::Entity, Source { page: first.clone(), line: 1 });
    ty.documented = false;
    ty.is_abstract = true;
    // No link leads to it, since the page is not its own.
    types.names.declare(&ty.name, &PageId::new(""));
    types.map.insert(ty.name.clone(), ty);
}
