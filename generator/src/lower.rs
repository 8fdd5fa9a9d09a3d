//! From the models of all versions to the generated crate: Rust names, boxing, modules, doc comments, tests.
//!
//! No decision is left after it: `render` only writes down what stands in [`rust::Crate`].

mod call;
mod docs;
mod example;
mod function;
mod held;
mod import;
mod links;
mod literal;
mod module;
mod namespace;
mod open;
mod options;
pub(crate) mod prose;
mod scope;
mod slots;
mod types;
mod value;

use crate::config::Config;
use crate::model::Model;
use crate::names;
use crate::rust::{self, Docs};
use links::Links;
use scope::Scope;

/// Makes the crate of all versions.
pub fn lower(models: &[Model], config: &Config) -> rust::Crate {
    let package = &config.package;
    let mut made = rust::Crate {
        name: package.name.as_str().to_owned(),
        library: package.name.as_str().replace('-', "_"),
        version: package.version.to_string(),
        description: package.description.clone(),
        license: package.license.clone(),
        repository: package.repository.clone(),
        client: config.client.clone(),
        docs: config.docs.clone(),
        ..rust::Crate::default()
    };
    let default = default_version(models);
    let modules = names::version_modules(models.iter().map(|model| model.version.as_str()));
    for (model, module) in models.iter().zip(modules) {
        let scope = Scope::new(model, module);
        let links = Links::new(&scope, config);
        let mut functions = module::functions(&scope, &links);
        let examples = example::lower(&functions, &scope);
        for (at, shown) in examples.shown {
            if let Some(function) = functions.get_mut(at) {
                function.examples = shown;
            }
        }
        let requests = module::lower(functions, &scope, &links);
        made.versions.push(version(requests, &scope, &links, model.version == default));
        made.tests.extend(examples.files);
        made.examples.extend(examples.documented);
    }
    made
}

fn version(requests: rust::Module, scope: &Scope<'_>, links: &Links<'_>, default: bool) -> rust::Version {
    rust::Version {
        name: scope.model.version.clone(),
        module: scope.module.clone(),
        docs: Docs(vec![format!("Version {} of the API.", prose::escape(&scope.model.version))]),
        default,
        models: namespace::lower(scope, links),
        requests,
    }
}

/// The version that is on by default: the newest that is numbered, else the first.
fn default_version(models: &[Model]) -> String {
    let versions = models.iter().map(|model| model.version.as_str());
    let numbered = |version: &&str| {
        names::version_module(version).starts_with('v') && version.contains(|c: char| c.is_ascii_digit())
    };
    let newest = versions.clone().filter(numbered).max_by_key(|version| (numbers(version), *version));
    newest.or_else(|| versions.clone().next()).unwrap_or_default().to_owned()
}

/// The numbers of a version: `v1.10` → 1, 10.
fn numbers(version: &str) -> Vec<u64> {
    version.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_numbered_version_is_the_default() {
        let default = |versions: &[&str]| {
            let model = |version: &&str| Model { version: (*version).to_owned(), ..Model::default() };
            default_version(&versions.iter().map(model).collect::<Vec<_>>())
        };
        assert_eq!(default(&["v9.0", "v10.0", "beta"]), "v10.0");
        assert_eq!(default(&["v1.9", "v1.10"]), "v1.10");
        assert_eq!(default(&["canary", "beta"]), "canary");
    }
}
