//! Pages that describe types: their properties, relationships and members.
//!
//! ```text
//! page     = front matter, "# " name kind, "Namespace: " name, prose, section*
//! section  = "Methods" | "Properties" table | "Relationships" table | "Members" table | name " values" table
//!          | "JSON representation" annotation code
//! ```

mod base;
mod enums;
mod heading;
mod properties;
mod skeleton;

use super::type_cell::TypeText;
use super::{At, Includes, deprecation};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::markdown::{BlockKind, Document};
use crate::model::Prose;
use crate::source::{PageId, Span};

pub use heading::KindWord;

/// What a resource page states.
#[derive(Debug)]
pub struct ResourceFacts {
    /// The page.
    pub page: PageId,
    /// The namespace that the page names.
    pub namespace: Option<String>,
    /// The type that the page is about; `None` for overviews and pages of many enums.
    pub subject: Option<TypeFacts>,
    /// Enums that sections list.
    pub enums: Vec<EnumFacts>,
}

/// A type as its page states it.
#[derive(Debug)]
pub struct TypeFacts {
    /// The name in the page's heading.
    pub title: Option<At<String>>,
    /// The word of the heading that says what kind it is.
    pub kind_word: Option<KindWord>,
    /// What the page's metadata block says; there may be none.
    pub block: Option<Metadata>,
    /// The type that prose says it inherits from.
    pub base: Option<TypeText>,
    /// Types that the page lists as derived from this one.
    pub derived: Vec<TypeText>,
    /// The rows of Properties and Relationships, in the page's order.
    pub properties: Vec<PropertyFact>,
    /// The members of an enum page.
    pub members: Vec<MemberFact>,
    /// Prose says that it is open.
    pub open_in_prose: bool,
    /// The page has a table of methods that link to API pages.
    pub has_methods: bool,
    /// The prose below the heading.
    pub description: Vec<Prose>,
    /// Why it should no longer be used.
    pub deprecated: Option<String>,
    /// The heading, or the page's start.
    pub span: Span,
    /// Its line.
    pub line: usize,
}

/// The annotation of a resource's JSON block.
#[derive(Debug, Default)]
pub struct Metadata {
    /// `@odata.type` without `#`.
    pub name: Option<String>,
    /// `baseType`.
    pub base: Option<String>,
    /// `openType`.
    pub open: Option<bool>,
    /// `abstract`.
    pub is_abstract: bool,
    /// `keyProperty`, where it is not empty.
    pub key: Option<String>,
    /// The text that the JSON in the block shows as `id`.
    pub shown_id: Option<String>,
    /// The annotation.
    pub span: Span,
}

/// A row of a table of properties or relationships.
#[derive(Debug)]
pub struct PropertyFact {
    /// The page that the row stands on, which may be one that the type's page includes.
    pub page: PageId,
    /// The name in JSON.
    pub name: At<String>,
    /// Its type; `None` where the cell is empty or says nothing readable.
    pub ty: Option<TypeText>,
    /// It stands under Relationships.
    pub relationship: bool,
    /// A column says that it must be given.
    pub required: bool,
    /// The prose.
    pub description: Option<Prose>,
    /// The members that the prose lists.
    pub values: Vec<String>,
    /// The prose says that it comes from another type: which one.
    pub inherited_from: Option<TypeText>,
    /// Why it should no longer be used.
    pub deprecated: Option<String>,
    /// The row's line.
    pub line: usize,
}

/// An enum that a section lists.
#[derive(Debug)]
pub struct EnumFacts {
    /// The name in the section's heading: the enum's or a property's.
    pub name: At<String>,
    /// Its members.
    pub members: Vec<MemberFact>,
}

/// A row of a table of members.
#[derive(Debug)]
pub struct MemberFact {
    /// The name in JSON.
    pub name: At<String>,
    /// Its number.
    pub value: Option<i64>,
    /// The prose.
    pub description: Option<Prose>,
    /// The row's line.
    pub line: usize,
}

/// Reads a resource page.
pub fn read(document: &Document<'_>, includes: &Includes<'_>, diagnostics: &mut Diagnostics) -> ResourceFacts {
    let found = diagnostics.iter().count();
    let mut reader = Reader { document, includes, diagnostics };
    let enums = reader.enum_sections();
    let subject = reader.subject();
    // What cannot be read has a finding of its own.
    if subject.is_none() && enums.is_empty() && reader.diagnostics.iter().count() == found {
        reader.report_empty();
    }
    ResourceFacts { page: document.page.id.clone(), namespace: namespace(document), subject, enums }
}

/// The names of the section that lists what can be done with a type.
const METHODS: &[&str] = &["methods", "方法"];

struct Reader<'r, 'a> {
    document: &'r Document<'a>,
    includes: &'r Includes<'a>,
    diagnostics: &'r mut Diagnostics,
}

