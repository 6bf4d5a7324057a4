//! What is done with the texts, and what came of it.

use std::rc::Rc;

use yew::prelude::*;

use crate::bank::QuestionId;
use crate::press::Draft;
use crate::text::press::texts as words;
use crate::ui::change;

#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    pub draft: Rc<Draft>,
    /// As it was before it was emptied.
    pub before: Option<Rc<Draft>>,
    /// Whether the text was wanted before everything was there.
    pub asked: bool,
    /// What happened last, and whether it is well.
    pub said: Option<(bool, AttrValue)>,
}

pub type Update = change::Update<Desk>;

impl Reducible for Desk {
    type Action = Update;

    fn reduce(self: Rc<Self>, update: Update) -> Rc<Self> {
        update.made_to(self)
    }
}

pub type Dispatch = UseReducerDispatcher<Desk>;

/// What somebody begins with: why the week is when it is, and what the machine does.
pub fn fresh() -> Draft {
    let facts = [
        "profession-week-surgeon",
        "devices-equipment-oxygenator-job",
    ];
    Draft {
        facts: facts.map(|id| QuestionId(id.to_owned())).into(),
        ..Draft::default()
    }
}

impl Desk {
    pub fn new(draft: Draft) -> Self {
        Self {
            draft: Rc::new(draft),
            before: None,
            asked: false,
            said: None,
        }
    }

    pub fn change(&mut self, change: impl FnOnce(&mut Draft)) {
        change(Rc::make_mut(&mut self.draft));
    }

    pub fn say(&mut self, well: bool, words: impl Into<AttrValue>) {
        self.said = Some((well, words.into()));
    }

    pub fn clear(&mut self) {
        let empty = Draft {
            piece: self.draft.piece,
            ..fresh()
        };
        self.before = Some(std::mem::replace(&mut self.draft, Rc::new(empty)));
        self.asked = false;
        self.say(true, words::CLEARED);
    }

    pub fn undo(&mut self) {
        if let Some(before) = self.before.take() {
            self.draft = before;
            self.say(true, words::IS_BACK);
        }
    }
}
