//! The first page of practice, drawn before anybody asks: what opens it then is one step.

use std::cell::{Cell, RefCell};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen_futures::spawn_local;

use super::practice::PracticeApp;
use super::run::{Drawn, draw, turn};
use crate::practice::Day;
use crate::ui::app;
use crate::ui::bank::{BankState, so_far};
use crate::ui::dom;
use crate::ui::pages::{open_ahead, opened_on};
use crate::ui::program::Program;
use crate::ui::route::{Corner, Route};

/// Between two steps, in milliseconds: whoever came for practice itself has opened it by then.
const LATER: u32 = 500;

thread_local! {
    /// With the day that it shows.
    static WAITING: RefCell<Option<(Drawn<PracticeApp>, Day)>> = const { RefCell::new(None) };
    /// Whether practice has been asked for.
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Opens what is kept, and draws once the questions are read, each in a task of its own.
pub fn prepare() {
    Timeout::new(LATER, || {
        open_ahead();
        draw_later();
    })
    .forget();
}

fn draw_later() {
    Timeout::new(LATER, || match so_far().0 {
        _ if ASKED.get() => {}
        BankState::Loading => draw_later(),
        BankState::Ready(_) if turn().as_deref() == Some(Program::Main.name()) => draw_unseen(),
        _ => {}
    })
    .forget();
}

fn draw_unseen() {
    if let Some(day) = opened_on() {
        dom::set_unseen(true);
        WAITING.set(draw().map(|drawn| (drawn, day)));
        // Another page may change what it shows, and so may another tab.
        for event in ["program", "storage"] {
            EventListener::once(&window(), event, |_| drop_waiting()).forget();
        }
    }
}

fn drop_waiting() {
    dom::set_unseen(false);
    if let Some((drawn, _)) = WAITING.take() {
        drawn.app.destroy();
    }
}

/// What was drawn ahead if it is what is asked for and still true, otherwise the app drawn now.
pub fn take() -> Option<Drawn<PracticeApp>> {
    ASKED.set(true);
    let unseen = dom::set_unseen(false);
    let route = app::here();
    if unseen && route == Route::Practice(Corner::Choose) {
        let waiting = WAITING.take();
        if let Some((drawn, day)) = waiting {
            if opened_on() == Some(day) {
                // Once it is on the page.
                spawn_local(async move {
                    document().set_title(&app::title(&route));
                    dom::arrive();
                });
                return Some(drawn);
            }
            drawn.app.destroy();
        }
    }
    drop_waiting();
    draw()
}
