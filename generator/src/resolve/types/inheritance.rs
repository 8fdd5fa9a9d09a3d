//! What inherits from what.

use super::properties::{Row, Rows};
use super::{DEEPEST, Declared, Types, entity};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::{Kind, TypeName};
use crate::source::Span;
use std::collections::BTreeMap;

/// Gives types the base that their pages state: prose before metadata, then the base's own list, then the rows.
pub(super) fn resolve(declared: &[Declared<'_>], rows: &Rows, types: &mut Types, diagnostics: &mut Diagnostics) {
    let mut listed = BTreeMap::new();
    for of in declared {
        for text in &of.facts.derived {
            match types.names.resolve(text, &of.namespace) {
                Some(derived) => drop(listed.entry(derived).or_insert_with(|| of.name.clone())),
                None => unknown(of, &text.name, text.span.clone(), "it is not listed as derived", diagnostics),
            }
        }
    }
    for of in declared {
        let stated = stated(of, types, diagnostics);
        let from_rows = || rows.get(&of.name).and_then(|rows| from_rows(rows));
        let base = stated.or_else(|| listed.get(&of.name).cloned()).or_else(from_rows);
        if let Some(base) = base {
            set(of, base, types, diagnostics);
        }
    }
    cut(declared, types, diagnostics);
}

/// Takes their bases from types that have too many of them.
fn cut(declared: &[Declared<'_>], types: &mut Types, diagnostics: &mut Diagnostics) {
    for of in declared {
        if types.ancestors(&of.name).count() > DEEPEST
            && let Some(ty) = types.map.get_mut(&of.name)
        {
            ty.base = None;
            leave_out(of, &format!("`{}` inherits from more than {DEEPEST} types", of.name.short()), diagnostics);
        }
    }
}

fn leave_out(of: &Declared<'_>, message: &str, diagnostics: &mut Diagnostics) {
    let place = of.facts.base.as_ref().map_or_else(|| of.facts.span.clone(), |text| text.span.clone());
    diagnostics
        .push(Diagnostic::new(Code::CyclicBase, &of.page.page, place, message).with_help("this base was left out"));
}

/// What prose and metadata say; where they differ, prose is right more often unless it only says `entity`.
fn stated(of: &Declared<'_>, types: &Types, diagnostics: &mut Diagnostics) -> Option<TypeName> {
    const LEFT_OUT: &str = "this base was left out; describe it on a page of its own";
    let block = of.facts.block.as_ref();
    let in_block = block.and_then(|block| Some((block.base.as_deref()?, &block.span)));
    let prose = of.facts.base.as_ref().and_then(|text| types.names.resolve(text, &of.namespace));
    let metadata = in_block.and_then(|(base, _)| types.names.word(base, &of.namespace));
    // Words without a link may speak of something else.
    if let Some(text) = of.facts.base.as_ref().filter(|text| prose.is_none() && text.link.is_some()) {
        unknown(of, &text.name, text.span.clone(), LEFT_OUT, diagnostics);
    }
    if let Some((base, span)) = in_block.filter(|_| metadata.is_none()) {
        unknown(of, base, span.clone(), LEFT_OUT, diagnostics);
    }
    let (Some(in_prose), Some(in_metadata)) = (&prose, &metadata) else { return prose.or(metadata) };
    if in_prose == in_metadata {
        return prose;
    }
    let metadata_wins = *in_prose == entity();
    let taken = if metadata_wins { in_metadata } else { in_prose };
    let place = of.facts.base.as_ref().map_or(0..0, |text| text.span.clone());
    let message = format!(
        "the prose says that `{}` inherits from `{}`, the metadata block says `{}`",
        of.name.short(),
        in_prose.short(),
        in_metadata.short()
    );
    diagnostics.push(
        Diagnostic::new(Code::BaseTwice, &of.page.page, place, message)
            .with_help(format!("`{}` was taken", taken.short())),
    );
    Some(taken.clone())
}

/// Reports a base or derived type that no page describes.
fn unknown(of: &Declared<'_>, name: &str, place: Span, help: &str, diagnostics: &mut Diagnostics) {
    let message = format!("`{name}` is no type that a page describes");
    diagnostics.push(Diagnostic::new(Code::UnknownType, &of.page.page, place, message).with_help(help));
}

/// The one type that all inherited rows name.
fn from_rows(rows: &[Row]) -> Option<TypeName> {
    let mut named = rows.iter().filter_map(|row| row.inherited_from.as_ref());
    let first = named.next()?;
    named.all(|other| other == first).then(|| first.clone())
}

/// Sets a base that is a type of the model and does not lead back to the type itself.
fn set(of: &Declared<'_>, base: TypeName, types: &mut Types, diagnostics: &mut Diagnostics) {
    let is_structured = |name: &TypeName| types.map.get(name).is_some_and(|ty| ty.kind != Kind::Enum);
    if base == of.name || !is_structured(&base) || !is_structured(&of.name) {
        return;
    }
    let (of_it, that) = (of.name.short(), base.short());
    if types.ancestors(&base).any(|ancestor| ancestor.name == of.name) {
        return leave_out(of, &format!("`{of_it}` cannot inherit from `{that}`, which inherits from it"), diagnostics);
    }
    if types.ancestors(&base).count() > DEEPEST {
        return leave_out(of, &format!("`{of_it}` inherits from more than {DEEPEST} types"), diagnostics);
    }
    if let Some(ty) = types.map.get_mut(&of.name)
        && ty.base.is_none()
    {
        ty.base = Some(base);
    }
}
