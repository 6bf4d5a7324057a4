//! The record of the questions that were asked.

use super::*;

/// A game of one question, which has been asked.
fn game_about(shelf: &Shelf, device: &Device, question: &str) -> String {
    device.clock.advance(1_000_000);
    let card = common::card(question, common::answer(Kind::Text, 0));
    let mut table = shelf.begin(plan_of(
        setup(2, vec![round(1, TIMED)]),
        vec![card],
        Vec::new(),
    ));
    next(&mut table);
    table.leave();
    table.id().to_owned()
}

#[test]
fn the_record_of_questions_keeps_its_order_when_games_are_deleted() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let ids = ["oldest", "middle", "newest"].map(|name| game_about(&shelf, &device, name));
    let order = |asked: &LastAsked| {
        let mut names: Vec<_> = asked
            .iter()
            .map(|(id, when)| (*when, id.0.clone()))
            .collect();
        names.sort();
        names.into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    };
    let expected = ["oldest", "middle", "newest"];
    assert_eq!(order(&shelf.asked()), expected);
    // The youngest goes first: what was asked in the older ones does not become younger by that.
    for id in ids.iter().rev() {
        shelf.delete(id).unwrap();
        assert_eq!(order(&shelf.asked()), expected);
    }
    // Asked again, it is the newest.
    game_about(&shelf, &device, "oldest");
    assert_eq!(order(&shelf.asked()), ["middle", "newest", "oldest"]);
}

#[test]
fn a_question_that_was_replaced_has_been_asked() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(night());
    next(&mut table);
    table.command(&Command::ReplaceQuestion).unwrap();
    let cards = &table.game().plan().decks[0].cards;
    let asked = shelf.asked();
    assert_eq!(asked.len(), 2);
    // The first planned, and the first fresh one.
    assert!(asked.contains_key(&cards[0].question.id));
    assert!(asked.contains_key(&cards[3].question.id));
}

#[test]
fn the_next_night_has_fresh_questions_while_there_are_some() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let texts = (0..6).map(|n| common::question(&format!("t{n}"), common::answer(Kind::Text, n)));
    let bank = Bank {
        packs: vec![pack("one", texts.collect())],
    };
    let mut seen = Vec::new();
    for seed in 0..2 {
        let setup = setup(2, vec![round(3, Pace::Host)]);
        let mut table = shelf.begin(Plan::draw(setup, &bank, &shelf.asked(), seed).unwrap());
        while table.game().next_step().is_some() {
            next(&mut table);
        }
        let played = table.game().played().iter();
        let card = |p: &prime_time::game::Played| -> Card {
            table.game().card(p.asked, p.card).unwrap().clone()
        };
        seen.extend(played.map(|p| card(p).question.id));
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 6);
}

#[test]
fn a_damaged_record_of_questions_costs_nothing_else() {
    for text in [
        "",
        "[]",
        "{\"a\":-1}",
        "{\"a\":4294967295}",
        "{\"a\":1e400}",
    ] {
        let device = device();
        let shelf = Shelf::new(device.platform());
        device.storage.set("prime-time/asked", text).unwrap();
        let mut table = shelf.begin(night());
        next(&mut table);
        assert!(!shelf.asked().is_empty());
        shelf.delete(table.id()).unwrap();
        assert!(!shelf.asked().is_empty());
    }
}
