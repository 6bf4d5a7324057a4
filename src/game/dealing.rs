//! From the bank to the decks of a night.

use std::collections::BTreeSet;

use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use crate::bank::{
    Bank, Difficulty, Filter, Hand, LastAsked, Question, QuestionId, TooFew, Wish, draw,
};

use super::board::Board;
use super::kind::RoundKind;
use super::plan::Lack;
use super::round::RoundPlan;
use super::setup::Setup;

/// Fresh questions set aside for each round.
const SPARE: usize = 6;

/// What is drawn for the rounds, deck by deck, and for the tie-break; and chance as it then stands.
pub(super) struct Dealt<'a> {
    pub decks: Vec<Pile<'a>>,
    pub tie_break: Vec<&'a Question>,
    pub chance: ChaCha8Rng,
}

/// What is drawn for a round.
#[derive(Default)]
pub(super) struct Pile<'a> {
    pub questions: Vec<&'a Question>,
    /// Of a board: the category of each fresh question.
    pub fresh_of: Vec<u8>,
}

/// A wish, and the round that it is for.
struct Part {
    round: usize,
    of: Of,
    filter: Filter,
    count: usize,
    spare: usize,
}

/// What of a round a wish is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    All,
    /// Of a lightning round: the rows of one difficulty.
    Rows(usize),
    /// Of a board: the cells of one category and difficulty.
    Cells {
        category: u8,
        level: Difficulty,
    },
}

/// The rows of a lightning round: of each, every team gets one question, and all of a row are
/// equally difficult.
struct Rows {
    /// How many rows of each difficulty there can be at most.
    most: [usize; 3],
    /// The difficulty of each row, in the order in which the teams meet them.
    levels: Vec<usize>,
}

/// Draws for all rounds at once, and for the tie-break from what is left.
///
/// How many rows of each difficulty a lightning round has follows from what there is for it. Where
/// the rounds then want more of one difficulty than they can share, it is tried again with fewer
/// such rows, until the night can be dealt or a round has too few rows of any.
pub(super) fn deal<'a>(
    setup: &Setup,
    bank: &'a Bank,
    asked: &LastAsked,
    seed: u64,
    tie_break: [(Filter, usize); 2],
) -> Result<Dealt<'a>, Vec<Lack>> {
    let teams = setup.teams.len();
    let mut rows: Vec<Option<Rows>> = Vec::with_capacity(setup.rounds.len());
    for plan in &setup.rounds {
        let lightning = matches!(plan.kind, RoundKind::Lightning { .. });
        rows.push(lightning.then(|| Rows {
            most: most_rows(plan, teams, bank),
            levels: Vec::new(),
        }));
    }
    loop {
        arrange(setup, &mut rows)?;
        let mut parts = parts(setup, &rows);
        let rounds = parts.len();
        // Last, and only from what is left: a night is not refused for want of tie-breakers.
        parts.extend(tie_break.iter().map(|(filter, spare)| Part {
            round: setup.rounds.len(),
            of: Of::All,
            filter: filter.clone(),
            count: 0,
            spare: *spare,
        }));
        let wishes: Vec<Wish<'_>> = parts
            .iter()
            .map(|part| Wish {
                filter: &part.filter,
                count: part.count,
                spare: part.spare,
            })
            .collect();
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        match draw(bank, &wishes, asked, &mut chance) {
            Ok(mut hands) => {
                fresh_of_the_same(setup, bank, asked, &parts, &mut hands);
                let tie_break = hands.split_off(rounds);
                return Ok(Dealt {
                    decks: decks(setup, &parts, hands, &rows),
                    tie_break: tie_break.into_iter().flat_map(|hand| hand.spare).collect(),
                    chance,
                });
            }
            Err(few) => yield_rows(few, &parts, &mut rows, teams)?,
        }
    }
}

