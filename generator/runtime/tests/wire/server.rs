//! A server on loopback that misbehaves in ways which a well-kept one cannot.

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use socket2::SockRef;

/// So long a client may take over sending its request or hanging up.
const PATIENCE: Duration = Duration::from_secs(60);

/// `{"id":"a"}`, after which the connection is closed.
pub(crate) const FOUND: &[u8] = b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 10\r\n\r\n{\"id\":\"a\"}";

/// Serves one connection after the other, each for one request.
pub(crate) struct Server {
    address: SocketAddr,
    stopping: Arc<AtomicBool>,
    serving: JoinHandle<Vec<String>>,
}

impl Server {
    /// Does to each request, of which the first has the number 0, what a function says, and then hangs up.
    pub(crate) fn start(mut serve: impl FnMut(usize, &mut TcpStream) + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let stopping = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stopping);
        let serving = std::thread::spawn(move || {
            let mut requests = Vec::new();
            loop {
                let (mut stream, _) = listener.accept().unwrap();
                stream.set_read_timeout(Some(PATIENCE)).unwrap();
                let request = read_request(&mut stream);
                // What arrived before is served before; the last connection says that there is no more.
                if request.is_empty() {
                    if stopped.load(Ordering::SeqCst) {
                        return requests;
                    }
                    continue;
                }
                serve(requests.len(), &mut stream);
                requests.push(request);
            }
        });
        Self { address, stopping, serving }
    }

    /// Gives each request the next of the answers, and those after them nothing.
    pub(crate) fn answering(answers: impl IntoIterator<Item = impl Into<Vec<u8>>>) -> Self {
        let answers: Vec<Vec<u8>> = answers.into_iter().map(Into::into).collect();
        Self::start(move |number, stream| {
            if let Some(answer) = answers.get(number) {
                // The client may have hung up.
                let _ = stream.write_all(answer);
            }
        })
    }

    pub(crate) fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Stops and gives the requests that arrived, the heads in small letters. It does not hold up the client's connections.
    pub(crate) async fn requests(self) -> Vec<String> {
        let all = tokio::task::spawn_blocking(move || {
            self.stopping.store(true, Ordering::SeqCst);
            drop(TcpStream::connect(self.address).unwrap());
            self.serving.join().unwrap()
        });
        all.await.unwrap()
    }
}

/// Reads a request to its end, or as far as it comes.
fn read_request(stream: &mut TcpStream) -> String {
    let (mut request, mut piece) = (String::new(), [0; 8192]);
    loop {
        let read = stream.read(&mut piece).unwrap_or(0);
        request.push_str(&String::from_utf8_lossy(&piece[..read]).to_ascii_lowercase());
        let complete = request.split_once("\r\n\r\n").is_some_and(|(head, body)| {
            header(head, "content-length").is_none_or(|length| body.len() >= length.parse::<usize>().unwrap())
        });
        if complete || read == 0 {
            return request;
        }
    }
}

/// The value of a header in the head of a request.
pub(crate) fn header<'a>(request: &'a str, name: &str) -> Option<&'a str> {
    request.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

/// Has a connection end in a reset (RST) when it is dropped, and not in its orderly end (FIN).
pub(crate) fn reset(stream: &TcpStream) {
    SockRef::from(stream).set_linger(Some(Duration::ZERO)).unwrap();
}

/// Waits until the client hangs up.
pub(crate) fn wait_for_the_end(stream: &mut TcpStream) {
    loop {
        match stream.read(&mut [0; 1024]) {
            Ok(0) => return,
            Ok(_) => {}
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::ConnectionReset, "it did not hang up");
                return;
            }
        }
    }
}
