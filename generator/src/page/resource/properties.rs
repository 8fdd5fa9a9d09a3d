//! The tables of properties and relationships.

use super::{PropertyFact, Reader, enums};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::markdown::{self, Block, BlockKind, Document, Row, Table};
use crate::page::table::{self, Column};
use crate::page::type_cell::{self, TypeText};
use crate::page::{At, deprecation};
use crate::source::PageId;
use std::collections::BTreeSet;

/// The names of the sections that hold properties, and whether they hold relationships.
const SECTIONS: &[(&str, bool)] = &[
    ("properties", false),
    ("property", false),
    ("relationships", true),
    ("relationship", true),
    ("navigation properties", true),
    ("属性", false),
    ("关系", true),
];

impl<'r, 'a> Reader<'r, 'a> {
    /// The rows of the sections that hold properties or relationships. Of a page that is about no type, tables that
    /// cannot be read may be about anything.
    pub(super) fn properties(&mut self, about_a_type: bool) -> Vec<PropertyFact> {
        let document = self.document;
        let mut facts = Vec::new();
        let mut included = BTreeSet::new();
        for (at, section) in document.sections.iter().enumerate() {
            let name = section.name.as_str();
            let Some(relationship) = section_kind(name) else { continue };
            let mut blocks: Vec<(&Document<'a>, &Block<'a>)> =
                document.own_blocks(section).iter().map(|block| (document, block)).collect();
            for below in &document.sections[at + 1..section.end.max(at + 1)] {
                let name = below.name.as_str();
                let of_something_else = name.starts_with("properties of") || name.starts_with("example");
                if section_kind(name).is_none() && enums::section_subject(name).is_none() && !of_something_else {
                    blocks.extend(document.own_blocks(below).iter().map(|block| (document, block)));
                }
            }
            let before = facts.len();
            let mut not_read = None;
            for (document, block) in self.with_includes(blocks, &mut included) {
                if let BlockKind::Table(table) = &block.kind
                    && !self.table(document, table, relationship, &mut facts)
                {
                    not_read.get_or_insert_with(|| (document.page.id.clone(), block.span.clone()));
                }
            }
            // Tables of other things stand below that of the properties; alone, one should have been understood.
            if let Some((page, span)) = not_read.filter(|_| about_a_type && facts.len() == before) {
                table::report_unread(&page, span, self.diagnostics);
            }
        }
        if facts.is_empty() {
            self.tables_below_heading(&mut facts);
        }
        facts.shrink_to_fit();
        facts
    }

    /// Includes stand for the blocks of their page, where it is included first.
    fn with_includes<'s>(
        &self,
        blocks: Vec<(&'s Document<'a>, &'s Block<'a>)>,
        seen: &mut BTreeSet<PageId>,
    ) -> Vec<(&'s Document<'a>, &'s Block<'a>)>
    where
        'r: 's,
    {
        let mut expanded = Vec::new();
        for (document, block) in blocks {
            expanded.push((document, block));
            let BlockKind::Paragraph(inline) = &block.kind else { continue };
            for (page, _) in markdown::includes_in(document, inline) {
                if let Some(included) = self.includes.get(&page)
                    && seen.insert(page)
                {
                    expanded.extend(included.blocks.iter().map(|block| (included, block)));
                }
            }
        }
        expanded
    }

    /// A page without a section for its properties may have their table directly below its heading.
    fn tables_below_heading(&mut self, facts: &mut Vec<PropertyFact>) {
        let document = self.document;
        let intro = document.sections.iter().find(|section| section.level == 1);
        for block in intro.map(|section| document.own_blocks(section)).unwrap_or_default() {
            let BlockKind::Table(table) = &block.kind else { continue };
            let head = table.head.first().map(|head| document.text(head).to_lowercase()).unwrap_or_default();
            if head.starts_with("property") && table::columns(document, table).contains(&Some(Column::Type)) {
                self.table(document, table, false, facts);
            }
        }
    }

    /// Reads a table's rows; false for a table whose columns are not known.
    fn table(
        &mut self,
        document: &Document<'_>,
        table: &Table,
        relationship: bool,
        facts: &mut Vec<PropertyFact>,
    ) -> bool {
        let mut columns = table::columns(document, table);
        if !columns.contains(&Some(Column::Type)) || !columns.contains(&Some(Column::Name)) {
            // Name, type, description is the order everywhere; a table of fewer columns is something else.
            if columns.iter().any(Option::is_some) || columns.len() < 3 || !relationship {
                return false;
            }
            columns = vec![Some(Column::Name), Some(Column::Type), Some(Column::Description)];
        }
        table::report_torn(document, table, self.diagnostics);
        for row in table.rows().filter(|row| !table::is_continuation(document, *row)) {
            facts.extend(property(document, &columns, row, relationship, self.diagnostics));
        }
        true
    }
}

