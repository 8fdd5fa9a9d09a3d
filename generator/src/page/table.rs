//! Tables of properties, parameters and members: which column holds what.

use crate::diagnostics::{Code, Diagnostics};
use crate::markdown::{Document, Inline, Row, Table};
use crate::source::{PageId, Span};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The name of a property, parameter, header or member.
    Name,
    /// A type.
    Type,
    /// Prose.
    Description,
    /// A number or a header's value.
    Value,
    /// Whether it must be given.
    Required,
}

/// The words at the head of a column, in lower case.
const HEADS: &[(Column, &[&str])] = &[
    (
        Column::Name,
        &[
            "property",
            "property name",
            "properties",
            "name",
            "relationship",
            "relationship name",
            "relationships",
            "navigation property",
            "parameter",
            "parameter name",
            "parameters",
            "query parameter",
            "header",
            "member",
            "member name",
            "members",
            "attribute",
            "属性",
            "属性名称",
            "名称",
            "关系",
            "参数",
            "成员",
            "标头",
            "关系名称",
        ],
    ),
    (Column::Type, &["type", "data type", "类型", "数据类型"]),
    (Column::Description, &["description", "descriptions", "comments", "notes", "说明", "描述"]),
    (Column::Value, &["value", "int value", "值"]),
    (Column::Required, &["required", "required?", "required (y/n)", "必需", "必需?"]),
];

/// The columns of a table, in their order; `None` for one whose head is not known.
pub fn columns(document: &Document<'_>, table: &Table) -> Vec<Option<Column>> {
    let mut seen = Vec::new();
    for head in &table.head {
        let words = document.text(head).to_lowercase();
        let words = if words.contains('&') { words.replace("&nbsp;", " ") } else { words };
        let known = HEADS.iter().find(|(_, heads)| heads.contains(&words.trim())).map(|(column, _)| *column);
        // A word that stands twice, as in `Member | Member | Description`, counts where it stands first.
        seen.push(known.filter(|column| !seen.contains(&Some(*column))));
    }
    seen
}

/// The cell of a column.
pub fn cell<'r>(columns: &[Option<Column>], row: Row<'r>, wanted: Column) -> Option<&'r Inline> {
    row.cells.get(columns.iter().position(|column| *column == Some(wanted))?)
}

/// What a column says of whether the row's name must be given.
pub fn required(document: &Document<'_>, columns: &[Option<Column>], row: Row<'_>) -> Option<bool> {
    let text = document.text(cell(columns, row, Column::Required)?);
    match text.trim_matches(['.', '*', ' ']).to_lowercase().as_str() {
        "y" | "yes" | "true" | "required" | "是" | "必需" => Some(true),
        "n" | "no" | "false" | "optional" | "否" | "可选" => Some(false),
        _ => None,
    }
}

/// Reports the rows of a table that go on what the row before them says; who reads the table leaves them out.
pub fn report_torn(document: &Document<'_>, table: &Table, diagnostics: &mut Diagnostics) {
    for row in table.rows().filter(|row| is_continuation(document, *row)) {
        let message = "this line continues the row above it, in a table whose rows are one line each";
        diagnostics.report(Code::TornRow, &document.page.id, row.span.clone(), message);
    }
}

/// Reports a table whose columns are not known.
pub fn report_unread(page: &PageId, table: Span, diagnostics: &mut Diagnostics) {
    diagnostics.report(
        Code::UnreadableTable,
        page,
        table,
        "the columns of this table are not known, so it was not read",
    );
}

/// True for a row that goes on what the row before it says: its line has no bar in it.
pub fn is_continuation(document: &Document<'_>, row: Row<'_>) -> bool {
    let line = document.page.slice(row.span).trim();
    !line.trim_end_matches('|').contains('|')
        || row.cells.iter().skip(1).all(|cell| document.source(cell).is_empty()) && !line.starts_with('|')
}
