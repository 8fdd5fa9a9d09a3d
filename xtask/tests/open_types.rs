//! What the generated types and the client do together for types that take any property.
#![allow(clippy::unwrap_used)]

use graph_connectors::model::{self, OpenValue};
use graph_connectors::v1::models::external_connectors::{Principal, Properties};
use serde_json::{Value, json};

#[test]
fn models_in_an_open_type_tell_their_types() {
    let someone = Principal { upn: Some("lidia@contoso.com".into()), ..Default::default() };
    let properties = Properties::new()
        .with("requester", OpenValue::model(&someone).unwrap())
        .with("approvers", OpenValue::models([&someone]).unwrap());
    let written: Value = serde_json::from_slice(&model::write(&properties).unwrap()).unwrap();
    let one = json!({
        "@odata.type": "#microsoft.graph.externalConnectors.principal",
        "upn": "lidia@contoso.com",
    });
    let all = json!({
        "requester": one,
        "approvers@odata.type": "Collection(microsoft.graph.externalConnectors.principal)",
        "approvers": [one],
    });
    // As text, because the order counts.
    assert_eq!(written.to_string(), all.to_string());
}
