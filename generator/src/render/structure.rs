//! Structs.

use super::{lines, types};
use crate::rust::{self, Struct};
use askama::Template;

#[derive(Template)]
#[template(path = "struct.rs.txt", escape = "none")]
struct Written {
    docs: String,
    name: String,
    qualified: String,
    open: bool,
    properties: String,
    fields: Vec<Field>,
}

struct Field {
    docs: String,
    name: String,
    ty: String,
    slot: String,
}

/// A struct with all that the runtime needs of it; `rt` is imported where it stands.
pub(crate) fn render(item: &Struct) -> String {
    let written = Written {
        docs: lines::docs(&item.docs, "") + &lines::deprecated(item.deprecated.as_ref(), ""),
        name: lines::ident(&item.name),
        qualified: lines::literal(&item.qualified),
        open: item.open,
        properties: names("            properties: &[", item.fields.iter()),
        fields: item.fields.iter().map(field).collect(),
    };
    lines::formatted(lines::filled(&written))
}

fn field(field: &rust::Field) -> Field {
    Field {
        docs: lines::docs(&field.docs, "    ") + &lines::deprecated(field.deprecated.as_ref(), "    "),
        name: lines::ident(&field.name),
        ty: types::field(&field.ty, "rt"),
        slot: types::slot(&field.ty),
    }
}

/// The names of fields in JSON.
fn names<'f>(before: &str, fields: impl Iterator<Item = &'f rust::Field>) -> String {
    let names: Vec<String> = fields.map(|field| lines::literal(&field.json)).collect();
    lines::list(before, &names, "],")
}
