use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use crate::game::{Command, CommandKind, Fate, Game, LONGEST_NAME, LONGEST_REASON, Team, TeamId};
use crate::text::play as text;
use crate::ui::parts::{Dialog, Sign, badge, icon, named};

use super::super::desk::Deed;
use super::{Panel, PanelsProps, closer};

/// What is filled in. The forms are small and much alike, so one component serves them all: each
/// takes what it needs.
#[derive(Clone, PartialEq)]
struct Filled {
    team: Option<TeamId>,
    /// A question of those played.
    played: Option<usize>,
    /// A name, a number of points or of minutes.
    line: String,
    reason: String,
    fault: Option<String>,
}

impl Filled {
    fn new(which: Panel, game: &Game) -> Self {
        let teams = teams(which, game);
        let wanted = match which {
            Panel::Overrule(team) => team.filter(|id| teams.iter().any(|team| team.id == *id)),
            _ => None,
        };
        Self {
            team: wanted.or(teams.first().map(|team| team.id)),
            played: voidable(game).first().map(|(played, _)| *played),
            line: match which {
                Panel::Break => "5".to_owned(),
                _ => String::new(),
            },
            reason: String::new(),
            fault: None,
        }
    }

    /// The command that the form asks for, or what is missing.
    fn command(&self, which: Panel) -> Result<Command, String> {
        let team = self.team.ok_or_else(String::new);
        Ok(match which {
            Panel::Adjust => {
                let typed = self.line.trim().replace('−', "-");
                let by = typed.trim_start_matches('+').parse();
                Command::AdjustScore {
                    team: team?,
                    by: by.map_err(|_| text::NOT_POINTS.to_owned())?,
                    reason: self.reason.clone(),
                }
            }
            Panel::Rename => Command::RenameTeam {
                team: team?,
                name: self.line.clone(),
            },
            Panel::Add => Command::AddTeam {
                name: self.line.clone(),
            },
            Panel::Retire => Command::RetireTeam { team: team? },
            Panel::Void => Command::VoidQuestion {
                played: self.played.ok_or_else(String::new)?,
            },
            Panel::Break => Command::TakeBreak {
                minutes: (self.line.trim().parse()).map_err(|_| text::NOT_MINUTES.to_owned())?,
            },
            Panel::End => Command::EndGame,
            Panel::Overrule(_)
            | Panel::Menu
            | Panel::Keys
            | Panel::Blocked
            | Panel::Buzzers
            | Panel::Awards => {
                return Err(String::new());
            }
        })
    }
}

/// The teams that a form can be about.
fn teams(which: Panel, game: &Game) -> Vec<Team> {
    match which {
        Panel::Adjust | Panel::Rename => game.teams().to_vec(),
        Panel::Retire => game.answering(None).cloned().collect(),
        Panel::Overrule(_) => game
            .played()
            .last()
            .map(|played| {
                game.answering(played.contenders.as_ref())
                    .cloned()
                    .collect()
            })
            .unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// The questions that still count, the last one first: it is the one that is argued about.
fn voidable(game: &Game) -> Vec<(usize, String)> {
    game.played()
        .iter()
        .enumerate()
        .rev()
        .filter(|(_, played)| played.fate == Fate::Scored)
        .filter_map(|(n, played)| {
            let card = game.card(played.asked, played.card)?;
            Some((n, text::played_line(played.asked, &card.question.stem)))
        })
        .collect()
}

fn title(which: Panel) -> &'static str {
    let kind = match which {
        Panel::Void => CommandKind::VoidQuestion,
        Panel::Overrule(_) => CommandKind::Overrule,
        Panel::Adjust => CommandKind::AdjustScore,
        Panel::Rename => CommandKind::RenameTeam,
        Panel::Add => CommandKind::AddTeam,
        Panel::Retire => CommandKind::RetireTeam,
        Panel::Break => CommandKind::TakeBreak,
        Panel::End
        | Panel::Menu
        | Panel::Keys
        | Panel::Blocked
        | Panel::Buzzers
        | Panel::Awards => {
            return text::END_TITLE;
        }
    };
    text::menu_item(kind).name
}

fn button(which: Panel) -> &'static str {
    match which {
        Panel::Void => text::VOID_DO,
        Panel::Adjust => text::ADJUST_DO,
        Panel::Rename => text::RENAME_DO,
        Panel::Add => text::ADD_DO,
        Panel::Retire => text::RETIRE_DO,
        Panel::Break => text::BREAK_DO,
        _ => text::END_DO,
    }
}

