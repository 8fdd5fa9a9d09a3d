// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! The examples of the documentation, each against a server that knows what the page says.
#![cfg(feature = "beta")]
#![allow(
    deprecated,
    unused_imports,
    reason = "what an example needs depends on the example"
)]
#![allow(
    clippy::approx_constant,
    clippy::excessive_precision,
    reason = "numbers stand as the pages have them"
)]

use graph_client::{model, testing};

/// Example 1: The operation is under way (`api/externalconnectors-connectionoperation-get.md`, line 62).
#[test]
fn get_connectionoperation() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::operations;
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-connectionoperation-get.md:62",
        target: "/beta/external/connections/contosohr/operations/5f0e9b36-2d84-4c7a-b1c9-6a70d3e8f245",
        response: testing::Content::Json(
            r#"{
  "id": "5f0e9b36-2d84-4c7a-b1c9-6a70d3e8f245",
  "status": "inprogress",
  "error": null
}"#,
        ),
        ..testing::Example::DEFAULT
    };
    testing::run(
        &EXAMPLE,
        move |client| operations::get(
            &client,
            "contosohr",
            "5f0e9b36-2d84-4c7a-b1c9-6a70d3e8f245",
        ),
    )
}

/// Example 2: The operation failed (`api/externalconnectors-connectionoperation-get.md`, line 93).
#[test]
fn get_connectionoperation_failed() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::operations;
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-connectionoperation-get.md:93",
        target: "/beta/external/connections/contosohr/operations/c86d1f40-93e7-4b2a-a5f8-0e17b49d6c23",
        response: testing::Content::Json(
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
        ..testing::Example::DEFAULT
    };
    testing::run(
        &EXAMPLE,
        move |client| operations::get(
            &client,
            "contosohr",
            "c86d1f40-93e7-4b2a-a5f8-0e17b49d6c23",
        ),
    )
}

/// Example 1: Create a connection (`api/externalconnectors-external-post-connections.md`, line 76).
#[test]
fn create_externalconnection_from_connections() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections;
    use graph_connectors::beta::models::external_connectors::{
        ContentCategory, ExternalConnection,
    };
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-external-post-connections.md:76",
        method: graph_client::Method::Post,
        target: "/beta/external/connections",
        request: testing::Content::Json(
            r#"{
  "id": "contosohr",
  "name": "Contoso HR",
  "description": "Requests that employees send to the HR department",
  "contentCategory": "taskManagement"
}"#,
        ),
        status: 201,
        response: testing::Content::Json(
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
        ..testing::Example::DEFAULT
    };
    let body = ExternalConnection {
        id: Some("contosohr".into()),
        name: Some("Contoso HR".into()),
        description: Some("Requests that employees send to the HR department".into()),
        content_category: Some(ContentCategory::TaskManagement),
        ..Default::default()
    };
    testing::run(&EXAMPLE, move |client| connections::create(&client, &body))
}

/// Example 2: Create a connection with a resolver and a result layout (`api/externalconnectors-external-post-connections.md`, line 128).
#[test]
fn create_externalconnection_with_settings() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections;
    use graph_connectors::beta::models::BinaryOperator;
    use graph_connectors::beta::models::external_connectors::{
        ActivitySettings, AnyUrlToItemResolverBase, DisplayTemplate, ExternalConnection,
        ItemIdResolver, PropertyRule, RuleOperation, SearchSettings, UrlMatchInfo,
    };
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-external-post-connections.md:128",
        method: graph_client::Method::Post,
        target: "/beta/external/connections",
        request: testing::Content::Json(
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
        response: testing::Content::Json(
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
        ..testing::Example::DEFAULT
    };
    let body = ExternalConnection {
        id: Some("contosotickets".into()),
        name: Some("Contoso Tickets".into()),
        description: Some("Trouble tickets of the web shop".into()),
        connector_id: Some("2b9e6a74-0f1d-4c55-9d1a-3f8c7e20b6d1".into()),
        activity_settings: Some(
            Box::new(ActivitySettings {
                url_to_item_resolvers: Some(
                    vec![
                        AnyUrlToItemResolverBase::ItemIdResolver(
                            Box::new(ItemIdResolver {
                                priority: Some(1),
                                item_id: Some("{ticket}".into()),
                                url_match_info: Some(
                                    Box::new(UrlMatchInfo {
                                        base_urls: Some(vec!["https://tickets.contoso.com".into()]),
                                        url_pattern: Some("/browse/(?<ticket>[A-Z]+[0-9]+)".into()),
                                        ..Default::default()
                                    }),
                                ),
                                ..Default::default()
                            }),
                        ),
                    ],
                ),
                ..Default::default()
            }),
        ),
        search_settings: Some(
            Box::new(SearchSettings {
                search_result_templates: Some(
                    vec![
                        DisplayTemplate {
                            id: Some("urgentTicket".into()),
                            priority: Some(1),
                            layout: Some(
                                model::json(
                                    r#"{"type":"AdaptiveCard","version":"1.3","body":[{"type":"TextBlock","text":"${title}","weight":"Bolder","wrap":true}]}"#,
                                )?,
                            ),
                            rules: Some(
                                vec![
                                    PropertyRule {
                                        property: Some("priority".into()),
                                        operation: Some(RuleOperation::Equals),
                                        values: Some(vec!["1".into(), "2".into()]),
                                        values_joined_by: Some(BinaryOperator::Or),
                                        ..Default::default()
                                    },
                                ],
                            ),
                            ..Default::default()
                        },
                    ],
                ),
                ..Default::default()
            }),
        ),
        ..Default::default()
    };
    testing::run(&EXAMPLE, move |client| connections::create(&client, &body))
}

