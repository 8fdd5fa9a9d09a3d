//! Writes the crate down: askama for what is the same from item to item and for text, quote and prettyplease for the
//! Rust of examples and wherever lines become too long.
//!
//! Every file is a pure function of its piece of [`rust::Crate`](crate::rust::Crate), so files are written side by side on all cores.

mod any;
mod doc_example;
mod enumeration;
mod examples;
mod expr;
mod function;
mod lines;
mod module;
mod structure;
mod templates;
mod test;
mod tokens;
mod types;

use crate::rust::{Crate, Item, ItemKind, Module, Namespace, Scalar, TestFile, Version};
use proc_macro2::TokenStream;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The files of a crate by their paths, with `/` between the parts.
pub type FileTree = BTreeMap<String, String>;

/// The first line of each Rust file.
const HEAD: &str = "// Generated from the documentation by graph-codegen. Edits are lost at the next run.\n\n";

/// A file that is still to be written.
enum File<'a> {
    Version(&'a Version),
    Namespace(&'a Namespace),
    Item(&'a Item),
    Module(&'a Module, &'a str),
    Tests(&'a TestFile),
    AllExamples(&'a [Version]),
    Examples(&'a Module),
}

/// All files of a crate.
pub fn render(made: &Crate) -> FileTree {
    let mut files: Vec<(String, File<'_>)> = Vec::new();
    for version in &made.versions {
        let base = format!("src/{}", version.module);
        files.push((format!("{base}.rs"), File::Version(version)));
        namespace(&format!("{base}/models"), &version.models, &mut files);
        for inner in &version.requests.inner {
            modules(&format!("{base}/{}", inner.name), inner, &version.module, &mut files);
        }
    }
    for version in made.versions.iter().filter(|version| examples::is_shown(&version.requests)) {
        example_files(&format!("src/examples/{}", version.module), &version.requests, &mut files);
    }
    files.push(("src/examples.rs".to_owned(), File::AllExamples(&made.versions)));
    for tests in &made.tests {
        files.push((format!("tests/{}.rs", tests.name), File::Tests(tests)));
    }
    let rust = files.into_par_iter().map(|(path, file)| (path, rust(&file, &made.library)));
    let mut tree: FileTree = rust.collect();
    tree.extend(templates::render(made));
    tree
}

/// A primitive as generated code writes it: `String`, `rt::Uuid`, `Vec<u8>`.
pub(crate) fn scalar_text(scalar: Scalar) -> String {
    types::scalar(scalar, "rt")
}

fn namespace<'a>(base: &str, namespace_: &'a Namespace, files: &mut Vec<(String, File<'a>)>) {
    files.push((format!("{base}.rs"), File::Namespace(namespace_)));
    for item in &namespace_.items {
        files.push((format!("{base}/{}.rs", item.file), File::Item(item)));
    }
    for inner in &namespace_.inner {
        namespace(&format!("{base}/{}", inner.name), inner, files);
    }
}

fn modules<'a>(base: &str, module: &'a Module, version: &'a str, files: &mut Vec<(String, File<'a>)>) {
    files.push((format!("{base}.rs"), File::Module(module, version)));
    for inner in &module.inner {
        modules(&format!("{base}/{}", inner.name), inner, version, files);
    }
}

fn example_files<'a>(base: &str, module: &'a Module, files: &mut Vec<(String, File<'a>)>) {
    files.push((format!("{base}.rs"), File::Examples(module)));
    for inner in module.inner.iter().filter(|inner| examples::is_shown(inner)) {
        example_files(&format!("{base}/{}", inner.name), inner, files);
    }
}

fn rust(file: &File<'_>, library: &str) -> String {
    let rust = match file {
        File::Version(version) => module::version(version, library),
        File::Namespace(namespace) => module::namespace(namespace),
        File::Item(item) => item_file(item),
        File::Module(module, version) => module::requests(module, version, library),
        File::Tests(tests) => text(test::file(tests, library)),
        File::AllExamples(versions) => text(examples::root(versions)),
        File::Examples(module) => text(examples::file(module)),
    };
    format!("{HEAD}{rust}")
}

fn item_file(item: &Item) -> String {
    let item = match &item.kind {
        ItemKind::Struct(item) => structure::render(item),
        ItemKind::Enum(item) => enumeration::render(item),
        ItemKind::Any(item) => any::render(item),
    };
    format!("use graph_client::model as rt;\n\n{item}")
}

/// Rust as people read it, with an empty line between items. Tokens that are no Rust would be a mistake of this stage;
/// then the file tells it to whoever compiles it.
fn text(tokens: TokenStream) -> String {
    let mut file = match syn::parse2::<syn::File>(tokens) {
        Ok(file) => file,
        Err(error) => return format!("compile_error!({:?});\n", error.to_string()),
    };
    let items = std::mem::take(&mut file.items);
    let mut text = prettyplease::unparse(&file);
    file.attrs.clear();
    let mut before = None;
    for item in items {
        let kind = std::mem::discriminant(&item);
        let short = matches!(item, syn::Item::Use(_) | syn::Item::Mod(_));
        let follows = short && before == Some(kind);
        if !follows && !text.is_empty() {
            text.push('\n');
        }
        before = Some(kind);
        file.items = vec![item];
        text.push_str(&prettyplease::unparse(&file));
    }
    text
}

#[cfg(test)]
mod tests;
