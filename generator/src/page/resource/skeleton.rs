//! The metadata block of a resource and the JSON below it.

use super::{Metadata, Reader};
use crate::diagnostics::{Code, Diagnostic};
use crate::json;
use crate::markdown::{Annotation, Block, BlockKind, Comment};
use crate::source::Span;

impl Reader<'_, '_> {
    /// The first annotation that says `resource`, with the code that follows it.
    pub(super) fn metadata(&mut self) -> Option<Metadata> {
        let document = self.document;
        let mut found = None;
        for (at, block) in document.blocks.iter().enumerate() {
            let BlockKind::Comment(comment) = &block.kind else { continue };
            let Some(annotation) = self.annotation(comment, &block.span) else { continue };
            if annotation.block_type() != "resource" || found.is_some() {
                continue;
            }
            let mut metadata = metadata(&annotation, block.span.clone());
            metadata.json = self.json_below(&document.blocks[at + 1..]);
            found = Some(metadata);
        }
        found
    }

    fn annotation(&mut self, comment: &Comment<'_>, span: &Span) -> Option<Annotation> {
        let page = &self.document.page.id;
        if !comment.closed {
            let message = "this comment never ends, so the rest of the page is part of it";
            self.diagnostics.push(
                Diagnostic::new(Code::BadAnnotation, page, span.start..span.start + 4, message)
                    .with_help("close it with `-->`"),
            );
        }
        if !comment.looks_like_annotation() {
            return None;
        }
        match comment.annotation() {
            Ok(annotation) => {
                for (offset, what) in &annotation.repairs {
                    let message = format!("this annotation is not JSON: {what}");
                    self.diagnostics.report(Code::BadAnnotation, page, *offset..offset + 1, message);
                }
                Some(annotation)
            }
            Err((offset, message)) => {
                let message = format!("this annotation is not JSON and was ignored: {message}");
                self.diagnostics.report(Code::BadAnnotation, page, offset..offset + 1, message);
                None
            }
        }
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
