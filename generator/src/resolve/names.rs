//! From a name as a page writes it to the type that it means.

use crate::model::TypeName;
use crate::page::type_cell::{self, TypeText};
use crate::source::PageId;
use foldhash::HashMap;
use std::collections::BTreeSet;

/// The namespace of what names none.
pub const DEFAULT_NAMESPACE: &str = "microsoft.graph";
/// JSON of any shape.
pub const JSON: &str = "microsoft.graph.Json";

/// The words for JSON of any shape, in lower case.
const ANY_JSON: &[&str] = &["json", "object", "untyped", "any"];

/// The types that pages declare, found by what other pages call them.
#[derive(Debug, Clone)]
pub struct Names {
    /// By what stands behind `Edm.`.
    primitives: HashMap<&'static str, TypeName>,
    by_full: HashMap<String, TypeName>,
    by_short: HashMap<String, Vec<TypeName>>,
    by_page: HashMap<PageId, OnPage>,
}

/// The types that a page describes.
#[derive(Debug, Default, Clone)]
struct OnPage {
    all: BTreeSet<TypeName>,
    /// By their short names in lower case; the first of several.
    by_short: HashMap<String, TypeName>,
}

impl Default for Names {
    fn default() -> Self {
        Self {
            primitives: type_cell::primitives().map(|name| (name, TypeName::edm(name))).collect(),
            by_full: HashMap::default(),
            by_short: HashMap::default(),
            by_page: HashMap::default(),
        }
    }
}

impl Names {
    /// Makes a type known by its name and by the page that describes it.
    pub fn declare(&mut self, name: &TypeName, page: &PageId) {
        let short = name.short().to_lowercase();
        if self.by_full.insert(name.as_str().to_lowercase(), name.clone()).is_none() {
            self.by_short.entry(short.clone()).or_default().push(name.clone());
        }
        let on_page = self.by_page.entry(lower(page)).or_default();
        on_page.all.insert(name.clone());
        on_page.by_short.entry(short).or_insert_with(|| name.clone());
    }

    /// Makes a type known that no page describes. Only its qualified name leads to it: what pages of another namespace mean
    /// by the same word cannot be told, and must not depend on which page is read first.
    pub fn declare_unknown(&mut self, name: &TypeName) {
        self.by_full.entry(name.as_str().to_lowercase()).or_insert_with(|| name.clone());
    }

    /// The type of a qualified name; case does not count.
    pub fn full(&self, name: &str) -> Option<&TypeName> {
        self.by_full.get(&name.trim_start_matches('#').to_lowercase())
    }

    /// The primitive or the declared type that a text means on a page of this namespace.
    pub fn resolve(&self, text: &TypeText, namespace: &str) -> Option<TypeName> {
        let primitive = type_cell::primitive(&text.name).and_then(|name| self.primitives.get(name));
        let linked = || self.linked(text);
        match primitive {
            Some(primitive) => Some(linked().unwrap_or_else(|| primitive.clone())),
            None => linked().or_else(|| self.word(&text.name, namespace)).or_else(|| self.only_on_page(text)),
        }
    }

    /// The type that a word means on a page of this namespace; not a primitive.
    pub fn word(&self, word: &str, namespace: &str) -> Option<TypeName> {
        if word.contains('.') {
            return self.full(word).cloned().or_else(|| self.short(word.rsplit('.').next()?, namespace));
        }
        let own = || match namespace {
            "" => self.full(&format!("{DEFAULT_NAMESPACE}.{word}")),
            namespace => self.full(&format!("{namespace}.{word}")),
        };
        self.short(word, namespace)
            .or_else(|| own().cloned())
            .or_else(|| ANY_JSON.contains(&word.to_lowercase().as_str()).then(|| TypeName::new(JSON)))
    }

    /// The type of this name that the linked page describes.
    fn linked(&self, text: &TypeText) -> Option<TypeName> {
        let on_page = self.by_page.get(&lower(text.link.as_ref()?))?;
        let short = text.name.rsplit('.').next()?;
        on_page.by_short.get(&short.to_lowercase()).cloned()
    }

    /// A text that is no type's name means the type of the page that it links to, if that has one.
    fn only_on_page(&self, text: &TypeText) -> Option<TypeName> {
        let on_page = self.by_page.get(&lower(text.link.as_ref()?))?;
        on_page.all.first().filter(|_| on_page.all.len() == 1).cloned()
    }

    /// By its own namespace, then the default one, then the only one that has it.
    fn short(&self, short: &str, namespace: &str) -> Option<TypeName> {
        let found = self.by_short.get(&short.to_lowercase())?;
        let within = |namespace: &str| found.iter().find(|name| name.namespace().eq_ignore_ascii_case(namespace));
        within(namespace)
            .or_else(|| within(DEFAULT_NAMESPACE))
            .or_else(|| found.first().filter(|_| found.len() == 1))
            .cloned()
    }
}

/// Links do not always have the case of the file that they mean.
fn lower(page: &PageId) -> PageId {
    match page.as_str().bytes().any(|byte| byte.is_ascii_uppercase() || !byte.is_ascii()) {
        true => PageId::new(page.as_str().to_lowercase()),
        false => page.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let mut names = Names::default();
        for (name, page) in [
            ("microsoft.graph.user", "resources/user.md"),
            ("microsoft.graph.endpoint", "resources/endpoint.md"),
            ("microsoft.graph.callRecords.endpoint", "resources/callrecords-endpoint.md"),
            ("microsoft.graph.callRecords.session", "resources/callrecords-session.md"),
        ] {
            names.declare(&TypeName::new(name), &PageId::new(page));
        }
        names
    }

    fn resolved(name: &str, link: Option<&str>, namespace: &str) -> Option<String> {
        let link = link.map(PageId::new);
        let text = TypeText { name: name.to_owned(), collection: false, link, or: Vec::new(), span: 0..0 };
        names().resolve(&text, namespace).map(|name| name.to_string())
    }

    #[test]
    fn what_no_page_describes_is_found_in_its_own_namespace_only() {
        let mut names = names();
        names.declare_unknown(&TypeName::new("microsoft.graph.ghost"));
        let found = |word, namespace| names.word(word, namespace).map(|name| name.to_string());
        assert_eq!(found("ghost", "").as_deref(), Some("microsoft.graph.ghost"));
        assert_eq!(found("ghost", "microsoft.graph").as_deref(), Some("microsoft.graph.ghost"));
        assert_eq!(found("ghost", "microsoft.graph.callRecords"), None);
    }

    #[test]
    fn names_are_found_by_namespace_link_and_uniqueness() {
        let found = |name, link, namespace| resolved(name, link, namespace).unwrap_or_default();
        assert_eq!(found("endpoint", None, "microsoft.graph.callRecords"), "microsoft.graph.callRecords.endpoint");
        assert_eq!(found("endpoint", None, "microsoft.graph.other"), "microsoft.graph.endpoint");
        assert_eq!(
            found("endpoint", Some("resources/CallRecords-Endpoint.md"), "microsoft.graph"),
            "microsoft.graph.callRecords.endpoint"
        );
        assert_eq!(found("session", None, "microsoft.graph"), "microsoft.graph.callRecords.session");
        assert_eq!(found("User", None, "microsoft.graph"), "microsoft.graph.user");
        assert_eq!(found("a user", Some("resources/user.md"), "microsoft.graph"), "microsoft.graph.user");
        assert_eq!(found("string", None, "microsoft.graph"), "Edm.String");
        assert_eq!(found("JSON", None, "microsoft.graph"), JSON);
        assert_eq!(resolved("nobody", None, "microsoft.graph"), None);
    }
}
