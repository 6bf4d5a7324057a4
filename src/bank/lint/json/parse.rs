mod causes;
mod records;
mod values;

use std::borrow::Cow;

use super::node::{Member, Node, Span, Value};
use super::scan::{Kind, Scanner, Token};
use super::{Bracket, Caps, Slip, Slips};
use records::Marks;

/// How a record is told, so that one broken record does not take the next ones with it: an object
/// in the list `list` whose first name is `first`.
#[derive(Clone, Copy, Debug)]
pub struct Records {
    pub list: &'static str,
    pub first: &'static str,
}

/// What was read.
#[derive(Debug)]
pub struct Read<'t> {
    /// Nothing if there is nothing at all.
    pub root: Option<Node<'t>>,
    pub slips: Slips,
}

/// Reads a text as JSON and lists every slip.
///
/// Where brackets do not pair it reads a second time and lets each record start afresh.
pub fn parse(text: &str, records: Records, caps: Caps) -> Read<'_> {
    if text.len() > caps.bytes {
        let mut slips = Slips::new(1);
        slips.add(Slip::TooLong, 0, 0);
        return Read { root: None, slips };
    }
    let read = Parser::new(text, caps, None).run();
    if !read.slips.kept.iter().any(|s| s.slip.unhinges()) {
        return read;
    }
    let marks = Marks::find(text, records);
    Parser::new(text, caps, Some(marks)).run()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Just opened: a name or a value, or the end.
    First,
    /// After a comma: a name or a value.
    Next,
    /// After a name.
    Colon,
    /// After a colon.
    Value,
    /// After a value: a comma or the end.
    After,
}

/// An object or list that is open.
#[derive(Debug)]
struct Frame<'t> {
    bracket: Bracket,
    start: usize,
    state: State,
    /// Where the last comma is.
    comma: usize,
    name: Option<(Cow<'t, str>, Span)>,
    members: Vec<Member<'t>>,
    items: Vec<Node<'t>>,
    /// The list of records.
    records: bool,
}

#[derive(Debug)]
struct Parser<'t> {
    scan: Scanner<'t>,
    caps: Caps,
    marks: Option<Marks>,
    stack: Vec<Frame<'t>>,
    root: Option<Node<'t>>,
    nodes: usize,
    /// The end of the last value or name, where a forgotten sign belongs.
    last_end: usize,
    /// The end of the last text that was searched for a smart quote in vain.
    searched: usize,
}

/// What to do with the token after a step.
enum Then<'t> {
    Go,
    /// The state was put right: look at the same token again.
    Again(Token<'t>),
}

impl<'t> Parser<'t> {
    fn new(text: &'t str, caps: Caps, marks: Option<Marks>) -> Self {
        Self {
            scan: Scanner::new(text, Slips::new(caps.faults)),
            caps,
            marks,
            stack: Vec::new(),
            root: None,
            nodes: 0,
            last_end: 0,
            searched: 0,
        }
    }

