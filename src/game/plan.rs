use std::collections::BTreeSet;

use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};

use crate::bank::{Answer, Bank, Difficulty, Filter, Kind, LastAsked, Question, TooFew};

use super::board::{Board, Cell};
use super::dealing::{Dealt, Pile, deal};
use super::round::RoundPlan;
use super::setup::{Setup, SetupFault};

/// All that is settled before the first question: the set-up, the seed and the questions drawn.
/// It never changes, so a game needs no bank and no chance once it has begun, and a pack that is
/// edited meanwhile cannot change a question under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    pub setup: Setup,
    /// The seed that the questions were drawn with.
    pub seed: u64,
    /// One deck a round.
    pub decks: Vec<Deck>,
    pub tie_break: TieBreakDeck,
}

/// A round's questions: first those to be asked, then the fresh ones to replace them with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deck {
    pub cards: Vec<Card>,
    /// Of a board: the cells where the team in control wagers and plays alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubles: Vec<Cell>,
    /// Of a board: the category of each fresh question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fresh_of: Vec<u8>,
}

/// What decides between teams that are tied at the top.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TieBreakDeck {
    /// A number question first (closest wins), then choice questions (sudden death).
    pub cards: Vec<Card>,
}

/// A question as it is put to the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    pub question: Question,
    /// For `order`: which item, in the right order, stands at each place on the screen. Empty for
    /// every other kind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shown: Vec<u8>,
}

/// Why a game cannot be planned: everything at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unplayable {
    Setup(Vec<SetupFault>),
    Bank(Vec<Lack>),
}

/// What the bank cannot fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// [`TooFew::wish`] is the round.
    pub few: TooFew,
    /// Of a board: the category, counted from 0, and how hard the questions are that are missing.
    pub cells: Option<(usize, Difficulty)>,
}

/// Tie-breakers set aside: closest number, then sudden death. When they run out a tie stands.
const CLOSEST: usize = 1;
const SUDDEN_DEATH: usize = 12;

impl Plan {
    /// Draws every question of the night. The same set-up, bank, record and seed give the same
    /// plan.
    ///
    /// Team names are taken as [`checked_name`](super::checked_name) keeps them.
    pub fn draw(
        mut setup: Setup,
        bank: &Bank,
        asked: &LastAsked,
        seed: u64,
    ) -> Result<Self, Unplayable> {
        let faults = setup.faults();
        if !faults.is_empty() {
            return Err(Unplayable::Setup(faults));
        }
        for name in &mut setup.teams {
            if let Ok(kept) = super::team::checked_name(name, []) {
                *name = kept;
            }
        }
        let [closest, sudden_death] = tie_break_filters(&setup);
        let tie_break = [(closest, CLOSEST), (sudden_death, SUDDEN_DEATH)];
        let Dealt {
            decks,
            tie_break,
            mut chance,
        } = deal(&setup, bank, asked, seed, tie_break).map_err(Unplayable::Bank)?;
        let mut cards = |questions: Vec<&Question>| -> Vec<Card> {
            questions
                .into_iter()
                .map(|question| Card::deal(question, &mut chance))
                .collect()
        };
        let mut decks: Vec<Deck> = decks
            .into_iter()
            .map(
                |Pile {
                     questions,
                     fresh_of,
                 }| Deck {
                    cards: cards(questions),
                    doubles: Vec::new(),
                    fresh_of,
                },
            )
            .collect();
        let tie_break = TieBreakDeck {
            cards: cards(tie_break),
        };
        for (deck, round) in decks.iter_mut().zip(&setup.rounds) {
            if let Some(board) = round.kind.board() {
                deck.doubles = doubles(board, &mut chance);
            }
        }
        Ok(Self {
            setup,
            seed,
            decks,
            tie_break,
        })
    }
}

