use crate::diagnostics::{Code, Diagnostics};
use crate::model::{Body, Method, Model, Operation};
use crate::source::{Page, PageId, Version};

/// A resource page of a type with a key and these rows below Properties and Relationships.
pub(crate) fn resource(name: &str, properties: &[(&str, &str)], relationships: &[(&str, &str)]) -> (String, String) {
    let rows = |rows: &[(&str, &str)]| rows.iter().map(|(name, ty)| format!("|{name}|{ty}|It.|\n")).collect::<String>();
    let text = format!(
        "# {name} resource type\nNamespace: microsoft.graph\n\n## Properties\n|Property|Type|Description|\n|-|-|-|\n{}\n## Relationships\n|Relationship|Type|Description|\n|-|-|-|\n{}\n## JSON representation\n<!-- {{ \"blockType\": \"resource\", \"keyProperty\": \"id\", \"@odata.type\": \"microsoft.graph.{name}\", \"baseType\": \"microsoft.graph.entity\" }} -->\n```json\n{{}}\n```\n",
        rows(properties),
        rows(relationships)
    );
    (format!("resources/{}.md", name.to_lowercase()), text)
}

/// An API page with these parts; examples go behind it.
pub(crate) fn api(stem: &str, title: &str, requests: &str, body: &str, response: &str) -> (String, String) {
    let text = format!(
        "# {title}\nNamespace: microsoft.graph\n\n## HTTP request\n```http\n{requests}\n```\n\n## Request body\n{body}\n\n## Response\n{response}\n"
    );
    (format!("api/{stem}.md"), text)
}

/// An example's request and response, for the end of an API page.
pub(crate) fn example(request: &str, response: &str) -> String {
    format!("\n## Example\n### Request\n```http\n{request}\n```\n### Response\n```http\n{response}\n```\n")
}

pub(crate) fn model(pages: &[(String, String)]) -> (Model, Vec<(Code, String)>) {
    let mut pages: Vec<Page> =
        pages.iter().map(|(id, text)| Page::new(PageId::new(id.as_str()), text.as_bytes().to_vec())).collect();
    pages.sort_by(|a, b| a.id.cmp(&b.id));
    let mut diagnostics = Diagnostics::default();
    let model = crate::read(&Version { name: "v1.0".to_owned(), pages, includes: Vec::new() }, &mut diagnostics);
    (model, diagnostics.into_sorted().into_iter().map(|finding| (finding.code, finding.message)).collect())
}

/// An operation in a line: what is sent, and what comes back.
fn shown(model: &Model, method: Method, path: &str) -> String {
    let operation = find(model, method, path);
    let ty = |ty: &Option<crate::model::TypeRef>| match ty {
        Some(ty) => format!("{}{}", ty.name.short(), if ty.collection { "[]" } else { "" }),
        None => "-".to_owned(),
    };
    let sent = match operation.request.as_ref().map(|request| &request.body) {
        None => "-".to_owned(),
        Some(Body::Type(of)) => ty(&Some(of.clone())),
        Some(Body::Parameters(parameters)) => {
            let names = parameters.iter().map(|parameter| format!("{}:{}", parameter.name, ty(&parameter.ty)));
            format!("({})", names.collect::<Vec<_>>().join(","))
        }
        Some(Body::Bytes(content_type)) => content_type.clone().unwrap_or_else(|| "bytes".to_owned()),
    };
    let status = operation.response.status.map_or("?".to_owned(), |status| status.to_string());
    format!("{sent} -> {status} {}", ty(&operation.response.ty))
}

fn find<'m>(model: &'m Model, method: Method, path: &str) -> &'m Operation {
    let found = model.operations.iter().find(|operation| operation.method == method && operation.path.text == path);
    found.unwrap_or_else(|| {
        panic!("{path} in {:?}", model.operations.iter().map(|one| &one.path.text).collect::<Vec<_>>())
    })
}

const NOTHING: &str = "Do not supply a request body for this method.";

