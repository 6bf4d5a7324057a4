//! A team's turn in a lightning round, as the audience sees it.

use std::rc::Rc;

use crate::game::{Game, Lightning, Played, RoundKind, Spell, Verdict};

use super::look::Look;
use super::of::asking;
use super::reveal::revealed;
use super::view::{Place, Scene, Spurt};

pub(super) fn turn_of(game: &Game, here: &Lightning, look: Look) -> Scene {
    let plan = game.plan().setup.rounds.get(here.round);
    let seconds = match plan.map(|plan| &plan.kind) {
        Some(RoundKind::Lightning { seconds }) => *seconds,
        _ => 0,
    };
    let card = here.question().and_then(|_| game.current_card());
    let over = matches!(here.spell, Spell::Over { .. });
    Scene::Turn(Box::new(Spurt {
        team: here.team,
        seconds,
        questions: plan.map_or(0, |plan| plan.questions),
        timer: game.phase().timer().copied(),
        asking: card.map(|card| asking(card, true)),
        over,
        calls: own(game, here).map(|played| call(here, played)).collect(),
        points: own(game, here)
            .map(|played| i64::from(played.points(here.team)))
            .sum(),
        review: (over && card.is_none())
            .then(|| missed(game, here, look.review))
            .flatten()
            .map(Box::new),
    }))
}

/// What the team whose turn it is has played of the round.
fn own<'a>(game: &'a Game, here: &'a Lightning) -> impl Iterator<Item = &'a Rc<Played>> {
    game.played().iter().filter(|played| {
        let theirs = played.contenders.as_ref();
        played.asked.is_in(here.round) && theirs.is_some_and(|teams| teams.contains(&here.team))
    })
}

fn call(here: &Lightning, played: &Played) -> Option<bool> {
    let mark = played.marks.get(&here.team)?;
    Some(mark.verdict == Verdict::Right)
}

/// The question with this number, from 1, among those that the team missed. Nobody else is ever
/// asked it, so its answer gives nothing away.
fn missed(game: &Game, here: &Lightning, number: usize) -> Option<super::view::Reveal> {
    let played = own(game, here)
        .filter(|played| call(here, played) != Some(true))
        .nth(number.checked_sub(1)?)?;
    let card = game.card(played.asked, played.card)?;
    Some(revealed(game, played, card))
}

pub(super) fn turns(game: &Game, here: &Lightning) -> Place {
    let rounds = &game.plan().setup.rounds;
    let plan = rounds.get(here.round);
    Place::Turn {
        round: here.round,
        rounds: rounds.len(),
        title: plan.map(|plan| plan.title.clone()).unwrap_or_default(),
        turn: here.called.len().saturating_sub(1),
        turns: turns_in_all(game, here),
    }
}

/// Those that have been called, and those that still may be.
fn turns_in_all(game: &Game, here: &Lightning) -> usize {
    let waiting = game
        .answering(None)
        .filter(|team| !here.called.contains(&team.id))
        .filter(|team| game.hand(here.round, team.id).is_some());
    here.called.len() + waiting.count()
}

/// How much of the round is done, in questions of one team: the progress of a night counts a
/// lightning round once, whatever the number of teams.
pub(super) fn share_of_round(game: &Game, here: &Lightning) -> usize {
    let plan = game.plan().setup.rounds.get(here.round);
    let each = plan.map_or(0, |plan| usize::from(plan.questions));
    let before = here.called.len().saturating_sub(1) * each;
    let now = match here.spell {
        Spell::Ready => 0,
        Spell::Running { question, .. } => question + 1,
        Spell::Over { .. } => each,
    };
    (before + now) / turns_in_all(game, here).max(1)
}
