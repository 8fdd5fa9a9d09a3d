//! Documented examples become typed calls, or reasons.
#![allow(clippy::unwrap_used)]

mod support;

use graph_codegen::config::Config;
use graph_codegen::lower::lower;
use graph_codegen::model::{
    Argument, ArgumentValue, Example, ExampleBody, Method, Operation, Parameter, Segment, Type,
};
use graph_codegen::render::{FileTree, render};
use graph_codegen::rust::Outcome;
use support::{enumeration, example, json, model, operation, ty};

fn types() -> Vec<Type> {
    vec![
        ty(
            "microsoft.graph.item",
            None,
            &[
                ("name", "Edm.String"),
                ("size", "Edm.Int64"),
                ("ratio", "Edm.Double"),
                ("at", "Edm.DateTimeOffset"),
                ("color", "microsoft.graph.color"),
                ("inner", "microsoft.graph.item"),
                ("many", "microsoft.graph.part[]"),
                ("bag", "microsoft.graph.bag"),
            ],
        ),
        ty("microsoft.graph.part", None, &[("id", "Edm.String")]),
        ty("microsoft.graph.special", Some("microsoft.graph.part"), &[("extra", "Edm.Boolean")]),
        Type { open: true, ..ty("microsoft.graph.bag", None, &[]) },
        enumeration("microsoft.graph.color", &["red", "blue"]),
    ]
}

fn put() -> Operation {
    operation(Method::Put, "/items/{id}", "items::put", Some("microsoft.graph.item"), Some("microsoft.graph.item"))
}

/// The rendered tests and the data that they use, or the reasons why there is none.
fn outcome(operation: Operation, example: Example) -> Result<String, String> {
    let made = lower(&[model(types(), vec![operation], vec![example])], &Config::default());
    match &made.examples[0].outcome {
        Outcome::Left(reasons) => Err(reasons.join("; ")),
        Outcome::Test { .. } => {
            let files = render(&made);
            assert!(syn::parse_file(&files["tests/v1.rs"]).is_ok());
            assert!(syn::parse_file(&files["src/examples/v1/items.rs"]).is_ok());
            let function = &files["src/v1/items.rs"];
            assert!(function.contains("/// ```no_run"));
            assert!(flat(function).contains("#[cfg(feature=\"testing\")]&crate::examples::v1::items::"));
            assert!(files["tests/v1.rs"].contains("&graph_api::examples::v1::items::"));
            Ok(format!("{}\n{}", files["tests/v1.rs"], files["src/examples/v1/items.rs"]))
        }
    }
}

fn with_body(body: &str) -> Result<String, String> {
    outcome(put(), example(Method::Put, "https://graph/v1.0/items/7", &["7"], json(body), json(body)))
}

/// Without what only the way of writing decides.
fn flat(text: &str) -> String {
    let text = text.split_whitespace().collect::<String>();
    text.replace(",)", ")").replace(",}", "}").replace(",]", "]")
}

#[track_caller]
fn assert_holds(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(flat(text).contains(&flat(part)), "{part}\n{text}");
    }
}

#[test]
fn values_of_all_kinds() {
    let text = with_body(
        r##"{"name": "a\"b", "size": "12", "ratio": 4, "at": "2021-01-01T00:00:00Z", "color": "blue", "inner": {"color": "green"},
            "many": [{"id": "1"}, {"@odata.type": "#microsoft.graph.special", "extra": true}, {"@odata.type": "#microsoft.graph.new"}]}"##,
    )
    .unwrap();
    assert_holds(
        &text,
        &[
            "use graph_api::v1::models::{AnyPart, Color, Item, Part, Special};",
            "use graph_api::v1::items;",
            "name: Some(r#\"a\"b\"#.into()),",
            "size: Some(12), ratio: Some(4.0), at: Some(model::parse::date_time(\"2021-01-01T00:00:00Z\")?),",
            "color: Some(Color::Blue)",
            "inner: Some(Box::new(Item { color: Some(Color::Other(\"green\".into())), ..Default::default() }))",
            "AnyPart::Part(Box::new(Part { id: Some(\"1\".into()), ..Default::default() }))",
            "AnyPart::Special(Box::new(Special { extra: Some(true), ..Default::default() }))",
            "additional: model::Additional::new().with(\"@odata.type\", \"#microsoft.graph.new\"),",
            "move |client| items::put(&client, \"7\", &body)",
            "target: \"/v1.0/items/7\"",
        ],
    );
}

