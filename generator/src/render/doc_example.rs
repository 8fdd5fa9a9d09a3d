//! Examples within doc comments.

use super::{expr, text};
use crate::rust::DocExample;
use proc_macro2::{Group, Literal, TokenStream, TokenTree};
use quote::quote;

/// The lines of an example, which rustdoc compiles and does not run.
pub(crate) fn lines(example: &DocExample, library: &str) -> Vec<String> {
    let body = expr::body(&example.call).map(for_readers);
    let request = for_readers(expr::request(&example.call, &quote!(&client)));
    let answer = example.call.answers.then(|| quote!(let answer =));
    let code = text(quote! {
        fn example() {
            #body
            #answer #request.await?;
        }
    });
    // Without the function around it.
    let inner = code.trim_end().lines().skip(1).map(|line| line.strip_prefix("    ").unwrap_or(line));
    let mut inner: Vec<&str> = inner.collect();
    inner.pop();
    let imports = text(expr::imports(&example.call, library));
    let model = inner.iter().any(|line| line.contains("model::")).then(|| {
        let root = expr::root(&example.call, library);
        text(quote!(use #root::model;)).trim_end().to_owned()
    });
    let head = [
        format!("{}:", example.title.trim_end_matches([':', '.'])),
        String::new(),
        "```no_run".to_owned(),
        format!("# async fn example(client: {library}::GraphClient) -> Result<(), Box<dyn std::error::Error>> {{"),
    ];
    let tail = ["# Ok(())", "# }", "```"].map(str::to_owned);
    let imports = model.into_iter().chain(imports.lines().map(str::to_owned)).chain([String::new()]);
    head.into_iter().chain(imports).chain(inner.into_iter().map(shown)).chain(tail).collect()
}

/// Text that is longer is a picture or a file, of which its begin says enough.
const LONGEST: usize = 1000;

/// Code whose text is good to read within a comment: with escapes where it has several lines, which could be taken for
/// others, and cut where it is very long.
fn for_readers(code: TokenStream) -> TokenStream {
    let one = |token| match token {
        TokenTree::Group(group) => TokenTree::Group(Group::new(group.delimiter(), for_readers(group.stream()))),
        TokenTree::Literal(literal) => TokenTree::Literal(shown_literal(literal)),
        token => token,
    };
    code.into_iter().map(one).collect()
}

fn shown_literal(literal: Literal) -> Literal {
    let written = literal.to_string();
    if written.len() <= LONGEST && !written.contains('\n') {
        return literal;
    }
    let Ok(text) = syn::parse_str::<syn::LitStr>(&written) else { return literal };
    let text = text.value();
    match text.char_indices().nth(LONGEST) {
        Some(_) => Literal::string(&text.chars().take(LONGEST / 10).chain(['…']).collect::<String>()),
        None => Literal::string(&text),
    }
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
