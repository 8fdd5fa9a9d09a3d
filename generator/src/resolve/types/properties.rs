//! The rows of all pages of a type, with their types.

use super::enums::{self, ByMembers};
use super::{Declared, Types};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::{Kind, Property, TypeName, TypeRef};
use crate::page::resource::PropertyFact;
use crate::page::type_cell::TypeText;
use crate::source::{PageId, Source, Span};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// A property with what is only known while resolving.
pub(super) struct Row {
    pub(super) property: Property,
    /// It stands under Relationships.
    pub(super) relationship: bool,
    /// The types that the row gives besides, as in `a or b`.
    pub(super) or: Vec<TypeName>,
    /// The type that the row says it comes from.
    pub(super) inherited_from: Option<TypeName>,
    pub(super) page: PageId,
    pub(super) span: Span,
}

/// The rows of each type, in the order of pages and rows.
pub(super) type Rows = BTreeMap<TypeName, Vec<Row>>;

/// Gives every row its type; a name that no page describes becomes a type of its own.
pub(super) fn resolve(declared: &[Declared<'_>], types: &mut Types, diagnostics: &mut Diagnostics) -> Rows {
    let mut rows = Rows::new();
    let enums = enums::by_members(types);
    for of in declared {
        if types.map.get(&of.name).is_none_or(|ty| ty.kind == Kind::Enum) {
            continue;
        }
        let mut seen: BTreeMap<&str, &PropertyFact> = BTreeMap::new();
        let all = rows.entry(of.name.clone()).or_default();
        let known: BTreeSet<String> = all.iter().map(|row| row.property.name.to_ascii_lowercase()).collect();
        for fact in &of.facts.properties {
            let Some(row) = row(of, fact, types, &enums, diagnostics) else { continue };
            if let Some(first) = seen.get(fact.name.value.as_str()) {
                twice(first, &row, diagnostics);
                continue;
            }
            seen.insert(&fact.name.value, fact);
            // Other pages of the type repeat its rows or add to them; names of one page that differ in case are two.
            if known.is_empty() || !known.contains(&row.property.name.to_ascii_lowercase()) {
                all.push(row);
            }
        }
    }
    rows
}

fn twice(first: &PropertyFact, second: &Row, diagnostics: &mut Diagnostics) {
    let message = format!("the property `{}` is described twice", second.property.name);
    let of_page = if first.page == second.page { String::new() } else { format!(" of {}", first.page) };
    let help = format!("line {}{of_page} describes it too, and was taken", first.line);
    diagnostics
        .push(Diagnostic::new(Code::DuplicateProperty, &second.page, second.span.clone(), message).with_help(help));
}

fn row(
    of: &Declared<'_>,
    fact: &PropertyFact,
    types: &mut Types,
    enums: &ByMembers,
    diagnostics: &mut Diagnostics,
) -> Option<Row> {
    let page = &fact.page;
    let Some(text) = &fact.ty else {
        let message = format!("no type can be read for the property `{}`", fact.name.value);
        diagnostics.push(
            Diagnostic::new(Code::UnknownType, page, fact.name.span.clone(), message)
                .with_help("the property was left out"),
        );
        return None;
    };
    let source = Source { page: page.clone(), line: fact.line };
    let name = type_of(of, fact, text, &source, types, enums, diagnostics);
    let prose = fact.description.as_ref().map_or("", |prose| &*prose.markdown);
    Some(Row {
        property: Property {
            name: fact.name.value.clone(),
            ty: TypeRef { name, collection: text.collection },
            navigation: false,
            description: fact.description.clone(),
            read_only: READ_ONLY.as_ref().is_some_and(|pattern| pattern.is_match(prose)),
            required: fact.required || says_required(prose),
            deprecated: fact.deprecated.clone(),
            source,
        },
        relationship: fact.relationship,
        or: text.or.iter().filter_map(|text| types.names.resolve(text, &of.namespace)).collect(),
        inherited_from: fact.inherited_from.as_ref().and_then(|text| types.names.resolve(text, &of.namespace)),
        page: page.clone(),
        span: fact.name.span.clone(),
    })
}

static READ_ONLY: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new("(?i)read(?:-| |)only").ok());
/// The word `Required` as a sentence of its own, or at the start of one that says when.
static REQUIRED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)(?:^|[.();])\s*required(?:\s*(?:$|[.();])| on| for)").ok());

