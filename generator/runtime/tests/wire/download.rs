//! Downloads to a file that break off: they go on by range or begin anew, and the file has every byte once.

use std::path::Path;
use std::time::Duration;

use graph_client::{ErrorKind, Result};

use crate::support::get_content;
use crate::wire::server::{Server, header};
use crate::wire::{builder, hasty};

/// Bytes of which no two pieces are the same.
fn content() -> Vec<u8> {
    (0..20_000_u32).flat_map(u32::to_be_bytes).collect()
}

const LENGTH: usize = 80_000;

/// The answer of a server that has the content under an ETag: a part of it, of which so much is sent before the
/// connection breaks off.
fn part(from: usize, to: usize, sent: usize, etag: &str) -> Vec<u8> {
    part_of(from, to, sent, LENGTH, &format!("etag: {etag}\r\n"))
}

/// A part of a file that has a total length, with further headers.
fn part_of(from: usize, to: usize, sent: usize, total: usize, headers: &str) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 206 Partial Content\r\nconnection: close\r\ncontent-length: {}\r\n\
         content-range: bytes {from}-{}/{total}\r\n{headers}\r\n",
        to - from,
        to - 1
    );
    [head.as_bytes(), &content()[from..from + sent]].concat()
}

/// The whole of some bytes, of which so much is sent.
fn whole(bytes: &[u8], sent: usize, etag: &str) -> Vec<u8> {
    let length = bytes.len();
    let head = format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {length}\r\netag: {etag}\r\n\r\n");
    [head.as_bytes(), &bytes[..sent]].concat()
}

/// The first chunk of an answer that does not tell its length, and no end.
fn chunk(bytes: &[u8], etag: &str) -> Vec<u8> {
    let length = bytes.len();
    let head = format!(
        "HTTP/1.1 200 OK\r\nconnection: close\r\ntransfer-encoding: chunked\r\netag: {etag}\r\n\r\n{length:x}\r\n"
    );
    [head.as_bytes(), bytes, b"\r\n"].concat()
}

fn status(line: &str) -> Vec<u8> {
    format!("HTTP/1.1 {line}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n").into_bytes()
}

/// `Range` and `If-Range` of a request.
fn range(request: &str) -> String {
    assert_eq!(header(request, "accept-encoding"), Some("identity"), "ranges count the bytes as they are sent");
    format!("{} {}", header(request, "range").unwrap_or("-"), header(request, "if-range").unwrap_or("-"))
}

/// A download that took longer than this would never end.
const LIMIT: Duration = Duration::from_secs(60);

/// Downloads to a file, which was there before. Gives the outcome, the ranges that were asked for, and the file.
async fn download(answers: Vec<Vec<u8>>, part: Option<(u64, u64)>) -> (Result<u64>, Vec<String>, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, "old").unwrap();
    let server = Server::answering(answers);
    let request = get_content(&builder(server.address()).retry(hasty()).build().unwrap(), "1");
    let request = match part {
        Some((from, length)) => request.range(from, Some(length)),
        None => request,
    };
    let size = tokio::time::timeout(LIMIT, request.to_file(&path)).await.unwrap();
    let ranges = server.requests().await.iter().map(|request| range(request)).collect();
    assert_eq!(names(folder.path()), ["report.pdf"], "nothing is left behind");
    (size, ranges, std::fs::read(&path).unwrap())
}

fn names(folder: &Path) -> Vec<String> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[tokio::test]
async fn a_download_that_breaks_off_goes_on_by_range() {
    let answers = vec![
        whole(&content(), 30_001, "\"a\""),
        part(30_001, LENGTH, 7, "\"a\""),
        part(30_008, LENGTH, LENGTH - 30_008, "\"a\""),
    ];
    let (size, ranges, file) = download(answers, None).await;
    assert_eq!(size.unwrap(), LENGTH as u64);
    assert_eq!(ranges, ["- -", "bytes=30001- \"a\"", "bytes=30008- \"a\""]);
    assert!(file == content());
}

#[tokio::test]
async fn a_shorter_range_than_was_asked_for_is_not_the_end() {
    let answers = vec![
        whole(&content(), 30_001, "\"a\""),
        part(30_001, 40_000, 9_999, "\"a\""),
        part(40_000, LENGTH, LENGTH - 40_000, "\"a\""),
    ];
    let (size, ranges, file) = download(answers, None).await;
    assert_eq!(size.unwrap(), LENGTH as u64);
    assert_eq!(ranges, ["- -", "bytes=30001- \"a\"", "bytes=40000- \"a\""]);
    assert!(file == content());

    let short = (0..6).map(|at| if at == 0 { whole(&content(), 1, "\"a\"") } else { part(at, at + 1, 1, "\"a\"") });
    let (size, ranges, file) = download(short.collect(), None).await;
    let error = size.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert!(error.to_string().contains("ended after 6 bytes, 80000 were expected"), "{error}");
    assert!(error.client_request_id().is_some());
    assert_eq!((ranges.len(), file.as_slice()), (6, b"old".as_slice()));
}

