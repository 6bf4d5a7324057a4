//! The pictures and what is to become of them.

use std::rc::Rc;

use web_sys::{File, ImageBitmap, Url};
use yew::prelude::*;

use crate::press::{Collage, Format, Pattern, SIDES};
use crate::text::press::{HASHTAG, collage as words};
use crate::ui::change;

/// A picture of the list.
#[derive(Debug)]
pub struct Picture {
    /// In the order in which they came, for ever.
    pub id: usize,
    pub name: String,
    /// The whole one: no more than a handle of a file until it is read.
    pub file: File,
    /// Width over height.
    pub ratio: f64,
    /// The small copy for the preview, decoded once: of an image element the browser keeps a copy in each size
    /// in which it was ever drawn.
    pub small: ImageBitmap,
    /// The same as a file, for the list.
    pub address: AttrValue,
}

impl Drop for Picture {
    fn drop(&mut self) {
        self.small.close();
        // An address that is gone needs no revoking.
        Url::revoke_object_url(&self.address).ok();
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    #[default]
    Idle,
    Reading {
        done: usize,
        all: usize,
    },
    Making {
        done: usize,
        all: usize,
    },
}

#[derive(Clone, Debug)]
pub struct Desk {
    pub pictures: Vec<Rc<Picture>>,
    /// The pictures as they were before some were taken away.
    pub before: Option<Vec<Rc<Picture>>>,
    pub next: usize,
    pub title: String,
    pub results: String,
    pub pattern: Pattern,
    pub format: Format,
    pub dark: bool,
    pub longer: u32,
    pub png: bool,
    pub stage: Stage,
    /// What happened last to the list, and whether it is well.
    pub said: Option<(bool, AttrValue)>,
    /// What was refused of the last choice.
    pub refused: Vec<AttrValue>,
    /// What came of making it.
    pub made: Option<(bool, AttrValue)>,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            pictures: Vec::new(),
            before: None,
            next: 0,
            title: String::new(),
            results: String::new(),
            pattern: Pattern::default(),
            format: Format::default(),
            dark: false,
            longer: SIDES[1],
            png: false,
            stage: Stage::default(),
            said: None,
            refused: Vec::new(),
            made: None,
        }
    }
}

/// Whether it would be drawn alike.
impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        self.pictures.len() == other.pictures.len()
            && self
                .pictures
                .iter()
                .zip(&other.pictures)
                .all(|(one, other)| Rc::ptr_eq(one, other))
            && self.collage() == other.collage()
            && self.dark == other.dark
    }
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
    pub fn collage(&self) -> Collage {
        Collage {
            title: crate::honours::one_line(&self.title),
            results: crate::honours::one_line(&self.results),
            tag: HASHTAG.to_owned(),
            pattern: self.pattern,
            format: self.format,
            longer: self.longer,
        }
    }

    pub fn ratios(&self) -> Vec<f64> {
        self.pictures.iter().map(|picture| picture.ratio).collect()
    }

    pub fn say(&mut self, well: bool, words: impl Into<AttrValue>) {
        self.said = Some((well, words.into()));
    }

    /// Takes a place forward or back, as far as there is one.
    pub fn shift(&mut self, at: usize, back: bool) {
        let to = if back { at + 1 } else { at.wrapping_sub(1) };
        if at < self.pictures.len() && to < self.pictures.len() {
            self.pictures.swap(at, to);
        }
    }

    pub fn remove(&mut self, at: usize) {
        if at < self.pictures.len() {
            self.before = Some(self.pictures.clone());
            let gone = self.pictures.remove(at);
            self.refused.clear();
            self.say(true, words::removed(&gone.name));
        }
    }

    pub fn remove_all(&mut self) {
        let gone = std::mem::take(&mut self.pictures);
        self.refused.clear();
        self.say(true, words::all_removed(gone.len()));
        self.before = Some(gone);
    }

    pub fn undo(&mut self) {
        if let Some(before) = self.before.take() {
            self.pictures = before;
            self.say(true, words::IS_BACK);
        }
    }
}
