use std::collections::BTreeSet;
use std::path::Path;

use prime_time::bank::{Answer, Bank, Pack};
use prime_time::league::{Day, question_of, questions};
use prime_time::text::daily as words;

use super::is_as_written;

/// The bank that comes with the app.
fn shipped() -> Bank {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("questions");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .filter(|path| !path.ends_with("pack.schema.json"))
        .collect();
    files.sort();
    let pack = |path: &std::path::PathBuf| -> Pack {
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    };
    Bank {
        packs: files.iter().map(pack).collect(),
    }
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The rule is public: whoever changes it changes the question that two hospitals have on one day.
#[test]
fn the_questions_of_a_week_are_those_that_they_were() {
    let bank = shipped();
    let mut days = String::new();
    let mut next = day("2027-05-02");
    for _ in 0..7 {
        let (question, shown) = question_of(&bank, next).unwrap();
        let answer = words::solution(question, &shown);
        days.push_str(&format!(
            "{next} {}\n  {}\n  {answer}\n",
            question.id, question.stem
        ));
        next = next.next().unwrap();
    }
    is_as_written("days.txt", &days);
}

#[test]
fn none_comes_back_before_all_others_had_their_day() {
    let bank = shipped();
    let all = questions(&bank).len();
    assert!(all > 365, "{all}");
    let mut seen = BTreeSet::new();
    let mut next = day("2026-12-31");
    for _ in 0..all {
        assert!(seen.insert(question_of(&bank, next).unwrap().0.id.clone()));
        next = next.next().unwrap();
    }
    let first = question_of(&bank, day("2026-12-31")).unwrap();
    assert_eq!(question_of(&bank, next).unwrap().0.id, first.0.id);
}

/// In which order packs and questions lie says nothing: somebody's bank may be sorted otherwise.
#[test]
fn the_same_questions_in_another_order_give_the_same_days() {
    let bank = shipped();
    let mut turned = bank.clone();
    turned.packs.reverse();
    turned
        .packs
        .iter_mut()
        .for_each(|it| it.questions.reverse());
    for text in ["2027-01-01", "2027-05-05", "2031-12-31"] {
        let (one, other) = (
            question_of(&bank, day(text)).unwrap(),
            question_of(&turned, day(text)).unwrap(),
        );
        assert_eq!((&one.0.id, one.1), (&other.0.id, other.1));
    }
}

#[test]
fn only_what_makes_sense_on_paper_is_a_question_of_the_day() {
    for question in questions(&shipped()) {
        assert!(
            question.picture.is_none() && !question.judged,
            "{}",
            question.id
        );
        assert!(!matches!(question.answer, Answer::Order { .. }));
    }
    assert_eq!(question_of(&Bank::default(), day("2027-05-05")), None);
}

/// An option that is always the second would soon be known.
#[test]
fn the_right_option_has_no_place_of_its_own() {
    let bank = shipped();
    let mut places = [0_usize; 6];
    let mut next = day("2027-01-01");
    for _ in 0..600 {
        let (question, shown) = question_of(&bank, next).unwrap();
        if let Answer::Choice { options, right } = &question.answer
            && options.len() == 4
        {
            let place = shown.iter().position(|it| *it == usize::from(*right));
            places[place.unwrap()] += 1;
        }
        next = next.next().unwrap();
    }
    let all: usize = places.iter().sum();
    assert!(all > 100);
    assert!(places[..4].iter().all(|it| it * 8 > all), "{places:?}");
}
