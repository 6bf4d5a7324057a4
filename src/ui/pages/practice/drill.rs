//! One question on the screen: read above, answered below, gone on from at the foot.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use crate::bank::{Answer, Kind, Question, Response, Separator};
use crate::practice::{Draft, Unready};
use crate::practice::{Item, Marked, Rating};
use crate::session::Kept;
use crate::text::practice as text;
use crate::ui::dom::{focus_id, has_long_word};
use crate::ui::parts::{Sign, icon};

use super::answer::{Controls, Stage, Touch, answer};
use super::foot::{Foot, foot};
use super::picture::{Zoom, thumbnail};
use super::report::ReportProblem;
use super::why::{solution, why};

/// What somebody did with the question.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    Answer(Response),
    /// Not known: what is right is shown.
    GiveUp,
    TakeBack,
    Next,
    Rate(Rating),
    /// The learner's word on a text that is on no list.
    CountAsRight,
}

#[derive(PartialEq, Properties)]
pub struct DrillProps {
    pub question: Question,
    pub item: Item,
    /// What came of the answer; `None` before it is told.
    pub told: Option<Marked>,
    /// Nothing is told before the end.
    pub exam: bool,
    /// The last question of the run.
    pub last: bool,
    pub separator: Separator,
    /// That nothing is being kept.
    pub unkept: Option<Kept>,
    pub act: Callback<Act>,
}

/// How long after a drawing it has been painted, in milliseconds.
const PAINTED: u32 = 20;

/// What is true, once what was drawn of it has been painted; `None` before anything was. So a press is
/// answered at once by what matters most, and by the rest a moment later.
#[hook]
fn use_painted<T: Clone + PartialEq + 'static>(now: T) -> Option<T> {
    let painted = use_state_eq(|| None);
    let paint = painted.setter();
    use_effect_with(now, move |now| {
        let now = Some(now.clone());
        let later = Timeout::new(PAINTED, move || paint.set(now));
        move || drop(later)
    });
    (*painted).clone()
}

/// Keyed by its question: a new one begins with nothing typed.
#[component]
pub fn Drill(props: &DrillProps) -> Html {
    let shown = places(&props.question, &props.item);
    let draft = {
        let (answer, given) = (&props.question.answer, &props.item.given);
        use_state_eq(|| match given {
            Some(given) => Draft::of(answer, &shown, &given.response),
            None => Draft::new(answer, &shown),
        })
    };
    let unready = use_state_eq(|| None::<Unready>);
    let zoomed = use_state_eq(|| false);
    let is_told = props.told.is_some();
    let stage = match (is_told, props.exam) {
        (true, _) => Stage::Shut,
        (false, true) => Stage::Choosing,
        (false, false) => Stage::Open,
    };

    let check = {
        let (draft, unready, act) = (draft.clone(), unready.clone(), props.act.clone());
        let separator = props.separator;
        use_callback((), move |(), ()| match draft.response(separator) {
            Ok(response) => act.emit(Act::Answer(response)),
            Err(why) => {
                unready.set(Some(why));
                focus_id("written");
            }
        })
    };
    let touch = {
        let (draft, unready, act, check) = (
            draft.clone(),
            unready.clone(),
            props.act.clone(),
            check.clone(),
        );
        let (exam, separator) = (props.exam, props.separator);
        Callback::from(move |touch: Touch| {
            unready.set(None);
            let next = match touch {
                Touch::Pick(place) => draft.picked(place),
                Touch::Write(words) => draft.typed(words),
                Touch::Put { from, to } => draft.moved(from, to),
                Touch::Enter => {
                    return if exam {
                        act.emit(Act::Next);
                    } else {
                        check.emit(());
                    };
                }
            };
            // An exam takes what stands there: its clock may run out at any moment.
            match next.response(separator) {
                Ok(response) if exam || next.is_one_press() => act.emit(Act::Answer(response)),
                Err(_) if exam => act.emit(Act::TakeBack),
                _ => {}
            }
            draft.set(next);
        })
    };
    let proceed = {
        let (act, check, exam) = (props.act.clone(), check.clone(), props.exam);
        let one_press = draft.is_one_press();
        Callback::from(move |()| {
            if is_told || exam {
                act.emit(Act::Next);
            } else if !one_press {
                check.emit(());
            }
        })
    };
    let read = use_node_ref();
    use_keys(&read, &shown, stage, touch.clone(), proceed.clone());
    // The stem before what it is answered with, and the verdict before the reason.
    let given = props.item.given.as_ref();
    let painted = use_painted(is_told.then(|| given.is_some_and(|given| given.right)));
    let explained = is_told && painted.flatten().is_some();
    use_effect_with((painted, read.clone()), |(painted, read)| {
        if let (Some(told), Some(read)) = (painted, on_page(read)) {
            if told.is_some() {
                show_why(&read);
                focus_id("next");
            } else {
                focus_id("stem");
            }
        }
    });
    let zoom = {
        let zoomed = zoomed.clone();
        Callback::from(move |()| zoomed.set(true))
    };
    let unzoom = {
        let zoomed = zoomed.clone();
        Callback::from(move |()| zoomed.set(false))
    };
    let question = &props.question;
    let controls = Controls {
        question,
        shown: &shown,
        draft: &draft,
        stage,
    };
    let long = has_long_word(&question.stem).then_some("");
    let on_foot = Foot {
        kind: question.kind(),
        told: props.told.as_ref(),
        given: props.item.given.as_ref(),
        exam: props.exam,
        last: props.last,
        unready: *unready,
    };
    html! {
        <>
            <div ref={read} class="drill-read" tabindex="0" role="group" aria-label={text::QUESTION}>
                <p class="drill-topic">{ text::topic(question) }</p>
                <div class="drill-picture">
                    if let Some(picture) = &question.picture {
                        { thumbnail(picture, &zoom) }
                    }
                </div>
                <h1 class="stem" id="stem" tabindex="-1" dir="auto" data-long={long}>{ question.stem.clone() }</h1>
                <div role="alert">
                    if let Some(kept) = props.unkept {
                        <div class="notice">{ icon(Sign::Warn) }<p>{ text::unkept(kept) }</p></div>
                    }
                </div>
                <div role="status" class="sr-only">
                    { props.told.as_ref().map(|told| text::told(told, &solution(question))) }
                </div>
                <section class="drill-why" id="why" aria-label={text::WHY} hidden={!explained}>
                    if let Some(told) = props.told.as_ref().filter(|_| explained) {
                        { told_note(question, told) }
                        { why(question) }
                        <ReportProblem id={question.id.0.clone()} stem={question.stem.clone()} />
                    }
                </section>
            </div>
            <div
                class="drill-answer"
                tabindex={(is_told && question.kind() == Kind::Order).then_some("0")}
                role="group"
                aria-label={text::ANSWER}
            >
                if painted.is_some() {
                    { answer(controls, &touch) }
                }
            </div>
            { foot(on_foot, &props.act, &proceed) }
            <div>
                if let Some(picture) = question.picture.as_ref().filter(|_| *zoomed) {
                    <Zoom picture={picture.clone()} on_close={unzoom} />
                }
            </div>
        </>
    }
}

