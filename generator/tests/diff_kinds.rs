//! Kinds of changes, each as a line: what came, went, has another name or is deprecated.
#![allow(clippy::unwrap_used, clippy::panic)]

mod pages;
mod support;

use graph_codegen::config::Config;
use graph_codegen::diff::{Diff, Side, diff};
use graph_codegen::model::{Body, Example, ExampleBody, Model, Parameter, Permissions, TypeName};
use support::lamps::{action, found, lines, of};
use support::{at, enumeration, json, property, prose, reference};

fn parameter(name: &str, ty: &str) -> Parameter {
    Parameter {
        name: name.to_owned(),
        ty: Some(reference(ty)),
        required: false,
        description: None,
        source: at("api/lamps-get.md", 9),
    }
}

/// What changes between two states that are made of the same lamps.
fn between(before: impl FnOnce(&mut Model), after: impl FnOnce(&mut Model)) -> Vec<String> {
    lines(&support::lamps::between(before, after))
}

#[test]
fn headers_come_go_and_change_for_readers_only() {
    let header = |name: &str, ty: &str| {
        let header = parameter(name, ty);
        move |model: &mut Model| model.operations[1].headers = vec![header]
    };
    let of = "in the header of `GET /lamps/{id}`";
    assert_eq!(
        lines(&found(header("Prefer", "Edm.String"))),
        [format!("documentation: parameter `Prefer` {of} is new")]
    );
    assert_eq!(
        between(header("Prefer", "Edm.String"), |_| ()),
        [format!("documentation: parameter `Prefer` {of} is gone")]
    );
    assert_eq!(
        between(header("if-match", "Edm.String"), header("If-Match", "Edm.String")),
        [format!("documentation: parameter `If-Match` {of} has a new name, and was `if-match`")]
    );
    assert_eq!(
        between(header("Prefer", "Edm.String"), header("Prefer", "Edm.Int32")),
        [format!("documentation: parameter `Prefer` {of} type `Edm.Int32` instead of `Edm.String`")]
    );
}

#[test]
fn parameters_of_an_address_are_described_by_others_without_harm() {
    let address = |parameter: Parameter| move |model: &mut Model| model.operations[1].parameters = vec![parameter];
    let of = "in the address of `GET /lamps/{id}`";
    let id = || parameter("id", "Edm.String");
    let described = |text: &str| Parameter { description: Some(prose(text)), ..id() };
    assert_eq!(lines(&found(address(id()))), [format!("documentation: parameter `id` {of} is new")]);
    assert_eq!(between(address(id()), |_| ()), [format!("documentation: parameter `id` {of} is gone")]);
    assert_eq!(
        between(address(id()), address(Parameter { required: true, ..id() })),
        [format!("documentation: parameter `id` {of} is now required")]
    );
    assert_eq!(
        between(
            address(described("The key of a lamp.")),
            address(Parameter { name: "anId".into(), ..described("The key of a lamp.") })
        ),
        [format!("documentation: parameter `anId` {of} has a new name, and was `id`")]
    );
    let diff = support::lamps::between(address(described("A.")), address(described("B.")));
    assert_eq!(counts(&diff, "descriptions"), 1);
}

/// How many changes an area has.
fn counts(diff: &Diff, area: &str) -> usize {
    diff.changes.iter().filter(|change| change.area().as_str() == area).count()
}

#[test]
fn what_is_deprecated_warns_and_what_no_longer_is_does_not() {
    let note = || Some("Use `torch`.".to_owned());
    let operation = |model: &mut Model| model.operations[1].deprecated = note();
    let ty = |model: &mut Model| of(model, "g.bulb").deprecated = note();
    let property = |model: &mut Model| of(model, "g.bulb").properties[0].deprecated = note();
    let said = "is deprecated: Use \\`torch\\`.";
    assert_eq!(lines(&found(operation)), [format!("addition: operation `GET /lamps/{{id}}` {said}")]);
    assert_eq!(lines(&found(ty)), [format!("addition: type `g.bulb` {said}")]);
    assert_eq!(lines(&found(property)), [format!("addition: property `g.bulb/watt` {said}")]);
    let back = "is no longer deprecated";
    assert_eq!(between(operation, |_| ()), [format!("documentation: operation `GET /lamps/{{id}}` {back}")]);
    assert_eq!(between(ty, |_| ()), [format!("documentation: type `g.bulb` {back}")]);
    assert_eq!(between(property, |_| ()), [format!("documentation: property `g.bulb/watt` {back}")]);
    // Other words for the same are no change.
    let reworded = |model: &mut Model| of(model, "g.bulb").deprecated = Some("Old.".to_owned());
    assert_eq!(between(ty, reworded), Vec::<String>::new());
}

