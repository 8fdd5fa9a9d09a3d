//! The metadata block of a resource and the JSON below it.

use super::{Metadata, Reader};
use crate::json::{self, Members};
use crate::markdown::{Annotation, Block, BlockKind, Key};
use crate::page::annotation;
use crate::source::Span;
use serde::Deserialize;
use serde_json::Value;

/// What is asked of the JSON that a resource page shows.
#[derive(Default, PartialEq, Deserialize)]
#[serde(field_identifier, rename_all = "camelCase")]
enum Shown {
    Id,
    #[default]
    #[serde(other)]
    Other,
}

impl Reader<'_, '_> {
    /// The first annotation that says `resource`, with the code that follows it.
    pub(super) fn metadata(&mut self) -> Option<Metadata> {
        let document = self.document;
        let mut found = None;
        for (at, block) in document.blocks.iter().enumerate() {
            let BlockKind::Comment(comment) = &block.kind else { continue };
            let Some(annotation) = annotation::read(document, comment, self.diagnostics) else { continue };
            if annotation.block_type() != "resource" || found.is_some() {
                continue;
            }
            let mut metadata = metadata(&annotation, block.span.clone());
            metadata.shown_id = self.id_below(&document.blocks[at + 1..]);
            found = Some(metadata);
        }
        found
    }

    fn id_below(&mut self, blocks: &[Block<'_>]) -> Option<String> {
        let code = blocks.iter().take(3).find_map(|block| match &block.kind {
            BlockKind::Code(code) => Some(code),
            _ => None,
        })?;
        let shown: Members<Shown> = json::read(&code.text).ok()?.value;
        shown.get(Shown::Id).and_then(Value::as_str).map(str::to_owned)
    }
}

fn metadata(annotation: &Annotation, span: Span) -> Metadata {
    let name = annotation.str(Key::OdataType).or_else(|| annotation.str(Key::Type));
    let text = |value: Option<&str>| {
        value.map(|value| value.trim().trim_start_matches('#').to_owned()).filter(|value| !value.is_empty())
    };
    Metadata {
        name: text(name),
        base: text(annotation.str(Key::BaseType)),
        open: annotation.flag(Key::OpenType),
        is_abstract: annotation.flag(Key::Abstract).or(annotation.flag(Key::IsAbstract)).unwrap_or(false),
        key: text(annotation.str(Key::KeyProperty)),
        shown_id: None,
        span,
    }
}
