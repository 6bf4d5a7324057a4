use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use crate::game::{Asked, Command, Fate, LONGEST_NAME, LONGEST_REASON, Team, TeamId};
use crate::text::play as text;
use crate::ui::parts::{BadgeMark, Dialog, Icon, Named, Sign};

use super::super::desk::Deed;
use super::{Panel, PanelsProps, closer};

/// Carries a command out and closes the dialog. Tried on the game first: a command that would be
/// refused leaves the dialog open and says why in it.
fn submitter(
    props: &PanelsProps,
    fault: &UseStateHandle<Option<String>>,
) -> impl Fn(Command) + Clone + 'static {
    let (shown, act, open, fault) = (
        props.shown.clone(),
        props.act.clone(),
        props.open.clone(),
        fault.clone(),
    );
    move |command: Command| match crate::game::apply(&shown.game, &command, shown.clock.now()) {
        Ok(_) => {
            open.emit(None);
            act.emit(Deed::Command(command));
        }
        Err(why) => fault.set(Some(crate::text::game::refused(&why))),
    }
}

fn on_submit(submit: impl Fn() + 'static) -> Callback<SubmitEvent> {
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        submit();
    })
}

fn on_input(state: &UseStateHandle<String>) -> Callback<InputEvent> {
    let state = state.clone();
    Callback::from(move |event: InputEvent| {
        if let Some(field) = event
            .target()
            .and_then(|t| t.dyn_into::<HtmlInputElement>().ok())
        {
            state.set(field.value());
        }
    })
}

fn fault_line(fault: Option<&String>) -> Html {
    html! {
        <div role="alert">
            if let Some(words) = fault {
                <p class="error" id="form-fault"><Icon sign={Sign::Warn} />{ words.clone() }</p>
            }
        </div>
    }
}

fn foot(props: &PanelsProps, label: &'static str) -> Html {
    let close = closer(props);
    html! {
        <div class="dialog-foot">
            <button class="button" type="button" onclick={move |_| close.emit(())}>{ text::CANCEL }</button>
            <button class="button is-primary" type="submit">{ label }</button>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct TeamPicksProps {
    teams: Vec<Team>,
    chosen: Option<TeamId>,
    choose: Callback<TeamId>,
}

#[component]
fn TeamPicks(props: &TeamPicksProps) -> Html {
    html! {
        <fieldset>
            <legend class="label">{ text::TEAM }</legend>
            <div class="picks">
                { for props.teams.iter().map(|team| {
                    let id = team.id;
                    let choose = props.choose.clone();
                    html! {
                        <label class="pick" key={id.0}>
                            <input type="radio" name="team" checked={props.chosen == Some(id)} onchange={move |_| choose.emit(id)} />
                            <BadgeMark team={id} />
                            <Named text={team.name.clone()} />
                        </label>
                    }
                }) }
            </div>
        </fieldset>
    }
}

/// The teams that a form can be about.
fn teams(props: &PanelsProps, retired_too: bool) -> Vec<Team> {
    props
        .shown
        .game
        .teams()
        .iter()
        .filter(|team| retired_too || !team.retired)
        .cloned()
        .collect()
}

#[hook]
fn use_choice(teams: &[Team]) -> (Option<TeamId>, Callback<TeamId>) {
    let first = teams.first().map(|team| team.id);
    let chosen = use_state(move || first);
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |team| chosen.set(Some(team)))
    };
    (*chosen, choose)
}

#[component]
pub fn AdjustForm(props: &PanelsProps) -> Html {
    let teams = teams(props, true);
    let (chosen, choose) = use_choice(&teams);
    let points = use_state(String::new);
    let reason = use_state(String::new);
    let fault = use_state(|| None::<String>);
    let send = submitter(props, &fault);
    let submit = {
        let (points, reason, fault) = (points.clone(), reason.clone(), fault.clone());
        on_submit(move || {
            let Some(team) = chosen else { return };
            let typed = points.trim().replace('−', "-");
            match typed.trim_start_matches('+').parse::<i32>() {
                Ok(by) => send(Command::AdjustScore {
                    team,
                    by,
                    reason: (*reason).clone(),
                }),
                Err(_) => fault.set(Some(text::NOT_POINTS.to_owned())),
            }
        })
    };
    html! {
        <Dialog title={text::menu_item(crate::game::CommandKind::AdjustScore).0} on_close={closer(props)}>
            <form onsubmit={submit}>
                <TeamPicks {teams} {chosen} {choose} />
                <div class="form-row">
                    <div>
                        <label class="label" for="points">{ text::POINTS_TO_ADD }</label>
                        <input class="field" id="points" inputmode="numeric" autocomplete="off" value={(*points).clone()} oninput={on_input(&points)} />
                    </div>
                    <div>
                        <label class="label" for="reason">{ text::REASON }</label>
                        <input class="field" id="reason" autocomplete="off" maxlength={LONGEST_REASON.to_string()} value={(*reason).clone()} oninput={on_input(&reason)} />
                    </div>
                </div>
                { fault_line(fault.as_ref()) }
                { foot(props, text::ADJUST_DO) }
            </form>
        </Dialog>
    }
}

