//! Pairs what went with what came, where the one is likely the other under a new name.

use crate::model::{Kind, Member, Prose, Type};
use std::collections::BTreeSet;

/// The pairs that score at least so much, the best first; each item is in one pair at most.
pub(super) fn pair<T>(gone: &[T], new: &[T], least: f64, score: impl Fn(&T, &T) -> f64) -> Vec<(usize, usize)> {
    let mut scored = Vec::new();
    for (at, old) in gone.iter().enumerate() {
        for (to, new) in new.iter().enumerate() {
            let score = score(old, new);
            if score >= least {
                scored.push((score, at, to));
            }
        }
    }
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut olds, mut news) = (BTreeSet::new(), BTreeSet::new());
    let free = |(_, at, to): &(f64, usize, usize)| {
        let free = !olds.contains(at) && !news.contains(to);
        if free {
            olds.insert(*at);
            news.insert(*to);
        }
        free
    };
    scored.into_iter().filter(free).map(|(_, at, to)| (at, to)).collect()
}

/// How alike two names are, from 0 to 1; names that differ in case only are the same.
pub(super) fn names(a: &str, b: &str) -> f64 {
    strsim::normalized_damerau_levenshtein(&a.to_lowercase(), &b.to_lowercase())
}

/// The part of all elements that both sets have, from 0 to 1.
fn overlap<T: Ord>(a: &BTreeSet<T>, b: &BTreeSet<T>) -> f64 {
    let all = a.union(b).count();
    // Counts of names on a page are far below what a float holds exactly.
    if all == 0 { 0.0 } else { a.intersection(b).count() as f64 / all as f64 }
}

/// How alike two texts are by their words; `None` where one is missing.
pub(super) fn texts(a: Option<&Prose>, b: Option<&Prose>) -> Option<f64> {
    let words = |prose: &Prose| -> BTreeSet<String> {
        let words = prose.markdown.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let (a, b) = (words(a?), words(b?));
    (!a.is_empty() && !b.is_empty()).then(|| overlap(&a, &b))
}

/// How likely two types are one: by what they hold, and by their names.
pub(super) fn types(old: &Type, new: &Type) -> f64 {
    if (old.kind == Kind::Enum) != (new.kind == Kind::Enum) {
        return 0.0;
    }
    let held = |ty: &Type| -> BTreeSet<String> {
        let properties = ty.properties.iter().map(|property| property.name.to_lowercase());
        properties.chain(ty.members.iter().map(|member| member.name.to_lowercase())).collect()
    };
    let (before, after) = (held(old), held(new));
    let (shape, name) = (overlap(&before, &after), names(old.name.short(), new.name.short()));
    if name == 1.0 {
        // Another namespace, or another case.
        return if before.is_empty() && after.is_empty() { 1.0 } else { 0.5 + shape / 2.0 };
    }
    match before.intersection(&after).count() {
        // So few names that any two types may share them.
        0..=2 => {
            if shape == 1.0 && name >= 0.7 {
                name
            } else {
                0.0
            }
        }
        _ => 0.75 * shape + 0.25 * name,
    }
}

/// How likely two properties or parameters of one type are one, by name and description.
pub(super) fn fields(old: (&str, Option<&Prose>), new: (&str, Option<&Prose>)) -> f64 {
    let (name, text) = (names(old.0, new.0), texts(old.1, new.1));
    match text {
        _ if name == 1.0 => 1.0,
        Some(text) if text >= 0.9 => 0.5 + name / 2.0,
        Some(text) if text >= 0.5 => name,
        Some(_) => 0.0,
        None => name,
    }
}

/// How likely two members of one enum are one.
pub(super) fn members(old: &Member, new: &Member) -> f64 {
    let name = names(&old.name, &new.name);
    match (old.value, new.value) {
        (Some(a), Some(b)) if a != b => 0.0,
        (Some(_), Some(_)) => 0.5 + name / 2.0,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_pairs_come_first_and_nothing_is_paired_twice() {
        let pairs = pair(&["startTime", "color"], &["colour", "startTimes", "startTimer"], 0.7, |a, b| names(a, b));
        assert_eq!(pairs, [(0, 1), (1, 0)]);
        assert!(pair(&["start"], &["owner"], 0.7, |a, b| names(a, b)).is_empty());
    }

    #[test]
    fn words_and_names_are_compared_without_case() {
        assert!(names("displayname", "displayName") == 1.0);
        assert!(names("startDateTime", "endDateTime") < 0.7);
    }
}
