use std::borrow::Cow;

use super::super::work::looked_at;
use super::{Bracket, Slip, Slips};

/// What stands at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind<'t> {
    Open(Bracket),
    Close(Bracket),
    Colon,
    Comma,
    Text(Cow<'t, str>),
    Number,
    /// Letters without quotes.
    Word,
    Junk,
    End,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub kind: Kind<'t>,
    pub start: usize,
    pub end: usize,
}

/// Cuts the text into tokens.
#[derive(Debug)]
pub(super) struct Scanner<'t> {
    pub text: &'t str,
    pub at: usize,
    pub slips: Slips,
}

impl<'t> Scanner<'t> {
    pub fn new(text: &'t str, slips: Slips) -> Self {
        Self { text, at: 0, slips }
    }

    pub fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    pub fn slip(&mut self, slip: Slip, start: usize, end: usize) {
        self.slips.add(slip, start, end);
    }

    pub fn next(&mut self) -> Token<'t> {
        self.skip_space();
        looked_at(1);
        let start = self.at;
        let Some(byte) = self.byte(start) else {
            return self.token(Kind::End, start);
        };
        match byte {
            b'{' => self.single(Kind::Open(Bracket::Curly)),
            b'[' => self.single(Kind::Open(Bracket::Square)),
            b'}' => self.single(Kind::Close(Bracket::Curly)),
            b']' => self.single(Kind::Close(Bracket::Square)),
            b':' => self.single(Kind::Colon),
            b',' => self.single(Kind::Comma),
            b'"' => self.quoted(),
            b'0'..=b'9' | b'-' | b'+' | b'.' => {
                self.take_while(|b| {
                    b.is_ascii_digit() || matches!(b, b'-' | b'+' | b'.' | b'e' | b'E')
                });
                self.token(Kind::Number, start)
            }
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' => {
                self.take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'$' | b'-'));
                self.token(Kind::Word, start)
            }
            _ => self.foreign(),
        }
    }

    pub fn token(&self, kind: Kind<'t>, start: usize) -> Token<'t> {
        Token {
            kind,
            start,
            end: self.at,
        }
    }

    fn single(&mut self, kind: Kind<'t>) -> Token<'t> {
        let start = self.at;
        self.at += 1;
        self.token(kind, start)
    }

    fn take_while(&mut self, wanted: impl Fn(u8) -> bool) {
        let start = self.at;
        while self.byte(self.at).is_some_and(&wanted) {
            self.at += 1;
        }
        looked_at(self.at - start);
    }

    /// A character that begins nothing in JSON: a quote of another sort, or junk.
    fn foreign(&mut self) -> Token<'t> {
        let start = self.at;
        match self.text[start..].chars().next() {
            Some('\'' | '`') => self.apostrophes(),
            Some(quote) if is_smart(quote) => self.smart(quote),
            _ => {
                for (offset, c) in self.text[start..].char_indices() {
                    self.at = start + offset + c.len_utf8();
                    let next = self.byte(self.at);
                    if next.is_none_or(|b| b.is_ascii_whitespace() || b"{}[]:,\"".contains(&b)) {
                        break;
                    }
                }
                looked_at(self.at - start);
                self.token(Kind::Junk, start)
            }
        }
    }

    fn skip_space(&mut self) {
        loop {
            self.take_while(|b| matches!(b, b' ' | b'\t' | b'\n' | b'\r'));
            let start = self.at;
            match self.byte(start) {
                Some(b'#') => self.comment(start, 1, "\n"),
                Some(b'/') if self.byte(start + 1) == Some(b'/') => self.comment(start, 2, "\n"),
                Some(b'/') if self.byte(start + 1) == Some(b'*') => self.comment(start, 2, "*/"),
                Some(128..) | Some(0x0b | 0x0c) => {
                    let odd = |c: &char| {
                        matches!(*c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
                            || (c.is_whitespace() && !c.is_ascii())
                            || matches!(*c, '\u{b}' | '\u{c}')
                    };
                    let run = self.text[start..].chars().take_while(odd);
                    self.at += run.map(char::len_utf8).sum::<usize>();
                    looked_at(self.at - start);
                    let Some(first) = self.text[start..self.at].chars().next() else {
                        return;
                    };
                    self.slip(Slip::OddSpace(first), start, self.at);
                }
                _ => return,
            }
        }
    }

    fn comment(&mut self, start: usize, sign: usize, until: &str) {
        let body = &self.text[start + sign..];
        self.at = match body.find(until) {
            Some(at) => start + sign + at + until.len(),
            None => self.text.len(),
        };
        looked_at(2 * (self.at - start));
        let end = start + self.text[start..self.at].trim_end().len();
        self.slip(Slip::Comment, start, end);
    }
}

/// Quotes that word processors put for `"`.
pub(super) fn is_smart(c: char) -> bool {
    matches!(
        c,
        '“' | '”'
            | '„'
            | '‟'
            | '«'
            | '»'
            | '″'
            | '‘'
            | '’'
            | '‚'
            | '‛'
            | '‹'
            | '›'
            | '′'
            | '´'
    )
}