#[component]
pub fn RenameForm(props: &PanelsProps) -> Html {
    let teams = teams(props, true);
    let (chosen, choose) = use_choice(&teams);
    let name = use_state(String::new);
    let fault = use_state(|| None::<String>);
    let send = submitter(props, &fault);
    let submit = {
        let name = name.clone();
        on_submit(move || {
            if let Some(team) = chosen {
                send(Command::RenameTeam {
                    team,
                    name: (*name).clone(),
                });
            }
        })
    };
    html! {
        <Dialog title={text::menu_item(crate::game::CommandKind::RenameTeam).0} on_close={closer(props)}>
            <form onsubmit={submit}>
                <TeamPicks {teams} {chosen} {choose} />
                { name_field(&name) }
                { fault_line(fault.as_ref()) }
                { foot(props, text::RENAME_DO) }
            </form>
        </Dialog>
    }
}

fn name_field(name: &UseStateHandle<String>) -> Html {
    html! {
        <div>
            <label class="label" for="name">{ text::NEW_NAME }</label>
            <input class="field" id="name" dir="auto" autocomplete="off" maxlength={LONGEST_NAME.to_string()} value={(**name).clone()} oninput={on_input(name)} />
        </div>
    }
}

#[component]
pub fn AddTeamForm(props: &PanelsProps) -> Html {
    let name = use_state(String::new);
    let fault = use_state(|| None::<String>);
    let send = submitter(props, &fault);
    let submit = {
        let name = name.clone();
        on_submit(move || {
            send(Command::AddTeam {
                name: (*name).clone(),
            });
        })
    };
    html! {
        <Dialog title={text::menu_item(crate::game::CommandKind::AddTeam).0} class="is-small" on_close={closer(props)}>
            <form onsubmit={submit}>
                { name_field(&name) }
                { fault_line(fault.as_ref()) }
                { foot(props, text::ADD_DO) }
            </form>
        </Dialog>
    }
}

#[component]
pub fn RetireForm(props: &PanelsProps) -> Html {
    let teams = teams(props, false);
    let (chosen, choose) = use_choice(&teams);
    let fault = use_state(|| None::<String>);
    let send = submitter(props, &fault);
    let submit = on_submit(move || {
        if let Some(team) = chosen {
            send(Command::RetireTeam { team });
        }
    });
    html! {
        <Dialog title={text::menu_item(crate::game::CommandKind::RetireTeam).0} on_close={closer(props)}>
            <form onsubmit={submit}>
                <TeamPicks {teams} {chosen} {choose} />
                { fault_line(fault.as_ref()) }
                { foot(props, text::RETIRE_DO) }
            </form>
        </Dialog>
    }
}

/// The host's word on a team's answer: a press on right or wrong does it, and so do 1 and 2.
#[component]
pub fn OverruleForm(props: &PanelsProps) -> Html {
    let game = &props.shown.game;
    let last = game.played().last();
    let teams: Vec<Team> = last
        .map(|played| {
            game.answering(played.contenders.as_ref())
                .cloned()
                .collect()
        })
        .unwrap_or_default();
    let asked_for = match props.which {
        Panel::Overrule(team) => team,
        _ => None,
    };
    let first = asked_for
        .filter(|id| teams.iter().any(|team| team.id == *id))
        .or(teams.first().map(|team| team.id));
    let chosen = use_state(move || first);
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |team| chosen.set(Some(team)))
    };
    let fault = use_state(|| None::<String>);
    let send = submitter(props, &fault);
    let rule = {
        let chosen = chosen.clone();
        Callback::from(move |right: bool| {
            if let Some(team) = *chosen {
                send(Command::Overrule { team, right });
            }
        })
    };
    let keys = {
        let (rule, chosen, teams) = (rule.clone(), chosen.clone(), teams.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "1" => rule.emit(true),
            "2" => rule.emit(false),
            key => {
                let team = key
                    .chars()
                    .next()
                    .filter(|_| key.len() == 1)
                    .and_then(TeamId::of_letter);
                if let Some(team) = team.filter(|id| teams.iter().any(|team| team.id == *id)) {
                    chosen.set(Some(team));
                }
            }
        })
    };
    let press = |right: bool| {
        let rule = rule.clone();
        Callback::from(move |_: MouseEvent| rule.emit(right))
    };
    html! {
        <Dialog title={text::menu_item(crate::game::CommandKind::Overrule).0} on_close={closer(props)}>
            <div onkeydown={keys}>
                <TeamPicks {teams} chosen={*chosen} {choose} />
                { fault_line(fault.as_ref()) }
                <div class="dialog-foot">
                    <button class="button" type="button" aria-keyshortcuts="2" onclick={press(false)}><Icon sign={Sign::Cross} />{ text::WRONG }<kbd>{ "2" }</kbd></button>
                    <button class="button is-primary" type="button" aria-keyshortcuts="1" onclick={press(true)}><Icon sign={Sign::Tick} />{ text::RIGHT }<kbd>{ "1" }</kbd></button>
                </div>
            </div>
        </Dialog>
    }
}

