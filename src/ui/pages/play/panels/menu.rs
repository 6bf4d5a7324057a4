use gloo::utils::document;
use yew::prelude::*;

use crate::game::{Command, CommandKind};
use crate::text::play as text;
use crate::ui::parts::{Dialog, Sign, icon};
use crate::ui::route::Route;

use super::super::desk::Deed;
use super::{Panel, PanelsProps, closer};

/// What a press on an item does.
enum Does {
    Opens(Panel),
    Commands(Command),
}

/// Everything a host can do beyond the bar; what cannot be done now is greyed.
pub fn menu(props: &PanelsProps) -> Html {
    let close = closer(props);
    let item = |kind: CommandKind, sign: Sign, does: Does| {
        let (name, note) = text::menu_item(kind);
        let press = {
            let (open, act) = (props.open.clone(), props.act.clone());
            Callback::from(move |_: MouseEvent| match &does {
                Does::Opens(panel) => open.emit(Some(*panel)),
                Does::Commands(command) => {
                    open.emit(None);
                    act.emit(Deed::Command(command.clone()));
                }
            })
        };
        entry(name, note, sign, !props.shown.may(kind), press)
    };
    let save = {
        let (save, close) = (props.save.clone(), close.clone());
        Callback::from(move |_: MouseEvent| {
            save.emit(());
            close.emit(());
        })
    };
    let full_screen = {
        let close = close.clone();
        Callback::from(move |_: MouseEvent| {
            toggle_full_screen();
            close.emit(());
        })
    };
    let home = Callback::from(|_: MouseEvent| crate::ui::go(&Route::Home));
    use CommandKind as Kind;
    html! {
        <Dialog key="menu" title={text::MENU_TITLE} class="is-wide" on_close={close}>
            <div class="menu">
                <section>
                    <h3>{ text::THIS_QUESTION }</h3>
                    <ul role="list">
                        { item(Kind::SkipQuestion, Sign::Skip, Does::Commands(Command::SkipQuestion)) }
                        { item(Kind::ReplaceQuestion, Sign::Swap, Does::Commands(Command::ReplaceQuestion)) }
                        { item(Kind::Overrule, Sign::Gavel, Does::Opens(Panel::Overrule(None))) }
                        { item(Kind::VoidQuestion, Sign::Void, Does::Opens(Panel::Void)) }
                    </ul>
                </section>
                <section>
                    <h3>{ text::TEAMS_AND_SCORES }</h3>
                    <ul role="list">
                        { item(Kind::AdjustScore, Sign::Score, Does::Opens(Panel::Adjust)) }
                        { item(Kind::RenameTeam, Sign::Name, Does::Opens(Panel::Rename)) }
                        { item(Kind::AddTeam, Sign::Plus, Does::Opens(Panel::Add)) }
                        { item(Kind::RetireTeam, Sign::Retire, Does::Opens(Panel::Retire)) }
                    </ul>
                </section>
                <section>
                    <h3>{ text::THE_NIGHT }</h3>
                    <ul role="list">
                        { item(Kind::TakeBreak, Sign::Clock, Does::Opens(Panel::Break)) }
                        { entry(text::FULL_SCREEN.0, text::FULL_SCREEN.1, Sign::Screen, false, full_screen) }
                        { entry(text::SAVE_COPY.0, text::SAVE_COPY.1, Sign::File, false, save) }
                        { entry(text::GO_HOME.0, text::GO_HOME.1, Sign::Up, false, home) }
                        { item(Kind::EndGame, Sign::End, Does::Opens(Panel::End)) }
                    </ul>
                </section>
            </div>
        </Dialog>
    }
}

fn entry(
    name: &'static str,
    note: &'static str,
    sign: Sign,
    disabled: bool,
    press: Callback<MouseEvent>,
) -> Html {
    html! {
        <li key={name}>
            <button class="menu-item" type="button" {disabled} onclick={press}>
                { icon(sign) }<span>{ name }<small>{ note }</small></span>
            </button>
        </li>
    }
}

fn toggle_full_screen() {
    let document = document();
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        // A browser that refuses shows the page as it is, which is no harm.
        root.request_fullscreen().ok();
    }
}
