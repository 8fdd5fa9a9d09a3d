//! Query parameters and headers of an example as methods of the request.

use crate::rust::{CallOption, Shape};

/// The method for a query parameter; what the shape has no method for goes by `query`.
pub(crate) fn query(name: &str, value: &str, shape: &Shape) -> CallOption {
    let plain = || CallOption::Query(name.to_owned(), value.to_owned());
    let (single, many, list) = match shape {
        Shape::Get(_) => (true, false, false),
        Shape::List(_) => (true, true, true),
        Shape::Delta(_) => (true, true, false),
        Shape::Send(_) | Shape::SendOptional(_) | Shape::Download => (false, false, false),
    };
    let number = || value.parse::<u32>().ok().filter(|number| number.to_string() == value);
    match name {
        "$select" if single => names("select", value).unwrap_or_else(plain),
        "$expand" if single => names("expand", value).unwrap_or_else(plain),
        "$orderby" if many => names("order_by", value).unwrap_or_else(plain),
        "$filter" if many => CallOption::Text("filter", value.to_owned()),
        "$search" if list => CallOption::Text("search", value.to_owned()),
        "$top" if many => number().map_or_else(plain, |number| CallOption::Number("top", number)),
        "$skip" if list => number().map_or_else(plain, |number| CallOption::Number("skip", number)),
        "$count" if list && value == "true" => CallOption::Count,
        _ => plain(),
    }
}

/// The names in a list, parted by commas outside of parentheses and quotes.
fn names(method: &'static str, value: &str) -> Option<CallOption> {
    let mut parts = vec![String::new()];
    let (mut depth, mut quoted) = (0_i32, false);
    for c in value.chars() {
        match c {
            '\'' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        match parts.last_mut() {
            Some(part) if c != ',' || quoted || depth > 0 => part.push(c),
            Some(_) | None => parts.push(String::new()),
        }
    }
    let parts: Vec<String> = parts.iter().map(|part| part.trim().to_owned()).collect();
    let whole = depth == 0 && !quoted && parts.iter().all(|part| !part.is_empty());
    whole.then_some(CallOption::Names(method, parts))
}

/// Headers that the client sets by itself, or that say nothing of the request.
const OWN: &[&str] = &[
    "authorization",
    "content-type",
    "content-length",
    "host",
    "accept",
    "connection",
    "user-agent",
    "transfer-encoding",
];

/// The headers of a request that a caller sets.
pub(crate) fn headers(headers: &[(String, String)]) -> Vec<(String, String)> {
    sendable(headers).filter(|(name, _)| !OWN.contains(&name.to_ascii_lowercase().as_str())).cloned().collect()
}

/// The headers of a response that tell something.
pub(crate) fn response_headers(headers: &[(String, String)]) -> Vec<(String, String)> {
    let told = ["location", "etag", "operation-location"];
    sendable(headers).filter(|(name, _)| told.contains(&name.to_ascii_lowercase().as_str())).cloned().collect()
}

/// Headers that can be sent; some pages break a line where a header does not end.
fn sendable(headers: &[(String, String)]) -> impl Iterator<Item = &(String, String)> {
    headers.iter().filter(|(name, value)| {
        let token = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        let visible = value.chars().all(|c| c == ' ' || c.is_ascii_graphic());
        !name.is_empty() && name.chars().all(token) && visible && !value.is_empty() && value.trim() == value
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rust::{FieldType, Scalar, Value};

    #[test]
    fn options_have_methods_where_the_shape_has_them() {
        let ty = FieldType { value: Value::Scalar(Scalar::String), list: true };
        let list = Shape::List(ty.clone());
        let delta = Shape::Delta(ty.clone());
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(query("$select", "id, name", &list), CallOption::Names("select", names(&["id", "name"])));
        assert_eq!(
            query("$expand", "a($select=b,c),d", &list),
            CallOption::Names("expand", names(&["a($select=b,c)", "d"]))
        );
        assert_eq!(query("$top", "5", &list), CallOption::Number("top", 5));
        assert_eq!(query("$top", "05", &list), CallOption::Query("$top".to_owned(), "05".to_owned()));
        assert_eq!(query("$top", "5", &Shape::Get(ty)), CallOption::Query("$top".to_owned(), "5".to_owned()));
        assert_eq!(query("$select", "id,", &list), CallOption::Query("$select".to_owned(), "id,".to_owned()));
        assert_eq!(query("$count", "true", &list), CallOption::Count);
        assert_eq!(query("$top", "5", &delta), CallOption::Number("top", 5));
        assert_eq!(query("$skip", "5", &delta), CallOption::Query("$skip".to_owned(), "5".to_owned()));
    }

    #[test]
    fn only_headers_that_can_be_sent_are_sent() {
        let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let all = [header("Prefer", "x"), header("Authorization", "Bearer y"), header("a b", "c"), header("Z", "ü")];
        assert_eq!(headers(&all), [header("Prefer", "x")]);
    }
}
