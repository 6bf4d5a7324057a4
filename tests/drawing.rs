//! How questions are drawn for a night.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use proptest::collection::vec;
use proptest::prelude::*;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use common::{answer, bank_of, cases, pack, question, round, setup};
use prime_time::bank::{
    Bank, Criterion, Difficulty, Filter, Hand, Kind, LastAsked, Question, QuestionId, Section,
    TooFew, Wish, draw,
};
use prime_time::game::{Lack, Pace, Plan, Unplayable};

fn chance(seed: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(seed)
}

/// A bank of a few questions over two packs, three kinds, two difficulties and two sections.
fn banks() -> impl Strategy<Value = Bank> {
    let traits = (0..2usize, 0..3usize, 0..2usize, 0..2usize);
    vec(traits, 0..9).prop_map(|list| {
        let mut packs = [Vec::new(), Vec::new()];
        for (n, (home, kind, difficulty, section)) in list.into_iter().enumerate() {
            packs[home].push(Question {
                difficulty: Difficulty::ALL[difficulty],
                section: Section::ALL[section],
                ..question(&format!("q{n}"), answer(Kind::ALL[kind], n))
            });
        }
        let [one, two] = packs;
        Bank {
            packs: vec![pack("one", one), pack("two", two)],
        }
    })
}

fn filters() -> impl Strategy<Value = Filter> {
    let some = |n: usize| proptest::sample::subsequence((0..n).collect::<Vec<_>>(), 0..n);
    let pictured = proptest::bool::weighted(0.2);
    (some(2), some(3), some(2), some(2), pictured).prop_map(
        |(packs, kinds, difficulties, sections, pictured)| Filter {
            packs: packs
                .into_iter()
                .map(|p| ["one", "two"][p].into())
                .collect(),
            kinds: kinds.into_iter().map(|k| Kind::ALL[k]).collect(),
            difficulties: difficulties
                .into_iter()
                .map(|d| Difficulty::ALL[d])
                .collect(),
            sections: sections.into_iter().map(|s| Section::ALL[s]).collect(),
            pictured,
        },
    )
}

#[derive(Clone, Debug)]
struct Want {
    filter: Filter,
    count: usize,
    spare: usize,
}

fn wants() -> impl Strategy<Value = Vec<Want>> {
    let want = (filters(), 0..4usize, 0..3usize);
    vec(
        want.prop_map(|(filter, count, spare)| Want {
            filter,
            count,
            spare,
        }),
        1..4,
    )
}

fn wishes(wants: &[Want]) -> Vec<Wish<'_>> {
    wants
        .iter()
        .map(|want| Wish {
            filter: &want.filter,
            count: want.count,
            spare: want.spare,
        })
        .collect()
}

/// When each question of the bank was asked, by position; 0 is never.
fn asked_as(bank: &Bank, when: &[u32]) -> LastAsked {
    bank.questions()
        .zip(when)
        .filter(|&(_, &when)| when > 0)
        .map(|((_, question), &when)| (question.id.clone(), when))
        .collect()
}

/// Tries every way of sharing the bank out.
fn can_be_shared_out(bank: &Bank, wants: &[Want]) -> bool {
    fn place(left: &mut [usize], fits: &[Vec<bool>]) -> bool {
        if left.iter().all(|&wanted| wanted == 0) {
            return true;
        }
        let Some((first, rest)) = fits.split_first() else {
            return false;
        };
        for wish in 0..left.len() {
            if first[wish] && left[wish] > 0 {
                left[wish] -= 1;
                let done = place(left, rest);
                left[wish] += 1;
                if done {
                    return true;
                }
            }
        }
        place(left, rest)
    }
    let fits: Vec<Vec<bool>> = bank
        .questions()
        .map(|(pack, question)| {
            let admits = |want: &Want| want.filter.admits(pack, question);
            wants.iter().map(admits).collect()
        })
        .collect();
    let mut left: Vec<usize> = wants.iter().map(|want| want.count).collect();
    place(&mut left, &fits)
}

