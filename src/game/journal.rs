use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::command::{Command, Refused};
use super::event::{Author, Entry, Inconsistent};
use super::plan::Plan;
use super::rules::apply;
use super::state::Game;
use super::time::{Clock, Millis, Timer};

/// A game with its log: what was done, and what was undone and can be done again.
///
/// The state is always the fold of the entries that are done, so undo is to fold fewer of them.
/// Time goes along: when a step that stopped or started the clock is undone or redone, game time
/// jumps to that step, and the countdown goes on with what it had then. A step that left the clock
/// alone leaves game time alone, so that correcting an answer gives nobody more time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    plan: Rc<Plan>,
    /// Done first, then undone.
    entries: Vec<Entry>,
    done: usize,
    game: Game,
}

/// What is saved, in order: a log to which is only ever added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    Did(Entry),
    Undid,
    Redid,
}

/// An undo or redo that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turned {
    /// To be saved.
    pub record: Record,
    /// Game time goes on from here; `None` leaves it.
    pub jump: Option<Millis>,
}

impl Journal {
    pub fn new(plan: Rc<Plan>) -> Self {
        Self {
            game: Game::new(Rc::clone(&plan)),
            plan,
            entries: Vec::new(),
            done: 0,
        }
    }

    /// The journal that these records make. The error is the position of the record that cannot
    /// follow those before it.
    pub fn replay(
        plan: Rc<Plan>,
        records: impl IntoIterator<Item = Record>,
    ) -> Result<Self, (usize, Inconsistent)> {
        let mut journal = Self::new(plan);
        for (position, record) in records.into_iter().enumerate() {
            journal.take_in(record).map_err(|fault| (position, fault))?;
        }
        Ok(journal)
    }

    fn take_in(&mut self, record: Record) -> Result<(), Inconsistent> {
        match record {
            Record::Did(entry) => {
                let mut game = self.game.clone();
                absorb_all(&mut game, std::slice::from_ref(&entry))?;
                self.push(entry, game);
                Ok(())
            }
            Record::Undid => self.undo().map(|_| ()).ok_or(Inconsistent),
            Record::Redid => self.redo().map(|_| ()).ok_or(Inconsistent),
        }
    }

    pub fn game(&self) -> &Game {
        &self.game
    }

    /// The entries that are done, in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries[..self.done]
    }

    /// The game time of the last entry: the clock never goes on from before it.
    pub fn latest(&self) -> Millis {
        self.entries().last().map_or(Millis::ZERO, |entry| entry.at)
    }

    /// Carries a command out. The record is to be saved; there is none if nothing followed from
    /// the command.
    pub fn apply(&mut self, command: &Command, now: Millis) -> Result<Option<Record>, Refused> {
        let by = match command {
            Command::NoteTime => Author::Clock,
            _ => Author::Host,
        };
        self.apply_by(by, command, now)
    }

    /// Stops a running clock because the game was away: nobody's step, so undo passes over it.
    pub fn pause_on_return(&mut self, now: Millis) -> Option<Record> {
        self.apply_by(Author::Clock, &Command::Pause, now)
            .ok()
            .flatten()
    }

    fn apply_by(
        &mut self,
        by: Author,
        command: &Command,
        now: Millis,
    ) -> Result<Option<Record>, Refused> {
        let now = now.max(self.latest());
        let (game, events) = apply(&self.game, command, now)?;
        if events.is_empty() {
            return Ok(None);
        }
        let entry = Entry {
            at: now,
            by,
            events,
        };
        self.push(entry.clone(), game);
        Ok(Some(Record::Did(entry)))
    }

    fn push(&mut self, entry: Entry, game: Game) {
        self.entries.truncate(self.done);
        self.entries.push(entry);
        self.done += 1;
        self.game = game;
    }

    pub fn can_undo(&self) -> bool {
        self.last_by_host().is_some()
    }

    pub fn can_redo(&self) -> bool {
        self.done < self.entries.len()
    }

    fn last_by_host(&self) -> Option<usize> {
        self.entries()
            .iter()
            .rposition(|entry| entry.by == Author::Host)
    }

    /// Takes the host's last step back, and what the clock did since.
    pub fn undo(&mut self) -> Option<Turned> {
        let step = self.last_by_host()?;
        let before = self.fold(step).ok()?;
        let mut after = before.clone();
        absorb_all(&mut after, &self.entries[step..=step]).ok()?;
        let stopped = deadline(&before).is_some() && deadline(&before) != deadline(&after);
        let jump = stopped.then_some(self.entries[step].at);
        self.done = step;
        self.game = before;
        Some(Turned {
            record: Record::Undid,
            jump,
        })
    }

    /// Does the step again that was undone last, and what the clock did after it.
    pub fn redo(&mut self) -> Option<Turned> {
        let step = self.can_redo().then_some(self.done)?;
        let next = self.entries[step + 1..]
            .iter()
            .position(|entry| entry.by == Author::Host)
            .map_or(self.entries.len(), |ahead| step + 1 + ahead);
        let mut after = self.game.clone();
        absorb_all(&mut after, &self.entries[step..next]).ok()?;
        let started = deadline(&after).is_some() && deadline(&after) != deadline(&self.game);
        let jump = started.then_some(self.entries[next - 1].at);
        self.done = next;
        self.game = after;
        Some(Turned {
            record: Record::Redid,
            jump,
        })
    }

    fn fold(&self, count: usize) -> Result<Game, Inconsistent> {
        let mut game = Game::new(Rc::clone(&self.plan));
        absorb_all(&mut game, &self.entries[..count])?;
        Ok(game)
    }
}

fn absorb_all(game: &mut Game, entries: &[Entry]) -> Result<(), Inconsistent> {
    for entry in entries {
        for event in &entry.events {
            game.absorb(event, entry.at)?;
        }
    }
    Ok(())
}

fn deadline(game: &Game) -> Option<Millis> {
    match game.phase().timer()? {
        Timer {
            clock: Clock::Running { deadline },
            ..
        } => Some(*deadline),
        _ => None,
    }
}
