//! Only what is needed: patterns, and the types that come along.
#![allow(clippy::unwrap_used)]

mod support;

use graph_codegen::model::{Method, Model, Type};
use graph_codegen::select::{Pattern, Selection, select};
use support::{enumeration, example, json, model, operation, property, ty};

fn selection(include: &[&str], exclude: &[&str]) -> Selection {
    let patterns = |texts: &[&str]| texts.iter().map(|text| text.parse::<Pattern>().unwrap()).collect();
    Selection { include: patterns(include), exclude: patterns(exclude) }
}

fn picks(pattern: &str, request: &str) -> bool {
    let (method, path) = request.split_once(' ').unwrap();
    let operation = operation(Method::parse(method).unwrap(), path, "a::get", None, None);
    let mut models = [model(Vec::new(), vec![operation], Vec::new())];
    let selection = selection(&[pattern], &[]);
    let stale = select(&selection, &mut models);
    assert_eq!(stale.is_empty(), models[0].operations.len() == 1);
    stale.is_empty()
}

#[test]
fn paths_are_picked_with_what_is_below() {
    assert!(picks("/me/messages/**", "GET /me/messages"));
    assert!(picks("/me/messages/**", "GET /me/messages/{id}/attachments"));
    assert!(!picks("/me/messages/**", "GET /me/messagesRules"));
    assert!(picks("/users/{}/messages", "GET /users/{id | userPrincipalName}/messages"));
    assert!(picks("/users/{user-id}/Messages", "GET /users/{id}/messages"));
    assert!(picks("/users/*", "GET /users/{id}") && !picks("/users/*", "GET /users/{id}/messages"));
    assert!(picks("/reports/get*(period='{}')", "GET /reports/getMail(period='{period}')"));
    assert!(picks("post /users", "POST /users") && !picks("POST /users", "GET /users"));
}

#[test]
fn pages_are_picked_by_their_name_or_the_whole_of_it() {
    assert!(picks("api/a-*.md", "GET /a") && picks("a-get.md", "GET /a"));
    assert!(!picks("api/b-*.md", "GET /a") && !picks("a-ge.md", "GET /a"));
}

#[test]
fn what_is_no_pattern_is_said() {
    let refused = |text: &str| text.parse::<Pattern>().unwrap_err();
    assert!(refused("").contains("is empty"));
    assert!(refused("FETCH /users").contains("no HTTP method"));
    assert!(refused("users/messages").contains("a path begins with `/`"));
}

/// Mail with what it reaches, and a person with whom it has nothing to do but for a navigation property.
fn mail() -> Model {
    let mut message = ty("g.message", Some("g.item"), &[("body", "g.body"), ("importance", "g.importance")]);
    for (name, of) in [("sender", "g.person"), ("attachments", "g.attachment[]")] {
        let mut link = property(name, of);
        link.navigation = true;
        message.properties.push(link);
    }
    let types: Vec<Type> = vec![
        ty("g.item", None, &[("tag", "g.tag")]),
        message,
        ty("g.body", None, &[("content", "Edm.String")]),
        ty("g.tag", None, &[]),
        ty("g.attachment", None, &[]),
        ty("g.fileAttachment", Some("g.attachment"), &[("hash", "g.hash")]),
        ty("g.hash", None, &[]),
        ty("g.person", None, &[("home", "g.address")]),
        ty("g.address", None, &[]),
        enumeration("g.importance", &["low"]),
    ];
    let get = |path, function, ty| operation(Method::Get, path, function, None, Some(ty));
    let operations = vec![
        get("/me", "me::get", "g.person"),
        get("/me/messages", "me::messages::list", "g.message[]"),
        get("/me/messages/{id}/attachments", "me::messages::attachments::list", "g.attachment[]"),
    ];
    let mut of_me = example(Method::Get, "https://x/v1.0/me", &[], json("{}"), json("{}"));
    let mut of_messages = of_me.clone();
    of_me.operation = Some(0);
    of_messages.operation = Some(1);
    model(types, operations, vec![of_me, of_messages])
}

fn selected(include: &[&str], exclude: &[&str]) -> Model {
    let mut models = [mail()];
    let selection = selection(include, exclude);
    assert!(select(&selection, &mut models).is_empty());
    let [model] = models;
    model
}

fn types(model: &Model) -> Vec<&str> {
    model.types.keys().map(|name| name.short()).collect()
}

fn held(model: &Model, of: &str, property: &str) -> String {
    let ty = model.types.values().find(|ty| ty.name.short() == of).unwrap();
    ty.properties.iter().find(|one| one.name == property).unwrap().ty.name.to_string()
}

#[test]
fn types_come_along_but_for_those_behind_navigation_properties() {
    let model = selected(&["/me/messages"], &[]);
    assert_eq!(types(&model), ["body", "importance", "item", "message", "tag"]);
    assert_eq!(held(&model, "message", "sender"), "Edm.Untyped");
    assert_eq!(held(&model, "message", "attachments"), "Edm.Untyped");
    assert_eq!(model.operations.len(), 1);
    assert_eq!(model.examples.len(), 1);
    assert_eq!(model.examples[0].operation, Some(0));
}

#[test]
fn derived_types_come_along_with_what_is_held() {
    let model = selected(&["/me/messages/**"], &[]);
    assert_eq!(types(&model), ["attachment", "body", "fileAttachment", "hash", "importance", "item", "message", "tag"]);
    assert_eq!(held(&model, "message", "attachments"), "g.attachment");
}

#[test]
fn what_is_excluded_is_left_out_and_its_properties_are_inherited_all_the_same() {
    let model = selected(&["/me/messages"], &["g.item", "body"]);
    assert_eq!(types(&model), ["importance", "message", "tag"]);
    assert_eq!(held(&model, "message", "tag"), "g.tag");
    assert_eq!(held(&model, "message", "body"), "Edm.Untyped");
    assert_eq!(model.types.values().find(|ty| ty.name.short() == "message").unwrap().base, None);
}

#[test]
fn without_include_all_but_the_excluded_is_kept() {
    let model = selected(&[], &["/me/messages/**"]);
    assert_eq!((model.operations.len(), model.types.len()), (1, mail().types.len()));
    let model = selected(&["g.person"], &[]);
    assert_eq!((model.operations.len(), types(&model)), (0, vec!["address", "person"]));
}

#[test]
fn a_pattern_that_picks_nothing_is_given_back() {
    let mut models = [mail()];
    let selection = selection(&["/me", "/you/**"], &["g.nobody", "resources/no.md"]);
    let stale: Vec<String> = select(&selection, &mut models).into_iter().map(Pattern::to_string).collect();
    assert_eq!(stale, ["/you/**", "g.nobody", "resources/no.md"]);
}