/// Whether a section's name is one of those that hold properties, and then whether these are relationships.
fn section_kind(name: &str) -> Option<bool> {
    let known = SECTIONS.iter().find(|(section, _)| *section == name).map(|(_, relationship)| *relationship);
    // `Specific properties`, `Inherited properties`.
    let is_group = || name.ends_with(" properties") && name.split(' ').count() == 2;
    known.or_else(|| is_group().then_some(false))
}

/// A row, if it is one of a property: group headings and annotations such as `@odata.x` are not.
fn property(
    document: &Document<'_>,
    columns: &[Option<Column>],
    row: Row<'_>,
    relationship: bool,
    diagnostics: &mut Diagnostics,
) -> Option<PropertyFact> {
    let name_cell = table::cell(columns, row, Column::Name)?;
    let text = document.text(name_cell);
    let word = text.split(['(', ' ', ',']).next().unwrap_or_default();
    let deprecated_name = text[word.len()..].to_lowercase().contains("deprecated");
    let name = word.trim_matches(['*', '`', '"', '[', ']']).to_owned();
    let ty = table::cell(columns, row, Column::Type).and_then(|cell| type_cell::read(document, cell));
    let is_name = !name.is_empty() && !name.contains(['@', '/', '{', '<']);
    // An annotation, which has a namespace, is no property.
    let is_annotation = name.contains('@') && name.contains('.');
    if ty.is_some() && !is_identifier(&name) && !is_annotation {
        let message = format!("`{name}` is no name that a property can have");
        let help = if is_name { "JSON has it as it is; in Rust it is made one" } else { "the row was left out" };
        let finding = Diagnostic::new(Code::OddName, &document.page.id, name_cell.span.clone(), message);
        diagnostics.push(finding.with_help(help));
    }
    if !is_name {
        return None;
    }
    let description_cell = table::cell(columns, row, Column::Description);
    let markdown = description_cell.map(|cell| document.source(cell)).unwrap_or_default();
    if ty.is_none() && (document.source(name_cell).starts_with("**") || markdown.is_empty()) {
        return None;
    }
    let description = (!markdown.is_empty()).then(|| document.prose(markdown, row.span.start));
    Some(PropertyFact {
        page: document.page.id.clone(),
        line: document.page.line(row.span.start),
        name: At { value: name, span: name_cell.span.clone() },
        ty,
        relationship,
        required: table::required(document, columns, row) == Some(true),
        values: description_cell.map(|cell| enums::values(document, cell)).unwrap_or_default(),
        inherited_from: inherited_from(document, markdown, row),
        deprecated: deprecation::sentence(markdown).or(deprecated_name.then_some("Deprecated.")).map(str::to_owned),
        description,
    })
}

/// What OData calls a simple identifier.
fn is_identifier(name: &str) -> bool {
    name.starts_with(|c: char| c.is_alphabetic() || c == '_') && name.chars().all(|c| c.is_alphanumeric() || c == '_')
}

/// The name that follows `Inherited from`: a word, maybe in a link's text, in bold or in backticks.
fn base_name(text: &str) -> Option<&str> {
    let words = text.strip_prefix(char::is_whitespace)?.trim_start();
    let behind_article = words.strip_prefix("the").filter(|rest| rest.starts_with(char::is_whitespace));
    let name = behind_article.unwrap_or(words).trim_start().trim_start_matches(['[', '*', '`']);
    let name = name.strip_prefix("microsoft.graph.").unwrap_or(name);
    let end = name.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.'))).unwrap_or(name.len());
    let name = name[..end].trim_end_matches('.');
    name.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(name)
}

fn inherited_from(document: &Document<'_>, markdown: &str, row: Row<'_>) -> Option<TypeText> {
    let name = markdown.split("Inherited from").skip(1).find_map(base_name)?;
    let link = markdown
        .find("](")
        .and_then(|at| markdown[at + 2..].split(')').next())
        .and_then(|target| document.page.id.join(target));
    Some(TypeText { name: name.to_owned(), collection: false, link, or: Vec::new(), span: row.span.clone() })
}
