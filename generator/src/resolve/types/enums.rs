//! Enums: those that sections list, and those that only a property's prose lists.

use super::declare::Namespaces;
use super::{Declared, Lookup, Types, blank, qualified};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::{Kind, Member, Type, TypeName};
use crate::page::resource::{EnumFacts, MemberFact, PropertyFact, ResourceFacts};
use crate::page::type_cell;
use crate::source::{PageId, Source};
use std::collections::{BTreeMap, BTreeSet};

/// Declares the enums of sections, and fills in the members of enum pages.
pub(super) fn declare_sections(
    pages: &[ResourceFacts],
    declared: &[Declared<'_>],
    types: &mut Types,
    diagnostics: &mut Diagnostics,
) {
    let namespaces = Namespaces::of(pages);
    for of in declared {
        if let Some(ty) = types.map.get_mut(&of.name)
            && ty.kind == Kind::Enum
            && ty.members.is_empty()
        {
            ty.members = members(&of.facts.members, &of.page.page, diagnostics);
            ty.flags = is_flags(&ty.members);
        }
    }
    for page in pages {
        if page.enums.is_empty() {
            continue;
        }
        let namespace = page.namespace.clone().unwrap_or_else(|| namespaces.guess(page));
        let properties = properties_by_name(page);
        for section in &page.enums {
            let property = properties.get(&section.name.value.to_ascii_lowercase()).copied();
            let Some(name) = section_name(section, property, &namespace, types) else { continue };
            add(name, section, page, types, diagnostics);
        }
    }
}

/// The properties of a page's type by name in lower case; the first of several.
fn properties_by_name(page: &ResourceFacts) -> BTreeMap<String, &PropertyFact> {
    let properties = page.subject.iter().flat_map(|subject| &subject.properties).rev();
    properties.map(|property| (property.name.value.to_ascii_lowercase(), property)).collect()
}

/// The enum of a section: by the type of the property that it is named after, else by its own words.
fn section_name(
    section: &EnumFacts,
    property: Option<&PropertyFact>,
    namespace: &str,
    types: &Types,
) -> Option<TypeName> {
    let word = match property.and_then(|property| property.ty.as_ref()) {
        Some(ty) if type_cell::primitive(&ty.name).is_some() => return None,
        Some(ty) => ty.name.as_str(),
        None => &section.name.value,
    };
    let known = types.names.word(word, namespace);
    match known {
        Some(known) if types.map.get(&known).is_some_and(|ty| ty.kind != Kind::Enum) => None,
        Some(known) => Some(known),
        None => Some(qualified(word, namespace)),
    }
}

fn add(name: TypeName, section: &EnumFacts, page: &ResourceFacts, types: &mut Types, diagnostics: &mut Diagnostics) {
    let found = members(&section.members, &page.page, diagnostics);
    if let Some(known) = types.map.get(&name) {
        if known.kind == Kind::Enum && names_of(known) != member_names(found.iter().map(|member| &member.name)) {
            let message = format!("the members of `{name}` differ from those in {}", known.source.page);
            diagnostics.push(
                Diagnostic::new(Code::EnumMembersDiffer, &page.page, section.name.span.clone(), message)
                    .with_help("the other list was taken; make both say the same"),
            );
        }
        types.names.declare(&name, &page.page);
        return;
    }
    let line = found.first().map_or(1, |member| member.source.line);
    let mut ty = blank(name, Kind::Enum, Source { page: page.page.clone(), line });
    ty.flags = is_flags(&found);
    ty.members = found;
    types.add(ty);
}

fn members(facts: &[MemberFact], page: &PageId, diagnostics: &mut Diagnostics) -> Vec<Member> {
    let mut members: Vec<Member> = Vec::new();
    let mut names: BTreeSet<&str> = BTreeSet::new();
    for fact in facts {
        if !names.insert(&fact.name.value) {
            let message = format!("the member `{}` is listed twice", fact.name.value);
            diagnostics.report(Code::DuplicateMember, page, fact.name.span.clone(), message);
            continue;
        }
        let source = Source { page: page.clone(), line: fact.line };
        members.push(Member {
            name: fact.name.value.clone(),
            value: fact.value,
            description: fact.description.clone(),
            source,
        });
    }
    members
}

/// Several members, numbered by powers of two and not by 0, 1, 2.
fn is_flags(members: &[Member]) -> bool {
    let values: Option<Vec<i64>> =
        members.iter().filter(|member| member.name != "unknownFutureValue").map(|member| member.value).collect();
    values.is_some_and(|values| {
        values.iter().any(|value| *value >= 4)
            && values.iter().all(|value| *value >= 0 && (*value == 0 || value & (value - 1) == 0))
    })
}

/// The member that stands for those that are added later; lists often leave it out.
const UNKNOWN_FUTURE: &str = "unknownFutureValue";

/// The names that tell one enum from another: in lower case, without the one that every enum may have.
type MemberNames = BTreeSet<String>;

fn member_names<'m>(names: impl Iterator<Item = &'m String>) -> MemberNames {
    names.filter(|name| *name != UNKNOWN_FUTURE).map(|name| name.to_lowercase()).collect()
}

