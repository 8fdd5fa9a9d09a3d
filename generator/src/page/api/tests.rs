use super::*;
use crate::model::ExampleBody;
use crate::source::Page;

fn facts_of(text: &str, includes: &Includes<'_>) -> (ApiFacts, Vec<Code>) {
    let page = Page::new(PageId::new("api/a.md"), text.as_bytes().to_vec());
    let mut diagnostics = Diagnostics::default();
    let facts = read(&markdown::parse(&page), includes, &mut diagnostics);
    (facts, diagnostics.into_sorted().into_iter().map(|finding| finding.code).collect())
}

const PAGE: &str = r#"---
title: "x"
---
# Create thing
Namespace: microsoft.graph.things

Create a [thing](../resources/thing.md).

## Permissions
[!INCLUDE [permissions-table](../includes/permissions/p.md)]

## HTTP request
<!-- { "blockType": "ignored" } -->
``` http
POST /things/{thing-id}/parts
or
POST /users/{id}/things/{thing-id}/parts?$top=1
```

## Optional query parameters
This method supports `$select`.

## Request headers
|Name|Description|
|:---|:---|
|Authorization|Bearer {token}. Required.|
|If-Match|The tag.|

## Request body
Supply a JSON representation of the [part](../resources/part.md) object.

|Property|Type|Description|
|:---|:---|:---|
|name|String|Its name. Required.|

## Response
Returns a `201 Created` response code and a [part](../resources/part.md) object.

## Examples
### Example 1: A part
#### Request
<!-- {
  "blockType": "request",
  "name": "create_part"
}
-->
``` http
POST https://graph.microsoft.com/v1.0/things/1/parts
Content-Type: application/json

{ "name": "a", }
```
#### Response
<!-- { "blockType": "response", "truncated": true, "@odata.type": "microsoft.graph.part" } -->
``` http
HTTP/1.1 201 Created
Content-Type: application/json
{
  "name": "a"
}
```
### Example 2: No answer
``` http
POST https://graph.microsoft.com/v1.0/things/1/parts
```
"#;

#[test]
fn a_page_gives_all_its_parts() {
    let permissions = Page::new(
        PageId::new("includes/permissions/p.md"),
        b"|Permission type|Least privileged permissions|Higher privileged permissions|\n|-|-|-|\n|Application|A.Read|A.ReadWrite|\n".to_vec(),
    );
    let includes = Includes::from([(permissions.id.clone(), markdown::parse(&permissions))]);
    let (facts, findings) = facts_of(PAGE, &includes);
    assert_eq!(facts.title.value, "Create thing");
    assert_eq!(facts.namespace.as_deref(), Some("microsoft.graph.things"));
    assert_eq!(facts.description.len(), 1);
    let paths: Vec<_> = facts.requests.iter().map(|line| line.path.text.as_str()).collect();
    assert_eq!(paths, ["/things/{thing-id}/parts", "/users/{id}/things/{thing-id}/parts"]);
    assert_eq!(facts.requests[1].query, [("$top".to_owned(), "1".to_owned())]);
    assert_eq!(facts.permissions.application, ["A.Read", "A.ReadWrite"]);
    assert_eq!(facts.headers.len(), 1);
    assert_eq!((facts.body.says, facts.body.rows.len()), (Says::Resource, 1));
    assert_eq!(facts.response.statuses[0].value, 201);
    let [example] = &facts.examples[..] else { panic!("{:?}", facts.examples) };
    assert_eq!(example.name.as_deref(), Some("create_part"));
    assert_eq!(example.title.as_deref(), Some("Example 1: A part"));
    assert_eq!(example.response.ty.as_ref().map(|ty| ty.name.as_str()), Some("microsoft.graph.part"));
    assert!(example.response.truncated);
    assert_eq!(findings, [Code::JsonMended, Code::RequestWithoutResponse]);
}

#[test]
fn blocks_without_annotation_are_paired_by_what_they_hold() {
    let (facts, _) = facts_of(
        "# A\n## HTTP Request\n```\nGET /a\n```\n## Example\n### Request\n```http\nGET https://h/v1.0/a\n```\n### Response\n```http\nHTTP/1.1 200 OK\n\n{}\n```\n",
        &Includes::new(),
    );
    assert_eq!(facts.examples.len(), 1);
    assert_eq!(facts.examples[0].name, None);
    assert_eq!(facts.requests.len(), 1);
}

#[test]
fn a_page_without_a_section_for_the_request_has_its_examples_as_templates() {
    let (facts, findings) = facts_of(
        "# A\n## One way\n<!-- { \"blockType\": \"request\" } -->\n```http\nGET /me/a\n```\n<!-- { \"blockType\": \"response\" } -->\n```http\nHTTP/1.1 200 OK\n```\n",
        &Includes::new(),
    );
    assert_eq!(facts.requests[0].path.text, "/me/a");
    assert_eq!(facts.examples.len(), 1);
    assert!(findings.is_empty());
}