fn library() -> Vec<(String, String)> {
    vec![
        resource("shelf", &[("id", "String"), ("label", "[label](../resources/label.md)"), ("image", "Stream")], &[
            ("books", "[book](../resources/book.md) collection"),
            ("owner", "[person](../resources/person.md)"),
        ]),
        resource("book", &[("id", "String"), ("title", "String")], &[]),
        resource("person", &[("id", "String")], &[]),
        ("resources/label.md".to_owned(), "# label resource type\n## Properties\n|Property|Type|Description|\n|-|-|-|\n|text|String|It.|\n\n## JSON representation\n<!-- { \"blockType\": \"resource\", \"@odata.type\": \"microsoft.graph.label\" } -->\n```json\n{}\n```\n".to_owned()),
        api("shelf-list", "List shelves", "GET /shelves", NOTHING, "Returns `200 OK` and a collection of [shelf](../resources/shelf.md) objects."),
        api("shelf-get", "Get shelf", "GET /shelves/{shelf-id}\nGET /users/{id}/shelf", NOTHING, "Returns `200 OK` and a [shelf](../resources/shelf.md) object."),
    ]
}

#[test]
fn what_a_path_denotes_decides_where_prose_says_little() {
    let mut pages = library();
    pages.extend([
        api("book-list", "List books", "GET /shelves/{id}/books", NOTHING, "Returns `200 OK` and what is asked for."),
        api("book-create", "Create book", "POST /shelves/{id}/books", "Supply the book.", "Returns `201 Created`."),
        api(
            "book-update",
            "Update book",
            "PATCH /shelves/{id}/books/{id}",
            "Supply the values for relevant fields that should be updated.",
            "Returns `200 OK`.",
        ),
        api("book-delete", "Delete book", "DELETE /shelves/{id}/books/{id}", NOTHING, "Returns `204 No Content`."),
        api(
            "owner-get",
            "Get owner",
            "GET /shelves/{id}/owner",
            NOTHING,
            "Returns `200 OK` and a [book](../resources/book.md) object.",
        ),
        api("image-get", "Get image", "GET /shelves/{id}/image", NOTHING, "Returns `302 Found` that redirects to it."),
        api(
            "image-put",
            "Set image",
            "PUT /shelves/{id}/image",
            "The binary data of the image.",
            "Returns `204 No Content`.",
        ),
        api(
            "owner-set",
            "Set owner",
            "PUT /shelves/{id}/owner/$ref",
            "Supply the `@odata.id` of a [person](../resources/person.md).",
            "Returns `204 No Content`.",
        ),
    ]);
    let (model, _) = model(&pages);
    for (method, path, want) in [
        (Method::Get, "/shelves", "- -> 200 shelf[]"),
        (Method::Get, "/shelves/{id}/books", "- -> 200 book[]"),
        (Method::Post, "/shelves/{id}/books", "book -> 201 book"),
        (Method::Patch, "/shelves/{id}/books/{id}", "book -> 200 book"),
        (Method::Delete, "/shelves/{id}/books/{id}", "- -> 204 -"),
        (Method::Get, "/shelves/{id}/owner", "- -> 200 person"),
        (Method::Get, "/shelves/{id}/image", "- -> 302 Stream"),
        (Method::Put, "/shelves/{id}/image", "bytes -> 204 -"),
        (Method::Put, "/shelves/{id}/owner/$ref", "(@odata.id:String) -> 204 -"),
    ] {
        assert_eq!(shown(&model, method, path), want, "{path}");
    }
}

