//! The same models with serde's derives, for the comparison only.
//!
//! Dates, durations and the like are text here, which spares them implementations of their own.

use graph_codegen::render::FileTree;
use graph_codegen::rust::{
    BodyArgument, Crate, Docs, FieldType, ItemKind, Module, Namespace, Path, Scalar, Shape, Value,
};
use std::fmt::Write;

const DERIVES: &str = "#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize";

/// Puts derives into the place of the models.
pub(crate) fn replaced(mut files: FileTree, made: &Crate) -> FileTree {
    for version in &made.versions {
        namespace(&version.models, &format!("src/{}/models", version.module), &mut files);
    }
    let manifest = files.get_mut("Cargo.toml").unwrap();
    let serde = "serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n\n[dev-dependencies]";
    *manifest = manifest.replace("[dev-dependencies]", serde);
    files
}

/// The same functions over JSON as it is, as the models with derives are none that the client reads.
pub(crate) fn untyped(made: &Crate) -> Crate {
    let mut made = made.clone();
    made.versions.iter_mut().for_each(|version| module(&mut version.requests));
    made
}

fn module(of: &mut Module) {
    let untype = |ty: &mut FieldType| ty.value = Value::Scalar(Scalar::Untyped);
    of.parameters.iter_mut().flat_map(|one| &mut one.item.fields).for_each(|field| untype(&mut field.ty));
    for function in &mut of.functions {
        function.examples.clear();
        if let BodyArgument::Json(ty) = &mut function.body {
            untype(ty);
        }
        match &mut function.shape {
            Shape::Get(ty) | Shape::List(ty) | Shape::Delta(ty) | Shape::Send(Some(ty)) | Shape::SendOptional(ty) => {
                untype(ty)
            }
            Shape::Send(None) | Shape::Download => {}
        }
    }
    of.inner.iter_mut().for_each(module);
}

fn namespace(of: &Namespace, folder: &str, files: &mut FileTree) {
    for item in &of.items {
        files.insert(format!("{folder}/{}.rs", item.file), text(&item.kind));
    }
    for inner in &of.inner {
        namespace(inner, &format!("{folder}/{}", inner.name), files);
    }
}

fn text(kind: &ItemKind) -> String {
    let mut out = String::new();
    match kind {
        ItemKind::Struct(item) => {
            docs(&item.docs, &mut out);
            writeln!(out, "{DERIVES}, Default)]\npub struct {} {{", item.name).unwrap();
            for field in &item.fields {
                docs(&field.docs, &mut out);
                let serde = format!("#[serde(rename = {:?}, skip_serializing_if = \"Option::is_none\")]", field.json);
                writeln!(out, "{serde}\npub {}: Option<{}>,", field.name, field_type(&field.ty)).unwrap();
            }
            let rest = "/// What is not declared.\n#[serde(flatten)]\npub additional: serde_json::Map<String, serde_json::Value>,";
            writeln!(out, "{rest}\n}}").unwrap();
        }
        ItemKind::Enum(item) => {
            docs(&item.docs, &mut out);
            writeln!(out, "{DERIVES})]\npub enum {} {{", item.name).unwrap();
            for variant in &item.variants {
                docs(&variant.docs, &mut out);
                writeln!(out, "#[serde(rename = {:?})]\n{},", variant.json, variant.name).unwrap();
            }
            writeln!(out, "/// Another.\n#[serde(untagged)]\n{}(String),\n}}", item.fallback).unwrap();
        }
        ItemKind::Any(item) => {
            docs(&item.docs, &mut out);
            writeln!(out, "{DERIVES})]\n#[serde(tag = \"@odata.type\")]\npub enum {} {{", item.name).unwrap();
            for variant in &item.variants {
                docs(&variant.docs, &mut out);
                let (name, path) = (format!("#{}", variant.qualified), joined(&variant.path));
                writeln!(out, "#[serde(rename = {name:?})]\n{}(Box<{path}>),", variant.name).unwrap();
            }
            out.push_str("}\n");
        }
    }
    out
}

fn docs(docs: &Docs, out: &mut String) {
    docs.0.iter().for_each(|line| writeln!(out, "#[doc = {line:?}]").unwrap());
}

fn joined(path: &Path) -> String {
    path.0.join("::")
}

fn field_type(ty: &FieldType) -> String {
    let value = match &ty.value {
        Value::Scalar(scalar) => primitive(*scalar).to_owned(),
        Value::Flags(_) => "String".to_owned(),
        Value::Model(path) if !ty.list => format!("Box<{}>", joined(path)),
        Value::Enum(path) | Value::Model(path) | Value::Any(path) => joined(path),
    };
    if ty.list { format!("Vec<{value}>") } else { value }
}

fn primitive(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::Boolean => "bool",
        Scalar::Byte => "u8",
        Scalar::SByte => "i8",
        Scalar::Int16 => "i16",
        Scalar::Int32 => "i32",
        Scalar::Int64 => "i64",
        Scalar::Single => "f32",
        Scalar::Double => "f64",
        Scalar::Untyped => "serde_json::Value",
        Scalar::String
        | Scalar::Decimal
        | Scalar::DateTimeOffset
        | Scalar::Date
        | Scalar::TimeOfDay
        | Scalar::Duration
        | Scalar::Guid
        | Scalar::Binary => "String",
    }
}
