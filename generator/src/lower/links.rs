//! Where the links of pages lead in the crate's documentation.

use super::scope::Scope;
use crate::config::Config;
use crate::model::Model;
use crate::source::{PageId, Source};
use std::collections::BTreeMap;

/// Knows the item of each page, and the addresses of pages that have none.
pub(crate) struct Links<'a> {
    /// The items that a page describes, as `(short name in lower case, path)`, in the order of their lines.
    items: BTreeMap<&'a PageId, Vec<(String, String)>>,
    config: &'a Config,
    version: &'a str,
}

impl<'a> Links<'a> {
    /// Collects the items of a version.
    pub(crate) fn new(scope: &Scope<'a>, config: &'a Config) -> Self {
        let mut found: Vec<(&'a Source, String, String)> = scope
            .types()
            .filter(|(ty, _)| ty.documented)
            .map(|(ty, named)| (&ty.source, ty.name.short().to_ascii_lowercase(), scope.link(named)))
            .collect();
        found.extend(functions(scope.model, &scope.module));
        found.sort();
        let mut items: BTreeMap<&PageId, Vec<(String, String)>> = BTreeMap::new();
        for (source, name, path) in found {
            items.entry(&source.page).or_default().push((name, path));
        }
        Self { items, config, version: &scope.model.version }
    }

    /// What a link on a page leads to: an item, an address, or nothing that readers of the crate could open.
    pub(crate) fn resolve(&self, from: &PageId, link: &str) -> Option<String> {
        let link = link.trim();
        if link.starts_with("https://") || link.starts_with("http://") {
            return Some(link.to_owned());
        }
        if let Some(path) = link.strip_prefix('/') {
            return self.site().map(|site| format!("{site}/{path}"));
        }
        let page = from.join(link)?;
        let fragment = link.split_once('#').map_or("", |(_, fragment)| fragment);
        self.item(&page, fragment).or_else(|| self.address(&page))
    }

    /// Where a page is published.
    pub(crate) fn address(&self, page: &PageId) -> Option<String> {
        self.config.package.page_url(self.version, page)
    }

    /// The item of a page: the one that the fragment names, else the one named like the page, else the first.
    fn item(&self, page: &PageId, fragment: &str) -> Option<String> {
        let items = self.items.get(page)?;
        let fragment = fragment.to_ascii_lowercase();
        let fragment = fragment.strip_suffix("-values").unwrap_or(&fragment);
        let stem = page.stem().rsplit('-').next().unwrap_or_default();
        let named = |wanted: &str| items.iter().find(|(name, _)| name == wanted);
        named(fragment).or_else(|| named(stem)).or_else(|| items.first()).map(|(_, path)| path.clone())
    }

    /// The site of the published pages, for links that begin with a slash.
    fn site(&self) -> Option<&str> {
        let template = self.config.package.page_url.as_deref()?;
        let host = template.find("://")? + 3;
        let end = template.get(host..)?.find('/').map_or(template.len(), |at| host + at);
        template.get(..end)
    }

    #[cfg(test)]
    pub(crate) fn for_tests() -> Links<'static> {
        use std::sync::LazyLock;
        static PAGE: LazyLock<PageId> = LazyLock::new(|| PageId::new("resources/acl.md"));
        static CONFIG: LazyLock<Config> =
            LazyLock::new(|| Config::parse("[crate]\npage-url = 'https://docs/{page}'").unwrap_or_default());
        let items = BTreeMap::from([(&*PAGE, vec![("acl".to_owned(), "crate::v1::models::Acl".to_owned())])]);
        Links { items, config: &CONFIG, version: "v1.0" }
    }
}

fn functions<'a>(model: &'a Model, version: &str) -> Vec<(&'a Source, String, String)> {
    let path = |function: &[String]| format!("fn@crate::{version}::{}", function.join("::"));
    model
        .operations
        .iter()
        .filter_map(|operation| {
            let name = operation.function.last()?;
            Some((&operation.source, name.to_ascii_lowercase(), path(&operation.function)))
        })
        .collect()
}