/// Example 3: Create a connection with a layout for eDiscovery (`api/externalconnectors-external-post-connections.md`, line 230).
#[test]
fn create_externalconnection_with_compliancesettings() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections;
    use graph_connectors::beta::models::external_connectors::{
        ComplianceSettings, DisplayTemplate, ExternalConnection,
    };
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-external-post-connections.md:230",
        method: graph_client::Method::Post,
        target: "/beta/external/connections",
        request: testing::Content::Json(
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
        response: testing::Content::Json(
            r#"{
  "id": "contosolegal",
  "name": "Contoso Legal",
  "state": "draft",
  "ingestedItemsCount": 0
}"#,
        ),
        ..testing::Example::DEFAULT
    };
    let body = ExternalConnection {
        id: Some("contosolegal".into()),
        name: Some("Contoso Legal".into()),
        compliance_settings: Some(
            Box::new(ComplianceSettings {
                e_discovery_result_templates: Some(
                    vec![
                        DisplayTemplate {
                            id: Some("legalCase".into()),
                            priority: Some(1),
                            layout: Some(
                                model::json(r#"{"type":"AdaptiveCard","version":"1.3"}"#)?,
                            ),
                            ..Default::default()
                        },
                    ],
                ),
                ..Default::default()
            }),
        ),
        ..Default::default()
    };
    testing::run(&EXAMPLE, move |client| connections::create(&client, &body))
}

/// Delete externalConnection (`api/externalconnectors-externalconnection-delete.md`, line 55).
#[test]
fn delete_externalconnection() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections;
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalconnection-delete.md:55",
        method: graph_client::Method::Delete,
        target: "/beta/external/connections/contosohr",
        status: 204,
        ..testing::Example::DEFAULT
    };
    testing::run(&EXAMPLE, move |client| connections::delete(&client, "contosohr"))
}

/// Get externalConnection (`api/externalconnectors-externalconnection-get.md`, line 63).
#[test]
fn get_externalconnection() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections;
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalconnection-get.md:63",
        target: "/beta/external/connections/contosohr",
        response: testing::Content::Json(
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
        ..testing::Example::DEFAULT
    };
    testing::run(&EXAMPLE, move |client| connections::get(&client, "contosohr"))
}

/// Example 1: List all connections (`api/externalconnectors-externalconnection-list.md`, line 59).
#[test]
fn list_externalconnection() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections;
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalconnection-list.md:59",
        target: "/beta/external/connections",
        response: testing::Content::Json(
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
        ..testing::Example::DEFAULT
    };
    testing::run(&EXAMPLE, move |client| connections::list(&client))
}

/// Example 2: List the first connections that are ready (`api/externalconnectors-externalconnection-list.md`, line 119).
#[test]
fn list_externalconnection_ready() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections;
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalconnection-list.md:119",
        target: "/beta/external/connections?$select=id,name,state&$filter=state eq 'ready'&$top=2",
        response: testing::Content::Json(
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
        ..testing::Example::DEFAULT
    };
    testing::run(
        &EXAMPLE,
        move |client| {
            connections::list(&client)
                .select(["id", "name", "state"])
                .filter("state eq 'ready'")
                .top(2)
        },
    )
}

