use super::*;
use crate::config::Config;
use crate::model::{Kind, Operation, PathTemplate, Property, Response, TypeRef};
use crate::source::{PageId, Source};
use std::sync::Arc;

fn source() -> Source {
    Source { page: PageId::new("resources/a.md"), line: 1 }
}

fn ty(name: &str, kind: Kind, properties: &[(&str, &str)]) -> Type {
    let property = |(name, ty): &(&str, &str)| Property {
        name: (*name).to_owned(),
        ty: TypeRef { name: TypeName::new(*ty), collection: false },
        navigation: false,
        description: None,
        read_only: false,
        required: false,
        deprecated: None,
        source: source(),
    };
    Type {
        name: TypeName::new(name),
        kind,
        base: None,
        open: false,
        is_abstract: false,
        flags: false,
        description: Vec::new(),
        deprecated: None,
        properties: properties.iter().map(property).collect(),
        restated: Vec::new(),
        members: Vec::new(),
        source: source(),
        pages: Vec::new(),
        documented: true,
    }
}

fn get(path: &str, function: &[&str], response: &str) -> Operation {
    Operation {
        function: function.iter().map(|part| (*part).to_owned()).collect(),
        title: String::new(),
        method: Method::Get,
        path: PathTemplate { text: path.to_owned(), segments: Vec::new() },
        query: Vec::new(),
        request: None,
        response: Response {
            status: None,
            ty: Some(TypeRef { name: TypeName::new(response), collection: false }),
            optional: false,
            description: Vec::new(),
        },
        parameters: Vec::new(),
        headers: Vec::new(),
        permissions: Arc::default(),
        description: Vec::new(),
        deprecated: None,
        source: source(),
        pages: Vec::new(),
    }
}

fn model(version: &str) -> Model {
    let types = [
        ty("g.user", Kind::Entity, &[("mail", "Edm.String"), ("mood", "g.mood")]),
        ty("g.mood", Kind::Enum, &[]),
        ty("g.entity", Kind::Entity, &[("id", "Edm.String")]),
    ];
    Model {
        version: version.to_owned(),
        types: types.into_iter().map(|ty| (ty.name.clone(), ty)).collect(),
        operations: vec![
            get("/users/{id}", &["users", "get"], "g.user"),
            get("/users/{id}/mood", &["users", "mood", "get"], "g.mood"),
        ],
        examples: Vec::new(),
    }
}

/// Applies a file's corrections to both versions and gives v1.0 with the problems.
fn corrected(text: &str) -> (Model, Vec<String>) {
    let config = Config::parse(text).unwrap();
    let mut models = [model("v1.0"), model("beta")];
    let problems = apply(&config.corrections, &mut models);
    let [v1, _] = models;
    (v1, problems.into_iter().map(|problem| format!("{}: {}", &text[problem.span], problem.message)).collect())
}

fn ty_of(model: &Model, ty: &str, property: &str) -> String {
    let ty = &model.types[&TypeName::new(ty)];
    ty.properties.iter().find(|other| other.name == property).unwrap().ty.name.to_string()
}

#[test]
fn properties_members_and_types_are_added() {
    let (model, problems) = corrected(
        "[[add]]\nat = 'g.new'\nkind = 'complex'\nreason = 'r'\n\
         [[add]]\nat = 'g.user/new'\ntype = 'g.new'\nreason = 'r'\n\
         [[add]]\nat = 'g.mood/sad'\nreason = 'r'",
    );
    assert_eq!(problems, [""; 0]);
    assert_eq!(ty_of(&model, "g.user", "new"), "g.new");
    assert_eq!(model.types[&TypeName::new("g.mood")].members[0].name, "sad");
}

#[test]
fn properties_operations_and_bases_are_retyped() {
    let (model, problems) = corrected(
        "[[retype]]\nat = 'g.user/mail'\nto = 'Collection(Edm.String)'\nreason = 'r'\n\
         [[retype]]\nat = 'g.user'\npart = 'base'\nto = 'g.entity'\nreason = 'r'\n\
         [[retype]]\nat = 'GET /users/{user-id}/mood'\npart = 'response'\nto = 'Edm.String'\nreason = 'r'\n\
         [[retype]]\nat = 'GET /users/{}/mood'\npart = 'request'\nto = 'g.user'\nreason = 'r'",
    );
    assert_eq!(problems, [""; 0]);
    let user = &model.types[&TypeName::new("g.user")];
    assert!(user.properties[0].ty.collection);
    assert_eq!(user.base, Some(TypeName::new("g.entity")));
    assert_eq!(model.operations[1].response.ty.as_ref().unwrap().name.as_str(), "Edm.String");
    assert!(model.operations[1].request.is_some());
}

