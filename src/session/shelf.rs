use std::collections::{BTreeMap, BTreeSet};

use crate::bank::{LastAsked, QuestionId};
use crate::game::{Event, Journal, Phase, Plan};
use crate::platform::{Platform, StorageFault};
use crate::save::{
    Damage, Glance, Head, Saved, Sum, log_line, read_file, read_head, write_file, write_head,
};

use super::aside::diagnose;
use super::door::playable_here;
use super::glances;
use super::keys;
use super::table::{Table, is_open_elsewhere, load_log};

/// Everything that is kept on this device.
#[derive(Clone, Debug)]
pub struct Shelf {
    platform: Platform,
}

/// A game on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    pub id: String,
    pub event: String,
    /// Milliseconds since 1970.
    pub started: u64,
    pub teams: usize,
    /// How many questions each team had, and how many were planned for it.
    pub played: usize,
    pub planned: usize,
    pub finished: bool,
    /// Names of those at the top, ties together; empty while no question has been played for points.
    pub leaders: Vec<String>,
}

/// A save that could not be read, out of the way under another key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    pub name: String,
    /// What is wrong with it, as far as this version can tell.
    pub damage: Option<Damage>,
    /// False if there was no room to move it: then it lies where it was.
    pub moved: bool,
}

/// What comes of opening a game.
#[derive(Debug)]
pub enum Opening {
    Opened(Box<Table>),
    /// Another tab has it.
    Elsewhere,
    Damaged(Aside),
    Missing,
}

/// The games of the shelf, and what was found to be damaged while looking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stock {
    /// Newest first.
    pub games: Vec<Summary>,
    pub damaged: Vec<Aside>,
}

impl Shelf {
    pub fn new(platform: Platform) -> Self {
        Self { platform }
    }

    pub fn platform(&self) -> &Platform {
        &self.platform
    }

    /// All games. What cannot be read is set aside on the way.
    pub fn stock(&self) -> Result<Stock, StorageFault> {
        let mut stock = Stock::default();
        for id in self.ids()? {
            match self.load(&id) {
                Ok(Some((head, journal))) => {
                    self.note_glance(&head, &journal);
                    stock.games.push(summary(&head, &journal));
                }
                Ok(None) => {}
                Err(damage) => stock.damaged.push(self.set_aside(&id, damage)),
            }
        }
        stock
            .games
            .sort_unstable_by(|a, b| (b.started, &b.id).cmp(&(a.started, &a.id)));
        Ok(stock)
    }

    /// Lays a glance beside a game that has none, or an untrue one.
    fn note_glance(&self, head: &Head, journal: &Journal) {
        let storage = self.platform.storage.as_ref();
        let note = || -> Result<(), StorageFault> {
            let keys = storage.keys()?;
            if glances::fitting(storage, &keys, &head.id)?.is_none()
                && let Some(sum) = glances::sum(storage, &keys, &head.id)?
            {
                let glance = Glance::of(head, journal.game(), sum);
                storage.set(&keys::glance(&head.id), &glance.write())?;
            }
            Ok(())
        };
        // Where there is no room for it, the game is read each time.
        note().ok();
    }

    fn ids(&self) -> Result<Vec<String>, StorageFault> {
        let keys = self.platform.storage.keys()?;
        Ok(keys
            .iter()
            .filter_map(|key| keys::game_of_head(key))
            .map(str::to_owned)
            .collect())
    }

    fn saved(&self, id: &str) -> Result<Option<Saved>, Damage> {
        let Ok(Some(text)) = self.platform.storage.get(&keys::head(id)) else {
            return Ok(None);
        };
        let head = read_own_head(&text, id)?;
        let (_, records) = load_log(&self.platform, id)?;
        Ok(Some(Saved { head, records }))
    }

    fn load(&self, id: &str) -> Result<Option<(Head, Journal)>, Damage> {
        let Some(saved) = self.saved(id)? else {
            return Ok(None);
        };
        let journal = saved.replay()?;
        Ok(Some((saved.head, journal)))
    }