fn of_level(plan: &RoundPlan, level: usize) -> Option<Filter> {
    let filter = plan.drawn_from();
    let wanted = Difficulty::ALL[level];
    let admits = filter.difficulties.is_empty() || filter.difficulties.contains(&wanted);
    admits.then(|| Filter {
        difficulties: vec![wanted],
        ..filter
    })
}

fn most_rows(plan: &RoundPlan, teams: usize, bank: &Bank) -> [usize; 3] {
    [0, 1, 2].map(|level| {
        let fit = of_level(plan, level).map_or(0, |filter| bank.count(&filter));
        fit / teams.max(1)
    })
}

/// Lays the rows out: each difficulty as often as its share of what there is, one after another.
fn arrange(setup: &Setup, rows: &mut [Option<Rows>]) -> Result<(), Vec<Lack>> {
    let mut few = Vec::new();
    for (round, rows) in rows.iter_mut().enumerate() {
        let Some(Rows { most, levels }) = rows else {
            continue;
        };
        let each = usize::from(setup.rounds[round].questions);
        let mut laid = [0; 3];
        levels.clear();
        while levels.len() < each {
            let open = (0..3).rev().filter(|&level| laid[level] < most[level]);
            let share = |level: usize| most[level] * 1000 / (2 * laid[level] + 1);
            let Some(level) = open.max_by_key(|&level| share(level)) else {
                let few_rows = TooFew {
                    wish: round,
                    wanted: each * setup.teams.len(),
                    found: levels.len() * setup.teams.len(),
                    narrowest: None,
                    without_it: 0,
                };
                few.push(Lack {
                    few: few_rows,
                    cells: None,
                });
                break;
            };
            laid[level] += 1;
            levels.push(level);
        }
    }
    if few.is_empty() { Ok(()) } else { Err(few) }
}

fn parts(setup: &Setup, rows: &[Option<Rows>]) -> Vec<Part> {
    let mut parts = Vec::new();
    for (round, plan) in setup.rounds.iter().enumerate() {
        if let Some(board) = plan.kind.board() {
            parts.extend(board_parts(round, plan, board));
            continue;
        }
        let Some(Rows { levels, .. }) = &rows[round] else {
            parts.push(Part {
                round,
                of: Of::All,
                filter: plan.drawn_from(),
                count: usize::from(plan.questions),
                spare: SPARE,
            });
            continue;
        };
        for level in 0..3 {
            let count = levels.iter().filter(|&&of| of == level).count();
            if let Some(filter) = of_level(plan, level).filter(|_| count > 0) {
                parts.push(Part {
                    round,
                    of: Of::Rows(level),
                    filter,
                    count: count * setup.teams.len(),
                    // A hand for a team that comes late, if there is one to spare.
                    spare: count,
                });
            }
        }
    }
    parts
}

/// Of a board: each category and difficulty apart, and a fresh question for each.
fn board_parts(round: usize, plan: &RoundPlan, board: &Board) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut cells: Vec<_> = board.cells().collect();
    cells.sort_unstable();
    for cell in cells {
        let Some(filter) = board.drawn_from(&plan.filter, cell) else {
            continue;
        };
        let Some(&level) = filter.difficulties.first() else {
            continue;
        };
        let category = cell.category;
        let of = Of::Cells { category, level };
        match parts.last_mut().filter(|part| part.of == of) {
            Some(part) => part.count += 1,
            None => parts.push(Part {
                round,
                of,
                filter,
                count: 1,
                spare: 1,
            }),
        }
    }
    parts
}

