//! What is heard of the game, in the window of the host alone: the stage is silent, so that nothing is
//! heard twice, and what a room hears comes from where the host can turn it down.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

use crate::platform::Audio;
use crate::platform::web::Loudspeaker;
use crate::session::{keep_preferences, preferences};
use crate::sound::{Ear, score};
use crate::ui::services::use_services;

use super::desk::Seat;

/// The sound of a game.
#[derive(Clone, PartialEq)]
pub struct Sound {
    /// Whether anything can be heard.
    pub on: bool,
    /// Mutes, or lets be heard again.
    pub toggle: Callback<()>,
    /// Plays what has come to be heard.
    pub listen: Callback<()>,
}

#[hook]
pub fn use_sound(seat: &Seat) -> Sound {
    let storage = use_services().platform.storage;
    let on = {
        let storage = Rc::clone(&storage);
        use_state_eq(move || preferences(storage.as_ref()).sounds.on)
    };
    // Kept here too: where the browser keeps nothing, the host can mute all the same.
    let sounds = {
        let storage = Rc::clone(&storage);
        use_memo((), move |()| {
            Cell::new(preferences(storage.as_ref()).sounds)
        })
    };
    let speaker = use_memo((), |()| Loudspeaker::default());
    {
        let (storage, sounds, on) = (Rc::clone(&storage), Rc::clone(&sounds), on.clone());
        use_effect_with((), move |()| {
            let elsewhere = EventListener::new(&window(), "storage", move |_| {
                sounds.set(preferences(storage.as_ref()).sounds);
                on.set(sounds.get().on);
            });
            move || drop(elsewhere)
        });
    }
    let ear = {
        let table = Rc::clone(&seat.0);
        use_mut_ref(move || {
            let table = table.borrow();
            Ear::new(table.journal(), table.clock().now())
        })
    };
    let listen = {
        let (table, speaker, sounds) =
            (Rc::clone(&seat.0), Rc::clone(&speaker), Rc::clone(&sounds));
        use_callback((), move |(), ()| {
            let table = table.borrow();
            let heard = ear
                .borrow_mut()
                .listen(table.journal(), table.clock().now());
            let sounds = sounds.get();
            for sounding in heard {
                if sounds.hears(sounding.cue.class()) {
                    speaker.play(&score(sounding.cue), sounding.after.0, sounds.loudness());
                }
            }
        })
    };
    let toggle = {
        let on = on.clone();
        use_callback((), move |(), ()| {
            let mut turned = sounds.get();
            turned.on = !turned.on;
            sounds.set(turned);
            on.set(turned.on);
            if !turned.on {
                speaker.hush();
            }
            let mut kept = preferences(storage.as_ref());
            kept.sounds.on = turned.on;
            // Kept or not, it holds until the game is left.
            keep_preferences(storage.as_ref(), &kept).ok();
        })
    };
    Sound {
        on: *on,
        toggle,
        listen,
    }
}
