//! The operation that an example shows.

use super::address::{self, Fit, Tree};
use crate::model::{Method, Operation};
use crate::page::api::{ApiFacts, ExampleFacts, path};
use crate::resolve::operations::steps;
use crate::source::PageId;
use std::collections::{BTreeMap, BTreeSet};

/// Finds operations by address.
pub(super) struct Finder<'o> {
    tree: Tree<'static>,
    operations: &'o [Operation],
    /// The operations that each page documents, by their method, in order.
    of_page: BTreeMap<(&'o PageId, Method), Vec<usize>>,
    /// The host that most examples call.
    host: String,
}

/// A page with more request lines is not about one operation whose address an example could mistake.
pub(super) const MOST_NEAR: usize = 32;

/// The operation of an example.
pub(super) struct Found {
    /// Its place among the operations.
    pub(super) operation: usize,
    /// The values for the placeholders of its path.
    pub(super) fit: Fit,
    /// The address is that of the operation but for the words that it begins with.
    pub(super) nearly: bool,
}

/// The host that most examples call: the service's.
pub(crate) fn service_host<'f>(pages: impl IntoIterator<Item = &'f ApiFacts>) -> &'f str {
    let mut hosts: BTreeMap<&str, usize> = BTreeMap::new();
    let all = pages.into_iter().flat_map(|page| &page.examples);
    for host in all.filter_map(|example| example.request.target.host.as_deref()) {
        *hosts.entry(host).or_default() += 1;
    }
    hosts.into_iter().max_by_key(|(_, count)| *count).map_or("", |(host, _)| host)
}

/// True for an address of the service itself, not of an upload or a callback.
pub(crate) fn is_service(example: &ExampleFacts, host: &str) -> bool {
    let target = &example.request.target;
    !example.request.opaque && target.host.as_ref().is_none_or(|of| of == host || target.version.is_some())
}

impl<'o> Finder<'o> {
    pub(super) fn new(pages: &[ApiFacts], operations: &'o [Operation]) -> Self {
        let mut tree = Tree::default();
        let mut of_page: BTreeMap<(&PageId, Method), Vec<usize>> = BTreeMap::new();
        for (at, operation) in operations.iter().enumerate() {
            tree.add(steps::of(&operation.path), at);
            for page in &operation.pages {
                of_page.entry((page, operation.method)).or_default().push(at);
            }
        }
        Self { tree, operations, of_page, host: service_host(pages).to_owned() }
    }

    pub(super) fn is_service(&self, example: &ExampleFacts) -> bool {
        is_service(example, &self.host)
    }

    /// The operation of an example: of the paths that its address fits, those of its own page first; else one of its
    /// own page whose path only begins otherwise.
    pub(super) fn find(&self, page: &PageId, example: &ExampleFacts) -> Option<Found> {
        if !self.is_service(example) {
            return None;
        }
        let method = example.request.method;
        let fits = self.tree.find(&example.request.target.path);
        let of_method = |at: &&usize| self.method(**at) == Some(method);
        let candidates: Vec<(usize, &Fit)> =
            fits.iter().flat_map(|fit| fit.operations.iter().filter(of_method).map(move |at| (*at, fit))).collect();
        let own = self.of_page.get(&(page, method)).map_or(&[][..], Vec::as_slice);
        let best = candidates.iter().find(|(at, _)| own.binary_search(at).is_ok()).or(candidates.first());
        match best {
            Some((at, fit)) => Some(Found { operation: *at, fit: (*fit).clone(), nearly: false }),
            None => {
                let near = own.iter().take(MOST_NEAR);
                near.copied().find_map(|at| self.nearly(at, &example.request.target.path))
            }
        }
    }

    /// The methods for which an address is documented.
    pub(super) fn methods(&self, address: &str) -> BTreeSet<Method> {
        let fits = self.tree.find(address);
        fits.iter().flat_map(|fit| &fit.operations).filter_map(|at| self.method(*at)).collect()
    }

    fn method(&self, at: usize) -> Option<Method> {
        self.operations.get(at).map(|operation| operation.method)
    }

    /// An operation whose path has other words before its first key than an address, at most more or fewer of them.
    fn nearly(&self, operation: usize, address: &str) -> Option<Found> {
        let path = steps::of(&self.operations.get(operation)?.path);
        let words = path.iter().take_while(|step| is_word(step)).count();
        let parts = path::parts(address);
        let found = |fit| Found { operation, fit, nearly: true };
        // The last word before the first key says what is meant, so it stays.
        let shorter_path = (1..words).find_map(|from| address::fit(address, path.get(from..)?));
        let shorter_address =
            || (1..parts.len().saturating_sub(1)).find_map(|from| address::fit(&parts.get(from..)?.join("/"), &path));
        shorter_path.or_else(shorter_address).map(found)
    }
}

fn is_word(step: &str) -> bool {
    !steps::is_key(step) && !step.contains(['(', ':', '$'])
}
