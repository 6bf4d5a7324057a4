use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use crate::session::{Form, Recorder};
use crate::stage::{Moment, Seat, View};
use crate::text::play as text;
use crate::ui::dom::has_long_word;
use crate::ui::parts::{Sign, badge, icon, named};

use super::keying::Keying;
use super::scene::Hands;

/// From so many teams on, or with a name so long, chips show letters alone.
const FEW: usize = 6;
const SHORT: usize = 24;

/// The teams that answer: who is selected, who has answered (not what), and where an answer is
/// typed.
pub fn strip(
    view: &View,
    seats: &[Seat],
    moment: Moment,
    unit: &str,
    hands: Option<Hands<'_>>,
) -> Html {
    let many = is_many(seats.iter().map(|seat| view.name(seat.team)));
    let recorder = hands.and_then(|hands| hands.recorder);
    let writes = hands
        .and_then(|hands| Some((hands.recorder?, hands.keying)))
        .filter(|(recorder, _)| !matches!(recorder.form, Form::OneOf(_) | Form::TrueFalse));
    let has_entry = writes.is_some();
    let pressable = !matches!(moment, Moment::Reading(_));
    html! {
        <section class={classes!("strip", many.then_some("is-many"), has_entry.then_some("has-entry"))} aria-label={text::ANSWERS}>
            if let Some(recorder) = recorder.filter(|_| many || has_entry) {
                <div class="strip-now fit">
                    { badge(recorder.team) }
                    { named(view.name(recorder.team)) }
                    if let Some((recorder, keying)) = writes {
                        { entry(recorder, if unit == "year" { "" } else { unit }, keying) }
                    }
                </div>
            }
            <ul class={classes!("chips", (!many).then_some("fit"))} role="list">
                { for seats.iter().map(|seat| {
                    let inside = chip_inside(view.name(seat.team), *seat, many);
                    match hands {
                        Some(hands) => {
                            let selected = recorder.is_some_and(|r| r.team == seat.team);
                            chip_button(inside, *seat, selected, pressable, hands.keying)
                        }
                        None => html! {
                            <li key={seat.team.0}>
                                <div class="chip" data-answered={seat.answered.then_some("")}>{ inside }</div>
                            </li>
                        },
                    }
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

fn chip_inside(name: &str, seat: Seat, letter_only: bool) -> Html {
    let long = has_long_word(name).then_some("");
    html! {
        <>
            { badge(seat.team) }
            <span class={if letter_only { "sr-only" } else { "chip-name" }} dir="auto" data-long={long}>{ name.to_owned() }</span>
            <span class="tick">{ icon(Sign::Tick) }</span>
            <span class="sr-only">{ if seat.answered { text::ANSWERED } else { "" } }</span>
        </>
    }
}

fn chip_button(
    inside: Html,
    seat: Seat,
    selected: bool,
    pressable: bool,
    keying: &Callback<Keying>,
) -> Html {
    let team = seat.team;
    let select = {
        let keying = keying.clone();
        Callback::from(move |_: MouseEvent| keying.emit(Keying::Select(team)))
    };
    html! {
        <li key={team.0}>
            <button
                class="chip"
                type="button"
                aria-keyshortcuts={team.badge().letter.to_string()}
                aria-pressed={selected.to_string()}
                data-answered={seat.answered.then_some("")}
                disabled={!pressable}
                onclick={select}
            >
                { inside }
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
