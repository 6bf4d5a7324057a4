use yew::prelude::*;

use crate::bank::{Answer, Picture};
use crate::game::{Card, Closing, Phase, Turn};
use crate::session::{Form, Recorder};
use crate::text::play as text;
use crate::ui::dom::has_long_word;
use crate::ui::parts::{ClockUse, Icon, Named, ReservoirClock, Sign};

use super::desk::Shown;
use super::screen::Keying;

#[derive(PartialEq, Properties)]
pub struct QuestionViewProps {
    pub shown: Shown,
    pub recorder: Option<Recorder>,
    pub keying: Callback<Keying>,
}

/// The question before its reveal. Nothing here knows which answer is right.
#[component]
pub fn QuestionView(props: &QuestionViewProps) -> Html {
    let game = &props.shown.game;
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
            <Stem text={card.question.stem.clone()} hint={text::stem_hint(&card.question, judged).map(AttrValue::from)} />
            if let Some(picture) = picture {
                <PictureView picture={picture.clone()} />
            }
            <div class="answer">{ answer(props, turn, card) }</div>
            { clock(props, phase) }
        </main>
    }
}

#[derive(PartialEq, Properties)]
pub struct StemProps {
    pub text: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
}

#[component]
pub fn Stem(props: &StemProps) -> Html {
    let long = has_long_word(&props.text).then_some("");
    html! {
        <h1 class="stem" dir="auto" data-long={long}>
            { props.text.clone() }
            if let Some(hint) = &props.hint {
                <span class="stem-hint">{ hint.clone() }</span>
            }
        </h1>
    }
}

#[derive(PartialEq, Properties)]
pub struct PictureViewProps {
    pub picture: Picture,
}

/// The picture beside a question, from the folder of pictures or from the pack itself.
#[component]
pub fn PictureView(props: &PictureViewProps) -> Html {
    let file = &props.picture.file;
    let address = if file.starts_with("data:") {
        file.clone()
    } else {
        format!("pictures/{file}")
    };
    html! {
        <figure class="picture"><img src={address} alt={props.picture.alt.clone()} /></figure>
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

fn answer(props: &QuestionViewProps, turn: &Turn, card: &Card) -> Html {
    let game = &props.shown.game;
    let Some(options) = options(card) else {
        let teams = game.answering(turn.contenders.as_ref()).count();
        return html! {
            <>
                <p class="blank">
                    <span aria-hidden="true">{ "?" }</span>
                    <small>{ text::blank_unit(&card.question).to_owned() }</small>
                </p>
                <p class="rule">{ text::blank_rule(&card.question, teams) }</p>
            </>
        };
    };
    let reading = matches!(game.phase(), Phase::Reading { .. });
    let recorder = props.recorder.as_ref();
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
                html! {
                    <OptionCard key={number} {option} {number} {pressable} {pressed} keying={props.keying.clone()} />
                }
            }) }
        </ol>
    }
}

#[derive(PartialEq, Properties)]
struct OptionCardProps {
    option: String,
    /// As keyed in, from 1.
    number: u8,
    pressable: bool,
    /// Switched on or off, where several can be.
    pressed: Option<bool>,
    keying: Callback<Keying>,
}

#[component]
fn OptionCard(props: &OptionCardProps) -> Html {
    let number = props.number;
    let inside = html! {
        <>
            <span class="token" data-shape={(number - 1).to_string()}>{ number }</span>
            <Named class="option-text" text={props.option.clone()} />
        </>
    };
    if !props.pressable {
        return html! { <li><div class="option" data-n={number.to_string()}>{ inside }</div></li> };
    }
    let press = {
        let keying = props.keying.clone();
        Callback::from(move |_: MouseEvent| keying.emit(Keying::Digit(number)))
    };
    html! {
        <li>
            <button
                class="option"
                data-n={number.to_string()}
                type="button"
                aria-keyshortcuts={number.to_string()}
                aria-pressed={props.pressed.map(|pressed| pressed.to_string())}
                onclick={press}
            >
                { inside }
                if props.pressed == Some(true) {
                    <span class="option-tick"><Icon sign={Sign::Tick} /></span>
                }
            </button>
        </li>
    }
}

fn clock(props: &QuestionViewProps, phase: &Phase) -> Html {
    let clock = props.shown.clock.clone();
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
