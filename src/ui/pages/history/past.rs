use yew::prelude::*;

use crate::game::TeamId;
use crate::save::FILE_MIME;
use crate::session::{Shelf, Summary};
use crate::text::{history as words, home, press::share};
use crate::ui::dates;
use crate::ui::parts::{Sign, badge, icon, named};
use crate::ui::route::{Errand, Matter, Route};
use crate::ui::services::Services;

use super::Outcome;

/// A game with those at its top.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    pub game: Summary,
    leaders: Vec<(TeamId, String)>,
    points: i64,
}

impl Past {
    pub fn of(game: Summary, shelf: &Shelf) -> Self {
        let journal = shelf.look(&game.id).filter(|_| game.played > 0);
        let Some(journal) = journal else {
            return Self {
                game,
                leaders: Vec::new(),
                points: 0,
            };
        };
        let played = journal.game();
        let top: Vec<_> = played
            .standings()
            .into_iter()
            .filter(|line| line.rank == Some(1))
            .collect();
        Self {
            game,
            points: top.first().map_or(0, |line| line.points),
            leaders: top
                .iter()
                .filter_map(|line| played.team(line.team))
                .map(|team| (team.id, team.name.clone()))
                .collect(),
        }
    }
}

pub fn past_game(
    past: &Past,
    services: &Services,
    on_delete: &Callback<Summary>,
    on_outcome: &Callback<Outcome>,
) -> Html {
    let game = &past.game;
    let event = home::event(&game.event);
    let date = dates::day(game.started);
    let export = {
        let (game, on_outcome, services) = (game.clone(), on_outcome.clone(), services.clone());
        Callback::from(move |_: MouseEvent| match services.shelf.export(&game.id) {
            Some(text) => {
                let name =
                    words::file_name(home::event(&game.event), &dates::iso_day(game.started));
                services.platform.files.offer(&name, FILE_MIME, &text);
            }
            None => on_outcome.emit(Outcome::bad(words::NOT_EXPORTED.to_owned())),
        })
    };
    let delete = {
        let (game, on_delete) = (game.clone(), on_delete.clone());
        Callback::from(move |_: MouseEvent| on_delete.emit(game.clone()))
    };
    let open = if game.finished {
        words::OPEN
    } else {
        words::GO_ON
    };
    let labelled = |what| words::labelled(what, event, &date);
    html! {
        <li key={game.id.clone()} class="past-game card">
            <div>
                <h2>{ named(event) }</h2>
                <p class="hint">{ words::facts(game, &date) }</p>
                { leaders(past) }
            </div>
            <div class="past-do">
                <a class="button" href={Route::Play(game.id.clone()).to_string()} aria-label={labelled(open)}>{ open }</a>
                <a class="button" href={Route::Week(Errand::Certificates(Some(game.id.clone()))).to_string()}
                    aria-label={labelled(crate::text::week::CERTIFICATES)}>
                    { icon(Sign::Trophy) }{ crate::text::week::CERTIFICATES }
                </a>
                <a class="button" href={Route::Week(Errand::Results(Some(game.id.clone()))).to_string()}
                    aria-label={labelled(crate::text::results::LINK)}>
                    { icon(Sign::List) }{ crate::text::results::LINK }
                </a>
                <span class="past-more">
                    if game.played > 0 {
                        <a class="button" href={Route::Press(Matter::Share(Some(game.id.clone()))).to_string()}
                            aria-label={labelled(share::LINK)}>
                            { icon(Sign::Screen) }{ share::LINK }
                        </a>
                    }
                </span>
                <button class="button" type="button" aria-label={labelled(words::EXPORT)} onclick={export}>
                    { icon(Sign::File) }{ words::EXPORT }
                </button>
                <button class="button is-quiet is-danger" type="button" aria-label={labelled(words::DELETE)} onclick={delete}>
                    { icon(Sign::Bin) }{ words::DELETE }
                </button>
            </div>
        </li>
    }
}

/// Who won, all of them if they are tied; or who is ahead.
fn leaders(past: &Past) -> Html {
    if past.leaders.is_empty() {
        return html! { <p key="none" class="hint">{ words::NOT_BEGUN }</p> };
    }
    let finished = past.game.finished;
    let lines = past.leaders.iter().map(|(team, name)| {
        let trophy = if finished {
            icon(Sign::Trophy)
        } else {
            html! { <span key="none" hidden=true></span> }
        };
        html! {
            <p key={team.0} class="past-winner">
                { trophy }
                { badge(*team) }
                <strong>{ named(name) }</strong>
                { words::points(past.points) }
            </p>
        }
    });
    html! {
        <>
            <div key="so-far">
                if !finished {
                    <p class="hint">{ words::LEADING }</p>
                }
            </div>
            { for lines }
        </>
    }
}