/// Create schema (`api/externalconnectors-externalconnection-patch-schema.md`, line 68).
#[test]
fn create_schema_from_connection_async() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::schema;
    use graph_connectors::beta::models::external_connectors::{
        Label, Property, PropertyType, Schema,
    };
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalconnection-patch-schema.md:68",
        method: graph_client::Method::Patch,
        target: "/beta/external/connections/contosohr/schema",
        request: testing::Content::Json(
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
                "https://graph.microsoft.com/beta/external/connections/contosohr/operations/5f0e9b36-2d84-4c7a-b1c9-6a70d3e8f245",
            ),
        ],
        ..testing::Example::DEFAULT
    };
    let body = Schema {
        base_type: Some("microsoft.graph.externalItem".into()),
        properties: Some(
            vec![
                Property {
                    name: Some("title".into()),
                    r#type: Some(PropertyType::String),
                    description: Some("What the request is about, in one line".into()),
                    is_searchable: Some(true),
                    is_retrievable: Some(true),
                    labels: Some(vec![Label::Title]),
                    ..Default::default()
                },
                Property {
                    name: Some("priority".into()),
                    r#type: Some(PropertyType::Int64),
                    is_queryable: Some(true),
                    is_retrievable: Some(true),
                    is_refinable: Some(true),
                    aliases: Some(vec!["prio".into(), "urgency".into()]),
                    labels: Some(vec![Label::Priority]),
                    ..Default::default()
                },
                Property {
                    name: Some("tags".into()),
                    r#type: Some(PropertyType::StringCollection),
                    is_queryable: Some(true),
                    is_searchable: Some(true),
                    is_retrievable: Some(true),
                    labels: Some(vec![Label::Tags]),
                    ..Default::default()
                },
                Property {
                    name: Some("dueDate".into()),
                    r#type: Some(PropertyType::DateTime),
                    is_queryable: Some(true),
                    is_retrievable: Some(true),
                    labels: Some(vec![Label::DueDate]),
                    ..Default::default()
                },
                Property {
                    name: Some("requester".into()),
                    r#type: Some(PropertyType::Principal),
                    is_retrievable: Some(true),
                    labels: Some(vec![Label::ReportedBy]),
                    ..Default::default()
                },
            ],
        ),
        ..Default::default()
    };
    testing::run(&EXAMPLE, move |client| schema::update(&client, "contosohr", &body))
}

/// Create externalGroup (`api/externalconnectors-externalconnection-post-groups.md`, line 63).
#[test]
fn create_externalgroup_from_connection() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::groups;
    use graph_connectors::beta::models::external_connectors::ExternalGroup;
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalconnection-post-groups.md:63",
        method: graph_client::Method::Post,
        target: "/beta/external/connections/contosohr/groups",
        request: testing::Content::Json(
            r#"{
  "id": "payrollteam",
  "displayName": "Payroll team",
  "description": "Everyone who works on pay and taxes"
}"#,
        ),
        status: 201,
        response: testing::Content::Json(
            r#"{
  "id": "payrollteam",
  "displayName": "Payroll team",
  "description": "Everyone who works on pay and taxes"
}"#,
        ),
        ..testing::Example::DEFAULT
    };
    let body = ExternalGroup {
        id: Some("payrollteam".into()),
        display_name: Some("Payroll team".into()),
        description: Some("Everyone who works on pay and taxes".into()),
        ..Default::default()
    };
    testing::run(&EXAMPLE, move |client| groups::create(&client, "contosohr", &body))
}

