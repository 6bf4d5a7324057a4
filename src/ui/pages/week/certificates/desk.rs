//! What is done with certificates, and what came of it.

use std::rc::Rc;

use yew::prelude::*;

use crate::honours::{Face, ListFault, MOST_RECIPIENTS, Recipient, Sheets, read_list};
use crate::text::certificates as words;
use crate::ui::change;

use super::logo::Logo;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    pub sheets: Sheets,
    pub logo: Option<Logo>,
    /// The list as it is being written.
    pub list: AttrValue,
    pub faults: Rc<Vec<ListFault>>,
    /// The recipients as they were before some were taken away.
    pub before: Option<Vec<Rc<Recipient>>>,
    /// What happened last.
    pub said: Option<Said>,
}

/// A part of the page: what is done in it is told in it, since the page is longer than a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Top,
    People,
    Game,
    List,
    Logo,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    pub place: Place,
    pub well: bool,
    pub words: AttrValue,
}

pub type Update = change::Update<Desk>;

impl Reducible for Desk {
    type Action = Update;

    fn reduce(self: Rc<Self>, update: Update) -> Rc<Self> {
        update.made_to(self)
    }
}

pub type Dispatch = UseReducerDispatcher<Desk>;

impl Desk {
    pub fn face(&mut self) -> &mut Face {
        Rc::make_mut(&mut self.sheets.face)
    }

    pub fn recipient(&mut self, n: usize) -> Option<&mut Recipient> {
        self.sheets.recipients.get_mut(n).map(Rc::make_mut)
    }

    pub fn say(&mut self, place: Place, well: bool, words: impl Into<AttrValue>) {
        let words = words.into();
        self.said = Some(Said { place, well, words });
    }

    pub fn has_room(&self) -> bool {
        self.sheets.recipients.len() < MOST_RECIPIENTS
    }

    pub fn add(&mut self) {
        if self.has_room() {
            self.sheets.recipients.push(Rc::default());
        }
    }

    pub fn remove(&mut self, n: usize) {
        if n < self.sheets.recipients.len() {
            self.before = Some(self.sheets.recipients.clone());
            let gone = self.sheets.recipients.remove(n);
            self.say(Place::People, true, words::removed(name_of(&gone)));
        }
    }

    pub fn remove_all(&mut self) {
        let gone = std::mem::take(&mut self.sheets.recipients);
        self.say(Place::People, true, words::all_removed(gone.len()));
        self.before = Some(gone);
    }

    pub fn undo(&mut self) {
        if let Some(before) = self.before.take() {
            self.sheets.recipients = before;
            self.say(Place::People, true, words::IS_BACK);
        }
    }

    /// Takes everybody of a game, in place of those that are there.
    pub fn take(&mut self, at: Place, event: &str, teams: usize, recipients: Vec<Recipient>) {
        let old = std::mem::take(&mut self.sheets.recipients);
        self.before = Some(old).filter(|old| !old.is_empty());
        let awards = recipients.len().saturating_sub(teams);
        self.say(at, true, words::taken(event, teams, awards));
        self.sheets.recipients = recipients.into_iter().map(Rc::new).collect();
    }

    /// Adds everybody of a list, or says all that is wrong with it; `text` is gone only if it was
    /// taken.
    pub fn add_list(&mut self, text: &str) {
        self.faults = Rc::default();
        match read_list(text, self.sheets.recipients.len()) {
            Ok(new) if new.is_empty() => self.say(Place::List, false, words::LIST_EMPTY),
            Ok(new) => {
                self.say(Place::List, true, words::added(new.len()));
                self.before = Some(self.sheets.recipients.clone());
                self.sheets.recipients.extend(new.into_iter().map(Rc::new));
                self.list = AttrValue::default();
            }
            Err(faults) => {
                self.say(Place::List, false, words::list_refused(faults.len()));
                self.list = AttrValue::from(text.to_owned());
                self.faults = Rc::new(faults);
            }
        }
    }
}

/// What somebody is called while nobody knows.
pub fn name_of(recipient: &Recipient) -> &str {
    match recipient.name.trim() {
        "" => words::BLANK_NAME,
        name => name,
    }
}
