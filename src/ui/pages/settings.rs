//! How this device behaves: every change is kept and shown at once.

use yew::prelude::*;

use crate::platform::web;
use crate::save::{DecimalSign, Preferences, TextSize, Theme};
use crate::session::{keep_preferences, preferences};
use crate::text::settings as words;
use crate::ui::dom::use_arrival;
use crate::ui::looks;
use crate::ui::parts::{Sign, icon};
use crate::ui::route::Route;

#[component]
pub fn SettingsPage() -> Html {
    use_arrival();
    let now = use_state(|| preferences(web::platform().storage.as_ref()));
    let fault = use_state(|| None);
    let change = {
        let (now, fault) = (now.clone(), fault.clone());
        Callback::from(move |preferences: Preferences| {
            fault.set(keep_preferences(web::platform().storage.as_ref(), &preferences).err());
            looks::show(&preferences);
            now.set(preferences);
        })
    };
    let now = *now;
    let of = |make: fn(Preferences) -> Preferences| {
        let change = change.clone();
        Callback::from(move |()| change.emit(make(now)))
    };
    let notice = match *fault {
        Some(fault) => html! {
            <div key="fault" class="notice">{ icon(Sign::Warn) }<p>{ words::not_kept(fault) }</p></div>
        },
        None => html! { <span key="fault" hidden=true></span> },
    };
    let theme = Theme::ALL.map(|theme| {
        let change = change.clone();
        let chosen = Callback::from(move |()| change.emit(Preferences { theme, ..now }));
        (words::theme(theme), now.theme == theme, chosen)
    });
    let text_size = TextSize::ALL.map(|text_size| {
        let change = change.clone();
        let chosen = Callback::from(move |()| change.emit(Preferences { text_size, ..now }));
        (
            words::text_size(text_size),
            now.text_size == text_size,
            chosen,
        )
    });
    let decimal_sign = DecimalSign::ALL.map(|decimal_sign| {
        let change = change.clone();
        let chosen = Callback::from(move |()| {
            change.emit(Preferences {
                decimal_sign,
                ..now
            })
        });
        (
            words::decimal_sign(decimal_sign),
            now.decimal_sign == decimal_sign,
            chosen,
        )
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
                { one_of("decimal-sign", words::DECIMAL_SIGN, Some(words::DECIMAL_SIGN_HINT), &decimal_sign) }
            </section>
        </main>
    }
}

fn one_of(
    name: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    choices: &[(&'static str, bool, Callback<()>)],
) -> Html {
    html! {
        <fieldset>
            <legend class="label">{ label }</legend>
            <div class="segments">
                { for choices.iter().map(|(words, is_chosen, choose)| {
                    let choose = choose.clone();
                    html! {
                        <label key={*words} class="pick">
                            <input type="radio" {name} checked={*is_chosen} onchange={move |_| choose.emit(())} />
                            <span>{ *words }</span>
                        </label>
                    }
                }) }
            </div>
            <p class="hint" hidden={hint.is_none()}>{ hint.unwrap_or_default() }</p>
        </fieldset>
    }
}

fn switch(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    is_on: bool,
    turn: &Callback<()>,
) -> Html {
    let turn = turn.clone();
    let described = format!("{id}-hint");
    html! {
        <div>
            <label class="check">
                <input type="checkbox" {id} checked={is_on} aria-describedby={described.clone()} onchange={move |_| turn.emit(())} />
                { label }
            </label>
            <p class="hint" id={described}>{ hint }</p>
        </div>
    }
}
