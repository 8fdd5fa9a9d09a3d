//! Rows of tables as parameters.

use super::draft::Group;
use super::stated;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::Parameter;
use crate::page::api::{ApiFacts, ParameterFact};
use crate::resolve::types::Types;
use crate::source::{PageId, Source};
use std::collections::BTreeSet;

/// The path, function and query parameters that pages describe, each once.
pub(super) fn of_path(group: &Group<'_>, types: &mut Types, diagnostics: &mut Diagnostics) -> Vec<Parameter> {
    let mut parameters: Vec<Parameter> = Vec::new();
    let mut names: BTreeSet<String> = BTreeSet::new();
    let mut pages: BTreeSet<&PageId> = BTreeSet::new();
    for page in group.drafts().map(|draft| draft.page).filter(|page| pages.insert(&page.page)) {
        for rows in [&page.path_parameters, &page.function_parameters, &page.query_parameters] {
            for parameter in of_rows(page, rows, types, diagnostics) {
                if names.insert(parameter.name.clone()) {
                    parameters.push(parameter);
                }
            }
        }
    }
    parameters
}

/// The headers that the first page describes.
pub(super) fn headers(group: &Group<'_>, types: &mut Types, diagnostics: &mut Diagnostics) -> Vec<Parameter> {
    let page = group.first.page;
    of_rows(page, &page.headers, types, diagnostics)
}

/// Rows with their types resolved; names that stand twice, once.
pub(super) fn of_rows(
    page: &ApiFacts,
    rows: &[ParameterFact],
    types: &mut Types,
    diagnostics: &mut Diagnostics,
) -> Vec<Parameter> {
    let mut parameters: Vec<Parameter> = Vec::with_capacity(rows.len());
    let mut names: BTreeSet<&str> = BTreeSet::new();
    for row in rows {
        if !names.insert(&row.name.value) {
            continue;
        }
        if row.both {
            let message = format!("`{}` is said to be required, and not to be", row.name.value);
            diagnostics.push(
                Diagnostic::new(Code::RequiredBothWays, &page.page, row.name.span.clone(), message)
                    .with_help("the column was believed"),
            );
        }
        let ty = row.ty.as_ref().and_then(|text| stated::resolve(page, text, row.line, false, types, diagnostics));
        parameters.push(Parameter {
            name: row.name.value.clone(),
            ty,
            required: row.required == Some(true),
            description: row.description.clone(),
            source: Source { page: page.page.clone(), line: row.line },
        });
    }
    parameters
}