#[tokio::test]
async fn a_part_that_breaks_off_goes_on_to_its_end() {
    let answers = vec![part(100, 1100, 400, "\"a\""), part(500, 1100, 600, "\"a\"")];
    let (size, ranges, file) = download(answers, Some((100, 1000))).await;
    assert_eq!(size.unwrap(), 1000);
    assert_eq!(ranges, ["bytes=100-1099 -", "bytes=500-1099 \"a\""]);
    assert!(file == content()[100..1100]);
}

#[tokio::test]
async fn what_cannot_go_on_begins_anew() {
    let all = content();
    let new = "something else".repeat(2000).into_bytes();
    let begun = || whole(&all, 5000, "\"a\"");
    let asked = "bytes=5000- \"a\"";
    for (name, answers, ranges, expected) in [
        ("the file changed", vec![begun(), whole(&new, new.len(), "\"b\"")], vec!["- -", asked], &new),
        (
            "it changed and breaks off again",
            vec![begun(), whole(&new, 9, "\"b\""), whole(&new, new.len(), "\"b\"")],
            vec!["- -", asked, "bytes=9- \"b\""],
            &new,
        ),
        (
            "it is shorter now",
            vec![begun(), status("416 Range Not Satisfiable"), whole(&new, new.len(), "\"b\"")],
            vec!["- -", asked, "- -"],
            &new,
        ),
        (
            "another range is given",
            vec![begun(), part(4000, LENGTH, 9, "\"a\""), whole(&all, LENGTH, "\"a\"")],
            vec!["- -", asked, "- -"],
            &all,
        ),
        (
            "a range of another state is given",
            vec![begun(), part(5000, LENGTH, 9, "\"b\""), whole(&all, LENGTH, "\"a\"")],
            vec!["- -", asked, "- -"],
            &all,
        ),
        (
            "a range without an ETag is given",
            vec![begun(), part_of(5000, LENGTH, LENGTH - 5000, LENGTH, ""), whole(&all, LENGTH, "\"a\"")],
            vec!["- -", asked, "- -"],
            &all,
        ),
        (
            "a range of a file of another length is given",
            vec![begun(), part_of(5000, 6000, 1000, 6000, "etag: \"a\"\r\n"), whole(&all, LENGTH, "\"a\"")],
            vec!["- -", asked, "- -"],
            &all,
        ),
        (
            "the length is not known",
            vec![chunk(&all[..5000], "\"a\""), whole(&all, LENGTH, "\"a\"")],
            vec!["- -", "- -"],
            &all,
        ),
        (
            "the ETag is weak",
            vec![whole(&all, 5000, "W/\"a\""), whole(&all, LENGTH, "W/\"a\"")],
            vec!["- -", "- -"],
            &all,
        ),
        ("nothing arrived", vec![whole(&all, 0, "\"a\""), whole(&all, LENGTH, "\"a\"")], vec!["- -", "- -"], &all),
    ] {
        let (size, asked, file) = download(answers, None).await;
        assert_eq!(size.unwrap(), expected.len() as u64, "{name}");
        assert_eq!(asked, ranges, "{name}");
        assert!(file == *expected, "{name}");
    }
}

#[tokio::test]
async fn a_download_that_always_breaks_off_ends_and_leaves_the_file_as_it_was() {
    let answers = (0..6).map(|at| if at == 0 { whole(&content(), 1, "\"a\"") } else { part(at, LENGTH, 1, "\"a\"") });
    let (size, ranges, file) = download(answers.collect(), None).await;
    assert_eq!(size.unwrap_err().kind(), ErrorKind::Transport);
    assert_eq!(ranges.len(), 6);
    assert_eq!(ranges.last().unwrap(), "bytes=5- \"a\"");
    assert_eq!(file, b"old");
}

#[tokio::test]
async fn an_error_of_the_service_ends_a_download_that_broke_off() {
    let (size, ranges, file) = download(vec![whole(&content(), 9, "\"a\""), status("404 Not Found")], None).await;
    assert_eq!(size.unwrap_err().kind(), ErrorKind::Service);
    assert_eq!((ranges.len(), file.as_slice()), (2, b"old".as_slice()));
}
