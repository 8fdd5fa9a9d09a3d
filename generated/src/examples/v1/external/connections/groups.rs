// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Examples: requests to `/external/connections/{connection-id}/groups`.

pub mod members;

/// Create externalGroup (`api/externalconnectors-externalconnection-post-groups.md`, line 61).
pub const CREATE_EXTERNALGROUP_FROM_CONNECTION: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-externalconnection-post-groups.md:61",
    method: graph_client::Method::Post,
    target: "/v1.0/external/connections/contosohr/groups",
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

/// Delete externalGroup (`api/externalconnectors-externalgroup-delete.md`, line 54).
pub const DELETE_EXTERNALGROUP: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-externalgroup-delete.md:54",
    method: graph_client::Method::Delete,
    target: "/v1.0/external/connections/contosohr/groups/payrollteam",
    status: 204,
    ..crate::testing::Example::DEFAULT
};

/// Get externalGroup (`api/externalconnectors-externalgroup-get.md`, line 55).
pub const GET_EXTERNALGROUP: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-externalgroup-get.md:55",
    target: "/v1.0/external/connections/contosohr/groups/payrollteam",
    response: crate::testing::Content::Json(
        r#"{
  "id": "payrollteam",
  "displayName": "Payroll team",
  "description": "Everyone who works on pay and taxes"
}"#,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Update externalGroup (`api/externalconnectors-externalgroup-update.md`, line 61).
pub const UPDATE_EXTERNALGROUP: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-externalgroup-update.md:61",
    method: graph_client::Method::Patch,
    target: "/v1.0/external/connections/contosohr/groups/payrollteam",
    request: crate::testing::Content::Json(
        r#"{
  "displayName": "Payroll and tax team"
}"#,
    ),
    status: 204,
    ..crate::testing::Example::DEFAULT
};
