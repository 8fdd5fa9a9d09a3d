//! Where the parts of a page, or two pages, contradict each other.

use super::draft::{Draft, Group};
use super::stated::{self, Stated, is_a, is_list};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::{ExampleBody, Method, TypeName, TypeRef};
use crate::page::api::{ApiFacts, ExampleFacts};
use crate::resolve::types::Types;
use crate::source::Span;

/// A page whose prose, annotations and examples say different things of what comes back.
///
/// Pages that document several ways to answer are left alone: it cannot be told which of them an example shows.
pub(super) fn of_page(page: &ApiFacts, stated: &Stated, types: &Types, diagnostics: &mut Diagnostics) {
    let methods = page.requests.iter().map(|line| line.method);
    if methods.clone().any(|method| page.requests.first().is_some_and(|first| first.method != method)) {
        return;
    }
    let Some(method) = methods.clone().next() else { return };
    let own = page.examples.iter().filter(|example| example.request.method == method && !example.request.opaque);
    for example in own.filter(|example| example.response.status < 400) {
        status(page, example, diagnostics);
        if let Some(prose) = &stated.response {
            types_of(page, example, prose, types, diagnostics);
            if single_shape(page) {
                lists(page, example, prose, method, diagnostics);
            }
        }
    }
}

/// All request lines end in a word, or all in a key, so that one thing or a list comes back from all.
fn single_shape(page: &ApiFacts) -> bool {
    let mut ends = page.requests.iter().map(|line| line.path.segments.last());
    let Some(first) = ends.next() else { return false };
    ends.all(|last| last.map(std::mem::discriminant) == first.map(std::mem::discriminant))
}

fn status(page: &ApiFacts, example: &ExampleFacts, diagnostics: &mut Diagnostics) {
    let codes = &page.response.statuses;
    let shown = example.response.status;
    // A page that sends elsewhere may show the answer of the other address.
    let redirects = codes.iter().any(|code| (300..400).contains(&code.value));
    if codes.is_empty() || redirects || codes.iter().any(|code| code.value == shown) {
        return;
    }
    let said = codes.iter().map(|code| code.value.to_string()).collect::<Vec<_>>().join(" or ");
    let message = format!("the example answers {shown}, and the Response section says {said}");
    let finding = Diagnostic::new(Code::StatusDisagrees, &page.page, first_line(example), message);
    diagnostics.push(finding.with_help("the section was believed"));
}

fn types_of(page: &ApiFacts, example: &ExampleFacts, prose: &TypeRef, types: &Types, diagnostics: &mut Diagnostics) {
    let Some(annotated) = stated::annotated(page, example, types) else { return };
    let related = is_a(&annotated.name, &prose.name, types) || is_a(&prose.name, &annotated.name, types);
    let describes = |ty: &TypeName| ty.primitive().is_none() && types.map.get(ty).is_some_and(|ty| ty.documented);
    let own_path =
        !example.request.target.path.ends_with("$count") && !example.request.target.path.contains("microsoft.graph.");
    if related || !describes(&annotated.name) || !describes(&prose.name) || !own_path {
        return;
    }
    let message = format!(
        "the annotation says `{}`, and the Response section says `{}`",
        annotated.name.short(),
        prose.name.short()
    );
    let finding = Diagnostic::new(Code::TypeDisagrees, &page.page, first_line(example), message);
    diagnostics.push(finding.with_help("what the path denotes was believed; where it tells nothing, the section"));
}

fn lists(page: &ApiFacts, example: &ExampleFacts, prose: &TypeRef, method: Method, diagnostics: &mut Diagnostics) {
    let ExampleBody::Json { value, .. } = &example.response.body else { return };
    let shows_list = is_list(&example.response.body);
    let has_members = value.as_object().is_some_and(|members| members.keys().any(|name| !name.starts_with('@')));
    if method != Method::Get || shows_list == prose.collection || !has_members || prose.name.primitive().is_some() {
        return;
    }
    let (shown, said) = if shows_list { ("a list", "one") } else { ("one", "a list") };
    let message = format!("the example shows {shown}, and the Response section says {said}");
    diagnostics.report(Code::CollectionDisagrees, &page.page, first_line(example), message);
}

fn first_line(example: &ExampleFacts) -> Span {
    let start = example.response.span.start;
    start..(start + "HTTP/1.1 200".len()).min(example.response.span.end)
}

/// Pages that document one method and path with different types.
pub(super) fn of_group(group: &Group<'_>, types: &Types, diagnostics: &mut Diagnostics) {
    let response = |draft: &Draft<'_>| draft.stated.response.clone();
    // Pages that speak of many paths, or of one with a query, have something else in mind.
    let mut own = group.drafts().filter(|draft| draft.query.is_empty() && draft.page.requests.len() <= 4);
    let Some((first, ty)) = own.find_map(|draft| response(draft).map(|ty| (draft, ty))) else { return };
    for draft in own {
        let Some(other) = response(draft) else { continue };
        let related = is_a(&other.name, &ty.name, types) || is_a(&ty.name, &other.name, types);
        if related || have_common_base(&ty.name, &other.name, types) || draft.page.page == first.page.page {
            continue;
        }
        let (here, there) = match other.name.short() == ty.name.short() {
            true => (other.name.as_str(), ty.name.as_str()),
            false => (other.name.short(), ty.name.short()),
        };
        let (method, path, page) = (group.method.as_str(), &draft.path.text, &first.page.page);
        let message = format!("{method} {path} gives `{here}` here, and `{there}` on {page}");
        let span = draft.page.response.ty.as_ref().map_or(0..0, |ty| ty.span.clone());
        diagnostics.report(Code::OperationTypesDiffer, &draft.page.page, span, message);
    }
}

/// Types that inherit from one that is more than an entity: pages document what each of them adds.
fn have_common_base(a: &TypeName, b: &TypeName, types: &Types) -> bool {
    let root = crate::resolve::types::entity();
    types.ancestors(a).skip(1).any(|base| base.name != root && is_a(b, &base.name, types))
}
