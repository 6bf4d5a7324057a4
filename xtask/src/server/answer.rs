//! Answering one request.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;
use std::{fmt::Write as _, fs};

use super::headers;
use super::mime;
use super::request::Request;
use super::site::{Found, Site};

pub struct Answer {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Answer {
    pub fn to(request: &Request, site: &Site) -> Self {
        if request.method != "GET" && request.method != "HEAD" {
            return Self::plain(
                "405 Method Not Allowed",
                "only GET and HEAD are known here\n",
            )
            .with("Allow", "GET, HEAD");
        }
        match site.find(&request.target) {
            Found::File(file) => Self::file(request, &file),
            Found::Slash(location) => {
                Self::plain("308 Permanent Redirect", "").with("Location", location)
            }
            Found::Nothing => Self::plain("404 Not Found", "there is no such file here\n"),
        }
    }

    pub fn bad_request() -> Self {
        Self::plain("400 Bad Request", "that is not an HTTP request\n")
    }

    fn plain(status: &'static str, text: &str) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: text.as_bytes().to_vec(),
        }
        .with("Content-Type", "text/plain; charset=utf-8")
        .with("Cache-Control", headers::ASK_AGAIN)
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    fn file(request: &Request, file: &Path) -> Self {
        let (source, coding) = smallest(request, file);
        let name = file.file_name().and_then(|n| n.to_str()).unwrap_or("");
        let Ok(body) = fs::read(&source) else {
            return Self::plain("404 Not Found", "the file cannot be read\n");
        };
        let tag = tag(&source, body.len());
        let fresh = request.if_none_match.as_deref() == Some(tag.as_str());
        let answer = Self {
            status: if fresh { "304 Not Modified" } else { "200 OK" },
            headers: Vec::new(),
            body: if fresh { Vec::new() } else { body },
        };
        let answer = answer
            .with("Content-Type", mime::of(file))
            .with("Cache-Control", headers::caching(name))
            .with("Vary", "Accept-Encoding")
            .with("ETag", tag);
        match coding {
            Some(coding) => answer.with("Content-Encoding", coding),
            None => answer,
        }
    }

    pub fn write(&self, request: &Request, to: &mut impl Write) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {}\r\n", self.status);
        if !self.status.starts_with("304") {
            // Writing to a String cannot fail.
            let _ = write!(head, "Content-Length: {}\r\n", self.body.len());
        }
        let always = headers::ALWAYS.iter().map(|(name, value)| (*name, *value));
        let own = self.headers.iter().map(|(n, v)| (*n, v.as_str()));
        for (name, value) in always.chain(own) {
            let _ = write!(head, "{name}: {value}\r\n");
        }
        if request.close {
            head.push_str("Connection: close\r\n");
        }
        head.push_str("\r\n");
        to.write_all(head.as_bytes())?;
        if request.method != "HEAD" {
            to.write_all(&self.body)?;
        }
        to.flush()
    }
}

/// The precompressed twin that `cargo xtask build` laid beside the file, when the client takes it.
fn smallest(request: &Request, file: &Path) -> (PathBuf, Option<&'static str>) {
    for (coding, suffix) in [("br", ".br"), ("gzip", ".gz")] {
        let mut twin = file.as_os_str().to_owned();
        twin.push(suffix);
        let twin = PathBuf::from(twin);
        if request.accepts(coding) && twin.is_file() {
            return (twin, Some(coding));
        }
    }
    (file.to_path_buf(), None)
}

fn tag(file: &Path, length: usize) -> String {
    let changed = fs::metadata(file)
        .and_then(|m| m.modified())
        .ok()
        .and_then(|t| t.duration_since(UNIX_EPOCH).ok())
        .map_or(0, |age| age.as_nanos());
    format!("\"{length:x}-{changed:x}\"")
}
