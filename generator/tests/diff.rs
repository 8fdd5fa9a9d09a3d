//! What changed between two models, and what that means for users of the crate.
#![allow(clippy::unwrap_used)]

mod support;

use graph_codegen::config::Config;
use graph_codegen::diff::report::{Heading, entry, to_markdown, to_text};
use graph_codegen::diff::{Level, Side, diff};
use graph_codegen::model::{Method, Model, Operation, Permissions, TypeName, TypeRef};
use support::lamps::{action, found, lamps, lines, of};
use support::{enumeration, json, operation, property, reference, ty};

#[test]
fn nothing_changes_by_itself() {
    let diff = found(|_| ());
    assert_eq!((diff.changes.len(), diff.level()), (0, None));
    let heading = Heading::new(&"1.2.3".parse().unwrap(), &diff);
    assert_eq!(heading.to.to_string(), "1.2.3");
    assert_eq!(to_text(&diff, &heading, Default::default()), "Nothing changed.\n");
}

#[test]
fn properties_come_go_and_change() {
    let diff = found(|model| of(model, "g.bulb").properties.push(property("price", "Edm.Decimal")));
    assert_eq!(lines(&diff), ["addition: property `g.bulb/price` is new"]);
    let diff = found(|model| of(model, "g.bulb").properties.retain(|one| one.name != "watt"));
    assert_eq!(lines(&diff), ["breaking: property `g.bulb/watt` is gone; `v1::models::g::Bulb::watt` is gone"]);
    let diff = found(|model| of(model, "g.bulb").properties[0].ty = reference("Edm.Double"));
    assert_eq!(
        lines(&diff),
        ["breaking: property `g.bulb/watt` type `Edm.Double` instead of `Edm.Int32`; \
          `v1::models::g::Bulb::watt` is `Option<f64>`, and was `Option<i32>`"]
    );
    let diff = found(|model| of(model, "g.bulb").properties[0].required = true);
    assert_eq!(lines(&diff), ["documentation: property `g.bulb/watt` is now required"]);
    let diff = found(|model| of(model, "g.bulb").properties[0].deprecated = Some("old".to_owned()));
    assert_eq!(lines(&diff), ["addition: property `g.bulb/watt` is deprecated: old"]);
}

#[test]
fn an_inherited_property_is_said_once() {
    let diff = found(|model| of(model, "g.thing").properties.retain(|one| one.name != "made"));
    assert_eq!(
        lines(&diff),
        [
            "breaking: property `g.thing/made` is gone; `v1::models::g::Lamp::made` is gone; `v1::models::g::Thing::made` is gone"
        ]
    );
    let diff = found(|model| of(model, "g.lamp").base = None);
    let [line] = lines(&diff).try_into().unwrap();
    assert!(line.starts_with("breaking: type `g.lamp` inherits from nothing instead of `g.thing`; "), "{line}");
    assert!(line.contains("`v1::models::g::Lamp::made` is gone"), "{line}");
}

#[test]
fn likely_renames_are_renames() {
    let diff = found(|model| of(model, "g.bulb").properties[1].name = "sockets".to_owned());
    assert_eq!(
        lines(&diff),
        ["breaking: property `g.bulb/sockets` has a new name, and was `socket`; \
          `v1::models::g::Bulb::socket` is now `v1::models::g::Bulb::sockets`"]
    );
    let diff = found(|model| of(model, "g.bulb").properties[1].name = "weight".to_owned());
    assert_eq!(diff.changes.len(), 2, "{diff:?}");
    let renamed = |model: &mut Model| {
        let mut bulb = model.types.remove(&TypeName::new("g.bulb")).unwrap();
        bulb.name = TypeName::new("g.lightBulb");
        model.types.insert(bulb.name.clone(), bulb);
        of(model, "g.lamp").properties[2].ty = TypeRef { name: TypeName::new("g.lightBulb"), collection: false };
    };
    assert_eq!(
        lines(&found(renamed)),
        ["breaking: type `g.lightBulb` has a new name, and was `g.bulb`; \
          `v1::models::g::Bulb` is now `v1::models::g::LightBulb`"]
    );
    let moved = found(|model| {
        let last = model.operations.last_mut().unwrap();
        *last = Operation {
            pages: last.pages.clone(),
            ..action("/lamps/{id}/flash", "lamps::flash", &[("times", "Edm.Int32")])
        };
    });
    assert!(lines(&moved)[0].starts_with("breaking: operation `POST /lamps/{id}/flash` has a new name"), "{moved:?}");
}

#[test]
fn members_of_an_enum_may_come_and_must_not_go() {
    let diff = found(|model| of(model, "g.mood").members.push(enumeration("x", &["blinking"]).members.remove(0)));
    assert_eq!(lines(&diff), ["addition: member `g.mood/blinking` is new"]);
    let diff = found(|model| drop(of(model, "g.mood").members.pop()));
    assert_eq!(lines(&diff), ["breaking: member `g.mood/dim` is gone; `v1::models::g::Mood::Dim` is gone"]);
    // The variant for what is not listed needs another name.
    let diff = found(|model| of(model, "g.mood").members.push(enumeration("x", &["other"]).members.remove(0)));
    assert_eq!(diff.level(), Some(Level::Breaking));
}

