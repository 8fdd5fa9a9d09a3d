// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Examples: requests to `/external/connections/{connection-id}/groups`.

pub mod members;

/// Create externalGroup (`api/externalconnectors-externalconnection-post-groups.md`, line 63).
pub const CREATE_EXTERNALGROUP_FROM_CONNECTION: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalconnection-post-groups.md:63",
    method: graph_client::Method::Post,
    target: "/beta/external/connections/contosohr/groups",
    request: crate::testing::Content::Json(
        r#"{
  "id": "payrollteam",
  "displayName": "Payroll team",
  "description": "Everyone who works on pay and taxes"
}"#,
    ),
    status: 201,
    response: crate::testing::Content::Json(
        r#"{
  "id": "payrollteam",
  "displayName": "Payroll team",
  "description": "Everyone who works on pay and taxes"
}"#,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Delete externalGroup (`api/externalconnectors-externalgroup-delete.md`, line 56).
pub const DELETE_EXTERNALGROUP: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalgroup-delete.md:56",
    method: graph_client::Method::Delete,
    target: "/beta/external/connections/contosohr/groups/payrollteam",
    status: 204,
    ..crate::testing::Example::DEFAULT
};

/// Get externalGroup (`api/externalconnectors-externalgroup-get.md`, line 57).
pub const GET_EXTERNALGROUP: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalgroup-get.md:57",
    target: "/beta/external/connections/contosohr/groups/payrollteam",
    response: crate::testing::Content::Json(
        r#"{
  "id": "payrollteam",
  "displayName": "Payroll team",
  "description": "Everyone who works on pay and taxes"
}"#,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Update externalGroup (`api/externalconnectors-externalgroup-update.md`, line 63).
pub const UPDATE_EXTERNALGROUP: crate::testing::Example = crate::testing::Example {
    page: "beta/api/externalconnectors-externalgroup-update.md:63",
    method: graph_client::Method::Patch,
    target: "/beta/external/connections/contosohr/groups/payrollteam",
    request: crate::testing::Content::Json(
        r#"{
  "displayName": "Payroll and tax team"
}"#,
    ),
    status: 204,
    ..crate::testing::Example::DEFAULT
};
