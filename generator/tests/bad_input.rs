//! Pages that are wrong: each gives a finding with its place, never a panic, never Rust that does not parse.
//!
//! Every page set goes all the way to files, of which those in Rust are parsed; `compiles.rs` compiles the worst of them.
#![allow(clippy::unwrap_used, clippy::panic)]

mod pages;

use graph_codegen::model::Kind;
use pages::{api, made, resource};

/// The findings of a tree of pages, as `code page:line:column`.
fn found<B: AsRef<[u8]>>(pages: &[(&str, B)]) -> Vec<String> {
    made(pages).found()
}

const LAMP: &str = "resources/lamp.md";
const DO: &str = "api/do.md";

/// A page that shows one request and its response.
fn example(request: &str, response: &str) -> String {
    let body = "## Request body\nSupply a [lamp](../resources/lamp.md) object.\n\n";
    let rest = format!("{body}## Example\n```http\n{request}\n```\n\n```http\n{response}\n```\n");
    api("POST /lamps", &rest)
}

#[test]
fn bytes_that_are_no_text() {
    let page = [
        b"# lamp resource type\n\nA caf",
        &b"\xe9"[..],
        b" lamp.\n\n## Properties\n|Property|Type|\n|-|-|\n|id|String|\n",
    ]
    .concat();
    let made = made(&[(LAMP, page)]);
    assert_eq!(made.found(), ["not-utf8 resources/lamp.md:3:6"]);
    assert_eq!(made.ty("microsoft.graph.lamp").properties[0].name, "id");
    // Neither a byte-order mark before it nor being included by others hides the place.
    let broken = b"\xef\xbb\xbf\xff\n".to_vec();
    let fine = api("GET /lamps", "").into_bytes();
    assert_eq!(
        found(&[("api/a.md", broken.clone()), (DO, fine), ("includes/note.md", broken)]),
        ["not-utf8 api/a.md:1:1", "unreadable-page api/a.md:1:1", "not-utf8 includes/note.md:1:1"]
    );
}

#[test]
fn a_row_that_is_torn() {
    let page = resource("lamp resource type", &["|id|String|The key.", "Read-only.|", "|name|String|"]);
    let made = made(&[(LAMP, page)]);
    assert_eq!(made.found(), ["torn-row resources/lamp.md:9:1"]);
    let names: Vec<&str> =
        made.ty("microsoft.graph.lamp").properties.iter().map(|property| property.name.as_str()).collect();
    assert_eq!(names, ["id", "name"]);
    let page =
        api("POST /lamps", "## Request body\n|Parameter|Type|Description|\n|-|-|-|\n|a|String|One\nof two.|\n|b\n");
    assert_eq!(found(&[(DO, page)]), ["torn-row api/do.md:14:1"]);
}

#[test]
fn annotations_that_are_no_json_or_never_end() {
    let page = |comment: &str| resource("lamp resource type", &["|id|String|Key.|"]) + comment;
    for (comment, place) in [
        ("<!-- { \"blockType\": \"resource\", @ } -->\n```json\n{}\n```\n", "9:33"),
        ("<!-- { \"blockType\": \"resource\"\n-->\n```json\n{}\n```\n", "10:1"),
        ("<!-- { \"blockType\": \"resource\" }\n```json\n{}\n```\n", "9:1"),
        ("<!--", "9:1"),
    ] {
        let found = found(&[(LAMP, page(comment))]);
        let expected = format!("bad-annotation resources/lamp.md:{place}");
        assert!(found.contains(&expected), "{comment}: {found:?}");
    }
    for comment in ["<!-- { \"blockType\": \"request\", ] -->", "<!-- { \"blockType\": \"request\" }", "<!-- {"] {
        let page = api(
            "GET /lamps",
            &format!("## Example\n{comment}\n```http\nGET https://graph.microsoft.com/v1.0/lamps\n```\n"),
        );
        let found = found(&[(DO, page)]);
        assert!(found.iter().any(|it| it.starts_with("bad-annotation api/do.md:11:")), "{comment}: {found:?}");
    }
}

#[test]
fn examples_whose_json_is_broken() {
    for (body, code, place) in [
        ("{ \"name\": @ }", "json-broken", "18:11"),
        ("{ \"name\": \"x\", }", "json-mended", "18:14"),
        ("{ \"name\": \"x\"", "json-mended", "18:14"),
        ("{ \"name\": 1e999 }", "json-broken", "18:"),
        (&"{\"a\":".repeat(50_000), "json-broken", "18:"),
    ] {
        let text = example(
            &format!("POST https://graph.microsoft.com/v1.0/lamps\nContent-Type: application/json\n\n{body}"),
            "HTTP/1.1 204 No Content",
        );
        let made = made(&[(DO, text), (LAMP, resource("lamp resource type", &["|name|String|Its name.|"]))]);
        let expected = format!("{code} api/do.md:{place}");
        assert!(made.found().iter().any(|it| it.starts_with(&expected)), "{expected}: {:?}", made.found());
        let outcome = if code == "json-mended" { "1 of 1 examples" } else { "cannot be read" };
        assert!(made.file("EXAMPLES.md").contains(outcome), "{}", made.file("EXAMPLES.md"));
    }
}

