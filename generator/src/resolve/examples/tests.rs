use crate::diagnostics::Code;
use crate::model::Model;
use crate::resolve::operations::tests::{api, example, model, resource};

const URL: &str = "https://graph.microsoft.com/v1.0";

fn with_example(request: &str, response: &str) -> (Model, Vec<(Code, String)>) {
    let mut page = api(
        "thing-get",
        "Get thing",
        "GET /things/{thing-id}\nPATCH /things/{thing-id}",
        "Supply a JSON representation of the [thing](../resources/thing.md) object.",
        "Returns `200 OK` and a [thing](../resources/thing.md) object.",
    );
    page.1 += &example(request, response);
    let rows = [
        ("id", "String"),
        ("size", "Int32"),
        ("made", "DateTimeOffset"),
        ("names", "String collection"),
        ("parts", "[thing](../resources/thing.md) collection"),
    ];
    model(&[resource("thing", &rows, &[]), page])
}

fn findings(request: &str, response: &str) -> Vec<String> {
    let (_, findings) = with_example(request, response);
    let checked = |code: &Code| matches!(code, Code::UnknownProperty | Code::WrongValue | Code::CollectionDisagrees);
    findings.into_iter().filter(|(code, _)| checked(code)).map(|(_, message)| message).collect()
}

#[test]
fn an_example_gives_its_operation_arguments_and_query() {
    let (model, _) =
        with_example(&format!("GET {URL}/things/a%20b?$select=id,size&$top=5\nPrefer: x"), "HTTP/1.1 200 OK\n\n{}");
    let example = &model.examples[0];
    assert_eq!(model.operations[example.operation.unwrap()].path.text, "/things/{thing-id}");
    assert_eq!(example.request.arguments, ["a b"]);
    assert_eq!(
        example.request.query,
        [("$select".to_owned(), "id,size".to_owned()), ("$top".to_owned(), "5".to_owned())]
    );
    assert_eq!(example.request.headers, [("Prefer".to_owned(), "x".to_owned())]);
    assert_eq!((example.name.as_str(), example.title.as_str()), ("thing_get", "Get thing"));
}

#[test]
fn an_address_that_only_begins_otherwise_is_known_and_a_problem() {
    let page = |stem: &str, path: &str, url: &str| {
        let mut page = api(stem, "Get part", &format!("GET {path}"), "None.", "Returns `200 OK`.");
        page.1 += &example(&format!("GET {URL}{url}"), "HTTP/1.1 200 OK\n\n{}");
        page
    };
    let (model, findings) = model(&[
        page("a", "/store/racks/{id}/parts/{id}", "/racks/1/parts/2"),
        page("b", "/cases/{id}", "/store/cases/7"),
        page("c", "/boxes/{id}", "/crates/7"),
    ]);
    let known: Vec<bool> = model.examples.iter().map(|example| example.operation.is_some()).collect();
    assert_eq!(known, [true, true, false]);
    assert_eq!(model.examples[0].request.arguments, ["1", "2"]);
    assert_eq!(model.examples[0].problems.len(), 1);
    assert_eq!(findings.iter().filter(|(code, _)| *code == Code::UnknownAddress).count(), 3);
}

#[test]
fn what_fits_is_no_finding() {
    let body = r##"{"@odata.context": "x", "id": "1", "size": 3, "made": "2020-01-02T03:04:05Z", "names": ["a"], "parts": [{"@odata.type": "#microsoft.graph.thing", "size": null}], "made2@odata.x": 1}"##;
    assert_eq!(
        findings(&format!("PATCH {URL}/things/1\n\n{body}"), &format!("HTTP/1.1 200 OK\n\n{body}")),
        Vec::<String>::new()
    );
    for placeholders in [
        r#"{"id": "<id>", "made": "String (timestamp)", "size": 1}"#,
        r#"{"made": "timestamp", "size": "int32", "parts": "parts-value-1"}"#,
    ] {
        assert_eq!(
            findings(&format!("GET {URL}/things/1"), &format!("HTTP/1.1 200 OK\n\n{placeholders}")),
            Vec::<String>::new()
        );
    }
}

