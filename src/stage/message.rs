use serde::{Deserialize, Serialize};

use crate::game::Millis;

use super::view::View;

/// What goes over the line between the host's window and a stage. The stage asks once a second
/// and the host answers: a window that is hidden is woken late by its timers, but not by messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Message {
    /// A stage is there, and has this on its screen.
    Hello {
        question: Question,
        seen: Option<Seen>,
    },
    /// A key that was pressed in the stage's window, where that means something: whoever put the
    /// window on the projector goes on with the keys there.
    Pressed {
        key: String,
        shift: bool,
        seen: Seen,
    },
    /// A stage has been closed, or is being loaded anew.
    Left { stage: u64 },
    /// The whole of what is to be seen, and the game time when it was sent.
    Show {
        /// Which question this answers; `None` if nobody asked.
        to: Option<Question>,
        seen: Seen,
        now: Millis,
        view: Box<View>,
    },
    /// Nothing has changed since this view.
    InStep { seen: Seen, now: Millis },
    /// The host's window has been closed, or is being loaded anew.
    HostLeft { host: u64 },
    /// The host wants no stage any more.
    Close { host: u64 },
}

/// A stage's question: each stage counts its own from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub stage: u64,
    pub number: u32,
}

/// A view of a host's window: each window counts its own from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    pub host: u64,
    pub number: u32,
}

impl Message {
    pub fn write(&self) -> String {
        // Maps with other keys than texts could fail; there are none.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// `None` for what is no message: from another version of the program, say.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

/// The name of the line of a game.
pub fn line_of(game: &str) -> String {
    format!("prime-time/stage/{game}")
}