impl Plan {
    /// The rounds for which the bank has too few questions, whatever else is wrong with the set-up.
    /// What was asked before plays no part in that, so the answer holds for the draw itself.
    pub fn shortage(setup: &Setup, bank: &Bank) -> Vec<Lack> {
        let none = || (Filter::default(), 0);
        match deal(setup, bank, &LastAsked::new(), 0, [none(), none()]) {
            Ok(_) => Vec::new(),
            Err(lacks) => lacks,
        }
    }

    /// Whether a game can be played by it: what was drawn always is, what was read may be altered.
    /// The limits of a set-up may be widened one day but not narrowed: a saved night has to load
    /// for ever.
    pub fn is_sound(&self) -> bool {
        let rounds = &self.setup.rounds;
        let teams = self.setup.teams.len();
        let enough = |(round, deck): (&RoundPlan, &Deck)| {
            deck.cards.len() >= round.needs(teams) && deck.suits(round)
        };
        let decks = self.decks.iter().map(|deck| &deck.cards);
        let mut cards = decks.chain([&self.tie_break.cards]).flatten();
        self.setup.faults().is_empty()
            && self.decks.len() == rounds.len()
            && rounds.iter().zip(&self.decks).all(enough)
            && cards.all(Card::is_sound)
    }
}

impl Deck {
    /// Whether what belongs to a board belongs to this one, and nothing of it to another round.
    fn suits(&self, round: &RoundPlan) -> bool {
        let Some(board) = round.kind.board() else {
            return self.doubles.is_empty() && self.fresh_of.is_empty();
        };
        let fresh = self.cards.len().saturating_sub(board.size());
        let distinct: BTreeSet<Cell> = self.doubles.iter().copied().collect();
        self.fresh_of.len() == fresh
            && distinct.len() == self.doubles.len()
            && distinct.len() < board.size()
            && distinct.into_iter().all(|cell| board.has(cell))
    }
}

/// Doubles lie anywhere but in the lowest row, unless it is the only one.
fn doubles(board: &Board, chance: &mut ChaCha8Rng) -> Vec<Cell> {
    let above = u8::from(board.values.len() > 1);
    let mut cells: Vec<Cell> = board.cells().filter(|cell| cell.row >= above).collect();
    cells.shuffle(chance);
    cells.truncate(usize::from(board.doubles));
    cells.sort_unstable();
    cells
}

/// Tie-breakers come from the packs the rounds are drawn from, whatever else the rounds ask for.
fn tie_break_filters(setup: &Setup) -> [Filter; 2] {
    let any_pack = setup.rounds.iter().any(|r| r.filter.packs.is_empty());
    let packs: Vec<String> = if any_pack {
        Vec::new()
    } else {
        setup
            .rounds
            .iter()
            .flat_map(|round| round.filter.packs.iter().cloned())
            .collect()
    };
    [Kind::Number, Kind::Choice].map(|kind| Filter {
        packs: packs.clone(),
        kinds: vec![kind],
        ..Filter::default()
    })
}

impl Card {
    /// Whether every item to be put in order is on the screen, once.
    fn is_sound(&self) -> bool {
        let items = match &self.question.answer {
            Answer::Order { items } => items.len(),
            _ => 0,
        };
        let mut shown = self.shown.clone();
        shown.sort_unstable();
        shown.len() == items
            && shown
                .iter()
                .zip(0..)
                .all(|(&item, n)| usize::from(item) == n)
    }

    fn deal(question: &Question, chance: &mut ChaCha8Rng) -> Self {
        let shown = match &question.answer {
            Answer::Order { items } => shuffled(items.len(), chance),
            _ => Vec::new(),
        };
        Self {
            question: question.clone(),
            shown,
        }
    }
}

/// The places 0 to `n` - 1 in another order than that.
fn shuffled(n: usize, chance: &mut ChaCha8Rng) -> Vec<u8> {
    let mut places: Vec<u8> = (0..n)
        .filter_map(|place| u8::try_from(place).ok())
        .collect();
    places.shuffle(chance);
    // Shown in the right order, a question would answer itself; a turn by one keeps chance's
    // other orders as likely as before.
    if places.is_sorted() && n > 1 {
        places.rotate_left(1);
    }
    places
}
