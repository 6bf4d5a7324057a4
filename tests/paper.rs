//! What is printed for a night: nothing that is for the room gives an answer away, everything is
//! there, and the words are those of the files in `tests/paper`.
//!
//! `PRIME_TIME_WRITE=1 cargo nextest run --test paper` writes those files anew: look at what changed.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

#[path = "paper/text.rs"]
mod text;

use std::path::Path;
use std::rc::Rc;

use proptest::prelude::*;

use common::{TIMED, bank_of, board, cases, decimal, deck, plan, round, setup};
use prime_time::bank::{Answer, Bank, LastAsked, Pack};
use prime_time::game::{
    Card, Command, Game, Journal, Millis, Pace, Plan, RoundKind, RoundPlan, Setup, TeamId,
    TieBreakDeck,
};
use prime_time::paper::{Label, answer_sheets, is_written, questions, script, tents};
use prime_time::stage::solution;

/// A round of each kind, with as few questions as it makes sense with.
fn rounds() -> Vec<RoundPlan> {
    let of = |title: &str, questions: u16, kind: RoundKind| RoundPlan {
        title: title.into(),
        kind,
        ..round(questions, TIMED)
    };
    let warm_up = RoundPlan {
        warm_up: true,
        ..of("Finding your voice", 1, RoundKind::Standard)
    };
    let aloud = RoundPlan {
        judged: true,
        break_minutes: Some(5),
        ..of("Said aloud", 1, RoundKind::Standard)
    };
    let grid = RoundKind::Board(prime_time::game::Board {
        doubles: 1,
        ..board(2, 2)
    });
    vec![
        warm_up,
        of("All kinds", 8, RoundKind::Standard),
        of("Look closely", 2, RoundKind::Picture),
        aloud,
        of("Fastest finger", 2, RoundKind::Buzzer { early_ms: 0 }),
        of("Flow", 2, RoundKind::Lightning { seconds: 60 }),
        of("The wall", 4, grid),
        of("All in", 1, RoundKind::FinalWager { minimum: 50 }),
    ]
}

fn game_of(plan: Plan) -> Game {
    Game::new(Rc::new(plan))
}

fn night() -> Game {
    game_of(plan(setup(2, rounds())))
}

/// The same question with another answer and other words for the host, as the room would see it.
fn answered_otherwise(mut card: Card) -> Card {
    let next = |n: u8, of: usize| (n + 1) % u8::try_from(of).unwrap();
    match &mut card.question.answer {
        Answer::Choice { options, right } => *right = next(*right, options.len()),
        Answer::Multiple { options, right } => {
            let other = |n: &u8| next(*n, options.len());
            *right = right.iter().map(other).collect();
        }
        Answer::TrueFalse { right } => *right = !*right,
        Answer::Number { right, .. } => *right = decimal("123456.75"),
        Answer::Order { items } => {
            items.rotate_left(1);
            let before = |n: &u8| next(*n + u8::try_from(items.len()).unwrap() - 2, items.len());
            card.shown = card.shown.iter().map(before).collect();
        }
        Answer::Text { right, accept } => {
            "quite another word".clone_into(right);
            *accept = vec!["or this".to_owned()];
        }
    }
    card.question.explanation = "For another reason.".into();
    card.question.host_note = Some("Another note.".into());
    card.question.references.truncate(1);
    card.question.references[0].title = "Another book".into();
    card
}

fn otherwise(mut plan: Plan) -> Plan {
    let decks = plan.decks.iter_mut().map(|deck| &mut deck.cards);
    for cards in decks.chain([&mut plan.tie_break.cards]) {
        *cards = cards.drain(..).map(answered_otherwise).collect();
    }
    assert!(plan.is_sound());
    plan
}

/// What is for the room, in words.
fn for_the_room(game: &Game) -> String {
    text::booklet(game, &questions(game)) + &text::sheets(game) + &text::name_tents(game)
}

