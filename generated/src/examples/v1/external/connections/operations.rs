// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! Examples: requests to `/external/connections/{connection-id}/operations`.

/// Example 1: The operation is under way (`api/externalconnectors-connectionoperation-get.md`, line 60).
pub const GET_CONNECTIONOPERATION: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-connectionoperation-get.md:60",
    target: "/v1.0/external/connections/contosohr/operations/5f0e9b36-2d84-4c7a-b1c9-6a70d3e8f245",
    response: crate::testing::Content::Json(
        r#"{
  "id": "5f0e9b36-2d84-4c7a-b1c9-6a70d3e8f245",
  "status": "inprogress",
  "error": null
}"#,
    ),
    ..crate::testing::Example::DEFAULT
};

/// Example 2: The operation failed (`api/externalconnectors-connectionoperation-get.md`, line 91).
pub const GET_CONNECTIONOPERATION_FAILED: crate::testing::Example = crate::testing::Example {
    page: "v1.0/api/externalconnectors-connectionoperation-get.md:91",
    target: "/v1.0/external/connections/contosohr/operations/c86d1f40-93e7-4b2a-a5f8-0e17b49d6c23",
    response: crate::testing::Content::Json(
        r#"{
  "id": "c86d1f40-93e7-4b2a-a5f8-0e17b49d6c23",
  "status": "failed",
  "error": {
    "code": "SchemaConflict",
    "message": "The type of a registered property can't be changed.",
    "target": "priority"
  }
}"#,
    ),
    ..crate::testing::Example::DEFAULT
};
