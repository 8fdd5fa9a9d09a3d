//! What the Response section says of the success case.

use super::parameters::{self, ParameterFact};
use super::phrases;
use super::prose::{self, Flat, MarkKind};
use crate::markdown::{Block, BlockKind, Document, Inline};
use crate::model::Prose;
use crate::page::At;
use crate::page::type_cell::TypeText;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// The success case as prose states it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ResponseFacts {
    /// The codes of success, in the page's order.
    pub statuses: Vec<At<u16>>,
    /// The type of the body.
    pub ty: Option<TypeText>,
    /// The prose says that there is no body.
    pub empty: bool,
    /// The prose says that the body is bytes.
    pub bytes: bool,
    /// The line that names the type.
    pub line: usize,
    /// The rows of its tables: properties of a body that is described on the spot.
    pub rows: Vec<ParameterFact>,
    /// The section's prose.
    pub prose: Vec<Prose>,
}

impl ResponseFacts {
    /// The code of plain success: not that of one that is partly done.
    pub fn status(&self) -> Option<u16> {
        let codes = self.statuses.iter().map(|status| status.value);
        codes.clone().find(|code| !matches!(code, 206 | 207)).or_else(|| codes.clone().next())
    }
}

/// The prose says that nothing comes back.
static EMPTY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    phrases::any_of(&[
        "not return anything",
        "no response body",
        "empty response body",
        "empty content",
        "not return a response body",
        "no content in the",
        "with no content",
        "nothing in the response body",
        "no json data is returned",
        "with an empty body",
        "不会在响应正文中返回任何",
        "不返回任何内容",
        "不在响应正文中返回",
    ])
});
/// The prose says that bytes come back.
static BYTES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    phrases::any_of(&[
        "binary data",
        "binary stream",
        "bytes of the",
        "bytes for the",
        "the contents of the file",
        "file content",
        "raw content",
        "preauthenticated download url",
        "pre-authenticated download url",
        "二进制数据",
        "下载 url",
    ])
});
/// Before a type: the response only leads to it.
static ELSEWHERE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    phrases::any_of(&[
        "location of",
        "link to",
        "links to",
        "pointing to",
        "url to",
        "uri to",
        "location header",
        "url in the",
        "by default, the response will not",
    ])
});
/// The body is a truth value, though no type is named.
static TRUTH: LazyLock<Option<Regex>> =
    LazyLock::new(|| phrases::any_of(&["a true value is returned", "true if ", "returns true", "a boolean value"]));

/// Reads the section's paragraphs and tables.
pub(super) fn read<'d, 'a: 'd>(
    document: &'d Document<'a>,
    blocks: impl Iterator<Item = &'d Block<'a>> + Clone,
) -> ResponseFacts {
    let mut facts = ResponseFacts::default();
    for inline in paragraphs(blocks.clone()) {
        let flat = prose::flat(document, inline);
        for sentence in flat.sentences() {
            sentence_says(document, inline, &flat, &sentence, &mut facts);
        }
    }
    let tables = blocks.filter_map(|block| match &block.kind {
        BlockKind::Table(table) => parameters::rows(document, table),
        _ => None,
    });
    facts.rows = tables.flatten().collect();
    facts
}

fn sentence_says(
    document: &Document<'_>,
    inline: &Inline,
    flat: &Flat,
    sentence: &Range<usize>,
    facts: &mut ResponseFacts,
) {
    let lower = flat.text.get(sentence.clone()).unwrap_or_default().to_lowercase();
    let codes = codes(flat, sentence);
    if codes.iter().any(|(code, _)| *code >= 400) && !codes.iter().any(|(code, _)| *code < 400) || lower.contains("4xx")
    {
        return;
    }
    let first = facts.statuses.first().map(|status| status.value);
    // With these nothing comes back, so what later sentences name comes some other way.
    let done = codes.is_empty() && first.is_some_and(|first| matches!(first, 202 | 204));
    // What a later code brings belongs to another case than the first.
    let other_case = match (first, codes.first()) {
        (Some(first), Some((code, _))) => *code != first && facts.ty.is_none() && (facts.empty || first == 204),
        _ => false,
    };
    for (code, _) in &codes {
        if *code < 400 && !facts.statuses.iter().any(|status| status.value == *code) {
            facts.statuses.push(At { value: *code, span: inline.span.clone() });
        }
    }
    if other_case {
        return;
    }
    facts.empty |= phrases::has(&EMPTY, &lower);
    facts.bytes |= phrases::has(&BYTES, &lower);
    if facts.ty.is_none() && !done {
        facts.ty = body_type(document, inline, flat, sentence, &lower);
        facts.line = document.page.line(inline.span.start);
    }
}

