//! Large files: up in ranges that can be resumed, down to a file that is there whole or not at all.

use std::io::Write;
use std::sync::{Arc, Mutex};

use futures::stream;
use graph_client::{Bytes, ErrorKind, GraphClient, Method, RetrySettings, StatusCode, Upload, UploadProgress};
use serde_json::{Value, json};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::get_content;
use crate::support::script::{Answer, Script, Sent};
use crate::wire::server::Server;
use crate::wire::{Scripted, builder, client};

const URL: &str = "https://files.example/up?key=secret";
const UNIT: usize = 320 * 1024;

fn content(size: usize) -> Vec<u8> {
    (0..size).map(|position| (position % 251) as u8).collect()
}

/// A session that keeps what arrives, and does to a request what a function says before.
fn session(
    size: usize,
    before: impl Fn(usize, &Sent) -> Option<Answer> + Send + 'static,
) -> (Arc<Script>, Arc<Mutex<Vec<u8>>>) {
    let kept = Arc::new(Mutex::new(Vec::new()));
    let held = Arc::clone(&kept);
    let mut number = 0;
    let script = Script::by(move |sent| {
        number += 1;
        if let Some(answer) = before(number, sent) {
            return answer;
        }
        let mut held = held.lock().unwrap();
        if sent.method == "PUT" {
            let range = sent.header("content-range").unwrap();
            let (from, rest) = range.strip_prefix("bytes ").unwrap().split_once('-').unwrap();
            let (last, told) = rest.split_once('/').unwrap();
            assert_eq!(told, size.to_string());
            let (from, last): (usize, usize) = (from.parse().unwrap(), last.parse().unwrap());
            assert_eq!(sent.body.len(), last + 1 - from);
            if from != held.len() {
                return Answer::status(416);
            }
            held.extend_from_slice(&sent.body);
        }
        match held.len() {
            all if all == size => Answer::json(201, &json!({"id": "1", "size": size})),
            part => Answer::json(202, &json!({"nextExpectedRanges": [format!("{part}-")]})),
        }
    });
    (script, kept)
}

fn ranges(script: &Script) -> Vec<String> {
    let name = |sent: &Sent| sent.header("content-range").unwrap_or(&sent.method).to_owned();
    script.sent().iter().map(name).collect()
}

#[tokio::test(start_paused = true)]
async fn ranges_go_up_in_order_without_the_token_and_tell_how_far() {
    let size = 2 * UNIT + 7;
    let (script, kept) = session(size, |_, _| None);
    let told = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&told);
    let upload = Upload::<Value>::new(&script.client(), URL)
        .chunk_size(UNIT + 5)
        .progress(move |UploadProgress { sent, size, .. }| heard.lock().unwrap().push((sent, size)));
    assert!(!format!("{upload:?}").contains("secret"));
    let item = upload.bytes(content(size)).await.unwrap();
    assert_eq!(item["size"], size);
    assert_eq!(*kept.lock().unwrap(), content(size));
    assert_eq!(ranges(&script), ["bytes 0-327679/655367", "bytes 327680-655359/655367", "bytes 655360-655366/655367"]);
    assert!(script.sent().iter().all(|sent| sent.header("authorization").is_none() && sent.url == URL));
    assert_eq!(*told.lock().unwrap(), [(327_680, 655_367), (655_360, 655_367), (655_367, 655_367)]);
}

#[tokio::test(start_paused = true)]
async fn a_range_that_gets_lost_is_sent_again() {
    let size = 2 * UNIT;
    let (script, kept) = session(size, |number, _| match number {
        1 => Some(Answer::status(503)),
        3 => Some(Answer::broken()),
        _ => None,
    });
    Upload::<Value>::new(&script.client(), URL).chunk_size(UNIT).bytes(content(size)).await.unwrap();
    assert_eq!(*kept.lock().unwrap(), content(size));
    assert_eq!(script.sent().len(), 4);
}

#[tokio::test(start_paused = true)]
async fn a_range_whose_answer_gets_lost_is_not_sent_twice() {
    let size = 3 * UNIT;
    let (script, kept) = session(size, |_, _| None);
    // The first range is there already: as if its answer had been lost.
    kept.lock().unwrap().extend(content(UNIT));
    Upload::<Value>::new(&script.client(), URL).chunk_size(UNIT).bytes(content(size)).await.unwrap();
    assert_eq!(*kept.lock().unwrap(), content(size));
    assert_eq!(
        ranges(&script),
        ["bytes 0-327679/983040", "GET", "bytes 327680-655359/983040", "bytes 655360-983039/983040"]
    );
}