fn says_required(prose: &str) -> bool {
    REQUIRED.as_ref().is_some_and(|pattern| pattern.is_match(prose))
}

fn type_of(
    of: &Declared<'_>,
    fact: &PropertyFact,
    text: &TypeText,
    source: &Source,
    types: &mut Types,
    enums: &ByMembers,
    diagnostics: &mut Diagnostics,
) -> TypeName {
    let Some(found) = types.names.resolve(text, &of.namespace) else {
        let message = format!("`{}` is no type that a page describes", text.name);
        diagnostics.push(
            Diagnostic::new(Code::UnknownType, &fact.page, text.span.clone(), message)
                .with_help("it became an open type that keeps its JSON whole; describe it on a page of its own"),
        );
        return types.declare_unknown(&text.name, &of.namespace, source.clone());
    };
    let written = text.name.rsplit('.').next().unwrap_or_default();
    if found.primitive().is_none() && written != found.short() && written.eq_ignore_ascii_case(found.short()) {
        let message = format!("`{written}` is spelled `{}` by the page that describes it", found.short());
        diagnostics.report(Code::NameCase, &fact.page, text.span.clone(), message);
    }
    if found.primitive() == Some("String") && !fact.values.is_empty() {
        return enums::of_string(of, fact, types, enums).unwrap_or(found);
    }
    found
}

/// Puts the rows into their types: navigation by the type that they lead to, inherited ones dropped.
pub(super) fn finish(mut rows: Rows, types: &mut Types) {
    add_key(&mut rows, types);
    let names = |rows: &Vec<Row>| rows.iter().map(|row| row.property.name.to_ascii_lowercase()).collect();
    let bases: BTreeSet<&TypeName> = types.map.values().filter_map(|ty| ty.base.as_ref()).collect();
    let of_bases: BTreeMap<TypeName, BTreeSet<String>> =
        bases.into_iter().filter_map(|name| Some((name.clone(), names(rows.get(name)?)))).collect();
    let mut finished: BTreeMap<TypeName, (Vec<Property>, Vec<Property>)> = BTreeMap::new();
    for (name, rows) in rows {
        let above: Vec<&BTreeSet<String>> =
            types.ancestors(&name).skip(1).filter_map(|base| of_bases.get(&base.name)).collect();
        let is_restated = |row: &Row| {
            let name = row.property.name.to_ascii_lowercase();
            above.iter().any(|names| names.contains(&name))
        };
        let (restated, own): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(is_restated);
        let property = |row: Row| {
            let name = common_base(&row, types);
            let navigation = types.map.get(&name).is_some_and(|ty| ty.kind == Kind::Entity);
            Property { ty: TypeRef { name, ..row.property.ty }, navigation, ..row.property }
        };
        let all = |rows: Vec<Row>| rows.into_iter().map(property).collect();
        finished.insert(name, (all(own), all(restated)));
    }
    for (name, (own, restated)) in finished {
        if let Some(ty) = types.map.get_mut(&name) {
            (ty.properties, ty.restated) = (own, restated);
        }
    }
}

/// The type of a row; of one that gives several, the nearest that all of them inherit from.
fn common_base(row: &Row, types: &Types) -> TypeName {
    let is_ancestor_of_all =
        |name: &TypeName| row.or.iter().all(|other| types.ancestors(other).any(|ty| ty.name == *name));
    let common = types.ancestors(&row.property.ty.name).map(|ty| &ty.name).find(|name| is_ancestor_of_all(name));
    common.unwrap_or(&row.property.ty.name).clone()
}

/// The key of the entity that everything inherits from, where no page describes it.
fn add_key(rows: &mut Rows, types: &Types) {
    let Some(entity) = types.map.get(&super::entity()) else { return };
    let own = rows.entry(entity.name.clone()).or_default();
    if own.iter().any(|row| row.property.name == "id") {
        return;
    }
    let property = Property {
        name: "id".to_owned(),
        ty: TypeRef { name: TypeName::edm("String"), collection: false },
        navigation: false,
        description: None,
        read_only: true,
        required: false,
        deprecated: None,
        source: entity.source.clone(),
    };
    own.push(Row {
        property,
        relationship: false,
        or: Vec::new(),
        inherited_from: None,
        page: entity.source.page.clone(),
        span: 0..0,
    });
}
