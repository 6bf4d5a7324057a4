//! Read, format, read: nothing is lost, and twice is the same as once.

use std::path::Path;

use prime_time::bank::lint::{append, format, new_pack};
use prime_time::bank::{Answer, Decimal, Difficulty, Kind, Pack, Picture, Question, QuestionId};
use prime_time::bank::{Reference, Section, Silenced};
use proptest::prelude::*;
use proptest::sample::select;

use super::bench::{Bench, rules_of};

pub fn bank() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("questions");
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path());
    let packs = files.filter(|path| {
        let name = path.to_string_lossy();
        name.ends_with(".json") && !name.ends_with(".schema.json")
    });
    let mut packs: Vec<_> = packs
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    packs.sort();
    packs
}

fn answer() -> impl Strategy<Value = Answer> {
    let options = || prop::collection::vec(".{0,20}", 0..7);
    let number = (-1_000_000_i64..1_000_000).prop_map(|n| Decimal::whole(n).unwrap());
    prop_oneof![
        (options(), any::<u8>()).prop_map(|(options, right)| Answer::Choice { options, right }),
        (options(), any::<Vec<u8>>())
            .prop_map(|(options, right)| Answer::Multiple { options, right }),
        any::<bool>().prop_map(|right| Answer::TrueFalse { right }),
        (number.clone(), ".{0,9}", number).prop_map(|(right, unit, within)| Answer::Number {
            right,
            unit,
            within
        }),
        options().prop_map(|items| Answer::Order { items }),
        (".{0,9}", options()).prop_map(|(right, accept)| Answer::Text { right, accept }),
    ]
}

fn reference() -> impl Strategy<Value = Reference> {
    let maybe = || prop::option::of(".{0,20}");
    (
        ".{0,20}",
        ".{0,20}",
        maybe(),
        any::<Option<u16>>(),
        maybe(),
        maybe(),
        maybe(),
        maybe(),
    )
        .prop_map(
            |(by, title, published_in, year, doi, pmid, pmcid, url)| Reference {
                by,
                title,
                published_in,
                year,
                doi,
                pmid,
                pmcid,
                url,
            },
        )
}

fn question() -> impl Strategy<Value = Question> {
    let picture = (".{0,20}", ".{0,20}").prop_map(|(file, alt)| Picture { file, alt });
    let silenced = (".{0,20}", ".{0,20}").prop_map(|(rule, because)| Silenced { rule, because });
    (
        (
            "[a-z-]{0,9}",
            select(&Section::ALL[..]),
            select(&Difficulty::ALL[..]),
            ".{0,40}",
            answer(),
        ),
        (
            any::<bool>(),
            prop::option::of(picture),
            ".{0,40}",
            prop::collection::vec(reference(), 0..3),
        ),
        (
            prop::option::of(".{0,20}"),
            ".{0,12}",
            prop::collection::vec(silenced, 0..3),
        ),
    )
        .prop_map(
            |(
                (id, section, difficulty, stem, answer),
                (judged, picture, explanation, references),
                (host_note, reviewed, silenced),
            )| Question {
                id: QuestionId(id),
                section,
                difficulty,
                stem,
                answer,
                judged,
                picture,
                explanation,
                references,
                host_note,
                reviewed,
                silenced,
            },
        )
}

fn pack() -> impl Strategy<Value = Pack> {
    (
        prop::option::of(".{0,20}"),
        "[a-z]{1,9}",
        ".{0,20}",
        prop::collection::vec(question(), 0..4),
    )
        .prop_map(|(schema, id, title, questions)| Pack {
            schema,
            format: 1,
            id,
            title,
            licence: "CC-BY-4.0".into(),
            questions,
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn formatting_loses_nothing_and_twice_is_once(pack in pack()) {
        let text = serde_json::to_string(&pack).unwrap();
        let formatted = format(&text).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Pack>(&formatted).unwrap(), &pack);
        prop_assert_eq!(&format(&formatted).unwrap(), &formatted);
        // What serde writes in its pretty form is canonical already.
        prop_assert_eq!(format!("{}\n", serde_json::to_string_pretty(&pack).unwrap()), formatted);
    }

    #[test]
    fn what_is_taken_is_what_serde_reads(pack in pack()) {
        let text = serde_json::to_string(&pack).unwrap();
        let reading = Bench::default().read(&text);
        let mut all = pack.questions.iter();
        for taken in &reading.pack.questions {
            prop_assert!(all.any(|question| question == taken));
        }
    }
}

#[test]
fn the_bank_is_in_canonical_form_or_gets_there_without_loss() {
    for (name, text) in bank() {
        let formatted = format(&text).unwrap();
        let (before, after): (Pack, Pack) = (
            serde_json::from_str(&text).unwrap(),
            serde_json::from_str(&formatted).unwrap(),
        );
        assert_eq!(before, after, "{name}");
        assert_eq!(format(&formatted).unwrap(), formatted, "{name}");
    }
}

#[test]
fn unknown_fields_survive_formatting() {
    let text = r#"{"questions": [{"mine": [1.50, {"b": 1, "a": null}], "id": "x"}], "id": "y"}"#;
    let formatted = format(text).unwrap();
    let (before, after): (serde_json::Value, serde_json::Value) = (
        serde_json::from_str(text).unwrap(),
        serde_json::from_str(&formatted).unwrap(),
    );
    assert_eq!(before, after);
    assert!(formatted.find("\"id\": \"y\"") < formatted.find("\"questions\""));
}

#[test]
fn a_new_question_of_each_kind_is_valid_and_says_what_to_fill_in() {
    let mut text = new_pack("example");
    for kind in Kind::ALL {
        let (next, id) = append(&text, kind, "2026-05-04").unwrap();
        text = next;
        let pack: Pack = serde_json::from_str(&text).unwrap();
        let last = pack.questions.last().unwrap();
        assert_eq!((&last.id.0, last.kind()), (&id, kind));
    }
    assert_eq!(format(&text).unwrap(), text, "the skeleton is canonical");
    let reading = Bench::default().read(&text);
    let rules: Vec<_> = rules_of(&reading)
        .into_iter()
        .map(|rule| rule.name())
        .collect();
    assert_eq!(rules, ["unfinished"]);
    assert_eq!(reading.pack.questions.len(), 0);
}

#[test]
fn a_new_question_leaves_the_others_as_they_are() {
    let (name, text) = bank().swap_remove(0);
    let (next, _) = append(&text, Kind::Text, "2026-05-04").unwrap();
    let mut pack: Pack = serde_json::from_str(&next).unwrap();
    pack.questions.pop();
    assert_eq!(pack, serde_json::from_str(&text).unwrap(), "{name}");
    let kept = text.rfind("\n    }").unwrap() + 6;
    assert_eq!(&next[..kept], &text[..kept]);
}
