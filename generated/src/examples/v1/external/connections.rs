// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Examples: requests to `/external/connections`.

pub mod groups;
pub mod items;
pub mod operations;
pub mod schema;

/// Example 1: Create a connection (`api/externalconnectors-external-post-connections.md`, line 73).
pub const CREATE_EXTERNALCONNECTION_FROM_CONNECTIONS: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-external-post-connections.md:73",
    method: graph_client::Method::Post,
    target: "/v1.0/external/connections",
    request: crate::testing::Content::Json(
        r#"{
  "id": "contosohr",
  "name": "Contoso HR",
  "description": "Requests that employees send to the HR department",
  "contentCategory": "taskManagement"
}"#,
    ),
    status: 201,
    response: crate::testing::Content::Json(
        r##"{
  "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#external/connections/$entity",
  "id": "contosohr",
  "name": "Contoso HR",
  "description": "Requests that employees send to the HR department",
  "contentCategory": "taskManagement",
  "state": "draft",
  "configuration": {
    "authorizedAppIds": [
      "7c3f9d0e-52a1-4b68-8d37-0b4e6a915f2c"
    ]
  }
}"##,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Example 2: Create a connection with a resolver and a result layout (`api/externalconnectors-external-post-connections.md`, line 125).
pub const CREATE_EXTERNALCONNECTION_WITH_SETTINGS: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-external-post-connections.md:125",
    method: graph_client::Method::Post,
    target: "/v1.0/external/connections",
    request: crate::testing::Content::Json(
        r##"{
  "id": "contosotickets",
  "name": "Contoso Tickets",
  "description": "Trouble tickets of the web shop",
  "connectorId": "2b9e6a74-0f1d-4c55-9d1a-3f8c7e20b6d1",
  "activitySettings": {
    "urlToItemResolvers": [
      {
        "@odata.type": "#microsoft.graph.externalConnectors.itemIdResolver",
        "priority": 1,
        "itemId": "{ticket}",
        "urlMatchInfo": {
          "baseUrls": [
            "https://tickets.contoso.com"
          ],
          "urlPattern": "/browse/(?<ticket>[A-Z]+[0-9]+)"
        }
      }
    ]
  },
  "searchSettings": {
    "searchResultTemplates": [
      {
        "id": "urgentTicket",
        "priority": 1,
        "layout": {
          "type": "AdaptiveCard",
          "version": "1.3",
          "body": [
            {
              "type": "TextBlock",
              "text": "${title}",
              "weight": "Bolder",
              "wrap": true
            }
          ]
        },
        "rules": [
          {
            "property": "priority",
            "operation": "equals",
            "values": [
              "1",
              "2"
            ],
            "valuesJoinedBy": "or"
          }
        ]
      }
    ]
  }
}"##,
    ),
    status: 201,
    response: crate::testing::Content::Json(
        r##"{
  "id": "contosotickets",
  "name": "Contoso Tickets",
  "description": "Trouble tickets of the web shop",
  "connectorId": "2b9e6a74-0f1d-4c55-9d1a-3f8c7e20b6d1",
  "contentCategory": "uncategorized",
  "state": "draft",
  "activitySettings": {
    "urlToItemResolvers": [
      {
        "@odata.type": "#microsoft.graph.externalConnectors.itemIdResolver",
        "priority": 1,
        "itemId": "{ticket}",
        "urlMatchInfo": {
          "baseUrls": [
            "https://tickets.contoso.com"
          ],
          "urlPattern": "/browse/(?<ticket>[A-Z]+[0-9]+)"
        }
      }
    ]
  }
}"##,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Delete externalConnection (`api/externalconnectors-externalconnection-delete.md`, line 53).
pub const DELETE_EXTERNALCONNECTION: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-externalconnection-delete.md:53",
    method: graph_client::Method::Delete,
    target: "/v1.0/external/connections/contosohr",
    status: 204,
    ..crate::testing::Example::DEFAULT
};

/// Get externalConnection (`api/externalconnectors-externalconnection-get.md`, line 61).
pub const GET_EXTERNALCONNECTION: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-externalconnection-get.md:61",
    target: "/v1.0/external/connections/contosohr",
    response: crate::testing::Content::Json(
        r##"{
  "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#external/connections/$entity",
  "id": "contosohr",
  "name": "Contoso HR",
  "description": "Requests that employees send to the HR department",
  "connectorId": null,
  "contentCategory": "taskManagement",
  "state": "ready",
  "configuration": {
    "authorizedAppIds": [
      "7c3f9d0e-52a1-4b68-8d37-0b4e6a915f2c"
    ]
  },
  "searchSettings": {
    "searchResultTemplates": []
  }
}"##,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Example 1: List all connections (`api/externalconnectors-externalconnection-list.md`, line 57).
pub const LIST_EXTERNALCONNECTION: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-externalconnection-list.md:57",
    target: "/v1.0/external/connections",
    response: crate::testing::Content::Json(
        r##"{
  "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#external/connections",
  "@odata.nextLink": "https://graph.microsoft.com/v1.0/external/connections?$skiptoken=cGFnZT0y",
  "value": [
    {
      "id": "contosohr",
      "name": "Contoso HR",
      "description": "Requests that employees send to the HR department",
      "contentCategory": "taskManagement",
      "state": "ready",
      "configuration": {
        "authorizedAppIds": [
          "7c3f9d0e-52a1-4b68-8d37-0b4e6a915f2c"
        ]
      }
    },
    {
      "id": "contosotickets",
      "name": "Contoso Tickets",
      "description": null,
      "contentCategory": "uncategorized",
      "state": "draft"
    }
  ]
}"##,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Example 2: List the first connections that are ready (`api/externalconnectors-externalconnection-list.md`, line 116).
pub const LIST_EXTERNALCONNECTION_READY: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-externalconnection-list.md:116",
    target: "/v1.0/external/connections?$select=id,name,state&$filter=state%20eq%20'ready'&$top=2",
    response: crate::testing::Content::Json(
        r##"{
  "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#external/connections(id,name,state)",
  "value": [
    {
      "id": "contosohr",
      "name": "Contoso HR",
      "state": "ready"
    }
  ]
}"##,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Update externalConnection (`api/externalconnectors-externalconnection-update.md`, line 64).
pub const UPDATE_EXTERNALCONNECTION: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-externalconnection-update.md:64",
    method: graph_client::Method::Patch,
    target: "/v1.0/external/connections/contosohr",
    request: crate::testing::Content::Json(
        r#"{
  "name": "Contoso HR Service Desk",
  "configuration": {
    "authorizedAppIds": [
      "7c3f9d0e-52a1-4b68-8d37-0b4e6a915f2c",
      "c1a2f4de-9b60-47cf-a3c5-6e8f7d10b942"
    ]
  }
}"#,
    ),
    status: 204,
    ..crate::testing::Example::DEFAULT
};
