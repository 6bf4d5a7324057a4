use crate::bank::Answer;
use crate::game::{
    Asked, Board, Card, Closing, Game, Millis, Phase, Race, RoundKind, Stage, TeamId, Turn,
};

use super::board::{grid, stake, unveil, wagers};
use super::ceremony::ceremony;
use super::lightning::{share_of_round, turn_of, turns};
use super::look::Look;
use super::reveal::reveal;
use super::table::{feats, last_in_round, podium, standings, tally};
use super::view::{Ask, Asking, Entrant, Floor, Moment, Place, Scene, Seat, View};

/// What the audience may see of a game now.
pub fn of(game: &Game) -> View {
    seen(game, Look::default())
}

/// The same, looked at as the host wants it.
pub fn seen(game: &Game, look: Look) -> View {
    let place = place(game);
    View {
        on_paper: game.plan().setup.on_paper && !matches!(place, Place::TieBreak { .. }),
        event: game.plan().setup.event.clone(),
        done: done(game, &place),
        planned: game.plan().setup.questions(),
        place,
        stake: stake(game),
        teams: game
            .teams()
            .iter()
            .map(|team| Entrant {
                id: team.id,
                name: team.name.clone(),
            })
            .collect(),
        scene: scene(game, look),
        look,
    }
}

fn scene(game: &Game, look: Look) -> Scene {
    match game.phase() {
        Phase::RoundIntro { round } => intro(game, *round),
        Phase::Reading { turn, timer } => question(game, turn, Moment::Reading(*timer), None),
        Phase::Answering { turn, timer } => question(game, turn, Moment::Answering(*timer), None),
        Phase::Race { turn, race } => {
            let (moment, floor) = floor(game, turn.asked, race);
            question(game, turn, moment, Some(floor))
        }
        Phase::Closed {
            turn,
            why,
            allotted,
        } => {
            let moment = Moment::Closed {
                time_up: *why == Closing::TimeUp,
                timed: allotted.is_some(),
            };
            let floor = game.is_by_buzzer(turn.asked).then(Floor::default);
            question(game, turn, moment, floor)
        }
        Phase::Lightning(here) => turn_of(game, here, look),
        Phase::Board { round } => grid(game, *round).unwrap_or_else(|| standings(game)),
        Phase::Wagering(here) => wagers(game, here),
        Phase::Unveiling { order, shown } => {
            unveil(game, order, *shown).unwrap_or_else(|| standings(game))
        }
        Phase::Revealed => reveal(game),
        Phase::Scoring { round } => tally(game, *round),
        Phase::Standings => standings(game),
        Phase::Break { timer, then } => Scene::Break {
            timer: *timer,
            next: match &**then {
                Phase::RoundIntro { round } => {
                    let next = game.plan().setup.rounds.get(*round);
                    next.map(|plan| plan.title.clone())
                }
                _ => None,
            },
        },
        Phase::TieBreakIntro => {
            let teams: Vec<TeamId> = game.in_tie_break().into_iter().collect();
            let points = teams.first().map_or(0, |team| game.points(*team));
            Scene::TieBreak { teams, points }
        }
        Phase::Podium {
            highlights: true, ..
        } => Scene::Highlights(feats(game)),
        Phase::Podium { places, .. } => podium(game, *places),
        Phase::Ceremony { .. } => ceremony(game),
        Phase::Finished => Scene::Finished,
    }
}

fn place(game: &Game) -> Place {
    let rounds = &game.plan().setup.rounds;
    let asked = match game.phase() {
        Phase::RoundIntro { round } | Phase::Board { round } => {
            return Place::Round {
                round: *round,
                rounds: rounds.len(),
            };
        }
        Phase::Revealed | Phase::Unveiling { .. } => {
            game.played().last().map(|played| played.asked)
        }
        Phase::Wagering(here) => Some(here.asked),
        Phase::Lightning(here) => match here.question() {
            None => return turns(game, here),
            Some(number) => Some(Asked::InRound {
                round: here.round,
                number,
            }),
        },
        phase => phase.turn().map(|turn| turn.asked),
    };
    match asked {
        None => Place::Between,
        Some(Asked::InTieBreak { number }) => Place::TieBreak { number },
        Some(asked @ Asked::InRound { round, number }) => {
            let plan = rounds.get(round);
            Place::Question {
                round,
                rounds: rounds.len(),
                title: plan.map(|plan| plan.title.clone()).unwrap_or_default(),
                number,
                of: plan.map_or(0, |plan| plan.questions),
                worth: game.counts(asked).then(|| {
                    let card = game.current_card();
                    card.map_or(0, |card| game.worth(asked, card))
                }),
            }
        }
    }
}