#[test]
fn what_does_not_fit_is_said_once() {
    let body =
        r#"{"ID": "1", "colour": "x", "size": "3", "made": "yesterday", "names": "a", "parts": [{"colour": "x"}, 7]}"#;
    let found = findings(&format!("GET {URL}/things/1"), &format!("HTTP/1.1 200 OK\n\n{body}"));
    assert_eq!(
        found,
        [
            "`thing` spells `id` with other capitals than this",
            "`thing` has no property `colour`",
            "`size` should be `Int32`, and is the text \"3\"",
            "`made` should be `DateTimeOffset`, and is the text \"yesterday\"",
            "`names` should be a list of `String`, and is the text \"a\"",
            "`parts` should be `thing`, and is the number 7",
        ]
    );
}

#[test]
fn a_type_without_properties_says_nothing_of_them() {
    let mut page = api("bag-get", "Get bag", "GET /bags/{bag-id}", "None.", "Returns a [bag](../resources/bag.md).");
    page.1 += &example(&format!("GET {URL}/bags/1"), "HTTP/1.1 200 OK\n\n{\"colour\": \"x\"}");
    let unknown = |rows: &[(&str, &str)]| {
        let (_, findings) = model(&[resource("bag", rows, &[]), page.clone()]);
        findings.iter().filter(|(code, _)| *code == Code::UnknownProperty).count()
    };
    assert_eq!((unknown(&[]), unknown(&[("size", "Int32")])), (0, 1));
}

#[test]
fn one_thing_below_value_is_a_finding() {
    let found = findings(&format!("GET {URL}/things/1"), "HTTP/1.1 200 OK\n\n{\"value\": {\"id\": \"1\"}}");
    assert_eq!(found, ["one `thing` comes back, and the example shows it under `value`, as lists are"]);
}

#[test]
fn a_broken_body_is_a_problem_and_a_finding() {
    let (model, findings) = with_example(&format!("GET {URL}/things/1"), "HTTP/1.1 200 OK\n\n{\"id\": @}");
    assert_eq!(model.examples[0].problems.len(), 1);
    assert!(findings.iter().any(|(code, _)| *code == Code::JsonBroken));
}

#[test]
fn an_address_is_unknown_unless_a_request_line_is_written_like_it() {
    let list = "## Function parameters\n|Parameter|Type|Description|\n|-|-|-|\n|all|Boolean|Optional.|\n";
    let mut used = api("thing-used", "Used", "GET /things/{id}/used", "None.", "Returns `200 OK`.");
    used.1 += list;
    used.1 += &example(&format!("GET {URL}/things/1/used"), "HTTP/1.1 200 OK\n\n{}");
    used.1 += &example(&format!("PUT {URL}/things/1/used(all=true)"), "HTTP/1.1 200 OK\n\n{}");
    let (_, findings) = model(&[resource("thing", &[("id", "String")], &[]), used]);
    let unknown: Vec<_> = findings.iter().filter(|(code, _)| *code == Code::UnknownAddress).collect();
    assert_eq!(unknown.len(), 1, "{unknown:?}");
    assert!(unknown[0].1.ends_with("is documented for GET, not for PUT"), "{unknown:?}");
}

#[test]
fn bodies_of_references_are_not_compared_with_what_they_lead_to() {
    let mut page = api("thing-list", "List", "GET /things/{id}/parts/$ref", "None.", "Returns `200 OK`.");
    page.1 +=
        &example(&format!("GET {URL}/things/1/parts/$ref"), "HTTP/1.1 200 OK\n\n{\"value\": [{\"@odata.id\": \"x\"}]}");
    let (_, findings) = model(&[
        resource("thing", &[("id", "String")], &[("parts", "[thing](../resources/thing.md) collection")]),
        page,
    ]);
    assert_eq!(findings, []);
}
