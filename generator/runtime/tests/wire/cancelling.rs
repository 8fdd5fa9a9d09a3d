//! Calls that are dropped: nothing is left running, and nothing is left behind.

use std::future::IntoFuture;
use std::io::Write;
use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;

use futures::poll;
use serde_json::json;

use crate::support::script::{Answer, Script};
use crate::support::{create, get, get_content};
use crate::wire::server::{Server, wait_for_the_end};
use crate::wire::{Scripted, client};

/// Names of what is in a folder.
fn names(folder: &Path) -> Vec<String> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// A server whose first answer tells that it began, and then goes no further until the client hangs up.
fn stalling(begin: &'static [u8]) -> (Server, tokio::sync::oneshot::Receiver<()>) {
    let (began, beginning) = tokio::sync::oneshot::channel();
    let began = Mutex::new(Some(began));
    let server = Server::start(move |_, stream| {
        stream.write_all(begin).unwrap();
        began.lock().unwrap().take().unwrap().send(()).unwrap();
        wait_for_the_end(stream);
    });
    (server, beginning)
}

#[tokio::test]
async fn a_call_that_waits_for_its_answer_leaves_no_connection_behind() {
    let (server, arrived) = stalling(b"");
    let client = client(&server.address());
    let mut call = Box::pin(create(&client, &json!({})).into_future());
    tokio::select! {
        result = &mut call => panic!("{result:?}"),
        arrived = arrived => arrived.unwrap(),
    }
    drop(call);
    // The server ends only if the client hung up.
    assert_eq!(server.requests().await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_waits_for_a_retry_sends_no_further_request() {
    let script = Script::by(|_| Answer::status(429).header("retry-after", "30"));
    let client = script.client();
    let ended = tokio::time::timeout(Duration::from_secs(10), get(&client, "a").into_future()).await;
    assert!(ended.is_err(), "it waits");
    tokio::time::sleep(Duration::from_secs(600)).await;
    assert_eq!(script.sent().len(), 1);
}

#[tokio::test]
async fn a_download_to_a_file_leaves_no_connection_and_no_file_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, "old").unwrap();
    let (server, began) = stalling(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc");
    let client = client(&server.address());
    let mut call = Box::pin(get_content(&client, "1").to_file(&path));
    let has_begun = async {
        began.await.unwrap();
        // The file beside it is there.
        while names(folder.path()).len() < 2 {
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        result = &mut call => panic!("{result:?}"),
        () = has_begun => {}
    }
    drop(call);
    assert_eq!(server.requests().await.len(), 1);
    assert_eq!(names(folder.path()), ["report.pdf"]);
    assert_eq!(std::fs::read(&path).unwrap(), b"old");
}

#[test]
fn a_download_that_is_dropped_while_its_file_is_made_leaves_none_behind() {
    // The one thread for files is taken, so that the file is made only after the call is dropped.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().max_blocking_threads(1).build().unwrap();
    runtime.block_on(async {
        let (free, freed) = std::sync::mpsc::channel();
        let taken = tokio::task::spawn_blocking(move || freed.recv().unwrap());
        let folder = tempfile::tempdir().unwrap();
        let script = Script::of([Answer::status(200)]);
        let mut call = Box::pin(get_content(&script.client(), "1").to_file(folder.path().join("report.pdf")));
        assert!(poll!(&mut call).is_pending());
        assert_eq!(script.sent().len(), 1, "the answer is there");
        drop(call);
        free.send(()).unwrap();
        taken.await.unwrap();
        // Whatever was to be done before this is done.
        tokio::task::spawn_blocking(|| {}).await.unwrap();
        assert!(names(folder.path()).is_empty());
    });
}
