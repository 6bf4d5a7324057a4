use yew::prelude::*;

use crate::session::{Form, GameClock};
use crate::stage::{Ask, Asking, Floor, Look, Moment, View};
use crate::text::play as text;
use crate::ui::dom::has_long_word;
use crate::ui::parts::{ClockUse, ReservoirClock, Sign, icon, named_as};

use super::keying::Keying;
use super::picture::BigPicture;
use super::race::floor_band;
use super::scene::Hands;

/// The question before its reveal. Nothing here knows which answer is right.
pub fn question(
    game_clock: &GameClock,
    view: &View,
    shown: Question<'_>,
    hands: Option<Hands<'_>>,
) -> Html {
    let Question {
        moment,
        asking,
        floor,
        ..
    } = shown;
    let reading = matches!(moment, Moment::Reading(_));
    let class = classes!(
        "game-main",
        "question",
        "fit",
        asking.picture.as_ref().map(|_| "has-picture"),
        shown.picture_round.then_some("is-picture-round"),
        (shown.picture_round && reading).then_some("is-picture-first"),
        floor.map(|_| "is-race"),
        (view.look.zoom > 0).then_some("is-zoomed"),
    );
    html! {
        <main {class} id="main" tabindex="-1">
            { stem(&asking.stem, floor.is_none().then(|| text::stem_hint(asking)).flatten()) }
            { picture_of(asking, view.look, hands) }
            <div class="answer">{ answer(shown, hands) }</div>
            { for floor.map(|floor| floor_band(view, floor, moment, hands)) }
            { clock(game_clock, moment, floor) }
        </main>
    }
}

/// A question before its reveal, as its scene has it.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    pub moment: Moment,
    pub asking: &'a Asking,
    pub tie_break: bool,
    pub picture_round: bool,
    /// Each team plays for a wager of its own.
    pub wagered: bool,
    /// How many teams answer.
    pub teams: usize,
    pub floor: Option<&'a Floor>,
}

/// The picture of a question, if it has one.
pub fn picture_of(asking: &Asking, look: Look, hands: Option<Hands<'_>>) -> Html {
    html! {
        <>
            { for asking.picture.iter().map(|picture| html! {
                <BigPicture
                    key="picture" picture={picture.clone()} {look}
                    on_glance={hands.map(|hands| hands.on_glance.clone())}
                />
            }) }
        </>
    }
}

pub fn stem(text: &str, hint: Option<String>) -> Html {
    let long = has_long_word(text).then_some("");
    html! {
        <h1 class="stem" dir="auto" data-long={long}>
            { text.to_owned() }
            if let Some(hint) = hint {
                <span class="stem-hint">{ hint }</span>
            }
        </h1>
    }
}

/// What there is to choose from, in the order of the screen.
pub fn options(ask: &Ask) -> Option<Vec<String>> {
    match ask {
        Ask::OneOf(options) | Ask::AnyOf(options) | Ask::InOrder(options) => Some(options.clone()),
        Ask::TrueFalse => Some(vec![text::TRUE.to_owned(), text::FALSE.to_owned()]),
        Ask::Number { .. } | Ask::Text => None,
    }
}

/// What there is to choose from where the answer is spoken.
pub fn answer_spoken(ask: &Ask) -> Html {
    match options(ask) {
        Some(options) => plain_options(options, false),
        None => spoken_blank(ask),
    }
}

/// Where an answer is spoken that is not among options.
fn spoken_blank(ask: &Ask) -> Html {
    html! {
        <p class="blank is-spoken">
            <span aria-hidden="true">{ "?" }</span>
            <small>{ text::blank_unit(ask).to_owned() }</small>
        </p>
    }
}

fn plain_options(options: Vec<String>, veiled: bool) -> Html {
    html! {
        <ol class={classes!("options", veiled.then_some("is-veiled"))} role="list" data-count={options.len().to_string()}>
            { for options.into_iter().zip(1_u8..).map(|(option, number)| html! {
                <li key={number}>
                    <div class="option" data-n={number.to_string()}>{ option_inside(&option, number) }</div>
                </li>
            }) }
        </ol>
    }
}