/// The order on the screen. True stands before false, always.
fn places(question: &Question, item: &Item) -> Vec<u8> {
    match question.answer {
        Answer::TrueFalse { .. } => vec![0, 1],
        _ => item.shown.clone(),
    }
}

/// What the options themselves do not show: the right number or words, and how near it was.
fn told_note(question: &Question, told: &Marked) -> Html {
    let note = text::detail(&told.detail);
    let is_written = matches!(question.kind(), Kind::Number | Kind::Text);
    html! {
        <p class="drill-solution">
            if is_written {
                <strong dir="auto">{ solution(question) }</strong>
            }
            if let Some(note) = note {
                <span>{ note }</span>
            }
        </p>
    }
}

/// What is on the page: a question may also be drawn where nobody sees it.
fn on_page(read: &NodeRef) -> Option<Element> {
    read.cast::<Element>().filter(|read| read.is_connected())
}

/// Scrolls the part that is read, never the page: what was pressed stays under the thumb.
fn show_why(read: &Element) {
    // A line of the question stays in sight: it says that there is more above.
    const LINE: i32 = 40;
    if let Some(why) = document().get_element_by_id("why") {
        read.set_scroll_top(why.unchecked_ref::<HtmlElement>().offset_top() - LINE);
    }
}

/// Digits pick, Enter goes on; a control that has the focus and takes the key itself keeps it.
#[hook]
fn use_keys(
    read: &NodeRef,
    shown: &[u8],
    stage: Stage,
    touch: Callback<Touch>,
    proceed: Callback<()>,
) {
    let (read, shown) = (read.clone(), shown.to_vec());
    use_effect(move || {
        let listener = EventListener::new_with_options(
            &window(),
            "keydown",
            gloo::events::EventListenerOptions::enable_prevent_default(),
            move |event| {
                let event: &KeyboardEvent = event.unchecked_ref();
                let chord = event.ctrl_key() || event.alt_key() || event.meta_key();
                if chord || event.repeat() || event.default_prevented() || is_elsewhere(event) {
                    return;
                }
                if on_page(&read).is_none() {
                    return;
                }
                let key = event.key();
                if key == "Enter" {
                    if !is_on("a, button, summary, input") {
                        event.prevent_default();
                        proceed.emit(());
                    }
                } else if let Ok(number) = key.parse::<usize>()
                    && stage != Stage::Shut
                    && !is_on("input")
                    && let Some(&place) = number.checked_sub(1).and_then(|n| shown.get(n))
                {
                    event.prevent_default();
                    touch.emit(Touch::Pick(place));
                }
            },
        );
        move || drop(listener)
    });
}

/// In a dialog, keys are the dialog's.
fn is_elsewhere(event: &KeyboardEvent) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| element.closest("dialog").is_ok_and(|found| found.is_some()))
}

/// Whether the focus is on an element for a selector.
fn is_on(css: &str) -> bool {
    document()
        .active_element()
        .is_some_and(|element| element.matches(css).unwrap_or(false))
}
