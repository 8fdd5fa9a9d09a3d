//! Every kind of finding: pages that have it, and the same pages put right, which do not.
#![allow(clippy::unwrap_used, clippy::panic)]

mod pages;

use graph_codegen::diagnostics::{Code, list};
use pages::{api, made, resource};

type Pages = Vec<(String, Vec<u8>)>;

/// `FINDINGS.md` is what the codes say of themselves; `UPDATE_EXPECT=1 cargo test -p graph-codegen` writes it anew.
#[test]
fn the_list_of_findings_is_up_to_date() {
    expect_test::expect_file!["../FINDINGS.md"].assert_eq(&list());
}

#[test]
fn every_code_is_found_where_it_is_wrong_and_only_there() {
    for code in Code::ALL {
        let (wrong, right) = pages_of(*code);
        let has = |pages: &Pages| {
            let pages: Vec<(&str, &[u8])> = pages.iter().map(|(id, text)| (id.as_str(), &text[..])).collect();
            let found: Vec<Code> = made(&pages).findings.iter().map(|finding| finding.code).collect();
            found.contains(code)
        };
        assert!(has(&wrong), "{code} is not found");
        assert!(!has(&right), "{code} is found where all is right");
    }
}

/// Pages that have a finding, and pages that do not.
fn pages_of(code: Code) -> (Pages, Pages) {
    let pair = |page: &dyn Fn(&str) -> Pages, wrong: &str, right: &str| (page(wrong), page(right));
    match code {
        Code::NotUtf8 => {
            let page = |text: &[u8]| vec![("resources/lamp.md".to_owned(), text.to_vec())];
            (page(b"# caf\xe9 resource type\n"), page("# café resource type\n".as_bytes()))
        }
        Code::UnreadablePage => {
            pair(&|text| page("api/a.md", text), "HTTP\n\nPUT /a\n", "## HTTP request\n```http\nPUT /a\n```\n")
        }
        Code::UnreadableTable => pair(
            &|head| page("resources/lamp.md", &lamp(&["|id|String|Key.|"]).replace("|Property|Type|", head)),
            "|Foo|Bar|",
            "|Property|Type|",
        ),
        Code::TornRow => {
            pair(&|row| page("resources/lamp.md", &lamp(&[row])), "|id|String|The\nkey.|", "|id|String|The key.|")
        }
        Code::OddName => {
            pair(&|row| page("resources/lamp.md", &lamp(&[row])), "|my-id|String|Key.|", "|myId|String|Key.|")
        }
        Code::BadAnnotation => pair(
            &|note| page("resources/lamp.md", &format!("{}{note}\n```json\n{{}}\n```\n", lamp(&["|id|String|Key.|"]))),
            "<!-- { \"blockType\": \"resource\", } -->",
            "<!-- { \"blockType\": \"resource\" } -->",
        ),
        Code::NameCase | Code::UnknownType | Code::BrokenLink => {
            let wrong = match code {
                Code::NameCase => "[Shade](shade.md)",
                Code::UnknownType => "[microsoft.graph.hat](hat.md)",
                _ => "[shade](hat.md)",
            };
            let row = |ty: &str| format!("|shade|{ty}|Around it.|");
            pair(&|ty| with_shade(page("resources/lamp.md", &lamp(&[&row(ty)]))), wrong, "[shade](shade.md)")
        }
        Code::TypeTwice => pair(
            &|heading| {
                [page("resources/a.md", &lamp(&["|id|String|Key.|"])), page("resources/b.md", &members(heading, "on"))]
                    .concat()
            },
            "lamp",
            "lampState",
        ),
        Code::DuplicateProperty => pair(
            &|name| page("resources/lamp.md", &lamp(&["|id|String|Key.|", &format!("|{name}|Int64|A.|")])),
            "id",
            "size",
        ),
        Code::DuplicateMember => {
            pair(&|second| page("resources/hue.md", &members("hue", &format!("red|\n|{second}"))), "red", "green")
        }
        Code::EnumMembersDiffer => pair(
            &|second| {
                let row = format!("|hue|[hue](hue.md)|Its hue. Possible values are: `red`, `{second}`.|");
                [page("resources/lamp.md", &lamp(&[&row])), page("resources/hue.md", &members("hue", "red|\n|green"))]
                    .concat()
            },
            "blue",
            "green",
        ),
        Code::BaseTwice => pair(&|base| with_shade(based("lamp", "shade", base)), "entity", "shade"),
        Code::CyclicBase => {
            pair(&|base| [based("lamp", "shade", "shade"), based("shade", base, base)].concat(), "lamp", "entity")
        }
        Code::JsonMended => pair(&|body| lamps(&get(body)), "{ \"id\": \"1\", }", "{ \"id\": \"1\" }"),
        Code::JsonBroken => pair(&|body| lamps(&get(body)), "{ \"id\": @ }", "{ \"id\": \"1\" }"),
        Code::UnknownProperty => pair(&|body| lamps(&get(body)), "{ \"idd\": \"1\" }", "{ \"id\": \"1\" }"),
        Code::WrongValue => pair(&|body| lamps(&get(body)), "{ \"size\": \"large\" }", "{ \"size\": 3 }"),
        Code::CollectionDisagrees => {
            pair(&|body| lamps(&get(body)), "{ \"value\": [ { \"id\": \"1\" } ] }", "{ \"id\": \"1\" }")
        }
        Code::RequestWithoutResponse => {
            let block = "```http\nHTTP/1.1 200 OK\n\n{}\n```\n";
            pair(&|with| lamps(&get("{}").replace(block, with)), "", block)
        }
        Code::TypeDisagrees => {
            pair(&|ty| with_shade(lamps(&get("{}").replace("graph.lamp", &format!("graph.{ty}")))), "shade", "lamp")
        }
        Code::StatusDisagrees => {
            pair(&|status| lamps(&get("{}").replace("1.1 200 OK", status)), "1.1 201 Created", "1.1 200 OK")
        }
        Code::UnknownAddress => pair(&|path| lamps(&get("{}").replace("v1.0/lamps", path)), "v1.0/lampz", "v1.0/lamps"),
        Code::OperationTypesDiffer => pair(
            &|ty| {
                let other = get("{}").replace("[lamp](../resources/lamp.md)", &format!("[{ty}](../resources/{ty}.md)"));
                with_shade([lamps(&get("{}")), page("api/other.md", &other)].concat())
            },
            "shade",
            "lamp",
        ),
        Code::RequiredBothWays => pair(
            &|said| {
                page(
                    "api/a.md",
                    &api(
                        "POST /lamps/{id}/dim",
                        &format!(
                            "## Request body\nProvide the parameters.\n\n|Parameter|Type|Required|Description|\n|-|-|-|-|\n|by|Int32|Yes|How much. {said}|\n"
                        ),
                    ),
                )
            },
            "Optional.",
            "Required.",
        ),
    }
}