fn names_of(ty: &Type) -> MemberNames {
    member_names(ty.members.iter().map(|member| &member.name))
}

/// Declares the enums that only the prose of properties lists: the property's type is no primitive and known nowhere.
pub(super) fn declare_prose(declared: &[Declared<'_>], types: &mut Types, diagnostics: &mut Diagnostics) {
    let mut found: BTreeMap<TypeName, Vec<&PropertyFact>> = BTreeMap::new();
    let lookup = Lookup::new(types);
    for of in declared {
        for property in of.facts.properties.iter().filter(|property| !property.values.is_empty()) {
            let Some(text) = &property.ty else { continue };
            match types.names.resolve(text, &of.namespace) {
                Some(known) => compare(&known, property, types, &lookup, diagnostics),
                None => found.entry(qualified(&text.name, &of.namespace)).or_default().push(property),
            }
        }
    }
    for (name, places) in found {
        if types.names.full(name.as_str()).is_some() {
            continue;
        }
        let Some(longest) = places.iter().max_by_key(|property| property.values.len()) else { continue };
        let source = Source { page: longest.page.clone(), line: longest.line };
        let mut ty = blank(name, Kind::Enum, source.clone());
        let member =
            |value: &String| Member { name: value.clone(), value: None, description: None, source: source.clone() };
        ty.members = longest.values.iter().map(member).collect();
        types.add(ty);
    }
}

/// Reports prose that lists other members than the enum's own page.
fn compare(
    name: &TypeName,
    property: &PropertyFact,
    types: &Types,
    lookup: &Lookup<'_>,
    diagnostics: &mut Diagnostics,
) {
    let Some(known) = types.map.get(name).filter(|ty| ty.kind == Kind::Enum) else { return };
    let extra: Vec<&str> =
        property.values.iter().filter(|value| !lookup.has_member(name, value)).map(String::as_str).collect();
    if extra.is_empty() || property.description.is_none() {
        return;
    }
    let message = format!(
        "`{}` is listed here, and is no member of `{}` in {}",
        extra.join("`, `"),
        known.name.short(),
        known.source.page
    );
    diagnostics.push(
        Diagnostic::new(Code::EnumMembersDiffer, &property.page, property.name.span.clone(), message)
            .with_help("the enum's own list was taken; make both say the same"),
    );
}

/// The enums by their members' names; `None` for those of several.
pub(super) type ByMembers = BTreeMap<MemberNames, Option<TypeName>>;

/// Sorts the enums by their members.
pub(super) fn by_members(types: &Types) -> ByMembers {
    let mut found = ByMembers::new();
    for ty in types.map.values().filter(|ty| ty.kind == Kind::Enum) {
        found.entry(names_of(ty)).and_modify(|only| *only = None).or_insert_with(|| Some(ty.name.clone()));
    }
    found
}

/// The enum that a String property with a list of values means: one named after its type and itself, or the only enum
/// with exactly these members.
pub(super) fn of_string(
    of: &Declared<'_>,
    property: &PropertyFact,
    types: &Types,
    by_members: &ByMembers,
) -> Option<TypeName> {
    let named = format!("{}{}", of.name.short(), property.name.value);
    let listed = member_names(property.values.iter());
    // An enum of that name in another namespace may have nothing to do with the property.
    let shares = |ty: &Type| ty.members.is_empty() || !names_of(ty).is_disjoint(&listed);
    let named = types.names.word(&named, &of.namespace).and_then(|name| types.map.get(&name));
    match named.filter(|ty| ty.kind == Kind::Enum && shares(ty)) {
        Some(found) => Some(found.name.clone()),
        None => by_members.get(&listed).cloned().flatten(),
    }
}
