// Generated from the documentation by graph-codegen. Edits are lost at the next run.

//! The examples of the documentation, each against a server that knows what the page says.
#![cfg(feature = "v1")]
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

/// Example 1: The operation is under way (`api/externalconnectors-connectionoperation-get.md`, line 60).
#[test]
fn get_connectionoperation() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::operations;
    testing::run(
        &graph_connectors::examples::v1::external::connections::operations::GET_CONNECTIONOPERATION,
        move |client| operations::get(
            &client,
            "contosohr",
            "5f0e9b36-2d84-4c7a-b1c9-6a70d3e8f245",
        ),
    )
}

/// Example 2: The operation failed (`api/externalconnectors-connectionoperation-get.md`, line 91).
#[test]
fn get_connectionoperation_failed() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::operations;
    testing::run(
        &graph_connectors::examples::v1::external::connections::operations::GET_CONNECTIONOPERATION_FAILED,
        move |client| operations::get(
            &client,
            "contosohr",
            "c86d1f40-93e7-4b2a-a5f8-0e17b49d6c23",
        ),
    )
}

/// Example 1: Create a connection (`api/externalconnectors-external-post-connections.md`, line 73).
#[test]
fn create_externalconnection_from_connections() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections;
    use graph_connectors::v1::models::external_connectors::{
        ContentCategory, ExternalConnection,
    };
    let body = ExternalConnection {
        id: Some("contosohr".into()),
        name: Some("Contoso HR".into()),
        description: Some("Requests that employees send to the HR department".into()),
        content_category: Some(ContentCategory::TaskManagement),
        ..Default::default()
    };
    testing::run(
        &graph_connectors::examples::v1::external::connections::CREATE_EXTERNALCONNECTION_FROM_CONNECTIONS,
        move |client| connections::create(&client, &body),
    )
}

/// Example 2: Create a connection with a resolver and a result layout (`api/externalconnectors-external-post-connections.md`, line 125).
#[test]
fn create_externalconnection_with_settings() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections;
    use graph_connectors::v1::models::BinaryOperator;
    use graph_connectors::v1::models::external_connectors::{
        ActivitySettings, AnyUrlToItemResolverBase, DisplayTemplate, ExternalConnection,
        ItemIdResolver, PropertyRule, RuleOperation, SearchSettings, UrlMatchInfo,
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
    testing::run(
        &graph_connectors::examples::v1::external::connections::CREATE_EXTERNALCONNECTION_WITH_SETTINGS,
        move |client| connections::create(&client, &body),
    )
}

/// Delete externalConnection (`api/externalconnectors-externalconnection-delete.md`, line 53).
#[test]
fn delete_externalconnection() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections;
    testing::run(
        &graph_connectors::examples::v1::external::connections::DELETE_EXTERNALCONNECTION,
        move |client| connections::delete(&client, "contosohr"),
    )
}

/// Get externalConnection (`api/externalconnectors-externalconnection-get.md`, line 61).
#[test]
fn get_externalconnection() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections;
    testing::run(
        &graph_connectors::examples::v1::external::connections::GET_EXTERNALCONNECTION,
        move |client| connections::get(&client, "contosohr"),
    )
}

/// Example 1: List all connections (`api/externalconnectors-externalconnection-list.md`, line 57).
#[test]
fn list_externalconnection() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections;
    testing::run(
        &graph_connectors::examples::v1::external::connections::LIST_EXTERNALCONNECTION,
        move |client| connections::list(&client),
    )
}

/// Example 2: List the first connections that are ready (`api/externalconnectors-externalconnection-list.md`, line 116).
#[test]
fn list_externalconnection_ready() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections;
    testing::run(
        &graph_connectors::examples::v1::external::connections::LIST_EXTERNALCONNECTION_READY,
        move |client| {
            connections::list(&client)
                .select(["id", "name", "state"])
                .filter("state eq 'ready'")
                .top(2)
        },
    )
}

/// Create schema (`api/externalconnectors-externalconnection-patch-schema.md`, line 66).
#[test]
fn create_schema_from_connection_async() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::schema;
    use graph_connectors::v1::models::external_connectors::{
        Label, Property, PropertyType, Schema,
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
    testing::run(
        &graph_connectors::examples::v1::external::connections::schema::CREATE_SCHEMA_FROM_CONNECTION_ASYNC,
        move |client| schema::update(&client, "contosohr", &body),
    )
}

