//! Whatever the docs call things, what is rendered is Rust, and the same on every run.

mod support;

use graph_codegen::config::Config;
use graph_codegen::lower::lower;
use graph_codegen::model::{Method, Model, Permissions, Type};
use graph_codegen::render::{FileTree, render};
use graph_codegen::rust::ItemKind;
use std::sync::Arc;
use support::{enumeration, model, operation, property, prose, ty};

fn rendered(model: Model) -> FileTree {
    render(&lower(&[model], &Config::default()))
}

/// All files, each parsed.
fn checked(model: Model) -> FileTree {
    let files = rendered(model);
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".rs")) {
        let parsed = syn::parse_file(text);
        assert!(parsed.is_ok(), "{path}: {:?}\n{text}", parsed.err());
    }
    files
}

#[test]
fn types_named_like_rusts_own_or_like_each_other() {
    let names =
        ["option", "Option", "string", "vec", "self", "any", "fn", "mod", "1st", "a-b", "größe", "日本", "result"];
    let mut types: Vec<Type> =
        names.iter().map(|name| ty(&format!("microsoft.graph.{name}"), None, &[("x", "Edm.String")])).collect();
    types.push(ty("microsoft.graph.other.option", None, &[("x", "microsoft.graph.option")]));
    types.push(ty("microsoft.graph.options", Some("microsoft.graph.option"), &[]));
    types.push(ty("microsoft.graph.anyOptionType", None, &[]));
    let files = checked(model(types, Vec::new(), Vec::new()));
    let models = &files["src/v1/models.rs"];
    for name in [
        "OptionType",
        "OptionType2",
        "StringType",
        "VecType",
        "SelfType",
        "_1st",
        "AB",
        "GrE",
        "Unnamed",
        "ResultType",
        "AnyOptionType",
        "AnyOptionType2",
    ] {
        assert!(models.contains(&format!("::{name};")), "{name}\n{models}");
    }
    assert!(files["src/v1/models/other/option_type.rs"].contains("pub x: Option<crate::v1::models::AnyOptionType2>"));
}

#[test]
fn types_that_derive_from_one_are_sorted_for_the_search_at_run_time() {
    let part = Some("microsoft.graph.part");
    let names = ["zip", "part2", "a.zip", "Upper", "partOf", "é"];
    let mut types: Vec<Type> = names.iter().map(|name| ty(&format!("microsoft.graph.{name}"), part, &[])).collect();
    types.push(ty("microsoft.graph.part", None, &[]));
    types.push(ty("microsoft.graph.whole", None, &[("parts", "microsoft.graph.part[]")]));
    let made = lower(&[model(types, Vec::new(), Vec::new())], &Config::default());
    let any = made.versions[0].models.items.iter().find_map(|item| match &item.kind {
        ItemKind::Any(any) => Some(any),
        ItemKind::Struct(_) | ItemKind::Enum(_) => None,
    });
    let names: Vec<&str> = any.unwrap().variants.iter().map(|variant| variant.qualified.as_str()).collect();
    assert_eq!((names[0], names.len()), ("microsoft.graph.part", 7));
    assert!(names[1..].is_sorted(), "{names:?}");
}

#[test]
fn properties_that_are_keywords_or_no_identifiers_or_clash() {
    let properties: Vec<_> =
        ["type", "self", "Self", "@x", "1st", "a-b", "aB", "a_b", "", "additional", "ä", "@odata.etag"]
            .iter()
            .map(|name| (*name, "Edm.Int32"))
            .collect();
    let files = checked(model(vec![ty("microsoft.graph.a", None, &properties)], Vec::new(), Vec::new()));
    let text = &files["src/v1/models/a.rs"];
    for field in
        ["r#type", "self_", "self_2", "x", "_1st", "a_b", "a_b_2", "a_b_3", "unnamed", "unnamed_2", "additional_"]
    {
        assert!(text.contains(&format!("pub {field}: Option<i32>")), "{field}\n{text}");
    }
    assert!(!text.contains("odata.etag"));
}