fn done(game: &Game, place: &Place) -> usize {
    let before = |round: usize| -> usize {
        let rounds = game.plan().setup.rounds.iter().take(round);
        rounds.map(|plan| usize::from(plan.questions)).sum()
    };
    if let Phase::Lightning(here) = game.phase() {
        return before(here.round) + share_of_round(game, here);
    }
    match place {
        Place::Round { round, .. } | Place::Turn { round, .. } => {
            let here = game.played().iter().filter(|p| p.asked.is_in(*round));
            before(*round) + here.count()
        }
        Place::Question { round, number, .. } => before(*round) + number + 1,
        Place::Between | Place::TieBreak { .. } => match last_in_round(game) {
            // Its teams have had as many questions each as they came to.
            Some((round, _)) if game.is_lightning(round) => before(round + 1),
            Some((round, number)) => before(round) + number + 1,
            None => 0,
        },
    }
}

fn intro(game: &Game, round: usize) -> Scene {
    let setup = &game.plan().setup;
    let Some(plan) = setup.rounds.get(round) else {
        return standings(game);
    };
    Scene::Intro {
        round,
        rounds: setup.rounds.len(),
        title: plan.title.clone(),
        kind: plan.kind.clone(),
        questions: plan.questions,
        pace: plan.pace,
        points: (!plan.warm_up).then_some(plan.points),
        scoring: setup.scoring,
    }
}

/// While a team has the floor its clock is seen to stand still.
fn floor(game: &Game, asked: Asked, race: &Race) -> (Moment, Floor) {
    let lock = match game.round_of(asked).map(|plan| &plan.kind) {
        Some(RoundKind::Buzzer { early_ms } | RoundKind::Board(Board { early_ms, .. })) => {
            Millis(u64::from(*early_ms))
        }
        _ => Millis::ZERO,
    };
    let (moment, opened, by) = match &race.stage {
        Stage::Reading { timer: Some(timer) } => (Moment::Reading(*timer), None, Vec::new()),
        Stage::Reading { timer: None } => (Moment::Answering(None), None, Vec::new()),
        Stage::Open { timer, opened, .. } => (Moment::Answering(*timer), Some(*opened), Vec::new()),
        Stage::Taken(taken) => (
            Moment::Answering(taken.rest),
            Some(taken.opened),
            taken.by.iter().copied().collect(),
        ),
    };
    let floor = Floor {
        open: opened.is_some(),
        by,
        early: race.early.iter().copied().collect(),
        early_until: opened.map(|opened| opened + lock),
    };
    (moment, floor)
}

fn question(game: &Game, turn: &Turn, moment: Moment, floor: Option<Floor>) -> Scene {
    let Some(card) = game.card(turn.asked, turn.card) else {
        return standings(game);
    };
    Scene::Question {
        moment,
        asking: asking(card, game.is_judged(turn.asked, card)),
        tie_break: matches!(turn.asked, Asked::InTieBreak { .. }),
        picture_round: game
            .round_of(turn.asked)
            .is_some_and(|plan| plan.kind == RoundKind::Picture),
        seats: game
            .answering(turn.contenders.as_ref())
            .map(|team| Seat {
                team: team.id,
                answered: turn.sheets.contains_key(&team.id),
            })
            .collect(),
        floor,
    }
}

/// The question without its answer: every kind says here what of it may be shown.
pub fn asking(card: &Card, judged: bool) -> Asking {
    let question = &card.question;
    Asking {
        stem: question.stem.clone(),
        picture: question.picture.clone(),
        judged,
        ask: match &question.answer {
            Answer::Choice { options, .. } => Ask::OneOf(options.clone()),
            Answer::Multiple { options, .. } => Ask::AnyOf(options.clone()),
            Answer::TrueFalse { .. } => Ask::TrueFalse,
            Answer::Order { items } => Ask::InOrder(
                card.shown
                    .iter()
                    .filter_map(|item| items.get(usize::from(*item)).cloned())
                    .collect(),
            ),
            Answer::Number { unit, within, .. } => Ask::Number {
                unit: unit.clone(),
                within: *within,
            },
            Answer::Text { .. } => Ask::Text,
        },
    }
}