fn answer(shown: Question<'_>, hands: Option<Hands<'_>>) -> Html {
    let Question {
        moment,
        tie_break,
        wagered,
        teams,
        floor,
        ..
    } = shown;
    let ask = &shown.asking.ask;
    let Some(options) = options(ask) else {
        if floor.is_some() {
            return spoken_blank(ask);
        }
        return html! {
            <>
                <p class="blank">
                    <span aria-hidden="true">{ "?" }</span>
                    <small>{ text::blank_unit(ask).to_owned() }</small>
                </p>
                <p class="rule">{ text::blank_rule(ask, tie_break, wagered, teams) }</p>
            </>
        };
    };
    // Before the buzzers are open nobody is to be ahead by reading faster.
    let shut = floor.is_some_and(|floor| !floor.open);
    let veiled = match moment {
        Moment::Reading(_) => true,
        Moment::Answering(_) => shut,
        Moment::Closed { .. } => false,
    };
    // Options that are keyed in one by one are buttons while answers are taken.
    let recording = hands.and_then(|hands| Some((hands.recorder?, hands.keying)));
    let pressable = recording.filter(|(recorder, _)| {
        matches!(
            recorder.form,
            Form::OneOf(_) | Form::TrueFalse | Form::AnyOf(_) | Form::Sequence(_)
        )
    });
    let Some((recorder, keying)) = pressable else {
        return plain_options(options, veiled);
    };
    html! {
        <ol class="options" role="list" data-count={options.len().to_string()}>
            { for options.into_iter().zip(1_u8..).map(|(option, number)| {
                let pressed = matches!(recorder.form, Form::AnyOf(_))
                    .then(|| recorder.picks.contains(&(number - 1)));
                option_button(&option, number, pressed, keying)
            }) }
        </ol>
    }
}

fn option_inside(option: &str, number: u8) -> Html {
    html! {
        <>
            <span class="token" data-shape={(number - 1).to_string()}>{ number }</span>
            { named_as("option-text", option) }
        </>
    }
}

fn option_button(
    option: &str,
    number: u8,
    pressed: Option<bool>,
    keying: &Callback<Keying>,
) -> Html {
    let press = {
        let keying = keying.clone();
        Callback::from(move |_: MouseEvent| keying.emit(Keying::Digit(number)))
    };
    html! {
        <li key={number}>
            <button
                class="option"
                data-n={number.to_string()}
                type="button"
                aria-keyshortcuts={number.to_string()}
                aria-pressed={pressed.map(|pressed| pressed.to_string())}
                onclick={press}
            >
                { option_inside(option, number) }
                if pressed == Some(true) {
                    <span class="option-tick">{ icon(Sign::Tick) }</span>
                }
            </button>
        </li>
    }
}

pub fn clock(clock: &GameClock, moment: Moment, floor: Option<&Floor>) -> Html {
    let (timer, used_for) = match moment {
        Moment::Reading(timer) => (Some(timer), ClockUse::Reading),
        Moment::Answering(Some(timer)) => (Some(timer), ClockUse::Answering),
        Moment::Closed { time_up: true, .. } => (None, ClockUse::TimeUp),
        Moment::Closed { timed: true, .. } => (None, ClockUse::Locked),
        Moment::Closed { .. } => return no_clock("locked", text::LOCKED),
        Moment::Answering(None) => {
            let shut = floor.is_some_and(|floor| !floor.open);
            return no_clock(
                "none",
                if shut {
                    text::HOST_OPENS
                } else {
                    text::NO_CLOCK
                },
            );
        }
    };
    html! { <ReservoirClock key="clock" clock={clock.clone()} {timer} {used_for} /> }
}

fn no_clock(state: &'static str, word: &'static str) -> Html {
    html! {
        <section class="clock" data-state={state} aria-label={text::CLOCK} key="no-clock">
            <p class="clock-word">{ word }</p>
        </section>
    }
}