    fn run(mut self) -> Read<'t> {
        loop {
            let mut token = self.scan.next();
            if token.kind == Kind::End {
                break;
            }
            if self.root.is_some() {
                let end = token.end;
                self.scan.slip(Slip::AfterEnd, token.start, end);
                break;
            }
            if self.nodes > self.caps.nodes {
                self.scan.slip(Slip::TooMany, token.start, token.end);
                break;
            }
            while let Then::Again(same) = self.step(token) {
                token = same;
            }
        }
        self.end()
    }

    fn end(mut self) -> Read<'t> {
        if !self.stack.is_empty() {
            self.unclosed_here();
        } else if self.root.is_none() && self.scan.slips.is_empty() {
            self.scan.slip(Slip::Empty, 0, 0);
        }
        while !self.stack.is_empty() {
            self.close(self.scan.text.len(), true);
        }
        Read {
            root: self.root,
            slips: self.scan.slips,
        }
    }

    fn step(&mut self, token: Token<'t>) -> Then<'t> {
        if self.starts_record(&token) {
            self.close_to_records(&token);
        }
        let Some(frame) = self.stack.last() else {
            return self.value(token);
        };
        match (frame.bracket, frame.state) {
            (Bracket::Curly, State::First | State::Next) => self.name(token),
            (Bracket::Curly, State::Colon) => self.colon(token),
            (Bracket::Curly, State::Value) => match token.kind {
                Kind::Comma | Kind::Close(_) => self.missing_value(token),
                _ => self.value(token),
            },
            (Bracket::Square, State::First | State::Next) => match token.kind {
                Kind::Comma | Kind::Close(_) => self.after(token),
                _ => self.value(token),
            },
            _ => self.after(token),
        }
    }

    fn state(&mut self, state: State) {
        if let Some(frame) = self.stack.last_mut() {
            frame.state = state;
        }
    }

    // Names and colons.

    fn name(&mut self, token: Token<'t>) -> Then<'t> {
        match token.kind {
            Kind::Text(text) => {
                self.named(text, token.start, token.end);
                Then::Go
            }
            Kind::Word | Kind::Number => {
                self.scan.slip(Slip::UnquotedName, token.start, token.end);
                let text = Cow::Borrowed(&self.scan.text[token.start..token.end]);
                self.named(text, token.start, token.end);
                Then::Go
            }
            Kind::Colon => {
                self.scan.slip(Slip::MissingName, token.start, token.end);
                self.named(Cow::Borrowed(""), token.start, token.start);
                self.state(State::Value);
                Then::Go
            }
            Kind::Open(Bracket::Curly) if self.in_a_list() => {
                self.unclosed_before();
                Then::Again(token)
            }
            Kind::Open(_) => {
                self.scan.slip(Slip::MissingName, token.start, token.end);
                self.named(Cow::Borrowed(""), token.start, token.start);
                self.state(State::Value);
                Then::Again(token)
            }
            Kind::Comma | Kind::Close(_) => self.after(token),
            Kind::Junk | Kind::End => {
                self.scan.slip(Slip::Junk, token.start, token.end);
                Then::Go
            }
        }
    }

    fn named(&mut self, name: Cow<'t, str>, start: usize, end: usize) {
        self.last_end = end;
        if let Some(frame) = self.stack.last_mut() {
            frame.name = Some((name, Span::new(start, end)));
            frame.state = State::Colon;
        }
    }

    fn colon(&mut self, token: Token<'t>) -> Then<'t> {
        match token.kind {
            Kind::Colon => self.state(State::Value),
            Kind::Word | Kind::Junk if self.cut_at_smart_quote() => {}
            Kind::Junk => self.scan.slip(Slip::Junk, token.start, token.end),
            _ => {
                self.slip_behind(Slip::MissingColon);
                self.state(State::Value);
                return Then::Again(token);
            }
        }
        Then::Go
    }

    fn missing_value(&mut self, token: Token<'t>) -> Then<'t> {
        self.scan.slip(Slip::MissingValue, token.start, token.end);
        self.put(Value::Broken, token.start, token.start);
        Then::Again(token)
    }

    // What follows a value.

    fn after(&mut self, token: Token<'t>) -> Then<'t> {
        let (start, end) = (token.start, token.end);
        match token.kind {
            Kind::Comma => self.comma(start),
            Kind::Close(bracket) => return self.closing(bracket, token),
            Kind::Word | Kind::Number | Kind::Junk if self.inner_quotes(start) => {}
            Kind::Open(Bracket::Curly) if self.top(Bracket::Curly) && self.in_a_list() => {
                self.unclosed_before();
                return Then::Again(token);
            }
            Kind::Text(_) | Kind::Open(_) => return self.missing_comma(token),
            Kind::Number | Kind::Word if self.top(Bracket::Square) => {
                return self.missing_comma(token);
            }
            Kind::Colon if self.unclosed_list() => {}
            _ => self.scan.slip(Slip::Junk, start, end),
        }
        Then::Go
    }

    fn comma(&mut self, start: usize) {
        let Some(frame) = self.stack.last_mut() else {
            return;
        };
        frame.comma = start;
        if frame.state == State::After {
            frame.state = State::Next;
        } else {
            self.scan.slip(Slip::ExtraComma, start, start + 1);
        }
    }

    fn missing_comma(&mut self, token: Token<'t>) -> Then<'t> {
        self.slip_behind(Slip::MissingComma);
        self.state(State::Next);
        Then::Again(token)
    }

    fn closing(&mut self, bracket: Bracket, token: Token<'t>) -> Then<'t> {
        if self.ends_records_early(&token) {
            self.scan.slip(Slip::Stray(bracket), token.start, token.end);
            return Then::Go;
        }
        if !self.top(bracket) {
            if !self.stack.iter().any(|frame| frame.bracket == bracket) {
                self.scan.slip(Slip::Stray(bracket), token.start, token.end);
                return Then::Go;
            }
            self.unclosed_here();
            self.close(self.last_end, true);
            return Then::Again(token);
        }
        if let Some(frame) = self.stack.last()
            && frame.state == State::Next
        {
            self.scan
                .slip(Slip::TrailingComma, frame.comma, frame.comma + 1);
        }
        self.close(token.end, false);
        Then::Go
    }
}
