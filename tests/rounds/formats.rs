//! Rounds and rules as a file, for other evenings.

use prime_time::game::{Format, Pace, RoundKind, RoundPlan, SetupFault};
use prime_time::save::{Damage, LONGEST_FORMAT, Unfit, read_format, write_format};
use prime_time::text::bank::section;

use crate::common::{NEGATIVE, round, setup};

fn format() -> Format {
    let buzzer = RoundPlan {
        kind: RoundKind::Buzzer { early_ms: 250 },
        ..round(3, Pace::Host)
    };
    let mut night = setup(4, vec![round(2, Pace::Host), buzzer]);
    night.scoring = NEGATIVE;
    Format::of(&night, " Tuesdays ")
}

#[test]
fn a_format_reads_as_it_was_written_and_has_no_people_in_it() {
    let text = write_format(&format());
    assert_eq!(read_format(&text), Ok(format()));
    assert_eq!(format().name, "Tuesdays");
    assert!(!text.contains("Team 0") && !text.contains("Perfusion Week"));
}

#[test]
fn the_file_has_a_value_a_line_and_a_fault_is_told_by_its_line() {
    let text = write_format(&format());
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["body"]["name"], "Tuesdays");
    assert!(text.starts_with("{\n  \"format\": \"prime-time/format\",\n  \"version\": 1,\n"));
    assert!(
        text.lines().all(|line| line.matches(": ").count() <= 1),
        "{text}"
    );
    let line = 1 + text
        .lines()
        .position(|l| l.contains("\"questions\": 2"))
        .unwrap();
    let spoilt = text.replace("\"questions\": 2", "\"questions\": \"two\"");
    let unreadable = Damage::Unreadable { line };
    assert_eq!(read_format(&spoilt), Err(Unfit::Damage(unreadable)));
}

#[test]
fn signs_of_the_file_in_a_name_change_nothing() {
    let mut odd = format();
    odd.name = "a\\\",{[: \"]}".to_owned();
    odd.rounds[0].title = "\\".to_owned();
    assert_eq!(read_format(&write_format(&odd)), Ok(odd));
}

#[test]
fn the_example_of_the_page_on_formats_is_one() {
    const DOC: &str = include_str!("../../docs/formats.md");
    let (_, example) = DOC.split_once("```json\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    let format = read_format(example).unwrap();
    for kind in RoundKind::usual(section) {
        let like = |round: &RoundPlan| round.kind.is_like(&kind);
        assert!(format.rounds.iter().any(like), "no round of {kind:?}");
    }
}

#[test]
fn what_is_no_format_is_refused_for_what_it_is() {
    let text = write_format(&format());
    for cut in (0..text.len()).step_by(7) {
        assert!(matches!(
            read_format(&text[..cut]),
            Err(Unfit::Damage(Damage::Unreadable { .. }))
        ));
    }
    let foreign = "{\"format\":\"prime-time/game\",\"version\":1}";
    for other in ["[]", "{}", foreign] {
        assert_eq!(read_format(other), Err(Unfit::Damage(Damage::Foreign)));
    }
    let later = text.replace("\"version\": 1", "\"version\": 7");
    let future = Damage::Future { version: 7 };
    assert_eq!(read_format(&later), Err(Unfit::Damage(future)));
    assert_eq!(
        read_format(&" ".repeat(LONGEST_FORMAT + 1)),
        Err(Unfit::TooLong)
    );
    let deep = "[".repeat(LONGEST_FORMAT);
    assert!(read_format(&deep).is_err());
}

#[test]
fn every_fault_of_a_format_is_told_at_once() {
    let mut spoilt = format();
    spoilt.name = " ".into();
    spoilt.rounds[0].questions = 0;
    spoilt.rounds[1].kind = RoundKind::Buzzer { early_ms: 9999 };
    let faults = vec![
        SetupFault::QuestionsOutOfRange {
            round: 0,
            questions: 0,
        },
        SetupFault::LockOutOfRange { round: 1, ms: 9999 },
        SetupFault::FormatNameOutOfRange,
    ];
    assert_eq!(
        read_format(&write_format(&spoilt)),
        Err(Unfit::Faults(faults))
    );
}
