use std::borrow::Cow;

use super::node::{Member, Node, Span, Value};
use super::scan::{Kind, Scanner, Token, is_smart};
use super::{Bracket, Caps, Slip, Slips};

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

/// Where records begin, for the second reading.
#[derive(Debug)]
struct Marks {
    list: &'static str,
    /// The bytes of the opening brackets, rising.
    starts: Vec<usize>,
    /// How many of them are behind us.
    passed: usize,
}

impl Marks {
    fn find(text: &str, records: Records) -> Self {
        let name = format!("\"{}\"", records.first);
        let starts = text.match_indices(&name).filter_map(|(at, _)| {
            let before = text[..at].trim_ascii_end();
            let after = text[at + name.len()..].trim_ascii_start();
            (before.ends_with('{') && after.starts_with(':')).then(|| before.len() - 1)
        });
        Self {
            list: records.list,
            starts: starts.collect(),
            passed: 0,
        }
    }

    fn begins(&mut self, at: usize) -> bool {
        while self
            .starts
            .get(self.passed)
            .is_some_and(|start| *start < at)
        {
            self.passed += 1;
        }
        self.starts.get(self.passed) == Some(&at)
    }

    fn more_after(&self, at: usize) -> bool {
        self.starts.last().is_some_and(|start| *start > at)
    }
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

    // Records, in the second reading.

    fn starts_record(&mut self, token: &Token<'t>) -> bool {
        let Some(marks) = &mut self.marks else {
            return false;
        };
        token.kind == Kind::Open(Bracket::Curly)
            && marks.begins(token.start)
            && self.stack.last().is_some_and(|frame| !frame.records)
            && self.stack.iter().any(|frame| frame.records)
    }

    fn close_to_records(&mut self, token: &Token<'t>) {
        let after_comma = self.scan.text[..token.start]
            .trim_ascii_end()
            .ends_with(',');
        self.unclosed_here();
        while self.stack.last().is_some_and(|frame| !frame.records) {
            self.close(self.last_end, true);
        }
        if after_comma {
            self.state(State::Next);
        }
    }