#[test]
fn messages_that_are_no_http() {
    for (request, response) in [
        ("POST", "HTTP/1.1"),
        ("POST /lamps HTTP/9", "HTTP/1.1 99999 Odd"),
        ("POST https://[::1", "HTTP/1.1 200"),
        ("POST https://graph.microsoft.com/v1.0/lamps?%zz=%&&=\u{0}", "HTTP/1.1 200 OK\n: x\nA: \u{1}\n\nnot json"),
        ("POST https://graph.microsoft.com/v1.0/%ff%fe/../lamps", "HTTP 200 OK\n\n\u{feff}{}"),
        ("POST /lamps\r\nX: y\r\r\n\r\n{}", "HTTP/1.1 200 OK\r\n\r\n{}\r"),
    ] {
        let made = made(&[(DO, example(request, response))]);
        assert_eq!(made.operation("POST /lamps").function, ["lamps", "create"], "{request}");
    }
}

#[test]
fn two_types_of_one_name() {
    let enumeration = "# lamp enum type\n\nNamespace: microsoft.graph\n\n## Members\n|Member|\n|-|\n|on|\n";
    let made = made(&[
        (LAMP, resource("lamp resource type", &["|id|String|Key.|"])),
        ("resources/lamp2.md", enumeration.to_owned()),
    ]);
    assert_eq!(made.found(), ["type-twice resources/lamp2.md:1:1"]);
    assert_ne!(made.ty("microsoft.graph.lamp").kind, Kind::Enum, "the first page is believed");
}

#[test]
fn a_type_that_no_page_describes() {
    let made =
        made(&[(LAMP, resource("lamp resource type", &["|shade|[lampShade](lampshade.md)|What is around it.|"]))]);
    assert_eq!(made.found(), ["unknown-type resources/lamp.md:8:8", "broken-link resources/lamp.md:8:8"]);
    let ty = made.ty("microsoft.graph.lampShade");
    assert!(ty.open && !ty.documented);
    assert!(made.file("src/v1/models/lamp_shade.rs").contains("pub fn with("));
}

#[test]
fn bases_that_no_page_describes() {
    let text = "# lamp resource type\n\nNamespace: microsoft.graph\n\nInherits from [hat](hat.md).\n\n## JSON representation\n\
                <!-- {\"blockType\": \"resource\", \"@odata.type\": \"microsoft.graph.lamp\",\n\"baseType\": \"microsoft.graph.nosuch\"} -->\n\
                ```json\n{}\n```\n";
    let found = found(&[(LAMP, text)]);
    let unknown: Vec<&String> = found.iter().filter(|found| found.starts_with("unknown-type")).collect();
    assert_eq!(unknown, ["unknown-type resources/lamp.md:5:1", "unknown-type resources/lamp.md:8:1"]);
}

#[test]
fn rows_of_included_pages_have_their_own_places() {
    let page = "# lamp resource type\n\nNamespace: microsoft.graph\n\n## Properties\n[!INCLUDE [rows](../includes/rows.md)]\n\n\
                [!INCLUDE [rows](../includes/none.md)]\n";
    let rows = "\n\n\n\n\n\n\n\n\n\n|Property|Type|\n|-|-|\n|id|String|\n|shade|lampShade|\n";
    let made = made(&[(LAMP, page), ("includes/rows.md", rows)]);
    assert_eq!(made.found(), ["unknown-type includes/rows.md:14:8", "broken-link resources/lamp.md:8:11"]);
    let source = &made.ty("microsoft.graph.lamp").properties[0].source;
    assert_eq!((source.page.as_str(), source.line), ("includes/rows.md", 13));
}

