use yew::prelude::*;

use crate::game::{Command, CommandKind};
use crate::text::play as text;
use crate::ui::dom::toggle_full_screen;
use crate::ui::parts::{Dialog, Sign, icon};
use crate::ui::route::Route;

use super::super::desk::Deed;
use super::{Panel, PanelsProps, closer};

/// An item: what it says, the key that presses it while the menu is open, and what it does.
struct Item {
    words: text::MenuItem,
    sign: Sign,
    disabled: bool,
    press: Callback<()>,
}

/// Everything a host can do beyond the bar; what cannot be done now is greyed.
pub fn menu(props: &PanelsProps) -> Html {
    let sections = [
        (text::THIS_QUESTION, this_question(props)),
        (text::TEAMS_AND_SCORES, teams_and_scores(props)),
        (text::THE_NIGHT, the_night(props)),
    ];
    let keys: Vec<(&'static str, Callback<()>)> = sections
        .iter()
        .flat_map(|(_, items)| items)
        .filter(|item| !item.disabled)
        .map(|item| (item.words.key, item.press.clone()))
        .collect();
    let on_key = Callback::from(move |event: KeyboardEvent| {
        let chord = event.ctrl_key() || event.alt_key() || event.meta_key();
        let pressed = event.key();
        let found = keys
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(&pressed));
        if let Some((_, press)) = found.filter(|_| !chord) {
            event.prevent_default();
            press.emit(());
        }
    });
    html! {
        <Dialog key="menu" title={text::MENU_TITLE} class="is-wide" on_close={closer(props)} {on_key}>
            <div class="menu">
                { for sections.into_iter().map(|(title, items)| html! {
                    <section key={title}>
                        <h3>{ title }</h3>
                        <ul role="list">{ for items.into_iter().map(line) }</ul>
                    </section>
                }) }
            </div>
        </Dialog>
    }
}

fn line(item: Item) -> Html {
    let Item {
        words,
        sign,
        disabled,
        press,
    } = item;
    html! {
        <li key={words.key}>
            <button class="menu-item" type="button" aria-keyshortcuts={words.key} {disabled} onclick={move |_| press.emit(())}>
                { icon(sign) }<span>{ words.name }<small>{ words.note }</small></span><kbd>{ words.key }</kbd>
            </button>
        </li>
    }
}

/// An item that opens a dialog of its own.
fn opens(props: &PanelsProps, kind: CommandKind, sign: Sign, panel: Panel) -> Item {
    let open = props.open.clone();
    Item {
        words: text::menu_item(kind),
        sign,
        disabled: !props.shown.may(kind),
        press: Callback::from(move |()| open.emit(Some(panel))),
    }
}

/// An item that is done at once; undo takes it back.
fn does(props: &PanelsProps, sign: Sign, command: Command) -> Item {
    let (open, act) = (props.open.clone(), props.act.clone());
    Item {
        words: text::menu_item(command.kind()),
        sign,
        disabled: !props.shown.may(command.kind()),
        press: Callback::from(move |()| {
            open.emit(None);
            act.emit(Deed::Command(command.clone()));
        }),
    }
}

/// An item that has nothing to do with the rules.
fn beside(
    props: &PanelsProps,
    words: text::MenuItem,
    sign: Sign,
    act: impl Fn() + 'static,
) -> Item {
    let open = props.open.clone();
    Item {
        words,
        sign,
        disabled: false,
        press: Callback::from(move |()| {
            open.emit(None);
            act();
        }),
    }
}

fn this_question(props: &PanelsProps) -> Vec<Item> {
    vec![
        does(props, Sign::Skip, Command::SkipQuestion),
        does(props, Sign::Swap, Command::ReplaceQuestion),
        opens(
            props,
            CommandKind::Overrule,
            Sign::Gavel,
            Panel::Overrule(None),
        ),
        opens(props, CommandKind::VoidQuestion, Sign::Void, Panel::Void),
    ]
}

fn teams_and_scores(props: &PanelsProps) -> Vec<Item> {
    vec![
        opens(props, CommandKind::AdjustScore, Sign::Score, Panel::Adjust),
        opens(props, CommandKind::RenameTeam, Sign::Name, Panel::Rename),
        opens(props, CommandKind::AddTeam, Sign::Plus, Panel::Add),
        opens(props, CommandKind::RetireTeam, Sign::Retire, Panel::Retire),
    ]
}

fn the_night(props: &PanelsProps) -> Vec<Item> {
    let save = props.save.clone();
    let open_buzzers = {
        let open = props.open.clone();
        Callback::from(move |()| open.emit(Some(Panel::Buzzers)))
    };
    // Nothing to be greyed on a night without a board.
    let board = props.shown.may(CommandKind::CloseBoard);
    let board = board.then(|| does(props, Sign::End, Command::CloseBoard));
    let mut items = vec![opens(
        props,
        CommandKind::TakeBreak,
        Sign::Clock,
        Panel::Break,
    )];
    items.extend(board);
    items.push(opens(
        props,
        CommandKind::WriteAward,
        Sign::Trophy,
        Panel::Awards,
    ));
    items.extend([
        Item {
            words: text::PAIR_BUZZERS,
            sign: Sign::Team,
            disabled: false,
            press: open_buzzers,
        },
        beside(props, text::FULL_SCREEN, Sign::Screen, toggle_full_screen),
        beside(props, text::SAVE_COPY, Sign::File, move || save.emit(())),
        beside(props, text::GO_HOME, Sign::Up, || {
            crate::ui::go(&Route::Home)
        }),
        opens(props, CommandKind::EndGame, Sign::End, Panel::End),
    ]);
    items
}