/// Create externalItem (older path) (`api/externalconnectors-externalconnection-post-items.md`, line 69).
#[test]
fn create_externalitem_from_connections() -> Result<(), testing::Failure> {
    use graph_connectors::beta::connections::items;
    use graph_connectors::beta::models::external_connectors::{
        AccessType, Acl, AclType, ExternalItem, ExternalItemContent,
        ExternalItemContentType, IdentitySourceType, Properties,
    };
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalconnection-post-items.md:69",
        method: graph_client::Method::Post,
        target: "/beta/connections/contosohr/items",
        request: testing::Content::Json(
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
        response: testing::Content::Json(
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
        ..testing::Example::DEFAULT
    };
    let body = ExternalItem {
        id: Some("TSP228082940".into()),
        acl: Some(
            vec![
                Acl {
                    r#type: Some(AclType::Group),
                    value: Some("taxadvisors".into()),
                    access_type: Some(AccessType::Deny),
                    identity_source: Some(IdentitySourceType::External),
                    ..Default::default()
                },
            ],
        ),
        properties: Some(
            Box::new(Properties::new().with("title", "Tax form for a second job")),
        ),
        content: Some(
            Box::new(ExternalItemContent {
                value: Some("Which form is the right one?".into()),
                r#type: Some(ExternalItemContentType::Text),
                ..Default::default()
            }),
        ),
        additional: model::Additional::new()
            .with("@odata.type", "#microsoft.graph.externalConnectors.externalItem"),
        ..Default::default()
    };
    testing::run(&EXAMPLE, move |client| items::create(&client, "contosohr", &body))
}

/// Example: Register a schema without waiting (`api/externalconnectors-externalconnection-post-schema.md`, line 62).
#[test]
fn post_schema_from_connection_async() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::schema;
    use graph_connectors::beta::models::external_connectors::{
        Label, Property, PropertyType, Schema,
    };
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalconnection-post-schema.md:62",
        method: graph_client::Method::Post,
        target: "/beta/external/connections/contosohr/schema",
        request_headers: &[("Prefer", "respond-async")],
        request: testing::Content::Json(
            r#"{
  "baseType": "microsoft.graph.externalItem",
  "properties": [
    {
      "name": "title",
      "type": "string",
      "isSearchable": true,
      "isRetrievable": true,
      "labels": [
        "title"
      ]
    }
  ]
}"#,
        ),
        status: 202,
        response_headers: &[
            (
                "Location",
                "https://graph.microsoft.com/beta/external/connections/contosohr/operations/b27c5e18-f3a9-4d60-8e41-9c0d6f7ba352",
            ),
        ],
        ..testing::Example::DEFAULT
    };
    let body = Schema {
        base_type: Some("microsoft.graph.externalItem".into()),
        properties: Some(
            vec![
                Property {
                    name: Some("title".into()),
                    r#type: Some(PropertyType::String),
                    is_searchable: Some(true),
                    is_retrievable: Some(true),
                    labels: Some(vec![Label::Title]),
                    ..Default::default()
                },
            ],
        ),
        ..Default::default()
    };
    testing::run(
        &EXAMPLE,
        move |client| {
            schema::create(&client, "contosohr", &body).header("Prefer", "respond-async")
        },
    )
}

/// Example 1: Create an item (`api/externalconnectors-externalconnection-put-items.md`, line 93).
#[test]
fn create_externalitem() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::items;
    use graph_connectors::beta::models::external_connectors::{
        AccessType, Acl, AclType, ExternalItem, ExternalItemContent,
        ExternalItemContentType, IdentitySourceType, Properties,
    };
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalconnection-put-items.md:93",
        method: graph_client::Method::Put,
        target: "/beta/external/connections/contosohr/items/TSP228082938",
        request: testing::Content::Json(
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
        ..testing::Example::DEFAULT
    };
    let body = ExternalItem {
        acl: Some(
            vec![
                Acl {
                    r#type: Some(AclType::Everyone),
                    value: Some("f0a7c2b4-6d3e-4c19-95d8-2e41b7a8c603".into()),
                    access_type: Some(AccessType::Grant),
                    identity_source: Some(IdentitySourceType::AzureActiveDirectory),
                    ..Default::default()
                },
                Acl {
                    r#type: Some(AclType::ExternalGroup),
                    value: Some("contractors".into()),
                    access_type: Some(AccessType::Deny),
                    ..Default::default()
                },
            ],
        ),
        properties: Some(
            Box::new(
                Properties::new()
                    .with("title", "Payslip for March is missing")
                    .with("priority", 1)
                    .with("isOpen", true)
                    .with("assignee", "megan@contoso.com"),
            ),
        ),
        content: Some(
            Box::new(ExternalItemContent {
                value: Some(
                    "The portal shows February, but no payslip for March.".into(),
                ),
                r#type: Some(ExternalItemContentType::Text),
                ..Default::default()
            }),
        ),
        ..Default::default()
    };
    testing::run(
        &EXAMPLE,
        move |client| items::put(&client, "contosohr", "TSP228082938", &body),
    )
}

