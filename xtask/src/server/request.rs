//! Reading one HTTP/1.1 request, as far as a server of files needs it.

use std::io::{self, BufRead, Read};

/// More than any browser sends; what is longer is refused rather than kept in memory.
const LONGEST_HEAD: u64 = 32 * 1024;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Request {
    pub method: String,
    /// As sent: percent-encoded, with its query.
    pub target: String,
    pub accept_encoding: String,
    pub if_none_match: Option<String>,
    /// The client hangs up after this answer.
    pub close: bool,
}

impl Request {
    /// `None` when the client hung up between two requests, which is how connections end.
    pub fn read(from: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut head = from.take(LONGEST_HEAD);
        let mut line = String::new();
        if head.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let mut words = line.split_whitespace();
        let (Some(method), Some(target), Some(version)) =
            (words.next(), words.next(), words.next())
        else {
            return Err(io::Error::other("not an HTTP request"));
        };
        let mut request = Self {
            method: method.to_owned(),
            target: target.to_owned(),
            close: version == "HTTP/1.0",
            ..Self::default()
        };
        loop {
            let mut line = String::new();
            if head.read_line(&mut line)? == 0 {
                return Err(io::Error::other("the request has no end"));
            }
            let line = line.trim_end();
            if line.is_empty() {
                return Ok(Some(request));
            }
            if let Some((name, value)) = line.split_once(':') {
                request.header(name, value.trim());
            }
        }
    }

    fn header(&mut self, name: &str, value: &str) {
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => value.clone_into(&mut self.accept_encoding),
            "if-none-match" => self.if_none_match = Some(value.to_owned()),
            "connection" if value.eq_ignore_ascii_case("close") => self.close = true,
            _ => {}
        }
    }

    /// `coding` is accepted unless it is missing or has weight nought.
    pub fn accepts(&self, coding: &str) -> bool {
        self.accept_encoding.split(',').any(|offer| {
            let mut parts = offer.split(';').map(str::trim);
            parts.next() == Some(coding) && !parts.any(|p| p == "q=0" || p == "q=0.0")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> io::Result<Option<Request>> {
        Request::read(&mut text.as_bytes())
    }

    #[test]
    fn a_request_is_read_with_what_matters_of_its_headers() {
        let request = read(
            "GET /a%20b?x HTTP/1.1\r\nHost: h\r\nAccept-Encoding: gzip, br;q=0.9\r\n\
             If-None-Match: \"1-2\"\r\n\r\n",
        )
        .unwrap()
        .unwrap();
        assert_eq!(request.target, "/a%20b?x");
        assert!(request.accepts("br") && request.accepts("gzip") && !request.accepts("zstd"));
        assert_eq!(request.if_none_match.as_deref(), Some("\"1-2\""));
        assert!(!request.close);
    }

    #[test]
    fn a_coding_of_weight_nought_is_not_accepted() {
        let request = read("GET / HTTP/1.1\r\nAccept-Encoding: br;q=0\r\n\r\n")
            .unwrap()
            .unwrap();
        assert!(!request.accepts("br"));
    }

    #[test]
    fn hanging_up_is_an_end_and_rubbish_is_an_error() {
        assert_eq!(read("").unwrap(), None);
        assert!(read("hello\r\n\r\n").is_err());
        assert!(read("GET / HTTP/1.1\r\nHost: h").is_err());
        assert!(read(&format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(40_000))).is_err());
    }
}
