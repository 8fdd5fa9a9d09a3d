//! The page's heading: `# user resource type`.

use crate::markdown::Document;
use crate::page::At;
use crate::source::Span;

/// What the heading calls its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KindWord {
    /// `resource type`, `resource`, `facet`.
    Resource,
    /// `complex type`.
    Complex,
    /// `enum type`.
    Enum,
}

pub(super) struct Heading {
    pub(super) name: At<String>,
    pub(super) kind: Option<KindWord>,
    pub(super) deprecated: bool,
    pub(super) span: Span,
}

/// The words behind a name, in lower case; longer ones first.
const KINDS: &[(&str, KindWord)] = &[
    ("resource type", KindWord::Resource),
    ("resource types", KindWord::Resource),
    ("resouce type", KindWord::Resource),
    ("resource", KindWord::Resource),
    ("complex type", KindWord::Complex),
    ("complextype", KindWord::Complex),
    ("facet", KindWord::Complex),
    ("entity type", KindWord::Resource),
    ("enum type", KindWord::Enum),
    ("enumeration type", KindWord::Enum),
    ("enumeration", KindWord::Enum),
    ("enum", KindWord::Enum),
    ("资源类型", KindWord::Resource),
    ("枚举类型", KindWord::Enum),
    ("复杂类型", KindWord::Complex),
];

pub(super) fn read(document: &Document<'_>) -> Option<Heading> {
    let section = document.sections.iter().find(|section| section.level == 1)?;
    let inline = section.heading.as_ref()?;
    let text = document.text(inline);
    let deprecated = text.to_lowercase().contains("(deprecated)");
    let words = text.split('(').next().unwrap_or_default().trim();
    let lower = words.to_lowercase();
    let kind = KINDS.iter().find(|(suffix, _)| {
        lower
            .strip_suffix(suffix)
            .is_some_and(|name| !name.trim().is_empty() && (name.ends_with(' ') || !suffix.is_ascii()))
    });
    // Lower case may change how many bytes a letter takes, so the suffix is counted in characters.
    let name = match kind {
        Some((suffix, _)) => {
            let keep = words.chars().count() - suffix.chars().count();
            words.chars().take(keep).collect::<String>()
        }
        None => words.to_owned(),
    };
    let name = name.trim().trim_matches(['*', '`']).to_owned();
    let span = inline.span.clone();
    Some(Heading { name: At { value: name, span: span.clone() }, kind: kind.map(|(_, kind)| *kind), deprecated, span })
}
