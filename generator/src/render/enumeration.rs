//! Enums of text.

use super::lines;
use crate::rust::{self, Enum};
use askama::Template;

#[derive(Template)]
#[template(path = "enum.rs.txt", escape = "none")]
struct Written {
    docs: String,
    name: String,
    variants: Vec<Variant>,
    fallback: String,
}

struct Variant {
    docs: String,
    name: String,
    json: String,
}

/// An enum with all that the runtime needs of it; `rt` is imported where it stands.
pub(crate) fn render(item: &Enum) -> String {
    let written = Written {
        docs: lines::docs(&item.docs, "") + &lines::deprecated(item.deprecated.as_ref(), ""),
        name: lines::ident(&item.name),
        variants: item.variants.iter().map(variant).collect(),
        fallback: lines::ident(&item.fallback),
    };
    lines::formatted(lines::filled(&written))
}

fn variant(variant: &rust::Variant) -> Variant {
    Variant {
        docs: lines::docs(&variant.docs, "    "),
        name: lines::ident(&variant.name),
        json: lines::literal(&variant.json),
    }
}
