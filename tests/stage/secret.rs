//! What the audience may see: never an answer before its reveal, and all that the screen shows.

use std::collections::BTreeSet;
use std::rc::Rc;

use proptest::prelude::*;

use prime_time::bank::{Answer, Kind};
use prime_time::game::Millis;
use prime_time::game::{
    Asked, Card, Cell, Event, Game, Journal, Pace, Phase, Plan, Record, Response, RoundKind,
    TeamId, Verdict,
};
use prime_time::stage::{self, Caller, Follower, Look, Message, Scene, View};

use crate::common::{self, Night, cases, decimal, plan, setup};
use crate::moves::{moves, play, setups};

/// Stands in everything that only the reveal may show.
const SECRET: &str = "Zwischenfall";

/// The same question as the room sees it before the reveal, with everything else different.
fn twin(card: &Card) -> Card {
    let mut twin = card.clone();
    let question = &mut twin.question;
    question.explanation = SECRET.into();
    question.host_note = Some(SECRET.into());
    question.references[0].by = SECRET.into();
    question.references[0].title = SECRET.into();
    match &mut question.answer {
        Answer::Choice { options, right } => {
            *right = (*right + 1) % u8::try_from(options.len()).unwrap();
        }
        Answer::Multiple { right, .. } => *right = vec![1],
        Answer::TrueFalse { right } => *right = !*right,
        Answer::Number { right, .. } => *right = decimal("731"),
        Answer::Order { items } => {
            // Shown as before, but meant in another order.
            items.rotate_left(1);
            let count = u8::try_from(items.len()).unwrap();
            for place in &mut twin.shown {
                *place = (*place + count - 1) % count;
            }
        }
        Answer::Text { right, accept } => {
            *right = SECRET.into();
            *accept = vec![SECRET.into()];
        }
    }
    twin
}

/// The plan with another answer to each question that is not revealed.
fn other_answers(game: &Game) -> Plan {
    let mut plan = Plan::clone(game.plan());
    let shown: BTreeSet<(Option<usize>, usize)> = game
        .played()
        .iter()
        // What a lightning round asked is not shown again unless the host looks back at it.
        .filter(|played| !matches!(played.asked, Asked::InRound { round, .. } if game.is_lightning(round)))
        .map(|played| match played.asked {
            Asked::InRound { round, .. } => (Some(round), played.card),
            Asked::InTieBreak { .. } => (None, played.card),
        })
        .collect();
    let decks = plan
        .decks
        .iter_mut()
        .enumerate()
        .map(|(round, deck)| (Some(round), &mut deck.cards))
        .chain([(None, &mut plan.tie_break.cards)]);
    for (deck, cards) in decks {
        for (place, card) in cards.iter_mut().enumerate() {
            if !shown.contains(&(deck, place)) {
                *card = twin(card);
            }
        }
    }
    plan
}

/// The records, with every answer to the question on the screen changed to another.
fn other_responses(game: &Game, records: &[Record]) -> Vec<Record> {
    let mut records = records.to_vec();
    let last_asked = records.iter().rposition(|record| {
        matches!(record, Record::Did(entry) if entry.events.iter().any(|event| matches!(
            event,
            Event::QuestionAsked { .. } | Event::QuestionReplaced { .. }
        )))
    });
    if game.phase().turn().is_none() {
        return records;
    }
    for record in records.iter_mut().skip(last_asked.unwrap_or(0)) {
        let Record::Did(entry) = record else { continue };
        for event in &mut entry.events {
            if let Event::AnswerRecorded { response, .. } = event {
                match response {
                    Response::Choice(place) => *place = u8::from(*place == 0),
                    Response::TrueFalse(said) | Response::Judged(said) => *said = !*said,
                    Response::Number(number) => *number = decimal("77"),
                    Response::Order(places) => places.reverse(),
                    Response::Text(text) => *text = SECRET.into(),
                    Response::Multiple(places) => *places = BTreeSet::from([2]),
                }
            }
        }
    }
    records
}

