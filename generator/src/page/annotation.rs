//! Comments that hold metadata as JSON, with what is wrong in them.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::json;
use crate::markdown::{Annotation, Comment, Document};

/// The metadata of a comment; other comments, and those that cannot be read, hold none.
pub(super) fn read(
    document: &Document<'_>,
    comment: &Comment<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Annotation> {
    let page = &document.page.id;
    if !comment.closed {
        let start = comment.places.at(0);
        let mark = start.saturating_sub("<!--".len())..start;
        let message = "this comment never ends, so the rest of the page is part of it";
        diagnostics.push(Diagnostic::new(Code::BadAnnotation, page, mark, message).with_help("close it with `-->`"));
    }
    if !comment.looks_like_annotation() {
        return None;
    }
    match comment.annotation() {
        Ok(annotation) => {
            for (offset, what) in json::by_kind(&annotation.repairs) {
                let message = format!("this annotation is not JSON: {what}");
                diagnostics.report(Code::BadAnnotation, page, offset..offset + 1, message);
            }
            Some(annotation)
        }
        Err(_) if !comment.closed => None,
        Err((offset, message)) => {
            let message = format!("this annotation is not JSON and was ignored: {message}");
            diagnostics.report(Code::BadAnnotation, page, offset..offset + 1, message);
            None
        }
    }
}
