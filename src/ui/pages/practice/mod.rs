//! Practice: one person and the bank.

mod answer;
mod choose;
mod desk;
mod drill;
mod ending;
mod exam;
mod foot;
mod overview;
mod picture;
mod progress;
mod rehearsal;
mod report;
mod run;
mod start;
mod topics;
mod why;

use gloo::timers::callback::Timeout;
use gloo::utils::window;
use yew::prelude::*;

use crate::practice::{Mode, Nothing};
use crate::session::Waiting;
use crate::ui::bank::{BankRef, BankState, First, ask, use_bank, use_first_few};
use crate::ui::route::{Corner, Route};

use choose::{Today, choose};
use desk::{Desk, use_desk};
pub use desk::{open_ahead, opened_on};
use exam::ExamPage;
use progress::ProgressPage;
use rehearsal::Rehearsal;
use run::RunPage;
use start::{Arrived, nothing, waiting};
use topics::TopicPage;

#[derive(PartialEq, Properties)]
pub struct PracticePageProps {
    pub corner: Corner,
}

/// How long the first question has the device to itself before all others are fetched, in
/// milliseconds.
const FIRST_ALONE: u32 = 1_000;

/// All pages of practice, once the questions are there. Whoever is new here begins Quick ten with the
/// first few, while the others are still on their way.
#[component]
pub fn PracticePage(props: &PracticePageProps) -> Html {
    let (whole, first) = (use_bank(), use_first_few());
    // They are enough for a run that began with them, and for nothing else.
    let began_early = use_mut_ref(|| false);
    let first = match props.corner {
        Corner::Quick => first,
        Corner::Run if *began_early.borrow() => first,
        _ => First::None,
    };
    use_effect_with(first.clone(), |first| {
        let later = match first {
            First::None => {
                ask();
                None
            }
            First::Coming => None,
            First::Here(_) => Some(Timeout::new(FIRST_ALONE, ask)),
        };
        move || drop(later)
    });
    let pages = |bank| {
        let bank = BankRef(bank);
        html! {
            <>
                <Pages key="pages" corner={props.corner} bank={bank.clone()} />
                <Rehearsal key="rehearsal" {bank} />
            </>
        }
    };
    match (whole, first) {
        (BankState::Ready(bank), _) => pages(bank),
        (_, First::Here(few)) => {
            began_early.replace(true);
            pages(few.0)
        }
        (BankState::Loading, _) | (_, First::Coming) => waiting(None),
        (BankState::Failed(why), First::None) => waiting(Some(&why)),
    }
}

#[derive(PartialEq, Properties)]
struct PagesProps {
    corner: Corner,
    bank: BankRef,
}

#[component]
fn Pages(props: &PagesProps) -> Html {
    let desk = use_desk(props.bank.0.clone());
    let found_nothing = use_state_eq(|| None::<(Corner, Nothing)>);
    let begin = {
        let (desk, found_nothing, corner) = (desk.clone(), found_nothing.clone(), props.corner);
        Callback::from(move |mode: Mode| {
            let to = run_of(&mode);
            match desk.begin(mode) {
                Ok(()) => replace(&Route::Practice(to)),
                Err(why) => found_nothing.set(Some((corner, why))),
            }
        })
    };
    let here = found_nothing.filter(|(where_it_was, _)| *where_it_was == props.corner);
    if let Some((_, why)) = here {
        return html! { <Arrived key="nothing">{ nothing(why) }</Arrived> };
    }
    match props.corner {
        Corner::Choose => html! { <Arrived key="choose">{ choice(&desk) }</Arrived> },
        Corner::Topic => {
            let standings = {
                let desk = desk.clone();
                Callback::from(move |level| desk.standings(level))
            };
            html! { <TopicPage key="topic" {standings} {begin} /> }
        }
        Corner::Exam => {
            let waiting = desk.waiting(Waiting::Exam).is_some();
            html! { <ExamPage key="exam" doubled={desk.is_doubled()} {waiting} {begin} /> }
        }
        Corner::Progress => html! { <ProgressPage key="progress" {desk} /> },
        Corner::Run => html! { <RunPage key="run" {desk} which={Waiting::Run} /> },
        Corner::Sitting => html! { <RunPage key="sitting" {desk} which={Waiting::Exam} /> },
        Corner::Quick => html! { <StartPage key="quick" {desk} mode={Mode::Quick} {begin} /> },
        Corner::Review => html! { <StartPage key="review" {desk} mode={Mode::Review} {begin} /> },
        Corner::Missed => html! { <StartPage key="missed" {desk} mode={Mode::Missed} {begin} /> },
        Corner::Bookmarked => {
            html! { <StartPage key="bookmarked" {desk} mode={Mode::Bookmarked} {begin} /> }
        }
    }
}

fn run_of(mode: &Mode) -> Corner {
    if mode.is_exam() {
        Corner::Sitting
    } else {
        Corner::Run
    }
}

/// Goes to another page in place of this one, so that the way back leads past it.
fn replace(route: &Route) {
    // Replacing a hash cannot fail on a page that is shown.
    window().location().replace(&route.to_string()).ok();
}

fn choice(desk: &Desk) -> Html {
    let (run, exam) = (desk.waiting(Waiting::Run), desk.waiting(Waiting::Exam));
    choose(Today {
        due: desk.due(),
        new: desk.new_left(),
        missed: desk.missed(),
        bookmarked: desk.bookmarked(),
        waiting: [exam.as_ref(), run.as_ref()],
    })
}

#[derive(PartialEq, Properties)]
struct StartPageProps {
    desk: Desk,
    mode: Mode,
    begin: Callback<Mode>,
}

/// Begins at once, or goes on with a run of the same kind that was left.
#[component]
fn StartPage(props: &StartPageProps) -> Html {
    let (desk, mode, begin) = (props.desk.clone(), props.mode.clone(), props.begin.clone());
    use_effect_with((), move |()| {
        let left = desk.waiting(Waiting::Run);
        if left.is_some_and(|session| *session.mode() == mode) {
            replace(&Route::Practice(Corner::Run));
        } else {
            begin.emit(mode);
        }
    });
    html! { <main class="page" id="main" tabindex="-1"></main> }
}
