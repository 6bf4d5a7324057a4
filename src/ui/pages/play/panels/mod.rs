//! What is behind the menu: the rarer things a host does. Everything here can be undone.

mod forms;
mod keys;
mod menu;

use yew::prelude::*;

use crate::game::TeamId;

use super::desk::{Deed, Shown};

use self::forms::{
    AddTeamForm, AdjustForm, BreakForm, EndForm, OverruleForm, RenameForm, RetireForm, VoidForm,
};
use self::keys::KeysPanel;
use self::menu::MenuPanel;

/// Which dialog is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    Menu,
    Keys,
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
    pub shown: Shown,
    pub which: Panel,
    pub act: Callback<Deed>,
    /// Opens another dialog, or none.
    pub open: Callback<Option<Panel>>,
    pub save: Callback<()>,
}

#[component]
pub fn Panels(props: &PanelsProps) -> Html {
    let props = props.clone();
    match props.which {
        Panel::Menu => html! { <MenuPanel ..props /> },
        Panel::Keys => html! { <KeysPanel ..props /> },
        Panel::Void => html! { <VoidForm ..props /> },
        Panel::Overrule(_) => html! { <OverruleForm ..props /> },
        Panel::Adjust => html! { <AdjustForm ..props /> },
        Panel::Rename => html! { <RenameForm ..props /> },
        Panel::Add => html! { <AddTeamForm ..props /> },
        Panel::Retire => html! { <RetireForm ..props /> },
        Panel::Break => html! { <BreakForm ..props /> },
        Panel::End => html! { <EndForm ..props /> },
    }
}

/// Closes the dialog.
fn closer(props: &PanelsProps) -> Callback<()> {
    let open = props.open.clone();
    Callback::from(move |()| open.emit(None))
}
