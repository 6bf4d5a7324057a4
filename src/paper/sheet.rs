//! What a team writes its answers on.

use crate::game::{Asked, Game, RoundKind, RoundPlan, Team};
use crate::stage::{Ask, asking};

/// A round's sheet for one team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerSheet<'a> {
    pub team: &'a Team,
    /// Counted from 0.
    pub round: usize,
    pub plan: &'a RoundPlan,
    /// There is a box for a wager on it.
    pub wager: bool,
    /// One a question, in order.
    pub blanks: Vec<Blank>,
}

/// What there is to write in, which says how a question is answered and nothing else of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blank {
    /// So many boxes, one of which is ticked.
    OneOf(usize),
    /// So many boxes, any of which are ticked.
    AnyOf(usize),
    TrueFalse,
    /// So many boxes, in which numbers of the screen are written in order.
    InOrder(usize),
    Number {
        unit: String,
    },
    Line,
    /// The answer is said; there is a line for it all the same.
    Aloud,
}

/// Whether teams write in such a round at all. In the others the answer is said by one team at a time.
pub fn is_written(plan: &RoundPlan) -> bool {
    !plan.kind.is_spoken()
}

/// All sheets of the night, round by round and then team by team, so that a round's are one pile.
pub fn answer_sheets(game: &Game) -> Vec<AnswerSheet<'_>> {
    let rounds = game.plan().setup.rounds.iter().enumerate();
    rounds
        .filter(|(_, plan)| is_written(plan))
        .flat_map(|(round, plan)| {
            let blanks = blanks(game, round, plan);
            game.answering(None).map(move |team| AnswerSheet {
                team,
                round,
                plan,
                wager: matches!(plan.kind, RoundKind::FinalWager { .. }),
                blanks: blanks.clone(),
            })
        })
        .collect()
}

fn blanks(game: &Game, round: usize, plan: &RoundPlan) -> Vec<Blank> {
    let numbers = 0..usize::from(plan.questions);
    numbers
        .filter_map(|number| {
            let asked = Asked::InRound { round, number };
            let card = game.card(asked, number)?;
            let asking = asking(card, game.is_judged(asked, card));
            Some(match asking.ask {
                _ if asking.judged => Blank::Aloud,
                Ask::OneOf(options) => Blank::OneOf(options.len()),
                Ask::AnyOf(options) => Blank::AnyOf(options.len()),
                Ask::TrueFalse => Blank::TrueFalse,
                Ask::InOrder(items) => Blank::InOrder(items.len()),
                Ask::Number { unit, .. } => Blank::Number { unit },
                Ask::Text => Blank::Line,
            })
        })
        .collect()
}