#[tokio::test(start_paused = true)]
async fn an_upload_is_gone_on_with_from_bytes_a_file_and_a_stream() {
    let size = 2 * UNIT + 1;
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&content(size)).unwrap();
    for source in ["bytes", "file", "stream"] {
        let (script, kept) = session(size, |_, _| None);
        kept.lock().unwrap().extend(content(UNIT));
        let upload = Upload::<Value>::new(&script.client(), URL).resume();
        let pieces: Vec<_> = content(size).chunks(100_000).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
        match source {
            "bytes" => upload.bytes(content(size)).await.unwrap(),
            "file" => upload.file(file.path()).await.unwrap(),
            _ => upload.stream(stream::iter(pieces), size as u64).await.unwrap(),
        };
        assert_eq!(*kept.lock().unwrap(), content(size), "{source}");
        assert_eq!(ranges(&script), ["GET", "bytes 327680-655360/655361"], "{source}");
    }
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_uploaded_is_an_error() {
    let (script, _) = session(10, |_, _| None);
    let upload = |client: &GraphClient| Upload::<Value>::new(client, URL);
    let client = script.client();
    assert_eq!(upload(&client).bytes(Vec::new()).await.unwrap_err().kind(), ErrorKind::Request);
    assert_eq!(upload(&client).file("no such file").await.unwrap_err().kind(), ErrorKind::Io);
    let short = stream::iter([Ok(Bytes::from_static(b"abc"))]);
    assert_eq!(upload(&client).stream(short, 10).await.unwrap_err().kind(), ErrorKind::Io);
    for url in ["http://files.example/up", "http://127.0.0.1/up", "file:///etc/passwd", "up"] {
        let error = Upload::<Value>::new(&client, url).bytes("x").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Refused, "{url}");
    }
    assert!(script.sent().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_session_that_is_over_or_goes_in_a_circle_ends_in_an_error() {
    let gone = Script::of([Answer::json(404, &json!({"error": {"code": "itemNotFound"}}))]);
    let error = Upload::<()>::new(&gone.client(), URL).bytes("abc").await.unwrap_err();
    assert_eq!((error.status(), error.code()), (Some(StatusCode::NotFound), Some("itemNotFound")));
    assert!(!format!("{error} {error:?}").contains("secret"));
    let circle = Script::by(|_| Answer::json(202, &json!({"nextExpectedRanges": ["0-"]})));
    let error = Upload::<()>::new(&circle.client(), URL).bytes("abc").await.unwrap_err();
    assert_eq!((error.kind(), error.status()), (ErrorKind::Decode, Some(StatusCode::Accepted)));
    assert_eq!(error.client_request_id(), circle.sent()[3].header("client-request-id"));
    assert_eq!(circle.sent().len(), 4);
    let mute = Script::of([Answer::status(200).header("request-id", "r-1")]);
    let error = Upload::<()>::new(&mute.client(), URL).resume().bytes("abc").await.unwrap_err();
    assert_eq!((error.kind(), error.method()), (ErrorKind::Decode, Some(Method::Get)));
    assert_eq!((error.request_id(), error.status()), (Some("r-1"), Some(StatusCode::Ok)));
    assert_eq!(error.client_request_id(), mute.sent()[0].header("client-request-id"));
    assert!(error.to_string().ends_with("(GET for PUT /v1.0/{upload-session}, request-id r-1)"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_session_can_be_ended_and_its_last_answer_may_be_empty() {
    let script = Script::of([Answer::status(201).header("location", "https://outlook.example/1"), Answer::status(204)]);
    Upload::<()>::new(&script.client(), URL).bytes("abc").await.unwrap();
    Upload::<()>::new(&script.client(), URL).cancel().await.unwrap();
    assert_eq!(ranges(&script), ["bytes 0-2/3", "DELETE"]);
}

fn names(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[tokio::test]
async fn a_download_becomes_a_file() {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(200).set_body_bytes(content(3_000_000))).mount(&server).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, "old").unwrap();
    assert_eq!(get_content(&client(&server.uri()), "1").to_file(&path).await.unwrap(), 3_000_000);
    assert_eq!(std::fs::read(&path).unwrap(), content(3_000_000));
    assert_eq!(names(folder.path()), ["report.pdf"]);
}

#[tokio::test]
async fn a_download_that_fails_leaves_the_file_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, "old").unwrap();
    let server = Server::answering([
        "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc",
        "HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n",
    ]);
    let client = builder(server.address()).retry(RetrySettings::none()).build().unwrap();
    assert_eq!(get_content(&client, "1").to_file(&path).await.unwrap_err().kind(), ErrorKind::Transport);
    assert_eq!(get_content(&client, "1").to_file(&path).await.unwrap_err().kind(), ErrorKind::Service);
    assert_eq!(server.requests().await.len(), 2);
    assert_eq!(std::fs::read(&path).unwrap(), b"old");
    assert_eq!(names(folder.path()), ["report.pdf"]);
}

#[tokio::test]
async fn a_file_that_cannot_be_written_is_an_error() {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(200).set_body_bytes("abc")).mount(&server).await;
    let folder = tempfile::tempdir().unwrap();
    for path in [folder.path().join("none").join("x"), std::path::PathBuf::from("/"), folder.path().join("..")] {
        let error = get_content(&client(&server.uri()), "1").to_file(&path).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Io, "{}", path.display());
    }
    assert!(names(folder.path()).is_empty());
}