#[component]
pub fn PanelForm(props: &PanelsProps) -> Html {
    let which = props.which;
    let filled = {
        let shown = props.shown.clone();
        use_state_eq(move || Filled::new(which, &shown.game))
    };
    // Tried on the game first: what would be refused leaves the dialog open and is said in it.
    let send = {
        let (shown, act, open) = (props.shown.clone(), props.act.clone(), props.open.clone());
        let filled = filled.clone();
        Callback::from(move |command: Result<Command, String>| {
            let tried = command.and_then(|command| {
                crate::game::apply(&shown.game, &command, shown.scenery.clock.now())
                    .map(|_| command)
                    .map_err(|why| crate::text::game::refused(&why))
            });
            match tried {
                Ok(command) => {
                    open.emit(None);
                    act.emit(Deed::Command(command));
                }
                Err(fault) => filled.set(Filled {
                    fault: Some(fault),
                    ..(*filled).clone()
                }),
            }
        })
    };
    let submit = {
        let (send, filled) = (send.clone(), filled.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(filled.command(which));
        })
    };
    let rule = {
        let (send, filled) = (send.clone(), filled.clone());
        Callback::from(move |right: bool| {
            if let Some(team) = filled.team {
                send.emit(Ok(Command::Overrule { team, right }));
            }
        })
    };
    let keys = {
        let (rule, filled) = (rule.clone(), filled.clone());
        let teams = teams(which, &props.shown.game);
        Callback::from(move |event: KeyboardEvent| {
            if !matches!(which, Panel::Overrule(_)) {
                return;
            }
            match event.key().as_str() {
                "1" => rule.emit(true),
                "2" => rule.emit(false),
                key => {
                    let mut chars = key.chars();
                    let letter = chars.next().filter(|_| chars.next().is_none());
                    let team = letter.and_then(TeamId::of_letter);
                    if let Some(team) = team.filter(|id| teams.iter().any(|t| t.id == *id)) {
                        choose_team(&filled, team);
                    }
                }
            }
        })
    };
    let close = closer(props);
    let last = props.shown.game.played().last();
    let has_answer = last
        .zip(filled.team)
        .is_some_and(|(played, team)| played.sheets.contains_key(&team));
    // With many names to choose from, width keeps the whole form in sight.
    let many = teams(which, &props.shown.game).len() > 8;
    let size = match which {
        Panel::Void => "is-wide",
        _ if many => "is-wide",
        Panel::Add | Panel::Break | Panel::End => "is-small",
        _ => "",
    };
    html! {
        <Dialog title={title(which)} class={size} on_close={close.clone()} on_key={keys}>
            <form onsubmit={submit}>
                { fields(which, &props.shown.game, &filled) }
                <div role="alert">
                    if let Some(words) = filled.fault.as_ref() {
                        <p class="error">{ icon(Sign::Warn) }{ words.clone() }</p>
                    }
                </div>
                <div class="dialog-foot">{ foot(which, has_answer, &close, &rule) }</div>
            </form>
        </Dialog>
    }
}

/// Only an answer that was recorded can be ruled wrong; none at all can still be ruled right.
fn foot(which: Panel, has_answer: bool, close: &Callback<()>, rule: &Callback<bool>) -> Html {
    let press = |right: bool| {
        let rule = rule.clone();
        Callback::from(move |_: MouseEvent| rule.emit(right))
    };
    let close = {
        let close = close.clone();
        Callback::from(move |_: MouseEvent| close.emit(()))
    };
    match which {
        Panel::Overrule(_) => html! {
            <>
                <button class="button" type="button" aria-keyshortcuts="2" disabled={!has_answer} onclick={press(false)}>
                    { icon(Sign::Cross) }{ text::WRONG }<kbd>{ "2" }</kbd>
                </button>
                <button class="button is-primary" type="button" aria-keyshortcuts="1" onclick={press(true)}>
                    { icon(Sign::Tick) }{ text::RIGHT }<kbd>{ "1" }</kbd>
                </button>
            </>
        },
        _ => {
            let end = which == Panel::End;
            html! {
                <>
                    <button class="button" type="button" onclick={close}>
                        { if end { text::END_KEEP } else { text::CANCEL } }
                    </button>
                    <button class={classes!("button", if end { "is-danger" } else { "is-primary" })} type="submit">
                        { button(which) }
                    </button>
                </>
            }
        }
    }
}