fn body_type(
    document: &Document<'_>,
    inline: &Inline,
    flat: &Flat,
    sentence: &Range<usize>,
    lower: &str,
) -> Option<TypeText> {
    let named = flat.types(document, sentence, &inline.span);
    let in_body: Vec<_> = named
        .into_iter()
        .filter(|named| {
            let before = flat.text.get(sentence.start..named.range.start).unwrap_or_default();
            let near = prose::tail(before, prose::NEAR).to_lowercase();
            !phrases::has(&ELSEWHERE, &near)
        })
        .collect();
    if let Some(ty) = prose::joined(flat, in_body) {
        return Some(ty);
    }
    phrases::has(&TRUTH, lower).then(|| TypeText {
        name: "Boolean".to_owned(),
        collection: false,
        link: None,
        or: Vec::new(),
        span: inline.span.clone(),
    })
}

/// The status codes in a sentence: in code, or before the words that follow one.
fn codes(flat: &Flat, sentence: &Range<usize>) -> Vec<(u16, usize)> {
    const AFTER: &[&str] = &[
        "ok",
        "created",
        "accepted",
        "no content",
        "found",
        "response",
        "status",
        "partial",
        "multi",
        "success",
        "bad",
        "not",
        "响应",
    ];
    let text = flat.text.get(sentence.clone()).unwrap_or_default();
    let mut codes = Vec::new();
    let mut at = 0;
    for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
        let start = at;
        at += word.len() + text[at + word.len()..].chars().next().map_or(0, char::len_utf8);
        let Some(code) = status(word) else { continue };
        let place = sentence.start + start;
        let marks = flat.marks_up_to(place);
        let in_code = marks.iter().any(|mark| matches!(mark.kind, MarkKind::Code) && mark.range.contains(&place));
        let after = prose::head(&text[start + word.len()..], prose::NEAR);
        let after = after.trim_start_matches([' ', ',', '-', '—', '`']).to_lowercase();
        if after.starts_with("series") {
            continue;
        }
        let before = prose::tail(&text[..start], prose::NEAR).trim_end().to_lowercase();
        if in_code || before.ends_with("http") || AFTER.iter().any(|words| after.starts_with(words)) {
            codes.push((code, place));
        }
    }
    codes
}

fn status(word: &str) -> Option<u16> {
    let code: u16 = (word.len() == 3).then(|| word.parse().ok())??;
    (200..600).contains(&code).then_some(code)
}

/// The paragraphs of a run of blocks.
pub(super) fn paragraphs<'d, 'a: 'd>(
    blocks: impl IntoIterator<Item = &'d Block<'a>>,
) -> impl Iterator<Item = &'d Inline> {
    blocks.into_iter().filter_map(|block| match &block.kind {
        BlockKind::Paragraph(inline) => Some(inline),
        BlockKind::Heading(..)
        | BlockKind::Table(_)
        | BlockKind::Code(_)
        | BlockKind::Comment(_)
        | BlockKind::Html
        | BlockKind::Rule => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown;
    use crate::source::{Page, PageId};

    fn shown(text: &str) -> String {
        let page = Page::new(PageId::new("api/a.md"), text.as_bytes().to_vec());
        let document = markdown::parse(&page);
        let facts = read(&document, document.blocks.iter());
        let codes: Vec<_> = facts.statuses.iter().map(|status| status.value.to_string()).collect();
        let ty = facts.ty.map_or("-".to_owned(), |ty| format!("{}{}", ty.name, if ty.collection { "[]" } else { "" }));
        let flags = [(facts.empty, " empty"), (facts.bytes, " bytes")];
        let flags: String = flags.iter().filter(|(set, _)| *set).map(|(_, word)| *word).collect();
        format!("{} {ty}{flags}", codes.join("/"))
    }

    #[test]
    fn codes_types_and_lists_are_read_and_traps_avoided() {
        for (text, want) in [
            (
                "returns a `200 OK` response code and a collection of [a](../resources/a.md) objects in the response body.",
                "200 a[]",
            ),
            (
                "returns `204 No Content` response code. It does not return anything in the response body.",
                "204 - empty",
            ),
            ("returns a `204, No Content` response code.", "204 -"),
            (
                "returns `204 No Content` response and empty content. With a header, it returns a `200 OK` response code and updated [a](../resources/a.md) object.",
                "204/200 - empty",
            ),
            (
                "a `202 Accepted` response code and a header that contains the location of the [a](../resources/a.md).",
                "202 -",
            ),
            ("returns a `202 Accepted` response containing a link to the [a](../resources/a.md).", "202 -"),
            (
                "returns a `302 Found` response that redirects to a preauthenticated download URL for the report.",
                "302 - bytes",
            ),
            ("returns `200 OK` response code. If so, a `true` value is returned in the response body.", "200 Boolean"),
            ("returns a 200 Ok response code and [a](../resources/a.md) object in the request body.", "200 a"),
            (
                "returns HTTP 200 OK and a [a](../resources/a.md). Otherwise it returns `404 Not Found` with a [b](../resources/b.md).",
                "200 a",
            ),
            ("This method returns a collection of [a](../resources/a.md) resources, at most 200 of them.", " a[]"),
            ("如果成功，此方法返回 `200 OK` 响应代码和 [a](../resources/a.md) 对象集合。", "200 a[]"),
            ("```204 No Content```", "204 -"),
            ("a 200-series response code and a new [a](../resources/a.md) object.", " a"),
        ] {
            assert_eq!(shown(text), want, "{text}");
        }
    }
}