#[test]
fn members_and_parameters_have_new_names() {
    let renamed = |model: &mut Model| of(model, "g.mood").members[0].name = "brighter".to_owned();
    assert_eq!(
        lines(&found(renamed)),
        ["breaking: member `g.mood/brighter` has a new name, and was `bright`; \
          `v1::models::g::Mood::Bright` is now `v1::models::g::Mood::Brighter`"]
    );
    // A number tells which is which, or that none is.
    let numbered = |name: &str, value: i64| {
        let name = name.to_owned();
        move |model: &mut Model| {
            let member = &mut of(model, "g.mood").members[0];
            (member.name, member.value) = (name, Some(value));
        }
    };
    assert!(between(numbered("bright", 1), numbered("brilliant", 1))[0].contains("has a new name, and was `bright`"));
    let other = between(numbered("bright", 1), numbered("brights", 2));
    assert!(other.len() == 2 && other.iter().all(|line| !line.contains("has a new name")), "{other:?}");
    let renamed = |model: &mut Model| {
        model.operations[3] = action("/lamps/{id}/blink", "lamps::blink", &[("timesEach", "Edm.Int32")]);
        described(model);
    };
    assert_eq!(
        between(described, renamed),
        ["breaking: parameter `timesEach` in the body of `POST /lamps/{id}/blink` has a new name, and was `times`; \
          `v1::lamps::BlinkParameters::times` is now `v1::lamps::BlinkParameters::times_each`"]
    );
}

fn described(model: &mut Model) {
    if let Some(Body::Parameters(parameters)) = model.operations[3].request.as_mut().map(|request| &mut request.body) {
        parameters[0].description = Some(prose("How often it blinks."));
    }
}

/// What a page lists for no kind of token may be for any.
#[test]
fn permissions_without_a_kind_of_token_are_compared_by_name() {
    let listed = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let guess = |model: &mut Model| {
        model.operations[0].permissions =
            Permissions { delegated_work: listed(&["Lamp.Read"]), is_guess: true, ..Permissions::default() }.into();
    };
    let by_kind = |names: &[&str]| {
        let application = listed(names);
        let delegated_work = listed(&["Lamp.Read"]);
        move |model: &mut Model| {
            model.operations[0].permissions =
                Permissions { application, delegated_work, ..Permissions::default() }.into();
        }
    };
    let line = |what: &str| vec![format!("documentation: permissions of `GET /lamps` for any kind of token {what}")];
    assert_eq!(between(guess, by_kind(&["Lamp.Read"])), line("is no longer said without the kind of token"));
    assert_eq!(
        between(by_kind(&["Lamp.Read.All"]), guess),
        line("no longer `Lamp.Read.All`; is now said without the kind of token")
    );
    assert_eq!(
        between(by_kind(&["Lamp.Read", "Lamp.ReadWrite"]), by_kind(&["Lamp.ReadWrite", "Lamp.Read"])),
        ["documentation: permissions of `GET /lamps` for application another order"]
    );
}

#[test]
fn types_come_and_go() {
    let lonely = |model: &mut Model| {
        for mut ty in
            [support::ty("g.cable", None, &[("length", "Edm.Int32")]), enumeration("g.plug", &["flat", "round"])]
        {
            ty.documented = true;
            model.types.insert(ty.name.clone(), ty);
        }
    };
    assert_eq!(lines(&found(lonely)), ["addition: type `g.cable` is new", "addition: type `g.plug` is new"]);
    assert_eq!(
        between(lonely, |_| ()),
        [
            "breaking: type `g.cable` is gone; `v1::models::g::Cable` is gone",
            "breaking: type `g.plug` is gone; `v1::models::g::Plug` is gone"
        ]
    );
    // One that is held by another takes the property's type with it.
    let diff = found(|model| {
        model.types.remove(&TypeName::new("g.bulb"));
        let lamp = of(model, "g.lamp");
        lamp.properties[2] = property("bulb", "Edm.Untyped");
    });
    let lines = lines(&diff);
    assert!(lines.iter().any(|line| line.starts_with("breaking: type `g.bulb` is gone; ")), "{lines:?}");
    assert!(lines.iter().any(|line| line.starts_with("breaking: property `g.lamp/bulb` type ")), "{lines:?}");
}