/// The plan with its doubles elsewhere, on cells that nobody has picked yet.
fn other_doubles(game: &Game) -> Plan {
    let mut plan = Plan::clone(game.plan());
    for (round, deck) in plan.decks.iter_mut().enumerate() {
        let gone = game.cells_gone(round);
        let (open, known): (Vec<Cell>, Vec<Cell>) =
            deck.doubles.iter().partition(|cell| !gone.contains(cell));
        let free = game.cells_left(round).into_iter();
        let others = free.filter(|cell| !open.contains(cell));
        deck.doubles = known.into_iter().chain(others.take(open.len())).collect();
    }
    plan
}

/// The records of a final wager, with another wager, answer and mark for each team that is not
/// shown yet.
fn other_wagers(game: &Game, records: &[Record]) -> Vec<Record> {
    let mut records = records.to_vec();
    let wagering = |asked: Asked| {
        let plan = game.round_of(asked);
        plan.is_some_and(|plan| matches!(plan.kind, RoundKind::FinalWager { .. }))
    };
    let hidden: Box<dyn Fn(TeamId) -> bool> = match game.phase() {
        Phase::Wagering(here) if wagering(here.asked) => Box::new(|_| true),
        Phase::Unveiling { .. } => {
            let veiled = game.played().last().unwrap().veiled.clone();
            Box::new(move |team| veiled.contains(&team))
        }
        phase if phase.turn().is_some_and(|turn| wagering(turn.asked)) => Box::new(|_| true),
        _ => return records,
    };
    let opened = records.iter().rposition(|record| {
        matches!(record, Record::Did(entry) if entry.events.iter().any(|event| matches!(
            event,
            Event::WagersOpened { .. }
        )))
    });
    for record in records.iter_mut().skip(opened.unwrap_or(0)) {
        let Record::Did(entry) = record else { continue };
        for event in &mut entry.events {
            match event {
                Event::WagerMade { team, points } if hidden(*team) => {
                    *points = if *points == 0 { 1 } else { *points - 1 };
                }
                Event::AnswersRevealed { marks } | Event::AnswerOverruled { marks, .. } => {
                    for (_, mark) in marks.iter_mut().filter(|(team, _)| hidden(**team)) {
                        mark.points = 7_654_321;
                        mark.verdict = Verdict::Right;
                    }
                }
                _ => {}
            }
        }
    }
    records
}

/// All that a stage is told of a game: what goes over the line when it asks.
fn text(game: &Game) -> String {
    let mut caller = Caller::new(7, stage::of(game));
    let hello = Follower::new(8, 0).hello();
    caller.hear(&hello, 0, Millis::ZERO).unwrap().write()
}

/// However the host has the audience look, nothing is seen of a turn before it is over.
fn no_look_shows_more(game: &Game) {
    let plain = stage::of(game);
    for review in 1..3 {
        let look = Look {
            review,
            zoom: 2,
            right: 9,
            down: -9,
        };
        let seen = stage::seen(game, look);
        match &seen.scene {
            Scene::Turn(spurt) if spurt.over && spurt.asking.is_none() => {
                assert_eq!(spurt.review.is_some(), review <= spurt.missed());
            }
            _ => assert_eq!(
                View {
                    look,
                    ..plain.clone()
                },
                seen
            ),
        }
    }
}

