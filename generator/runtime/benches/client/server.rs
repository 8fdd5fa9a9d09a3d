//! A server in a process of its own, which knows one message and one page.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use crate::pages;

/// Tells the executable to be the server.
pub(crate) const ARGUMENT: &str = "serve-to-the-benchmark";
const ITEMS: usize = 200;
const SIZE: usize = 1_000_000;

/// The other process; it ends with this value.
pub(crate) struct Server {
    child: Child,
    address: String,
}

impl Server {
    pub(crate) fn start() -> Self {
        let executable = std::env::current_exe().unwrap();
        let mut child = Command::new(executable).arg(ARGUMENT).stdout(Stdio::piped()).spawn().unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { child, address: address.trim().to_owned() }
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

pub(crate) fn serve() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    println!("http://{}", listener.local_addr().unwrap());
    let (page, single) = page();
    let (page, single) = (response(&page), response(&single));
    std::thread::scope(|threads| {
        for stream in listener.incoming() {
            threads.spawn(|| answer(stream.unwrap(), &page, &single));
        }
    });
}

/// A page of so many messages and bytes, and one of them.
fn page() -> (Value, Value) {
    let mut page: Value = serde_json::from_slice(&pages::messages()).unwrap();
    page.as_object_mut().unwrap().remove("@odata.nextLink");
    let items = page["value"].as_array_mut().unwrap();
    items.truncate(ITEMS);
    let single = items[0].clone();
    let size = page.to_string().len();
    let text = "<p>As agreed, the next steps are with the team in Z\u{fc}rich.</p>\r\n";
    let missing = (SIZE - size) / ITEMS;
    let body = text.repeat(missing / (text.len() + 2) + 1);
    for item in page["value"].as_array_mut().unwrap() {
        item["body"] = json!({"contentType": "html", "content": body});
    }
    (page, single)
}

fn response(body: &Value) -> Vec<u8> {
    let body = body.to_string();
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json;odata.metadata=minimal\r\nrequest-id: \
         5f0e9b36-2d84-4c7a-b1c9-6a70d3e8f245\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body.as_bytes()].concat()
}

/// Answers requests until the client hangs up.
fn answer(stream: TcpStream, page: &[u8], single: &[u8]) {
    stream.set_nodelay(true).unwrap();
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut stream = stream;
    let mut line = String::new();
    let mut is_page = false;
    while reader.read_line(&mut line).is_ok_and(|length| length > 0) {
        match line.trim_end() {
            "" if stream.write_all(if is_page { page } else { single }).is_err() => return,
            "" => {}
            first if first.starts_with("GET ") => is_page = first.contains("/messages "),
            _ => {}
        }
        line.clear();
    }
}
