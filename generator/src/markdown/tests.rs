use super::*;
use crate::source::PageId;

fn page(text: &str) -> Page {
    Page::new(PageId::new("api/a.md"), text.as_bytes().to_vec())
}

/// The blocks as short words, one a line.
fn outline(text: &str) -> String {
    let page = page(text);
    let document = parse(&page);
    let words = document.blocks.iter().map(|block| match &block.kind {
        BlockKind::Heading(level, inline) => format!("h{level} {}", document.text(inline)),
        BlockKind::Paragraph(inline) => format!("p {}", document.text(inline)),
        BlockKind::Table(table) => format!("table {}x{}", table.head.len(), table.rows().count()),
        BlockKind::Code(code) => format!("code {} {:?}", code.info, code.text),
        BlockKind::Comment(comment) => format!("comment {:?}", comment.text),
        BlockKind::Html => "html".to_owned(),
        BlockKind::Rule => "rule".to_owned(),
    });
    words.collect::<Vec<_>>().join("\n")
}

#[test]
fn blocks_are_flat_and_in_order() {
    let text = "---\ntitle: \"A\"\n---\n# a\n\nb `c` [d](e.md)\n\n- f\n  ```http\n  GET /g\n  ```\n\n> h\n\n|i|j|\n|-|-|\n|k|l|\n";
    assert_eq!(outline(text), "h1 a\np b c d\np f\ncode http \"GET /g\\n\"\np h\ntable 2x1");
    let page = page(text);
    let document = parse(&page);
    assert_eq!(document.front_matter("title"), Some("A"));
    assert_eq!(document.page.slice(&document.blocks[3].outer).trim_end(), "- f\n  ```http\n  GET /g\n  ```");
}

#[test]
fn an_item_that_begins_with_a_mark_keeps_it() {
    let page = page("- [a **b**](c.md) d\n- **e** [f](g.md)\n");
    let document = parse(&page);
    let links = document.blocks.iter().map(|block| match &block.kind {
        BlockKind::Paragraph(inline) => {
            document.links(inline).into_iter().map(|link| link.target.to_string()).collect()
        }
        _ => Vec::new(),
    });
    assert_eq!(links.collect::<Vec<_>>(), [["c.md"], ["g.md"]]);
    assert_eq!(outline(&page.text), "p a b d\np e f");
}

#[test]
fn tabs_of_other_languages_go() {
    let text = "# [HTTP](#tab/http)\n```http\nGET /a\n```\n# [C#](#tab/csharp)\n[!INCLUDE [x](y.md)]\n\n---\nb\n";
    assert_eq!(outline(text), "code http \"GET /a\\n\"\np b");
    let glued = "# [HTTP](#tab/http)\na\n# [C#](#tab/csharp)\n[!INCLUDE [x](y.md)]\n---\nb\n";
    assert_eq!(outline(glued), "p a\np b");
}

#[test]
fn comments_hold_annotations_and_hide_what_is_commented_out() {
    let text =
        "<!-- {\n  \"blockType\": \"resource\",\n} -->\n```json\n{}\n```\n<!--\n## Properties\n\n|a|b|\n|-|-|\n-->\n";
    let page = page(text);
    let document = parse(&page);
    let BlockKind::Comment(comment) = &document.blocks[0].kind else { panic!("{:?}", document.blocks) };
    let annotation = comment.annotation().unwrap();
    assert_eq!(annotation.block_type(), "resource");
    assert_eq!(annotation.repairs.len(), 1);
    assert_eq!(page.position(annotation.repairs[0].0).line, 2);
    assert!(!document.blocks.iter().any(|block| matches!(block.kind, BlockKind::Table(_) | BlockKind::Heading(..))));
}

#[test]
fn an_annotation_says_where_its_type_stands() {
    let page = page("<!-- {\n  \"name\": \"get_lamp\",\n  \"@odata.type\": \"lamp\"\n} -->\n");
    let document = parse(&page);
    let BlockKind::Comment(comment) = &document.blocks[0].kind else { panic!("{:?}", document.blocks) };
    let place = comment.annotation().unwrap().type_place.unwrap();
    assert_eq!((page.slice(&place), page.position(place.start).line), ("lamp", 3));
}

#[test]
fn a_comment_without_end_is_known_as_such() {
    let page = page("a\n\n<!-- { \"b\": 1\n\nc\n");
    let document = parse(&page);
    assert!(matches!(&document.blocks[1].kind, BlockKind::Comment(comment) if !comment.closed));
}

#[test]
fn sections_nest_by_level_and_translated_ones_keep_their_name() {
    let page = page("a\n# b\n## <a name=\"http-request\"></a>HTTP 请求\nc\n### d\ne\n## f\n");
    let document = parse(&page);
    let names: Vec<_> = document.sections.iter().map(|section| section.name.as_str()).collect();
    assert_eq!(names, ["", "b", "http request", "d", "f"]);
    assert_eq!(document.sections[2].end, 4);
    assert_eq!(document.sections[1].end, 5);
    assert_eq!(document.all_blocks(2).len(), 3);
    assert_eq!(document.own_blocks(&document.sections[2]).len(), 1);
}

#[test]
fn includes_are_found() {
    let page = page("[!INCLUDE [x](../includes/a.md)]\n\nb [y](c.md)\n");
    let included = parse(&page).includes;
    assert_eq!(included[0].0, PageId::new("includes/a.md"));
    assert_eq!(included.len(), 1);
}

#[test]
fn a_piece_that_stands_alone_has_the_definitions_of_its_labels() {
    let page = page("A [b][C], [d] and [e][].\n\n[c]: ../x.md\n[D]: y.md#z\n[f]: g.md\n");
    let document = parse(&page);
    assert_eq!(document.standing_alone("A [b][C], [d]"), "A [b][C], [d]\n\n[c]: <../x.md>\n[d]: <y.md#z>");
    assert_eq!(document.standing_alone("A [e][]."), "A [e][].");
}

#[test]
fn only_the_beginning_of_a_page_is_front_matter() {
    let page = Page::new(
        PageId::new("api/a.md"),
        b"---\ntitle: \"A\"\n---\n\n# A\n\ntext\n---\n\n## B\n\n---\n\n## C\n".to_vec(),
    );
    let document = parse(&page);
    assert_eq!(document.front_matter("title"), Some("A"));
    let names: Vec<&str> = document.sections.iter().map(|section| section.name.as_str()).collect();
    assert!(names.contains(&"b") && names.contains(&"c"), "{names:?}");
    let heading = document.sections.iter().find(|section| section.name.as_str() == "b").unwrap();
    let inline = heading.heading.as_ref().unwrap();
    assert_eq!(page.line(inline.span.start), 10);
    let open = Page::new(PageId::new("api/a.md"), b"---\ntitle: A\n# B\n".to_vec());
    assert_eq!(parse(&open).front_matter, "");
}