fn dealt<'a>(hands: &[Hand<'a>]) -> Vec<&'a Question> {
    hands
        .iter()
        .flat_map(|hand| hand.questions.iter().chain(&hand.spare).copied())
        .collect()
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn a_night_is_refused_only_when_no_sharing_out_would_do(
        bank in banks(),
        wants in wants(),
        seed: u64,
    ) {
        let drawn = draw(&bank, &wishes(&wants), &LastAsked::new(), &mut chance(seed));
        prop_assert_eq!(drawn.is_ok(), can_be_shared_out(&bank, &wants));
    }

    #[test]
    fn every_wish_gets_what_it_asked_for_and_no_question_goes_to_two(
        bank in banks(),
        wants in wants(),
        seed: u64,
    ) {
        let Ok(hands) = draw(&bank, &wishes(&wants), &LastAsked::new(), &mut chance(seed)) else {
            return Ok(());
        };
        let all = dealt(&hands);
        let ids: BTreeSet<&QuestionId> = all.iter().map(|question| &question.id).collect();
        prop_assert_eq!(ids.len(), all.len());
        for (want, hand) in wants.iter().zip(&hands) {
            prop_assert_eq!(hand.questions.len(), want.count);
            prop_assert!(hand.spare.len() <= want.spare);
            for drawn in dealt(std::slice::from_ref(hand)) {
                let (home, _) = bank.questions().find(|(_, q)| q.id == drawn.id).unwrap();
                prop_assert!(want.filter.admits(home, drawn));
            }
        }
        // Nobody goes short of spares while one that fits lies about.
        let left = bank.questions().filter(|(_, q)| !ids.contains(&q.id));
        for (home, question) in left {
            for (want, hand) in wants.iter().zip(&hands) {
                let fits = want.filter.admits(home, question);
                prop_assert!(!fits || hand.spare.len() == want.spare);
            }
        }
    }

    #[test]
    fn what_was_asked_before_comes_last(
        bank in banks(),
        wants in wants(),
        when in vec(0..4u32, 9),
        seed: u64,
    ) {
        let asked = asked_as(&bank, &when);
        let Ok(hands) = draw(&bank, &wishes(&wants), &asked, &mut chance(seed)) else {
            return Ok(());
        };
        let age = |question: &Question| asked.get(&question.id).copied().unwrap_or(0);
        let used: BTreeSet<&QuestionId> =
            dealt(&hands).into_iter().map(|question| &question.id).collect();
        for (want, hand) in wants.iter().zip(&hands) {
            let oldest = dealt(std::slice::from_ref(hand)).into_iter().map(age).max();
            let fresher = bank
                .questions()
                .filter(|(home, q)| want.filter.admits(home, q) && !used.contains(&q.id))
                .map(|(_, question)| age(question))
                .min();
            if let (Some(oldest), Some(fresher)) = (oldest, fresher) {
                prop_assert!(oldest <= fresher, "{} drawn while {} was left", oldest, fresher);
            }
        }
    }

    #[test]
    fn a_refusal_tells_the_truth(bank in banks(), wants in wants(), seed: u64) {
        let Err(faults) = draw(&bank, &wishes(&wants), &LastAsked::new(), &mut chance(seed)) else {
            return Ok(());
        };
        let mut fewer = wants.clone();
        for TooFew { wish, wanted, found, narrowest, without_it } in &faults {
            let filter = &wants[*wish].filter;
            prop_assert_eq!(*wanted, wants[*wish].count);
            prop_assert!(found < wanted && *found <= bank.count(filter));
            fewer[*wish].count = *found;
            let wider = |criterion| bank.count(&filter.without(criterion));
            let best = Criterion::ALL.into_iter().map(wider).max().unwrap();
            match narrowest {
                Some(criterion) => {
                    prop_assert_eq!(*without_it, wider(*criterion));
                    prop_assert!(*without_it > bank.count(filter));
                    prop_assert_eq!(*without_it, best);
                }
                None => prop_assert_eq!(best, bank.count(filter)),
            }
        }
        // With what was found there would be a night, and with one more there would not.
        prop_assert!(can_be_shared_out(&bank, &fewer));
        for fault in &faults {
            let mut one_more = fewer.clone();
            one_more[fault.wish].count += 1;
            prop_assert!(!can_be_shared_out(&bank, &one_more));
        }
    }

    #[test]
    fn the_same_seed_draws_the_same(bank in banks(), wants in wants(), seed: u64) {
        let asked = LastAsked::new();
        let once = draw(&bank, &wishes(&wants), &asked, &mut chance(seed));
        let twice = draw(&bank, &wishes(&wants), &asked, &mut chance(seed));
        prop_assert_eq!(once, twice);
    }

    #[test]
    fn what_is_to_be_put_in_order_is_never_shown_in_order(seed: u64) {
        let mut rounds = vec![round(12, Pace::Host)];
        rounds[0].filter.kinds = vec![Kind::Order];
        let plan = Plan::draw(setup(2, rounds), &bank_of(12), &LastAsked::new(), seed).unwrap();
        for card in &plan.decks[0].cards {
            let count = u8::try_from(card.shown.len()).unwrap();
            prop_assert!(!card.shown.is_sorted());
            prop_assert_eq!(
                card.shown.iter().copied().collect::<BTreeSet<u8>>(),
                (0..count).collect::<BTreeSet<u8>>()
            );
        }
    }
}

