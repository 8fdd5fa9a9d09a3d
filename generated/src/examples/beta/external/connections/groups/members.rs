// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Examples: requests to `/external/connections/{connection-id}/groups/{externalGroupId}/members`.

/// Example 1: Add a user (`api/externalconnectors-externalgroup-post-members.md`, line 65).
pub const CREATE_EXTERNALGROUPMEMBER_FROM_EXTERNALGROUP_1: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalgroup-post-members.md:65",
    method: graph_client::Method::Post,
    target: "/beta/external/connections/contosohr/groups/payrollteam/members",
    request: crate::testing::Content::Json(
        r#"{
  "id": "9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3",
  "type": "user",
  "identitySource": "azureActiveDirectory"
}"#,
    ),
    status: 201,
    response: crate::testing::Content::Json(
        r#"{
  "id": "9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3",
  "type": "user",
  "identitySource": "azureActiveDirectory"
}"#,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Example 2: Add a group of Microsoft Entra ID (`api/externalconnectors-externalgroup-post-members.md`, line 102).
pub const CREATE_EXTERNALGROUPMEMBER_FROM_EXTERNALGROUP_2: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalgroup-post-members.md:102",
    method: graph_client::Method::Post,
    target: "/beta/external/connections/contosohr/groups/payrollteam/members",
    request: crate::testing::Content::Json(
        r#"{
  "id": "5b8e1f37-c4d2-4a06-b1e9-7d93f02a6c58",
  "type": "group",
  "identitySource": "azureActiveDirectory"
}"#,
    ),
    status: 201,
    response: crate::testing::Content::Json(
        r#"{
  "id": "5b8e1f37-c4d2-4a06-b1e9-7d93f02a6c58",
  "type": "group",
  "identitySource": "azureActiveDirectory"
}"#,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Example 3: Add another external group (`api/externalconnectors-externalgroup-post-members.md`, line 139).
pub const CREATE_EXTERNALGROUPMEMBER_FROM_EXTERNALGROUP_3: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalgroup-post-members.md:139",
    method: graph_client::Method::Post,
    target: "/beta/external/connections/contosohr/groups/payrollteam/members",
    request: crate::testing::Content::Json(
        r#"{
  "id": "taxadvisors",
  "type": "group",
  "identitySource": "external"
}"#,
    ),
    status: 201,
    response: crate::testing::Content::Json(
        r#"{
  "id": "taxadvisors",
  "type": "group",
  "identitySource": "external"
}"#,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Delete externalGroupMember (`api/externalconnectors-externalgroupmember-delete.md`, line 56).
pub const DELETE_EXTERNALGROUPMEMBER: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalgroupmember-delete.md:56",
    method: graph_client::Method::Delete,
    target: "/beta/external/connections/contosohr/groups/payrollteam/members/taxadvisors",
    status: 204,
    ..crate::testing::Example::DEFAULT
};
