//! What is done with formats, and what came of it.

use std::rc::Rc;

use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use yew::prelude::*;

use crate::game::{Format, Setup};
use crate::platform::{Platform, StorageFault};
use crate::save::{FILE_MIME, LONGEST_FORMAT, Unfit, write_format};
use crate::session::{FormatRemoved, Formats, NoFormat, OwnFormat, check_format, take_format};
use crate::text::formats as words;
use crate::ui::change;
use crate::ui::draft::Draft;

use super::super::acts::{Act, Dispatch};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    /// What stands in the field for a name, once somebody has typed there.
    pub name: Option<String>,
    pub name_fault: bool,
    pub renaming: Option<Renaming>,
    pub asks: Option<Ask>,
    pub trouble: Option<Trouble>,
    /// What was taken away or replaced, with words for it.
    pub gone: Vec<(Rc<FormatRemoved>, AttrValue)>,
    /// What happened last.
    pub said: AttrValue,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Renaming {
    pub key: String,
    pub name: String,
    pub fault: Option<AttrValue>,
}

/// A format whose name another one has.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    pub format: Format,
    elder: String,
    pub words: AttrValue,
    from_file: bool,
}

pub type Update = change::Update<Desk>;

impl Reducible for Desk {
    type Action = Update;

    fn reduce(self: Rc<Self>, update: Update) -> Rc<Self> {
        update.made_to(self)
    }
}

/// What could not be done, and everything that stands against it.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    pub head: AttrValue,
    pub lines: Vec<String>,
}

/// Where the buttons lead.
#[derive(Clone)]
pub struct Shop {
    pub formats: Formats,
    pub platform: Platform,
    pub desk: UseReducerHandle<Desk>,
    pub dispatch: Dispatch,
    /// The formats that are kept have changed.
    pub changed: Callback<()>,
    /// The id of what gets the focus next.
    pub aim: Callback<String>,
}

impl Shop {
    pub fn change(&self, change: impl FnOnce(&mut Desk) + 'static) {
        self.desk.dispatch(Update::of(change));
    }

    /// Clears away what was said of the last thing that was done.
    fn begin(&self, change: impl FnOnce(&mut Desk) + 'static) {
        self.change(move |desk| {
            desk.name_fault = false;
            desk.asks = None;
            desk.trouble = None;
            desk.said = AttrValue::default();
            change(desk);
        });
    }

    fn say(&self, said: String) {
        self.begin(move |desk| desk.said = said.into());
    }

    fn fail(&self, head: String, lines: Vec<String>) {
        let head = head.into();
        self.begin(move |desk| desk.trouble = Some(Trouble { head, lines }));
    }

    /// The rounds and rules of the draft under this name, unless something stands against it.
    fn made(&self, draft: &Draft, name: &str) -> Option<Format> {
        if !is_name(name) {
            self.begin(|desk| desk.name_fault = true);
            self.aim.emit("format-name".to_owned());
            return None;
        }
        let format = draft.format(name);
        match check_format(&format) {
            Ok(()) => Some(format),
            Err(no) => {
                self.fail(words::NOT_SAVED.to_owned(), words::why(&no));
                None
            }
        }
    }

    pub fn save(&self, draft: &Draft, name: &str) {
        if let Some(format) = self.made(draft, name) {
            self.take(format, false);
        }
    }

    pub fn save_as_file(&self, draft: &Draft, name: &str) {
        if let Some(format) = self.made(draft, name) {
            self.offer(&format.name, &write_format(&format));
            self.say(String::new());
        }
    }

    fn offer(&self, name: &str, text: &str) {
        let file = words::file_name(name);
        self.platform.files.offer(&file, FILE_MIME, text);
    }

    /// Keeps a format, unless one of its name is here.
    fn take(&self, format: Format, from_file: bool) {
        match self.formats.named(&format.name) {
            Some(elder) if elder.format.as_ref() == Ok(&format) => {
                self.say(words::same(&format.name));
                self.lay(Some(elder.key), format, from_file);
            }
            Some(OwnFormat {
                key,
                format: Ok(elder),
            }) => {
                let words = words::elder(&elder, &format).into();
                self.begin(move |desk| {
                    desk.asks = Some(Ask {
                        format,
                        elder: key,
                        words,
                        from_file,
                    });
                });
                self.aim.emit("format-replace".to_owned());
            }
            _ => self.add(format, from_file),
        }
    }

    fn add(&self, format: Format, from_file: bool) {
        match self.formats.add(&format) {
            Ok(key) => {
                self.say(if from_file {
                    words::imported(&format.name)
                } else {
                    words::saved(&format.name)
                });
                self.lay(Some(key), format, from_file);
            }
            Err(fault) if from_file => {
                self.say(words::imported_for_now(&format.name, fault));
                self.lay(None, format, true);
            }
            Err(fault) => self.fail(words::not_kept(&format.name, fault), Vec::new()),
        }
    }