/// Example 2: Create an item with lists, dates, and persons (`api/externalconnectors-externalconnection-put-items.md`, line 153).
#[test]
fn create_externalitem_with_type_specifiers() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::items;
    use graph_connectors::beta::models::external_connectors::{
        AccessType, Acl, AclType, ExternalItem, ExternalItemContent,
        ExternalItemContentType, ExternalItemInformationProtectionLabel, Properties,
    };
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalconnection-put-items.md:153",
        method: graph_client::Method::Put,
        target: "/beta/external/connections/contosohr/items/TSP228082939",
        request: testing::Content::Json(
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
        ..testing::Example::DEFAULT
    };
    let body = ExternalItem {
        acl: Some(
            vec![
                Acl {
                    r#type: Some(AclType::Group),
                    value: Some("5b8e1f37-c4d2-4a06-b1e9-7d93f02a6c58".into()),
                    access_type: Some(AccessType::Grant),
                    ..Default::default()
                },
            ],
        ),
        properties: Some(
            Box::new(
                Properties {
                    additional: model::Additional::new()
                        .with(
                            "requester",
                            model::json(
                                r##"{"@odata.type":"#microsoft.graph.externalConnectors.principal","externalName":"Lidia Holloway","externalId":"E-10442","upn":"lidia@contoso.com"}"##,
                            )?,
                        )
                        .with(
                            "approvers@odata.type",
                            "Collection(microsoft.graph.externalConnectors.principal)",
                        )
                        .with(
                            "approvers",
                            model::json(
                                r##"[{"@odata.type":"#microsoft.graph.externalConnectors.principal","externalName":"Megan Bowen","email":"megan@contoso.com"},{"@odata.type":"#microsoft.graph.externalConnectors.principal","entraDisplayName":"Pradeep Gupta","entraId":"9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3","tenantId":"f0a7c2b4-6d3e-4c19-95d8-2e41b7a8c603"}]"##,
                            )?,
                        ),
                }
                    .with("title", "New office chairs")
                    .with("location", "Zürich, Löwenstraße 4")
                    .with("dueDate", "2026-04-15T16:00:00Z")
                    .with("tags", ["furniture", "ergonomics"])
                    .with(
                        "reviewedOn",
                        [
                            model::parse::date_time("2026-03-02T09:30:00Z")?,
                            model::parse::date_time("2026-03-09T09:30:00Z")?,
                        ],
                    )
                    .with("ratings", [4.5, 3.25])
                    .with("rooms", [401, 402]),
            ),
        ),
        content: Some(
            Box::new(ExternalItemContent {
                value: Some(
                    "<h1>New office chairs</h1><p>Two rooms need chairs.</p>".into(),
                ),
                r#type: Some(ExternalItemContentType::Html),
                ..Default::default()
            }),
        ),
        information_protection_label: Some(
            Box::new(ExternalItemInformationProtectionLabel {
                sensitivity_label_id: Some(
                    "d8e3b9c5-1a74-4f20-9c6b-52e07f8d3ab1".into(),
                ),
                ..Default::default()
            }),
        ),
        ..Default::default()
    };
    testing::run(
        &EXAMPLE,
        move |client| items::put(&client, "contosohr", "TSP228082939", &body),
    )
}

/// Update externalConnection (`api/externalconnectors-externalconnection-update.md`, line 66).
#[test]
fn update_externalconnection() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections;
    use graph_connectors::beta::models::external_connectors::{
        Configuration, ExternalConnection,
    };
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalconnection-update.md:66",
        method: graph_client::Method::Patch,
        target: "/beta/external/connections/contosohr",
        request: testing::Content::Json(
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
        ..testing::Example::DEFAULT
    };
    let body = ExternalConnection {
        name: Some("Contoso HR Service Desk".into()),
        configuration: Some(
            Box::new(Configuration {
                authorized_app_ids: Some(
                    vec![
                        "7c3f9d0e-52a1-4b68-8d37-0b4e6a915f2c".into(),
                        "c1a2f4de-9b60-47cf-a3c5-6e8f7d10b942".into(),
                    ],
                ),
                ..Default::default()
            }),
        ),
        ..Default::default()
    };
    testing::run(
        &EXAMPLE,
        move |client| connections::update(&client, "contosohr", &body),
    )
}