#[test]
fn plain_text_gives_what_its_lines_give_and_a_finding() {
    let one_line_a_row = "Make thing\n\nNamespace: microsoft.graph.things\n\nPermission type Permissions (from least to most privileged)\nDelegated (work or school account) A.Read, A.ReadWrite\nDelegated (personal Microsoft account) Not supported.\nApplication B.Read\n\nHTTP request\n\nPUT /things/{thing-id}/parts/{part-id}\n\nPath parameters\n\nParameter Type Description\nthing-id string The thing.\npart-id string The part. Mind it.\n\nRequest headers\n\nRequest body\n\nIn the request body, supply a JSON representation of a part object.\n\nIf successful, this method returns 200 OK response code.\n";
    let a_cell_a_line = "Namespace: microsoft.graph.things\nMake a thing.\nPermissions\nPermission type |\nLeast privileged permissions |\nHigher privileged permissions |\nDelegated (work or school account) |\nA.Read |\nA.ReadWrite |\nDelegated (personal Microsoft account) |\nNot supported. |\nNot supported. |\nApplication |\nB.Read |\nHTTP request\nPUT /things/{thing-id}/parts/{part-id}\nPath parameters\nParameter |\nType |\nDescription |\nthing-id |\nstring |\nThe thing. |\npart-id |\nstring |\nThe part. |\nRequest body\nIn the request body, supply a JSON representation of a part object.\nResponse\nIf successful, this method returns 200 OK\nresponse code.\n";
    for text in [one_line_a_row, a_cell_a_line] {
        let (facts, findings) = facts_of(text, &Includes::new());
        // The page as a whole, and its body.
        assert_eq!(findings, [Code::UnreadablePage; 2], "{text}");
        assert_eq!(facts.requests[0].path.text, "/things/{thing-id}/parts/{part-id}");
        assert_eq!(facts.namespace.as_deref(), Some("microsoft.graph.things"));
        assert_eq!(facts.permissions.delegated_work, ["A.Read", "A.ReadWrite"]);
        assert!(facts.permissions.delegated_personal.is_empty());
        assert_eq!(facts.permissions.application, ["B.Read"]);
        let parameters: Vec<_> = facts.path_parameters.iter().map(|row| row.name.value.as_str()).collect();
        assert_eq!(parameters, ["thing-id", "part-id"]);
        assert_eq!(facts.path_parameters[0].description.as_ref().map(|prose| &*prose.markdown), Some("The thing."));
        assert_eq!(facts.body.ty.as_ref().map(|ty| ty.name.as_str()), Some("part"));
        assert_eq!(facts.response.statuses[0].value, 200);
    }
}

#[test]
fn a_page_of_prose_gives_a_finding_and_no_operation() {
    let (facts, findings) = facts_of("# About\nOnly prose.\n", &Includes::new());
    assert!(facts.requests.is_empty());
    assert_eq!(findings, [Code::UnreadablePage]);
}

const REQUEST: &str = "## HTTP request\n```http\nGET /a\n```\n";

#[test]
fn a_response_answers_every_request_that_it_names() {
    let request = |name: &str| {
        format!("<!-- {{ \"blockType\": \"request\", \"name\": \"{name}\" }} -->\n```http\nGET /{name}\n```\n")
    };
    let response =
        "<!-- { \"blockType\": \"response\", \"name\": [\"b\", \"c\"] } -->\n```http\nHTTP/1.1 200 OK\n```\n";
    let examples = ["b", "c", "d"].map(request).join("");
    let (facts, findings) = facts_of(&format!("# A\n{REQUEST}## Examples\n{examples}{response}"), &Includes::new());
    let names: Vec<_> = facts.examples.iter().filter_map(|example| example.name.as_deref()).collect();
    assert_eq!(names, ["b", "c"]);
    assert_eq!(findings, [Code::RequestWithoutResponse]);
}

#[test]
fn a_response_in_words_or_for_two_requests_is_one() {
    let request = "#### Request\n```http\nGET https://h/v1.0/a\n```\n";
    for (response, missing) in [
        ("#### Response\nThe bytes of the file.\n", 0),
        ("Or:\n```http\nGET https://h/v1.0/b\n```\n#### Response\n```http\nHTTP/1.1 200 OK\n```\n", 0),
        ("#### Response\n", 1),
        ("### Example 2\n#### Response\nNothing.\n", 1),
    ] {
        let text = format!("# A\n{REQUEST}## Examples\n### Example 1\n{request}{response}");
        let (_, findings) = facts_of(&text, &Includes::new());
        assert_eq!(findings, vec![Code::RequestWithoutResponse; missing], "{response}");
    }
}

