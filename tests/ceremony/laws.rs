//! What holds for every ceremony, whatever was played before and is done in it.

use std::collections::BTreeSet;
use std::rc::Rc;

use proptest::prelude::*;

use prime_time::game::{
    AwardKey, Command, Event, Game, Journal, OwnAward, Phase, Prize, Record, Step,
};
use prime_time::honours::awards;
use prime_time::stage::{self, Ceremony, Honour, Scene};

use crate::common::{Night, cases, json};
use crate::moves::{Move, make, moves, play, setups};
use crate::{is_won, write};

/// Stands in everything that only the step of an award may show.
const SECRET: &str = "Zwischenfall";

fn secret(n: usize) -> OwnAward {
    OwnAward {
        name: format!("Award {n}"),
        winner: format!("{SECRET} {n}"),
        reason: SECRET.into(),
        from: SECRET.into(),
    }
}

/// The same records, in which others have won the host's own awards.
fn other_winners(records: &[Record], hidden: impl Fn(u16) -> bool) -> Vec<Record> {
    let mut records = records.to_vec();
    for record in &mut records {
        let Record::Did(entry) = record else { continue };
        for event in &mut entry.events {
            if let Event::AwardWritten { number, award } = event
                && hidden(*number)
                && !award.winner.is_empty()
            {
                award.winner = "Somebody else".into();
                award.reason = "For another reason".into();
                award.from = "others".into();
            }
        }
    }
    records
}

fn ceremony(game: &Game) -> Option<Ceremony> {
    match stage::of(game).scene {
        Scene::Ceremony(ceremony) => Some(*ceremony),
        _ => None,
    }
}

/// A night that was played by chance, some awards of the host's own, and on to its podium.
fn evening(night: &mut Night, own: usize) {
    for n in 0..own {
        if !matches!(night.game().phase(), Phase::Finished) {
            write(night, secret(n));
        }
    }
    for _ in 0..400 {
        match night.game().next_step() {
            Some(Step::OpenCeremony | Step::FinishGame) | None => return,
            Some(_) => night.next(),
        }
    }
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn a_winner_is_never_in_the_view_before_the_step(
        (setup, before, during) in (setups(), moves(40), moves(40)),
        own in 0..6usize,
    ) {
        let mut night = play(&setup, &before, |_| ());
        evening(&mut night, own);
        for step in during.iter().chain(std::iter::repeat_n(&Move::Next, 30)) {
            make(&mut night, step);
            let view = stage::of(night.game());
            let Some(ceremony) = ceremony(night.game()) else {
                // Not at the podium, and not before it.
                prop_assert!(!serde_json::to_string(&view).unwrap().contains(SECRET));
                continue;
            };
            let said = serde_json::to_string(&ceremony).unwrap();
            let presented = ceremony.award.as_ref().is_some_and(is_won);
            let on = match night.game().announced() {
                Some(item) if presented => Some(item.key),
                _ => None,
            };
            prop_assert!(presented || !said.contains("teams"));
            prop_assert_eq!(
                presented,
                matches!(night.game().phase(), Phase::Ceremony { presented: true, .. })
                    && night.game().announced().is_some_and(|it| it.is_settled())
            );
            // All that is not on the screen may be another's without a difference.
            let hidden = |number: u16| on != Some(AwardKey::Own(number));
            let records = other_winners(&night.records, hidden);
            let other = Journal::replay(Rc::clone(night.game().plan()), records).unwrap();
            prop_assert_eq!(stage::of(other.game()), view);
        }
    }

    #[test]
    fn every_award_that_is_given_is_true_to_the_log_and_given_once(
        (setup, before) in (setups(), moves(80)),
        own in 0..4usize,
    ) {
        let mut night = play(&setup, &before, |_| ());
        evening(&mut night, own);
        let all: BTreeSet<AwardKey> = night
            .game()
            .ceremony()
            .iter()
            .filter(|it| it.is_to_come())
            .map(|it| it.key)
            .collect();
        let has_ceremony = night.game().next_step() == Some(Step::OpenCeremony);
        let mut given = BTreeSet::new();
        while night.game().next_step().is_some() {
            night.next();
            let Some(Ceremony { award: Some(honour), number, of }) = ceremony(night.game()) else {
                continue;
            };
            prop_assert!(number >= 1 && number <= of);
            match honour {
                Honour::OfGame { key, won: Some(won) } => {
                    let found = awards(night.game()).into_iter().find(|it| it.kind == won.kind);
                    prop_assert_eq!(found.map(|it| it.teams), Some(won.teams));
                    prop_assert_eq!(won.kind.key(), key);
                    prop_assert!(given.insert(key));
                }
                Honour::Own { won: Some(_), .. } => {
                    prop_assert!(given.insert(night.game().announced().unwrap().key));
                }
                _ => {}
            }
        }
        prop_assert!(!has_ceremony || given == all);
        prop_assert!(has_ceremony || given.is_empty());
    }

    #[test]
    fn stepping_on_and_back_is_where_it_was_and_its_log_makes_it_again(
        (setup, before, during) in (setups(), moves(40), moves(30)),
    ) {
        let mut night = play(&setup, &before, |_| ());
        evening(&mut night, 3);
        for step in &during {
            make(&mut night, step);
            let before = night.json();
            if let Some(next) = night.game().next_step() {
                night.command(&Command::Take(next));
                prop_assert!(night.undo());
                prop_assert_eq!(night.json(), before.clone());
            }
            let records = night.records.clone();
            let again = Journal::replay(Rc::clone(night.game().plan()), records).unwrap();
            prop_assert_eq!(json(again.game()), before);
        }
    }

    #[test]
    fn the_list_holds_every_award_once_and_those_that_are_given_come_first(
        (setup, moves) in (setups(), moves(80)),
    ) {
        let mut fault = None;
        let mut look = |night: &Night| {
            let items = night.game().ceremony();
            let keys: BTreeSet<AwardKey> = items.iter().map(|it| it.key).collect();
            let of_game = items.iter().filter(|it| matches!(it.prize, Prize::OfGame(_))).count();
            let sorted = items.is_sorted_by_key(|it| !it.given);
            if keys.len() != items.len() || of_game != awards(night.game()).len() || !sorted {
                fault = Some(format!("{items:?}"));
            }
        };
        let mut night = play(&setup, &moves, &mut look);
        evening(&mut night, 2);
        for step in &moves {
            make(&mut night, step);
            look(&night);
        }
        prop_assert_eq!(fault, None);
    }
}