/// Delete externalGroup (`api/externalconnectors-externalgroup-delete.md`, line 56).
#[test]
fn delete_externalgroup() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::groups;
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalgroup-delete.md:56",
        method: graph_client::Method::Delete,
        target: "/beta/external/connections/contosohr/groups/payrollteam",
        status: 204,
        ..testing::Example::DEFAULT
    };
    testing::run(
        &EXAMPLE,
        move |client| groups::delete(&client, "contosohr", "payrollteam"),
    )
}

/// Get externalGroup (`api/externalconnectors-externalgroup-get.md`, line 57).
#[test]
fn get_externalgroup() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::groups;
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalgroup-get.md:57",
        target: "/beta/external/connections/contosohr/groups/payrollteam",
        response: testing::Content::Json(
            r#"{
  "id": "payrollteam",
  "displayName": "Payroll team",
  "description": "Everyone who works on pay and taxes"
}"#,
        ),
        ..testing::Example::DEFAULT
    };
    testing::run(
        &EXAMPLE,
        move |client| groups::get(&client, "contosohr", "payrollteam"),
    )
}

/// Example 1: Add a user (`api/externalconnectors-externalgroup-post-members.md`, line 65).
#[test]
fn create_externalgroupmember_from_externalgroup_1() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::groups::members;
    use graph_connectors::beta::models::external_connectors::{
        ExternalGroupMember, ExternalGroupMemberType, IdentitySourceType,
    };
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalgroup-post-members.md:65",
        method: graph_client::Method::Post,
        target: "/beta/external/connections/contosohr/groups/payrollteam/members",
        request: testing::Content::Json(
            r#"{
  "id": "9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3",
  "type": "user",
  "identitySource": "azureActiveDirectory"
}"#,
        ),
        status: 201,
        response: testing::Content::Json(
            r#"{
  "id": "9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3",
  "type": "user",
  "identitySource": "azureActiveDirectory"
}"#,
        ),
        ..testing::Example::DEFAULT
    };
    let body = ExternalGroupMember {
        id: Some("9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3".into()),
        r#type: Some(ExternalGroupMemberType::User),
        identity_source: Some(IdentitySourceType::AzureActiveDirectory),
        ..Default::default()
    };
    testing::run(
        &EXAMPLE,
        move |client| members::create(&client, "contosohr", "payrollteam", &body),
    )
}

/// Example 2: Add a group of Microsoft Entra ID (`api/externalconnectors-externalgroup-post-members.md`, line 102).
#[test]
fn create_externalgroupmember_from_externalgroup_2() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::groups::members;
    use graph_connectors::beta::models::external_connectors::{
        ExternalGroupMember, ExternalGroupMemberType, IdentitySourceType,
    };
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalgroup-post-members.md:102",
        method: graph_client::Method::Post,
        target: "/beta/external/connections/contosohr/groups/payrollteam/members",
        request: testing::Content::Json(
            r#"{
  "id": "5b8e1f37-c4d2-4a06-b1e9-7d93f02a6c58",
  "type": "group",
  "identitySource": "azureActiveDirectory"
}"#,
        ),
        status: 201,
        response: testing::Content::Json(
            r#"{
  "id": "5b8e1f37-c4d2-4a06-b1e9-7d93f02a6c58",
  "type": "group",
  "identitySource": "azureActiveDirectory"
}"#,
        ),
        ..testing::Example::DEFAULT
    };
    let body = ExternalGroupMember {
        id: Some("5b8e1f37-c4d2-4a06-b1e9-7d93f02a6c58".into()),
        r#type: Some(ExternalGroupMemberType::Group),
        identity_source: Some(IdentitySourceType::AzureActiveDirectory),
        ..Default::default()
    };
    testing::run(
        &EXAMPLE,
        move |client| members::create(&client, "contosohr", "payrollteam", &body),
    )
}

