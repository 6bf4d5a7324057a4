use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use crate::bank::Answer;
use crate::game::{Phase, Team};
use crate::session::{Form, Recorder};
use crate::text::play as text;
use crate::ui::dom::has_long_word;
use crate::ui::parts::{Sign, badge, icon, named};

use super::desk::Shown;
use super::screen::Keying;

/// From so many teams on, or with a name so long, chips show letters alone.
const FEW: usize = 6;
const SHORT: usize = 24;

/// The teams that answer: who is selected, who has answered (not what), and where an answer is
/// typed.
pub fn strip(shown: &Shown, recorder: Option<&Recorder>, keying: &Callback<Keying>) -> Html {
    let game = &shown.game;
    let Some(turn) = game.phase().turn() else {
        return html! { <section class="strip" aria-label={text::ANSWERS}></section> };
    };
    let teams: Vec<_> = game.answering(turn.contenders.as_ref()).collect();
    let many = is_many(teams.iter().map(|team| team.name.as_str()));
    let selected = recorder.and_then(|recorder| game.team(recorder.team));
    let pressable = !matches!(game.phase(), Phase::Reading { .. });
    let has_entry = recorder.is_some_and(|r| !matches!(r.form, Form::OneOf(_) | Form::TrueFalse));
    html! {
        <section class={classes!("strip", many.then_some("is-many"), has_entry.then_some("has-entry"))} aria-label={text::ANSWERS}>
            if let Some(team) = selected.filter(|_| many || has_entry) {
                <div class="strip-now fit">
                    { badge(team.id) }
                    { named(&team.name) }
                    if let Some(recorder) = recorder.filter(|_| has_entry) {
                        { entry(recorder, &unit(shown), keying) }
                    }
                </div>
            }
            <ul class={classes!("chips", (!many).then_some("fit"))} role="list">
                { for teams.iter().map(|team| {
                    let selected = recorder.is_some_and(|r| r.team == team.id);
                    chip(team, many, selected, turn.sheets.contains_key(&team.id), pressable, keying)
                }) }
            </ul>
        </section>
    }
}

/// Whether names have no room beside their letters.
pub fn is_many<'a>(names: impl Iterator<Item = &'a str>) -> bool {
    let mut count = 0;
    let mut long = false;
    for name in names {
        count += 1;
        long |= name.chars().count() > SHORT;
    }
    count > FEW || long
}

fn unit(shown: &Shown) -> String {
    match shown.game.current_card().map(|card| &card.question.answer) {
        Some(Answer::Number { unit, .. }) if unit != "year" => unit.clone(),
        _ => String::new(),
    }
}

fn chip(
    team: &Team,
    letter_only: bool,
    selected: bool,
    answered: bool,
    pressable: bool,
    keying: &Callback<Keying>,
) -> Html {
    let name = &team.name;
    let team = team.id;
    let select = {
        let keying = keying.clone();
        Callback::from(move |_: MouseEvent| keying.emit(Keying::Select(team)))
    };
    let long = has_long_word(name).then_some("");
    html! {
        <li key={team.0}>
            <button
                class="chip"
                type="button"
                aria-keyshortcuts={team.badge().letter.to_string()}
                aria-pressed={selected.to_string()}
                data-answered={answered.then_some("")}
                disabled={!pressable}
                onclick={select}
            >
                { badge(team) }
                <span class={if letter_only { "sr-only" } else { "chip-name" }} dir="auto" data-long={long}>{ name.clone() }</span>
                <span class="tick">{ icon(Sign::Tick) }</span>
                <span class="sr-only">{ if answered { text::ANSWERED } else { "" } }</span>
            </button>
        </li>
    }
}

/// Where the selected team's answer is typed or judged.
fn entry(recorder: &Recorder, unit: &str, keying: &Callback<Keying>) -> Html {
    let submit = {
        let keying = keying.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            keying.emit(Keying::Confirm);
        })
    };
    let write = {
        let keying = keying.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event
                .target()
                .and_then(|t| t.dyn_into::<HtmlInputElement>().ok())
            {
                keying.emit(Keying::Write(field.value()));
            }
        })
    };
    let digit = |digit: u8| {
        let keying = keying.clone();
        Callback::from(move |_: MouseEvent| keying.emit(Keying::Digit(digit)))
    };
    let form = recorder.form;
    let judge = html! {
        <span class="judge">
            <button class="button" type="button" aria-keyshortcuts="1" onclick={digit(1)}>
                { icon(Sign::Tick) }{ text::RIGHT }<kbd>{ "1" }</kbd>
            </button>
            <button class="button" type="button" aria-keyshortcuts="2" onclick={digit(2)}>
                { icon(Sign::Cross) }{ text::WRONG }<kbd>{ "2" }</kbd>
            </button>
        </span>
    };
    match form {
        Form::Judge => html! { <div class="entry">{ judge }</div> },
        Form::AnyOf(_) => html! {
            <form class="entry" onsubmit={submit}>
                <button class="button" type="submit">{ text::RECORD }<kbd>{ "Enter" }</kbd></button>
            </form>
        },
        _ => html! {
            <form class="entry" onsubmit={submit} autocomplete="off">
                <label class="sr-only" for="entry">{ text::entry_hint(form) }</label>
                <input
                    class={classes!("field", (form == Form::Text).then_some("is-wide"))}
                    id="entry"
                    inputmode={match form { Form::Number => "decimal", Form::Sequence(_) => "numeric", _ => "text" }}
                    autocomplete="off"
                    spellcheck="false"
                    dir="auto"
                    value={recorder.written.clone()}
                    oninput={write}
                />
                <span>{ unit.to_owned() }</span>
                <button class="button" type="submit">{ text::RECORD }<kbd>{ "Enter" }</kbd></button>
                if form == Form::Text {
                    { judge }
                }
            </form>
        },
    }
}
