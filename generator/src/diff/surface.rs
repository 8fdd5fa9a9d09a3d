//! What is public in a generated crate, by what it stands for in the docs.

use crate::model::{Method, TypeName, path_shape};
use crate::rust::{
    BodyArgument, Crate, Field, FieldType, Function, Item as RustItem, ItemKind, Module, Namespace, Path, PathKind,
    Scalar, Shape, Struct, Value, Version,
};
use std::collections::BTreeMap;

/// The items of each version.
#[derive(Debug, Default)]
pub(super) struct Surface(BTreeMap<String, Items>);

/// The items of a version.
#[derive(Debug, Default)]
pub(super) struct Items(pub(super) BTreeMap<Key, Item>);

/// What an item stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// A type.
    Type(TypeName),
    /// A type and all that derive from it.
    Any(TypeName),
    /// An operation, by the shape of its path.
    Operation(Method, String),
    /// The parameters in its body.
    Parameters(Method, String),
    /// The data of an example, by their path below the crate.
    Example(String),
}

/// Something public.
#[derive(Debug)]
pub(super) struct Item {
    /// Its path in Rust below the crate: `v1::models::Acl`.
    pub(super) path: String,
    /// What it is, in words.
    pub(super) kind: &'static str,
    /// The path of its operation as the docs write it; empty for types.
    pub(super) address: String,
    /// For an example: its page and the method of its operation.
    pub(super) example: Option<(String, Method)>,
    /// It has methods for properties that it does not declare.
    pub(super) open: bool,
    /// Fields or variants.
    pub(super) parts: Vec<Part>,
    /// What a function takes, and last what it gives.
    pub(super) signature: Vec<Ty>,
}

/// A field or a variant.
#[derive(Debug)]
pub(super) struct Part {
    /// The property's or member's name in the docs; a derived type's for a variant that holds one.
    pub(super) docs: String,
    /// The name in Rust.
    pub(super) name: String,
    /// What it holds; nothing for a variant of an enum of text.
    pub(super) ty: Option<Ty>,
}

/// A Rust type, with the type of the docs in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ty {
    /// As it is written, with `_` in the place of a generated type.
    pub(super) frame: String,
    /// The generated type's name in Rust.
    pub(super) name: String,
    /// What that stands for.
    pub(super) of: Option<TypeName>,
    /// It holds the types too that derive from that.
    pub(super) any: bool,
}

impl Ty {
    /// As it is written, by the short name.
    pub(super) fn text(&self) -> String {
        self.frame.replacen('_', &self.name, 1)
    }
}

static NONE: Items = Items(BTreeMap::new());

impl Surface {
    pub(super) fn version(&self, name: &str) -> &Items {
        self.0.get(name).unwrap_or(&NONE)
    }
}

/// Collects what is public.
pub(super) fn of(made: &Crate) -> Surface {
    Surface(made.versions.iter().map(|version| (version.name.clone(), items(version))).collect())
}

fn items(version: &Version) -> Items {
    let models = format!("{}::models", version.module);
    let mut known = BTreeMap::new();
    types(&version.models, &models, &mut |path, item| {
        known.insert(format!("{path}::{}", item.kind.name()), stands_for(&item.kind));
    });
    let mut items = BTreeMap::new();
    types(&version.models, &models, &mut |path, item| {
        let names = Names { known: &known, version: &version.module, here: path };
        if let Some(key) = key(&item.kind) {
            items.insert(key, names.item(&item.kind));
        }
    });
    functions(&version.requests, &version.module, &mut |path, module| {
        let names = Names { known: &known, version: &version.module, here: path };
        for function in &module.functions {
            let shape = path_shape(&function.template);
            if let BodyArgument::Parameters(name) = &function.body
                && let Some(parameters) = module.parameters.iter().map(|one| &one.item).find(|one| one.name == *name)
            {
                let item = Item { address: function.template.clone(), ..names.structure(parameters) };
                items.insert(Key::Parameters(function.method, shape.clone()), item);
            }
            items.insert(Key::Operation(function.method, shape), names.function(function));
            for example in &function.examples {
                let path = example.path.0.join("::");
                items.insert(Key::Example(path.clone()), names.example(path, &example.expected.page, function));
            }
        }
    });
    Items(items)
}

fn types<'c>(namespace: &'c Namespace, path: &str, visit: &mut dyn FnMut(&str, &'c RustItem)) {
    namespace.items.iter().for_each(|item| visit(path, item));
    for inner in &namespace.inner {
        types(inner, &format!("{path}::{}", inner.name), visit);
    }
}

fn functions<'c>(module: &'c Module, path: &str, visit: &mut dyn FnMut(&str, &'c Module)) {
    visit(path, module);
    for inner in &module.inner {
        functions(inner, &format!("{path}::{}", inner.name), visit);
    }
}

/// The docs' name of a type, which an enum of text does not keep.
fn stands_for(kind: &ItemKind) -> Option<TypeName> {
    match kind {
        ItemKind::Struct(item) => Some(TypeName::new(item.qualified.as_str())),
        ItemKind::Enum(item) => Some(TypeName::new(item.qualified.as_str())),
        ItemKind::Any(item) => item.variants.first().map(|base| TypeName::new(base.qualified.as_str())),
    }
}

fn key(kind: &ItemKind) -> Option<Key> {
    let name = stands_for(kind)?;
    Some(match kind {
        ItemKind::Struct(_) | ItemKind::Enum(_) => Key::Type(name),
        ItemKind::Any(_) => Key::Any(name),
    })
}