fn page(id: &str, text: &str) -> Pages {
    vec![(id.to_owned(), text.as_bytes().to_vec())]
}

fn lamp(rows: &[&str]) -> String {
    resource("lamp resource type", rows)
}

fn members(name: &str, rows: &str) -> String {
    format!("# {name} enum type\n\nNamespace: microsoft.graph\n\n## Members\n|Member|\n|-|\n|{rows}|\n")
}

fn with_shade(pages: Pages) -> Pages {
    [pages, page("resources/shade.md", &resource("shade resource type", &["|area|Int32|How large.|"]))].concat()
}

/// A type that inherits from one in its prose and from one in its annotation.
fn based(name: &str, prose: &str, annotation: &str) -> Pages {
    let text = resource(&format!("{name} resource type"), &["|size|Int32|How large.|"])
        .replace("\n## Properties", &format!("\nInherits from [{prose}]({prose}.md).\n\n## Properties"));
    let note = format!(
        "<!-- {{ \"blockType\": \"resource\", \"@odata.type\": \"microsoft.graph.{name}\", \"baseType\": \"microsoft.graph.{annotation}\" }} -->"
    );
    page(&format!("resources/{name}.md"), &format!("{text}\n{note}\n```json\n{{}}\n```\n"))
}

/// The page of lamps beside a page about them.
fn lamps(text: &str) -> Pages {
    let lamp = lamp(&["|id|String|Key.|", "|size|Int32|How large.|"]);
    [page("api/lamp-get.md", text), page("resources/lamp.md", &lamp)].concat()
}

/// A page that gives a lamp, with an example.
fn get(body: &str) -> String {
    api(
        "GET /lamps/{id}",
        &format!(
            "## Response\nReturns a `200 OK` response code and a [lamp](../resources/lamp.md) object.\n\n## Example\n```http\nGET https://graph.microsoft.com/v1.0/lamps/1\n```\n<!-- {{ \"blockType\": \"response\", \"@odata.type\": \"microsoft.graph.lamp\" }} -->\n```http\nHTTP/1.1 200 OK\n\n{body}\n```\n"
        ),
    )
}