proptest! {
    #![proptest_config(cases(48))]

    /// If every hidden thing can be another without a difference in the view, none of it is in it.
    #[test]
    fn before_the_reveal_the_view_is_the_same_whatever_is_right_and_whatever_was_said(
        setup in setups(),
        moves in moves(60),
    ) {
        play(&setup, &moves, |night| {
            let seen = text(night.game());
            let plan = Rc::new(other_answers(night.game()));
            let records = other_responses(night.game(), &night.records);
            let other = Journal::replay(plan, records).expect("the same night");
            assert_eq!(other.game().phase().turn().is_some(), night.game().phase().turn().is_some());
            let told = text(other.game());
            assert_eq!(seen, told);
            assert!(!told.contains(SECRET));
            no_look_shows_more(night.game());
        });
    }

    #[test]
    fn nobody_sees_where_a_double_lies_before_it_is_picked(
        setup in setups(),
        moves in moves(60),
    ) {
        play(&setup, &moves, |night| {
            let plan = Rc::new(other_doubles(night.game()));
            // What was taken back may have been a double's wager: then it is another night.
            if let Ok(other) = Journal::replay(plan, night.records.clone()) {
                assert_eq!(text(night.game()), text(other.game()));
            }
        });
    }

    #[test]
    fn nobody_sees_a_wager_or_what_became_of_it_before_its_team_is_shown(
        setup in setups(),
        moves in moves(80),
    ) {
        play(&setup, &moves, |night| {
            let records = other_wagers(night.game(), &night.records);
            let plan = Rc::clone(night.game().plan());
            let other = Journal::replay(plan, records).expect("the same night");
            let waited_for = |game: &Game| -> Vec<TeamId> {
                game.yet_to_wager().map(|(team, _)| team).collect()
            };
            // A wager that is no longer covered is asked for anew, and that is seen.
            if waited_for(night.game()) == waited_for(other.game()) {
                assert_eq!(text(night.game()), text(other.game()));
            }
        });
    }

    #[test]
    fn a_view_reads_as_it_was_written(setup in setups(), moves in moves(60)) {
        play(&setup, &moves, |night| {
            let Some(Message::Show { view, .. }) = Message::read(&text(night.game())) else {
                panic!("not told")
            };
            assert_eq!(*view, stage::of(night.game()));
        });
    }
}

#[test]
fn the_reveal_shows_the_answer_the_reason_and_the_source_of_every_kind() {
    for kind in Kind::ALL {
        let mut setup = setup(3, vec![common::round(1, Pace::Host)]);
        setup.rounds[0].filter.kinds = vec![kind];
        let mut night = Night::new(plan(setup));
        night.open();
        night.answer_right(0);
        let Scene::Question { seats, .. } = stage::of(night.game()).scene else {
            panic!("no question")
        };
        let answered: Vec<bool> = seats.iter().map(|seat| seat.answered).collect();
        assert_eq!(answered, [true, false, false], "{kind:?}");
        let card = night.game().current_card().unwrap().clone();
        night.reveal();
        let Scene::Reveal(shown) = stage::of(night.game()).scene else {
            panic!("no reveal")
        };
        assert_eq!(shown.explanation, card.question.explanation);
        assert_eq!(shown.sources, card.question.references);
        assert_eq!(
            shown.scores[0].points,
            10 + if kind == Kind::Number { 5 } else { 0 }
        );
        assert_eq!(
            shown.guesses.len(),
            usize::from(matches!(kind, Kind::Number | Kind::Text)),
            "{kind:?}"
        );
        match (&shown.solution, common::right(&card, false)) {
            (stage::Solution::Places(places), Response::Choice(place)) => {
                assert_eq!(*places, [place]);
            }
            (stage::Solution::Places(places), Response::Multiple(right)) => {
                assert_eq!(places.iter().copied().collect::<BTreeSet<u8>>(), right);
            }
            (stage::Solution::Places(places), Response::TrueFalse(right)) => {
                assert_eq!(*places, [u8::from(!right)]);
            }
            (stage::Solution::Order(places), Response::Order(right)) => assert_eq!(*places, right),
            (stage::Solution::Number(number), Response::Number(right)) => {
                assert_eq!(*number, right)
            }
            (stage::Solution::Text(text), Response::Text(right)) => {
                assert_eq!(text.to_uppercase(), right);
            }
            other => panic!("{other:?}"),
        }
    }
}