    /// Whether a closing bracket would end the list of records before the last of them.
    fn ends_records_early(&self, token: &Token<'t>) -> bool {
        self.marks
            .as_ref()
            .is_some_and(|marks| marks.more_after(token.start))
            && self.stack.last().is_some_and(|frame| frame.records)
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

    // Values.

    fn value(&mut self, token: Token<'t>) -> Then<'t> {
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
            self.scan.at = end;
            self.scan.slip(Slip::DecimalComma, start, end);
            return self.put(Value::Broken, start, end);
        }
        let number = &text[start..end];
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

    fn put(&mut self, value: Value<'t>, start: usize, end: usize) {
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

    /// Closes what is innermost.
    fn close(&mut self, end: usize, torn: bool) {
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

    // Causes.

    fn top(&self, bracket: Bracket) -> bool {
        self.stack
            .last()
            .is_some_and(|frame| frame.bracket == bracket)
    }

    /// A slip that shows at the last character of what was read last.
    fn slip_behind(&mut self, slip: Slip) {
        let end = self.last_end;
        let last = self.scan.text[..end].chars().next_back();
        self.scan
            .slip(slip, end - last.map_or(0, char::len_utf8), end);
    }

    fn in_a_list(&self) -> bool {
        self.stack
            .iter()
            .any(|frame| frame.bracket == Bracket::Square)
    }

    /// Closes the innermost object before the next one begins; a comma between them counts for
    /// the list around it.
    fn unclosed_before(&mut self) {
        self.unclosed_here();
        let state = self.stack.last().map_or(State::After, |frame| frame.state);
        self.close(self.last_end, true);
        self.state(state);
    }

    /// The innermost bracket should have been closed behind what was read last.
    fn unclosed_here(&mut self) {
        if let Some(frame) = self.stack.last() {
            let slip = Slip::Unclosed {
                bracket: frame.bracket,
                opened: Span::new(frame.start, frame.start).start,
            };
            self.slip_behind(slip);
        }
    }

    /// At a colon in a list inside an object, after a text: the list was never closed and the text
    /// is the next name of the object.
    fn unclosed_list(&mut self) -> bool {
        let [.., outer, list] = &mut self.stack[..] else {
            return false;
        };
        let fits = list.bracket == Bracket::Square
            && list.state == State::After
            && outer.bracket == Bracket::Curly;
        let Some(Node {
            span,
            value: Value::Text(name),
        }) = list.items.pop_if(|item| fits && item.text().is_some())
        else {
            return false;
        };
        let opened = Span::new(list.start, list.start).start;
        // The comma that seemed to be missing before the name is missing after the bracket.
        self.scan
            .slips
            .kept
            .pop_if(|last| last.slip == Slip::MissingComma && last.span.end <= span.start);
        let slip = Slip::Unclosed {
            bracket: Bracket::Square,
            opened,
        };
        self.last_end = list
            .items
            .last()
            .map_or(list.start + 1, |i| i.span.range().end);
        self.slip_behind(slip);
        self.close(self.last_end, true);
        self.named(name, span.range().start, span.range().end);
        self.state(State::Value);
        true
    }

    /// At letters behind a text: quotes inside quotes, or a smart quote that should have closed it.
    fn inner_quotes(&mut self, at: usize) -> bool {
        if self.searched == self.last_end || !self.text_just_ended() {
            return false;
        }
        if self.cut_at_smart_quote() {
            return true;
        }
        let Some(last) = self.scan.outer_quote(at) else {
            return false;
        };
        self.slip_behind(Slip::InnerQuotes);
        self.scan.at = last + 1;
        self.last_end = last + 1;
        self.spoil();
        true
    }

    fn text_just_ended(&self) -> bool {
        let node = self.stack.last().and_then(|frame| match frame.bracket {
            Bracket::Square => frame.items.last(),
            Bracket::Curly => frame.members.last().map(|member| &member.node),
        });
        node.is_some_and(|node| node.text().is_some())
    }

    /// What was read of the last value is not what was meant.
    fn spoil(&mut self) {
        let end = Span::new(self.last_end, self.last_end).end;
        let node = self.stack.last_mut().and_then(|frame| match frame.bracket {
            Bracket::Square => frame.items.last_mut(),
            Bracket::Curly => frame.members.last_mut().map(|member| &mut member.node),
        });
        if let Some(node) = node {
            node.value = Value::Broken;
            node.span.end = end;
        }
    }

    /// If the name or text that just ended holds a smart quote where it should have ended, cuts it
    /// there and goes on behind.
    fn cut_at_smart_quote(&mut self) -> bool {
        if self.searched == self.last_end {
            return false;
        }
        self.searched = self.last_end;
        let Some(frame) = self.stack.last_mut() else {
            return false;
        };
        let (text, span) = match (frame.state, frame.bracket) {
            (State::Colon, _) => match &mut frame.name {
                Some((name, span)) => (name, span),
                None => return false,
            },
            (_, bracket) => {
                let node = match bracket {
                    Bracket::Square => frame.items.last_mut(),
                    Bracket::Curly => frame.members.last_mut().map(|m| &mut m.node),
                };
                match node {
                    Some(Node {
                        span,
                        value: Value::Text(text),
                    }) => (text, span),
                    _ => return false,
                }
            }
        };
        let whole = &self.scan.text[span.range()];
        let cut = whole.char_indices().skip(1).find(|(at, c)| {
            let after = whole[at + c.len_utf8()..].trim_ascii_start();
            is_smart(*c) && after.starts_with([',', ':', '}', ']'])
        });
        let Some((at, quote)) = cut else {
            return false;
        };
        let (start, quote_end) = (
            span.range().start,
            span.range().start + at + quote.len_utf8(),
        );
        let opening = whole.chars().next().map_or(0, char::len_utf8);
        *text = Cow::Borrowed(&whole[opening..at]);
        *span = Span::new(start, quote_end);
        self.scan.slip(Slip::SmartQuotes, start + at, quote_end);
        self.scan.at = quote_end;
        self.last_end = quote_end;
        true
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
