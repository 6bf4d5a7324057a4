//! A game that is being played: every command is on disk before it is shown.

mod hold;
mod log;

use std::rc::Rc;

use crate::game::{Command, Game, Journal, Millis, Plan, Record, Refused};
use crate::platform::{Platform, StorageFault};
use crate::save::{Damage, Glance, Head, Saved, read_log, write_file, write_head};

use super::clock::GameClock;
use super::keys;

pub(super) use hold::is_open_elsewhere;
use log::Log;
pub(super) use log::load_log;

/// How often the time of a running clock is noted, in milliseconds.
const BEAT: u64 = 1_000;

/// Whether the game is being saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    OnDisk,
    /// The game goes on, but would not survive a reload. Each command tries again.
    InMemory(StorageFault),
    /// Another tab has the game now; this one only looks on.
    Elsewhere,
}

/// Why a command came to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Objection {
    Refused(Refused),
    /// Another tab has the game.
    Elsewhere,
}

/// A game that is being played on this device.
#[derive(Debug)]
pub struct Table {
    platform: Platform,
    head: Head,
    journal: Journal,
    clock: GameClock,
    log: Log,
    keeping: Keeping,
    /// Names this tab among those that have the game open.
    token: String,
    renewed_at: u64,
    beat_at: u64,
}

impl Table {
    /// Sits down to a new game.
    pub fn begin(platform: Platform, plan: Plan) -> Self {
        let started = platform.clock.date();
        let token = format!("{:016x}", platform.entropy.draw());
        let head = Head {
            id: format!("{started:012x}-{}", &token[8..]),
            started,
            plan: Rc::new(plan),
        };
        let journal = Journal::new(Rc::clone(&head.plan));
        let mut table = Self::seat(platform, head, journal, Log::default(), token, Millis::ZERO);
        table.save();
        table
    }

    /// Sits down again to a game that is on disk. A running clock stands still until the host
    /// lets it run.
    pub fn resume(platform: Platform, head: Head) -> Result<Self, Damage> {
        let token = format!("{:016x}", platform.entropy.draw());
        let (log, records) = load_log(&platform, &head.id)?;
        let saved = Saved { head, records };
        let journal = saved.replay()?;
        let beat = platform
            .storage
            .get(&keys::beat(&saved.head.id))
            .ok()
            .flatten()
            .and_then(|text| text.parse().ok())
            .map_or(Millis::ZERO, Millis);
        let from = beat.max(journal.latest());
        let mut table = Self::seat(platform, saved.head, journal, log, token, from);
        if let Some(record) = table.journal.pause_on_return(from) {
            table.log.add(&record);
        }
        table.save();
        Ok(table)
    }

    fn seat(
        platform: Platform,
        head: Head,
        journal: Journal,
        log: Log,
        token: String,
        from: Millis,
    ) -> Self {
        let clock = GameClock::new(Rc::clone(&platform.clock), from);
        let mut table = Self {
            platform,
            head,
            journal,
            clock,
            log,
            keeping: Keeping::OnDisk,
            token,
            renewed_at: 0,
            beat_at: 0,
        };
        table.take_hold();
        table
    }

    pub fn id(&self) -> &str {
        &self.head.id
    }

    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    pub fn game(&self) -> &Game {
        self.journal.game()
    }

    pub fn clock(&self) -> &GameClock {
        &self.clock
    }

    pub fn keeping(&self) -> Keeping {
        self.keeping
    }

    /// Carries a command out. When this returns, what followed is on disk, or [`Table::keeping`]
    /// says that it is not.
    pub fn command(&mut self, command: &Command) -> Result<(), Objection> {
        self.check_hold()?;
        // What the clock has brought comes first: an answer keyed in as the time runs out must
        // not be taken for one in time because the screen was late.
        self.note_time();
        let record = self
            .journal
            .apply(command, self.clock.now())
            .map_err(Objection::Refused)?;
        self.keep(record);
        Ok(())
    }

    /// Looks at the clock; true if that changed the game.
    pub fn tick(&mut self) -> bool {
        if self.check_hold().is_err() {
            return false;
        }
        self.renew();
        let changed = self.note_time();
        if self.game().clock_runs() {
            self.beat();
        }
        changed
    }

