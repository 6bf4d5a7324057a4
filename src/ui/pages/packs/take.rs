//! Taking files in: one after the other, checked in the workshop, kept if something of them is good.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;
use yew::prelude::*;

use crate::session::{Loaded, OwnPack, Packs};
use crate::text::lint::Report;
use crate::text::packs as words;
use crate::ui::bank::bank_address;
use crate::ui::dates;
use crate::ui::workshop::{Failure, Workshop};
use crate::workshop::{Checked, Shop};

use super::desk::{Act, Dispatch, Fate, Item};

/// Whatever brings files calls [`Loader::take`]: the button, a drop, the system.
#[derive(Clone)]
pub struct Loader {
    pub packs: Packs,
    dispatch: Dispatch,
    /// Told when the packs that are kept have changed.
    changed: Callback<()>,
    run: Rc<RefCell<Run>>,
}

#[derive(Default)]
struct Run {
    queue: VecDeque<(u32, Source)>,
    is_on: bool,
    workshop: Option<Rc<Workshop>>,
    last: u32,
    /// How often it was stopped: what began before the last time comes to nothing.
    stops: u32,
}

enum Source {
    File(File),
    /// A pack that is here, only to be looked at.
    Kept(OwnPack),
}

/// Files are taken in as long as the page is open.
#[hook]
pub fn use_loader(packs: &Packs, dispatch: Dispatch, changed: Callback<()>) -> Loader {
    let run = use_mut_ref(Run::default);
    let loader = Loader {
        packs: packs.clone(),
        dispatch,
        changed,
        run,
    };
    {
        let loader = loader.clone();
        use_effect_with((), move |()| move || loader.stop());
    }
    loader
}

impl Loader {
    /// Loads packs from files.
    pub fn take(&self, files: impl IntoIterator<Item = File>) {
        let mut items = Vec::new();
        for file in files {
            let too_large = (file.size() > words::LARGEST).then(|| words::too_large(file.size()));
            let name = file.name();
            items.push(match too_large {
                Some(why) => self.item(&name, Fate::Not(why.into())),
                None => self.queue(&name, Source::File(file)),
            });
        }
        self.begin(items);
    }

    /// Looks at a pack that is here once more.
    pub fn look_at(&self, pack: &OwnPack) {
        let file = pack.head.as_ref().map(|head| head.file.as_str());
        let name = words::export_name(file).to_owned();
        let item = self.queue(&name, Source::Kept(pack.clone()));
        self.begin(vec![item]);
    }

    fn item(&self, file: &str, fate: Fate) -> Item {
        let mut run = self.run.borrow_mut();
        run.last += 1;
        Item {
            n: run.last,
            file: file.to_owned().into(),
            fate,
            report: None,
        }
    }

    fn queue(&self, file: &str, source: Source) -> Item {
        let item = self.item(file, Fate::Waiting);
        self.run.borrow_mut().queue.push_back((item.n, source));
        item
    }

    fn begin(&self, items: Vec<Item>) {
        self.dispatch.dispatch(Act::Add(items));
        if !std::mem::replace(&mut self.run.borrow_mut().is_on, true) {
            let loader = self.clone();
            spawn_local(async move { loader.go_on().await });
        }
    }

    async fn go_on(&self) {
        loop {
            let next = self.run.borrow_mut().queue.pop_front();
            let Some((n, source)) = next else { break };
            self.dispatch.dispatch(Act::Fate(n, Fate::Checking, None));
            let (fate, report) = match self.one(&source).await {
                Ok((fate, report)) => (fate, Some(report)),
                Err(why) => (Fate::Not(why.into()), None),
            };
            self.dispatch.dispatch(Act::Fate(n, fate, report));
        }
        let mut run = self.run.borrow_mut();
        run.is_on = false;
        // It holds the whole bank: the next file starts another one.
        run.workshop = None;
    }

    /// Gives up what is being checked and all that waits.
    pub fn stop(&self) {
        let (waiting, workshop) = {
            let mut run = self.run.borrow_mut();
            run.stops += 1;
            (std::mem::take(&mut run.queue), run.workshop.take())
        };
        for (n, _) in waiting {
            let stopped = Fate::Not(words::STOPPED.into());
            self.dispatch.dispatch(Act::Fate(n, stopped, None));
        }
        if let Some(workshop) = workshop {
            workshop.stop();
        }
    }

