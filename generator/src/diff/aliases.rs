//! What has another name now.

use crate::model::{Method, TypeName};
use std::collections::BTreeMap;

/// The new names of types, properties and members, by the old ones.
#[derive(Debug, Default)]
pub(super) struct Aliases {
    types: BTreeMap<TypeName, TypeName>,
    /// By the old type's name.
    members: BTreeMap<(TypeName, String), String>,
    /// Operations by method and the shape of their paths.
    operations: BTreeMap<(Method, String), String>,
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

    /// The path that an operation has now, if it is another.
    pub(super) fn operation(&self, method: Method, old: &str) -> Option<&str> {
        self.operations.get(&(method, old.to_owned())).map(String::as_str)
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