#[test]
fn a_section_of_its_own_may_show_one_more_request() {
    let own = "## For a user\n<!-- { \"blockType\": \"request\" } -->\n```http\nGET /users/{id}/a\n```\n";
    let shown =
        "## Example\n<!-- { \"blockType\": \"request\" } -->\n```http\nGET /b\n```\n```http\nHTTP/1.1 200 OK\n```\n";
    let (facts, _) = facts_of(&format!("# A\n{own}{REQUEST}{shown}"), &Includes::new());
    let paths: Vec<_> = facts.requests.iter().map(|line| line.path.text.as_str()).collect();
    assert_eq!(paths, ["/a", "/users/{id}/a"]);
}

/// Front matter with `ms.subservice`, a note on national clouds, an included permission table in three columns, a request
/// line without a leading slash, `sampleKeys`, a `207`, and a `doc_type` that is not the page's.
const NEWER: &str = r#"---
title: "Move the parts"
ms.subservice: "things"
doc_type: resourcePageType
---
# thing: moveParts
Namespace: microsoft.graph

Move parts to another thing.

[!INCLUDE [national-cloud-support](../../includes/national-cloud-support.md)]

## Permissions
<!-- { "blockType": "permissions", "name": "thing_moveparts" } -->
[!INCLUDE [permissions-table](../includes/permissions/p.md)]

## HTTP request
<!-- { "blockType": "ignored" } -->
``` http
POST things/{thing-id}/moveParts
```

## <a name="request-body"></a>Corps
In the request body, supply JSON representation of the parameters.

|Parameter|Type|Description|
|:---|:---|:---|
|ids|String collection|Which.|

## Response
If successful, this action returns a `207 Multi-Status` response code.

## Examples
### Request
<!-- { "blockType": "request", "name": "move_parts", "sampleKeys": ["1"] } -->
``` http
POST https://graph.microsoft.com/v1.0/things/1/moveParts

{ "ids": ["a"] }
```
### Response
<!-- { "blockType": "response", "truncated": true } -->
``` http
HTTP/1.1 207 Multi-Status
```
"#;

#[test]
fn newer_forms_of_pages_give_the_same_parts() {
    let page = |id, text: &str| Page::new(PageId::new(id), text.as_bytes().to_vec());
    let permissions = page(
        "includes/permissions/p.md",
        "---\nms.topic: include\n---\n|Permission type|Least privileged permissions|Higher privileged permissions|\n|-|-|-|\n|Delegated (work or school account)|A.Move|A.ReadWrite.All|\n|Application|Not supported.|Not supported.|\n",
    );
    let clouds = page("../includes/national-cloud-support.md", "|Global service|China|\n|-|-|\n|Yes|No|\n");
    let includes = Includes::from([&permissions, &clouds].map(|page| (page.id.clone(), markdown::parse(page))));
    let (facts, findings) = facts_of(NEWER, &includes);
    assert_eq!(findings, []);
    assert_eq!(facts.description.len(), 1);
    assert_eq!(facts.requests[0].path.text, "/things/{thing-id}/moveParts");
    assert_eq!(facts.permissions.delegated_work, ["A.Move", "A.ReadWrite.All"]);
    assert!(facts.permissions.application.is_empty());
    assert_eq!(facts.body.rows.iter().map(|row| row.name.value.as_str()).collect::<Vec<_>>(), ["ids"]);
    assert_eq!(facts.response.statuses[0].value, 207);
    let [example] = &facts.examples[..] else { panic!("{:?}", facts.examples) };
    assert_eq!((example.name.as_deref(), example.response.status), (Some("move_parts"), 207));
}

#[test]
fn the_body_of_a_response_may_stand_in_a_block_of_its_own() {
    let example = |type_of_content: &str, between: &str| {
        let head = format!("```http\nHTTP/1.1 200 OK\nContent-type: {type_of_content}\n```\n");
        let text = format!(
            "# A\n{REQUEST}## Example\n```http\nGET https://h/v1.0/a\n```\n{head}{between}```json\n{{\"a\": 1}}\n```\n"
        );
        let (facts, findings) = facts_of(&text, &Includes::new());
        assert_eq!(findings, []);
        facts.examples.into_iter().map(|example| example.response.body).collect::<Vec<_>>()
    };
    let body = ExampleBody::Json { value: serde_json::json!({"a": 1}), repairs: Vec::new() };
    assert_eq!(example("application/json", ""), [body]);
    assert_eq!(example("text/plain", ""), [ExampleBody::None]);
    assert_eq!(example("application/json", "```http\nx\n```\n"), [ExampleBody::None]);
    // A response that answers no request is none of the example's before it.
    let stray = "```json\n{\"b\": 2}\n```\n```http\nHTTP/1.1 200 OK\nContent-type: application/json\n```\n";
    let body = ExampleBody::Json { value: serde_json::json!({"b": 2}), repairs: Vec::new() };
    assert_eq!(example("application/json", stray), [body]);
}
