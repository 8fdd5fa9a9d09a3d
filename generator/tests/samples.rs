//! Pages as authors draft them and as they look when they are scraped from a site, taken all the way.
//!
//! `samples/expected.txt` says what is made of them; `UPDATE_EXPECT=1 cargo test -p graph-codegen` writes it anew.
#![allow(clippy::unwrap_used, clippy::panic)]

mod pages;

use graph_codegen::model::{Body, Operation, Parameter, TypeRef};
use pages::{Made, made_of, resource, version};
use std::fmt::Write;

const DRAFTS: [(&str, &str); 3] = [
    ("api/draft-1.md", include_str!("samples/draft-1.md")),
    ("api/draft-2.md", include_str!("samples/draft-2.md")),
    ("api/draft-3.md", include_str!("samples/draft-3.md")),
];
const PLAIN: [(&str, &str); 2] =
    [("api/plain-1.md", include_str!("samples/plain-1.md")), ("api/plain-2.md", include_str!("samples/plain-2.md"))];

fn made(pages: &[(&str, &str)]) -> Made {
    made_of(version("beta", pages), &Default::default())
}

fn all() -> Made {
    made(&[&DRAFTS[..], &PLAIN[..]].concat())
}

fn reference(ty: Option<&TypeRef>) -> String {
    ty.map_or("-".to_owned(), |ty| format!("{}{}", ty.name, if ty.collection { "[]" } else { "" }))
}

fn names(parameters: &[Parameter]) -> String {
    let one = |it: &Parameter| format!("{}: {}", it.name, reference(it.ty.as_ref()));
    parameters.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// An operation in a few lines.
fn described(operation: &Operation) -> String {
    let request = operation.request.as_ref().map_or("-".to_owned(), |request| match &request.body {
        Body::Type(ty) => format!("{} with {}", reference(Some(ty)), names(&request.properties)),
        Body::Parameters(parameters) => names(parameters),
        Body::Bytes(_) => "bytes".to_owned(),
    });
    let permissions = &operation.permissions;
    let mut text = format!("{} {}\n", operation.method.as_str(), operation.path.text);
    let pages: Vec<&str> = operation.pages.iter().map(|page| page.as_str()).collect();
    writeln!(text, "  {} on {}, line {}", operation.function.join("::"), pages.join(", "), operation.source.line)
        .unwrap();
    for paragraph in &operation.description {
        writeln!(text, "  | {}", paragraph.markdown).unwrap();
    }
    writeln!(text, "  path: {}", names(&operation.parameters)).unwrap();
    for (kind, list) in [
        ("work", &permissions.delegated_work),
        ("personal", &permissions.delegated_personal),
        ("application", &permissions.application),
    ] {
        writeln!(text, "  {kind}: {}", list.join(", ")).unwrap();
    }
    writeln!(text, "  request: {request}").unwrap();
    let response = &operation.response;
    writeln!(text, "  response: {:?} {}", response.status, reference(response.ty.as_ref())).unwrap();
    text
}

#[test]
fn drafts_and_scraped_pages_give_what_they_say_and_findings() {
    let made = all();
    let mut text = String::new();
    for operation in &made.model.operations {
        text += &described(operation);
    }
    text += "\n";
    for ty in made.model.types.values() {
        let kept = if ty.open { "open" } else { "closed" };
        writeln!(text, "{} {kept}, documented: {}, {}:{}", ty.name, ty.documented, ty.source.page, ty.source.line)
            .unwrap();
    }
    text += "\n";
    for example in &made.model.examples {
        let operation = example.operation.and_then(|at| made.model.operations.get(at)).unwrap();
        writeln!(text, "{}:{} {} of {}", example.source.page, example.source.line, example.name, operation.path.text)
            .unwrap();
    }
    text += "\n";
    text += &made.report();
    expect_test::expect_file!["samples/expected.txt"].assert_eq(&text);
}

#[test]
fn every_example_of_a_draft_becomes_a_test() {
    let made = all();
    assert_eq!(made.model.examples.len(), 3);
    let listed = made.file("EXAMPLES.md");
    assert!(listed.starts_with("# Documented examples\n\n3 of 3 examples"), "{listed}");
    let tests = made.file("tests/beta.rs");
    for name in ["create_book_from", "create_shelf_from_shelves", "create_shelf_from_shelves_2"] {
        assert!(tests.contains(&format!("fn {name}()")), "{name}\n{tests}");
    }
    assert!(tests.contains("\"Integer\""));
}

#[test]
fn a_plain_page_has_a_finding_for_each_thing_that_it_cannot_give() {
    for page in PLAIN {
        let made = made(&[page]);
        let about_lines = made.findings.iter().filter(|it| it.code.description().name == "unreadable-page");
        let words: Vec<&str> = about_lines.map(|finding| finding.message.as_str()).collect();
        assert_eq!(words.len(), 3, "{words:?}");
        for part in ["plain text without headings", "body", "examples"] {
            assert!(words.iter().any(|message| message.contains(part)), "{part}: {words:?}");
        }
        assert!(made.model.examples.is_empty());
    }
}

#[test]
fn what_a_draft_writes_for_a_number_is_a_finding_where_the_type_is_described() {
    let shelf = resource(
        "shelf resource type",
        &["|id|String|Key.|", "|bookCount|Int64|How many.|", "|name|String|Its name.|"],
    )
    .replace("microsoft.graph", "microsoft.graph.library");
    let made = made(&[DRAFTS[2], ("resources/library-shelf.md", &shelf)]);
    let found = made.found();
    assert!(found.contains(&"wrong-value api/draft-3.md:78:3".to_owned()), "{found:#?}");
    let listed = made.file("EXAMPLES.md");
    assert!(listed.contains("0 of 1 examples") && listed.contains("bookCount"), "{listed}");
}