    fn note_time(&mut self) -> bool {
        let record = self
            .journal
            .apply(&Command::NoteTime, self.clock.now())
            .ok()
            .flatten();
        let changed = record.is_some();
        self.keep(record);
        changed
    }

    /// Takes the last step back; false if there is none.
    pub fn undo(&mut self) -> Result<bool, Objection> {
        self.turn(Journal::undo)
    }

    /// Does the step again that was taken back last; false if there is none.
    pub fn redo(&mut self) -> Result<bool, Objection> {
        self.turn(Journal::redo)
    }

    fn turn(
        &mut self,
        way: fn(&mut Journal) -> Option<crate::game::Turned>,
    ) -> Result<bool, Objection> {
        self.check_hold()?;
        let Some(turned) = way(&mut self.journal) else {
            return Ok(false);
        };
        // Never to before what has been done: the next countdown would stand still until then.
        let now = self.clock.now();
        let moment = turned.jump.unwrap_or(now).max(self.journal.latest());
        if moment != now {
            self.clock.jump(moment);
            self.beat_at = 0;
            self.beat();
        }
        self.keep(Some(turned.record));
        Ok(true)
    }

    /// The page is about to go: notes the time and lets go of the game.
    pub fn leave(&mut self) {
        if self.check_hold().is_err() {
            return;
        }
        self.beat_at = 0;
        self.beat();
        // If it cannot be removed it goes stale by itself.
        self.platform
            .storage
            .remove(&keys::holder(&self.head.id))
            .ok();
    }

    /// The page is back from where it went without being closed.
    pub fn return_to(&mut self) {
        if self.check_hold().is_ok() {
            self.take_hold();
        }
    }

    /// Takes the game over from another tab. It has moved on there, so it is read anew.
    pub fn take_over(&mut self) -> Result<(), Damage> {
        let again = Self::resume(self.platform.clone(), self.head.clone())?;
        *self = again;
        Ok(())
    }

    /// The whole game as a file's text.
    pub fn export(&self) -> String {
        let records = self
            .log
            .parts
            .iter()
            .flat_map(|part| read_log(part).unwrap_or_default())
            .collect();
        write_file(&Saved {
            head: self.head.clone(),
            records,
        })
    }

    fn keep(&mut self, record: Option<Record>) {
        if let Some(record) = record {
            self.log.add(&record);
            self.save();
        }
    }

    fn save(&mut self) {
        if self.keeping == Keeping::Elsewhere {
            return;
        }
        self.keeping = match self.try_save() {
            Ok(()) => {
                self.note_glance();
                Keeping::OnDisk
            }
            Err(fault) => Keeping::InMemory(fault),
        };
    }

    fn note_glance(&mut self) {
        if let Some(sum) = self.log.sum(&self.platform, &self.head.id) {
            let glance = Glance::of(&self.head, self.journal.game(), sum).write();
            // Without it the home page reads the game itself.
            self.platform
                .storage
                .set(&keys::glance(&self.head.id), &glance)
                .ok();
        }
    }

    fn try_save(&mut self) -> Result<(), StorageFault> {
        let storage = &self.platform.storage;
        if !self.log.head_saved {
            storage.set(&keys::head(&self.head.id), &write_head(&self.head))?;
            self.log.head_saved = true;
        }
        while let Some(part) = self.log.parts.get(self.log.unsaved_from) {
            storage.set(&keys::log(&self.head.id, self.log.unsaved_from), part)?;
            if self.log.unsaved_from + 1 == self.log.parts.len() {
                break;
            }
            self.log.unsaved_from += 1;
        }
        Ok(())
    }

    fn beat(&mut self) {
        let ticks = self.platform.clock.ticks();
        if self.beat_at == 0 || ticks >= self.beat_at.saturating_add(BEAT) {
            self.beat_at = ticks.max(1);
            // Lost, it costs at most the time since the last command.
            self.platform
                .storage
                .set(&keys::beat(&self.head.id), &self.clock.now().0.to_string())
                .ok();
        }
    }
}
