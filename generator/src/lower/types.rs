//! Types of the model as structs and enums.

use super::docs::{Comment, note};
use super::links::Links;
use super::prose;
use super::scope::{Named, Place, Scope};
use super::slots::{Described, Slot};
use crate::model::{Kind, Member, Parameter, Property, Prose, Type, TypeName};
use crate::names;
use crate::rust::{Any, AnyVariant, Docs, Enum, Field, ItemKind, Struct, Variant};
use heck::ToLowerCamelCase;

/// The struct or enum of a type.
pub(crate) fn lower(ty: &Type, named: &Named, scope: &Scope<'_>, links: &Links<'_>) -> ItemKind {
    match ty.kind {
        Kind::Entity | Kind::Complex => ItemKind::Struct(structure(ty, named, scope, links)),
        Kind::Enum => ItemKind::Enum(enumeration(ty, named, links)),
    }
}

fn structure(ty: &Type, named: &Named, scope: &Scope<'_>, links: &Links<'_>) -> Struct {
    Struct {
        name: named.name.clone(),
        qualified: ty.name.to_string(),
        docs: struct_docs(ty, named, scope, links),
        deprecated: note(ty.deprecated.as_ref()),
        open: ty.open || !ty.documented,
        fields: fields(scope.slots(&ty.name), scope, links, Place::Models(&named.modules)),
    }
}

/// The fields of slots.
pub(crate) fn fields(slots: &[Slot<'_>], scope: &Scope<'_>, links: &Links<'_>, place: Place<'_>) -> Vec<Field> {
    let field = |slot: &Slot<'_>| {
        let ty = scope.field_type(&slot.ty, place);
        let (docs, deprecated) = match slot.described {
            Described::Property(property) => (field_docs(property, &slot.field, links), &property.deprecated),
            Described::Parameter(parameter) => (parameter_docs(parameter, &slot.field, links), &None),
        };
        Field { docs, deprecated: note(deprecated.as_ref()), json: slot.json.to_owned(), name: slot.field.clone(), ty }
    };
    slots.iter().map(field).collect()
}

fn struct_docs(ty: &Type, named: &Named, scope: &Scope<'_>, links: &Links<'_>) -> Docs {
    let mut comment = Comment::default();
    if ty.description.is_empty() {
        comment = comment.line(format!("The type {}.", prose::code(ty.name.as_str())));
    }
    comment = comment.description(&ty.description, links);
    if !ty.documented {
        comment = comment.line("No page describes this type, so it keeps its JSON as it is.".to_owned());
    }
    if let Some(base) = ty.base.as_ref().filter(|base| !tells_base(ty, base, scope)).and_then(|name| scope.named(name))
    {
        comment = comment.line(format!("Inherits from [`{}`]({}).", base.name, scope.link(base)));
    }
    if let Some(any) = &named.any {
        let link = scope.link_to(named, any);
        comment = comment.line(format!("With the types that derive from it: [`{any}`]({link})."));
    }
    comment.source(&ty.source, links).done()
}

/// Prose says what the type inherits from, and links to it.
fn tells_base(ty: &Type, base: &TypeName, scope: &Scope<'_>) -> bool {
    let page = scope.model.types.get(base).map(|base| format!("{}.md", base.source.page.stem().to_lowercase()));
    let tells = |text: &Prose, page: &str| {
        let words = text.markdown.to_lowercase();
        (words.contains("inherit") || words.contains("derive")) && words.contains(page)
    };
    page.is_some_and(|page| ty.description.iter().any(|text| tells(text, &page)))
}

fn field_docs(property: &Property, field: &str, links: &Links<'_>) -> Docs {
    let mut comment = described(property.description.as_ref(), "property", &property.name, field, links);
    if property.navigation {
        comment = comment.line("A relationship: it is there only when it is expanded.".to_owned());
    }
    comment.source(&property.source, links).done()
}

