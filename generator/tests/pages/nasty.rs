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
                "# strange enum type\n\nNamespace: microsoft.graph\n\nLike [this](../api/nasty-loop.md).\n\n## Members\n|Member|Description|\n|-|-|\n{}\n",
                members.join("\n")
            ),
        ),
        ("api/nasty-act.md", api("POST /nasty/{type}/doIt", &body)),
        // A function named like a keyword, with parameters and a link to it.
        ("api/nasty-loop.md", api("POST /nasty/{type}/loop", &body)),
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
    let gone =
        "|gone|String|[Deprecated] Use `Vec<u8>` or [that] or [evil](evil.md), *not* <this> of https://example.org.|";
    let rows: Vec<String> = TEXTS
        .iter()
        .enumerate()
        .map(|(at, text)| format!("|text{at}|String|{}|", cell(text)))
        .chain([gone.to_owned()])
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    // Behind a word, so that nothing begins a block that takes in the rest of the page.
    let prose = TEXTS.map(|text| format!("See {text}")).join("\n\n");
    let mut json: serde_json::Map<String, serde_json::Value> =
        TEXTS.iter().enumerate().map(|(at, text)| (format!("text{at}"), (*text).into())).collect();
    // What the type does not declare, of every kind.
    let undeclared =
        serde_json::json!({ "truth": true, "count": -7, "large": 1e300, "nested": { "a": [null] }, "none": null });
    json.extend(undeclared.as_object().cloned().into_iter().flatten());
    let json = serde_json::to_string_pretty(&json).unwrap_or_default();
    let resource = resource("evil resource type", &rows)
        .replace("\n## Properties", &format!("\n{prose}\n\n```\nfn evil() {{}}\n```\n\n## Properties"));
    let members: Vec<String> = TEXTS.iter().map(|text| format!("|{}|{}|", cell(text), cell(text))).collect();
    let rest = format!(
        "{prose}\n\n## Permissions\n|Permission type|Permissions|\n|-|-|\n|Application|{0}|\n\n## Request headers\n|Name|Description|\n|-|-|\n|X-Evil|{0}|\n\n## Request body\nSupply a [evil](../resources/evil.md) object.\n\n## Response\nReturns a `200 OK` response code and an [evil](../resources/evil.md) object.\n\n## Examples\n### Example 1: {0}\n<!-- {{ \"blockType\": \"request\", \"name\": \"a\\\" thing */\" }} -->\n```http\nPOST https://graph.microsoft.com/v1.0/evil\nX-Evil: {1}\nContent-Type: application/json\n\n{json}\n```\n\n<!-- {{ \"blockType\": \"response\", \"@odata.type\": \"microsoft.graph.evil\" }} -->\n```http\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n{json}\n```\n",
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

/// Types in shapes that a generator may stumble over.
pub(crate) fn shapes() -> Vec<(String, String)> {
    let page = |id: String, text: String| (format!("resources/{id}.md"), text);
    let based = |name: &str, base: &str, rows: &[&str]| {
        let annotation = format!(
            "<!-- {{ \"blockType\": \"resource\", \"@odata.type\": \"microsoft.graph.{name}\", \"baseType\": \"microsoft.graph.{base}\" }} -->"
        );
        resource(&format!("{name} resource type"), rows) + &format!("\n## JSON\n{annotation}\n```json\n{{}}\n```\n")
    };
    let mut pages = Vec::new();
    // A hundred types, each inheriting from the one before; and three that inherit from each other.
    for depth in 1..100 {
        let row = format!("|own{depth}|Int32|One of a hundred.|");
        let text = based(&format!("heir{depth}"), &format!("heir{}", depth - 1), &[&row]);
        pages.push(page(format!("heir{depth}"), text));
    }
    pages.push(page("heir0".to_owned(), based("heir0", "entity", &["|next|[heir0](heir0.md)|Any of them.|"])));
    for (name, base) in [("ring1", "ring2"), ("ring2", "ring3"), ("ring3", "ring1"), ("ring4", "ring4")] {
        pages.push(page(name.to_owned(), based(name, base, &["|ring|[ring1](ring1.md)|Around.|"])));
    }
    // Types that hold themselves and each other.
    pages.push(page(
        "knot".to_owned(),
        resource(
            "knot resource type",
            &["|self|[knot](knot.md)|It.|", "|other|[tie](tie.md)|Another.|", "|many|[knot](knot.md) collection|All.|"],
        ),
    ));
    pages.push(page("tie".to_owned(), resource("tie resource type", &["|knot|[knot](knot.md)|Back.|"])));
    // Names of Rust's own, and of what generated code uses.
    for name in
        ["option", "vec", "string", "box", "result", "self", "type", "default", "debug", "models", "v1", "request"]
    {
        let rows = [
            "|option|[option](option.md)|One.|",
            "|vec|[vec](vec.md) collection|Many.|",
            "|self|[self](self.md)|Own.|",
        ];
        pages.push(page(name.to_owned(), resource(&format!("{name} resource type"), &rows)));
    }
    // The same short name in two namespaces.
    let there = resource("option resource type", &["|here|[option](option.md)|The other.|"]);
    pages.push(page("there-option".to_owned(), there.replace("microsoft.graph", "microsoft.graph.there")));
    let members: Vec<String> = (0..1000).map(|at| format!("|member{at}|{at}|One.|")).collect();
    let odd = [
        "|Grant|1001|A.|",
        "|grant|1002|B.|",
        "|GRANT|1003|C.|",
        "|4k|1004|D.|",
        "|8K|1005|E.|",
        "|unknownFutureValue|1006|F.|",
    ];
    pages.push(page(
        "many".to_owned(),
        format!(
            "# many enum type\n\nNamespace: microsoft.graph\n\n## Members\n|Member|Value|Description|\n|-|-|-|\n{}\n{}\n",
            members.join("\n"),
            odd.join("\n")
        ),
    ));
    let deep: String = (0..10).map(|at| format!("/part{at}/{{key{at}}}")).collect();
    let get = "## Response\nReturns a `200 OK` response code and a [knot](../resources/knot.md) object.\n";
    pages.push(("api/deep-get.md".to_owned(), api(&format!("GET {deep}\nDELETE {deep}"), get)));
    for (at, line) in
        ["GET /knots/{id}", "GET /knots/{knot-id}", "GET /knots/{knot id | name}", "GET /KNOTS/{ID}"].iter().enumerate()
    {
        pages.push((format!("api/knot-get{at}.md"), api(line, get)));
    }
    pages.push((
        "api/heir-list.md".to_owned(),
        api("GET /heirs\nPOST /heirs\nPOST /heirs/{id}/move/{move}/self/crate", "## Request body\nSupply a [heir0](../resources/heir0.md) object.\n\n## Response\nReturns a `200 OK` response code and a [heir0](../resources/heir0.md) object.\n"),
    ));
    pages
}

/// All of these, and the drafts and plain pages of the samples.
pub(crate) fn all() -> Vec<(String, String)> {
    let samples = [
        ("api/draft-1.md", include_str!("../samples/draft-1.md")),
        ("api/draft-2.md", include_str!("../samples/draft-2.md")),
        ("api/draft-3.md", include_str!("../samples/draft-3.md")),
        ("api/plain-1.md", include_str!("../samples/plain-1.md")),
        ("api/plain-2.md", include_str!("../samples/plain-2.md")),
    ];
    let owned = |(id, text): (&str, String)| (id.to_owned(), text);
    let samples = samples.map(|(id, text)| (id.to_owned(), text.replace("/beta/", "/v1.0/")));
    names().into_iter().chain(texts()).map(owned).chain(shapes()).chain(samples).collect()
}
