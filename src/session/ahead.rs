//! What a host may know before the room does.

use std::collections::BTreeMap;

use crate::game::{
    Asked, Card, Command, Game, Mark, Millis, Phase, RoundKind, Step, TeamId, apply,
};

/// No way from one question to the next takes more steps: reveal, standings, break, introduction; or
/// the rest of a team's hand in a lightning round.
const FAR: usize = 12 + RoundKind::MOST_AT_HAND as usize;

/// The question that comes next if the host only takes the next step from here.
pub fn next_question(game: &Game, now: Millis) -> Option<(Asked, Card)> {
    let here = on_screen(game);
    let mut ahead = game.clone();
    for _ in 0..FAR {
        let step = ahead.next_step()?;
        if step == Step::PickCell {
            // The team in control will pick another, for all anybody knows.
            return None;
        }
        (ahead, _) = apply(&ahead, &Command::Take(step), now).ok()?;
        let there = on_screen(&ahead);
        if let Some((asked, card)) = there.filter(|_| there != here) {
            return Some((asked, ahead.card(asked, card)?.clone()));
        }
    }
    None
}

/// The question before its reveal, and its place in its deck.
fn on_screen(game: &Game) -> Option<(Asked, usize)> {
    let turn = game.phase().turn().map(|turn| (turn.asked, turn.card));
    turn.or_else(|| game.flashed())
}

/// The marks that the teams would get if the answer were revealed now; those they got after that.
pub fn marks_so_far(game: &Game, now: Millis) -> BTreeMap<TeamId, Mark> {
    let mut ahead = game.clone();
    while let Some(step @ (Step::StartClock | Step::LockAnswers | Step::Reveal)) = ahead.next_step()
    {
        match apply(&ahead, &Command::Take(step), now) {
            Ok((next, _)) => ahead = next,
            Err(_) => return BTreeMap::new(),
        }
    }
    match (ahead.phase(), ahead.played().last()) {
        (Phase::Revealed | Phase::Unveiling { .. }, Some(played)) => played.marks.clone(),
        _ => BTreeMap::new(),
    }
}