/// Example 3: Add another external group (`api/externalconnectors-externalgroup-post-members.md`, line 139).
#[test]
fn create_externalgroupmember_from_externalgroup_3() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::groups::members;
    use graph_connectors::beta::models::external_connectors::{
        ExternalGroupMember, ExternalGroupMemberType, IdentitySourceType,
    };
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalgroup-post-members.md:139",
        method: graph_client::Method::Post,
        target: "/beta/external/connections/contosohr/groups/payrollteam/members",
        request: testing::Content::Json(
            r#"{
  "id": "taxadvisors",
  "type": "group",
  "identitySource": "external"
}"#,
        ),
        status: 201,
        response: testing::Content::Json(
            r#"{
  "id": "taxadvisors",
  "type": "group",
  "identitySource": "external"
}"#,
        ),
        ..testing::Example::DEFAULT
    };
    let body = ExternalGroupMember {
        id: Some("taxadvisors".into()),
        r#type: Some(ExternalGroupMemberType::Group),
        identity_source: Some(IdentitySourceType::External),
        ..Default::default()
    };
    testing::run(
        &EXAMPLE,
        move |client| members::create(&client, "contosohr", "payrollteam", &body),
    )
}

/// Update externalGroup (`api/externalconnectors-externalgroup-update.md`, line 63).
#[test]
fn update_externalgroup() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::groups;
    use graph_connectors::beta::models::external_connectors::ExternalGroup;
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalgroup-update.md:63",
        method: graph_client::Method::Patch,
        target: "/beta/external/connections/contosohr/groups/payrollteam",
        request: testing::Content::Json(
            r#"{
  "displayName": "Payroll and tax team"
}"#,
        ),
        status: 204,
        ..testing::Example::DEFAULT
    };
    let body = ExternalGroup {
        display_name: Some("Payroll and tax team".into()),
        ..Default::default()
    };
    testing::run(
        &EXAMPLE,
        move |client| groups::update(&client, "contosohr", "payrollteam", &body),
    )
}

/// Delete externalGroupMember (`api/externalconnectors-externalgroupmember-delete.md`, line 56).
#[test]
fn delete_externalgroupmember() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::groups::members;
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalgroupmember-delete.md:56",
        method: graph_client::Method::Delete,
        target: "/beta/external/connections/contosohr/groups/payrollteam/members/taxadvisors",
        status: 204,
        ..testing::Example::DEFAULT
    };
    testing::run(
        &EXAMPLE,
        move |client| members::delete(&client, "contosohr", "payrollteam", "taxadvisors"),
    )
}

/// Example 1: Add activities of two users (`api/externalconnectors-externalitem-addactivities.md`, line 67).
#[test]
fn externalitemthis_addactivities() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::items;
    use graph_connectors::beta::external::connections::items::AddActivitiesParameters;
    use graph_connectors::beta::models::external_connectors::{
        AnyExternalActivity, ExternalActivity, ExternalActivityType, Identity,
        IdentityType,
    };
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalitem-addactivities.md:67",
        method: graph_client::Method::Post,
        target: "/beta/external/connections/contosohr/items/TSP228082938/addActivities",
        request: testing::Content::Json(
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
        response: testing::Content::Json(
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
        ..testing::Example::DEFAULT
    };
    let body = AddActivitiesParameters {
        activities: Some(
            vec![
                AnyExternalActivity::ExternalActivity(
                    Box::new(ExternalActivity {
                        r#type: Some(ExternalActivityType::Created),
                        start_date_time: Some(
                            model::parse::date_time("2026-03-31T08:15:00Z")?,
                        ),
                        performed_by: Some(
                            Box::new(Identity {
                                r#type: Some(IdentityType::User),
                                id: Some("9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3".into()),
                                ..Default::default()
                            }),
                        ),
                        ..Default::default()
                    }),
                ),
                AnyExternalActivity::ExternalActivity(
                    Box::new(ExternalActivity {
                        r#type: Some(ExternalActivityType::Viewed),
                        start_date_time: Some(
                            model::parse::date_time("2026-03-31T08:42:30.5Z")?,
                        ),
                        performed_by: Some(
                            Box::new(Identity {
                                r#type: Some(IdentityType::ExternalGroup),
                                id: Some("payrollteam".into()),
                                ..Default::default()
                            }),
                        ),
                        ..Default::default()
                    }),
                ),
            ],
        ),
        ..Default::default()
    };
    testing::run(
        &EXAMPLE,
        move |client| items::add_activities(&client, "contosohr", "TSP228082938", &body),
    )
}

