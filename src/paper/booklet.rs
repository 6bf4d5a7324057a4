//! All questions of a night in the order in which they come, with their answers or without.

use crate::bank::{Answer, Question};
use crate::game::{Asked, Board, Card, Cell, Game, RoundKind, RoundPlan, Team};
use crate::stage::{Asking, Solution, asking, solution};

/// What begins on a page of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter<'a> {
    pub heading: Heading<'a>,
    pub items: Vec<Item<'a>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading<'a> {
    /// Counted from 0.
    Round {
        round: usize,
        plan: &'a RoundPlan,
    },
    /// What takes the place of a question that is replaced.
    Spare,
    TieBreak,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item<'a> {
    pub label: Label<'a>,
    /// As the room sees it before the reveal.
    pub asking: Asking,
    /// In the host's script only.
    pub key: Option<Key<'a>>,
}

/// Which question it is. All numbers count from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label<'a> {
    Number(usize),
    /// In a lightning round; `None` is whoever comes late.
    OfTeam {
        team: Option<&'a Team>,
        number: usize,
    },
    Cell {
        category: &'a str,
        value: u16,
    },
    Spare {
        round: usize,
        /// Of a board.
        category: Option<&'a str>,
    },
    Closest,
    SuddenDeath(usize),
}

/// What only the host may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key<'a> {
    pub solution: Solution,
    /// Other ways to write it that are right too.
    pub accept: &'a [String],
    /// For its explanation, note and references.
    pub question: &'a Question,
    /// Points for a right answer; none where nothing counts or each team has a wager.
    pub worth: Option<u16>,
    /// On a board: the team in control wagers and plays alone.
    pub double: bool,
}

/// The host's script: every question with its key, then the spare ones and the tie-breakers.
pub fn script(game: &Game) -> Vec<Chapter<'_>> {
    let mut chapters: Vec<Chapter<'_>> = rounds(game, true).collect();
    let spare: Vec<Item<'_>> = (0..game.plan().decks.len())
        .flat_map(|round| spare(game, round))
        .collect();
    let tie_break = game.plan().tie_break.cards.iter().enumerate();
    let tie_break = tie_break.map(|(number, card)| {
        let label = match number {
            0 if matches!(card.question.answer, Answer::Number { .. }) => Label::Closest,
            number => Label::SuddenDeath(number),
        };
        let asked = Asked::InTieBreak { number };
        item(game, asked, card, label, true)
    });
    let tie_break: Vec<Item<'_>> = tie_break.collect();
    for (heading, items) in [(Heading::Spare, spare), (Heading::TieBreak, tie_break)] {
        if !items.is_empty() {
            chapters.push(Chapter { heading, items });
        }
    }
    chapters
}

/// The questions that the rounds ask, without a word about what is right.
pub fn questions(game: &Game) -> Vec<Chapter<'_>> {
    rounds(game, false).collect()
}

fn rounds(game: &Game, keyed: bool) -> impl Iterator<Item = Chapter<'_>> {
    let plans = game.plan().setup.rounds.iter().enumerate();
    plans.map(move |(round, plan)| Chapter {
        heading: Heading::Round { round, plan },
        items: labels(game, round, plan)
            .into_iter()
            .filter_map(|(label, place)| {
                let asked = Asked::InRound {
                    round,
                    number: place,
                };
                let card = game.card(asked, place)?;
                Some(item(game, asked, card, label, keyed))
            })
            .collect(),
    })
}

/// The questions of a round and their places in its deck.
fn labels<'a>(game: &'a Game, round: usize, plan: &'a RoundPlan) -> Vec<(Label<'a>, usize)> {
    let each = usize::from(plan.questions);
    match &plan.kind {
        RoundKind::Board(board) => {
            let mut cells: Vec<Cell> = board.cells().collect();
            cells.sort_unstable();
            let cells = cells.into_iter().enumerate();
            cells
                .map(|(place, cell)| (label_of(board, cell), place))
                .collect()
        }
        RoundKind::Lightning { .. } => {
            let hands = game.plan().decks.get(round).map_or(0, |it| it.cards.len()) / each.max(1);
            let hand = |hand: usize| {
                let team = game
                    .teams()
                    .get(hand)
                    .filter(|team| game.hand(round, team.id).is_some());
                (0..each).map(move |number| (Label::OfTeam { team, number }, hand * each + number))
            };
            (0..hands).flat_map(hand).collect()
        }
        _ => (0..each)
            .map(|number| (Label::Number(number), number))
            .collect(),
    }
}

fn label_of(board: &Board, cell: Cell) -> Label<'_> {
    Label::Cell {
        category: title(board, cell.category),
        value: board.value(cell),
    }
}

fn title(board: &Board, category: u8) -> &str {
    let found = board.categories.get(usize::from(category));
    found.map_or("", |category| &category.title)
}

/// What is left of a round's deck. In a lightning round nothing is replaced.
fn spare(game: &Game, round: usize) -> Vec<Item<'_>> {
    let plan = game.plan();
    let (Some(of), Some(deck)) = (plan.setup.rounds.get(round), plan.decks.get(round)) else {
        return Vec::new();
    };
    if matches!(of.kind, RoundKind::Lightning { .. }) {
        return Vec::new();
    }
    let asked_first = of.needs(plan.setup.teams.len());
    let fresh = deck.cards.iter().enumerate().skip(asked_first);
    fresh
        .map(|(place, card)| {
            let category = match &of.kind {
                RoundKind::Board(board) => {
                    let category = deck.fresh_of.get(place - asked_first);
                    category.map(|category| title(board, *category))
                }
                _ => None,
            };
            let asked = Asked::InRound {
                round,
                number: place,
            };
            item(game, asked, card, Label::Spare { round, category }, true)
        })
        .collect()
}

fn item<'a>(
    game: &'a Game,
    asked: Asked,
    card: &'a Card,
    label: Label<'a>,
    keyed: bool,
) -> Item<'a> {
    Item {
        asking: asking(card, game.is_judged(asked, card)),
        key: keyed.then(|| key(game, asked, card, &label)),
        label,
    }
}

fn key<'a>(game: &'a Game, asked: Asked, card: &'a Card, label: &Label<'a>) -> Key<'a> {
    let worth = match (label, game.round_of(asked)) {
        (Label::Cell { value, .. }, _) => Some(*value),
        (_, Some(plan)) if game.counts(asked) && plan.kind.is_pointed() => {
            Some(plan.points.for_difficulty(card.question.difficulty))
        }
        _ => None,
    };
    Key {
        solution: solution(card),
        accept: match &card.question.answer {
            Answer::Text { accept, .. } => accept,
            _ => &[],
        },
        question: &card.question,
        worth,
        double: is_double(game, asked, label),
    }
}

fn is_double(game: &Game, asked: Asked, label: &Label<'_>) -> bool {
    let (Label::Cell { .. }, Asked::InRound { round, number }) = (label, asked) else {
        return false;
    };
    let plan = game.plan();
    let (Some(of), Some(deck)) = (plan.setup.rounds.get(round), plan.decks.get(round)) else {
        return false;
    };
    let RoundKind::Board(board) = &of.kind else {
        return false;
    };
    let rows = board.values.len().max(1);
    deck.doubles
        .iter()
        .any(|cell| usize::from(cell.category) * rows + usize::from(cell.row) == number)
}
