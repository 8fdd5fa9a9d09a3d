//! An application's own tests: the mock server answers from the documented examples.
#![allow(clippy::unwrap_used)]

use graph_connectors::examples::v1::external::connections::operations::{
    GET_CONNECTIONOPERATION, GET_CONNECTIONOPERATION_FAILED,
};
use graph_connectors::testing::MockGraph;
use graph_connectors::v1::external::connections;
use graph_connectors::v1::models::external_connectors::{ConnectionOperationStatus, ExternalConnection};

/// Stands for a function of the application.
async fn names(client: &graph_connectors::GraphClient) -> graph_connectors::Result<Vec<String>> {
    let mut all = connections::list(client).items();
    let mut names = Vec::new();
    while let Some(connection) = all.try_next().await? {
        names.extend(connection.name);
    }
    Ok(names)
}

#[tokio::test]
async fn a_list_is_answered_as_documented() {
    let graph = MockGraph::start().await.unwrap();
    graph.answer_documented(connections::list(&graph.client())).await.unwrap();
    let names = names(&graph.client()).await.unwrap();
    assert!(names.contains(&"Contoso HR".to_owned()), "{names:?}");
}

#[tokio::test]
async fn keys_of_the_applications_own_do_for_any_operation() {
    let graph = MockGraph::start().await.unwrap();
    let client = graph.client();
    let connection = ExternalConnection { id: Some("mine".into()), ..Default::default() };
    graph.answer_documented(connections::create(&client, &connection)).await.unwrap();
    graph.answer_documented(connections::delete(&client, "mine")).await.unwrap();
    let created = connections::create(&client, &connection).await.unwrap();
    assert_eq!(created.id.as_deref(), Some("contosohr"), "the page's own");
    connections::delete(&client, "mine").await.unwrap();
}

#[tokio::test]
async fn an_example_can_be_chosen() {
    let graph = MockGraph::start().await.unwrap();
    let client = graph.client();
    let operation = || connections::operations::get(&client, "mine", "7");
    let running = graph.on_request(operation()).unwrap().times(1);
    running.example(&GET_CONNECTIONOPERATION).await.unwrap();
    graph.on_request(operation()).unwrap().example(&GET_CONNECTIONOPERATION_FAILED).await.unwrap();
    assert_eq!(operation().await.unwrap().status, Some(ConnectionOperationStatus::Inprogress));
    let failed = operation().await.unwrap();
    assert_eq!(failed.status, Some(ConnectionOperationStatus::Failed));
    assert_eq!(failed.error.unwrap().code.as_deref(), Some("SchemaConflict"));
}
