//! Texts in quotes, right and wrong ones.

use std::borrow::Cow;

use super::super::work::looked_at;
use super::Slip;
use super::scan::{Kind, Scanner, Token, is_smart};

impl<'t> Scanner<'t> {
    /// From a `"` to its partner.
    pub(super) fn quoted(&mut self) -> Token<'t> {
        let start = self.at;
        let mut text = Cow::Borrowed("");
        let mut from = start + 1;
        let mut broken_line = false;
        self.at = from;
        loop {
            looked_at(1);
            match self.byte(self.at) {
                Some(b'"') => {
                    append(&mut text, &self.text[from..self.at]);
                    self.at += 1;
                    return self.token(Kind::Text(text), start);
                }
                Some(b'\\') => {
                    append(&mut text, &self.text[from..self.at]);
                    let c = self.escape();
                    text.to_mut().push(c);
                    from = self.at;
                }
                Some(b'\n' | b'\r') | None => {
                    if self.ends_here() {
                        return self.unclosed(start, text, from);
                    }
                    if !std::mem::replace(&mut broken_line, true) {
                        self.slip(Slip::LineBreak, self.at, self.at + 1);
                    }
                    append(&mut text, self.text[from..self.at].trim_end());
                    text.to_mut().push(' ');
                    self.skip_blank();
                    from = self.at;
                }
                Some(control @ 0..0x20) => {
                    self.slip(Slip::Control(char::from(control)), self.at, self.at + 1);
                    self.at += 1;
                }
                Some(_) => self.at += 1,
            }
        }
    }

    /// At a line break in a text: whether the closing quote was forgotten, told by how the next
    /// line begins. Otherwise the text goes on there.
    fn ends_here(&self) -> bool {
        let whole = &self.text[self.at..];
        let rest = whole.trim_ascii_start();
        looked_at(whole.len() - rest.len());
        rest.is_empty() || rest.starts_with(['"', '}', ']', '{'])
    }

    fn skip_blank(&mut self) {
        let rest = &self.text[self.at..];
        let blank = rest.len() - rest.trim_ascii_start().len();
        looked_at(blank);
        self.at += blank;
    }

    /// The closing quote is missing: the text ends with the line, before the commas and brackets
    /// that were meant to follow it.
    fn unclosed(&mut self, start: usize, mut text: Cow<'t, str>, from: usize) -> Token<'t> {
        let line = &self.text[from..self.at];
        looked_at(line.len());
        let kept = line.trim_end_matches([',', ']', '}', ' ', '\t']);
        append(&mut text, kept);
        self.at = from + kept.len();
        self.slip(Slip::UnclosedText, start, self.at);
        self.token(Kind::Text(text), start)
    }

    /// At a backslash; what it stands for.
    fn escape(&mut self) -> char {
        let start = self.at;
        let plain = match self.byte(start + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => {
                self.at = start + 1;
                self.slip(Slip::BadEscape, start, start + 1);
                return '\\';
            }
        };
        self.at = start + 2;
        plain
    }

    /// At `\u`; a pair of them for what lies beyond the first plane.
    fn unicode_escape(&mut self) -> char {
        let start = self.at;
        let first = self.unit(start);
        let second = match first {
            Some(0xd800..=0xdbff) => self.unit(start + 6),
            _ => None,
        };
        let pair = second.filter(|low| (0xdc00..=0xdfff).contains(low));
        let units = [first.unwrap_or(0xd800), pair.unwrap_or_default()];
        let used = 1 + usize::from(pair.is_some());
        let found = char::decode_utf16(units.into_iter().take(used)).next();
        if let Some(Ok(c)) = found {
            self.at = start + 6 * used;
            return c;
        }
        self.at = start + if first.is_some() { 6 } else { 2 };
        self.slip(Slip::BadEscape, start, self.at);
        char::REPLACEMENT_CHARACTER
    }

    fn unit(&self, at: usize) -> Option<u16> {
        let digits = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
        let all = digits.bytes().all(|b| b.is_ascii_hexdigit());
        all.then(|| u16::from_str_radix(digits, 16).ok()).flatten()
    }

    /// `'so'`: ends at an apostrophe that something of JSON's follows, or with the line.
    pub(super) fn apostrophes(&mut self) -> Token<'t> {
        let start = self.at;
        let quote = self.byte(start).map_or('\'', char::from);
        let line = self.rest_of_line(start + 1);
        let closing = line.match_indices(quote).find(|(at, _)| {
            let after = line[at + 1..].trim_ascii_start();
            after.is_empty() || after.starts_with([',', ':', '}', ']'])
        });
        let text = match closing {
            Some((at, _)) => &line[..at],
            None => line.trim_end_matches([',', ']', '}', ' ', '\t', '\r']),
        };
        let ended = if closing.is_some() { 1 } else { 0 };
        self.at = start + 1 + text.len() + ended;
        self.slip(Slip::SingleQuotes, start, self.at);
        self.token(Kind::Text(Cow::Borrowed(text)), start)
    }

    /// `“so”`, also where only one of the two is wrong.
    pub(super) fn smart(&mut self, opening: char) -> Token<'t> {
        let start = self.at;
        let from = start + opening.len_utf8();
        let single = matches!(opening, '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' | '´');
        let line = self.rest_of_line(from);
        let closing = line.char_indices().find(|(_, c)| {
            let is_single = matches!(*c, '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' | '´' | '\'');
            (*c == '"' || is_smart(*c) || *c == '\'') && is_single == single
        });
        let (text, ended) = match closing {
            Some((at, c)) => (&line[..at], c.len_utf8()),
            None => (line.trim_end_matches([',', ']', '}', ' ', '\t', '\r']), 0),
        };
        self.at = from + text.len() + ended;
        self.slip(Slip::SmartQuotes, start, start + opening.len_utf8());
        self.token(Kind::Text(Cow::Borrowed(text)), start)
    }

    /// Inside quotes that stand in quotes: where the outer ones close on this line, told by what
    /// follows.
    pub(super) fn outer_quote(&self, at: usize) -> Option<usize> {
        let line = self.rest_of_line(at);
        let closing = line.match_indices('"').find(|(at, _)| {
            let after = line[at + 1..].trim_ascii_start();
            after.is_empty() || after.starts_with([',', '}', ']'])
        });
        closing.map(|(offset, _)| at + offset)
    }

    /// What follows on the line, but not more than a text of ours may have: a file that is one
    /// long line of such quotes must not be searched to its end for each of them.
    fn rest_of_line(&self, from: usize) -> &'t str {
        const MOST: usize = 1200;
        let rest = &self.text[from..];
        let rest = &rest[..rest.floor_char_boundary(MOST)];
        let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
        // Once for its end, once for the quote and once for what follows on each.
        looked_at(3 * line.len());
        line
    }
}

/// Borrowed as long as there is one piece.
fn append<'t>(text: &mut Cow<'t, str>, piece: &'t str) {
    looked_at(piece.len());
    if text.is_empty() {
        *text = Cow::Borrowed(piece);
    } else if !piece.is_empty() {
        text.to_mut().push_str(piece);
    }
}
