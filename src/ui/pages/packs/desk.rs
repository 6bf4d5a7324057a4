//! What came of the files that were loaded, and what was taken away.

use std::rc::Rc;

use yew::prelude::*;

use crate::platform::StorageFault;
use crate::session::{Loaded, Removed};
use crate::text::lint::Report;
use crate::text::packs as words;

/// A file on its way, or what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub n: u32,
    pub file: AttrValue,
    pub fate: Fate,
    /// What was found in it, once it was checked.
    pub report: Option<Rc<Report>>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    Waiting,
    Checking,
    /// Nothing of it was loaded, and why.
    Not(AttrValue),
    /// It is here.
    Here(AttrValue),
    /// It was only looked at.
    LookedAt,
    /// A pack of the same name is here, under this key: which one is to be kept?
    Asks {
        loaded: Rc<Loaded>,
        elder: AttrValue,
        words: AttrValue,
    },
    /// There is no room for it, beside or in the place of another one.
    NoRoom {
        loaded: Rc<Loaded>,
        elder: Option<AttrValue>,
        fault: StorageFault,
    },
}

impl Fate {
    fn is_open(&self) -> bool {
        matches!(self, Self::Waiting | Self::Checking)
    }
}

/// A pack that was taken away and can come back.
#[derive(Clone, Debug, PartialEq)]
pub struct Gone {
    pub removed: Rc<Removed>,
    pub words: AttrValue,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    pub items: Vec<Item>,
    pub gone: Vec<Gone>,
    /// What happened last, for those who do not see it.
    pub said: AttrValue,
    /// Goes up when the packs that are kept have changed.
    pub changes: u32,
}

#[derive(Debug)]
pub enum Act {
    Add(Vec<Item>),
    Fate(u32, Fate, Option<Rc<Report>>),
    Clear,
    /// A pack was taken away, or made way for another.
    Gone(Removed, AttrValue),
    /// It came back, as is said.
    Back(Rc<Removed>, AttrValue),
    Say(AttrValue),
    Changed,
}

pub type Dispatch = UseReducerDispatcher<Desk>;

impl Reducible for Desk {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut desk = Rc::unwrap_or_clone(self);
        match act {
            Act::Add(items) => {
                desk.items.extend(items);
                desk.tell();
            }
            Act::Fate(n, fate, report) => {
                if let Some(item) = desk.items.iter_mut().find(|item| item.n == n) {
                    item.fate = fate;
                    item.report = report.or(item.report.take());
                }
                desk.tell();
            }
            Act::Clear => {
                desk.items.retain(|item| item.fate.is_open());
                desk.said = AttrValue::default();
            }
            Act::Gone(removed, words) => {
                desk.said = words.clone();
                desk.gone.push(Gone {
                    removed: Rc::new(removed),
                    words,
                });
                desk.changes += 1;
            }
            Act::Back(removed, words) => {
                desk.gone
                    .retain(|gone| !Rc::ptr_eq(&gone.removed, &removed));
                desk.said = words;
                desk.changes += 1;
            }
            Act::Say(words) => desk.said = words,
            Act::Changed => desk.changes += 1,
        }
        Rc::new(desk)
    }
}

impl Desk {
    /// Whether files are still on their way.
    pub fn is_busy(&self) -> bool {
        self.items.iter().any(|item| item.fate.is_open())
    }

    /// How far the files are, or what came of them.
    fn tell(&mut self) {
        let of = self.items.len();
        let open = |item: &&Item| item.fate.is_open();
        if let Some(at) = self.items.iter().position(|item| open(&item)) {
            self.said = words::checking(at + 1, of, &self.items[at].file).into();
            return;
        }
        let (mut loaded, mut not, mut asked) = (0, 0, 0);
        for item in &self.items {
            match &item.fate {
                Fate::Here(_) => loaded += 1,
                Fate::Not(_) | Fate::NoRoom { .. } => not += 1,
                Fate::Asks { .. } => asked += 1,
                Fate::Waiting | Fate::Checking | Fate::LookedAt => {}
            }
        }
        if loaded + not + asked > 0 {
            self.said = words::outcome(loaded, not, asked).into();
        }
    }
}
