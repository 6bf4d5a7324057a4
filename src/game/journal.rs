use std::mem::{Discriminant, discriminant};
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::command::{Command, Refused};
use super::event::{Author, Entry, Event, Inconsistent};
use super::phase::{Asked, Phase};
use super::plan::Plan;
use super::rules::apply;
use super::state::Game;
use super::time::{Millis, Timer};

/// A game with its log: what was done, and what was undone and can be done again.
///
/// The state is always the fold of the entries that are done, so undo is to fold fewer of them.
/// Time goes along: when a step that moved the clock is undone or redone, what the clock did since
/// goes with it, game time jumps to that step, and the countdown goes on with what it had then. A
/// step that left the clock alone is taken out from under what the clock did since, so that
/// correcting an answer gives nobody more time and costs nobody any.
///
/// Only a new step of the host's puts an end to redo; what the clock does meanwhile does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    plan: Rc<Plan>,
    /// Done, in order.
    entries: Vec<Entry>,
    /// Undone, the first to be redone last.
    undone: Vec<Undone>,
    game: Game,
}

/// A step that was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Undone {
    /// How many entries come before it.
    place: usize,
    step: Entry,
    /// What the clock did after it and went with it; `None` for a step that left the clock alone.
    gone_along: Option<Vec<Entry>>,
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
            undone: Vec::new(),
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

    /// After an error the journal is of no more use.
    fn take_in(&mut self, record: Record) -> Result<(), Inconsistent> {
        match record {
            Record::Did(entry) => {
                if entry.by == Author::Clock && !entry.events.iter().all(Event::is_of_the_clock) {
                    return Err(Inconsistent);
                }
                absorb_all(&mut self.game, std::slice::from_ref(&entry))?;
                self.push(entry);
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
        &self.entries
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
        self.game = game;
        self.push(entry.clone());
        Ok(Some(Record::Did(entry)))
    }

    fn push(&mut self, entry: Entry) {
        if entry.by == Author::Host {
            self.undone.clear();
        }
        self.entries.push(entry);
    }

    pub fn can_undo(&self) -> bool {
        self.last_by_host().is_some()
    }

    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    fn last_by_host(&self) -> Option<usize> {
        self.entries
            .iter()
            .rposition(|entry| entry.by == Author::Host)
    }

    /// Takes the host's last step back.
    pub fn undo(&mut self) -> Option<Turned> {
        let place = self.last_by_host()?;
        let before = self.fold(&self.entries[..place])?;
        let mut after = before.clone();
        absorb_all(&mut after, &self.entries[place..=place]).ok()?;

        let mut without = before.clone();
        let since = &self.entries[place + 1..];
        let alone = (countdown(&before) == countdown(&after)
            || only_extends(&self.entries[place], &before, &after))
            && absorb_all(&mut without, since).is_ok();
        let (game, gone_along, jump) = if alone {
            (without, None, None)
        } else {
            let at = self.entries[place].at;
            let jump = runs(&before).then_some(at);
            (before, Some(self.entries.split_off(place + 1)), jump)
        };
        let step = self.entries.remove(place);
        self.undone.push(Undone {
            place,
            step,
            gone_along,
        });
        self.game = game;
        Some(Turned {
            record: Record::Undid,
            jump,
        })
    }

    /// Does the step again that was undone last.
    pub fn redo(&mut self) -> Option<Turned> {
        let Undone {
            place,
            step,
            gone_along,
        } = self.undone.last()?;
        let mut entries = self.entries.clone();
        let alone = gone_along.is_none();
        match gone_along {
            None => entries.insert(*place, step.clone()),
            Some(along) => {
                entries.truncate(*place);
                entries.push(step.clone());
                entries.extend_from_slice(along);
            }
        }
        let game = self.fold(&entries)?;
        let jump = if !alone && runs(&game) {
            entries.last().map(|entry| entry.at)
        } else {
            None
        };
        self.undone.pop();
        self.entries = entries;
        self.game = game;
        Some(Turned {
            record: Record::Redid,
            jump,
        })
    }

    fn fold(&self, entries: &[Entry]) -> Option<Game> {
        let mut game = Game::new(Rc::clone(&self.plan));
        absorb_all(&mut game, entries).ok()?;
        Some(game)
    }
}

/// Whether a step gave a running clock more time or less and did nothing else. To undo it moves
/// the deadline back; to go back in time as well would give the room the time since once more.
fn only_extends(step: &Entry, before: &Game, after: &Game) -> bool {
    matches!(step.events[..], [Event::ClockExtended { .. }]) && runs(before) && runs(after)
}

fn absorb_all(game: &mut Game, entries: &[Entry]) -> Result<(), Inconsistent> {
    for entry in entries {
        for event in &entry.events {
            game.absorb(event, entry.at)?;
        }
    }
    Ok(())
}

/// What a step must leave as it is to have nothing to do with the clock.
type Countdown = (
    Discriminant<Phase>,
    [Option<Timer>; 2],
    Option<(Asked, usize)>,
);

/// The countdowns of a game, and what they are for.
fn countdown(game: &Game) -> Countdown {
    let phase = game.phase();
    let turn = phase.turn().map(|turn| (turn.asked, turn.card));
    let timers = [phase.timer().copied(), game.board_timer().copied()];
    (discriminant(phase), timers, turn)
}

fn runs(game: &Game) -> bool {
    game.clock_runs()
}
