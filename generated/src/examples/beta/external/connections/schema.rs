// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Examples: requests to `/external/connections/{connection-id}/schema`.

/// Example: Register a schema without waiting (`api/externalconnectors-externalconnection-post-schema.md`, line 62).
pub const POST_SCHEMA_FROM_CONNECTION_ASYNC: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalconnection-post-schema.md:62",
    method: graph_client::Method::Post,
    target: "/beta/external/connections/contosohr/schema",
    request_headers: &[("Prefer", "respond-async")],
    request: crate::testing::Content::Json(
        r#"{
  "baseType": "microsoft.graph.externalItem",
  "properties": [
    {
      "name": "title",
      "type": "string",
      "isSearchable": true,
      "isRetrievable": true,
      "labels": [
        "title"
      ]
    }
  ]
}"#,
    ),
    status: 202,
    response_headers: &[
        (
            "Location",
            "https://graph.microsoft.com/beta/external/connections/contosohr/operations/b27c5e18-f3a9-4d60-8e41-9c0d6f7ba352",
        ),
    ],
    ..crate::testing::Example::DEFAULT
};

/// Get schema (`api/externalconnectors-schema-get.md`, line 55).
pub const GET_SCHEMA: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-schema-get.md:55",
    target: "/beta/external/connections/contosohr/schema",
    response: crate::testing::Content::Json(
        r##"{
  "@odata.context": "https://graph.microsoft.com/beta/$metadata#external/connections('contosohr')/schema/$entity",
  "id": "contosohr",
  "baseType": "microsoft.graph.externalItem",
  "properties": [
    {
      "name": "title",
      "type": "string",
      "description": "What the request is about, in one line",
      "isSearchable": true,
      "isQueryable": false,
      "isRetrievable": true,
      "isRefinable": false,
      "aliases": [],
      "labels": [
        "title"
      ]
    },
    {
      "name": "priority",
      "type": "int64",
      "isSearchable": false,
      "isQueryable": true,
      "isRetrievable": true,
      "isRefinable": true,
      "aliases": [
        "prio",
        "urgency"
      ],
      "labels": [
        "priority"
      ]
    }
  ]
}"##,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Create schema (`api/externalconnectors-externalconnection-patch-schema.md`, line 68).
pub const CREATE_SCHEMA_FROM_CONNECTION_ASYNC: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalconnection-patch-schema.md:68",
    method: graph_client::Method::Patch,
    target: "/beta/external/connections/contosohr/schema",
    request: crate::testing::Content::Json(
        r#"{
  "baseType": "microsoft.graph.externalItem",
  "properties": [
    {
      "name": "title",
      "type": "string",
      "description": "What the request is about, in one line",
      "isSearchable": true,
      "isRetrievable": true,
      "labels": [
        "title"
      ]
    },
    {
      "name": "priority",
      "type": "int64",
      "isQueryable": true,
      "isRetrievable": true,
      "isRefinable": true,
      "aliases": [
        "prio",
        "urgency"
      ],
      "labels": [
        "priority"
      ]
    },
    {
      "name": "tags",
      "type": "stringCollection",
      "isQueryable": true,
      "isSearchable": true,
      "isRetrievable": true,
      "labels": [
        "tags"
      ]
    },
    {
      "name": "dueDate",
      "type": "dateTime",
      "isQueryable": true,
      "isRetrievable": true,
      "labels": [
        "dueDate"
      ]
    },
    {
      "name": "requester",
      "type": "principal",
      "isRetrievable": true,
      "labels": [
        "reportedBy"
      ]
    }
  ]
}"#,
    ),
    status: 202,
    response_headers: &[
        (
            "Location",
            "https://graph.microsoft.com/beta/external/connections/contosohr/operations/5f0e9b36-2d84-4c7a-b1c9-6a70d3e8f245",
        ),
    ],
    ..crate::testing::Example::DEFAULT
};