#[component]
pub fn VoidForm(props: &PanelsProps) -> Html {
    let game = &props.shown.game;
    // The last one first: it is the one that is argued about.
    let open: Vec<(usize, String)> = game
        .played()
        .iter()
        .enumerate()
        .rev()
        .filter(|(_, played)| played.fate == Fate::Scored)
        .filter_map(|(n, played)| {
            let card = game.card(played.asked, played.card)?;
            Some((n, text::played_line(played.asked, &card.question.stem)))
        })
        .collect();
    let first = open.first().map(|(n, _)| *n);
    let chosen = use_state(move || first);
    let fault = use_state(|| None::<String>);
    let send = submitter(props, &fault);
    let submit = {
        let chosen = chosen.clone();
        on_submit(move || {
            if let Some(played) = *chosen {
                send(Command::VoidQuestion { played });
            }
        })
    };
    html! {
        <Dialog title={text::menu_item(crate::game::CommandKind::VoidQuestion).0} class="is-wide" on_close={closer(props)}>
            <form onsubmit={submit}>
                <fieldset>
                    <legend class="label">{ text::WHICH_QUESTION }</legend>
                    <div class="picks is-list">
                        { for open.into_iter().map(|(n, line)| {
                            let chosen = chosen.clone();
                            html! {
                                <label class="pick" key={n}>
                                    <input type="radio" name="played" checked={*chosen == Some(n)} onchange={move |_| chosen.set(Some(n))} />
                                    <Named text={line} />
                                </label>
                            }
                        }) }
                    </div>
                </fieldset>
                { fault_line(fault.as_ref()) }
                { foot(props, text::VOID_DO) }
            </form>
        </Dialog>
    }
}

#[component]
pub fn BreakForm(props: &PanelsProps) -> Html {
    let minutes = use_state(|| "5".to_owned());
    let fault = use_state(|| None::<String>);
    let send = submitter(props, &fault);
    let submit = {
        let (minutes, fault) = (minutes.clone(), fault.clone());
        on_submit(move || match minutes.trim().parse::<u8>() {
            Ok(minutes) => send(Command::TakeBreak { minutes }),
            Err(_) => fault.set(Some(text::NOT_MINUTES.to_owned())),
        })
    };
    html! {
        <Dialog title={text::menu_item(crate::game::CommandKind::TakeBreak).0} class="is-small" on_close={closer(props)}>
            <form onsubmit={submit}>
                <div>
                    <label class="label" for="minutes">{ text::MINUTES_LABEL }</label>
                    <input class="field" id="minutes" inputmode="numeric" autocomplete="off" value={(*minutes).clone()} oninput={on_input(&minutes)} />
                </div>
                { fault_line(fault.as_ref()) }
                { foot(props, text::BREAK_DO) }
            </form>
        </Dialog>
    }
}

#[component]
pub fn EndForm(props: &PanelsProps) -> Html {
    let game = &props.shown.game;
    let planned: usize = game
        .plan()
        .setup
        .rounds
        .iter()
        .map(|r| usize::from(r.questions))
        .sum();
    let played = game
        .played()
        .iter()
        .filter(|played| matches!(played.asked, Asked::InRound { .. }))
        .count();
    let fault = use_state(|| None::<String>);
    let send = submitter(props, &fault);
    let close = closer(props);
    html! {
        <Dialog title={text::END_TITLE} class="is-small" on_close={closer(props)}>
            <p>{ text::end_note(planned.saturating_sub(played)) }</p>
            { fault_line(fault.as_ref()) }
            <div class="dialog-foot">
                <button class="button" type="button" onclick={move |_| close.emit(())}>{ text::END_KEEP }</button>
                <button class="button is-danger" type="button" onclick={move |_| send(Command::EndGame)}>{ text::END_DO }</button>
            </div>
        </Dialog>
    }
}
