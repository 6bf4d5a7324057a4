use yew::prelude::*;

use crate::bank::{Answer, Picture};
use crate::game::{Card, Closing, Phase, Turn};
use crate::session::{Form, Recorder};
use crate::text::play as text;
use crate::ui::dom::has_long_word;
use crate::ui::parts::{ClockUse, ReservoirClock, Sign, icon, named_as};

use super::desk::Shown;
use super::screen::Keying;

/// The question before its reveal. Nothing here knows which answer is right.
pub fn question(shown: &Shown, recorder: Option<&Recorder>, keying: &Callback<Keying>) -> Html {
    let game = &shown.game;
    let phase = game.phase();
    let Some((turn, card)) = phase
        .turn()
        .and_then(|turn| Some((turn, game.card(turn.asked, turn.card)?)))
    else {
        // A question's page is shown with a question only; the frame stays for the next one.
        return html! { <main class="game-main question fit" id="main" tabindex="-1"></main> };
    };
    let judged = game.is_judged(turn.asked, card);
    let picture = card.question.picture.as_ref();
    html! {
        <main class={classes!("game-main", "question", "fit", picture.map(|_| "has-picture"))} id="main" tabindex="-1">
            { stem(&card.question.stem, text::stem_hint(&card.question, judged)) }
            if let Some(picture) = picture {
                { picture_view(picture) }
            }
            <div class="answer">{ answer(shown, recorder, keying, turn, card) }</div>
            { clock(shown) }
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

/// The picture beside a question, from the folder of pictures or from the pack itself.
pub fn picture_view(picture: &Picture) -> Html {
    let file = &picture.file;
    let address = if file.starts_with("data:") {
        file.clone()
    } else {
        format!("pictures/{file}")
    };
    html! {
        <figure class="picture"><img src={address} alt={picture.alt.clone()} /></figure>
    }
}

/// What there is to choose from, in the order of the screen.
pub fn options(card: &Card) -> Option<Vec<String>> {
    match &card.question.answer {
        Answer::Choice { options, .. } | Answer::Multiple { options, .. } => Some(options.clone()),
        Answer::TrueFalse { .. } => Some(vec![text::TRUE.to_owned(), text::FALSE.to_owned()]),
        Answer::Order { items } => Some(
            card.shown
                .iter()
                .filter_map(|item| items.get(usize::from(*item)).cloned())
                .collect(),
        ),
        Answer::Number { .. } | Answer::Text { .. } => None,
    }
}

fn answer(
    shown: &Shown,
    recorder: Option<&Recorder>,
    keying: &Callback<Keying>,
    turn: &Turn,
    card: &Card,
) -> Html {
    let game = &shown.game;
    let Some(options) = options(card) else {
        let teams = game.answering(turn.contenders.as_ref()).count();
        return html! {
            <>
                <p class="blank">
                    <span aria-hidden="true">{ "?" }</span>
                    <small>{ text::blank_unit(&card.question).to_owned() }</small>
                </p>
                <p class="rule">{ text::blank_rule(&card.question, turn.asked, teams) }</p>
            </>
        };
    };
    let reading = matches!(game.phase(), Phase::Reading { .. });
    // Options that are keyed in one by one are buttons while answers are taken.
    let pressable = recorder.is_some_and(|recorder| {
        matches!(
            recorder.form,
            Form::OneOf(_) | Form::TrueFalse | Form::AnyOf(_) | Form::Sequence(_)
        )
    });
    let picks = recorder.filter(|recorder| matches!(recorder.form, Form::AnyOf(_)));
    html! {
        <ol class={classes!("options", reading.then_some("is-veiled"))} role="list" data-count={options.len().to_string()}>
            { for options.into_iter().zip(1_u8..).map(|(option, number)| {
                let pressed = picks.map(|recorder| recorder.picks.contains(&(number - 1)));
                option_card(option, number, pressable, pressed, keying)
            }) }
        </ol>
    }
}

fn option_card(
    option: String,
    number: u8,
    pressable: bool,
    pressed: Option<bool>,
    keying: &Callback<Keying>,
) -> Html {
    let inside = html! {
        <>
            <span class="token" data-shape={(number - 1).to_string()}>{ number }</span>
            { named_as("option-text", &option) }
        </>
    };
    if !pressable {
        return html! { <li key={number}><div class="option" data-n={number.to_string()}>{ inside }</div></li> };
    }
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
                { inside }
                if pressed == Some(true) {
                    <span class="option-tick">{ icon(Sign::Tick) }</span>
                }
            </button>
        </li>
    }
}

fn clock(shown: &Shown) -> Html {
    let phase = shown.game.phase();
    let clock = shown.clock.clone();
    let (timer, used_for) = match phase {
        Phase::Reading { timer, .. } => (Some(*timer), ClockUse::Reading),
        Phase::Answering {
            timer: Some(timer), ..
        } => (Some(*timer), ClockUse::Answering),
        Phase::Closed {
            why: Closing::TimeUp,
            ..
        } => (None, ClockUse::TimeUp),
        Phase::Closed {
            allotted: Some(_), ..
        } => (None, ClockUse::Locked),
        _ => {
            let locked = matches!(phase, Phase::Closed { .. });
            return html! {
                <section class="clock" data-state={if locked { "locked" } else { "none" }} aria-label={text::CLOCK} key="no-clock">
                    <p class="clock-word">{ if locked { text::LOCKED } else { text::NO_CLOCK } }</p>
                </section>
            };
        }
    };
    html! { <ReservoirClock key="clock" {clock} {timer} {used_for} /> }
}
