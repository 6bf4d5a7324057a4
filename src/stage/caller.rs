use std::collections::BTreeMap;

use crate::game::Millis;

use super::message::{Message, Question, Seen};
use super::view::View;

/// A stage that has not been heard of for so long is gone, in milliseconds of ticks.
const SILENCE: u64 = 3_500;

/// The host's end of the line: tells every stage what is to be seen.
#[derive(Clone, Debug)]
pub struct Caller {
    host: u64,
    number: u32,
    view: View,
    /// When each stage was last heard of.
    stages: BTreeMap<u64, u64>,
    connection: Connection,
}

/// What the host knows of its stages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Connection {
    /// No stage has been there yet.
    #[default]
    None,
    Here,
    /// It was closed.
    Closed,
    /// It no longer answers.
    Silent,
}

impl Caller {
    /// `host` names this window among all that ever have the game.
    pub fn new(host: u64, view: View) -> Self {
        Self {
            host,
            number: 1,
            view,
            stages: BTreeMap::new(),
            connection: Connection::None,
        }
    }

    pub fn connection(&self) -> Connection {
        self.connection
    }

    /// Something else is to be seen; to be sent, if anybody is there to see it.
    pub fn show(&mut self, view: View, now: Millis) -> Option<Message> {
        self.number = self.number.wrapping_add(1);
        self.view = view;
        (!self.stages.is_empty()).then(|| self.whole(None, now))
    }

    /// What follows from a message of a stage.
    pub fn hear(&mut self, message: &Message, ticks: u64, now: Millis) -> Option<Message> {
        match message {
            Message::Hello { question, seen } => {
                self.stages.insert(question.stage, ticks);
                self.connection = Connection::Here;
                Some(if *seen == Some(self.seen()) {
                    Message::InStep {
                        seen: self.seen(),
                        now,
                    }
                } else {
                    self.whole(Some(*question), now)
                })
            }
            Message::Left { stage } => {
                if self.stages.remove(stage).is_some() && self.stages.is_empty() {
                    self.connection = Connection::Closed;
                }
                None
            }
            _ => None,
        }
    }

    /// Whether this is what is to be seen now. A step that is wanted by somebody who sees less is
    /// not the one that comes next.
    pub fn shows(&self, seen: Seen) -> bool {
        seen == self.seen()
    }

    /// Looks who has fallen silent.
    pub fn tick(&mut self, ticks: u64) {
        let before = self.stages.len();
        self.stages
            .retain(|_, heard| ticks < heard.saturating_add(SILENCE));
        if self.stages.is_empty() && before > 0 {
            self.connection = Connection::Silent;
        }
    }

    /// The host goes on without a stage.
    pub fn close(&mut self) -> Message {
        self.stages.clear();
        self.connection = Connection::None;
        Message::Close { host: self.host }
    }

    /// The host's window goes.
    pub fn leave(&self) -> Message {
        Message::HostLeft { host: self.host }
    }

    fn seen(&self) -> Seen {
        Seen {
            host: self.host,
            number: self.number,
        }
    }

    fn whole(&self, to: Option<Question>, now: Millis) -> Message {
        Message::Show {
            to,
            seen: self.seen(),
            now,
            view: Box::new(self.view.clone()),
        }
    }
}