#[test]
fn what_a_base_has_is_neither_added_nor_repeated() {
    let rebased = "[[retype]]\nat = 'g.user'\npart = 'base'\nto = 'g.entity'\nreason = 'r'";
    let (model, problems) =
        corrected(&format!("[[add]]\nat = 'g.user/id'\ntype = 'Edm.String'\nreason = 'r'\n{rebased}"));
    assert_eq!(problems, [""; 0]);
    let user = &model.types[&TypeName::new("g.user")];
    let names = |of: &[Property]| of.iter().map(|property| property.name.clone()).collect::<Vec<_>>();
    assert_eq!(
        (names(&user.properties), names(&user.restated)),
        (vec!["mail".into(), "mood".into()], vec!["id".into()])
    );
    let add = Config::parse("[[add]]\nat = 'g.user/id'\ntype = 'Edm.String'\nreason = 'r'").unwrap();
    let problems = apply(&add.corrections, &mut [model]);
    assert!(problems[0].message.contains("the docs list `id` in `g.entity`"), "{problems:?}");
}

#[test]
fn a_dropped_type_takes_what_has_it_along() {
    let rest = "[[drop]]\nat = 'g.mood'\nreason = 'r'\n[[drop]]\nat = 'g.user/mood'\nreason = 'r'\n";
    let (_, problems) = corrected(rest);
    assert_eq!(problems.len(), 1, "the operation still has it: {problems:?}");
    assert!(problems[0].contains("still the type of something"));
    let (model, problems) = corrected(&format!("{rest}[[drop]]\nat = 'GET /users/{{}}/mood'\nreason = 'r'"));
    assert_eq!(problems, [""; 0]);
    assert_eq!((model.types.len(), model.operations.len()), (2, 1));
}

#[test]
fn renames_reach_every_reference() {
    let (model, problems) = corrected(
        "[[rename]]\nat = 'g.user'\nto = 'g.person'\nreason = 'r'\n\
         [[rename]]\nat = 'g.user/mail'\nto = 'address'\nreason = 'r'\n\
         [[rename]]\nat = 'GET /users/{}'\nto = 'people::fetch'\nreason = 'r'",
    );
    assert_eq!(problems, [""; 0]);
    assert_eq!(ty_of(&model, "g.person", "address"), "Edm.String");
    assert_eq!(model.operations[0].response.ty.as_ref().unwrap().name.as_str(), "g.person");
    assert_eq!(model.operations[0].function, ["people", "fetch"]);
}

#[test]
fn what_no_longer_applies_is_said() {
    let reasons = [
        ("[[rename]]\nat = 'g.user/post'\nto = 'x'\nreason = 'r'", "`g.user` has no property or member `post`"),
        ("[[rename]]\nat = 'g.user/mood'\nto = 'mail'\nreason = 'r'", "has `mail` already"),
        ("[[rename]]\nat = 'g.user/mail'\nto = '9-!'\nreason = 'r'", "`9-!` is no name of a property"),
        ("[[retype]]\nat = 'g.user/mail'\nto = 'Edm.String'\nreason = 'r'", "the docs say `Edm.String` too"),
        ("[[retype]]\nat = 'g.user/mail'\nto = 'g.gone'\nreason = 'r'", "there is no type `g.gone`"),
        ("[[retype]]\nat = 'g.user'\npart = 'base'\nto = 'g.user'\nreason = 'r'", "cannot inherit"),
        ("[[add]]\nat = 'g.user/mail'\ntype = 'Edm.String'\nreason = 'r'", "the docs list `mail`"),
        ("[[drop]]\nat = 'GET /groups'\nreason = 'r'", "there is no operation `GET /groups`"),
        ("[[drop]]\nat = 'g.user/mail'\nversion = 'v2'\nreason = 'r'", "there is no version `v2`"),
    ];
    for (text, reason) in reasons {
        let (_, problems) = corrected(text);
        assert_eq!(problems.len(), 1, "{text}");
        assert!(problems[0].contains("this no longer applies: ") && problems[0].contains(reason), "{problems:?}");
    }
}

#[test]
fn a_correction_of_one_version_leaves_the_others() {
    let (model, problems) = corrected("[[drop]]\nat = 'g.user/mail'\nversion = 'beta'\nreason = 'r'");
    assert_eq!(problems, [""; 0]);
    assert_eq!(ty_of(&model, "g.user", "mail"), "Edm.String");
}