    /// Sits down to a game of the shelf; `take_over` also if another tab has it.
    pub fn open(&self, id: &str, take_over: bool) -> Opening {
        let Ok(Some(text)) = self.platform.storage.get(&keys::head(id)) else {
            return Opening::Missing;
        };
        if !take_over && is_open_elsewhere(&self.platform, id) {
            return Opening::Elsewhere;
        }
        match read_own_head(&text, id).and_then(|head| Table::resume(self.platform.clone(), head)) {
            Ok(table) => Opening::Opened(Box::new(table)),
            Err(damage) => Opening::Damaged(self.set_aside(id, damage)),
        }
    }

    /// Sits down to a new game.
    pub fn begin(&self, plan: Plan) -> Table {
        Table::begin(self.platform.clone(), plan)
    }

    /// The game as it stands, only to be looked at.
    pub fn look(&self, id: &str) -> Option<Journal> {
        self.load(id).ok().flatten().map(|(_, journal)| journal)
    }

    /// What a home page says of a game.
    pub fn glance(&self, id: &str) -> Option<Glance> {
        let (head, journal) = self.load(id).ok().flatten()?;
        Some(Glance::of(&head, journal.game(), Sum::default()))
    }

    /// The whole game as a file's text.
    pub fn export(&self, id: &str) -> Option<String> {
        self.saved(id)
            .ok()
            .flatten()
            .map(|saved| write_file(&saved))
    }

    /// Puts an exported game on the shelf, beside those that are there.
    pub fn import(&self, text: &str) -> Result<Result<String, StorageFault>, Damage> {
        let mut saved = read_file(text)?;
        saved.replay()?;
        let rounds = &saved.head.plan.setup.rounds;
        if let Some(round) = rounds.iter().position(|round| !playable_here(&round.kind)) {
            return Err(Damage::NoScreens { round });
        }
        let taken = |id: &str| matches!(self.platform.storage.get(&keys::head(id)), Ok(Some(_)));
        if !keys::is_name(&saved.head.id) || taken(&saved.head.id) {
            let (started, drawn) = (saved.head.started, self.platform.entropy.draw());
            saved.head.id = (0..)
                .map(|n| format!("{started:012x}-{:08x}", drawn.wrapping_add(n)))
                .find(|id| !taken(id))
                .unwrap_or_default();
        }
        Ok(self.put(&saved))
    }

    fn put(&self, saved: &Saved) -> Result<String, StorageFault> {
        let id = &saved.head.id;
        let log: String = saved.records.iter().map(log_line).collect();
        let storage = &self.platform.storage;
        // Remnants of a game of that name would be taken for more of this one.
        self.remove(id)?;
        let written = storage
            .set(&keys::log(id, 0), &log)
            .and_then(|()| storage.set(&keys::head(id), &write_head(&saved.head)));
        if let Err(fault) = written {
            self.remove(id)?;
            return Err(fault);
        }
        Ok(id.clone())
    }

    /// Takes a game off the shelf for good. The record of its questions stays, so that they still
    /// come last in the next game.
    pub fn delete(&self, id: &str) -> Result<(), StorageFault> {
        let text = serde_json::to_string(&self.last_asked()).unwrap_or_default();
        match self.platform.storage.set(keys::ASKED, &text) {
            // Deleting is how a full device gets room again.
            Err(StorageFault::Full) => {
                self.remove(id)?;
                self.platform.storage.set(keys::ASKED, &text)
            }
            Err(fault) => Err(fault),
            Ok(()) => self.remove(id),
        }
    }

    fn remove(&self, id: &str) -> Result<(), StorageFault> {
        let prefix = keys::all_of(id);
        for key in self.platform.storage.keys()? {
            if key.starts_with(&prefix) {
                self.platform.storage.remove(&key)?;
            }
        }
        Ok(())
    }

    /// When each question was last asked on this device: the place of that game among all.
    pub fn asked(&self) -> LastAsked {
        let last = self.last_asked();
        let games: BTreeSet<u64> = last.values().copied().collect();
        let places: BTreeMap<u64, u32> = games.into_iter().zip(1..).collect();
        last.into_iter()
            .filter_map(|(id, started)| Some((id, *places.get(&started)?)))
            .collect()
    }

