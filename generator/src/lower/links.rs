//! Where the links of pages lead in the crate's documentation.

use super::scope::Scope;
use crate::config::Config;
use crate::model::Operation;
use crate::source::{PageId, Source};
use std::collections::BTreeMap;

/// Knows the item of each page, and the addresses of pages that have none.
pub(crate) struct Links<'a> {
    /// The items that a page describes.
    items: BTreeMap<&'a PageId, Vec<Item>>,
    config: &'a Config,
    version: &'a str,
}

/// Something that a page describes. What the page is about comes first, then what it lists besides, in the order of lines.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Item {
    /// The page lists it among other things.
    is_besides: bool,
    /// Where the page does so; the last line where that is not known.
    line: usize,
    /// Its name in the docs, or that of the function, in lower case.
    name: String,
    path: String,
}

impl<'a> Links<'a> {
    /// Collects the items of a version.
    pub(crate) fn new(scope: &Scope<'a>, config: &'a Config) -> Self {
        let mut items: BTreeMap<&PageId, Vec<Item>> = BTreeMap::new();
        for (ty, named) in scope.types().filter(|(ty, _)| ty.documented) {
            let item = |line| Item {
                is_besides: ty.pages.is_empty(),
                line,
                name: ty.name.short().to_ascii_lowercase(),
                path: scope.link(named),
            };
            add(&ty.source, &ty.pages, item, &mut items);
        }
        for operation in &scope.model.operations {
            let Some(item) = function(operation, &scope.module) else { continue };
            add(&operation.source, &operation.pages, item, &mut items);
        }
        items.values_mut().for_each(|items| items.sort());
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

    /// The item of a page: the one that the fragment names, else the one named like the page, else the first that the
    /// page is about.
    fn item(&self, page: &PageId, fragment: &str) -> Option<String> {
        let items = self.items.get(page)?;
        let fragment = fragment.to_ascii_lowercase();
        let fragment = fragment.strip_suffix("-values").unwrap_or(&fragment);
        let stem = page.stem().rsplit('-').next().unwrap_or_default();
        let named = |wanted: &str| items.iter().find(|item| item.name == wanted);
        let subject = || items.first().filter(|item| !item.is_besides);
        named(fragment).or_else(|| named(stem)).or_else(subject).map(|item| item.path.clone())
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
        let path = "crate::v1::models::Acl".to_owned();
        let acl = Item { is_besides: false, line: 1, name: "acl".to_owned(), path };
        let items = BTreeMap::from([(&*PAGE, vec![acl])]);
        Links { items, config: &CONFIG, version: "v1.0" }
    }
}

/// Adds an item to the page where it is described first, and to the others.
fn add<'a>(
    source: &'a Source,
    pages: &'a [PageId],
    item: impl Fn(usize) -> Item,
    items: &mut BTreeMap<&'a PageId, Vec<Item>>,
) {
    let others = pages.iter().filter(|page| **page != source.page);
    for (page, line) in [(&source.page, source.line)].into_iter().chain(others.map(|page| (page, usize::MAX))) {
        items.entry(page).or_default().push(item(line));
    }
}

/// An operation's function on a page that documents it.
fn function(operation: &Operation, version: &str) -> Option<impl Fn(usize) -> Item> {
    let name = operation.function.last()?;
    let path = format!("fn@crate::{version}::{}", operation.function.join("::"));
    // What tells rustdoc nothing: `r#` before a keyword.
    let (name, path) = (name.to_ascii_lowercase(), path.replace("::r#", "::"));
    Some(move |line| Item { is_besides: false, line, name: name.clone(), path: path.clone() })
}
