//! Enums of a base type and all that derive from it.

use super::lines;
use crate::rust::{Any, AnyVariant};
use askama::Template;

#[derive(Template)]
#[template(path = "any.rs.txt", escape = "none")]
struct Written {
    docs: String,
    name: String,
    variants: Vec<Variant>,
    base: String,
    types: String,
}

struct Variant {
    docs: String,
    name: String,
    path: String,
}

/// The enum with all that the runtime needs of it; `rt` is imported where it stands.
pub(crate) fn render(item: &Any) -> String {
    let types: Vec<String> = item.variants.iter().map(|variant| lines::literal(&variant.qualified)).collect();
    let written = Written {
        docs: lines::docs(&item.docs, ""),
        name: lines::ident(&item.name),
        variants: item.variants.iter().map(variant).collect(),
        base: lines::ident(item.variants.first().map_or("", |base| &base.name)),
        types: lines::list("        &[", &types, "]"),
    };
    lines::formatted(lines::filled(&written))
}

fn variant(variant: &AnyVariant) -> Variant {
    Variant {
        docs: lines::docs(&variant.docs, "    "),
        name: lines::ident(&variant.name),
        path: lines::path(&variant.path),
    }
}
