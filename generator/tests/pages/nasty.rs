//! Names and texts that no author would write on purpose.

use super::{api, resource};

/// Names of properties that are no identifiers, or are taken.
pub(crate) const NAMES: [&str; 26] = [
    "type",
    "self",
    "Self",
    "crate",
    "super",
    "async",
    "fn",
    "dyn",
    "gen",
    "try",
    "union",
    "_",
    "__",
    "@x",
    "1st",
    "a-b",
    "a b",
    "a.b",
    "aB",
    "a_b",
    "AB",
    "größe",
    "日本",
    "🦀",
    "additional",
    "new",
];

/// Text that would end a string, a comment or a block if it were put there as it is.
pub(crate) const TEXTS: [&str; 16] = [
    "*/ fn evil() {} /*",
    "\" ; fn evil() {} \"",
    "\"# fn evil() {} r#\"",
    "\"##########",
    "\\",
    "\\\" \\u{0} \\x",
    "#![evil]",
    "#!/bin/sh",
    "`unbalanced",
    "``` fn evil() {}",
    "https://example.org/a_b_c?d=<e> and www.example.org",
    "<script>evil()</script> <br> <!-- a comment --> &lt;",
    "[a](b [c] ](d) [e]: f [`Vec<u8>`] [crate::evil]",
    "a\rfn evil() {}\r\r",
    "a\u{0}b\u{7}c\u{202e}d\u{2028}e\u{85}f\u{feff}",
    "{{ evil }} {% evil %} {evil} %s $evil ${evil}",
];

/// A type whose properties have all these names, an operation whose parameters do, and an enum whose members do.
pub(crate) fn names() -> Vec<(&'static str, String)> {
    let rows: Vec<String> = NAMES.iter().map(|name| format!("|{name}|String|The {name}.|")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let body = format!(
        "## Path parameters\n|Parameter|Type|Description|\n|-|-|-|\n|type|String|A.|\n\n## Request body\n|Parameter|Type|Description|\n|-|-|-|\n{}\n|odd|[strange](../resources/strange.md) collection|Odd.|\n",
        rows.join("\n")
    );
    let members: Vec<String> = NAMES.iter().map(|name| format!("|{name}|The {name}.|")).collect();
    let many = "/nasty/{type}/self/{self}/crate/{1st}/{a-b}/{a b}/{}/{🦀}/match";
    vec![
        ("resources/nasty.md", resource("nasty resource type", &rows)),
        (
            "resources/strange.md",
            format!(
                "# strange enum type\n\nNamespace: microsoft.graph\n\n## Members\n|Member|Description|\n|-|-|\n{}\n",
                members.join("\n")
            ),
        ),
        ("api/nasty-act.md", api("POST /nasty/{type}/doIt", &body)),
        (
            "api/nasty-get.md",
            api(
                &format!(
                    "GET {many}\nPATCH {many}\nDELETE {many}\nGET /nasty/{{id}}/fn(type='{{type}}',self={{self}},a-b={{1st}})"
                ),
                "## Response\nReturns a `200 OK` response code and a [nasty](../resources/nasty.md) object.\n",
            ),
        ),
    ]
}

/// Pages with these texts wherever a page has text.
pub(crate) fn texts() -> Vec<(&'static str, String)> {
    let cell = |text: &str| text.replace(['\n', '\r'], " ").replace('|', "\\|");
    let rows: Vec<String> =
        TEXTS.iter().enumerate().map(|(at, text)| format!("|text{at}|String|{}|", cell(text))).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let prose = TEXTS.join("\n\n");
    let json: serde_json::Map<String, serde_json::Value> =
        TEXTS.iter().enumerate().map(|(at, text)| (format!("text{at}"), (*text).into())).collect();
    let json = serde_json::to_string_pretty(&json).unwrap_or_default();
    let resource = resource("evil resource type", &rows)
        .replace("\n## Properties", &format!("\n{prose}\n\n```\nfn evil() {{}}\n```\n\n## Properties"));
    let members: Vec<String> = TEXTS.iter().map(|text| format!("|{}|{}|", cell(text), cell(text))).collect();
    let rest = format!(
        "{prose}\n\n## Permissions\n|Permission type|Permissions|\n|-|-|\n|Application|{0}|\n\n## Request headers\n|Name|Description|\n|-|-|\n|X-Evil|{0}|\n\n## Request body\nSupply a [evil](../resources/evil.md) object.\n\n## Response\nReturns a `200 OK` response code and an [evil](../resources/evil.md) object.\n\n## Examples\n### Example 1: {0}\n<!-- {{ \"blockType\": \"request\", \"name\": \"a\\\" evil */\" }} -->\n```http\nPOST https://graph.microsoft.com/v1.0/evil\nX-Evil: {1}\nContent-Type: application/json\n\n{json}\n```\n\n<!-- {{ \"blockType\": \"response\", \"@odata.type\": \"microsoft.graph.evil\" }} -->\n```http\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n{json}\n```\n",
        TEXTS.map(cell).join(" "),
        "\"*/ \\ #![evil]"
    );
    vec![
        ("resources/evil.md", resource),
        (
            "resources/evilhue.md",
            format!(
                "# evilHue enum type\n\n{prose}\n\n## Members\n|Member|Description|\n|-|-|\n{}\n",
                members.join("\n")
            ),
        ),
        ("api/evil-create.md", api("POST /evil", &rest).replace("# Do it", "# Do */ \" \\ #![evil] `it")),
    ]
}
