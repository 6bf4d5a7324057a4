//! The stage, as the host opens, keeps and closes it.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::document;
use yew::prelude::*;

use crate::stage::Connection;
use crate::ui::looks;
use crate::ui::second_window::SecondWindow;

use super::line::use_line;
use super::panels::Panel;
use super::scene::Scenery;

/// The second window, as the host has it in hand.
pub struct Second {
    pub connection: Connection,
    pub possible: bool,
    pub open: Callback<()>,
    /// Opens it, or closes it and goes on in this window.
    pub toggle: Callback<()>,
}

/// Whether this window is the console of a stage, and the stage itself. The console stays when the
/// stage is gone: the screen it stands on may be the one that the room now sees.
#[hook]
pub fn use_second_window(
    id: &AttrValue,
    scenery: &Scenery,
    look: &Callback<()>,
    panel: &Callback<Option<Panel>>,
) -> (bool, Second) {
    let line = use_line(id, scenery, look);
    let on_stage = use_state_eq(|| false);
    {
        let on_stage = on_stage.clone();
        use_effect_with(line.connection, move |connection| {
            if *connection == Connection::Here {
                on_stage.set(true);
            }
        });
    }
    use_effect_with(*on_stage, |on_stage| looks::show_for(!on_stage));
    let window = use_mut_ref(|| None::<Rc<SecondWindow>>);
    {
        let window = Rc::clone(&window);
        use_effect_with(line.connection == Connection::Here, move |here| {
            let pressed = here.then(|| {
                ["keydown", "pointerdown"].map(|press| {
                    let window = Rc::clone(&window);
                    EventListener::new(&document(), press, move |_| {
                        if let Some(window) = &*window.borrow() {
                            window.fill();
                        }
                    })
                })
            });
            move || drop(pressed)
        });
    }
    let open = {
        let (id, panel, possible) = (id.clone(), panel.clone(), line.possible);
        Callback::from(move |()| {
            let opened = possible.then(|| SecondWindow::open(&id)).flatten();
            if opened.is_none() {
                panel.emit(Some(Panel::Blocked));
            }
            *window.borrow_mut() = opened;
        })
    };
    let toggle = {
        let (on_stage, open, close) = (on_stage.clone(), open.clone(), line.close.clone());
        Callback::from(move |()| {
            if *on_stage {
                close.emit(());
                on_stage.set(false);
            } else {
                open.emit(());
            }
        })
    };
    let second = Second {
        connection: line.connection,
        possible: line.possible,
        open,
        toggle,
    };
    (*on_stage, second)
}
