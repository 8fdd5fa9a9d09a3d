//! Docs of lamps, and what changes in them.

use super::{at, enumeration, example, json, model, operation, reference, ty};
use graph_codegen::config::Config;
use graph_codegen::diff::report::{Heading, to_json, to_text};
use graph_codegen::diff::{Diff, Side, diff};
use graph_codegen::model::{Body, Kind, Method, Model, Operation, Parameter, Request, Type, TypeName};

pub(crate) fn lamps() -> Model {
    let mut lamp = ty("g.lamp", Some("g.thing"), &[("name", "Edm.String"), ("mood", "g.mood"), ("bulb", "g.bulb")]);
    lamp.kind = Kind::Entity;
    let types: Vec<Type> = vec![
        ty("g.thing", None, &[("id", "Edm.String"), ("made", "Edm.DateTimeOffset")]),
        lamp,
        ty("g.bulb", None, &[("watt", "Edm.Int32"), ("socket", "Edm.String"), ("colour", "Edm.String")]),
        enumeration("g.mood", &["bright", "dim"]),
    ];
    let operations = vec![
        operation(Method::Get, "/lamps", "lamps::list", None, Some("g.lamp[]")),
        operation(Method::Get, "/lamps/{id}", "lamps::get", None, Some("g.lamp")),
        operation(Method::Patch, "/lamps/{id}", "lamps::update", Some("g.lamp"), Some("g.lamp")),
        action("/lamps/{id}/blink", "lamps::blink", &[("times", "Edm.Int32")]),
    ];
    let mut shown = example(Method::Get, "https://x/v1.0/lamps", &[], json("{}"), json("{\"value\": []}"));
    shown.operation = Some(0);
    model(types, operations, vec![shown])
}

pub(crate) fn action(path: &str, function: &str, parameters: &[(&str, &str)]) -> Operation {
    let parameter = |(name, ty): &(&str, &str)| Parameter {
        name: (*name).to_owned(),
        ty: Some(reference(ty)),
        required: false,
        description: None,
        source: at("api/action.md", 9),
    };
    let body = Body::Parameters(parameters.iter().map(parameter).collect());
    Operation {
        request: Some(Request { body, properties: Vec::new(), description: Vec::new() }),
        ..operation(Method::Post, path, function, None, None)
    }
}

pub(crate) fn found(change: impl FnOnce(&mut Model)) -> Diff {
    between(|_| (), change)
}

/// What changes between two states of them.
pub(crate) fn between(before: impl FnOnce(&mut Model), after: impl FnOnce(&mut Model)) -> Diff {
    let (mut old, mut new) = (lamps(), lamps());
    before(&mut old);
    after(&mut new);
    let side = |model: Model| Side::new(vec![model], &Config::default());
    diff(&side(old), &side(new))
}

pub(crate) fn of<'m>(model: &'m mut Model, name: &str) -> &'m mut Type {
    model.types.get_mut(&TypeName::new(name)).unwrap()
}

/// Every change as its line in a changelog, with its level before it.
pub(crate) fn lines(diff: &Diff) -> Vec<String> {
    let heading = Heading::new(&"1.2.3".parse().unwrap(), diff);
    let json = to_json(diff, &heading);
    let levels = json["changes"].as_array().unwrap().iter().map(|change| change["level"].as_str().unwrap().to_owned());
    levels
        .zip(&diff.changes)
        .map(|(level, change)| {
            let one = Diff { changes: vec![change.clone()] };
            let text = to_text(&one, &heading, Default::default());
            let line = text.lines().find_map(|line| line.strip_prefix("  v1.0: ")).unwrap_or_default();
            let line = line.rsplit_once(" (").map_or("", |(line, _)| line);
            [vec![format!("{level}: {line}")], change.why.clone()].concat().join("; ")
        })
        .collect()
}