#[test]
fn actions_and_functions_are_told_from_sets() {
    const TABLE: &str = "Provide a JSON object with the following parameters.\n\n|Parameter|Type|Description|\n|-|-|-|\n|reason|String|Why. Required.|\n|books|[book](../resources/book.md) collection|Which.|\n";
    let mut pages = library();
    let mut wrapped = api(
        "shelf-paint",
        "shelf: paint",
        "POST /shelves/{id}/paint",
        "Provide an optional **label** object with the following properties.\n\n|Property|Type|Description|\n|-|-|-|\n|text|String|It.|\n",
        "Returns `200 OK` and a new [label](../resources/label.md) object.",
    );
    wrapped.1 += &example(
        "POST https://graph.microsoft.com/v1.0/shelves/1/paint\nContent-type: application/json\n\n{\"label\": {\"text\": \"x\"}}",
        "HTTP/1.1 200 OK\n\n{\"text\": \"x\"}",
    );
    pages.extend([
        api("shelf-sort", "shelf: sortBooks", "POST /shelves/{id}/sortBooks", TABLE, "Returns `204 No Content`."),
        api(
            "shelf-empty",
            "empty action",
            "POST /shelves/{id}/empty",
            NOTHING,
            "Returns `200 OK`. It does not return anything in the response body.",
        ),
        api(
            "shelf-move",
            "shelf: move",
            "POST /shelves/{id}/move",
            TABLE,
            "Returns `202 Accepted`. Its header contains the location of the [book](../resources/book.md).",
        ),
        api(
            "shelf-count",
            "shelf: countBooks",
            "GET /shelves/{id}/countBooks(kind='{kind}')",
            NOTHING,
            "Returns `200 OK` and an Int32 in the response body.",
        ),
        wrapped,
    ]);
    let (model, _) = model(&pages);
    for (method, path, want) in [
        (Method::Post, "/shelves/{id}/sortBooks", "(reason:String,books:book[]) -> 204 -"),
        (Method::Post, "/shelves/{id}/empty", "- -> 200 -"),
        (Method::Post, "/shelves/{id}/move", "(reason:String,books:book[]) -> 202 -"),
        (Method::Get, "/shelves/{id}/countBooks(kind='{kind}')", "- -> 200 Int32"),
        (Method::Post, "/shelves/{id}/paint", "(label:label) -> 200 label"),
    ] {
        assert_eq!(shown(&model, method, path), want, "{path}");
    }
    let sort = find(&model, Method::Post, "/shelves/{id}/sortBooks").request.as_ref().unwrap();
    let Body::Parameters(parameters) = &sort.body else { panic!() };
    assert_eq!(parameters.iter().map(|parameter| parameter.required).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn pages_of_one_method_and_path_are_one_operation() {
    let mut pages = library();
    pages.push(api(
        "shelf-get-odd",
        "Get shelf oddly",
        "GET /Shelves/{key}?$expand=books",
        NOTHING,
        "Returns `200 OK`.",
    ));
    let (model, _) = model(&pages);
    let operation = find(&model, Method::Get, "/shelves/{shelf-id}");
    let pages: Vec<_> = operation.pages.iter().map(|page| page.as_str()).collect();
    assert_eq!(pages, ["api/shelf-get.md", "api/shelf-get-odd.md"]);
    assert!(operation.query.is_empty());
    assert_eq!(operation.source.line, 6);
    assert_eq!(operation.function, ["shelves", "get"]);
}

#[test]
fn a_function_gets_the_arguments_that_only_its_page_lists() {
    let mut page = api(
        "shelf-by",
        "byKind function",
        "GET /shelves/{id}/byKind",
        NOTHING,
        "Returns `200 OK` and a [book](../resources/book.md) collection in the response body.",
    );
    page.1 += "\n## Function parameters\n|Parameter|Type|Description|\n|-|-|-|\n|kind|String|It.|\n|most|Int32|It.|\n";
    let mut pages = library();
    pages.push(page);
    let (model, _) = model(&pages);
    assert_eq!(shown(&model, Method::Get, "/shelves/{id}/byKind(kind='{kind}',most={most})"), "- -> 200 book[]");
}

#[test]
fn what_only_an_example_shows_is_an_operation_if_it_leads_somewhere() {
    let get = |path: &str, body: &str| {
        example(&format!("GET https://graph.microsoft.com/v1.0{path}"), &format!("HTTP/1.1 200 OK\n\n{body}"))
    };
    let mut pages = library();
    let list = pages.iter_mut().find(|(id, _)| id == "api/shelf-list.md").unwrap();
    list.1 += &(get("/shelves/$count", "7")
        + &get("/shelves/12/books/34", "{}")
        + &get("/shelves/12/mistake", "{}")
        + &get("/cupboards", "{}"));
    let (model, findings) = model(&pages);
    assert_eq!(shown(&model, Method::Get, "/shelves/$count"), "- -> 200 Int32");
    assert_eq!(shown(&model, Method::Get, "/shelves/{shelve-id}/books/{book-id}"), "- -> 200 book");
    let known: Vec<bool> = model.examples.iter().map(|example| example.operation.is_some()).collect();
    assert_eq!(known, [true, true, false, false]);
    let unknown = findings.iter().filter(|(code, _)| *code == Code::UnknownAddress).count();
    assert_eq!(unknown, 3);
}

#[test]
fn a_type_that_no_page_describes_is_open_and_a_finding() {
    let mut pages = library();
    pages.push(api(
        "item-create",
        "Create items",
        "POST /racks/{racks-id}/items",
        "In the request body, supply a JSON representation of the [rackItem](../resources/rackitem.md) object.",
        "Returns a `201 Created` response code and a [rackItem](../resources/rackitem.md) object.",
    ));
    let (model, findings) = model(&pages);
    assert_eq!(shown(&model, Method::Post, "/racks/{racks-id}/items"), "rackItem -> 201 rackItem");
    let ty = model.types.values().find(|ty| ty.name.short() == "rackItem").unwrap();
    assert!(ty.open && !ty.documented);
    let codes: Vec<_> = findings.iter().map(|(code, _)| *code).collect();
    assert!(codes.contains(&Code::UnknownType) && codes.contains(&Code::BrokenLink), "{findings:?}");
}

#[test]
fn contradictions_are_findings() {
    let mut pages = library();
    let mut page = api(
        "book-get",
        "Get book",
        "GET /shelves/{id}/books/{id}",
        "Nothing.\n\n|Property|Type|Required|Description|\n|-|-|-|-|\n|a|String|Yes|It. Optional.|\n",
        "Returns `200 OK` and a collection of [book](../resources/book.md) objects.",
    );
    page.1 += "\n## Example\n```http\nGET https://graph.microsoft.com/v1.0/shelves/1/books/2\n```\n<!-- { \"blockType\": \"response\", \"@odata.type\": \"microsoft.graph.person\" } -->\n```http\nHTTP/1.1 201 Created\n\n{\"id\": \"1\"}\n```\n";
    pages.push(page);
    pages.push(api(
        "book-read",
        "Read book",
        "GET /shelves/{id}/books/{id}",
        NOTHING,
        "Returns `200 OK` and a [person](../resources/person.md) object.",
    ));
    pages.push(api("book-set", "Set book", "POST /shelves/{id}/mend", "Provide the following parameters.\n\n|Parameter|Type|Required|Description|\n|-|-|-|-|\n|a|String|Yes|It. Optional.|\n", "Returns `200 OK`."));
    let (_, findings) = model(&pages);
    for code in [
        Code::StatusDisagrees,
        Code::TypeDisagrees,
        Code::CollectionDisagrees,
        Code::OperationTypesDiffer,
        Code::RequiredBothWays,
    ] {
        assert_eq!(findings.iter().filter(|(found, _)| *found == code).count(), 1, "{code}: {findings:?}");
    }
}

#[test]
fn what_examples_show_decides_whether_something_comes_back() {
    let create = |stem: &str, response: &str, shown: &str| {
        let (id, text) = api(
            stem,
            "Create book",
            &format!("POST /shelves/{{id}}/{stem}"),
            "Supply the [book](../resources/book.md).",
            response,
        );
        (id, text + &example(&format!("POST /shelves/x/{stem}\n\n{{\"title\": \"A\"}}"), shown))
    };
    let mut pages = library();
    let sets = ["bare", "typed", "either", "full"].map(|set| (set, "[book](../resources/book.md) collection"));
    pages.push(resource("shelf", &[("id", "String")], &sets));
    pages.extend([
        create("bare", "Returns `200 OK`.", "HTTP/1.1 200 OK"),
        create("typed", "Returns `200 OK` and a [book](../resources/book.md) object.", "HTTP/1.1 200 OK"),
        create("either", "Returns `200 OK` and a [book](../resources/book.md) object.", "HTTP/1.1 204 No Content"),
        create("full", "Returns `200 OK`.", "HTTP/1.1 200 OK\n\n{\"title\": \"A\"}"),
    ]);
    let (model, _) = model(&pages);
    for (set, want, optional) in [
        ("bare", "book -> 200 -", false),
        ("typed", "book -> 200 book", false),
        ("either", "book -> 200 book", true),
        ("full", "book -> 200 book", false),
    ] {
        let path = format!("/shelves/{{id}}/{set}");
        assert_eq!(shown(&model, Method::Post, &path), want, "{set}");
        assert_eq!(find(&model, Method::Post, &path).response.optional, optional, "{set}");
    }
}

/// The findings of a page that gives one book, with an example of this address and what its response's annotation says.
fn type_findings(requests: &str, address: &str, annotated: &str, prose: &str, body: &str) -> usize {
    let mut page = api("book-get", "Get book", requests, NOTHING, prose);
    page.1 += &format!(
        "\n## Example\n```http\nGET https://graph.microsoft.com/v1.0{address}\n```\n<!-- {{ \"blockType\": \"response\", \"@odata.type\": \"microsoft.graph.{annotated}\" }} -->\n```http\nHTTP/1.1 200 OK\n\n{body}\n```\n"
    );
    let mut pages = library();
    pages.push(page);
    pages.push(api(
        "person-get",
        "Get person",
        "GET /shelves/{id}/owner",
        NOTHING,
        "Returns `200 OK` and a [person](../resources/person.md) object.",
    ));
    model(&pages).1.iter().filter(|(code, _)| *code == Code::TypeDisagrees).count()
}

#[test]
fn only_the_examples_of_a_page_s_own_operations_are_compared_with_its_prose() {
    let book = "Returns `200 OK` and a [book](../resources/book.md) object.";
    let own = "GET /shelves/{id}/books/{id}";
    let body = r#"{"id": "1"}"#;
    assert_eq!(type_findings(own, "/shelves/1/books/2", "person", book, body), 1);
    // Of another operation; one of several; named otherwise with a link to its page; what holds what is spoken of.
    assert_eq!(type_findings(own, "/shelves/1/owner", "person", book, body), 0);
    let several = format!("{own}\nGET /people/{{id}}");
    assert_eq!(
        type_findings(
            &format!("{own}\nGET /users/{{id}}/shelf/owners/{{id}}"),
            "/shelves/1/books/2",
            "person",
            book,
            body
        ),
        1
    );
    assert_eq!(
        type_findings(
            &several,
            "/shelves/1/books/2",
            "book",
            "Returns `200 OK` and a [person](../resources/person.md) object.",
            body
        ),
        0
    );
    assert_eq!(
        type_findings(
            own,
            "/shelves/1/books/2",
            "person",
            "Returns `200 OK` and a [book](../resources/person.md) object.",
            body
        ),
        0
    );
    assert_eq!(type_findings(own, "/shelves/1/books/2", "shelf", book, r#"{"books": []}"#), 0);
}

#[test]
fn a_code_of_partial_success_does_not_say_what_success_is() {
    let mut pages = library();
    for (stem, said) in [("a", "Returns `207` for some."), ("b", "Returns `204 No Content`.")] {
        let mut page = api(stem, "Mend", &format!("POST /shelves/{{id}}/{stem}"), NOTHING, said);
        page.1 += &example(&format!("POST /shelves/1/{stem}"), "HTTP/1.1 200 OK\n\n{}");
        pages.push(page);
    }
    let (_, findings) = model(&pages);
    let found: Vec<_> =
        findings.iter().filter(|(code, _)| *code == Code::StatusDisagrees).map(|(_, message)| message).collect();
    assert_eq!(found, ["the example answers 200, and the Response section says 204"]);
}

#[test]
fn a_function_has_the_arguments_that_examples_show_unless_it_is_called_both_ways() {
    let mut pages = library();
    for (stem, lines) in
        [("part", "GET /shelves/{id}/part"), ("all", "GET /shelves/{id}/all\nGET /shelves/{id}/all(from='{from}')")]
    {
        let mut page = api(stem, "Call", lines, NOTHING, "Returns `200 OK`.");
        page.1 += &example(&format!("GET /shelves/1/{stem}(from='a',count=2)"), "HTTP/1.1 200 OK\n\n{}");
        pages.push(page);
    }
    let (model, _) = model(&pages);
    let paths: Vec<_> = model.operations.iter().map(|operation| operation.path.text.as_str()).collect();
    assert!(paths.contains(&"/shelves/{id}/part(from='{from}',count={count})"), "{paths:?}");
    assert!(paths.contains(&"/shelves/{id}/all") && paths.contains(&"/shelves/{id}/all(from='{from}')"), "{paths:?}");
}

#[test]
fn a_table_that_prose_calls_required_is() {
    let required = |method: &str, rows: &str, said: &str| {
        let body =
            format!("Supply a [shelf](../resources/shelf.md). {said}\n\n|Property|Type|Description|\n|-|-|-|\n{rows}");
        let create = api(
            "shelf-create",
            "Create shelf",
            &format!("{method} /shelves"),
            &body,
            "Returns a [shelf](../resources/shelf.md).",
        );
        let model = model(&[resource("shelf", &[("name", "String"), ("size", "Int32")], &[]), create]).0;
        let request = model.operations[0].request.clone().unwrap();
        request.properties.iter().filter(|row| row.required).count()
    };
    let rows = "|name|String|Its name.|\n|size|Int32|How long.|\n";
    let said = "The following table lists the properties that are required when you create it.";
    assert_eq!(required("POST", rows, said), 2);
    assert_eq!(required("PATCH", rows, said), 0);
    assert_eq!(required("POST", rows, "The following table lists its properties."), 0);
    assert_eq!(required("POST", &format!("|id|String|The key.|\n{rows}"), said), 0);
    assert_eq!(required("POST", &format!("|depth|Int32|Required.|\n{rows}"), said), 1);
}