fn keeps_its_answers(plan: Plan) {
    let (game, other) = (game_of(plan.clone()), game_of(otherwise(plan)));
    assert_eq!(questions(&game), questions(&other));
    assert_eq!(answer_sheets(&game), answer_sheets(&other));
    assert_eq!(for_the_room(&game), for_the_room(&other));
    assert_ne!(
        text::booklet(&game, &script(&game)),
        text::booklet(&other, &script(&other)),
        "or nothing was changed"
    );
}

/// Every pack of the bank.
fn bank() -> Bank {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("questions");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .filter(|path| {
            let name = path.to_string_lossy();
            name.ends_with(".json") && !name.ends_with(".schema.json")
        })
        .collect();
    files.sort();
    let pack = |path: &std::path::PathBuf| -> Pack {
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    };
    Bank {
        packs: files.iter().map(pack).collect(),
    }
}

/// Nights over the whole bank, fifty questions at a time.
fn whole_bank() -> Vec<Plan> {
    let cards: Vec<Card> = bank()
        .questions()
        .map(|(_, question)| Card {
            question: question.clone(),
            shown: match &question.answer {
                Answer::Order { items } => (0..u8::try_from(items.len()).unwrap()).rev().collect(),
                _ => Vec::new(),
            },
        })
        .collect();
    assert!(cards.len() > 300);
    cards
        .chunks(50)
        .map(|cards| Plan {
            setup: setup(2, vec![round(u16::try_from(cards.len()).unwrap(), TIMED)]),
            seed: 0,
            decks: vec![deck(cards.to_vec())],
            tie_break: TieBreakDeck { cards: Vec::new() },
        })
        .collect()
}

#[test]
fn no_question_of_the_bank_gives_its_answer_away_on_what_is_for_the_room() {
    whole_bank().into_iter().for_each(keeps_its_answers);
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn no_night_gives_an_answer_away_on_what_is_for_the_room(seed: u64, teams in 1..=4_usize) {
        let plan = Plan::draw(setup(teams, rounds()), &bank_of(20), &LastAsked::new(), seed);
        keeps_its_answers(plan.unwrap());
    }

    #[test]
    fn the_script_has_every_question_of_the_night_once(seed: u64, teams in 1..=4_usize) {
        let plan = Plan::draw(setup(teams, rounds()), &bank_of(20), &LastAsked::new(), seed);
        let game = game_of(plan.unwrap());
        let decks = game.plan().decks.iter().map(|deck| &deck.cards);
        let mut cards: Vec<&Card> = decks.chain([&game.plan().tie_break.cards]).flatten().collect();
        let chapters = script(&game);
        let items: Vec<_> = chapters.iter().flat_map(|it| &it.items).collect();
        prop_assert_eq!(items.len(), cards.len());
        for item in items {
            let key = item.key.as_ref().unwrap();
            let at = cards.iter().position(|card| card.question == *key.question);
            let card = cards.swap_remove(at.unwrap());
            prop_assert_eq!(&key.solution, &solution(card));
            prop_assert_eq!(&item.asking.stem, &card.question.stem);
        }
    }

    #[test]
    fn every_team_has_a_sheet_for_every_written_round_and_a_place_for_every_question(
        seed: u64,
        teams in 1..=4_usize,
    ) {
        let plan = Plan::draw(setup(teams, rounds()), &bank_of(20), &LastAsked::new(), seed);
        let game = game_of(plan.unwrap());
        let sheets = answer_sheets(&game);
        for (round, plan) in game.plan().setup.rounds.iter().enumerate() {
            let of_round: Vec<_> = sheets.iter().filter(|it| it.round == round).collect();
            prop_assert_eq!(of_round.len(), if is_written(plan) { teams } else { 0 });
            for sheet in of_round {
                prop_assert_eq!(sheet.blanks.len(), usize::from(plan.questions));
                let is_final = matches!(plan.kind, RoundKind::FinalWager { .. });
                prop_assert_eq!(sheet.wager, is_final);
            }
        }
    }
}

