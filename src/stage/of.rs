use std::cmp::Reverse;

use crate::bank::Answer;
use crate::game::{
    Asked, Board, Card, Closing, Fate, Game, Highlight, Millis, Phase, Played, Race, Response,
    RoundKind, Stage, Standing, StandingsShown, TeamId, Turn, Verdict,
};

use super::board::{grid, stake, unveil, wagers};
use super::lightning::{share_of_round, turn_of, turns};
use super::look::Look;
use super::view::{
    Ask, Asking, Entrant, Feat, Floor, Guess, Line, Moment, Place, Reached, Reveal, Scene, Score,
    Seat, Solution, View,
};

/// How many references stand under an explanation.
const SOURCES: usize = 2;

/// What the audience may see of a game now.
pub fn of(game: &Game) -> View {
    seen(game, Look::default())
}

/// The same, looked at as the host wants it.
pub fn seen(game: &Game, look: Look) -> View {
    let place = place(game);
    View {
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
pub(super) fn asking(card: &Card, judged: bool) -> Asking {
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

fn reveal(game: &Game) -> Scene {
    let Some((played, card)) = game.played().last().zip(game.current_card()) else {
        return standings(game);
    };
    Scene::Reveal(Box::new(revealed(game, played, card)))
}

/// A question that was played, with all that belongs to it.
pub(super) fn revealed(game: &Game, played: &Played, card: &Card) -> Reveal {
    let counts = played.fate == Fate::Scored;
    let scores = game
        .answering(played.contenders.as_ref())
        .map(|team| Score {
            team: team.id,
            verdict: played
                .marks
                .get(&team.id)
                .filter(|_| counts)
                .map(|mark| mark.verdict),
            points: played.points(team.id),
        })
        .collect();
    Reveal {
        asking: asking(card, game.is_judged(played.asked, card)),
        fate: played.fate,
        solution: solution(card),
        explanation: card.question.explanation.clone(),
        sources: card
            .question
            .references
            .iter()
            .take(SOURCES)
            .cloned()
            .collect(),
        guesses: guesses(game, played, card),
        scores,
    }
}

fn solution(card: &Card) -> Solution {
    match &card.question.answer {
        Answer::Choice { right, .. } => Solution::Places(vec![*right]),
        Answer::Multiple { right, .. } => Solution::Places(right.clone()),
        Answer::TrueFalse { right } => Solution::Places(vec![u8::from(!right)]),
        Answer::Order { items } => Solution::Order(
            (0..)
                .take(items.len())
                .filter_map(|rank: u8| {
                    let place = card.shown.iter().position(|shown| *shown == rank)?;
                    u8::try_from(place).ok()
                })
                .collect(),
        ),
        Answer::Number { right, .. } => Solution::Number(*right),
        Answer::Text { right, .. } => Solution::Text(right.clone()),
    }
}

fn guesses(game: &Game, played: &Played, card: &Card) -> Vec<Guess> {
    let answer = &card.question.answer;
    if !matches!(answer, Answer::Number { .. } | Answer::Text { .. }) {
        return Vec::new();
    }
    let mut guesses: Vec<Guess> = played
        .sheets
        .iter()
        .filter(|(team, _)| game.team(**team).is_some())
        .map(|(team, sheet)| Guess {
            team: *team,
            said: sheet.response.clone(),
            right: played
                .marks
                .get(team)
                .is_some_and(|mark| mark.verdict == Verdict::Right),
        })
        .collect();
    if let Answer::Number { right, .. } = answer {
        guesses.sort_by_key(|guess| match &guess.said {
            Response::Number(number) => (0, Some(number.distance(*right))),
            _ => (1, None),
        });
    }
    guesses
}

fn standings(game: &Game) -> Scene {
    Scene::Standings {
        reached: reached(game),
        lines: lines(game),
    }
}

/// The question of a round that was played last.
fn last_in_round(game: &Game) -> Option<(usize, usize)> {
    game.played()
        .iter()
        .rev()
        .find_map(|played| match played.asked {
            Asked::InRound { round, number } => Some((round, number)),
            Asked::InTieBreak { .. } => None,
        })
}

fn reached(game: &Game) -> Reached {
    let rounds = &game.plan().setup.rounds;
    match last_in_round(game) {
        _ if game.was_cut_short() => Reached::End,
        None => Reached::Nothing,
        Some((round, number)) => match (game.is_over(round), round + 1 == rounds.len()) {
            (true, true) => Reached::End,
            (true, false) => Reached::Round(round),
            (false, _) => Reached::Question { round, number },
        },
    }
}

/// Where the room saw the standings last: before this question, or before this round.
fn since(game: &Game) -> usize {
    let last = last_in_round(game).map(|(round, _)| round);
    match game.plan().setup.standings {
        StandingsShown::AfterQuestion => game.played().len().saturating_sub(1),
        StandingsShown::AfterRound => game
            .played()
            .iter()
            .position(|played| {
                matches!(played.asked, Asked::InRound { round, .. } if Some(round) == last)
            })
            .unwrap_or(0),
        StandingsShown::AtTheEnd => 0,
    }
}

/// Who stands on a place that is still hidden is not said.
fn podium(game: &Game, shown: usize) -> Scene {
    let ranks = game.places();
    let hidden = ranks.len().saturating_sub(shown);
    let is_shown = |line: &Line| {
        line.rank
            .is_none_or(|rank| !ranks.iter().take(hidden).any(|hidden| *hidden == rank))
    };
    let lines = lines(game).into_iter().filter(is_shown).collect();
    Scene::Podium { ranks, lines }
}

fn feats(game: &Game) -> Vec<Feat> {
    let stem = |highlight: &Highlight| {
        let played = game.played().get(highlight.played()?)?;
        let card = game.card(played.asked, played.card)?;
        Some(card.question.stem.clone())
    };
    let feat = |highlight: Highlight| Feat {
        stem: stem(&highlight).unwrap_or_default(),
        highlight,
    };
    game.highlights().into_iter().map(feat).collect()
}

fn lines(game: &Game) -> Vec<Line> {
    let since = since(game);
    let gained = |team: TeamId| -> i64 {
        let played = game.played().iter().skip(since);
        played.map(|played| i64::from(played.points(team))).sum()
    };
    let mut before: Vec<(bool, Reverse<i64>, TeamId)> = game
        .teams()
        .iter()
        .map(|team| {
            let then = game.points(team.id) - gained(team.id);
            (team.retired, Reverse(then), team.id)
        })
        .collect();
    before.sort_unstable();
    let line = |(here, standing): (usize, Standing)| {
        let Standing {
            team,
            points,
            rank,
            tied,
        } = standing;
        Line {
            team,
            points,
            rank,
            tied,
            gain: gained(team),
            before: before
                .iter()
                .position(|(_, _, other)| *other == team)
                .unwrap_or(here),
        }
    };
    game.standings().into_iter().enumerate().map(line).collect()
}
