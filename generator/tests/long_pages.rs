//! Pages that are long in every way: the time that they take grows as they do.
//!
//! Each is read at a size and at four times that size. Four times the time is linear, sixteen times is quadratic; the
//! bound lies between.
#![allow(clippy::unwrap_used, clippy::panic)]

use graph_codegen::diagnostics::Diagnostics;
use graph_codegen::source::{Page, PageId, Version};
use rustix::time::{ClockId, clock_gettime};
use std::fmt::Write;
use std::time::Duration;

/// How much longer four times the page may take.
const BOUND: u32 = 9;
/// What takes no longer than this is tried at a larger size, as its time says nothing,
const MOMENT: Duration = Duration::from_millis(30);
/// doubled so often at most.
const DOUBLED: u32 = 3;

/// How many repetitions the smaller page has; `LONG_PAGES` gives another number, such as those that nobody waits for.
fn size() -> usize {
    std::env::var("LONG_PAGES").ok().and_then(|size| size.parse().ok()).unwrap_or(250)
}

/// The time of the CPU that reading takes, with findings shown in order.
fn time(pages: &[(&str, String)]) -> Duration {
    let pages = pages.iter().map(|(id, text)| Page::new(PageId::new(*id), text.clone().into_bytes())).collect();
    let version = Version { name: "v1.0".to_owned(), pages, includes: Vec::new() };
    let one_thread = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    one_thread.install(|| {
        let now = || Duration::try_from(clock_gettime(ClockId::ThreadCPUTime)).unwrap();
        let start = now();
        let mut diagnostics = Diagnostics::default();
        let model = graph_codegen::read(&version, &mut diagnostics);
        let findings = diagnostics.into_sorted().len();
        assert!(findings > 0 || !model.types.is_empty());
        now() - start
    })
}

/// A text made of a repeated one, as both kinds of page.
fn check(name: &str, text: impl Fn(usize) -> String) {
    compare(name, |size| time(&[("api/a.md", text(size)), ("resources/a.md", text(size))]));
}

/// Compares the times of a size and of four times that, at the first size that takes more than a moment.
fn compare(name: &str, time_of: impl Fn(usize) -> Duration) {
    let sizes = (0..=DOUBLED).map(|times| size() << times);
    let Some((size, long)) = sizes.map(|size| (size, time_of(4 * size))).find(|(_, long)| *long > MOMENT) else {
        return;
    };
    // Other programs make a run longer, never shorter; so the shortest of a few is the truest.
    let best = |size: usize| (0..3).map(|_| time_of(size)).min().unwrap();
    let (short, long) = (best(size), best(4 * size).min(long));
    assert!(long <= short * BOUND, "{name}: {short:?} for {size}, {long:?} for four times as much");
}

const GET: &str = "# Get a\nNamespace: microsoft.graph\n## HTTP request\n```http\nGET /a/{id}\n```\n";
const A: &str = "# a resource type\nNamespace: microsoft.graph\n";

#[test]
fn tables() {
    let rows = |row: fn(usize) -> String, size| (0..size).map(row).collect::<String>();
    check("properties", |size| {
        let rows = rows(|at| format!("|name{at}|String|The {at}th. Possible values are: `a{at}`, `b`.|\n"), size);
        format!("{A}## Properties\n|Property|Type|Description|\n|-|-|-|\n{rows}")
    });
    check("the same property", |size| {
        format!("{A}## Properties\n|Property|Type|Description|\n|-|-|-|\n{}", "|name|[b](b.md)|It.|\n".repeat(size))
    });
    check("members", |size| {
        let rows = rows(|at| format!("|name{at}|{at}|It.|\n"), size);
        format!("# a enum type\n## Members\n|Member|Value|Description|\n|-|-|-|\n{rows}")
    });
    check("enums", |size| {
        let enums = rows(|at| format!("### e{at} values\n|Member|\n|-|\n|x|\n|y{at}|\n"), size);
        format!("# Enums\nNamespace: microsoft.graph\n{enums}")
    });
    check("parameters", |size| {
        let rows = rows(|at| format!("|name{at}|String|It. Required.|\n"), size);
        format!(
            "{}## Request body\nProvide these.\n|Name|Type|Description|\n|-|-|-|\n{rows}",
            GET.replace("GET", "POST")
        )
    });
    check("torn rows", |size| {
        format!("{A}## Properties\n|Property|Type|Description|\n|-|-|-|\n{}", "|a|String|b\nc\n".repeat(size))
    });
    check("columns", |size| {
        let bars = "a|".repeat(size);
        format!("{A}## Properties\n|{bars}\n|{}\n|{bars}\n", "-|".repeat(size))
    });
    check("bars", |size| format!("{A}{}", "|".repeat(size)));
}

