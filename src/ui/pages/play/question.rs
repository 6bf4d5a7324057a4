use yew::prelude::*;

use crate::session::{Form, GameClock};
use crate::stage::{Ask, Asking, Moment};
use crate::text::play as text;
use crate::ui::dom::has_long_word;
use crate::ui::parts::{ClockUse, ReservoirClock, Sign, icon, named_as, picture_view};

use super::scene::Hands;
use super::screen::Keying;

/// The question before its reveal. Nothing here knows which answer is right.
pub fn question(
    game_clock: &GameClock,
    moment: Moment,
    asking: &Asking,
    tie_break: bool,
    teams: usize,
    hands: Option<Hands<'_>>,
) -> Html {
    let picture = asking.picture.as_ref();
    html! {
        <main class={classes!("game-main", "question", "fit", picture.map(|_| "has-picture"))} id="main" tabindex="-1">
            { stem(&asking.stem, text::stem_hint(asking)) }
            if let Some(picture) = picture {
                { picture_view(picture) }
            }
            <div class="answer">{ answer(moment, &asking.ask, tie_break, teams, hands) }</div>
            { clock(game_clock, moment) }
        </main>
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

fn answer(
    moment: Moment,
    ask: &Ask,
    tie_break: bool,
    teams: usize,
    hands: Option<Hands<'_>>,
) -> Html {
    let Some(options) = options(ask) else {
        return html! {
            <>
                <p class="blank">
                    <span aria-hidden="true">{ "?" }</span>
                    <small>{ text::blank_unit(ask).to_owned() }</small>
                </p>
                <p class="rule">{ text::blank_rule(ask, tie_break, teams) }</p>
            </>
        };
    };
    let reading = matches!(moment, Moment::Reading(_));
    // Options that are keyed in one by one are buttons while answers are taken.
    let recording = hands.and_then(|hands| Some((hands.recorder?, hands.keying)));
    let pressable = recording.filter(|(recorder, _)| {
        matches!(
            recorder.form,
            Form::OneOf(_) | Form::TrueFalse | Form::AnyOf(_) | Form::Sequence(_)
        )
    });
    html! {
        <ol class={classes!("options", reading.then_some("is-veiled"))} role="list" data-count={options.len().to_string()}>
            { for options.into_iter().zip(1_u8..).map(|(option, number)| match pressable {
                Some((recorder, keying)) => {
                    let pressed = matches!(recorder.form, Form::AnyOf(_))
                        .then(|| recorder.picks.contains(&(number - 1)));
                    option_button(&option, number, pressed, keying)
                }
                None => html! {
                    <li key={number}>
                        <div class="option" data-n={number.to_string()}>{ option_inside(&option, number) }</div>
                    </li>
                },
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

pub fn clock(clock: &GameClock, moment: Moment) -> Html {
    let (timer, used_for) = match moment {
        Moment::Reading(timer) => (Some(timer), ClockUse::Reading),
        Moment::Answering(Some(timer)) => (Some(timer), ClockUse::Answering),
        Moment::Closed { time_up: true, .. } => (None, ClockUse::TimeUp),
        Moment::Closed { timed: true, .. } => (None, ClockUse::Locked),
        Moment::Answering(None) | Moment::Closed { .. } => {
            let locked = matches!(moment, Moment::Closed { .. });
            return html! {
                <section class="clock" data-state={if locked { "locked" } else { "none" }} aria-label={text::CLOCK} key="no-clock">
                    <p class="clock-word">{ if locked { text::LOCKED } else { text::NO_CLOCK } }</p>
                </section>
            };
        }
    };
    html! { <ReservoirClock key="clock" clock={clock.clone()} {timer} {used_for} /> }
}
