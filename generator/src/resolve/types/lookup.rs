//! Properties and members found by their names.

use super::Types;
use crate::model::{Property, TypeName};
use foldhash::HashMap;
use std::cmp::Ordering;

/// The properties and members of all types, sorted to be found quickly.
#[derive(Debug)]
pub(crate) struct Lookup<'t> {
    /// The own properties of each type.
    properties: HashMap<&'t TypeName, Own<'t>>,
    /// The names of each enum's members, without their case.
    members: HashMap<&'t TypeName, Vec<&'t str>>,
}

/// The own properties of one type.
#[derive(Debug, Default)]
struct Own<'t> {
    /// By name without its case.
    sorted: Vec<&'t Property>,
    /// By name as it is written; the first of several.
    exact: HashMap<&'t str, &'t Property>,
}

impl<'t> Lookup<'t> {
    /// Takes what types have that do not change any more.
    pub(crate) fn new(types: &'t Types) -> Self {
        let mut lookup = Self { properties: HashMap::default(), members: HashMap::default() };
        for (name, ty) in &types.map {
            if !ty.properties.is_empty() {
                let mut sorted: Vec<&Property> = ty.properties.iter().collect();
                sorted.sort_by(|a, b| without_case(&a.name, &b.name));
                let exact = ty.properties.iter().rev().map(|property| (property.name.as_str(), property)).collect();
                lookup.properties.insert(name, Own { sorted, exact });
            }
            if !ty.members.is_empty() {
                let mut members: Vec<&str> = ty.members.iter().map(|member| member.name.as_str()).collect();
                members.sort_by(|a, b| without_case(a, b));
                lookup.members.insert(name, members);
            }
        }
        lookup
    }

    /// The own properties of a type.
    pub(crate) fn properties(&self, ty: &TypeName) -> Properties<'_, 't> {
        Properties(self.properties.get(ty))
    }

    /// True for the name of an enum's member, in any case.
    pub(crate) fn has_member(&self, ty: &TypeName, name: &str) -> bool {
        self.members.get(ty).is_some_and(|all| all.binary_search_by(|member| without_case(member, name)).is_ok())
    }
}

/// The own properties of one type, if it has any.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Properties<'l, 't>(Option<&'l Own<'t>>);

impl<'l, 't> Properties<'l, 't> {
    /// Those that have this name in any case, in their order.
    pub(crate) fn in_any_case<'n>(self, name: &'n str) -> impl Iterator<Item = &'t Property> + use<'l, 'n, 't> {
        let sorted = self.0.map_or(&[][..], |own| &own.sorted);
        let start = sorted.partition_point(|property| without_case(&property.name, name).is_lt());
        let rest = sorted.get(start..).unwrap_or_default().iter().copied();
        rest.take_while(move |property| property.name.eq_ignore_ascii_case(name))
    }

    /// The one of exactly this name.
    pub(crate) fn find(self, name: &str) -> Option<&'t Property> {
        self.0?.exact.get(name).copied()
    }
}

fn without_case(a: &str, b: &str) -> Ordering {
    let lower = |byte: u8| byte.to_ascii_lowercase();
    a.bytes().map(lower).cmp(b.bytes().map(lower))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Member, TypeRef};
    use crate::source::{PageId, Source};

    #[test]
    fn case_is_left_out_and_order_kept() {
        let source = Source { page: PageId::new("resources/a.md"), line: 1 };
        let name = TypeName::new("microsoft.graph.a");
        let mut ty = super::super::blank(name.clone(), Kind::Complex, source.clone());
        ty.properties = ["b", "Id", "id", "a"]
            .map(|name| Property {
                name: name.to_owned(),
                ty: TypeRef { name: TypeName::edm("String"), collection: false },
                navigation: false,
                description: None,
                read_only: false,
                required: false,
                deprecated: None,
                source: source.clone(),
            })
            .into();
        ty.members = vec![Member { name: "red".to_owned(), value: None, description: None, source }];
        let mut types = Types::default();
        types.add(ty);
        let lookup = Lookup::new(&types);
        let named =
            |word| lookup.properties(&name).in_any_case(word).map(|found| found.name.as_str()).collect::<Vec<_>>();
        assert_eq!(named("ID"), ["Id", "id"]);
        assert_eq!(named("a"), ["a"]);
        assert_eq!(named("c"), Vec::<&str>::new());
        let exact = |word| lookup.properties(&name).find(word).map(|found| found.name.as_str());
        assert_eq!((exact("id"), exact("ID")), (Some("id"), None));
        assert!(lookup.has_member(&name, "RED") && !lookup.has_member(&name, "blue"));
    }
}
