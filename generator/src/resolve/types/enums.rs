//! Enums: those that sections list, and those that only a property's prose lists.

use super::{Declared, Types, blank, qualified};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::{Kind, Member, Type, TypeName};
use crate::page::resource::{EnumFacts, MemberFact, PropertyFact, ResourceFacts};
use crate::page::type_cell;
use crate::source::{PageId, Source};
use std::collections::{BTreeMap, BTreeSet};

/// Declares the enums of sections, and fills in the members of enum pages.
pub(super) fn declare_sections(
    pages: &[&ResourceFacts],
    declared: &[Declared<'_>],
    types: &mut Types,
    diagnostics: &mut Diagnostics,
) {
    let namespaces: BTreeSet<&str> = pages.iter().filter_map(|page| page.namespace.as_deref()).collect();
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
        let namespace = page.namespace.clone().unwrap_or_else(|| super::declare::guess(page, &namespaces));
        for section in &page.enums {
            let Some(name) = section_name(page, section, &namespace, types) else { continue };
            add(name, section, page, types, diagnostics);
        }
    }
}

/// The enum of a section: by the type of the property that it is named after, else by its own words.
fn section_name(page: &ResourceFacts, section: &EnumFacts, namespace: &str, types: &Types) -> Option<TypeName> {
    let word = section.name.value.as_str();
    let property = page
        .subject
        .as_ref()
        .and_then(|subject| subject.properties.iter().find(|property| property.name.value.eq_ignore_ascii_case(word)));
    let word = match property.and_then(|property| property.ty.as_ref()) {
        Some(ty) if type_cell::primitive(&ty.name).is_some() => return None,
        Some(ty) => ty.name.as_str(),
        None => word,
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
        if known.kind == Kind::Enum
            && differs(known.members.iter().map(|member| &member.name), found.iter().map(|member| &member.name))
        {
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
    for fact in facts {
        if members.iter().any(|member| member.name == fact.name.value) {
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
            && !values.contains(&3)
    })
}

fn differs<'m>(one: impl Iterator<Item = &'m String>, other: impl Iterator<Item = &'m String>) -> bool {
    member_set(&mut { one }) != member_set(&mut { other })
}

/// The member that stands for those that are added later; lists often leave it out.
const UNKNOWN_FUTURE: &str = "unknownFutureValue";

/// The members that say something, in lower case.
fn member_set<'m>(names: &mut dyn Iterator<Item = &'m String>) -> BTreeSet<String> {
    names.filter(|name| *name != UNKNOWN_FUTURE).map(|name| name.to_lowercase()).collect()
}

/// Declares the enums that only the prose of properties lists: the property's type is no primitive and known nowhere.
pub(super) fn declare_prose(declared: &[Declared<'_>], types: &mut Types, diagnostics: &mut Diagnostics) {
    let mut found: BTreeMap<TypeName, Vec<(&Declared<'_>, &PropertyFact)>> = BTreeMap::new();
    for of in declared {
        for property in of.facts.properties.iter().filter(|property| !property.values.is_empty()) {
            let Some(text) = &property.ty else { continue };
            match types.names.resolve(text, &of.namespace) {
                Some(known) => compare(&known, of, property, types, diagnostics),
                None => found.entry(qualified(&text.name, &of.namespace)).or_default().push((of, property)),
            }
        }
    }
    for (name, places) in found {
        if types.names.full(name.as_str()).is_some() {
            continue;
        }
        let Some((of, longest)) = places.iter().max_by_key(|(_, property)| property.values.len()) else { continue };
        let source = Source { page: of.page.page.clone(), line: longest.line };
        let mut ty = blank(name, Kind::Enum, source.clone());
        let member =
            |value: &String| Member { name: value.clone(), value: None, description: None, source: source.clone() };
        ty.members = longest.values.iter().map(member).collect();
        types.add(ty);
    }
}

/// Reports prose that lists other members than the enum's own page.
fn compare(name: &TypeName, of: &Declared<'_>, property: &PropertyFact, types: &Types, diagnostics: &mut Diagnostics) {
    let Some(known) = types.map.get(name).filter(|ty| ty.kind == Kind::Enum) else { return };
    let extra: Vec<&str> = property
        .values
        .iter()
        .filter(|value| !known.members.iter().any(|member| member.name.eq_ignore_ascii_case(value)))
        .map(String::as_str)
        .collect();
    let Some(prose) = property.description.as_ref().filter(|_| !extra.is_empty()) else { return };
    let message = format!(
        "`{}` is listed here, and is no member of `{}` in {}",
        extra.join("`, `"),
        known.name.short(),
        known.source.page
    );
    let _ = prose;
    diagnostics.push(
        Diagnostic::new(Code::EnumMembersDiffer, &of.page.page, property.name.span.clone(), message)
            .with_help("the enum's own list was taken; make both say the same"),
    );
}

/// The enum that a String property with a list of values means: one named after its type and itself, or the only enum
/// with exactly these members.
pub(super) fn of_string(of: &Declared<'_>, property: &PropertyFact, types: &Types) -> Option<TypeName> {
    let named = format!("{}{}", of.name.short(), property.name.value);
    let listed = member_set(&mut property.values.iter());
    let lists = |member: &Member| listed.contains(&member.name.to_lowercase());
    // An enum of that name in another namespace may have nothing to do with the property.
    let shares = |ty: &Type| ty.members.is_empty() || ty.members.iter().any(lists);
    let found = types.names.word(&named, &of.namespace).and_then(|name| types.map.get(&name));
    if let Some(found) = found.filter(|ty| ty.kind == Kind::Enum && shares(ty)) {
        return Some(found.name.clone());
    }
    let is_known = |member: &Member| member.name == UNKNOWN_FUTURE || lists(member);
    let mut same = types.map.values().filter(|ty| {
        ty.kind == Kind::Enum
            && ty.members.iter().all(is_known)
            && member_set(&mut ty.members.iter().map(|member| &member.name)) == listed
    });
    match (same.next(), same.next()) {
        (Some(only), None) => Some(only.name.clone()),
        _ => None,
    }
}
