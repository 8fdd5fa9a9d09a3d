//! Small docs trees, from pages to files.
#![allow(dead_code, reason = "each test file uses what it needs")]

pub(crate) mod nasty;

use graph_codegen::config::Config;
use graph_codegen::diagnostics::{Diagnostic, Diagnostics};
use graph_codegen::lower::lower;
use graph_codegen::model::{Model, Operation, Type, TypeName};
use graph_codegen::render::{FileTree, render};
use graph_codegen::select::select;
use graph_codegen::source::{Page, PageId, Version};

/// What came of the pages of one version.
pub(crate) struct Made {
    pub(crate) version: Version,
    pub(crate) model: Model,
    pub(crate) findings: Vec<Diagnostic>,
    pub(crate) files: FileTree,
}

/// Takes pages all the way; every Rust file must parse.
pub(crate) fn made<B: AsRef<[u8]>>(pages: &[(&str, B)]) -> Made {
    made_of(version("v1.0", pages), &Config::default())
}

pub(crate) fn made_of(version: Version, config: &Config) -> Made {
    let mut diagnostics = Diagnostics::default();
    let mut models = [graph_codegen::read(&version, &mut diagnostics)];
    assert!(select(&config.package.selection(), &mut models).is_empty(), "each pattern picks something");
    let [model] = models;
    let files = render(&lower(std::slice::from_ref(&model), config));
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".rs")) {
        if let Err(error) = syn::parse_file(text) {
            panic!("{path}: {error}\n{text}");
        }
    }
    let toml = files.get("Cargo.toml").unwrap();
    toml.parse::<toml::Table>().unwrap();
    Made { version, model, findings: diagnostics.into_sorted(), files }
}

/// Pages by their ids; those in a folder of includes are no pages of their own.
pub(crate) fn version<I: AsRef<str>, B: AsRef<[u8]>>(name: &str, pages: &[(I, B)]) -> Version {
    let mut all: Vec<Page> =
        pages.iter().map(|(id, text)| Page::new(PageId::new(id.as_ref()), text.as_ref().to_vec())).collect();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    let (includes, pages) = all.into_iter().partition(|page| page.id.as_str().contains("includes/"));
    Version { name: name.to_owned(), pages, includes }
}

impl Made {
    /// The findings as `code page:line:column`.
    pub(crate) fn found(&self) -> Vec<String> {
        self.findings.iter().map(|finding| format!("{} {}", finding.code, self.place(finding))).collect()
    }

    /// The findings with their words, a line each.
    pub(crate) fn report(&self) -> String {
        let line = |finding: &Diagnostic| {
            let (severity, code, place) = (finding.severity().as_str(), finding.code, self.place(finding));
            format!("{severity}[{code}] {place} {}\n", finding.message)
        };
        self.findings.iter().map(line).collect()
    }

    /// The place of a finding, which must be on its page.
    fn place(&self, finding: &Diagnostic) -> String {
        let mut pages = self.version.pages.iter().chain(&self.version.includes);
        let page = pages.find(|page| page.id == finding.page).unwrap();
        assert!(finding.span.start <= page.text.len(), "{finding:?}");
        let position = page.position(finding.span.start);
        format!("{}:{}:{}", page.id, position.line, position.column)
    }

    pub(crate) fn ty(&self, name: &str) -> &Type {
        self.model.types.get(&TypeName::new(name)).unwrap_or_else(|| panic!("{name}: {:?}", self.model.types.keys()))
    }

    pub(crate) fn operation(&self, method_and_path: &str) -> &Operation {
        let is_it = |it: &&Operation| format!("{} {}", it.method.as_str(), it.path.text) == method_and_path;
        self.model.operations.iter().find(is_it).unwrap_or_else(|| panic!("{method_and_path}"))
    }

    /// The text of a file.
    pub(crate) fn file(&self, path: &str) -> &str {
        self.files.get(path).unwrap_or_else(|| panic!("{path}: {:?}", self.files.keys()))
    }
}

/// A page that describes a type: its heading, and the rows of its properties.
pub(crate) fn resource(heading: &str, rows: &[&str]) -> String {
    format!(
        "# {heading}\n\nNamespace: microsoft.graph\n\n## Properties\n|Property|Type|Description|\n|:---|:---|:---|\n{}\n",
        rows.join("\n")
    )
}

/// A page that documents an operation: its request lines, and what else it says.
pub(crate) fn api(requests: &str, rest: &str) -> String {
    format!("# Do it\n\nNamespace: microsoft.graph\n\n## HTTP request\n```http\n{requests}\n```\n\n{rest}")
}