/// Knows what the paths stand for that are written in one module.
struct Names<'a> {
    known: &'a BTreeMap<String, Option<TypeName>>,
    version: &'a str,
    here: &'a str,
}

impl Names<'_> {
    fn item(&self, kind: &ItemKind) -> Item {
        match kind {
            ItemKind::Struct(item) => self.structure(item),
            ItemKind::Enum(item) => {
                let variant = |name: &str, docs: &str| Part { docs: docs.to_owned(), name: name.to_owned(), ty: None };
                let listed = item.variants.iter().map(|one| variant(&one.name, &one.json));
                let parts = listed.chain([variant(&item.fallback, "")]).collect();
                self.plain(&item.name, "an enum", parts)
            }
            ItemKind::Any(item) => {
                let part = |one: &crate::rust::AnyVariant| Part {
                    docs: one.qualified.clone(),
                    name: one.name.clone(),
                    ty: None,
                };
                self.plain(&item.name, "an enum of types", item.variants.iter().map(part).collect())
            }
        }
    }

    fn plain(&self, name: &str, kind: &'static str, parts: Vec<Part>) -> Item {
        let path = format!("{}::{name}", self.here);
        let address = String::new();
        Item { path, kind, address, example: None, open: false, parts, signature: Vec::new() }
    }

    fn example(&self, path: String, page: &str, function: &Function) -> Item {
        // `v1.0/api/lamp-get.md:42`
        let page = page.split_once('/').map_or(page, |(_, page)| page);
        let page = page.rsplit_once(':').map_or(page, |(page, _)| page);
        let example = Some((page.to_owned(), function.method));
        let item = self.plain("", "the data of an example", Vec::new());
        Item { path, address: function.template.clone(), example, ..item }
    }

    fn structure(&self, item: &Struct) -> Item {
        let part = |field: &Field| Part {
            docs: field.json.clone(),
            name: field.name.clone(),
            ty: Some(self.field(&field.ty)),
        };
        let parts = item.fields.iter().map(part).collect();
        Item { open: item.open, ..self.plain(&item.name, "a struct", parts) }
    }

    fn function(&self, function: &Function) -> Item {
        let path = function.path.iter().map(|one| match one.kind {
            PathKind::Literal(scalar) if scalar != Scalar::String => bare(&written(scalar)),
            PathKind::Key | PathKind::Text | PathKind::Path | PathKind::Literal(_) => bare("&str"),
        });
        let query = function.query.iter().map(|_| bare("&str"));
        let answer = [self.answer(&function.shape)];
        let signature = path.chain(query).chain(self.body(&function.body)).chain(answer).collect();
        let item = self.plain(&function.name, "a function", Vec::new());
        Item { address: function.template.clone(), signature, ..item }
    }

    fn body(&self, body: &BodyArgument) -> Option<Ty> {
        match body {
            BodyArgument::None => None,
            BodyArgument::Json(ty) if ty.list => Some(self.value(&ty.value, "&[", "]")),
            BodyArgument::Json(ty) => Some(self.value(&ty.value, "&", "")),
            // Its path is compared where the struct is.
            BodyArgument::Parameters(_) => Some(bare("&Parameters")),
            BodyArgument::Reference => Some(bare("&str")),
            BodyArgument::Bytes(_) => Some(bare("impl Into<Bytes>")),
        }
    }

    fn answer(&self, shape: &Shape) -> Ty {
        match shape {
            Shape::Get(ty) => self.value(&ty.value, "Get<", ">"),
            Shape::List(ty) => self.value(&ty.value, "List<", ">"),
            Shape::Delta(ty) => self.value(&ty.value, "Delta<", ">"),
            Shape::Send(Some(ty)) => self.value(&ty.value, "Send<", ">"),
            Shape::SendOptional(ty) => self.value(&ty.value, "Send<Option<", ">>"),
            Shape::Send(None) => bare("Send<()>"),
            Shape::Download => bare("Download"),
        }
    }

    fn field(&self, ty: &FieldType) -> Ty {
        match (&ty.value, ty.list) {
            (value, true) => self.value(value, "Option<Vec<", ">>"),
            (Value::Model(_), false) => self.value(&ty.value, "Option<Box<", ">>"),
            (value, false) => self.value(value, "Option<", ">"),
        }
    }

    fn value(&self, value: &Value, before: &str, after: &str) -> Ty {
        match value {
            Value::Scalar(scalar) => bare(&format!("{before}{}{after}", written(*scalar))),
            Value::Enum(path) | Value::Model(path) => self.named(path, before, after),
            Value::Any(path) => Ty { any: true, ..self.named(path, before, after) },
            Value::Flags(path) => self.named(path, &format!("{before}Flags<"), &format!(">{after}")),
        }
    }

    fn named(&self, path: &Path, before: &str, after: &str) -> Ty {
        let full = match path.0.split_first() {
            Some((first, rest)) if first == "super" => format!("{}::{}", self.here, rest.join("::")),
            Some((first, rest)) if first == "crate" => rest.join("::"),
            Some(_) | None => format!("{}::{}", self.version, path.text()),
        };
        let of = self.known.get(&full).cloned().flatten();
        Ty { frame: format!("{before}_{after}"), name: path.0.last().cloned().unwrap_or_default(), of, any: false }
    }
}

fn bare(text: &str) -> Ty {
    Ty { frame: text.to_owned(), name: "_".to_owned(), of: None, any: false }
}

/// A primitive as it is written, without the paths.
fn written(scalar: Scalar) -> String {
    let text = crate::render::scalar_text(scalar);
    text.rsplit("::").next().unwrap_or_default().to_owned()
}
