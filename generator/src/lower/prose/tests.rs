use super::*;
use crate::source::Source;

fn rewritten(markdown: &str) -> String {
    let source = Source { page: PageId::new("resources/a.md"), line: 1 };
    lines(&Prose { markdown: markdown.into(), source }, &Links::for_tests()).join("\n")
}

#[test]
fn links_lead_to_items_or_to_the_published_page() {
    assert_eq!(
        rewritten("See [acl](acl.md) and [x](../api/gone.md)."),
        "See [acl](crate::v1::models::Acl) and [x](https://docs/gone)."
    );
    assert_eq!(rewritten("[a](mailto:x@y.z) [b](#part) ![alt](i.png)"), "a b alt");
}

#[test]
fn nothing_looks_like_html_a_link_or_a_test() {
    assert_eq!(rewritten("a <item-id> <b>bold</b><!-- no --> [x] `[y]`"), "a `<item-id>` bold \\[x\\] `[y]`");
    assert_eq!(rewritten("```\nlet x;\n```"), "```text\nlet x;\n```");
    assert_eq!(rewritten("```rust\nlet x;\n```"), "```text\nlet x;\n```");
    assert_eq!(rewritten("    indented"), "```text\nindented\n```");
    assert_eq!(rewritten("at https://a.b/c?d=e. Or"), "at <https://a.b/c?d=e>. Or");
    assert_eq!(rewritten("# Title\ntext"), "**Title**\n\ntext");
    assert_eq!(rewritten("> [!NOTE]\n> Mind."), " > **Note**\n >\n > Mind.");
}

#[test]
fn characters_that_a_comment_cannot_hold_are_gone() {
    assert_eq!(rewritten("a\u{202e}b\u{0}c\u{2028}d\re"), "ab c d e");
    assert_eq!(escape("*a* [b] `c` <d>\n#!x"), "\\*a\\* \\[b\\] \\`c\\` \\<d> #!x");
    assert_eq!(code("a`b"), "``a`b``");
}

#[test]
fn any_text_can_be_rewritten_twice_the_same() {
    for text in
        ["*/ \" \\ #! ` unbalanced [ ] ](", "| a | b |\n|--|--|\n| x<br>y | `z` |", "1. a\n2. b\n   - c", "~~x~~"]
    {
        let once = rewritten(text);
        assert_eq!(rewritten(&once), once, "{text}");
    }
}

#[test]
fn blocks_of_html_keep_their_text() {
    assert_eq!(rewritten("<p>The name &amp; [acl](acl.md).</p>"), "The name &amp; [acl](crate::v1::models::Acl).");
    assert_eq!(rewritten("<ul><li>a</li><li>b *c*</li></ul>"), "- a\n- b *c*");
    assert_eq!(rewritten("One of: <ul><li>a</li></ul>"), "One of: <br>- a");
    assert_eq!(rewritten("<div>\n\nText\n\n</div>"), "Text");
    assert_eq!(rewritten("<!-- none -->\n\n<item-id>"), "`<item-id>`");
    let deep = format!("{}p>x", "<".repeat(100_000));
    assert!(!rewritten(&deep).is_empty());
}

#[test]
fn two_breaks_of_lines_part_paragraphs() {
    assert_eq!(rewritten("a<br>b"), "a<br>b");
    assert_eq!(rewritten("a.<br><br/>b.<br>\n<br>c"), "a.\n\nb.\n\nc");
    assert_eq!(rewritten("*a<br><br>b*"), "*a<br><br>b*");
}

#[test]
fn a_lists_item_says_all_that_its_text_says() {
    let source = Source { page: PageId::new("resources/a.md"), line: 1 };
    let said = |markdown: &str| {
        item("`x`", Some(&Prose { markdown: markdown.into(), source: source.clone() }), &Links::for_tests()).join("\n")
    };
    assert_eq!(said("One.\n\nTwo."), "- `x`: One.\n\n  Two.");
    assert_eq!(said("```\na\n```"), "- `x`:\n\n  ```text\n  a\n  ```");
    assert_eq!(said(""), "- `x`");
}

#[test]
fn words_have_no_marks() {
    assert_eq!(
        words("\\[Gone] Use `a_b` *instead*, see [acl](acl.md)<br>\nand <b>x</b>: a_b."),
        "(Gone) Use a_b instead, see acl and x: a_b."
    );
}
