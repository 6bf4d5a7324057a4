use std::rc::Rc;

use yew::prelude::*;

use crate::game::{Command, Phase};
use crate::session::{Keeping, Recorder};
use crate::text::{keeping, play as text};
use crate::ui::dom::use_awake;
use crate::ui::parts::{Sign, icon, use_fit};
use crate::ui::services::use_services;

use super::aim::{next, use_aim};
use super::buzzers::{halves, lost_buzzers, use_buzzers};
use super::console::{ConsoleProps, console, steps};
use super::desk::{Deed, Seat, use_desk};
use super::host_bar::{HostBar, host_bar};
use super::hotkeys::{Held, use_keys};
use super::keying::{Keying, aloud, go_on_after, key_in};
use super::look::use_look;
use super::panels::{Panel, PanelsProps, panel};
use super::scene::{Hands, head, phase_name, scene};
use super::second::use_second_window;

#[derive(PartialEq, Properties)]
pub struct GameScreenProps {
    pub table: Seat,
    pub on_lost: Callback<()>,
}

#[component]
pub fn GameScreen(props: &GameScreenProps) -> Html {
    let desk = use_desk(&props.table, &props.on_lost);
    let services = use_services();
    let open_panel = use_state_eq(|| None::<Panel>);
    let recorder = use_mut_ref(|| None::<Recorder>);
    let redraw = use_force_update();

    // The recorder follows the game: a new question is a new recorder.
    let current = {
        let mut slot = recorder.borrow_mut();
        let kept = match slot.take() {
            Some(before) => before.kept(&desk.shown.game),
            None => Recorder::new(&desk.shown.game),
        };
        slot.clone_from(&kept);
        kept
    };

    let keying = {
        let (recorder, act, say, shown) = (
            Rc::clone(&recorder),
            desk.act.clone(),
            desk.say.clone(),
            desk.shown.clone(),
        );
        Callback::from(move |keying: Keying| {
            if let Some(command) = aloud(&shown, &keying) {
                act.emit(Deed::Command(command));
                return;
            }
            let deed = key_in(&mut recorder.borrow_mut(), &shown.game, keying, &say);
            if let Some(command) = deed {
                let recording = matches!(command, Command::RecordAnswer { .. });
                act.emit(Deed::Command(command.clone()));
                if recording && let Some(recorder) = recorder.borrow_mut().as_mut() {
                    go_on_after(recorder, &shown.game, &command);
                }
            }
            redraw.force_update();
        })
    };
    let open = {
        let open_panel = open_panel.clone();
        Callback::from(move |which: Option<Panel>| open_panel.set(which))
    };
    let id = AttrValue::from(props.table.0.borrow().id().to_owned());
    let (scenery, on_glance) = use_look(&desk.shown);
    let (aim, on_aim) = use_aim(&desk.shown);
    let next = {
        let (shown, act, on_aim) = (desk.shown.clone(), desk.act.clone(), on_aim.clone());
        Callback::from(move |()| {
            if let Some(command) = next(&shown, aim, &on_aim) {
                act.emit(Deed::Command(command));
            }
        })
    };
    let (on_stage, second) = use_second_window(&id, &scenery, &desk.look, &open);
    use_keys(Held {
        desk: desk.clone(),
        view: Rc::clone(&scenery.view),
        dialog_open: open_panel.is_some(),
        recording: current.is_some(),
        keying: keying.clone(),
        on_glance: on_glance.clone(),
        aim,
        on_aim,
        open: open.clone(),
        stage: second.toggle.clone(),
    });
    let buzzers = use_buzzers(&props.table, &desk, open_panel.is_some());
    use_fit(scenery.view.scene.race().map(|asking| asking.stem.clone()));
    use_awake(!matches!(desk.shown.game.phase(), Phase::Finished));

    let save = {
        let table = props.table.clone();
        let files = Rc::clone(&services.platform.files);
        Callback::from(move |()| {
            let table = table.0.borrow();
            let name = format!("prime-time-{}.json", table.id());
            files.offer(&name, crate::save::FILE_MIME, &table.export());
        })
    };
    let on_save = {
        let save = save.clone();
        Callback::from(move |_: MouseEvent| save.emit(()))
    };
    let back = {
        let act = desk.act.clone();
        Callback::from(move |steps: usize| act.emit(Deed::UndoAll(steps)))
    };
    let all_steps = use_state_eq(|| false);
    let all = {
        let all_steps = all_steps.clone();
        Callback::from(move |()| all_steps.set(true))
    };
    let shown = &desk.shown;
    let view = &scenery.view;
    let hands = Hands {
        recorder: current.as_ref(),
        keying: &keying,
        aim,
        on_glance: &on_glance,
    };
    html! {
        <>
            <div class={classes!("game", on_stage.then_some("is-console"))} data-phase={phase_name(&view.scene)}>
                { head(view) }
                if let Keeping::InMemory(fault) = shown.keeping {
                    <div class="notice" role="status">
                        { icon(Sign::Warn) }
                        <p><strong>{ text::NOT_SAVED }</strong>{ " " }{ keeping::in_memory(fault) }</p>
                        <button class="button" type="button" onclick={on_save}>
                            { icon(Sign::File) }{ keeping::SAVE_AS_FILE }
                        </button>
                    </div>
                }
                if !buzzers.lost.is_empty() {
                    { lost_buzzers(&buzzers.lost, &desk) }
                }
                if on_stage {
                    { console(ConsoleProps {
                        shown,
                        scenery: &scenery,
                        hands,
                        connection: second.connection,
                        steps: steps(props.table.0.borrow().journal(), *all_steps),
                        back: &back,
                        all: &all,
                        open: &second.open,
                        close: &second.toggle,
                    }) }
                } else {
                    { scene(&scenery, Some(hands)) }
                }
                { host_bar(HostBar {
                    id: &id,
                    shown,
                    aim,
                    act: &desk.act,
                    next: &next,
                    open: &open,
                    stage: &second.toggle,
                    on_stage,
                    sound: &desk.sound,
                }) }
            </div>
            <div class="overlays">
                if !on_stage && !buzzers.halves.is_empty() {
                    { halves(&buzzers, &desk) }
                }
                if let Some(which) = *open_panel {
                    { panel(PanelsProps {
                        game: id.clone(),
                        possible: second.possible,
                        on_stage,
                        shown: shown.clone(),
                        which,
                        act: desk.act.clone(),
                        open: open.clone(),
                        save: save.clone(),
                    }) }
                }
                if let Some(message) = &desk.message {
                    <p class="toast" role={if message.bad { "alert" } else { "status" }}>
                        { icon(if message.bad { Sign::Warn } else { Sign::Undo }) }
                        { message.words.clone() }
                    </p>
                }
            </div>
        </>
    }
}
