//! What a host may know before the room does.

use std::collections::BTreeMap;

use crate::game::{
    Asked, Card, Command, Game, Mark, Millis, Phase, RoundKind, Step, TeamId, apply,
};

/// No way from one question to the next takes more steps: reveal, standings, break, introduction; or
/// the rest of a team's hand in a lightning round.
const FAR: usize = 12 + RoundKind::MOST_AT_HAND as usize;

/// What comes next if the host only takes the next step from here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ahead {
    Question(Asked, Box<Card>),
    /// On a board: whichever the team in control picks.
    Picked,
    Nothing,
}

pub fn ahead(game: &Game, now: Millis) -> Ahead {
    let here = on_screen(game);
    let mut ahead = game.clone();
    for _ in 0..FAR {
        let Some(step) = ahead.next_step() else {
            return Ahead::Nothing;
        };
        if step == Step::PickCell {
            return Ahead::Picked;
        }
        match apply(&ahead, &Command::Take(step), now) {
            Ok((next, _)) => ahead = next,
            Err(_) => return Ahead::Nothing,
        }
        let there = on_screen(&ahead).filter(|there| Some(*there) != here);
        if let Some((asked, card)) = there {
            return match ahead.card(asked, card) {
                Some(card) => Ahead::Question(asked, Box::new(card.clone())),
                None => Ahead::Nothing,
            };
        }
    }
    Ahead::Nothing
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
