//! The names of all types of a version, and how they are written where they are used.

use super::held;
use super::slots::{self, Slot};
use crate::model::{Kind, Model, Type, TypeName, TypeRef};
use crate::names;
use crate::rust::{FieldType, Path, Scalar, Value};
use std::collections::BTreeMap;

/// The names of a type.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    /// The modules below `models`.
    pub(crate) modules: Vec<String>,
    /// The type's name.
    pub(crate) name: String,
    /// The name of the enum over it and all that derive from it, where there is one.
    pub(crate) any: Option<String>,
    form: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Struct,
    Enum,
    Flags,
    Json,
}

/// Where a type is written down.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Place<'a> {
    /// In a module of types, by its modules below `models`.
    Models(&'a [String]),
    /// In a module of request functions, where `models` is imported.
    Requests,
    /// In a test or an example, where the version's module is imported.
    Outside,
}

/// What lowering a version needs to know of all its types.
pub(crate) struct Scope<'a> {
    /// The version.
    pub(crate) model: &'a Model,
    /// Its module.
    pub(crate) module: String,
    names: BTreeMap<&'a TypeName, Named>,
    slots: BTreeMap<&'a TypeName, Vec<Slot<'a>>>,
    /// The types that derive from a type, directly or not, sorted by name.
    derived: BTreeMap<&'a TypeName, Vec<&'a TypeName>>,
}

impl<'a> Scope<'a> {
    /// Names everything in a version, whose module has this name.
    pub(crate) fn new(model: &'a Model, module: String) -> Self {
        let derived = derived(model);
        let held = held::held(model);
        let any = |name: &TypeName| held.contains(name) && derived.contains_key(name);
        let structs = model.types.values().filter(|ty| form(ty) == Form::Struct);
        let slots = structs.map(|ty| (&ty.name, slots::of_type(model, ty))).collect();
        Self { model, module, names: named(model, &any), slots, derived }
    }

    /// The properties of a struct with their fields, inherited ones first.
    pub(crate) fn slots(&self, name: &TypeName) -> &[Slot<'a>] {
        self.slots.get(name).map_or(&[], Vec::as_slice)
    }

    /// A type's names; none for one that holds any JSON.
    pub(crate) fn named(&self, name: &TypeName) -> Option<&Named> {
        self.names.get(name).filter(|named| named.form != Form::Json)
    }

    /// The types of a version that become Rust types, sorted by name.
    pub(crate) fn types(&self) -> impl Iterator<Item = (&'a Type, &Named)> {
        self.model.types.values().filter_map(|ty| Some((ty, self.named(&ty.name)?)))
    }

    /// The types that derive from a type, sorted by name.
    pub(crate) fn derived(&self, name: &TypeName) -> &[&'a TypeName] {
        self.derived.get(name).map_or(&[], Vec::as_slice)
    }

    /// A type as it is held by a field, taken or given.
    pub(crate) fn field_type(&self, ty: &TypeRef, place: Place<'_>) -> FieldType {
        FieldType { value: self.value(&ty.name, place), list: ty.collection }
    }

    /// A type as it is held once.
    pub(crate) fn value(&self, name: &TypeName, place: Place<'_>) -> Value {
        if let Some(primitive) = name.primitive() {
            return Value::Scalar(Scalar::of(primitive));
        }
        let Some(named) = self.names.get(name) else { return Value::Scalar(Scalar::Untyped) };
        let path = |name: &str| self.path(&named.modules, name, place);
        match (named.form, &named.any) {
            (Form::Json, _) => Value::Scalar(Scalar::Untyped),
            (Form::Enum, _) => Value::Enum(path(&named.name)),
            (Form::Flags, _) => Value::Flags(path(&named.name)),
            (Form::Struct, Some(any)) => Value::Any(path(any)),
            (Form::Struct, None) => Value::Model(path(&named.name)),
        }
    }

    /// The path of a type itself, never of the enum over those that derive from it.
    pub(crate) fn type_path(&self, named: &Named, place: Place<'_>) -> Path {
        self.path(&named.modules, &named.name, place)
    }

    /// A type's path for links in documentation.
    pub(crate) fn link(&self, named: &Named) -> String {
        self.link_to(named, &named.name)
    }

    /// The path, for links, of an item that stands in a type's module.
    pub(crate) fn link_to(&self, named: &Named, name: &str) -> String {
        let prefix = [String::from("crate"), self.module.clone(), String::from("models")];
        let parts: Vec<String> = prefix.into_iter().chain(named.modules.clone()).chain([name.to_owned()]).collect();
        parts.join("::")
    }

    fn path(&self, modules: &[String], name: &str, place: Place<'_>) -> Path {
        let prefix: Vec<&str> = match place {
            Place::Models(here) if here == modules => vec!["super"],
            Place::Models(_) => vec!["crate", &self.module, "models"],
            Place::Requests => vec!["models"],
            Place::Outside => vec![&self.module, "models"],
        };
        let inner: &[String] = if prefix == ["super"] { &[] } else { modules };
        let parts = prefix.into_iter().map(str::to_owned).chain(inner.iter().cloned()).chain([name.to_owned()]);
        Path(parts.collect())
    }
}

/// Any JSON, by the name that the docs give it.
fn is_json(name: &TypeName) -> bool {
    name.as_str().eq_ignore_ascii_case("microsoft.graph.json")
}

fn form(ty: &Type) -> Form {
    match ty.kind {
        Kind::Entity | Kind::Complex if is_json(&ty.name) => Form::Json,
        Kind::Entity | Kind::Complex => Form::Struct,
        Kind::Enum if ty.flags => Form::Flags,
        Kind::Enum => Form::Enum,
    }
}

fn named<'a>(model: &'a Model, any: &dyn Fn(&TypeName) -> bool) -> BTreeMap<&'a TypeName, Named> {
    let mut modules: BTreeMap<Vec<String>, Vec<&'a Type>> = BTreeMap::new();
    for ty in model.types.values() {
        modules.entry(names::namespace_modules(ty.name.namespace())).or_default().push(ty);
    }
    let mut all = BTreeMap::new();
    for (modules, types) in modules {
        let wishes: Vec<_> = types.iter().map(|ty| (names::type_name(ty.name.short()), &ty.name)).collect();
        let given = names::unique(&wishes, &[]);
        let taken: Vec<&str> = given.iter().map(String::as_str).collect();
        let wishes: Vec<_> = types.iter().zip(&given).map(|(ty, name)| (format!("Any{name}"), &ty.name)).collect();
        let any_names = names::unique(&wishes, &taken);
        for ((ty, name), any_name) in types.into_iter().zip(given).zip(any_names) {
            let any = any(&ty.name).then_some(any_name);
            all.insert(&ty.name, Named { modules: modules.clone(), name, any, form: form(ty) });
        }
    }
    all
}

fn derived(model: &Model) -> BTreeMap<&TypeName, Vec<&TypeName>> {
    let mut derived: BTreeMap<&TypeName, Vec<&TypeName>> = BTreeMap::new();
    for ty in model.types.values() {
        for base in slots::ancestors(model, ty) {
            derived.entry(&base.name).or_default().push(&ty.name);
        }
    }
    derived
}
