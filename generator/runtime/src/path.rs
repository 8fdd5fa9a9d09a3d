//! From a path template and its arguments to a path in which no argument can leave its place.

use std::fmt::{self, Display};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but the characters that RFC 3986 calls unreserved.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// An argument of a path template; its kind says how it is written.
///
/// It borrows its value and owns nothing, so that generated functions have nothing to clean up.
#[derive(Clone, Copy)]
pub enum PathArg<'a> {
    /// A key, or part of a segment: percent-encoded. Empty, `.` and `..` are refused.
    Key(&'a str),
    /// The content of an OData string literal, which the template encloses in quotes: `'` is doubled, then
    /// percent-encoded. May be empty.
    Text(&'a str),
    /// A number, boolean, GUID or another literal without quotes, as it displays itself: percent-encoded. Empty is
    /// refused. A date or time that displays itself in another form must be formatted as RFC 3339 first.
    Literal(&'a dyn Display),
    /// A path below a drive item, such as `Documents/report.docx`: each segment is percent-encoded, `/` stays.
    /// Empty segments, `.` and `..` are refused.
    Path(&'a str),
}

impl fmt::Debug for PathArg<'_> {
    /// Prints the kind only: the value may be a secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            PathArg::Key(_) => "Key(..)",
            PathArg::Text(_) => "Text(..)",
            PathArg::Literal(_) => "Literal(..)",
            PathArg::Path(_) => "Path(..)",
        })
    }
}

impl PathArg<'_> {
    /// Appends the argument as it stands in a URL.
    fn write(&self, out: &mut String) -> Result<(), &'static str> {
        match self {
            PathArg::Key(key) => write_segment(key, out),
            PathArg::Literal(literal) => write_segment(&literal.to_string(), out),
            PathArg::Text(text) => {
                out.extend(utf8_percent_encode(&text.replace('\'', "''"), SEGMENT));
                Ok(())
            }
            PathArg::Path(path) => {
                for (index, segment) in path.split('/').enumerate() {
                    if index > 0 {
                        out.push('/');
                    }
                    write_segment(segment, out)?;
                }
                Ok(())
            }
        }
    }
}

fn write_segment(segment: &str, out: &mut String) -> Result<(), &'static str> {
    match segment {
        "" => Err("is empty or has an empty segment"),
        "." | ".." => Err("is, or has a segment that is, `.` or `..`"),
        _ => {
            out.extend(utf8_percent_encode(segment, SEGMENT));
            Ok(())
        }
    }
}

/// Fills a template's `{name}`s with the arguments, in order. The error names the argument, never its value.
pub(crate) fn fill(template: &str, arguments: &[PathArg<'_>]) -> Result<String, String> {
    let mut path = String::with_capacity(template.len() + 32);
    let mut rest = template;
    let mut arguments = arguments.iter();
    while let Some((literal, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else {
            return Err(format!("the path template `{template}` has a `{{` without a `}}`"));
        };
        path.push_str(literal);
        let argument = arguments.next().ok_or_else(|| format!("the path has no argument for `{{{name}}}`"))?;
        argument.write(&mut path).map_err(|problem| format!("the argument for `{{{name}}}` in the path {problem}"))?;
        rest = tail;
    }
    if arguments.next().is_some() {
        return Err(format!("the path template `{template}` has fewer places than there are arguments"));
    }
    path.push_str(rest);
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(template: &str, arguments: &[PathArg<'_>]) -> String {
        fill(template, arguments).unwrap()
    }

    #[test]
    fn point_6_keys_are_encoded_and_cannot_leave_their_segment() {
        for (key, written) in [
            ("contosohr", "contosohr"),
            ("19:abc@thread.v2", "19%3Aabc%40thread.v2"),
            ("a/b", "a%2Fb"),
            ("a\\b?c#d", "a%5Cb%3Fc%23d"),
            ("%2e%2e", "%252e%252e"),
            ("../users", "..%2Fusers"),
            ("$value", "%24value"),
            ("b!x==", "b%21x%3D%3D"),
            ("naïve \n", "na%C3%AFve%20%0A"),
            ("...", "..."),
        ] {
            assert_eq!(filled("/users/{id}/x", &[PathArg::Key(key)]), format!("/users/{written}/x"));
        }
    }

    #[test]
    fn point_6_empty_and_dot_keys_are_refused_by_name_only() {
        for key in ["", ".", ".."] {
            let error = fill("/users/{user-id}", &[PathArg::Key(key)]).unwrap_err();
            assert!(error.contains("{user-id}"), "{error}");
            assert!(fill("/reports/get(n={n})", &[PathArg::Literal(&key)]).is_err());
        }
    }

    #[test]
    fn text_doubles_quotes_and_may_be_empty() {
        let template = "/sites/{id}/getByPath(path='{path}')";
        assert_eq!(
            filled(template, &[PathArg::Key("s"), PathArg::Text("/it's')/x")]),
            "/sites/s/getByPath(path='%2Fit%27%27s%27%27%29%2Fx')"
        );
        assert_eq!(filled("/f(q='{q}')", &[PathArg::Text("")]), "/f(q='')");
        assert_eq!(filled("/f(n={n})", &[PathArg::Literal(&3)]), "/f(n=3)");
        assert_eq!(format!("{:?}", PathArg::Literal(&true)), "Literal(..)");
    }

    #[test]
    fn a_path_keeps_its_slashes_and_nothing_else() {
        let template = "/me/drive/root:/{item-path}:/content";
        assert_eq!(
            filled(template, &[PathArg::Path("Docs/50% done?.txt")]),
            "/me/drive/root:/Docs/50%25%20done%3F.txt:/content"
        );
        for path in ["", "/a", "a/", "a//b", "a/../b", "./a"] {
            assert!(fill(template, &[PathArg::Path(path)]).is_err(), "{path}");
        }
    }

    #[test]
    fn the_number_of_arguments_must_fit() {
        assert!(fill("/a/{b}", &[]).is_err());
        assert!(fill("/a", &[PathArg::Key("b")]).is_err());
        assert!(fill("/a/{b", &[PathArg::Key("b")]).is_err());
    }
}
