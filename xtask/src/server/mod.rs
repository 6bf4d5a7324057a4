//! A server of static files on this machine, with the headers that the app promises.
//!
//! Our own rather than a crate's: it is four short files, compiles at once, and the tests serve
//! with just the headers, sub-path and precompressed files that `docs/hosting.md` asks of a host.

mod answer;
pub mod headers;
mod mime;
mod request;
mod site;

use std::io::{self, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

pub use site::Site;

use answer::Answer;
use request::Request;

/// A connection that says nothing for so long is closed.
const PATIENCE: Duration = Duration::from_secs(30);

/// Serves until it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    base: String,
    stop: Arc<AtomicBool>,
    accepting: Option<JoinHandle<()>>,
}

impl Server {
    /// Binds 127.0.0.1 only; port 0 takes a free one.
    ///
    /// # Errors
    /// Those of binding: mostly that the port is taken.
    pub fn start(site: Site, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let base = site.base().to_owned();
        let stop = Arc::new(AtomicBool::new(false));
        let accepting = {
            let stop = Arc::clone(&stop);
            thread::spawn(move || accept(&listener, &Arc::new(site), &stop))
        };
        Ok(Self {
            address,
            base,
            stop,
            accepting: Some(accepting),
        })
    }

    /// Where the site begins, such as `http://127.0.0.1:8080/some/folder/`.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.base)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        // A last caller wakes the thread that waits for callers.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.accepting.take() {
            let _ = thread.join();
        }
    }
}

fn accept(listener: &TcpListener, site: &Arc<Site>, stop: &Arc<AtomicBool>) {
    for caller in listener.incoming() {
        if stop.load(Ordering::SeqCst) {
            return;
        }
        if let Ok(caller) = caller {
            let (site, stop) = (Arc::clone(site), Arc::clone(stop));
            // A caller that hangs up or talks rubbish is its own problem.
            thread::spawn(move || converse(&caller, &site, &stop).ok());
        }
    }
}

fn converse(caller: &TcpStream, site: &Site, stop: &AtomicBool) -> io::Result<()> {
    caller.set_read_timeout(Some(PATIENCE))?;
    caller.set_nodelay(true)?;
    let mut from = BufReader::new(caller);
    let mut to = caller;
    loop {
        let request = match Request::read(&mut from) {
            Ok(Some(request)) => request,
            Ok(None) => return Ok(()),
            Err(why) if why.kind() == io::ErrorKind::Other => {
                let last = Request {
                    close: true,
                    ..Request::default()
                };
                return Answer::bad_request().write(&last, &mut to);
            }
            Err(why) => return Err(why),
        };
        Answer::to(&request, site).write(&request, &mut to)?;
        if request.close || stop.load(Ordering::SeqCst) {
            return to.flush();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn ask(server: &Server, request: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn sources() -> Server {
        let site = Site::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"), "/some/folder");
        Server::start(site, 0).unwrap()
    }

    #[test]
    fn a_file_comes_with_the_headers_that_the_app_promises() {
        let server = sources();
        let answer = ask(
            &server,
            "GET /some/folder/main.rs HTTP/1.1\r\nConnection: close\r\n\r\n",
        );
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        for (name, value) in headers::ALWAYS {
            assert!(answer.contains(&format!("{name}: {value}\r\n")), "{name}");
        }
        assert!(answer.ends_with(include_str!("../main.rs")));
    }

    #[test]
    fn one_connection_serves_many_requests_and_knows_what_the_client_has() {
        let server = sources();
        let first = ask(
            &server,
            "HEAD /some/folder/main.rs HTTP/1.1\r\n\r\n\
             GET /nowhere HTTP/1.1\r\n\r\n\
             POST /some/folder/ HTTP/1.1\r\nConnection: close\r\n\r\n",
        );
        assert!(first.contains("404 Not Found") && first.contains("405 Method Not Allowed"));
        assert!(!first.contains("fn main"));
        let tag = first
            .lines()
            .find_map(|line| line.strip_prefix("ETag: "))
            .unwrap();
        let again = ask(
            &server,
            &format!(
                "GET /some/folder/main.rs HTTP/1.1\r\nIf-None-Match: {tag}\r\n\
                 Connection: close\r\n\r\n"
            ),
        );
        assert!(
            again.starts_with("HTTP/1.1 304 Not Modified\r\n"),
            "{again}"
        );
    }

    #[test]
    fn a_dropped_server_gives_its_port_back() {
        let server = sources();
        let port = server.address.port();
        drop(server);
        assert!(TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok());
    }
}