    /// When the game began in which each question was last asked. By the time and not by a number,
    /// so that nothing changes its place when a game is deleted.
    fn last_asked(&self) -> BTreeMap<QuestionId, u64> {
        let mut last: BTreeMap<QuestionId, u64> = self
            .platform
            .storage
            .get(keys::ASKED)
            .ok()
            .flatten()
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default();
        for id in self.ids().unwrap_or_default() {
            let Ok(Some((head, journal))) = self.load(&id) else {
                continue;
            };
            for question in questions_asked(&journal) {
                let when = last.entry(question).or_default();
                *when = head.started.max(*when);
            }
        }
        last
    }

    /// Moves all that is kept of a game under another key, as one text.
    fn set_aside(&self, id: &str, damage: Damage) -> Aside {
        let name = format!("{id}-{:012x}", self.platform.clock.date());
        let move_it = || -> Result<(), StorageFault> {
            let whole = self.whole(id)?;
            self.platform.storage.set(&keys::aside(&name), &whole)?;
            self.remove(id)
        };
        let moved = move_it().is_ok();
        Aside {
            name,
            damage: Some(damage),
            moved,
        }
    }

    /// All that is kept of a game, as one text.
    fn whole(&self, id: &str) -> Result<String, StorageFault> {
        let prefix = keys::all_of(id);
        let storage = &self.platform.storage;
        let mut texts = BTreeMap::new();
        for key in storage.keys()? {
            if key.starts_with(&prefix)
                && let Some(text) = storage.get(&key)?
            {
                texts.insert(key, text);
            }
        }
        Ok(serde_json::to_string(&texts).unwrap_or_default())
    }

    /// What was set aside, now or earlier.
    pub fn asides(&self) -> Vec<Aside> {
        let keys = self.platform.storage.keys().unwrap_or_default();
        keys.iter()
            .filter_map(|key| keys::name_of_aside(key))
            .map(|name| Aside {
                name: name.to_owned(),
                damage: self.aside_text(name).as_deref().and_then(diagnose),
                moved: true,
            })
            .collect()
    }

    /// The text of a save that was set aside, as it was found; also of one that could not be moved.
    pub fn aside_text(&self, name: &str) -> Option<String> {
        let moved = self.platform.storage.get(&keys::aside(name)).ok().flatten();
        moved.or_else(|| {
            let (id, _date) = name.rsplit_once('-')?;
            let here = self.platform.storage.get(&keys::head(id)).ok().flatten();
            here.and_then(|_| self.whole(id).ok())
        })
    }

    pub fn delete_aside(&self, name: &str) -> Result<(), StorageFault> {
        self.platform.storage.remove(&keys::aside(name))
    }
}

/// The head that lies under a game's key, which has to be that game's.
fn read_own_head(text: &str, id: &str) -> Result<Head, Damage> {
    let head = read_head(text)?;
    if head.id == id {
        Ok(head)
    } else {
        Err(Damage::Unreadable { line: 1 })
    }
}

/// Every question that was on the screen, also one that was replaced.
fn questions_asked(journal: &Journal) -> impl Iterator<Item = QuestionId> {
    let events = journal.entries().iter().flat_map(|entry| &entry.events);
    events.filter_map(|event| match event {
        Event::QuestionAsked { asked, card, .. } => {
            let card = journal.game().card(*asked, *card)?;
            Some(card.question.id.clone())
        }
        _ => None,
    })
}

fn summary(head: &Head, journal: &Journal) -> Summary {
    let game = journal.game();
    let counted = game.played().iter().any(|p| game.counts(p.asked));
    let leaders = game
        .standings()
        .iter()
        .filter(|line| counted && line.rank == Some(1))
        .filter_map(|line| game.team(line.team))
        .map(|team| team.name.clone())
        .collect();
    Summary {
        id: head.id.clone(),
        event: head.plan.setup.event.clone(),
        started: head.started,
        teams: game.teams().len(),
        played: game.questions_behind(),
        planned: head.plan.setup.questions(),
        finished: matches!(game.phase(), Phase::Finished),
        leaders,
    }
}

impl Stock {
    /// The newest game that is not finished.
    pub fn unfinished(&self) -> Option<&Summary> {
        self.games.iter().find(|game| !game.finished)
    }
}
