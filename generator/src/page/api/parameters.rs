//! Tables of parameters, of a body's properties, and of headers.

use crate::markdown::{Document, Inline, Table};
use crate::model::Prose;
use crate::page::At;
use crate::page::table::{self, Column};
use crate::page::type_cell::{self, TypeText};

/// A row of a table of parameters, properties or headers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParameterFact {
    /// The name.
    pub name: At<String>,
    /// Its type, where the table says it.
    pub ty: Option<TypeText>,
    /// Whether it must be given; `None` where the row does not say.
    pub required: Option<bool>,
    /// The row says that it must be given and that it need not.
    pub both: bool,
    /// The prose.
    pub description: Option<Prose>,
    /// Its line.
    pub line: usize,
}

/// The rows of a table; `None` for one whose columns are not known.
pub(super) fn rows(document: &Document<'_>, table: &Table) -> Option<Vec<ParameterFact>> {
    rows_but(document, table, &[])
}

/// The rows of a table but for those of some names.
pub(super) fn rows_but(document: &Document<'_>, table: &Table, skipped: &[&str]) -> Option<Vec<ParameterFact>> {
    let columns = table::columns(document, table);
    if !columns.contains(&Some(Column::Name)) {
        return None;
    }
    let rows = table.rows().filter(|row| !table::is_continuation(document, *row));
    Some(rows.filter_map(|row| parameter(document, &columns, row, skipped)).collect())
}

fn parameter(
    document: &Document<'_>,
    columns: &[Option<Column>],
    row: crate::markdown::Row<'_>,
    skipped: &[&str],
) -> Option<ParameterFact> {
    let name_cell = table::cell(columns, row, Column::Name)?;
    let name = name(document, name_cell)?;
    if skipped.iter().any(|skipped| name.eq_ignore_ascii_case(skipped)) {
        return None;
    }
    // `Name | Value | Description` holds the type in the middle.
    let value = || table::cell(columns, row, Column::Value).filter(|_| columns.contains(&Some(Column::Description)));
    let ty_cell = table::cell(columns, row, Column::Type).or_else(value);
    let description = table::cell(columns, row, Column::Description).or(table::cell(columns, row, Column::Value));
    let markdown = description.map(|cell| document.source(cell)).unwrap_or_default();
    let said = says_required(markdown);
    let column = table::required(document, columns, row);
    Some(ParameterFact {
        name: At { value: name, span: name_cell.span.clone() },
        ty: ty_cell.and_then(|cell| type_cell::read(document, cell)),
        required: column.or(said),
        both: matches!((column, said), (Some(column), Some(said)) if column != said),
        description: (!markdown.is_empty()).then(|| document.prose(markdown, row.span.start)),
        line: document.page.line(row.span.start),
    })
}

/// The first word of a name's cell, without marks; nothing for a row that heads a group or holds an elision.
fn name(document: &Document<'_>, cell: &Inline) -> Option<String> {
    let text = document.text(cell);
    let word = text.split(['(', ' ', ',']).next().unwrap_or_default();
    let word = word
        .trim_matches(|c: char| matches!(c, '*' | '`' | '"' | '\'' | '[' | ']' | '{' | '}' | ':' | '<' | '>' | '.'));
    (!word.is_empty()).then(|| word.to_owned())
}

/// What a sentence of its own says: "Required." or "Optional.".
pub(super) fn says_required(markdown: &str) -> Option<bool> {
    for sentence in markdown.split(['.', '。', '\n', '(', ')', ';']) {
        let sentence = sentence.trim().trim_matches(['*', '_', '`', ':', ',']);
        let says = |words: &[&str]| words.iter().any(|word| sentence.eq_ignore_ascii_case(word));
        if says(&["required", "必需", "此为必需项"]) {
            return Some(true);
        }
        if says(&["optional", "可选"]) {
            return Some(false);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{self, BlockKind};
    use crate::source::{Page, PageId};

    fn shown(text: &str) -> Option<Vec<String>> {
        let page = Page::new(PageId::new("api/a.md"), text.as_bytes().to_vec());
        let document = markdown::parse(&page);
        let BlockKind::Table(table) = &document.blocks[0].kind else { panic!() };
        let rows = rows(&document, table)?;
        let one = |row: &ParameterFact| {
            let ty = row.ty.as_ref().map_or("-", |ty| &ty.name);
            format!("{} {} {:?} {}", row.name.value, ty, row.required, row.both)
        };
        Some(rows.iter().map(one).collect())
    }

    #[test]
    fn columns_may_stand_in_any_order_and_required_is_said_in_two_places() {
        let text = "|Parameter|Type|Required?|Description|\n|-|-|-|-|\n|a|String|Yes|What it is. Optional.|\n|**b**|[c](../resources/c.md)||Required. More.|\n|d|Boolean|No|x|\n";
        assert_eq!(
            shown(text).unwrap(),
            ["a String Some(true) true", "b c Some(true) false", "d Boolean Some(false) false"]
        );
        assert_eq!(shown("|Name|Value|Description|\n|-|-|-|\n|a|string|x|\n").unwrap(), ["a string None false"]);
        assert_eq!(
            shown("|Header|Value|\n|-|-|\n|If-Match|The tag. Required.|\n").unwrap(),
            ["If-Match - Some(true) false"]
        );
        assert_eq!(shown("|Code|Meaning|\n|-|-|\n|1|x|\n"), None);
    }
}
