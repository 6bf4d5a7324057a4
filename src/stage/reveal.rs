//! What is right, and what came of it.

use crate::bank::Answer;
use crate::game::{Card, Fate, Game, Played, Response, Verdict};

use super::of::asking;
use super::table::standings;
use super::view::{Guess, Reveal, Scene, Score, Solution};

/// How many references stand under an explanation.
const SOURCES: usize = 2;

pub(super) fn reveal(game: &Game) -> Scene {
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

/// What is right, in places of the screen.
pub fn solution(card: &Card) -> Solution {
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
