use crate::game::Millis;

use super::message::{Message, Question, Seen};
use super::view::View;

/// A host that has not been heard of for so long is gone, in milliseconds of ticks.
const SILENCE: u64 = 3_500;
/// A countdown that is ahead by more was put back; by less, the message was only slow.
const SLOW: u64 = 1_000;

/// The stage's end of the line: shows what the host's window tells it and nothing else.
#[derive(Clone, Debug)]
pub struct Follower {
    question: Question,
    seen: Option<Seen>,
    heard_at: u64,
    host_left: bool,
    closed: bool,
}

/// What follows from a message of the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    Nothing,
    /// To be shown, from this game time on.
    Show(Box<View>, Millis),
    /// The countdown goes on from here.
    Clock(Millis),
    /// Out of step: the host is to be asked at once.
    Behind,
    /// The host wants no stage any more.
    Close,
}

impl Follower {
    /// `stage` names this window among all stages; `ticks` is now.
    pub fn new(stage: u64, ticks: u64) -> Self {
        Self {
            question: Question { stage, number: 0 },
            seen: None,
            heard_at: ticks,
            host_left: false,
            closed: false,
        }
    }

    /// Asks for whatever is new.
    pub fn hello(&mut self) -> Message {
        self.question.number = self.question.number.wrapping_add(1);
        Message::Hello {
            question: self.question,
            seen: self.seen,
        }
    }

    /// A key was pressed here; nothing to be told before there is something to be seen.
    pub fn press(&self, key: &str, shift: bool) -> Option<Message> {
        self.seen
            .filter(|_| !self.closed)
            .map(|seen| Message::Pressed {
                key: key.to_owned(),
                shift,
                seen,
            })
    }

    /// The stage goes.
    pub fn leave(&self) -> Message {
        Message::Left {
            stage: self.question.stage,
        }
    }

    /// Whether the host no longer answers.
    pub fn is_alone(&self, ticks: u64) -> bool {
        self.host_left || ticks >= self.heard_at.saturating_add(SILENCE)
    }

    /// Whether the host has closed the stage: then it asks for nothing any more.
    pub fn is_closed(&self) -> bool {
        self.closed
    }

    /// `shown` is the game time on the screen now.
    pub fn hear(&mut self, message: Message, ticks: u64, shown: Millis) -> News {
        match message {
            Message::Show {
                to,
                seen,
                now,
                view,
            } => {
                if self.closed || !self.is_new(seen, to) {
                    return News::Nothing;
                }
                self.follow(seen, ticks);
                News::Show(view, now)
            }
            Message::InStep { seen, now } if !self.closed && self.is_of(seen.host) => {
                if self.seen != Some(seen) {
                    return if self.is_new(seen, None) {
                        News::Behind
                    } else {
                        News::Nothing
                    };
                }
                self.follow(seen, ticks);
                // A message can be slow but never early: the latest time that was told is right.
                if now > shown || shown.0 - now.0 > SLOW {
                    News::Clock(now)
                } else {
                    News::Nothing
                }
            }
            Message::HostLeft { host } if self.is_of(host) => {
                self.host_left = true;
                News::Nothing
            }
            Message::Close { host } if self.is_of(host) => {
                self.closed = true;
                News::Close
            }
            _ => News::Nothing,
        }
    }

    fn is_of(&self, host: u64) -> bool {
        self.seen.is_some_and(|seen| seen.host == host)
    }

    /// Whether this comes after what is shown. Another window is followed only if it answers the
    /// question asked last: one that is gone may still be heard, but cannot answer.
    fn is_new(&self, told: Seen, to: Option<Question>) -> bool {
        match self.seen {
            Some(seen) if seen.host == told.host => told.number > seen.number,
            Some(_) => to == Some(self.question),
            None => true,
        }
    }

    fn follow(&mut self, told: Seen, ticks: u64) {
        self.seen = Some(told);
        self.heard_at = ticks;
        self.host_left = false;
    }
}
