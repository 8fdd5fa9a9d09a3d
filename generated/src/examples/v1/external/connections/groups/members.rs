// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Examples: requests to `/external/connections/{connection-id}/groups/{externalGroupId}/members`.

/// Example 1: Add a user (`api/externalconnectors-externalgroup-post-members.md`, line 62).
pub const CREATE_IDENTITY_FROM_EXTERNALGROUP_1: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-externalgroup-post-members.md:62",
    method: graph_client::Method::Post,
    target: "/v1.0/external/connections/contosohr/groups/payrollteam/members",
    request: crate::testing::Content::Json(
        r#"{
  "id": "9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3",
  "type": "user"
}"#,
    ),
    status: 201,
    response: crate::testing::Content::Json(
        r#"{
  "id": "9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3",
  "type": "user"
}"#,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Example 2: Add a group of Microsoft Entra ID (`api/externalconnectors-externalgroup-post-members.md`, line 97).
pub const CREATE_IDENTITY_FROM_EXTERNALGROUP_2: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-externalgroup-post-members.md:97",
    method: graph_client::Method::Post,
    target: "/v1.0/external/connections/contosohr/groups/payrollteam/members",
    request: crate::testing::Content::Json(
        r#"{
  "id": "5b8e1f37-c4d2-4a06-b1e9-7d93f02a6c58",
  "type": "group"
}"#,
    ),
    status: 201,
    response: crate::testing::Content::Json(
        r#"{
  "id": "5b8e1f37-c4d2-4a06-b1e9-7d93f02a6c58",
  "type": "group"
}"#,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Example 3: Add another external group (`api/externalconnectors-externalgroup-post-members.md`, line 132).
pub const CREATE_IDENTITY_FROM_EXTERNALGROUP_3: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-externalgroup-post-members.md:132",
    method: graph_client::Method::Post,
    target: "/v1.0/external/connections/contosohr/groups/payrollteam/members",
    request: crate::testing::Content::Json(
        r#"{
  "id": "taxadvisors",
  "type": "externalGroup"
}"#,
    ),
    status: 201,
    response: crate::testing::Content::Json(
        r#"{
  "id": "taxadvisors",
  "type": "externalGroup"
}"#,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Delete identity (`api/externalconnectors-identity-delete.md`, line 54).
pub const DELETE_IDENTITY: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-identity-delete.md:54",
    method: graph_client::Method::Delete,
    target: "/v1.0/external/connections/contosohr/groups/payrollteam/members/taxadvisors",
    status: 204,
    ..crate::testing::Example::DEFAULT
};
