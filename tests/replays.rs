//! Nights written down: what was done when, and what the standings were then. Each scoring example
//! of `docs/rules.md` is in one of them.
//!
//! `at` is in seconds by the clock on the wall; a step `see` says what has to be true then.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use serde::Deserialize;

use common::{Night, json, question, ranks, round, setup};
use prime_time::bank::{Answer, Difficulty, Question};
use prime_time::game::{
    Card, Cell, Command, Deck, Journal, Millis, Pace, Plan, Points, RoundKind, RoundPlan, Scoring,
    Setup, StandingsShown, Step, TieBreakDeck,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    what: String,
    teams: Vec<String>,
    scoring: Scoring,
    standings: StandingsShown,
    rounds: Vec<Round>,
    tie_break: Vec<ScriptCard>,
    steps: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Round {
    pace: Pace,
    #[serde(default = "ten")]
    points: Points,
    break_minutes: Option<u8>,
    #[serde(default)]
    kind: RoundKind,
    #[serde(default)]
    warm_up: bool,
    /// Of a board, and of its fresh questions.
    #[serde(default)]
    doubles: Vec<Cell>,
    #[serde(default)]
    fresh_of: Vec<u8>,
    /// The rest of the cards are to replace others with.
    questions: Option<usize>,
    cards: Vec<ScriptCard>,
}

fn ten() -> Points {
    Points::Flat(10)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScriptCard {
    answer: Answer,
    difficulty: Option<Difficulty>,
    #[serde(default)]
    judged: bool,
    #[serde(default)]
    shown: Vec<u8>,
}

#[derive(Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Line {
    Do {
        at: u32,
        r#do: Deed,
    },
    Refused {
        at: u32,
        refused: Command,
        why: String,
    },
    See {
        see: Sight,
    },
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Deed {
    Turn(Turn),
    Command(Command),
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Turn {
    Undo,
    Redo,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sight {
    phase: Option<String>,
    /// In seconds.
    remaining: Option<u32>,
    points: Option<Vec<i64>>,
    ranks: Option<Vec<Option<usize>>>,
    next: Option<Step>,
}

impl Script {
    fn plan(&self) -> Plan {
        let plan = |here: &Round| -> RoundPlan {
            let questions = here.questions.unwrap_or(here.cards.len());
            RoundPlan {
                points: here.points,
                break_minutes: here.break_minutes,
                kind: here.kind.clone(),
                warm_up: here.warm_up,
                ..round(u16::try_from(questions).unwrap(), here.pace)
            }
        };
        let setup = Setup {
            teams: self.teams.clone(),
            scoring: self.scoring,
            standings: self.standings,
            ..setup(1, self.rounds.iter().map(plan).collect())
        };
        let deck = |name: String, cards: &[ScriptCard]| -> Vec<Card> {
            let cards = cards.iter().enumerate();
            cards
                .map(|(n, card)| card.deal(&format!("{name}-{n}")))
                .collect()
        };
        let decks = self.rounds.iter().enumerate().map(|(n, here)| Deck {
            cards: deck(format!("round-{n}"), &here.cards),
            doubles: here.doubles.clone(),
            fresh_of: here.fresh_of.clone(),
        });
        Plan {
            seed: 0,
            decks: decks.collect(),
            tie_break: TieBreakDeck {
                cards: deck("tie-break".into(), &self.tie_break),
            },
            setup,
        }
    }
}

impl ScriptCard {
    fn deal(&self, name: &str) -> Card {
        Card {
            question: Question {
                difficulty: self.difficulty.unwrap_or(Difficulty::Easy),
                judged: self.judged,
                ..question(name, self.answer.clone())
            },
            shown: self.shown.clone(),
        }
    }
}

#[test]
fn every_night_that_is_written_down_comes_out_as_written() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/replays");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(files.len() >= 12);
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let script: Script = serde_json::from_str(&fs::read_to_string(&file).unwrap())
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(!script.what.is_empty());
        play(&name, &script);
    }
}

fn play(name: &str, script: &Script) {
    let plan = script.plan();
    assert!(plan.is_sound(), "{name}: the plan cannot be played");
    let mut night = Night::new(plan);
    let mut wall = 0;
    for (number, line) in script.steps.iter().enumerate() {
        let place = format!("{name}, step {}", number + 1);
        if let Line::Do { at, .. } | Line::Refused { at, .. } = line {
            assert!(*at >= wall, "{place}: back in time");
            night.wait(at - wall);
            wall = *at;
        }
        match line {
            Line::Do { r#do, .. } => match r#do {
                Deed::Turn(Turn::Undo) => assert!(night.undo(), "{place}: nothing to undo"),
                Deed::Turn(Turn::Redo) => assert!(night.redo(), "{place}: nothing to redo"),
                Deed::Command(command) => {
                    if let Err(why) = night.try_command(command) {
                        panic!(
                            "{place}: {command:?} in {:?}: {why:?}",
                            night.game().phase()
                        );
                    }
                }
            },
            Line::Refused { refused, why, .. } => {
                let before = night.journal.clone();
                let answer = night.try_command(refused).map_err(|why| format!("{why:?}"));
                assert_eq!(answer.as_ref(), Err(why), "{place}");
                assert_eq!(night.journal, before, "{place}");
            }
            Line::See { see } => look(&place, &night, see),
        }
    }
    let replayed = Journal::replay(Rc::clone(night.game().plan()), night.records.clone());
    assert_eq!(json(replayed.unwrap().game()), night.json(), "{name}");
}

fn look(place: &str, night: &Night, see: &Sight) {
    let phase = serde_json::to_value(night.game().phase()).unwrap();
    let phase = match &phase {
        serde_json::Value::Object(object) => object.keys().next().unwrap(),
        word => word.as_str().unwrap(),
    };
    if let Some(expected) = &see.phase {
        assert_eq!(phase, expected, "{place}");
    }
    if let Some(expected) = see.remaining {
        assert_eq!(
            night.remaining(),
            Some(Millis::seconds(expected)),
            "{place}"
        );
    }
    if let Some(expected) = &see.points {
        assert_eq!(&night.all_points(), expected, "{place}");
    }
    if let Some(expected) = &see.ranks {
        assert_eq!(&ranks(night.game()), expected, "{place}");
    }
    if let Some(expected) = see.next {
        assert_eq!(night.game().next_step(), Some(expected), "{place}");
    }
}
