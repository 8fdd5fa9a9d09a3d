// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Examples: requests to `/external/connections`.

pub mod groups;
pub mod items;
pub mod operations;
pub mod schema;

/// Example 1: Create a connection (`api/externalconnectors-external-post-connections.md`, line 76).
pub const CREATE_EXTERNALCONNECTION_FROM_CONNECTIONS: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-external-post-connections.md:76",
    method: graph_client::Method::Post,
    target: "/beta/external/connections",
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
  "@odata.context": "https://graph.microsoft.com/beta/$metadata#external/connections/$entity",
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

/// Example 2: Create a connection with a resolver and a result layout (`api/externalconnectors-external-post-connections.md`, line 128).
pub const CREATE_EXTERNALCONNECTION_WITH_SETTINGS: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-external-post-connections.md:128",
    method: graph_client::Method::Post,
    target: "/beta/external/connections",
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

/// Example 3: Create a connection with a layout for eDiscovery (`api/externalconnectors-external-post-connections.md`, line 230).
pub const CREATE_EXTERNALCONNECTION_WITH_COMPLIANCESETTINGS: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-external-post-connections.md:230",
    method: graph_client::Method::Post,
    target: "/beta/external/connections",
    request: crate::testing::Content::Json(
        r#"{
  "id": "contosolegal",
  "name": "Contoso Legal",
  "complianceSettings": {
    "eDiscoveryResultTemplates": [
      {
        "id": "legalCase",
        "priority": 1,
        "layout": {
          "type": "AdaptiveCard",
          "version": "1.3"
        }
      }
    ]
  }
}"#,
    ),
    status: 201,
    response: crate::testing::Content::Json(
        r#"{
  "id": "contosolegal",
  "name": "Contoso Legal",
  "state": "draft",
  "ingestedItemsCount": 0
}"#,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Delete externalConnection (`api/externalconnectors-externalconnection-delete.md`, line 55).
pub const DELETE_EXTERNALCONNECTION: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalconnection-delete.md:55",
    method: graph_client::Method::Delete,
    target: "/beta/external/connections/contosohr",
    status: 204,
    ..crate::testing::Example::DEFAULT
};

/// Get externalConnection (`api/externalconnectors-externalconnection-get.md`, line 63).
pub const GET_EXTERNALCONNECTION: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalconnection-get.md:63",
    target: "/beta/external/connections/contosohr",
    response: crate::testing::Content::Json(
        r##"{
  "@odata.context": "https://graph.microsoft.com/beta/$metadata#external/connections/$entity",
  "id": "contosohr",
  "name": "Contoso HR",
  "description": "Requests that employees send to the HR department",
  "connectorId": null,
  "contentCategory": "taskManagement",
  "state": "ready",
  "ingestedItemsCount": 48213,
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

/// Example 1: List all connections (`api/externalconnectors-externalconnection-list.md`, line 59).
pub const LIST_EXTERNALCONNECTION: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalconnection-list.md:59",
    target: "/beta/external/connections",
    response: crate::testing::Content::Json(
        r##"{
  "@odata.context": "https://graph.microsoft.com/beta/$metadata#external/connections",
  "@odata.nextLink": "https://graph.microsoft.com/beta/external/connections?$skiptoken=cGFnZT0y",
  "value": [
    {
      "id": "contosohr",
      "name": "Contoso HR",
      "description": "Requests that employees send to the HR department",
      "contentCategory": "taskManagement",
      "state": "ready",
      "ingestedItemsCount": 48213,
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

/// Example 2: List the first connections that are ready (`api/externalconnectors-externalconnection-list.md`, line 119).
pub const LIST_EXTERNALCONNECTION_READY: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalconnection-list.md:119",
    target: "/beta/external/connections?$select=id,name,state&$filter=state eq 'ready'&$top=2",
    response: crate::testing::Content::Json(
        r##"{
  "@odata.context": "https://graph.microsoft.com/beta/$metadata#external/connections(id,name,state)",
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

/// Update externalConnection (`api/externalconnectors-externalconnection-update.md`, line 66).
pub const UPDATE_EXTERNALCONNECTION: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalconnection-update.md:66",
    method: graph_client::Method::Patch,
    target: "/beta/external/connections/contosohr",
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
