//! The parts of an API page, known by their headings.

use crate::markdown::{Block, Document};

/// What a section is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// What stands before the first part that is known.
    Intro,
    /// Tables of permissions.
    Permissions,
    /// Request lines.
    Request,
    /// A table of the path's placeholders.
    PathParameters,
    /// A table of a function's arguments.
    FunctionParameters,
    /// A table of query parameters of this one operation.
    QueryParameters,
    /// Which OData query parameters work.
    QueryOptions,
    /// A table of headers.
    Headers,
    /// What to send.
    Body,
    /// What comes back.
    Response,
    /// Requests with their responses.
    Examples,
    /// Anything else.
    Other,
}

/// The headings in lower case. The first part whose words begin the heading has it, so longer ones stand first.
const HEADINGS: &[(Part, &[&str])] = &[
    (Part::Permissions, &["permission", "prerequisites", "authorization", "先决条件", "权限"]),
    (Part::Request, &["http request", "http 请求"]),
    (Part::PathParameters, &["path parameter", "url parameter", "uri parameter", "路径参数"]),
    (Part::FunctionParameters, &["function parameter", "函数参数"]),
    (
        Part::QueryOptions,
        &["optional query parameter", "odata query parameter", "query option", "可选的查询参数", "可选查询参数"],
    ),
    (Part::QueryParameters, &["query parameter", "request parameter", "required query parameter", "查询参数"]),
    (Part::Headers, &["request header", "optional request header", "optional header", "headers", "请求标头", "请求头"]),
    (Part::Body, &["request body", "parameters", "body parameters", "请求正文"]),
    (Part::Examples, &["example", "sample", "示例"]),
    (Part::Response, &["response", "return", "响应", "响应返回"]),
    (
        Part::Other,
        &[
            "see also",
            "remarks",
            "error",
            "next step",
            "known issue",
            "related",
            "notification",
            "另请参阅",
            "注解",
            "备注",
        ],
    ),
];

/// The blocks of a section, with the part that they belong to.
pub(super) struct Piece<'d, 'a> {
    pub(super) part: Part,
    /// The place of the section among the document's sections.
    pub(super) section: usize,
    pub(super) blocks: &'d [Block<'a>],
}

/// The sections of a page in order, each with its part. A section that is not known belongs to the one above it.
pub(super) fn pieces<'d, 'a>(document: &'d Document<'a>) -> Vec<Piece<'d, 'a>> {
    let mut above: Vec<(u8, Part)> = Vec::new();
    let mut pieces = Vec::with_capacity(document.sections.len());
    for (at, section) in document.sections.iter().enumerate() {
        let mut beside = None;
        while let Some((level, part)) = above.pop_if(|(level, _)| *level >= section.level) {
            beside = (level == section.level).then_some(part);
        }
        let inherited = above.last().map_or(Part::Intro, |(_, part)| *part);
        let part = match section.level {
            // A page's title may begin with any of the words: "Example …", "Response …".
            0 | 1 if at <= 1 => Part::Intro,
            _ => match (part(section.name.as_str(), inherited), beside) {
                // What follows an example's heading on its own level is the example's response.
                (Part::Response, Some(Part::Examples)) => Part::Examples,
                (part, _) => part,
            },
        };
        above.push((section.level, part));
        pieces.push(Piece { part, section: at, blocks: document.own_blocks(section) });
    }
    pieces
}

fn part(name: &str, above: Part) -> Part {
    let own = part_of(name);
    match (own, above) {
        // Below an example everything is its own: its request, its response.
        (Some(_) | None, Part::Examples) => Part::Examples,
        (Some(own), _) => own,
        (None, above) => above,
    }
}

/// The part that a heading's words open.
pub(super) fn part_of(name: &str) -> Option<Part> {
    let name = name.trim();
    HEADINGS.iter().find(|(_, words)| words.iter().any(|word| name.starts_with(word))).map(|(part, _)| *part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown;
    use crate::source::{Page, PageId};

    fn parts(text: &str) -> Vec<Part> {
        let page = Page::new(PageId::new("api/a.md"), text.as_bytes().to_vec());
        pieces(&markdown::parse(&page)).iter().map(|piece| piece.part).collect()
    }

    #[test]
    fn headings_open_parts_and_unknown_ones_stay_where_they_are() {
        assert_eq!(
            parts(
                "# Example thing\n## Prerequisites\n## HTTP Requests\n### For users\n## Request body\n### Response\n## Example\n### Response\n"
            ),
            [
                Part::Intro,
                Part::Intro,
                Part::Permissions,
                Part::Request,
                Part::Request,
                Part::Body,
                Part::Response,
                Part::Examples,
                Part::Examples
            ]
        );
        assert_eq!(
            parts("# T\n## Example\n### HTTP request\n### Response\n"),
            [Part::Intro, Part::Intro, Part::Examples, Part::Examples, Part::Examples],
            "an example's request is no template"
        );
        assert_eq!(
            parts("# T\n## x\n### Example\n### Response\n"),
            [Part::Intro, Part::Intro, Part::Intro, Part::Examples, Part::Examples]
        );
        assert_eq!(
            parts("# T\n## <a name=\"http-request\"></a>x\n## One case\n### HTTP request (to replace)\n### y\n"),
            [Part::Intro, Part::Intro, Part::Request, Part::Intro, Part::Request, Part::Intro]
        );
    }
}