#[test]
fn marks() {
    for piece in [
        "`",
        "``` ",
        "*",
        "_a",
        "[",
        "![",
        "](",
        "[a](b)",
        "[a](../resources/a.md) object and ",
        "<",
        "<a name=\"",
        "<!--",
        "<!-- {",
        "<!-- {} -->\n",
        "&",
        "\\",
        "\n",
        "\r",
        ". ",
        "{",
        "\"",
        ": ",
        "#",
        "~~~\n",
        "\u{0}",
        "é",
        "> ",
        "- ",
        "1. ",
    ] {
        check(piece, |size| format!("{A}{}", piece.repeat(size)));
        check(piece, |size| format!("{GET}## Response\nReturns `200 OK` and {}\n", piece.repeat(size)));
    }
    for line in [
        "# x\n",
        "### a values\n",
        "## Response\nx\n",
        "## Example\n",
        "> ",
        "x\n\n",
        "- x\n",
        "***\n",
        "a: b\n",
        "# [C#](#tab/http)\n",
    ] {
        check(line, |size| format!("{GET}{}", line.repeat(size)));
    }
    check("nested lists", |size| {
        (0..size.min(2_000)).fold(String::from(A), |text, at| text + &" ".repeat(2 * (at % 50)) + "- x\n")
    });
}

#[test]
fn code() {
    let block = |text: &str| {
        format!(
            "{GET}## Example\n```http\nPOST https://h/v1.0/a\n\n{text}\n```\n```http\nHTTP/1.1 200 OK\n\n{text}\n```\n"
        )
    };
    check("deep objects", |size| block(&"{\"a\":".repeat(size)));
    check("deep lists", |size| block(&format!("{{\"a\":{}", "[".repeat(size))));
    check("members", |size| block(&format!("{{{}}}", "\"a\": 1,".repeat(size))));
    check("mended", |size| block(&format!("{{{}\"b\": 1}}", "'a': 1,\u{a0}".repeat(size))));
    check("text", |size| block(&format!("{{\"a\": \"{}\"}}", "x\\n".repeat(size))));
    check("open text", |size| block(&format!("{{\"a\": \"{}", "\"x".repeat(size))));
    check("headers", |size| block("x").replace("\n\nx", &"\nA: b".repeat(size)));
    check("requests in a block", |size| block(&"GET https://h/v1.0/a\n".repeat(size)));
    check("a long address", |size| GET.replace("{id}", &"{id}/b/".repeat(size)));
    check("a long call", |size| GET.replace("{id}", &format!("f({})", "a={b},".repeat(size))));
    check("request lines", |size| {
        let lines = (0..size).fold(String::new(), |mut lines, at| {
            writeln!(lines, "GET /a/{{id}}/b{at}").unwrap();
            lines
        });
        GET.replace("GET /a/{id}\n", &lines)
    });
    check("examples", |size| {
        let example = "## Example\n<!-- {\"blockType\": \"request\", \"name\": \"x\"} -->\n```http\nGET https://h/v1.0/a/1\n```\n```http\nHTTP/1.1 200 OK\n\n{\"a\": 1}\n```\n";
        format!("{GET}{}", example.repeat(size))
    });
    check("calls of one function", |size| {
        let lines: String = (0..size).map(|at| format!("GET /a/f(a{at}={{b}})\n")).collect();
        let example = |at| format!("```http\nGET https://h/v1.0/a/f(a{at}=1)\n```\n```http\nHTTP/1.1 200 OK\n```\n");
        let examples: String = (0..size).map(example).collect();
        format!("{}## Example\n{examples}", GET.replace("GET /a/{id}\n", &lines))
    });
    check("examples of another method", |size| {
        let lines: String = (0..size).map(|at| format!("GET /a/{{id}}/b{at}\n")).collect();
        let example = |at| format!("```http\nPOST https://h/v1.0/a/1/b{at}\n```\n```http\nHTTP/1.1 200 OK\n```\n");
        let examples: String = (0..size).map(example).collect();
        format!("{}## Example\n{examples}", GET.replace("GET /a/{id}\n", &lines))
    });
    check("responses in words", |size| {
        let request = "### Request\n```http\nGET https://h/v1.0/b/1\n```\n";
        format!("{GET}## Example\n{}{}", request.repeat(size), "### Response\nx\n".repeat(size))
    });
    check("requests without response", |size| {
        let request = "<!-- {\"blockType\": \"request\", \"name\": \"x\"} -->\n```http\nGET https://h/v1.0/b/1\n```\n";
        format!("{GET}## Example\n{}", request.repeat(size))
    });
}

#[test]
fn many_pages() {
    let pages = |size: usize, page: fn(usize) -> (String, String)| (0..size).map(page).collect::<Vec<_>>();
    for (name, page) in [
        (
            "types in a row",
            (|at| {
                (
                    format!("resources/t{at}.md"),
                    format!(
                        "# t{at} resource type\nInherits from [t{0}](t{0}.md).\n## Properties\n|Property|Type|Description|\n|-|-|-|\n|p|[t{0}](t{0}.md)|It.|\n",
                        at + 1
                    ),
                )
            }) as fn(usize) -> (String, String),
        ),
        ("one type", |at| {
            (
                format!("resources/t{at}.md"),
                A.to_owned() + "## Properties\n|Property|Type|Description|\n|-|-|-|\n|p|String|It.|\n",
            )
        }),
        ("one operation", |at| {
            (
                format!("api/t{at}.md"),
                GET.to_owned() + "## Response\nReturns `200 OK` and a [b](../resources/b.md) object.\n",
            )
        }),
        ("operations", |at| (format!("api/t{at}.md"), GET.replace("/a/", &format!("/a{at}/")))),
    ] {
        compare(name, |size| {
            let pages = pages(size / 5, page);
            time(&pages.iter().map(|(id, text)| (id.as_str(), text.clone())).collect::<Vec<_>>())
        });
    }
}
