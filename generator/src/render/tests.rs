//! What is written as text is what prettyplease makes of it.

use super::*;
use crate::model::{Method, Permissions};
use crate::rust::{
    ActionParameters, Any, AnyVariant, BodyArgument, Docs, Enum, Field, FieldType, Function, Parameter, Path, PathKind,
    QueryArgument, Shape, Struct, Value, Variant,
};

/// Names from short to longer than a line.
const LENGTHS: [usize; 12] = [1, 8, 14, 18, 22, 26, 30, 34, 40, 50, 70, 95];

/// Lexed, parsed and printed, a text is the same.
fn check(written: &str) {
    let printed = text(written.parse().unwrap());
    for (written, printed) in written.lines().zip(printed.lines()) {
        assert_eq!(written, printed);
    }
    assert!(written == printed, "they end differently");
}

fn name(length: usize, at: usize) -> String {
    format!("{}{at}", "N".repeat(length))
}

fn docs() -> Docs {
    Docs(vec!["Some `words` with \"quotes\" and \\ in them.".to_owned(), String::new(), "x".repeat(200)])
}

fn types(length: usize) -> Vec<FieldType> {
    let path = || Path(["super", "inner", &name(length, 0)].map(str::to_owned).to_vec());
    let scalars = [Scalar::String, Scalar::Binary, Scalar::Guid, Scalar::Duration].map(Value::Scalar);
    let values = scalars.into_iter().chain([Value::Enum(path()), Value::Flags(path()), Value::Model(path())]);
    let values = values.chain([Value::Any(path())]);
    values.flat_map(|value| [false, true].map(|list| FieldType { value: value.clone(), list })).collect()
}

fn structure_of(length: usize, count: usize, open: bool) -> Struct {
    let field = |(at, ty)| Field {
        name: name(length, at).to_lowercase(),
        json: name(length, at),
        ty,
        docs: docs(),
        deprecated: (at == 2).then(|| name(length, at)),
    };
    Struct {
        name: name(length, 1),
        qualified: name(length, 2),
        docs: docs(),
        deprecated: open.then(String::new),
        open,
        fields: types(length).into_iter().enumerate().take(count).map(field).collect(),
    }
}

#[test]
fn structs_are_written_as_they_would_be_printed() {
    for length in LENGTHS {
        for count in [0, 1, 2, 4, 16] {
            check(&structure::render(&structure_of(length, count, count % 2 == 0)));
        }
    }
}

#[test]
fn enums_are_written_as_they_would_be_printed() {
    for length in LENGTHS {
        let variant = |at| Variant { name: name(length, at), json: format!("\"{}\\", name(length, at)), docs: docs() };
        let item = Enum {
            name: name(length, 0),
            qualified: String::new(),
            docs: docs(),
            deprecated: None,
            variants: (0..length % 5).map(variant).collect(),
            fallback: "Other".to_owned(),
        };
        check(&enumeration::render(&item));
    }
}

#[test]
fn an_enum_without_members_matches_nothing() {
    let item = Enum {
        name: "Empty".to_owned(),
        qualified: String::new(),
        docs: Docs::default(),
        deprecated: None,
        variants: Vec::new(),
        fallback: "Other".to_owned(),
    };
    let text = enumeration::render(&item);
    assert!(!text.contains("match") && text.contains("let Self::Other(other) = self;"), "{text}");
}

#[test]
fn enums_over_types_are_written_as_they_would_be_printed() {
    for length in LENGTHS {
        let variant = |at| AnyVariant {
            name: name(length, at),
            path: Path(vec!["super".to_owned(), name(length, at)]),
            qualified: name(length, at),
            docs: docs(),
        };
        let variants = (0..=length % 5).map(variant).collect();
        check(&any::render(&Any { name: name(length, 0), docs: docs(), variants }));
    }
}

#[test]
fn modules_and_functions_are_written_as_they_would_be_printed() {
    for length in LENGTHS {
        let types = types(length);
        let shapes = types.iter().cloned().flat_map(|ty| [Shape::Get(ty.clone()), Shape::SendOptional(ty)]);
        let shapes = shapes.chain([Shape::Send(None), Shape::Download]);
        let functions: Vec<Function> = shapes.enumerate().map(|(at, shape)| function_of(length, at, shape)).collect();
        for function in &functions {
            check(&function::render(function, "library"));
        }
        let inner = vec![Module { name: "inner".to_owned(), ..Module::default() }];
        let declared = Some(Path(vec!["v1".to_owned(), name(length, 0)]));
        let parameters = [None, declared]
            .map(|declared| ActionParameters { item: structure_of(length, 2, false), declared })
            .to_vec();
        let module = Module { name: "module".to_owned(), docs: docs(), parameters, functions, inner };
        check(&module::requests(&module, "v1", "library"));
    }
}

fn function_of(length: usize, at: usize, shape: Shape) -> Function {
    let kinds = [PathKind::Key, PathKind::Text, PathKind::Path, PathKind::Literal(Scalar::Int32)];
    let kinds = kinds.into_iter().cycle().skip(at).take(at % 6).enumerate();
    let types = types(length);
    let ty = types[at % types.len()].clone();
    let bodies = [
        BodyArgument::None,
        BodyArgument::Json(ty),
        BodyArgument::Parameters(name(length, 3)),
        BodyArgument::Bytes(Some(name(length, 4))),
        BodyArgument::Bytes(None),
        BodyArgument::Reference,
    ];
    let permissions = |count| (0..count).map(|at| name(length, at)).collect();
    let (delegated_work, delegated_personal, application) =
        (permissions(at % 3), permissions(at % 5), permissions(at % 4));
    let query = QueryArgument { query: name(length, 5), name: name(length, 5).to_lowercase() };
    Function {
        name: name(length, at).to_lowercase(),
        docs: docs(),
        examples: Vec::new(),
        source: docs(),
        deprecated: (at % 7 == 1).then(|| name(length, at)),
        method: Method::Post,
        version: "v1.0".to_owned(),
        template: format!("/{}", name(length, at)),
        path: kinds.map(|(at, kind)| Parameter { name: name(length, at).to_lowercase(), kind }).collect(),
        query: (at % 4 == 3).then_some(query).into_iter().collect(),
        body: bodies[at % bodies.len()].clone(),
        shape,
        permissions: Permissions { delegated_work, delegated_personal, application, is_guess: false },
        page: name(length, at).repeat(at % 2),
    }
}
