//! Models and requests go from thread to thread, though no trait of theirs asks for it: asking makes each of a thousand
//! types prove it of all that it reaches, which is a third of what checking them costs. The compiler is the test here.

use graph_connectors::v1::external::connections;
use graph_connectors::v1::models::external_connectors::{AnyUrlToItemResolverBase, ExternalConnection};
use graph_connectors::{GraphClient, Result};

async fn task(client: GraphClient) -> Result<()> {
    connections::get(&client, "contosohr").await?;
    let mut all = connections::list(&client).items();
    while all.try_next().await?.is_some() {}
    Ok(())
}

#[test]
fn models_and_requests_are_send() {
    fn goes<T: Send + Sync>() {}
    fn is_spawned<T: Future + Send + 'static>(_: fn(GraphClient) -> T) {}
    goes::<ExternalConnection>();
    goes::<AnyUrlToItemResolverBase>();
    is_spawned(task);
}
