//! What is behind the menu: the rarer things a host does. Everything here can be undone.

mod awards;
mod blocked;
mod form;
mod keys;
mod menu;

use yew::prelude::*;

use crate::game::TeamId;

use crate::ui::pages::pairing::PairingDialog;

use super::desk::{Deed, Shown};

use self::awards::AwardsPanel;
use self::form::PanelForm;

/// Which dialog is open.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    Menu,
    Keys,
    /// The second window did not open.
    Blocked,
    Buzzers,
    /// The list of the ceremony.
    Awards,
    Void,
    /// With a team chosen already, if its letter was pressed.
    Overrule(Option<TeamId>),
    Adjust,
    Rename,
    Add,
    Retire,
    Break,
    End,
}

#[derive(Clone, PartialEq, Properties)]
pub struct PanelsProps {
    /// The game's name on the shelf.
    pub game: AttrValue,
    pub shown: Shown,
    pub which: Panel,
    pub act: Callback<Deed>,
    /// Opens another dialog, or none.
    pub open: Callback<Option<Panel>>,
    pub save: Callback<()>,
    /// Whether the browser could show the game in two windows.
    pub possible: bool,
    /// Whether it does, so that the room does not look at this window.
    pub on_stage: bool,
}

/// The open dialog.
pub fn panel(props: PanelsProps) -> Html {
    match props.which {
        Panel::Menu => menu::menu(&props),
        Panel::Keys => keys::keys(&props),
        Panel::Blocked => blocked::blocked(&props),
        Panel::Buzzers => buzzers(&props),
        Panel::Awards => html! { <AwardsPanel key="awards" ..props /> },
        _ => html! { <PanelForm key="form" ..props /> },
    }
}

fn buzzers(props: &PanelsProps) -> Html {
    let teams = props.shown.game.answering(None);
    let teams: Vec<(TeamId, String)> = teams.map(|team| (team.id, team.name.clone())).collect();
    html! { <PairingDialog key="buzzers" {teams} on_close={closer(props)} /> }
}

/// Closes the dialog.
fn closer(props: &PanelsProps) -> Callback<()> {
    let open = props.open.clone();
    Callback::from(move |()| open.emit(None))
}
