//! Examples within doc comments.

use super::{expr, text, tokens};
use crate::rust::DocExample;
use quote::quote;

/// The lines of an example, which rustdoc compiles and does not run.
pub(crate) fn lines(example: &DocExample, library: &str) -> Vec<String> {
    let body = expr::body(&example.call);
    let request = expr::request(&example.call, &quote!(&client));
    let statement = text(quote! {
        fn example() {
            #body
            let answer = #request.await?;
        }
    });
    let version = example.call.function.0.first().map(|module| tokens::ident(module).to_string()).unwrap_or_default();
    let inner = statement.lines().skip(1).map(|line| line.strip_prefix("    ").unwrap_or(line));
    let inner: Vec<&str> = inner.take_while(|line| *line != "}").collect();
    let uses_model = inner.iter().any(|line| line.contains("model::"));
    let import = if uses_model { format!("use {library}::{{model, {version}}};") } else { format!("use {library}::{version};") };
    let head = [
        format!("{}:", example.title.trim_end_matches(':')),
        String::new(),
        "```no_run".to_owned(),
        format!("# async fn example(client: {library}::GraphClient) -> Result<(), Box<dyn std::error::Error>> {{"),
        import,
        String::new(),
    ];
    let tail = ["# Ok(())", "# }", "```"].map(str::to_owned);
    head.into_iter().chain(inner.into_iter().map(shown)).chain(tail).collect()
}

/// rustdoc hides lines that begin with `#`; within a text they are shown with two.
fn shown(line: &str) -> String {
    match line.trim_start().strip_prefix('#') {
        Some(rest) => {
            let indent = line.len() - line.trim_start().len();
            format!("{}##{rest}", " ".repeat(indent))
        }
        None => line.to_owned(),
    }
}
