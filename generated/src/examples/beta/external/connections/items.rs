// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Examples: requests to `/external/connections/{connection-id}/items`.

/// Example 1: Add activities of two users (`api/externalconnectors-externalitem-addactivities.md`, line 67).
pub const EXTERNALITEMTHIS_ADDACTIVITIES: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalitem-addactivities.md:67",
    method: graph_client::Method::Post,
    target: "/beta/external/connections/contosohr/items/TSP228082938/addActivities",
    request: crate::testing::Content::Json(
        r#"{
  "activities": [
    {
      "type": "created",
      "startDateTime": "2026-03-31T08:15:00Z",
      "performedBy": {
        "type": "user",
        "id": "9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3"
      }
    },
    {
      "type": "viewed",
      "startDateTime": "2026-03-31T08:42:30.5Z",
      "performedBy": {
        "type": "externalGroup",
        "id": "payrollteam"
      }
    }
  ]
}"#,
    ),
    response: crate::testing::Content::Json(
        r#"{
  "value": [
    {
      "id": "a3c1b6e0-58d7-4f92-b04c-17e9d2586f3a",
      "type": "created",
      "startDateTime": "2026-03-31T08:15:00Z",
      "error": null
    },
    {
      "id": "e70f4d92-61ab-4c38-9e25-8b3d0f7ca614",
      "type": "viewed",
      "startDateTime": "2026-03-31T08:42:30.5Z",
      "error": null
    }
  ]
}"#,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Example 2: An activity is refused (`api/externalconnectors-externalitem-addactivities.md`, line 133).
pub const EXTERNALITEMTHIS_ADDACTIVITIES_PARTLY_REFUSED: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalitem-addactivities.md:133",
    method: graph_client::Method::Post,
    target: "/beta/external/connections/contosohr/items/TSP228082938/addActivities",
    request: crate::testing::Content::Json(
        r#"{
  "activities": [
    {
      "type": "commented",
      "startDateTime": "2026-03-31T09:05:00Z",
      "performedBy": {
        "type": "user",
        "id": "9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3"
      }
    },
    {
      "type": "modified",
      "startDateTime": "2036-03-31T09:05:00Z",
      "performedBy": {
        "type": "user",
        "id": "9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3"
      }
    }
  ]
}"#,
    ),
    status: 207,
    response: crate::testing::Content::Json(
        r#"{
  "value": [
    {
      "id": "57b2c8f1-e94a-4d06-8c73-f61a0d3e95b2",
      "type": "commented",
      "startDateTime": "2026-03-31T09:05:00Z",
      "error": null
    },
    {
      "type": "modified",
      "startDateTime": "2036-03-31T09:05:00Z",
      "error": {
        "code": "InvalidRequest",
        "message": "An activity can't begin in the future.",
        "target": "startDateTime",
        "details": [
          {
            "code": "OutOfRange",
            "message": "The latest value is the present time.",
            "target": "startDateTime"
          }
        ],
        "innerError": {
          "code": "OutOfRange",
          "request-id": "3f6d90a2-47be-4c15-a8d1-92e07b5cf836"
        }
      }
    }
  ]
}"#,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Delete externalItem (`api/externalconnectors-externalitem-delete.md`, line 68).
pub const DELETE_EXTERNALITEM: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalitem-delete.md:68",
    method: graph_client::Method::Delete,
    target: "/beta/external/connections/contosohr/items/TSP228082938",
    status: 204,
    ..crate::testing::Example::DEFAULT
};

