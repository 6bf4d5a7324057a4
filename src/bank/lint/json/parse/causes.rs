//! What a person probably did where the signs do not fit.

use std::borrow::Cow;

use super::super::super::work::looked_at;
use super::super::node::{Node, Span, Value};
use super::super::scan::is_smart;
use super::super::{Bracket, Slip};
use super::{Parser, State};

impl<'t> Parser<'t> {
    pub(super) fn top(&self, bracket: Bracket) -> bool {
        self.stack
            .last()
            .is_some_and(|frame| frame.bracket == bracket)
    }

    /// A slip that shows at the last character of what was read last.
    pub(super) fn slip_behind(&mut self, slip: Slip) {
        let end = self.last_end;
        let last = self.scan.text[..end].chars().next_back();
        self.scan
            .slip(slip, end - last.map_or(0, char::len_utf8), end);
    }

    pub(super) fn in_a_list(&self) -> bool {
        looked_at(self.stack.len());
        self.stack
            .iter()
            .any(|frame| frame.bracket == Bracket::Square)
    }

    /// Closes the innermost object before the next one begins; a comma between them counts for
    /// the list around it.
    pub(super) fn unclosed_before(&mut self) {
        self.unclosed_here();
        let state = self.stack.last().map_or(State::After, |frame| frame.state);
        self.close(self.last_end, true);
        self.state(state);
    }

    /// The innermost bracket should have been closed behind what was read last.
    pub(super) fn unclosed_here(&mut self) {
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
    pub(super) fn unclosed_list(&mut self) -> bool {
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
    pub(super) fn inner_quotes(&mut self, at: usize) -> bool {
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
    pub(super) fn cut_at_smart_quote(&mut self) -> bool {
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
        looked_at(whole.len());
        let cut = whole.char_indices().skip(1).find(|(at, c)| {
            is_smart(*c) && {
                let rest = &whole[at + c.len_utf8()..];
                let after = rest.trim_ascii_start();
                looked_at(rest.len() - after.len());
                after.starts_with([',', ':', '}', ']'])
            }
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