impl Reader<'_, '_> {
    /// The type that the page is about: one with a metadata block, or with a heading and tables that say so.
    fn subject(&mut self) -> Option<TypeFacts> {
        let heading = heading::read(self.document);
        let block = self.metadata();
        let kind_word = heading.as_ref().and_then(|heading| heading.kind);
        let properties = self.properties(block.is_some() || kind_word.is_some());
        let members = self.members(kind_word == Some(KindWord::Enum));
        let is_type = block.is_some()
            || kind_word == Some(KindWord::Enum) && !members.is_empty()
            || matches!(kind_word, Some(KindWord::Resource | KindWord::Complex)) && !properties.is_empty();
        if !is_type {
            return None;
        }
        let in_heading = heading.as_ref().is_some_and(|heading| heading.deprecated);
        let description = self.description();
        let prose = description.iter().map(|prose| &*prose.markdown).collect::<Vec<_>>().join("\n");
        Some(TypeFacts {
            base: self.base(),
            derived: self.derived(),
            properties,
            members,
            open_in_prose: prose.to_lowercase().contains("open type"),
            has_methods: self.has_methods(),
            deprecated: deprecation::of_page(self.document, in_heading, &description),
            line: heading.as_ref().map_or(1, |heading| self.document.page.line(heading.span.start)),
            span: heading.as_ref().map_or(0..0, |heading| heading.span.clone()),
            title: heading.map(|heading| heading.name),
            kind_word,
            block,
            description,
        })
    }

    /// A heading that announces a type, and below it tables that do not tell what the type has. Pages without a table may
    /// say in words that there is nothing to tell.
    fn report_empty(&mut self) {
        let sections = self.document.sections.iter().filter(|section| !METHODS.contains(&section.name.as_str()));
        let mut blocks = sections.flat_map(|section| self.document.own_blocks(section));
        if !blocks.any(|block| matches!(block.kind, BlockKind::Table(_))) {
            return;
        }
        let Some(heading) = heading::read(self.document).filter(|heading| heading.kind.is_some()) else { return };
        let message = format!("nothing on this page tells what `{}` has, so it is no type", heading.name.value);
        let finding = Diagnostic::new(Code::UnreadablePage, &self.document.page.id, heading.span, message);
        let help = "list its properties or members in a table, or show it in a JSON block with its `@odata.type`";
        self.diagnostics.push(finding.with_help(help));
    }

    fn has_methods(&self) -> bool {
        let document = self.document;
        let links_to_api = |cell| document.links(cell).iter().any(|link| link.target.contains("api/"));
        let methods = document.sections.iter().filter(|section| METHODS.contains(&section.name.as_str()));
        methods.flat_map(|section| document.own_blocks(section)).any(|block| match &block.kind {
            BlockKind::Table(table) => table.rows().filter_map(|row| row.cells.first()).any(links_to_api),
            _ => false,
        })
    }

    /// The blocks of prose between the page's heading and the first section, each once.
    fn description(&self) -> Vec<Prose> {
        let document = self.document;
        let Some(intro) = document.sections.iter().find(|section| section.level <= 1 && section.heading.is_some())
        else {
            return Vec::new();
        };
        super::prose(document, document.own_blocks(intro).iter())
    }
}

/// The namespace of a line such as `Namespace: microsoft.graph`; the word before the colon may be translated.
pub fn namespace(document: &Document<'_>) -> Option<String> {
    document.blocks.iter().take(40).find_map(|block| match &block.kind {
        BlockKind::Paragraph(inline) => {
            namespace_of_line(document.source(inline).lines().next().unwrap_or_default()).map(str::to_owned)
        }
        _ => None,
    })
}

/// How many characters the word for "namespace" has at the most, in any language.
const LONGEST_WORD: usize = 20;

/// True for a line such as `Namespace: microsoft.graph`.
pub(crate) fn is_namespace_line(text: &str) -> bool {
    namespace_of_line(text).is_some()
}

/// The namespace of a line that holds nothing else behind its colon.
fn namespace_of_line(line: &str) -> Option<&str> {
    let mut characters = line.char_indices().take(LONGEST_WORD + 1);
    let (at, colon) = characters.find(|(_, c)| matches!(c, ':' | '：'))?;
    let name = line[at + colon.len_utf8()..].trim().trim_matches(['*', '`', '.', '\\']).trim();
    is_namespace(name).then_some(name)
}

fn is_namespace(text: &str) -> bool {
    text.contains('.')
        && text
            .split('.')
            .all(|part| part.starts_with(char::is_alphabetic) && part.chars().all(|c| c.is_alphanumeric() || c == '_'))
}

#[cfg(test)]
mod tests;
