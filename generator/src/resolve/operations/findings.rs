//! Where the parts of a page, or two pages, contradict each other.

use super::denote::Denoted;
use super::draft::{Draft, Gathered, Group};
use super::stated::{self, Stated, is_a, is_list};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::{ExampleBody, Method, TypeName, TypeRef};
use crate::page::api::{ApiFacts, ExampleFacts};
use crate::resolve::types::Types;
use crate::source::{PageId, Span};
use std::collections::BTreeMap;

/// A request line of a page, with what its path denotes.
struct Line<'g> {
    /// The place of its group.
    group: usize,
    method: Method,
    denoted: &'g Denoted,
}

/// Pages whose prose, annotations and examples say different things of what comes back; `denoted` is what the paths of
/// the groups lead to, in their order.
pub(super) fn of_pages(
    pages: &[(&ApiFacts, &Stated)],
    documented: &Gathered<'_>,
    denoted: &[Denoted],
    types: &Types,
    diagnostics: &mut Diagnostics,
) {
    let mut lines: BTreeMap<&PageId, Vec<Line<'_>>> = BTreeMap::new();
    for (at, (group, denoted)) in documented.groups.iter().zip(denoted).enumerate() {
        for draft in group.drafts() {
            let line = Line { group: at, method: group.method, denoted };
            lines.entry(&draft.page.page).or_default().push(line);
        }
    }
    for ((page, stated), fitting) in pages.iter().zip(&documented.fitting).filter(|(_, fitting)| !fitting.is_empty()) {
        if let Some(lines) = lines.get(&page.page) {
            of_page(page, stated, lines, fitting, types, diagnostics);
        }
    }
}

/// Only examples of the page's own request lines are looked at: what others show, the page does not speak of.
///
/// Pages that document several ways to answer are left alone: it cannot be told which of them an example shows.
fn of_page(
    page: &ApiFacts,
    stated: &Stated,
    lines: &[Line<'_>],
    fitting: &[Vec<usize>],
    types: &Types,
    diagnostics: &mut Diagnostics,
) {
    let Some(method) = lines.first().map(|line| line.method) else { return };
    if lines.iter().any(|line| line.method != method) {
        return;
    }
    let is_candidate = |example: &ExampleFacts| {
        example.request.method == method && !example.request.opaque && example.response.status < 400
    };
    for (example, groups) in page.examples.iter().zip(fitting).filter(|(example, _)| is_candidate(example)) {
        // Lines stand in the order of their groups.
        let of_group = |group: &usize| lines.binary_search_by_key(group, |line| line.group).ok();
        let Some(line) = groups.iter().find_map(|group| lines.get(of_group(group)?)) else { continue };
        status(page, example, diagnostics);
        if let Some(prose) = &stated.response
            && single_shape(page)
        {
            if !is_of_another(line, lines, example, page, types) {
                types_of(page, example, prose, types, diagnostics);
            }
            lists(page, example, prose, method, diagnostics);
            annotated_lists(page, example, prose, method, diagnostics);
        }
    }
}

/// The page documents paths that lead to several types, and this is the example of one of them.
fn is_of_another(line: &Line<'_>, lines: &[Line<'_>], example: &ExampleFacts, page: &ApiFacts, types: &Types) -> bool {
    let of = |line: &Line<'_>| line.denoted.ty.as_ref().map(|ty| ty.name.clone());
    let several = lines.iter().any(|other| of(other) != of(line));
    let annotated = stated::annotated(page, example, types);
    several && of(line).zip(annotated).is_some_and(|(name, annotated)| related(&name, &annotated.name, types))
}

fn related(a: &TypeName, b: &TypeName, types: &Types) -> bool {
    is_a(a, b, types) || is_a(b, a, types)
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
    // A page that sends elsewhere may show the answer of the other address; one that says what partial success is leaves
    // out what success is.
    let redirects = codes.iter().any(|code| (300..400).contains(&code.value));
    let partial = codes.iter().all(|code| matches!(code.value, 206 | 207));
    if partial || redirects || codes.iter().any(|code| code.value == shown) {
        return;
    }
    let said = codes.iter().map(|code| code.value.to_string()).collect::<Vec<_>>().join(" or ");
    let message = format!("the example answers {shown}, and the Response section says {said}");
    let finding = Diagnostic::new(Code::StatusDisagrees, &page.page, first_line(example), message);
    diagnostics.push(finding.with_help("the section was believed"));
}

fn types_of(page: &ApiFacts, example: &ExampleFacts, prose: &TypeRef, types: &Types, diagnostics: &mut Diagnostics) {
    let Some(annotated) = stated::annotated(page, example, types) else { return };
    let describes = |ty: &TypeName| ty.primitive().is_none() && types.map.get(ty).is_some_and(|ty| ty.documented);
    if related(&annotated.name, &prose.name, types)
        || !describes(&annotated.name)
        || !describes(&prose.name)
        || links_to(page, &annotated.name, types)
        || holds(&annotated.name, &prose.name, &example.response.body, types)
    {
        return;
    }
    let message = format!(
        "the annotation says `{}`, and the Response section says `{}`",
        annotated.name.short(),
        prose.name.short()
    );
    let place = example.response.ty.as_ref().map_or_else(|| first_line(example), |text| text.span.clone());
    let finding = Diagnostic::new(Code::TypeDisagrees, &page.page, place, message);
    diagnostics.push(finding.with_help("what the path denotes was believed; where it tells nothing, the section"));
}

/// The prose calls a type by another word, and links to its page.
fn links_to(page: &ApiFacts, name: &TypeName, types: &Types) -> bool {
    let link = page.response.ty.as_ref().and_then(|text| text.link.as_ref());
    link.zip(types.map.get(name)).is_some_and(|(link, ty)| *link == ty.source.page)
}

/// The example shows a thing that has what the prose speaks of as one of its members.
fn holds(owner: &TypeName, member: &TypeName, body: &ExampleBody, types: &Types) -> bool {
    let ExampleBody::Json { value, .. } = body else { return false };
    let shown = value.get("value").and_then(|value| value.get(0)).unwrap_or(value);
    let mut properties = types.ancestors(owner).flat_map(|ty| &ty.properties);
    properties.any(|property| shown.get(&property.name).is_some() && related(&property.ty.name, member, types))
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

/// The annotation says that a list comes back, the prose says that one thing does. That an annotation does not say it of
/// a list is common, and no contradiction.
fn annotated_lists(
    page: &ApiFacts,
    example: &ExampleFacts,
    prose: &TypeRef,
    method: Method,
    diagnostics: &mut Diagnostics,
) {
    let annotated = example.response.ty.as_ref().is_some_and(|ty| ty.collection);
    let body_told = matches!(example.response.body, ExampleBody::Json { .. }) && is_list(&example.response.body);
    if method != Method::Get || !annotated || prose.collection || body_told || prose.name.primitive().is_some() {
        return;
    }
    let message = "the annotation says that a list comes back, and the Response section says one";
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
        if related(&other.name, &ty.name, types)
            || have_common_base(&ty.name, &other.name, types)
            || draft.page.page == first.page.page
            || links_to(draft.page, &ty.name, types)
            || links_to(first.page, &other.name, types)
        {
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
