//! The run that is on: one question after the other, then its end.

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use gloo::utils::{document, window};
use yew::prelude::*;

use crate::bank::Response;
use crate::practice::{Item, Session, Stage, mark};
use crate::session::Waiting;
use crate::text::practice as text;
use crate::ui::dom::unfocus;
use crate::ui::parts::{Sign, Tube, icon};
use crate::ui::route::{Corner, Route};

use super::desk::{Deed, Desk};
use super::drill::{Act, Drill};
use super::ending::end;
use super::overview::Overview;
use super::start::{Arrived, no_run};

#[derive(PartialEq, Properties)]
pub struct RunPageProps {
    pub desk: Desk,
    pub which: Waiting,
}

/// What lies over the question.
#[derive(Clone, Copy, PartialEq)]
enum Panel {
    None,
    Overview,
    Finishing,
}

#[component]
pub fn RunPage(props: &RunPageProps) -> Html {
    let desk = &props.desk;
    let panel = use_state_eq(|| Panel::None);
    let begun = use_attendance(desk, props.which);
    if !begun {
        return html! { <main class="page" id="main" tabindex="-1"></main> };
    }
    let Some(session) = desk.session() else {
        return html! { <Arrived key="none">{ no_run() }</Arrived> };
    };
    let here = session
        .item()
        .and_then(|item| Some((item, desk.question(&item.question)?)));
    let Some((item, question)) = here else {
        return html! { <Arrived key="end">{ end(desk, &session) }</Arrived> };
    };
    let exam = session.mode().is_exam();
    let act = {
        let (desk, panel) = (desk.clone(), panel.clone());
        let last = session.here() + 1 == session.items().len();
        Callback::from(move |act: Act| {
            let deed = match act {
                Act::Next if exam && last => return panel.set(Panel::Finishing),
                Act::Answer(response) => Deed::Answer(response),
                Act::GiveUp => Deed::Answer(Response::Judged(false)),
                Act::TakeBack => Deed::TakeBack,
                Act::Next => Deed::Next,
                Act::Rate(rating) => Deed::Rate(rating),
                Act::CountAsRight => Deed::CountAsRight,
            };
            let stays = match deed {
                Deed::Next => false,
                Deed::Rate(_) => true,
                _ => exam,
            };
            if !stays {
                unfocus();
            }
            desk.act(deed);
        })
    };
    let open = |what: Panel| {
        let panel = panel.clone();
        Callback::from(move |_: MouseEvent| panel.set(what))
    };
    let told = (session.stage() == Stage::Told)
        .then(|| {
            item.given
                .as_ref()
                .map(|given| mark(question, &given.response, &desk.bank))
        })
        .flatten();
    html! {
        <div class="drill">
            <main class="drill-stage" id="main" tabindex="-1">
                { head(desk, &session, item, &open(Panel::Overview)) }
                <Drill
                    key={format!("{}-{}", session.id(), session.here())}
                    question={question.clone()}
                    item={item.clone()}
                    {told}
                    {exam}
                    last={session.here() + 1 == session.items().len()}
                    separator={desk.separator()}
                    unkept={desk.unkept()}
                    {act}
                />
            </main>
            <div>
                if *panel != Panel::None {
                    { overview(desk, &session, &panel) }
                }
            </div>
        </div>
    }
}

fn head(desk: &Desk, session: &Session, item: &Item, on_overview: &Callback<MouseEvent>) -> Html {
    let exam = session.mode().is_exam();
    let (place, of) = (session.here() + 1, session.items().len());
    let done = if exam {
        session.answered()
    } else {
        session.here() + usize::from(session.stage() == Stage::Told)
    };
    #[expect(clippy::cast_precision_loss, reason = "a drawing")]
    let fill = done as f64 / of.max(1) as f64;
    let back = {
        let (desk, before) = (desk.clone(), session.here().checked_sub(1));
        Callback::from(move |_: MouseEvent| {
            if let Some(before) = before {
                desk.act(Deed::GoTo(before));
            }
        })
    };
    let words = text::place(place, of);
    html! {
        <header class="drill-head">
            <a class="button is-quiet is-square" href={Route::Practice(Corner::Choose).to_string()} aria-label={text::LEAVE}>
                { icon(Sign::Close) }
            </a>
            if exam {
                <button class="button is-quiet is-square" type="button" aria-label={text::PREVIOUS} disabled={place == 1} onclick={back}>
                    { icon(Sign::Back) }
                </button>
                <button class="button is-quiet drill-count" type="button" onclick={on_overview.clone()}>
                    { icon(Sign::List) }{ words }<span class="sr-only">{ text::OPEN_OVERVIEW }</span>
                </button>
                <ExamClock desk={desk.clone()} />
                { toggle(item.flagged, Sign::End, text::FLAG, desk, Deed::Flag(!item.flagged)) }
            } else {
                <Tube {fill} />
                <span class="drill-count">{ words }</span>
            }
            { bookmark(desk, item) }
        </header>
    }
}

