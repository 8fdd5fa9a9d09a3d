//! Values whose type is told by `@odata.type`.

use super::Model;

/// A generated enum over a type and the types derived from it.
///
/// What the service sends with a type that is not among them is held as the first, with all its properties.
pub trait Polymorphic: 'static {
    /// The full names of the types: the declared one first, all others sorted.
    fn types(&self) -> &'static [&'static str];

    /// Puts in an empty value of the type with this position.
    fn select(&mut self, index: usize);

    /// The value.
    fn model(&self) -> &dyn Model;

    /// The value, to be changed.
    fn model_mut(&mut self) -> &mut dyn Model;
}

/// The position of the type that an `@odata.type` names: `#microsoft.graph.user`, with or without what stands
/// before the `#`.
pub(crate) fn position(types: &[&str], odata_type: &str) -> Option<usize> {
    let name = odata_type.rsplit('#').next().unwrap_or(odata_type);
    let (declared, derived) = types.split_first()?;
    if *declared == name {
        return Some(0);
    }
    derived.binary_search(&name).ok().map(|at| at + 1)
}

/// The type that has to be written with a value: none where it is the declared one.
pub(crate) fn implied_type(value: &dyn Polymorphic) -> Option<&'static str> {
    let name = value.model().schema().name();
    (value.types().first() != Some(&name)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::position;

    #[test]
    fn every_type_is_found() {
        let types = ["graph.item", "graph.audio", "graph.folder", "graph.itemBase", "graph.zip"];
        for (at, name) in types.iter().enumerate() {
            assert_eq!(position(&types, name), Some(at));
            assert_eq!(position(&types, &format!("https://host/$metadata#{name}")), Some(at));
        }
        assert_eq!(position(&types, "#graph.file"), None);
        assert_eq!(position(&[], "graph.item"), None);
    }
}
