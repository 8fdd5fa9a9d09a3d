// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Examples: requests to `/connections/{connectionsId}/items`.

/// Create externalItem (older path) (`api/externalconnectors-externalconnection-post-items.md`, line 69).
pub const CREATE_EXTERNALITEM_FROM_CONNECTIONS: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalconnection-post-items.md:69",
    method: graph_client::Method::Post,
    target: "/beta/connections/contosohr/items",
    request: crate::testing::Content::Json(
        r##"{
  "@odata.type": "#microsoft.graph.externalConnectors.externalItem",
  "id": "TSP228082940",
  "acl": [
    {
      "type": "group",
      "value": "taxadvisors",
      "accessType": "deny",
      "identitySource": "external"
    }
  ],
  "properties": {
    "title": "Tax form for a second job"
  },
  "content": {
    "value": "Which form is the right one?",
    "type": "text"
  }
}"##,
    ),
    status: 201,
    response: crate::testing::Content::Json(
        r##"{
  "@odata.type": "#microsoft.graph.externalConnectors.externalItem",
  "id": "TSP228082940",
  "acl": [
    {
      "type": "group",
      "value": "taxadvisors",
      "accessType": "deny",
      "identitySource": "external"
    }
  ],
  "properties": {
    "title": "Tax form for a second job"
  },
  "content": {
    "value": "Which form is the right one?",
    "type": "text"
  }
}"##,
    ),
    ..crate::testing::Example::DEFAULT
};