#[test]
fn examples_come_go_and_change() {
    let second = |model: &mut Model| {
        let mut other = model.examples[0].clone();
        (other.name, other.title) = ("another".to_owned(), "Another".to_owned());
        other.request.url = "https://x/v1.0/lamps?$top=1".to_owned();
        model.examples.push(other);
    };
    let of = "of `api/page.md`";
    assert_eq!(lines(&found(second)), [format!("documentation: example `another` {of} is new")]);
    assert_eq!(between(second, |_| ()), [format!("documentation: example `another` {of} is gone")]);
    // The same example, which is understood to call another operation.
    let moved = |model: &mut Model| model.examples[0].operation = Some(1);
    assert_eq!(lines(&found(moved)), [format!("documentation: example `the_example` {of} of another operation")]);
    let first = |change: fn(&mut Example)| move |model: &mut Model| change(&mut model.examples[0]);
    let changed = |change: fn(&mut Example)| lines(&found(first(change)));
    let line = |what: &str| vec![format!("documentation: example `the_example` {of} {what}")];
    assert_eq!(changed(|one| one.request.url.push_str("?$top=2")), line("another address"));
    assert_eq!(changed(|one| one.response.status = 202), line("another status"));
    assert_eq!(changed(|one| one.request.body = json("{\"a\": 1}")), line("another request body"));
    assert_eq!(changed(|one| one.response.body = ExampleBody::None), line("another response body"));
    assert_eq!(
        changed(|one| one.request.headers.push(("Prefer".to_owned(), "x".to_owned()))),
        line("other request headers")
    );
    assert_eq!(
        changed(|one| one.response.headers.push(("ETag".to_owned(), "x".to_owned()))),
        line("other response headers")
    );
    // The length is the body's, and how a line is broken says nothing.
    assert!(changed(|one| one.response.headers.push(("Content-Length".to_owned(), "1".to_owned()))).is_empty());
    let broken = |text: &str| {
        let body = ExampleBody::Broken { text: text.to_owned(), reason: "no value".to_owned() };
        move |model: &mut Model| model.examples[0].response.body = body
    };
    assert_eq!(between(broken("{\"a\": @}"), broken("{\"b\": @}")), line("another response body"));
    assert_eq!(between(broken("{\"a\": @}"), broken("{\n\"a\":  @}")), Vec::<String>::new());
}

/// With the feature `testing`, code can name the data of an example.
#[test]
fn the_data_of_examples_are_a_part_of_the_crate() {
    let lamp = || pages::resource("lamp resource type", &["|id|String|The key.|", "|lit|Boolean|Is lit.|"]);
    let says = "## Response\nReturns a `200 OK` response code and a [lamp](../resources/lamp.md) object.\n";
    let shows = |name: &str| {
        format!(
            "{says}\n## Example\n\n### Request\n<!-- {{\"blockType\": \"request\", \"name\": \"{name}\"}} -->\n```http\n\
             GET https://graph.microsoft.com/v1.0/lamps/1\n```\n\n### Response\n\
             <!-- {{\"blockType\": \"response\", \"@odata.type\": \"microsoft.graph.lamp\"}} -->\n```http\n\
             HTTP/1.1 200 OK\nContent-Type: application/json\n\n{{\"lit\": true}}\n```\n"
        )
    };
    let side = |lamp: &str, rest: &str| {
        let pages = [("resources/lamp.md", lamp.to_owned()), ("api/lamp-get.md", pages::api("GET /lamps/{id}", rest))];
        Side::new(vec![pages::made(&pages).model], &Config::default())
    };
    let was = || side(&lamp(), &shows("get_lamp"));
    let gone = "`examples::v1::lamps::GET_LAMP` is gone";
    assert_eq!(
        lines(&diff(&was(), &side(&lamp(), says))),
        [format!("breaking: example `get_lamp` of `api/lamp-get.md` is gone; {gone}")]
    );
    assert_eq!(
        lines(&diff(&side(&lamp(), says), &was())),
        ["addition: example `get_lamp` of `api/lamp-get.md` is new"]
    );
    assert_eq!(
        lines(&diff(&was(), &side(&lamp(), &shows("get_one")))),
        [format!("breaking: example `get_one` of `api/lamp-get.md` was called `get_lamp`; {gone}")]
    );
    // One that no longer fits is no test.
    let same = "operation `GET /lamps/{id}` is the same in the docs, and another in Rust";
    let retyped = lines(&diff(&was(), &side(&lamp().replace("Boolean", "Int32"), &shows("get_lamp"))));
    assert!(retyped.contains(&format!("breaking: {same}; {gone}")), "{retyped:?}");
}
