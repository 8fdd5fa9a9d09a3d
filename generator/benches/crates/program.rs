//! A program that uses five types, the widest ones, and ten functions, spread over the crate.

use graph_codegen::render::FileTree;
use graph_codegen::rust::{BodyArgument, Crate, Function, ItemKind, Module, Namespace, PathKind};
use std::fmt::Write;
use std::path::Path;

const TYPES: usize = 5;
const FUNCTIONS: usize = 10;

/// The program over the generated models.
pub(crate) fn typed(made: &Crate, library: &Path) -> FileTree {
    program(made, library, "graph_client::model::read::<{}>(input)", "graph_client::model::write_to(&value, &mut out)")
}

/// The same over models with derives.
pub(crate) fn derived(made: &Crate, library: &Path) -> FileTree {
    program(made, library, "serde_json::from_slice::<{}>(input)", "serde_json::to_writer(&mut out, &value)")
}

fn program(made: &Crate, library: &Path, read: &str, write: &str) -> FileTree {
    let mut text = String::from(HEAD);
    text.push_str("fn types(input: &[u8]) -> usize {\n    let mut out = Vec::new();\n");
    for name in widest(made) {
        let read = read.replace("{}", &name);
        writeln!(text, "    if let Ok(value) = {read} {{ let _ = {write}; }}").unwrap();
    }
    text.push_str(
        "    out.len()\n}\n\nasync fn functions(client: &graph_client::GraphClient) -> graph_client::Result<()> {\n",
    );
    for call in calls(made) {
        writeln!(text, "    let _answer = {call}.await?;").unwrap();
    }
    text.push_str("    Ok(())\n}\n");
    let manifest = format!(
        "[package]\nname = \"program\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         measured = {{ path = {library:?} }}\ngraph-client = {{ path = {:?} }}\nasync-trait = \"0.1\"\nserde_json = \"1\"\n",
        concat!(env!("CARGO_MANIFEST_DIR"), "/runtime"),
    );
    [("Cargo.toml", manifest), ("src/main.rs", text)].map(|(path, text)| (path.to_owned(), text)).into_iter().collect()
}

const HEAD: &str = r#"use graph_client::azure_core::credentials::{AccessToken, TokenCredential, TokenRequestOptions};
use std::sync::Arc;
use std::task::{Context, Waker};

#[derive(Debug)]
struct Nobody;

#[async_trait::async_trait]
impl TokenCredential for Nobody {
    async fn get_token(
        &self,
        _: &[&str],
        _: Option<TokenRequestOptions<'_>>,
    ) -> graph_client::azure_core::Result<AccessToken> {
        std::future::pending().await
    }
}

fn main() {
    let input = std::io::read_to_string(std::io::stdin()).unwrap_or_default();
    println!("{}", types(input.as_bytes()));
    if let Ok(client) = graph_client::GraphClient::new(Arc::new(Nobody)) {
        let calls = std::pin::pin!(functions(&client));
        let _ = calls.poll(&mut Context::from_waker(Waker::noop()));
    }
}

"#;

fn widest(made: &Crate) -> Vec<String> {
    let mut all = Vec::new();
    for version in &made.versions {
        structs(&version.models, &format!("measured::{}::models", version.module), &mut all);
    }
    all.sort_by_key(|(fields, name)| (std::cmp::Reverse(*fields), name.clone()));
    all.into_iter().map(|(_, name)| name).take(TYPES).collect()
}

fn structs(of: &Namespace, path: &str, all: &mut Vec<(usize, String)>) {
    for item in &of.items {
        if let ItemKind::Struct(item) = &item.kind {
            all.push((item.fields.len(), format!("{path}::{}", item.name)));
        }
    }
    of.inner.iter().for_each(|inner| structs(inner, &format!("{path}::{}", inner.name), all));
}

fn calls(made: &Crate) -> Vec<String> {
    let mut all = Vec::new();
    for version in &made.versions {
        functions(&version.requests, &format!("measured::{}", version.module), &mut all);
    }
    let step = (all.len() / FUNCTIONS).max(1);
    all.into_iter().step_by(step).take(FUNCTIONS).collect()
}

/// Calls of all functions that take nothing but keys.
fn functions(of: &Module, path: &str, all: &mut Vec<String>) {
    let plain = |function: &&Function| {
        matches!(function.body, BodyArgument::None)
            && function.query.is_empty()
            && function.path.iter().all(|parameter| parameter.kind == PathKind::Key)
    };
    for function in of.functions.iter().filter(plain) {
        let keys = ", \"key\"".repeat(function.path.len());
        all.push(format!("{path}::{}(client{keys})", function.name));
    }
    of.inner.iter().for_each(|inner| functions(inner, &format!("{path}::{}", inner.name), all));
}
