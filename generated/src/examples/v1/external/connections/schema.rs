// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Examples: requests to `/external/connections/{connection-id}/schema`.

/// Get schema (`api/externalconnectors-schema-get.md`, line 53).
pub const GET_SCHEMA: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-schema-get.md:53",
    target: "/v1.0/external/connections/contosohr/schema",
    response: crate::testing::Content::Json(
        r##"{
  "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#external/connections('contosohr')/schema/$entity",
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

/// Create schema (`api/externalconnectors-externalconnection-patch-schema.md`, line 66).
pub const CREATE_SCHEMA_FROM_CONNECTION_ASYNC: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-externalconnection-patch-schema.md:66",
    method: graph_client::Method::Patch,
    target: "/v1.0/external/connections/contosohr/schema",
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
            "https://graph.microsoft.com/v1.0/external/connections/contosohr/operations/5f0e9b36-2d84-4c7a-b1c9-6a70d3e8f245",
        ),
    ],
    ..crate::testing::Example::DEFAULT
};
