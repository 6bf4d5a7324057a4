//! The packs of one's own.

use yew::prelude::*;

use crate::bank::Bank;
use crate::platform::StorageFault;
use crate::save::FILE_MIME;
use crate::session::{OwnPack, Packs};
use crate::text::packs as words;
use crate::ui::bank::Banks;
use crate::ui::dates;
use crate::ui::dom::focus_id;
use crate::ui::parts::{Sign, icon, named};

use super::desk::{Act, Dispatch, Gone};
use super::take::{Loader, title_of};

/// What the list does.
#[derive(Clone)]
pub struct Shop {
    pub packs: Packs,
    pub dispatch: Dispatch,
    pub changed: Callback<()>,
    pub loader: Loader,
}

impl Shop {
    fn delete(&self, pack: &OwnPack) {
        match self.packs.remove(&pack.key) {
            Ok(Some(gone)) => {
                let words = words::deleted(&title_of(pack)).into();
                self.dispatch.dispatch(Act::Gone(gone, words));
            }
            Ok(None) => self.dispatch.dispatch(Act::Changed),
            Err(fault) => self.fail(fault),
        }
        self.changed.emit(());
        // The button that was pressed is gone with its pack.
        focus_id("own");
    }

    fn fail(&self, fault: StorageFault) {
        self.dispatch
            .dispatch(Act::Say(words::no_room(fault).into()));
    }

    fn undo(&self, gone: &Gone) {
        match self.packs.put_back(&gone.removed) {
            Ok(made_way) => {
                let back = words::put_back(&title_of(&gone.removed.pack));
                self.dispatch
                    .dispatch(Act::Back(gone.removed.clone(), back.into()));
                if let Some(made_way) = made_way {
                    let words = words::made_way(&title_of(&made_way.pack)).into();
                    self.dispatch.dispatch(Act::Gone(made_way, words));
                }
            }
            Err(fault) => self.fail(fault),
        }
        self.changed.emit(());
        focus_id("own");
    }

    fn enable(&self, pack: &OwnPack, on: bool) {
        match self.packs.enable(&pack.key, on) {
            Ok(()) => self.dispatch.dispatch(Act::Changed),
            Err(fault) => self.fail(fault),
        }
        self.changed.emit(());
    }

    fn export(&self, pack: &OwnPack) {
        let Some(bytes) = self.packs.file(&pack.key) else {
            self.dispatch.dispatch(Act::Say(words::SPOILT.into()));
            return;
        };
        let file = pack.head.as_ref().map(|head| head.file.as_str());
        let files = crate::platform::web::platform().files;
        files.offer_bytes(words::export_name(file), FILE_MIME, &bytes);
    }
}

/// The list, and above it what was taken away.
pub fn own(shop: &Shop, gone: &[Gone], banks: Option<&Banks>) -> Html {
    let list = match shop.packs.list() {
        Err(_) => html! { <p key="none" class="hint">{ words::NOT_LISTED }</p> },
        Ok(packs) if packs.is_empty() => {
            html! { <p key="none" class="hint">{ words::NO_OWN }</p> }
        }
        Ok(packs) => html! {
            <ul key="list" class="own-list" role="list">
                { for packs.iter().map(|pack| row(pack, shop, banks)) }
            </ul>
        },
    };
    let gone = gone.iter().map(|gone| {
        let undo = {
            let (shop, gone) = (shop.clone(), gone.clone());
            Callback::from(move |_: MouseEvent| shop.undo(&gone))
        };
        html! {
            <div key={gone.removed.pack.key.clone()} class="notice">
                { icon(Sign::Bin) }
                <p dir="auto">{ gone.words.clone() }</p>
                <button class="button" type="button" onclick={undo}>{ icon(Sign::Undo) }{ words::UNDO }</button>
            </div>
        }
    });
    html! {
        <section class="packs-part" aria-labelledby="own">
            <h2 id="own" tabindex="-1">{ words::OWN }</h2>
            <div>{ for gone }</div>
            { list }
        </section>
    }
}

fn row(pack: &OwnPack, shop: &Shop, banks: Option<&Banks>) -> Html {
    let title = title_of(pack);
    let labelled = |what| words::labelled(what, &title);
    let act = |act: fn(&Shop, &OwnPack)| {
        let (shop, pack) = (shop.clone(), pack.clone());
        Callback::from(move |_: MouseEvent| act(&shop, &pack))
    };
    let id = pack.head.as_ref().map(|head| head.id.as_str());
    let is_in = |bank: &Bank| bank.packs.iter().any(|pack| Some(pack.id.as_str()) == id);
    let enabled = pack.head.as_ref().is_some_and(|head| head.enabled);
    let stands_in = banks.is_some_and(|banks| is_in(&banks.shipped.0));
    let spoilt = enabled && banks.is_some_and(|banks| !is_in(&banks.all.0));
    let facts = match pack.head.as_ref().filter(|_| !spoilt) {
        Some(head) => words::facts(
            head.taken,
            head.questions,
            &head.file,
            &dates::day(head.loaded),
        ),
        None => words::SPOILT.to_owned(),
    };
    let toggle = {
        let (shop, pack) = (shop.clone(), pack.clone());
        Callback::from(move |_: Event| shop.enable(&pack, !enabled))
    };
    html! {
        <li key={pack.key.clone()} class="own-pack card">
            <div>
                <h3>{ named(&title) }</h3>
                <p class="hint" dir="auto">{ facts }</p>
                if stands_in {
                    <p class="hint">{ words::STANDS_IN }</p>
                } else {
                    <span hidden=true></span>
                }
            </div>
            <div class="own-do">
                if pack.head.is_some() {
                    <label key="use" class="pick">
                        <input type="checkbox" checked={enabled} aria-label={labelled(words::IN_USE)} onchange={toggle} />
                        <span>{ words::IN_USE }</span>
                    </label>
                    <button key="check" class="button is-quiet" type="button" aria-label={labelled(words::CHECK)}
                        onclick={act(|shop, pack| shop.loader.look_at(pack))}>
                        { icon(Sign::Tick) }{ words::CHECK }
                    </button>
                } else {
                    <span key="use" hidden=true></span>
                }
                <button key="export" class="button is-quiet" type="button" aria-label={labelled(words::EXPORT)} onclick={act(Shop::export)}>
                    { icon(Sign::File) }{ words::EXPORT }
                </button>
                <button key="delete" class="button is-quiet is-danger" type="button" aria-label={labelled(words::DELETE)} onclick={act(Shop::delete)}>
                    { icon(Sign::Bin) }{ words::DELETE }
                </button>
            </div>
        </li>
    }
}
