use std::fmt;
use std::rc::Rc;

use yew::prelude::*;

use crate::game::{Format, Preset, RoundPlan, Scoring, StandingsShown};
use crate::ui::draft::{Draft, Way};

/// A change to a round as it is when the change arrives, not as it was when it was shown: several
/// may come before the next rendering.
pub struct Change(Box<dyn FnOnce(&mut RoundPlan)>);

impl Change {
    pub fn new(change: impl FnOnce(&mut RoundPlan) + 'static) -> Self {
        Self(Box::new(change))
    }
}

impl fmt::Debug for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Change")
    }
}

/// What a host does to the draft.
#[derive(Debug)]
pub enum Act {
    NameEvent(String),
    TypeNext(String),
    JoinTyped,
    Join(Vec<String>),
    Paste(String),
    Rename(u32, String),
    Settle(u32),
    Dismiss(u32),
    Choose(Preset),
    ChooseOwn,
    /// Lays out a format, which is kept under this key if it could be kept.
    Take(Option<String>, Format),
    /// The rounds and rules are kept under this key now.
    KeptAs(String),
    AddRound,
    Copy(u32),
    Remove(u32),
    BringBack,
    Move(u32, Way),
    /// From one place to another.
    Put(usize, usize),
    Edit(u32, Change),
    Touch(u32),
    Score(Scoring),
    ShowStandings(StandingsShown),
    PlayOnPaper(bool),
    Seed(Option<String>),
    TryStart,
    Begun,
}

pub type Dispatch = UseReducerDispatcher<Draft>;

impl Reducible for Draft {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut draft = Rc::unwrap_or_clone(self);
        match act {
            Act::NameEvent(event) => draft.event = event,
            Act::TypeNext(name) => {
                draft.joining = name;
                draft.refused = None;
            }
            Act::JoinTyped => draft.join_typed(),
            Act::Join(names) => {
                for name in names {
                    draft.refused = draft.join(&name).err().or(draft.refused);
                }
            }
            Act::Paste(text) => draft.join_lines(&text),
            Act::Rename(key, name) => draft.rename(key, name),
            Act::Settle(key) => draft.settle(key),
            Act::Dismiss(key) => draft.dismiss(key),
            Act::Choose(preset) => draft.choose(preset),
            Act::ChooseOwn => draft.choose_own(),
            Act::Take(key, format) => draft.take_format(key, format),
            Act::KeptAs(key) => draft.kept_as(key),
            Act::AddRound => {
                let title = crate::text::form::round(draft.rounds.len() + 1);
                draft.add_round(title);
            }
            Act::Copy(key) => {
                draft.copy_round(key);
            }
            Act::Remove(key) => draft.remove_round(key),
            Act::BringBack => draft.bring_back(),
            Act::Move(key, way) => draft.move_round(key, way),
            Act::Put(from, to) => draft.put_round(from, to),
            Act::Edit(key, Change(change)) => draft.edit(key, change),
            Act::Touch(key) => draft.touch(key),
            Act::Score(scoring) => draft.scoring = scoring,
            Act::ShowStandings(when) => draft.standings = when,
            Act::PlayOnPaper(on_paper) => draft.on_paper = on_paper,
            Act::Seed(seed) => draft.seed = seed,
            Act::TryStart => draft.try_start(),
            Act::Begun => draft.begun(),
        }
        Rc::new(draft)
    }
}