#[test]
fn members_that_differ_in_case_or_begin_with_digits() {
    let mut members: Vec<String> = (0..1000).map(|number| format!("member{number}")).collect();
    members.extend(["grant", "Grant", "4k", "", "+", "self", "other", "unrecognized", "\"*/\\"].map(str::to_owned));
    let members: Vec<&str> = members.iter().map(String::as_str).collect();
    let files = checked(model(vec![enumeration("microsoft.graph.e", &members)], Vec::new(), Vec::new()));
    let text = &files["src/v1/models/e.rs"];
    for line in [
        "\"Grant\" => Self::Grant,",
        "\"grant\" => Self::Grant2,",
        "\"4k\" => Self::_4k,",
        "\"\" => Self::Empty,",
        "\"other\" => Self::Other,",
        "\"unrecognized\" => Self::Unrecognized2,",
        "other => Self::Unrecognized(String::from(other)),",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn deep_and_cyclic_inheritance_ends() {
    let mut types: Vec<Type> = (1..=100)
        .map(|depth| {
            let base = format!("microsoft.graph.t{}", depth - 1);
            let name = format!("microsoft.graph.t{depth}");
            Type { properties: vec![property(&format!("p{depth}"), "Edm.String")], ..ty(&name, Some(&base), &[]) }
        })
        .collect();
    types.push(ty("microsoft.graph.t0", Some("microsoft.graph.t100"), &[("p0", "Edm.String")]));
    let files = checked(model(types, Vec::new(), Vec::new()));
    assert!(files["src/v1/models/t50.rs"].contains("pub p99: "));
}

#[test]
fn page_text_never_becomes_code() {
    let nasty = "*/ \" \\ #![deny(x)] `unbalanced [x] ](y) <b>&amp; https://a.b/c\n\n```\nfn main() {}\n```\n\u{202e}\u{0} {{ }}";
    let described = Type {
        description: vec![prose(nasty)],
        deprecated: Some(nasty.to_owned()),
        properties: vec![graph_codegen::model::Property {
            description: Some(prose(nasty)),
            ..property("a", "Edm.String")
        }],
        ..ty("microsoft.graph.a", None, &[])
    };
    let mut get = operation(Method::Get, "/a", "a::get", None, Some("microsoft.graph.a"));
    get.description = vec![prose(nasty)];
    get.title = nasty.to_owned();
    get.permissions = Arc::new(Permissions { application: vec![nasty.to_owned()], ..Permissions::default() });
    let files = checked(model(vec![described], vec![get], Vec::new()));
    assert!(files["src/v1/models/a.rs"].contains("/// ```text"));
    assert!(!files["src/v1/a.rs"].contains('\u{202e}'));
}

#[test]
fn the_order_of_operations_does_not_matter() {
    let operations = || {
        let mut many = vec![
            operation(Method::Get, "/a/{id}", "a::get", None, Some("microsoft.graph.a")),
            operation(Method::Get, "/a", "a::list", None, Some("microsoft.graph.a[]")),
            operation(Method::Post, "/a", "a::create", Some("microsoft.graph.a"), Some("microsoft.graph.a")),
            operation(Method::Get, "/b/{id}/mod/models", "b::mod_::models_::get", None, None),
        ];
        let deep: Vec<String> = (0..20).map(|depth| format!("s{depth}")).collect();
        many.push(operation(
            Method::Get,
            &format!("/{}", deep.join("/")),
            &format!("{}::get", deep.join("::")),
            None,
            None,
        ));
        many
    };
    let types = || vec![ty("microsoft.graph.a", None, &[("id", "Edm.String")])];
    let mut reversed = operations();
    reversed.reverse();
    assert_eq!(checked(model(types(), operations(), Vec::new())), checked(model(types(), reversed, Vec::new())));
}

#[test]
fn a_schema_has_as_many_names_as_its_struct_has_fields() {
    for (properties, text) in [(&["a", ""][..], "\"a  \""), (&[""], "\" \""), (&[], "\"\"")] {
        let properties: Vec<_> = properties.iter().map(|name| (*name, "Edm.Int32")).collect();
        let files = checked(model(vec![ty("microsoft.graph.a", None, &properties)], Vec::new(), Vec::new()));
        assert!(files["src/v1/models/a.rs"].contains(&format!("Schema::new(\"microsoft.graph.a\", {text})")), "{text}");
    }
}
