use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::{Interval, Timeout};
use gloo::utils::window;
use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::game::{Author, Command, CommandKind, Event as Happening, Game, legal_commands};
use crate::session::{Keeping, Objection, Table};
use crate::stage;
use crate::text::{game as words, play as text, stage as stage_text};
use crate::ui::dom::Soon;

use super::scene::Scenery;
use super::sound::{Sound, use_sound};

/// How often the clock is looked at, in milliseconds.
const TICK: u32 = 100;
/// How long a message stays, in milliseconds.
const MESSAGE: u32 = 6_000;

/// The table as a property: the same one is equal.
#[derive(Clone)]
pub struct Seat(pub Rc<RefCell<Table>>);

impl PartialEq for Seat {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The game as it is shown: made anew after each change, and compared by identity.
#[derive(Clone)]
pub struct Shown(Rc<State>);

pub struct State {
    pub game: Game,
    /// What of it the audience sees.
    pub scenery: Scenery,
    pub keeping: Keeping,
    pub can_undo: bool,
    pub can_redo: bool,
    pub legal: Vec<CommandKind>,
}

impl State {
    pub fn may(&self, kind: CommandKind) -> bool {
        self.legal.contains(&kind)
    }
}

impl Deref for Shown {
    type Target = State;
    fn deref(&self) -> &State {
        &self.0
    }
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Shown {
    fn of(table: &Table) -> Self {
        let journal = table.journal();
        Self(Rc::new(State {
            game: table.game().clone(),
            scenery: Scenery {
                view: Rc::new(stage::of(table.game())),
                clock: table.clock().clone(),
            },
            keeping: table.keeping(),
            can_undo: journal.can_undo(),
            can_redo: journal.can_redo(),
            legal: legal_commands(table.game()),
        }))
    }
}

/// What a host does at the table.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    Command(Command),
    /// Carried out at once and drawn when nothing more is heard: who buzzed at the same moment is waiting
    /// in the browser's queue and comes first, for drawing may take longer than the rules wait.
    Buzz(Command),
    Undo,
    Redo,
    /// So many steps at once.
    UndoAll(usize),
}

/// A word to the host that goes by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    pub words: String,
    /// Something was not done.
    pub bad: bool,
}

/// What the page of the game has in hand.
#[derive(Clone, PartialEq)]
pub struct Desk {
    pub shown: Shown,
    pub act: Callback<Deed>,
    pub message: Option<Message>,
    pub say: Callback<Message>,
    /// Looks at the clock, which else is done by a timer: browsers slow those of a hidden page down.
    pub look: Callback<()>,
    pub sound: Sound,
}

/// Sits down at a table: carries deeds out and shows what came of them, tells it the time, and
/// lets go of it when the page goes.
///
/// A deed is carried out and saved by the table before the state that shows it is set.
#[hook]
pub fn use_desk(seat: &Seat, on_lost: &Callback<()>) -> Desk {
    let sound = use_sound(seat);
    let table = Rc::clone(&seat.0);
    let shown = {
        let table = Rc::clone(&table);
        use_state_eq(move || Shown::of(&table.borrow()))
    };
    let message = use_state_eq(|| None::<Message>);

    let say = {
        let message = message.clone();
        Callback::from(move |said: Message| message.set(Some(said)))
    };
    {
        let message = message.clone();
        use_effect_with((*message).clone(), move |said| {
            let clear = said
                .is_some()
                .then(|| Timeout::new(MESSAGE, move || message.set(None)));
            move || drop(clear)
        });
    }
    let drawing = use_mut_ref(|| None::<Soon>);
    let act = {
        let (table, shown, say) = (Rc::clone(&table), shown.clone(), say.clone());
        let drawing = Rc::clone(&drawing);
        let (on_lost, listen) = (on_lost.clone(), sound.listen.clone());
        Callback::from(move |deed: Deed| {
            let outcome = carry_out(&mut table.borrow_mut(), &deed);
            listen.emit(());
            match outcome {
                Ok(Some(message)) => say.emit(message),
                Ok(None) => {}
                Err(Objection::Elsewhere) => on_lost.emit(()),
                Err(Objection::Refused(why)) => say.emit(Message {
                    words: words::refused(&why),
                    bad: true,
                }),
            }
            let draw = {
                let (table, shown) = (Rc::clone(&table), shown.clone());
                move || shown.set(Shown::of(&table.borrow()))
            };
            let later = if matches!(deed, Deed::Buzz(_)) {
                Soon::after_input(draw)
            } else {
                draw();
                None
            };
            *drawing.borrow_mut() = later;
        })
    };
    let look = {
        let (table, shown) = (Rc::clone(&table), shown.clone());
        let (on_lost, listen) = (on_lost.clone(), sound.listen.clone());
        use_callback((), move |(), ()| {
            let changed = table.borrow_mut().tick();
            listen.emit(());
            let table = table.borrow();
            if table.keeping() == Keeping::Elsewhere {
                on_lost.emit(());
            } else if changed || table.keeping() != shown.keeping {
                shown.set(Shown::of(&table));
            }
        })
    };
    {
        let (table, look) = (Rc::clone(&table), look.clone());
        use_effect_with((), move |()| {
            let ticks = Interval::new(TICK, move || look.emit(()));
            let hide = {
                let table = Rc::clone(&table);
                EventListener::new(&window(), "pagehide", move |_| table.borrow_mut().leave())
            };
            let back = {
                let table = Rc::clone(&table);
                EventListener::new(&window(), "pageshow", move |event| {
                    let kept = event
                        .dyn_ref::<web_sys::PageTransitionEvent>()
                        .is_some_and(web_sys::PageTransitionEvent::persisted);
                    if kept {
                        table.borrow_mut().return_to();
                    }
                })
            };
            move || {
                drop((ticks, hide, back));
                table.borrow_mut().leave();
            }
        });
    }
    Desk {
        shown: (*shown).clone(),
        act,
        message: (*message).clone(),
        say,
        look,
        sound,
    }
}

fn carry_out(table: &mut Table, deed: &Deed) -> Result<Option<Message>, Objection> {
    match deed {
        Deed::Command(command) | Deed::Buzz(command) => table.command(command).map(|()| None),
        Deed::Undo => {
            let deed = last_deed(table);
            let undone = table.undo()?;
            Ok(Some(told(
                undone,
                &deed,
                text::undone,
                text::NOTHING_TO_UNDO,
            )))
        }
        Deed::UndoAll(steps) => {
            let mut undone = 0;
            while undone < *steps && table.undo()? {
                undone += 1;
            }
            let deed = stage_text::steps_undone(undone);
            Ok(Some(told(
                undone > 0,
                &deed,
                text::undone,
                text::NOTHING_TO_UNDO,
            )))
        }
        Deed::Redo => {
            let redone = table.redo()?;
            let deed = last_deed(table);
            Ok(Some(told(
                redone,
                &deed,
                text::redone,
                text::NOTHING_TO_REDO,
            )))
        }
    }
}

fn told(done: bool, deed: &str, how: fn(&str) -> String, nothing: &str) -> Message {
    Message {
        words: if done { how(deed) } else { nothing.to_owned() },
        bad: false,
    }
}

/// In words, what the host did last.
fn last_deed(table: &Table) -> String {
    table
        .journal()
        .entries()
        .iter()
        .rfind(|entry| entry.by == Author::Host)
        .and_then(|entry| entry.events.first())
        .map(|event: &Happening| text::deed(event, table.game()))
        .unwrap_or_default()
}
