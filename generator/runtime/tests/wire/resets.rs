//! Connections that are reset (RST): before the answer, within its head, before, during and after its body.

use std::error::Error as StdError;
use std::io::Write;

use graph_client::{Error, ErrorKind};
use serde_json::json;

use crate::support::{create, get};
use crate::wire::server::{FOUND, Server, reset};
use crate::wire::{builder, hasty};

/// So far an answer comes before the connection is reset.
const BROKEN: [(&str, &[u8]); 4] = [
    ("before the answer", b""),
    ("within the head", b"HTTP/1.1 200 OK\r\ncontent-le"),
    ("before the body", b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n"),
    ("during the body", b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{\"id\""),
];

fn is_reset(error: &Error) -> bool {
    let mut causes = std::iter::successors(error.source(), |error| (*error).source());
    causes.any(|cause| {
        let cause = cause.downcast_ref::<std::io::Error>();
        cause.is_some_and(|cause| cause.kind() == std::io::ErrorKind::ConnectionReset)
    })
}

#[tokio::test]
async fn a_request_that_may_be_repeated_is() {
    for (when, answer) in BROKEN {
        let server = Server::start(move |number, stream| match number {
            0 => {
                stream.write_all(answer).unwrap();
                reset(stream);
            }
            _ => stream.write_all(FOUND).unwrap(),
        });
        let client = builder(server.address()).retry(hasty()).build().unwrap();
        assert_eq!(get(&client, "a").await.unwrap()["id"], "a", "{when}");
        assert_eq!(server.requests().await.len(), 2, "{when}");
    }
}

#[tokio::test]
async fn another_ends_in_an_error_with_its_cause() {
    for (when, answer) in BROKEN {
        let server = Server::start(move |_, stream| {
            stream.write_all(answer).unwrap();
            reset(stream);
        });
        let client = builder(server.address()).retry(hasty()).build().unwrap();
        let error = create(&client, &json!({})).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Transport, "{when}");
        assert!(is_reset(&error), "{when}: {error}");
        assert!(error.client_request_id().is_some());
        assert_eq!(server.requests().await.len(), 1, "{when}");
    }
}

#[tokio::test]
async fn after_the_body_it_harms_neither_this_request_nor_the_next() {
    let (complete, goes_on) = std::sync::mpsc::channel();
    let server = Server::start(move |_, stream| {
        // It promises to stay open.
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{\"id\":\"a\"}").unwrap();
        goes_on.recv().unwrap();
        reset(stream);
    });
    let client = builder(server.address()).retry(hasty()).build().unwrap();
    assert_eq!(create(&client, &json!({})).await.unwrap()["id"], "a");
    complete.send(()).unwrap();
    for _ in 0..2 {
        assert_eq!(get(&client, "a").await.unwrap()["id"], "a");
        complete.send(()).unwrap();
    }
    assert_eq!(server.requests().await.len(), 3);
}
