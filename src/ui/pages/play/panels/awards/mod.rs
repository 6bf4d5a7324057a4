//! The list of the ceremony: what is given, in which order, and the awards of the host's own.

mod list;
mod written;

use yew::prelude::*;

use crate::game::{AwardKey, Command, CommandKind, Item, OwnAward, Prize, apply};
use crate::text::{ceremony as text, game as words};
use crate::ui::dom::use_aim;
use crate::ui::parts::Dialog;

use super::{PanelsProps, closer};
use crate::ui::pages::play::desk::Deed;

/// What the host has in hand.
#[derive(Clone, PartialEq)]
enum Hand {
    List,
    /// An award is written: a new one, or another text for that number.
    Writing(Writing),
}

#[derive(Clone, Default, PartialEq)]
struct Writing {
    number: Option<u16>,
    award: OwnAward,
    fault: Option<String>,
}

/// What is done with an award of the list.
#[derive(Clone, Copy, PartialEq)]
enum Act {
    Earlier(AwardKey),
    Later(AwardKey),
    LeaveOut(AwardKey, bool),
    Write(Option<u16>),
    Remove(u16),
}

/// An award's name among the ids of the page.
fn id(key: AwardKey) -> String {
    match key {
        AwardKey::Place(rank) => format!("award-place-{rank}"),
        AwardKey::Round => "award-round".to_owned(),
        AwardKey::Section(section) => format!("award-section-{}", section as u8),
        AwardKey::Comeback => "award-comeback".to_owned(),
        AwardKey::Improved => "award-improved".to_owned(),
        AwardKey::Perseverance => "award-perseverance".to_owned(),
        AwardKey::Own(number) => format!("award-own-{number}"),
    }
}

#[component]
pub fn AwardsPanel(props: &PanelsProps) -> Html {
    let hand = use_state_eq(|| Hand::List);
    let told = use_state_eq(String::new);
    let aim = use_aim();
    let game = &props.shown.game;
    let items = game.ceremony();
    let command = {
        let deed = props.act.clone();
        move |command: Command| deed.emit(Deed::Command(command))
    };

    let act = {
        let (items, hand, told) = (items.clone(), hand.clone(), told.clone());
        let (aim, command) = (aim.clone(), command.clone());
        Callback::from(move |act: Act| match act {
            Act::Earlier(key) | Act::Later(key) => {
                let later = matches!(act, Act::Later(_));
                let Some((order, place)) = moved(&items, key, later) else {
                    return;
                };
                let name = items.iter().find(|it| it.key == key).map(text::name);
                told.set(text::moved(
                    &name.unwrap_or_default(),
                    place + 1,
                    order.len(),
                ));
                aim.emit(aim_after(&items, &order, key, place, later));
                command(Command::ArrangeAwards { order });
            }
            Act::LeaveOut(award, out) => command(Command::LeaveAwardOut { award, out }),
            Act::Remove(number) => {
                told.set(text::REMOVED.to_owned());
                aim.emit("award-add".to_owned());
                command(Command::RemoveAward { number });
            }
            Act::Write(number) => {
                let of = |item: &Item| match &item.prize {
                    Prize::Own(own) if number.map(AwardKey::Own) == Some(item.key) => {
                        Some(own.clone())
                    }
                    _ => None,
                };
                let award = items.iter().find_map(of).unwrap_or_default();
                aim.emit("award-name".to_owned());
                hand.set(Hand::Writing(Writing {
                    number,
                    award,
                    fault: None,
                }));
            }
        })
    };
    let back = {
        let (hand, aim) = (hand.clone(), aim.clone());
        Callback::from(move |()| {
            aim.emit("award-add".to_owned());
            hand.set(Hand::List);
        })
    };
    // Tried on the game first: what would be refused leaves the form as it is and is said in it.
    let keep = {
        let (hand, told, back, shown) = (
            hand.clone(),
            told.clone(),
            back.clone(),
            props.shown.clone(),
        );
        Callback::from(move |writing: Writing| {
            let write = Command::WriteAward {
                number: writing.number,
                award: writing.award.clone(),
            };
            match apply(&shown.game, &write, shown.scenery.clock.now()) {
                Ok(_) => {
                    told.set(text::KEPT.to_owned());
                    back.emit(());
                    command(write);
                }
                Err(why) => hand.set(Hand::Writing(Writing {
                    fault: Some(words::refused(&why)),
                    ..writing
                })),
            }
        })
    };
    let title = match &*hand {
        Hand::List => text::LIST,
        Hand::Writing(Writing {
            number: Some(_), ..
        }) => text::CHANGE_TITLE,
        Hand::Writing(_) => text::ADD_TITLE,
    };
    html! {
        <Dialog {title} class="is-wide" on_close={closer(props)}>
            { match &*hand {
                Hand::List => list::list(&list::ListProps {
                    game,
                    items: &items,
                    room_sees: !props.on_stage,
                    may_write: props.shown.may(CommandKind::WriteAward),
                    told: &told,
                    act: &act,
                }),
                Hand::Writing(writing) => {
                    let set = {
                        let hand = hand.clone();
                        Callback::from(move |writing: Writing| hand.set(Hand::Writing(writing)))
                    };
                    written::form(game, writing, &set, &keep, &back)
                }
            } }
        </Dialog>
    }
}

/// The order after an award has changed places with its neighbour, and its place then. What was
/// given stays first.
fn moved(items: &[Item], key: AwardKey, later: bool) -> Option<(Vec<AwardKey>, usize)> {
    let here = items.iter().position(|item| item.key == key)?;
    let there = if later {
        here + 1
    } else {
        here.checked_sub(1)?
    };
    if items.get(there)?.given || items[here].given {
        return None;
    }
    let mut order: Vec<AwardKey> = items.iter().map(|item| item.key).collect();
    order.swap(here, there);
    Some((order, there))
}

/// The button to press once more, or the other one where there is no farther way.
fn aim_after(
    items: &[Item],
    order: &[AwardKey],
    key: AwardKey,
    place: usize,
    later: bool,
) -> String {
    let given = items.iter().filter(|item| item.given).count();
    let at_the_end = if later {
        place + 1 == order.len()
    } else {
        place == given
    };
    let way = if later == at_the_end { "up" } else { "down" };
    format!("{}-{way}", id(key))
}
