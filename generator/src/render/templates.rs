//! Files that are no generated Rust: the manifest, the crate's root, and what people read first.

use super::FileTree;
use crate::config::{Client, DocsRevision};
use crate::rust::{Crate, Documented, Module, Namespace, Outcome, Shape, Version};
use askama::Template;
use std::collections::BTreeMap;

/// rustfmt has nothing to do here: prettyplease was there before.
const RUSTFMT: &str = "# Generated code is formatted as it is written.\ndisable_all_formatting = true\n";

#[derive(Template)]
#[template(path = "Cargo.toml.txt", escape = "none")]
struct Manifest<'a> {
    name: String,
    version: String,
    description: String,
    license: Option<String>,
    repository: Option<String>,
    defaults: Vec<&'a str>,
    versions: &'a [Version],
    client: String,
    docs: Option<String>,
}

#[derive(Template)]
#[template(path = "lib.rs.txt", escape = "none")]
struct Root<'a> {
    versions: &'a [Version],
    docs: Option<String>,
}

#[derive(Template)]
#[template(path = "README.md.txt", escape = "none")]
struct Readme<'a> {
    name: &'a str,
    library: &'a str,
    version: &'a str,
    description: &'a str,
    license: Option<&'a str>,
    module: &'a str,
    call: Option<String>,
    versions: Vec<Counted<'a>>,
    docs: Option<String>,
}

struct Counted<'a> {
    name: &'a str,
    module: &'a str,
    default: bool,
    types: usize,
    functions: usize,
}

#[derive(Template)]
#[template(path = "EXAMPLES.md.txt", escape = "none")]
struct Examples<'a> {
    tests: usize,
    total: usize,
    versions: Vec<ExamplesOf<'a>>,
}

struct ExamplesOf<'a> {
    name: &'a str,
    reasons: Vec<(String, usize)>,
    rows: Vec<Row>,
}

struct Row {
    place: String,
    title: String,
    outcome: String,
}

/// The files that templates make. A template over text cannot fail.
pub(crate) fn render(made: &Crate) -> FileTree {
    let files = [
        ("Cargo.toml", manifest(made).render()),
        (
            "src/lib.rs",
            Root { versions: &made.versions, docs: made.docs.as_ref().map(|docs| format!("{:?}", revision(docs))) }
                .render()
                .map(|text| format!("{}{text}", super::HEAD)),
        ),
        ("README.md", readme(made).render()),
        ("EXAMPLES.md", examples(made).render()),
        ("rustfmt.toml", Ok(RUSTFMT.to_owned())),
    ];
    files.into_iter().filter_map(|(path, text)| Some((path.to_owned(), with_end(text.ok()?)))).collect()
}

fn with_end(text: String) -> String {
    format!("{}\n", text.trim_end())
}

fn manifest(made: &Crate) -> Manifest<'_> {
    Manifest {
        name: quoted(&made.name),
        version: quoted(&made.version),
        description: quoted(&made.description),
        license: made.license.as_deref().map(quoted),
        repository: made.repository.as_deref().map(quoted),
        defaults: made
            .versions
            .iter()
            .filter(|version| version.default)
            .map(|version| version.module.as_str())
            .collect(),
        versions: &made.versions,
        client: client(&made.client),
        docs: made.docs.as_ref().map(|docs| quoted(&docs.commit)),
    }
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// Where the client is, as the inner of an inline table.
fn client(client: &Client) -> String {
    let keys = [("version", &client.version), ("path", &client.path), ("git", &client.git), ("rev", &client.rev)];
    let set = keys.into_iter().filter_map(|(key, value)| Some(format!("{key} = {}", quoted(value.as_deref()?))));
    let set: Vec<String> = set.collect();
    if set.is_empty() { format!("version = {}", quoted(env!("CARGO_PKG_VERSION"))) } else { set.join(", ") }
}