fn toggle(pressed: bool, sign: Sign, name: &'static str, desk: &Desk, deed: Deed) -> Html {
    let press = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.act(deed.clone()))
    };
    html! {
        <button
            class="button is-quiet is-square is-toggle"
            type="button"
            aria-label={name}
            aria-pressed={pressed.to_string()}
            onclick={press}
        >
            { icon(sign) }
        </button>
    }
}

fn bookmark(desk: &Desk, item: &Item) -> Html {
    let marked = desk.is_bookmarked(&item.question);
    let deed = Deed::Bookmark(item.question.clone(), !marked);
    toggle(marked, Sign::Bookmark, text::BOOKMARK, desk, deed)
}

fn overview(desk: &Desk, session: &Session, panel: &UseStateHandle<Panel>) -> Html {
    let close = {
        let panel = panel.clone();
        Callback::from(move |()| panel.set(Panel::None))
    };
    let go = {
        let (desk, panel) = (desk.clone(), panel.clone());
        Callback::from(move |place: usize| {
            panel.set(Panel::None);
            desk.act(Deed::GoTo(place));
        })
    };
    let finish = {
        let (desk, panel) = (desk.clone(), panel.clone());
        Callback::from(move |()| {
            panel.set(Panel::None);
            desk.act(Deed::Finish);
        })
    };
    html! {
        <Overview
            items={session.items().to_vec()}
            here={session.here()}
            finishing={**panel == Panel::Finishing}
            on_go={go}
            on_finish={finish}
            on_close={close}
        />
    }
}

#[derive(PartialEq, Properties)]
struct ExamClockProps {
    desk: Desk,
}

/// What is left of an exam; it looks at the clock, and ends the exam when the time is up.
#[component]
fn ExamClock(props: &ExamClockProps) -> Html {
    const BEAT: u32 = 250;
    let update = use_force_update();
    {
        let desk = props.desk.clone();
        use_effect(move || {
            let shown = std::cell::Cell::new(None);
            let beat = Interval::new(BEAT, move || {
                desk.tick();
                let seconds = desk.seconds_left();
                if shown.replace(seconds) != seconds {
                    update.force_update();
                }
            });
            move || drop(beat)
        });
    }
    match props.desk.seconds_left() {
        Some(left) => html! {
            <span class={classes!("drill-clock", (left <= 60).then_some("is-low"))} role="timer" aria-label={text::TIME_LEFT}>
                { icon(Sign::Clock) }{ text::clock(left) }
            </span>
        },
        None => html! { <span class="drill-clock">{ text::UNTIMED }</span> },
    }
}

/// Time counts while the page is looked at, and only then.
/// False until the run has been taken up.
#[hook]
fn use_attendance(desk: &Desk, which: Waiting) -> bool {
    let desk = desk.clone();
    // What has just begun is shown at once; what waits is taken up first.
    let begun = use_state_eq(|| desk.is_on(which));
    let begin = begun.clone();
    use_effect_with(which, move |which| {
        desk.resume(*which);
        begin.set(true);
        let on_hide = {
            let desk = desk.clone();
            EventListener::new(&document(), "visibilitychange", move |_| {
                if document().hidden() {
                    desk.pause();
                } else {
                    desk.unpause();
                }
            })
        };
        let on_leave = {
            let desk = desk.clone();
            EventListener::new(&window(), "pagehide", move |_| desk.pause())
        };
        move || {
            drop((on_hide, on_leave));
            desk.pause();
        }
    });
    *begun
}
