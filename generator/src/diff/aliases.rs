//! What has another name now.

use super::Subject;
use crate::model::{Method, TypeName};
use std::collections::BTreeMap;

/// The new names of types, properties, members, operations and parameters, by the old ones.
#[derive(Debug, Default)]
pub(super) struct Aliases {
    types: BTreeMap<TypeName, TypeName>,
    /// By the old type's name.
    members: BTreeMap<(TypeName, String), String>,
    /// Operations by method and the shape of their paths.
    operations: BTreeMap<(Method, String), String>,
    /// Operations by method and address, as the docs write it.
    addresses: BTreeMap<(Method, String), String>,
    /// Examples, as the crate calls them.
    examples: BTreeMap<Subject, Subject>,
    /// Parameters in bodies, by the old shape of their operation's path.
    parameters: BTreeMap<(Method, String, String), String>,
}

impl Aliases {
    pub(super) fn add_type(&mut self, old: &TypeName, new: &TypeName) {
        self.types.insert(old.clone(), new.clone());
    }

    pub(super) fn add_member(&mut self, of: &TypeName, old: &str, new: &str) {
        self.members.insert((of.clone(), old.to_owned()), new.to_owned());
    }

    pub(super) fn add_operation(&mut self, method: Method, old: String, new: String) {
        self.operations.insert((method, old), new);
    }

    pub(super) fn add_address(&mut self, method: Method, old: &str, new: &str) {
        self.addresses.insert((method, old.to_owned()), new.to_owned());
    }

    pub(super) fn add_example(&mut self, old: Subject, new: Subject) {
        self.examples.insert(old.in_crate(), new.in_crate());
    }

    /// What an example is called now; by what the crate called it.
    pub(super) fn example<'n>(&'n self, old: &'n Subject) -> &'n Subject {
        self.examples.get(old).unwrap_or(old)
    }

    /// How the docs write an operation's address now.
    pub(super) fn address<'n>(&'n self, method: Method, old: &'n str) -> &'n str {
        self.addresses.get(&(method, old.to_owned())).map_or(old, String::as_str)
    }

    pub(super) fn add_parameter(&mut self, of: (Method, String), old: &str, new: &str) {
        self.parameters.insert((of.0, of.1, old.to_owned()), new.to_owned());
    }

    /// The path that an operation has now, if it is another.
    pub(super) fn operation(&self, method: Method, old: &str) -> Option<&str> {
        self.operations.get(&(method, old.to_owned())).map(String::as_str)
    }

    /// The name that a parameter in a body has now, if it is another; by the old shape of its operation's path.
    pub(super) fn parameter(&self, method: Method, path: &str, old: &str) -> Option<&str> {
        self.parameters.get(&(method, path.to_owned(), old.to_owned())).map(String::as_str)
    }

    /// The name that a type has now.
    pub(super) fn of<'n>(&'n self, old: &'n TypeName) -> &'n TypeName {
        self.types.get(old).unwrap_or(old)
    }

    /// The name that a property or member has now, if it is another; by the old name of its type.
    pub(super) fn member(&self, of: &TypeName, old: &str) -> Option<&str> {
        self.members.get(&(of.clone(), old.to_owned())).map(String::as_str)
    }
}
