//! Headings with what stands below them.

use super::{Block, BlockKind, Document, Inline};
use std::ops::Range;

/// A heading and what follows it. The first section of a page is what stands before any heading.
#[derive(Debug)]
pub struct Section {
    /// 1 to 6; 0 for what stands before the first heading.
    pub level: u8,
    /// The heading's words.
    pub heading: Option<Inline>,
    /// The English words that the section is known by, in lower case; a translated page keeps them in `<a name="…">`.
    pub name: String,
    /// The blocks between this heading and the next one.
    pub blocks: Range<usize>,
    /// The sections below this one end before this place.
    pub end: usize,
    /// The place of the section that this one stands below.
    pub parent: Option<usize>,
}

/// Splits blocks at their headings.
pub(super) fn sections(document: &Document<'_>, blocks: &[Block<'_>]) -> Vec<Section> {
    let section = |level, heading, name, blocks| Section { level, heading, name, blocks, end: 0, parent: None };
    let headings = blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading(..)));
    let mut sections = Vec::with_capacity(headings.count() + 1);
    sections.push(section(0, None, String::new(), 0..blocks.len()));
    for (at, block) in blocks.iter().enumerate() {
        if let BlockKind::Heading(level, inline) = &block.kind {
            if let Some(last) = sections.last_mut() {
                last.blocks.end = at;
            }
            let blocks = at + 1..blocks.len();
            let name = name(document, inline);
            sections.push(section(*level, Some(inline.clone()), name, blocks));
        }
    }
    let mut open: Vec<usize> = Vec::new();
    for at in 0..sections.len() {
        while let Some(above) = open.pop_if(|above| sections[*above].level >= sections[at].level) {
            sections[above].end = at;
        }
        sections[at].parent = open.last().copied();
        open.push(at);
    }
    for above in open {
        sections[above].end = sections.len();
    }
    sections
}

impl<'a> Document<'a> {
    /// The blocks of a section, those of the sections below it left out.
    pub fn own_blocks(&self, section: &Section) -> &[Block<'a>] {
        self.blocks.get(section.blocks.clone()).unwrap_or_default()
    }

    /// The blocks of the section at this place and of those below it, headings included.
    pub fn all_blocks(&self, at: usize) -> &[Block<'a>] {
        let Some(section) = self.sections.get(at) else { return &[] };
        let last = self.sections.get(section.end.wrapping_sub(1)).unwrap_or(section);
        self.blocks.get(section.blocks.start..last.blocks.end).unwrap_or_default()
    }
}

fn name(document: &Document<'_>, heading: &Inline) -> String {
    let anchor = document.events(heading).iter().find_map(|(event, _)| match event {
        pulldown_cmark::Event::InlineHtml(tag) => anchor_name(tag),
        _ => None,
    });
    match anchor {
        Some(name) => name.replace('-', " ").to_lowercase(),
        None => document.text(heading).trim_end_matches(':').trim().to_lowercase(),
    }
}

/// The name of `<a name="http-request">`.
fn anchor_name(tag: &str) -> Option<&str> {
    let (_, rest) = tag.strip_prefix("<a ")?.split_once("name=")?;
    let rest = rest.trim_start_matches(['"', '\'']);
    rest.split(['"', '\'', '>']).next().filter(|name| !name.is_empty())
}