#[test]
fn every_order_but_the_right_one_is_shown_sooner_or_later() {
    let bank = Bank {
        packs: vec![pack("one", vec![question("order", answer(Kind::Order, 0))])],
    };
    let mut seen: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    for seed in 0..300 {
        let setup = setup(2, vec![round(1, Pace::Host)]);
        let plan = Plan::draw(setup, &bank, &LastAsked::new(), seed).unwrap();
        *seen
            .entry(plan.decks[0].cards[0].shown.clone())
            .or_default() += 1;
    }
    assert_eq!(seen.len(), 3 * 2 - 1, "{seen:?}");
}

#[test]
fn a_refusal_says_how_many_there_are_and_which_filter_is_narrow() {
    let mut rounds = vec![round(3, Pace::Host), round(9, Pace::Host)];
    rounds[1].filter = Filter {
        packs: vec!["one".into()],
        kinds: vec![Kind::Order],
        difficulties: vec![Difficulty::Hard],
        sections: Vec::new(),
        ..Filter::default()
    };
    // Twelve of a kind: a third of them hard, every other one of those in the first pack.
    let refused = Plan::draw(setup(2, rounds), &bank_of(12), &LastAsked::new(), 1);
    let expected = TooFew {
        wish: 1,
        wanted: 9,
        found: 2,
        narrowest: Some(Criterion::Kinds),
        without_it: 12,
    };
    assert_eq!(
        refused,
        Err(Unplayable::Bank(vec![Lack {
            few: expected,
            cells: None
        }]))
    );
}

#[test]
fn no_question_comes_twice_in_a_night() {
    let rounds = vec![round(20, Pace::Host); 3];
    let plan = Plan::draw(setup(2, rounds), &bank_of(16), &LastAsked::new(), 3).unwrap();
    let decks = plan.decks.iter().flat_map(|deck| &deck.cards);
    let all: Vec<_> = decks
        .chain(&plan.tie_break.cards)
        .map(|c| &c.question.id)
        .collect();
    let once: BTreeSet<_> = all.iter().collect();
    assert_eq!(once.len(), all.len());
    assert!(all.len() >= 60);
}

#[test]
fn tie_breakers_are_a_number_first_and_choices_after() {
    let plan = common::plan(setup(2, vec![round(3, Pace::Host)]));
    let kinds: Vec<_> = plan
        .tie_break
        .cards
        .iter()
        .map(|c| c.question.kind())
        .collect();
    assert_eq!(kinds[0], Kind::Number);
    assert!(kinds.len() > 1 && kinds[1..].iter().all(|&kind| kind == Kind::Choice));
}

#[test]
fn a_bank_too_small_for_tie_breakers_still_plays() {
    let texts = (0..2).map(|n| question(&format!("t{n}"), answer(Kind::Text, n)));
    let bank = Bank {
        packs: vec![pack("one", texts.collect())],
    };
    let setup = setup(2, vec![round(2, Pace::Host)]);
    let plan = Plan::draw(setup, &bank, &LastAsked::new(), 1).unwrap();
    assert_eq!(plan.tie_break.cards.len(), 0);
    assert_eq!(plan.decks[0].cards.len(), 2);
}
