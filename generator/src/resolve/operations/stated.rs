//! What one page states of a request line of it, with its types resolved.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::{ExampleBody, TypeName, TypeRef};
use crate::page::api::{ApiFacts, ExampleFacts, Says};
use crate::page::type_cell::TypeText;
use crate::resolve::types::Types;
use crate::source::Source;

/// The types that pages name, resolved once for each page.
#[derive(Debug, Clone, Default)]
pub(super) struct Stated {
    /// What the prose says comes back.
    pub(super) response: Option<TypeRef>,
    /// What the annotations of the examples say comes back; of the first example that has one.
    pub(super) annotated: Option<TypeRef>,
    /// What the prose says is sent.
    pub(super) request: Option<TypeRef>,
}

/// Resolves the types that the prose of a page names.
pub(super) fn of_page(page: &ApiFacts, types: &mut Types, diagnostics: &mut Diagnostics) -> Stated {
    let (of_response, of_body) = (&page.response, &page.body);
    let response =
        of_response.ty.as_ref().and_then(|text| resolve(page, text, of_response.line, false, types, diagnostics));
    let annotated = page.examples.iter().find_map(|example| annotated(page, example, types));
    let sure = of_body.says == Says::Resource;
    let request = of_body.ty.as_ref().and_then(|text| resolve(page, text, of_body.line, sure, types, diagnostics));
    Stated { response, annotated, request }
}

/// The type that an example's annotation names, if there is one of that name.
pub(crate) fn annotated(page: &ApiFacts, example: &ExampleFacts, types: &Types) -> Option<TypeRef> {
    let text = example.response.ty.as_ref()?;
    let name = types.names.resolve(text, namespace(page))?;
    let collection = text.collection || is_list(&example.response.body);
    Some(TypeRef { name, collection })
}

/// A body that lists values under `value`.
pub(super) fn is_list(body: &ExampleBody) -> bool {
    matches!(body, ExampleBody::Json { value, .. } if value.get("value").is_some_and(serde_json::Value::is_array))
}

pub(super) fn namespace(page: &ApiFacts) -> &str {
    page.namespace.as_deref().unwrap_or_default()
}

/// The type that a page's text means. One that no page describes becomes a type of its own, if the text surely names
/// one: as a link to a type's page, with a namespace, or where the sentence says so.
pub(super) fn resolve(
    page: &ApiFacts,
    text: &TypeText,
    line: usize,
    sure: bool,
    types: &mut Types,
    diagnostics: &mut Diagnostics,
) -> Option<TypeRef> {
    let of = namespace(page);
    let mut all = std::iter::once(text).chain(&text.or).filter_map(|text| types.names.resolve(text, of));
    if let Some(first) = all.next() {
        let others: Vec<TypeName> = all.collect();
        let name = common_base(&first, &others, types);
        return Some(TypeRef { name, collection: text.collection });
    }
    // Prose has plurals of a type's name.
    if let Some(single) = text.name.strip_suffix('s').and_then(|word| types.names.word(word, of)) {
        return Some(TypeRef { name: single, collection: text.collection });
    }
    let is_link = text.link.as_ref().is_some_and(|page| page.folder().ends_with("resources"));
    if !sure && !is_link && !text.name.contains('.') {
        return None;
    }
    let message = format!("`{}` is no type that a page describes", text.name);
    diagnostics.push(
        Diagnostic::new(Code::UnknownType, &page.page, text.span.clone(), message)
            .with_help("it became an open type that keeps its JSON whole; describe it on a page of its own"),
    );
    let source = Source { page: page.page.clone(), line };
    let name = types.declare_unknown(&text.name, of, source);
    Some(TypeRef { name, collection: text.collection })
}

/// The nearest type that all of several inherit from; the first where they have none in common.
pub(super) fn common_base(first: &TypeName, others: &[TypeName], types: &Types) -> TypeName {
    let of_all = |name: &TypeName| others.iter().all(|other| is_a(other, name, types));
    let common = types.ancestors(first).map(|ty| &ty.name).find(|name| of_all(name));
    common.unwrap_or(first).clone()
}

/// True if a type is another or inherits from it.
pub(crate) fn is_a(name: &TypeName, base: &TypeName, types: &Types) -> bool {
    name == base || types.ancestors(name).any(|ty| ty.name == *base)
}
