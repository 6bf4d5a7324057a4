use web_sys::Event;
use yew::prelude::*;

use crate::practice::{Mode, Pace};
use crate::text::practice as text;
use crate::ui::dom::use_arrival;
use crate::ui::route::{Corner, Route};

const SIZES: [u8; 3] = [25, 50, 100];

#[derive(PartialEq, Properties)]
pub struct ExamPageProps {
    /// Somebody has asked for twice the time, always.
    pub doubled: bool,
    /// One that was left waits: beginning another gives it up.
    pub waiting: bool,
    pub begin: Callback<Mode>,
}

/// How long an exam, and by which clock.
#[component]
pub fn ExamPage(props: &ExamPageProps) -> Html {
    use_arrival();
    let questions = use_state_eq(|| SIZES[0]);
    // Nobody is rushed who has not asked for it.
    let pace = use_state_eq(|| Pace::Untimed);
    let paces: &[Pace] = if props.doubled {
        &[Pace::Untimed, Pace::Doubled]
    } else {
        &[Pace::Untimed, Pace::Timed, Pace::Doubled]
    };
    let size = |n: u8| {
        let checked = *questions == n;
        let choose = {
            let questions = questions.clone();
            Callback::from(move |_: Event| questions.set(n))
        };
        html! {
            <label class={classes!("choice", checked.then_some("is-chosen"))} key={n}>
                <input type="radio" name="questions" {checked} onchange={choose} />
                <span class="choice-name">{ n }<span class="sr-only">{ text::QUESTIONS }</span></span>
                <span class="hint">{ text::minutes(pace.allotted(usize::from(n))) }</span>
            </label>
        }
    };
    let clock = |to: Pace| {
        let checked = *pace == to;
        let choose = {
            let pace = pace.clone();
            Callback::from(move |_: Event| pace.set(to))
        };
        html! {
            <label class="pick" key={text::pace(to)}>
                <input type="radio" name="pace" {checked} onchange={choose} />
                <span>{ text::pace(to) }</span>
            </label>
        }
    };
    let start = {
        let (begin, questions, pace) = (props.begin.clone(), questions.clone(), pace.clone());
        Callback::from(move |_: MouseEvent| {
            begin.emit(Mode::Exam {
                questions: *questions,
                pace: *pace,
            });
        })
    };
    html! {
        <main class="page is-narrow practice" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{ text::EXAM }</h1>
                <a class="button is-quiet" href={Route::Practice(Corner::Choose).to_string()}>{ text::BACK }</a>
            </header>
            <p>{ text::EXAM_RULES }</p>
            <div>
                if props.waiting {
                    <div class="notice">
                        <p><strong>{ text::EXAM_WAITS }</strong>{ " " }{ text::EXAM_WAITS_HINT }</p>
                        <a class="button is-primary" href={Route::Practice(Corner::Sitting).to_string()}>{ text::EXAM_GO_ON }</a>
                    </div>
                }
            </div>
            <fieldset>
                <legend class="label">{ text::HOW_LONG }</legend>
                <div class="choices is-three">{ for SIZES.into_iter().map(size) }</div>
            </fieldset>
            <fieldset>
                <legend class="label">{ text::CLOCK }</legend>
                <div class="picks">
                    { for paces.iter().copied().map(clock) }
                </div>
            </fieldset>
            <footer class="start-bar">
                <div>
                    <p class="start-sum">
                        <strong>{ text::questions(*questions) }</strong>
                        { text::minutes(pace.allotted(usize::from(*questions))) }
                    </p>
                    <button class="button is-primary is-big" type="button" onclick={start}>{ text::BEGIN }</button>
                </div>
            </footer>
        </main>
    }
}