/// Create externalGroup (`api/externalconnectors-externalconnection-post-groups.md`, line 61).
#[test]
fn create_externalgroup_from_connection() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::groups;
    use graph_connectors::v1::models::external_connectors::ExternalGroup;
    let body = ExternalGroup {
        id: Some("payrollteam".into()),
        display_name: Some("Payroll team".into()),
        description: Some("Everyone who works on pay and taxes".into()),
        ..Default::default()
    };
    testing::run(
        &graph_connectors::examples::v1::external::connections::groups::CREATE_EXTERNALGROUP_FROM_CONNECTION,
        move |client| groups::create(&client, "contosohr", &body),
    )
}

/// Example 1: Create an item (`api/externalconnectors-externalconnection-put-items.md`, line 91).
#[test]
fn create_externalitem() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::items;
    use graph_connectors::v1::models::external_connectors::{
        AccessType, Acl, AclType, ExternalItem, ExternalItemContent,
        ExternalItemContentType, Properties,
    };
    let body = ExternalItem {
        acl: Some(
            vec![
                Acl {
                    r#type: Some(AclType::Everyone),
                    value: Some("f0a7c2b4-6d3e-4c19-95d8-2e41b7a8c603".into()),
                    access_type: Some(AccessType::Grant),
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
        &graph_connectors::examples::v1::external::connections::items::CREATE_EXTERNALITEM,
        move |client| items::put(&client, "contosohr", "TSP228082938", &body),
    )
}

/// Example 2: Create an item with lists, dates, and persons (`api/externalconnectors-externalconnection-put-items.md`, line 150).
#[test]
fn create_externalitem_with_type_specifiers() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::items;
    use graph_connectors::v1::models::external_connectors::{
        AccessType, Acl, AclType, ExternalItem, ExternalItemContent,
        ExternalItemContentType, ExternalItemInformationProtectionLabel, Properties,
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
        &graph_connectors::examples::v1::external::connections::items::CREATE_EXTERNALITEM_WITH_TYPE_SPECIFIERS,
        move |client| items::put(&client, "contosohr", "TSP228082939", &body),
    )
}

/// Update externalConnection (`api/externalconnectors-externalconnection-update.md`, line 64).
#[test]
fn update_externalconnection() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections;
    use graph_connectors::v1::models::external_connectors::{
        Configuration, ExternalConnection,
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
        &graph_connectors::examples::v1::external::connections::UPDATE_EXTERNALCONNECTION,
        move |client| connections::update(&client, "contosohr", &body),
    )
}

/// Delete externalGroup (`api/externalconnectors-externalgroup-delete.md`, line 54).
#[test]
fn delete_externalgroup() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::groups;
    testing::run(
        &graph_connectors::examples::v1::external::connections::groups::DELETE_EXTERNALGROUP,
        move |client| groups::delete(&client, "contosohr", "payrollteam"),
    )
}

/// Get externalGroup (`api/externalconnectors-externalgroup-get.md`, line 55).
#[test]
fn get_externalgroup() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::groups;
    testing::run(
        &graph_connectors::examples::v1::external::connections::groups::GET_EXTERNALGROUP,
        move |client| groups::get(&client, "contosohr", "payrollteam"),
    )
}

/// Example 1: Add a user (`api/externalconnectors-externalgroup-post-members.md`, line 62).
#[test]
fn create_identity_from_externalgroup_1() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::groups::members;
    use graph_connectors::v1::models::external_connectors::{Identity, IdentityType};
    let body = Identity {
        id: Some("9d2f6b81-3c07-4e5a-8f14-b60c7a2d95e3".into()),
        r#type: Some(IdentityType::User),
        ..Default::default()
    };
    testing::run(
        &graph_connectors::examples::v1::external::connections::groups::members::CREATE_IDENTITY_FROM_EXTERNALGROUP_1,
        move |client| members::create(&client, "contosohr", "payrollteam", &body),
    )
}

/// Example 2: Add a group of Microsoft Entra ID (`api/externalconnectors-externalgroup-post-members.md`, line 97).
#[test]
fn create_identity_from_externalgroup_2() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::groups::members;
    use graph_connectors::v1::models::external_connectors::{Identity, IdentityType};
    let body = Identity {
        id: Some("5b8e1f37-c4d2-4a06-b1e9-7d93f02a6c58".into()),
        r#type: Some(IdentityType::Group),
        ..Default::default()
    };
    testing::run(
        &graph_connectors::examples::v1::external::connections::groups::members::CREATE_IDENTITY_FROM_EXTERNALGROUP_2,
        move |client| members::create(&client, "contosohr", "payrollteam", &body),
    )
}