#[test]
fn open_types_take_what_they_can_specify_themselves() {
    let text = with_body(
        r#"{"bag": {"title": "x", "tags@odata.type": "Collection(String)", "tags": ["a"], "odd": ["b"], "n": 5,
            "days@odata.type": "Collection(DateTimeOffset)", "days": ["2021-01-01T00:00:00Z"], "place@odata.type": "String", "place": "Zürich"}}"#,
    )
    .unwrap();
    assert_holds(
        &text,
        &[
            ".with(\"title\", \"x\")",
            ".with(\"tags\", [\"a\"])",
            ".with(\"n\", 5)",
            ".with(\"days\", [model::parse::date_time(\"2021-01-01T00:00:00Z\")?])",
            ".with(\"place\", \"Zürich\")",
            "model::Additional::new().with(\"odd\", model::json(r#\"[\"b\"]\"#)?)",
        ],
    );
    assert!(!text.contains("\"tags@odata.type\","), "{text}");
}

#[test]
fn nulls_and_unknown_properties_are_sent() {
    let text = with_body(r#"{"name": null, "x@odata.bind": "https://a/b", "unknown": {"a": 1}}"#).unwrap();
    assert_holds(
        &text,
        &[
            "model::Model::set_null(&mut value, |value| &mut value.name);",
            ".with(\"x@odata.bind\", \"https://a/b\").with(\"unknown\", model::json(r#\"{\"a\":1}\"#)?)",
        ],
    );
}

#[test]
fn what_does_not_fit_is_a_reason_with_its_place() {
    for (body, reason) in [
        (r#"{"name": 5}"#, "the request's body does not fit its type: `name` is the number 5 and not text"),
        (
            r#"{"inner": {"at": "yesterday"}}"#,
            "`inner.at` is the text `yesterday` and not a date and time such as 2021-06-01T09:30:00Z",
        ),
        (r#"{"many": [{"id": "a"}, {"id": true}]}"#, "`many[1].id` is a boolean and not text"),
        (r#"{"many": {}}"#, "`many` is an object and not a list"),
        (r#"[]"#, "the request's body does not fit its type: it is a list and not an object"),
    ] {
        let told = with_body(body).unwrap_err();
        assert!(told.contains(reason), "{told}");
    }
}

#[test]
fn every_way_to_fail_is_a_reason() {
    let good = || example(Method::Put, "https://graph/v1.0/items/7", &["7"], json("{}"), json("{}"));
    assert!(outcome(put(), good()).is_ok());
    type Change = fn(&mut Example);
    let cases: [(Change, &str); 8] = [
        (|example| example.operation = None, "no documented operation"),
        (|example| example.problems = vec!["torn".to_owned()], "torn"),
        (|example| example.request.arguments.clear(), "0 of the 1 values"),
        (
            |example| example.request.url = "/v1.0/Items/7".to_owned(),
            "in another case than the path: `/Items/7`, not `/items/7`",
        ),
        (|example| example.request.url = "https://graph/beta/items/7".to_owned(), "of another version: `beta`"),
        (
            |example| example.request.body = ExampleBody::Broken { text: "{".to_owned(), reason: "eof".to_owned() },
            "broken JSON: eof",
        ),
        (|example| example.response.body = ExampleBody::Text("x".to_owned()), "is no JSON"),
        (|example| example.response.status = 302, "302"),
    ];
    for (change, reason) in cases {
        let mut example = good();
        change(&mut example);
        let told = outcome(put(), example).unwrap_err();
        assert!(told.contains(reason), "{told}");
    }
}

#[test]
fn options_and_lists() {
    let list = operation(Method::Get, "/items", "items::list", None, Some("microsoft.graph.item[]"));
    let mut shown = example(
        Method::Get,
        "/items?$select=name,size&$top=5&x=y",
        &[],
        ExampleBody::None,
        json(r#"{"value": [{"name": "a"}]}"#),
    );
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    shown.request.query = vec![pair("$select", "name,size"), pair("$top", "5"), pair("x", "y")];
    shown.request.headers = vec![pair("Prefer", "fast"), pair("Authorization", "Bearer {token}")];
    let text = outcome(list, shown).unwrap();
    assert_holds(
        &text,
        &[
            "items::list(&client).select([\"name\", \"size\"]).top(5).query(\"x\", \"y\").header(\"Prefer\", \"fast\")",
            "request_headers: &[(\"Prefer\", \"fast\")]",
        ],
    );
}

#[test]
fn an_empty_object_is_a_default_that_needs_no_import() {
    let text = with_body(r#"{"inner": {}, "bag": {}, "many": [{}]}"#).unwrap();
    assert_holds(&text, &["inner: Some(Box::default())", "bag: Some(Box::default())"]);
    assert!(!text.contains("Bag"), "{text}");
}

#[test]
fn a_collections_function_delta_tells_changes() {
    let items = |method, path, list: bool| {
        let ty = if list { "microsoft.graph.item[]" } else { "microsoft.graph.item" };
        let made = model(types(), vec![operation(method, path, "items::call", None, Some(ty))], Vec::new());
        render(&lower(&[made], &Config::default()))["src/v1/items.rs"].clone()
    };
    for (path, list, shape) in [
        ("/items/delta", true, "Delta<models::Item>"),
        ("/items/microsoft.graph.delta", true, "Delta<models::Item>"),
        ("/items/delta", false, "Get<models::Item>"),
        ("/items/mydelta", true, "List<models::Item>"),
        ("/items/delta/x", true, "List<models::Item>"),
        ("/items/{delta}", true, "List<models::Item>"),
    ] {
        let text = items(Method::Get, path, list);
        assert!(flat(&text).contains(&format!("graph_client::Request<graph_client::{shape}>")), "{path}\n{text}");
    }
}

#[test]
fn numbers_are_checked_by_their_own_types() {
    let wide = || {
        let mut get = operation(Method::Get, "/items/f(n={n})", "items::f", None, None);
        let argument =
            Argument { name: "n".to_owned(), value: ArgumentValue::Placeholder("n".to_owned()), quoted: false };
        get.path.segments = vec![
            Segment::Literal("items".to_owned()),
            Segment::Function { name: "f".to_owned(), arguments: vec![argument] },
        ];
        get
    };
    let with = |ty: &str, value: &str| {
        let mut get = wide();
        get.parameters = vec![Parameter {
            name: "n".to_owned(),
            ty: Some(support::reference(ty)),
            required: true,
            description: None,
            source: support::at("api/f.md", 9),
        }];
        let url = format!("https://graph/v1.0/items/f(n={value})");
        outcome(get, example(Method::Get, &url, &[value], ExampleBody::None, json("{}")))
    };
    assert!(with("Edm.Int16", "40000").unwrap_err().contains("is of another type: `40000`"));
    assert_holds(&with("Edm.Int16", "-7").unwrap(), &["items::f(&client, -7)"]);
    assert_holds(&with("Edm.Int64", "5000000000").unwrap(), &["items::f(&client, 5000000000)"]);
    for (number, fits) in [("1e39", false), ("12.3456789", false), ("12.5", true), ("0.1", true)] {
        let ratio = ty("microsoft.graph.item", None, &[("ratio", "Edm.Single")]);
        let body = json(&format!("{{\"ratio\": {number}}}"));
        let shown = example(Method::Put, "https://graph/v1.0/items/7", &["7"], body.clone(), body);
        let made = lower(&[model(vec![ratio], vec![put()], vec![shown])], &Config::default());
        assert_eq!(matches!(made.examples[0].outcome, Outcome::Test { .. }), fits, "{number}");
    }
}

/// A crate of this name whose only function is in a module named `module`.
fn named(package: &str, module: &str, body: &str) -> FileTree {
    let mut config = Config::default();
    config.package.name = package.to_owned().try_into().unwrap();
    let put = Operation { function: vec![module.to_owned(), "put".to_owned()], ..put() };
    let shown = example(Method::Put, "https://graph/v1.0/items/7", &["7"], json(body), json(body));
    render(&lower(&[model(types(), vec![put], vec![shown])], &config))
}

#[test]
fn a_crate_may_be_named_like_what_is_imported() {
    for (package, module) in [("items", "items"), ("model", "items"), ("testing", "items"), ("v1", "model")] {
        let files = named(package, module, r#"{"name": "a"}"#);
        let test = &files["tests/v1.rs"];
        assert_holds(test, &[&format!("use ::{package}::v1"), &format!("run(&::{package}::examples::v1::")]);
        assert!(!test.contains(&format!("use {package}::")), "{test}");
        let function = &files[&format!("src/v1/{module}.rs")];
        assert!(function.contains(&format!("/// use ::{package}::v1")), "{function}");
    }
    assert!(named("graph-api", "items", "{}")["tests/v1.rs"].contains("use graph_api::v1"));
}

#[test]
fn text_of_several_lines_stays_within_its_documented_example() {
    let body = r#"{"name": "a\n```\n    b\n# c"}"#;
    let files = named("graph-api", "items", body);
    let function = &files["src/v1/items.rs"];
    assert!(function.contains("///     name: Some(\"a\\n```\\n    b\\n# c\".into()),\n"), "{function}");
    assert_eq!(files["src/v1/items.rs"].matches("///     b").count(), 0);
    assert!(files["tests/v1.rs"].contains("r##\"a\n"));
}

#[test]
fn very_long_text_is_shown_in_short_and_tested_whole() {
    let long = "x".repeat(5000);
    let files = named("graph-api", "items", &format!("{{\"name\": \"{long}\"}}"));
    let function = &files["src/v1/items.rs"];
    assert!(function.contains("xx…\"") && !function.contains(&long), "{function}");
    assert!(files["tests/v1.rs"].contains(&long));
}