    async fn one(&self, source: &Source) -> Result<(Fate, Rc<Report>), String> {
        let stops = self.run.borrow().stops;
        let (name, bytes) = match source {
            Source::File(file) => (file.name(), read(file).await?),
            Source::Kept(pack) => {
                let bytes = self.packs.file(&pack.key);
                let bytes = bytes.ok_or_else(|| words::SPOILT.to_owned())?;
                let file = pack.head.as_ref().map(|head| head.file.clone());
                (file.unwrap_or_default(), Uint8Array::from(&*bytes))
            }
        };
        if self.run.borrow().stops != stops {
            return Err(words::STOPPED.to_owned());
        }
        let checked = match self.check(&name, &bytes).await {
            Ok(checked) => checked,
            Err(failure) => {
                // Whatever state it is in, the next file has a fresh one.
                self.run.borrow_mut().workshop = None;
                return Err(match failure {
                    Failure::Stopped => words::STOPPED.to_owned(),
                    Failure::Broke(why) => words::broke(&why),
                    Failure::OtherVersion => words::OTHER_VERSION.to_owned(),
                });
            }
        };
        let Checked { report, kept, good } = checked;
        let report = Rc::new(report);
        if let Source::Kept(_) = source {
            return Ok((Fate::LookedAt, report));
        }
        if report.taken == 0 {
            return Ok((Fate::Not(words::nothing_good(&report).into()), report));
        }
        let loaded = Loaded {
            file: name,
            id: report.id.clone(),
            title: report.title.clone(),
            questions: report.questions,
            taken: report.taken,
            kept,
            good,
        };
        Ok((self.settle(loaded, &report), report))
    }

    async fn check(&self, name: &str, bytes: &Uint8Array) -> Result<Checked, Failure> {
        let there = self.run.borrow().workshop.clone();
        let workshop = match there {
            Some(workshop) => workshop,
            None => {
                let fresh = Rc::new(Workshop::open(Shop::Workshop)?);
                self.run.borrow_mut().workshop = Some(fresh.clone());
                fresh.listens().await?;
                fresh
            }
        };
        let own = self.packs.texts();
        workshop
            .check(name.to_owned(), bank_address(), bytes, own)
            .await
    }

    /// What becomes of a pack of which something is good.
    fn settle(&self, loaded: Loaded, report: &Report) -> Fate {
        let elder = self.packs.named(&loaded.id);
        let Some((key, head)) = elder.and_then(|elder| Some((elder.key, elder.head?))) else {
            return self.keep(Rc::new(loaded), None, report);
        };
        if self.packs.is_file(&key, &loaded.kept) {
            return Fate::Here(words::SAME.into());
        }
        let day = dates::day(head.loaded);
        Fate::Asks {
            words: words::elder(&head.title, head.taken, &day, report).into(),
            loaded: Rc::new(loaded),
            elder: key.into(),
        }
    }

    fn keep(&self, loaded: Rc<Loaded>, elder: Option<AttrValue>, report: &Report) -> Fate {
        let kept = match &elder {
            None => self.packs.add(&loaded).map(|_| None),
            Some(key) => self.packs.replace(key, &loaded).map(|(_, gone)| gone),
        };
        match kept {
            Ok(gone) => {
                let words = match elder {
                    Some(_) => words::replaced(report),
                    None => words::taken(report),
                };
                match gone {
                    Some(gone) => {
                        let title = title_of(&gone.pack);
                        let words = words::made_way(&title).into();
                        self.dispatch.dispatch(Act::Gone(gone, words));
                    }
                    None => self.dispatch.dispatch(Act::Changed),
                }
                self.changed.emit(());
                Fate::Here(words.into())
            }
            Err(fault) => Fate::NoRoom {
                loaded,
                elder,
                fault,
            },
        }
    }

    /// What somebody decided of a file that asked, or tries again with.
    pub fn decide(&self, item: &Item, keep: bool) {
        let (Some(report), Some((loaded, elder))) = (&item.report, pending(&item.fate)) else {
            return;
        };
        let fate = if keep {
            self.keep(loaded, elder, report)
        } else {
            Fate::Not(words::KEPT_ELDER.into())
        };
        self.dispatch.dispatch(Act::Fate(item.n, fate, None));
    }
}

fn pending(fate: &Fate) -> Option<(Rc<Loaded>, Option<AttrValue>)> {
    match fate {
        Fate::Asks { loaded, elder, .. } => Some((loaded.clone(), Some(elder.clone()))),
        Fate::NoRoom { loaded, elder, .. } => Some((loaded.clone(), elder.clone())),
        _ => None,
    }
}

pub fn title_of(pack: &OwnPack) -> String {
    let title = pack.head.as_ref().map(|head| head.title.clone());
    title.unwrap_or_else(|| words::UNKNOWN_PACK.to_owned())
}

async fn read(file: &File) -> Result<Uint8Array, String> {
    let buffer = JsFuture::from(file.array_buffer()).await;
    match buffer {
        Ok(buffer) => Ok(Uint8Array::new(&buffer)),
        Err(_) => Err(words::UNREADABLE.to_owned()),
    }
}
