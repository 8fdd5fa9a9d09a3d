//! Structs.

use super::{lines, types};
use crate::rust::{self, Struct};
use askama::Template;

#[derive(Template)]
#[template(path = "struct.rs.txt", escape = "none")]
struct Written {
    docs: String,
    name: String,
    schema: String,
    open: bool,
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
        schema: schema(item),
        open: item.open,
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

/// The static that holds the names, with blanks between them: a struct's fields have none in theirs.
fn schema(item: &Struct) -> String {
    let properties: Vec<&str> = item.fields.iter().map(|field| &*field.json).collect();
    let mut all = properties.join(" ");
    // One behind the last is none of a name more, so an empty name there needs it.
    if properties.last().is_some_and(|name| name.is_empty()) {
        all.push(' ');
    }
    let names = [&item.qualified, &all].map(|text| lines::literal(text));
    lines::list("        static SCHEMA: rt::Schema = rt::Schema::new(", &names, ");")
}
