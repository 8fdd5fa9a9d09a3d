//! Names for the arguments of a request function that fill in its path.

use super::{clash::unique, ident};
use crate::model::{PathTemplate, Segment};

/// The parameter names for a path's placeholders, in the order in which they stand in the path.
///
/// A placeholder that says no more than `id` is named after the segment before it: `/users/{id}` gives `user_id`.
pub fn path_arguments(path: &PathTemplate) -> Vec<String> {
    let mut wishes: Vec<(String, usize)> = Vec::new();
    let mut before = "";
    for segment in &path.segments {
        match segment {
            Segment::Literal(word) => before = word,
            Segment::Key(placeholder) => wishes.push((key_name(placeholder, before), wishes.len())),
            Segment::AlternateKey(arguments) | Segment::Function { arguments, .. } => {
                for argument in arguments.iter().filter(|argument| argument.is_placeholder()) {
                    wishes.push((ident::parameter(&argument.name), wishes.len()));
                }
            }
            Segment::Cast(_) => {}
            Segment::ItemPath { before: word, name, .. } => {
                wishes.push((ident::parameter(name), wishes.len()));
                before = word;
            }
        }
    }
    unique(&wishes, &[])
}

fn key_name(placeholder: &str, before: &str) -> String {
    let first = placeholder.split(['|', '/', ',']).next().unwrap_or_default();
    let first = first.split(" or ").next().unwrap_or_default().trim();
    let bare = ["id", "key", "objectid", "guid", ""].contains(&first.to_ascii_lowercase().as_str());
    let unnamed = !first.contains(|c: char| c.is_ascii_alphabetic());
    if (bare || unnamed) && !before.is_empty() {
        let suffix = if first.is_empty() || unnamed { "id" } else { first };
        ident::parameter(&format!("{}_{suffix}", singular(before)))
    } else {
        ident::parameter(if first.is_empty() { "id" } else { first })
    }
}

/// One of many: `childFolders` → `childFolder`. Only the last word of a name is a plural.
fn singular(word: &str) -> String {
    let word = word.rsplit('.').next().unwrap_or(word);
    let last = word.rfind(|c: char| c.is_ascii_uppercase()).unwrap_or(0);
    let (head, tail) = word.split_at(last);
    format!("{head}{}", pluralizer::pluralize(tail, 1, false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Argument, ArgumentValue, TypeName};

    fn literal(word: &str) -> Segment {
        Segment::Literal(word.to_owned())
    }

    fn key(word: &str) -> Segment {
        Segment::Key(word.to_owned())
    }

    fn names(segments: Vec<Segment>) -> Vec<String> {
        path_arguments(&PathTemplate { text: String::new(), segments })
    }

    #[test]
    fn keys_keep_their_names() {
        assert_eq!(names(vec![literal("connections"), key("connection-id")]), ["connection_id"]);
        assert_eq!(names(vec![literal("x"), key("client")]), ["client_"]);
        assert_eq!(names(vec![literal("x"), key("type")]), ["r#type"]);
    }

    #[test]
    fn a_bare_id_is_named_after_the_segment_before() {
        let path = vec![literal("users"), key("id | userPrincipalName"), literal("childFolders"), key("Id")];
        assert_eq!(names(path), ["user_id", "child_folder_id"]);
        assert_eq!(names(vec![literal("policies"), Segment::Cast(TypeName::new("a.b")), key("id")]), ["policy_id"]);
        assert_eq!(names(vec![literal("messages"), key("…")]), ["message_id"]);
    }

    #[test]
    fn the_same_name_twice_gets_a_number() {
        assert_eq!(names(vec![literal("a"), key("id"), literal("a"), key("id")]), ["a_id", "a_id_2"]);
    }

    #[test]
    fn functions_name_their_arguments_and_literals_need_none() {
        let argument = |name: &str, value| Argument { name: name.to_owned(), value, quoted: true };
        let function = Segment::Function {
            name: "getX".to_owned(),
            arguments: vec![
                argument("period", ArgumentValue::Placeholder("period_value".to_owned())),
                argument("kind", ArgumentValue::Literal("a".to_owned())),
            ],
        };
        assert_eq!(names(vec![literal("reports"), function]), ["period"]);
        let path = Segment::ItemPath { before: "root".to_owned(), name: "item-path".to_owned(), closed: false };
        assert_eq!(names(vec![literal("drive"), path]), ["item_path"]);
    }
}
