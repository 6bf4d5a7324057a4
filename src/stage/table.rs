//! How the teams stand: between questions, on the podium, and what is told of the night.

use std::cmp::Reverse;

use crate::game::{Asked, Game, Highlight, Standing, StandingsShown, TeamId};

use super::view::{Feat, Line, Reached, Scene, Tally};

pub(super) fn standings(game: &Game) -> Scene {
    Scene::Standings {
        reached: reached(game),
        lines: lines(game),
    }
}

/// The question of a round that was played last.
pub(super) fn last_in_round(game: &Game) -> Option<(usize, usize)> {
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
pub(super) fn podium(game: &Game, shown: usize) -> Scene {
    let ranks = game.places();
    let hidden = ranks.len().saturating_sub(shown);
    let is_shown = |line: &Line| {
        line.rank
            .is_none_or(|rank| !ranks.iter().take(hidden).any(|hidden| *hidden == rank))
    };
    let lines = lines(game).into_iter().filter(is_shown).collect();
    Scene::Podium { ranks, lines }
}

pub(super) fn feats(game: &Game) -> Vec<Feat> {
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

/// The host types the points of a round on paper.
pub(super) fn tally(game: &Game, round: usize) -> Scene {
    let setup = &game.plan().setup;
    let title = setup.rounds.get(round).map(|plan| plan.title.clone());
    let typed = game.tally(round);
    let line = |team: TeamId| (team, typed.and_then(|points| points.get(&team)).copied());
    Scene::Tally(Tally {
        round,
        title: title.unwrap_or_default(),
        span: game.span_of(round),
        secret: setup.standings == StandingsShown::AtTheEnd,
        lines: game.answering(None).map(|team| line(team.id)).collect(),
    })
}

/// What was typed for the rounds on paper since the room saw the standings last.
fn typed(game: &Game, team: TeamId) -> i64 {
    let last = last_in_round(game).map(|(round, _)| round);
    let rounds = 0..game.plan().setup.rounds.len();
    let since = rounds.filter(|round| match game.plan().setup.standings {
        StandingsShown::AfterQuestion | StandingsShown::AfterRound => Some(*round) == last,
        StandingsShown::AtTheEnd => true,
    });
    let points = since.filter_map(|round| game.tally(round)?.get(&team).copied());
    points.map(i64::from).sum()
}

fn lines(game: &Game) -> Vec<Line> {
    let since = since(game);
    let gained = |team: TeamId| -> i64 {
        let played = game.played().iter().skip(since);
        let played: i64 = played.map(|played| i64::from(played.points(team))).sum();
        played + typed(game, team)
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