fn parameter_docs(parameter: &Parameter, field: &str, links: &Links<'_>) -> Docs {
    let mut comment = described(parameter.description.as_ref(), "parameter", &parameter.name, field, links);
    let told =
        parameter.description.as_ref().is_some_and(|text| text.markdown.to_ascii_lowercase().contains("required"));
    if parameter.required && !told {
        comment = comment.line("Required.".to_owned());
    }
    comment.source(&parameter.source, links).done()
}

/// What the page says, else the name; and the name in JSON where the field's does not tell it.
fn described(text: Option<&Prose>, what: &str, json: &str, field: &str, links: &Links<'_>) -> Comment {
    let mut comment = Comment::default().prose(text, links);
    if comment.is_empty() {
        comment = comment.line(format!("The {what} {}.", prose::code(json)));
    } else if field.strip_prefix("r#").unwrap_or(field).to_lower_camel_case() != json {
        comment = comment.line(format!("In JSON: {}.", prose::code(json)));
    }
    comment
}

fn enumeration(ty: &Type, named: &Named, links: &Links<'_>) -> Enum {
    let (names, fallback) = variants(ty);
    let mut comment = Comment::default();
    if ty.description.is_empty() {
        comment = comment.line(format!("The values of {}.", prose::code(ty.name.as_str())));
    }
    Enum {
        name: named.name.clone(),
        qualified: ty.name.to_string(),
        docs: comment.description(&ty.description, links).source(&ty.source, links).done(),
        deprecated: note(ty.deprecated.as_ref()),
        variants: ty.members.iter().zip(names).map(|(member, name)| variant(member, name, links)).collect(),
        fallback: fallback.to_owned(),
    }
}

/// The names of an enum's variants, in the order of its members, and of the one for members that the docs do not list.
pub(crate) fn variants(ty: &Type) -> (Vec<String>, &'static str) {
    let wishes: Vec<_> = ty.members.iter().map(|member| (names::variant(&member.name), &member.name)).collect();
    let taken = wishes.iter().any(|(name, _)| name == "Other");
    let fallback = if taken { "Unrecognized" } else { "Other" };
    (names::unique(&wishes, &[fallback]), fallback)
}

fn variant(member: &Member, name: String, links: &Links<'_>) -> Variant {
    let mut comment = Comment::default().prose(&member.description, links);
    if comment.is_empty() {
        comment = comment.line(format!("The value {}.", prose::code(&member.name)));
    }
    Variant { docs: comment.source(&member.source, links).done(), json: member.name.clone(), name }
}

/// The enum over a type and all that derive from it, where something holds the type.
pub(crate) fn any(ty: &Type, named: &Named, scope: &Scope<'_>) -> Option<Any> {
    let name = named.any.as_ref()?;
    let place = Place::Models(&named.modules);
    let all: Vec<_> = [&ty.name].into_iter().chain(scope.derived(&ty.name).iter().copied()).collect();
    let all: Vec<_> = all.into_iter().filter_map(|name| Some((name, scope.named(name)?))).collect();
    let names = any_variants(all.iter().map(|(_, named)| named.name.as_str()));
    let variants = all.iter().zip(names).map(|((qualified, named), name)| AnyVariant {
        name,
        path: scope.type_path(named, place),
        qualified: qualified.to_string(),
        docs: Docs(vec![format!("[`{}`]({}).", named.name, scope.link(named))]),
    });
    let comment = Comment::default()
        .line(format!(
            "[`{}`]({}) or a type that derives from it, told apart by `@odata.type`.",
            named.name,
            scope.link(named)
        ))
        .line("A type that is not among them is held as the first, with all its properties.".to_owned());
    Some(Any { name: name.clone(), docs: comment.done(), variants: variants.collect() })
}

/// Types of several namespaces may share a name; a variant's name is unique within its enum.
pub(crate) fn any_variants<'n>(types: impl Iterator<Item = &'n str>) -> Vec<String> {
    let wishes: Vec<_> = types.enumerate().map(|(at, name)| (name.to_owned(), at)).collect();
    names::unique(&wishes, &[])
}