/// Example 3: Add another external group (`api/externalconnectors-externalgroup-post-members.md`, line 132).
#[test]
fn create_identity_from_externalgroup_3() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::groups::members;
    use graph_connectors::v1::models::external_connectors::{Identity, IdentityType};
    let body = Identity {
        id: Some("taxadvisors".into()),
        r#type: Some(IdentityType::ExternalGroup),
        ..Default::default()
    };
    testing::run(
        &graph_connectors::examples::v1::external::connections::groups::members::CREATE_IDENTITY_FROM_EXTERNALGROUP_3,
        move |client| members::create(&client, "contosohr", "payrollteam", &body),
    )
}

/// Update externalGroup (`api/externalconnectors-externalgroup-update.md`, line 61).
#[test]
fn update_externalgroup() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::groups;
    use graph_connectors::v1::models::external_connectors::ExternalGroup;
    let body = ExternalGroup {
        display_name: Some("Payroll and tax team".into()),
        ..Default::default()
    };
    testing::run(
        &graph_connectors::examples::v1::external::connections::groups::UPDATE_EXTERNALGROUP,
        move |client| groups::update(&client, "contosohr", "payrollteam", &body),
    )
}

/// Example 1: Add activities of two users (`api/externalconnectors-externalitem-addactivities.md`, line 65).
#[test]
fn externalitemthis_addactivities() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::items;
    use graph_connectors::v1::external::connections::items::AddActivitiesParameters;
    use graph_connectors::v1::models::external_connectors::{
        AnyExternalActivity, ExternalActivity, ExternalActivityType, Identity,
        IdentityType,
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
        &graph_connectors::examples::v1::external::connections::items::EXTERNALITEMTHIS_ADDACTIVITIES,
        move |client| items::add_activities(&client, "contosohr", "TSP228082938", &body),
    )
}

/// Example 2: An activity is refused (`api/externalconnectors-externalitem-addactivities.md`, line 131).
#[test]
fn externalitemthis_addactivities_partly_refused() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::items;
    use graph_connectors::v1::external::connections::items::AddActivitiesParameters;
    use graph_connectors::v1::models::external_connectors::{
        AnyExternalActivity, ExternalActivity, ExternalActivityType, Identity,
        IdentityType,
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
        &graph_connectors::examples::v1::external::connections::items::EXTERNALITEMTHIS_ADDACTIVITIES_PARTLY_REFUSED,
        move |client| items::add_activities(&client, "contosohr", "TSP228082938", &body),
    )
}

/// Delete externalItem (`api/externalconnectors-externalitem-delete.md`, line 66).
#[test]
fn delete_externalitem() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::items;
    testing::run(
        &graph_connectors::examples::v1::external::connections::items::DELETE_EXTERNALITEM,
        move |client| items::delete(&client, "contosohr", "TSP228082938"),
    )
}

/// Get externalItem (`api/externalconnectors-externalitem-get.md`, line 70).
#[test]
fn get_externalitem() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::items;
    testing::run(
        &graph_connectors::examples::v1::external::connections::items::GET_EXTERNALITEM,
        move |client| items::get(&client, "contosohr", "TSP228082938"),
    )
}

/// Update externalItem (`api/externalconnectors-externalitem-update.md`, line 72).
#[test]
fn update_externalitem() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::items;
    use graph_connectors::v1::models::external_connectors::{
        AccessType, Acl, AclType, ExternalItem,
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
        &graph_connectors::examples::v1::external::connections::items::UPDATE_EXTERNALITEM,
        move |client| items::update(&client, "contosohr", "TSP228082938", &body),
    )
}

/// Delete identity (`api/externalconnectors-identity-delete.md`, line 54).
#[test]
fn delete_identity() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::groups::members;
    testing::run(
        &graph_connectors::examples::v1::external::connections::groups::members::DELETE_IDENTITY,
        move |client| members::delete(&client, "contosohr", "payrollteam", "taxadvisors"),
    )
}

/// Get schema (`api/externalconnectors-schema-get.md`, line 53).
#[test]
fn get_schema() -> Result<(), testing::Failure> {
    use graph_connectors::v1::external::connections::schema;
    testing::run(
        &graph_connectors::examples::v1::external::connections::schema::GET_SCHEMA,
        move |client| schema::get(&client, "contosohr"),
    )
}
