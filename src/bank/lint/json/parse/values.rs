//! Values, right and wrong ones, and where they go.

use super::super::super::work::looked_at;
use super::super::node::{Member, Node, Span, Value};
use super::super::scan::{Kind, Token};
use super::super::{Bracket, Caps, Slip};
use super::{Frame, Parser, State, Then};

impl<'t> Parser<'t> {
    pub(super) fn value(&mut self, token: Token<'t>) -> Then<'t> {
        let (start, end) = (token.start, token.end);
        match token.kind {
            Kind::Open(bracket) => self.open(bracket, start),
            Kind::Text(text) => self.put(Value::Text(text), start, end),
            Kind::Number => self.number(start, end),
            Kind::Word => self.word(start, end),
            Kind::Close(bracket) => self.scan.slip(Slip::Stray(bracket), start, end),
            Kind::Colon if self.unclosed_list() => {}
            Kind::Colon | Kind::Comma | Kind::Junk | Kind::End => {
                self.scan.slip(Slip::Junk, start, end);
            }
        }
        Then::Go
    }

    fn number(&mut self, start: usize, mut end: usize) {
        let text = self.scan.text;
        let in_object = self.top(Bracket::Curly);
        let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        if in_object && text.as_bytes().get(end) == Some(&b',') && digit(end + 1) {
            end += 1;
            while digit(end) {
                end += 1;
            }
            looked_at(end - start);
            self.scan.at = end;
            self.scan.slip(Slip::DecimalComma, start, end);
            return self.put(Value::Broken, start, end);
        }
        let number = &text[start..end];
        looked_at(number.len());
        if is_number(number) {
            self.put(Value::Number(number), start, end);
        } else {
            self.scan.slip(Slip::BadNumber, start, end);
            self.put(Value::Broken, start, end);
        }
    }

    fn word(&mut self, start: usize, end: usize) {
        let word = &self.scan.text[start..end];
        let value = match word {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "null" => Value::Null,
            _ => return self.bad_word(start, end),
        };
        self.put(value, start, end);
    }

    fn bad_word(&mut self, start: usize, end: usize) {
        const MEANT: [(&str, &str); 7] = [
            ("true", "true"),
            ("yes", "true"),
            ("false", "false"),
            ("no", "false"),
            ("null", "null"),
            ("none", "null"),
            ("nil", "null"),
        ];
        let word = &self.scan.text[start..end];
        let meant = MEANT
            .iter()
            .find(|(other, _)| word.eq_ignore_ascii_case(other));
        if let Some((_, meant)) = meant {
            self.scan.slip(Slip::BadWord(meant), start, end);
            return self.put(Value::Broken, start, end);
        }
        let rest = &self.scan.text[end..];
        let more = rest.find([',', ']', '}', '\n', '"']).unwrap_or(rest.len());
        looked_at(2 * more);
        let end = end + rest[..more].trim_end().len();
        self.scan.at = end;
        self.scan.slip(Slip::UnquotedText, start, end);
        self.put(Value::Broken, start, end);
    }

    fn open(&mut self, bracket: Bracket, start: usize) {
        if self.stack.len() >= Caps::DEPTH {
            return self.skip_deep(start);
        }
        let records = bracket == Bracket::Square
            && self.marks.as_ref().is_some_and(|marks| {
                let name = self.stack.last().and_then(|frame| frame.name.as_ref());
                name.is_some_and(|(name, _)| name == marks.list)
            });
        self.stack.push(Frame {
            bracket,
            start,
            state: State::First,
            comma: start,
            name: None,
            members: Vec::new(),
            items: Vec::new(),
            records,
        });
        self.last_end = start + 1;
    }

    /// Passes over what is nested too deep, without looking into it.
    fn skip_deep(&mut self, start: usize) {
        let mut depth = 1_usize;
        while depth > 0 {
            let token = self.scan.next();
            match token.kind {
                Kind::Open(_) if self.marks.as_mut().is_some_and(|m| m.begins(token.start)) => {
                    self.scan.at = token.start;
                    break;
                }
                Kind::Open(_) => depth += 1,
                Kind::Close(_) => depth -= 1,
                Kind::End => break,
                _ => {}
            }
        }
        self.scan.slip(Slip::TooDeep, start, start + 1);
        self.put(Value::Broken, start, self.scan.at);
    }

    pub(super) fn put(&mut self, value: Value<'t>, start: usize, end: usize) {
        self.nodes += 1;
        self.last_end = end;
        let node = Node {
            span: Span::new(start, end),
            value,
        };
        let Some(frame) = self.stack.last_mut() else {
            self.root = Some(node);
            return;
        };
        frame.state = State::After;
        match frame.bracket {
            Bracket::Square => frame.items.push(node),
            Bracket::Curly => {
                if let Some((name, name_span)) = frame.name.take() {
                    frame.members.push(Member {
                        name,
                        name_span,
                        node,
                    });
                }
            }
        }
    }

    /// Closes what is innermost.
    pub(super) fn close(&mut self, end: usize, torn: bool) {
        let Some(mut frame) = self.stack.pop() else {
            return;
        };
        // A bank in one file is held as a whole: what lists grew too much is a third of it.
        frame.members.shrink_to_fit();
        frame.items.shrink_to_fit();
        let value = match frame.bracket {
            Bracket::Curly => Value::Object {
                members: frame.members,
                torn,
            },
            Bracket::Square => Value::List(frame.items),
        };
        self.put(value, frame.start, end.max(frame.start + 1));
    }
}

/// Whether a text is a number of JSON.
fn is_number(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (whole, part) = match mantissa.split_once('.') {
        Some((whole, part)) => (whole, Some(part)),
        None => (mantissa, None),
    };
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let unsigned = |s: &str| digits(s.strip_prefix(['+', '-']).unwrap_or(s));
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && part.is_none_or(digits)
        && exponent.is_none_or(unsigned)
}
