use yew::prelude::*;

use crate::bank::Answer;
use crate::text::practice as text;
use crate::ui::parts::{Sign, icon, named_as};

use super::{Controls, Stage, Touch};

/// How an option came out.
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Right,
    /// Applies and was not picked.
    Missed,
    /// Picked and wrong.
    Mine,
    /// Neither.
    Other,
}

/// The options in the order of the screen, each with its number there.
pub fn options(controls: Controls<'_>, touch: &Callback<Touch>) -> Html {
    let texts: Vec<String> = match &controls.question.answer {
        Answer::Choice { options, .. } | Answer::Multiple { options, .. } => options.clone(),
        _ => vec![text::TRUE.to_owned(), text::FALSE.to_owned()],
    };
    let rows = controls
        .shown
        .iter()
        .filter_map(|&place| Some((place, texts.get(usize::from(place))?)))
        .zip(1_u8..);
    html! {
        <ol class="options" role="list" aria-labelledby="stem">
            { for rows.map(|((place, words), number)| option(controls, place, number, words, touch)) }
        </ol>
    }
}

fn option(
    controls: Controls<'_>,
    place: u8,
    number: u8,
    words: &str,
    touch: &Callback<Touch>,
) -> Html {
    let shut = controls.stage == Stage::Shut;
    let picked = controls.draft.has(place);
    let mark = shut.then(|| mark(&controls.question.answer, place, picked));
    let press = {
        let touch = touch.clone();
        Callback::from(move |_: MouseEvent| {
            if !shut {
                touch.emit(Touch::Pick(place));
            }
        })
    };
    // A press that answers at once has nothing to be held down.
    let is_held = !shut && (controls.stage == Stage::Choosing || !controls.draft.is_one_press());
    html! {
        <li key={place}>
            <button
                class="option"
                type="button"
                data-n={number.to_string()}
                data-mark={mark.map(name)}
                aria-keyshortcuts={number.to_string()}
                aria-pressed={is_held.then(|| picked.to_string())}
                aria-disabled={shut.then_some("true")}
                onclick={press}
            >
                <span class="token" data-shape={(number - 1).to_string()}>{ number }</span>
                { named_as("option-text", words) }
                <span class="option-mark">
                    if mark.is_some_and(|mark| matches!(mark, Mark::Right | Mark::Missed)) || (is_held && picked) {
                        { icon(Sign::Tick) }
                    } else if mark == Some(Mark::Mine) {
                        { icon(Sign::Cross) }
                    }
                    <span class="sr-only">{ mark.map_or("", spoken) }</span>
                </span>
            </button>
        </li>
    }
}

fn mark(answer: &Answer, place: u8, picked: bool) -> Mark {
    let right = match answer {
        Answer::Choice { right, .. } => *right == place,
        Answer::Multiple { right, .. } => right.contains(&place),
        Answer::TrueFalse { right } => *right == (place == 0),
        _ => false,
    };
    match (right, picked) {
        // What applies and was left is told from the one that is right.
        (true, false) if matches!(answer, Answer::Multiple { .. }) => Mark::Missed,
        (true, _) => Mark::Right,
        (false, true) => Mark::Mine,
        (false, false) => Mark::Other,
    }
}

fn name(mark: Mark) -> &'static str {
    match mark {
        Mark::Right => "right",
        Mark::Missed => "missed",
        Mark::Mine => "mine",
        Mark::Other => "wrong",
    }
}

fn spoken(mark: Mark) -> &'static str {
    match mark {
        Mark::Right => text::OPTION_RIGHT,
        Mark::Missed => text::OPTION_MISSED,
        Mark::Mine => text::OPTION_MINE,
        Mark::Other => "",
    }
}
