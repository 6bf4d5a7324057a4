//! How this device behaves: every change is kept and shown at once.

mod backup;
mod learning;
mod parts;
mod sounds;

use web_sys::File;
use yew::prelude::*;

use crate::platform::web::{self, Loudspeaker};
use crate::practice::Settings;
use crate::save::{DecimalSign, Preferences, TextSize, Theme};
use crate::session::{Kept, Study, keep_preferences, preferences};
use crate::text::{backup as backup_words, practice as practice_words, settings as words};
use crate::ui::bank::use_banks;
use crate::ui::dom::use_arrival;
use crate::ui::looks;
use crate::ui::parts::{Sign, icon};
use crate::ui::route::Route;

use backup::{Outcome, buttons, told};
use learning::learning;
use parts::{Choice, one_of, switch};
use sounds::sounds;

fn kept() -> Preferences {
    preferences(web::platform().storage.as_ref())
}

#[component]
pub fn SettingsPage() -> Html {
    use_arrival();
    let now = use_state(kept);
    let fault = use_state(|| None);
    let study = use_mut_ref(|| Study::open(web::platform()));
    let held = use_state_eq(|| None::<u8>);
    let outcome = use_state_eq(|| None::<Outcome>);
    let field = use_node_ref();
    let update = use_force_update();
    let (_, packs_changed) = use_banks();
    let change = {
        let (now, fault) = (now.clone(), fault.clone());
        Callback::from(move |preferences: Preferences| {
            fault.set(keep_preferences(web::platform().storage.as_ref(), &preferences).err());
            looks::show(&preferences);
            now.set(preferences);
        })
    };
    let learn = {
        let (study, held, update) = (study.clone(), held.clone(), update.clone());
        Callback::from(move |settings: Settings| {
            study.borrow_mut().set_settings(settings);
            held.set(None);
            update.force_update();
        })
    };
    let hold = {
        let held = held.clone();
        Callback::from(move |percent| held.set(Some(percent)))
    };
    let on_save = {
        let (study, outcome) = (study.clone(), outcome.clone());
        Callback::from(move |()| outcome.set(Some(backup::save(&study.borrow()))))
    };
    let on_file = {
        let (study, outcome, now) = (study.clone(), outcome.clone(), now.clone());
        Callback::from(move |file: File| {
            let (study, outcome, now) = (study.clone(), outcome.clone(), now.clone());
            let packs_changed = packs_changed.clone();
            wasm_bindgen_futures::spawn_local(async move {
                let done = match backup::read(&file).await {
                    Ok(text) => backup::take_in(&mut study.borrow_mut(), &file.name(), &text),
                    Err(done) => done,
                };
                looks::show_kept();
                now.set(kept());
                packs_changed.emit(());
                outcome.set(Some(done));
            });
        })
    };
    let speaker = use_memo((), |()| Loudspeaker::default());
    let now = *now;
    let study = study.borrow();
    let of = |make: fn(Preferences) -> Preferences| {
        let change = change.clone();
        Callback::from(move |()| change.emit(make(now)))
    };
    let unkept = match (*fault, study.kept()) {
        (Some(fault), _) => Some(words::not_kept(fault)),
        (None, Kept::OnDisk) => None,
        (None, kept) => Some(practice_words::unkept(kept)),
    };
    let notice = match unkept {
        Some(why) => html! {
            <div key="fault" class="notice">{ icon(Sign::Warn) }<p>{ why }</p></div>
        },
        None => html! { <span key="fault" hidden=true></span> },
    };
    let choices = |words: &'static str, is_chosen: bool, wanted: Preferences| -> Choice {
        let change = change.clone();
        let choose = Callback::from(move |()| change.emit(wanted));
        (words.into(), is_chosen, choose)
    };
    let theme = Theme::ALL.map(|theme| {
        let wanted = Preferences { theme, ..now };
        choices(words::theme(theme), now.theme == theme, wanted)
    });
    let text_size = TextSize::ALL.map(|text_size| {
        let wanted = Preferences { text_size, ..now };
        let is_chosen = now.text_size == text_size;
        choices(words::text_size(text_size), is_chosen, wanted)
    });
    let decimal_sign = DecimalSign::ALL.map(|decimal_sign| {
        let wanted = Preferences {
            decimal_sign,
            ..now
        };
        let is_chosen = now.decimal_sign == decimal_sign;
        choices(words::decimal_sign(decimal_sign), is_chosen, wanted)
    });
    let motion = of(|now| Preferences {
        reduced_motion: !now.reduced_motion,
        ..now
    });
    let double = of(|now| Preferences {
        double_time: !now.double_time,
        ..now
    });
    let vibration = of(|now| Preferences {
        vibration: !now.vibration,
        ..now
    });
    html! {
        <main class="page is-narrow" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{ words::TITLE }</h1>
                <a class="button is-quiet" href={Route::Home.to_string()}>{ words::BACK }</a>
            </header>
            <div>
                <p class="hint">{ words::AT_ONCE }</p>
                <div role="status">{ notice }</div>
            </div>
            <section class="card settings" aria-labelledby="looks">
                <h2 id="looks">{ words::LOOKS }</h2>
                { one_of("theme", words::THEME, None, &theme) }
                { one_of("text-size", words::TEXT_SIZE, None, &text_size) }
                { switch("motion", words::MOTION, words::MOTION_HINT, now.reduced_motion, &motion) }
            </section>
            <section class="card settings" aria-labelledby="practice">
                <h2 id="practice">{ words::PRACTICE }</h2>
                { switch("double-time", words::DOUBLE_TIME, words::DOUBLE_TIME_HINT, now.double_time, &double) }
                { switch("vibration", words::VIBRATION, words::VIBRATION_HINT, now.vibration, &vibration) }
                { one_of("decimal-sign", words::DECIMAL_SIGN, Some(words::DECIMAL_SIGN_HINT.into()), &decimal_sign) }
            </section>
            { sounds(now, &change, &speaker) }
            <section class="card settings" aria-labelledby="learning">
                <h2 id="learning">{ words::LEARNING }</h2>
                { learning(&study, *held, &hold, &learn) }
            </section>
            <section class="card settings" aria-labelledby="backup">
                <h2 id="backup">{ backup_words::TITLE }</h2>
                <p class="hint">{ backup_words::HINT }</p>
                { buttons(&field, on_save, on_file) }
                <p class="hint">{ backup_words::MERGE_HINT }</p>
                <div role="status">{ (*outcome).as_ref().map(told) }</div>
            </section>
        </main>
    }
}
