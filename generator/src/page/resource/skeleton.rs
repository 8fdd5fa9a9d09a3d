//! The metadata block of a resource and the JSON below it.

use super::{Metadata, Reader};
use crate::json;
use crate::markdown::{Annotation, Block, BlockKind};
use crate::page::annotation;
use crate::source::Span;

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
            metadata.json = self.json_below(&document.blocks[at + 1..]);
            found = Some(metadata);
        }
        found
    }

    fn json_below(&mut self, blocks: &[Block<'_>]) -> Option<serde_json::Value> {
        let code = blocks.iter().take(3).find_map(|block| match &block.kind {
            BlockKind::Code(code) => Some(code),
            _ => None,
        })?;
        json::read(&code.text).ok().map(|lenient| lenient.value)
    }
}

fn metadata(annotation: &Annotation, span: Span) -> Metadata {
    let name = annotation.str("@odata.type").or_else(|| annotation.str("@type"));
    let text = |value: Option<&str>| {
        value.map(|value| value.trim().trim_start_matches('#').to_owned()).filter(|value| !value.is_empty())
    };
    Metadata {
        name: text(name),
        base: text(annotation.str("baseType")),
        open: annotation.flag("openType"),
        is_abstract: annotation.flag("abstract").or(annotation.flag("isAbstract")).unwrap_or(false),
        key: text(annotation.str("keyProperty")),
        json: None,
        span,
    }
}
