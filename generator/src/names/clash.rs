//! Names that clash get numbers.

use foldhash::{HashMap, HashSet};

/// Makes names distinct: of those that wish the same name, the one with the least key gets it and the others get
/// numbers from 2 up, in the order of their keys. The order of `wishes` does not matter, and no number takes away
/// a name that something else wishes or that is in `taken`. A name may stand behind modules and a slash.
pub fn unique<K: Ord>(wishes: &[(String, K)], taken: &[&str]) -> Vec<String> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by(|a, b| wishes.get(*a).cmp(&wishes.get(*b)));
    let wished: HashSet<&str> = wishes.iter().map(|(name, _)| name.as_str()).collect();
    let mut given: HashSet<String> = taken.iter().map(|name| (*name).to_owned()).collect();
    // What was tried for a name is taken for good, so that the next one goes on from there.
    let mut tried: HashMap<&str, usize> = HashMap::default();
    let mut names = vec![String::new(); wishes.len()];
    for at in order {
        let (Some((wish, _)), Some(name)) = (wishes.get(at), names.get_mut(at)) else { continue };
        *name = wish.clone();
        let number = tried.entry(wish).or_insert(2);
        let mut is_wish = true;
        while given.contains(name.as_str()) || (!is_wish && wished.contains(name.as_str())) {
            *name = numbered(wish, *number);
            *number += 1;
            is_wish = false;
        }
        given.insert(name.clone());
    }
    names
}

fn numbered(name: &str, number: usize) -> String {
    let plain = name.strip_prefix("r#").unwrap_or(name).trim_end_matches('_');
    let last = plain.rsplit('/').next().unwrap_or(plain);
    let camel = last.starts_with(|c: char| c.is_ascii_uppercase());
    let joint = if camel && !plain.ends_with(|c: char| c.is_ascii_digit()) { "" } else { "_" };
    format!("{plain}{joint}{number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(wishes: &[(&str, &str)]) -> Vec<String> {
        unique(&wishes.iter().map(|(a, b)| ((*a).to_owned(), *b)).collect::<Vec<_>>(), &["taken"])
    }

    #[test]
    fn the_order_of_the_wishes_does_not_matter() {
        assert_eq!(names(&[("a", "y"), ("a", "x"), ("b", "z")]), ["a_2", "a", "b"]);
        assert_eq!(names(&[("b", "z"), ("a", "x"), ("a", "y")]), ["b", "a", "a_2"]);
    }

    #[test]
    fn a_number_takes_no_name_that_is_wished() {
        assert_eq!(names(&[("a", "1"), ("a", "2"), ("a_2", "3"), ("a", "4")]), ["a", "a_3", "a_2", "a_4"]);
        assert_eq!(names(&[("taken", "1"), ("taken", "2")]), ["taken_2", "taken_3"]);
    }

    #[test]
    fn numbers_fit_the_case() {
        assert_eq!(names(&[("Ab", "1"), ("Ab", "2")]), ["Ab", "Ab2"]);
        assert_eq!(names(&[("Ab1", "1"), ("Ab1", "2")]), ["Ab1", "Ab1_2"]);
        assert_eq!(names(&[("r#type", "1"), ("r#type", "2")]), ["r#type", "type_2"]);
        assert_eq!(names(&[("me/Ab", "1"), ("me/Ab", "2")]), ["me/Ab", "me/Ab2"]);
        assert_eq!(names(&[("_4k", "1"), ("_4k", "2")]), ["_4k", "_4k_2"]);
    }
}
