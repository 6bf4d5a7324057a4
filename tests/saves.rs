//! Saved games as files: sound, old, damaged, foreign, of the future, and hostile.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use common::{json, plan, ranks, round, setup};
use prime_time::game::{
    Command, Event, Game, Journal, Millis, Pace, Phase, Record, TeamId, legal_commands,
};
use prime_time::platform::Storage;
use prime_time::platform::memory::Device;
use prime_time::save::{
    Damage, Head, Saved, VERSION, log_line, read_file, read_head, read_log, write_file, write_head,
};
use prime_time::session::{Opening, Shelf};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/saves")
}

fn text(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap()
}

/// What is wrong with a file; `None` if it is a game.
fn damage(text: &str) -> Option<Damage> {
    let checked = read_file(text).and_then(|saved| saved.replay());
    checked.err()
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Met {
    Sound,
    Unreadable,
    Foreign,
    Future(u32),
    NoScreens(usize),
    /// The record that cannot follow.
    Inconsistent(usize),
}

/// Every file of the folder.
const FILES: [(&str, Met); 49] = [
    ("version-1.json", Met::Sound),
    ("every-kind.json", Met::Sound),
    ("smallest.json", Met::Sound),
    ("huge-but-sound.json", Met::Sound),
    ("empty.json", Met::Unreadable),
    ("blank.json", Met::Unreadable),
    ("no-json.json", Met::Unreadable),
    ("cut-in-the-plan.json", Met::Unreadable),
    ("cut-in-the-log.json", Met::Unreadable),
    ("cut-between-records.json", Met::Unreadable),
    ("unknown-field.json", Met::Unreadable),
    ("unknown-event.json", Met::Unreadable),
    ("team-out-of-range.json", Met::Unreadable),
    ("number-too-large.json", Met::Unreadable),
    ("no-rounds.json", Met::Unreadable),
    ("no-teams.json", Met::Unreadable),
    ("too-many-teams.json", Met::Unreadable),
    ("no-decks.json", Met::Unreadable),
    ("short-deck.json", Met::Unreadable),
    ("bonus-of-255.json", Met::Unreadable),
    ("order-of-items-that-are-not-there.json", Met::Unreadable),
    ("foreign-list.json", Met::Foreign),
    ("foreign-text.json", Met::Foreign),
    ("foreign-object.json", Met::Foreign),
    ("foreign-program.json", Met::Foreign),
    ("foreign-pack.json", Met::Foreign),
    ("version-0.json", Met::Foreign),
    ("future.json", Met::Future(2)),
    ("far-future.json", Met::Future(u32::MAX)),
    ("unknown-team.json", Met::Inconsistent(1)),
    ("answer-out-of-range.json", Met::Inconsistent(1)),
    ("answer-of-another-kind.json", Met::Inconsistent(1)),
    ("marks-for-nobody.json", Met::Inconsistent(2)),
    ("undo-of-nothing.json", Met::Inconsistent(2)),
    ("redo-of-nothing.json", Met::Inconsistent(1)),
    ("clock-that-answers.json", Met::Inconsistent(1)),
    ("void-of-nothing.json", Met::Inconsistent(1)),
    ("question-beyond-the-round.json", Met::Inconsistent(1)),
    ("card-beyond-the-deck.json", Met::Inconsistent(1)),
    ("round-beyond-the-night.json", Met::Inconsistent(1)),
    ("break-in-a-break.json", Met::Inconsistent(2)),
    ("tie-break-of-strangers.json", Met::Inconsistent(1)),
    ("double-off-the-board.json", Met::Unreadable),
    ("fresh-of-no-category.json", Met::Unreadable),
    ("cell-picked-twice.json", Met::Inconsistent(3)),
    ("cell-off-the-board.json", Met::Inconsistent(1)),
    ("cell-picked-by-nobody.json", Met::Inconsistent(1)),
    ("wager-beyond-the-score.json", Met::Inconsistent(2)),
    ("question-before-all-wagers.json", Met::Inconsistent(2)),
];

fn met(damage: Option<Damage>) -> Met {
    match damage {
        None => Met::Sound,
        Some(Damage::Unreadable { .. }) => Met::Unreadable,
        Some(Damage::Foreign) => Met::Foreign,
        Some(Damage::Future { version }) => Met::Future(version),
        Some(Damage::NoScreens { round }) => Met::NoScreens(round),
        Some(Damage::Inconsistent { record }) => Met::Inconsistent(record),
    }
}

#[test]
fn every_file_is_met_for_what_it_is() {
    for (name, expected) in FILES {
        assert_eq!(met(damage(&text(name))), expected, "{name}");
    }
    let there = fs::read_dir(folder()).unwrap().count();
    assert_eq!(
        there,
        FILES.len(),
        "a file of tests/saves has no line in the table"
    );
}

#[test]
fn the_first_version_loads_for_ever() {
    let saved = read_file(&text("version-1.json")).unwrap();
    let journal = saved.replay().unwrap();
    let game = journal.game();
    assert!(matches!(game.phase(), Phase::Finished));
    let names: Vec<_> = game.teams().iter().map(|team| team.name.as_str()).collect();
    assert_eq!(
        names,
        ["The Roller Pumps", "Über Flow 🫀", "صمامات", "Latecomers"]
    );
    let points: Vec<_> = game.teams().iter().map(|t| game.points(t.id)).collect();
    assert_eq!(points, [80, 80, 37, 0]);
    assert_eq!(ranks(game), [Some(2), Some(1), Some(3), None]);
    assert_eq!(game.played().len(), 10);
    assert_eq!(game.plan().setup.event, "Perfusion Week 2026");
    // What is written today reads as the same.
    assert_eq!(
        VERSION, 1,
        "a new version: keep this file, and add one of the new version"
    );
    let again = read_file(&write_file(&saved)).unwrap();
    assert_eq!(again, saved);
    assert_eq!(json(again.replay().unwrap().game()), json(game));
}

#[test]
fn a_night_of_every_kind_of_round_loads_for_ever() {
    let saved = read_file(&text("every-kind.json")).unwrap();
    let journal = saved.replay().unwrap();
    let game = journal.game();
    assert!(matches!(game.phase(), Phase::Finished));
    let points: Vec<_> = game.teams().iter().map(|t| game.points(t.id)).collect();
    assert_eq!(points, [13, 360, 10]);
    assert_eq!(ranks(game), [Some(2), Some(1), Some(3)]);
    let kinds: Vec<String> = saved
        .head
        .plan
        .setup
        .rounds
        .iter()
        .map(|round| {
            let kind = serde_json::to_value(&round.kind).unwrap();
            match kind {
                serde_json::Value::Object(object) => object.keys().next().unwrap().clone(),
                word => word.as_str().unwrap().to_owned(),
            }
        })
        .collect();
    let every = [
        "picture",
        "standard",
        "buzzer",
        "lightning",
        "board",
        "final_wager",
    ];
    assert_eq!(kinds, every);
    let again = read_file(&write_file(&saved)).unwrap();
    assert_eq!(again, saved);
    assert_eq!(json(again.replay().unwrap().game()), json(game));
}

#[test]
fn the_words_of_the_log_stay_as_they_are() {
    // The only event that the golden save has no example of, and the two that are no events.
    for line in [
        r#"{"did":{"at":0,"by":"host","events":[{"round_introduced":{"round":0}}]}}"#,
        r#"{"did":{"at":7,"by":"clock","events":["time_expired"]}}"#,
        r#""undid""#,
        r#""redid""#,
    ] {
        let records = read_log(&format!("{line}\n")).unwrap();
        assert_eq!(log_line(&records[0]).trim_end(), line);
    }
}

/// Puts what a file holds where a game of that name would lie.
fn place(device: &Device, id: &str, text: &str) {
    let key = |rest: &str| format!("prime-time/game/{id}/{rest}");
    let parsed: Option<serde_json::Value> = serde_json::from_str(text).ok();
    let body = parsed.as_ref().and_then(|file| file.get("body"));
    let parts = body.and_then(|body| Some((body.get("head")?.clone(), body.get("log")?)));
    let Some((mut head, log)) = parts else {
        device.storage.set(&key("head"), text).unwrap();
        return;
    };
    head["id"] = id.into();
    let envelope = serde_json::json!({
        "format": parsed.as_ref().unwrap()["format"],
        "version": parsed.as_ref().unwrap()["version"],
        "body": head,
    });
    let lines: String = log
        .as_array()
        .unwrap()
        .iter()
        .map(|record| format!("{record}\n"))
        .collect();
    device.storage.set(&key("log/00000"), &lines).unwrap();
    device
        .storage
        .set(&key("head"), &envelope.to_string())
        .unwrap();
}

#[test]
fn what_is_damaged_is_set_aside_and_the_rest_of_the_shelf_is_there() {
    for (name, expected) in FILES {
        if expected == Met::Sound {
            continue;
        }
        for opened_first in [false, true] {
            let device = Device::default();
            device.clock.set_date(1_777_777_777_777);
            let shelf = Shelf::new(device.platform());
            shelf.begin(plan(setup(2, vec![round(1, Pace::Host)])));
            place(&device, "damaged-1", &text(name));
            let aside = if opened_first {
                match shelf.open("damaged-1", false) {
                    Opening::Damaged(aside) => aside,
                    other => panic!("{name}: {other:?}"),
                }
            } else {
                let mut stock = shelf.stock().unwrap();
                assert_eq!(stock.games.len(), 1, "{name}");
                stock.damaged.remove(0)
            };
            assert_eq!(met(aside.damage.clone()), expected, "{name}");
            assert!(aside.moved, "{name}");
            // Out of the way, but all there.
            let stock = shelf.stock().unwrap();
            assert_eq!((stock.games.len(), stock.damaged.len()), (1, 0), "{name}");
            assert!(matches!(shelf.open("damaged-1", false), Opening::Missing));
            assert_eq!(shelf.asides().len(), 1);
            let kept = shelf.aside_text(&aside.name).unwrap();
            let kept: serde_json::Value = serde_json::from_str(&kept).unwrap();
            let head = &kept["prime-time/game/damaged-1/head"];
            assert!(head.is_string(), "{name}: {kept}");
        }
    }
}

#[test]
fn a_damaged_import_touches_nothing() {
    let device = Device::default();
    let shelf = Shelf::new(device.platform());
    for (name, expected) in FILES {
        if expected != Met::Sound {
            let refused = shelf.import(&text(name)).unwrap_err();
            assert_eq!(met(Some(refused)), expected, "{name}");
        }
    }
    assert_eq!(device.storage.keys().unwrap(), Vec::<String>::new());
}

#[test]
fn a_file_cut_off_anywhere_is_unreadable() {
    let whole = text("version-1.json");
    let whole = whole.trim_end();
    let mut cuts: Vec<usize> = (0..whole.len()).step_by(41).collect();
    cuts.extend(whole.len().saturating_sub(40)..whole.len());
    for cut in cuts.into_iter().filter(|&cut| whole.is_char_boundary(cut)) {
        assert_eq!(met(damage(&whole[..cut])), Met::Unreadable, "cut at {cut}");
    }
}

#[test]
fn a_log_cut_off_within_a_line_is_damage_and_between_lines_an_earlier_moment() {
    let saved = read_file(&text("version-1.json")).unwrap();
    let log: String = saved.records.iter().map(log_line).collect();
    let mut whole_lines = 0;
    for cut in (0..=log.len()).filter(|&cut| log.is_char_boundary(cut)) {
        let part = &log[..cut];
        match read_log(part) {
            Ok(records) => {
                assert!(part.is_empty() || part.ends_with('\n'));
                assert_eq!(records, saved.records[..whole_lines]);
                whole_lines += 1;
            }
            Err(Damage::Unreadable { line }) => assert_eq!(line, whole_lines),
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(whole_lines, saved.records.len() + 1);
    for count in 0..saved.records.len() {
        let earlier = Saved {
            records: saved.records[..count].to_vec(),
            head: saved.head.clone(),
        };
        assert!(earlier.replay().is_ok(), "{count}");
    }
}

/// Walks a game to its end, looking at everything on the way.
fn play_out(journal: &mut Journal) {
    let look = |game: &Game| {
        let _ = (
            game.standings(),
            game.tied_at_the_top(),
            legal_commands(game),
        );
        let _ = game.current_card();
    };
    look(journal.game());
    let now = journal.latest();
    for _ in 0..200 {
        let Some(step) = journal.game().next_step() else {
            break;
        };
        journal.apply(&Command::Take(step), now).unwrap();
        look(journal.game());
    }
    assert!(
        journal.game().next_step().is_none(),
        "stuck: {:?}",
        journal.game().phase()
    );
    for _ in 0..10 {
        journal.undo();
        look(journal.game());
    }
}

#[test]
fn whatever_is_taken_for_a_game_can_be_played_to_its_end() {
    for (name, expected) in FILES {
        if expected == Met::Sound {
            play_out(&mut read_file(&text(name)).unwrap().replay().unwrap());
        }
    }
    // One byte changed, anywhere: nothing panics, and what still loads is not stuck.
    let whole = text("version-1.json").into_bytes();
    let mut sound = 0;
    for at in (0..whole.len()).step_by(37) {
        for byte in [b'0', b'9', b'}'] {
            let mut bytes = whole.clone();
            bytes[at] = byte;
            let Ok(altered) = String::from_utf8(bytes) else {
                continue;
            };
            if let Ok(mut journal) = read_file(&altered).and_then(|saved| saved.replay()) {
                sound += 1;
                play_out(&mut journal);
            }
        }
    }
    assert!(sound > 100, "{sound}");
}

#[test]
fn deep_nesting_overflows_nothing() {
    let deep = |open: &str, close: &str| open.repeat(200_000) + &close.repeat(200_000);
    let nested = deep("[", "]");
    for text in [
        nested.clone(),
        deep("{\"a\":", "}"),
        format!(r#"{{"format":"prime-time/game","version":1,"body":{nested}}}"#),
        format!(r#"{{"format":"prime-time/game","version":1,"x":{nested},"body":{{}}}}"#),
        format!(r#"{{"format":"prime-time/game","version":9,"body":{nested}}}"#),
        "[".repeat(1_000_000),
    ] {
        assert!(damage(&text).is_some());
        assert!(read_head(&text).is_err());
        assert!(read_log(&format!("{text}\n")).is_err());
    }
}

#[test]
fn a_break_within_a_break_a_hundred_thousand_deep_is_turned_away() {
    let saved = read_file(&text("smallest.json")).unwrap();
    let rest = |at| {
        Record::Did(prime_time::game::Entry {
            at: Millis(at),
            by: prime_time::game::Author::Host,
            events: vec![Event::BreakStarted {
                length: Millis(1),
                then_round: None,
            }],
        })
    };
    let hostile = Saved {
        records: (0..100_000).map(rest).collect(),
        ..saved
    };
    assert_eq!(met(hostile.replay().err()), Met::Inconsistent(1));
}

#[test]
fn a_head_under_another_games_name_is_damage() {
    let device = Device::default();
    let saved = read_file(&text("smallest.json")).unwrap();
    let key = "prime-time/game/another/head";
    device.storage.set(key, &write_head(&saved.head)).unwrap();
    let stock = Shelf::new(device.platform()).stock().unwrap();
    assert_eq!((stock.games.len(), stock.damaged.len()), (0, 1));
}

#[test]
fn a_head_survives_being_written() {
    let head = Head {
        id: "a".into(),
        started: 1,
        plan: Rc::new(plan(setup(20, vec![round(5, Pace::Host)]))),
    };
    assert_eq!(read_head(&write_head(&head)), Ok(head));
    assert_eq!(TeamId(3).badge().letter, 'D');
}
