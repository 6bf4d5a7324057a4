//! From the bank to the decks of a night.

use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use crate::bank::{Bank, Difficulty, Filter, Hand, LastAsked, Question, TooFew, Wish, draw};

use super::kind::RoundKind;
use super::round::RoundPlan;
use super::setup::Setup;

/// Fresh questions set aside for each round.
const SPARE: usize = 6;

/// What is drawn for the rounds, deck by deck, and for the tie-break; and chance as it then stands.
pub(super) struct Dealt<'a> {
    pub decks: Vec<Vec<&'a Question>>,
    pub tie_break: Vec<&'a Question>,
    pub chance: ChaCha8Rng,
}

/// A wish, and the round that it is for. A lightning round wants each difficulty apart.
struct Part {
    round: usize,
    level: Option<usize>,
    filter: Filter,
    count: usize,
    spare: usize,
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
) -> Result<Dealt<'a>, Vec<TooFew>> {
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
            level: None,
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
fn arrange(setup: &Setup, rows: &mut [Option<Rows>]) -> Result<(), Vec<TooFew>> {
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
                few.push(TooFew {
                    wish: round,
                    wanted: each * setup.teams.len(),
                    found: levels.len() * setup.teams.len(),
                    narrowest: None,
                    without_it: 0,
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
        let Some(Rows { levels, .. }) = &rows[round] else {
            parts.push(Part {
                round,
                level: None,
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
                    level: Some(level),
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

/// Fewer rows where there are too few questions for them; the error is what cannot yield.
fn yield_rows(
    few: Vec<TooFew>,
    parts: &[Part],
    rows: &mut [Option<Rows>],
    teams: usize,
) -> Result<(), Vec<TooFew>> {
    let mut yielded = false;
    for fault in &few {
        let part = &parts[fault.wish];
        if let (Some(level), Some(rows)) = (part.level, &mut rows[part.round]) {
            rows.most[level] = fault.found / teams.max(1);
            yielded = true;
        }
    }
    if yielded {
        return Ok(());
    }
    let of_round = |fault: TooFew| TooFew {
        wish: parts[fault.wish].round,
        ..fault
    };
    Err(few.into_iter().map(of_round).collect())
}

fn decks<'a>(
    setup: &Setup,
    parts: &[Part],
    hands: Vec<Hand<'a>>,
    rows: &[Option<Rows>],
) -> Vec<Vec<&'a Question>> {
    let teams = setup.teams.len();
    let mut piles: Vec<[Vec<&Question>; 3]> = rows.iter().map(|_| Default::default()).collect();
    for (part, hand) in parts.iter().zip(hands) {
        let pile = &mut piles[part.round][part.level.unwrap_or(0)];
        pile.extend(hand.questions);
        pile.extend(hand.spare);
    }
    let mut decks = Vec::with_capacity(rows.len());
    for (mut pile, rows) in piles.into_iter().zip(rows) {
        let Some(Rows { levels, .. }) = rows else {
            decks.push(std::mem::take(&mut pile[0]));
            continue;
        };
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
        decks.push(deck);
    }
    decks
}
