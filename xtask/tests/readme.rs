//! The README tells the truth: its program compiles and does what it says, its commands exist.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../examples/first_program.rs"]
#[allow(dead_code, unreachable_pub)]
mod first_program;

use graph_connectors::Method;
use graph_connectors::testing::MockGraph;
use serde_json::json;
use std::process::Command;

const README: &str = include_str!("../../README.md");

#[test]
fn the_first_program_is_the_one_that_is_compiled() {
    let file = include_str!("../examples/first_program.rs");
    let program = &file[file.find("use ").unwrap()..];
    assert!(README.contains(&format!("```rust\n{program}```\n")), "copy examples/first_program.rs into the README");
}

#[tokio::test]
async fn the_first_program_does_what_it_says() {
    let graph = MockGraph::start().await.unwrap();
    let item = "/v1.0/external/connections/contosohr/items/TSP228082938";
    graph.on(Method::Put, item).empty(200).await.unwrap();
    let list = json!({ "value": [{ "id": "contosohr", "name": "Contoso HR" }] });
    graph.on(Method::Get, "/v1.0/external/connections").json(200, &list).await.unwrap();
    first_program::publish(&graph.client()).await.unwrap();
    assert_eq!(graph.requests().await.len(), 2);
}

#[test]
fn the_commands_of_the_readme_exist() {
    let commands: Vec<&str> =
        README.split("cargo xtask ").skip(1).filter_map(|rest| rest.split(['`', ' ', '\n']).next()).collect();
    assert!(commands.len() > 4);
    for command in commands {
        let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args([command, "--help"]).output().unwrap();
        assert!(output.status.success(), "{command}");
    }
}