/// Example 2: An activity is refused (`api/externalconnectors-externalitem-addactivities.md`, line 133).
#[test]
fn externalitemthis_addactivities_partly_refused() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::items;
    use graph_connectors::beta::external::connections::items::AddActivitiesParameters;
    use graph_connectors::beta::models::external_connectors::{
        AnyExternalActivity, ExternalActivity, ExternalActivityType, Identity,
        IdentityType,
    };
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalitem-addactivities.md:133",
        method: graph_client::Method::Post,
        target: "/beta/external/connections/contosohr/items/TSP228082938/addActivities",
        request: testing::Content::Json(
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
        response: testing::Content::Json(
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
        ..testing::Example::DEFAULT
    };
    let body = AddActivitiesParameters {
        activities: Some(
            vec![
                AnyExternalActivity::ExternalActivity(
                    Box::new(ExternalActivity {
                        r#type: Some(ExternalActivityType::Commented),
                        start_date_time: Some(
                            model::parse::date_time("2026-03-31T09:05:00Z")?,
                        ),
                        performed_by: Some(
                            Box::new(Identity {
                                r#type: Some(IdentityType::User),
                                id: Some("9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3".into()),
                                ..Default::default()
                            }),
                        ),
                        ..Default::default()
                    }),
                ),
                AnyExternalActivity::ExternalActivity(
                    Box::new(ExternalActivity {
                        r#type: Some(ExternalActivityType::Modified),
                        start_date_time: Some(
                            model::parse::date_time("2036-03-31T09:05:00Z")?,
                        ),
                        performed_by: Some(
                            Box::new(Identity {
                                r#type: Some(IdentityType::User),
                                id: Some("9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3".into()),
                                ..Default::default()
                            }),
                        ),
                        ..Default::default()
                    }),
                ),
            ],
        ),
        ..Default::default()
    };
    testing::run(
        &EXAMPLE,
        move |client| items::add_activities(&client, "contosohr", "TSP228082938", &body),
    )
}

/// Delete externalItem (`api/externalconnectors-externalitem-delete.md`, line 68).
#[test]
fn delete_externalitem() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::items;
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalitem-delete.md:68",
        method: graph_client::Method::Delete,
        target: "/beta/external/connections/contosohr/items/TSP228082938",
        status: 204,
        ..testing::Example::DEFAULT
    };
    testing::run(
        &EXAMPLE,
        move |client| items::delete(&client, "contosohr", "TSP228082938"),
    )
}

/// Get externalItem (`api/externalconnectors-externalitem-get.md`, line 72).
#[test]
fn get_externalitem() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::items;
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalitem-get.md:72",
        target: "/beta/external/connections/contosohr/items/TSP228082938",
        response: testing::Content::Json(
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
        ..testing::Example::DEFAULT
    };
    testing::run(
        &EXAMPLE,
        move |client| items::get(&client, "contosohr", "TSP228082938"),
    )
}

/// Update externalItem (`api/externalconnectors-externalitem-update.md`, line 74).
#[test]
fn update_externalitem() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::items;
    use graph_connectors::beta::models::external_connectors::{
        AccessType, Acl, AclType, ExternalItem,
    };
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-externalitem-update.md:74",
        method: graph_client::Method::Patch,
        target: "/beta/external/connections/contosohr/items/TSP228082938",
        request: testing::Content::Json(
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
        response: testing::Content::Json(
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
        ..testing::Example::DEFAULT
    };
    let body = ExternalItem {
        acl: Some(
            vec![
                Acl {
                    r#type: Some(AclType::EveryoneExceptGuests),
                    value: Some("f0a7c2b4-6d3e-4c19-95d8-2e41b7a8c603".into()),
                    access_type: Some(AccessType::Grant),
                    ..Default::default()
                },
            ],
        ),
        ..Default::default()
    };
    testing::run(
        &EXAMPLE,
        move |client| items::update(&client, "contosohr", "TSP228082938", &body),
    )
}

/// Get schema (`api/externalconnectors-schema-get.md`, line 55).
#[test]
fn get_schema() -> Result<(), testing::Failure> {
    use graph_connectors::beta::external::connections::schema;
    static EXAMPLE: testing::Example = testing::Example {
        page: "beta/api/externalconnectors-schema-get.md:55",
        target: "/beta/external/connections/contosohr/schema",
        response: testing::Content::Json(
            r##"{
  "@odata.context": "https://graph.microsoft.com/beta/$metadata#external/connections('contosohr')/schema/$entity",
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
        ..testing::Example::DEFAULT
    };
    testing::run(&EXAMPLE, move |client| schema::get(&client, "contosohr"))
}