#[test]
fn on_paper_a_double_is_only_in_the_script() {
    let game = night();
    let doubles = |chapters: Vec<prime_time::paper::Chapter<'_>>| {
        let items = chapters.into_iter().flat_map(|it| it.items);
        items
            .filter(|it| it.key.as_ref().is_some_and(|key| key.double))
            .map(|it| text::label(&it.label))
            .collect::<Vec<_>>()
    };
    let cell = game.plan().decks[6].doubles[0];
    let label = Label::Cell {
        category: &format!("Category {}", cell.category),
        value: (u16::from(cell.row) + 1) * 100,
    };
    assert_eq!(doubles(script(&game)), [text::label(&label)]);
    assert!(doubles(questions(&game)).is_empty());
}

#[test]
fn who_has_left_gets_no_sheet_and_who_came_late_does() {
    let mut journal = Journal::new(Rc::new(plan(setup(2, rounds()))));
    for command in [
        Command::AddTeam {
            name: "Late".into(),
        },
        Command::RetireTeam { team: TeamId(0) },
    ] {
        journal.apply(&command, Millis::ZERO).unwrap();
    }
    let names: Vec<String> = tents(journal.game())
        .map(|it| it.team.name.clone())
        .collect();
    assert_eq!(names, ["Team 1", "Late"]);
    let sheets = answer_sheets(journal.game());
    assert!(sheets.iter().all(|it| names.contains(&it.team.name)));
    assert_eq!(sheets.len(), 2 * 5);
}

/// Names that could do harm, or make lines of their own.
const HOSTILE: [&str; 8] = [
    "<b onclick=hacked=1>Ann</b>",
    "=1+1",
    "\u{202e}Turned\u{2066} round",
    "two\r\nlines\u{2028}of it",
    "\u{0}nothing\u{7}",
    "👩‍⚕️🫀🫁🩸",
    "صمامات القلب",
    "&amp; \"quoted\" {{template}}",
];

#[test]
fn a_name_is_one_line_wherever_it_stands_and_turns_nothing_round() {
    for name in HOSTILE {
        let mut rounds = rounds();
        for round in &mut rounds {
            name.clone_into(&mut round.title);
            if let RoundKind::Board(board) = &mut round.kind {
                name.clone_into(&mut board.categories[0].title);
            }
        }
        let setup = Setup {
            event: name.to_owned(),
            teams: vec![name.to_owned(), "Ann".to_owned()],
            ..setup(2, rounds)
        };
        let game = game_of(plan(setup));
        let usual = night();
        for (with, without) in [
            (for_the_room(&game), for_the_room(&usual)),
            (
                text::booklet(&game, &script(&game)),
                text::booklet(&usual, &script(&usual)),
            ),
        ] {
            let lines = |text: &str| text.split('\n').count();
            assert_eq!(lines(&with), lines(&without), "{name:?}");
            let odd = |c: char| {
                c != '\n' && c.is_control()
                    || matches!(c, '\u{2028}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            };
            assert!(!with.contains(odd), "{name:?}");
            let kept = prime_time::honours::one_line(name);
            assert!(with.contains(&kept), "{name:?} is in it as it is");
        }
    }
}

#[test]
fn the_words_are_those_of_the_files() {
    let game = night();
    let mut rounds = rounds();
    rounds.truncate(2);
    let usual = game_of(plan(Setup {
        teams: vec!["The Bubble Traps".into(), "صمامات القلب".into()],
        ..setup(2, rounds)
    }));
    for (file, text) in [
        ("script.txt", text::booklet(&game, &script(&game))),
        ("questions.txt", text::booklet(&game, &questions(&game))),
        ("sheets.txt", text::sheets(&game)),
        ("tents.txt", text::name_tents(&usual)),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/paper")
            .join(file);
        if std::env::var_os("PRIME_TIME_WRITE").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            text == kept,
            "{file} is not what is printed now: write it anew with PRIME_TIME_WRITE=1"
        );
    }
}

#[test]
fn a_night_without_a_clock_prints_as_well() {
    let game = game_of(plan(setup(1, vec![round(3, Pace::Host)])));
    assert!(text::sheets(&game).contains("Round 1 of 1"));
}
