//! Query options, written the way the documentation of Microsoft Graph writes them.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What must be encoded in the value of a query option: what ends it, what has another meaning in a query, and what a
/// URL cannot hold. The rest stays readable: `$filter=startswith(name,'a')`.
const VALUE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'\'')
    .add(b'+')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// In a name, `=` would end it.
const NAME: &AsciiSet = &VALUE.add(b'=');

/// The query options of a request, in the order in which they were first set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Query(Vec<(String, String)>);

impl Query {
    /// Sets an option; one of the same name is replaced and keeps its place.
    pub(crate) fn set(&mut self, name: &str, value: String) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => *old = value,
            None => self.0.push((name.to_owned(), value)),
        }
    }

    /// Appends the options to an address, which may have some already.
    pub(crate) fn write(&self, address: &mut String) {
        for (name, value) in &self.0 {
            address.push(if address.contains('?') { '&' } else { '?' });
            address.extend(utf8_percent_encode(name, NAME));
            address.push('=');
            address.extend(utf8_percent_encode(value, VALUE));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(options: &[(&str, &str)]) -> String {
        let mut query = Query::default();
        for (name, value) in options {
            query.set(name, (*value).to_owned());
        }
        let mut out = String::new();
        query.write(&mut out);
        out
    }

    #[test]
    fn point_7_options_are_written_with_dollar_and_percent_20_in_order() {
        assert_eq!(
            written(&[("$top", "5"), ("$filter", "displayName eq 'a & b+c'"), ("$expand", "members($select=id,name)")]),
            "?$top=5&$filter=displayName%20eq%20%27a%20%26%20b%2Bc%27&$expand=members($select=id,name)"
        );
        assert_eq!(written(&[]), "");
    }

    #[test]
    fn an_option_that_is_set_again_is_replaced_in_place() {
        assert_eq!(written(&[("$top", "5"), ("$skip", "1"), ("$top", "9")]), "?$top=9&$skip=1");
    }

    #[test]
    fn an_address_keeps_the_options_that_it_has() {
        let mut query = Query::default();
        query.set("$top", "5".to_owned());
        let mut address = "/users?$skiptoken=x".to_owned();
        query.write(&mut address);
        assert_eq!(address, "/users?$skiptoken=x&$top=5");
    }

    #[test]
    fn a_value_cannot_add_an_option_or_end_the_query() {
        assert_eq!(written(&[("a=b&c", "1&$top=2#x")]), "?a%3Db%26c=1%26$top=2%23x");
    }
}