    /// What was kept just now is what is played: from a file it takes the place of the rounds.
    fn lay(&self, key: Option<String>, format: Format, from_file: bool) {
        self.dispatch.dispatch(match key {
            Some(key) if !from_file => Act::KeptAs(key),
            key => Act::Take(key, format),
        });
        self.changed.emit(());
    }

    pub fn replace(&self, ask: &Ask) {
        match self.formats.replace(&ask.elder, &ask.format) {
            Ok(old) => {
                self.say(words::saved(&ask.format.name));
                self.note_gone(old, words::made_way);
                self.lay(Some(ask.elder.clone()), ask.format.clone(), ask.from_file);
            }
            Err(fault) => self.fail(words::not_kept(&ask.format.name, fault), Vec::new()),
        }
        self.aim.emit("formats-said".to_owned());
    }

    pub fn keep_both(&self, ask: &Ask) {
        let mut format = ask.format.clone();
        format.name = self.formats.free_name(&format.name);
        self.add(format, ask.from_file);
        self.aim.emit("formats-said".to_owned());
    }

    pub fn keep_elder(&self) {
        self.say(String::new());
        self.aim.emit("format-name".to_owned());
    }

    fn note_gone(&self, removed: Option<FormatRemoved>, told: fn(&str) -> String) {
        if let Some(removed) = removed {
            let words = told(name_of(&removed.was)).into();
            self.change(move |desk| desk.gone.push((Rc::new(removed), words)));
        }
    }

    pub fn lay_out(&self, own: &OwnFormat) {
        if let Ok(format) = &own.format {
            let take = Act::Take(Some(own.key.clone()), format.clone());
            self.dispatch.dispatch(take);
            self.say(words::used(&format.name));
        }
    }

    pub fn export(&self, own: &OwnFormat) {
        if let Some(text) = self.formats.file(&own.key) {
            self.offer(name_of(own), &text);
        }
    }

    pub fn delete(&self, own: &OwnFormat) {
        match self.formats.remove(&own.key) {
            Ok(removed) => {
                self.say(words::deleted(name_of(own)));
                self.note_gone(removed, words::deleted);
                self.aim.emit("format-undo".to_owned());
            }
            Err(fault) => self.fail(words::not_changed(fault), Vec::new()),
        }
        self.changed.emit(());
    }

    pub fn undo(&self, removed: &Rc<FormatRemoved>) {
        match self.formats.put_back(removed) {
            Ok(made_way) => {
                self.say(words::put_back(name_of(&removed.was)));
                let back = removed.clone();
                self.change(move |desk| desk.gone.retain(|(other, _)| !Rc::ptr_eq(other, &back)));
                self.note_gone(made_way, words::made_way);
                self.aim.emit("formats-said".to_owned());
            }
            Err(fault) => self.fail(words::not_changed(fault), Vec::new()),
        }
        self.changed.emit(());
    }

    pub fn rename(&self, own: &OwnFormat, name: &str) {
        let refuse = |fault: String| {
            self.change(move |desk| {
                if let Some(renaming) = &mut desk.renaming {
                    renaming.fault = Some(fault.into());
                }
            });
        };
        let Ok(format) = &own.format else { return };
        if !is_name(name) {
            return refuse(words::name_fault());
        }
        if let Some(other) = self
            .formats
            .named(name)
            .filter(|other| other.key != own.key)
        {
            return refuse(words::name_taken(name_of(&other)));
        }
        let renamed = Format {
            name: name.trim().to_owned(),
            ..format.clone()
        };
        match self.formats.replace(&own.key, &renamed) {
            Ok(_) => {
                self.begin(move |desk| {
                    desk.renaming = None;
                    desk.said = words::renamed(&renamed.name).into();
                });
                self.aim.emit(format!("format-rename-{}", own.key));
            }
            Err(fault) => refuse(words::not_changed(fault)),
        }
        self.changed.emit(());
    }

    /// Takes a file in.
    pub async fn import(&self, file: File) {
        let name = file.name();
        let refuse = |lines: Vec<String>| self.fail(words::not_imported(&name), lines);
        // Not even read: it may be gigabytes.
        #[expect(
            clippy::cast_precision_loss,
            reason = "the limit is far below what a float holds exactly"
        )]
        if file.size() > LONGEST_FORMAT as f64 {
            return refuse(words::why(&NoFormat::Unfit(Unfit::TooLong)));
        }
        let text = JsFuture::from(file.text()).await;
        let Some(text) = text.ok().and_then(|text| text.as_string()) else {
            return refuse(vec![words::FILE_UNREADABLE.to_owned()]);
        };
        match take_format(&text) {
            Ok(format) => self.take(format, true),
            Err(no) => refuse(words::why(&no)),
        }
    }
}

fn is_name(name: &str) -> bool {
    (1..=Setup::LONGEST_TITLE).contains(&name.trim().chars().count())
}

pub fn name_of(own: &OwnFormat) -> &str {
    own.name().unwrap_or(words::UNREADABLE)
}

/// The formats that are kept, or why there can be none.
pub type Listed = Result<Vec<OwnFormat>, StorageFault>;