/// Get externalItem (`api/externalconnectors-externalitem-get.md`, line 72).
pub const GET_EXTERNALITEM: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalitem-get.md:72",
    target: "/beta/external/connections/contosohr/items/TSP228082938",
    response: crate::testing::Content::Json(
        r#"{
  "id": "TSP228082938",
  "acl": [
    {
      "type": "everyone",
      "value": "f0a7c2b4-6d3e-4c19-95d8-2e41b7a8c603",
      "accessType": "grant",
      "identitySource": "azureActiveDirectory"
    }
  ],
  "properties": {
    "title": "Payslip for March is missing",
    "priority": 1,
    "isOpen": true,
    "tags@odata.type": "Collection(String)",
    "tags": [
      "payroll",
      "urgent"
    ]
  },
  "content": {
    "value": "The portal shows February, but no payslip for March.",
    "type": "text"
  }
}"#,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Example 1: Create an item (`api/externalconnectors-externalconnection-put-items.md`, line 93).
pub const CREATE_EXTERNALITEM: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalconnection-put-items.md:93",
    method: graph_client::Method::Put,
    target: "/beta/external/connections/contosohr/items/TSP228082938",
    request: crate::testing::Content::Json(
        r#"{
  "acl": [
    {
      "type": "everyone",
      "value": "f0a7c2b4-6d3e-4c19-95d8-2e41b7a8c603",
      "accessType": "grant",
      "identitySource": "azureActiveDirectory"
    },
    {
      "type": "externalGroup",
      "value": "contractors",
      "accessType": "deny"
    }
  ],
  "properties": {
    "title": "Payslip for March is missing",
    "priority": 1,
    "isOpen": true,
    "assignee": "megan@contoso.com"
  },
  "content": {
    "value": "The portal shows February, but no payslip for March.",
    "type": "text"
  }
}"#,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Example 2: Create an item with lists, dates, and persons (`api/externalconnectors-externalconnection-put-items.md`, line 153).
pub const CREATE_EXTERNALITEM_WITH_TYPE_SPECIFIERS: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalconnection-put-items.md:153",
    method: graph_client::Method::Put,
    target: "/beta/external/connections/contosohr/items/TSP228082939",
    request: crate::testing::Content::Json(
        r##"{
  "acl": [
    {
      "type": "group",
      "value": "5b8e1f37-c4d2-4a06-b1e9-7d93f02a6c58",
      "accessType": "grant"
    }
  ],
  "properties": {
    "title": "New office chairs",
    "location@odata.type": "String",
    "location": "Zürich, Löwenstraße 4",
    "dueDate": "2026-04-15T16:00:00Z",
    "tags@odata.type": "Collection(String)",
    "tags": [
      "furniture",
      "ergonomics"
    ],
    "reviewedOn@odata.type": "Collection(DateTimeOffset)",
    "reviewedOn": [
      "2026-03-02T09:30:00Z",
      "2026-03-09T09:30:00Z"
    ],
    "ratings@odata.type": "Collection(Double)",
    "ratings": [
      4.5,
      3.25
    ],
    "rooms@odata.type": "Collection(Int64)",
    "rooms": [
      401,
      402
    ],
    "requester": {
      "@odata.type": "#microsoft.graph.externalConnectors.principal",
      "externalName": "Lidia Holloway",
      "externalId": "E-10442",
      "upn": "lidia@contoso.com"
    },
    "approvers@odata.type": "Collection(microsoft.graph.externalConnectors.principal)",
    "approvers": [
      {
        "@odata.type": "#microsoft.graph.externalConnectors.principal",
        "externalName": "Megan Bowen",
        "email": "megan@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.externalConnectors.principal",
        "entraDisplayName": "Pradeep Gupta",
        "entraId": "9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3",
        "tenantId": "f0a7c2b4-6d3e-4c19-95d8-2e41b7a8c603"
      }
    ]
  },
  "content": {
    "value": "<h1>New office chairs</h1><p>Two rooms need chairs.</p>",
    "type": "html"
  },
  "informationProtectionLabel": {
    "sensitivityLabelId": "d8e3b9c5-1a74-4f20-9c6b-52e07f8d3ab1"
  }
}"##,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Update externalItem (`api/externalconnectors-externalitem-update.md`, line 74).
pub const UPDATE_EXTERNALITEM: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalitem-update.md:74",
    method: graph_client::Method::Patch,
    target: "/beta/external/connections/contosohr/items/TSP228082938",
    request: crate::testing::Content::Json(
        r#"{
  "acl": [
    {
      "type": "everyoneExceptGuests",
      "value": "f0a7c2b4-6d3e-4c19-95d8-2e41b7a8c603",
      "accessType": "grant"
    }
  ]
}"#,
    ),
    response: crate::testing::Content::Json(
        r#"{
  "id": "TSP228082938",
  "acl": [
    {
      "type": "everyoneExceptGuests",
      "value": "f0a7c2b4-6d3e-4c19-95d8-2e41b7a8c603",
      "accessType": "grant"
    }
  ],
  "properties": {
    "title": "Payslip for March is missing",
    "priority": 1,
    "isOpen": true
  },
  "content": {
    "value": "The portal shows February, but no payslip for March.",
    "type": "text"
  }
}"#,
    ),
    ..crate::testing::Example::DEFAULT
};