#[test]
fn places_do_not_depend_on_how_lines_end_or_are_indented() {
    let page = example("POST https://graph.microsoft.com/v1.0/lamps\n\n{\n  \"a\": @\n}", "HTTP/1.1 204 No Content");
    let lamp = resource("lamp resource type", &["|id|String|The key.|"]);
    let unix = found(&[(DO, page.clone()), (LAMP, lamp.clone())]);
    assert!(unix.iter().any(|found| found.starts_with("json-broken api/do.md:18:8")), "{unix:?}");
    assert_eq!(found(&[(DO, page.replace('\n', "\r\n")), (LAMP, lamp.replace('\n', "\r\n"))]), unix);
    let (head, example) = page.split_once("## Example\n").unwrap();
    let indented = format!("{head}## Example\n- x\n\n  {}", example.trim_end().replace('\n', "\n  "));
    let found = found(&[(DO, indented), (LAMP, lamp)]);
    assert!(found.iter().any(|found| found.starts_with("json-broken api/do.md:20:10")), "{found:?}");
}

/// Findings of what can be read, but is told to an author: twice the same, in another case.
#[test]
fn what_is_described_twice() {
    let made = made(&[(LAMP, resource("lamp resource type", &["|id|String|Key.|", "|id|Int64|Again.|"]))]);
    assert_eq!(made.found(), ["duplicate-property resources/lamp.md:9:2"]);
    let members = "# hue enum type\n\n## Members\n|Member|\n|-|\n|red|\n|red|\n|Red|\n";
    let made = pages::made(&[("resources/hue.md", members)]);
    assert_eq!(made.found(), ["duplicate-member resources/hue.md:7:2"]);
    let names: Vec<&str> = made.ty("microsoft.graph.hue").members.iter().map(|member| member.name.as_str()).collect();
    assert_eq!(names, ["red", "Red"]);
}

#[test]
fn names_that_are_no_identifiers() {
    let made = made(&pages::nasty::names());
    let text = made.file("src/v1/models/nasty.rs");
    for field in ["r#type", "self_", "self_2", "crate_", "_1st", "a_b", "r#async"] {
        assert!(text.contains(&format!("pub {field}: ")), "{field}\n{text}");
    }
    // Every name that a row states is a property, under the name that JSON has; but for what stands for an annotation.
    let names: Vec<&str> =
        made.ty("microsoft.graph.nasty").properties.iter().map(|property| property.name.as_str()).collect();
    let kept: Vec<&str> = pages::nasty::NAMES.into_iter().filter(|name| !name.contains(['@', ' '])).collect();
    assert_eq!(names, [&kept[..15], &["a"], &kept[15..]].concat());
    let found = made.found();
    for line in [21, 22, 23, 25, 31] {
        let place = format!("odd-name resources/nasty.md:{line}:2");
        assert!(found.contains(&place), "{place}: {found:#?}");
    }
}

#[test]
fn text_that_could_end_what_it_is_put_into() {
    let made = made(&pages::nasty::texts());
    // Nothing of it is code: every file still has but the items that it should have.
    for (path, text) in made.files.iter().filter(|(path, _)| path.ends_with(".rs")) {
        let file = syn::parse_file(text).unwrap();
        let is_evil = |item: &syn::Item| matches!(item, syn::Item::Fn(it) if it.sig.ident.to_string().contains("evil"));
        assert!(!file.items.iter().any(is_evil), "{path}");
        assert!(file.attrs.iter().all(|attribute| !attribute.path().is_ident("evil")), "{path}");
        assert!(!text.contains('\u{0}') && !text.contains('\u{202e}') && !text.contains('\r'), "{path}");
    }
}

#[test]
fn pages_of_nothing_and_of_rubbish() {
    for text in [
        "",
        "\n",
        "#",
        "---",
        "---\ntitle: \"",
        "|",
        "|||\n|-|-|-|\n|",
        "```",
        "```http",
        "<!--",
        "# \n## \n### ",
        "[!INCLUDE",
        "# HTTP request\n## HTTP request\n```\nGET\n```",
        "\u{feff}",
        "\u{0}",
        "# a resource type\n## Properties\n|Property|\n|-|\n|\n",
        "[!INCLUDE [x](a.md)]",
        "> > > # x\n> > ## Properties\n> > |a|\n> > |-|\n",
    ] {
        let ids = ["api/a.md", "resources/a.md", "includes/a.md", "../includes/a.md"];
        let made = made(&ids.map(|id| (id, text)));
        assert!(made.model.operations.is_empty(), "{text:?}");
        assert!(made.files.contains_key("src/lib.rs"));
        assert!(
            made.found().iter().any(|it| it.starts_with("unreadable-page api/a.md:1:")),
            "{text:?}: {:?}",
            made.found()
        );
    }
}

/// A page cut off anywhere still gives what stands before, and never a panic.
#[test]
fn pages_cut_off_anywhere() {
    let whole = include_str!("samples/draft-3.md");
    for at in (0..whole.len()).step_by(61) {
        made(&[(DO, &whole.as_bytes()[..at]), (LAMP, &whole.as_bytes()[at..])]);
    }
}
