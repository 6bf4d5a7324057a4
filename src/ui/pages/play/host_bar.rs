use yew::prelude::*;

use crate::game::{Command, CommandKind, Game, Phase, Step};
use crate::session::Aim;
use crate::text::{board, ceremony as awards, play as text, stage as stage_text};
use crate::ui::parts::{Sign, icon};
use crate::ui::route::{Errand, Route};

use super::desk::{Deed, Shown};
use super::panels::Panel;
use super::sound::Sound;

/// What the bar is drawn from.
pub struct HostBar<'a> {
    /// The game's name on the shelf.
    pub id: &'a str,
    pub shown: &'a Shown,
    /// On a board: the category that waits for a row.
    pub aim: Aim,
    pub act: &'a Callback<Deed>,
    /// Takes the next step.
    pub next: &'a Callback<()>,
    pub open: &'a Callback<Option<Panel>>,
    /// Opens the second window, or closes it while there is one (`on_stage`).
    pub stage: &'a Callback<()>,
    pub on_stage: bool,
    pub sound: &'a Sound,
}

/// One slim bar: the clock, corrections, the rest behind a menu, and the one next step.
pub fn host_bar(bar: HostBar<'_>) -> Html {
    let HostBar {
        id,
        shown,
        aim,
        act,
        next,
        open,
        stage,
        on_stage,
        sound,
    } = bar;
    let game = &shown.game;
    let act = |deed: Deed| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.emit(deed.clone()))
    };
    let command = |command: Command| act(Deed::Command(command));
    let open = |panel: Panel| {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.emit(Some(panel)))
    };
    let may_resume = shown.may(CommandKind::Resume);
    let (sign, word, toggle) = if may_resume {
        (Sign::Play, text::RESUME, Command::Resume)
    } else {
        (Sign::Pause, text::PAUSE, Command::Pause)
    };
    let no_toggle = !may_resume && !shown.may(CommandKind::Pause);
    let no_extension = !shown.may(CommandKind::ExtendClock);
    let no_less = no_extension || matches!(game.phase(), Phase::Closed { .. });
    let status = match game.phase() {
        Phase::Answering { turn, .. } | Phase::Closed { turn, .. }
            if !game.is_on_paper(turn.asked) && !game.is_spoken(turn.asked) =>
        {
            let teams = game.answering(turn.contenders.as_ref()).count();
            text::answered(turn.sheets.len(), teams)
        }
        Phase::Board { round } => match aim.lowest(game).zip(game.board(*round)) {
            Some((cell, board)) => board::aimed(board, cell),
            None => String::new(),
        },
        _ => String::new(),
    };
    // The board itself shows it to the eye.
    let at_board = matches!(game.phase(), Phase::Board { .. });
    let take = {
        let next = next.clone();
        Callback::from(move |_: MouseEvent| next.emit(()))
    };
    let stage_title = if on_stage {
        stage_text::CLOSE
    } else {
        stage_text::OPEN
    };
    let on_stage_press = {
        let stage = stage.clone();
        Callback::from(move |_: MouseEvent| stage.emit(()))
    };
    let mute = {
        let toggle = sound.toggle.clone();
        Callback::from(move |_: MouseEvent| toggle.emit(()))
    };
    let first = if matches!(game.phase(), Phase::Podium { .. } | Phase::Ceremony { .. }) {
        html! {
            <div class="tools" role="group" aria-label={awards::LIST} key="awards">
                <button class="tool" type="button" id="edit-awards" aria-haspopup="dialog" onclick={open(Panel::Awards)}>
                    { icon(Sign::Trophy) }<span>{ awards::EDIT }</span>
                </button>
                <button class="tool" type="button" id="end-awards" disabled={!shown.may(CommandKind::EndCeremony)} onclick={command(Command::EndCeremony)}>
                    { icon(Sign::End) }<span>{ awards::FINISH }</span>
                </button>
            </div>
        }
    } else {
        html! {
            <div class="tools" role="group" aria-label={text::CLOCK} key="clock">
                <button class="tool" type="button" aria-keyshortcuts="P" disabled={no_toggle} onclick={command(toggle)}>
                    { icon(sign) }<span>{ word }</span><kbd>{ "P" }</kbd>
                </button>
                <button class="tool" type="button" aria-keyshortcuts="-" disabled={no_less} onclick={command(Command::ExtendClock { seconds: -15 })}>
                    <span class="sr-only">{ "Clock: " }</span>{ "−15\u{a0}s" }<kbd>{ "−" }</kbd>
                </button>
                <button class="tool" type="button" aria-keyshortcuts="+" disabled={no_extension} onclick={command(Command::ExtendClock { seconds: 15 })}>
                    <span class="sr-only">{ "Clock: " }</span>{ "+15\u{a0}s" }<kbd>{ "+" }</kbd>
                </button>
            </div>
        }
    };
    html! {
        <footer class="host-bar fit" aria-label={text::HOST}>
            { first }
            <div class="tools" role="group" aria-label={text::CORRECTIONS}>
                <button class="tool" type="button" aria-keyshortcuts="U" disabled={!shown.can_undo} onclick={act(Deed::Undo)}>
                    { icon(Sign::Undo) }<span>{ text::UNDO }</span><kbd>{ "U" }</kbd>
                </button>
                <button class="tool" type="button" aria-keyshortcuts="Shift+U" disabled={!shown.can_redo} onclick={act(Deed::Redo)}>
                    { icon(Sign::Redo) }<span>{ text::REDO }</span><kbd>{ "⇧U" }</kbd>
                </button>
            </div>
            <div class="tools" role="group" aria-label={text::MORE}>
                <button class="tool" type="button" aria-haspopup="dialog" aria-keyshortcuts="/" onclick={open(Panel::Menu)}>
                    { icon(Sign::Menu) }<span>{ text::MENU }</span><kbd>{ "/" }</kbd>
                </button>
                <button
                    class="tool is-stage" type="button" title={stage_title}
                    aria-keyshortcuts={stage_text::KEY} aria-pressed={on_stage.to_string()}
                    onclick={on_stage_press}
                >
                    <span>{ stage_text::STAGE }</span><kbd>{ stage_text::KEY }</kbd>
                </button>
                <button
                    class="tool is-sound" type="button" aria-keyshortcuts="Shift+M"
                    aria-pressed={(!sound.on).to_string()} title={text::MUTE} onclick={mute}
                >
                    { icon(if sound.on { Sign::Sound } else { Sign::Mute }) }
                    <span>{ if sound.on { text::SOUND } else { text::MUTED } }</span><kbd>{ "⇧M" }</kbd>
                </button>
                <button class="tool is-keys" type="button" aria-haspopup="dialog" aria-keyshortcuts="?" onclick={open(Panel::Keys)}>
                    <span>{ text::KEYS }</span><kbd>{ "?" }</kbd>
                </button>
            </div>
            <p class={if at_board { "sr-only" } else { "host-status" }} role="status">{ status }</p>
            if let Some(step) = game.next_step() {
                <button class="next" type="button" aria-keyshortcuts="Space PageDown" onclick={take}>
                    { next_word(game, step, aim) }<kbd>{ "Space" }</kbd>
                </button>
            } else {
                <span class="host-after">
                    <a class="button" href={Route::History.to_string()}>{ crate::text::history::TITLE }</a>
                    <a class="button" href={Route::Week(Errand::Certificates(Some(id.to_owned()))).to_string()}>
                        { icon(Sign::Trophy) }{ crate::text::week::CERTIFICATES }
                    </a>
                    <a class="next" href={Route::Home.to_string()}>{ text::HOME }</a>
                </span>
            }
        </footer>
    }
}

fn next_word(game: &Game, step: Step, aim: Aim) -> String {
    let board = match game.phase() {
        Phase::Board { round } => game.board(*round),
        _ => None,
    };
    match aim.lowest(game).zip(board) {
        Some((cell, board)) => board::take_aimed(board.value(cell)),
        None => text::next_step(game, step),
    }
}