/// The question of a final wager can only be replaced by one of its section, since that is what
/// was wagered on. Those that were drawn to replace it are exchanged for such.
fn fresh_of_the_same<'a>(
    setup: &Setup,
    bank: &'a Bank,
    asked: &LastAsked,
    parts: &[Part],
    hands: &mut [Hand<'a>],
) {
    for (at, part) in parts.iter().enumerate() {
        let plan = setup.rounds.get(part.round).map(|round| &round.kind);
        let Some(RoundKind::FinalWager { .. }) = plan else {
            continue;
        };
        let Some(section) = hands[at].questions.first().map(|first| first.section) else {
            continue;
        };
        hands[at].spare.clear();
        let taken: BTreeSet<&QuestionId> = hands
            .iter()
            .flat_map(|hand| hand.questions.iter().chain(&hand.spare))
            .map(|question| &question.id)
            .collect();
        let mut fresh: Vec<_> = bank
            .questions()
            .filter(|(pack, question)| {
                question.section == section
                    && part.filter.admits(pack, question)
                    && !taken.contains(&question.id)
            })
            .map(|(_, question)| question)
            .collect();
        fresh.sort_by_key(|question| asked.get(&question.id).copied().unwrap_or(0));
        fresh.truncate(part.spare);
        hands[at].spare = fresh;
    }
}

/// Fewer rows where there are too few questions for them; the error is what cannot yield.
fn yield_rows(
    few: Vec<TooFew>,
    parts: &[Part],
    rows: &mut [Option<Rows>],
    teams: usize,
) -> Result<(), Vec<Lack>> {
    let mut yielded = false;
    for fault in &few {
        let part = &parts[fault.wish];
        if let (Of::Rows(level), Some(rows)) = (part.of, &mut rows[part.round]) {
            rows.most[level] = fault.found / teams.max(1);
            yielded = true;
        }
    }
    if yielded {
        return Ok(());
    }
    let lack = |fault: TooFew| {
        let part = &parts[fault.wish];
        Lack {
            few: TooFew {
                wish: part.round,
                ..fault
            },
            cells: match part.of {
                Of::Cells { category, level } => Some((usize::from(category), level)),
                Of::All | Of::Rows(_) => None,
            },
        }
    };
    Err(few.into_iter().map(lack).collect())
}

fn decks<'a>(
    setup: &Setup,
    parts: &[Part],
    hands: Vec<Hand<'a>>,
    rows: &[Option<Rows>],
) -> Vec<Pile<'a>> {
    let mut piles: Vec<[Vec<&Question>; 3]> = rows.iter().map(|_| Default::default()).collect();
    let mut fresh: Vec<Pile<'_>> = rows.iter().map(|_| Pile::default()).collect();
    for (part, hand) in parts.iter().zip(hands) {
        let level = match part.of {
            Of::Rows(level) => level,
            Of::All | Of::Cells { .. } => 0,
        };
        let pile = &mut piles[part.round][level];
        pile.extend(hand.questions);
        match part.of {
            Of::All | Of::Rows(_) => pile.extend(hand.spare),
            Of::Cells { category, .. } => {
                let fresh = &mut fresh[part.round];
                fresh.fresh_of.extend(hand.spare.iter().map(|_| category));
                fresh.questions.extend(hand.spare);
            }
        }
    }
    let mut decks = Vec::with_capacity(rows.len());
    for ((mut pile, rows), fresh) in piles.into_iter().zip(rows).zip(fresh) {
        let mut questions = match rows {
            Some(rows) => hands_of_rows(&pile, &rows.levels, setup.teams.len()),
            None => std::mem::take(&mut pile[0]),
        };
        questions.extend(fresh.questions);
        decks.push(Pile {
            questions,
            fresh_of: fresh.fresh_of,
        });
    }
    decks
}

/// A lightning round, hand by hand.
fn hands_of_rows<'a>(
    pile: &[Vec<&'a Question>; 3],
    levels: &[usize],
    teams: usize,
) -> Vec<&'a Question> {
    let rows_of = |level: usize| levels.iter().filter(|&&of| of == level).count();
    let late = (0..3).all(|level| pile[level].len() >= rows_of(level) * (teams + 1));
    let mut deck = Vec::with_capacity(levels.len() * (teams + 1));
    for hand in 0..teams + usize::from(late) {
        let mut next = [0, 1, 2].map(|level| hand * rows_of(level));
        for &level in levels {
            deck.extend(pile[level].get(next[level]).copied());
            next[level] += 1;
        }
    }
    deck
}