fn readme(made: &Crate) -> Readme<'_> {
    let default = made.versions.iter().find(|version| version.default);
    Readme {
        name: &made.name,
        library: &made.library,
        version: &made.version,
        description: made.description.trim_end_matches('.'),
        license: made.license.as_deref(),
        module: default.map_or("", |version| &version.module),
        call: default.and_then(|version| first_list(&version.requests, &version.module)),
        versions: made.versions.iter().map(counted).collect(),
        docs: made.docs.as_ref().map(revision),
    }
}

/// The revision as people read it.
fn revision(docs: &DocsRevision) -> String {
    let edited = if docs.is_edited { ", edited since" } else { "" };
    format!("{} of {}{edited}", docs.commit, docs.day)
}

fn counted(version: &Version) -> Counted<'_> {
    Counted {
        name: &version.name,
        module: &version.module,
        default: version.default,
        types: types(&version.models),
        functions: functions(&version.requests),
    }
}

fn types(namespace: &Namespace) -> usize {
    namespace.items.len() + namespace.inner.iter().map(types).sum::<usize>()
}

fn functions(module: &Module) -> usize {
    module.functions.len() + module.inner.iter().map(functions).sum::<usize>()
}

/// A request that lists something and needs no argument, for a first program.
fn first_list(module: &Module, path: &str) -> Option<String> {
    let here = module.functions.iter().find(|function| {
        matches!(function.shape, Shape::List(_))
            && function.path.is_empty()
            && function.query.is_empty()
            && function.name == "list"
    });
    match here {
        Some(function) => Some(format!("{path}::{}", function.name)),
        None => module.inner.iter().find_map(|inner| first_list(inner, &format!("{path}::{}", inner.name))),
    }
}

fn examples(made: &Crate) -> Examples<'_> {
    let is_test = |example: &&Documented| matches!(example.outcome, Outcome::Test { .. });
    Examples {
        tests: made.examples.iter().filter(is_test).count(),
        total: made.examples.len(),
        versions: made.versions.iter().map(|version| examples_of(version, made)).collect(),
    }
}

fn examples_of<'a>(version: &'a Version, made: &'a Crate) -> ExamplesOf<'a> {
    let all: Vec<&Documented> = made.examples.iter().filter(|example| example.version == version.name).collect();
    let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
    for example in &all {
        if let Outcome::Left(why) = &example.outcome {
            for reason in why {
                *reasons.entry(kind(reason)).or_default() += 1;
            }
        }
    }
    let mut reasons: Vec<(String, usize)> = reasons.into_iter().collect();
    reasons.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    ExamplesOf { name: &version.name, reasons, rows: all.into_iter().map(row).collect() }
}

/// What reasons of one kind have in common: all before the first detail.
fn kind(reason: &str) -> String {
    cell(reason.split([':', '`']).next().unwrap_or(reason).trim_end_matches([',', ' ']))
}

/// Markdown that stays in its cell; what looks like HTML is shown.
fn cell(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut cell = String::with_capacity(text.len());
    let mut in_code = false;
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        in_code ^= sign == '`';
        match sign {
            // What stands behind it is taken for itself already.
            '\\' if !in_code => cell.extend([sign].into_iter().chain(signs.next())),
            '|' => cell.push_str("\\|"),
            '<' if !in_code => cell.push_str("&lt;"),
            sign => cell.push(sign),
        }
    }
    cell
}

fn row(example: &Documented) -> Row {
    Row {
        place: format!("{}:{}", example.source.page, example.source.line),
        title: cell(&example.title),
        outcome: match &example.outcome {
            Outcome::Test { file, name, request_only: false } => format!("[`{name}`](tests/{file}.rs)"),
            Outcome::Test { file, name, request_only: true } => {
                format!("[`{name}`](tests/{file}.rs), its request only: the page shows no body of the answer")
            }
            Outcome::Left(reasons) => cell(&reasons.join("; ")),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_shows_what_its_text_says() {
        assert_eq!(cell("is `a<b|c` and\n<d> | e"), "is `a<b\\|c` and &lt;d> \\| e");
        assert_eq!(cell("\\<d> \\| \\` <e>"), "\\<d> \\| \\` &lt;e>");
    }
}