fn fields(which: Panel, game: &Game, filled: &UseStateHandle<Filled>) -> Html {
    let line = |label: &'static str, mode: &'static str| {
        field(
            "line",
            label,
            mode,
            LONGEST_NAME,
            &filled.line,
            filled,
            |filled, text| {
                filled.line = text;
            },
        )
    };
    match which {
        Panel::Adjust => html! {
            <>
                { picks(which, game, filled) }
                <div class="form-row">
                    { line(text::POINTS_TO_ADD, "text") }
                    { field("reason", text::REASON, "text", LONGEST_REASON, &filled.reason, filled, |filled, text| {
                        filled.reason = text;
                    }) }
                </div>
            </>
        },
        Panel::Rename => {
            html! { <>{ picks(which, game, filled) }{ line(text::NEW_NAME, "text") }</> }
        }
        Panel::Add => line(text::NEW_NAME, "text"),
        Panel::Break => line(text::MINUTES_LABEL, "numeric"),
        Panel::Void => questions(game, filled),
        Panel::End => {
            let left = game
                .plan()
                .setup
                .questions()
                .saturating_sub(game.questions_behind());
            html! { <p>{ text::end_note(left) }</p> }
        }
        _ => picks(which, game, filled),
    }
}

fn field(
    id: &'static str,
    label: &'static str,
    mode: &'static str,
    longest: usize,
    value: &str,
    filled: &UseStateHandle<Filled>,
    write: fn(&mut Filled, String),
) -> Html {
    let input = {
        let filled = filled.clone();
        Callback::from(move |event: InputEvent| {
            let field = event
                .target()
                .and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
            if let Some(field) = field {
                let mut next = (*filled).clone();
                write(&mut next, field.value());
                filled.set(next);
            }
        })
    };
    html! {
        <div key={id}>
            <label class="label" for={id}>{ label }</label>
            <input
                class="field"
                {id}
                dir="auto"
                inputmode={mode}
                autocomplete="off"
                maxlength={longest.to_string()}
                value={value.to_owned()}
                oninput={input}
            />
        </div>
    }
}

fn choose_team(filled: &UseStateHandle<Filled>, team: TeamId) {
    filled.set(Filled {
        team: Some(team),
        ..(**filled).clone()
    });
}

fn picks(which: Panel, game: &Game, filled: &UseStateHandle<Filled>) -> Html {
    let pick = |team: Team| {
        let id = team.id;
        let filled = filled.clone();
        let checked = filled.team == Some(id);
        html! {
            <label class="pick" key={id.0}>
                <input type="radio" name="team" {checked} onchange={move |_| choose_team(&filled, id)} />
                { badge(id) }{ named(&team.name) }
            </label>
        }
    };
    html! {
        <fieldset key="teams">
            <legend class="label">{ text::TEAM }</legend>
            <div class="picks">{ for teams(which, game).into_iter().map(pick) }</div>
        </fieldset>
    }
}

fn questions(game: &Game, filled: &UseStateHandle<Filled>) -> Html {
    let pick = |(n, line): (usize, String)| {
        let filled = filled.clone();
        let checked = filled.played == Some(n);
        let choose = move |_: Event| {
            filled.set(Filled {
                played: Some(n),
                ..(*filled).clone()
            });
        };
        html! {
            <label class="pick" key={n}>
                <input type="radio" name="played" {checked} onchange={choose} />{ named(&line) }
            </label>
        }
    };
    html! {
        <fieldset key="questions">
            <legend class="label">{ text::WHICH_QUESTION }</legend>
            <div class="picks is-list">{ for voidable(game).into_iter().map(pick) }</div>
        </fieldset>
    }
}
