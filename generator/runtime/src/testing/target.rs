//! Comparing paths and queries by what they say.

use percent_encoding::percent_decode_str;

/// A path and query, decoded. Two ways of writing the same one are equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    /// Decoded one by one, so that an encoded slash is no separator.
    pub(crate) segments: Vec<String>,
    /// Sorted, as their order means nothing.
    pub(crate) query: Vec<(String, String)>,
}

impl Target {
    /// Reads a path and query, whose characters may be percent-encoded or not.
    pub(crate) fn parse(target: &str) -> Self {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let mut query: Vec<_> = query.split('&').filter(|option| !option.is_empty()).map(option).collect();
        query.sort();
        Self { segments: path.trim_end_matches('/').split('/').map(decode).collect(), query }
    }

    /// The first thing in which a request differs from this one.
    pub(crate) fn difference(&self, found: &Self) -> Option<String> {
        if self.segments != found.segments {
            return Some(format!("path: expected {}, found {}", self.segments.join("/"), found.segments.join("/")));
        }
        let missing = self.query.iter().find(|option| !found.query.contains(option));
        let extra = found.query.iter().find(|option| !self.query.contains(option));
        let shown =
            |option: Option<&(String, String)>| option.map_or("nothing".to_owned(), |(n, v)| format!("{n}={v}"));
        (missing.is_some() || extra.is_some())
            .then(|| format!("query: expected {}, found {}", shown(missing), shown(extra)))
    }
}

/// One option. The `$` of system options may be left out in the beta version, and spaces around a value or after
/// commas say nothing.
fn option(option: &str) -> (String, String) {
    let (name, value) = option.split_once('=').unwrap_or((option, ""));
    let name = decode(name).trim_start_matches('$').to_owned();
    let value = decode(&value.replace('+', " ")).trim().to_owned();
    let value = match name.as_str() {
        "select" | "expand" | "orderby" => value.split(',').map(str::trim).collect::<Vec<_>>().join(","),
        _ => value,
    };
    (name, value)
}

fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn difference(expected: &str, found: &str) -> Option<String> {
        Target::parse(expected).difference(&Target::parse(found))
    }

    #[test]
    fn other_ways_of_writing_are_no_difference() {
        for (expected, found) in [
            ("/v1.0/users/a@b.c", "/v1.0/users/a%40b.c"),
            ("/v1.0/f(path='x y')", "/v1.0/f(path='x%20y')"),
            ("/v1.0/u?$top=1&$select=id, name", "/v1.0/u?$select=id,name&$top=1"),
            ("/beta/u?select=id", "/beta/u?%24select=id"),
            ("/v1.0/u?$filter=a+eq+'b'", "/v1.0/u?$filter=a%20eq%20%27b%27"),
            ("/v1.0/u?$filter=%20(a)", "/v1.0/u?$filter=(a)"),
            ("/v1.0/u/", "/v1.0/u"),
        ] {
            assert_eq!(difference(expected, found), None, "{expected}");
        }
    }

    #[test]
    fn what_differs_is_told() {
        for (expected, found, told) in [
            ("/a/b", "/a%2Fb", "path: expected /a/b, found /a/b"),
            ("/a?$top=1", "/a", "query: expected top=1, found nothing"),
            ("/a", "/a?$top=1", "query: expected nothing, found top=1"),
            ("/a?$top=1", "/a?$top=2", "query: expected top=1, found top=2"),
        ] {
            assert_eq!(difference(expected, found).as_deref(), Some(told));
        }
    }
}
