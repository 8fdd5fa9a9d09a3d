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