#[test]
fn operations_and_parameters_come_and_go() {
    let diff = found(|model| {
        model.operations.push(operation(Method::Delete, "/lamps/{id}", "lamps::delete", None, None));
    });
    assert_eq!(lines(&diff), ["addition: operation `DELETE /lamps/{id}` is new"]);
    let diff = found(|model| drop(model.operations.remove(1)));
    assert_eq!(lines(&diff), ["breaking: operation `GET /lamps/{id}` is gone; `v1::lamps::get` is gone"]);
    let diff = found(|model| {
        model.operations[3] =
            action("/lamps/{id}/blink", "lamps::blink", &[("times", "Edm.Int32"), ("fast", "Edm.Boolean")]);
    });
    assert_eq!(lines(&diff), ["addition: parameter `fast` in the body of `POST /lamps/{id}/blink` is new"]);
    let diff = found(|model| model.operations[3] = action("/lamps/{id}/blink", "lamps::blink", &[]));
    assert_eq!(
        lines(&diff),
        ["breaking: parameter `times` in the body of `POST /lamps/{id}/blink` is gone; \
          `v1::lamps::BlinkParameters::times` is gone"]
    );
    let diff = found(|model| model.operations[1].response.ty = Some(reference("g.bulb")));
    assert_eq!(
        lines(&diff),
        ["breaking: operation `GET /lamps/{id}` gives `g.bulb` instead of `g.lamp`; \
          `v1::lamps::get` is `(&str) -> Get<Bulb>`, and was `(&str) -> Get<Lamp>`"]
    );
    let diff = found(|model| model.operations[0].query = vec![("lit".to_owned(), "{lit}".to_owned())]);
    assert_eq!(
        lines(&diff),
        ["breaking: operation `GET /lamps` asks with the query `lit={lit}` instead of no query; \
          `v1::lamps::list` is `(&str) -> List<Lamp>`, and was `() -> List<Lamp>`"]
    );
    // The name of a placeholder is nothing of the API.
    let diff = found(|model| model.operations[1].path = support::path("/lamps/{lamp-id}"));
    assert_eq!(lines(&diff), Vec::<String>::new());
}

#[test]
fn what_no_change_of_the_docs_says_is_put_down_to_its_cause() {
    let diff = found(|model| {
        let smart = ty("g.smartBulb", Some("g.bulb"), &[]);
        model.types.insert(smart.name.clone(), smart);
    });
    assert_eq!(
        lines(&diff),
        ["breaking: type `g.smartBulb` is new; \
          `v1::models::g::Lamp::bulb` is `Option<AnyBulb>`, and was `Option<Box<Bulb>>`"]
    );
    let diff = found(|model| model.operations[0].function = vec!["lamps".to_owned(), "all".to_owned()]);
    assert_eq!(
        lines(&diff),
        ["breaking: operation `GET /lamps` is the same in the docs, and another in Rust; \
          `v1::lamps::list` is now `v1::lamps::all`"]
    );
}

#[test]
fn examples_permissions_and_descriptions_break_nothing() {
    let diff = found(|model| {
        model.operations[0].permissions =
            Permissions { application: vec!["Lamp.Read".to_owned()], ..Permissions::default() }.into();
        model.operations[0].title = "Other".to_owned();
        model.examples[0].response.body = json("{\"value\": [{}]}");
    });
    assert_eq!(
        lines(&diff)[..2],
        [
            "documentation: permissions of `GET /lamps` for application now `Lamp.Read`",
            "documentation: example `the_example` of `api/page.md` another response body"
        ]
    );
    assert_eq!(diff.level(), Some(Level::Documentation));
    assert_eq!(
        entry(&diff),
        "### Documentation\n\n- permissions: 1 changed\n- examples: 1 changed\n- descriptions: 1 changed\n"
    );
}

#[test]
fn a_changelog_has_a_section_for_each_weight() {
    let diff = found(|model| {
        of(model, "g.mood").members.pop();
        of(model, "g.bulb").properties.push(property("price", "Edm.Decimal"));
        of(model, "g.lamp").deprecated = Some("`x` <b>\n# no heading".to_owned());
    });
    let heading = Heading::new(&"1.2.3".parse().unwrap(), &diff);
    assert_eq!(
        to_markdown(&diff, &heading),
        "## 2.0.0\n\n\
         ### Breaking\n\n- v1.0: member `g.mood/dim` is gone: `v1::models::g::Mood::Dim` is gone\n\n\
         ### Added\n\n- v1.0: property `g.bulb/price` is new\n\n\
         ### Deprecated\n\n- v1.0: type `g.lamp` is deprecated: \\`x\\` \\<b> # no heading\n"
    );
}

#[test]
fn a_version_that_goes_takes_its_feature_with_it() {
    let side = |versions: &[&str]| {
        let models = versions.iter().map(|name| Model { version: (*name).to_owned(), ..lamps() }).collect();
        Side::new(models, &Config::default())
    };
    let diff = diff(&side(&["beta", "v1.0"]), &side(&["v1.0", "v2.0"]));
    let found: Vec<_> = diff.changes.iter().map(|one| (one.version.as_str(), one.level, one.why[0].as_str())).collect();
    assert_eq!(
        found,
        [
            ("beta", Level::Breaking, "the module and feature `beta` is gone"),
            ("v2.0", Level::Addition, "the module and feature `v2` is new")
        ]
    );
}
