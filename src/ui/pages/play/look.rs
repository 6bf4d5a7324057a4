//! How the host has the audience look: closer at a picture, back at what was missed.

use std::rc::Rc;

use yew::prelude::*;

use crate::stage::{self, Look, Place, Scene, View};

use super::desk::Shown;
use super::scene::{Scenery, phase_name};

/// What a host does about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glance {
    /// Closer, and from the closest on to all of it.
    Closer,
    Whole,
    /// An arrow: moves a picture that is larger than the screen, or turns a page.
    Arrow(i16, i16),
    /// Dragged so far, in thousandths of the picture.
    Drag(i16, i16),
    Turn {
        on: bool,
    },
}

/// The scenery as it is looked at, and what changes that. A look lasts as long as its screen.
#[hook]
pub fn use_look(shown: &Shown) -> (Scenery, Callback<Glance>) {
    let plain = &shown.scenery;
    let screen = (plain.view.place.clone(), phase_name(&plain.view.scene));
    let held = use_state_eq(|| None::<((Place, &'static str), Look)>);
    let look = match &*held {
        Some((of, look)) if *of == screen => *look,
        _ => Look::default(),
    };
    let scenery = use_memo((shown.clone(), look), |(shown, look)| {
        if *look == Look::default() {
            return shown.scenery.clone();
        }
        Scenery {
            view: Rc::new(stage::seen(&shown.game, *look)),
            clock: shown.scenery.clock.clone(),
        }
    });
    let view = Rc::clone(&plain.view);
    let change = Callback::from(move |glance: Glance| {
        if let Some(look) = looked(&view, look, glance) {
            held.set(Some((screen.clone(), look)));
        }
    });
    ((*scenery).clone(), change)
}

/// The next look; `None` if there is nothing of the kind to look at.
pub fn looked(view: &View, look: Look, glance: Glance) -> Option<Look> {
    let missed = match &view.scene {
        Scene::Turn(spurt) if spurt.over && spurt.asking.is_none() => spurt.missed(),
        _ => 0,
    };
    // What is looked back at has its own picture.
    let pictured = view.picture().is_some() || look.review > 0;
    match glance {
        Glance::Closer if pictured => Some(look.zoomed()),
        Glance::Whole if look.zoom > 0 => Some(Look {
            review: look.review,
            ..Look::default()
        }),
        Glance::Drag(right, down) if look.zoom > 1 => Some(look.moved(right, down)),
        // The arrow goes where the eye wants to, so the picture goes the other way.
        Glance::Arrow(right, down) if look.zoom > 1 => {
            Some(look.moved(-right * Look::STEP, -down * Look::STEP))
        }
        Glance::Arrow(right, 0) if missed > 0 => turned(look, right > 0, missed),
        Glance::Turn { on } if missed > 0 => turned(look, on, missed),
        _ => None,
    }
}

fn turned(look: Look, on: bool, missed: usize) -> Option<Look> {
    let turned = Look {
        review: look.reviewed(on, missed).review,
        ..Look::default()
    };
    Some(turned)
}
